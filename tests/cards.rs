//! The feature `cards`: which pages get a picture, and what is said when the font cannot draw one.

#![cfg(feature = "cards")]
#![expect(
    clippy::expect_used,
    reason = "a test reads the disk, and stops when it cannot"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use dossier::diagnostic::Diagnostic;
use dossier::files::OutputFile;
use dossier::pipeline::{Options, build};

fn sites() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites")
}

/// The files and findings of a case of `tests/sites/`.
fn make(case: &str) -> (BTreeMap<String, Vec<u8>>, Vec<Diagnostic>) {
    let read = dossier::disk::read(&sites().join(case)).expect("the case can be read");
    let files = Mutex::new(BTreeMap::new());
    let options = Options::default();
    let built = build(&read.tree, &read.problems, &options, &|file: OutputFile| {
        let path = file.path.as_str().to_owned();
        files.lock().expect("no panic").insert(path, file.content);
    });
    (files.into_inner().expect("no panic"), built.diagnostics)
}

fn cards(files: &BTreeMap<String, Vec<u8>>) -> BTreeMap<&str, &[u8]> {
    let all = files.iter().filter(|(path, _)| path.starts_with("cards/"));
    all.map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
        .collect()
}

fn said(findings: &[Diagnostic]) -> usize {
    let all = findings.iter().map(|finding| finding.code.as_str());
    all.filter(|code| *code == "card-script").count()
}

#[test]
fn machine_pages_in_a_script_that_the_font_lacks_have_no_card_and_that_is_said_once() {
    let (files, findings) = make("three-languages");
    let cards = cards(&files);
    assert!(
        cards.contains_key("cards/fr/articles/moura.png"),
        "{:?}",
        cards.keys()
    );
    assert!(
        !cards.keys().any(|path| path.starts_with("cards/ar/")),
        "{:?}",
        cards.keys()
    );
    assert_eq!(said(&findings), 1, "{findings:?}");
}

#[test]
fn machine_a_picture_for_all_pages_stands_where_there_is_no_card() {
    let (files, findings) = make("machine-feeds");
    assert_eq!(said(&findings), 0);
    let head = files
        .get("fr/articles/moura-cinq-jours.html")
        .expect("a page");
    let head = String::from_utf8_lossy(head);
    let own = "https://example.org/mali/cards/fr/articles/moura-cinq-jours.png";
    assert!(
        head.contains(&format!("property=\"og:image\" content=\"{own}\"")),
        "{head}"
    );
    assert!(head.contains("\"og:image:width\" content=\"1200\""));
    // What should not be indexed is not shown around: drafts and pages that wait for a translation.
    assert!(!files.contains_key("cards/en/articles/gao.png"));
}

#[test]
fn machine_the_same_dossier_gives_the_same_cards() {
    let (once, _) = make("machine-feeds");
    let (again, _) = make("machine-feeds");
    assert!(cards(&once).len() > 10);
    assert!(cards(&once) == cards(&again));
}
