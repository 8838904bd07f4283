//! Texts in which a person marked every mention (`tests/marked`), and how many of them the linker finds.

#![expect(
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a helper that fails is a test that fails, the texts are files, and the score is printed"
)]

#[path = "markdown/harness.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod harness;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::ops::Range;
use std::path::Path;

use dossier::content::{self, Loaded};
use dossier::files::SourceTree;
use dossier::link::{Reason, Scanner, Spotted};
use dossier::render::Theme;

/// What a person says of a passage: whose name it is, if anyone's, and why it is no link.
#[derive(Clone, Debug, PartialEq)]
struct Mark {
    range: Range<usize>,
    id: Option<String>,
    reason: Option<String>,
}

struct Text {
    name: String,
    front_matter: String,
    body: String,
    marks: Vec<Mark>,
}

/// Right, missed and false.
#[derive(Clone, Copy, Default)]
struct Score([usize; 3]);

impl Score {
    fn precision(self) -> f64 {
        let [right, _, wrong] = self.0;
        right as f64 / (right + wrong).max(1) as f64
    }

    fn recall(self) -> f64 {
        let [right, missed, _] = self.0;
        right as f64 / (right + missed).max(1) as f64
    }
}

#[test]
fn mentions_are_found_as_a_person_marked_them() {
    let mut all = Score::default();
    let (mut marked, mut traps) = (0, 0);
    for lang in ["fr", "en"] {
        let texts = read_texts(lang);
        marked += count(&texts, |mark| mark.id.is_some());
        traps += count(&texts, |mark| mark.id.is_none());
        let (kinds, wrong) = score(lang, &texts);
        let mut total = Score::default();
        for (kind, score) in &kinds {
            println!("{lang} {kind:10} {}", line(*score));
            for at in 0..3 {
                total.0[at] += score.0[at];
                all.0[at] += score.0[at];
            }
        }
        println!("{lang} {:10} {}\n{wrong}", "all", line(total));
    }
    println!("all {} of {marked} mentions and {traps} traps", line(all));
    assert!(marked >= 250 && traps >= 80, "{marked} and {traps}");
    assert!(all.precision() >= 0.99 && all.recall() >= 0.98);
}

fn line(score: Score) -> String {
    let [right, missed, wrong] = score.0;
    format!(
        "precision {:.2} %, recall {:.2} % ({right} right, {missed} missed, {wrong} false)",
        100.0 * score.precision(),
        100.0 * score.recall()
    )
}

fn count(texts: &[Text], of: impl Fn(&Mark) -> bool) -> usize {
    texts
        .iter()
        .flat_map(|text| &text.marks)
        .filter(|mark| of(mark))
        .count()
}

fn folder(lang: &str, name: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/marked")
        .join(lang)
        .join(name);
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("a folder")
        .map(|file| file.expect("a file").path())
        .map(|path| {
            let stem = path
                .file_stem()
                .expect("a name")
                .to_string_lossy()
                .into_owned();
            (stem, fs::read_to_string(&path).expect("a text"))
        })
        .collect();
    files.sort();
    files
}

fn read_texts(lang: &str) -> Vec<Text> {
    let texts = folder(lang, "texts").into_iter().map(|(name, text)| {
        let parts = text
            .strip_prefix("+++\n")
            .and_then(|rest| rest.split_once("+++\n"));
        let (front_matter, body) = parts.unwrap_or(("", &text));
        let (body, marks) = unmarked(body);
        Text {
            name,
            front_matter: front_matter.to_owned(),
            body,
            marks,
        }
    });
    texts.collect()
}

/// The text without its marks, and where they were.
fn unmarked(text: &str) -> (String, Vec<Mark>) {
    let mut body = String::new();
    let mut marks = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("]{") {
        let (said, after) = after.split_once('}').expect("an end of the mark");
        let (start, name) = before.rsplit_once('[').expect("a beginning of the mark");
        body.push_str(start);
        let range = body.len()..body.len() + name.len();
        body.push_str(name);
        let mut said = said.split_whitespace().map(str::to_owned);
        marks.push(Mark {
            range,
            id: said.next(),
            reason: said.next(),
        });
        rest = after;
    }
    body.push_str(rest);
    (body, marks)
}

