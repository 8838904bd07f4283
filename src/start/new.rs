//! A new article, page, entry, event, source or figure: its files, with the keys that are needed and those that are possible.

use std::collections::BTreeMap;

use tera::Context;

use super::begin::slip;
use super::fill::fill;
use super::known;
use super::words::words;
use super::{Refusal, SCHEMAS};
use crate::content::is_id;
use crate::diagnostic::{nearest, report};
use crate::files::{Proposed, SourcePath, SourceTree, pictured};
use crate::i18n::{Lang, Languages};
use crate::model::{EntryKind, Topic};
use crate::names::is_acronym;
use crate::stub::id::id as id_of;

/// What can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `content/articles/<id>.<lang>.md`
    Article,
    /// `content/<id>.<lang>.md`
    Page,
    /// `content/glossary/<id>.toml`
    Term,
    /// A table in a file of `content/events/`
    Event,
    /// A table in a file of `content/sources/`
    Source,
    /// A table in a file of `content/figures/`
    Figure,
}

impl Kind {
    /// Every kind, in the order in which help lists them.
    pub(crate) const ALL: [Self; 6] = [
        Self::Article,
        Self::Page,
        Self::Term,
        Self::Event,
        Self::Source,
        Self::Figure,
    ];

    /// The path of its file, with what stands for the id and the language.
    pub(crate) fn pattern(self) -> String {
        let end = match self {
            Self::Article | Self::Page => "<id>.<lang>.md",
            _ => "<id>.toml",
        };
        format!("{}{end}", self.folder())
    }

    /// Its name, as it is typed and as sentences choose by it.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Page => "page",
            Self::Term => "term",
            Self::Event => "event",
            Self::Source => "source",
            Self::Figure => "figure",
        }
    }

    /// The folder of its files.
    pub(super) fn folder(self) -> &'static str {
        match self {
            Self::Article => "content/articles/",
            Self::Page => "content/",
            Self::Term => "content/glossary/",
            Self::Event => "content/events/",
            Self::Source => "content/sources/",
            Self::Figure => "content/figures/",
        }
    }

    /// The name of its tables, if several stand in one file.
    pub(super) fn table(self) -> Option<&'static str> {
        match self {
            Self::Article | Self::Page | Self::Term => None,
            Self::Event | Self::Source | Self::Figure => Some(self.as_str()),
        }
    }
}

/// What was asked for.
#[derive(Clone, Debug)]
pub(crate) struct Request<'r> {
    /// What to make.
    pub(crate) kind: Kind,
    /// Its title or name.
    pub(crate) name: &'r str,
    /// Its id; else one made of the name.
    pub(crate) id: Option<&'r str>,
    /// Only these languages.
    pub(crate) languages: &'r [String],
    /// The file that it is added to, as it was typed.
    pub(crate) into: Option<&'r str>,
    /// What an entry is; else a guess by its name.
    pub(crate) entry_kind: Option<&'r str>,
    /// The day, as TOML writes it.
    pub(crate) today: &'r str,
    /// Whether the dossier has schemas for editors.
    pub(crate) schemas: bool,
}

/// What to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Added {
    /// The id.
    pub(crate) id: String,
    /// New files.
    pub(crate) files: Vec<Proposed>,
    /// A file that gets a table at its end: what it said and what it shall say.
    pub(crate) changed: Option<(Proposed, String)>,
    /// Something of the same kind with nearly the same id: its id, and its file.
    pub(crate) near: Option<(String, SourcePath)>,
}

/// Plans what was asked for in a dossier with these languages and topics.
///
/// # Errors
///
/// When it cannot be made: no id can be made of the name, something has it already, a language is not one of the dossier…
pub(crate) fn new(
    request: &Request<'_>,
    languages: &Languages,
    topics: &[Topic],
    tree: &SourceTree,
) -> Result<Added, Refusal> {
    let (name, id) = (name(request)?, chosen_id(request)?);
    let chosen = chosen_languages(request.languages, languages)?;
    let known = known::ids(request.kind, tree);
    if request.kind == Kind::Term
        && let Some(entry) = known::entry_named(&name, tree)
    {
        return Err(Refusal::new("new-known").arg("name", name).arg("id", entry));
    }
    if let Some(file) = known.get(&id).filter(|_| request.kind.table().is_some()) {
        let taken = Refusal::new("new-taken").arg("kind", request.kind.as_str());
        return Err(taken.arg("id", id).arg("file", &**file));
    }
    let maker = Maker {
        request,
        languages,
        chosen: &chosen,
        tree,
        values: values(request, &name, &id, languages, &chosen, topics),
    };
    let (files, changed) = match request.kind {
        Kind::Article | Kind::Page => (maker.documents(&id)?, None),
        Kind::Term => (vec![maker.entry(&id)?], None),
        Kind::Event | Kind::Source | Kind::Figure => maker.table(&id)?,
    };
    let standing: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let standing: Vec<&str> = standing
        .into_iter()
        .filter(|path| tree.text(path).is_some())
        .collect();
    if !standing.is_empty() {
        return Err(Refusal::new("new-exists").arg("paths", standing.join(", ")));
    }
    let near = near(&id, &known).or_else(|| near_file(request, &files, tree));
    Ok(Added {
        id,
        files,
        changed,
        near,
    })
}

