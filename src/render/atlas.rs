//! The maps of a site: which places stand on one, and the small maps that the pages of places share.

use std::sync::OnceLock;

use super::html::Html;
use super::place::Here;
use super::view;
use crate::draw::Shape;
use crate::draw::map::{Ground, Label, Panel, Spot, panels};
use crate::i18n::plain;
use crate::model::{Dossier, Entry, EntryIx, EntryKind};

/// The maps, found when the first page wants one.
pub(super) struct Atlas {
    panels: Vec<Panel>,
    /// The ground of the small maps of each panel.
    grounds: Vec<OnceLock<Ground>>,
    /// The panel of each entry.
    by_entry: Vec<Option<usize>>,
}

impl Atlas {
    pub(super) fn of(dossier: &Dossier) -> Self {
        let mut events = vec![0; dossier.entries.len()];
        let places = dossier.events.iter().flat_map(|event| &event.places);
        places.for_each(|ix| events[ix.0 as usize] += 1);
        let entries = dossier.entries.iter().zip(events);
        let spots = entries.filter_map(|(entry, events)| spot(entry, events));
        let panels = panels(spots.collect());
        let mut by_entry = vec![None; dossier.entries.len()];
        for (number, panel) in panels.iter().enumerate() {
            for id in panel.ids() {
                // Entries are in the order of their ids.
                let at = dossier
                    .entries
                    .binary_search_by(|entry| entry.id.as_ref().cmp(id));
                if let Ok(at) = at {
                    by_entry[at] = Some(number);
                }
            }
        }
        Self {
            grounds: panels.iter().map(|_| OnceLock::new()).collect(),
            panels,
            by_entry,
        }
    }

    /// A small map with one entry's place on it.
    fn locate(&self, ix: EntryIx, (latitude, longitude): (f64, f64)) -> Option<Html> {
        let number = (*self.by_entry.get(ix.0 as usize)?)?;
        let panel = self.panels.get(number)?;
        let ground = self.grounds.get(number)?.get_or_init(|| panel.ground());
        Some(Html::trusted(ground.locate(latitude, longitude)))
    }
}

/// The place of an entry on a map, if it is a place and says where.
fn spot(entry: &Entry, weight: usize) -> Option<Spot> {
    let (latitude, longitude) = entry
        .coordinates
        .filter(|_| entry.kind == EntryKind::Place)?;
    Some(Spot {
        id: entry.id.to_string(),
        latitude,
        longitude,
        weight,
    })
}

/// Where an entry lies, for its page.
pub(super) fn locator(ix: EntryIx, here: &Here<'_>) -> Option<view::Locator> {
    let dossier = here.site.dossier();
    let entry = dossier.entry(ix);
    let degrees = entry
        .coordinates
        .filter(|_| entry.kind == EntryKind::Place)?;
    Some(view::Locator {
        map: here.site.atlas().locate(ix, degrees)?,
        coordinates: coordinates(degrees, here),
        places: dossier.routes.places[here.lang].to_string(),
    })
}

/// The maps of the page of places.
pub(super) fn maps(here: &Here<'_>) -> Vec<view::Map> {
    let site = here.site;
    let tag = site.tag(here.lang);
    let label = |id: &str| {
        let dossier = site.dossier();
        let Some(ix) = site.ids().entries.get(id).copied() else {
            return Label {
                text: id.to_owned(),
                href: String::new(),
            };
        };
        Label {
            text: name(ix, here),
            href: here.href(&dossier.routes.entry[ix.0 as usize][here.lang]),
        }
    };
    let numbers = here.strings().numbers();
    let km = |length: u32| {
        here.say_with(
            "kilometres",
            &[("count", numbers.format(f64::from(length)))],
        )
    };
    let panels = site.atlas().panels.iter().enumerate();
    panels
        .map(|(number, panel)| {
            let draw = |shape: Shape| Html::trusted(panel.draw(label, tag, km, shape));
            view::Map {
                countries: panel.countries(tag),
                places: panel.ids().count(),
                // The first map is the one that readers come for.
                wide: (number == 0 || !panel.is_small()).then(|| draw(Shape::Wide)),
                narrow: draw(Shape::Narrow),
            }
        })
        .collect()
}

/// What an entry is called for short, as plain text with the typography of its language.
pub(super) fn name(ix: EntryIx, here: &Here<'_>) -> String {
    let entry = here.site.dossier().entry(ix);
    match entry.text_or_any(here.lang) {
        Some((lang, text)) => plain(text.short_name(), here.site.typography(lang)).into_owned(),
        None => entry.id.to_string(),
    }
}

/// A latitude and a longitude in words.
pub(super) fn coordinates((latitude, longitude): (f64, f64), here: &Here<'_>) -> String {
    let numbers = here.strings().numbers();
    let part = |value: f64, positive: &str, negative: &str| {
        let key = if value < 0.0 { negative } else { positive };
        here.say_with(key, &[("degrees", numbers.format(value.abs()))])
    };
    here.say_with(
        "coordinates",
        &[
            ("latitude", part(latitude, "degrees-north", "degrees-south")),
            ("longitude", part(longitude, "degrees-east", "degrees-west")),
        ],
    )
}
