//! What the site tells machines: feed readers, search engines, reference managers, services that show previews of links.
//!
//! In the head of each page that may be indexed ([`of`]): Open Graph, `citation_*` tags, and [`json_ld`]. Beside the pages
//! ([`files`]): for each language the feeds [`atom`] and [`json_feed`], made of the same [`feed`] entries, and the sources as
//! [`csl`]. Addresses in all of them are absolute, as their readers need. Nothing here reads a clock: what changed last is
//! what the texts say.

mod atom;
#[cfg(feature = "cards")]
mod card;
mod csl;
mod feed;
mod json_feed;
mod json_ld;
mod picture;
mod tag;
mod when;

use serde::Serialize;

use super::head::{PageSpec, Subject};
use super::html::Html;
use super::pieces;
use super::place::Here;
use super::site::Site;
use super::view;
use crate::diagnostic::Diagnostic;
use crate::i18n::{Lang, PerLang, plain};
use crate::model::{Date, Document, DocumentIx, DocumentKind, Dossier, Route, Version};

pub(super) use csl::path as sources_path;
pub(super) use picture::{Drawn, draw};

/// What is the same for all pages, made once.
pub(super) struct Shared {
    /// The latest articles of each language, for its feeds.
    latest: PerLang<Vec<DocumentIx>>,
}

impl Shared {
    pub(super) fn new(dossier: &Dossier) -> Self {
        let languages = &dossier.settings.languages;
        Self {
            latest: PerLang::from_fn(languages, |lang| feed::latest(dossier, lang)),
        }
    }
}

/// The feeds of a language, if it has an article to put into them.
pub(super) fn feeds(site: &Site<'_>, lang: Lang) -> Option<view::Feeds> {
    let has_any = !site.is_mock() && !site.machine.latest[lang].is_empty();
    has_any.then(|| view::Feeds {
        atom: feed::route(site, lang, "xml").to_string(),
        json: feed::route(site, lang, "json").to_string(),
    })
}

/// A file of the site.
type File = (String, Vec<u8>);

/// The feeds and the sources of a language, and what is wrong with templates.
pub(super) fn files(site: &Site<'_>, lang: Lang) -> (Vec<File>, Vec<Diagnostic>) {
    let sources = (
        csl::path(&site.dossier().routes.sources[lang]),
        csl::file(site, lang),
    );
    let mut files = vec![sources];
    if feeds(site, lang).is_none() {
        return (files, Vec::new());
    }
    let (feed, diagnostics) = feed::gather(site, lang);
    let route = |extension| feed::route(site, lang, extension).to_string();
    files.push((route("xml"), atom::write(&feed)));
    files.push((route("json"), json_feed::write(&feed)));
    (files, diagnostics)
}

/// What a page tells machines in its head; nothing where it should not be indexed.
pub(super) fn of(spec: &PageSpec<'_>, here: &Here<'_>) -> Option<view::Machine> {
    if spec.is_unlisted(here) {
        return None;
    }
    let site = here.site;
    let dossier = site.dossier();
    let document = match spec.subject {
        Subject::Document(ix) => Some(dossier.document(ix)),
        _ => None,
    };
    let article = document.filter(|document| document.kind == DocumentKind::Article);
    let exact = |date: Option<&Date>| date.and_then(when::iso).map(str::to_owned);
    let others = spec.versions.iter();
    let others = others.filter(|(lang, route)| *lang != here.lang && route.is_some());
    let image = picture::of(spec, here);
    Some(view::Machine {
        kind: if article.is_some() {
            "article"
        } else {
            "website"
        },
        locale: locale(site, here.lang),
        other_locales: others.map(|(lang, _)| locale(site, lang)).collect(),
        published: exact(article.and_then(|article| article.date.as_ref())),
        modified: exact(article.and_then(|article| changed(article, article.version(here.lang)?))),
        topics: article.map_or_else(Vec::new, |article| topics(article, here)),
        citation: article.map(|article| citation(spec, article, here)),
        graph: json_ld::graph(spec, image.as_ref().map(|image| image.url.as_str()), here),
        image,
    })
}