/// The name as it goes into files.
fn name(request: &Request<'_>) -> Result<String, Refusal> {
    let name = request.name.trim();
    let is_plain = !name.contains('\n') && report::printable(name) == name;
    match is_plain && name.chars().any(char::is_alphanumeric) {
        true => Ok(name.to_owned()),
        false => Err(Refusal::new("new-no-name")),
    }
}

fn chosen_id(request: &Request<'_>) -> Result<String, Refusal> {
    match request.id {
        Some(id) if is_id(id) => Ok(id.to_owned()),
        Some(id) => Err(Refusal::new("new-bad-id").arg("id", id)),
        None => match id_of(request.name, request.kind.as_str()) {
            id if id.is_empty() => Err(Refusal::new("new-no-id").arg("name", request.name)),
            id => Ok(id),
        },
    }
}

/// The languages that were named, in the order of the dossier; all of them when none was.
fn chosen_languages(wanted: &[String], languages: &Languages) -> Result<Vec<Lang>, Refusal> {
    let known = || languages.iter().map(|lang| languages.tag(lang));
    if let Some(strange) = wanted.iter().find(|tag| languages.get(tag).is_none()) {
        let refusal = Refusal::new("new-language").arg("language", strange);
        return Err(Refusal {
            suggestion: nearest(strange, known()).map(str::to_owned),
            ..refusal.arg("languages", known().collect::<Vec<_>>().join(", "))
        });
    }
    let is_wanted = |lang: &Lang| {
        wanted.is_empty() || wanted.iter().any(|tag| languages.get(tag) == Some(*lang))
    };
    Ok(languages.iter().filter(is_wanted).collect())
}

/// Another id that differs by a slip of the fingers.
fn near(id: &str, known: &BTreeMap<String, SourcePath>) -> Option<(String, SourcePath)> {
    let near = slip_of(id, known.keys().map(String::as_str))?;
    Some((near.to_owned(), known.get(near)?.clone()))
}

/// A file with nearly the name of the new one that something was to be added to.
fn near_file(
    request: &Request<'_>,
    files: &[Proposed],
    tree: &SourceTree,
) -> Option<(String, SourcePath)> {
    request.into?;
    let folder = request.kind.folder();
    let standing = tree.texts_under(folder).map(|(path, _)| &**path);
    let near = slip_of(&files.first()?.path, standing)?;
    Some((near.strip_prefix(folder)?.to_owned(), near.into()))
}

/// The name that was perhaps meant; not one that differs by its numbers alone, as two years do.
fn slip_of<'n>(name: &str, others: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let letters = |name: &str| name.replace(|c: char| c.is_ascii_digit(), "");
    let others = others.filter(|other| letters(other) != letters(name));
    nearest(name, others)
}

/// What the templates name.
fn values(
    request: &Request<'_>,
    name: &str,
    id: &str,
    languages: &Languages,
    chosen: &[Lang],
    topics: &[Topic],
) -> Context {
    let mut first = languages.iter().map(|lang| languages.tag(lang));
    let first = first.next().unwrap_or("en");
    let topics: Vec<String> = topics
        .iter()
        .map(|topic| format!("\"{}\"", topic.id))
        .collect();
    let topics = if topics.is_empty() {
        "\"\"".to_owned()
    } else {
        topics.join(", ")
    };
    let mut values = Context::new();
    values.insert("name", name);
    values.insert("id", id);
    values.insert("today", request.today);
    values.insert("say", &words(first).table.get("say"));
    values.insert("first_language", first);
    values.insert("is_page", &(request.kind == Kind::Page));
    values.insert(
        "tags",
        &chosen
            .iter()
            .map(|lang| languages.tag(*lang))
            .collect::<Vec<_>>(),
    );
    values.insert("kind", request.entry_kind.unwrap_or_else(|| guessed(name)));
    values.insert(
        "topics_pad",
        &" ".repeat(19_usize.saturating_sub(topics.len()).max(2)),
    );
    values.insert("topics", &topics);
    values
}

/// An acronym for what is written as one, else a term: what else a name may be, only its editor knows.
fn guessed(name: &str) -> &'static str {
    match is_acronym(name) {
        true => EntryKind::Acronym.as_str(),
        false => EntryKind::Term.as_str(),
    }
}

/// New files; and a file that gets a table, with what it shall say.
type Placed = (Vec<Proposed>, Option<(Proposed, String)>);

