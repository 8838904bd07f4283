//! Which events leave the dossier.

use crate::content::Loaded;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::EventIx;

/// What is wanted of the timeline; with nothing in it, all.
#[derive(Clone, Debug, Default)]
pub(crate) struct Filter {
    /// Ids of topics: events of any of them.
    pub(crate) topics: Vec<String>,
    /// Ids of entries, places too: events that involve any of them.
    pub(crate) actors: Vec<String>,
}

/// The events that are on one of the topics and involve one of the actors, in the order of time.
///
/// # Errors
///
/// Names each id that does not exist.
pub(crate) fn select(loaded: &Loaded, filter: &Filter) -> Result<Vec<EventIx>, Vec<Diagnostic>> {
    let (dossier, ids) = (&loaded.dossier, &loaded.ids);
    let mut unknown = Vec::new();
    let mut topics = Vec::new();
    for id in &filter.topics {
        match ids.topics.get(id.as_str()) {
            Some(topic) => topics.push(*topic),
            None => {
                let finding = Diagnostic::general(Code::UnknownTopic).arg("id", id);
                unknown.push(finding.suggest(id, ids.topics.keys().map(AsRef::as_ref)));
            }
        }
    }
    let mut actors = Vec::new();
    for id in &filter.actors {
        match ids.entries.get(id.as_str()) {
            Some(entry) => actors.push(*entry),
            None => {
                let finding = Diagnostic::general(Code::UnknownTerm).arg("id", id);
                unknown.push(finding.suggest(id, ids.entries.keys().map(AsRef::as_ref)));
            }
        }
    }
    if !unknown.is_empty() {
        return Err(unknown);
    }
    let is_wanted = |ix: &EventIx| {
        let event = dossier.event(*ix);
        let on_topic = topics.is_empty() || topics.iter().any(|topic| event.topics.contains(topic));
        let mut involved = event.actors.iter().chain(&event.places);
        on_topic && (actors.is_empty() || involved.any(|entry| actors.contains(entry)))
    };
    Ok(dossier.event_ids().filter(is_wanted).collect())
}
