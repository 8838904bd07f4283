//! Everything that pages are made from, gathered once for all of them.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use tera::{Context, Tera, Value};

use super::assets::{self, CodeStyle};
use super::atlas::Atlas;
use super::facets::Facets;
use super::highlight::Highlighter;
use super::pages;
use super::pictures::Forms;
use super::pieces;
use super::place::Here;
use super::theme::{self, Theme};
use super::ties::Ties;
use super::view;
use crate::content::Ids;
use crate::diagnostic::Diagnostic;
use crate::i18n::{Collator, Lang, Messages, PerLang, Typography, plain};
use crate::link::LinkedDossier;
use crate::model::{
    DocumentIx, DocumentKind, Dossier, Entry, EntryIx, EventIx, Route, SourceIx, Version,
};

/// What all pages are made from.
pub(super) struct Site<'a> {
    pub(super) linked: &'a LinkedDossier,
    pub(super) theme: &'a Theme,
    pub(super) collators: PerLang<Collator>,
    pub(super) highlighter: Highlighter,
    engines: PerLang<Tera>,
    /// Documents by source file.
    files: BTreeMap<&'a str, (DocumentIx, Lang)>,
    /// Where files that are copied go, by source file.
    copies: &'a BTreeMap<String, String>,
    /// Smaller forms of pictures, by source file.
    pub(super) forms: &'a Forms,
    /// For each entry, its place in the language's alphabetical order.
    ranks: PerLang<Vec<usize>>,
    /// Titles and addresses of documents, by language.
    links: PerLang<Vec<OnceLock<Option<view::Link>>>>,
    /// Entries as lists of words print them, by language, entry, and depth of the page.
    terms: PerLang<Vec<[Printed; DEPTHS]>>,
    teasers: PerLang<Vec<OnceLock<Option<Value>>>>,
    /// Where the colours of code are, once some page needs them.
    code_style: OnceLock<CodeStyle>,
    /// What the timeline can be filtered by, and where the style sheet is that filters it, with its rules.
    pub(super) facets: Facets,
    filters: Option<(String, String)>,
    /// For each document, its place among the articles.
    positions: Vec<Option<usize>>,
    articles_by_topic: Vec<Vec<DocumentIx>>,
    events_by_entry: Vec<Vec<EventIx>>,
    parts: Vec<Vec<EntryIx>>,
    predecessors: Vec<Vec<EntryIx>>,
    users_by_source: PerLang<Vec<Vec<DocumentIx>>>,
    /// What entries are to each other.
    pub(super) ties: Ties,
    atlas: OnceLock<Atlas>,
}

/// Something that is printed once, or the finding of the template that failed.
type Printed = OnceLock<Result<Value, Diagnostic>>;

/// Pages lie at most this many folders below the root.
const DEPTHS: usize = 3;

/// The files that the theme links to on every page.
pub(super) struct ThemeFiles {
    pub(super) style: String,
    pub(super) script: Option<String>,
    /// Where the files of the theme's `static/` are, by name.
    pub(super) named: BTreeMap<String, String>,
}

impl<'a> Site<'a> {
    pub(super) fn new(
        linked: &'a LinkedDossier,
        theme: &'a Theme,
        files: &ThemeFiles,
        copies: &'a BTreeMap<String, String>,
        forms: &'a Forms,
    ) -> Self {
        let dossier = &linked.dossier;
        let languages = &dossier.settings.languages;
        let by_file = |(ix, document): (DocumentIx, &'a crate::model::Document)| {
            let versions = document
                .versions
                .iter()
                .filter_map(|(_, version)| version.as_ref());
            versions
                .map(move |version| (version.body.file.as_ref(), (ix, version.lang)))
                .collect::<Vec<_>>()
        };
        let mut site = Self {
            linked,
            theme,
            collators: PerLang::from_fn(languages, |lang| {
                Collator::new(languages.tag(lang), &theme.strings[lang])
            }),
            highlighter: Highlighter::default(),
            engines: PerLang::from_fn(languages, |_| Tera::new()),
            files: dossier.documents().flat_map(by_file).collect(),
            copies,
            forms,
            terms: PerLang::from_fn(languages, |_| {
                dossier.entries.iter().map(|_| Default::default()).collect()
            }),
            ranks: PerLang::from_fn(languages, |_| Vec::new()),
            links: PerLang::from_fn(languages, |_| {
                vec![OnceLock::new(); dossier.documents.len()]
            }),
            teasers: PerLang::from_fn(languages, |_| {
                vec![OnceLock::new(); dossier.documents.len()]
            }),
            code_style: OnceLock::new(),
            filters: None,
            facets: Facets::of(dossier),
            positions: positions(dossier),
            articles_by_topic: articles_by_topic(dossier),
            events_by_entry: events_by_entry(dossier),
            parts: pointing_back(dossier, |entry| entry.part_of),
            predecessors: pointing_back(dossier, |entry| entry.succeeded_by),
            ties: Ties::of(dossier),
            atlas: OnceLock::new(),
            users_by_source: PerLang::from_fn(languages, |lang| users_by_source(linked, lang)),
        };
        site.filters = Some(site.facets.style(dossier))
            .filter(|rules| !rules.is_empty())
            .map(|rules| (assets::hashed("filters.css", rules.as_bytes()), rules));
        site.ranks = PerLang::from_fn(languages, |lang| ranks(&site, lang));
        let shared = PerLang::from_fn(languages, |lang| {
            Value::from_serializable(&shared(&site, lang, files))
        });
        site.engines = theme.with_site(shared);
        site
    }

