//! What comes in: texts of a file in the form of the memory, whatever the format.

use std::sync::Arc;

use crate::bitext::memory::Origin;
use crate::diagnostic::Diagnostic;
use crate::files::Place;
use crate::i18n::{Lang, Languages};

use super::Format;

/// What a file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange {
    /// What it is.
    pub format: Format,
    /// Its text, which the places of findings are in.
    pub text: Arc<str>,
    /// What it gives, in its order.
    pub given: Vec<Given>,
    /// Units without a translation, or in state `initial`.
    pub untranslated: usize,
    /// Entries that say `fuzzy`.
    pub fuzzy: usize,
    /// Units of a memory whose placeholders are of another program.
    pub foreign: usize,
    /// What is wrong with it.
    pub diagnostics: Vec<Diagnostic>,
}

impl Exchange {
    pub(super) fn new(format: Format) -> Self {
        Self {
            format,
            text: "".into(),
            given: Vec::new(),
            untranslated: 0,
            fuzzy: 0,
            foreign: 0,
            diagnostics: Vec::new(),
        }
    }
}

/// A translation that a file gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// Where it stands in the file.
    pub place: Place,
    /// The language translated from.
    pub from: Option<Lang>,
    /// The language translated to.
    pub to: Option<Lang>,
    /// The segment that it is for; none for a memory, whose texts are for any segment that says the same.
    pub address: Option<Address>,
    /// The source as the file has it, encoded.
    pub source: String,
    /// The translation, encoded.
    pub target: String,
    /// What the file says of it.
    pub standing: Standing,
    /// Whose it is, if the file says so.
    pub origin: Option<Origin>,
}

/// A segment of the dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The text: [`crate::bitext::Bitext::name`].
    pub name: String,
    /// The path of the field.
    pub path: String,
    /// The key of the source when it went out.
    pub key: String,
    /// Which of the segments with that key it is, from 0.
    pub n: u32,
}

/// How far a translation is, from the least: the states of a segment in XLIFF 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// There is none.
    Initial,
    /// There is one, and nobody answers for it.
    Translated,
    /// A person has looked at it.
    Reviewed,
    /// A person says that it is done.
    Final,
}

impl Standing {
    /// The name in XLIFF.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Initial => "initial",
            Self::Translated => "translated",
            Self::Reviewed => "reviewed",
            Self::Final => "final",
        }
    }

    /// The state with a name in XLIFF.
    pub fn of(name: &str) -> Option<Self> {
        [Self::Initial, Self::Translated, Self::Reviewed, Self::Final]
            .into_iter()
            .find(|standing| standing.as_str() == name)
    }

    /// Whether a person answers for the translation.
    pub fn is_of_a_person(self) -> bool {
        self >= Self::Reviewed
    }
}

/// Finds languages of the dossier by the tags of other programs.
#[derive(Clone, Copy, Debug)]
pub struct Language;

impl Language {
    /// The language of a tag: the same but for case, else one of which either tag is the beginning of the other (`fr-FR` is
    /// `fr`, `en` is `en-GB`) if there is only one such.
    pub fn of(tag: &str, languages: &Languages) -> Option<Lang> {
        let tag = tag.trim().replace('_', "-");
        languages.get(&tag).or_else(|| {
            let mut alike = languages
                .iter()
                .filter(|lang| Self::is_like(&tag, languages.tag(*lang)));
            let first = alike.next()?;
            alike.next().is_none().then_some(first)
        })
    }

    /// Whether one tag is the beginning of the other.
    fn is_like(one: &str, other: &str) -> bool {
        let mut parts = one.split('-').zip(other.split('-'));
        parts.all(|(one, other)| one.eq_ignore_ascii_case(other))
    }
}
