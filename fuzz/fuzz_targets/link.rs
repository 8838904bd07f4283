//! Mentions are passages of the text, from left to right and apart, whatever the text; and a Markdown text, read whole, gives
//! places that exist.
#![no_main]

use std::sync::LazyLock;

use dossier::content::{self, Loaded};
use dossier::files::SourceTree;
use dossier::i18n::Lang;
use dossier::link::{Discourse, Scanner, Scratch};
use dossier::render;
use libfuzzer_sys::fuzz_target;

static TREE: LazyLock<SourceTree> = LazyLock::new(|| {
    let mut tree = SourceTree::default();
    tree.insert_text(
        "dossier.toml",
        "base_url = \"https://example.org/\"\nlanguages = [\"fr\"]\ntitle = { fr = \"x\" }\n[glossary]\nfirst_mention = [\"expansion\", \"translation\"]\n",
    );
    let entries = [
        ("actor", "", "name = \"Groupe de soutien\"\nacronym = \"GSIM\""),
        ("actor", "", "name = \"FAMa\""),
        ("actor", "", "name = \"UN\""),
        ("actor", "except = [\"Union européenne de football\"]", "name = \"Union européenne\"\nacronym = \"U.E.\""),
        ("actor", "", "name = \"État islamique\"\nformer = [{ name = \"Ancien\", until = \"2007\" }]"),
        ("actor", "", "name = \"État islamique au Grand Sahara\""),
        ("actor", "loose = true", "name = \"Al-Qaïda\""),
        ("place", "", "name = \"Côte d’Ivoire\""),
        ("place", "link = false", "name = \"Conseil de la Côte d’Ivoire\""),
        ("person", "context = [\"air\"]", "name = \"Alou Diarra\"\naliases = [\"Diarra\"]"),
        ("person", "context = [\"terre\"]", "name = \"Oumar Diarra\"\naliases = [\"Diarra\"]"),
    ];
    for (number, (kind, more, names)) in entries.into_iter().enumerate() {
        let text = format!("kind = \"{kind}\"\n{more}\n[fr]\n{names}\ndefinition = \"x\"\n");
        tree.insert_text(format!("content/glossary/n{number}.toml"), text);
    }
    tree
});

static LOADED: LazyLock<Loaded> = LazyLock::new(|| {
    let (settings, _) = content::read_settings(&TREE);
    let (settings, topics) = settings.expect("good settings");
    let (theme, _) = render::Theme::load(&TREE, &settings);
    let theme = theme.expect("the built-in theme");
    let (loaded, findings) = content::load(&TREE, settings, topics, &theme.strings, false);
    assert!(findings.len() <= 1, "{findings:?}");
    loaded
});

static SCANNER: LazyLock<(Scanner<'static>, Lang)> = LazyLock::new(|| {
    let languages = &LOADED.dossier.settings.languages;
    let lang = languages.iter().next().expect("one language");
    (Scanner::new(&LOADED, &TREE), lang)
});

fuzz_target!(|text: &str| {
    let (scanner, lang) = &*SCANNER;
    let mut end = 0;
    let matcher = scanner.matcher(*lang);
    for found in matcher.find(text, &mut Scratch::default(), &mut Discourse::default()) {
        assert!(found.range.start >= end);
        assert!(!text[found.range.clone()].trim().is_empty());
        end = found.range.end;
    }
    let plain = scanner.plain(text, *lang, Discourse::default());
    let markdown = scanner.markdown(text, *lang, Discourse::default());
    for spotted in plain.into_iter().chain(markdown) {
        assert!(text.get(spotted.range.clone()).is_some(), "{:?}", spotted.range);
    }
});
