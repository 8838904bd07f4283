//! The whole dossier.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{
    Document, DocumentIx, DocumentKind, Entry, EntryIx, Event, EventIx, Figure, Picture, Routes,
    Settings, Source, SourceIx, Version,
};
use crate::files::SourcePath;
use crate::i18n::PerLang;

/// Everything that people wrote, checked and with its references resolved.
#[derive(Clone, Debug)]
pub struct Dossier {
    /// What `dossier.toml` says.
    pub settings: Settings,
    /// Topics, in the order of `dossier.toml`.
    pub topics: Vec<Topic>,
    /// Front page, pages and articles, by id.
    pub documents: Vec<Document>,
    /// Articles that are published, the latest first.
    pub articles: Vec<DocumentIx>,
    /// Glossary entries, by id.
    pub entries: Vec<Entry>,
    /// Events, in the order of time.
    pub events: Vec<Event>,
    /// Sources, by id.
    pub sources: Vec<Source>,
    /// Figures, by id.
    pub figures: Vec<Figure>,
    /// Pictures of `content/` and `static/`, by path.
    pub pictures: BTreeMap<SourcePath, Picture>,
    /// Where each page stands.
    pub routes: Routes,
    /// How many drafts were left out.
    pub drafts_left_out: usize,
    /// Sources that only drafts which were left out list.
    pub waiting_sources: BTreeSet<SourceIx>,
}

/// A topic, with its name in every language.
#[derive(Clone, Debug)]
pub struct Topic {
    /// The id.
    pub id: Arc<str>,
    /// The name.
    pub name: PerLang<String>,
}

impl Dossier {
    /// The document at `ix`.
    pub fn document(&self, ix: DocumentIx) -> &Document {
        &self.documents[ix.0 as usize]
    }

    /// The entry at `ix`.
    pub fn entry(&self, ix: EntryIx) -> &Entry {
        &self.entries[ix.0 as usize]
    }

    /// Whether nothing that is published rests on a source but perhaps a citation in a text: it belongs to a draft.
    pub fn is_waiting(&self, source: SourceIx) -> bool {
        let in_data = || {
            let entries = self
                .entries
                .iter()
                .any(|entry| entry.sources.contains(&source));
            let events = self
                .events
                .iter()
                .any(|event| event.sources.contains(&source));
            let figures = self
                .figures
                .iter()
                .any(|figure| figure.claims.iter().any(|claim| claim.source == source));
            entries || events || figures
        };
        self.waiting_sources.contains(&source) && !in_data()
    }

    /// Every event, in the order of time.
    pub fn event_ids(&self) -> impl Iterator<Item = EventIx> {
        (0..).map(EventIx).zip(&self.events).map(|(ix, _)| ix)
    }

    /// The event at `ix`.
    pub fn event(&self, ix: EventIx) -> &Event {
        &self.events[ix.0 as usize]
    }

    /// The source at `ix`.
    pub fn source(&self, ix: SourceIx) -> &Source {
        &self.sources[ix.0 as usize]
    }

    /// The documents that a reader can reach, with their indices.
    pub fn documents(&self) -> impl Iterator<Item = (DocumentIx, &Document)> {
        (0..).map(DocumentIx).zip(&self.documents)
    }

    /// Every version of every document, with the document.
    pub fn versions(&self) -> impl Iterator<Item = (DocumentIx, &Version)> {
        self.documents().flat_map(|(ix, document)| {
            let versions = document.versions.present();
            versions.map(move |(_, version)| (ix, version))
        })
    }

    /// The front page, if there is one.
    pub fn home(&self) -> Option<DocumentIx> {
        self.documents()
            .find(|(_, document)| document.kind == DocumentKind::Home)
            .map(|(ix, _)| ix)
    }
}

/// Ids of one sort of thing, and where each is.
pub type Index<T> = BTreeMap<Arc<str>, T>;
