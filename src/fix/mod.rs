//! Makes the fixes that findings offer: files in, files out, and nothing that cannot be undone by a person who reads the diff.
//!
//! A finding offers a fix only where one thing can be meant (see [`crate::diagnostic::Fix`]). Here they are put together: never
//! two for the same bytes, and never one after which a file cannot be read any more.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Fix};
use crate::files::{SourcePath, SourceTree, spliced};

/// A text before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The file.
    pub file: SourcePath,
    /// What it says.
    pub old: String,
    /// What it would say.
    pub new: String,
}

/// An edit of one file: the bytes that it replaces, and by what.
type Edit = (std::ops::Range<usize>, String);

/// The texts of `tree` that the fixes of these findings change, in the order of their paths.
pub fn plan(tree: &SourceTree, diagnostics: &[Diagnostic]) -> Vec<Change> {
    let mut edits: BTreeMap<SourcePath, Vec<Edit>> = BTreeMap::new();
    for fix in diagnostics.iter().filter_map(|found| found.fix.as_deref()) {
        if fits(fix, tree, &edits) {
            let list = edits.entry(fix.place.file.clone()).or_default();
            list.push((fix.place.span.range(), fix.text.clone()));
        }
    }
    let changes = edits.into_iter().filter_map(|(file, mut edits)| {
        let old = tree.text(&file)?.to_string();
        edits.sort_by_key(|(range, _)| (range.start, range.end));
        let new = spliced(&old, edits);
        let is_sound = new != old && (is_readable(&file, &new) || !is_readable(&file, &old));
        is_sound.then_some(Change { file, old, new })
    });
    changes.collect()
}

/// The tree with the changes made.
pub fn changed(tree: &SourceTree, changes: &[Change]) -> SourceTree {
    let mut tree = tree.clone();
    for change in changes {
        tree.insert_text(change.file.clone(), change.new.as_str());
    }
    tree
}

/// Whether a fix can be made beside those that are made already.
fn fits(fix: &Fix, tree: &SourceTree, made: &BTreeMap<SourcePath, Vec<Edit>>) -> bool {
    let (file, range) = (&fix.place.file, fix.place.span.range());
    let text = tree.text(file);
    let is_there = text.is_some_and(|text| text.get(range.clone()).is_some());
    let others = made.get(file).into_iter().flatten();
    let mut others = others.map(|(other, _)| other);
    is_there && !others.any(|other| overlap(other, &range))
}

/// Whether two edits touch the same bytes, or the same point.
fn overlap(one: &std::ops::Range<usize>, other: &std::ops::Range<usize>) -> bool {
    one == other || (one.start < other.end && other.start < one.end)
}

/// Whether the TOML of a file can be read: one in which a key now stands twice cannot.
fn is_readable(file: &str, text: &str) -> bool {
    let table = match (file.ends_with(".md"), file.ends_with(".toml")) {
        (true, _) => match crate::content::split_text(text) {
            Some((head, _)) => text.get(head.range()).unwrap_or_default(),
            None => return true,
        },
        (_, true) => text,
        _ => return true,
    };
    toml::de::DeTable::parse(table).is_ok()
}
