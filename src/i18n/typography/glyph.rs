//! A run as a row of characters, without the boundaries of tags.

use std::ops::Range;

use super::{Edit, OBJECT, Put, TAG};

/// A character of the run, or three full stops that stand for one.
#[derive(Clone, Debug)]
pub(super) struct Glyph {
    /// Its bytes in the run.
    pub(super) range: Range<usize>,
    /// The character as it will be shown; passes change it.
    pub(super) shown: char,
    /// The character as it is written.
    written: char,
    /// Whether it is part of an address, where nothing changes.
    pub(super) is_fixed: bool,
}

impl Glyph {
    /// The edit that shows what was decided, if that is not what is written.
    pub(super) fn replacement(&self) -> Option<Edit> {
        let text = match self.shown {
            shown if shown == self.written => return None,
            '’' => "’",
            '‘' => "‘",
            '“' => "“",
            '”' => "”",
            '«' => "«",
            '»' => "»",
            '…' => "…",
            _ => return None,
        };
        Some(Edit {
            range: self.range.clone(),
            put: Put::Text(text),
        })
    }
}

/// Reads a run: no tags, addresses fixed, `...` as one character.
pub(super) fn read(run: &str) -> Vec<Glyph> {
    let mut glyphs = Vec::with_capacity(run.len());
    for (at, character) in run.char_indices() {
        if character != TAG {
            glyphs.push(Glyph {
                range: at..at + character.len_utf8(),
                shown: character,
                written: character,
                is_fixed: false,
            });
        }
    }
    if ["://", "@", "www."].iter().any(|sign| run.contains(sign)) {
        fix_addresses(&mut glyphs);
    }
    if run.contains("...") {
        join_ellipses(glyphs)
    } else {
        glyphs
    }
}

/// The character shown before the place `at`.
pub(super) fn before(glyphs: &[Glyph], at: usize) -> Option<char> {
    glyphs.get(at.checked_sub(1)?).map(|glyph| glyph.shown)
}

/// The character shown at the place `at`.
pub(super) fn shown(glyphs: &[Glyph], at: usize) -> Option<char> {
    glyphs.get(at).map(|glyph| glyph.shown)
}

/// The spaces that typography widens and narrows. A line feed is a hard break and stays.
pub(super) fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\u{A0}' | '\u{202F}' | '\u{2009}')
}

/// What opens a bracket or a quotation.
pub(super) fn is_opening(character: char) -> bool {
    matches!(
        character,
        '(' | '[' | '{' | '«' | '“' | '‘' | '‹' | '¿' | '¡'
    )
}

/// Marks the web and mail addresses: words with `://` or `@` inside, or that begin with `www.`.
fn fix_addresses(glyphs: &mut [Glyph]) {
    let ends_word = |glyph: &Glyph| {
        let character = glyph.shown;
        character.is_whitespace()
            || matches!(
                character,
                '«' | '»' | '“' | '”' | '"' | '(' | ')' | '<' | '>' | OBJECT
            )
    };
    for word in glyphs.split_mut(ends_word) {
        let Some(start) = address_start(word) else {
            continue;
        };
        let is_punctuation =
            |glyph: &Glyph| matches!(glyph.shown, '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’');
        let end = word
            .iter()
            .rposition(|glyph| !is_punctuation(glyph))
            .map_or(start, |last| last + 1);
        for glyph in word.iter_mut().take(end).skip(start) {
            glyph.is_fixed = true;
        }
    }
}

/// Where the address in a word begins: after an elided article, if there is one.
fn address_start(word: &[Glyph]) -> Option<usize> {
    let is = |at: usize, expected: char| shown(word, at) == Some(expected);
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let mut start = 0;
    for at in 0..word.len() {
        let is_scheme = is(at, ':') && is(at + 1, '/') && is(at + 2, '/');
        let is_mail = is(at, '@') && is_letter(before(word, at)) && is_letter(shown(word, at + 1));
        let begins_www = "www."
            .chars()
            .enumerate()
            .all(|(offset, c)| is(at + offset, c));
        let is_host = at == start && begins_www && is_letter(shown(word, at + 4));
        if is_scheme || is_mail || is_host {
            return Some(start);
        }
        if is(at, '\'') || is(at, '’') {
            start = at + 1;
        }
    }
    None
}

/// Shows three full stops as an ellipsis; not four, not a path (`../...`), not a range (`a...b`).
fn join_ellipses(glyphs: Vec<Glyph>) -> Vec<Glyph> {
    let mut joined: Vec<Glyph> = Vec::with_capacity(glyphs.len());
    let mut at = 0;
    while let Some(glyph) = glyphs.get(at) {
        let mut glyph = glyph.clone();
        if is_ellipsis(&glyphs, at) {
            glyph.range.end = glyph.range.start + 3;
            glyph.shown = '…';
            at += 2;
        }
        joined.push(glyph);
        at += 1;
    }
    joined
}

fn is_ellipsis(glyphs: &[Glyph], at: usize) -> bool {
    let Some([first, second, third]) = glyphs.get(at..at + 3) else {
        return false;
    };
    let is_dots = [first, second, third]
        .iter()
        .all(|glyph| glyph.shown == '.' && !glyph.is_fixed);
    // A tag between the dots would end up inside the edit.
    let is_whole = third.range.end - first.range.start == 3;
    let (before, after) = (before(glyphs, at), shown(glyphs, at + 3));
    let is_part_of = |c: Option<char>| matches!(c, Some('.' | '/' | '\\'));
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    is_dots
        && is_whole
        && !is_part_of(before)
        && !is_part_of(after)
        && !(is_letter(before) && is_letter(after))
}
