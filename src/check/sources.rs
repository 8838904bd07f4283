//! Sources that nothing rests on, and those that can vanish.
//!
//! A source is used if a text cites it or links to it, if an article lists it, if an entry, a relation, an event or a row of a
//! figure rests on it. One that only a draft uses waits for it. What is withheld to protect someone needs no public copy, and
//! what others keep under a lasting name needs none either.

use std::collections::BTreeSet;

use super::scope::Scope;
use crate::diagnostic::{Code, Diagnostic};
use crate::link::LinkedText;
use crate::model::{Access, SourceIx, SourceKind};

/// Says which sources nothing uses, and which have no copy.
pub(super) fn check(scope: &Scope<'_>, found: &mut Vec<Diagnostic>) {
    let dossier = scope.dossier();
    let used = used(scope);
    for (ix, source) in (0..).map(SourceIx).zip(&dossier.sources) {
        let place = |key| scope.records.place("source", &source.id, key);
        let is_linked = || {
            let link = format!("(source:{}", source.id);
            let mut texts = scope.tree.texts_under("content/");
            texts.any(|(_, text)| text.contains(&link))
        };
        if !used.contains(&ix) && !dossier.waiting_sources.contains(&ix) && !is_linked() {
            let finding = Diagnostic::at(Code::UnusedSource, place("id"));
            found.push(finding.arg("id", source.id.as_ref()));
        }
        let has_copy = source.archived_url.is_some() || source.sha256.is_some();
        let can_vanish =
            source.access != Access::Withheld && !is_kept(source.kind, source.url.as_deref());
        if let (Some(url), false, true) = (&source.url, has_copy, can_vanish) {
            let finding = Diagnostic::at(Code::SourceNotArchived, place("url"));
            found.push(finding.arg("id", source.id.as_ref()).arg("url", url));
        }
    }
}

/// Whether others keep it under a name that does not change: a resolution and a law by their number, a book by its title, what has a
/// DOI or a handle.
fn is_kept(kind: SourceKind, url: Option<&str>) -> bool {
    let lasting = ["https://doi.org/", "https://hdl.handle.net/"];
    let has_name = url.is_some_and(|url| lasting.iter().any(|start| url.starts_with(start)));
    has_name || matches!(kind, SourceKind::Resolution | SourceKind::Book)
}

fn used(scope: &Scope<'_>) -> BTreeSet<SourceIx> {
    let (linked, dossier) = (scope.linked, scope.dossier());
    let mut used = BTreeSet::new();
    let mut read = |text: &LinkedText| used.extend(text.cited.iter().copied());
    for page in linked.documents.iter().flat_map(|pages| pages.iter()) {
        page.1.iter().for_each(|page| read(&page.text));
    }
    for texts in linked.definitions.iter().chain(&linked.events) {
        texts.iter().for_each(|(_, text)| read(text));
    }
    for document in &dossier.documents {
        used.extend(&document.sources);
    }
    for entry in &dossier.entries {
        used.extend(&entry.sources);
        used.extend(
            entry
                .relations
                .iter()
                .flat_map(|relation| &relation.sources),
        );
    }
    for event in &dossier.events {
        used.extend(&event.sources);
    }
    for figure in &dossier.figures {
        used.extend(figure.claims.iter().map(|claim| claim.source));
    }
    used
}
