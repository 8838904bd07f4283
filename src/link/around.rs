//! What stands around a name: whether it is a word of its own, in an address, in capitals, or part of another name.

use std::ops::Range;

use super::fold::{folded, is_acronym_dot, is_hyphen, is_mark};
use crate::markdown::{OBJECT, TAG};
use crate::names;

/// Where `word` stands in `text` with no letter or digit beside it.
pub(crate) fn whole_words<'t>(
    text: &'t str,
    word: &'t str,
) -> impl Iterator<Item = Range<usize>> + 't {
    let places = text.match_indices(word).map(|(at, _)| at..at + word.len());
    places.filter(|range| {
        let before = text
            .get(..range.start)
            .and_then(|text| text.chars().next_back());
        let after = text.get(range.end..).and_then(|text| text.chars().next());
        ![before, after]
            .into_iter()
            .flatten()
            .any(char::is_alphanumeric)
    })
}

/// Marks that nobody sees: the ends of emphasis, soft hyphens, joiners.
fn is_unseen(c: char) -> bool {
    matches!(
        c,
        TAG | '\u{AD}' | '\u{200C}' | '\u{200D}' | '\u{2060}' | '\u{FEFF}'
    )
}

/// Whether no letter or digit touches the range; the beginning and end of emphasis do not part a word.
pub(super) fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    // U+02BC is a letter to Unicode, and an apostrophe to those who write `lʼACLED`.
    let is_word = |c: char| (c.is_alphanumeric() && c != 'ʼ') || is_mark(c) || c == '_';
    let before = text
        .get(..range.start)
        .and_then(|t| t.chars().rev().find(|c| !is_unseen(*c)));
    let after = text
        .get(range.end..)
        .and_then(|t| t.chars().find(|c| !is_unseen(*c)));
    // The rest of a dotted acronym is no acronym: U.E. in C.D.U.E.
    let dotted = text
        .get(..range.start)
        .is_some_and(|t| t.ends_with('.') && is_acronym_dot(text, t.len() - 1));
    // `@MINUSMA` is what an account is called.
    !dotted && !before.is_some_and(|c| is_word(c) || c == '@') && !after.is_some_and(is_word)
}

/// Whether an article or a word that says where stands before the name: à Palma, le Blanc. No surname follows them, but in
/// English one before a noun: the Keita government.
pub(super) fn is_introduced(text: &str, range: &Range<usize>) -> bool {
    let word = last_word(text, range);
    let after = text
        .get(range.end..)
        .unwrap_or_default()
        .strip_prefix([' ', '-']);
    let is_noun = after.is_some_and(|after| after.starts_with(char::is_lowercase));
    let is_english = matches!(&*folded(word), "the" | "a" | "an");
    !word.is_empty() && names::introduces_no_person(word) && !(is_english && is_noun)
}

/// The word before the range, with its signs.
fn last_word<'t>(text: &'t str, range: &Range<usize>) -> &'t str {
    let before = text.get(..range.start).unwrap_or_default();
    let before = before.trim_end_matches(|c: char| c == TAG || c.is_whitespace());
    let word = before
        .rsplit(|c: char| c.is_whitespace() || c == TAG)
        .next();
    word.unwrap_or_default()
}

