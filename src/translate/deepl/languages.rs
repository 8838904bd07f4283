//! What DeepL calls languages.
//!
//! Three ways: the language of a text is a root in capitals (`EN`); the language wanted may be a variant, and must be one
//! where DeepL has several (`EN-GB`, `PT-PT`); glossaries know roots only, in small letters (`en`).

use std::collections::BTreeMap;

/// The variants that DeepL translates into, under what BCP 47 calls them.
const VARIANTS: [(&str, &str); 9] = [
    ("en-gb", "EN-GB"),
    ("en-us", "EN-US"),
    ("es-419", "ES-419"),
    ("fr-ca", "FR-CA"),
    ("pt-br", "PT-BR"),
    ("pt-pt", "PT-PT"),
    ("zh-hans", "ZH-HANS"),
    ("zh-hant", "ZH-HANT"),
    ("de-ch", "DE-CH"),
];

/// The variants of the languages that DeepL translates into in variants only.
const DEFAULT_VARIANTS: [(&str, &str); 2] = [("en", "EN-GB"), ("pt", "PT-PT")];

/// The root of a tag, as glossaries want it: `fr` of `fr-CA`.
pub fn root(tag: &str) -> String {
    let root = tag.split(['-', '_']).next().unwrap_or_default();
    match root.to_ascii_lowercase().as_str() {
        // DeepL has one Norwegian, Bokmål.
        "no" => "nb".to_owned(),
        root => root.to_owned(),
    }
}

/// The code of the language of a text: `EN` of `en-GB`.
pub fn source(tag: &str) -> String {
    root(tag).to_ascii_uppercase()
}

/// The code of the language wanted: the variant that the tag names, if DeepL has it; else the one that `variants` has for its
/// root; else DeepL’s main one.
///
/// ```
/// use std::collections::BTreeMap;
/// use dossier::translate::deepl::languages::target;
///
/// let american = BTreeMap::from([("en".to_owned(), "EN-US".to_owned())]);
/// assert_eq!(target("en", &BTreeMap::new()), "EN-GB");
/// assert_eq!(target("en", &american), "EN-US");
/// assert_eq!(target("en-GB", &american), "EN-GB");
/// assert_eq!(target("fr", &american), "FR");
/// ```
pub fn target(tag: &str, variants: &BTreeMap<String, String>) -> String {
    let tag = tag.replace('_', "-").to_ascii_lowercase();
    if let Some((_, code)) = VARIANTS.iter().find(|(known, _)| *known == tag) {
        return (*code).to_owned();
    }
    let root = root(&tag);
    match default_targets(variants).remove(&root) {
        Some(code) => code,
        None => root.to_ascii_uppercase(),
    }
}

/// The variant of each root that has one: DeepL’s main ones, and over them those of `variants`.
pub fn default_targets(variants: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let main = DEFAULT_VARIANTS.iter();
    let main = main.map(|(root, code)| ((*root).to_owned(), (*code).to_owned()));
    let own = variants.iter();
    let own = own.map(|(tag, code)| (root(tag), code.to_ascii_uppercase()));
    main.chain(own).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_tag_has_its_three_codes() {
        let table = [
            ("fr", "FR", "FR", "fr"),
            ("fr-CA", "FR", "FR-CA", "fr"),
            ("fr-BE", "FR", "FR", "fr"),
            ("en", "EN", "EN-GB", "en"),
            ("en-US", "EN", "EN-US", "en"),
            ("en_us", "EN", "EN-US", "en"),
            ("EN-AU", "EN", "EN-GB", "en"),
            ("pt", "PT", "PT-PT", "pt"),
            ("pt-BR", "PT", "PT-BR", "pt"),
            ("es-419", "ES", "ES-419", "es"),
            ("zh-Hant", "ZH", "ZH-HANT", "zh"),
            ("no", "NB", "NB", "nb"),
        ];
        for (tag, from, to, glossary) in table {
            assert_eq!(source(tag), from, "{tag}");
            assert_eq!(target(tag, &BTreeMap::new()), to, "{tag}");
            assert_eq!(root(tag), glossary, "{tag}");
        }
    }

    #[test]
    fn variants_are_asked_for_by_root() {
        let variants = BTreeMap::from([("pt".to_owned(), "pt-br".to_owned())]);
        assert_eq!(target("pt", &variants), "PT-BR");
        assert_eq!(target("pt-PT", &variants), "PT-PT");
        assert_eq!(target("en", &variants), "EN-GB");
    }
}
