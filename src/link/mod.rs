//! Joins what people wrote to the glossary, to the sources and to itself.
//!
//! 1. A [`Matcher`] is made for each language.
//! 2. Each text is read once, in parallel: its mentions, citations, headings and references come out of that reading,
//!    and everything wrong with them.
//! 3. Headings get the ids that they share between languages, and links into pages are checked against them.
//! 4. Mentions are gathered by entry, with their sentences.

mod around;
mod checks;
mod choice;
mod clash;
mod fold;
mod form;
mod fragments;
mod gloss;
mod memory;
mod mentions;
mod moved;
mod outline;
mod references;
mod scan;
mod sighting;
mod terms;
mod text;
mod words;

pub(crate) use around::whole_words;
pub use choice::Discourse;
pub use form::{FormIx, FormSort};
pub use memory::Memory;
pub use mentions::{Reason, Spotted};
pub use outline::Heading;
pub(crate) use outline::ids_of;
#[cfg(feature = "images")]
pub(crate) use references::broken;
pub(crate) use references::resolve_path;
pub use scan::Scanner;
pub use sighting::Sighting;
pub(crate) use sighting::sentence;
pub(crate) use terms::Spot;
pub use terms::{Found, Matcher, Scratch};
pub use text::{Glossed, LinkedText, Mention};

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use crate::bitext::shown::{Marks, Shown};
use crate::content::{Ids, Loaded};
use crate::diagnostic::Diagnostic;
use crate::files::{Place, SourcePath, SourceTree, Span};
use crate::i18n::{Lang, PerLang};
use crate::model::{Document, DocumentIx, Dossier, Scope, SourceIx};
use memory::Readings;
use references::{FragmentLink, Site};
use text::{Context, Reading};

/// A dossier whose texts are joined to everything that they speak of.
#[derive(Debug)]
pub struct LinkedDossier {
    /// What people wrote.
    pub dossier: Dossier,
    /// What was found in each version of each document.
    pub documents: Vec<PerLang<Option<LinkedPage>>>,
    /// What was found in each entry's definition.
    pub definitions: Vec<PerLang<LinkedText>>,
    /// What was found in each event's text.
    pub events: Vec<PerLang<LinkedText>>,
    /// For each entry and language, the articles that speak of it, the latest first.
    pub mentions: Vec<PerLang<Vec<(DocumentIx, Sighting)>>>,
    /// The pictures that texts show, each with the first place where one does.
    pub pictures: BTreeMap<SourcePath, Place>,
    /// What readers are told of its translations.
    pub shown: Shown,
    pub(crate) ids: Ids,
}

impl LinkedDossier {
    /// The sources of a document in `lang`: those that its text cites, in the order of their numbers, then those that its front
    /// matter adds.
    pub fn sources_of(&self, ix: DocumentIx, lang: Lang) -> impl Iterator<Item = SourceIx> {
        let page = self.documents[ix.0 as usize][lang].as_ref();
        let cited = page.map_or(&[][..], |page| &page.text.cited);
        let added = self.dossier.document(ix).sources.iter();
        let added = added.filter(|source| !cited.contains(source));
        cited.iter().chain(added).copied()
    }
}

/// What was found in one version of a document.
#[derive(Clone, Debug)]
pub struct LinkedPage {
    /// Its text.
    pub text: LinkedText,
    /// Its headings.
    pub outline: Vec<Heading>,
}

/// Links every text of the dossier; `shown` tells which passages are still in another language than their text.
pub fn link(loaded: Loaded, shown: Shown, tree: &SourceTree) -> (LinkedDossier, Vec<Diagnostic>) {
    link_again(loaded, shown, tree, None)
}

