//! Shouting: capitals of titles and lists, which make no acronyms.

use super::shape::Shape;
use super::words::{Gap, Word};

/// For each word, whether its capitals only shout.
///
/// So do a line wholly in capitals, three capital words in a row, two at the head of a paragraph before a colon, and a
/// list of long capital words.
pub(super) fn shouted(words: &[Word<'_>]) -> Vec<bool> {
    let mut shouted = Vec::with_capacity(words.len());
    let is_line = |word: &Word<'_>| word.before.has(Gap::START.with(Gap::LINE));
    let mut start = 0;
    while start < words.len() {
        let rest = words.get(start + 1..).unwrap_or_default();
        let length = 1 + rest.iter().position(is_line).unwrap_or(rest.len());
        let line = words.get(start..start + length).unwrap_or_default();
        let is_paragraph = line.first().is_some_and(|word| word.before.has(Gap::START))
            && words
                .get(start + length)
                .is_none_or(|word| word.before.has(Gap::START));
        if is_title(line, is_paragraph) || is_list(line) {
            shouted.resize(start + length, true);
        } else {
            runs(line, &mut shouted);
        }
        start += length;
    }
    shouted
}

/// Whether the letters of a word are all capitals, be it an acronym, a Roman number or a single letter.
fn is_capital(word: &Word<'_>) -> bool {
    word.text.chars().any(char::is_uppercase) && !word.text.chars().any(char::is_lowercase)
}

/// A line is a title if every word is a capital word; within a paragraph of several lines it takes three.
fn is_title(line: &[Word<'_>], is_paragraph: bool) -> bool {
    let has_letters = |word: &&Word<'_>| word.text.chars().any(char::is_alphabetic);
    let count = line.iter().filter(has_letters).count();
    count >= if is_paragraph { 1 } else { 3 } && line.iter().filter(has_letters).all(is_capital)
}

/// A list of keywords: five long capital words, a fourth of the line, or eight and a tenth.
fn is_list(line: &[Word<'_>]) -> bool {
    let long = |word: &&Word<'_>| is_capital(word) && word.text.chars().count() >= 5;
    let count = line.iter().filter(long).count();
    (count >= 5 && count * 4 >= line.len()) || (count >= 8 && count * 10 >= line.len())
}

/// Adds the words of a line, those shouted that stand in a row of capital words.
fn runs(line: &[Word<'_>], shouted: &mut Vec<bool>) {
    let mut start = 0;
    while let Some(first) = line.get(start) {
        let mut end = start + 1;
        while let Some(word) = line.get(end)
            && is_capital(first)
            && is_capital(word)
            && word.before.is_plain()
        {
            end += 1;
        }
        let plain = line.get(start..end).unwrap_or_default();
        let words = plain
            .iter()
            .filter(|word| matches!(word.shape, Shape::Caps | Shape::Number))
            .count();
        let heads = start == 0
            && line
                .get(end)
                .is_some_and(|word| word.before.has(Gap::COLON));
        let is_shout = words >= 3 || (words == 2 && heads);
        shouted.resize(shouted.len() + end - start, is_shout);
        start = end;
    }
}
