//! The pieces that pages share: articles in lists, words, sources, events, figures.

use serde::Serialize;

use super::Link;
use crate::render::html::Html;

/// An article in a list.
#[derive(Clone, Debug, Serialize)]
pub struct Teaser {
    /// The title.
    pub title: Html,
    /// The address.
    pub url: String,
    /// The standfirst.
    pub summary: Option<Html>,
    /// When it was published.
    pub date: Option<Html>,
    /// When it was last changed.
    pub updated: Option<Html>,
    /// Its topics.
    pub topics: Vec<Link>,
    /// The language of the title, when the article is not translated.
    pub lang: Option<String>,
    /// Whether it is a draft.
    pub draft: bool,
}

/// An entry in the list of a page's words.
#[derive(Clone, Debug, Serialize)]
pub struct Term {
    /// Its anchor on the page.
    pub anchor: String,
    /// What it is called for short.
    pub name: Html,
    /// The full name, when that is another.
    pub full_name: Option<Html>,
    /// What it is called in the other languages.
    pub others: Vec<OtherName>,
    /// What it was called before.
    pub former: Vec<FormerName>,
    /// The definition.
    pub definition: Html,
    /// Its page.
    pub url: String,
    /// The language of its texts, when the entry is not translated.
    pub lang: Option<String>,
    /// `machine`, `untranslated`, `stale` or `mock`, if a reader should know that of its texts.
    pub mark: Option<&'static str>,
}

/// A name that an entry had.
#[derive(Clone, Debug, Serialize)]
pub struct FormerName {
    /// The name.
    pub name: Html,
    /// Until when.
    pub until: Option<Html>,
}

/// What an entry is called in another language.
#[derive(Clone, Debug, Serialize)]
pub struct OtherName {
    /// BCP 47 tag.
    pub lang: String,
    /// The language's name, in the language of the page.
    pub language: String,
    /// The acronym, if it has one.
    pub acronym: Option<Html>,
    /// The full name.
    pub name: Html,
}

/// A source in the list at the end of a text.
#[derive(Debug, Serialize)]
pub struct CitedSource {
    /// Its number in the text.
    pub number: Option<usize>,
    /// Its anchor on the page.
    pub anchor: String,
    /// The source.
    pub source: Source,
}

/// A source.
#[derive(Clone, Debug, Serialize)]
pub struct Source {
    /// The id.
    pub id: String,
    /// What sort of work it is, in words.
    pub kind: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Its title.
    pub title: Html,
    /// The language of its title, when it is not that of the page.
    pub lang: Option<String>,
    /// The language it is in, in words, when it is not that of the page.
    pub language: Option<String>,
    /// When it was published.
    pub date: Option<Html>,
    /// Where it can be read.
    pub url: Option<String>,
    /// `public`, `paywalled` or `withheld`.
    pub access: &'static str,
    /// When it was last read.
    pub accessed: Option<Html>,
    /// Where a copy is kept.
    pub archived_url: Option<String>,
    /// When the copy was made.
    pub archived_at: Option<Html>,
    /// A remark.
    pub note: Option<Html>,
    /// Its place in the list of all sources.
    pub page: String,
}

/// A correction.
#[derive(Debug, Serialize)]
pub struct Correction {
    /// When it was made.
    pub date: Html,
    /// What sort of change it was: `correction`, `clarification` or `update`.
    pub kind: &'static str,
    /// What was wrong, and what is right.
    pub text: Html,
}

/// An event.
#[derive(Clone, Debug, Serialize)]
pub struct Event {
    /// The id.
    pub id: String,
    /// On the timeline, what it can be filtered by: ids of [`FacetValue`](super::FacetValue), with spaces between them.
    pub classes: String,
    /// Its place in the timeline.
    pub url: String,
    /// When, in words.
    pub date: Html,
    /// The date in EDTF.
    pub edtf: String,
    /// Whether the date is approximate or uncertain.
    pub inexact: bool,
    /// `established`, `attributed` or `contested`.
    pub status: &'static str,
    /// The heading.
    pub title: Html,
    /// The text.
    pub text: Html,
    /// The language of its texts, when the event is not translated.
    pub lang: Option<String>,
    /// `machine`, `untranslated`, `stale` or `mock`, if a reader should know that of its texts.
    pub mark: Option<&'static str>,
    /// Who was involved.
    pub actors: Vec<Link>,
    /// Where.
    pub places: Vec<Link>,
    /// Who says so.
    pub sources: Vec<Link>,
    /// The article that tells it.
    pub article: Option<Link>,
}

/// An image that stands alone in a text, and what is said below it.
#[derive(Debug, Serialize)]
pub struct PictureFigure {
    /// The image.
    pub image: Html,
    /// What is said of it.
    pub caption: Option<Html>,
    /// Who made it.
    pub credit: Option<String>,
    /// Under which terms it is shown.
    pub license: Option<String>,
    /// The address where it was found.
    pub source: Option<String>,
}

/// A figure in a text.
#[derive(Debug, Serialize)]
pub struct Figure {
    /// The anchor.
    pub anchor: String,
    /// What is measured.
    pub measure: Html,
    /// The unit.
    pub unit: Option<String>,
    /// A remark.
    pub note: Option<Html>,
    /// The language of its texts, when the figure is not translated.
    pub lang: Option<String>,
    /// `machine`, `untranslated`, `stale` or `mock`, if a reader should know that of its texts.
    pub mark: Option<&'static str>,
    /// Who says what.
    pub claims: Vec<Claim>,
}

/// What one party says.
#[derive(Debug, Serialize)]
pub struct Claim {
    /// Who says it.
    pub who: Html,
    /// Their entry.
    pub url: Option<String>,
    /// How much: “about 300”.
    pub amount: Html,
    /// What is counted.
    pub counts: Html,
    /// When it was said.
    pub date: Option<Html>,
    /// Where it was said.
    pub source: Link,
}