/// `fr_FR`: Open Graph wants a region, which comes from the language's tag or else from the theme.
fn locale(site: &Site<'_>, lang: Lang) -> String {
    let tag = site.tag(lang);
    let mut parts = tag.split('-');
    let base = parts.next().unwrap_or(tag);
    let is_region = |part: &&str| part.len() == 2 || part.bytes().all(|b| b.is_ascii_digit());
    match parts.find(is_region) {
        Some(region) => format!("{base}_{region}"),
        None => site
            .strings(lang)
            .get("og-locale")
            .unwrap_or(tag)
            .to_owned(),
    }
}

/// The names of an article's topics.
fn topics(article: &Document, here: &Here<'_>) -> Vec<String> {
    let all = &here.site.dossier().topics;
    let names = article
        .topics
        .iter()
        .map(|topic| &all[*topic].name[here.lang]);
    names.map(|name| text(name, here)).collect()
}

/// A plain text of the page's language, with its typography.
fn text(words: &str, here: &Here<'_>) -> String {
    plain(words, here.typography()).into_owned()
}

/// The title of a page, in the language that it is in.
fn own_title(spec: &PageSpec<'_>, here: &Here<'_>) -> String {
    let lang = spec.told.title_lang.unwrap_or(here.lang);
    plain(spec.title, here.site.typography(lang)).into_owned()
}

/// The dossier's title.
fn title(here: &Here<'_>) -> String {
    text(&here.site.dossier().settings.title[here.lang], here)
}

/// The last change that readers should hear of: a correction is one, even where nobody has put it into `updated`.
fn changed<'d>(document: &'d Document, version: &'d Version) -> Option<&'d Date> {
    let corrections = version
        .corrections
        .iter()
        .map(|correction| &correction.date);
    let dates = document.date.iter().chain(&document.updated);
    dates.chain(corrections).max_by_key(|date| date.earliest())
}

/// What reference managers need.
///
/// The dossier's title goes into `citation_journal_title`: Zotero (Embedded Metadata) and Google Scholar (Inclusion
/// Guidelines) take from there the name of what an article appeared in, and know no tag for a site.
fn citation(spec: &PageSpec<'_>, article: &Document, here: &Here<'_>) -> view::Citation {
    let site = here.site;
    let topics = topics(article, here);
    view::Citation {
        title: own_title(spec, here),
        authors: article.authors.clone(),
        date: article.date.as_ref().and_then(when::slashes),
        publisher: site.dossier().settings.site.publisher.clone(),
        keywords: (!topics.is_empty()).then(|| topics.join("; ")),
    }
}

/// What the line that says how to cite an article is made of.
pub(super) fn cite_line(document: &Document, version: &Version, here: &Here<'_>) -> view::CiteLine {
    let site = here.site;
    let date = |date: &Option<Date>| date.as_ref().map(|date| pieces::date(date, here));
    let mut authors = document.authors.clone();
    if authors.is_empty() {
        authors.extend(site.dossier().settings.site.publisher.clone());
    }
    view::CiteLine {
        authors,
        title: pieces::typeset(&version.title, here),
        date: date(&document.date),
        updated: date(&document.updated),
        url: site.absolute(&version.route),
    }
}

/// JSON that can stand in an element of HTML: nothing in it ends the element (HTML, section 4.12.1.3).
fn in_script(json: String) -> Html {
    Html::trusted(json.replace('<', "\\u003c"))
}

/// A value as a file of JSON.
fn written(value: &impl Serialize) -> Vec<u8> {
    // Writing to memory does not fail, and every key is a text.
    let mut json = serde_json::to_vec_pretty(value).unwrap_or_default();
    json.push(b'\n');
    json
}

/// Where a file beside the pages of a language stands: `fr/feed.xml`.
fn beside_home(site: &Site<'_>, lang: Lang, name: &str) -> Route {
    let home = site.dossier().routes.home[lang].as_str();
    let folder = home.strip_suffix("index.html").unwrap_or_default();
    Route::new(format!("{folder}{name}"))
}
