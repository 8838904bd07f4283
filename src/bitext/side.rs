//! The texts of a file that are translated, in one language.

use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::segment::{self, Parts, Segment};
use crate::content;
use crate::files::{Place, SourcePath, Span};

/// The texts of a file in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// The file.
    pub file: SourcePath,
    /// All of it.
    pub whole: Arc<str>,
    /// Its texts, in the order of the file but for the body, which comes last.
    pub fields: Vec<Field>,
}

/// A text of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Where it belongs, the same in every language: `title`, `key_points.1`, `body`, `moura-deaths.measure`.
    pub path: String,
    /// How it is written in the file.
    pub form: Form,
    /// The text.
    pub text: String,
    /// Its bytes in the file: those of the TOML value with its quotes, or of the body.
    pub span: Range<usize>,
    /// The text cut up.
    pub parts: Parts,
}

/// How a text is written in its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A TOML string without markup.
    Line,
    /// A TOML string with Markdown.
    Markdown,
    /// The Markdown of a document.
    Body,
}

/// A segment of a side: the field’s number, and the segment’s in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SegmentIx {
    /// Position in [`Side::fields`].
    pub field: usize,
    /// Position in the field’s segments.
    pub at: usize,
}

impl Field {
    fn new(path: String, form: Form, text: String, span: Range<usize>) -> Self {
        let parts = match form {
            Form::Line => Parts {
                blocks: Vec::new(),
                segments: segment::plain(&text).into_iter().collect(),
            },
            Form::Markdown | Form::Body => segment::read(&text),
        };
        Self {
            path,
            form,
            text,
            span,
            parts,
        }
    }

    /// What its path is without the number of an item of a list: `key_points`.
    pub fn group(&self) -> &str {
        match self.path.rsplit_once('.') {
            Some((group, number)) if number.bytes().all(|b| b.is_ascii_digit()) => group,
            _ => &self.path,
        }
    }
}

impl Side {
    /// The texts of an article or a page.
    pub fn document(file: &SourcePath, whole: &Arc<str>) -> Option<Self> {
        let (front, body) = content::split_text(whole)?;
        let toml = whole.get(front.range())?;
        let table = DeTable::parse(toml).ok()?;
        let mut fields = Vec::new();
        let add = |path: String, value: &Spanned<DeValue<'_>>, fields: &mut Vec<Field>| {
            if let Some(text) = value.get_ref().as_str() {
                let span = Span::from(value.span()).shifted(front.start).range();
                fields.push(Field::new(path, Form::Line, text.to_owned(), span));
            }
        };
        for key in ["title", "summary", "content_note"] {
            if let Some(value) = table.get_ref().get(key) {
                add(key.to_owned(), value, &mut fields);
            }
        }
        let points = table
            .get_ref()
            .get("key_points")
            .and_then(|value| value.get_ref().as_array());
        for (at, value) in points.into_iter().flatten().enumerate() {
            add(format!("key_points.{}", at + 1), value, &mut fields);
        }
        let corrections = table
            .get_ref()
            .get("corrections")
            .and_then(|value| value.get_ref().as_array());
        for (at, value) in corrections.into_iter().flatten().enumerate() {
            if let Some(text) = value
                .get_ref()
                .as_table()
                .and_then(|table| table.get("text"))
            {
                add(format!("corrections.{}", at + 1), text, &mut fields);
            }
        }
        fields.push(Field::new(
            "body".to_owned(),
            Form::Body,
            whole.get(body..)?.to_owned(),
            body..whole.len(),
        ));
        Some(Self {
            file: file.clone(),
            whole: whole.clone(),
            fields,
        })
    }

    /// The segment at `ix`.
    pub fn segment(&self, ix: SegmentIx) -> Option<&Segment> {
        self.fields.get(ix.field)?.parts.segments.get(ix.at)
    }

    /// Every segment, in order.
    pub fn segments(&self) -> impl Iterator<Item = (SegmentIx, &Segment)> {
        self.fields.iter().enumerate().flat_map(|(field, text)| {
            let segments = text.parts.segments.iter().enumerate();
            segments.map(move |(at, segment)| (SegmentIx { field, at }, segment))
        })
    }

    /// Which of the segments with its key each one is, in the order of [`Side::segments`].
    pub fn occurrences(&self) -> Vec<(SegmentIx, String, u32)> {
        let mut seen: std::collections::BTreeMap<String, u32> = std::collections::BTreeMap::new();
        self.segments()
            .map(|(ix, segment)| {
                let key = segment.key();
                let count = seen.entry(key.clone()).or_insert(0);
                *count += 1;
                (ix, key, *count - 1)
            })
            .collect()
    }

    /// Where a segment stands in its file.
    pub fn place(&self, ix: SegmentIx) -> Place {
        let span = self.fields.get(ix.field).map_or(0..0, |field| {
            match (field.form, field.parts.segments.get(ix.at)) {
                (Form::Body, Some(segment)) => {
                    field.span.start + segment.range.start..field.span.start + segment.range.end
                }
                _ => field.span.clone(),
            }
        });
        Place {
            file: self.file.clone(),
            span: Span::from(span),
        }
    }
}

