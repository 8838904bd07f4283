//! The shipped dossier in the formats of translators.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test writes what it is told to, and stops when it cannot go on"
)]

use std::path::Path;

use dossier::bitext::{self, Bitext};
use dossier::i18n::Languages;
use dossier::translate::exchange::{File, Format, Importer, import, read, units, write};
use dossier::{disk, pipeline};

fn shipped() -> (Vec<Bitext>, Languages) {
    let read = disk::read(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the dossier");
    let (loaded, _) = pipeline::open(&read.tree);
    let loaded = loaded.expect("a dossier");
    let (bitexts, found) = bitext::read(&loaded, &read.tree);
    assert_eq!(found, []);
    (bitexts, loaded.dossier.settings.languages.clone())
}

fn files(bitexts: &[Bitext], languages: &Languages) -> Vec<File> {
    units(bitexts, languages, &|_, _| String::new())
}

/// What goes out and comes back unchanged changes nothing, in every format and direction.
#[test]
fn the_shipped_dossier_goes_out_and_comes_back() {
    let (bitexts, languages) = shipped();
    let files = files(&bitexts, &languages);
    for (from, to) in [("fr", "en"), ("en", "fr")] {
        let translated = files
            .iter()
            .filter(|file| file.from == from && file.to == to);
        let translated: usize = translated.map(|file| file.units.len()).sum();
        for format in Format::ALL {
            let Some(text) = write(format, &files, from, to) else {
                assert_eq!(translated, 0);
                continue;
            };
            let exchange = read(format, &"in".into(), text.as_bytes(), &languages);
            let plan = import(
                &exchange,
                &Importer {
                    bitexts: &bitexts,
                    terms: &|_, _| String::new(),
                    judge: &|_, _, text| Ok(text.to_owned()),
                },
            );
            assert_eq!(plan.diagnostics, []);
            assert_eq!((plan.accepted.len(), plan.remembered.len()), (0, 0));
            assert!(
                plan.counts.unchanged >= translated,
                "{format:?}: {:?}",
                plan.counts
            );
        }
    }
}

/// Writes the three files into the folder `EXCHANGE_OUTPUT`, for a trial run of `e2e/exchange.py`.
#[test]
#[ignore = "writes files for a trial run by hand"]
fn exports_for_a_trial() {
    let folder = std::env::var("EXCHANGE_OUTPUT").expect("a folder");
    let (bitexts, languages) = shipped();
    for format in Format::ALL {
        let text = write(format, &files(&bitexts, &languages), "fr", "en").expect("texts");
        let path = Path::new(&folder).join(format!("dossier.{}", format.as_str()));
        std::fs::write(path, text).expect("written");
    }
}
