//! Mentions are passages of the text, from left to right and apart, whatever the text.
#![no_main]

use std::sync::LazyLock;

use dossier::files::SourceTree;
use dossier::link::{Matcher, Scratch, link};
use dossier::{content, render};
use libfuzzer_sys::fuzz_target;

static MATCHER: LazyLock<Matcher> = LazyLock::new(|| {
    let mut tree = SourceTree::default();
    tree.insert_text(
        "dossier.toml",
        "base_url = \"https://example.org/\"\nlanguages = [\"fr\"]\ntitle = { fr = \"x\" }\n",
    );
    let names = [
        "GSIM",
        "FAMa",
        "UE",
        "Union européenne",
        "État islamique",
        "État islamique au Grand Sahara",
        "Al-Qaïda",
        "Côte d’Ivoire",
    ];
    for (number, name) in names.into_iter().enumerate() {
        let text = format!("kind = \"term\"\nfr = {{ name = \"{name}\", definition = \"x\" }}\n");
        tree.insert_text(format!("content/glossary/n{number}.toml"), text);
    }
    let (settings, _) = content::read_settings(&tree);
    let (settings, topics) = settings.expect("good settings");
    let (theme, _) = render::Theme::load(&tree, &settings);
    let theme = theme.expect("the built-in theme");
    let (loaded, _) = content::load(&tree, settings, topics, &theme.strings, false);
    let (linked, _) = link(loaded, &tree);
    let languages = &linked.dossier.settings.languages;
    let lang = languages.iter().next().expect("one language");
    Matcher::new(&linked.dossier.entries, lang, languages).0
});

fuzz_target!(|text: &str| {
    let mut end = 0;
    for found in MATCHER.find(text, &mut Scratch::default()) {
        assert!(found.range.start >= end);
        assert!(!text[found.range.clone()].trim().is_empty());
        end = found.range.end;
    }
});
