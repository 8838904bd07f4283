//! The files that the script reads.
//!
//! Each is a script that calls one function with one value, because a page that was opened from a disk may load scripts, but
//! read no other files. `dossier_search(name, value)` is called with
//!
//! - `head`: a [`Head`], in `index.js`. It names all other files, which have a part of their hash in their name.
//! - `w0`, `w1`…: words, a list of texts, two for each group of forms, in the order of their first form here. The first text
//!   has the forms with spaces between them, then, after `|`, other names of the same thing. The second has the pages
//!   ([`postings_text`]).
//! - `p0`, `p1`…: pages, each a list: path, title, kind, date, passages. A passage is a text, or a heading with its anchor.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::vocabulary::Vocabulary;
use super::weight::Posting;
use super::words::{marks, typed_letters};
use super::{Page, Passage};

/// A file of the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// The path below the site's root.
    pub path: String,
    /// The script.
    pub content: Vec<u8>,
}

/// The words that the script says, in the language of the index.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Labels {
    /// Words that a page need not have, because any text may do without them: “the”, “of”.
    pub minor: Vec<String>,
    /// How many pages were found, with `#` for the number: a sentence for each number that a language may treat differently.
    pub found: BTreeMap<u32, String>,
    /// That no page has all of the words, or a word as it was typed.
    pub near: String,
}

/// What the script reads first.
#[derive(Serialize)]
struct Head<'a> {
    /// How many pages there are.
    pages: usize,
    /// The first page of each file of pages.
    first: Vec<usize>,
    /// Parts of the hashes in the names of the files of pages, then of words.
    p: Vec<&'a str>,
    w: Vec<&'a str>,
    /// The first form in each file of words.
    from: Vec<&'a str>,
    /// How words are folded.
    letters: BTreeMap<char, &'static str>,
    marks: String,
    labels: &'a Labels,
}

/// Pages follow each other into a file until it has this many bytes: about 4 kB compressed, of which a page of results loads
/// ten at most.
const SHELF: usize = 16_000;

/// Words likewise; about 10 kB compressed, of which a search loads one for each word.
const SHARD: usize = 32_000;

/// Texts of pages that wait for the others of their file.
pub(super) struct Shelf {
    chunks: Vec<Chunk>,
    /// The chunk of each page.
    chunk_of: Vec<usize>,
}

struct Chunk {
    first: usize,
    waiting: usize,
    texts: Vec<String>,
    hash: String,
}

impl Shelf {
    pub(super) fn new(sizes: &[usize]) -> Self {
        let mut chunks: Vec<Chunk> = Vec::new();
        let mut chunk_of = Vec::with_capacity(sizes.len());
        let mut filled = SHELF;
        for (page, size) in sizes.iter().enumerate() {
            if filled >= SHELF || filled + size > SHELF * 2 {
                chunks.push(Chunk {
                    first: page,
                    waiting: 0,
                    texts: Vec::new(),
                    hash: String::new(),
                });
                filled = 0;
            }
            filled += size;
            if let Some(chunk) = chunks.last_mut() {
                chunk.waiting += 1;
                chunk.texts.push("0".to_owned());
            }
            chunk_of.push(chunks.len() - 1);
        }
        Self { chunks, chunk_of }
    }

    /// Keeps the text of a page; the file, when it was the last that it waited for.
    pub(super) fn put(&mut self, page: usize, text: String, folder: &str) -> Option<File> {
        let at = *self.chunk_of.get(page)?;
        let chunk = self.chunks.get_mut(at)?;
        if let Some(slot) = chunk.texts.get_mut(page - chunk.first) {
            *slot = text;
        }
        chunk.waiting = chunk.waiting.saturating_sub(1);
        (chunk.waiting == 0).then(|| self.close(at, folder))
    }

    /// The files that still wait for a page, without it.
    pub(super) fn rest(&mut self, folder: &str) -> Vec<File> {
        let open = |at: &usize| self.chunks[*at].hash.is_empty();
        let open: Vec<usize> = (0..self.chunks.len()).filter(open).collect();
        open.into_iter().map(|at| self.close(at, folder)).collect()
    }

    fn close(&mut self, at: usize, folder: &str) -> File {
        let chunk = &mut self.chunks[at];
        let value = format!("[{}]", std::mem::take(&mut chunk.texts).join(",\n"));
        let (file, hash) = script(folder, &format!("p{at}"), &value);
        chunk.hash = hash;
        file
    }
}

/// A page as the script reads it.
pub(super) fn page_text(page: &Page) -> String {
    let value: (&str, &str, &str, &str, &[Passage]) = (
        &page.path,
        &page.title,
        &page.kind,
        &page.date,
        &page.passages,
    );
    json(&value)
}

/// A file of words.
pub(super) struct Shard<'a> {
    from: &'a str,
    hash: String,
    pub(super) file: File,
}

/// All groups of forms with the pages that have them.
pub(super) struct Words<'a> {
    vocabulary: &'a Vocabulary,
    order: &'a [u32],
    /// For each group in order.
    postings: &'a [Vec<Posting>],
}

