//! Links to a text that was renamed: one of its old addresses says where it went.

use super::references::Site;
use crate::diagnostic::Diagnostic;
use crate::files::{Place, Span};
use crate::markdown::{Scheme, Target};
use crate::model::{Document, DocumentKind};

/// A finding about a link that leads nowhere, with the text whose old address (`aliases`) it names, if there is exactly one.
pub(super) fn offered(finding: Diagnostic, target: &Target<'_>, site: &Site<'_>) -> Diagnostic {
    let (kind, written, old) = match target {
        Target::Internal {
            scheme: Scheme::Article,
            id,
            ..
        } => (Some(DocumentKind::Article), *id, *id),
        Target::Internal {
            scheme: Scheme::Page,
            id,
            ..
        } => (Some(DocumentKind::Page), *id, *id),
        Target::Path { path, .. } if path.ends_with(".md") => {
            let name = path.rsplit('/').next().unwrap_or(path);
            (None, *path, name.split('.').next().unwrap_or(name))
        }
        _ => return finding,
    };
    let mut candidates = site.dossier.documents.iter().filter(|document| {
        kind.is_none_or(|kind| document.kind == kind) && !document.draft && stood_at(document, old)
    });
    let (Some(document), None) = (candidates.next(), candidates.next()) else {
        return finding;
    };
    let place = finding
        .place
        .as_ref()
        .and_then(|link| place_of(site, link, written, old));
    let finding = Diagnostic {
        suggestion: Some(document.id.to_string()),
        ..finding
    };
    match place {
        Some(place) => finding.fixed(place, document.id.as_ref()),
        None => finding,
    }
}

/// Whether `old` is the last part of an address that a document had.
fn stood_at(document: &Document, old: &str) -> bool {
    let versions = document.versions.iter();
    let mut aliases = versions.flat_map(|(_, version)| version.iter().flat_map(|v| &v.aliases));
    aliases.any(|route| {
        let name = route.as_str().rsplit('/').next();
        name.and_then(|name| name.strip_suffix(".html")) == Some(old)
    })
}

/// Where `old` stands in the target `written` of a link.
fn place_of(site: &Site<'_>, link: &Place, written: &str, old: &str) -> Option<Place> {
    let text = site.tree.text(&link.file)?.get(link.span.range())?;
    let target = text.rfind("](")? + 2;
    let at = target + text.get(target..)?.find(written)?;
    let at = at + written.rfind(old)?;
    let start = link.span.start + at;
    Some(Place {
        file: link.file.clone(),
        span: Span {
            start,
            end: start + old.len(),
        },
    })
}
