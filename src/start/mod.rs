//! How a dossier begins, and everything in it: `dossier init` and `dossier new`.
//!
//! Input: what was typed, the day, and for `new` the files that are there. Output: files to write, as values, or a [`Refusal`].
//!
//! 1. [`words`] holds the sentences of the examples and of the comments, in the languages in which we have written them.
//! 2. [`fill`] puts them into the templates of `files/`.
//! 3. [`dossier()`] makes a whole dossier, [`new()`] the files of one thing; [`schemas()`] are what editors check TOML with.

mod begin;
mod fill;
mod known;
mod new;
mod schemas;
mod words;
mod workflows;

pub(crate) use begin::{Begun, Wanted, dossier};
pub(crate) use new::{Added, Kind, Request, new};
pub(crate) use schemas::{FOLDER as SCHEMAS, MARK as SCHEMA_MARK, schemas};

/// Why nothing is written: the key of a sentence in `messages/`, and what it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// The key.
    pub(crate) key: &'static str,
    /// What the sentence names, by the name of its placeholder.
    pub(crate) args: Vec<(&'static str, String)>,
    /// The nearest thing that is there.
    pub(crate) suggestion: Option<String>,
}

impl Refusal {
    fn new(key: &'static str) -> Self {
        Self {
            key,
            args: Vec::new(),
            suggestion: None,
        }
    }

    fn arg(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}
