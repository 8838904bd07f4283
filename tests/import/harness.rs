//! Runs the importer on a case and holds what comes out against what is wanted.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use dossier::diagnostic::report::{Format, render};
use dossier::diagnostic::{UiLang, Wording};
use dossier::disk::{read, read_raw};
use dossier::files::SourceTree;
use dossier::import::{Options, Plan, RawFile, plan};
use dossier::markdown;
use dossier::pipeline;
use pulldown_cmark::{Event, Tag, TagEnd};
use serde::Deserialize;

/// The folders of cases.
pub(crate) fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import");
    let entries = fs::read_dir(folder).expect("tests/import can be listed");
    let mut cases: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.join("wanted.toml").exists())
        .collect();
    cases.sort();
    cases
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Wanted {
    #[serde(default)]
    args: Vec<String>,
    problem: Option<String>,
    #[serde(default, rename = "article", alias = "articles")]
    pub(crate) articles: Vec<WantedArticle>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WantedArticle {
    pub(crate) title: String,
    pub(crate) lang: String,
    #[serde(default)]
    summary: String,
    #[serde(default)]
    pub(crate) authors: Vec<String>,
    #[serde(default)]
    publisher: String,
    #[serde(default)]
    pub(crate) date: String,
    #[serde(default)]
    topics: Vec<String>,
    #[serde(default)]
    pub(crate) headings: Vec<String>,
    #[serde(default)]
    list_items: usize,
    #[serde(default)]
    quotes: usize,
    #[serde(default)]
    pub(crate) out: Vec<String>,
    #[serde(default)]
    pub(crate) used: Vec<String>,
    #[serde(default)]
    paragraphs: Vec<String>,
}

/// An article as the importer wrote it.
#[derive(Debug, Default)]
pub(crate) struct Made {
    pub(crate) title: String,
    pub(crate) lang: String,
    summary: String,
    pub(crate) authors: Vec<String>,
    publisher: String,
    note: String,
    pub(crate) date: String,
    topics: String,
    pub(crate) headings: Vec<String>,
    items: Vec<String>,
    quotes: usize,
    pub(crate) paragraphs: Vec<String>,
    pub(crate) left_out: Vec<(usize, String, String)>,
    placeholder_title: bool,
}

pub(crate) struct Case {
    pub(crate) wanted: Wanted,
    raw: Vec<(String, Vec<u8>)>,
    plan: Plan,
    tree: SourceTree,
}

impl Case {
    pub(crate) fn read(folder: &Path) -> Self {
        let wanted =
            fs::read_to_string(folder.join("wanted.toml")).expect("wanted.toml can be read");
        let wanted: Wanted =
            toml::from_str(&wanted).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        let raw = read_raw(folder, &[folder.join("raw")]);
        assert!(raw.problems.is_empty(), "{:?}", raw.problems);
        let raw: Vec<_> = raw
            .files
            .into_iter()
            .map(|file| (file.path, file.bytes))
            .collect();
        let tree = dossier();
        let plan = run(&raw, &tree, &options(&wanted.args));
        Self {
            wanted,
            raw,
            plan,
            tree,
        }
    }

    pub(crate) fn compare(&self) -> Vec<String> {
        let made = made(&self.plan);
        if let Some(problem) = &self.wanted.problem {
            let said = said(&self.plan);
            let mut wrong = Vec::new();
            if !said.to_lowercase().contains(&problem.to_lowercase()) {
                wrong.push(format!("the message has no word {problem:?}: {said}"));
            }
            if !self.plan.files.is_empty() {
                wrong.push("files were written".to_owned());
            }
            return wrong;
        }
        let titles: Vec<&str> = made.iter().map(|made| made.title.as_str()).collect();
        if made.len() != self.wanted.articles.len() {
            return vec![format!(
                "{} articles for {}: {titles:?} {}",
                made.len(),
                self.wanted.articles.len(),
                said(&self.plan)
            )];
        }
        let pairs = made.iter().zip(&self.wanted.articles);
        pairs
            .flat_map(|(made, wanted)| differences(made, wanted))
            .collect()
    }

    /// Whether all raw files are texts without markup.
    pub(crate) fn is_plain_text(&self) -> bool {
        let raw = || self.plan.texts.texts_under("raw/");
        self.raw.iter().all(|(path, _)| path.ends_with(".txt"))
            && !raw().any(|(_, text)| text.contains("](http"))
    }

    /// Words that are in the raw text and neither in the articles nor in the reports, or the other way round.
    pub(crate) fn lost_words(&self) -> Option<String> {
        let raw: String = self
            .plan
            .texts
            .texts_under("raw/")
            .map(|(_, text)| text.to_string())
            .collect();
        lost_words(&raw, &made(&self.plan))
    }

    /// What `check` says of the dossier with the new files, drafts built too.
    pub(crate) fn check(&self) -> String {
        let mut tree = self.tree.clone();
        for file in &self.plan.files {
            tree.insert_text(file.path.as_str(), file.text.as_str());
        }
        let options = pipeline::Options {
            drafts: true,
            ..Default::default()
        };
        let built = pipeline::build(&tree, &[], &options, &|_| {});
        let errors: Vec<_> = built
            .diagnostics
            .into_iter()
            .filter(|found| found.severity() == dossier::diagnostic::Severity::Error)
            .collect();
        render(
            &errors,
            &tree,
            &Wording::new(UiLang::English),
            Format::Human,
        )
    }
}

/// A dossier with two languages and one page.
pub(crate) fn dossier() -> SourceTree {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import/_dossier");
    read(&folder).expect("the dossier can be read").tree
}

pub(crate) fn run(raw: &[(String, Vec<u8>)], tree: &SourceTree, options: &Options) -> Plan {
    let (loaded, found) = pipeline::open(tree);
    let loaded = loaded.unwrap_or_else(|| panic!("{found:?}"));
    let raw: Vec<RawFile> = raw
        .iter()
        .map(|(path, bytes)| RawFile {
            path: path.clone(),
            bytes: bytes.clone(),
        })
        .collect();
    plan(&raw, tree, &loaded, options, &Wording::new(UiLang::English))
}

pub(crate) fn options(args: &[String]) -> Options {
    let mut options = Options {
        today: (2026, 11, 21),
        ..Options::default()
    };
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        let value = args.next().cloned().expect("each option has a value");
        match arg.as_str() {
            "--lang" => options.lang = Some(value),
            "--date" => options.date = Some(value),
            "--id" => options.id = Some(value),
            "--keep" => options.keep.push(value),
            other => panic!("{other}"),
        }
    }
    options
}

