//! Names of two entries that are nearly equal: one of them may be a mistake, or a second entry for the same thing.

use std::collections::{BTreeMap, BTreeSet};

use super::{About, Advice, Audited};
use crate::i18n::Lang;
use crate::model::{EntryIx, EntryText};

/// Shorter names are too often a letter apart: ADF, ANL.
const SHORTEST: usize = 5;

/// Pairs of names that differ by one letter at most. Two names that do share a spelling with one letter left out, so no name
/// has to be held against every other.
pub(super) fn find(audited: &Audited<'_>) -> Vec<Advice> {
    let dossier = &audited.loaded.dossier;
    let mut advice = Vec::new();
    for lang in dossier.settings.languages.iter() {
        let mut by_spelling: BTreeMap<String, Vec<(EntryIx, &str)>> = BTreeMap::new();
        for (ix, entry) in (0..).map(EntryIx).zip(&dossier.entries) {
            for name in entry.text(lang).into_iter().flat_map(names) {
                let name_letters: Vec<char> = crate::i18n::fold(name).collect();
                for spelling in spellings(&name_letters) {
                    by_spelling.entry(spelling).or_default().push((ix, name));
                }
            }
        }
        let mut pairs = BTreeSet::new();
        for names in by_spelling.values().filter(|names| names.len() > 1) {
            for (at, (second, b)) in names.iter().enumerate() {
                for (first, a) in names.iter().take(at).filter(|(first, _)| first != second) {
                    pairs.insert((*first, *second, *a, *b));
                }
            }
        }
        // Two entries with one name is another matter: an error, or decided by what they say.
        let near = pairs
            .into_iter()
            .filter(|(.., a, b)| a != b && is_near(a, b));
        advice.extend(near.map(|pair| told(pair, lang, audited)));
    }
    advice
}

fn told(
    (first, second, a, b): (EntryIx, EntryIx, &str, &str),
    lang: Lang,
    audited: &Audited<'_>,
) -> Advice {
    Advice {
        lang: Some(audited.tag(lang)),
        id: Some(audited.id(first)),
        others: vec![audited.id(second)],
        form: Some(a.to_owned()),
        other_form: Some(b.to_owned()),
        ..Advice::about(About::NearlyEqual)
    }
}

fn names(text: &EntryText) -> impl Iterator<Item = &str> {
    let others = text.acronyms.iter().chain(&text.aliases);
    std::iter::once(&text.name)
        .chain(others)
        .map(String::as_str)
        .filter(|name| name.chars().count() >= SHORTEST)
}

/// The name, and the name with each of its letters left out.
fn spellings(letters: &[char]) -> Vec<String> {
    let without = |left_out: usize| {
        let kept = letters.iter().enumerate().filter(|(at, _)| *at != left_out);
        kept.map(|(_, c)| *c).collect::<String>()
    };
    let mut all: Vec<String> = (0..=letters.len()).map(without).collect();
    all.sort();
    all.dedup();
    all
}

/// Whether one letter at most has to be added, left out, changed or swapped with the next (Damerau, 1964).
fn is_near(a: &str, b: &str) -> bool {
    let folded = |name: &str| crate::i18n::fold(name).collect::<String>();
    let (a, b) = (folded(a), folded(b));
    // Names that differ in a figure only, such as resolutions, are meant to.
    let digits = |name: &str| {
        name.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    digits(&a) == digits(&b) && strsim::damerau_levenshtein(&a, &b) <= 1
}
