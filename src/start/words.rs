//! The sentences of new files, in the languages in which we have written them.

use std::sync::LazyLock;

use toml::{Table, Value};

/// The words in one language.
pub(super) struct Words {
    /// The language, as its file is named.
    pub(super) tag: &'static str,
    /// Everything that the file says.
    pub(super) table: Table,
}

/// English first: it stands in for the languages that we have no words in.
static WORDS: LazyLock<[Words; 3]> = LazyLock::new(|| {
    [
        read("en", include_str!("files/texts.en.toml")),
        read("fr", include_str!("files/texts.fr.toml")),
        read("ar", include_str!("files/texts.ar.toml")),
    ]
});

/// A slip in a file of ours would show as empty sentences, which the tests of this room refuse.
fn read(tag: &'static str, text: &str) -> Words {
    Words {
        tag,
        table: text.parse().unwrap_or_default(),
    }
}

/// The words in the language `tag`, whatever its region or script; else English.
pub(super) fn words(tag: &str) -> &'static Words {
    let base = tag.split('-').next().unwrap_or(tag);
    let [english, ..] = &*WORDS;
    let mut known = WORDS.iter();
    known
        .find(|words| words.tag.eq_ignore_ascii_case(base))
        .unwrap_or(english)
}

/// Whether there are words in the language `tag`.
pub(super) fn speaks(tag: &str) -> bool {
    let base = tag.split('-').next().unwrap_or(tag);
    words(tag).tag.eq_ignore_ascii_case(base)
}

/// What is said of a text in English that stands for one in `tag`; none when there are words in `tag`.
pub(super) fn foreign(tag: &str) -> Option<String> {
    let said = words("en").table.get("foreign").and_then(Value::as_str);
    let said = said.unwrap_or_default().replace("{lang}", tag);
    (!speaks(tag)).then_some(said)
}

/// What a language calls itself, for the strings of a theme that speaks it for the first time; else its tag.
pub(super) fn own_name(tag: &str) -> &str {
    const NAMES: [(&str, &str); 24] = [
        ("bm", "bamanankan"),
        ("de", "Deutsch"),
        ("es", "español"),
        ("ff", "Fulfulde"),
        ("ha", "Hausa"),
        ("it", "italiano"),
        ("ln", "lingála"),
        ("mg", "malagasy"),
        ("nl", "Nederlands"),
        ("om", "Oromoo"),
        ("pl", "polski"),
        ("pt", "português"),
        ("ro", "română"),
        ("ru", "русский"),
        ("rw", "Ikinyarwanda"),
        ("snk", "Soninkanxanne"),
        ("so", "Soomaali"),
        ("sw", "Kiswahili"),
        ("ti", "ትግርኛ"),
        ("tr", "Türkçe"),
        ("uk", "українська"),
        ("wo", "Wolof"),
        ("yo", "Yorùbá"),
        ("zh", "中文"),
    ];
    let base = tag.split('-').next().unwrap_or(tag);
    let mut names = NAMES.iter();
    let found = names.find(|(known, _)| known.eq_ignore_ascii_case(base));
    found.map_or(tag, |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Keys of all tables, one level deep.
    fn keys(words: &Words) -> Vec<String> {
        let inner = |(key, value): (&String, &Value)| match value.as_table() {
            Some(table) => table.keys().map(|inner| format!("{key}.{inner}")).collect(),
            None => vec![key.clone()],
        };
        let mut keys: Vec<String> = words.table.iter().flat_map(inner).collect();
        keys.sort();
        keys
    }

    #[test]
    fn every_language_says_everything() {
        // Arabic has no acronyms; only English stands in for others.
        let optional = ["foreign", "sample.entry_acronym"];
        let english: Vec<String> = keys(words("en"));
        assert!(english.len() > 90, "{english:?}");
        for tag in ["fr", "ar"] {
            let has = keys(words(tag));
            let missing = |key: &&String| !has.contains(key) && !optional.contains(&key.as_str());
            let missing: Vec<_> = english.iter().filter(missing).collect();
            assert!(missing.is_empty(), "{tag}: {missing:?}");
            let strange: Vec<_> = has.iter().filter(|key| !english.contains(key)).collect();
            assert!(strange.is_empty(), "{tag}: {strange:?}");
        }
    }

    #[test]
    fn a_language_without_words_is_english_and_says_so() {
        assert_eq!(words("fr-CA").tag, "fr");
        assert_eq!(words("de").tag, "en");
        assert_eq!(foreign("fr-CA"), None);
        assert!(foreign("de").is_some_and(|said| said.contains("“de”")));
    }
}
