//! All about one entry: its names in each language, and where texts speak of it.

use serde::Serialize;

use super::usage::{Use, usage};
use crate::content::Loaded;
use crate::files::SourceTree;
use crate::link::{FormSort, Scanner};
use crate::model::EntryIx;

/// An entry, and the texts that speak of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Shown {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: &'static str,
    /// Its names in each language that it has.
    pub languages: Vec<Names>,
    /// Every mention.
    pub mentions: Vec<Mention>,
}

/// What an entry is called in a language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Names {
    /// The language (BCP 47).
    pub lang: String,
    /// Each name, what it is, and how often texts use it.
    pub forms: Vec<Form>,
    /// The definition, as written.
    pub definition: String,
}

/// A name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Form {
    /// As the entry writes it.
    pub form: String,
    /// `name`, `acronym`, `alias`, `form`, `former`, `surname`, `never` or `except`.
    pub sort: &'static str,
    /// How often texts use it.
    pub count: usize,
}

/// A mention.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mention {
    /// The language of the text.
    pub lang: String,
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The code point in the line, from 1.
    pub column: usize,
    /// What is written.
    pub form: String,
    /// Why it is no link.
    pub reason: Option<&'static str>,
    /// The words around.
    pub context: String,
}

/// All about the entry `id`; none when there is no such entry.
pub fn show(id: &str, loaded: &Loaded, tree: &SourceTree) -> Option<Shown> {
    let ix = *loaded.ids.entries.get(id)?;
    let scanner = Scanner::new(loaded, tree);
    let uses = usage(loaded, &scanner, tree);
    let dossier = &loaded.dossier;
    let languages = &dossier.settings.languages;
    let entry = dossier.entry(ix);
    let mine: Vec<&Use> = uses
        .iter()
        .filter(|used| used.entries.contains(&ix))
        .collect();
    let names = entry.texts.present().map(|(lang, text)| Names {
        lang: languages.tag(lang).to_owned(),
        forms: forms(ix, &scanner, lang, &mine),
        definition: text.definition.clone(),
    });
    let mentions = mine.iter().map(|used| Mention {
        lang: languages.tag(used.lang).to_owned(),
        file: used.spot.file.clone(),
        line: used.spot.line,
        column: used.spot.column,
        form: used.written.clone(),
        reason: used.reason.map(|reason| reason.as_str()),
        context: used.spot.context.clone(),
    });
    Some(Shown {
        id: id.to_owned(),
        kind: entry.kind.as_str(),
        languages: names.collect(),
        mentions: mentions.collect(),
    })
}

fn forms(ix: EntryIx, scanner: &Scanner<'_>, lang: crate::i18n::Lang, mine: &[&Use]) -> Vec<Form> {
    let matcher = scanner.matcher(lang);
    let of_form = |form| {
        mine.iter()
            .filter(move |used| used.lang == lang && used.form == Some(form))
    };
    matcher
        .forms_of(ix)
        .map(|form| Form {
            form: matcher.form_text(form).to_owned(),
            sort: match matcher.form_sort(form) {
                FormSort::Name => "name",
                FormSort::Acronym => "acronym",
                FormSort::Alias => "alias",
                FormSort::Inflected => "form",
                FormSort::Former(_) => "former",
                FormSort::Surname => "surname",
                FormSort::Shield => "never",
                FormSort::Exception => "except",
            },
            count: of_form(form).count(),
        })
        .collect()
}
