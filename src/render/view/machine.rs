//! What a page tells machines of itself: `page.machine` in a template.

use serde::Serialize;

use crate::render::html::Html;

/// What a page that may be indexed says in its head to services that show previews of links, to reference managers and to search
/// engines.
#[derive(Debug, Serialize)]
pub struct Machine {
    /// `article` or `website` (Open Graph).
    pub kind: &'static str,
    /// The language as Open Graph writes it: `fr_FR`.
    pub locale: String,
    /// The languages of its other versions.
    pub other_locales: Vec<String>,
    /// When it was published, as exactly as that is known: a year, a month or a day.
    pub published: Option<String>,
    /// When it was last changed.
    pub modified: Option<String>,
    /// What it is about, in words; the first is its section.
    pub topics: Vec<String>,
    /// The picture that stands for it.
    pub image: Option<Image>,
    /// What a reference manager needs to cite it: articles alone have it.
    pub citation: Option<Citation>,
    /// The page as data in the vocabulary of schema.org: a JSON-LD document, ready to stand in a `script` element.
    pub graph: Option<Html>,
}

/// A picture that stands for a page.
#[derive(Clone, Debug, Serialize)]
pub struct Image {
    /// The absolute address.
    pub url: String,
    /// The media type.
    pub kind: &'static str,
    /// Width and height in pixels, if they are known.
    pub width: Option<u32>,
    /// The height.
    pub height: Option<u32>,
    /// What it shows, in words.
    pub alt: String,
}

/// An article as the `citation_*` tags of Highwire Press have it, which Zotero and Google Scholar read.
#[derive(Debug, Serialize)]
pub struct Citation {
    /// The title.
    pub title: String,
    /// The authors, as printed.
    pub authors: Vec<String>,
    /// When it was published: `2022/05/02`, or the year alone.
    pub date: Option<String>,
    /// Who publishes it.
    pub publisher: Option<String>,
    /// The topics, with semicolons.
    pub keywords: Option<String>,
}

/// What the line that says how to cite an article is made of.
#[derive(Debug, Serialize)]
pub struct CiteLine {
    /// The authors, or else who publishes the dossier.
    pub authors: Vec<String>,
    /// The title.
    pub title: Html,
    /// When it was published.
    pub date: Option<Html>,
    /// When it was last changed.
    pub updated: Option<Html>,
    /// The absolute address.
    pub url: String,
}

/// The feeds of a language.
#[derive(Clone, Debug, Serialize)]
pub struct Feeds {
    /// The Atom feed.
    pub atom: String,
    /// The JSON feed.
    pub json: String,
}
