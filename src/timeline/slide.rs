//! An event as TimelineJS tells it: what its JSON and its spreadsheet have in common.

use super::dates::{Shown, shown};
use crate::i18n::{Lang, Messages, plain};
use crate::model::{Dossier, Event, EventIx};
use crate::pipeline::Published;
use crate::render::simple::{Addresses, simple, simple_plain};

/// An event in one language.
#[derive(Clone, Debug)]
pub(crate) struct Slide {
    /// The event’s id: the same in all languages.
    pub(super) id: String,
    pub(super) date: Shown,
    /// As the dossier has it.
    pub(super) edtf: String,
    /// Plain.
    pub(super) headline: String,
    /// HTML.
    pub(super) text: String,
    /// The status and the sources as one line of HTML.
    pub(super) said_by: String,
    /// The name of the first topic.
    pub(super) group: Option<String>,
    pub(super) status: &'static str,
    pub(super) topics: Vec<String>,
    pub(super) actors: Vec<String>,
    pub(super) places: Vec<String>,
    pub(super) sources: Vec<String>,
    pub(super) article: Option<String>,
}

/// Those `events` that exist in `lang`; the others, and those whose date has no number, are given back.
pub(crate) fn slides(
    published: &Published,
    lang: Lang,
    events: &[EventIx],
) -> (Vec<Slide>, Vec<EventIx>) {
    let strings = &published.strings[lang];
    let (mut slides, mut left_out) = (Vec::new(), Vec::new());
    for ix in events {
        match slide(
            published,
            lang,
            published.loaded.dossier.event(*ix),
            strings,
        ) {
            Some(slide) => slides.push(slide),
            None => left_out.push(*ix),
        }
    }
    (slides, left_out)
}

fn slide(published: &Published, lang: Lang, event: &Event, strings: &Messages) -> Option<Slide> {
    let dossier = &published.loaded.dossier;
    let text = event.text(lang)?;
    let addresses = Addresses {
        dossier,
        ids: &published.loaded.ids,
        lang,
    };
    let entry = |ix: &crate::model::EntryIx| dossier.entry(*ix).id.to_string();
    let topics = event
        .topics
        .iter()
        .filter_map(|topic| dossier.topics.get(*topic));
    Some(Slide {
        id: event.id.to_string(),
        date: shown(&event.date, strings)?,
        edtf: event.date.as_str().to_owned(),
        headline: text.title.trim().to_owned(),
        text: simple(&text.text, addresses),
        said_by: said_by(dossier, lang, event, strings),
        group: topics.clone().next().map(|topic| topic.name[lang].clone()),
        status: event.status.as_str(),
        topics: topics.map(|topic| topic.id.to_string()).collect(),
        actors: event.actors.iter().map(entry).collect(),
        places: event.places.iter().map(entry).collect(),
        sources: event
            .sources
            .iter()
            .map(|ix| dossier.source(*ix).id.to_string())
            .collect(),
        article: event.article.map(|ix| dossier.document(ix).id.to_string()),
    })
}

/// “contested – Who says so: HRW; AFP”: an export must not make a claim look established.
fn said_by(dossier: &Dossier, lang: Lang, event: &Event, strings: &Messages) -> String {
    let typography = dossier.settings.typography[lang];
    let say = |key: &str| strings.get(key).unwrap_or_default().to_owned();
    let names = event
        .sources
        .iter()
        .map(|ix| dossier.source(*ix).name(lang));
    let names: Vec<&str> = names.collect();
    let mut parts = vec![say(&format!("status-{}", event.status.as_str()))];
    if !names.is_empty() {
        parts.push(format!("{}: {}", say("who-says"), names.join("; ")));
    }
    parts.retain(|part| !part.is_empty());
    simple_plain(&plain(&parts.join(" – "), typography))
}
