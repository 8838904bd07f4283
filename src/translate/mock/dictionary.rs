//! Translates the words it knows, one by one.

use super::super::conventions::{Direction, number, sign};
use super::words::{in_english, in_french};
use super::{Piece, marked};

/// What it translates with.
pub(super) struct Guide<'a> {
    direction: Direction,
    /// The glossary’s terms, the longest first.
    terms: Vec<&'a (String, String)>,
    misses_terms: bool,
}

impl<'a> Guide<'a> {
    /// A guide with terms; it recognises them and leaves them as they are if it `misses_terms`.
    pub(super) fn new(
        direction: Direction,
        terms: &'a [(String, String)],
        misses_terms: bool,
    ) -> Self {
        let mut terms: Vec<_> = terms.iter().collect();
        terms.sort_by_key(|(term, _)| std::cmp::Reverse(term.len()));
        Self {
            direction,
            terms,
            misses_terms,
        }
    }

    /// Translates parts; between marks if a word is not known.
    pub(super) fn translate(&self, pieces: Vec<Piece>, to: &str) -> Vec<Piece> {
        let mut knows_all = true;
        let translated = pieces
            .into_iter()
            .map(|piece| match piece {
                Piece::Text(text) => Piece::Text(self.text(&text, &mut knows_all)),
                other => other,
            })
            .collect();
        match knows_all {
            true => translated,
            false => marked(translated, to),
        }
    }

    /// Translates a text from left to right; a word that is not known stays.
    fn text(&self, text: &str, knows_all: &mut bool) -> String {
        let mut out = String::new();
        let mut rest = text;
        let mut in_word = false;
        while let Some(first) = rest.chars().next() {
            let length = if in_word {
                out.push(first);
                first.len_utf8()
            } else {
                self.step(rest, &mut out, knows_all)
            };
            let (read, after) = rest.split_at(length);
            // What follows a letter or a digit at once is no beginning of a word.
            in_word =
                read.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric);
            rest = after;
        }
        out
    }

    /// Translates what stands at the beginning of a word or between words, and gives its length.
    fn step(&self, rest: &str, out: &mut String, knows_all: &mut bool) -> usize {
        if let Some((target, length)) = self.term(rest) {
            out.push_str(if self.misses_terms {
                &rest[..length]
            } else {
                &target
            });
            return length;
        }
        let end = rest
            .find(|c: char| !c.is_alphanumeric())
            .unwrap_or(rest.len());
        let word = &rest[..end];
        if let Some((number, length)) = number(rest, self.direction) {
            out.push_str(&number);
            return length;
        }
        if word.is_empty() {
            return self.between(rest, out);
        }
        if let Some((target, length)) = self.elided(rest) {
            out.push_str(&as_capital_as(word, target));
            return length;
        }
        match self.word(&word.to_lowercase()) {
            Some(target) => out.push_str(&as_capital_as(word, &target)),
            None => {
                *knows_all &= word.contains(|c: char| c.is_numeric());
                out.push_str(word);
            }
        }
        end
    }

    /// Puts what stands between words in the other language’s manner.
    fn between(&self, rest: &str, out: &mut String) -> usize {
        if let Some((sign, length)) = sign(rest, self.direction) {
            out.push_str(sign);
            return length;
        }
        let Some(first) = rest.chars().next() else {
            return 0;
        };
        out.push(first);
        first.len_utf8()
    }

    /// The glossary’s term that a text begins with: what it becomes, and its length.
    fn term(&self, rest: &str) -> Option<(String, usize)> {
        self.terms.iter().find_map(|(term, target)| {
            let length = beginning(rest, term)?;
            let goes_on = rest[length..].starts_with(char::is_alphanumeric);
            let target = match starts_small(term) {
                true => as_capital_as(rest, target),
                false => target.clone(),
            };
            (!goes_on).then_some((target, length))
        })
    }

    fn word(&self, word: &str) -> Option<String> {
        match self.direction {
            Direction::FrenchEnglish => in_english(word),
            Direction::EnglishFrench => in_french(word),
            Direction::Other => None,
        }
    }

    /// A French article or preposition before an apostrophe.
    fn elided(&self, rest: &str) -> Option<(&'static str, usize)> {
        let end = rest.find(['\'', '’'])?;
        let target = match (self.direction, rest[..end].to_lowercase().as_str()) {
            (Direction::FrenchEnglish, "l") => "the ",
            (Direction::FrenchEnglish, "d") => "of ",
            (Direction::FrenchEnglish, "qu") => "that ",
            _ => return None,
        };
        let apostrophe = rest[end..].chars().next()?;
        Some((target, end + apostrophe.len_utf8()))
    }
}

/// The length of a term at the beginning of a text. Either apostrophe and any space will do, and a term in small letters may
/// begin a sentence.
fn beginning(text: &str, term: &str) -> Option<usize> {
    let same = |one: char, other: char| match (one, other) {
        ('\'' | '’', '\'' | '’') => true,
        (one, other) => one == other || (one.is_whitespace() && other.is_whitespace()),
    };
    let mut chars = text.chars();
    for (at, wanted) in term.chars().enumerate() {
        let found = chars.next()?;
        let begins_sentence = at == 0 && found.is_uppercase() && found.to_lowercase().eq([wanted]);
        if !same(found, wanted) && !begins_sentence {
            return None;
        }
    }
    Some(text.len() - chars.as_str().len())
}

fn starts_small(text: &str) -> bool {
    text.starts_with(char::is_lowercase)
}

/// A word with a capital if the source has one.
fn as_capital_as(source: &str, word: &str) -> String {
    let mut chars = word.chars();
    match chars.next() {
        Some(first) if source.starts_with(char::is_uppercase) => {
            first.to_uppercase().chain(chars).collect()
        }
        _ => word.to_owned(),
    }
}
