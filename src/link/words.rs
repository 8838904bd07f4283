//! Common words of a language: what an acronym can be mistaken for.

use std::collections::HashSet;

use super::fold::folded;

const FRENCH: &str = include_str!("words/fr.txt");
const ENGLISH: &str = include_str!("words/en.txt");

/// Ordinary words of two to six letters of a language, folded.
#[derive(Debug)]
pub(super) enum CommonWords {
    /// Those of a list.
    Listed(HashSet<String>),
    /// Those of a language that has no list: any two letters could be one.
    Unknown,
}

impl CommonWords {
    /// The words of the language `tag` (BCP 47), of which only the first part counts.
    pub(super) fn of(tag: &str) -> Self {
        let list = match tag.split('-').next() {
            Some("fr") => FRENCH,
            Some("en") => ENGLISH,
            _ => return Self::Unknown,
        };
        Self::Listed(list.split_whitespace().map(folded).collect())
    }

    /// Whether the letters of `name` are also a word.
    pub(super) fn has(&self, name: &str) -> bool {
        match self {
            Self::Listed(words) => words.contains(&folded(name)),
            Self::Unknown => name.chars().count() <= 2,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_acronym_can_be_a_word() {
        let french = CommonWords::of("fr-CA");
        for (acronym, is_word) in [("UN", true), ("CAR", true), ("UE", false), ("ONU", false)] {
            assert_eq!(french.has(acronym), is_word, "{acronym}");
        }
        let english = CommonWords::of("en");
        for (acronym, is_word) in [("US", true), ("WHO", true), ("UN", false), ("EU", false)] {
            assert_eq!(english.has(acronym), is_word, "{acronym}");
        }
        assert!(CommonWords::of("pt").has("UE"));
    }

    #[test]
    fn the_lists_are_sorted_words() {
        for list in [FRENCH, ENGLISH] {
            let words: Vec<&str> = list.split_whitespace().collect();
            assert!(words.is_sorted(), "not sorted");
            let fits = |word: &&str| {
                (2..=6).contains(&word.chars().count()) && **word == word.to_lowercase()
            };
            assert_eq!(words.iter().find(|word| !fits(word)), None);
        }
    }
}
