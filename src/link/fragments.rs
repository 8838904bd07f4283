//! Short texts of TOML files: definitions of entries, events.

use rayon::prelude::*;

use super::choice::Discourse;
use super::references::Site;
use super::terms::{Matcher, Scratch};
use super::text::{self, Context, LinkedText, Reading};
use crate::bitext::shown::Marks;
use crate::diagnostic::Diagnostic;
use crate::files::Place;
use crate::i18n::{Lang, PerLang};
use crate::model::{EntryIx, Event, EventIx, LinkFrequency, Scope};

/// A short text, and what decides on the names in it.
struct Fragment<'a> {
    lang: Lang,
    /// The entry that it defines.
    own: Option<EntryIx>,
    text: &'a str,
    place: &'a Place,
    discourse: Discourse,
    /// Which of its passages are not translated.
    marks: Option<&'a Marks>,
}

/// Links the definition of every entry.
pub(super) fn link_definitions(
    site: &Site<'_>,
    matchers: &PerLang<Matcher>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<PerLang<LinkedText>> {
    let entries: Vec<_> = (0..).map(EntryIx).zip(&site.dossier.entries).collect();
    let read = entries
        .into_par_iter()
        .map_init(Scratch::default, |scratch, (ix, entry)| {
            entry.texts.as_ref().map(|lang, text| {
                let text = text.as_ref()?;
                let fragment = Fragment {
                    lang,
                    own: Some(ix),
                    text: &text.definition,
                    place: &text.definition_place,
                    discourse: Discourse::default(),
                    marks: site
                        .shown
                        .and_then(|shown| Some(&shown.entry(ix, lang)?.text)),
                };
                Some(read_fragment(fragment, site, &matchers[lang], scratch))
            })
        });
    collect(read.collect(), diagnostics)
}

/// Links the text of every event.
pub(super) fn link_events(
    site: &Site<'_>,
    matchers: &PerLang<Matcher>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<PerLang<LinkedText>> {
    let events: Vec<_> = (0..).map(EventIx).zip(&site.dossier.events).collect();
    let events = events.into_par_iter();
    let read = events.map_init(Scratch::default, |scratch, (ix, event)| {
        event.texts.as_ref().map(|lang, text| {
            let text = text.as_ref()?;
            let fragment = Fragment {
                lang,
                own: None,
                text: &text.text,
                place: &text.place,
                discourse: event_discourse(event),
                marks: site
                    .shown
                    .and_then(|shown| Some(&shown.event(ix, lang)?.text)),
            };
            Some(read_fragment(fragment, site, &matchers[lang], scratch))
        })
    });
    collect(read.collect(), diagnostics)
}

/// What decides on doubtful names in the text of an event.
pub(super) fn event_discourse(event: &Event) -> Discourse {
    let topics = event.topics.iter().map(|topic| Scope::Topic(*topic));
    let articles = event
        .article
        .iter()
        .map(|article| Scope::Document(*article));
    Discourse::new(Some(event.date.clone()), topics.chain(articles).collect())
}

/// Reads a short text; its findings point at the whole of it, since escapes of TOML move the bytes.
fn read_fragment(
    fragment: Fragment<'_>,
    site: &Site<'_>,
    matcher: &Matcher,
    scratch: &mut Scratch,
) -> Reading {
    let context = Context {
        site,
        lang: fragment.lang,
        own: fragment.own,
        frequency: Some(LinkFrequency::Page),
        is_document: false,
        watched: false,
        marks: fragment.marks,
        place: &|_| fragment.place.clone(),
        file: &fragment.place.file,
    };
    text::read(
        fragment.text,
        &context,
        fragment.discourse,
        matcher,
        scratch,
    )
}

fn collect(
    readings: Vec<PerLang<Option<Reading>>>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<PerLang<LinkedText>> {
    let texts = readings.into_iter().map(|reading| {
        reading.map(|_, reading| {
            let Some(reading) = reading else {
                return LinkedText::default();
            };
            diagnostics.extend(reading.diagnostics);
            reading.linked
        })
    });
    texts.collect()
}
