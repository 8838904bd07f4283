//! One file for each kind of page: from the dossier to the view, and from the view to the file.

pub(super) mod actors;
pub(super) mod article;
pub(super) mod chooser;
pub(super) mod corrections;
pub(super) mod entry;
pub(super) mod glossary;
pub(super) mod home;
pub(super) mod lists;
pub(super) mod parallel;
pub(super) mod places;
pub(super) mod search;
pub(super) mod stub;
pub(super) mod timeline;

use serde::Serialize;
use tera::{Context, Value};

#[cfg(feature = "serve")]
use super::Job;
use super::head::PageSpec;
use super::machine::{self, Drawn};
use super::place::Here;
use super::site::Site;
use super::view;
use crate::diagnostic::Diagnostic;
use crate::i18n::Lang;
use crate::link::LinkedText;
use crate::model::{EntryIx, EntryKind, Route};
use crate::search::Passage;

/// A page, and what went wrong while it was made.
pub(super) struct Rendered {
    pub(super) route: Route,
    pub(super) html: Result<Vec<u8>, Diagnostic>,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// The picture that stands for it.
    pub(super) drawn: Drawn,
    /// What its text says, for the search.
    pub(super) said: Vec<Passage>,
}

/// Renders `content` with the template of the page's kind.
pub(super) fn finish(
    spec: &PageSpec<'_>,
    here: &Here<'_>,
    content: &impl Serialize,
    has_code: bool,
) -> Rendered {
    finish_with(spec, here, content, Ok(Vec::new()), has_code)
}

/// The same for a page that lists its words.
pub(super) fn finish_with(
    spec: &PageSpec<'_>,
    here: &Here<'_>,
    content: &impl Serialize,
    terms: Result<Vec<Value>, Diagnostic>,
    has_code: bool,
) -> Rendered {
    let terms = match terms {
        Ok(terms) => terms,
        Err(diagnostic) => {
            return Rendered {
                route: spec.route.clone(),
                html: Err(diagnostic),
                diagnostics: Vec::new(),
                drawn: Drawn::default(),
                said: Vec::new(),
            };
        }
    };
    let page: view::Page<'_> = spec.page(here, has_code);
    let mut context = Context::new();
    context.insert("page", &page);
    context.insert("root", &here.root);
    context.insert("content", content);
    context.insert_value("terms", Value::from(terms));
    let name = match spec.kind {
        "not-found" | "offline" => "404",
        kind => kind,
    };
    let template = match &here.site.edition {
        Some(edition) => {
            context.insert("chapter", &edition.chapter_at(spec.route));
            format!("export/{name}.html")
        }
        None => format!("{name}.html"),
    };
    let html = here
        .site
        .render(here.lang, &template, &context, spec.route.as_str());
    Rendered {
        route: spec.route.clone(),
        html,
        diagnostics: Vec::new(),
        drawn: machine::draw(spec, here),
        said: Vec::new(),
    }
}

/// The words of a text, in the order of the alphabet, each printed already.
pub(super) fn listed_terms(text: &LinkedText, here: &Here<'_>) -> Result<Vec<Value>, Diagnostic> {
    let site = here.site;
    if site.edition.is_some() {
        // The words of a book are explained in one chapter.
        return Ok(Vec::new());
    }
    let mut terms = text.terms.clone();
    terms.sort_by_key(|ix| site.rank(*ix, here.lang));
    terms
        .into_iter()
        .map(|ix| site.listed_term(ix, here))
        .collect()
}

/// The entries of a kind, in the order of the alphabet.
fn of_kind(site: &Site<'_>, kind: EntryKind, lang: Lang) -> Vec<EntryIx> {
    let entries = (0..).map(EntryIx).zip(&site.dossier().entries);
    let mut found: Vec<EntryIx> = entries
        .filter(|(_, entry)| entry.kind == kind)
        .map(|(ix, _)| ix)
        .collect();
    found.sort_by_key(|ix| site.rank(*ix, lang));
    found
}

/// The path of the page that a job makes, without making it; none for a page that there is not.
#[cfg(feature = "serve")]
pub(super) fn path(site: &Site<'_>, job: Job) -> Option<String> {
    let dossier = site.dossier();
    let routes = &dossier.routes;
    let route = match job {
        Job::Document(ix, lang) => &dossier.document(ix).version(lang)?.route,
        Job::DocumentStub(ix, lang) => dossier.document(ix).stubs[lang].as_ref()?,
        Job::Parallel(ix, pair, lang) => {
            return Some(parallel::route_of(site, ix, pair, lang)?.to_string());
        }
        Job::Entry(ix, lang) | Job::EntryStub(ix, lang) => &routes.entry[ix.0 as usize][lang],
        Job::Home(lang) => &routes.home[lang],
        Job::Articles(lang) => &routes.articles[lang],
        Job::Topics(_) if dossier.topics.is_empty() => return None,
        Job::Topics(lang) => &routes.topics[lang],
        Job::Topic(topic, lang) => &routes.topic[topic][lang],
        Job::Glossary(lang) => &routes.glossary[lang],
        Job::Timeline(lang) => &routes.timeline[lang],
        Job::Sources(lang) => &routes.sources[lang],
        Job::Actors(_) if !actors::has_page(dossier) => return None,
        Job::Actors(lang) => &routes.actors[lang],
        Job::Places(_) if !places::has_page(dossier) => return None,
        Job::Places(lang) => &routes.places[lang],
        Job::Search(lang) => &routes.search[lang],
        Job::Corrections(lang) => &routes.corrections[lang],
        Job::Chooser(_) => return Some(chooser::CHOOSER.to_owned()),
        Job::NotFound(_) => return Some(chooser::NOT_FOUND.to_owned()),
        Job::Offline(_) => return Some(crate::render::offline::PAGE.to_owned()),
    };
    Some(route.to_string())
}
