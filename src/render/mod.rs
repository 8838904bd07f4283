//! Makes the site's files out of a linked dossier and a theme.
//!
//! 1. [`Theme::load`] reads templates, strings and assets.
//! 2. [`render`] gathers what all pages share, then makes each page by itself, in parallel: its Markdown becomes HTML
//!    with links, marks and typography; a view is filled; the theme's template prints it.
//!
//! Each file goes to the caller as soon as it is made and is then forgotten, so ten thousand pages need no more memory
//! than a few.

mod assets;
mod atlas;
mod base64;
mod body;
pub(crate) mod calendar;
pub(crate) mod changed;
mod compact;
#[cfg(feature = "serve")]
mod demand;
pub(crate) mod edition;
mod embed;
mod facets;
mod frame;
mod gloss;
pub(crate) mod glossary_json;
mod head;
mod highlight;
mod html;
mod inline;
mod lookup;
mod machine;
mod misread;
mod notes;
mod offline;
mod overview;
mod pages;
mod passage;
mod pictures;
mod pieces;
mod place;
mod quote;
mod related;
mod search;
pub(crate) mod simple;
mod site;
mod sitemap;
mod theme;
mod ties;
pub(crate) mod timeline_json;
pub mod view;

#[cfg(feature = "serve")]
pub(crate) use demand::on_demand;
#[cfg(feature = "serve")]
pub use demand::{Demand, Made};
pub use html::{Html, escaped};
#[cfg(feature = "serve")]
pub(crate) use pages::chooser::base_path;
#[cfg(feature = "serve")]
pub(crate) use pictures::Remembered as RememberedPictures;
pub use theme::Theme;
pub(crate) use theme::built_in_strings;

use std::collections::BTreeMap;
use std::sync::Mutex;

use rayon::prelude::*;

use crate::diagnostic::{Code, Diagnostic};
use crate::files::{OutPath, OutputFile, SourceTree};
use crate::i18n::Lang;
use crate::link::LinkedDossier;
use crate::model::{DocumentIx, DocumentKind, EntryIx, EventIx, Offline, Route, Version};
use pages::Rendered;
use search::Finders;
use site::Site;

/// The attribute with the line on which a block of text is written: only `on_demand` writes it.
pub const LINE: &str = "data-dossier-line";

/// The attribute with the file of that line, where it is not the one that the page is that of: beside [`LINE`].
pub const FILE: &str = "data-dossier-file";

/// Takes a finished file; called from many threads, in any order.
pub type Emit<'e> = dyn Fn(OutputFile) + Sync + 'e;

/// One page to make.
#[derive(Clone, Copy)]
enum Job {
    Document(DocumentIx, Lang),
    DocumentStub(DocumentIx, Lang),
    /// Two versions side by side, in the frame of the last language.
    Parallel(DocumentIx, (Lang, Lang), Lang),
    Entry(EntryIx, Lang),
    EntryStub(EntryIx, Lang),
    Home(Lang),
    Articles(Lang),
    Topics(Lang),
    Topic(usize, Lang),
    Glossary(Lang),
    Timeline(Lang),
    Sources(Lang),
    Actors(Lang),
    Places(Lang),
    Search(Lang),
    Corrections(Lang),
    Chooser(Lang),
    NotFound(Lang),
    Offline(Lang),
}

/// Makes every file of the site and hands it to `emit`.
///
/// What is returned are the findings of templates and of paths; if any is an error, what was emitted is not a site.
pub fn render(
    linked: &LinkedDossier,
    theme: &Theme,
    tree: &SourceTree,
    emit: &Emit<'_>,
) -> Vec<Diagnostic> {
    render_until(linked, theme, tree, (emit, &|| false))
}

/// Whether what is being made is wanted no longer; asked from many threads.
pub type Stopped<'s> = dyn Fn() -> bool + Sync + 's;

/// The same, until it is `stopped`, which is asked before each page.
pub(crate) fn render_until(
    linked: &LinkedDossier,
    theme: &Theme,
    tree: &SourceTree,
    (emit, stopped): (&Emit<'_>, &Stopped<'_>),
) -> Vec<Diagnostic> {
    let keeps_metadata = linked.dossier.settings.images.keep_metadata;
    let assets = assets::gather(tree, theme, keeps_metadata);
    let diagnostics = Mutex::new(Vec::new());
    let paths = Mutex::new(BTreeMap::new());
    let offline = linked.dossier.settings.offline;
    let hashes = (offline == Offline::Keeps).then(Mutex::default);
    let out = Out {
        emit,
        diagnostics: &diagnostics,
        paths: &paths,
        hashes: hashes.as_ref(),
    };
    let forms = pictures::make(
        linked,
        tree,
        &assets.copies,
        None,
        &|path, bytes| out.file(path, bytes),
        &|diagnostic| out.report(diagnostic),
    );
    let site = Site::new(
        linked,
        theme,
        &assets.theme_files,
        &assets.copies,
        &forms,
        None,
    );
    pages_and_data(&site, &out, stopped);
    assets
        .files
        .into_iter()
        .for_each(|(path, bytes)| out.file(&path, bytes.to_vec()));
    let hashes = out.hashes();
    if let Some(worker) = offline::worker(offline, &hashes, &assets.theme_files) {
        out.file(Offline::WORKER, worker.into_bytes());
    }
    first_of_each_place(
        diagnostics
            .into_inner()
            .unwrap_or_else(std::sync::PoisonError::into_inner),
    )
}

