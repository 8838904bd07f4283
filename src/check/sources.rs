//! Sources that nothing rests on, and those that can vanish.
//!
//! A source is used if a text cites it or links to it, if an article lists it, if an entry, a relation, an event or a row of a
//! figure rests on it. A link counts wherever it stands: in a draft, in the note of a record. One that only a draft uses waits for it. What is withheld to protect someone needs no public copy, and
//! what others keep under a lasting name needs none either.

use std::collections::BTreeSet;

use super::scope::Scope;
use crate::diagnostic::{Code, Diagnostic};
use crate::files::SourceTree;
use crate::model::{Access, SourceIx, SourceKind};

/// Says which sources nothing uses, and which have no copy.
pub(super) fn check(scope: &Scope<'_>, found: &mut Vec<Diagnostic>) {
    let dossier = scope.dossier();
    let used = used(scope);
    let named = named(scope.tree);
    for (ix, source) in (0..).map(SourceIx).zip(&dossier.sources) {
        let place = |key| scope.records.place("source", &source.id, key);
        let is_named = named.contains(source.id.as_ref());
        if !used.contains(&ix) && !dossier.waiting_sources.contains(&ix) && !is_named {
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

/// The ids that links of all files lead to: `(source:id)`, `<source:id>`, `]: source:id`.
fn named(tree: &SourceTree) -> BTreeSet<&str> {
    const SCHEME: &str = "source:";
    let texts = tree.texts_under("content/");
    let found = texts.flat_map(|(_, text)| {
        let found = text.match_indices(SCHEME);
        found.map(|(at, _)| text.split_at(at))
    });
    let ids = found.filter_map(|(before, link)| {
        let rest = link.strip_prefix(SCHEME)?;
        let is_link = ["(", "<", "]: "].iter().any(|sign| before.ends_with(sign));
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
        is_link.then(|| rest.split_at(end.unwrap_or(rest.len())).0)
    });
    ids.collect()
}

fn used(scope: &Scope<'_>) -> BTreeSet<SourceIx> {
    let dossier = scope.dossier();
    let cited = scope.texts().flat_map(|text| &text.cited);
    let mut used: BTreeSet<SourceIx> = cited.copied().collect();
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
