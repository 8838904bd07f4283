//! Expansions: what the text itself says that an acronym stands for.

use std::ops::Range;

use super::french::is_adjective;
use super::initials::{FITS, Fit, Part, fits, shared};
use super::lists::Role;
use super::shape::{Shape, stem};
use super::text::Text;
use super::words::Gap;

/// How many words a phrase may have.
const LONGEST: usize = 20;
/// How many words a phrase may have whose initials are those of another language.
const LONGEST_FOREIGN: usize = 12;

/// An acronym and the phrase that explains it, as words of the text.
#[derive(Clone, Debug)]
pub(super) struct Expansion {
    /// The acronym.
    pub(super) acronym: usize,
    /// The phrase, without an article before it; empty if the text only names an office of it.
    pub(super) phrase: Range<usize>,
    /// Whether the initials of the phrase are the acronym.
    pub(super) is_fit: bool,
}

/// Finds the explained acronyms of a text, in order.
///
/// 1. `Phrase (ABC)`, also with a remark: `(Abc, selon son sigle)`, `(en anglais : ABC)`.
/// 2. `ABC (Phrase)`.
/// 3. `ABC, ou Phrase`, `Phrase, ou ABC`, and the same with `or`.
pub(super) fn expansions(text: &Text<'_>) -> Vec<Expansion> {
    let mut found = Vec::new();
    for at in 0..text.words.len() {
        if text.gap(at).has(Gap::OPEN) {
            parenthesis(text, at, &mut found);
        } else if matches!(text.entry(at).key.as_str(), "ou" | "or")
            && text.shape(at) == Shape::Lower
        {
            found.extend(alternative(text, at));
        }
    }
    found
}

/// The letters of the acronym at `at`, as they are looked for in a phrase.
fn letters(text: &Text<'_>, at: usize) -> Vec<char> {
    let written = text.word(at).map_or("", |word| stem(word.text));
    let key = super::key::key(written);
    key.chars().filter(|c| c.is_alphabetic()).collect()
}

/// Looks at the parenthesis whose first word is `at`.
fn parenthesis(text: &Text<'_>, at: usize, found: &mut Vec<Expansion>) {
    let end = (at + 1..at + 30)
        .find(|next| text.gap(*next).has(Gap::CLOSE.with(Gap::START)))
        .unwrap_or(at + 30);
    let has_remark = (at..end).any(|word| {
        text.shape(word) == Shape::Lower && text.is(word, Role::REMARK) && end > at + 1
    });
    let before = found.len();
    for piece in (at..end).filter(|piece| *piece == at || !text.gap(*piece).is_plain()) {
        let acronym = after_remark(text, piece, end);
        let is_alone = acronym + 1 >= end
            || !text.gap(acronym + 1).is_plain()
            || text.is(acronym + 1, Role::REMARK);
        if acronym < end && is_alone {
            found.extend(explained_before(text, at, acronym, has_remark));
        }
    }
    if found.len() == before {
        found.extend(explained_inside(text, at, end, has_remark));
    }
}

/// The first word from `at` that belongs to no remark.
fn after_remark(text: &Text<'_>, at: usize, end: usize) -> usize {
    let is_remark = |word: &usize| {
        text.shape(*word) == Shape::Lower
            && text.is(*word, Role::REMARK)
            && (*word == at || text.gap(*word).is_plain() || text.gap(*word).has(Gap::COLON))
    };
    (at..end).find(|word| !is_remark(word)).unwrap_or(end)
}

/// `Phrase (ABC)`: the phrase before the parenthesis at `open` that explains the acronym.
fn explained_before(
    text: &Text<'_>,
    open: usize,
    acronym: usize,
    has_remark: bool,
) -> Option<Expansion> {
    let is_word = text.shape(acronym) == Shape::Capital;
    let length = text.word(acronym)?.text.chars().count();
    let is_possible = match text.shape(acronym) {
        Shape::Caps | Shape::Dotted => true,
        Shape::Capital => (3..=12).contains(&length) && !text.is(acronym, Role::FUNCTION),
        Shape::Lower | Shape::Number => false,
    };
    let not_joined = Gap::START
        .with(Gap::STOP)
        .with(Gap::COLON)
        .with(Gap::COMMA)
        .with(Gap::CLOSE);
    if !is_possible || text.gap(open).has(not_joined) {
        return None;
    }
    let letters = letters(text, acronym);
    let window = window(text, open);
    if let Some(start) = fitting(text, window.clone(), &letters, &FITS, is_word) {
        let phrase = start..open;
        return Some(Expansion {
            acronym,
            phrase,
            is_fit: true,
        });
    }
    if is_office_holder(text, window.clone(), &letters) {
        return Some(Expansion {
            acronym,
            phrase: open..open,
            is_fit: true,
        });
    }
    if text.is(acronym, Role::PRESS) {
        return None;
    }
    let phrase = foreign(text, window, has_remark)?;
    let entry = text.entry(acronym);
    let is_likely = !is_word
        || has_remark
        || (entry.located == 0 && shared(&letters, &parts(text, phrase.clone())) >= 2);
    is_likely.then_some(Expansion {
        acronym,
        phrase,
        is_fit: false,
    })
}

