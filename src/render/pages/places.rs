//! The places of the dossier, on a map and in a list.

use super::{Rendered, finish, of_kind};
use crate::i18n::Lang;
use crate::model::{Dossier, EntryIx, EntryKind};
use crate::render::atlas;
use crate::render::head::PageSpec;
use crate::render::pieces;
use crate::render::place::Here;
use crate::render::site::Site;
use crate::render::view;

/// The page; none if there are no places.
pub(in crate::render) fn page(site: &Site<'_>, lang: Lang) -> Option<Rendered> {
    if !has_page(site.dossier()) {
        return None;
    }
    let routes = &site.dossier().routes.places;
    let here = Here::new(site, lang, &routes[lang]);
    let place = |ix: EntryIx| view::Place {
        listed: pieces::listed(ix, &here),
        coordinates: site
            .dossier()
            .entry(ix)
            .coordinates
            .map(|degrees| atlas::coordinates(degrees, &here)),
    };
    let places = of_kind(site, EntryKind::Place, lang);
    let content = view::Places {
        maps: atlas::maps(&here),
        places: places.into_iter().map(place).collect(),
    };
    let title = here.say("nav-places");
    let spec = PageSpec::everywhere("places", "places", &title, routes, lang);
    Some(finish(&spec, &here, &content, false))
}

/// Whether there is such a page.
pub(in crate::render) fn has_page(dossier: &Dossier) -> bool {
    let mut entries = dossier.entries.iter();
    entries.any(|entry| entry.kind == EntryKind::Place)
}
