//! Reads what people wrote into the [`Dossier`].
//!
//! 1. [`read_settings`] reads `dossier.toml`: without its languages nothing else can be understood.
//! 2. [`load`] reads every file of `content/` into raw structs that mirror the text, gives ids their numbers, decides
//!    where each page stands, and resolves all references.
//!
//! Nothing stops at the first mistake: each step reports what it finds and goes on with the rest.

mod assets;
mod budgets;
mod documents;
mod engines;
mod entries;
mod events;
mod figures;
mod front_matter;
mod hidden;
mod levels;
mod linking;
mod misread;
mod pictures;
mod raw;
mod relations;
mod resolve;
mod routes;
#[cfg(test)]
pub(crate) mod schema;
mod settings;
mod shared;
mod site;
mod sources;
mod style;
mod toml;

pub(crate) use front_matter::{body_start, split_text};
pub(crate) use resolve::{Ids, is_id, unknown};
pub use settings::{UrlProblem, normal_base_url, read_settings};

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use crate::diagnostic::{Code, Diagnostic};
use crate::files::{Remembered, SourceTree};
use crate::i18n::{Languages, Messages, PerLang};
use crate::model::{
    DocumentIx, DocumentKind, Dossier, EntryIx, EventIx, Fallback, Settings, SourceIx, Topic,
};
use documents::RawDocument;

/// What [`load`] gives: the dossier and the ids in it.
#[derive(Debug)]
pub struct Loaded {
    /// The dossier.
    pub dossier: Dossier,
    /// What each id stands for.
    pub(crate) ids: Ids,
}

/// Reads `content/`.
///
/// `strings` are the interface strings of each language, which name the folders of the site; with `drafts`, documents
/// marked as drafts are read like the others. A dossier comes back even when there are errors, with what could be
/// read: the next stages then find more of them in the same run.
pub fn load(
    tree: &SourceTree,
    settings: Settings,
    topics: Vec<Topic>,
    strings: &PerLang<Arc<Messages>>,
    drafts: bool,
) -> (Loaded, Vec<Diagnostic>) {
    load_again(tree, settings, topics, strings, drafts, None)
}

/// What [`load_again`] made of each file the last time.
#[derive(Debug, Default)]
pub struct Memory {
    /// The languages, on which the reading of a document depends too.
    languages: Mutex<Option<Languages>>,
    hidden: Remembered<Vec<Diagnostic>>,
    documents: documents::Memory,
}

/// The same, with what is remembered of the last time.
pub fn load_again(
    tree: &SourceTree,
    settings: Settings,
    topics: Vec<Topic>,
    strings: &PerLang<Arc<Messages>>,
    drafts: bool,
    memory: Option<&Memory>,
) -> (Loaded, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let languages = settings.languages.clone();
    if let Some(memory) = memory {
        let mut last = memory
            .languages
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if last.as_ref() != Some(&languages) {
            memory.documents.forget();
            *last = Some(languages.clone());
        }
    }
    let hidden = Remembered::each(
        memory.map(|memory| &memory.hidden),
        tree.texts_under("content/"),
        |path, text| hidden::found(path, text),
    );
    diagnostics.extend(hidden.into_iter().flatten());
    if let Some(text) = tree.text(settings::FILE) {
        diagnostics.extend(hidden::found(&settings::FILE.into(), text));
    }
    assets::check(tree, &mut diagnostics);
    let pictures = pictures::read(tree, &languages, &settings.images, &mut diagnostics);
    let documents = memory.map(|memory| &memory.documents);
    let (raw_documents, left_out) =
        read_documents(tree, &settings, drafts, documents, &mut diagnostics);
    let raw_entries = entries::read(tree, &languages, &mut diagnostics);
    let raw_events = events::read(tree, &languages, &mut diagnostics);
    let sources = sources::read(tree, &languages, &mut diagnostics);
    let mut ids = number(
        &raw_documents,
        &raw_entries,
        &raw_events,
        &sources,
        &topics,
        &mut diagnostics,
    );
    let drafts_left_out = left_out.len();
    let waiting = waiting_sources(&left_out, &raw_documents, &ids);
    ids.drafts = left_out.into_iter().map(|document| document.id).collect();
    let figures = figures::read(tree, &languages, &ids, &mut diagnostics);
    ids.figures = resolve::number(
        "figure",
        figures.iter().map(|(f, place)| (&f.id, place.clone())),
        |at| at,
        &mut diagnostics,
    );

    let fixed = routes::fixed(
        &languages,
        strings,
        &topics,
        raw_entries.iter().map(|entry| entry.id.as_ref()),
    );
    let stubs = settings.fallback == Fallback::Stub;
    let document_routes =
        routes::documents(&raw_documents, &fixed, &languages, stubs, &mut diagnostics);
    let entry_places: Vec<_> = raw_entries
        .iter()
        .map(entries::RawEntryFile::place)
        .collect();
    let kinds: Vec<_> = raw_entries.iter().map(|entry| entry.kind()).collect();
    let kind_of = |ix: EntryIx| kinds.get(ix.0 as usize).copied().flatten();
    let entries: Vec<_> = raw_entries
        .into_iter()
        .map(|raw| entries::resolve(raw, &ids, &kind_of, &mut diagnostics))
        .collect();
    relations::check_twice(&entries, &mut diagnostics);
    entries::check_cycles(&entries, |at| entry_places[at].clone(), &mut diagnostics);
    let kind_of = |ix: EntryIx| entries[ix.0 as usize].kind;
    let events = raw_events
        .into_iter()
        .map(|raw| events::resolve(raw, &ids, kind_of, &mut diagnostics))
        .collect();
    let documents: Vec<_> = raw_documents
        .into_iter()
        .zip(&document_routes)
        .map(|(raw, routes)| documents::resolve(raw, routes, &ids, &mut diagnostics))
        .collect();
    let dossier = Dossier {
        settings,
        topics,
        articles: latest_first(&documents),
        documents,
        entries,
        events,
        sources: sources.into_iter().map(|(source, _)| source).collect(),
        figures: figures.into_iter().map(|(figure, _)| figure).collect(),
        pictures,
        routes: fixed,
        drafts_left_out,
        waiting_sources: waiting,
    };
    (Loaded { dossier, ids }, diagnostics)
}