pub(crate) fn said(plan: &Plan) -> String {
    render(
        &plan.diagnostics,
        &plan.texts,
        &Wording::new(UiLang::English),
        Format::Human,
    )
}

/// The articles of a plan, in its order.
pub(crate) fn made(plan: &Plan) -> Vec<Made> {
    let files: BTreeMap<&str, &str> = plan
        .files
        .iter()
        .map(|file| (file.path.as_str(), file.text.as_str()))
        .collect();
    let items = plan.items.iter().filter(|item| !item.files.is_empty());
    items
        .map(|item| {
            let file = |ending: &str| {
                item.files
                    .iter()
                    .find(|path| path.ends_with(ending))
                    .map(|path| files[path.as_str()])
            };
            let source = item.files.iter().find(|path| {
                path.starts_with("content/sources/") && !path.ends_with(".import.toml")
            });
            let source: toml::Table =
                toml::from_str(files[source.expect("a source").as_str()]).expect("a source");
            let report: toml::Table =
                toml::from_str(file(".import.toml").expect("a report")).expect("a report");
            let mut made = article(file(".md").expect("an article"));
            made.lang.clone_from(&item.language);
            made.publisher = text(source["source"][0].get("publisher"));
            made.note = text(
                source["source"][0]
                    .get(&made.lang)
                    .and_then(|words| words.get("note")),
            );
            let left_out = report
                .get("left-out")
                .and_then(toml::Value::as_array)
                .cloned()
                .unwrap_or_default();
            made.left_out = left_out
                .iter()
                .map(|left| {
                    let line = left["line"]
                        .as_integer()
                        .expect("a line")
                        .try_into()
                        .expect("a line");
                    (line, text(left.get("rule")), text(left.get("text")))
                })
                .collect();
            made
        })
        .collect()
}

