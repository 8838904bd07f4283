//! Any bytes as XLIFF, TMX or PO give translations or findings, never a panic; nothing is accepted that was not given.
#![no_main]

use std::sync::LazyLock;

use dossier::bitext::{self, Bitext};
use dossier::files::SourceTree;
use dossier::i18n::Languages;
use dossier::pipeline;
use dossier::translate::exchange::{Format, Importer, import, read};
use libfuzzer_sys::fuzz_target;

static DOSSIER: LazyLock<(Vec<Bitext>, Languages)> = LazyLock::new(|| {
    let mut tree = SourceTree::default();
    tree.insert_text(
        "dossier.toml",
        "base_url = \"https://example.org/\"\nlanguages = [\"fr\", \"en\"]\ntitle = { fr = \"x\", en = \"x\" }\n",
    );
    tree.insert_text("content/index.fr.md", "+++\ntitle = \"Un\"\n+++\nUn **deux** `trois`.\n");
    tree.insert_text("content/index.en.md", "+++\ntitle = \"One\"\ntranslated_from = \"fr\"\n+++\n");
    let loaded = pipeline::open(&tree).0.expect("the dossier can be read");
    let bitexts = bitext::read(&loaded, &tree).0;
    (bitexts, loaded.dossier.settings.languages.clone())
});

fuzz_target!(|input: (u8, &[u8])| {
    let (format, bytes) = input;
    let (bitexts, languages) = &*DOSSIER;
    let format = Format::ALL[usize::from(format) % Format::ALL.len()];
    let exchange = read(format, &"in".into(), bytes, languages);
    let plan = import(
        &exchange,
        &Importer {
            bitexts,
            terms: &|_, _| String::new(),
            judge: &|_, _, text| Ok(text.to_owned()),
        },
    );
    assert!(plan.accepted.len() <= exchange.given.len());
    for finding in &plan.diagnostics {
        let span = finding.place.as_ref().expect("a place").span;
        assert!(exchange.text.get(span.range()).is_some() || exchange.text.is_empty());
    }
});
