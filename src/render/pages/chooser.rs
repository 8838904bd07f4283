//! The chooser of languages at the site's root, and the pages that stand in for one that is not there.

use super::{Rendered, finish};
use crate::i18n::{Lang, PerLang, plain};
use crate::model::Route;
use crate::render::head::{PageSpec, Subject, Told};
use crate::render::offline;
use crate::render::pieces;
use crate::render::place::Here;
use crate::render::site::Site;
use crate::render::view;

/// Where the page is that readers of any language begin with.
pub(in crate::render) const CHOOSER: &str = "index.html";
/// Where the page is that hosts show for an address that leads nowhere.
pub(in crate::render) const NOT_FOUND: &str = "404.html";

/// `index.html`: a page for readers of any language, which sends nobody anywhere by itself.
pub(in crate::render) fn chooser(site: &Site<'_>, lang: Lang) -> Rendered {
    let route = Route::new(CHOOSER);
    let here = Here::new(site, lang, &route);
    let titles = titles(site);
    let mut spec = spec("chooser", &titles, &route, site);
    spec.noindex = false;
    finish(&spec, &here, &content(site, &here, None), false)
}

/// `404.html`, for addresses that lead nowhere.
pub(in crate::render) fn not_found(site: &Site<'_>, lang: Lang) -> Rendered {
    instead(site, lang, NOT_FOUND, "not-found")
}

/// What the service worker shows for a page that it does not have, without a network.
pub(in crate::render) fn offline(site: &Site<'_>, lang: Lang) -> Rendered {
    instead(site, lang, offline::PAGE, "offline")
}

/// A page that stands in for one of any depth: its links start from the site's base address.
fn instead(site: &Site<'_>, lang: Lang, path: &str, kind: &'static str) -> Rendered {
    let route = Route::new(path);
    let mut here = Here::new(site, lang, &route);
    here.root = base_path(&site.dossier().settings.base_url);
    let titles = site
        .dossier()
        .settings
        .languages
        .iter()
        .map(|lang| site.strings(lang).get(kind).unwrap_or(kind));
    let titles = titles.collect::<Vec<_>>().join(" – ");
    finish(
        &spec(kind, &titles, &route, site),
        &here,
        &content(site, &here, Some(kind)),
        false,
    )
}

/// The path of an address: `/repo/` of `https://example.org/repo/`.
pub(crate) fn base_path(url: &str) -> String {
    let after_scheme = url.split_once("://").map_or(url, |(_, rest)| rest);
    after_scheme
        .find('/')
        .and_then(|at| after_scheme.get(at..))
        .unwrap_or("/")
        .to_owned()
}

/// The dossier's titles in all languages, each once.
fn titles(site: &Site<'_>) -> String {
    let mut titles: Vec<&str> = Vec::new();
    for (_, title) in site.dossier().settings.title.iter() {
        if !titles.contains(&title.as_str()) {
            titles.push(title);
        }
    }
    titles.join(" – ")
}

fn spec<'s>(kind: &'s str, title: &'s str, route: &'s Route, site: &'s Site<'_>) -> PageSpec<'s> {
    let homes = &site.dossier().routes.home;
    PageSpec {
        kind,
        section: kind,
        title,
        description: None,
        route,
        versions: homes.clone().map(|_, route| Some(route)),
        switch: homes.clone(),
        noindex: true,
        draft: false,
        told: Told::default(),
        subject: Subject::List,
    }
}

fn content(site: &Site<'_>, here: &Here<'_>, notice: Option<&'static str>) -> view::Chooser {
    let items: PerLang<view::ChooserItem> = site
        .dossier()
        .settings
        .title
        .as_ref()
        .map(|lang, _| item(site, lang, here, notice));
    view::Chooser {
        languages: items.into_iter().map(|(_, item)| item).collect(),
    }
}

fn item(
    site: &Site<'_>,
    lang: Lang,
    here: &Here<'_>,
    notice: Option<&'static str>,
) -> view::ChooserItem {
    let dossier = site.dossier();
    let routes = &dossier.routes;
    let say = |key: &'static str| site.strings(lang).get(key).unwrap_or(key).to_owned();
    let home = dossier
        .home()
        .and_then(|ix| dossier.document(ix).version(lang));
    let link = |key: &'static str, route: &Route| view::Link {
        text: pieces::typeset_in(&say(key), lang, here),
        url: route.to_string(),
        lang: None,
    };
    view::ChooserItem {
        lang: site.tag(lang).to_owned(),
        dir: dossier.settings.languages.direction(lang).as_str(),
        name: say("language-name"),
        title: plain(&dossier.settings.title[lang], site.typography(lang)).into_owned(),
        notice: notice.map(say),
        summary: home
            .and_then(|v| v.summary.as_ref())
            .map(|summary| pieces::typeset_in(summary, lang, here)),
        url: routes.home[lang].to_string(),
        label: say("read-in"),
        links: vec![
            link("nav-articles", &routes.articles[lang]),
            link("nav-timeline", &routes.timeline[lang]),
            link("nav-glossary", &routes.glossary[lang]),
            link("nav-search", &routes.search[lang]),
        ],
    }
}
