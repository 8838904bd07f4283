//! Articles and other pages that people wrote.

use super::{Rendered, finish_with, listed_terms};
use crate::i18n::{Lang, PerLang};
use crate::link::{LinkedPage, LinkedText};
use crate::model::{Document, DocumentIx, DocumentKind, Route, SourceIx, Version};
use crate::render::body;
use crate::render::head::PageSpec;
use crate::render::pieces;
use crate::render::place::Here;
use crate::render::site::Site;
use crate::render::view;

/// Words a minute, for reading times: a common figure for prose on a screen (Brysbaert 2019 gives 238 for English).
const WORDS_A_MINUTE: usize = 230;

/// Texts with fewer second-level headings need no table of contents.
const TOC_FROM: usize = 4;

/// The page of one version of a document; none when it does not exist.
pub(in crate::render) fn page(site: &Site<'_>, ix: DocumentIx, lang: Lang) -> Option<Rendered> {
    let document = site.dossier().document(ix);
    let version = document.version(lang)?;
    let linked = site.linked.documents[ix.0 as usize][lang].as_ref()?;
    let here = Here::article(site, lang, &version.route, &version.body.file);
    let body = body::write(version.body.text(), &linked.text, &linked.outline, &here);
    let content = view(ix, document, version, linked, body.html, &here);
    let kind = if document.kind == DocumentKind::Article {
        "article"
    } else {
        "page"
    };
    let spec = spec(kind, document, version);
    let terms = listed_terms(&linked.text, &here);
    let mut rendered = finish_with(&spec, &here, &content, terms, body.has_code);
    rendered.diagnostics = body.diagnostics;
    Some(rendered)
}

/// What the head of a document's page says.
pub(super) fn spec<'s>(
    kind: &'s str,
    document: &'s Document,
    version: &'s Version,
) -> PageSpec<'s> {
    let section = match document.kind {
        DocumentKind::Article => "articles",
        DocumentKind::Page => "page",
        DocumentKind::Home => "home",
    };
    PageSpec {
        kind,
        section,
        title: &version.title,
        description: version.summary.as_deref(),
        route: &version.route,
        versions: versions(document),
        switch: switch(document, &version.route),
        noindex: false,
        draft: document.draft,
    }
}

/// The pages of the versions that exist.
pub(super) fn versions(document: &Document) -> PerLang<Option<Route>> {
    document
        .versions
        .as_ref()
        .map(|_, version| version.as_ref().map(|version| version.route.clone()))
}

/// Where the language switch leads: the version, the page that stands for it, else this page.
pub(super) fn switch(document: &Document, own: &Route) -> PerLang<Route> {
    document.versions.as_ref().map(|lang, version| {
        let route = version
            .as_ref()
            .map(|version| &version.route)
            .or(document.stubs[lang].as_ref());
        route.unwrap_or(own).clone()
    })
}

fn view(
    ix: DocumentIx,
    document: &Document,
    version: &Version,
    linked: &LinkedPage,
    body: crate::render::html::Html,
    here: &Here<'_>,
) -> view::Article {
    let text = |plain: &String| pieces::typeset(plain, here);
    let date =
        |value: &Option<crate::model::Date>| value.as_ref().map(|value| pieces::date(value, here));
    let (next, previous) = neighbours(ix, here);
    view::Article {
        topics: document
            .topics
            .iter()
            .map(|topic| pieces::topic_link(*topic, here))
            .collect(),
        summary: version.summary.as_ref().map(text),
        authors: document.authors.clone(),
        date: date(&document.date),
        updated: date(&document.updated),
        minutes: linked.text.words.div_ceil(WORDS_A_MINUTE).max(1),
        key_points: version.key_points.iter().map(text).collect(),
        content_note: version.content_note.as_ref().map(text),
        toc: toc(linked, here),
        body,
        sources: cited_sources(&linked.text, &document.sources, here),
        corrections: version
            .corrections
            .iter()
            .map(|correction| view::Correction {
                date: pieces::date(&correction.date, here),
                kind: correction.kind.as_str(),
                text: text(&correction.text),
            })
            .collect(),
        previous,
        next,
    }
}

fn toc(linked: &LinkedPage, here: &Here<'_>) -> Vec<view::TocItem> {
    let headings: Vec<_> = linked
        .outline
        .iter()
        .filter(|heading| heading.level == 2)
        .collect();
    if headings.len() < TOC_FROM {
        return Vec::new();
    }
    let item = |heading: &&crate::link::Heading| view::TocItem {
        id: heading.id.clone(),
        text: pieces::typeset(&heading.text, here),
    };
    headings.iter().map(item).collect()
}

/// The sources that the text cites, by number, then those that its front matter adds.
pub(super) fn cited_sources(
    text: &LinkedText,
    added: &[SourceIx],
    here: &Here<'_>,
) -> Vec<view::CitedSource> {
    let cited = text
        .cited
        .iter()
        .enumerate()
        .map(|(at, ix)| (Some(at + 1), *ix));
    let others = added
        .iter()
        .filter(|ix| !text.cited.contains(ix))
        .map(|ix| (None, *ix));
    cited
        .chain(others)
        .map(|(number, ix)| view::CitedSource {
            number,
            anchor: format!("source_{}", here.site.dossier().source(ix).id),
            source: pieces::source(ix, here),
        })
        .collect()
}

/// The articles published next and before, among those that have a page in this language.
fn neighbours(ix: DocumentIx, here: &Here<'_>) -> (Option<view::Link>, Option<view::Link>) {
    let dossier = here.site.dossier();
    let Some(at) = here.site.position(ix) else {
        return (None, None);
    };
    let readable = |ix: &&DocumentIx| dossier.document(**ix).version(here.lang).is_some();
    let next = dossier.articles[..at].iter().rev().find(readable);
    let previous = dossier.articles[at + 1..].iter().find(readable);
    let link = |ix: Option<&DocumentIx>| ix.and_then(|ix| here.site.document_link(*ix, here));
    (link(next), link(previous))
}