/// The same, with what is remembered of the last time.
pub fn link_again(
    loaded: Loaded,
    shown: Shown,
    tree: &SourceTree,
    memory: Option<&Memory>,
) -> (LinkedDossier, Vec<Diagnostic>) {
    let Loaded { dossier, ids } = loaded;
    let mut diagnostics = Vec::new();
    let languages = &dossier.settings.languages;
    let matchers = PerLang::from_fn(languages, |lang| {
        let matcher = Matcher::new(&dossier.entries, lang, languages);
        diagnostics.extend(clash::check(&matcher, &dossier.entries, lang, languages));
        matcher
    });
    let site = Site::new(&dossier, &ids, Some(&shown), tree);
    let known = memory.map(|memory| memory.take(tree)).unwrap_or_default();
    let readings: Vec<PerLang<Option<Arc<Reading>>>> = dossier
        .documents
        .par_iter()
        .enumerate()
        .map_init(Scratch::default, |scratch, (at, document)| {
            let ix = DocumentIx(u32::try_from(at).unwrap_or(u32::MAX));
            read_document(ix, document, &site, &matchers, &known, scratch)
        })
        .collect();
    if let Some(memory) = memory {
        memory.keep(tree, remembered(&site, &readings));
    }
    let definitions = fragments::link_definitions(&site, &matchers, &mut diagnostics);
    let events = fragments::link_events(&site, &matchers, &mut diagnostics);
    let mut mentions: Vec<_> = dossier
        .entries
        .iter()
        .map(|_| PerLang::from_fn(languages, |_| Vec::new()))
        .collect();
    let mut links = Vec::new();
    let mut documents = Vec::new();
    for ((ix, document), readings) in dossier.documents().zip(readings) {
        documents.push(join_versions(
            ix,
            document,
            readings,
            &dossier,
            &mut mentions,
            &mut links,
            &mut diagnostics,
        ));
    }
    let has = |document: DocumentIx, lang: Lang, fragment: &str| -> Option<bool> {
        let page: &Option<LinkedPage> = &documents[document.0 as usize][lang];
        Some(
            page.as_ref()?
                .outline
                .iter()
                .any(|heading| heading.id == fragment),
        )
    };
    references::check_fragments(&links, has, &mut diagnostics);
    sort_by_article(&mut mentions, &dossier);
    let pictures = pictures(&documents, &definitions, &events);
    for (path, picture) in &dossier.pictures {
        if let (Err(why), None) = (picture.shape, pictures.get(path)) {
            let place = Place {
                file: path.clone(),
                span: Span::default(),
            };
            let name = path.rsplit('/').next().unwrap_or(path);
            diagnostics.push(Diagnostic {
                place: Some(place),
                ..references::broken(name, why)
            });
        }
    }
    (
        LinkedDossier {
            pictures,
            dossier,
            documents,
            definitions,
            events,
            mentions,
            shown,
            ids,
        },
        diagnostics,
    )
}

fn read_document(
    ix: DocumentIx,
    document: &Document,
    site: &Site<'_>,
    matchers: &PerLang<Matcher>,
    known: &Readings,
    scratch: &mut Scratch,
) -> PerLang<Option<Arc<Reading>>> {
    document.versions.as_ref().map(|_, version| {
        let version = version.as_ref()?;
        let marks = marks(site, ix, version.lang);
        let remembered = known.get(&version.body.file);
        if let Some(reading) = remembered.and_then(|known| known.of(version.body.source(), marks)) {
            return Some(reading);
        }
        let context = Context {
            site,
            lang: version.lang,
            own: None,
            frequency: None,
            is_document: true,
            watched: false,
            marks,
            place: &|range: Range<usize>| version.body.place(range),
            file: &version.body.file,
        };
        Some(Arc::new(text::read(
            version.body.text(),
            &context,
            discourse(ix, document),
            &matchers[version.lang],
            scratch,
        )))
    })
}

/// Which passages of a version are still in another language.
fn marks<'s>(site: &Site<'s>, ix: DocumentIx, lang: Lang) -> Option<&'s Marks> {
    Some(&site.shown?.document(ix, lang)?.body)
}

