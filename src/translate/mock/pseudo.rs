//! The text with accents, and a third longer: what breaks in a layout shows before anything is translated.

use super::{Piece, marked};

const PLAIN: &str = "abcdeghijlmnoprstuwyzABCDEGHIJLMNOPRSTUWYZ";
const ACCENTED: &str = "áƀčďéğħíĵļṁñóþřšťúŵýžÁɃČĎÉĞĦÍĴĻṀÑÓÞŘŠŤÚŴÝŽ";

/// Parts with accents, between marks; those without a letter as they are.
pub(super) fn pseudo(pieces: Vec<Piece>, to: &str) -> Vec<Piece> {
    let mut letters = 0;
    let accented: Vec<Piece> = pieces
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => Piece::Text(with_accents(&text, &mut letters)),
            other => other,
        })
        .collect();
    match letters {
        0 => accented,
        _ => marked(accented, to),
    }
}

/// A text with accents, every third letter twice. `letters` counts on from text to text.
fn with_accents(text: &str, letters: &mut usize) -> String {
    let mut out = String::new();
    for word in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        if word.contains(|c: char| c.is_numeric()) {
            out.push_str(word);
            continue;
        }
        for c in word.chars() {
            let at = PLAIN.chars().position(|plain| plain == c);
            let accented = at.and_then(|at| ACCENTED.chars().nth(at)).unwrap_or(c);
            out.push(accented);
            if c.is_alphabetic() {
                *letters += 1;
                if letters.is_multiple_of(3) {
                    out.push(accented);
                }
            }
        }
    }
    out
}