fn text(value: Option<&toml::Value>) -> String {
    match value {
        Some(toml::Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => String::new(),
    }
}

fn article(file: &str) -> Made {
    let rest = file.strip_prefix("+++\n").expect("front matter");
    let (front, body) = rest.split_once("\n+++\n").expect("front matter ends");
    let table: toml::Table = toml::from_str(front).expect("front matter is TOML");
    let list = |key: &str| -> Vec<String> {
        let value = table
            .get(key)
            .and_then(toml::Value::as_array)
            .cloned()
            .unwrap_or_default();
        value.iter().map(|value| text(Some(value))).collect()
    };
    let mut made = Made {
        title: text(table.get("title")),
        summary: text(table.get("summary")),
        authors: list("authors"),
        date: text(table.get("date")),
        topics: front
            .lines()
            .filter(|line| line.contains("topics") || line.contains("files it under"))
            .collect(),
        placeholder_title: front.contains("no title"),
        ..Made::default()
    };
    read_body(body, &mut made);
    made
}

fn read_body(body: &str, made: &mut Made) {
    let mut depth = Vec::new();
    let mut current = String::new();
    for (event, _) in markdown::parse(body) {
        match event {
            Event::Start(tag) => {
                if matches!(tag, Tag::BlockQuote(_)) {
                    made.quotes += 1;
                }
                // The line over a table is its caption.
                if matches!(tag, Tag::Table(_))
                    && made
                        .paragraphs
                        .last()
                        .is_some_and(|last| !last.ends_with('.'))
                {
                    made.paragraphs.pop();
                }
                if matches!(tag, Tag::Paragraph | Tag::Heading { .. } | Tag::Item) {
                    current.clear();
                }
                depth.push(tag.to_end());
            }
            Event::End(end) => {
                depth.pop();
                let in_list = depth.iter().any(|open| matches!(open, TagEnd::Item));
                match end {
                    TagEnd::Item => {
                        made.items.push(std::mem::take(&mut current));
                    }
                    TagEnd::Heading(_) => made.headings.push(std::mem::take(&mut current)),
                    TagEnd::Paragraph if !in_list => {
                        made.paragraphs.push(std::mem::take(&mut current))
                    }
                    TagEnd::TableCell | TagEnd::Paragraph => current.push(' '),
                    TagEnd::Table | TagEnd::CodeBlock => {
                        made.items.push(std::mem::take(&mut current))
                    }
                    _ => {}
                }
            }
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                current.push_str(&text)
            }
            Event::SoftBreak | Event::HardBreak => current.push(' '),
            _ => {}
        }
    }
}

/// A text without what the program may choose: signs of one sort are one sign, spaces are one space or none.
pub(crate) fn fold(text: &str) -> String {
    let signs: String = text
        .chars()
        .map(|c| match c {
            '’' | '‘' | 'ʼ' | '`' => '\'',
            '«' | '»' | '“' | '”' | '„' => '"',
            '–' | '—' | '\u{2010}' | '\u{2011}' => '-',
            c if c.is_whitespace() => ' ',
            c => c,
        })
        .collect();
    let signs = signs.replace("''", "\"");
    signs.chars().filter(|c| !c.is_whitespace()).collect()
}

