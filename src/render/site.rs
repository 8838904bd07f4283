//! Everything that pages are made from, gathered once for all of them.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use tera::{Context, Tera, Value};

use super::assets::{self, CodeStyle};
use super::atlas::Atlas;
use super::edition::Edition;
use super::facets::Facets;
use super::frame;
use super::highlight::Highlighter;
use super::lookup;
use super::machine;
use super::pictures::Forms;
use super::pieces;
use super::place::Here;
use super::theme::{self, Theme};
use super::ties::Ties;
use super::view;
use crate::content::Ids;
use crate::diagnostic::Diagnostic;
use crate::files::SourceTree;
use crate::i18n::{Collator, Lang, Messages, PerLang, Typography};
use crate::link::LinkedDossier;
use crate::model::{DocumentIx, Dossier, EntryIx, EventIx, Route, SourceIx, Version};

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
    /// The articles in the order in which they came out, and the place of each document among them.
    in_time: Vec<DocumentIx>,
    positions_in_time: Vec<Option<usize>>,
    articles_by_topic: Vec<Vec<DocumentIx>>,
    events_by_entry: Vec<Vec<EventIx>>,
    parts: Vec<Vec<EntryIx>>,
    predecessors: Vec<Vec<EntryIx>>,
    users_by_source: PerLang<Vec<Vec<DocumentIx>>>,
    /// What entries are to each other.
    pub(super) ties: Ties,
    atlas: OnceLock<Atlas>,
    pub(super) machine: machine::Shared,
    /// The book that is made, if it is not the site.
    pub(super) edition: Option<Edition<'a>>,
    /// The files of the project, where blocks of text say in which of them they stand, and on which line.
    pub(super) sources: Option<&'a SourceTree>,
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
        edition: Option<Edition<'a>>,
    ) -> Self {
        let dossier = &linked.dossier;
        let languages = &dossier.settings.languages;
        let in_time = lookup::in_time(dossier);
        let by_file = |(ix, version): (DocumentIx, &'a Version)| {
            (version.body.file.as_ref(), (ix, version.lang))
        };
        let mut site = Self {
            linked,
            theme,
            collators: PerLang::from_fn(languages, |lang| {
                Collator::new(languages.tag(lang), &theme.strings[lang])
            }),
            highlighter: Highlighter::default(),
            engines: PerLang::from_fn(languages, |_| Tera::new()),
            files: dossier.versions().map(by_file).collect(),
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
            positions: lookup::positions(dossier, &dossier.articles),
            positions_in_time: lookup::positions(dossier, &in_time),
            in_time,
            edition,
            sources: None,
            articles_by_topic: lookup::articles_by_topic(dossier),
            events_by_entry: lookup::events_by_entry(dossier),
            parts: lookup::pointing_back(dossier, |entry| entry.part_of),
            predecessors: lookup::pointing_back(dossier, |entry| entry.succeeded_by),
            ties: Ties::of(dossier),
            atlas: OnceLock::new(),
            users_by_source: PerLang::from_fn(languages, |lang| {
                lookup::users_by_source(linked, lang)
            }),
            machine: machine::Shared::new(dossier),
        };
        site.filters = Some(site.facets.style(dossier))
            .filter(|rules| !rules.is_empty())
            .map(|rules| (assets::hashed("filters.css", rules.as_bytes()), rules));
        site.ranks = PerLang::from_fn(languages, |lang| ranks(&site, lang));
        let shared = PerLang::from_fn(languages, |lang| {
            Value::from_serializable(&frame::shared(&site, lang, files))
        });
        site.engines = theme.with_site(shared);
        site
    }

    /// The way from a page up to the root of what it is a page of.
    pub(super) fn root_of(&self, route: &Route) -> String {
        match self.edition {
            // Its chapters name each other without one.
            Some(_) => String::new(),
            None => route.to_root(),
        }
    }

    /// What the ids of a page begin with.
    pub(super) fn prefix_of(&self, route: &Route) -> String {
        let edition = self.edition.as_ref();
        edition.map_or_else(String::new, |edition| edition.prefix(route))
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

    /// The articles that came out before an article and after it, each in the order of time.
    pub(super) fn around(&self, ix: DocumentIx) -> Option<(&[DocumentIx], &[DocumentIx])> {
        let at = (*self.positions_in_time.get(ix.0 as usize)?)?;
        let (before, from) = self.in_time.split_at_checked(at)?;
        Some((before, from.get(1..)?))
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
        route.absolute(&self.dossier().settings.base_url)
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
