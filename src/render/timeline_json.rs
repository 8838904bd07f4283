//! The timeline of a language as data, for other sites and programs: `<lang>/<timeline>.json`.
//!
//! `docs/timeline-exchange.md` describes the format. Its keys are always there: what an event lacks is `null` or empty.

use serde::Serialize;

use super::glossary_json::{Source, absolute, plain_text, source, written};
use crate::i18n::{Lang, Messages, in_words};
use crate::model::{Dossier, Event, EventIx, EventText};

/// The version of the format: it changes when a program that reads it would have to.
const FORMAT: &str = "dossier-timeline/1";

#[derive(Debug, Serialize)]
struct Timeline<'d> {
    format: &'static str,
    title: &'d str,
    language: &'d str,
    base_url: &'d str,
    /// The timeline's page.
    url: String,
    events: Vec<Item<'d>>,
}

#[derive(Debug, Serialize)]
struct Item<'d> {
    id: &'d str,
    url: String,
    date: When<'d>,
    status: &'static str,
    title: &'d str,
    text: Text<'d>,
    topics: Vec<&'d str>,
    actors: Vec<&'d str>,
    places: Vec<&'d str>,
    sources: Vec<Source<'d>>,
    article: Option<Article<'d>>,
}

#[derive(Debug, Serialize)]
struct When<'d> {
    edtf: &'d str,
    /// In the language.
    words: String,
    /// The first day that it can mean; none when it has no beginning.
    earliest: Option<String>,
    /// The last one.
    latest: Option<String>,
}

#[derive(Debug, Serialize)]
struct Text<'d> {
    text: String,
    markdown: &'d str,
}

#[derive(Debug, Serialize)]
struct Article<'d> {
    id: &'d str,
    url: String,
}

/// Those `events` that exist in `lang`, in their order, as a file.
pub(crate) fn file(
    dossier: &Dossier,
    lang: Lang,
    events: &[EventIx],
    strings: &Messages,
) -> Vec<u8> {
    let settings = &dossier.settings;
    let events = events.iter().map(|ix| dossier.event(*ix));
    written(&Timeline {
        format: FORMAT,
        title: &settings.title[lang],
        language: settings.languages.tag(lang),
        base_url: &settings.base_url,
        url: absolute(dossier, &dossier.routes.timeline[lang]),
        events: events
            .filter_map(|event| Some(item(dossier, lang, event, event.text(lang)?, strings)))
            .collect(),
    })
}

fn item<'d>(
    dossier: &'d Dossier,
    lang: Lang,
    event: &'d Event,
    text: &'d EventText,
    strings: &Messages,
) -> Item<'d> {
    let entry = |ix: &crate::model::EntryIx| dossier.entry(*ix).id.as_ref();
    let topics = event
        .topics
        .iter()
        .filter_map(|topic| dossier.topics.get(*topic));
    let article = event.article.map(|ix| dossier.document(ix));
    Item {
        id: &event.id,
        url: format!(
            "{}#{}",
            absolute(dossier, &dossier.routes.timeline[lang]),
            event.id
        ),
        date: When {
            edtf: event.date.as_str(),
            words: in_words(event.date.edtf(), strings),
            earliest: event.date.first_iso_day(),
            latest: event.date.last_iso_day(),
        },
        status: event.status.as_str(),
        title: &text.title,
        text: Text {
            text: plain_text(&text.text),
            markdown: &text.text,
        },
        topics: topics.map(|topic| topic.id.as_ref()).collect(),
        actors: event.actors.iter().map(entry).collect(),
        places: event.places.iter().map(entry).collect(),
        sources: event
            .sources
            .iter()
            .map(|ix| source(dossier.source(*ix)))
            .collect(),
        article: article.and_then(|article| {
            let version = article.version(lang).or_else(|| article.any_version())?;
            let url = absolute(dossier, &version.route);
            Some(Article {
                id: &article.id,
                url,
            })
        }),
    }
}
