//! The front matter of a target that is there.
//!
//! Lists change in one go, by the positions before any change: what is put in or taken out first would shift the rest. What a
//! person wrote beside a value, a comment, outlives it.

use toml_edit::{Array, ArrayOfTables, DocumentMut, Item, Table, Value};

use super::document::{front_matter, replace};
use super::{Changes, Written, text};
use crate::bitext::segment::Fault;
use crate::bitext::{Form, SegmentIx};
use crate::translate::plan::Goes;

/// Writes the answers for texts of front matter, and takes out what a machine wrote for texts that are gone.
pub(super) fn change(changes: &Changes<'_>, front: &mut DocumentMut, written: &mut Written) {
    let mut points = Points::default();
    for (number, field) in changes.bitext.source.fields.iter().enumerate() {
        if field.form == Form::Body {
            continue;
        }
        let Some(answer) = changes.of(number).next() else {
            continue;
        };
        let Some(changed) = text::new(changes, number, true) else {
            continue;
        };
        let target = &changes.bitext.target.fields;
        let over = match answer.wanted.goes {
            Goes::Over(ix) => target.get(ix.field).map(|field| index_of(&field.path)),
            Goes::In | Goes::Beside => None,
        };
        let is_put = match (field.group(), over) {
            ("key_points", Some(at)) => points.over(at, changed.text),
            ("key_points", None) => points.add(place_of(changes, number), changed.text),
            ("corrections", Some(at)) => set_correction(front, at, &changed.text),
            ("corrections", None) => {
                let theirs = front_matter(&changes.bitext.source.whole);
                add_correction(
                    front,
                    correction(theirs.as_ref(), &field.path, &changed.text),
                )
            }
            (key, _) => set(front, key, &changed.text),
        };
        let refused = changed.refused.into_iter();
        let refused = refused.chain((!is_put).then_some((0, Fault::Structure)));
        let place = |(at, fault)| (SegmentIx { field: number, at }, fault);
        written.refused.extend(refused.map(place));
    }
    for ix in &changes.plan.removed {
        let Some(field) = changes.bitext.target.fields.get(ix.field) else {
            continue;
        };
        let is_out = match (field.form, field.group()) {
            (Form::Body, _) => true,
            (_, "key_points") => points.take_out(index_of(&field.path)),
            (_, key) => remove(front, key),
        };
        written.kept.extend((!is_out).then_some(*ix));
    }
    points.write(front);
}

fn set(front: &mut DocumentMut, key: &str, text: &str) -> bool {
    match front.get_mut(key) {
        Some(item) => match item.as_value_mut() {
            Some(value) => replace(value, text),
            None => return false,
        },
        None => {
            front.insert(key, toml_edit::value(text));
        }
    }
    true
}

/// Takes out a summary or a note on the content, unless a person wrote a comment there.
fn remove(front: &mut DocumentMut, key: &str) -> bool {
    if !matches!(key, "summary" | "content_note") {
        return false;
    }
    let says = |decor: &toml_edit::Decor| around(decor).contains('#');
    let has_comment = front
        .as_table()
        .get_key_value(key)
        .is_none_or(|(key, item)| {
            let value = item.as_value().map(Value::decor);
            says(key.leaf_decor()) || value.is_some_and(says)
        });
    !has_comment && front.remove(key).is_some()
}

/// What becomes of a list of texts; all positions are those before.
#[derive(Default)]
struct Points {
    over: Vec<(usize, String)>,
    new: Vec<(usize, String)>,
    gone: Vec<usize>,
}

impl Points {
    fn over(&mut self, at: usize, text: String) -> bool {
        self.over.push((at, text));
        true
    }

    fn add(&mut self, at: usize, text: String) -> bool {
        self.new.push((at, text));
        true
    }

    fn take_out(&mut self, at: usize) -> bool {
        self.gone.push(at);
        true
    }

    fn write(&self, front: &mut DocumentMut) {
        if self.over.is_empty() && self.new.is_empty() && self.gone.is_empty() {
            return;
        }
        let item = front
            .entry("key_points")
            .or_insert(toml_edit::value(Array::new()));
        let Some(list) = item.as_array_mut() else {
            return;
        };
        for (at, text) in &self.over {
            if let Some(value) = list.get_mut(*at) {
                replace(value, text);
            }
        }
        let layout = layout(list);
        for at in (0..=list.len()).rev() {
            if self.gone.contains(&at) && at < list.len() {
                take_out(list, at);
            }
            let is_here = |(place, _): &&(usize, String)| *place == at;
            for (_, text) in self.new.iter().rev().filter(is_here) {
                insert(list, at, text, &layout);
            }
        }
    }
}

/// What stands before each item of a list but the first.
fn layout(list: &Array) -> String {
    let line = |value: &Value| {
        let prefix = value.decor().prefix()?.as_str()?;
        prefix.rfind('\n').map(|at| prefix[at..].to_owned())
    };
    let lines = list.iter().filter_map(line);
    lines.last().unwrap_or_else(|| " ".to_owned())
}

