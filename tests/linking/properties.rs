//! What holds for any text and any glossary.

use std::sync::LazyLock;

use dossier::content::{self, Loaded};
use dossier::files::SourceTree;
use dossier::i18n::Languages;
use dossier::link::{Discourse, Matcher, Scanner, Scratch};
use dossier::markdown::{parse, runs};
use dossier::model::{Entry, EntryText};
use dossier::render::Theme;
use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use proptest::prelude::*;

use super::{Table, harness, links, tree};

/// Names with everything that can stand in one, some inside others.
const NAMES: [&str; 16] = [
    "GSIM",
    "FAMa",
    "UE",
    "Union européenne",
    "Union",
    "Wagner",
    "Groupe Wagner",
    "État islamique",
    "État islamique au Grand Sahara",
    "Al-Qaïda",
    "Al-Qaïda au Maghreb islamique",
    "coup d’État",
    "Côte d’Ivoire",
    "G5 Sahel",
    "katiba",
    "Ménaka",
];

/// What stands between names.
const GLUE: [&str; 30] = [
    " ", " ", " ", "\n", "\u{A0}", "\u{202F}", "’", "'", "l’", "d'", "qu’", "-", "\u{2011}", ".",
    ", ", " ! ", "(", ")", "« ", " »", "s", "e", "x", "é", "e\u{301}", "\u{301}", "\u{AD}", "2",
    "le ", "É",
];

fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        proptest::sample::select(NAMES.to_vec()).prop_map(str::to_owned),
        proptest::sample::select(NAMES.to_vec()).prop_map(str::to_uppercase),
        proptest::sample::select(NAMES.to_vec()).prop_map(str::to_lowercase),
        proptest::sample::select(GLUE.to_vec()).prop_map(str::to_owned),
        proptest::sample::select(GLUE.to_vec()).prop_map(str::to_owned),
    ];
    proptest::collection::vec(word, 0..20).prop_map(|words| words.concat())
}

/// The entries of [`NAMES`], in their order, as a dossier has them.
static ENTRIES: LazyLock<(Languages, Vec<Entry>)> = LazyLock::new(|| {
    let (linked, _, _) = harness::linked(&tree(&table(true), std::iter::empty()));
    let entries = &linked.dossier.entries;
    let named = |name: &str| {
        entries
            .iter()
            .find(|entry| texts(entry).any(|text| text.name == name))
    };
    let entries = NAMES
        .iter()
        .map(|name| named(name).expect("an entry").clone());
    (linked.dossier.settings.languages.clone(), entries.collect())
});

fn texts(entry: &Entry) -> impl Iterator<Item = &EntryText> {
    entry.texts.iter().filter_map(|(_, text)| text.as_ref())
}

/// The name and the passage of each mention, with where it begins.
fn mentions(entries: &[Entry], text: &str) -> Vec<(String, String, usize)> {
    let languages = &ENTRIES.0;
    let lang = languages.get("fr").expect("a language of the dossier");
    let matcher = Matcher::new(entries, lang, languages);
    let found = matcher.find(text, &mut Scratch::default(), &mut Discourse::default());
    let mentions = found.into_iter().map(|found| {
        let id = entries[found.entry.0 as usize].id.to_string();
        (id, text[found.range.clone()].to_owned(), found.range.start)
    });
    mentions.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn mentions_are_words_apart_from_each_other(text in text()) {
        let mut end = 0;
        for (name, passage, start) in mentions(&ENTRIES.1, &text) {
            prop_assert!(start >= end, "{name} in {text:?}");
            prop_assert!(!passage.is_empty() && passage.trim() == passage, "{passage:?}");
            end = start + passage.len();
            prop_assert!(!text[..start].ends_with(char::is_alphanumeric), "{text:?}");
            prop_assert!(!text[end..].starts_with(char::is_alphanumeric), "{text:?}");
        }
    }

    #[test]
    fn the_order_of_the_entries_changes_nothing(text in text(), entries in Just(ENTRIES.1.clone()).prop_shuffle()) {
        prop_assert_eq!(mentions(&ENTRIES.1, &text), mentions(&entries, &text));
    }

    #[test]
    fn composed_and_decomposed_texts_have_the_same_mentions(text in text()) {
        let nfc = ComposingNormalizerBorrowed::new_nfc();
        let nfd = DecomposingNormalizerBorrowed::new_nfd();
        let composed = nfc.normalize(&text);
        let in_composed: Vec<_> = mentions(&ENTRIES.1, &composed).into_iter().map(|(name, passage, _)| (name, passage)).collect();
        let in_decomposed: Vec<_> = mentions(&ENTRIES.1, &nfd.normalize(&text))
            .into_iter()
            .map(|(name, passage, _)| (name, nfc.normalize(&passage).into_owned()))
            .collect();
        prop_assert_eq!(in_composed, in_decomposed, "{:?}", text);
    }

    #[test]
    fn names_given_decomposed_are_found_all_the_same(text in text()) {
        let nfd = DecomposingNormalizerBorrowed::new_nfd();
        let mut decomposed = ENTRIES.1.clone();
        for entry in &mut decomposed {
            entry.texts = entry.texts.clone().map(|_, text| {
                text.map(|text| EntryText { name: nfd.normalize(&text.name).into_owned(), ..text })
            });
        }
        prop_assert_eq!(mentions(&ENTRIES.1, &text), mentions(&decomposed, &text));
    }
}

