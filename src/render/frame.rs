//! What all pages of a language share: titles, navigation, style sheet, feeds.

use super::pages;
use super::place::Here;
use super::site::{Site, ThemeFiles};
use super::{machine, pieces, search, view};
use crate::i18n::{Lang, plain};
use crate::model::{DocumentKind, Offline, Route};

/// What every page of `lang` gets as `site`.
pub(super) fn shared<'s>(site: &'s Site<'_>, lang: Lang, files: &'s ThemeFiles) -> view::Site<'s> {
    let dossier = site.dossier();
    let routes = &dossier.routes;
    let strings = site.strings(lang);
    let home = &routes.home[lang];
    let here = Here::new(site, lang, home);
    let item = |section: &'static str, route: &Route| view::NavItem {
        section,
        label: strings
            .get(&format!("nav-{section}"))
            .unwrap_or(section)
            .to_owned(),
        url: here.url(route),
    };
    let mut nav = vec![
        item("articles", &routes.articles[lang]),
        item("timeline", &routes.timeline[lang]),
        item("glossary", &routes.glossary[lang]),
        item("sources", &routes.sources[lang]),
    ];
    if !dossier.topics.is_empty() {
        nav.insert(1, item("topics", &routes.topics[lang]));
    }
    let mut more = vec![item("corrections", &routes.corrections[lang])];
    if pages::actors::has_page(dossier) {
        more.push(item("actors", &routes.actors[lang]));
    }
    if pages::places::has_page(dossier) {
        more.push(item("places", &routes.places[lang]));
    }
    more.push(item("search", &routes.search[lang]));
    let pages = dossier
        .documents()
        .filter(|(_, document)| document.kind == DocumentKind::Page);
    view::Site {
        title: plain(&dossier.settings.title[lang], site.typography(lang)).into_owned(),
        home: here.url(home),
        nav,
        pages: pages
            .filter_map(|(ix, _)| pieces::document_link(ix, &here))
            .collect(),
        more,
        style: &files.style,
        script: files.script.as_deref(),
        worker: (dossier.settings.offline == Offline::Keeps).then_some(Offline::WORKER),
        assets: &files.named,
        feeds: machine::feeds(site, lang),
        search: view::Search {
            url: routes.search[lang].to_string(),
            index: search::folder(site, lang),
        },
        mock: site.is_mock(),
    }
}
