//! What is around every page: its head, its navigation, its languages.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Feeds, Machine};
use crate::render::html::Html;

/// What every page knows about itself: `page` in a template.
#[derive(Debug, Serialize)]
pub struct Page<'a> {
    /// Which page of the site it is: `home`, `articles`, `article`, `page`, `topics`, `topic`, `glossary`, `entry`,
    /// `timeline`, `sources`, `actors`, `places`, `corrections`, `search`, `stub`, `parallel`, `chooser`, `not-found` or
    /// `offline`.
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
    /// What the page shows as data, in JSON, if there is such a file.
    pub data: Option<String>,
    /// The events that it shows as a calendar, if there is such a file.
    pub calendar: Option<String>,
    /// The colours of its highlighted code, if it shows any.
    pub code_style: Option<String>,
    /// The language of the title, when it is not that of the page.
    pub title_lang: Option<&'a str>,
    /// What a reader should know of its translation, if there is anything.
    pub translation: Option<TranslationNotice>,
    /// The pages that show it beside its versions in other languages.
    pub compare: Vec<CompareLink>,
    /// What it tells machines of itself; none where it should not be indexed.
    pub machine: Option<Machine>,
}

/// What a reader should know of a translation.
#[derive(Clone, Debug, Serialize)]
pub struct TranslationNotice {
    /// One sentence for each thing, in the language of the page.
    pub sentences: Vec<String>,
    /// The language of the original, in words of the page’s.
    pub language: Option<String>,
    /// The original, with its language.
    pub original: Option<Link>,
}

/// A page that shows two versions of a text side by side.
#[derive(Clone, Debug, Serialize)]
pub struct CompareLink {
    /// The address.
    pub url: String,
    /// The other language, in words of the page’s.
    pub language: String,
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
    /// Pages that are not in the navigation: who is who, places, corrections, search.
    pub more: Vec<NavItem>,
    /// The style sheet.
    pub style: &'a str,
    /// The theme's script, if it has one.
    pub script: Option<&'a str>,
    /// The service worker, if the dossier wants one.
    pub worker: Option<&'static str>,
    /// Where the files of the theme's `static/` are, by name.
    pub assets: &'a BTreeMap<String, String>,
    /// The feeds of the language; none while it has no article.
    pub feeds: Option<Feeds>,
    /// Where the search is.
    pub search: Search,
    /// Whether texts of the mock engine stand in it, so that it must not be published.
    pub mock: bool,
}

/// Where the search of a language is.
#[derive(Debug, Serialize)]
pub struct Search {
    /// Its page.
    pub url: String,
    /// The folder of its index.
    pub index: String,
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
