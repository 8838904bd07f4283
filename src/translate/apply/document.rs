//! Articles and pages: a file of their own in each language.

use toml_edit::{Array, ArrayOfTables, DocumentMut, Item, Value};

use super::front::{self, correction};
use super::{Changes, Written, text};
use crate::bitext::{Form, SegmentIx};
use crate::content;

/// Makes the target of a source: its texts with their answers, and no other keys than those of a language.
pub(super) fn create(changes: &Changes<'_>, from: &str) -> Written {
    let mut written = Written::default();
    let source = &changes.bitext.source;
    let theirs = front_matter(&source.whole);
    let mut front = DocumentMut::new();
    let mut points = Array::new();
    let mut corrections = ArrayOfTables::new();
    let mut body = String::new();
    for (number, field) in source.fields.iter().enumerate() {
        let Some(changed) = text::new(changes, number, false) else {
            continue;
        };
        written.refused.extend(
            changed
                .refused
                .into_iter()
                .map(|(at, fault)| (SegmentIx { field: number, at }, fault)),
        );
        match field.group() {
            "key_points" => points.push(changed.text),
            "corrections" => {
                corrections.extend(correction(theirs.as_ref(), &field.path, &changed.text))
            }
            _ if field.form == Form::Body => body = changed.text,
            key => {
                front.insert(key, toml_edit::value(changed.text));
            }
        }
    }
    if !points.is_empty() {
        on_lines(&mut points);
        front.insert("key_points", toml_edit::value(points));
    }
    front.insert("translated_from", toml_edit::value(from));
    front.insert("translation", toml_edit::value("machine"));
    if !corrections.is_empty() {
        front.insert("corrections", Item::ArrayOfTables(corrections));
    }
    written.text = Some(format!("+++\n{front}+++\n{body}"));
    written
}

/// Changes a target that is there.
pub(super) fn change(changes: &Changes<'_>) -> Written {
    let mut written = Written::default();
    let target = &changes.bitext.target;
    let Some((span, start)) = content::split_text(&target.whole) else {
        return written;
    };
    let Some(mut front) = front_matter(&target.whole) else {
        return written;
    };
    let before = front.to_string();
    let mut body = target.whole.get(start..).unwrap_or_default().to_owned();
    for (number, field) in changes.bitext.source.fields.iter().enumerate() {
        if field.form != Form::Body {
            continue;
        }
        let Some(theirs) = target
            .fields
            .iter()
            .position(|theirs| theirs.form == Form::Body)
        else {
            continue;
        };
        if let Some(changed) = text::changed(changes, number, theirs) {
            body = changed.text;
            written.refused.extend(
                changed
                    .refused
                    .into_iter()
                    .map(|(at, fault)| (SegmentIx { field: number, at }, fault)),
            );
            written.kept.extend(
                changed
                    .kept
                    .into_iter()
                    .map(|at| SegmentIx { field: theirs, at }),
            );
        }
    }
    front::change(changes, &mut front, &mut written);
    let front = if front.to_string() == before {
        target
            .whole
            .get(span.range())
            .unwrap_or_default()
            .to_owned()
    } else {
        front.to_string()
    };
    let head = target.whole.get(..span.start).unwrap_or_default();
    let fence = target.whole.get(span.end..start).unwrap_or_default();
    written.text = Some(format!("{head}{front}{fence}{body}"));
    written
}

/// Puts a text in the place of a value and leaves what stands around it.
pub(super) fn replace(value: &mut Value, text: &str) {
    let decor = value.decor().clone();
    *value = Value::from(text);
    *value.decor_mut() = decor;
}

pub(super) fn front_matter(whole: &str) -> Option<DocumentMut> {
    let (span, _) = content::split_text(whole)?;
    whole.get(span.range())?.parse().ok()
}

/// Each item of a list on a line of its own.
fn on_lines(list: &mut Array) {
    for value in list.iter_mut() {
        value.decor_mut().set_prefix("\n  ");
    }
    list.set_trailing("\n");
    list.set_trailing_comma(true);
}
