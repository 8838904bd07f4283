//! The plan of an import: what was found in each raw file, and which files would be written.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date as Day;
use rayon::prelude::*;

use super::article::Article;
use super::block::Block;
use super::dating::Dating;
use super::examine::{Examined, Read, Reading, Refused, examine};
use super::existing::Existing;
use super::glossary::Glossary;
use super::item::{Item, State, diff, item, likeness, unchanged};
use super::language::{Guess, by_tag};
use super::rules::Rules;
use super::{Dated, Found, Options, Proposed, RawFile, draft, events, order, report, stubs};
use crate::content::{Loaded, is_id};
use crate::diagnostic::{Code, Diagnostic, Wording};
use crate::files::{Place, SourceTree, Span};
use crate::i18n::slug;
use crate::model::Date;
use crate::stub::id::id;

/// How much of two texts must be the same for one to be a version of the other; 1 is all of it.
const LIKE: f32 = 0.3;
/// The dossier's own rules.
const RULES: &str = "import.toml";

/// What an import would do.
#[derive(Debug, Default)]
pub struct Plan {
    /// What was found, file by file.
    pub items: Vec<Item>,
    /// The files to be written, in the order of `items`.
    pub files: Vec<Proposed>,
    /// What is wrong, and what a person has to say.
    pub diagnostics: Vec<Diagnostic>,
    /// The texts that findings point into: the dossier's and the raw ones.
    pub texts: SourceTree,
}

/// Plans the import of `raw` into a dossier.
///
/// Each raw file stands for itself: what is wrong with one stops no other. A file whose bytes were imported before gives an
/// item without files; a file that was imported before with other bytes gives a diff. Ids come from the titles and are never
/// those of something that exists.
pub fn plan(
    raw: &[RawFile],
    tree: &SourceTree,
    loaded: &Loaded,
    options: &Options,
    wording: &Wording,
) -> Plan {
    let mut plan = Plan {
        texts: tree.clone(),
        ..Plan::default()
    };
    let languages = &loaded.dossier.settings.languages;
    let rules = rules(tree, &mut plan);
    if !plan.diagnostics.is_empty() {
        return plan;
    }
    let lang = options
        .lang
        .as_deref()
        .and_then(|tag| by_tag(tag, languages));
    if let (Some(tag), None) = (&options.lang, lang) {
        let known: Vec<&str> = languages.iter().map(|lang| languages.tag(lang)).collect();
        let finding = Diagnostic::general(Code::UnknownLanguage)
            .arg("language", tag)
            .arg("languages", known.join(", "));
        plan.diagnostics.push(finding);
        return plan;
    }
    let reading = Reading {
        rules: &rules,
        keep: &options.keep,
        languages,
        lang,
    };
    let existing = Existing::of(tree, loaded);
    let is_known = |sha256: &str| existing.imported(sha256).is_some();
    let examined: Vec<Examined> = raw
        .par_iter()
        .map(|raw| examine(raw, &reading, &is_known))
        .collect();
    if !single_options_fit(&examined, options, &mut plan) {
        return plan;
    }
    let mut planner = Planner {
        tree,
        loaded,
        options,
        wording,
        existing,
        glossary: Glossary::new(loaded),
        imported: BTreeMap::new(),
        plan,
    };
    for examined in examined {
        planner.file(examined);
    }
    planner.plan
}

/// The rules of the program and of the dossier; mistakes in the latter are findings.
fn rules(tree: &SourceTree, plan: &mut Plan) -> Rules {
    let (rules, problems) = Rules::new(tree.text(RULES).map(AsRef::as_ref));
    for problem in problems {
        let place = Place {
            file: RULES.into(),
            span: Span::from(problem.span),
        };
        plan.diagnostics
            .push(Diagnostic::at(Code::ImportRule, place).arg("message", problem.message));
    }
    rules
}

