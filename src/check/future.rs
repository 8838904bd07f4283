//! Pages that are published before their day.
//!
//! The day is that of the machine that checks; a build asks no clock, and publishes what it is given.

use super::data::FRONT;
use super::scope::Scope;
use crate::diagnostic::{Code, Diagnostic};

/// Says which pages are dated after today.
pub(super) fn check(scope: &Scope<'_>, found: &mut Vec<Diagnostic>) {
    let Some(today) = scope.today else {
        return;
    };
    for document in scope
        .dossier()
        .documents
        .iter()
        .filter(|document| !document.draft)
    {
        for (key, date) in [("date", &document.date), ("updated", &document.updated)] {
            let Some(date) = date.as_ref().filter(|date| date.earliest() > today) else {
                continue;
            };
            // The key may stand in one version for all.
            let versions = document
                .versions
                .iter()
                .filter_map(|(_, version)| version.as_ref());
            let mut places = versions.map(|v| (scope.records.place(FRONT, &v.body.file, key), v));
            let says = |place: &crate::files::Place| {
                let text = scope.tree.text(&place.file);
                let written = text.and_then(|text| text.get(place.span.range()));
                written.is_some_and(|written| written.contains(date.as_str()))
            };
            if let Some((place, _)) = places.find(|(place, _)| says(place)) {
                let finding = Diagnostic::at(Code::PublishedInFuture, place);
                found.push(finding.arg("key", key).arg("date", date.as_str()));
            }
        }
    }
}
