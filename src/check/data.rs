//! The texts of a dossier, and where the keys of its records stand.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rayon::prelude::*;
use toml::de::{DeTable, DeValue};

use super::passage::{Owner, Stands, Text};
use crate::content;
use crate::files::{Place, SourcePath, SourceTree, Span};
use crate::model::{DocumentIx, Dossier, Version};

/// What was read of the files.
#[derive(Default)]
pub(super) struct Data<'a> {
    /// The texts that are strings of TOML.
    pub(super) texts: Vec<Text<'a>>,
    pub(super) records: Records,
}

/// Where records and their keys stand.
#[derive(Default)]
pub(super) struct Records(BTreeMap<(&'static str, String), Record>);

/// Where one record stands.
struct Record {
    file: SourcePath,
    /// The places of its values, by key; of the keys of the tables in it, `row.1` for instance.
    values: BTreeMap<String, Span>,
}

impl Records {
    /// The place of a key of a record; else of its id; else the beginning of its file.
    pub(super) fn place(&self, kind: &'static str, id: &str, key: &str) -> Place {
        let Some(record) = self.0.get(&(kind, id.to_owned())) else {
            return Place {
                file: "".into(),
                span: Span::default(),
            };
        };
        let span = record.values.get(key).or_else(|| record.values.get("id"));
        Place {
            file: record.file.clone(),
            span: span.copied().unwrap_or_default(),
        }
    }
}

/// The keys that hold what readers read. Names are none of it: they are what something is called.
const PROSE: [&str; 14] = [
    "title",
    "summary",
    "content_note",
    "key_points",
    "text",
    "definition",
    "note",
    "label",
    "measure",
    "unit",
    "counts",
    "who",
    "alt",
    "caption",
];

/// The lists of records, by the folder that their files lie in.
const LISTS: [(&str, &str); 3] = [
    ("content/events/", "event"),
    ("content/sources/", "source"),
    ("content/figures/", "figure"),
];

/// The kind of record that an entry of the glossary is.
pub(super) const ENTRY: &str = "entry";

/// The kind of record that the front matter of a document is; its id is its file.
pub(super) const FRONT: &str = "front matter";

/// Reads the strings of every file that is published.
pub(super) fn read<'a>(dossier: &'a Dossier, tree: &SourceTree) -> Data<'a> {
    let versions: Vec<(DocumentIx, &Version)> = versions(dossier).collect();
    let fronts = versions.par_iter().map(|(ix, version)| {
        let mut data = Data::default();
        if let Some(whole) = tree.text(&version.body.file) {
            data.front_matter(dossier, (*ix, version), whole);
        }
        data
    });
    let files: Vec<_> = tree.texts_under("content/").collect();
    let files = files.into_par_iter().filter(|(path, _)| is_data(path));
    let files = files.map(|(path, whole)| {
        let mut data = Data::default();
        data.file(dossier, path, whole);
        data
    });
    let all: Vec<Data<'a>> = fronts.chain(files).collect();
    let mut joined = Data::default();
    for mut data in all {
        joined.texts.append(&mut data.texts);
        joined.records.0.append(&mut data.records.0);
    }
    joined
}

/// The Markdown of every article and page.
pub(super) fn bodies(dossier: &Dossier) -> Vec<Text<'_>> {
    let body = |(ix, version): (DocumentIx, &'_ Version)| (ix, version.lang);
    let all: Vec<_> = versions(dossier).map(body).collect();
    let text = |(ix, lang)| {
        let version = dossier.document(ix).version(lang)?;
        Some(Text {
            lang,
            tag: dossier.settings.languages.tag(lang),
            owner: Owner::Document(ix),
            key: "body",
            text: Cow::Borrowed(version.body.text()),
            file: version.body.file.clone(),
            stands: Stands::From(version.body.place(0..0).span.start),
        })
    };
    all.into_iter().filter_map(text).collect()
}

fn versions(dossier: &Dossier) -> impl Iterator<Item = (DocumentIx, &Version)> {
    dossier.documents().flat_map(|(ix, document)| {
        let versions = document.versions.iter();
        versions.filter_map(move |(_, version)| Some((ix, version.as_ref()?)))
    })
}

fn is_data(path: &str) -> bool {
    path.ends_with(".toml") && !path.ends_with(".import.toml")
}

impl<'a> Data<'a> {
    fn front_matter(
        &mut self,
        dossier: &'a Dossier,
        (ix, version): (DocumentIx, &Version),
        whole: &str,
    ) {
        let Some((front, _)) = content::split_text(whole) else {
            return;
        };
        let Some(text) = whole.get(front.range()) else {
            return;
        };
        let Ok(table) = DeTable::parse(text) else {
            return;
        };
        let file = &version.body.file;
        let reader = Reader {
            dossier,
            file,
            whole,
            offset: front.start,
        };
        let tag = dossier.settings.languages.tag(version.lang);
        let place = (version.lang, tag, Owner::Document(ix));
        reader.strings(table.get_ref(), &place, &mut self.texts);
        let values = reader.spans(table.get_ref());
        let key = (FRONT, file.to_string());
        let file = file.clone();
        self.records.0.insert(key, Record { file, values });
    }