/// Makes every page, and the files that are made from all of them; unless it is `stopped`, which is asked before each page.
fn pages_and_data(site: &Site<'_>, out: &Out<'_>, stopped: &Stopped<'_>) {
    let finders = Finders::new(site);
    jobs(site).into_par_iter().for_each(|job| {
        if !stopped()
            && let Some(mut page) = run(site, job)
        {
            let said = std::mem::take(&mut page.said);
            out.found(finders.page(site, job, said));
            out.page(page);
        }
    });
    if stopped() {
        return;
    }
    finders.rest(site, &|file| out.found(file));
    for (path, target) in aliases(site) {
        out.file(path.as_str(), sitemap::redirect(site, &path, &target));
    }
    if let Some(code) = site.code_style_if_used() {
        out.file(&code.path, code.css.clone().into_bytes());
    }
    if let Some((path, rules)) = site.filters() {
        out.file(path, rules.clone().into_bytes());
    }
    for (lang, page) in site.dossier().routes.glossary.iter() {
        let data = glossary_json::file(site.dossier(), lang);
        out.file(&glossary_json::path(page), data);
    }
    for lang in site.dossier().settings.languages.iter() {
        let (files, found) = machine::files(site, lang);
        found.into_iter().for_each(|finding| out.report(finding));
        for (path, content) in files {
            out.file(&path, content);
        }
    }
    timeline_data(site, out);
    out.file("sitemap.xml", sitemap::sitemap(site));
    out.file("robots.txt", sitemap::robots(site));
    out.file(".nojekyll", Vec::new());
}

/// The timeline of each language as data, and as a calendar if some event has a day.
fn timeline_data(site: &Site<'_>, out: &Out<'_>) {
    let dossier = site.dossier();
    let events: Vec<EventIx> = dossier.event_ids().collect();
    for (lang, page) in dossier.routes.timeline.iter() {
        let strings = site.strings(lang);
        let data = timeline_json::file(dossier, lang, &events, strings);
        out.file(&glossary_json::path(page), data);
        let calendar = calendar::calendar(dossier, lang, &events, strings);
        if let Some(bytes) = calendar.bytes {
            out.file(&glossary_json::beside(page, "ics"), bytes);
        }
    }
}

fn jobs(site: &Site<'_>) -> Vec<Job> {
    let dossier = site.dossier();
    let mut jobs = Vec::new();
    for lang in dossier.settings.languages.iter() {
        // The pages that take longest first, so that no thread is left with one at the end.
        jobs.extend([
            Job::Timeline(lang),
            Job::Actors(lang),
            Job::Places(lang),
            Job::Glossary(lang),
            Job::Sources(lang),
            Job::Search(lang),
            Job::Articles(lang),
        ]);
        jobs.extend([Job::Home(lang), Job::Topics(lang), Job::Corrections(lang)]);
        jobs.extend((0..dossier.topics.len()).map(|topic| Job::Topic(topic, lang)));
        for (ix, document) in dossier
            .documents()
            .filter(|(_, document)| document.kind != DocumentKind::Home)
        {
            let exists = document.version(lang).is_some();
            jobs.push(if exists {
                Job::Document(ix, lang)
            } else {
                Job::DocumentStub(ix, lang)
            });
            let parallels = site.linked.shown.parallels(ix);
            jobs.extend(
                parallels
                    .filter(|(from, to)| [*from, *to].contains(&lang))
                    .map(|pair| Job::Parallel(ix, pair, lang)),
            );
        }
        for (ix, entry) in (0..).map(EntryIx).zip(&dossier.entries) {
            let exists = entry.text(lang).is_some();
            jobs.push(if exists {
                Job::Entry(ix, lang)
            } else {
                Job::EntryStub(ix, lang)
            });
        }
    }
    if let Some(first) = dossier.settings.languages.iter().next() {
        jobs.extend([Job::Chooser(first), Job::NotFound(first)]);
        if dossier.settings.offline == Offline::Keeps {
            jobs.push(Job::Offline(first));
        }
    }
    jobs
}

