//! The front page of a language.

use super::article::{cited_sources, key_points, switch, told, versions};
use super::{Rendered, corrections, finish_with, listed_terms, parallel};
use crate::i18n::Lang;
use crate::model::{EntryIx, EntryKind};
use crate::render::body;
use crate::render::head::PageSpec;
use crate::render::overview::overview;
use crate::render::passage::{self, Passages};
use crate::render::pieces;
use crate::render::place::Here;
use crate::render::site::Site;
use crate::render::view;

/// How many articles the front page shows.
const LATEST: usize = 12;

/// How many actors.
const ACTORS: usize = 12;

/// The front page; without a text when `content/index.<lang>.md` does not exist.
pub(in crate::render) fn page(site: &Site<'_>, lang: Lang) -> Rendered {
    let dossier = site.dossier();
    let routes = &dossier.routes.home;
    let found = dossier.home().and_then(|ix| {
        let document = dossier.document(ix);
        let linked = site.linked.documents[ix.0 as usize][lang].as_ref()?;
        Some((ix, document, document.version(lang)?, linked))
    });
    let file = found.map_or("", |(_, _, version, _)| version.body.file.as_ref());
    let here = Here::article(site, lang, &routes[lang], file);
    let mut spec =
        PageSpec::everywhere("home", "home", &dossier.settings.title[lang], routes, lang);
    let mut content = view::Home {
        summary: None,
        key_points: Vec::new(),
        body: Default::default(),
        articles: dossier
            .articles
            .iter()
            .filter_map(|ix| site.teaser(*ix, &here))
            .take(LATEST)
            .collect(),
        article_count: dossier
            .articles
            .iter()
            .map(|ix| dossier.document(*ix))
            .filter(|article| article.version(lang).is_some() || article.stubs[lang].is_some())
            .count(),
        latest_change: corrections::latest(&here),
        actors: actors(&here),
        overview: overview(&here, &here.href(&dossier.routes.timeline[lang])),
        sources: Vec::new(),
        entry_count: dossier
            .entries
            .iter()
            .filter(|entry| entry.text(lang).is_some())
            .count(),
        event_count: dossier.events.len(),
        source_count: site.shown_sources(lang).count(),
    };
    let Some((ix, document, version, linked)) = found else {
        return finish_with(&spec, &here, &content, Ok(Vec::new()), false);
    };
    let here = here.in_lines_of(&version.body);
    let translated = site.linked.shown.document(ix, lang);
    let compare = parallel::compare(ix, translated, &here);
    let body = body::write(
        version.body.text(),
        &linked.text,
        &linked.outline,
        &here,
        Passages::of(translated, compare.as_ref()),
    );
    let text =
        |plain: &str, path: &str| passage::field(plain, path, translated, compare.as_ref(), &here);
    spec.title = &version.title;
    spec.description = version.summary.as_deref();
    spec.versions = versions(document);
    spec.switch = switch(document, &routes[lang]).map(|lang, _| routes[lang].clone());
    spec.told = told(ix, translated, &here);
    content.summary = version
        .summary
        .as_ref()
        .map(|summary| text(summary, "summary"));
    content.key_points = key_points(version, &text);
    content.body = body.html;
    content.sources = cited_sources(&linked.text, &document.sources, &here);
    let mut rendered = finish_with(
        &spec,
        &here,
        &content,
        listed_terms(&linked.text, &here),
        body.has_code,
    );
    rendered.diagnostics = body.diagnostics;
    rendered.said = body.said;
    rendered
}

/// Who has a part in most of what happened: by the number of events and relations, the same in every language.
fn actors(here: &Here<'_>) -> Vec<view::Link> {
    let site = here.site;
    let kinds = [EntryKind::Actor, EntryKind::Operation, EntryKind::Person];
    let parts = |ix: &EntryIx| site.events_of(*ix).len() + site.ties.count(*ix);
    let mut actors: Vec<EntryIx> = (0..)
        .map(EntryIx)
        .zip(&site.dossier().entries)
        .filter(|(_, entry)| kinds.contains(&entry.kind))
        .map(|(ix, _)| ix)
        .filter(|ix| parts(ix) > 0)
        .collect();
    // Entries stand in the order of their ids.
    actors.sort_by_key(|ix| (usize::MAX - parts(ix), *ix));
    actors.truncate(ACTORS);
    actors
        .iter()
        .map(|ix| pieces::entry_link(*ix, here))
        .collect()
}