/// `--id` and `--date` name one article: with several, or with a wrong value, nothing is planned.
fn single_options_fit(examined: &[Examined], options: &Options, plan: &mut Plan) -> bool {
    let articles: usize = examined
        .iter()
        .filter_map(|examined| examined.content.as_ref().ok())
        .map(|content| content.articles.len())
        .sum();
    let given = [("--id", &options.id), ("--date", &options.date)];
    let mut fits = true;
    for (option, _) in given
        .iter()
        .filter(|(_, value)| value.is_some() && articles > 1)
    {
        let finding = Diagnostic::general(Code::ImportOneArticle)
            .arg("option", *option)
            .arg("count", articles.to_string());
        plan.diagnostics.push(finding);
        fits = false;
    }
    if let Some(id) = options.id.as_ref().filter(|id| !is_id(id)) {
        plan.diagnostics
            .push(Diagnostic::general(Code::BadId).arg("id", id));
        fits = false;
    }
    if let Some((date, Err(reason))) = options.date.as_ref().map(|date| (date, Date::parse(date))) {
        plan.diagnostics.push(
            Diagnostic::general(Code::BadDate)
                .arg("date", date)
                .arg("reason", reason),
        );
        fits = false;
    }
    fits
}

/// What all articles of a raw file have in common.
struct Raw<'a> {
    path: &'a str,
    sha256: &'a str,
    text: &'a str,
    encoding: &'static str,
    hidden: Option<(usize, Vec<String>)>,
    /// How many articles it has.
    parts: usize,
}

struct Planner<'a> {
    tree: &'a SourceTree,
    loaded: &'a Loaded,
    options: &'a Options,
    wording: &'a Wording,
    existing: Existing,
    glossary: Glossary<'a>,
    /// Raw files of this run, by hash: a copy is not imported twice.
    imported: BTreeMap<String, String>,
    plan: Plan,
}

