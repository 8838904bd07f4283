//! Stems: what the forms of a word have in common.

use snowball_stemmers_rs::{Algorithm, Stemmer};

/// The stemmer of a language, or none for one that Snowball has no rules for: then only equal words are the same.
pub(super) struct Stems(Option<Stemmer>);

/// The languages that Snowball has rules for (<https://snowballstem.org/algorithms/>), by the first part of their BCP 47 tag.
const LANGUAGES: [(&str, Algorithm); 33] = [
    ("ar", Algorithm::Arabic),
    ("ca", Algorithm::Catalan),
    ("cs", Algorithm::Czech),
    ("da", Algorithm::Danish),
    ("de", Algorithm::German),
    ("el", Algorithm::Greek),
    ("en", Algorithm::English),
    ("eo", Algorithm::Esperanto),
    ("es", Algorithm::Spanish),
    ("et", Algorithm::Estonian),
    ("eu", Algorithm::Basque),
    ("fa", Algorithm::Persian),
    ("fi", Algorithm::Finnish),
    ("fr", Algorithm::French),
    ("ga", Algorithm::Irish),
    ("hi", Algorithm::Hindi),
    ("hu", Algorithm::Hungarian),
    ("hy", Algorithm::Armenian),
    ("id", Algorithm::Indonesian),
    ("it", Algorithm::Italian),
    ("lt", Algorithm::Lithuanian),
    ("nb", Algorithm::Norwegian),
    ("ne", Algorithm::Nepali),
    ("nl", Algorithm::Dutch),
    ("pl", Algorithm::Polish),
    ("pt", Algorithm::Portuguese),
    ("ro", Algorithm::Romanian),
    ("ru", Algorithm::Russian),
    ("sr", Algorithm::Serbian),
    ("st", Algorithm::Sesotho),
    ("sv", Algorithm::Swedish),
    ("tr", Algorithm::Turkish),
    ("uk", Algorithm::Ukrainian),
];

impl Stems {
    /// The stemmer of the language `tag`.
    pub(super) fn of(tag: &str) -> Self {
        let base = tag.split('-').next().unwrap_or(tag);
        let known = LANGUAGES.iter().find(|(language, _)| *language == base);
        Self(known.map(|(_, algorithm)| Stemmer::create(*algorithm)))
    }

    /// The stem of a word as written, without what stands between its letters: stemmers want accents, in lower case.
    pub(super) fn stem(&self, word: &str) -> String {
        let stops = |c: &char| !matches!(c, '.' | ' ' | '\u{A0}' | '\u{202F}' | '\u{AD}');
        let lower = word
            .chars()
            .filter(stops)
            .collect::<String>()
            .to_lowercase();
        match &self.0 {
            Some(stemmer) => stemmer.stem(&lower).into_owned(),
            None => lower,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for (tag, forms) in [
            ("fr", "attaque attaques Attaqué attaquée attaquaient"),
            ("fr-CA", "libération libérer libérée libérés"),
            ("en", "attack attacks attacked Attacking"),
            ("en-GB", "army armies"),
        ] {
            let stems = Stems::of(tag);
            let mut found: Vec<String> = forms.split(' ').map(|form| stems.stem(form)).collect();
            found.dedup();
            assert_eq!(found.len(), 1, "{tag}: {found:?}");
        }
        assert_eq!(Stems::of("bm").stem("Musow"), "musow");
    }

    #[test]
    fn the_languages_are_in_order() {
        assert!(LANGUAGES.is_sorted_by_key(|(tag, _)| *tag));
    }

    proptest! {
        /// A stemmer is generated code: it must take whatever a text holds.
        #[test]
        fn any_word_has_a_stem(word in "\\PC{0,20}", at in 0..LANGUAGES.len()) {
            Stems::of(LANGUAGES[at].0).stem(&word);
        }
    }
}
