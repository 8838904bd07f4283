//! Dated events.

use std::sync::Arc;

use super::{Date, DocumentIx, EntryIx, SourceIx};
use crate::files::Place;
use crate::i18n::{Lang, PerLang};

/// An event, in every language.
#[derive(Clone, Debug)]
pub struct Event {
    /// The id, which is also its anchor in the timeline.
    pub id: Arc<str>,
    /// When.
    pub date: Date,
    /// How well it is established.
    pub status: Status,
    /// Entries of any kind but place.
    pub actors: Vec<EntryIx>,
    /// Entries of kind place.
    pub places: Vec<EntryIx>,
    /// Indices into [`super::Dossier::topics`].
    pub topics: Vec<usize>,
    /// Who says so.
    pub sources: Vec<SourceIx>,
    /// The article that tells it.
    pub article: Option<DocumentIx>,
    /// The languages it exists in.
    pub texts: PerLang<Option<EventText>>,
}

/// Index of an event in [`super::Dossier::events`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventIx(pub u32);

/// An event in one language.
#[derive(Clone, Debug)]
pub struct EventText {
    /// The heading.
    pub title: String,
    /// One paragraph of Markdown; may be empty.
    pub text: String,
    /// Where the text stands.
    pub place: Place,
}

/// How well an event is established.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// No party disputes it.
    #[default]
    Established,
    /// One side says so.
    Attributed,
    /// Another side denies it.
    Contested,
}

impl Status {
    /// The name in an event's file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Established => "established",
            Self::Attributed => "attributed",
            Self::Contested => "contested",
        }
    }
}

impl Event {
    /// The event in `lang`, if it exists in it.
    pub fn text(&self, lang: Lang) -> Option<&EventText> {
        self.texts[lang].as_ref()
    }
}
