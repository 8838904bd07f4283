//! Glossary entries: actors, operations, acronyms, persons, places, treaties and terms.

use std::sync::Arc;

use super::{Date, DocumentIx, Gloss, Relation, SourceIx};
use crate::files::Place;
use crate::i18n::{Lang, PerLang};

/// An entry, with its names and definition in each language.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The id: the stem of its file.
    pub id: Arc<str>,
    /// What it is.
    pub kind: EntryKind,
    /// When it began to exist.
    pub since: Option<Date>,
    /// When it ceased to.
    pub until: Option<Date>,
    /// Entries worth reading with it.
    pub related: Vec<EntryIx>,
    /// The larger whole it belongs to.
    pub part_of: Option<EntryIx>,
    /// What took its place.
    pub succeeded_by: Option<EntryIx>,
    /// What it is to others, as its own file says it.
    pub relations: Vec<Relation>,
    /// What the definition rests on.
    pub sources: Vec<SourceIx>,
    /// Whether capitals count when it is looked for in a text.
    pub case: MatchCase,
    /// Whether mentions are linked by themselves.
    pub link: bool,
    /// Whether a hyphen and a space are the same in its names, and accents do not count.
    pub loose: bool,
    /// Where its doubtful names apply; everywhere if none are given.
    pub only_in: Option<Vec<Scope>>,
    /// What the first mention on a page says beside the name, where that differs from the dossier.
    pub first_mention: Option<Gloss>,
    /// Latitude and longitude in degrees.
    pub coordinates: Option<(f64, f64)>,
    /// The languages it exists in.
    pub texts: PerLang<Option<EntryText>>,
}

/// A part of the dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// An article or a page.
    Document(DocumentIx),
    /// All of a topic: an index into [`super::Dossier::topics`].
    Topic(usize),
}

/// Index of an entry in [`super::Dossier::entries`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryIx(pub u32);

/// What an entry is in one language.
#[derive(Clone, Debug)]
pub struct EntryText {
    /// The full name.
    pub name: String,
    /// What it is filed under, when that is not its short name: “Diop, Abdoulaye”.
    pub sort: Option<String>,
    /// Acronyms; the first is the one shown.
    pub acronyms: Vec<String>,
    /// Other names.
    pub aliases: Vec<String>,
    /// Inflected forms.
    pub forms: Vec<String>,
    /// Words, one of which must stand near a doubtful name.
    pub context: Vec<String>,
    /// Expressions that hold one of its names and are not it.
    pub except: Vec<String>,
    /// Names it had before.
    pub former: Vec<FormerName>,
    /// One to three sentences of Markdown.
    pub definition: String,
    /// Where the definition stands.
    pub definition_place: Place,
    /// Where the name stands.
    pub place: Place,
}

/// A name that is no longer in use.
#[derive(Clone, Debug)]
pub struct FormerName {
    /// The name.
    pub name: String,
    /// Until when it was in use.
    pub until: Option<Date>,
}

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    /// A group, an army, an organisation, a medium.
    Actor,
    /// A military operation.
    Operation,
    /// A person.
    Person,
    /// A place.
    Place,
    /// A treaty, a resolution, an agreement.
    Treaty,
    /// An acronym for a thing that is none of the others.
    Acronym,
    /// A word that needs explaining.
    Term,
}

impl EntryKind {
    /// Every kind, in the order of the glossary's index.
    pub const ALL: [Self; 7] = [
        Self::Actor,
        Self::Operation,
        Self::Person,
        Self::Place,
        Self::Treaty,
        Self::Acronym,
        Self::Term,
    ];

    /// Whether entries of the kind act, and so have relations: they stand in the list of who is who.
    pub fn has_relations(self) -> bool {
        matches!(self, Self::Actor | Self::Operation | Self::Person)
    }

    /// The name in an entry's file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Actor => "actor",
            Self::Operation => "operation",
            Self::Person => "person",
            Self::Place => "place",
            Self::Treaty => "treaty",
            Self::Acronym => "acronym",
            Self::Term => "term",
        }
    }
}

/// Whether capitals count when a form is looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MatchCase {
    /// By the rules for names and acronyms.
    #[default]
    Normal,
    /// Exactly as written.
    Exact,
}

impl Entry {
    /// The entry in `lang`, if it exists in it.
    pub fn text(&self, lang: Lang) -> Option<&EntryText> {
        self.texts[lang].as_ref()
    }

    /// The entry in `lang`, else in the first language that it has, with that language.
    pub fn text_or_any(&self, lang: Lang) -> Option<(Lang, &EntryText)> {
        self.texts.in_or_any(lang)
    }
}

impl EntryText {
    /// What it is filed under in the alphabet.
    pub fn filed_under(&self) -> &str {
        self.sort.as_deref().unwrap_or_else(|| self.short_name())
    }

    /// What a list shows: the acronym if there is one, else the name.
    pub fn short_name(&self) -> &str {
        self.acronyms.first().unwrap_or(&self.name)
    }
}
