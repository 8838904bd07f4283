//! What a cell means.

use super::cell::EXACT;
use super::list::{EMPTY, parts};
use super::record::MENTIONS;
use crate::diagnostic::{Code, Diagnostic};
use crate::files::Place;
use crate::i18n::slug;
use crate::model::{Date, EntryKind};

/// What the French words for kinds mean, as slugs.
const FRENCH_KINDS: [(&str, EntryKind); 8] = [
    ("acteur", EntryKind::Actor),
    ("operation", EntryKind::Operation),
    ("personne", EntryKind::Person),
    ("lieu", EntryKind::Place),
    ("traite", EntryKind::Treaty),
    ("sigle", EntryKind::Acronym),
    ("acronyme", EntryKind::Acronym),
    ("terme", EntryKind::Term),
];

/// A finding about a cell.
type Finding = Diagnostic;

/// The kind that a cell names.
pub(super) fn kind(text: &str, place: Place) -> Result<EntryKind, Finding> {
    let name = slug(text);
    let english = EntryKind::ALL.map(|kind| (kind.as_str(), kind));
    let known = english.iter().chain(&FRENCH_KINDS);
    let found = known.clone().find(|(known, _)| *known == name);
    found.map(|(_, kind)| *kind).ok_or_else(|| {
        one_of(
            text,
            place,
            EntryKind::ALL.map(EntryKind::as_str).as_slice(),
        )
        .suggest(&name, known.map(|(known, _)| *known))
    })
}

/// A date in EDTF, as written.
pub(super) fn date(text: &str, place: Place) -> Result<String, Finding> {
    match Date::parse(text) {
        Ok(_) => Ok(text.to_owned()),
        Err(reason) => Err(Diagnostic::at(Code::TableDate, place)
            .arg("date", text)
            .arg("reason", reason)),
    }
}

/// Whether a cell says yes or no, as people and spreadsheets do.
pub(super) fn switch(text: &str, place: Place) -> Result<bool, Finding> {
    match slug(text).as_str() {
        "yes" | "true" | "oui" | "vrai" | "1" | "x" => Ok(true),
        "no" | "false" | "non" | "faux" | "0" => Ok(false),
        _ => Err(one_of(text, place, &["yes", "no"])),
    }
}

/// Whether capitals count.
pub(super) fn case(text: &str, place: Place) -> Result<bool, Finding> {
    match slug(text).as_str() {
        EXACT | "exacte" => Ok(true),
        "normal" | "normale" => Ok(false),
        _ => Err(one_of(text, place, &["normal", EXACT])),
    }
}

/// The items of `first_mention`.
pub(super) fn mentions(text: &str, place: &Place) -> Result<Vec<String>, Finding> {
    let items = items(text);
    match items.iter().find(|item| !MENTIONS.contains(&item.as_str())) {
        Some(item) => Err(one_of(item, place.clone(), &MENTIONS).suggest(item, MENTIONS)),
        None => {
            let said = MENTIONS
                .iter()
                .filter(|name| items.iter().any(|i| i == *name));
            Ok(said.map(|name| (*name).to_owned()).collect())
        }
    }
}

/// The items of a list that may be there and be empty.
pub(super) fn items(text: &str) -> Vec<String> {
    match text {
        EMPTY => Vec::new(),
        text => parts(text),
    }
}

/// Latitude and longitude: `14.5, -4.2`, and with a decimal comma `14,5; -4,2`.
pub(super) fn coordinates(text: &str, place: Place) -> Result<(f64, f64), Finding> {
    let numbers: Vec<String> = match text.contains(';') {
        true => text.split(';').map(|part| part.replace(',', ".")).collect(),
        false => text
            .split(|c: char| c == ',' || c.is_whitespace())
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect(),
    };
    let numbers: Vec<f64> = numbers
        .iter()
        .filter_map(|number| number.trim().replace('−', "-").parse().ok())
        .collect();
    match numbers.as_slice() {
        [latitude, longitude] if latitude.abs() <= 90.0 && longitude.abs() <= 180.0 => {
            Ok((*latitude, *longitude))
        }
        _ => Err(Diagnostic::at(Code::BadValue, place)
            .arg("value", text)
            .arg("expected", "coordinates")),
    }
}

fn one_of(text: &str, place: Place, options: &[&str]) -> Diagnostic {
    Diagnostic::at(Code::BadValue, place)
        .arg("value", text)
        .arg("expected", "one-of")
        .arg("options", options.join(", "))
}