/// Puts a text into a list; a comment on the line before stays there.
fn insert(list: &mut Array, at: usize, text: &str, layout: &str) {
    let at = at.min(list.len());
    let next = match list.get(at) {
        Some(value) => value.decor().prefix().and_then(|prefix| prefix.as_str()),
        None => list.trailing().as_str(),
    };
    let next = next.unwrap_or_default().to_owned();
    let (comment, rest) = match next.find('\n') {
        Some(end) if next[..end].contains('#') => next.split_at(end),
        _ => ("", next.as_str()),
    };
    let is_one_line = !layout.contains('\n');
    let rest = match list.get_mut(at) {
        Some(_) if at == 0 && is_one_line && rest.is_empty() => " ",
        _ => rest,
    };
    match list.get_mut(at) {
        Some(value) => value.decor_mut().set_prefix(rest),
        None => list.set_trailing(rest),
    }
    let mut value = Value::from(text);
    let before = if at == 0 && is_one_line { "" } else { layout };
    value.decor_mut().set_prefix(format!("{comment}{before}"));
    list.insert_formatted(at, value);
}

/// Takes an item out of a list, and leaves the comments around it.
fn take_out(list: &mut Array, at: usize) {
    let comments = around(list.remove(at).decor());
    if !comments.contains('#') {
        return;
    }
    match list.get_mut(at) {
        Some(value) => {
            let prefix = value.decor().prefix().and_then(|prefix| prefix.as_str());
            let prefix = format!("{comments}{}", prefix.unwrap_or_default());
            value.decor_mut().set_prefix(prefix);
        }
        None => {
            let trailing = list.trailing().as_str().unwrap_or_default();
            let trailing = format!("{comments}{trailing}");
            list.set_trailing(trailing);
        }
    }
}

/// What stands before and after a value.
fn around(decor: &toml_edit::Decor) -> String {
    let text =
        |raw: Option<&toml_edit::RawString>| raw.and_then(|raw| raw.as_str()).map(str::to_owned);
    text(decor.prefix()).unwrap_or_default() + &text(decor.suffix()).unwrap_or_default()
}

/// Where a new key point goes among those that are there: after the one that belongs to the point before it.
fn place_of(changes: &Changes<'_>, number: usize) -> usize {
    let pairs = &changes.plan.report.alignment.pairs;
    let (ours, theirs) = (&changes.bitext.source.fields, &changes.bitext.target.fields);
    let before = (0..number).rev().filter(|at| {
        let field = ours.get(*at);
        field.is_some_and(|field| field.group() == "key_points")
    });
    let mut found = before.filter_map(|at| {
        let (_, target) = pairs.iter().find(|(source, _)| source.field == at)?;
        theirs
            .get(target.field)
            .map(|field| index_of(&field.path) + 1)
    });
    found.next().unwrap_or(0)
}

/// Writes the text of a correction that is there.
fn set_correction(front: &mut DocumentMut, at: usize, text: &str) -> bool {
    let value = match front.get_mut("corrections") {
        Some(Item::ArrayOfTables(tables)) => tables
            .get_mut(at)
            .and_then(|table| table.get_mut("text"))
            .and_then(Item::as_value_mut),
        Some(Item::Value(Value::Array(list))) => list
            .get_mut(at)
            .and_then(Value::as_inline_table_mut)
            .and_then(|table| table.get_mut("text")),
        _ => None,
    };
    value.map(|value| replace(value, text)).is_some()
}

/// Adds a correction, in the form of those that are there.
fn add_correction(front: &mut DocumentMut, new: Option<Table>) -> bool {
    let Some(new) = new else {
        return false;
    };
    let list = front
        .entry("corrections")
        .or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
    match list {
        Item::ArrayOfTables(tables) => tables.push(new),
        Item::Value(Value::Array(list)) => {
            let mut table = new.into_inline_table();
            table.fmt();
            let layout = layout(list);
            let at = list.len();
            insert(list, at, "", &layout);
            if let Some(value) = list.get_mut(at) {
                let decor = value.decor().clone();
                *value = Value::InlineTable(table);
                *value.decor_mut() = decor;
            }
        }
        _ => return false,
    }
    true
}

/// The correction of the source at `path`, with another text.
pub(super) fn correction(source: Option<&DocumentMut>, path: &str, text: &str) -> Option<Table> {
    let mut table = match source?.get("corrections")? {
        Item::ArrayOfTables(tables) => tables.get(index_of(path))?.clone(),
        Item::Value(Value::Array(list)) => {
            let mut table = list
                .get(index_of(path))?
                .as_inline_table()?
                .clone()
                .into_table();
            table.fmt();
            table
        }
        _ => return None,
    };
    replace(table.get_mut("text")?.as_value_mut()?, text);
    Some(table)
}

/// The position that a path of a list ends with: `key_points.1` is the first.
fn index_of(path: &str) -> usize {
    let number = path
        .rsplit('.')
        .next()
        .and_then(|number| number.parse::<usize>().ok());
    number.unwrap_or(1).saturating_sub(1)
}