/// The readings of all versions, to be kept.
fn remembered(site: &Site<'_>, readings: &[PerLang<Option<Arc<Reading>>>]) -> Readings {
    let documents = site.dossier.documents().zip(readings);
    let versions = documents.flat_map(|((ix, document), readings)| {
        let readings = readings.iter();
        readings.filter_map(move |(lang, reading)| {
            let body = &document.version(lang)?.body;
            let remembered = memory::Remembered {
                source: body.source().clone(),
                marks: marks(site, ix, lang).cloned(),
                reading: reading.clone()?,
            };
            Some((body.file.clone(), remembered))
        })
    });
    versions.collect()
}

/// What decides on doubtful names in a document.
fn discourse(ix: DocumentIx, document: &Document) -> Discourse {
    let topics = document.topics.iter().map(|topic| Scope::Topic(*topic));
    let scopes = std::iter::once(Scope::Document(ix)).chain(topics);
    Discourse::new(document.date.clone(), scopes.collect())
}

/// Gives a document's headings their ids, and sorts what its texts taught to where it is kept.
fn join_versions(
    ix: DocumentIx,
    document: &Document,
    readings: PerLang<Option<Arc<Reading>>>,
    dossier: &Dossier,
    mentions: &mut [PerLang<Vec<(DocumentIx, Sighting)>>],
    links: &mut Vec<(DocumentIx, Lang, FragmentLink)>,
    diagnostics: &mut Vec<Diagnostic>,
) -> PerLang<Option<LinkedPage>> {
    let languages = &dossier.settings.languages;
    let outlines = readings
        .as_ref()
        .map(|_, reading| reading.as_ref().map(|reading| reading.headings.clone()));
    let place = |lang: Lang, span: crate::files::Span| match document.version(lang) {
        Some(version) => version.body.place(span),
        None => Place {
            file: "".into(),
            span,
        },
    };
    let mut outlines = outline::assign_ids(&outlines, languages, place, diagnostics);
    let mut pages = PerLang::from_fn(languages, |_| None);
    for (lang, reading) in readings.into_iter() {
        let Some(reading) = reading.map(Arc::unwrap_or_clone) else {
            continue;
        };
        diagnostics.extend(reading.diagnostics);
        links.extend(reading.fragments.into_iter().map(|link| (ix, lang, link)));
        for (entry, sighting) in reading.sightings {
            mentions[entry.0 as usize][lang].push((ix, sighting));
        }
        let outline = std::mem::take(&mut outlines[lang]);
        pages[lang] = Some(LinkedPage {
            text: reading.linked,
            outline,
        });
    }
    pages
}

/// The pictures that texts show, each with the first place where one does.
fn pictures(
    documents: &[PerLang<Option<LinkedPage>>],
    definitions: &[PerLang<LinkedText>],
    events: &[PerLang<LinkedText>],
) -> BTreeMap<SourcePath, Place> {
    let pages = documents.iter().flat_map(PerLang::iter);
    let texts = pages.filter_map(|(_, page)| page.as_ref().map(|page| &page.text));
    let others = definitions.iter().chain(events).flat_map(PerLang::iter);
    let mut found = BTreeMap::new();
    for text in texts.chain(others.map(|(_, text)| text)) {
        for (path, place) in &text.pictures {
            found.entry(path.clone()).or_insert_with(|| place.clone());
        }
    }
    found
}

/// Puts the mentions in articles first, the latest first, then those in pages.
fn sort_by_article(mentions: &mut [PerLang<Vec<(DocumentIx, Sighting)>>], dossier: &Dossier) {
    let mut rank = vec![usize::MAX; dossier.documents.len()];
    for (position, ix) in dossier.articles.iter().enumerate() {
        rank[ix.0 as usize] = position;
    }
    for by_lang in mentions {
        by_lang
            .iter_mut()
            .for_each(|(_, list)| list.sort_by_key(|(ix, _)| (rank[ix.0 as usize], ix.0)));
    }
}
