//! The index that a browser finds pages with: from what pages say to files that a script reads.
//!
//! Input: [`Page`]s, in any order and from many threads. Output: [`File`]s, the same whatever the order.
//!
//! 1. `words` cuts texts into words and folds them; `vocabulary` joins the forms of one word by their stem.
//! 2. [`Index::add`] keeps of a page how often it has each word, and where, and hands its text on as soon as the file that it
//!    belongs to is full: memory holds numbers, not texts.
//! 3. [`Index::finish`] turns that round: for each word the pages, with how much it counts there (`weight`).
//!
//! The browser stems nothing: it looks words up as they are typed, among the forms that some page has. `file` describes what
//! it reads.

mod file;
mod stems;
mod vocabulary;
mod weight;
pub mod words;

use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::Serialize;

pub use file::{File, Labels};
use file::{Shelf, Words};
use vocabulary::Vocabulary;
use weight::{Count, Posting, counts};

/// The folder of all indices, below the site's root.
pub const FOLDER: &str = "search/";

/// What a reader can find: a page, or a part of a page with an address of its own.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// The way from the site's root, with an anchor for a part of a page.
    pub path: String,
    /// The title, as it is shown.
    pub title: String,
    /// What kind of page it is, in words of its language.
    pub kind: String,
    /// When it was published or happened, in words; empty when nothing is known.
    pub date: String,
    /// What it is called, in every language.
    pub names: Vec<String>,
    /// Names in one word of what it speaks of, in every language.
    pub mentions: Vec<String>,
    /// What it says, in order.
    pub passages: Vec<Passage>,
    /// How much is found in it counts, in hundredths: 100 for a text, less for what only leads elsewhere.
    pub worth: u32,
}

/// A stretch of a page's text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Passage {
    /// A heading: its anchor and its text.
    Heading(String, String),
    /// A paragraph, an item, a cell.
    Text(String),
}

impl Passage {
    fn text(&self) -> &str {
        let (Self::Heading(_, text) | Self::Text(text)) = self;
        text
    }
}

/// The index of one language, while pages are made.
pub struct Index {
    vocabulary: Mutex<Vocabulary>,
    pages: Mutex<Vec<Option<Entry>>>,
    shelf: Mutex<Shelf>,
    folder: String,
}

/// What is kept of a page.
struct Entry {
    counts: Box<[Count]>,
    /// How many words its text has.
    length: u32,
    worth: u32,
}

impl Index {
    /// An index of texts in the language `tag`, whose files go to `folder`.
    ///
    /// `sizes` has the number of bytes of each page to come, more or less: pages that follow each other share a file of texts.
    /// Each set of `synonyms` holds names in one word of one thing: they are never stemmed (`Mali` is no form of `mal`), and
    /// who looks for one is shown the others.
    pub fn new(tag: &str, folder: String, sizes: &[usize], synonyms: &[BTreeSet<String>]) -> Self {
        Self {
            vocabulary: Mutex::new(Vocabulary::new(tag, synonyms)),
            pages: Mutex::new(sizes.iter().map(|_| None).collect()),
            shelf: Mutex::new(Shelf::new(sizes)),
            folder,
        }
    }

    /// Adds the page of that number; returns a file when its last page came. A page that does not come is left out.
    pub fn add(&self, number: usize, page: &Page) -> Option<File> {
        let found = counts(page);
        let length = found.text_words;
        let counts = lock(&self.vocabulary).resolve(&found);
        if let Some(slot) = lock(&self.pages).get_mut(number) {
            *slot = Some(Entry {
                counts,
                length,
                worth: page.worth,
            });
        }
        let texts = file::page_text(page);
        lock(&self.shelf).put(number, texts, &self.folder)
    }

    /// The remaining files; `labels` are the words that the script says.
    pub fn finish(self, labels: &Labels) -> Vec<File> {
        let pages = self
            .pages
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        let vocabulary = self
            .vocabulary
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        let mut shelf = self
            .shelf
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        let mut files = shelf.rest(&self.folder);
        let order = vocabulary.order();
        let postings = invert(&pages, order.len(), &vocabulary.ranks(&order));
        drop(pages);
        let words = Words::new(&vocabulary, &order, &postings);
        let shards = words.shards(&self.folder);
        files.push(file::head(&self.folder, labels, &shelf, &shards));
        files.extend(shards.into_iter().map(|shard| shard.file));
        files
    }
}

/// For each group of forms, in order, the pages that have one of them.
fn invert(pages: &[Option<Entry>], groups: usize, ranks: &[u32]) -> Vec<Vec<Posting>> {
    let mut postings = vec![Vec::new(); groups];
    let texts = || pages.iter().flatten().filter(|entry| entry.length > 0);
    let total: u64 = texts().map(|entry| u64::from(entry.length)).sum();
    let average = total as f64 / texts().count().max(1) as f64;
    for (page, entry) in (0..).zip(pages) {
        let Some(entry) = entry else { continue };
        for count in &entry.counts {
            let weight = weight::weight(count, entry.length, average, entry.worth);
            if let Some(list) = postings.get_mut(ranks[count.group as usize] as usize) {
                list.push(Posting { page, weight });
            }
        }
    }
    postings
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
