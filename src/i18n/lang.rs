//! The languages of a dossier, and values that exist once in each of them.

use std::ops::{Index, IndexMut};

use icu_locale_core::Locale;
use thiserror::Error;

/// One of the dossier's languages: a place in its [`Languages`].
///
/// It is a number, so it is free to copy and orders as the configuration does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(u8);

impl Lang {
    /// The place in the list of languages, from 0.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// The languages of a dossier, in the order of the configuration; the first is the one a reader lands on.
///
/// ```
/// use dossier::i18n::Languages;
///
/// let languages = Languages::new(["fr", "en"]).expect("two languages");
/// let en = languages.get("EN").expect("given above");
/// assert_eq!(languages.tag(en), "en");
/// assert_eq!(languages.direction(en).as_str(), "ltr");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Languages {
    tags: Vec<String>,
}

/// Why a list of languages cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum LanguageProblem {
    /// The list is empty.
    #[error("no language is given")]
    Empty,
    /// The list is longer than 255.
    #[error("more than 255 languages are given")]
    TooMany,
    /// The tag at `index` is not well-formed (BCP 47, RFC 5646 section 2.1).
    #[error("`{tag}` is not a language tag")]
    Malformed {
        /// Its place in the list.
        index: usize,
        /// The tag as given.
        tag: String,
    },
    /// The tag at `index` was given before; case does not count (RFC 5646 section 2.1.1).
    #[error("`{tag}` is given twice")]
    Repeated {
        /// Its place in the list.
        index: usize,
        /// The tag as given.
        tag: String,
    },
}

impl Languages {
    /// Takes the tags in the order given.
    ///
    /// # Errors
    ///
    /// Names every tag that is malformed or repeated.
    pub fn new<T: Into<String>>(
        tags: impl IntoIterator<Item = T>,
    ) -> Result<Self, Vec<LanguageProblem>> {
        let tags: Vec<String> = tags.into_iter().map(Into::into).collect();
        let mut problems = Vec::new();
        for (index, tag) in tags.iter().enumerate() {
            let is_repeated = tags
                .iter()
                .take(index)
                .any(|before| before.eq_ignore_ascii_case(tag));
            if !is_well_formed(tag) {
                problems.push(LanguageProblem::Malformed {
                    index,
                    tag: tag.clone(),
                });
            } else if is_repeated {
                problems.push(LanguageProblem::Repeated {
                    index,
                    tag: tag.clone(),
                });
            }
        }
        match tags.len() {
            0 => problems.push(LanguageProblem::Empty),
            1..=255 => {}
            _ => problems.push(LanguageProblem::TooMany),
        }
        if problems.is_empty() {
            Ok(Self { tags })
        } else {
            Err(problems)
        }
    }

    /// Whether `tag` is a well-formed language tag (BCP 47, RFC 5646 section 2.1).
    pub fn is_tag(tag: &str) -> bool {
        is_well_formed(tag)
    }

    /// The language whose tag is `tag`, whatever its case.
    pub fn get(&self, tag: &str) -> Option<Lang> {
        self.iter()
            .find(|&lang| self.tag(lang).eq_ignore_ascii_case(tag))
    }

    /// The tag of `lang` as the configuration has it.
    ///
    /// # Panics
    ///
    /// When `lang` comes from a longer list of languages.
    pub fn tag(&self, lang: Lang) -> &str {
        &self.tags[lang.index()]
    }

    /// The languages in order.
    pub fn iter(&self) -> impl Iterator<Item = Lang> + use<> {
        (0..=u8::MAX).take(self.tags.len()).map(Lang)
    }

    /// How many there are.
    #[expect(clippy::len_without_is_empty, reason = "there is always at least one")]
    pub fn len(&self) -> usize {
        self.tags.len()
    }

    /// Which way `lang` is written.
    pub fn direction(&self, lang: Lang) -> Direction {
        Direction::of(self.tag(lang))
    }
}