fn read_documents(
    tree: &SourceTree,
    settings: &Settings,
    drafts: bool,
    memory: Option<&documents::Memory>,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Vec<RawDocument>, Vec<RawDocument>) {
    let all = documents::read(tree, &settings.languages, memory, diagnostics);
    if all.is_empty() && diagnostics.is_empty() {
        let first = settings
            .languages
            .iter()
            .next()
            .map_or("", |lang| settings.languages.tag(lang));
        diagnostics.push(Diagnostic::general(Code::NoContent).arg("language", first));
    }
    for document in &all {
        shared::check_drafts(document, diagnostics);
        shared::check_translated_from(document, diagnostics);
    }
    let (left_out, kept): (Vec<_>, Vec<_>) = all
        .into_iter()
        .partition(|document| !drafts && document.is_draft());
    (kept, left_out)
}

/// The sources that documents which were left out list, and no other.
fn waiting_sources(
    left_out: &[RawDocument],
    kept: &[RawDocument],
    ids: &Ids,
) -> BTreeSet<SourceIx> {
    let named = |documents: &[RawDocument]| -> BTreeSet<SourceIx> {
        let ids_named = documents.iter().flat_map(RawDocument::named_sources);
        ids_named
            .filter_map(|id| ids.sources.get(id).copied())
            .collect()
    };
    &named(left_out) - &named(kept)
}

fn number(
    documents: &[RawDocument],
    entries: &[entries::RawEntryFile],
    events: &[events::RawEventTable],
    sources: &[(crate::model::Source, crate::files::Place)],
    topics: &[Topic],
    diagnostics: &mut Vec<Diagnostic>,
) -> Ids {
    let mut ids = Ids::default();
    for (ix, document) in (0..).map(DocumentIx).zip(documents) {
        let index = if document.kind == DocumentKind::Article {
            &mut ids.articles
        } else {
            &mut ids.pages
        };
        index.insert(document.id.clone(), ix);
    }
    ids.entries = resolve::number(
        "entry",
        entries.iter().map(|e| (&e.id, e.place())),
        |at| EntryIx(as_u32(at)),
        diagnostics,
    );
    ids.events = resolve::number(
        "event",
        events.iter().map(|e| (&e.id, e.place.clone())),
        |at| EventIx(as_u32(at)),
        diagnostics,
    );
    ids.sources = resolve::number(
        "source",
        sources.iter().map(|(s, place)| (&s.id, place.clone())),
        |at| SourceIx(as_u32(at)),
        diagnostics,
    );
    ids.topics = topics
        .iter()
        .enumerate()
        .map(|(at, topic)| (topic.id.clone(), at))
        .collect();
    ids
}

/// Positions fit in 32 bits: a dossier has fewer than four thousand million things of one sort.
fn as_u32(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

fn latest_first(documents: &[crate::model::Document]) -> Vec<DocumentIx> {
    let mut articles: Vec<_> = (0..)
        .map(DocumentIx)
        .zip(documents)
        .filter(|(_, d)| d.kind == DocumentKind::Article)
        .collect();
    articles.sort_by(|(_, a), (_, b)| {
        let date = |d: &crate::model::Document| d.date.as_ref().map(crate::model::Date::earliest);
        date(b).cmp(&date(a)).then_with(|| a.id.cmp(&b.id))
    });
    articles.into_iter().map(|(ix, _)| ix).collect()
}
