//! Shapes: how a word is written, and whether that makes it an acronym.

use std::ops::Range;

use super::key::{is_apostrophe, is_hyphen, is_mark};

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Without a capital at its beginning.
    Lower,
    /// With a capital, then small letters: `Mopti`.
    Capital,
    /// As an acronym is: `GSIM`, `FAMa`, `ONGs`, `G5`, `M5-RFP`.
    Caps,
    /// Capitals with dots: `O.N.U.`.
    Dotted,
    /// With a digit, and no acronym: `2022`, `59N6`, `AK-47`.
    Number,
}

/// The bytes of a word that matter: no possessive, no `ex-` or `anti-`, no `-led`.
pub(super) fn inner(word: &str) -> Range<usize> {
    let mut end = word.len();
    if let Some((at, _)) = word.char_indices().rev().find(|(_, c)| is_apostrophe(*c)) {
        let after = word.get(at..).and_then(|t| t.chars().nth(1)).unwrap_or(' ');
        let is_last = word
            .get(at..)
            .is_some_and(|suffix| suffix.chars().count() == 2);
        if is_last && matches!(after, 's' | 'S') {
            end = at;
        }
    }
    let word = word.get(..end).unwrap_or_default();
    let start = prefix(word);
    let rest = word.get(start..).unwrap_or_default();
    start..start + without_suffix(rest)
}

/// The length of the small-letter prefixes of `Al-Qaïda`-like words that do not belong to the name: `ex-`, `pro-`.
fn prefix(word: &str) -> usize {
    let belongs = [
        "al", "el", "as", "es", "an", "ad", "ar", "at", "ben", "ibn", "ould", "ag", "e",
    ];
    let mut start = 0;
    for segment in word.split_inclusive(is_hyphen) {
        let bare = segment.trim_end_matches(is_hyphen);
        if bare.chars().next().is_some_and(char::is_uppercase) {
            return start;
        }
        if belongs.contains(&bare) || bare.len() == segment.len() {
            return 0;
        }
        start += segment.len();
    }
    0
}

/// The length of a word without an English tail such as `-led`, or without any tail if it begins as an acronym.
fn without_suffix(word: &str) -> usize {
    let tails = [
        "led",
        "backed",
        "linked",
        "based",
        "style",
        "era",
        "held",
        "run",
        "allied",
        "aligned",
        "affiliated",
        "controlled",
        "sponsored",
        "funded",
        "born",
        "wide",
        "like",
        "mandated",
    ];
    let Some((at, _)) = word.char_indices().find(|(_, c)| is_hyphen(*c)) else {
        return word.len();
    };
    let (head, tail) = word.split_at(at);
    let tail = tail.trim_start_matches(is_hyphen);
    let is_small = tail.chars().next().is_some_and(char::is_lowercase);
    let cut = is_small && (tails.contains(&tail) || shape_of_plain(head) == Shape::Caps);
    if cut { at } else { word.len() }
}

/// How `word` is written.
pub(super) fn shape(word: &str) -> Shape {
    if let Some((_, suffix)) = word.rsplit_once(is_apostrophe)
        && ["t", "re", "ve", "ll", "d", "m"].contains(&suffix)
    {
        return Shape::Lower;
    }
    if !word.contains(is_hyphen) {
        return shape_of_plain(word);
    }
    let first_is = |test: fn(char) -> bool| word.chars().next().is_some_and(test);
    let all_caps = word
        .split(is_hyphen)
        .all(|segment| shape_of_plain(segment) == Shape::Caps);
    let small_first = ["al", "el", "as", "es", "an", "ad", "ar", "at", "ben", "ag"];
    let (first, rest) = word.split_once(is_hyphen).unwrap_or((word, ""));
    if all_caps {
        Shape::Caps
    } else if word.chars().any(|c| c.is_ascii_digit()) {
        Shape::Number
    } else if first_is(char::is_uppercase)
        || (small_first.contains(&first) && rest.chars().next().is_some_and(char::is_uppercase))
    {
        Shape::Capital
    } else {
        Shape::Lower
    }
}

/// Whether a name by itself is an acronym: one word of capitals, with dots or without (`ONU`, `O.N.U.`, `TV`), or one that is
/// written as acronyms are (`FAMa`, `ONGs`, `G5`). What a text has in capitals may be a unit or a number too; what somebody
/// names is not.
pub(crate) fn is_acronym(name: &str) -> bool {
    let letters = || name.chars().filter(|c| c.is_alphabetic());
    let is_in_capitals = letters().count() >= 2 && letters().all(char::is_uppercase);
    !name.contains(char::is_whitespace) && (is_in_capitals || shape(name) == Shape::Caps)
}