impl Planner<'_> {
    fn file(&mut self, examined: Examined) {
        let path = examined.path.clone();
        let at_start = Place {
            file: path.as_str().into(),
            span: Span::default(),
        };
        if !examined.text.is_empty() {
            self.plan
                .texts
                .insert_text(path.as_str(), examined.text.as_str());
        }
        if let Some(ids) = self.existing.imported(&examined.sha256) {
            self.plan.items.push(unchanged(&path, &ids.join(", ")));
            return;
        }
        let content = match examined.content {
            Ok(content) => content,
            Err(refused) => {
                let code = match refused {
                    Refused::Empty => Code::RawEmpty,
                    Refused::Binary => Code::RawBinary,
                    // One that is known was said above.
                    Refused::NoArticle | Refused::Known => Code::RawNoArticle,
                };
                self.plan.diagnostics.push(Diagnostic::at(code, at_start));
                return;
            }
        };
        if let Some(copy_of) = self.imported.insert(examined.sha256.clone(), path.clone()) {
            self.plan.items.push(unchanged(&path, &copy_of));
            return;
        }
        let raw = Raw {
            path: &path,
            sha256: &examined.sha256,
            text: &examined.text,
            encoding: content.encoding,
            hidden: content.hidden,
            parts: content.articles.len(),
        };
        if let Some(dated) = self.in_their_languages(&raw, content.articles) {
            for dated in order::date(dated, self.today()) {
                self.article(dated, &raw);
            }
        }
    }

    /// The articles of a file with their languages; none, and a question, when one of them is unclear: with the others imported,
    /// the file would be known, and that one never be asked for again.
    fn in_their_languages(&mut self, raw: &Raw<'_>, articles: Vec<Read>) -> Option<Vec<Dated>> {
        let mut dated = Vec::with_capacity(articles.len());
        let mut unclear = false;
        for (part, read) in (1..).zip(articles) {
            match read.lang {
                Guess::Sure(lang) => dated.push(Dated {
                    part,
                    lang: self.loaded.dossier.settings.languages.tag(lang).to_owned(),
                    dating: self.given_date(&read),
                    url: read.url,
                    paywalled: read.paywalled,
                    article: read.article,
                }),
                Guess::Unsure => {
                    let line = read.article.body.first().map_or(1, Block::line);
                    self.ask_language(raw, line);
                    unclear = true;
                }
            }
        }
        (!unclear).then_some(dated)
    }

    fn ask_language(&mut self, raw: &Raw<'_>, line: usize) {
        let languages = &self.loaded.dossier.settings.languages;
        let known: Vec<&str> = languages.iter().map(|lang| languages.tag(lang)).collect();
        let finding = Diagnostic::at(Code::RawLanguage, place_of(raw.path, raw.text, line))
            .arg("languages", known.join(", "))
            .arg("option", format!("--lang {}", known.join(" / --lang ")));
        self.plan.diagnostics.push(finding);
    }

    fn ask_date(&mut self, dated: &Dated, raw: &Raw<'_>) {
        let first = dated.article.body.first().map_or(1, Block::line);
        let line = Some(dated.dating.line)
            .filter(|line| *line > 0)
            .unwrap_or(first);
        let finding = Diagnostic::at(Code::RawDate, place_of(raw.path, raw.text, line));
        let title = super::title::shortened(&dated.article.title, 80);
        self.plan.diagnostics.push(finding.arg("title", title));
    }

    fn today(&self) -> Day {
        let (year, month, day) = self.options.today;
        Day::new(year, month, day).unwrap_or(Day::MAX)
    }

    /// The date that was given from outside: by the user, or by the page's markup.
    fn given_date(&self, read: &Read) -> Dating {
        if let Some(date) = &self.options.date {
            return Dating::given(date, "import-date-given", "--date");
        }
        let day = read.published.as_ref().and_then(|written| {
            written
                .get(..10)
                .or(Some(written))
                .filter(|day| Date::parse(day).is_ok())
        });
        day.map_or_else(Dating::default, |day| {
            Dating::given(day, "import-date-markup", day)
        })
    }

    /// Topics of the dossier by their id or name, and the others.
    fn topics(&self, article: &Article) -> (Vec<String>, Vec<String>) {
        let (mut known, mut proposed) = (Vec::new(), Vec::new());
        for topic in &article.topics {
            let key = slug(topic);
            let of_dossier = self.loaded.dossier.topics.iter().find(|known| {
                known.id.as_ref() == key || known.name.iter().any(|(_, name)| slug(name) == key)
            });
            let (list, name) = match of_dossier {
                Some(topic) => (&mut known, topic.id.to_string()),
                None => (&mut proposed, topic.clone()),
            };
            if !list.contains(&name) {
                list.push(name);
            }
        }
        (known, proposed)
    }

    fn article(&mut self, dated: Dated, raw: &Raw<'_>) {
        let wanted = self.wanted_id(&dated.article, raw.path);
        let earlier = self.earlier(&dated, raw, &wanted);
        if self.options.id.is_some() && earlier.is_none() && self.existing.has(&wanted) {
            let finding = Diagnostic::general(Code::ImportTaken).arg("id", &wanted);
            self.plan.diagnostics.push(finding);
            return;
        }
        if dated.dating.edtf.is_none() {
            self.ask_date(&dated, raw);
        }
        let (topics, proposed_topics) = self.topics(&dated.article);
        let (events, open) = events::find(&dated);
        let found = Found {
            raw: raw.path.to_owned(),
            sha256: raw.sha256.to_owned(),
            encoding: raw.encoding,
            hidden: raw.hidden.clone(),
            part: dated.part,
            parts: raw.parts,
            id: match &earlier {
                Some((path, _)) => stem(path).to_owned(),
                None => self.existing.take(&wanted),
            },
            is_page: self.options.pages,
            names: self.glossary.names(&dated.article, &dated.lang),
            lang: dated.lang,
            url: dated.url,
            paywalled: dated.paywalled,
            article: dated.article,
            dating: dated.dating,
            topics,
            proposed_topics,
            events,
            open,
        };
        let mut files = self.files(&found);
        // What an import that was stopped left to do.
        files.retain(|file| self.tree.text(&file.path).is_none());
        if matches!(earlier, Some((_, false))) {
            files.clear();
        }
        let mut item = item(&found, &files, self.wording);
        if let Some((path, false)) = earlier {
            item.state = State::Changed;
            let old = self.tree.text(&path);
            item.diff = old.map(|old| diff(old, &draft::article(&found, self.wording), &path));
        }
        self.plan.items.push(item);
        self.plan.files.extend(files);
    }

    /// The article that an earlier import made of this one: its path, and whether the raw file was the same.
    ///
    /// Another text in the place of the one that was there is a new article.
    fn earlier(&self, dated: &Dated, raw: &Raw<'_>, wanted: &str) -> Option<(String, bool)> {
        let origin = self
            .existing
            .earlier(raw.path, wanted, dated.part, raw.parts)?;
        let same = origin.sha256 == raw.sha256;
        let is_version = || {
            let old = self.tree.text(&origin.article);
            old.is_some_and(|old| likeness(old, &draft::body(&dated.article.body)) >= LIKE)
        };
        let known = stem(&origin.article) == wanted
            || (self.options.id.is_none() && (same || is_version()));
        known.then(|| (origin.article.clone(), same))
    }

    /// The id that the user gave, else one made of the title, else of the file's name.
    fn wanted_id(&self, article: &Article, path: &str) -> String {
        if let Some(id) = &self.options.id {
            return id.clone();
        }
        let name = path.rsplit('/').next().unwrap_or_default();
        let made = [&article.title, name].map(|text| id(text, "article"));
        made.into_iter()
            .find(|id| !id.is_empty())
            .unwrap_or_else(|| "article".to_owned())
    }

    /// The files of a new article.
    fn files(&self, found: &Found) -> Vec<Proposed> {
        let file = |path: String, text: String| Proposed { path, text };
        // The report comes first: it knows the raw file, so that an import that was stopped is completed and not made again.
        let mut files = vec![
            file(found.report_path(), report::report(found, self.wording)),
            file(found.article_path(), draft::article(found, self.wording)),
        ];
        files.extend(events::file(found, self.wording).map(|text| file(found.events_path(), text)));
        if self.options.stubs {
            files.extend(self.stubs(found));
        }
        // The source comes last: its hash says that the import is complete.
        files.push(file(
            found.source_path(),
            draft::source(found, self.wording),
        ));
        files
    }

    /// Beginnings of entries for names that no entry explains.
    fn stubs(&self, found: &Found) -> Vec<Proposed> {
        let languages = &self.loaded.dossier.settings.languages;
        let tags: Vec<&str> = languages.iter().map(|lang| languages.tag(lang)).collect();
        let mut planned: BTreeSet<String> = self
            .plan
            .files
            .iter()
            .map(|file| file.path.clone())
            .collect();
        let mut stubs = stubs::files(&found.names.unknown, &found.lang, &tags, self.wording);
        stubs.retain(|file| {
            self.tree.text(&file.path).is_none() && planned.insert(file.path.clone())
        });
        stubs
    }
}

/// The id in the path of an article.
fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.split('.').next().unwrap_or(name)
}

/// The place of a line of a raw text.
fn place_of(path: &str, text: &str, line: usize) -> Place {
    let start: usize = text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    let rest = text.get(start..).unwrap_or_default();
    let indent = rest.len() - rest.trim_start_matches([' ', '\t', '\u{a0}']).len();
    let end = rest
        .find('\n')
        .unwrap_or(rest.len())
        .min(indent + 1)
        .max(indent);
    Place {
        file: path.into(),
        span: Span {
            start: start + indent.min(rest.len()),
            end: start + end.min(rest.len()),
        },
    }
}