/// A record of a data file, and its texts by language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Record {
    /// What the paths of its fields begin with: an id and a dot, or nothing for an entry.
    pub(super) prefix: String,
    /// For each language that the record has a table of, its name and its texts.
    pub(super) languages: Vec<(String, Vec<Field>)>,
}

/// The texts of one kind of record: the key, and whether it is Markdown.
type Keys = &'static [(&'static str, Form)];

const ENTRY: Keys = &[("name", Form::Line), ("definition", Form::Markdown)];
const RELATION: Keys = &[("note", Form::Line)];
const EVENT: Keys = &[("title", Form::Line), ("text", Form::Markdown)];
const SOURCE: Keys = &[("label", Form::Line), ("note", Form::Line)];
const FIGURE: Keys = &[
    ("measure", Form::Line),
    ("unit", Form::Line),
    ("note", Form::Line),
];
const ROW: Keys = &[("who", Form::Line), ("counts", Form::Line)];

/// The records of a data file, in its order; none when it is not TOML.
pub(super) fn records(path: &str, text: &str) -> Option<Vec<Record>> {
    let table = DeTable::parse(text).ok()?;
    let table = table.get_ref();
    let mut found = Vec::new();
    if path.starts_with("content/glossary/") {
        found.push(record(String::new(), table, ENTRY));
        for (at, relation) in tables(table, "relation").enumerate() {
            found.push(record(format!("relation{}.", at + 1), relation, RELATION));
        }
    }
    for (folder, list, keys) in [
        ("content/events/", "event", EVENT),
        ("content/sources/", "source", SOURCE),
        ("content/figures/", "figure", FIGURE),
    ] {
        if !path.starts_with(folder) {
            continue;
        }
        for table in tables(table, list) {
            let id = table
                .get("id")
                .and_then(|id| id.get_ref().as_str())
                .unwrap_or_default();
            found.push(record(format!("{id}."), table, keys));
            for (at, row) in tables(table, "row").enumerate() {
                found.push(record(format!("{id}.row{}.", at + 1), row, ROW));
            }
        }
    }
    Some(found)
}

fn tables<'t>(table: &'t DeTable<'t>, list: &str) -> impl Iterator<Item = &'t DeTable<'t>> {
    let items = table.get(list).and_then(|value| value.get_ref().as_array());
    items
        .into_iter()
        .flatten()
        .filter_map(|item| item.get_ref().as_table())
}

fn record(prefix: String, table: &DeTable<'_>, keys: Keys) -> Record {
    let fields = |table: &DeTable<'_>| {
        let field = |(key, form): &(&str, Form)| {
            let value = table.get(*key)?;
            let text = value.get_ref().as_str()?.to_owned();
            Some(Field::new(
                format!("{prefix}{key}"),
                *form,
                text,
                value.span(),
            ))
        };
        keys.iter().filter_map(field).collect::<Vec<_>>()
    };
    let languages = table
        .iter()
        .filter_map(|(key, value)| {
            Some((
                key.get_ref().to_string(),
                fields(value.get_ref().as_table()?),
            ))
        })
        .filter(|(_, fields)| !fields.is_empty())
        .collect();
    Record { prefix, languages }
}
