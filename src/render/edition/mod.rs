//! A dossier in one language as a book: an EPUB of chapters, or one page that holds everything.
//!
//! Chapters are made as pages are, by the same code: a [`Site`] that has an [`Edition`] leads its links to chapters instead of pages,
//! and its pages are printed by the templates in `export/`.
//!
//! 1. [`Edition::new`] lists the chapters, and says for every page of the site which chapter stands for it.
//! 2. Each chapter is made by itself, in parallel.
//! 3. [`epub`] or [`page`] put them together.

mod book;
mod epub;
mod page;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;
use serde::Serialize;

use super::base64::base64;
use super::pages::{self, Rendered};
use super::pictures::Forms;
use super::site::Site;
use super::{Emit, Theme, assets, first_of_each_place};
use crate::diagnostic::Diagnostic;
use crate::files::{SourceTree, encoded};
use crate::i18n::{Lang, plain};
use crate::link::LinkedDossier;
use crate::model::{DocumentIx, DocumentKind, Dossier, Route};

/// What sort of book it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// The files of an EPUB 3.3, in XML.
    Epub,
    /// One page in HTML.
    Page,
}

/// Which page a chapter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Content {
    Home,
    Document(DocumentIx),
    Timeline,
    Glossary,
    Sources,
}

/// A chapter, as templates see it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Chapter {
    /// What it is called among the chapters: `article-moura`.
    name: String,
    /// Where its beginning is, from any chapter.
    href: String,
    /// What ids in it begin with.
    prefix: String,
    /// The title, for a list of chapters.
    title: String,
    /// `home`, `article`, `timeline`, `glossary`, `sources` or `page`.
    kind: &'static str,
    #[serde(skip)]
    content: Content,
}

/// A book that is made.
pub(super) struct Edition<'a> {
    pub(super) form: Form,
    chapters: Vec<Chapter>,
    /// For each page of the site, the chapter that stands for it, and the place in it.
    places: BTreeMap<String, (usize, Option<String>)>,
    /// The files of the site, by path.
    files: BTreeMap<&'a str, &'a Arc<[u8]>>,
    /// The pictures that chapters show.
    pictures: Mutex<BTreeSet<String>>,
}

