//! Glossary entries, events, figures and sources: one file for all languages.

use toml_edit::{DocumentMut, InlineTable, Item, Table, TableLike};

use super::document::replace;
use super::{Changes, Written, text};
use crate::bitext::SegmentIx;
use crate::bitext::segment::Fault;

/// Changes a file of data.
///
/// A record that lacks the language gets it only when each of its texts has a translation: half an entry is none.
pub(super) fn change(changes: &Changes<'_>, from: &str, to: &str) -> Written {
    let mut written = Written::default();
    let Ok(mut file) = changes.bitext.target.whole.parse::<DocumentMut>() else {
        return written;
    };
    let fields = &changes.bitext.source.fields;
    let mut at = 0;
    while at < fields.len() {
        let record = record_of(&fields[at].path);
        let end = at
            + fields[at..]
                .iter()
                .take_while(|field| record_of(&field.path) == record)
                .count();
        change_record(changes, (from, to), at..end, &mut file, &mut written);
        at = end;
    }
    written.text = Some(file.to_string());
    written
}

fn change_record(
    changes: &Changes<'_>,
    (from, to): (&str, &str),
    fields: std::ops::Range<usize>,
    file: &mut DocumentMut,
    written: &mut Written,
) {
    let mut texts: Vec<(usize, String)> = Vec::new();
    let mut is_half = false;
    for number in fields {
        let Some(source) = changes.bitext.source.fields.get(number) else {
            continue;
        };
        let theirs = changes
            .bitext
            .target
            .fields
            .iter()
            .position(|field| field.path == source.path);
        let changed = match theirs {
            Some(theirs)
                if changes.of(number).next().is_some() || !changes.removed(theirs).is_empty() =>
            {
                text::changed(changes, number, theirs)
            }
            Some(_) => continue,
            // What no one was asked for, a sign, comes with a new record alone.
            None if changes.of(number).next().is_none() && has_language(changes, &source.path) => {
                is_half |= !source.parts.segments.is_empty();
                continue;
            }
            None => text::new(changes, number, true),
        };
        let Some(changed) = changed else {
            is_half |= theirs.is_none();
            continue;
        };
        written.refused.extend(
            changed
                .refused
                .into_iter()
                .map(|(at, fault)| (SegmentIx { field: number, at }, fault)),
        );
        texts.push((number, changed.text));
    }
    for (number, text) in texts {
        let Some(path) = changes
            .bitext
            .source
            .fields
            .get(number)
            .map(|field| field.path.as_str())
        else {
            continue;
        };
        if is_half || !set(file, path, (from, to), &text) {
            let refused = changes
                .of(number)
                .map(|answer| (answer.wanted.source, Fault::Structure));
            written.refused.extend(refused);
        }
    }
}

/// Whether the record of a text has any text in the target.
fn has_language(changes: &Changes<'_>, path: &str) -> bool {
    let mut fields = changes.bitext.target.fields.iter();
    fields.any(|field| record_of(&field.path) == record_of(path))
}

/// What the paths of one record begin with.
fn record_of(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(record, _)| record)
}

/// Sets a text of a record in a language; false when there is no such record.
fn set(file: &mut DocumentMut, path: &str, (from, to): (&str, &str), text: &str) -> bool {
    let key = path.rsplit('.').next().unwrap_or(path);
    let Some(record) = find(file, record_of(path)) else {
        return false;
    };
    if record.get(to).is_none() {
        // As the source’s: a table of its own, or one on a line.
        let is_inline = record.get(from).is_some_and(Item::is_inline_table);
        let new = if is_inline {
            toml_edit::value(InlineTable::new())
        } else {
            Item::Table(Table::new())
        };
        record.insert(to, new);
    }
    let Some(table) = record.get_mut(to).and_then(Item::as_table_like_mut) else {
        return false;
    };
    match table.get_mut(key).and_then(Item::as_value_mut) {
        Some(value) => replace(value, text),
        None => {
            table.insert(key, toml_edit::value(text));
        }
    }
    true
}

/// The table of a record: the file’s own for an entry, else that of an id, of a row of a figure, or of a relation.
fn find<'f>(file: &'f mut DocumentMut, record: &str) -> Option<&'f mut dyn TableLike> {
    if record.is_empty() {
        return Some(file.as_table_mut());
    }
    if let Some(number) = record.strip_prefix("relation")
        && file.contains_key("relation")
    {
        let number = number.parse::<usize>().ok()?.checked_sub(1)?;
        let relations = file.get_mut("relation")?.as_array_of_tables_mut()?;
        let relation = relations.get_mut(number);
        return relation.map(|relation| relation as &mut dyn TableLike);
    }
    let (id, row) = match record.rsplit_once(".row") {
        Some((id, number)) => (id, Some(number.parse::<usize>().ok()?)),
        None => (record, None),
    };
    let list = ["event", "figure", "source"]
        .into_iter()
        .find(|list| file.contains_key(list))?;
    let tables = file.get_mut(list)?.as_array_of_tables_mut()?;
    let is_it = |table: &&mut Table| table.get("id").and_then(Item::as_str) == Some(id);
    let table = tables.iter_mut().find(is_it)?;
    match row {
        None => Some(table),
        Some(number) => {
            let rows = table.get_mut("row")?.as_array_of_tables_mut()?;
            rows.get_mut(number.checked_sub(1)?)
                .map(|row| row as &mut dyn TableLike)
        }
    }
}
