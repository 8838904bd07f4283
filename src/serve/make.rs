//! From a project's folder to a site that can be shown.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::state::Files;
use crate::diagnostic::Diagnostic;
use crate::disk::{Print, Problem, ReadError, Reader};
use crate::files::{SourcePath, SourceTree};
use crate::pipeline::{self, Memory, Options, Ready};

/// Reads a project again and again.
pub(super) struct Maker {
    reader: Reader,
    memory: Arc<Memory>,
    /// What was read last.
    last: Option<(BTreeMap<SourcePath, Print>, Vec<Problem>)>,
    /// Why nothing could be read, if it could not: it is said once.
    unreadable: Option<String>,
}

/// A site that can be shown.
pub(super) struct Site {
    pub(super) ready: Ready,
    pub(super) tree: SourceTree,
    pub(super) files: Files,
    /// What was found, none of it an error.
    pub(super) found: Vec<Diagnostic>,
}

/// What became of the project.
pub(super) enum Made {
    /// A site.
    Site(Box<Site>),
    /// Something is wrong with it.
    Broken(Vec<Diagnostic>, SourceTree),
    /// It cannot be read.
    Unreadable(ReadError),
    /// What it was before.
    Same,
}

impl Maker {
    pub(super) fn new(root: &Path, options: Options) -> Self {
        Self {
            reader: Reader::new(root),
            memory: Arc::new(Memory::new(options)),
            last: None,
            unreadable: None,
        }
    }

    /// Whether the project has changed since it was read.
    pub(super) fn is_outdated(&self) -> bool {
        self.reader.is_outdated()
    }

    /// What is remembered from one time to the next.
    pub(super) fn memory(&self) -> Arc<Memory> {
        self.memory.clone()
    }

    /// Reads the project, and does what a build does before it makes pages.
    pub(super) fn make(&mut self) -> Made {
        let again = match self.reader.read() {
            Ok(again) => again,
            Err(error) => {
                self.last = None;
                let words = error.to_string();
                let is_known = self.unreadable.replace(words.clone()) == Some(words);
                return if is_known {
                    Made::Same
                } else {
                    Made::Unreadable(error)
                };
            }
        };
        self.unreadable = None;
        let files = Files::of(&again);
        let (read, prints) = (again.read, again.prints);
        let now = (prints, read.problems);
        if self.last.as_ref() == Some(&now) {
            return Made::Same;
        }
        let (ready, found) = pipeline::prepare(&read.tree, &now.1, &self.memory);
        self.last = Some(now);
        match ready {
            Some(ready) => Made::Site(Box::new(Site {
                ready,
                tree: read.tree,
                files,
                found,
            })),
            None => Made::Broken(found, read.tree),
        }
    }
}
