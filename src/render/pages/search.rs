//! The page of the search.

use super::{Rendered, finish};
use crate::i18n::Lang;
use crate::render::head::PageSpec;
use crate::render::place::Here;
use crate::render::site::Site;

/// The page that searches; without JavaScript it leads to the lists of everything.
pub(in crate::render) fn page(site: &Site<'_>, lang: Lang) -> Rendered {
    let routes = &site.dossier().routes.search;
    let here = Here::new(site, lang, &routes[lang]);
    let title = here.say("nav-search");
    let mut spec = PageSpec::everywhere("search", "search", &title, routes, lang);
    // It shows nothing by itself: there is nothing for a search engine to keep.
    spec.noindex = true;
    finish(&spec, &here, &(), false)
}