fn run(site: &Site<'_>, job: Job) -> Option<Rendered> {
    match job {
        Job::Document(ix, lang) => pages::article::page(site, ix, lang),
        Job::DocumentStub(ix, lang) => pages::stub::document(site, ix, lang),
        Job::Parallel(ix, pair, lang) => pages::parallel::page(site, ix, pair, lang),
        Job::Entry(ix, lang) => pages::entry::page(site, ix, lang),
        Job::EntryStub(ix, lang) => pages::stub::entry(site, ix, lang),
        Job::Home(lang) => Some(pages::home::page(site, lang)),
        Job::Articles(lang) => Some(pages::lists::articles(site, lang)),
        Job::Topics(lang) => {
            Some(pages::lists::topics(site, lang)).filter(|_| !site.dossier().topics.is_empty())
        }
        Job::Topic(topic, lang) => Some(pages::lists::topic(site, topic, lang)),
        Job::Glossary(lang) => Some(pages::glossary::page(site, lang)),
        Job::Timeline(lang) => Some(pages::timeline::page(site, lang)),
        Job::Search(lang) => Some(pages::search::page(site, lang)),
        Job::Sources(lang) => Some(pages::lists::sources(site, lang)),
        Job::Actors(lang) => pages::actors::page(site, lang),
        Job::Places(lang) => pages::places::page(site, lang),
        Job::Corrections(lang) => Some(pages::corrections::page(site, lang)),
        Job::Chooser(lang) => Some(pages::chooser::chooser(site, lang)),
        Job::NotFound(lang) => Some(pages::chooser::not_found(site, lang)),
        Job::Offline(lang) => Some(pages::chooser::offline(site, lang)),
    }
}

/// Where files go, and what is wrong with them.
struct Out<'o> {
    emit: &'o Emit<'o>,
    diagnostics: &'o Mutex<Vec<Diagnostic>>,
    /// Paths that are taken, as file systems that do not tell capitals apart see them.
    paths: &'o Mutex<BTreeMap<String, ()>>,
    /// What the service worker needs to know of each file; none if there is no such worker.
    hashes: Option<&'o Mutex<offline::Hashes>>,
}

impl Out<'_> {
    fn page(&self, page: Rendered) {
        page.diagnostics
            .into_iter()
            .for_each(|diagnostic| self.report(diagnostic));
        if let Some((path, bytes)) = page.drawn.file {
            self.file(&path, bytes);
        }
        if let Some(finding) = page.drawn.finding {
            self.report(finding);
        }
        match page.html {
            Ok(html) => self.file(page.route.as_str(), html),
            Err(diagnostic) => self.report(diagnostic),
        }
    }

    /// A file of the search, if there is one.
    fn found(&self, file: Option<crate::search::File>) {
        if let Some(file) = file {
            self.file(&file.path, file.content);
        }
    }

    fn file(&self, path: &str, content: Vec<u8>) {
        let checked = match OutPath::new(path) {
            Ok(checked) => checked,
            Err(reason) => {
                let finding = Diagnostic::general(Code::BadOutputPath).arg("path", path);
                return self.report(finding.arg("reason", reason.to_string()));
            }
        };
        let mut paths = self
            .paths
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        let taken = paths.insert(checked.collision_key(), ()).is_some();
        drop(paths);
        if taken {
            return self.report(Diagnostic::general(Code::OutputCollision).arg("path", path));
        }
        if let Some(hashes) = self.hashes {
            let mut hashes = hashes
                .lock()
                .unwrap_or_else(std::sync::PoisonError::into_inner);
            hashes.insert(checked.clone(), blake3::hash(&content));
        }
        (self.emit)(OutputFile {
            path: checked,
            content,
        });
    }

    /// The hashes of the files so far.
    fn hashes(&self) -> offline::Hashes {
        let hashes = self.hashes.map(|hashes| {
            let hashes = hashes.lock();
            hashes.unwrap_or_else(std::sync::PoisonError::into_inner)
        });
        hashes.map(|hashes| hashes.clone()).unwrap_or_default()
    }

    fn report(&self, diagnostic: Diagnostic) {
        self.diagnostics
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .push(diagnostic);
    }
}

/// Old addresses, each with the page that they lead to.
fn aliases(site: &Site<'_>) -> Vec<(Route, Route)> {
    let of_version = |(_, version): (DocumentIx, &Version)| {
        let aliases = version.aliases.iter().cloned();
        let route = version.route.clone();
        aliases
            .map(|alias| (alias, route.clone()))
            .collect::<Vec<_>>()
    };
    site.dossier().versions().flat_map(of_version).collect()
}

/// A template that fails fails on every page of its kind: one finding says it, for the first page by name.
fn first_of_each_place(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    crate::diagnostic::sort(&mut diagnostics);
    let place = |diagnostic: &Diagnostic| {
        diagnostic
            .place
            .clone()
            .map(|place| (place, diagnostic.code))
    };
    diagnostics.dedup_by(|b, a| place(a).is_some() && place(a) == place(b));
    diagnostics
}
