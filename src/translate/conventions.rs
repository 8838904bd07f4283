//! Numbers, dates and punctuation in the manner of French and of English, without a machine.

use crate::parity::month_in;

/// The languages whose conventions are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// From French to English.
    FrenchEnglish,
    /// From English to French.
    EnglishFrench,
    /// Any other: nothing is changed.
    Other,
}

impl Direction {
    /// The direction between two languages.
    pub(super) fn of(from: &str, to: &str) -> Self {
        match (from, to) {
            ("fr", "en") => Self::FrenchEnglish,
            ("en", "fr") => Self::EnglishFrench,
            _ => Self::Other,
        }
    }
}

/// Spaces that stand in a French number, or before a French sign.
const SPACES: [char; 4] = [' ', '\u{a0}', '\u{202f}', '\u{2009}'];
/// What French puts between groups of digits, and before `%` and other signs.
const NARROW: char = '\u{202f}';

/// Reads a date or a number that a text begins with: what it is in the other language, and the length of what was read.
pub(super) fn number(text: &str, direction: Direction) -> Option<(String, usize)> {
    date(text, direction).or_else(|| plain_number(text, direction))
}

/// Reads a sign of punctuation, with the spaces round it.
pub(super) fn sign(text: &str, direction: Direction) -> Option<(&'static str, usize)> {
    let first = text.chars().next()?;
    let after = &text[first.len_utf8()..];
    let second = after.chars().next();
    match (direction, first) {
        (Direction::FrenchEnglish, '«') => {
            let space = second.filter(|c| SPACES.contains(c));
            Some(("“", first.len_utf8() + space.map_or(0, char::len_utf8)))
        }
        (Direction::FrenchEnglish, '»') => Some(("”", first.len_utf8())),
        (Direction::FrenchEnglish, space) if SPACES.contains(&space) => {
            let sign = match second? {
                ';' => ";",
                ':' => ":",
                '!' => "!",
                '?' => "?",
                '»' => "”",
                '%' => "%",
                _ => return None,
            };
            Some((sign, first.len_utf8() + second?.len_utf8()))
        }
        (Direction::EnglishFrench, '“') => Some(("«\u{a0}", first.len_utf8())),
        (Direction::EnglishFrench, '”') => Some(("\u{a0}»", first.len_utf8())),
        (Direction::EnglishFrench, '%') => Some(("\u{202f}%", 1)),
        // “10:30” and an address keep theirs.
        (Direction::EnglishFrench, _) if second.is_none_or(char::is_whitespace) => match first {
            ';' => Some(("\u{202f};", 1)),
            ':' => Some(("\u{a0}:", 1)),
            '!' => Some(("\u{202f}!", 1)),
            '?' => Some(("\u{202f}?", 1)),
            _ => None,
        },
        _ => None,
    }
}

/// `1er août` and `1 August`: the day and the month; the year that follows is as good in either language.
fn date(text: &str, direction: Direction) -> Option<(String, usize)> {
    let (day, rest) = digits(text);
    if day.is_empty() || day.len() > 2 {
        return None;
    }
    let rest = match direction {
        Direction::FrenchEnglish => rest.strip_prefix("er").unwrap_or(rest),
        _ => rest,
    };
    let rest = rest.strip_prefix(SPACES)?;
    let end = rest
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(rest.len());
    let month = &rest[..end];
    let length = text.len() - rest.len() + end;
    match direction {
        Direction::FrenchEnglish => {
            Some((format!("{day} {}", month_in(month, "fr", "en")?), length))
        }
        Direction::EnglishFrench => {
            let ordinal = if day == "1" { "er" } else { "" };
            Some((
                format!("{day}{ordinal} {}", month_in(month, "en", "fr")?),
                length,
            ))
        }
        Direction::Other => None,
    }
}

/// A number with groups of three digits or without, and with decimals or without.
fn plain_number(text: &str, direction: Direction) -> Option<(String, usize)> {
    let (first, mut rest) = digits(text);
    if first.is_empty() {
        return None;
    }
    let mut out = first.to_owned();
    while first.len() <= 3 {
        let Some((group, after)) = group(rest, direction) else {
            break;
        };
        out.push(match direction {
            Direction::EnglishFrench => NARROW,
            _ => ',',
        });
        out.push_str(group);
        rest = after;
    }
    if let Some((decimals, after)) = decimals(rest, direction) {
        out.push_str(&decimals);
        rest = after;
    }
    Some((out, text.len() - rest.len()))
}

/// A further group of three digits, and the rest.
fn group(text: &str, direction: Direction) -> Option<(&str, &str)> {
    let rest = match direction {
        Direction::FrenchEnglish => text.strip_prefix(SPACES)?,
        Direction::EnglishFrench => text.strip_prefix(',')?,
        Direction::Other => return None,
    };
    let (group, after) = digits(rest);
    (group.len() == 3).then_some((group, after))
}

/// Decimals with the other language’s point, and the rest. “1.2.3” is no number and stays.
fn decimals(text: &str, direction: Direction) -> Option<(String, &str)> {
    let (here, there) = match direction {
        Direction::FrenchEnglish => (',', '.'),
        Direction::EnglishFrench => ('.', ','),
        Direction::Other => return None,
    };
    let (decimals, after) = digits(text.strip_prefix(here)?);
    let goes_on = after
        .strip_prefix(here)
        .is_some_and(|after| after.starts_with(|c: char| c.is_ascii_digit()));
    if goes_on {
        let end = text.find(|c: char| !c.is_ascii_digit() && c != here);
        let (whole, after) = text.split_at(end.unwrap_or(text.len()));
        return Some((whole.to_owned(), after));
    }
    (!decimals.is_empty()).then(|| (format!("{there}{decimals}"), after))
}

/// The digits that a text begins with, and the rest.
fn digits(text: &str) -> (&str, &str) {
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    text.split_at(end)
}
