//! A site whose pages are made when somebody asks for them, for `serve`.
//!
//! The pages are those of [`super::render`], made by the same jobs from the same [`Site`]; what differs is when. So looking at one
//! page of ten thousand costs one page.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::pictures::{self, Remembered};
use super::site::Site;
use super::theme::Theme;
use super::{
    Emit, Job, Out, assets, first_of_each_place, jobs, offline, pages, pages_and_data, run,
};
use crate::diagnostic::Diagnostic;
use crate::files::{SourcePath, SourceTree};
use crate::link::LinkedDossier;
use crate::model::Offline;

/// The site of a dossier, before its pages are made.
pub struct Demand<'a> {
    site: &'a Site<'a>,
    /// What makes each page, by its path.
    jobs: BTreeMap<String, Job>,
    /// What is copied, and the smaller forms of pictures.
    files: BTreeMap<String, Arc<[u8]>>,
    /// What is wrong with pictures.
    found: Vec<Diagnostic>,
}

/// A page that was asked for.
#[derive(Debug)]
pub struct Made {
    /// Its bytes; none when its template failed, which a finding says.
    pub html: Option<Vec<u8>>,
    /// What was found while it was made.
    pub diagnostics: Vec<Diagnostic>,
    /// The file that it is the page of, if it is that of one.
    pub source: Option<SourcePath>,
}

/// Gives `work` the site of a dossier; `remembered` holds the pictures of the last time.
///
/// Each block of a text says where it is written, in attributes [`super::LINE`] and [`super::FILE`]: a block of a document the line on
/// which it begins, one of an entry or an event the line on which the value begins that holds it.
pub(crate) fn on_demand<R>(
    linked: &LinkedDossier,
    theme: &Theme,
    tree: &SourceTree,
    remembered: &Remembered,
    work: impl FnOnce(&Demand<'_>) -> R,
) -> R {
    let keeps_metadata = linked.dossier.settings.images.keep_metadata;
    let assets = assets::gather(tree, theme, keeps_metadata);
    let made = Mutex::new(BTreeMap::new());
    let found = Mutex::new(Vec::new());
    let forms = pictures::make(
        linked,
        tree,
        &assets.copies,
        Some(remembered),
        &|path, bytes| {
            let mut made = made.lock().unwrap_or_else(PoisonError::into_inner);
            made.insert(path.to_owned(), Arc::from(bytes));
        },
        &|finding| {
            let mut found = found.lock().unwrap_or_else(PoisonError::into_inner);
            found.push(finding);
        },
    );
    let mut site = Site::new(
        linked,
        theme,
        &assets.theme_files,
        &assets.copies,
        &forms,
        None,
    );
    site.sources = Some(tree);
    let mut files = made.into_inner().unwrap_or_else(PoisonError::into_inner);
    files.extend(assets.files);
    let jobs = jobs(&site).into_iter();
    work(&Demand {
        jobs: jobs
            .filter_map(|job| Some((pages::path(&site, job)?, job)))
            .collect(),
        site: &site,
        files,
        found: found.into_inner().unwrap_or_else(PoisonError::into_inner),
    })
}

impl Demand<'_> {
    /// The paths of all pages.
    pub fn pages(&self) -> impl Iterator<Item = &str> {
        self.jobs.keys().map(String::as_str)
    }

    /// Whether there is a page at `path`.
    pub fn has_page(&self, path: &str) -> bool {
        self.jobs.contains_key(path)
    }

    /// The path of the page of a file; of several, the one in the folder of the language of `like`.
    pub fn page_of(&self, file: &str, like: &str) -> Option<&str> {
        let folder = |path: &str| path.split('/').next().unwrap_or_default().to_owned();
        let is_of = |(_, job): &(&String, &Job)| self.source(**job).as_deref() == Some(file);
        let pages = || {
            self.jobs
                .iter()
                .filter(is_of)
                .map(|(path, _)| path.as_str())
        };
        let alike = pages().find(|path| folder(path) == folder(like));
        alike.or_else(|| pages().next())
    }

    /// Makes the page at `path`; none when there is none.
    pub fn page(&self, path: &str) -> Option<Made> {
        let job = *self.jobs.get(path)?;
        let page = run(self.site, job)?;
        let mut diagnostics = page.diagnostics;
        let html = page.html.map_err(|finding| diagnostics.push(finding)).ok();
        Some(Made {
            html,
            diagnostics,
            source: self.source(job),
        })
    }

    /// A file that is no page and does not depend on any.
    pub fn file(&self, path: &str) -> Option<Arc<[u8]>> {
        let code = || self.site.code_style_if_used();
        let code = || code().filter(|code| code.path == path);
        let filters = || self.site.filters().filter(|(at, _)| at == path);
        let copied = self.files.get(path).cloned();
        let copied = copied.or_else(|| Some(code()?.css.as_bytes().into()));
        copied.or_else(|| Some(filters()?.1.as_bytes().into()))
    }

    /// Makes every file of the site, as [`super::render`] does, unless it is `stopped`; gives what was found.
    pub fn all(&self, stopped: &(dyn Fn() -> bool + Sync), emit: &Emit<'_>) -> Vec<Diagnostic> {
        let diagnostics = Mutex::new(self.found.clone());
        let paths = Mutex::new(BTreeMap::new());
        let out = Out {
            emit,
            diagnostics: &diagnostics,
            paths: &paths,
            hashes: None,
        };
        pages_and_data(self.site, &out, stopped);
        let files = self.files.iter();
        files.for_each(|(path, bytes)| out.file(path, bytes.to_vec()));
        // One that keeps pages would keep those of a preview; what ends it is here in its place.
        let ends = |offline| offline::ends(offline).map(String::into_bytes);
        if let Some(worker) = ends(self.site.dossier().settings.offline) {
            out.file(Offline::WORKER, worker);
        }
        let found = diagnostics.into_inner();
        first_of_each_place(found.unwrap_or_else(PoisonError::into_inner))
    }

    /// The file that a page is that of.
    fn source(&self, job: Job) -> Option<SourcePath> {
        let dossier = self.site.dossier();
        match job {
            Job::Document(ix, lang) => Some(dossier.document(ix).version(lang)?.body.file.clone()),
            Job::Home(lang) => {
                let home = dossier.document(dossier.home()?);
                Some(home.version(lang)?.body.file.clone())
            }
            Job::Entry(ix, _) | Job::EntryStub(ix, _) => {
                let id = &dossier.entry(ix).id;
                Some(format!("content/glossary/{id}.toml").into())
            }
            _ => None,
        }
    }
}