/// The words before `end` that one phrase may take.
fn window(text: &Text<'_>, end: usize) -> Range<usize> {
    let mut start = end;
    while start > 0 && end - start < LONGEST {
        start -= 1;
        if !text.gap(start).is_light() {
            break;
        }
    }
    start..end
}

/// The start of the shortest phrase at the end of `window` that `letters` fit, by the strictest fit.
///
/// It begins with a capital, or is in small letters throughout and fits letter by letter. Only initials reach across
/// a comma.
fn fitting(
    text: &Text<'_>,
    window: Range<usize>,
    letters: &[char],
    allowed: &[Fit],
    is_word: bool,
) -> Option<usize> {
    let comma = window
        .clone()
        .skip(1)
        .rfind(|word| text.gap(*word).has(Gap::COMMA))
        .unwrap_or(window.start);
    let initial = letters.first().copied();
    let starts: Vec<(usize, Vec<Part>)> = window
        .clone()
        .rev()
        .filter(|start| text.entry(*start).key.chars().next() == initial)
        .filter(|start| !text.is(*start, Role::FUNCTION))
        .map(|start| (start, parts(text, start..window.end)))
        .collect();
    for fit in allowed {
        for (start, parts) in &starts {
            let is_strict = *fit == Fit::Initials;
            let is_capital = matches!(text.shape(*start), Shape::Capital | Shape::Caps);
            let is_small = is_strict && !is_word && letters.len() >= 3;
            let may_begin = is_capital || (is_small && is_lower(text, *start..window.end));
            let near = is_strict || *start >= comma;
            if may_begin && near && fits(letters, parts, *fit) {
                return Some(*start);
            }
        }
    }
    None
}

fn is_lower(text: &Text<'_>, mut words: Range<usize>) -> bool {
    words.all(|word| text.shape(word) == Shape::Lower)
}

/// Whether the phrase before the acronym names a person of the organisation: `le directeur de l'Information (Dinf)`.
fn is_office_holder(text: &Text<'_>, window: Range<usize>, letters: &[char]) -> bool {
    window.clone().rev().any(|start| {
        text.shape(start) == Shape::Lower
            && text.entry(start).key.chars().next() == letters.first().copied()
            && fits(letters, &parts(text, start..window.end), Fit::Initials)
    })
}

/// The words of a phrase as their initials count.
fn parts(text: &Text<'_>, phrase: Range<usize>) -> Vec<Part> {
    let mut parts = Vec::with_capacity(phrase.len() + 2);
    for word in phrase {
        let small = text.is(word, Role::PARTICLE.with(Role::NAME_PARTICLE));
        for (position, piece) in text.entry(word).key.split('-').take(6).enumerate() {
            parts.push(Part {
                key: piece.to_owned(),
                is_optional: position > 0 || small || text.shape(word) == Shape::Number,
            });
        }
    }
    parts
}

/// The organisation that ends a window, when the initials do not tell: from the nearest word that begins one.
fn foreign(text: &Text<'_>, window: Range<usize>, has_remark: bool) -> Option<Range<usize>> {
    let from = window.end.saturating_sub(LONGEST_FOREIGN).max(window.start);
    let mut start = (from..window.end).rev().find(|word| {
        text.shape(*word) == Shape::Capital && text.is(*word, Role::HEAD)
            || text.gap(*word).has(Gap::COMMA)
    });
    if start.is_none_or(|start| !text.is(start, Role::HEAD)) {
        start = has_remark.then(|| capitals(text, window.clone())).flatten();
    }
    let mut start = start?;
    while start > from
        && text.gap(start).is_plain()
        && text.shape(start - 1) == Shape::Capital
        && !text.is(start - 1, Role::FUNCTION.with(Role::TITLE))
    {
        start -= 1;
    }
    let phrase = start..window.end;
    (phrase.len() > 1 && is_name_throughout(text, phrase.clone())).then_some(phrase)
}

