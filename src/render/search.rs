//! What readers can find, as the search wants it: articles and pages as they are made, then entries, events and sources.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::Job;
use super::glossary_json::plain_text;
use super::pieces::{self, amount_in_words};
use super::place::Here;
use super::site::Site;
use crate::i18n::{Arg, Lang, PerLang, in_words, plain};
use crate::model::{
    Date, DocumentIx, DocumentKind, Entry, EntryIx, EntryKind, EventIx, Route, SourceIx,
};
use crate::search::words::words;
use crate::search::{FOLDER, File, Index, Labels, Page, Passage};

/// The search of each language, while pages are made.
pub(super) struct Finders(PerLang<Finder>);

struct Finder {
    index: Index,
    targets: Vec<Target>,
    /// The number of each document and entry among the targets.
    documents: Vec<Option<usize>>,
    entries: Vec<Option<usize>>,
}

/// What can be found.
#[derive(Clone, Copy)]
enum Target {
    Document(DocumentIx),
    Entry(EntryIx),
    Event(EventIx),
    Source(SourceIx),
}

/// How much a find counts, in hundredths. An event or a source leads on to what an article tells.
const ARTICLE: u32 = 100;
const EVENT: u32 = 80;
const SOURCE: u32 = 55;

/// Numbers, one of which is of the same plural category as any other (CLDR has six: zero, one, two, few, many, other).
const COUNTS: [u32; 8] = [0, 1, 2, 3, 5, 11, 100, 1_000_000];

impl Finders {
    pub(super) fn new(site: &Site<'_>) -> Self {
        let synonyms: Vec<_> = site.dossier().entries.iter().map(synonyms).collect();
        let languages = &site.dossier().settings.languages;
        Self(PerLang::from_fn(languages, |lang| {
            Finder::new(site, lang, &synonyms)
        }))
    }

    /// Adds the page of a job, if it can be found; `said` is what its text says.
    pub(super) fn page(&self, site: &Site<'_>, job: Job, said: Vec<Passage>) -> Option<File> {
        let (target, lang) = match job {
            Job::Document(ix, lang) => (Target::Document(ix), lang),
            Job::Entry(ix, lang) => (Target::Entry(ix), lang),
            Job::Home(lang) => (Target::Document(site.dossier().home()?), lang),
            _ => return None,
        };
        let finder = &self.0[lang];
        let (number, page) = match target {
            Target::Document(ix) => (
                (*finder.documents.get(ix.0 as usize)?)?,
                document(ix, said, site, lang)?,
            ),
            Target::Entry(ix) => (
                (*finder.entries.get(ix.0 as usize)?)?,
                entry(ix, said, site, lang)?,
            ),
            Target::Event(_) | Target::Source(_) => return None,
        };
        finder.index.add(number, &page)
    }

    /// Adds events and sources, which have no page of their own, and hands on every file that is left.
    pub(super) fn rest(self, site: &Site<'_>, emit: &(dyn Fn(Option<File>) + Sync)) {
        for (lang, finder) in self.0.into_iter() {
            let numbered: Vec<(usize, &Target)> = finder.targets.iter().enumerate().collect();
            numbered.into_par_iter().for_each(|(number, target)| {
                let page = match target {
                    Target::Event(ix) => event(*ix, site, lang),
                    Target::Source(ix) => Some(source(*ix, site, lang)),
                    Target::Document(_) | Target::Entry(_) => None,
                };
                emit(page.and_then(|page| finder.index.add(number, &page)));
            });
            let labels = labels(&Here::new(site, lang, &site.dossier().routes.search[lang]));
            finder
                .index
                .finish(&labels)
                .into_iter()
                .for_each(|file| emit(Some(file)));
        }
    }
}

/// The folder of a language's index, below the site's root.
pub(super) fn folder(site: &Site<'_>, lang: Lang) -> String {
    format!("{FOLDER}{}/", site.tag(lang))
}

impl Finder {
    fn new(site: &Site<'_>, lang: Lang, synonyms: &[BTreeSet<String>]) -> Self {
        let targets = targets(site, lang);
        let dossier = site.dossier();
        let mut documents = vec![None; dossier.documents.len()];
        let mut entries = vec![None; dossier.entries.len()];
        let mut sizes = Vec::with_capacity(targets.len());
        for (number, target) in targets.iter().enumerate() {
            sizes.push(match target {
                Target::Document(ix) => {
                    documents[ix.0 as usize] = Some(number);
                    let version = dossier.document(*ix).version(lang);
                    version.map_or(0, |version| version.body.text().len())
                }
                Target::Entry(ix) => {
                    entries[ix.0 as usize] = Some(number);
                    let text = dossier.entry(*ix).text(lang);
                    text.map_or(0, |text| text.definition.len() + 300)
                }
                Target::Event(ix) => {
                    let text = dossier.event(*ix).text(lang);
                    text.map_or(0, |text| text.text.len() + 250)
                }
                Target::Source(_) => 250,
            });
        }
        Self {
            index: Index::new(site.tag(lang), folder(site, lang), &sizes, synonyms),
            targets,
            documents,
            entries,
        }
    }
}