/// What makes the files.
struct Maker<'m> {
    request: &'m Request<'m>,
    languages: &'m Languages,
    chosen: &'m [Lang],
    tree: &'m SourceTree,
    values: Context,
}

impl Maker<'_> {
    /// One file for each language; what holds for all of them stands in the first.
    fn documents(&self, id: &str) -> Result<Vec<Proposed>, Refusal> {
        let path = |lang: Lang| {
            let tag = self.languages.tag(lang);
            format!("{}{id}.{tag}.md", self.request.kind.folder())
        };
        let is_there = |lang: Lang| self.tree.text(&path(lang)).is_some();
        let has_version = self.languages.iter().any(is_there);
        let first_of_all = self.languages.iter().next();
        let mut values = self.values.clone();
        let mut files = Vec::new();
        for (at, lang) in self.chosen.iter().enumerate() {
            let say = words(self.languages.tag(*lang)).table.get("say");
            let write_here = say.and_then(|say| say.get("write_here"));
            values.insert("write_here", &write_here);
            values.insert("first", &(at == 0 && !has_version));
            values.insert("is_first_language", &(Some(*lang) == first_of_all));
            files.push(Proposed {
                path: path(*lang),
                text: filled("new-article.md", &values)?,
            });
        }
        Ok(files)
    }

    fn entry(&self, id: &str) -> Result<Proposed, Refusal> {
        let path = format!("{}{id}.toml", Kind::Term.folder());
        let text = filled("new-term.toml", &self.values)?;
        Ok(Proposed {
            text: self.schema("entry") + &text,
            path,
        })
    }

    /// A table in a file of its own, or at the end of one.
    fn table(&self, id: &str) -> Result<Placed, Refusal> {
        let kind = self.request.kind;
        let template = format!("new-{}.toml", kind.as_str());
        let table = filled(&template, &self.values)?;
        let path = match self.request.into {
            Some(into) => self.target(into)?,
            None => format!("{}{id}.toml", kind.folder()),
        };
        let standing = self
            .tree
            .text(&path)
            .filter(|_| self.request.into.is_some());
        let Some(old) = standing else {
            let head = self.schema(&format!("{}s", kind.as_str())) + &self.waiting();
            return Ok((
                vec![Proposed {
                    path,
                    text: head + &table,
                }],
                None,
            ));
        };
        if let Err(error) = old.parse::<toml::Table>() {
            let message = error
                .message()
                .lines()
                .next()
                .unwrap_or_default()
                .to_owned();
            return Err(Refusal::new("new-into-broken")
                .arg("file", path)
                .arg("message", message));
        }
        let gap = if old.is_empty() || old.ends_with('\n') {
            "\n"
        } else {
            "\n\n"
        };
        let text = format!("{old}{gap}{table}");
        Ok((
            Vec::new(),
            Some((
                Proposed {
                    path,
                    text: old.to_string(),
                },
                text,
            )),
        ))
    }

    /// Events that nobody has written yet wait; they share the file with none that is published.
    fn waiting(&self) -> String {
        let first = self.languages.iter().next();
        let say = words(first.map_or("en", |lang| self.languages.tag(lang)))
            .table
            .get("say");
        let said = say.and_then(|say| say.get("event_draft")?.as_str());
        match (self.request.kind, said) {
            (Kind::Event, Some(said)) => format!("draft = true  # {said}\n\n"),
            _ => String::new(),
        }
    }

    /// The file that is meant: its path in the dossier, or its name in the folder of the kind.
    fn target(&self, into: &str) -> Result<String, Refusal> {
        let folder = self.request.kind.folder();
        let typed = into.replace('\\', "/");
        let typed = typed.strip_prefix("./").unwrap_or(&typed);
        let path = match typed.contains('/') {
            true => typed.to_owned(),
            false => format!("{folder}{typed}"),
        };
        let is_toml = path.ends_with(".toml") && !path.ends_with(".import.toml");
        if let Some(picture) = pictured(&path) {
            return Err(Refusal::new("new-into-picture")
                .arg("file", into)
                .arg("picture", picture)
                .arg("folder", folder));
        }
        if path.starts_with(folder) && is_toml && !path.contains("/../") {
            return Ok(path);
        }
        let files = self.tree.records_under(folder).map(|(path, _)| &**path);
        let refusal = Refusal::new("new-into").arg("file", into);
        Err(Refusal {
            suggestion: nearest(&path, files).map(str::to_owned),
            ..refusal.arg("folder", folder)
        })
    }

    /// The line that tells an editor what may stand in the file; nothing where the dossier has no schemas.
    fn schema(&self, name: &str) -> String {
        match self.request.schemas {
            true => format!("#:schema ../../{SCHEMAS}{name}.json\n"),
            false => String::new(),
        }
    }
}

fn filled(template: &str, values: &Context) -> Result<String, Refusal> {
    fill(template, values).map_err(|message| slip(&message))
}
