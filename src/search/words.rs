//! Words of a text, and the form in which they are compared.
//!
//! `themes/carnet/static/search.js` does the same with what a reader types, and is told the same tables; `e2e/search.mjs`
//! compares the two.

use std::collections::BTreeMap;

use icu_normalizer::DecomposingNormalizerBorrowed;

use crate::i18n::letters;

/// The words of `text`, as written, in order.
///
/// A word is a run of letters, digits and marks. An apostrophe or a hyphen parts words, so that `l’ONU` holds `ONU`. Two
/// exceptions: letters with full stops are one word (`G.S.I.M.`), and so is a large number with its spaces (`12 500`).
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c| !is_part(c));
        let length = dotted(rest)
            .or_else(|| grouped(rest))
            .unwrap_or_else(|| run(rest));
        let (word, after) = rest.split_at_checked(length)?;
        rest = after;
        Some(word).filter(|word| !word.is_empty())
    })
}

/// A word as it is compared: in lower case, without marks, ligatures as letters; empty when nothing of it counts.
///
/// One Latin letter alone counts for nothing: it is what an apostrophe or an initial leaves.
pub fn folded(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    if word.is_ascii() {
        let kept = word.bytes().filter(u8::is_ascii_alphanumeric);
        folded.extend(kept.map(|byte| char::from(byte.to_ascii_lowercase())));
    } else {
        let decomposed = DecomposingNormalizerBorrowed::new_nfkd().normalize_iter(word.chars());
        for c in decomposed.flat_map(char::to_lowercase) {
            match typed(c) {
                _ if !c.is_alphanumeric() || is_mark(c) => {}
                Some(typed) => folded.push_str(typed),
                None => folded.push(c),
            }
        }
    }
    if folded.len() == 1 && folded.starts_with(|c: char| c.is_ascii_alphabetic()) {
        folded.clear();
    }
    folded
}

/// What is part of a word.
fn is_part(c: char) -> bool {
    c.is_alphanumeric() || is_mark(c)
}

/// Marks that change no word, from one to another: the soft hyphen, accents, Hebrew points, Arabic vowels and the stroke that
/// lengthens a line (Unicode blocks Combining Diacritical Marks, Hebrew, Arabic).
const MARKS: [(char, char); 8] = [
    ('\u{AD}', '\u{AD}'),
    ('\u{300}', '\u{36F}'),
    ('\u{591}', '\u{5C7}'),
    ('\u{610}', '\u{61A}'),
    ('\u{640}', '\u{640}'),
    ('\u{64B}', '\u{65F}'),
    ('\u{670}', '\u{670}'),
    ('\u{6D6}', '\u{6ED}'),
];

fn is_mark(c: char) -> bool {
    !c.is_ascii()
        && MARKS
            .iter()
            .any(|(first, last)| (*first..=*last).contains(&c))
}

/// The marks, as they stand between the brackets of a regular expression.
pub(super) fn marks() -> String {
    let ranges = MARKS.iter().map(|(first, last)| format!("{first}-{last}"));
    ranges.collect()
}

/// What a letter is typed as, when that is another: also one sigma for both.
fn typed(c: char) -> Option<&'static str> {
    if c == 'ς' { Some("σ") } else { letters(c) }
}

/// All letters that are typed as others.
pub(super) fn typed_letters() -> BTreeMap<char, &'static str> {
    let all = '\u{80}'..='\u{3FF}';
    all.filter_map(|c| Some((c, typed(c)?))).collect()
}

/// The length of the run of parts that `text` begins with.
fn run(text: &str) -> usize {
    text.find(|c| !is_part(c)).unwrap_or(text.len())
}

/// The length of an acronym with full stops: two letters or more, each with its stop, the last perhaps without.
fn dotted(text: &str) -> Option<usize> {
    let mut length = 0;
    let mut stops = 0;
    loop {
        let rest = text.get(length..)?;
        let mut chars = rest.chars();
        let letter = chars.next().filter(|c| c.is_alphabetic());
        let next = chars.next();
        match (letter, next) {
            (Some(letter), Some('.')) => {
                length += letter.len_utf8() + 1;
                stops += 1;
            }
            (Some(letter), next) if stops >= 2 && !next.is_some_and(is_part) => {
                return Some(length + letter.len_utf8());
            }
            _ => return (stops >= 2).then_some(length),
        }
    }
}

/// The length of a number in groups of three digits, parted by spaces that do not break or by single spaces.
fn grouped(text: &str) -> Option<usize> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let mut length = digits(text);
    if !(1..=3).contains(&length) {
        return None;
    }
    let first = length;
    loop {
        let rest = text.get(length..)?;
        let gap = rest
            .chars()
            .next()
            .filter(|c| matches!(c, ' ' | '\u{A0}' | '\u{202F}'));
        let Some(after) = gap.and_then(|gap| rest.get(gap.len_utf8()..)) else {
            break;
        };
        if digits(after) != 3 || after.get(3..)?.starts_with(is_part) {
            break;
        }
        length = text.len() - after.len() + 3;
    }
    (length > first).then_some(length)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn compared(text: &str) -> Vec<String> {
        words(text)
            .map(folded)
            .filter(|word| !word.is_empty())
            .collect()
    }

    #[test]
    fn words_are_compared_as_readers_type_them() {
        for (text, expected) in [
            ("L’armée malienne d'élite", "armee malienne elite"),
            ("Œuvre à Sévaré, qu’on dit", "oeuvre sevare qu on dit"),
            ("le G.S.I.M. (JNIM), l’O.N.U", "le gsim jnim onu"),
            ("A.B.Dupont, J. Doe", "ab dupont doe"),
            ("porte‑parole porte-parole", "porte parole porte parole"),
            (
                "12 500 morts, 1\u{202F}200\u{A0}000, en 2022 500",
                "12500 morts 1200000 en 2022 500",
            ),
            ("27 300e 5, 1 200 500e", "27 300e 5 1200 500e"),
            ("con\u{AD}tinu e\u{301}te\u{301}", "continu ete"),
            ("Ɲɛnɛma ŋaa ɗan", "nenema naa dan"),
            ("الجَماعَةـ", "الجماعة"),
            ("km² 1er", "km2 1er"),
            ("… — !", ""),
        ] {
            assert_eq!(compared(text).join(" "), expected, "{text}");
        }
    }

    #[test]
    fn the_script_is_told_of_every_letter() {
        let told = typed_letters();
        let beyond = ('\u{400}'..=char::MAX).find(|c| typed(*c).is_some());
        assert_eq!((told.get(&'œ'), beyond), (Some(&"oe"), None));
    }

    proptest! {
        #[test]
        fn a_folded_word_is_its_own(text in "\\PC{0,40}") {
            for word in compared(&text) {
                prop_assert_eq!(folded(&word), word.clone());
                prop_assert!(!word.contains(char::is_whitespace), "{}", word);
            }
        }

        #[test]
        fn no_letter_is_lost(text in "\\PC{0,40}") {
            let kept = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
            let all: String = words(&text).collect();
            prop_assert_eq!(kept(&all), kept(&text));
        }
    }
}