    fn file(&mut self, dossier: &'a Dossier, file: &SourcePath, whole: &str) {
        let Ok(table) = DeTable::parse(whole) else {
            return;
        };
        let table = table.get_ref();
        let draft = table.get("draft").map(|draft| draft.get_ref());
        let is_draft = match draft {
            Some(DeValue::Boolean(draft)) => *draft,
            _ => file.ends_with(".draft.toml"),
        };
        if is_draft {
            return;
        }
        let reader = Reader {
            dossier,
            file,
            whole,
            offset: 0,
        };
        let list = LISTS.iter().find(|(folder, _)| file.starts_with(folder));
        if let Some((_, kind)) = list {
            let items = table.get(*kind).and_then(|list| list.get_ref().as_array());
            let items = items.into_iter().flatten();
            for item in items.filter_map(|item| item.get_ref().as_table()) {
                let id = item.get("id").and_then(|id| id.get_ref().as_str());
                self.record(&reader, kind, id.unwrap_or_default(), item);
            }
            return;
        }
        let name = file.rsplit('/').next().unwrap_or(file);
        let id = name.strip_suffix(".toml").unwrap_or(name);
        let kind = if file.starts_with("content/glossary/") {
            ENTRY
        } else {
            "picture"
        };
        self.record(&reader, kind, id, table);
    }

    fn record(
        &mut self,
        reader: &Reader<'a, '_>,
        kind: &'static str,
        id: &str,
        table: &DeTable<'_>,
    ) {
        let owner = Owner::Record(kind, id.to_owned());
        reader.by_language(table, &owner, &mut self.texts);
        let values = reader.spans(table);
        let file = reader.file.clone();
        let record = Record { file, values };
        self.records
            .0
            .entry((kind, id.to_owned()))
            .or_insert(record);
    }
}

/// Reads the tables of one file.
struct Reader<'a, 'f> {
    dossier: &'a Dossier,
    file: &'f SourcePath,
    whole: &'f str,
    /// Where the TOML begins in the file.
    offset: usize,
}

impl<'a> Reader<'a, '_> {
    /// The texts in tables that are named after a language, however deep.
    fn by_language(&self, table: &DeTable<'_>, owner: &Owner, texts: &mut Vec<Text<'a>>) {
        let languages = &self.dossier.settings.languages;
        for (key, value) in table {
            match value.get_ref() {
                DeValue::Table(inner) => match languages.get(key.get_ref()) {
                    Some(lang) => {
                        let place = (lang, languages.tag(lang), owner.clone());
                        self.strings(inner, &place, texts);
                    }
                    None => self.by_language(inner, owner, texts),
                },
                DeValue::Array(items) => {
                    let tables = items.iter().filter_map(|item| item.get_ref().as_table());
                    tables.for_each(|table| self.by_language(table, owner, texts));
                }
                _ => {}
            }
        }
    }

    /// The texts of a table that is in one language.
    fn strings(
        &self,
        table: &DeTable<'_>,
        place: &(crate::i18n::Lang, &'a str, Owner),
        texts: &mut Vec<Text<'a>>,
    ) {
        for (key, value) in table {
            let known = PROSE.iter().find(|known| **known == key.get_ref().as_ref());
            let items = match value.get_ref() {
                DeValue::Array(items) => items.iter().collect(),
                _ => vec![value],
            };
            for item in items {
                match (item.get_ref(), known) {
                    (DeValue::String(text), Some(key)) => {
                        let (lang, tag, owner) = place;
                        texts.push(Text {
                            lang: *lang,
                            tag,
                            owner: owner.clone(),
                            key,
                            stands: self.stands(text, item.span().into()),
                            text: Cow::Owned(text.to_string()),
                            file: self.file.clone(),
                        });
                    }
                    // Corrections, former names.
                    (DeValue::Table(inner), _) => self.strings(inner, place, texts),
                    _ => {}
                }
            }
        }
    }

    /// Where the bytes of a string stand: exactly, where it is written without escapes.
    fn stands(&self, text: &str, span: Span) -> Stands {
        let span = span.shifted(self.offset);
        let written = self.whole.get(span.range()).unwrap_or_default();
        match written.find(text).filter(|_| !text.is_empty()) {
            Some(at) => Stands::From(span.start + at),
            None => Stands::Within(span),
        }
    }

    /// The places of the values of a table, and of those in its lists of tables: `row.1`, `corrections.1.date`.
    fn spans(&self, table: &DeTable<'_>) -> BTreeMap<String, Span> {
        let mut spans = BTreeMap::new();
        for (key, value) in table {
            let name = key.get_ref().to_string();
            if let DeValue::Array(items) = value.get_ref() {
                for (at, item) in items.iter().enumerate() {
                    let prefix = format!("{name}.{}", at + 1);
                    if let DeValue::Table(inner) = item.get_ref() {
                        for (key, value) in inner {
                            let span = Span::from(value.span()).shifted(self.offset);
                            spans.insert(format!("{prefix}.{}", key.get_ref()), span);
                        }
                    }
                    spans.insert(prefix, Span::from(item.span()).shifted(self.offset));
                }
            }
            spans.insert(name, Span::from(value.span()).shifted(self.offset));
        }
        spans
    }
}