/// Everything that can be found in a language: articles, the latest first, pages, entries, events, sources. Drafts and what is
/// not translated are left out.
fn targets(site: &Site<'_>, lang: Lang) -> Vec<Target> {
    let dossier = site.dossier();
    let is_shown = |ix: &DocumentIx| {
        let document = dossier.document(*ix);
        !document.draft && document.version(lang).is_some()
    };
    let pages = dossier
        .documents()
        .filter(|(_, document)| document.kind != DocumentKind::Article)
        .map(|(ix, _)| ix);
    let documents = dossier
        .articles
        .iter()
        .copied()
        .chain(pages)
        .filter(is_shown);
    let entries = (0..).map(EntryIx).zip(&dossier.entries);
    let events = (0..).map(EventIx).zip(&dossier.events);
    documents
        .map(Target::Document)
        .chain(
            entries
                .filter(|(_, entry)| entry.text(lang).is_some())
                .map(|(ix, _)| Target::Entry(ix)),
        )
        .chain(
            events
                .filter(|(_, event)| event.text(lang).is_some())
                .map(|(ix, _)| Target::Event(ix)),
        )
        .chain(site.shown_sources(lang).map(Target::Source))
        .collect()
}

fn document(ix: DocumentIx, said: Vec<Passage>, site: &Site<'_>, lang: Lang) -> Option<Page> {
    let document = site.dossier().document(ix);
    let version = document.version(lang)?;
    let linked = site.linked.documents[ix.0 as usize][lang].as_ref()?;
    let here = Here::new(site, lang, &version.route);
    let head = version.summary.iter().chain(&version.key_points);
    let mut passages: Vec<Passage> = head.map(|text| passage(text, &here)).collect();
    passages.extend(said);
    Some(Page {
        path: version.route.to_string(),
        title: set(&version.title, &here),
        kind: here.say(match document.kind {
            DocumentKind::Article => "search-article",
            DocumentKind::Page | DocumentKind::Home => "search-page",
        }),
        date: date(document.date.as_ref(), &here),
        names: Vec::new(),
        mentions: mentions(&linked.text.terms, site),
        passages,
        worth: ARTICLE,
    })
}

fn entry(ix: EntryIx, said: Vec<Passage>, site: &Site<'_>, lang: Lang) -> Option<Page> {
    let entry = site.dossier().entry(ix);
    let text = entry.text(lang)?;
    let route = &site.dossier().routes.entry[ix.0 as usize][lang];
    let here = Here::new(site, lang, route);
    let mut passages = Vec::new();
    passages.extend(pieces::full_name(text).map(|name| passage(name, &here)));
    passages.extend(said);
    let others = other_names(entry, lang);
    if !others.is_empty() {
        passages.push(Passage::Text(others.join(", ")));
    }
    let kind = here.say(&format!("entry-kind-{}", entry.kind.as_str()));
    Some(Page {
        path: route.to_string(),
        title: set(text.short_name(), &here),
        kind: here.say_with("search-entry", &[("kind", kind)]),
        date: String::new(),
        names: names(entry).map(str::to_owned).collect(),
        mentions: mentions(&site.linked.definitions[ix.0 as usize][lang].terms, site),
        passages,
        worth: ARTICLE,
    })
}

fn event(ix: EventIx, site: &Site<'_>, lang: Lang) -> Option<Page> {
    let event = site.dossier().event(ix);
    let text = event.text(lang)?;
    let route = &site.dossier().routes.timeline[lang];
    let here = Here::new(site, lang, route);
    let told = plain_text(&text.text);
    let linked = &site.linked.events[ix.0 as usize][lang].terms;
    let involved: Vec<EntryIx> = [linked, &event.actors, &event.places]
        .into_iter()
        .flatten()
        .copied()
        .collect();
    Some(Page {
        path: anchored(route, &event.id),
        title: set(&text.title, &here),
        kind: here.say("search-event"),
        date: date(Some(&event.date), &here),
        names: Vec::new(),
        mentions: mentions(&involved, site),
        passages: told.lines().map(|line| passage(line, &here)).collect(),
        worth: EVENT,
    })
}

