//! The gaps inside large numbers.

use super::glyph::{Glyph, before, is_space, shown};
use super::{Edit, Put};

/// The edits that keep the digits of a number together: `150 000` with `mark` for its space.
///
/// A number is one to three digits, then groups of exactly three with one space between, all of the same kind, and
/// nothing that makes it part of something longer. `2020 150 000` can be read in two ways and stays.
pub(super) fn thousands(glyphs: &[Glyph], mark: &'static str) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut at = 0;
    while at < glyphs.len() {
        let (end, gaps) = digit_groups(glyphs, at);
        if is_number(glyphs, at, end, &gaps) {
            let spaces = gaps.iter().filter_map(|&gap| glyphs.get(gap));
            let others = spaces.filter(|space| !mark.chars().eq([space.shown]));
            edits.extend(others.map(|space| Edit {
                range: space.range.clone(),
                put: Put::Text(mark),
            }));
        }
        at = end.max(at + 1);
    }
    edits
}

/// From `start`, groups of digits with single spaces between: their end, and the places of the spaces.
fn digit_groups(glyphs: &[Glyph], start: usize) -> (usize, Vec<usize>) {
    let mut gaps = Vec::new();
    let mut at = start;
    loop {
        while is_digit(glyphs, at) {
            at += 1;
        }
        let is_gap =
            at > start && shown(glyphs, at).is_some_and(is_space) && is_digit(glyphs, at + 1);
        if !is_gap {
            return (at, gaps);
        }
        gaps.push(at);
        at += 1;
    }
}

fn is_number(glyphs: &[Glyph], start: usize, end: usize, gaps: &[usize]) -> bool {
    let Some(&first) = gaps.first() else {
        return false;
    };
    let ends = gaps.iter().skip(1).copied().chain([end]);
    let is_by_thousands = gaps.iter().zip(ends).all(|(gap, end)| end - gap == 4);
    let kind = shown(glyphs, first);
    let is_even = gaps.iter().all(|&gap| shown(glyphs, gap) == kind);
    let is_joined = |c: char| c.is_alphanumeric() || matches!(c, '/' | '_');
    let is_apart = !before(glyphs, start)
        .is_some_and(|c| is_joined(c) || matches!(c, '.' | ',' | ':'))
        && !shown(glyphs, end).is_some_and(is_joined);
    first - start <= 3 && is_by_thousands && is_even && is_apart
}

fn is_digit(glyphs: &[Glyph], at: usize) -> bool {
    shown(glyphs, at).is_some_and(|c| c.is_ascii_digit())
}
