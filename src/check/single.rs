//! What is contested and rests on one source.

use std::collections::BTreeSet;

use super::scope::Scope;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::Status;

/// Says which contested events have one source, and which figures have it for all their rows.
pub(super) fn check(scope: &Scope<'_>, found: &mut Vec<Diagnostic>) {
    let dossier = scope.dossier();
    for event in dossier
        .events
        .iter()
        .filter(|event| event.status == Status::Contested)
    {
        if let [source] = event.sources[..] {
            let place = scope.records.place("event", &event.id, "sources");
            let finding = Diagnostic::at(Code::SingleSource, place).arg("what", "event");
            found.push(finding.arg("source", dossier.source(source).id.as_ref()));
        }
    }
    for figure in dossier
        .figures
        .iter()
        .filter(|figure| figure.claims.len() > 1)
    {
        let sources: BTreeSet<_> = figure.claims.iter().map(|claim| claim.source).collect();
        if let (Some(source), 1) = (sources.first(), sources.len()) {
            let place = scope.records.place("figure", &figure.id, "id");
            let finding = Diagnostic::at(Code::SingleSource, place).arg("what", "figure");
            found.push(finding.arg("source", dossier.source(*source).id.as_ref()));
        }
    }
}