fn source(ix: SourceIx, site: &Site<'_>, lang: Lang) -> Page {
    let source = site.dossier().source(ix);
    let route = &site.dossier().routes.sources[lang];
    let here = Here::new(site, lang, route);
    let by: Vec<&str> = source
        .authors
        .iter()
        .chain(&source.publisher)
        .map(String::as_str)
        .collect();
    let mut passages = Vec::new();
    if !by.is_empty() {
        passages.push(Passage::Text(by.join(", ")));
    }
    let said = [&source.label[lang], &source.note[lang]];
    passages.extend(said.into_iter().flatten().map(|text| passage(text, &here)));
    Page {
        path: anchored(route, &source.id),
        title: source.title.clone(),
        kind: here.say("search-source"),
        date: date(source.date.as_ref(), &here),
        names: Vec::new(),
        mentions: Vec::new(),
        passages,
        worth: SOURCE,
    }
}

/// What a figure says in a text: its measure, then each claim.
pub(super) fn figure(ix: usize, here: &Here<'_>) -> Vec<Passage> {
    let figure = &here.site.dossier().figures[ix];
    let Some(text) = &figure.texts[here.lang] else {
        return Vec::new();
    };
    let claim = |claim: &crate::model::Claim| {
        let words = claim.texts[here.lang].as_ref();
        let by = claim
            .by
            .and_then(|by| here.site.dossier().entry(by).text(here.lang));
        let who = words.and_then(|words| words.who.as_deref());
        let who = who
            .or_else(|| by.map(|by| by.short_name()))
            .unwrap_or_default();
        let counts = words.map_or("", |words| words.counts.as_str());
        passage(
            &format!("{who} – {} {counts}", amount_in_words(claim, here)),
            here,
        )
    };
    let mut passages = vec![passage(&text.measure, here)];
    passages.extend(figure.claims.iter().map(claim));
    passages.extend(text.note.iter().map(|note| passage(note, here)));
    passages
}

/// All names of an entry, in every language.
fn names(entry: &Entry) -> impl Iterator<Item = &str> {
    let texts = entry.texts.present().map(|(_, text)| text);
    texts.flat_map(|text| {
        let former = text.former.iter().map(|former| &former.name);
        std::iter::once(&text.name)
            .chain(&text.acronyms)
            .chain(&text.aliases)
            .chain(&text.forms)
            .chain(former)
            .map(String::as_str)
    })
}

/// What an entry is called beside its short and full name, to show why it was found; inflected forms left out.
fn other_names(entry: &Entry, lang: Lang) -> Vec<String> {
    let mut others: Vec<String> = Vec::new();
    let own = entry.text(lang).map(|text| [text.short_name(), &text.name]);
    let inflected = |name: &str| {
        let texts = entry.texts.present().map(|(_, text)| text);
        texts.flat_map(|text| &text.forms).any(|form| form == name)
    };
    for name in names(entry) {
        let is_own = own.is_some_and(|own| own.contains(&name));
        if !is_own && !inflected(name) && !others.iter().any(|other| other == name) {
            others.push(name.to_owned());
        }
    }
    others
}

/// Names of one thing in one word, in every language. The names of a notion are words of a language, and not proper names: only
/// its acronyms count.
fn synonyms(entry: &Entry) -> BTreeSet<String> {
    let texts = entry.texts.present().map(|(_, text)| text);
    let acronyms: BTreeSet<&str> = texts
        .flat_map(|text| text.acronyms.iter().map(String::as_str))
        .collect();
    let is_proper = !matches!(entry.kind, EntryKind::Term | EntryKind::Acronym);
    names(entry)
        .filter(|name| is_proper || acronyms.contains(name))
        .filter(|name| words(name).count() == 1)
        .map(str::to_owned)
        .collect()
}

/// The names in one word of what a text speaks of.
fn mentions(terms: &[EntryIx], site: &Site<'_>) -> Vec<String> {
    let entries = terms.iter().map(|ix| site.dossier().entry(*ix));
    entries.flat_map(synonyms).collect()
}

/// What the script says.
fn labels(here: &Here<'_>) -> Labels {
    let found = |count: u32| {
        let values = [
            ("count", Arg::Num(f64::from(count))),
            ("shown", Arg::Str("#")),
        ];
        let text = here.strings().format("search-found", &values);
        (count, text.unwrap_or_default())
    };
    let minor = here.say("search-minor");
    Labels {
        minor: words(&minor)
            .map(crate::search::words::folded)
            .filter(|word| !word.is_empty())
            .collect(),
        found: COUNTS.into_iter().map(found).collect(),
        near: here.say("search-near"),
    }
}

fn passage(text: &str, here: &Here<'_>) -> Passage {
    Passage::Text(set(text, here))
}

fn set(text: &str, here: &Here<'_>) -> String {
    plain(text, here.typography()).into_owned()
}

fn date(date: Option<&Date>, here: &Here<'_>) -> String {
    let words = date.map(|date| in_words(date.edtf(), here.strings()));
    set(&words.unwrap_or_default(), here)
}

fn anchored(route: &Route, anchor: &str) -> String {
    format!("{route}#{anchor}")
}
