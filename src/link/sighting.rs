//! The sentence in which an entry is mentioned, for the entry's page.

use std::ops::Range;

use crate::markdown::{OBJECT, Run, TAG};

/// A mention in its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sighting {
    /// The sentence, without markup.
    pub sentence: Box<str>,
    /// The mention in it, in bytes.
    pub mention: (u32, u32),
}

/// Longer sentences are cut on both sides of the mention, to this many characters in all.
const LONGEST: usize = 320;

/// A mention in its sentence.
pub(super) fn sighting(run: &Run, range: &Range<usize>) -> Sighting {
    let bounds = sentence(&run.text, range);
    let slice = |range: Range<usize>| clean(run.text.get(range).unwrap_or_default());
    let mut before = slice(bounds.start..range.start).trim_start().to_owned();
    let form = slice(range.clone());
    let mut after = slice(range.end..bounds.end).trim_end().to_owned();
    let room = LONGEST / 2;
    if let Some((cut, _)) = before.char_indices().rev().nth(room) {
        let cut = before
            .get(cut..)
            .and_then(|t| t.find(' '))
            .map_or(cut, |at| cut + at);
        before = format!("…{}", before.get(cut..).unwrap_or_default());
    }
    if let Some((cut, _)) = after.char_indices().nth(room) {
        let cut = after.get(..cut).and_then(|t| t.rfind(' ')).unwrap_or(cut);
        after = format!("{}…", after.get(..cut).unwrap_or_default());
    }
    let start = u32::try_from(before.len()).unwrap_or_default();
    let end = u32::try_from(before.len() + form.len()).unwrap_or_default();
    Sighting {
        sentence: format!("{before}{form}{after}").into(),
        mention: (start, end),
    }
}

/// The sentence of `text` around `range`.
///
/// The rules are those of UAX #29 in short (SB6 to SB11): a full stop, an exclamation or question mark or an ellipsis, then
/// closing quotes and brackets, then a space, then a capital (in Arabic any letter), a digit or an opening quote. A full stop after an initial
/// or a title (J., Mr, Mme) ends nothing, which UAX #29 leaves to each language.
pub(crate) fn sentence(text: &str, range: &Range<usize>) -> Range<usize> {
    let before = text.get(..range.start).unwrap_or_default();
    let start = before
        .char_indices()
        .rev()
        .map(|(at, c)| at + c.len_utf8())
        .find(|at| begins(text, *at));
    let after = text.get(range.end..).unwrap_or_default();
    let end = after
        .char_indices()
        .map(|(at, _)| range.end + at)
        .find(|at| begins(text, *at));
    start.unwrap_or(0)..end.unwrap_or(text.len())
}

/// Whether a sentence begins at `at`.
fn begins(text: &str, at: usize) -> bool {
    let (Some(before), Some(after)) = (text.get(..at), text.get(at..)) else {
        return false;
    };
    if !before.ends_with(' ') {
        return false;
    }
    let next = after
        .chars()
        .find(|c| !matches!(*c, TAG | '«' | '“' | '"' | '(' | '\u{202F}' | '\u{A0}'));
    if !next.is_some_and(|c| is_capital(c) || c.is_numeric() || c == OBJECT) {
        return false;
    }
    let closing =
        |c: char| c.is_whitespace() || matches!(c, TAG | OBJECT | '»' | '”' | '"' | ')' | ']');
    let phrase = before.trim_end_matches(closing);
    match phrase.chars().next_back() {
        Some('!' | '?' | '؟' | '…') => true,
        Some('.') => !ends_in_abbreviation(phrase),
        _ => false,
    }
}

/// A letter that may begin a sentence: any, in a script without small letters.
fn is_capital(c: char) -> bool {
    c.is_alphabetic() && !c.is_lowercase()
}

/// Whether the last word, before its full stop, is an initial or a title: `J.`, `Mr.`, `Mme.`
fn ends_in_abbreviation(phrase: &str) -> bool {
    let word = phrase.trim_end_matches('.');
    let word = word
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    let mut letters = word.chars();
    match (letters.next(), letters.next()) {
        (Some(only), None) => only.is_alphabetic(),
        (Some(first), Some(second)) => {
            first.is_uppercase() && second.is_lowercase() && word.chars().count() <= 3
        }
        (None, _) => false,
    }
}

/// The text as it is read: no marks of objects and tags, one space for a break, and none where a citation stood before the
/// mark that follows it.
fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut follows_object = false;
    for c in text.chars().filter(|c| *c != TAG) {
        if c == OBJECT {
            follows_object = true;
            continue;
        }
        if follows_object && matches!(c, '.' | ',' | '،' | ')') {
            out.truncate(out.trim_end_matches(' ').len());
        }
        follows_object = false;
        out.push(if c == '\n' { ' ' } else { c });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mention_is_shown_in_its_sentence() {
        for (text, expected) in [
            ("Avant. Le GSIM nie. Après.", "Le GSIM nie. "),
            ("Le GSIM nie", "Le GSIM nie"),
            (
                "« Non ! » Le GSIM nie. »\u{FFFC} Après.",
                "Le GSIM nie. »\u{FFFC} ",
            ),
            (
                "Avant\u{FFFC}. Selon M. Heappey, le GSIM (voir J. Doe) nie ? Oui.",
                "Selon M. Heappey, le GSIM (voir J. Doe) nie ? ",
            ),
            ("Vu par l’ONU. Le GSIM nie.", "Le GSIM nie."),
            (
                "En 2022. 300 morts selon le GSIM… Puis rien.",
                "300 morts selon le GSIM… ",
            ),
            ("ينفي ذلك. GSIM تنفي؟ نعم.", "GSIM تنفي؟ "),
            ("Le GSIM nie (p. 3). Fin.", "Le GSIM nie (p. 3). "),
        ] {
            let start = text.find("GSIM").expect("in every case");
            let bounds = sentence(text, &(start..start + 4));
            assert_eq!(&text[bounds], expected, "{text}");
        }
    }

    #[test]
    fn a_citation_leaves_no_space_before_the_mark_after_it() {
        for (text, expected) in [
            ("vu \u{FFFC}. Puis\u{FFFC} rien", "vu. Puis rien"),
            ("خلفتها \u{FFFC}، ثم", "خلفتها، ثم"),
            ("un mot . Deux", "un mot . Deux"),
        ] {
            assert_eq!(clean(text), expected);
        }
    }
}