/// The dossier of a language: its glossary, and a topic for each that is named.
fn load(lang: &str, texts: &[Text]) -> (SourceTree, Loaded) {
    let mut tree = SourceTree::default();
    let mut topics: BTreeSet<String> = BTreeSet::new();
    let mut named = |text: &str, key: &str| {
        let table: toml::Table = text.parse().expect("TOML");
        let ids = table
            .get(key)
            .and_then(toml::Value::as_array)
            .into_iter()
            .flatten();
        topics.extend(ids.filter_map(toml::Value::as_str).map(str::to_owned));
    };
    for (id, entry) in folder(lang, "glossary") {
        named(&entry, "only_in");
        tree.insert_text(format!("content/glossary/{id}.toml"), entry);
    }
    for text in texts {
        named(&text.front_matter, "topics");
        let date = if text.front_matter.contains("date =") {
            ""
        } else {
            "date = 2022-01-01\n"
        };
        let file = format!(
            "+++\ntitle = \"{}\"\n{date}{}+++\n{}",
            text.name, text.front_matter, text.body
        );
        tree.insert_text(format!("content/articles/{}.{lang}.md", text.name), file);
    }
    let mut settings = format!(
        "base_url = \"https://example.org/\"\nlanguages = [\"{lang}\"]\ntitle = {{ {lang} = \"x\" }}\n"
    );
    for topic in &topics {
        let _ = writeln!(settings, "[topics.{topic}]\n{lang} = \"{topic}\"");
    }
    tree.insert_text("dossier.toml", settings);
    let (settings, found) = content::read_settings(&tree);
    let (settings, topics) = settings.unwrap_or_else(|| panic!("{found:?}"));
    let theme = Theme::load(&tree, &settings).0.expect("the built-in theme");
    let (loaded, _) = content::load(&tree, settings, topics, &theme.strings, true);
    let findings = mistakes(&tree);
    assert_eq!(
        findings,
        Vec::<String>::new(),
        "{lang}: the glossary has mistakes"
    );
    (tree, loaded)
}

/// What a build says of names that nothing decides; other findings are not what these texts are about.
fn mistakes(tree: &SourceTree) -> Vec<String> {
    let (_, findings) = harness::built(tree);
    let glossary = findings.iter().filter(|finding| {
        let place = finding
            .place
            .as_ref()
            .map_or("", |place| place.file.as_ref());
        place.starts_with("content/glossary/")
    });
    glossary
        .map(|finding| harness::line(tree, finding))
        .collect()
}

fn score(lang: &str, texts: &[Text]) -> (BTreeMap<&'static str, Score>, String) {
    let (tree, loaded) = load(lang, texts);
    let scanner = Scanner::new(&loaded, &tree);
    let dossier = &loaded.dossier;
    let language = dossier.settings.languages.get(lang).expect("a language");
    let kind = |id: &str| {
        let entry = dossier.entries.iter().find(|entry| entry.id.as_ref() == id);
        entry
            .unwrap_or_else(|| panic!("no entry {id}"))
            .kind
            .as_str()
    };
    let mut kinds: BTreeMap<&'static str, Score> = BTreeMap::new();
    let mut wrong = String::new();
    for text in texts {
        let ix = dossier
            .documents()
            .find(|(_, document)| document.id.as_ref() == text.name);
        let (ix, _) = ix.expect("an article");
        let found = scanner.markdown(&text.body, language, scanner.discourse(ix));
        let mut found: Vec<Mark> = found
            .iter()
            .filter_map(|spotted| mark(spotted, &loaded))
            .collect();
        for truth in text.marks.iter().filter(|mark| mark.id.is_some()) {
            let score = kinds
                .entry(kind(truth.id.as_deref().expect("an id")))
                .or_default();
            match found.iter().position(|found| found == truth) {
                Some(at) => {
                    found.remove(at);
                    score.0[0] += 1;
                }
                None => {
                    score.0[1] += 1;
                    tell(&mut wrong, "missed", text, truth);
                }
            }
        }
        for extra in found {
            kinds
                .entry(kind(extra.id.as_deref().expect("an id")))
                .or_default()
                .0[2] += 1;
            tell(&mut wrong, "false", text, &extra);
        }
    }
    (kinds, wrong)
}

/// What the linker says, as a mark; nothing for what it leaves open.
fn mark(spotted: &Spotted, loaded: &Loaded) -> Option<Mark> {
    let [entry] = spotted.entries[..] else {
        return None;
    };
    let reason = match spotted.reason {
        Some(Reason::Undecided) => return None,
        Some(Reason::Repeated) | None => None,
        Some(Reason::AltText) => Some("alt".to_owned()),
        Some(reason) => Some(reason.as_str().to_owned()),
    };
    Some(Mark {
        range: spotted.range.clone(),
        id: Some(loaded.dossier.entry(entry).id.to_string()),
        reason,
    })
}

fn tell(wrong: &mut String, what: &str, text: &Text, mark: &Mark) {
    let near = |at: usize, by: isize| {
        let mut at = at.saturating_add_signed(by).min(text.body.len());
        while !text.body.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let (start, end) = (near(mark.range.start, -40), near(mark.range.end, 40));
    let _ = writeln!(
        wrong,
        "  {}: {what} {:?} as {} {:?}: {:?}",
        text.name,
        &text.body[mark.range.clone()],
        mark.id.as_deref().unwrap_or_default(),
        mark.reason,
        &text.body[start..end]
    );
}
