//! What the feeds of a language carry: its latest articles, with their full text.

use std::cmp::Reverse;

use rayon::prelude::*;

use super::{Site, beside_home, changed, tag, text, when};
use crate::diagnostic::Diagnostic;
use crate::i18n::{Lang, plain};
use crate::model::{DocumentIx, Dossier, Route};
use crate::render::pages::article;
use crate::render::passage::lang_of;
use crate::render::place::Here;

/// How many articles a feed carries.
const LATEST: usize = 20;

/// A feed, whatever the format.
pub(super) struct Feed {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) subtitle: Option<String>,
    pub(super) lang: String,
    /// The front page of the language.
    pub(super) home: String,
    pub(super) atom: String,
    pub(super) json: String,
    /// The latest change of any of its articles.
    pub(super) updated: String,
    /// Who stands for it: the publisher, or else the dossier itself.
    pub(super) author: String,
    pub(super) entries: Vec<Entry>,
}

/// An article in a feed.
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) url: String,
    /// Its versions in other languages: tag and address.
    pub(super) others: Vec<(String, String)>,
    pub(super) summary: Option<String>,
    pub(super) authors: Vec<String>,
    /// Its topics: id and name.
    pub(super) topics: Vec<(String, String)>,
    pub(super) published: Option<String>,
    pub(super) updated: String,
    /// The full text as HTML, corrections included, where every address is absolute.
    pub(super) html: String,
}

/// Where a feed stands: `fr/feed.xml`, `fr/feed.json`.
pub(super) fn route(site: &Site<'_>, lang: Lang, extension: &str) -> Route {
    beside_home(site, lang, &format!("feed.{extension}"))
}

/// The articles whose texts changed last, the latest first; articles without a version in `lang`, without a date and drafts are
/// none of them.
pub(super) fn latest(dossier: &Dossier, lang: Lang) -> Vec<DocumentIx> {
    let mut articles: Vec<_> = dossier
        .articles
        .iter()
        .filter_map(|ix| {
            let document = dossier.document(*ix);
            let changed = changed(document, document.version(lang)?)?;
            (!document.draft).then_some((Reverse(changed.earliest()), &document.id, *ix))
        })
        .collect();
    articles.sort();
    articles.truncate(LATEST);
    articles.into_iter().map(|(_, _, ix)| ix).collect()
}

/// The feed of a language, and what is wrong with its templates.
pub(super) fn gather(site: &Site<'_>, lang: Lang) -> (Feed, Vec<Diagnostic>) {
    let dossier = site.dossier();
    let settings = &dossier.settings;
    let home = &dossier.routes.home[lang];
    let here = Here::new(site, lang, home);
    let made: Vec<_> = site.machine.latest[lang]
        .par_iter()
        .filter_map(|ix| entry(site, *ix, lang))
        .collect();
    let mut diagnostics = Vec::new();
    let mut entries = Vec::new();
    for (entry, found) in made {
        entries.extend(entry);
        diagnostics.extend(found);
    }
    let title = super::title(&here);
    let front_page = dossier.home().map(|ix| dossier.document(ix));
    let summary = front_page.and_then(|document| document.version(lang)?.summary.as_ref());
    let absolute = |extension: &str| site.absolute(&route(site, lang, extension));
    let feed = Feed {
        id: tag::tag(settings, site.tag(lang)),
        subtitle: summary.map(|summary| text(summary, &here)),
        lang: site.tag(lang).to_owned(),
        home: site.absolute(home),
        atom: absolute("xml"),
        json: absolute("json"),
        // Those are moments of the same form in the same zone: their order is that of the alphabet.
        updated: entries
            .iter()
            .map(|entry| &entry.updated)
            .max()
            .cloned()
            .unwrap_or_default(),
        author: settings
            .site
            .publisher
            .clone()
            .unwrap_or_else(|| title.clone()),
        title,
        entries,
    };
    (feed, diagnostics)
}

fn entry(site: &Site<'_>, ix: DocumentIx, lang: Lang) -> Option<(Option<Entry>, Vec<Diagnostic>)> {
    let dossier = site.dossier();
    let document = dossier.document(ix);
    let version = document.version(lang)?;
    let here = Here::feed(site, lang, &version.route, &version.body.file);
    let rendered = article::in_feed(ix, &here)?;
    let mut diagnostics = rendered.diagnostics;
    let html = match rendered.html {
        Ok(html) => html,
        Err(diagnostic) => {
            diagnostics.push(diagnostic);
            return Some((None, diagnostics));
        }
    };
    let translated = site.linked.shown.document(ix, lang);
    let title_lang = lang_of("title", translated, lang);
    let others = document.versions.present();
    let others = others.filter(|(other, _)| *other != lang);
    let topics = document.topics.iter().map(|topic| &dossier.topics[*topic]);
    let entry = Entry {
        id: tag::tag(
            &dossier.settings,
            &format!("article/{}/{}", document.id, site.tag(lang)),
        ),
        title: plain(&version.title, site.typography(title_lang)).into_owned(),
        url: site.absolute(&version.route),
        others: others
            .map(|(other, version)| (site.tag(other).to_owned(), site.absolute(&version.route)))
            .collect(),
        summary: version.summary.as_ref().map(|summary| text(summary, &here)),
        authors: document.authors.clone(),
        topics: topics
            .map(|topic| (topic.id.to_string(), text(&topic.name[lang], &here)))
            .collect(),
        published: document.date.as_ref().map(when::rfc3339),
        updated: changed(document, version).map(when::rfc3339)?,
        // Templates write UTF-8: they are text, and so is all that they print.
        html: String::from_utf8_lossy(&html).trim().to_owned(),
    };
    Some((Some(entry), diagnostics))
}
