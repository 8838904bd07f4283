//! What templates see: one struct for each kind of page, and the pieces that they share.
//!
//! Addresses of pages are paths below the site's root (`fr/articles/moura.html`); a template writes `{{ root }}` before them,
//! which leads from its own page up to the root. Texts are plain and are escaped by the template engine; the fields of type
//! [`Html`] are markup that this crate made, and go through the filter `html`.
//!
//! A template gets `page` ([`Page`]), `site` ([`Site`]), `root`, `content` (the struct of its kind of page) and `terms`, the
//! words of the page's text, each printed by the template `word.html` from a [`Term`] (empty where pages list none).

use serde::Serialize;
use tera::Value;

use super::html::Html;

/// What every page knows about itself: `page` in a template.
#[derive(Debug, Serialize)]
pub struct Page<'a> {
    /// Which page of the site it is: `home`, `articles`, `article`, `page`, `topics`, `topic`, `glossary`, `entry`,
    /// `timeline`, `sources`, `stub`, `chooser` or `not-found`.
    pub kind: &'a str,
    /// The entry of the navigation that it belongs to.
    pub section: &'a str,
    /// The title, for `<title>` and links.
    pub title: String,
    /// The title as a heading.
    pub heading: Html,
    /// One or two sentences for search engines, if there are any.
    pub description: Option<String>,
    /// BCP 47 tag.
    pub lang: &'a str,
    /// `ltr` or `rtl`.
    pub dir: &'a str,
    /// The page's own address, absolute.
    pub canonical: String,
    /// Existing versions with their absolute addresses, this one among them, and `x-default`.
    pub alternates: Vec<Alternate<'a>>,
    /// The switch to the other languages: one item for each language of the dossier.
    pub languages: Vec<LanguageLink<'a>>,
    /// Whether search engines should leave it out.
    pub noindex: bool,
    /// Whether it is a draft.
    pub draft: bool,
    /// The colours of its highlighted code, if it shows any.
    pub code_style: Option<String>,
}

/// A version of a page, for `<link rel="alternate">`.
#[derive(Clone, Debug, Serialize)]
pub struct Alternate<'a> {
    /// A BCP 47 tag, or `x-default`.
    pub hreflang: &'a str,
    /// The absolute address.
    pub url: String,
}

/// An item of the language switch.
#[derive(Clone, Debug, Serialize)]
pub struct LanguageLink<'a> {
    /// BCP 47 tag.
    pub lang: &'a str,
    /// The language's name in itself.
    pub name: &'a str,
    /// The same page in that language, or the nearest thing there is.
    pub url: String,
    /// Whether it is the language of this page.
    pub current: bool,
    /// Whether the page exists in it.
    pub exists: bool,
}

/// What all pages of a language share: `site` in a template.
#[derive(Debug, Serialize)]
pub struct Site<'a> {
    /// The dossier's title.
    pub title: String,
    /// The front page.
    pub home: String,
    /// The navigation.
    pub nav: Vec<NavItem>,
    /// Pages such as “about”.
    pub pages: Vec<Link>,
    /// The style sheet.
    pub style: &'a str,
    /// The theme's script, if it has one.
    pub script: Option<&'a str>,
}

/// An item of the navigation.
#[derive(Debug, Serialize)]
pub struct NavItem {
    /// The section, to compare with `page.section`.
    pub section: &'static str,
    /// The label.
    pub label: String,
    /// The address.
    pub url: String,
}

/// A link to a page of the site.
#[derive(Clone, Debug, Serialize)]
pub struct Link {
    /// The text.
    pub text: Html,
    /// The address.
    pub url: String,
    /// The language of the text, when it is not that of the page.
    pub lang: Option<String>,
}

/// The front page.
#[derive(Debug, Serialize)]
pub struct Home {
    /// The standfirst.
    pub summary: Option<Html>,
    /// The key points.
    pub key_points: Vec<Html>,
    /// The text.
    pub body: Html,
    /// The latest articles, each a [`Teaser`].
    pub articles: Vec<Value>,
    /// How many articles there are.
    pub article_count: usize,
    /// The sources of the text.
    pub sources: Vec<CitedSource>,
    /// How many entries the glossary has in this language.
    pub entry_count: usize,
    /// How many events the timeline has.
    pub event_count: usize,
    /// How many sources there are.
    pub source_count: usize,
}

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

/// The list of articles, and that of a topic.
#[derive(Debug, Serialize)]
pub struct Articles {
    /// The articles, the latest first, each a [`Teaser`].
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
    /// The article published before.
    pub previous: Option<Link>,
    /// The article published after.
    pub next: Option<Link>,
}

/// A heading in a table of contents.
#[derive(Debug, Serialize)]
pub struct TocItem {
    /// Its anchor.
    pub id: String,
    /// Its text.
    pub text: Html,
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
    /// The definition.
    pub definition: Html,
    /// Its page.
    pub url: String,
    /// The language of its texts, when the entry is not translated.
    pub lang: Option<String>,
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

/// The glossary's index.
#[derive(Debug, Serialize)]
pub struct Glossary {
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
    /// What it belongs to.
    pub part_of: Option<Link>,
    /// What belongs to it.
    pub parts: Vec<Link>,
    /// What came before it.
    pub preceded_by: Vec<Link>,
    /// What took its place.
    pub succeeded_by: Option<Link>,
    /// Entries worth reading with it.
    pub related: Vec<Link>,
    /// What the definition rests on.
    pub sources: Vec<Source>,
    /// Articles that speak of it.
    pub mentions: Vec<Mention>,
    /// Events that involve it.
    pub events: Vec<Event>,
}

/// A name that an entry had.
#[derive(Debug, Serialize)]
pub struct FormerName {
    /// The name.
    pub name: Html,
    /// Until when.
    pub until: Option<Html>,
}

/// An article that speaks of an entry.
#[derive(Debug, Serialize)]
pub struct Mention {
    /// The article.
    pub link: Link,
    /// The first sentence that does, with the name marked.
    pub sentence: Html,
}

/// The timeline.
#[derive(Debug, Serialize)]
pub struct Timeline {
    /// The events by year.
    pub years: Vec<Year>,
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

/// An event.
#[derive(Clone, Debug, Serialize)]
pub struct Event {
    /// The id.
    pub id: String,
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
    /// Who was involved.
    pub actors: Vec<Link>,
    /// Where.
    pub places: Vec<Link>,
    /// Who says so.
    pub sources: Vec<Link>,
    /// The article that tells it.
    pub article: Option<Link>,
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
    /// “This page does not exist”, in this language.
    pub not_found: String,
    /// The front page's standfirst.
    pub summary: Option<Html>,
    /// The front page.
    pub url: String,
    /// “Read in English”, in this language.
    pub label: String,
    /// The pages to go on to, for addresses that lead nowhere.
    pub links: Vec<Link>,
}
