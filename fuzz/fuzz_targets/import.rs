//! Any bytes in any raw file give drafts in `content/` or a message, never a panic.
#![no_main]

use std::sync::LazyLock;

use dossier::content::Loaded;
use dossier::diagnostic::{UiLang, Wording};
use dossier::files::{OutPath, SourceTree};
use dossier::import::{Options, RawFile, plan};
use dossier::pipeline;
use libfuzzer_sys::fuzz_target;

static DOSSIER: LazyLock<(SourceTree, Loaded)> = LazyLock::new(|| {
    let mut tree = SourceTree::default();
    tree.insert_text(
        "dossier.toml",
        "base_url = \"https://example.org/\"\nlanguages = [\"fr\", \"en\"]\ntitle = { fr = \"x\", en = \"x\" }\n",
    );
    let loaded = pipeline::open(&tree).0.expect("the dossier can be read");
    (tree, loaded)
});

const NAMES: [&str; 3] = ["a.txt", "a.html", "a.md"];

fuzz_target!(|input: (u8, bool, &[u8])| {
    let (which, french, bytes) = input;
    let (tree, loaded) = &*DOSSIER;
    let raw = RawFile {
        path: NAMES[usize::from(which) % NAMES.len()].to_owned(),
        bytes: bytes.to_vec(),
    };
    let options = Options {
        lang: french.then(|| "fr".to_owned()),
        stubs: true,
        today: (2026, 11, 21),
        ..Options::default()
    };
    let plan = plan(&[raw], tree, loaded, &options, &Wording::new(UiLang::English));
    assert!(!plan.items.is_empty() || !plan.diagnostics.is_empty());
    for file in &plan.files {
        assert!(file.path.starts_with("content/") && OutPath::new(&file.path).is_ok(), "{}", file.path);
    }
});
