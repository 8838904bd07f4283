//! Any bytes in any file of the dossier give findings, never a panic.
#![no_main]

use dossier::diagnostic::{UiLang, Wording};
use dossier::files::{SourceTree, line_column};
use dossier::pipeline::{Options, build};
use libfuzzer_sys::fuzz_target;

const FILES: [&str; 6] = [
    "dossier.toml",
    "content/articles/x.fr.md",
    "content/glossary/x.toml",
    "content/events/x.toml",
    "content/sources/x.toml",
    "content/figures/x.toml",
];

fuzz_target!(|input: (u8, &str)| {
    let (which, text) = input;
    let mut tree = SourceTree::default();
    tree.insert_text(
        "dossier.toml",
        "base_url = \"https://example.org/\"\nlanguages = [\"fr\"]\ntitle = { fr = \"x\" }\n",
    );
    tree.insert_text(FILES[usize::from(which) % FILES.len()], text);
    let built = build(&tree, &[], &Options::default(), &|_| ());
    let wording = Wording::new(UiLang::French);
    for finding in &built.diagnostics {
        assert!(!wording.message(finding).is_empty());
        if let Some(place) = &finding.place {
            let source = tree.text(&place.file).map_or("", AsRef::as_ref);
            assert!(source.get(place.span.range()).is_some(), "{finding:?}");
            line_column(source, place.span.start);
        }
    }
});
