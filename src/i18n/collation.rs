//! The order of names in lists and indexes.

use std::cmp::Ordering;

use icu_collator::options::{AlternateHandling, CollatorOptions};
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;

use super::fold::fold;
use super::messages::Messages;

/// Orders names as the readers of a language expect to find them.
///
/// The order is that of CLDR (UTS 10 and 35) with two settings: punctuation and spaces count last
/// (`d.g.s.i.` is beside `DGSI`: alternate handling "shifted"), and digits count as a number (2e before 10e).
/// An article that opens a name is skipped; the articles are the message `sort-articles`, words separated by spaces
/// (`الـ`: a tatweel, U+0640, says that the article is part of the word it opens).
pub struct Collator {
    collator: CollatorBorrowed<'static>,
    articles: Vec<String>,
    digits: String,
    other: String,
}

impl Collator {
    /// The order of the language `tag`; that of the root of CLDR if it has none of its own.
    pub fn new(tag: &str, messages: &Messages) -> Self {
        let mut preferences: CollatorPreferences = Locale::try_from_str(tag)
            .map(Into::into)
            .unwrap_or_default();
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        let mut options = CollatorOptions::default();
        options.alternate_handling = Some(AlternateHandling::Shifted);
        #[expect(
            clippy::expect_used,
            reason = "fails only when ICU's own data is broken"
        )]
        let collator = CollatorBorrowed::try_new(preferences, options)
            .expect("the data compiled into the program falls back to the root order");
        let text = |key: &str, default: &str| messages.get(key).unwrap_or(default).to_owned();
        Self {
            collator,
            articles: text("sort-articles", "")
                .split_whitespace()
                .map(str::to_owned)
                .collect(),
            digits: text("index-digits", "0–9"),
            other: text("index-other", "#"),
        }
    }

    /// Compares two names. Only names equal to the byte are equal, so sorting always gives the same order.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.collator
            .compare(self.without_article(a), self.without_article(b))
            .then_with(|| self.collator.compare(a, b))
            .then_with(|| a.cmp(b))
    }

    /// The heading under which an index puts a name: the first letter without its accent, in capitals; the messages
    /// `index-digits` for a digit and `index-other` for a name with neither letter nor digit.
    pub fn initial(&self, name: &str) -> String {
        let first = fold(self.without_article(name)).find(|c| c.is_alphanumeric());
        match first {
            Some(digit) if digit.is_numeric() => self.digits.clone(),
            Some(letter) => letter.to_uppercase().collect(),
            None => self.other.clone(),
        }
    }

    /// The part of a name that counts: `l’État` without `l’`. A name that is only an article keeps it.
    ///
    /// An article is taken off as written in the list or with a capital first (`Le`, not `LE`). One that ends in an
    /// apostrophe, straight or curly, or in a tatweel, which is not written, stands against its word; the others are
    /// followed by white space.
    pub fn without_article<'n>(&self, name: &'n str) -> &'n str {
        let name = name.trim_start();
        let rest = self
            .articles
            .iter()
            .find_map(|article| after_article(name, article));
        rest.filter(|rest| !rest.is_empty()).unwrap_or(name)
    }
}

/// What follows an article at the beginning of a name.
fn after_article<'n>(name: &'n str, article: &str) -> Option<&'n str> {
    if let Some(joined) = article.strip_suffix(TATWEEL) {
        return name.strip_prefix(joined);
    }
    let mut rest = name.chars();
    for (position, expected) in article.chars().enumerate() {
        let found = rest.next()?;
        let is_same = found == expected
            || is_apostrophe(found) && is_apostrophe(expected)
            || position == 0 && found.to_lowercase().eq([expected]);
        if !is_same {
            return None;
        }
    }
    let rest = rest.as_str();
    if article.ends_with(is_apostrophe) {
        return Some(rest);
    }
    let word = rest.trim_start();
    (word.len() < rest.len()).then_some(word)
}

/// The stroke that lengthens the joint between two Arabic letters.
const TATWEEL: char = '\u{640}';

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Ftl;

    fn collator(tag: &str, text: &str) -> Collator {
        Collator::new(
            tag,
            &Messages::new(tag, &[Ftl { name: tag, text }]).expect("a good file"),
        )
    }

    fn french() -> Collator {
        collator("fr", include_str!("../../themes/carnet/i18n/fr.ftl"))
    }

    fn english() -> Collator {
        collator("en", include_str!("../../themes/carnet/i18n/en.ftl"))
    }

    fn arabic() -> Collator {
        collator("ar", include_str!("../../themes/carnet/i18n/ar.ftl"))
    }

    #[track_caller]
    fn check_order(collator: &Collator, expected: &[&str]) {
        let mut names = expected.to_vec();
        names.reverse();
        names.sort_by(|a, b| collator.compare(a, b));
        assert_eq!(names, expected);
    }

    #[test]
    fn order_of_names() {
        check_order(
            &french(),
            &["2e RIMa", "10e RIMa", "cote", "coté", "côte", "côté"],
        );
        // Only Canadian French compares accents from the end (CLDR 24 and later).
        check_order(&collator("fr-CA", ""), &["cote", "côte", "coté", "côté"]);
        check_order(
            &french(),
            &[
                "DGSE",
                "d.g.s.i.",
                "DGSI",
                "l’État",
                "ETIM",
                "Œuvre",
                "Ogossagou",
                "Zou",
            ],
        );
        check_order(&french(), &["Le Drian", "Lecornu", "LE MALI", "lémur"]);
        check_order(
            &english(),
            &["An Accord", "Bamako", "state", "The state", "The State"],
        );
        check_order(
            &arabic(),
            &["أنصار الدين", "الجيش", "الدولة", "دولة", "غاو", "القرار"],
        );
        check_order(&collator("sv", ""), &["Zulu", "Åland", "Öland"]);
    }

    #[test]
    fn same_names_in_another_form_still_have_an_order() {
        let french = french();
        assert_eq!(french.compare("État", "État"), Ordering::Equal);
        assert_ne!(french.compare("État", "E\u{301}tat"), Ordering::Equal);
        assert_ne!(french.compare("DGSI", "D.G.S.I"), Ordering::Equal);
        assert_eq!(french.compare("a", "b"), french.compare("b", "a").reverse());
    }

    #[test]
    fn articles_are_skipped() {
        let french = french();
        let cases = [
            ("l’État", "État"),
            ("L'État", "État"),
            ("Les Nations unies", "Nations unies"),
            ("le\u{A0}Monde", "Monde"),
            ("LE Monde", "LE Monde"),
            ("Lesotho", "Lesotho"),
            ("la", "la"),
            ("la ", "la "),
            ("l’", "l’"),
            ("", ""),
        ];
        for (name, expected) in cases {
            assert_eq!(french.without_article(name), expected, "{name}");
        }
        assert_eq!(english().without_article("The Sahel"), "Sahel");
        assert_eq!(collator("bm", "").without_article("the Sahel"), "the Sahel");
    }

    #[test]
    fn headings_of_an_index() {
        let cases = [
            ("État", "E"),
            ("l’État", "E"),
            ("e\u{301}tat", "E"),
            ("œuvre", "O"),
            ("« Barkhane »", "B"),
            ("ɓɛlɛ", "B"),
            ("3e Rima", "0–9"),
            ("G5 Sahel", "G"),
            ("برخان", "ب"),
            ("…", "#"),
            ("", "#"),
        ];
        for (name, expected) in cases {
            assert_eq!(french().initial(name), expected, "{name}");
        }
    }
}
