//! One struct for each kind of page: `content` in its template.

use serde::Serialize;
use tera::Value;

use super::{
    CiteLine, CitedSource, Correction, Drawing, Event, FormerName, Link, Locator, OtherName,
    Relations, Source, Term,
};
use crate::render::html::Html;

/// The front page.
#[derive(Debug, Serialize)]
pub struct Home {
    /// The standfirst.
    pub summary: Option<Html>,
    /// The key points.
    pub key_points: Vec<Html>,
    /// The text.
    pub body: Html,
    /// The latest articles, each a [`Teaser`](super::Teaser).
    pub articles: Vec<Value>,
    /// How many articles there are.
    pub article_count: usize,
    /// The latest correction, if there is one.
    pub latest_change: Option<Change>,
    /// The actors, operations and persons with most events and relations.
    pub actors: Vec<Link>,
    /// How the events are spread over time; none for a few events.
    pub overview: Option<Drawing>,
    /// The sources of the text.
    pub sources: Vec<CitedSource>,
    /// How many entries the glossary has in this language.
    pub entry_count: usize,
    /// How many events the timeline has.
    pub event_count: usize,
    /// How many sources there are.
    pub source_count: usize,
}

/// The list of articles, and that of a topic.
#[derive(Debug, Serialize)]
pub struct Articles {
    /// The articles, the latest first, each a [`Teaser`](super::Teaser).
    pub articles: Vec<Value>,
    /// The events of the topic, none in the list of all articles.
    pub events: Vec<Event>,
}

/// The list of topics.
#[derive(Debug, Serialize)]
pub struct Topics {
    /// The topics, by name.
    pub topics: Vec<TopicItem>,
}

/// A topic in the list of topics.
#[derive(Debug, Serialize)]
pub struct TopicItem {
    /// Its page.
    pub link: Link,
    /// How many articles it has.
    pub articles: usize,
}

/// An article or a page.
#[derive(Debug, Serialize)]
pub struct Article {
    /// The topics, the first of which is the kicker.
    pub topics: Vec<Link>,
    /// The standfirst.
    pub summary: Option<Html>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// When it was published.
    pub date: Option<Html>,
    /// When it was last changed.
    pub updated: Option<Html>,
    /// Minutes that reading it takes.
    pub minutes: usize,
    /// The box at its head.
    pub key_points: Vec<Html>,
    /// The warning before the text.
    pub content_note: Option<Html>,
    /// Headings of the second level, for a table of contents.
    pub toc: Vec<TocItem>,
    /// The text, with its footnotes.
    pub body: Html,
    /// The sources, in the order of their numbers; those without a number are not cited in the text.
    pub sources: Vec<CitedSource>,
    /// What was corrected, the latest first.
    pub corrections: Vec<Correction>,
    /// Articles that speak of the same things, the nearest first, each a [`Teaser`](super::Teaser).
    pub related: Vec<Value>,
    /// The article published before.
    pub previous: Option<Link>,
    /// The article published after.
    pub next: Option<Link>,
    /// How to cite it; a page that is no article has none.
    pub cite: Option<CiteLine>,
}

/// A heading in a table of contents.
#[derive(Debug, Serialize)]
pub struct TocItem {
    /// Its anchor.
    pub id: String,
    /// Its text.
    pub text: Html,
}

/// The glossary's index.
#[derive(Debug, Serialize)]
pub struct Glossary {
    /// How many entries there are.
    pub count: usize,
    /// What they can be filtered by: their kind.
    pub facets: Vec<Facet>,
    /// The entries by first letter.
    pub letters: Vec<Letter>,
    /// The same entries by kind.
    pub kinds: Vec<Kind>,
}

/// The entries that begin with one letter.
#[derive(Debug, Serialize)]
pub struct Letter {
    /// The letter.
    pub initial: String,
    /// Its anchor.
    pub anchor: String,
    /// The entries.
    pub entries: Vec<GlossaryItem>,
}

/// The entries of one kind.
#[derive(Debug, Serialize)]
pub struct Kind {
    /// `actor`, `operation`…
    pub kind: &'static str,
    /// The entries' pages.
    pub entries: Vec<Link>,
}

/// An entry in the glossary's index.
#[derive(Debug, Serialize)]
pub struct GlossaryItem {
    /// `actor`, `operation`…
    pub kind: &'static str,
    /// The entry; its anchor is its id.
    pub term: Term,
}

/// An entry's page.
#[derive(Debug, Serialize)]
pub struct Entry {
    /// `actor`, `operation`…
    pub kind: &'static str,
    /// The full name, when the heading is the acronym.
    pub full_name: Option<Html>,
    /// Other names.
    pub aliases: Vec<Html>,
    /// Names that it had.
    pub former: Vec<FormerName>,
    /// What it is called in the other languages.
    pub others: Vec<OtherName>,
    /// When it began.
    pub since: Option<Html>,
    /// When it ended.
    pub until: Option<Html>,
    /// The definition.
    pub definition: Html,
    /// `machine`, `untranslated`, `stale` or `mock`, if a reader should know that of the entry’s texts.
    pub mark: Option<&'static str>,
    /// The entry in the language that it is translated from, if something is to be said of that.
    pub original: Option<Original>,
    /// What it belongs to.
    pub part_of: Option<Link>,
    /// What belongs to it.
    pub parts: Vec<Link>,
    /// What came before it.
    pub preceded_by: Vec<Link>,
    /// What took its place.
    pub succeeded_by: Option<Link>,
    /// What others are to it.
    pub relations: Vec<Relations>,
    /// Where it lies, if it is a place that says so.
    pub locator: Option<Locator>,
    /// Entries worth reading with it.
    pub related: Vec<Link>,
    /// What the definition rests on.
    pub sources: Vec<Source>,
    /// Articles that speak of it.
    pub mentions: Vec<Mention>,
    /// Events that involve it.
    pub events: Vec<Event>,
}