fn differences(made: &Made, wanted: &WantedArticle) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut same = |what: &str, made: &str, wanted: &str| {
        if fold(made) != fold(wanted) {
            wrong.push(format!("{what}: {made:?} for {wanted:?}"));
        }
    };
    if !(wanted.title.is_empty() && made.placeholder_title) {
        same("title", &made.title, &wanted.title);
    }
    same("lang", &made.lang, &wanted.lang);
    same("summary", &made.summary, &wanted.summary);
    same(
        "authors",
        &made.authors.join("; "),
        &wanted.authors.join("; "),
    );
    // An agency whose information was used is not the publisher: it is named in the source's note.
    if wanted.publisher.is_empty() || !fold(&made.note).contains(&fold(&wanted.publisher)) {
        same("publisher", &made.publisher, &wanted.publisher);
    }
    same("date", &made.date, &wanted.date);
    same(
        "headings",
        &made.headings.join(" | "),
        &wanted.headings.join(" | "),
    );
    same(
        "quotes",
        &made.quotes.to_string(),
        &wanted.quotes.to_string(),
    );
    let name = shortened(&wanted.title);
    for topic in &wanted.topics {
        if !fold(&made.topics).contains(&fold(topic)) {
            wrong.push(format!("topic {topic:?} is not in {:?}", made.topics));
        }
    }
    if wanted.list_items > 0 && made.items.len() != wanted.list_items {
        wrong.push(format!(
            "list items: {:?} for {}",
            made.items, wanted.list_items
        ));
    }
    for line in wanted.out.iter().chain(&wanted.used) {
        let line = fold(line);
        let own = |text: &String| fold(text) == line;
        if made.paragraphs.iter().any(own)
            || made.headings.iter().any(own)
            || made.items.iter().any(own)
        {
            if !wanted.paragraphs.iter().any(own) {
                wrong.push(format!("{name}: stays in the body: {line}"));
            }
        } else if !made
            .left_out
            .iter()
            .any(|(_, _, text)| fold(text).contains(&line) || line.contains(&fold(text)))
        {
            wrong.push(format!("{name}: not in the report: {line}"));
        }
    }
    let made_paragraphs: Vec<String> = made.paragraphs.iter().map(|text| fold(text)).collect();
    let wanted_paragraphs: Vec<String> = wanted.paragraphs.iter().map(|text| fold(text)).collect();
    for paragraph in &wanted_paragraphs {
        if !made_paragraphs.contains(paragraph) {
            let why = made
                .left_out
                .iter()
                .find(|(_, _, text)| paragraph.contains(&fold(text)));
            wrong.push(format!(
                "{name}: paragraph is missing: {} {why:?}",
                shortened(paragraph)
            ));
        }
    }
    for paragraph in &made_paragraphs {
        if !wanted_paragraphs.contains(paragraph) {
            wrong.push(format!(
                "{name}: paragraph is too much: {}",
                shortened(paragraph)
            ));
        }
    }
    let in_order: Vec<&String> = wanted_paragraphs
        .iter()
        .filter(|p| made_paragraphs.contains(p))
        .collect();
    let made_order: Vec<&String> = made_paragraphs
        .iter()
        .filter(|p| wanted_paragraphs.contains(p))
        .collect();
    if in_order != made_order {
        wrong.push(format!("{name}: the paragraphs are not in order"));
    }
    wrong
}

fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(90).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// Words of a raw text that are neither in the articles nor in the reports, or the other way round.
pub(crate) fn lost_words(raw: &str, made: &[Made]) -> Option<String> {
    let mut count: BTreeMap<String, i64> = BTreeMap::new();
    let mut add = |text: &str, by: i64| {
        let text = text
            .replace("-\n\n", "")
            .replace("-\n", "")
            .replace(['-', '\u{ad}'], "");
        for word in text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
        {
            *count.entry(word.to_lowercase()).or_default() += by;
        }
    };
    let trimmed: Vec<&str> = raw.lines().map(str::trim).collect();
    add(&trimmed.join("\n"), 1);
    for made in made {
        let texts = made
            .paragraphs
            .iter()
            .chain(&made.headings)
            .chain(&made.items);
        texts.for_each(|text| add(text, -1));
        made.left_out.iter().for_each(|(_, _, text)| add(text, -1));
    }
    let lost: Vec<String> = count
        .into_iter()
        .filter(|(word, count)| *count != 0 && !word.chars().all(|c| c.is_ascii_digit()))
        .map(|(word, count)| format!("{word} {count:+}"))
        .collect();
    (!lost.is_empty()).then(|| lost.join(", "))
}
