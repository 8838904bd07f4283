//! The glossary’s terms in a text, for the memory and for mending drafts.

use std::collections::BTreeSet;
use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use super::Dictionary;
use crate::bitext::segment::answer;

/// Finds the terms of one direction.
#[derive(Debug)]
pub struct Terms {
    automaton: Option<AhoCorasick>,
    terms: Vec<(String, String)>,
}

impl Terms {
    /// The terms of a dictionary.
    pub fn new(dictionary: Option<&Dictionary>) -> Self {
        let terms = dictionary
            .map(|dictionary| dictionary.terms.clone())
            .unwrap_or_default();
        // Too many terms for an automaton are more than a dossier can have; then none are found.
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(terms.iter().map(|(term, _)| term))
            .ok();
        Self { automaton, terms }
    }

    /// The terms in a text, as whole words, with what they are called in the other language.
    pub fn find(&self, text: &str) -> Vec<(Range<usize>, &str, &str)> {
        let found = self
            .automaton
            .iter()
            .flat_map(|automaton| automaton.find_iter(text));
        found
            .filter(|found| is_whole(text, found.range()))
            .filter_map(|found| {
                let (term, other) = self.terms.get(found.pattern().as_usize())?;
                Some((found.range(), term.as_str(), other.as_str()))
            })
            .collect()
    }

    /// What the whole of a text is called in the other language, if it is a term.
    pub fn whole(&self, text: &str) -> Option<&str> {
        match self.find(text).as_slice() {
            [(range, _, other)] if *range == (0..text.len()) => Some(other),
            _ => None,
        }
    }

    /// A hash of the terms in an encoded text and of what they are called; empty when there are none.
    pub fn hash(&self, encoded: &str) -> String {
        let words = answer::words(encoded);
        let used: BTreeSet<(&str, &str)> = self
            .find(&words)
            .into_iter()
            .map(|(_, term, other)| (term, other))
            .collect();
        if used.is_empty() {
            return String::new();
        }
        let list: Vec<String> = used
            .iter()
            .map(|(term, other)| format!("{term}\t{other}\n"))
            .collect();
        blake3::hash(list.concat().as_bytes())
            .to_hex()
            .chars()
            .take(8)
            .collect()
    }

    /// The same for a segment of the text `name`. The names in an entry’s own definition are not counted: an entry that is
    /// drafted changes them itself.
    pub fn hash_in(&self, name: &str, encoded: &str) -> String {
        match name.starts_with("glossary/") {
            true => String::new(),
            false => self.hash(encoded),
        }
    }

    /// Acronyms of the source that an answer still has where the other language has its own: each with that one.
    pub fn left_over<'t>(&'t self, source: &str, answer: &str) -> Vec<(&'t str, &'t str)> {
        let used = self.find(source);
        let has = |word: &str| {
            answer
                .match_indices(word)
                .any(|(at, _)| is_whole(answer, at..at + word.len()))
        };
        let mut found: Vec<(&str, &str)> = used
            .into_iter()
            .map(|(_, term, other)| (term, other))
            .filter(|(term, other)| is_acronym(term) && term != other && has(term) && !has(other))
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// An answer in which each acronym stands as the other language has it.
pub fn with_acronyms(answer: &str, left_over: &[(&str, &str)]) -> String {
    let mut out = answer.to_owned();
    for (term, other) in left_over {
        let mut from = 0;
        while let Some(at) = out
            .get(from..)
            .and_then(|rest| rest.find(term))
            .map(|at| from + at)
        {
            let range = at..at + term.len();
            if is_whole(&out, range.clone()) {
                out.replace_range(range, other);
                from = at + other.len();
            } else {
                from = range.end;
            }
        }
    }
    out
}

fn is_acronym(term: &str) -> bool {
    term.chars().count() >= 2 && term.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
}

/// Whether no letter or digit stands beside a range.
fn is_whole(text: &str, range: Range<usize>) -> bool {
    let before = text
        .get(..range.start)
        .and_then(|text| text.chars().next_back());
    let after = text.get(range.end..).and_then(|text| text.chars().next());
    !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms() -> Terms {
        let terms = [
            ("CEDEAO", "ECOWAS"),
            ("GSIM", "JNIM"),
            ("Mali", "Mali"),
            ("armée malienne", "Malian army"),
        ];
        let terms = terms
            .map(|(term, other)| (term.to_owned(), other.to_owned()))
            .to_vec();
        Terms::new(Some(&Dictionary {
            from: "fr".to_owned(),
            to: "en".to_owned(),
            terms,
        }))
    }

    #[test]
    fn terms_are_whole_words() {
        let terms = terms();
        let found: Vec<&str> = terms
            .find("La CEDEAO, l’armée malienne et les CEDEAOS")
            .iter()
            .map(|(_, term, _)| *term)
            .collect();
        assert_eq!(found, ["CEDEAO", "armée malienne"]);
        assert_eq!(terms.whole("GSIM"), Some("JNIM"));
        assert_eq!(terms.whole("le GSIM"), None);
    }

    #[test]
    fn the_hash_changes_with_the_terms_of_the_text_alone() {
        let terms = terms();
        assert_eq!(terms.hash("Rien"), "");
        assert_eq!(terms.hash("Le <g id=\"1\">GSIM</g>").len(), 8);
        assert_eq!(terms.hash("Le <g id=\"1\">GSIM</g>"), terms.hash("GSIM !"));
        assert_ne!(terms.hash("GSIM"), terms.hash("CEDEAO"));
    }

    #[test]
    fn acronyms_that_were_left_are_put_right() {
        let terms = terms();
        let left = terms.left_over("La CEDEAO agit.", "CEDEAO acts.");
        assert_eq!(left, [("CEDEAO", "ECOWAS")]);
        assert_eq!(
            with_acronyms("CEDEAO acts, not CEDEAOX.", &left),
            "ECOWAS acts, not CEDEAOX."
        );
        assert!(
            terms
                .left_over("La CEDEAO agit.", "ECOWAS acts.")
                .is_empty()
        );
        assert!(terms.left_over("Le Mali", "Mali").is_empty());
    }
}