impl<'a> Words<'a> {
    pub(super) fn new(
        vocabulary: &'a Vocabulary,
        order: &'a [u32],
        postings: &'a [Vec<Posting>],
    ) -> Self {
        Self {
            vocabulary,
            order,
            postings,
        }
    }

    /// Files of words. Each holds a range of forms with all of their groups: a group whose forms lie in two ranges is in both
    /// files, so that one file answers for a word.
    pub(super) fn shards(&self, folder: &str) -> Vec<Shard<'a>> {
        let mut forms: Vec<(&'a str, usize)> = Vec::new();
        for (rank, group) in self.order.iter().enumerate() {
            forms.extend(self.vocabulary.forms(*group).map(|form| (form, rank)));
        }
        forms.sort_unstable();
        let mut shards = Vec::new();
        let mut rest = forms.as_slice();
        while let Some((from, _)) = rest.first() {
            let mut seen = BTreeSet::new();
            let mut groups = Vec::new();
            let mut size = 0;
            let mut end = 0;
            while let Some((form, rank)) = rest.get(end) {
                // A form may belong to two groups: they stay together.
                let goes_on = end > 0 && rest[end - 1].0 == *form;
                if size > SHARD && !goes_on {
                    break;
                }
                if seen.insert(*rank) {
                    let group = self.group_texts(*rank);
                    size += group.0.len() + group.1.len();
                    groups.extend([group.0, group.1]);
                }
                end += 1;
            }
            let (file, hash) = script(folder, &format!("w{}", shards.len()), &json(&groups));
            shards.push(Shard { from, hash, file });
            rest = &rest[end..];
        }
        shards
    }

    fn group_texts(&self, rank: usize) -> (String, String) {
        let group = self.order[rank];
        let forms: Vec<&str> = self.vocabulary.forms(group).collect();
        let others: Vec<&str> = self.vocabulary.other_names(group).into_iter().collect();
        let mut text = forms.join(" ");
        if !others.is_empty() {
            text.push('|');
            text.push_str(&others.join(" "));
        }
        (text, postings_text(&self.postings[rank]))
    }
}

/// Pages in order, each as the distance from the one before and the weight.
///
/// A character stands for six bits, `0` for none of them. A distance less one is written five bits at a time, the lowest
/// first, with the sixth bit set while more follow. The weight is one character.
fn postings_text(postings: &[Posting]) -> String {
    let sign = |bits: u32| char::from(b'0' + (bits & 63) as u8);
    let mut text = String::with_capacity(postings.len() * 2);
    let mut next = 0;
    for posting in postings {
        let mut distance = posting.page - next;
        next = posting.page + 1;
        while distance > 31 {
            text.push(sign(32 | (distance & 31)));
            distance >>= 5;
        }
        text.push(sign(distance));
        text.push(sign(u32::from(posting.weight)));
    }
    text
}

/// The file that names the others.
pub(super) fn head(folder: &str, labels: &Labels, shelf: &Shelf, shards: &[Shard<'_>]) -> File {
    let head = Head {
        pages: shelf.chunk_of.len(),
        first: shelf.chunks.iter().map(|chunk| chunk.first).collect(),
        p: shelf
            .chunks
            .iter()
            .map(|chunk| chunk.hash.as_str())
            .collect(),
        w: shards.iter().map(|shard| shard.hash.as_str()).collect(),
        from: shards.iter().map(|shard| shard.from).collect(),
        letters: typed_letters(),
        marks: marks(),
        labels,
    };
    File {
        path: format!("{folder}index.js"),
        content: call("head", &json(&head)),
    }
}

fn script(folder: &str, name: &str, value: &str) -> (File, String) {
    let content = call(name, value);
    let hash = blake3::hash(&content).to_hex();
    let hash = hash.get(..8).unwrap_or_default().to_owned();
    let path = format!("{folder}{name}.{hash}.js");
    (File { path, content }, hash)
}

fn call(name: &str, value: &str) -> Vec<u8> {
    format!("dossier_search(\"{name}\",{value})\n").into_bytes()
}

/// JSON is a part of JavaScript since ECMAScript 2019. No `<` is in it: whatever a program takes the file for, no tag begins.
fn json(value: &impl Serialize) -> String {
    // Writing to memory does not fail, and every key is a text or a number.
    let json = serde_json::to_string(value).unwrap_or_default();
    json.replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_written_as_distances() {
        let posting = |page, weight| Posting { page, weight };
        assert_eq!(postings_text(&[posting(0, 1), posting(1, 63)]), "010o");
        // 31 fits into five bits; 32 needs a second character.
        assert_eq!(postings_text(&[posting(31, 2), posting(64, 3)]), "O2P13");
    }

    #[test]
    fn pages_share_a_file_until_it_is_full() {
        let mut shelf = Shelf::new(&[9_000, 9_000, 10, 40_000, 5]);
        assert_eq!(shelf.chunk_of, [0, 0, 1, 2, 3]);
        assert!(shelf.put(1, "1".to_owned(), "f/").is_none());
        let file = shelf
            .put(0, "0".to_owned(), "f/")
            .expect("the file is full");
        assert_eq!(file.content, b"dossier_search(\"p0\",[0,\n1])\n");
        assert_eq!(shelf.rest("f/").len(), 3);
    }
}