/// The pictures that every reading system shows (EPUB 3.3, section 3.2, “core media types”).
const PICTURES: [(&str, &str); 6] = [
    ("gif", "image/gif"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("webp", "image/webp"),
];

/// Makes the files of the book in `lang` and hands them to `emit`.
///
/// What is returned are the findings of templates; if any is an error, what was emitted is no book.
pub(crate) fn render(
    linked: &LinkedDossier,
    theme: &Theme,
    tree: &SourceTree,
    (lang, form): (Lang, Form),
    emit: &Emit<'_>,
) -> Vec<Diagnostic> {
    let keeps_metadata = linked.dossier.settings.images.keep_metadata;
    let assets = assets::gather(tree, theme, keeps_metadata);
    // A book has one form of each picture.
    let forms = Forms::default();
    let files = assets
        .files
        .iter()
        .map(|(path, bytes)| (path.as_str(), bytes));
    let edition = Edition::new(linked, theme, lang, form, files.collect());
    let site = Site::new(
        linked,
        theme,
        &assets.theme_files,
        &assets.copies,
        &forms,
        Some(edition),
    );
    let Some(edition) = &site.edition else {
        return Vec::new();
    };
    let made: Vec<Option<Rendered>> = edition
        .chapters
        .par_iter()
        .map(|chapter| chapter_of(&site, lang, chapter.content))
        .collect();
    let (mut bodies, mut diagnostics) = (Vec::new(), Vec::new());
    for (chapter, rendered) in edition.chapters.iter().zip(made) {
        let Some(rendered) = rendered else { continue };
        diagnostics.extend(rendered.diagnostics);
        match rendered.html {
            Ok(body) => bodies.push((chapter, body)),
            Err(finding) => diagnostics.push(finding),
        }
    }
    if diagnostics.is_empty() {
        diagnostics = match form {
            Form::Epub => epub::files(&site, edition, lang, bodies, emit),
            Form::Page => page::file(&site, edition, lang, bodies, emit),
        };
    }
    first_of_each_place(diagnostics)
}

fn chapter_of(site: &Site<'_>, lang: Lang, content: Content) -> Option<Rendered> {
    match content {
        Content::Home => Some(pages::home::page(site, lang)),
        Content::Document(ix) => pages::article::page(site, ix, lang),
        Content::Timeline => Some(pages::timeline::page(site, lang)),
        Content::Glossary => Some(pages::glossary::page(site, lang)),
        Content::Sources => Some(pages::lists::sources(site, lang)),
    }
}

impl<'a> Edition<'a> {
    fn new(
        linked: &LinkedDossier,
        theme: &Theme,
        lang: Lang,
        form: Form,
        files: BTreeMap<&'a str, &'a Arc<[u8]>>,
    ) -> Self {
        let dossier = &linked.dossier;
        let mut edition = Self {
            form,
            chapters: Vec::new(),
            places: BTreeMap::new(),
            files,
            pictures: Mutex::default(),
        };
        let routes = &dossier.routes;
        let named = |key: &str| theme.strings[lang].get(key).unwrap_or(key).to_owned();
        let documents = |kind: DocumentKind| {
            let all = dossier
                .documents()
                .filter(move |(_, document)| document.kind == kind);
            all.map(|(ix, _)| ix).collect::<Vec<_>>()
        };
        let home = documents(DocumentKind::Home).into_iter();
        let home = home.filter_map(|ix| dossier.document(ix).version(lang));
        for version in home {
            let title = named("book-introduction");
            edition.chapter("home".into(), "home", title, Content::Home, &version.route);
        }
        for ix in &dossier.articles {
            edition.document(dossier, *ix, lang);
        }
        if !dossier.events.is_empty() {
            let title = named("nav-timeline");
            edition.chapter(
                "timeline".into(),
                "timeline",
                title,
                Content::Timeline,
                &routes.timeline[lang],
            );
        }
        if !dossier.entries.is_empty() {
            let title = named("nav-glossary");
            let at = edition.chapter(
                "glossary".into(),
                "glossary",
                title,
                Content::Glossary,
                &routes.glossary[lang],
            );
            for (entry, routes) in dossier.entries.iter().zip(&routes.entry) {
                let place = (at, Some(entry.id.to_string()));
                edition.places.insert(routes[lang].to_string(), place);
            }
        }
        if !dossier.sources.is_empty() {
            let title = named("nav-sources");
            edition.chapter(
                "sources".into(),
                "sources",
                title,
                Content::Sources,
                &routes.sources[lang],
            );
        }
        for ix in documents(DocumentKind::Page) {
            edition.document(dossier, ix, lang);
        }
        edition
    }

    /// Adds the chapter of a document, if it exists in the language.
    fn document(&mut self, dossier: &Dossier, ix: DocumentIx, lang: Lang) {
        let document = dossier.document(ix);
        let Some(version) = document.version(lang) else {
            return;
        };
        let (kind, name) = match document.kind {
            DocumentKind::Article => ("article", format!("article-{}", document.id)),
            _ => ("page", format!("page-{}", document.id)),
        };
        let title = plain(&version.title, dossier.settings.typography[lang]).into_owned();
        let content = Content::Document(ix);
        self.chapter(name, kind, title, content, &version.route);
    }

    fn chapter(
        &mut self,
        name: String,
        kind: &'static str,
        title: String,
        content: Content,
        route: &Route,
    ) -> usize {
        let at = self.chapters.len();
        self.places.insert(route.to_string(), (at, None));
        self.chapters.push(Chapter {
            href: match self.form {
                Form::Epub => format!("{name}.xhtml"),
                Form::Page => format!("#{name}"),
            },
            // An id of a text has no full stop before its first letter, so no two chapters share one.
            prefix: match self.form {
                Form::Epub => String::new(),
                Form::Page => format!("{name}."),
            },
            name,
            title,
            kind,
            content,
        });
        at
    }

    /// The chapter that is a page of the site; templates of others do not ask.
    pub(super) fn chapter_at(&self, route: &Route) -> Option<&Chapter> {
        let (at, _) = self.places.get(route.as_str())?;
        self.chapters.get(*at)
    }

    /// What ids on a page begin with.
    pub(super) fn prefix(&self, route: &Route) -> String {
        self.chapter_at(route)
            .map_or_else(String::new, |chapter| chapter.prefix.clone())
    }

    /// Where the book has what stands on a page of the site; its address there, if the book does not have it.
    pub(super) fn url(&self, route: &Route, anchor: Option<&str>, site: &Site<'_>) -> String {
        let place = self.places.get(route.as_str());
        let place = place.and_then(|(at, own)| Some((self.chapters.get(*at)?, own.as_deref())));
        match (place, self.form) {
            (Some((chapter, own)), form) => match (anchor.or(own), form) {
                (None, _) => chapter.href.clone(),
                (Some(anchor), Form::Epub) => format!("{}#{anchor}", chapter.href),
                (Some(anchor), Form::Page) => format!("#{}{anchor}", chapter.prefix),
            },
            (None, _) => {
                let anchor = anchor
                    .map(|anchor| format!("#{anchor}"))
                    .unwrap_or_default();
                format!("{}{anchor}", site.absolute(route))
            }
        }
    }

    /// The address of a picture inside the book; none for one that not every reading system shows.
    pub(super) fn picture(&self, path: &str) -> Option<String> {
        let media_type = media_type(path)?;
        match self.form {
            Form::Epub => {
                let mut pictures = self.pictures.lock().unwrap_or_else(PoisonError::into_inner);
                pictures.insert(path.to_owned());
                Some(encoded(path))
            }
            Form::Page => {
                let bytes = self.files.get(path)?;
                Some(format!("data:{media_type};base64,{}", base64(bytes)))
            }
        }
    }

    /// The pictures that chapters show: path, media type and bytes.
    fn pictures(&self) -> Vec<(String, &'static str, &'a Arc<[u8]>)> {
        let pictures = self.pictures.lock().unwrap_or_else(PoisonError::into_inner);
        let with_bytes = pictures.iter().filter_map(|path| {
            let bytes = self.files.get(path.as_str())?;
            Some((path.clone(), media_type(path)?, *bytes))
        });
        with_bytes.collect()
    }
}

fn media_type(path: &str) -> Option<&'static str> {
    let (_, extension) = path.rsplit_once('.')?;
    let extension = extension.to_ascii_lowercase();
    let mut types = PICTURES.iter().filter(|(known, _)| *known == extension);
    types.next().map(|(_, media_type)| *media_type)
}