    pub(super) fn dossier(&self) -> &'a Dossier {
        &self.linked.dossier
    }

    /// Whether texts of the mock engine stand in the site.
    pub(super) fn is_mock(&self) -> bool {
        !self.linked.shown.mock.is_empty()
    }

    pub(super) fn ids(&self) -> &'a Ids {
        &self.linked.ids
    }

    pub(super) fn strings(&self, lang: Lang) -> &Arc<Messages> {
        &self.theme.strings[lang]
    }

    pub(super) fn typography(&self, lang: Lang) -> Typography {
        self.dossier().settings.typography[lang]
    }

    pub(super) fn tag(&self, lang: Lang) -> &'a str {
        self.dossier().settings.languages.tag(lang)
    }

    /// The name of a language in words of another: « anglais ». The tag itself when the theme has no word for it.
    pub(super) fn language_name(&self, tag: &str, lang: Lang) -> String {
        let strings = self.strings(lang);
        let base = tag.split('-').next().unwrap_or(tag);
        let name = strings
            .get(&format!("language-{tag}"))
            .or_else(|| strings.get(&format!("language-{base}")));
        name.unwrap_or(tag).to_owned()
    }

    /// The style sheet for code, made when the first page asks for it.
    pub(super) fn code_style(&self) -> &CodeStyle {
        self.code_style.get_or_init(CodeStyle::make)
    }

    /// The style sheet for code, if some page asked for it.
    pub(super) fn code_style_if_used(&self) -> Option<&CodeStyle> {
        self.code_style.get()
    }

    /// The style sheet that filters the timeline, if there is anything to filter by: its path and its rules.
    pub(super) fn filters(&self) -> Option<&(String, String)> {
        self.filters.as_ref()
    }

    /// The document that a source file is a version of.
    pub(super) fn file(&self, path: &str) -> Option<(DocumentIx, Lang)> {
        self.files.get(path).copied()
    }

    /// Where a file that is copied goes.
    pub(super) fn asset_path(&self, source: &str) -> Option<&'a str> {
        self.copies.get(source).map(String::as_str)
    }

    /// The page of a document in the wanted language: its version, else the page that stands for it, else any version.
    pub(super) fn route_of(&self, ix: DocumentIx, wanted: Lang) -> Option<(&'a Route, Lang)> {
        let document = self.dossier().document(ix);
        if let Some(version) = document.version(wanted) {
            return Some((&version.route, wanted));
        }
        if let Some(stub) = &document.stubs[wanted] {
            return Some((stub, wanted));
        }
        document
            .any_version()
            .map(|version| (&version.route, version.lang))
    }

    /// The version of a document in the wanted language, else the first that exists.
    pub(super) fn version_or_any(&self, ix: DocumentIx, wanted: Lang) -> Option<&'a Version> {
        let document = self.dossier().document(ix);
        document.version(wanted).or_else(|| document.any_version())
    }

    /// The place of a document among the articles, the latest being the first.
    pub(super) fn position(&self, ix: DocumentIx) -> Option<usize> {
        self.positions.get(ix.0 as usize).copied().flatten()
    }

    /// The articles on a topic, the latest first.
    pub(super) fn articles_of(&self, topic: usize) -> &[DocumentIx] {
        self.articles_by_topic.get(topic).map_or(&[], Vec::as_slice)
    }

    /// The events that involve an entry, in the order of time.
    pub(super) fn events_of(&self, entry: EntryIx) -> &[EventIx] {
        self.events_by_entry
            .get(entry.0 as usize)
            .map_or(&[], Vec::as_slice)
    }

    /// The entries that are parts of an entry.
    pub(super) fn parts_of(&self, entry: EntryIx) -> &[EntryIx] {
        &self.parts[entry.0 as usize]
    }

    /// The maps, made when the first page asks for them.
    pub(super) fn atlas(&self) -> &Atlas {
        self.atlas.get_or_init(|| Atlas::of(self.dossier()))
    }

    /// The entries that an entry took the place of.
    pub(super) fn predecessors_of(&self, entry: EntryIx) -> &[EntryIx] {
        &self.predecessors[entry.0 as usize]
    }

    /// The documents that rest on a source.
    pub(super) fn users_of(&self, source: SourceIx, lang: Lang) -> &[DocumentIx] {
        self.users_by_source[lang]
            .get(source.0 as usize)
            .map_or(&[], Vec::as_slice)
    }

    /// The sources that readers are shown: all but those of drafts that were left out.
    pub(super) fn shown_sources(&self, lang: Lang) -> impl Iterator<Item = SourceIx> {
        let all = (0..)
            .map(SourceIx)
            .zip(&self.dossier().sources)
            .map(|(ix, _)| ix);
        all.filter(move |ix| {
            !self.dossier().is_waiting(*ix) || !self.users_of(*ix, lang).is_empty()
        })
    }

    /// An absolute address.
    pub(super) fn absolute(&self, route: &Route) -> String {
        format!("{}{}", self.dossier().settings.base_url, route.address())
    }

    /// An entry in the list of words of a page, printed once for all pages of a depth.
    pub(super) fn listed_term(&self, ix: EntryIx, here: &Here<'_>) -> Result<Value, Diagnostic> {
        let depth = (here.root.len() / "../".len()).min(DEPTHS - 1);
        let print = || {
            let anchor = format!("term_{}", self.dossier().entry(ix).id);
            let mut context = Context::new();
            context.insert("root", &here.root);
            context.insert(
                "term",
                &pieces::term(ix, anchor, false, &here.without_lists()),
            );
            let html = self.render(
                here.lang,
                "word.html",
                &context,
                &self.dossier().entry(ix).id,
            )?;
            Ok(Value::bytes(html))
        };
        match self.terms[here.lang]
            .get(ix.0 as usize)
            .map(|slots| &slots[depth])
        {
            Some(slot) => slot.get_or_init(print).clone(),
            None => print(),
        }
    }

    /// The place of an entry in the alphabet.
    pub(super) fn rank(&self, ix: EntryIx, lang: Lang) -> usize {
        self.ranks[lang]
            .get(ix.0 as usize)
            .copied()
            .unwrap_or(usize::MAX)
    }

    /// What an entry is filed under in the alphabet.
    pub(super) fn filed_under(&self, ix: EntryIx, lang: Lang) -> &'a str {
        let entry = self.dossier().entry(ix);
        entry
            .text_or_any(lang)
            .map_or(entry.id.as_ref(), |(_, text)| text.filed_under())
    }

    /// A link to a document in the reader's language, or to what stands for it; made once for all pages.
    pub(super) fn document_link(&self, ix: DocumentIx, here: &Here<'_>) -> Option<view::Link> {
        let make = || pieces::document_link(ix, here);
        match self.links[here.lang].get(ix.0 as usize) {
            Some(slot) => slot.get_or_init(make).clone(),
            None => make(),
        }
    }

    /// An article in a list; its view is made once for all lists.
    pub(super) fn teaser(&self, ix: DocumentIx, here: &Here<'_>) -> Option<Value> {
        let make = || pieces::teaser(ix, here).map(|teaser| Value::from_serializable(&teaser));
        match self.teasers[here.lang].get(ix.0 as usize) {
            Some(slot) => slot.get_or_init(make).clone(),
            None => make(),
        }
    }

    /// Renders a template in a language.
    pub(super) fn render(
        &self,
        lang: Lang,
        template: &str,
        context: &Context,
        page: &str,
    ) -> Result<Vec<u8>, Diagnostic> {
        let engine = &self.engines[lang];
        theme::render(
            engine,
            template,
            context,
            &self.dossier().settings.theme,
            page,
        )
    }
}

