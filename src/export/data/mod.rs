//! The whole dossier as data for other programs: one JSON file. `docs/data.md` describes the format, `schemas/data.json` checks it.
//!
//! Every thing is named by its id, which the dossier never changes. Keys are always there: what is not said is `null` or empty.
//! What is in it is what a build publishes; a file of the same dossier has the same bytes.

mod documents;
#[cfg(test)]
mod schema;
mod things;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::i18n::{Lang, PerLang};
use crate::link::LinkedDossier;
use crate::model::{Date, DocumentKind, Dossier, EntryIx, Route, SourceIx};

/// The version of the format: it changes when a program that reads it would have to.
const FORMAT: &str = "dossier-data/1";

/// A value for each language that has one, by its tag.
type ByLang<T> = BTreeMap<String, T>;

/// A dossier.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct Data<'d> {
    /// The format and its version: `dossier-data/1`.
    format: &'d str,
    /// Where the site stands; all addresses begin with it.
    base_url: &'d str,
    /// Who publishes the dossier.
    publisher: Option<&'d str>,
    /// The languages, in the order of the dossier.
    languages: Vec<Language<'d>>,
    /// Topics, in the order of the dossier.
    topics: Vec<Topic<'d>>,
    /// Articles, by id.
    articles: Vec<documents::Article<'d>>,
    /// The front page and other pages, by id.
    pages: Vec<documents::Article<'d>>,
    /// Entries of the glossary, by id.
    entries: Vec<things::Entry<'d>>,
    /// Events, in the order of time.
    events: Vec<things::Event<'d>>,
    /// Sources, by id.
    sources: Vec<things::Source<'d>>,
    /// Figures, by id.
    figures: Vec<things::Figure<'d>>,
}

/// A language.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct Language<'d> {
    /// Its BCP 47 tag.
    tag: &'d str,
    /// `ltr` or `rtl`.
    direction: &'d str,
    /// The title of the dossier in it.
    title: &'d str,
    /// The front page in it.
    url: String,
}

/// A topic.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct Topic<'d> {
    /// Its id.
    id: &'d str,
    /// Its name and its page in each language.
    texts: ByLang<TopicText<'d>>,
}

/// A topic in one language.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct TopicText<'d> {
    name: &'d str,
    url: String,
}

/// A date.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct When<'d> {
    /// As it was written, in EDTF.
    edtf: &'d str,
    /// The first day that it can mean; none when it has no beginning.
    earliest: Option<String>,
    /// The last one.
    latest: Option<String>,
}

/// The dossier as JSON, with a line feed at its end.
///
/// # Errors
///
/// When it cannot be written as JSON, which no dossier has been seen to cause.
pub(crate) fn data(linked: &LinkedDossier) -> Result<Vec<u8>, serde_json::Error> {
    let all = Reader {
        linked,
        dossier: &linked.dossier,
    };
    let settings = &all.dossier.settings;
    let languages = settings.languages.iter();
    let is_article = |kind: DocumentKind| kind == DocumentKind::Article;
    let data = Data {
        format: FORMAT,
        base_url: &settings.base_url,
        publisher: settings.site.publisher.as_deref(),
        languages: languages.map(|lang| all.language(lang)).collect(),
        topics: (0..)
            .zip(&all.dossier.topics)
            .map(|(at, topic)| all.topic(at, topic))
            .collect(),
        articles: all.documents(is_article),
        pages: all.documents(|kind| !is_article(kind)),
        entries: all.entries(),
        events: all.events(),
        sources: all.sources(),
        figures: all.figures(),
    };
    let mut bytes = serde_json::to_vec_pretty(&data)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// What every part of the file is read from.
struct Reader<'d> {
    linked: &'d LinkedDossier,
    dossier: &'d Dossier,
}

impl<'d> Reader<'d> {
    fn language(&self, lang: Lang) -> Language<'d> {
        let settings = &self.dossier.settings;
        Language {
            tag: settings.languages.tag(lang),
            direction: settings.languages.direction(lang).as_str(),
            title: &settings.title[lang],
            url: self.url(&self.dossier.routes.home[lang]),
        }
    }

    fn topic(&self, at: usize, topic: &'d crate::model::Topic) -> Topic<'d> {
        let routes = self.dossier.routes.topic.get(at);
        let text = |lang: Lang| {
            Some(TopicText {
                name: &topic.name[lang],
                url: self.url(&routes?[lang]),
            })
        };
        Topic {
            id: &topic.id,
            texts: self.by_lang(text),
        }
    }

    /// What there is in each language.
    fn by_lang<T>(&self, of: impl Fn(Lang) -> Option<T>) -> ByLang<T> {
        let languages = &self.dossier.settings.languages;
        let tagged = languages
            .iter()
            .map(|lang| (languages.tag(lang).to_owned(), of(lang)));
        tagged
            .filter_map(|(tag, value)| Some((tag, value?)))
            .collect()
    }

    /// Texts that exist in some languages.
    fn texts(&self, texts: &'d PerLang<Option<String>>) -> ByLang<&'d str> {
        self.by_lang(|lang| texts[lang].as_deref())
    }

    fn url(&self, route: &Route) -> String {
        route.absolute(&self.dossier.settings.base_url)
    }

    fn entry_id(&self, ix: EntryIx) -> &'d str {
        &self.dossier.entry(ix).id
    }

    fn entry_ids(&self, all: &[EntryIx]) -> Vec<&'d str> {
        all.iter().map(|ix| self.entry_id(*ix)).collect()
    }

    fn source_ids(&self, all: &[SourceIx]) -> Vec<&'d str> {
        all.iter().map(|ix| &*self.dossier.source(*ix).id).collect()
    }

    fn topic_ids(&self, all: &[usize]) -> Vec<&'d str> {
        let topics = all.iter().filter_map(|at| self.dossier.topics.get(*at));
        topics.map(|topic| &*topic.id).collect()
    }
}

/// A date, if there is one.
fn when(date: Option<&Date>) -> Option<When<'_>> {
    date.map(|date| When {
        edtf: date.as_str(),
        earliest: date.first_iso_day(),
        latest: date.last_iso_day(),
    })
}
