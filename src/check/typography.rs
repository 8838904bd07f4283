//! Slips of the keyboard that a page would show.
//!
//! What the renderer mends by itself is no finding: straight quotes and apostrophes that pair up, three full stops, the spaces
//! that French wants before `; : ! ?`, inside « » and in numbers, several spaces in a row. Only what is left after
//! [`edits`] is looked at, so that nothing is asked of an editor that a machine does. Languages without rules of
//! typography (`[typography]`) are left alone.

use std::ops::Range;

use super::passage::{Kind, Passage, Read};
use super::scope::Scope;
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::{Typography, edits};
use crate::markdown::{OBJECT, TAG};

/// Says which marks a page would show as they were typed.
pub(super) fn check(scope: &Scope<'_>, read: &Read<'_>, found: &mut Vec<Diagnostic>) {
    let style = scope.dossier().settings.typography[read.text.lang];
    if style == Typography::Off {
        return;
    }
    for passage in &read.passages {
        straight(read, passage, style, found);
        spaced(read, passage, style, found);
    }
    for pair in [('«', '»'), ('“', '”')] {
        unpaired(read, pair, found);
    }
}

/// Straight quotes and apostrophes that nothing curls.
fn straight(read: &Read<'_>, passage: &Passage, style: Typography, found: &mut Vec<Diagnostic>) {
    let text = passage.text();
    if !text.contains(['"', '\'']) {
        return;
    }
    let edits = edits(text, style);
    for (at, c) in text.char_indices().filter(|(_, c)| matches!(c, '"' | '\'')) {
        let is_mended = edits.iter().any(|edit| edit.range.contains(&at));
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        // Feet, inches, minutes of arc; addresses.
        let is_unit = before.is_some_and(|c| c.is_ascii_digit());
        if !is_mended && !is_unit && !in_address(text, at) {
            let finding = Diagnostic::at(Code::StraightQuote, read.place(passage, at..at + 1));
            found.push(finding.arg("mark", c));
        }
    }
}

/// Whether the word around a place is an address.
fn in_address(text: &str, at: usize) -> bool {
    let start = text
        .get(..at)
        .and_then(|before| before.rfind(char::is_whitespace));
    let word = text
        .get(start.unwrap_or(0)..)
        .unwrap_or_default()
        .trim_start();
    let word = word.split(char::is_whitespace).next().unwrap_or_default();
    word.contains("://") || word.contains('@')
}

/// Spaces before marks that want none.
fn spaced(read: &Read<'_>, passage: &Passage, style: Typography, found: &mut Vec<Diagnostic>) {
    let text = passage.text();
    let wanted = |c: char| match c {
        ',' | '.' => true,
        ';' | ':' | '!' | '?' => style == Typography::English,
        _ => false,
    };
    let mut before: [Option<(usize, char)>; 2] = [None, None];
    let mut glyphs = text.char_indices().filter(|(_, c)| *c != TAG).peekable();
    while let Some((at, c)) = glyphs.next() {
        let next = glyphs.peek().map(|(_, c)| *c);
        // `.5`, `...` and `.gitignore` may follow a space.
        let ends = next.is_none_or(|c| c.is_whitespace() || matches!(c, OBJECT | '»' | '”' | ')'));
        if let [Some((_, word)), Some((space, ' ' | '\u{A0}' | '\u{202F}'))] = before
            && wanted(c)
            && ends
            && (word.is_alphanumeric() || matches!(word, ')' | '»' | '”' | OBJECT))
        {
            let place = read.place(passage, space..at + c.len_utf8());
            let finding = Diagnostic::at(Code::SpaceBeforeMark, place.clone()).arg("mark", c);
            // A string with escapes says only roughly where the mark stands.
            let is_exact = place.span.end - place.span.start == at + c.len_utf8() - space;
            found.push(if is_exact {
                finding.fixed(place, c)
            } else {
                finding
            });
        }
        before = [before[1], Some((at, c))];
    }
}

/// Marks of quotation without their other half.
///
/// A quotation of several paragraphs may open each of them and close at the end of the last, in French and in English.
fn unpaired(read: &Read<'_>, (open, close): (char, char), found: &mut Vec<Diagnostic>) {
    let mut say = |passage: &Passage, range: Range<usize>, mark: char, other: char| {
        let finding = Diagnostic::at(Code::UnpairedQuote, read.place(passage, range));
        found.push(finding.arg("mark", mark).arg("other", other));
    };
    let mut opened: Vec<(&Passage, usize)> = Vec::new();
    for passage in &read.passages {
        let text = passage.text();
        let goes_on = passage.kind == Kind::Paragraph && text.starts_with(open);
        if !goes_on {
            for (passage, at) in opened.drain(..) {
                say(passage, at..at + open.len_utf8(), open, close);
            }
        }
        for (at, c) in text.char_indices() {
            if c == open && (at != 0 || opened.is_empty()) {
                opened.push((passage, at));
            } else if c == close && opened.pop().is_none() {
                say(passage, at..at + c.len_utf8(), close, open);
            }
        }
        if passage.kind != Kind::Paragraph {
            for (passage, at) in opened.drain(..) {
                say(passage, at..at + open.len_utf8(), open, close);
            }
        }
    }
    for (passage, at) in opened {
        say(passage, at..at + open.len_utf8(), open, close);
    }
}
