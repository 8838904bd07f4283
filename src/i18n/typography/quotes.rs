//! What straight apostrophes and quotes stand for.

use super::OBJECT;
use super::glyph::{Glyph, before, is_opening, shown};

/// Curls the apostrophes and the quotes of a run.
///
/// Quotes are curled in pairs: where the straight double quotes of a run do not pair up, as with inches, all of them
/// stay. Quotes that the author curled stay too.
pub(super) fn curl(glyphs: &mut [Glyph], is_french: bool) {
    apostrophes(glyphs, is_french);
    doubles(glyphs, is_french);
    if !is_french {
        singles(glyphs);
    }
}

fn apostrophes(glyphs: &mut [Glyph], is_french: bool) {
    for at in 0..glyphs.len() {
        if is_straight(glyphs, at, '\'') && is_apostrophe(glyphs, at, is_french) {
            glyphs[at].shown = '’';
        }
    }
}

/// Inside a word (l'État, don't), after an elision (l'« État »), in 1990's and '90s; not in 5' (feet).
fn is_apostrophe(glyphs: &[Glyph], at: usize, is_french: bool) -> bool {
    let is_letter = |c: char| c.is_alphabetic();
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let is_plural_s = |at: usize| {
        shown(glyphs, at) == Some('s') && !shown(glyphs, at + 1).is_some_and(char::is_alphanumeric)
    };
    match (before(glyphs, at), shown(glyphs, at + 1)) {
        (Some(left), Some(right)) if is_letter(left) && right.is_alphanumeric() => true,
        (Some(OBJECT), Some(right)) if is_letter(right) => true,
        (Some(left), Some('«' | '“' | '"' | OBJECT)) if is_letter(left) => is_french,
        (Some(left), Some('s')) if left.is_ascii_digit() => is_plural_s(at + 1),
        (left, right) => {
            let is_decade =
                is_digit(right) && is_digit(shown(glyphs, at + 2)) && is_plural_s(at + 3);
            is_decade && !left.is_some_and(char::is_alphanumeric)
        }
    }
}

/// Sets pairs of straight double quotes: « », and “ ” within « » and in English.
fn doubles(glyphs: &mut [Glyph], is_french: bool) {
    let places: Vec<usize> = (0..glyphs.len())
        .filter(|&at| is_straight(glyphs, at, '"'))
        .collect();
    let (pairs, rest) = places.as_chunks::<2>();
    let all_pair = pairs.iter().all(|&[open, close]| {
        let can_open = !before(glyphs, open).is_some_and(char::is_alphanumeric)
            && !shown(glyphs, open + 1).is_none_or(char::is_whitespace);
        let can_close = !before(glyphs, close).is_none_or(char::is_whitespace)
            && !shown(glyphs, close + 1).is_some_and(char::is_alphanumeric);
        can_open && can_close && open + 1 < close
    });
    if !all_pair || !rest.is_empty() {
        return;
    }
    let mut depth = 0_usize;
    let mut done = 0;
    for &[open, close] in pairs {
        for glyph in &glyphs[done..open] {
            match glyph.shown {
                '«' => depth += 1,
                '»' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        done = open;
        let (left, right) = if is_french && depth == 0 {
            ('«', '»')
        } else {
            ('“', '”')
        };
        glyphs[open].shown = left;
        glyphs[close].shown = right;
    }
}

/// Sets pairs of straight single quotes, then the apostrophe of a plural (the soldiers' camp).
///
/// Pairs are found as brackets are, so what stays unpaired now stays so the next time.
fn singles(glyphs: &mut [Glyph]) {
    let mut open = Vec::new();
    for at in 0..glyphs.len() {
        if !is_straight(glyphs, at, '\'') {
            continue;
        }
        let (Some(role), left) = (role(glyphs, at), before(glyphs, at)) else {
            continue;
        };
        match role {
            Role::Opens => open.push(at),
            Role::Closes => match open.pop() {
                Some(start) => {
                    glyphs[start].shown = '‘';
                    glyphs[at].shown = '’';
                }
                None if matches!(left, Some('s' | 'S')) => glyphs[at].shown = '’',
                None => {}
            },
        }
    }
}

/// What a single quote can do where it stands.
enum Role {
    Opens,
    Closes,
}

fn role(glyphs: &[Glyph], at: usize) -> Option<Role> {
    let (left, right) = (before(glyphs, at), shown(glyphs, at + 1));
    let is_single = |c: Option<char>| matches!(c, Some('\'' | '‘' | '’'));
    if is_single(left) || is_single(right) {
        return None;
    }
    let is_word = |c: char| c.is_alphanumeric() || c == OBJECT;
    let is_outside =
        left.is_none_or(|c| c.is_whitespace() || is_opening(c) || matches!(c, '"' | '—' | '–'));
    if is_outside {
        right
            .is_some_and(|c| is_word(c) || is_opening(c))
            .then_some(Role::Opens)
    } else {
        (!right.is_some_and(char::is_alphanumeric)).then_some(Role::Closes)
    }
}

fn is_straight(glyphs: &[Glyph], at: usize, quote: char) -> bool {
    glyphs
        .get(at)
        .is_some_and(|glyph| glyph.shown == quote && !glyph.is_fixed)
}