fn ranks(site: &Site<'_>, lang: Lang) -> Vec<usize> {
    let mut order: Vec<EntryIx> = (0..)
        .map(EntryIx)
        .zip(&site.dossier().entries)
        .map(|(ix, _)| ix)
        .collect();
    let name = |ix: &EntryIx| site.filed_under(*ix, lang);
    order.sort_by(|a, b| {
        site.collators[lang]
            .compare(name(a), name(b))
            .then(a.cmp(b))
    });
    let mut ranks = vec![0; order.len()];
    order
        .iter()
        .enumerate()
        .for_each(|(rank, ix)| ranks[ix.0 as usize] = rank);
    ranks
}

fn positions(dossier: &Dossier) -> Vec<Option<usize>> {
    let mut positions = vec![None; dossier.documents.len()];
    for (position, ix) in dossier.articles.iter().enumerate() {
        positions[ix.0 as usize] = Some(position);
    }
    positions
}

fn articles_by_topic(dossier: &Dossier) -> Vec<Vec<DocumentIx>> {
    let mut by_topic = vec![Vec::new(); dossier.topics.len()];
    for ix in &dossier.articles {
        dossier
            .document(*ix)
            .topics
            .iter()
            .for_each(|topic| by_topic[*topic].push(*ix));
    }
    by_topic
}

