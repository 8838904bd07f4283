//! Articles and other pages that people wrote.

use pulldown_cmark::{Event, Tag};
use tera::Context;

use super::{Rendered, corrections, finish_with, listed_terms, parallel};
use crate::bitext::shown::{Mark, Translated};
use crate::diagnostic::Diagnostic;
use crate::i18n::{Lang, PerLang};
use crate::link::{LinkedPage, LinkedText};
use crate::markdown::parse;
use crate::model::{Document, DocumentIx, DocumentKind, Route, SourceIx, Version};
use crate::render::body;
use crate::render::head::{PageSpec, Subject, Told};
use crate::render::html::Html;
use crate::render::machine::{self, Drawn};
use crate::render::passage::{self, Passages};
use crate::render::pieces;
use crate::render::place::Here;
use crate::render::related::related;
use crate::render::site::Site;
use crate::render::view;
use crate::search::Passage;

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
    let here = here.in_lines_of(&version.body);
    let written = write(ix, &here)?;
    let kind = if document.kind == DocumentKind::Article {
        "article"
    } else {
        "page"
    };
    let mut spec = spec(kind, document, version);
    spec.told = told(ix, site.linked.shown.document(ix, lang), &here);
    spec.subject = Subject::Document(ix);
    let terms = listed_terms(&linked.text, &here);
    let mut rendered = finish_with(&spec, &here, &written.content, terms, written.has_code);
    rendered.diagnostics = written.diagnostics;
    rendered.said = written.said;
    Some(rendered)
}

/// The text of a version as a feed carries it: without a page around it, and without its words.
pub(in crate::render) fn in_feed(ix: DocumentIx, here: &Here<'_>) -> Option<Rendered> {
    let site = here.site;
    let version = site.dossier().document(ix).version(here.lang)?;
    let written = write(ix, here)?;
    let translated = site.linked.shown.document(ix, here.lang);
    let mut context = Context::new();
    context.insert("root", &here.root);
    context.insert("content", &written.content);
    context.insert("notice", &parallel::notice(ix, translated, here));
    context.insert("compare", &parallel::links(ix, here));
    let route = version.route.clone();
    Some(Rendered {
        html: site.render(here.lang, "feed.html", &context, route.as_str()),
        route,
        diagnostics: written.diagnostics,
        drawn: Drawn::default(),
        said: Vec::new(),
    })
}

/// A version as its template gets it, and what the page around it must know.
struct Written {
    content: view::Article,
    has_code: bool,
    diagnostics: Vec<Diagnostic>,
    said: Vec<Passage>,
}

fn write(ix: DocumentIx, here: &Here<'_>) -> Option<Written> {
    let site = here.site;
    let document = site.dossier().document(ix);
    let version = document.version(here.lang)?;
    let linked = site.linked.documents[ix.0 as usize][here.lang].as_ref()?;
    let translated = site.linked.shown.document(ix, here.lang);
    let compare = parallel::compare(ix, translated, here);
    let body = body::write(
        version.body.text(),
        &linked.text,
        &linked.outline,
        here,
        Passages::of(translated, compare.as_ref()),
    );
    let text =
        |plain: &str, path: &str| passage::field(plain, path, translated, compare.as_ref(), here);
    Some(Written {
        content: view(ix, document, version, linked, body.html, &text, here),
        has_code: body.has_code,
        diagnostics: body.diagnostics,
        said: body.said,
    })
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
        told: Told::default(),
        subject: Subject::List,
    }
}

