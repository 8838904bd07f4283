//! The picture above the timeline.

use super::atlas::name;
use super::html::Html;
use super::place::Here;
use super::view;
use crate::draw::Shape;
use crate::draw::overview::{Moment, Stretch, Unit, draw};
use crate::model::{Date, EntryIx, EntryKind};

/// How the events of the dossier are spread over time, and how long operations lasted; none for fewer than three events,
/// which nobody needs a picture of.
///
/// `timeline` is the address of the timeline from here; empty on the timeline itself.
pub(super) fn overview(here: &Here<'_>, timeline: &str) -> Option<view::Drawing> {
    let dossier = here.site.dossier();
    let moments: Vec<Moment> = dossier
        .events
        .iter()
        .map(|event| moment(&event.date))
        .collect();
    if moments.len() < 3 {
        return None;
    }
    let entries = (0..).map(EntryIx).zip(&dossier.entries);
    let operations = entries.filter(|(_, entry)| entry.kind == EntryKind::Operation);
    let stretches: Vec<Stretch> = operations.filter_map(|(ix, _)| stretch(ix, here)).collect();
    let words = |unit: Unit| here.say(&format!("overview-by-{}", unit.as_str()));
    let drawn =
        |shape: Shape| Html::trusted(draw(&moments, stretches.clone(), words, (shape, timeline)));
    Some(view::Drawing {
        wide: drawn(Shape::Wide),
        narrow: drawn(Shape::Narrow),
    })
}

fn moment(date: &Date) -> Moment {
    Moment {
        first: date.first_day(),
        last: date.last_day(),
        year: date.year(),
    }
}

/// How long an operation lasted: by its own dates, else from its first event to its last, if it has several.
fn stretch(ix: EntryIx, here: &Here<'_>) -> Option<Stretch> {
    let dossier = here.site.dossier();
    let entry = dossier.entry(ix);
    let by_events = entry.since.is_none() && entry.until.is_none();
    let (first, last) = if by_events {
        let events = here
            .site
            .events_of(ix)
            .iter()
            .map(|ix| &dossier.event(*ix).date);
        let first = events.clone().filter_map(Date::first_day).min()?;
        let last = events.clone().filter_map(Date::last_day).max()?;
        if events.count() < 2 {
            return None;
        }
        (Some(first), Some(last))
    } else {
        let first = entry.since.as_ref().and_then(Date::first_day);
        (first, entry.until.as_ref().and_then(Date::last_day))
    };
    Some(Stretch {
        first,
        last,
        label: name(ix, here),
        href: here.href(&dossier.routes.entry[ix.0 as usize][here.lang]),
        by_events,
    })
}