/// How a word without hyphens is written.
fn shape_of_plain(word: &str) -> Shape {
    let letters = || word.chars().filter(|c| !is_mark(*c));
    if !letters().next().is_some_and(char::is_alphabetic) {
        return Shape::Number;
    }
    let upper = letters().filter(|c| c.is_uppercase()).count();
    let digits = letters().filter(char::is_ascii_digit).count();
    let others = letters().count() - upper - digits;
    if digits > 0 {
        return group_number(word, upper, digits, others);
    }
    if !letters().next().is_some_and(char::is_uppercase) {
        return Shape::Lower;
    }
    let tail = letters().next_back().unwrap_or(' ');
    let is_acronym = match others {
        0 => upper >= 2,
        1 => (upper >= 3 && matches!(tail, 'a' | 's')) || (upper == 2 && tail == 's'),
        _ => false,
    };
    if is_acronym && !is_ordinary(stem(word)) {
        Shape::Caps
    } else if is_acronym || upper > 1 && is_roman_ordinal(word) {
        Shape::Number
    } else {
        Shape::Capital
    }
}

/// `G5`, `G20`, `M5` are names of groups; anything else with digits is a model, a plate or a quantity.
fn group_number(word: &str, upper: usize, digits: usize, others: usize) -> Shape {
    let is_group = upper == 1
        && others == 0
        && match word.chars().next() {
            Some('G') => digits <= 2,
            Some('M' | 'P') => digits == 1,
            _ => false,
        };
    if is_group { Shape::Caps } else { Shape::Number }
}

/// An acronym without the plural s: `ONG` for `ONGs`.
pub(super) fn stem(acronym: &str) -> &str {
    match acronym.strip_suffix('s') {
        Some(stem) if stem.chars().any(char::is_uppercase) => stem,
        _ => acronym,
    }
}

/// Whether capitals are a Roman number, a unit or another abbreviation that no glossary explains.
fn is_ordinary(capitals: &str) -> bool {
    let ordinary = [
        "KM", "KG", "CM", "MM", "MW", "GW", "KW", "KWH", "MWH", "GWH", "GMT", "UTC", "KMH", "HZ",
        "KHZ", "MHZ", "GHZ", "MB", "GB", "TB", "KB", "AM", "PM", "HT", "TTC", "OK", "PDF", "URL",
        "FAQ", "RSS", "SMS", "TV", "CV", "PS", "NB", "RIP", "BP",
    ];
    ordinary.contains(&capitals) || is_roman(capitals)
}

/// Whether capitals are a Roman number: any up to thirty-nine, and the long ones.
fn is_roman(capitals: &str) -> bool {
    let value = |c| match c {
        'I' => Some(1u32),
        'V' => Some(5),
        'X' => Some(10),
        'L' => Some(50),
        'C' => Some(100),
        'D' => Some(500),
        'M' => Some(1000),
        _ => None,
    };
    let is_small = capitals.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    let is_long = capitals.len() >= 5 && capitals.len() <= 15;
    (is_small || is_long) && capitals.chars().all(|c| value(c).is_some())
}

/// Whether `word` is a Roman number with its French ending: `XXe`, `XIXème`.
fn is_roman_ordinal(word: &str) -> bool {
    let number = word.trim_end_matches(char::is_lowercase);
    let ending = word.get(number.len()..).unwrap_or_default();
    is_roman(number) && ["e", "er", "re", "eme", "ème", "es", "th"].contains(&ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_acronyms() {
        for name in [
            "ONU", "O.N.U.", "É.-U.", "TV", "FAMa", "ONGs", "G5", "M5-RFP",
        ] {
            assert!(is_acronym(name), "{name}");
        }
        for name in [
            "Mopti",
            "A",
            "J.",
            "Plan B",
            "G5 SAHEL",
            "AQMI Mali",
            "2022",
            "",
            "قصة",
            "Jean-Marie",
        ] {
            assert!(!is_acronym(name), "{name}");
        }
    }

    #[test]
    fn acronyms_and_what_only_looks_like_one() {
        for (word, expected) in [
            ("GSIM", Shape::Caps),
            ("FAMa", Shape::Caps),
            ("ONGs", Shape::Caps),
            ("G5", Shape::Caps),
            ("M5-RFP", Shape::Caps),
            ("UE", Shape::Caps),
            ("XX", Shape::Number),
            ("XIXe", Shape::Number),
            ("59N6", Shape::Number),
            ("MiG-29", Shape::Number),
            ("AK-47", Shape::Number),
            ("KM", Shape::Number),
            ("Mopti", Shape::Capital),
            ("al-Arab", Shape::Capital),
            ("Jean-Marie", Shape::Capital),
            ("ouest-africain", Shape::Lower),
            ("Don't", Shape::Lower),
        ] {
            assert_eq!(shape(word), expected, "{word}");
        }
    }

    #[test]
    fn what_surrounds_a_name_goes() {
        for (word, expected) in [
            ("JNIM's", "JNIM"),
            ("ex-Libye", "Libye"),
            ("al-Arab", "al-Arab"),
            ("UN-led", "UN"),
            ("Kremlin-backed", "Kremlin"),
            ("Al-Qaïda", "Al-Qaïda"),
            ("vice-président", "vice-président"),
        ] {
            assert_eq!(&word[inner(word)], expected, "{word}");
        }
    }
}
