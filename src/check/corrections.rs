//! Corrections that are newer than the date that readers are shown.
//!
//! The page shows `updated`, else `date`; feeds sort by it. A correction after that day went in, and nobody was told.

use super::data::FRONT;
use super::scope::Scope;
use crate::diagnostic::{Code, Diagnostic};

/// Says which corrections are newer than `updated`.
pub(super) fn check(scope: &Scope<'_>, found: &mut Vec<Diagnostic>) {
    for document in &scope.dossier().documents {
        let Some(shown) = document.updated.as_ref().or(document.date.as_ref()) else {
            continue;
        };
        let key = if document.updated.is_some() {
            "updated"
        } else {
            "date"
        };
        let versions = document.versions.iter();
        for version in versions.filter_map(|(_, version)| version.as_ref()) {
            let file = &version.body.file;
            // The latest is enough: once `updated` is its day, it is none of the others' either.
            let latest = version
                .corrections
                .iter()
                .max_by_key(|correction| correction.date.earliest());
            let Some(latest) = latest.filter(|c| c.date.earliest() > shown.latest()) else {
                continue;
            };
            let of_file =
                (1..=version.corrections.len()).map(|at| format!("corrections.{at}.date"));
            let is_it = |key: &String| {
                let place = scope.records.place(FRONT, file, key);
                let text = scope.tree.text(&place.file);
                let written = text.and_then(|text| text.get(place.span.range()));
                written.is_some_and(|written| written.contains(latest.date.as_str()))
            };
            let place_key = of_file.into_iter().find(is_it);
            let place =
                scope
                    .records
                    .place(FRONT, file, place_key.as_deref().unwrap_or("corrections"));
            found.push(
                Diagnostic::at(Code::CorrectionAfterUpdate, place)
                    .arg("date", latest.date.as_str())
                    .arg("key", key)
                    .arg("shown", shown.as_str()),
            );
        }
    }
}
