//! Finds the line of the raw page on which a text begins.
//!
//! Input: the raw page and, in the order of the page, the texts that were read from it. Output: a line for each, counted
//! from 1. The page is reduced to its letters and digits, with tags, white space and character references left out, and each
//! text is searched from where the one before it was found. That is a best effort: a text that the parser moved, or one that
//! is written wholly in character references, gets the line of the text before it.

use super::scan::{Token, scan};
use crate::files::floor;

/// How far ahead a text is searched.
const WINDOW: usize = 100_000;
/// How far, once that failed [`PATIENCE`] times.
const SHORT_WINDOW: usize = 1_000;
/// How many texts may be missing before the search gets short.
const PATIENCE: usize = 500;
/// How many letters of a text are searched.
const KEY: usize = 40;

/// The letters of a page and where each stretch of them stands.
struct Letters {
    letters: String,
    /// Pairs of a place in `letters` and the place in the page where that stretch begins.
    stretches: Vec<(usize, usize)>,
    is_ascii: bool,
}

/// Finds lines, going forward through a page.
pub(super) struct Lines<'a> {
    html: &'a str,
    breaks: Vec<usize>,
    all: Letters,
    ascii: Letters,
    at: usize,
    misses: usize,
}

impl<'a> Lines<'a> {
    /// Gets a page ready.
    pub(super) fn new(html: &'a str) -> Self {
        Self {
            html,
            breaks: html.match_indices('\n').map(|(at, _)| at).collect(),
            all: Letters::of_page(html, false),
            ascii: Letters::of_page(html, true),
            at: 0,
            misses: 0,
        }
    }

    /// The line where a text begins.
    pub(super) fn of_text(&mut self, text: &str) -> usize {
        let window = if self.misses > PATIENCE {
            SHORT_WINDOW
        } else {
            WINDOW
        };
        let found = [&self.all, &self.ascii]
            .into_iter()
            .find_map(|letters| letters.find(text, self.at, window));
        match found {
            Some((start, end)) => {
                self.at = end;
                self.line(start)
            }
            None => {
                self.misses += usize::from(text.contains(char::is_alphanumeric));
                self.line(self.at)
            }
        }
    }

    /// The line where something stands as it is written, such as the address of an image.
    pub(super) fn of_raw(&mut self, raw: &str) -> usize {
        let from = floor(self.html, self.at);
        let rest = self.html.get(from..).unwrap_or_default();
        let end = floor(
            rest,
            if self.misses > PATIENCE {
                SHORT_WINDOW
            } else {
                WINDOW
            },
        );
        let found = rest
            .get(..end)
            .filter(|_| !raw.is_empty())
            .and_then(|rest| rest.find(raw));
        match found {
            Some(found) => self.line(from + found),
            None => {
                self.misses += 1;
                self.line(self.at)
            }
        }
    }

    fn line(&self, at: usize) -> usize {
        self.breaks.partition_point(|&end| end < at) + 1
    }
}

impl Letters {
    fn of_page(html: &str, is_ascii: bool) -> Self {
        let mut letters = Self {
            letters: String::with_capacity(html.len() / 2),
            stretches: Vec::new(),
            is_ascii,
        };
        let mut at = 0;
        let mut is_title = false;
        for token in scan(html) {
            match token {
                Token::Text(text) if !is_title => letters.push(text, at),
                Token::Open(tag) => is_title = tag.name.eq_ignore_ascii_case("title"),
                _ => is_title = false,
            }
            at += token.raw().len();
        }
        letters
    }

    /// Adds a text that stands at a place of the page, without its character references.
    fn push(&mut self, text: &str, at: usize) {
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            for (offset, part) in parts(line) {
                self.stretches
                    .push((self.letters.len(), at + start + offset));
                let before = self.letters.len();
                self.letters.extend(letters_of(part, self.is_ascii));
                if self.letters.len() == before {
                    self.stretches.pop();
                }
            }
            start += line.len();
        }
    }

    /// The places in the page where a text begins and where what was searched of it ends.
    fn find(&self, text: &str, from: usize, window: usize) -> Option<(usize, usize)> {
        let key: String = letters_of(text, self.is_ascii).take(KEY).collect();
        if key.is_empty() {
            return None;
        }
        let next = self.stretches.partition_point(|&(_, place)| place < from);
        let start = self
            .stretches
            .get(next)
            .map_or(self.letters.len(), |&(start, _)| start);
        let start = match next
            .checked_sub(1)
            .and_then(|last| self.stretches.get(last))
        {
            Some(&(letters, place)) => self.inside(letters, from - place).min(start),
            None => start,
        };
        let rest = self.letters.get(start..)?;
        let found = rest.get(..floor(rest, window + key.len()))?.find(&key)? + start;
        Some((self.place(found), self.place(found + key.len() - 1) + 1))
    }

    /// Where a place this many bytes into a stretch is in the letters, at the earliest.
    fn inside(&self, letters: usize, bytes: usize) -> usize {
        floor(
            &self.letters,
            letters + bytes.min(self.letters.len().saturating_sub(letters)),
        )
    }

    /// The place in the page of a place in the letters; exact at the beginning of a stretch, else a little too early.
    fn place(&self, letters: usize) -> usize {
        let next = self
            .stretches
            .partition_point(|&(start, _)| start <= letters);
        let last = next
            .checked_sub(1)
            .and_then(|last| self.stretches.get(last));
        last.map_or(0, |&(start, place)| place + (letters - start))
    }
}

fn letters_of(text: &str, is_ascii: bool) -> impl Iterator<Item = char> {
    text.chars()
        .map(on_line)
        .filter(move |sign| sign.is_ascii_alphanumeric() || (!is_ascii && sign.is_alphanumeric()))
}

/// A raised or lowered digit as it is written in a page, with tags around it.
fn on_line(sign: char) -> char {
    match sign {
        '²' => '2',
        '³' => '3',
        '¹' => '1',
        '⁰' | '⁴'..='⁹' => digit(sign, '⁰'),
        '₀'..='₉' => digit(sign, '₀'),
        _ => sign,
    }
}

fn digit(sign: char, zero: char) -> char {
    let value = u32::from(sign).saturating_sub(u32::from(zero));
    char::from_digit(value, 10).unwrap_or(sign)
}

/// The parts of a line between its character references, with their places.
fn parts(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    line.split('&').enumerate().map(move |(index, part)| {
        let start = at;
        at += part.len() + 1;
        let reference = match index {
            0 => 0,
            _ => reference(part),
        };
        (start + reference, part.get(reference..).unwrap_or_default())
    })
}

/// How long the character reference is that a part begins with, after its `&`.
fn reference(part: &str) -> usize {
    let is_in = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'#';
    let length = part.bytes().take(32).take_while(is_in).count();
    match part.as_bytes().get(length) {
        Some(b';') => length + 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_lines_through_tags_and_references() {
        let html = "<title>Un</title>\n<p>Une\n<b>ph</b>rase.\n<p>Cr&eacute;&eacute; hier\n<!-- Fin -->\n<p>Fin\n<img src='a.png'>\n<p>كلمة";
        let mut lines = Lines::new(html);
        let found: Vec<_> = ["Une phrase.", "Créé hier", "Fin", "Nulle part"]
            .map(|text| lines.of_text(text))
            .to_vec();
        assert_eq!(found, [2, 4, 6, 6]);
        assert_eq!(lines.of_raw("a.png"), 7);
        assert_eq!(lines.of_text("كلمة"), 8);
    }
}