/// What a document’s page says of its translation.
pub(super) fn told<'s>(
    ix: DocumentIx,
    translated: Option<&Translated>,
    here: &Here<'_>,
) -> Told<'s> {
    Told {
        title_lang: Some(passage::lang_of("title", translated, here.lang)),
        description_lang: Some(passage::lang_of("summary", translated, here.lang)),
        notice: parallel::notice(ix, translated, here),
        compare: parallel::links(ix, here),
        canonical: None,
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
    body: Html,
    text: &dyn Fn(&str, &str) -> Html,
    here: &Here<'_>,
) -> view::Article {
    let date =
        |value: &Option<crate::model::Date>| value.as_ref().map(|value| pieces::date(value, here));
    let (next, previous) = neighbours(ix, here);
    let link = |ix: Option<DocumentIx>| ix.and_then(|ix| here.site.document_link(ix, here));
    let is_article = document.kind == DocumentKind::Article;
    view::Article {
        topics: document
            .topics
            .iter()
            .map(|topic| pieces::topic_link(*topic, here))
            .collect(),
        summary: version
            .summary
            .as_ref()
            .map(|summary| text(summary, "summary")),
        authors: document.authors.clone(),
        date: date(&document.date),
        updated: date(&document.updated),
        minutes: linked.text.words.div_ceil(WORDS_A_MINUTE).max(1),
        key_points: key_points(version, text),
        content_note: version
            .content_note
            .as_ref()
            .map(|note| text(note, "content_note")),
        toc: toc(ix, version, linked, here),
        body,
        sources: cited_sources(&linked.text, &document.sources, here),
        corrections: version
            .corrections
            .iter()
            .map(|correction| corrections::correction(correction, here))
            .collect(),
        related: related(ix, here.lang, &linked.text, here.site)
            .into_iter()
            .filter(|other| ![next, previous].contains(&Some(*other)))
            .filter_map(|other| here.site.teaser(other, here))
            .collect(),
        previous: link(previous),
        next: link(next),
        cite: is_article.then(|| machine::cite_line(document, version, here)),
    }
}

/// The key points, each with its mark.
pub(super) fn key_points(version: &Version, text: &dyn Fn(&str, &str) -> Html) -> Vec<Html> {
    let points = version.key_points.iter().zip(1..);
    points
        .map(|(point, number): (&String, usize)| text(point, &format!("key_points.{number}")))
        .collect()
}

fn toc(
    ix: DocumentIx,
    version: &Version,
    linked: &LinkedPage,
    here: &Here<'_>,
) -> Vec<view::TocItem> {
    let headings = || {
        let all = linked.outline.iter().enumerate();
        all.filter(|(_, heading)| heading.level == 2)
    };
    if headings().count() < TOC_FROM {
        return Vec::new();
    }
    let translated = here.site.linked.shown.document(ix, here.lang);
    let left = translated.map_or_else(Vec::new, |translated| {
        untranslated_headings(version.body.text(), translated)
    });
    let from = translated.and_then(|translated| translated.from);
    let item = |(at, heading): (usize, &crate::link::Heading)| {
        let lang = from.filter(|_| left.contains(&at)).unwrap_or(here.lang);
        view::TocItem {
            id: here.anchor(&heading.id),
            text: passage::said_in(&heading.text, lang, here),
        }
    };
    headings().map(item).collect()
}

/// The headings of a text that are still in the language of the original, by their place in its outline.
fn untranslated_headings(text: &str, translated: &Translated) -> Vec<usize> {
    if translated.count(Mark::Untranslated) == 0 {
        return Vec::new();
    }
    let events = parse(text);
    let starts = events.windows(2).filter_map(|pair| match pair {
        [(Event::Start(Tag::Heading { .. }), _), (_, range)] => Some(range.start),
        _ => None,
    });
    starts
        .enumerate()
        .filter(|(_, start)| translated.body.is_untranslated(*start))
        .map(|(at, _)| at)
        .collect()
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
            anchor: here.anchor(&format!("source_{}", here.site.dossier().source(ix).id)),
            source: pieces::source(ix, here),
        })
        .collect()
}

/// The articles published next and before, among those that have a page in this language.
fn neighbours(ix: DocumentIx, here: &Here<'_>) -> (Option<DocumentIx>, Option<DocumentIx>) {
    let Some((before, after)) = here.site.around(ix) else {
        return (None, None);
    };
    let dossier = here.site.dossier();
    let readable = |ix: &&DocumentIx| dossier.document(**ix).version(here.lang).is_some();
    let next = after.iter().find(readable);
    let previous = before.iter().rev().find(readable);
    (next.copied(), previous.copied())
}
