//! Mini-sites: each folder of `tests/sites/` is a dossier with what should come of it. See `tests/README.md`.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test reads the disk, and stops when it cannot"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use dossier::diagnostic::report::{Format, render};
use dossier::diagnostic::{UiLang, Wording};
use dossier::files::{OutputFile, SourceTree};
use dossier::pipeline::{Options, build};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites")
}

/// What a case made: its findings as an editor reads them, and its files.
struct Made {
    findings: String,
    files: BTreeMap<String, String>,
}

fn make(case: &Path) -> Made {
    let shared =
        dossier::disk::read(&folder().join("_shared")).expect("the shared theme can be read");
    let read = dossier::disk::read(case).expect("the case can be read");
    let mut tree: SourceTree = read.tree;
    for (path, text) in shared.tree.texts_under("themes/") {
        tree.insert_text(path.clone(), text.clone());
    }
    let files = Mutex::new(BTreeMap::new());
    let options = Options {
        drafts: case.join("drafts").exists(),
        compare: case.join("compare").exists(),
        allow_mock: case.join("allow-mock").exists(),
        ..Options::default()
    };
    let built = build(&tree, &read.problems, &options, &|file: OutputFile| {
        let text = String::from_utf8_lossy(&file.content).into_owned();
        files
            .lock()
            .expect("no panic")
            .insert(file.path.as_str().to_owned(), text);
    });
    let findings = render(
        &built.diagnostics,
        &tree,
        &Wording::new(UiLang::English),
        Format::Human,
    );
    Made {
        findings: plain(&findings),
        files: files.into_inner().expect("no panic"),
    }
}

/// The text without the colours of a terminal.
fn plain(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\u{1b}') {
        out.push_str(before);
        rest = after.split_once('m').map_or("", |(_, after)| after);
    }
    let joined = out + rest;
    joined
        .lines()
        .map(|line| line.trim_end().to_owned() + "\n")
        .collect()
}

/// Compares with a file of the case, or writes it with DOSSIER_BLESS=1.
fn compare(path: &Path, made: Option<&str>, wrong: &mut Vec<String>) {
    let blessing = std::env::var_os("DOSSIER_BLESS").is_some();
    let expected = fs::read_to_string(path).ok();
    if blessing && let Some(made) = made {
        fs::write(path, made).expect("the expectation can be written");
    } else if expected.as_deref() != made {
        let shown = |text: Option<&str>| text.unwrap_or("(nothing)").to_owned();
        wrong.push(format!(
            "{}\n--- expected\n{}\n--- made\n{}",
            path.display(),
            shown(expected.as_deref()),
            shown(made)
        ));
    }
}

#[test]
fn every_site_comes_out_as_expected() {
    let mut cases: Vec<_> = fs::read_dir(folder())
        .expect("cases")
        .map(|entry| entry.expect("a case").path())
        .collect();
    cases.retain(|case| case.is_dir() && !case.ends_with("_shared"));
    cases.sort();
    assert!(cases.len() > 20, "the cases are not where they should be");
    let mut wrong = Vec::new();
    for case in &cases {
        let made = make(case);
        let findings = Some(made.findings.as_str()).filter(|findings| !findings.is_empty());
        compare(&case.join("expected.txt"), findings, &mut wrong);
        for name in fs::read_to_string(case.join("absent.txt"))
            .unwrap_or_default()
            .lines()
        {
            if made.files.contains_key(name) {
                wrong.push(format!("{}: {name} should not be made", case.display()));
            }
        }
        let mut folders = vec![case.join("expected")];
        while let Some(expected) = folders.pop().filter(|folder| folder.exists()) {
            for entry in fs::read_dir(&expected).expect("expectations") {
                let path = entry.expect("an expectation").path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let name = path
                    .strip_prefix(case.join("expected"))
                    .expect("below")
                    .to_string_lossy()
                    .replace('\\', "/");
                compare(&path, made.files.get(&name).map(String::as_str), &mut wrong);
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong; DOSSIER_BLESS=1 accepts them\n\n{}",
        wrong.len(),
        wrong.join("\n\n")
    );
}

#[test]
fn a_site_with_an_error_has_no_page() {
    for case in [
        "error-acronym-claimed-twice",
        "error-bad-date",
        "error-unknown-term",
    ] {
        let made = make(&folder().join(case));
        assert!(made.findings.contains("error["), "{case}");
        assert!(made.files.is_empty(), "{case}: {:?}", made.files.keys());
    }
}