/// Which way a text runs: the values of HTML's `dir` attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

impl Direction {
    /// The direction of a language: that of its script if the tag names one, else of its usual script.
    pub fn of(tag: &str) -> Self {
        let Ok(locale) = Locale::try_from_str(tag) else {
            return Self::LeftToRight;
        };
        let language = locale.id.language.as_str();
        let region = locale.id.region;
        let is_right_to_left = match locale.id.script {
            Some(script) => RIGHT_TO_LEFT_SCRIPTS.contains(&script.as_str()),
            None => {
                RIGHT_TO_LEFT_LANGUAGES.contains(&language)
                    || region.is_some_and(|region| {
                        RIGHT_TO_LEFT_REGIONS.contains(&(language, region.as_str()))
                    })
            }
        };
        if is_right_to_left {
            Self::RightToLeft
        } else {
            Self::LeftToRight
        }
    }

    /// The value of HTML's `dir` attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// The scripts in use today that CLDR's `scriptMetadata` marks as right to left.
const RIGHT_TO_LEFT_SCRIPTS: [&str; 11] = [
    "Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi",
];

/// The languages whose likely script (CLDR `likelySubtags`) is one of those.
const RIGHT_TO_LEFT_LANGUAGES: [&str; 25] = [
    "ar", "arc", "ary", "arz", "azb", "bal", "bqi", "ckb", "dv", "fa", "glk", "he", "ks", "lrc",
    "mzn", "nqo", "pnb", "ps", "rhg", "sd", "sdh", "skr", "syr", "ug", "ur",
];

/// The languages that change to one of those in a country (CLDR `likelySubtags`).
const RIGHT_TO_LEFT_REGIONS: [(&str, &str); 6] = [
    ("az", "IR"),
    ("ha", "SD"),
    ("kk", "CN"),
    ("ky", "CN"),
    ("pa", "PK"),
    ("uz", "AF"),
];

/// One value for each of the dossier's languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PerLang<T>(Vec<T>);

impl<T> PerLang<T> {
    /// Makes the value of each language.
    pub fn from_fn(languages: &Languages, make: impl FnMut(Lang) -> T) -> Self {
        Self(languages.iter().map(make).collect())
    }

    /// The value in `lang`, unless `lang` comes from a longer list of languages.
    pub fn get(&self, lang: Lang) -> Option<&T> {
        self.0.get(lang.index())
    }

    /// The values with their languages, in the order of the configuration.
    pub fn iter(&self) -> impl Iterator<Item = (Lang, &T)> {
        (0..=u8::MAX).map(Lang).zip(&self.0)
    }

    /// A reference to each value.
    pub fn as_ref(&self) -> PerLang<&T> {
        PerLang(self.0.iter().collect())
    }

    /// The values, to change them, with their languages.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (Lang, &mut T)> {
        (0..=u8::MAX).map(Lang).zip(&mut self.0)
    }

    /// The values with their languages.
    #[expect(
        clippy::should_implement_trait,
        reason = "the iterator's type has no name to give"
    )]
    pub fn into_iter(self) -> impl Iterator<Item = (Lang, T)> {
        (0..=u8::MAX).map(Lang).zip(self.0)
    }

    /// Turns each value into another.
    pub fn map<U>(self, mut change: impl FnMut(Lang, T) -> U) -> PerLang<U> {
        let langs = (0..=u8::MAX).map(Lang);
        PerLang(
            langs
                .zip(self.0)
                .map(|(lang, value)| change(lang, value))
                .collect(),
        )
    }
}

impl<T> PerLang<Option<T>> {
    /// The values that there are, with their languages.
    pub fn present(&self) -> impl Iterator<Item = (Lang, &T)> {
        self.iter()
            .filter_map(|(lang, value)| Some((lang, value.as_ref()?)))
    }

    /// The value in `lang`, else the first that there is, with its language.
    pub fn in_or_any(&self, lang: Lang) -> Option<(Lang, &T)> {
        let own = self[lang].as_ref().map(|value| (lang, value));
        own.or_else(|| self.present().next())
    }

