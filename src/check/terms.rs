//! Entries that nothing leads to, or that a language lacks; names of which a text does not say whose they are.
//!
//! An entry is used if a text names it or links to it, in any language, or if an event, a row of a figure, a relation or another
//! entry does. `dossier terms audit` says more: which names nothing uses, and in which language.

use std::collections::BTreeSet;

use super::data::ENTRY;
use super::scope::Scope;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::EntryIx;

/// Says which entries nothing leads to, and which exist in some languages only.
pub(super) fn check(scope: &Scope<'_>, found: &mut Vec<Diagnostic>) {
    let dossier = scope.dossier();
    let languages = &dossier.settings.languages;
    let used = used(scope);
    for (ix, entry) in (0..).map(EntryIx).zip(&dossier.entries) {
        let place = |lang| entry.text_or_any(lang).map(|(_, text)| text.place.clone());
        let place = languages.iter().next().and_then(place);
        let place = place.unwrap_or_else(|| scope.records.place(ENTRY, &entry.id, "kind"));
        if !used.contains(&ix) {
            let finding = Diagnostic::at(Code::UnusedTerm, place.clone());
            found.push(finding.arg("id", entry.id.as_ref()));
        }
        for (lang, _) in entry.texts.iter().filter(|(_, text)| text.is_none()) {
            found.push(
                Diagnostic::at(Code::TermMissingLanguage, place.clone())
                    .arg("id", entry.id.as_ref())
                    .arg("language", languages.tag(lang)),
            );
        }
    }
    for text in scope.texts() {
        for (entries, place) in &text.undecided {
            let ids: Vec<&str> = entries
                .iter()
                .map(|ix| dossier.entry(*ix).id.as_ref())
                .collect();
            let finding = Diagnostic::at(Code::UndecidedName, place.clone());
            found.push(
                finding
                    .arg("ids", ids.join(", "))
                    .arg("first", ids.first().copied().unwrap_or_default()),
            );
        }
    }
}

fn used(scope: &Scope<'_>) -> BTreeSet<EntryIx> {
    let dossier = scope.dossier();
    let named = scope.texts().flat_map(|text| &text.terms);
    let mut used: BTreeSet<EntryIx> = named.copied().collect();
    for event in &dossier.events {
        used.extend(event.actors.iter().chain(&event.places));
    }
    for figure in &dossier.figures {
        used.extend(figure.claims.iter().filter_map(|claim| claim.by));
    }
    for (ix, entry) in (0..).map(EntryIx).zip(&dossier.entries) {
        used.extend(
            entry
                .related
                .iter()
                .chain(&entry.part_of)
                .chain(&entry.succeeded_by),
        );
        used.extend(entry.relations.iter().map(|relation| relation.with));
        // A relation stands on the pages of both.
        if !entry.relations.is_empty() {
            used.insert(ix);
        }
    }
    used
}