/// An article that speaks of an entry.
#[derive(Debug, Serialize)]
pub struct Mention {
    /// Its title.
    pub title: Html,
    /// Its address.
    pub url: String,
    /// The first sentence that does, with the name marked.
    pub sentence: Html,
}

/// The timeline.
#[derive(Debug, Serialize)]
pub struct Timeline {
    /// How the events are spread over the years.
    pub overview: Option<Drawing>,
    /// How many events there are.
    pub count: usize,
    /// What it can be filtered by.
    pub facets: Vec<Facet>,
    /// The style sheet that filters it, if there is anything to filter by.
    pub filters: Option<String>,
    /// The events by year.
    pub years: Vec<Year>,
}

/// One thing to filter by, such as the actor.
#[derive(Debug, Serialize)]
pub struct Facet {
    /// The id of the button that chooses all.
    pub id: &'static str,
    /// What it is called.
    pub label: String,
    /// The values, the most frequent first.
    pub values: Vec<FacetValue>,
}

/// A value to filter by.
#[derive(Debug, Serialize)]
pub struct FacetValue {
    /// The id of its button, which is a class of the events.
    pub id: String,
    /// What it is called.
    pub label: Html,
    /// How many events have it.
    pub count: usize,
}

/// The events of one year.
#[derive(Debug, Serialize)]
pub struct Year {
    /// The year.
    pub year: String,
    /// Its anchor.
    pub anchor: String,
    /// Its events.
    pub events: Vec<Event>,
}

/// The log of corrections.
#[derive(Debug, Serialize)]
pub struct Corrections {
    /// The corrections, the latest first.
    pub changes: Vec<Change>,
}

/// A correction, and the page that it was made on.
#[derive(Debug, Serialize)]
pub struct Change {
    /// The page.
    pub page: Link,
    /// The correction.
    pub correction: Correction,
}

/// The list of sources.
#[derive(Debug, Serialize)]
pub struct Sources {
    /// The sources, by publisher, author and date.
    pub sources: Vec<SourceItem>,
}

/// A source in the list of all.
#[derive(Debug, Serialize)]
pub struct SourceItem {
    /// The source; its anchor is its id.
    pub source: Source,
    /// The texts that rest on it.
    pub used_by: Vec<Link>,
}

/// Two versions of a text, passage by passage.
#[derive(Debug, Serialize)]
pub struct Parallel {
    /// The original.
    pub source: ParallelSide,
    /// The translation.
    pub target: ParallelSide,
    /// The passages, in the order of the original.
    pub pairs: Vec<Pair>,
}

/// One of the two versions.
#[derive(Debug, Serialize)]
pub struct ParallelSide {
    /// Its page, by its title.
    pub title: Link,
    /// BCP 47 tag.
    pub lang: String,
    /// The language’s name, in the language of the page.
    pub language: String,
}

/// A passage and its translation.
#[derive(Debug, Serialize)]
pub struct Pair {
    /// `machine`, `untranslated`, `stale` or `mock`, if a reader should know that.
    pub mark: Option<&'static str>,
    /// In the original; none where it stands in the translation alone.
    pub source: Option<ParallelCell>,
    /// In the translation; none where there is none.
    pub target: Option<ParallelCell>,
}

/// A passage of one version.
#[derive(Debug, Serialize)]
pub struct ParallelCell {
    /// The text.
    pub text: Html,
    /// The language that it is in.
    pub lang: String,
    /// The level of a heading, 1 for the title; 0 for all else.
    pub level: u8,
}

/// The page in place of one that is not translated.
#[derive(Debug, Serialize)]
pub struct Stub {
    /// What sort of page it stands for: `article`, `page` or `entry`.
    pub of: &'static str,
    /// The versions that exist.
    pub originals: Vec<Original>,
}

/// A version that exists.
#[derive(Debug, Serialize)]
pub struct Original {
    /// The page.
    pub link: Link,
    /// BCP 47 tag.
    pub lang: String,
    /// The language's name, in the language of the page.
    pub language: String,
    /// The standfirst.
    pub summary: Option<Html>,
}

/// The chooser at the site's root, and the page for addresses that lead nowhere.
#[derive(Debug, Serialize)]
pub struct Chooser {
    /// One block for each language.
    pub languages: Vec<ChooserItem>,
}

/// A language of the chooser.
#[derive(Debug, Serialize)]
pub struct ChooserItem {
    /// BCP 47 tag.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The language's name in itself.
    pub name: String,
    /// The dossier's title.
    pub title: String,
    /// “This page does not exist” or the like, in this language, where the page stands in for another.
    pub notice: Option<String>,
    /// The front page's standfirst.
    pub summary: Option<Html>,
    /// The front page.
    pub url: String,
    /// “Read in English”, in this language.
    pub label: String,
    /// The pages to go on to, for addresses that lead nowhere.
    pub links: Vec<Link>,
}
