//! A new dossier: one article, one entry, one event, its sources, a contested figure, and all that a newsroom needs around them.

use tera::Context;

use super::fill::fill;
use super::schemas::schemas;
use super::words::{Words, foreign, own_name, words};
use super::{Refusal, workflows};
use crate::files::Proposed;
use crate::i18n::{LanguageProblem, Languages};
use crate::render;

/// What was asked for.
#[derive(Clone, Debug)]
pub(crate) struct Wanted {
    /// The languages, in order.
    pub(crate) languages: Vec<String>,
    /// Titles, in the order of the languages; the last one holds for those that are left.
    pub(crate) titles: Vec<String>,
    /// The day, as TOML writes it.
    pub(crate) today: String,
}

/// A new dossier.
#[derive(Clone, Debug)]
pub(crate) struct Begun {
    /// Its files.
    pub(crate) files: Vec<Proposed>,
    /// Languages in which we have no words: their texts are in English.
    pub(crate) foreign: Vec<String>,
}

/// Everything that does not come from the words of a language.
const PLAIN: [(&str, &str); 2] = [
    (".gitignore", include_str!("files/gitignore")),
    (".gitattributes", include_str!("files/gitattributes")),
];

/// The branch that is published: what GitHub calls the first one.
const BRANCH: &str = "main";

/// The files with words in them that all languages share.
const SHARED: [(&str, &str); 5] = [
    ("dossier.toml", "dossier.toml"),
    ("content/glossary/residents.toml", "entry.toml"),
    (EVENTS, "event.toml"),
    ("content/sources/sources.toml", "sources.toml"),
    ("content/figures/figures.toml", "figures.toml"),
];
const EVENTS: &str = "content/events/2024.toml";

/// Makes a dossier in any languages. It builds, and `check` finds nothing in it.
///
/// # Errors
///
/// When a language is no language tag, or is given twice.
pub(crate) fn dossier(wanted: &Wanted) -> Result<Begun, Refusal> {
    let languages = Languages::new(wanted.languages.clone()).map_err(|p| refused(&p))?;
    let tags: Vec<&str> = languages.iter().map(|lang| languages.tag(lang)).collect();
    let first = tags.first().copied().unwrap_or("en");
    let mut values = Context::new();
    let texts: Vec<_> = (0..)
        .zip(&tags)
        .map(|(at, tag)| text(tag, at, wanted))
        .collect();
    values.insert("texts", &texts);
    values.insert("say", &words(first).table.get("say"));
    values.insert("today", &wanted.today);
    values.insert("events", EVENTS);
    let mut files: Vec<Proposed> = Vec::new();
    let mut add = |path: String, template: &str, values: &Context| -> Result<(), Refusal> {
        let text = fill(template, values).map_err(|message| slip(&message))?;
        files.push(Proposed { path, text });
        Ok(())
    };
    for (path, template) in SHARED {
        add(path.to_owned(), template, &values)?;
    }
    for (at, (tag, text)) in tags.iter().zip(&texts).enumerate() {
        values.insert("t", text);
        values.insert("first", &(at == 0));
        add(format!("content/index.{tag}.md"), "index.md", &values)?;
        add(
            format!("content/articles/footbridge.{tag}.md"),
            "article.md",
            &values,
        )?;
        if at == 0 {
            add("README.md".to_owned(), "README.md", &values)?;
        }
    }
    let plain = PLAIN.map(|(path, text)| (path, text.to_owned()));
    let plain = plain.into_iter().chain(workflows::files(BRANCH));
    files.extend(plain.map(|(path, text)| Proposed {
        path: path.to_owned(),
        text,
    }));
    files.extend(schemas());
    files.extend(tags.iter().filter_map(|tag| strings(tag)));
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let foreign = tags.iter().filter(|tag| foreign(tag).is_some());
    Ok(Begun {
        foreign: foreign.map(|tag| (*tag).to_owned()).collect(),
        files,
    })
}

/// What is said in one language.
fn text(tag: &str, at: usize, wanted: &Wanted) -> toml::Table {
    let Words {
        tag: written_in,
        table,
    } = words(tag);
    let mut text = table.clone();
    text.remove("say");
    text.insert("lang".to_owned(), tag.into());
    text.insert("written_in".to_owned(), (*written_in).into());
    if let Some(title) = wanted.titles.get(at).or(wanted.titles.last()) {
        text.insert("title".to_owned(), title.as_str().into());
    }
    match foreign(tag) {
        Some(foreign) => text.insert("foreign".to_owned(), foreign.into()),
        None => text.remove("foreign"),
    };
    text
}

/// The strings of the theme for a language that it does not speak: the English ones, to be translated.
fn strings(tag: &str) -> Option<Proposed> {
    let base = tag.split('-').next().unwrap_or(tag);
    if !render::built_in_strings(base).is_empty() {
        return None;
    }
    let name = own_name(tag);
    let mut text = format!(
        "### The words of the site in the language “{tag}”. They are in English: translate what stands behind each =.\n\
         ### The syntax is Fluent's (https://projectfluent.org). A version of dossier with more words will say which are missing here.\n\n"
    );
    for part in render::built_in_strings("en") {
        // One file of all: notes on the whole of a file would be notes on nothing.
        let lines = part.lines().filter(|line| !line.starts_with("###"));
        for line in lines {
            let line = match line.split_once(" = ") {
                Some(("language-name", _)) => format!("language-name = {name}"),
                Some(("read-in", _)) => format!("read-in = Read in {name}"),
                _ => line.to_owned(),
            };
            text.push_str(&line);
            text.push('\n');
        }
    }
    Some(Proposed {
        path: format!("themes/carnet/i18n/{tag}.ftl"),
        text,
    })
}

fn refused(problems: &[LanguageProblem]) -> Refusal {
    match problems.first() {
        Some(LanguageProblem::Repeated { tag, .. }) => {
            Refusal::new("init-language-twice").arg("language", tag)
        }
        Some(LanguageProblem::Malformed { tag, .. }) => {
            Refusal::new("init-no-language-tag").arg("language", tag)
        }
        Some(LanguageProblem::Empty | LanguageProblem::TooMany) | None => {
            Refusal::new("init-no-language-tag").arg("language", "")
        }
    }
}

/// A template of ours that cannot be filled.
pub(super) fn slip(message: &str) -> Refusal {
    Refusal::new("start-slip").arg("message", message)
}
