//! Everyday words in French and in English.

use crate::parity::month_in;

/// French, English. Where a word stands twice, the first line counts.
const WORDS: [(&str, &str); 76] = [
    ("le", "the"),
    ("la", "the"),
    ("les", "the"),
    ("un", "a"),
    ("une", "a"),
    ("des", "some"),
    ("de", "of"),
    ("du", "of the"),
    ("et", "and"),
    ("ou", "or"),
    ("mais", "but"),
    ("à", "to"),
    ("au", "to the"),
    ("aux", "to the"),
    ("en", "in"),
    ("dans", "in"),
    ("par", "by"),
    ("pour", "for"),
    ("avec", "with"),
    ("sans", "without"),
    ("sur", "on"),
    ("sous", "under"),
    ("entre", "between"),
    ("contre", "against"),
    ("après", "after"),
    ("avant", "before"),
    ("depuis", "since"),
    ("qui", "who"),
    ("que", "that"),
    ("ce", "this"),
    ("cette", "this"),
    ("est", "is"),
    ("sont", "are"),
    ("était", "was"),
    ("ont", "have"),
    ("a", "has"),
    ("selon", "according to"),
    ("il", "he"),
    ("elle", "she"),
    ("ils", "they"),
    ("ne", "does"),
    ("pas", "not"),
    ("plus", "more"),
    ("moins", "less"),
    ("environ", "about"),
    ("personnes", "people"),
    ("civils", "civilians"),
    ("soldats", "soldiers"),
    ("morts", "dead"),
    ("blessés", "wounded"),
    ("tués", "killed"),
    ("guerre", "war"),
    ("paix", "peace"),
    ("accord", "agreement"),
    ("armée", "army"),
    ("pays", "country"),
    ("ville", "town"),
    ("village", "village"),
    ("nord", "north"),
    ("sud", "south"),
    ("est", "east"),
    ("ouest", "west"),
    ("jour", "day"),
    ("mois", "month"),
    ("année", "year"),
    ("ans", "years"),
    ("gouvernement", "government"),
    ("président", "president"),
    ("rapport", "report"),
    ("chiffres", "figures"),
    ("source", "source"),
    ("figures", "figures"),
    ("milliard", "billion"),
    ("milliards", "billions"),
    ("million", "million"),
    ("millions", "millions"),
];

/// The English word for a French one, in small letters.
pub(super) fn in_english(word: &str) -> Option<String> {
    let found = WORDS
        .iter()
        .find(|(fr, _)| *fr == word)
        .map(|(_, en)| (*en).to_owned());
    found.or_else(|| month_in(word, "fr", "en"))
}

/// The French word for an English one, in small letters. “May” and “march” are not always months.
pub(super) fn in_french(word: &str) -> Option<String> {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters
            .next()
            .map(|first| first.to_uppercase().chain(letters).collect::<String>())
    };
    let month = || {
        let month = capital(word).filter(|_| !["may", "march"].contains(&word))?;
        month_in(&month, "en", "fr")
    };
    let found = WORDS
        .iter()
        .find(|(_, en)| *en == word)
        .map(|(fr, _)| (*fr).to_owned());
    found.or_else(month)
}
