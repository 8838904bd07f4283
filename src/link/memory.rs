//! What was read of the texts of documents the last time.
//!
//! What a reading finds depends on the text itself, on the marks of its passages, and on what the text can speak of: the glossary,
//! ids, routes, files, settings. All of the latter is made of the project's files without the texts below front matter. So a reading
//! is taken from memory when the text and its marks are the same and so is every file, but for such texts.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::text::Reading;
use crate::bitext::shown::Marks;
use crate::content::split_text;
use crate::files::{SourcePath, SourceTree, is_same};

/// What was read the last time, and of which files. It is for one set of options alone.
#[derive(Debug, Default)]
pub struct Memory(Mutex<(SourceTree, Readings)>);

/// What was read of each version of a document, by its file.
pub(super) type Readings = BTreeMap<SourcePath, Remembered>;

/// A reading, and what it is one of.
#[derive(Debug)]
pub(super) struct Remembered {
    pub(super) source: Arc<str>,
    pub(super) marks: Option<Marks>,
    pub(super) reading: Arc<Reading>,
}

impl Remembered {
    /// The reading, if it is that of `source` with `marks`.
    pub(super) fn of(&self, source: &Arc<str>, marks: Option<&Marks>) -> Option<Arc<Reading>> {
        let is_this = is_same(&self.source, source) && self.marks.as_ref() == marks;
        is_this.then(|| self.reading.clone())
    }
}

impl Memory {
    /// The readings that may be used for the documents of `tree`.
    pub(super) fn take(&self, tree: &SourceTree) -> Readings {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (old, readings) = std::mem::take(&mut *last);
        match is_same_but_texts(&old, tree) {
            true => readings,
            false => Readings::new(),
        }
    }

    /// Keeps the readings of the documents of `tree`.
    pub(super) fn keep(&self, tree: &SourceTree, readings: Readings) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = (tree.clone(), readings);
    }
}

type Asset<'a> = (&'a SourcePath, &'a Arc<[u8]>);

/// Whether two states of a project differ in nothing but texts below front matter.
fn is_same_but_texts(one: &SourceTree, other: &SourceTree) -> bool {
    let is_same_text =
        |((path, old), (now_path, now)): ((&SourcePath, &Arc<str>), (_, &Arc<str>))| {
            path == now_path && (is_same(old, now) || (is_document(path) && is_same_head(old, now)))
        };
    let is_same_asset =
        |(one, other): (Asset<'_>, Asset<'_>)| one.0 == other.0 && is_same(one.1, other.1);
    one.texts().count() == other.texts().count()
        && one.assets().count() == other.assets().count()
        && one.texts().zip(other.texts()).all(is_same_text)
        && one.assets().zip(other.assets()).all(is_same_asset)
}

fn is_document(path: &str) -> bool {
    path.starts_with("content/") && path.ends_with(".md")
}

/// Whether all that stands before the text of a document is the same; a file without front matter is no document.
fn is_same_head(one: &str, other: &str) -> bool {
    let head = |text: &str| {
        let (_, body) = split_text(text)?;
        text.get(..body).map(str::to_owned)
    };
    let head_of_one = head(one);
    head_of_one.is_some() && head_of_one == head(other)
}