/// Whether a number follows after a hyphen, as in the code of a thing: AFC-117.
pub(super) fn is_code(text: &str, range: &Range<usize>) -> bool {
    let after = text.get(range.end..).unwrap_or_default();
    let after = after.strip_prefix(is_hyphen);
    after.is_some_and(|after| after.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a civil title stands before the name, which is then a person's: M. Goma, Mrs Goma.
pub(super) fn follows_civil_title(text: &str, range: &Range<usize>) -> bool {
    matches!(
        last_word(text, range),
        "M." | "MM." | "Mme" | "Mmes" | "Mlle" | "Mr" | "Mr." | "Mrs" | "Mrs." | "Ms" | "Ms."
    )
}

/// What is called after persons, in French before the name and in English after it; folded.
const NAMESAKES: &str = "rue route avenue boulevard place square quai pont stade hopital aeroport lycee college ecole \
    universite fondation institut prix hotel centre street road bridge stadium hospital airport school university foundation \
    institute prize center";

/// Whether something is called after the person: avenue Paul-Kagame, the Mukwege Foundation.
pub(super) fn is_namesake(text: &str, range: &Range<usize>) -> bool {
    let is_one = |word: &str| {
        let word = folded(word);
        NAMESAKES.split_whitespace().any(|name| name == word)
    };
    let before = last_word(text, range)
        .rsplit(['’', '\''])
        .next()
        .unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let after = after.strip_prefix(' ').unwrap_or_default();
    let after = after
        .split(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    is_one(before) || (after.starts_with(char::is_uppercase) && is_one(after))
}

/// How far around a name its text is looked at, in bytes: a long text must not be read again for each of its names.
const NEARBY: usize = 512;

/// What stands before and after `range`, not too far.
fn nearby<'t>(text: &'t str, range: &Range<usize>) -> (&'t str, &'t str) {
    let is_boundary = |at: &usize| text.is_char_boundary(*at);
    let mut starts = range.start.saturating_sub(NEARBY)..=range.start;
    let mut ends = (range.end..=text.len().min(range.end + NEARBY)).rev();
    let start = starts.find(is_boundary).unwrap_or(range.start);
    let end = ends.find(is_boundary).unwrap_or(range.end);
    let before = text.get(start..range.start).unwrap_or_default();
    (before, text.get(range.end..end).unwrap_or_default())
}

/// Whether the range lies in an address of the web or of mail.
pub(super) fn in_address(text: &str, range: &Range<usize>) -> bool {
    let part_end = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')' | '«' | '»');
    let (before, after) = nearby(text, range);
    let before = before.rsplit(part_end).next().unwrap_or_default();
    let after = after.split(part_end).next().unwrap_or_default();
    let (start, end) = (range.start - before.len(), range.end + after.len());
    text.get(start..end).is_some_and(|word| {
        word.contains("://") || word.contains("www.") || (word.contains('@') && word.contains('.'))
    })
}

/// Whether `range` stands among words in capitals, as in a headline: then an acronym does not stand out.
///
/// Either the whole text is in capitals, or two words are that only spaces, apostrophes and hyphens part from it.
pub(super) fn in_capitals(text: &str, range: &Range<usize>) -> bool {
    let (before, after) = nearby(text, range);
    let near = capital_words(after.chars()) + capital_words(before.chars().rev());
    let others = || before.split(is_gap).chain(after.split(is_gap));
    let is_small = |text: &str| text.chars().any(char::is_lowercase);
    let shouted = || !is_small(before) && !is_small(after) && others().any(|word| is_word(&word));
    near >= 2 || shouted()
}

/// Whether what stands at `range` reads like a first name: a word with a capital follows it, and no article or preposition
/// comes before, as one does before an organisation.
pub(super) fn is_first_name(text: &str, range: &Range<usize>) -> bool {
    let after = text.get(range.end..).unwrap_or_default();
    let mut next = after
        .strip_prefix([' ', '\u{A0}'])
        .unwrap_or_default()
        .chars();
    let named =
        next.next().is_some_and(char::is_uppercase) && next.next().is_some_and(char::is_lowercase);
    let before = text
        .get(..range.start)
        .unwrap_or_default()
        .trim_end_matches(TAG);
    let elided = before.ends_with(['’', '\'', 'ʼ']);
    let word = before
        .trim_end()
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    let introduced = elided || (!word.is_empty() && names::is_function_word(word));
    named && !introduced && !is_title_case(text, range, &[], 2)
}

/// How many words of two letters or more are in capitals from here on, up to the first mark of punctuation.
fn capital_words(text: impl Iterator<Item = char>) -> usize {
    let (mut words, mut letters) = (0, 0);
    for c in text.chain([' ']) {
        if c.is_lowercase() {
            return words;
        }
        if is_gap(c) {
            words += usize::from(letters >= 2);
            letters = 0;
            if !(c.is_whitespace() || is_hyphen(c) || matches!(c, TAG | '’' | '\'' | 'ʼ')) {
                break;
            }
        } else {
            letters += usize::from(c.is_alphabetic());
        }
    }
    words
}

/// Whether what stands at `range` is up to three letters in capitals in a text that is not, and so an acronym: GAO, the
/// federal auditor, is not Gao. At the beginning of a text it is a dateline.
pub(super) fn is_like_acronym(text: &str, range: &Range<usize>) -> bool {
    let written = text.get(range.clone()).unwrap_or_default();
    let letters = written.chars().filter(|c| c.is_alphabetic()).count();
    let opening = text
        .get(..range.start)
        .is_some_and(|t| t.trim_matches(TAG).is_empty());
    (2..=3).contains(&letters)
        && !written.chars().any(char::is_lowercase)
        && !opening
        && !in_capitals(text, range)
}

fn is_gap(c: char) -> bool {
    !c.is_alphanumeric() && !is_mark(c)
}

/// Two letters or more: what is left of an elided article says nothing.
fn is_word(part: &&str) -> bool {
    part.chars().filter(|c| c.is_alphabetic()).nth(1).is_some()
}

/// Whether a surname at `range` follows another first name than those of `own`, folded: `Modibo Keïta` is not Ibrahim
/// Boubacar Keïta. A title, an initial of his and the beginning of a sentence make no other person.
pub(super) fn is_other_person(
    text: &str,
    range: &Range<usize>,
    own: &[Box<str>],
    is_no_name: &dyn Fn(&str, bool) -> bool,
) -> bool {
    let Some((word, opens)) = word_before(text, range.start) else {
        return false;
    };
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    let shouted = !word.chars().any(char::is_lowercase);
    if !capital {
        return false;
    }
    let known = |part: &str| own.iter().any(|name| **name == *part);
    let letters = folded(word);
    if let Some(initials) = word.strip_suffix('.') {
        return is_other_initial(initials, own);
    }
    let is_adverb = letters.ends_with("ment") || letters.ends_with("ly");
    !(shouted
        || letters.split('-').any(known)
        || is_adverb
        || names::opens_no_name(word)
        || is_no_name(word, opens)
        || is_title_case(text, range, own, 5))
}

/// Whether a surname at `range` follows a name of the person's own: Alou Diarra, whose whole name is Alou Boi Diarra.
pub(super) fn follows_own_name(text: &str, range: &Range<usize>, own: &[Box<str>]) -> bool {
    let Some((word, _)) = word_before(text, range.start) else {
        return false;
    };
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    capital && own.iter().any(|name| **name == *folded(word))
}

/// Whether initials, as in `S. Keïta`, `J.-P. Keïta` and `Th. Keïta`, are of another first name. Titles are none: M., Dr.
fn is_other_initial(initials: &str, own: &[Box<str>]) -> bool {
    let mut parts = initials.split(['.', '-']).filter(|part| !part.is_empty());
    let of_own = |part: &str| own.iter().any(|name| name.starts_with(&*folded(part)));
    let is_short = initials
        .split(['.', '-'])
        .all(|part| part.chars().count() <= 2);
    let is_title =
        initials == "M" || (initials.chars().count() > 1 && names::opens_no_name(initials));
    is_short && !is_title && !parts.all(of_own)
}

/// The word right before `at`, after nothing but white space, without an elided article and opening quotes; and whether it
/// begins a sentence.
fn word_before(text: &str, at: usize) -> Option<(&str, bool)> {
    let before = text.get(..at)?;
    let trimmed = before.trim_end_matches(|c: char| c == TAG || c.is_whitespace());
    if trimmed.len() == before.len() || before.get(trimmed.len()..)?.contains('\n') {
        return None;
    }
    let start = |c: char| c.is_whitespace() || matches!(c, TAG | OBJECT | '’' | '\'' | 'ʼ');
    let word = trimmed.rsplit(start).next()?;
    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let ends_well = word
        .chars()
        .next_back()
        .is_some_and(|c| c.is_alphabetic() || is_mark(c) || c == '.');
    let before = text.get(..trimmed.len() - word.len())?;
    let before = before.trim_end_matches(|c: char| c == TAG || c.is_whitespace());
    let last = before.chars().next_back();
    let opens =
        last.is_none_or(|c| matches!(c, '.' | '!' | '?' | ':' | '…' | '«' | '“' | '"' | '—' | '–'));
    ends_well.then_some((word, opens))
}

/// Whether the text has that many longer words, beside the person’s names, and nearly all of them have a capital, as in the headlines of English newspapers.
fn is_title_case(text: &str, range: &Range<usize>, own: &[Box<str>], least: usize) -> bool {
    let is_long = |word: &&str| word.chars().count() >= 4;
    let is_own = |word: &str| own.iter().any(|name| **name == *folded(word));
    let (before, after) = nearby(text, range);
    let words = before
        .split(is_gap)
        .chain(after.split(is_gap))
        .filter(is_long)
        .filter(|word| !is_own(word));
    let (mut all, mut capitals) = (0, 0);
    for word in words {
        all += 1;
        capitals += usize::from(word.chars().next().is_some_and(char::is_uppercase));
    }
    all >= least && capitals * 10 >= all * 9
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_surname_may_be_another_person_s() {
        let own: Vec<Box<str>> = ["ibrahim", "boubacar", "keita"].map(Into::into).to_vec();
        for (text, expected) in [
            ("avec Modibo Keïta", true),
            ("avec Ibrahim Keïta", false),
            ("avec I. Keïta", false),
            ("avec S. Keïta", true),
            ("avec M. Keïta", false),
            ("avec Dr. Keïta", false),
            ("avec J.-P. Keïta", true),
            ("avec Th. Keïta", true),
            ("avec Ib. Keïta", false),
            ("le président Keïta", false),
            ("President Keïta", false),
            ("Selon Keïta", false),
            ("à Kati Keïta", false),
            ("Paris, Keïta", false),
            ("d’Ibrahim Keïta", false),
            ("l’ami d’Amadou Keïta", true),
            ("l’ONU Keïta", false),
            ("« Keïta", false),
            ("Keïta", false),
        ] {
            let start = text.find("Keïta").expect("in every case");
            assert_eq!(
                is_other_person(text, &(start..text.len()), &own, &|word, _| word == "Kati"),
                expected,
                "{text}"
            );
        }
    }

    #[test]
    fn words_in_capitals_are_seen() {
        for (text, expected) in [
            ("QUI SERA LE CAR DE DEMAIN ?", true),
            ("la CAR et l’ONU en parlent", false),
            ("CAR", false),
            ("UN CAR, selon la police", false),
            ("CAR, BAD, AMIS : trois sigles", false),
            ("Il lut : « LE CAR DE NUIT »", true),
        ] {
            let start = text.find("CAR").expect("in every case");
            assert_eq!(in_capitals(text, &(start..start + 3)), expected, "{text}");
        }
    }
}
