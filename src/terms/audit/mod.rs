//! The audit: what in the glossary and in the texts a person should look at. Advice, never an error.

mod doubts;
mod gaps;
mod names;
mod near;

use serde::Serialize;

use super::usage::{Seen, Use, UsedText, texts, usage};
use crate::content::Loaded;
use crate::files::SourceTree;
use crate::i18n::Lang;
use crate::link::Scanner;

/// One thing to look at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Advice {
    /// What it is about; the wording is in the messages, under `audit-` and this name.
    pub about: About,
    /// The language (BCP 47).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// The entry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Other entries.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<String>,
    /// The name, or what differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub form: Option<String>,
    /// Names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub forms: Vec<String>,
    /// Another name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other_form: Option<String>,
    /// How often.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<usize>,
    /// What kind of entry it could become.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<&'static str>,
    /// What the texts say that an acronym stands for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expansion: Option<String>,
    /// The file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The line, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// The code point in the line, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
    /// The words around.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context: Option<String>,
}

/// What a piece of advice is about, in the order in which they are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// A name of which a text does not say whose it is.
    #[default]
    Undecided,
    /// A mention that begins a sentence, and could be the common word.
    SentenceStart,
    /// A name that the texts also write in lower case.
    LowerCase,
    /// Names of two entries that differ by one letter.
    NearlyEqual,
    /// An acronym that no entry explains.
    UnknownAcronym,
    /// A name that no entry explains.
    UnknownName,
    /// An entry without one of the languages.
    MissingLanguage,
    /// An entry that waits for its definition.
    Draft,
    /// An entry whose languages do not have the same sort of data.
    LanguagesDiffer,
    /// An entry that no text speaks of.
    UnusedEntry,
    /// Names of an entry that no text uses, though texts speak of it.
    UnusedForm,
}

impl About {
    /// The name in the messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Undecided => "undecided",
            Self::SentenceStart => "sentence-start",
            Self::LowerCase => "lower-case",
            Self::NearlyEqual => "nearly-equal",
            Self::UnknownAcronym => "unknown-acronym",
            Self::UnknownName => "unknown-name",
            Self::MissingLanguage => "missing-language",
            Self::Draft => "draft",
            Self::LanguagesDiffer => "languages-differ",
            Self::UnusedEntry => "unused-entry",
            Self::UnusedForm => "unused-form",
        }
    }
}

/// What all parts of the audit look at.
struct Audited<'a> {
    loaded: &'a Loaded,
    scanner: Scanner<'a>,
    tree: &'a SourceTree,
    uses: Vec<Use>,
    texts: Vec<UsedText<'a>>,
}

impl Audited<'_> {
    fn tag(&self, lang: Lang) -> String {
        self.loaded.dossier.settings.languages.tag(lang).to_owned()
    }

    fn id(&self, entry: crate::model::EntryIx) -> String {
        self.loaded.dossier.entry(entry).id.to_string()
    }
}

impl Advice {
    fn about(about: About) -> Self {
        Self {
            about,
            ..Self::default()
        }
    }

    fn seen(self, seen: &Seen) -> Self {
        Self {
            file: Some(seen.file.clone()),
            line: Some(seen.line),
            column: Some(seen.column),
            context: Some(seen.context.clone()).filter(|context| !context.is_empty()),
            ..self
        }
    }
}

/// Looks through the glossary of `loaded`, which was read from `tree`, and through all texts.
pub fn audit(loaded: &Loaded, tree: &SourceTree) -> Vec<Advice> {
    let scanner = Scanner::new(loaded, tree);
    let uses = usage(loaded, &scanner, tree);
    let audited = Audited {
        loaded,
        scanner,
        tree,
        uses,
        texts: texts(loaded),
    };
    let mut advice = doubts::find(&audited);
    advice.extend(near::find(&audited));
    advice.extend(names::find(&audited));
    advice.extend(gaps::find(&audited));
    advice.sort_by_key(|advice| advice.about);
    advice
}