/// For each entry, those that name it.
fn pointing_back(dossier: &Dossier, to: fn(&Entry) -> Option<EntryIx>) -> Vec<Vec<EntryIx>> {
    let mut back = vec![Vec::new(); dossier.entries.len()];
    for (ix, entry) in (0..).map(EntryIx).zip(&dossier.entries) {
        if let Some(named) = to(entry) {
            back[named.0 as usize].push(ix);
        }
    }
    back
}

fn events_by_entry(dossier: &Dossier) -> Vec<Vec<EventIx>> {
    let mut by_entry: Vec<Vec<EventIx>> = vec![Vec::new(); dossier.entries.len()];
    for (ix, event) in (0..).map(EventIx).zip(&dossier.events) {
        for entry in event.actors.iter().chain(&event.places) {
            let events = &mut by_entry[entry.0 as usize];
            if events.last() != Some(&ix) {
                events.push(ix);
            }
        }
    }
    by_entry
}

/// Articles first, the latest first, then pages: those whose version in `lang` cites or lists each source.
fn users_by_source(linked: &LinkedDossier, lang: Lang) -> Vec<Vec<DocumentIx>> {
    let dossier = &linked.dossier;
    let mut by_source: Vec<Vec<DocumentIx>> = vec![Vec::new(); dossier.sources.len()];
    let others = dossier
        .documents()
        .filter(|(_, document)| document.kind != DocumentKind::Article);
    for ix in dossier
        .articles
        .iter()
        .copied()
        .chain(others.map(|(ix, _)| ix))
    {
        let cited = linked.documents[ix.0 as usize][lang]
            .as_ref()
            .map_or(&[][..], |page| &page.text.cited);
        let added = dossier
            .document(ix)
            .sources
            .iter()
            .filter(|source| !cited.contains(source));
        cited
            .iter()
            .chain(added)
            .for_each(|source| by_source[source.0 as usize].push(ix));
    }
    by_source
}

fn shared<'s>(site: &'s Site<'_>, lang: Lang, files: &'s ThemeFiles) -> view::Site<'s> {
    let dossier = site.dossier();
    let routes = &dossier.routes;
    let strings = site.strings(lang);
    let item = |section: &'static str, route: &Route| view::NavItem {
        section,
        label: strings
            .get(&format!("nav-{section}"))
            .unwrap_or(section)
            .to_owned(),
        url: route.to_string(),
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
    let home = &routes.home[lang];
    let here = Here::new(site, lang, home);
    let pages = dossier
        .documents()
        .filter(|(_, document)| document.kind == DocumentKind::Page);
    view::Site {
        title: plain(&dossier.settings.title[lang], site.typography(lang)).into_owned(),
        home: home.to_string(),
        nav,
        pages: pages
            .filter_map(|(ix, _)| pieces::document_link(ix, &here))
            .collect(),
        more,
        style: &files.style,
        script: files.script.as_deref(),
        assets: &files.named,
        mock: site.is_mock(),
    }
}
