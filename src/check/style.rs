//! Words that the house does not use, or not without thinking.
//!
//! The list is `[style.<lang>]` of `dossier.toml`. A word is found as a whole word, whatever its capitals; with `*` at its end it
//! is found in all words that begin so. What stands in a quotation is somebody else's choice of words, and so are the names of
//! things: titles of sources, names of entries.

use std::collections::BTreeMap;

use super::passage::Read;
use super::quoted::{is_in, quoted};
use super::scope::Scope;
use crate::diagnostic::{Code, Diagnostic};
use crate::markdown::TAG;
use crate::model::StyleWord;

/// Says where a text uses a word of its language's list.
pub(super) fn check(scope: &Scope<'_>, read: &Read<'_>, found: &mut Vec<Diagnostic>) {
    let list = &scope.style[read.text.lang];
    if list.is_empty() || read.text.key == "label" {
        return;
    }
    for passage in read.passages.iter().filter(|passage| passage.quoted == 0) {
        let text = passage.text();
        let words = words(text);
        let mut parts = None;
        let mut at = 0;
        while at < words.len() {
            let Some((count, word)) = list.find(&words[at..]) else {
                at += 1;
                continue;
            };
            let range = words[at].start..words[at + count - 1].end;
            at += count;
            let parts = parts.get_or_insert_with(|| quoted(text));
            if is_in(parts, &range) {
                continue;
            }
            let written = text.get(range.clone()).unwrap_or_default();
            found.push(
                Diagnostic::at(Code::StyleWord, read.place(passage, range))
                    .arg("word", super::weekdays::plain(written))
                    .arg("advice", word.advice.as_str()),
            );
        }
    }
}

/// A word of a text, in small letters.
struct Word {
    start: usize,
    end: usize,
    lower: String,
    /// Whether it may belong to one expression with the word before it.
    is_joined: bool,
}

/// What parts the words of one expression: spaces, hyphens, apostrophes.
fn joins(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\'' | '’')
}

/// The words of a text; signs of markup within one part nothing.
fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut goes_on = false;
    let mut is_joined = true;
    for (at, c) in text.char_indices().filter(|(_, c)| *c != TAG) {
        if !c.is_alphanumeric() {
            goes_on = false;
            is_joined &= joins(c);
            continue;
        }
        let end = at + c.len_utf8();
        match words.last_mut().filter(|_| goes_on) {
            Some(word) => {
                word.end = end;
                word.lower.extend(c.to_lowercase());
            }
            None => words.push(Word {
                start: at,
                end,
                lower: c.to_lowercase().collect(),
                is_joined,
            }),
        }
        goes_on = true;
        is_joined = true;
    }
    words
}

/// The words of a list, by the first word of each.
pub(super) struct List<'s> {
    whole: BTreeMap<String, Vec<Entry<'s>>>,
    /// Those whose first word is only a beginning.
    begun: Vec<Entry<'s>>,
}

/// A word of the list as its parts, and whether the last one is a beginning.
struct Entry<'s> {
    parts: Vec<String>,
    is_begun: bool,
    word: &'s StyleWord,
}

impl<'s> List<'s> {
    pub(super) fn new(listed: &'s [StyleWord]) -> Self {
        let mut list = Self {
            whole: BTreeMap::new(),
            begun: Vec::new(),
        };
        for word in listed {
            let is_begun = word.word.ends_with('*');
            let parts: Vec<String> = words(&word.word)
                .into_iter()
                .map(|word| word.lower)
                .collect();
            let Some(first) = parts.first().cloned() else {
                continue;
            };
            let alone = parts.len() == 1;
            let entry = Entry {
                parts,
                is_begun,
                word,
            };
            if is_begun && alone {
                list.begun.push(entry);
            } else {
                list.whole.entry(first).or_default().push(entry);
            }
        }
        list
    }

    fn is_empty(&self) -> bool {
        self.whole.is_empty() && self.begun.is_empty()
    }

    /// The longest entry that the text goes on with, and how many words it takes.
    fn find(&self, text: &[Word]) -> Option<(usize, &'s StyleWord)> {
        let first = text.first()?;
        let whole = self.whole.get(&first.lower).into_iter().flatten();
        let fits = |entry: &&Entry<'s>| entry.fits(text);
        let fitting = whole.chain(&self.begun).filter(fits);
        let longest = fitting.max_by_key(|entry| entry.parts.len())?;
        Some((longest.parts.len(), longest.word))
    }
}

impl Entry<'_> {
    fn fits(&self, text: &[Word]) -> bool {
        let Some(text) = text.get(..self.parts.len()) else {
            return false;
        };
        let last = self.parts.len() - 1;
        let same = |(at, (part, word)): (usize, (&String, &Word))| {
            word.lower == *part
                || self.is_begun && at == last && word.lower.starts_with(part.as_str())
        };
        let is_one = text.iter().skip(1).all(|word| word.is_joined);
        is_one && self.parts.iter().zip(text).enumerate().all(same)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whole_or_by_their_beginning() {
        let listed = ["terroris*", "prise d’otages", "régime"].map(|word| StyleWord {
            word: word.to_owned(),
            advice: String::new(),
        });
        let list = List::new(&listed);
        let found = |text: &str| {
            let words = words(text);
            let found = (0..words.len()).filter_map(|at| list.find(&words[at..]));
            found.map(|(_, word)| word.word.clone()).collect::<Vec<_>>()
        };
        assert_eq!(found("Des Terroristes"), ["terroris*"]);
        assert_eq!(found("une prise d'otages"), ["prise d’otages"]);
        assert_eq!(found("des régimes, le RÉGIME"), ["régime"]);
        assert!(found("une prise. D’otages. Antiterroriste").is_empty());
    }
}
