//! Lists from the other side: what names an entry, a source, a topic. Made once, for all pages.

use crate::i18n::Lang;
use crate::link::LinkedDossier;
use crate::model::{DocumentIx, DocumentKind, Dossier, Entry, EntryIx, EventIx};

/// For each document, its place among these articles.
pub(super) fn positions(dossier: &Dossier, articles: &[DocumentIx]) -> Vec<Option<usize>> {
    let mut positions = vec![None; dossier.documents.len()];
    for (position, ix) in articles.iter().enumerate() {
        positions[ix.0 as usize] = Some(position);
    }
    positions
}

/// The articles in the order in which they came out; those of one day in that of their ids, as the chapters of a series.
pub(super) fn in_time(dossier: &Dossier) -> Vec<DocumentIx> {
    let day = |ix: &DocumentIx| {
        let date = dossier.document(*ix).date.as_ref();
        date.map(crate::model::Date::earliest)
    };
    let days = dossier.articles.chunk_by(|a, b| day(a) == day(b));
    days.rev().flatten().copied().collect()
}

/// For each topic, its articles, the latest first.
pub(super) fn articles_by_topic(dossier: &Dossier) -> Vec<Vec<DocumentIx>> {
    let mut by_topic = vec![Vec::new(); dossier.topics.len()];
    for ix in &dossier.articles {
        dossier
            .document(*ix)
            .topics
            .iter()
            .for_each(|topic| by_topic[*topic].push(*ix));
    }
    by_topic
}

/// For each entry, those that name it.
pub(super) fn pointing_back(
    dossier: &Dossier,
    to: fn(&Entry) -> Option<EntryIx>,
) -> Vec<Vec<EntryIx>> {
    let mut back = vec![Vec::new(); dossier.entries.len()];
    for (ix, entry) in (0..).map(EntryIx).zip(&dossier.entries) {
        if let Some(named) = to(entry) {
            back[named.0 as usize].push(ix);
        }
    }
    back
}

/// For each entry, the events that it has a part in.
pub(super) fn events_by_entry(dossier: &Dossier) -> Vec<Vec<EventIx>> {
    let mut by_entry: Vec<Vec<EventIx>> = vec![Vec::new(); dossier.entries.len()];
    for (ix, event) in (0..).map(EventIx).zip(&dossier.events) {
        for entry in event.actors.iter().chain(&event.places) {
            let events = &mut by_entry[entry.0 as usize];
            if events.last() != Some(&ix) {
                events.push(ix);
            }
        }
    }
    by_entry
}

/// Articles first, the latest first, then pages: those whose version in `lang` cites or lists each source.
pub(super) fn users_by_source(linked: &LinkedDossier, lang: Lang) -> Vec<Vec<DocumentIx>> {
    let dossier = &linked.dossier;
    let mut by_source: Vec<Vec<DocumentIx>> = vec![Vec::new(); dossier.sources.len()];
    let others = dossier
        .documents()
        .filter(|(_, document)| document.kind != DocumentKind::Article);
    for ix in dossier
        .articles
        .iter()
        .copied()
        .chain(others.map(|(ix, _)| ix))
    {
        for source in linked.sources_of(ix, lang) {
            by_source[source.0 as usize].push(ix);
        }
    }
    by_source
}
