//! The log of corrections: what was corrected anywhere in the dossier.

use super::{Rendered, finish};
use crate::i18n::Lang;
use crate::model::{Correction, DocumentIx};
use crate::render::head::PageSpec;
use crate::render::pieces;
use crate::render::place::Here;
use crate::render::site::Site;
use crate::render::view;

/// Every correction of the language's texts, the latest first.
pub(in crate::render) fn page(site: &Site<'_>, lang: Lang) -> Rendered {
    let routes = &site.dossier().routes.corrections;
    let here = Here::new(site, lang, &routes[lang]);
    let changes = all(&here);
    let changes = changes
        .into_iter()
        .filter_map(|(ix, correction)| change(ix, correction, &here))
        .collect();
    let title = here.say("nav-corrections");
    let spec = PageSpec::everywhere("corrections", "corrections", &title, routes, lang);
    finish(&spec, &here, &view::Corrections { changes }, false)
}

/// The latest correction of the language's texts.
pub(super) fn latest(here: &Here<'_>) -> Option<view::Change> {
    let (ix, correction) = all(here).into_iter().next()?;
    change(ix, correction, here)
}

fn all<'a>(here: &Here<'a>) -> Vec<(DocumentIx, &'a Correction)> {
    let of_version = |(ix, document): (DocumentIx, &'a crate::model::Document)| {
        let version = document.version(here.lang);
        let corrections = version.map_or(&[][..], |version| &version.corrections);
        corrections.iter().map(move |correction| (ix, correction))
    };
    let mut all: Vec<_> = here
        .site
        .dossier()
        .documents()
        .flat_map(of_version)
        .collect();
    all.sort_by(|(_, a), (_, b)| b.date.timeline_order(&a.date));
    all
}

fn change(ix: DocumentIx, correction: &Correction, here: &Here<'_>) -> Option<view::Change> {
    Some(view::Change {
        page: here.site.document_link(ix, here)?,
        correction: self::correction(correction, here),
    })
}

/// A correction in the language of its page.
pub(super) fn correction(correction: &Correction, here: &Here<'_>) -> view::Correction {
    view::Correction {
        date: pieces::date(&correction.date, here),
        kind: correction.kind.as_str(),
        text: pieces::typeset(&correction.text, here),
    }
}