/// A glossary of [`NAMES`], linked or not.
fn table(link: bool) -> Table {
    let entries = NAMES.iter().enumerate().map(|(number, name)| {
        let text = format!(
            "kind = \"term\"\nlink = {link}\nfr = {{ name = \"{name}\", definition = \"x\" }}\n"
        );
        (format!("name-{number}"), text)
    });
    Table {
        lang: "fr".to_owned(),
        link: "all".to_owned(),
        entries: entries.collect(),
        cases: Vec::new(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Links go around words and change none: without them the page is the one that a dossier without links has.
    #[test]
    fn linking_changes_no_text(texts in proptest::collection::vec(marked_up(), 12)) {
        let with = harness::rendered_anyway(&tree(&table(true), texts.iter().map(String::as_str)));
        let without = harness::rendered_anyway(&tree(&table(false), texts.iter().map(String::as_str)));
        for (number, text) in texts.iter().enumerate() {
            let path = format!("fr/articles/case-{number:03}.html");
            prop_assert_eq!(links::without_term_links(&with[&path]), without[&path].as_str(), "{:?}", text);
        }
    }

    /// What `terms scan` says is a link, a build links, and nothing else.
    #[test]
    fn a_scan_says_what_a_build_links(texts in proptest::collection::vec(marked_up(), 12)) {
        let tree = tree(&table(true), texts.iter().map(String::as_str));
        let (linked, _, _) = harness::linked(&tree);
        let loaded = loaded(&tree);
        let scanner = Scanner::new(&loaded, &tree);
        let lang = loaded.dossier.settings.languages.get("fr").expect("a language of the dossier");
        for (ix, document) in linked.dossier.documents() {
            let text = document.version(lang).expect("a version").body.text();
            let events = parse(text);
            let runs = runs(&events);
            let page = linked.documents[ix.0 as usize][lang].as_ref().expect("a page");
            let built: Vec<_> = page
                .text
                .mentions
                .iter()
                .map(|mention| {
                    let range = mention.start as usize..mention.end as usize;
                    (mention.entry, runs[mention.run as usize].source_range(&events, range))
                })
                .collect();
            let scanned = scanner.markdown(text, lang, scanner.discourse(ix)).into_iter();
            let scanned: Vec<_> = scanned
                .filter(|spotted| spotted.reason.is_none() && spotted.form.is_some())
                .map(|spotted| (spotted.entries[0], spotted.range))
                .collect();
            prop_assert_eq!(built, scanned, "{:?}", text);
        }
    }
}

/// The dossier before its texts are linked.
fn loaded(tree: &SourceTree) -> Loaded {
    let (settings, _) = content::read_settings(tree);
    let (settings, topics) = settings.expect("settings");
    let theme = Theme::load(tree, &settings).0.expect("a theme");
    content::load(tree, settings, topics, &theme.strings, false).0
}

/// A text with marks in it.
fn marked_up() -> impl Strategy<Value = String> {
    let marks = [
        "*",
        "**",
        "[",
        "](https://example.org/)",
        "`",
        "\n\n",
        "[@hrw]",
        "\"",
        "...",
        "&nbsp;",
        "  \n",
        "| ",
        "\n- ",
    ];
    let mark = proptest::sample::select(marks.to_vec()).prop_map(str::to_owned);
    proptest::collection::vec(prop_oneof![2 => text(), 1 => mark], 0..8)
        .prop_map(|parts| parts.concat())
}
