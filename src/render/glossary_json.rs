//! The glossary of a language as data, for other sites and programs: `<lang>/<glossary>.json`.
//!
//! `docs/terms-exchange.md` describes the format. Its keys are always there: what an entry lacks is `null` or empty.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::i18n::{Lang, OBJECT, TAG};
use crate::markdown::{parse, runs};
use crate::model::{Date, Dossier, Entry, EntryIx, EntryText, Route};

/// The version of the format: it changes when a program that reads it would have to.
const FORMAT: &str = "dossier-glossary/1";

/// The glossary of one language.
#[derive(Debug, Serialize)]
struct Glossary<'d> {
    format: &'static str,
    title: &'d str,
    language: &'d str,
    base_url: &'d str,
    /// The glossary's page.
    url: String,
    entries: Vec<Item<'d>>,
}

#[derive(Debug, Serialize)]
struct Item<'d> {
    id: &'d str,
    kind: &'static str,
    url: String,
    name: &'d str,
    acronyms: &'d [String],
    aliases: &'d [String],
    forms: &'d [String],
    former: Vec<Former<'d>>,
    definition: Definition<'d>,
    /// What it is called in the other languages.
    names: BTreeMap<&'d str, Names<'d>>,
    since: Option<&'d str>,
    until: Option<&'d str>,
    related: Vec<&'d str>,
    part_of: Option<&'d str>,
    succeeded_by: Option<&'d str>,
    coordinates: Option<Coordinates>,
    sources: Vec<Source<'d>>,
}

#[derive(Debug, Serialize)]
struct Former<'d> {
    name: &'d str,
    until: Option<&'d str>,
}

#[derive(Debug, Serialize)]
struct Definition<'d> {
    text: String,
    markdown: &'d str,
}

#[derive(Debug, Serialize)]
struct Names<'d> {
    name: &'d str,
    acronyms: &'d [String],
}

#[derive(Debug, Serialize)]
struct Coordinates {
    latitude: f64,
    longitude: f64,
}

/// A source, named.
#[derive(Debug, Serialize)]
pub(super) struct Source<'d> {
    id: &'d str,
    title: &'d str,
    url: Option<&'d str>,
}

/// The glossaries of all languages, as one document.
#[derive(Debug, Serialize)]
struct Glossaries<'d> {
    format: &'static str,
    base_url: &'d str,
    glossaries: Vec<Glossary<'d>>,
}

/// Where the data of a page stands: beside the folder of the page.
pub(super) fn path(page: &Route) -> String {
    beside(page, "json")
}

/// The file with this extension that stands beside the folder of a page.
pub(super) fn beside(page: &Route, extension: &str) -> String {
    let folder = page.as_str().strip_suffix("/index.html");
    format!("{}.{extension}", folder.unwrap_or_else(|| page.as_str()))
}

/// The file of the glossary in `lang`.
pub(super) fn file(dossier: &Dossier, lang: Lang) -> Vec<u8> {
    written(&glossary(dossier, lang))
}

/// The glossaries of all languages as one JSON document.
pub(crate) fn all(dossier: &Dossier) -> Vec<u8> {
    let languages = dossier.settings.languages.iter();
    written(&Glossaries {
        format: FORMAT,
        base_url: &dossier.settings.base_url,
        glossaries: languages.map(|lang| glossary(dossier, lang)).collect(),
    })
}

/// A value as a file.
pub(super) fn written(value: &impl Serialize) -> Vec<u8> {
    // Writing to memory does not fail, and every key is a text.
    let mut json = serde_json::to_vec_pretty(value).unwrap_or_default();
    json.push(b'\n');
    json
}

/// The entries that exist in `lang`, by id.
fn glossary(dossier: &Dossier, lang: Lang) -> Glossary<'_> {
    let settings = &dossier.settings;
    let entries = (0..).map(EntryIx).zip(&dossier.entries);
    Glossary {
        format: FORMAT,
        title: &settings.title[lang],
        language: settings.languages.tag(lang),
        base_url: &settings.base_url,
        url: absolute(dossier, &dossier.routes.glossary[lang]),
        entries: entries
            .filter_map(|(ix, entry)| Some(item(dossier, ix, entry, lang, entry.text(lang)?)))
            .collect(),
    }
}

fn item<'d>(
    dossier: &'d Dossier,
    ix: EntryIx,
    entry: &'d Entry,
    lang: Lang,
    text: &'d EntryText,
) -> Item<'d> {
    let id = |ix: &EntryIx| dossier.entry(*ix).id.as_ref();
    let languages = &dossier.settings.languages;
    let others = entry.texts.present().filter(|(other, _)| *other != lang);
    let names = others.map(|(other, text)| (languages.tag(other), text));
    Item {
        id: &entry.id,
        kind: entry.kind.as_str(),
        url: absolute(dossier, &dossier.routes.entry[ix.0 as usize][lang]),
        name: &text.name,
        acronyms: &text.acronyms,
        aliases: &text.aliases,
        forms: &text.forms,
        former: text
            .former
            .iter()
            .map(|former| Former {
                name: &former.name,
                until: former.until.as_ref().map(Date::as_str),
            })
            .collect(),
        definition: Definition {
            text: plain_text(&text.definition),
            markdown: &text.definition,
        },
        names: names
            .map(|(tag, text)| {
                let (name, acronyms) = (text.name.as_str(), text.acronyms.as_slice());
                (tag, Names { name, acronyms })
            })
            .collect(),
        since: entry.since.as_ref().map(Date::as_str),
        until: entry.until.as_ref().map(Date::as_str),
        related: entry.related.iter().map(id).collect(),
        part_of: entry.part_of.as_ref().map(id),
        succeeded_by: entry.succeeded_by.as_ref().map(id),
        coordinates: entry.coordinates.map(|(latitude, longitude)| Coordinates {
            latitude,
            longitude,
        }),
        sources: sources(dossier, entry),
    }
}

fn sources<'d>(dossier: &'d Dossier, entry: &Entry) -> Vec<Source<'d>> {
    let sources = entry.sources.iter().map(|ix| dossier.source(*ix));
    sources.map(source).collect()
}

/// What is said of a source.
pub(super) fn source(source: &crate::model::Source) -> Source<'_> {
    Source {
        id: &source.id,
        title: &source.title,
        url: source.url.as_deref(),
    }
}

/// The address of a page.
pub(super) fn absolute(dossier: &Dossier, route: &Route) -> String {
    route.absolute(&dossier.settings.base_url)
}

/// What a reader reads of a text in Markdown: its words, a line feed between paragraphs, no citations and no pictures.
pub(crate) fn plain_text(markdown: &str) -> String {
    let texts = runs(&parse(markdown)).into_iter();
    let texts: Vec<String> = texts.map(|run| readable(&run.text)).collect();
    texts.join("\n")
}

/// The words of a run's text, without what stands for pictures, citations and tags.
pub(super) fn readable(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            // What stands here leaves no gap before the full stop.
            OBJECT => plain.truncate(plain.trim_end_matches(' ').len()),
            TAG => {}
            c => plain.push(c),
        }
    }
    plain.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_definition_is_read_as_its_words() {
        let text = plain_text("Un *groupe* [armé](term:x),\nsur deux lignes [@hrw, p. 3].\n\nFin.");
        assert_eq!(text, "Un groupe armé, sur deux lignes.\nFin.");
    }

    #[test]
    fn the_data_stand_beside_the_folder_of_the_page() {
        assert_eq!(
            path(&Route::new("fr/glossaire/index.html")),
            "fr/glossaire.json"
        );
    }
}
