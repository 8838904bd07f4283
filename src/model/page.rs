//! Articles and pages: what people write in Markdown.

use std::sync::Arc;

use super::{Date, Route, SourceIx};
use crate::files::{Place, SourcePath, Span};
use crate::i18n::{Lang, PerLang};

/// An article or a page, with all its language versions.
#[derive(Clone, Debug)]
pub struct Document {
    /// The id: the stem of its files, the same in every language.
    pub id: Arc<str>,
    /// What sort of document it is.
    pub kind: DocumentKind,
    /// First published.
    pub date: Option<Date>,
    /// Last change of substance.
    pub updated: Option<Date>,
    /// Who wrote it, as printed.
    pub authors: Vec<String>,
    /// Indices into [`super::Dossier::topics`].
    pub topics: Vec<usize>,
    /// Sources listed even if the text does not cite them.
    pub sources: Vec<SourceIx>,
    /// Kept out of the site unless drafts are asked for.
    pub draft: bool,
    /// The versions that exist.
    pub versions: PerLang<Option<Version>>,
    /// Where the pages stand that say that there is no version, if they are wanted.
    pub stubs: PerLang<Option<Route>>,
}

/// What sort of document a file is, by where it lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DocumentKind {
    /// `content/index.<lang>.md`
    Home,
    /// `content/<id>.<lang>.md`
    Page,
    /// `content/articles/<id>.<lang>.md`
    Article,
}

/// Index of a document in [`super::Dossier::documents`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentIx(pub u32);

/// A document in one language.
#[derive(Clone, Debug)]
pub struct Version {
    /// The language.
    pub lang: Lang,
    /// Where the page stands.
    pub route: Route,
    /// Addresses that lead here.
    pub aliases: Vec<Route>,
    /// The title, as written.
    pub title: String,
    /// The standfirst.
    pub summary: Option<String>,
    /// The box at the head of the page.
    pub key_points: Vec<String>,
    /// The warning before the text.
    pub content_note: Option<String>,
    /// What was corrected, latest first.
    pub corrections: Vec<Correction>,
    /// The language that it was translated from, if it says so.
    pub translated_from: Option<Lang>,
    /// What it says of how it was translated.
    pub translation: Option<Translation>,
    /// The text.
    pub body: Body,
}

/// What a version says of how it was translated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Translation {
    /// By a machine, and no person has looked at all of it.
    Machine,
    /// A person has looked at it.
    Reviewed,
}

/// The Markdown of a version: a part of the file it was read from.
#[derive(Clone, Debug)]
pub struct Body {
    /// The file.
    pub file: SourcePath,
    source: Arc<str>,
    start: usize,
}

impl Body {
    /// The part of `source` that begins at byte `start`.
    pub fn new(file: SourcePath, source: Arc<str>, start: usize) -> Self {
        let start = start.min(source.len());
        Self {
            file,
            source,
            start,
        }
    }

    /// The whole text of the file.
    pub(crate) fn source(&self) -> &Arc<str> {
        &self.source
    }

    /// The Markdown text.
    pub fn text(&self) -> &str {
        self.source.get(self.start..).unwrap_or_default()
    }

    /// The line of the file on which the text begins, from 1.
    pub fn first_line(&self) -> usize {
        let before = self.source.get(..self.start).unwrap_or_default();
        before.matches('\n').count() + 1
    }

    /// The place in the file of a range of the text.
    pub fn place(&self, span: impl Into<Span>) -> Place {
        Place {
            file: self.file.clone(),
            span: span.into().shifted(self.start),
        }
    }
}

/// A correction, as readers see it.
#[derive(Clone, Debug)]
pub struct Correction {
    /// When it was made.
    pub date: Date,
    /// What sort of change it was.
    pub kind: CorrectionKind,
    /// What was wrong, and what is right.
    pub text: String,
}

/// What sort of change a correction is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CorrectionKind {
    /// A mistake was mended.
    Correction,
    /// A passage was made clearer.
    Clarification,
    /// Something new was added.
    Update,
}

impl CorrectionKind {
    /// The name in front matter.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Correction => "correction",
            Self::Clarification => "clarification",
            Self::Update => "update",
        }
    }
}

impl Document {
    /// The version in `lang`, if there is one.
    pub fn version(&self, lang: Lang) -> Option<&Version> {
        self.versions[lang].as_ref()
    }

    /// The first version that exists, in the order of the dossier's languages.
    pub fn any_version(&self) -> Option<&Version> {
        self.versions.present().map(|(_, version)| version).next()
    }
}