    /// All the values, if there is one in every language.
    pub fn transpose(self) -> Option<PerLang<T>> {
        self.0.into_iter().collect::<Option<_>>().map(PerLang)
    }
}

impl<T> Index<Lang> for PerLang<T> {
    type Output = T;

    /// # Panics
    ///
    /// When `lang` comes from a longer list of languages.
    fn index(&self, lang: Lang) -> &T {
        &self.0[lang.index()]
    }
}

impl<T> IndexMut<Lang> for PerLang<T> {
    fn index_mut(&mut self, lang: Lang) -> &mut T {
        &mut self.0[lang.index()]
    }
}

/// Whether `tag` is well-formed: ICU also takes `fr_CA`, which BCP 47 does not.
fn is_well_formed(tag: &str) -> bool {
    !tag.contains('_') && Locale::try_from_str(tag).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn languages(tags: &[&str]) -> Languages {
        Languages::new(tags.iter().copied()).expect("good tags")
    }

    #[test]
    fn tags_keep_their_order_and_spelling() {
        let languages = languages(&["fr-CA", "en", "ar"]);
        let tags: Vec<_> = languages.iter().map(|lang| languages.tag(lang)).collect();
        assert_eq!(tags, ["fr-CA", "en", "ar"]);
        assert_eq!(languages.get("FR-ca"), languages.iter().next());
        assert_eq!(languages.get("fr"), None);
        assert_eq!(languages.len(), 3);
    }

    #[test]
    fn every_bad_tag_is_named() {
        let problems = Languages::new(["fr", "français", "FR", "en_GB"]).expect_err("bad tags");
        let words: Vec<_> = problems.iter().map(ToString::to_string).collect();
        let expected = [
            "`français` is not a language tag",
            "`FR` is given twice",
            "`en_GB` is not a language tag",
        ];
        assert_eq!(words, expected);
        assert_eq!(
            Languages::new::<&str>([]),
            Err(vec![LanguageProblem::Empty])
        );
    }

    #[test]
    fn the_longest_list_has_255_languages() {
        let tags = |count: u8| (0..count).map(|n| format!("x{}{}", letter(n / 26), letter(n % 26)));
        let more = Languages::new(tags(255).chain(["fr".to_owned()]));
        assert_eq!(more, Err(vec![LanguageProblem::TooMany]));
        let languages = Languages::new(tags(255)).expect("good tags");
        assert_eq!(languages.iter().count(), 255);
    }

    fn letter(n: u8) -> char {
        char::from(b'a' + n)
    }

    #[test]
    fn a_script_or_the_usual_script_gives_the_direction() {
        let cases = [
            ("fr", "ltr"),
            ("ar", "rtl"),
            ("ar-Latn", "ltr"),
            ("ha", "ltr"),
            ("ha-Arab", "rtl"),
            ("ff-Adlm-GN", "rtl"),
            ("nqo", "rtl"),
            ("pa", "ltr"),
            ("pa-PK", "rtl"),
            ("bm", "ltr"),
            ("bm-Nkoo", "rtl"),
            ("not a tag", "ltr"),
        ];
        for (tag, expected) in cases {
            assert_eq!(Direction::of(tag).as_str(), expected, "{tag}");
        }
    }

    #[test]
    fn a_value_for_each_language() {
        let languages = languages(&["fr", "en"]);
        let tags = PerLang::from_fn(&languages, |lang| languages.tag(lang).to_owned());
        let mut lengths = tags.clone().map(|_, tag| tag.len());
        let en = languages.get("en").expect("given");
        lengths[en] += 1;
        assert_eq!(
            lengths
                .iter()
                .map(|(_, length)| *length)
                .collect::<Vec<_>>(),
            [2, 3]
        );
        assert_eq!((tags[en].as_str(), lengths.get(en)), ("en", Some(&3)));
    }
}