/// The start of the capital words, joined by particles, that end a window.
fn capitals(text: &Text<'_>, window: Range<usize>) -> Option<usize> {
    let particle = Role::PARTICLE.with(Role::NAME_PARTICLE);
    let is_part = |word: &usize| {
        let is_capital = text.shape(*word) == Shape::Capital
            && !text.is(*word, Role::FUNCTION.with(Role::TITLE));
        is_capital || text.is(*word, particle)
    };
    let from = window.end.saturating_sub(LONGEST_FOREIGN).max(window.start);
    (from..window.end)
        .rev()
        .take_while(is_part)
        .filter(|word| text.shape(*word) == Shape::Capital)
        .last()
}

/// Whether each small word of a phrase is a particle, follows one or is an adjective.
fn is_name_throughout(text: &Text<'_>, phrase: Range<usize>) -> bool {
    let particle = Role::PARTICLE.with(Role::NAME_PARTICLE);
    phrase.clone().skip(1).all(|word| {
        text.gap(word).is_plain()
            && (text.shape(word) != Shape::Lower
                || text.is(word, particle) && text.word(word).is_some_and(|w| w.text != "a")
                || (text.is(word - 1, particle) && !text.is(word, Role::FUNCTION))
                || is_adjective(&text.entry(word).key))
    })
}

/// `ABC (Phrase)`: the parenthesis from `open` to `end` explains the word before it.
fn explained_inside(
    text: &Text<'_>,
    open: usize,
    end: usize,
    has_remark: bool,
) -> Option<Expansion> {
    let acronym = open.checked_sub(1)?;
    let is_word = text.shape(acronym) == Shape::Capital;
    let not_joined = Gap::START.with(Gap::STOP).with(Gap::COLON).with(Gap::COMMA);
    let is_acronym = matches!(text.shape(acronym), Shape::Caps | Shape::Dotted);
    if !(is_word || is_acronym) || text.gap(open).has(not_joined) {
        return None;
    }
    let mut start = after_remark(text, open, end);
    while start < end && text.is(start, Role::FUNCTION) {
        start += 1;
    }
    let comma = (start + 1..end).find(|word| !text.gap(*word).is_plain());
    let letters = letters(text, acronym);
    for end in [end, comma.unwrap_or(end)] {
        let parts = parts(text, start..end.max(start));
        let is_capital = text.shape(start) == Shape::Capital;
        let is_fit = FITS.iter().any(|fit| {
            let may_begin = is_capital || (!is_word && *fit == Fit::Initials && letters.len() > 2);
            may_begin && fits(&letters, &parts, *fit)
        });
        let is_foreign = !is_word
            && end >= start + if has_remark { 2 } else { 3 }
            && end <= start + LONGEST_FOREIGN
            && is_capital
            && is_name_throughout(text, start..end);
        if is_fit || is_foreign {
            let phrase = start..end;
            return Some(Expansion {
                acronym,
                phrase,
                is_fit,
            });
        }
    }
    None
}

/// `ABC, ou Phrase` and `Phrase, ou ABC`, around the `ou` or `or` at `at`.
fn alternative(text: &Text<'_>, at: usize) -> Option<Expansion> {
    let strict = [Fit::Initials, Fit::Skipping];
    let mut next = at + 1;
    if text.is(next, Role::FUNCTION) && text.gap(next).is_plain() {
        next += 1;
    }
    let before = at.checked_sub(1)?;
    if !text.gap(at).is_light() || !text.gap(next).is_plain() {
        return None;
    }
    let is_acronym = |word| matches!(text.shape(word), Shape::Caps | Shape::Dotted);
    if is_acronym(before) && text.shape(next) == Shape::Capital {
        let letters = letters(text, before);
        let length = (next + 1..next + LONGEST_FOREIGN)
            .take_while(|word| text.gap(*word).is_plain())
            .count();
        let ends = next + 2..=next + 1 + length;
        let is_phrase = |end: &usize, fit| fits(&letters, &parts(text, next..*end), fit);
        let end = strict
            .into_iter()
            .find_map(|fit| ends.clone().find(|end| is_phrase(end, fit)))?;
        return Some(Expansion {
            acronym: before,
            phrase: next..end,
            is_fit: true,
        });
    }
    let start = is_acronym(next)
        .then(|| fitting(text, window(text, at), &letters(text, next), &strict, false))
        .flatten()?;
    Some(Expansion {
        acronym: next,
        phrase: start..at,
        is_fit: true,
    })
}
