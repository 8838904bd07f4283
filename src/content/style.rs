//! Reads `[style]` of `dossier.toml`: the words that the house does not use, or not without thinking.

use super::toml::{TomlFile, unknown_language, wrong_type};
use crate::i18n::{Languages, PerLang};
use crate::model::StyleWord;

/// The words of each language, with what to write instead; `place` says where a key stands.
pub(super) fn settings(
    file: &mut TomlFile<'_>,
    raw: &toml::Table,
    place: impl Fn(&str) -> std::ops::Range<usize>,
    languages: &Languages,
) -> PerLang<Vec<StyleWord>> {
    for key in raw.keys().filter(|key| languages.get(key).is_none()) {
        let place = file.place(place(&format!("style.{key}")));
        file.report(unknown_language(place, key, languages));
    }
    PerLang::from_fn(languages, |lang| {
        let tag = languages.tag(lang);
        let Some(value) = raw.get(tag) else {
            return Vec::new();
        };
        let Some(table) = value.as_table() else {
            let place = file.place(place(&format!("style.{tag}")));
            file.report(wrong_type(place, "words", &format!("style.{tag}")));
            return Vec::new();
        };
        let mut words = Vec::new();
        for (word, advice) in table {
            match advice.as_str() {
                Some(advice) if word.contains(char::is_alphanumeric) => words.push(StyleWord {
                    word: word.clone(),
                    advice: advice.to_owned(),
                }),
                _ => {
                    let place = file.place(place(&format!("style.{tag}.{word}")));
                    file.report(wrong_type(place, "advice", word));
                }
            }
        }
        words
    })
}
