//! The rules of `src/check`: for each code one dossier in which it is found, and one in which it is not (`rules/`).

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    reason = "a test reads the disk, and stops when it cannot"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use dossier::check::CHECKS;
use dossier::diagnostic::{Code, Diagnostic};
use dossier::files::{SourceTree, line_column};
use dossier::pipeline::{Options, build};

/// The day on which all cases are checked.
const TODAY: (i64, u8, u8) = (2026, 11, 21);

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules")
}

/// The parts of a case: those that begin with `--- name`, with the lines before the first as a part without a name.
fn parts(text: &str) -> Vec<(String, String)> {
    let mut parts = vec![(String::new(), String::new())];
    for line in text.lines() {
        match line.strip_prefix("--- ") {
            Some(name) => parts.push((name.trim().to_owned(), String::new())),
            None => {
                let (_, part) = parts.last_mut().expect("there is one");
                part.push_str(line);
                part.push('\n');
            }
        }
    }
    parts
}

/// Adds the files of a part, each below a line `=== path`.
fn add(tree: &mut SourceTree, part: &str) {
    for file in part.split("=== ").skip(1) {
        let (path, text) = file.split_once('\n').expect("a path, then a text");
        match path.ends_with(".css") {
            true => tree.insert_asset(path, text.as_bytes()),
            false => tree.insert_text(path, text),
        }
    }
}

/// What is found in the dossier of `base.txt` with the files of a part in their places: file, line, column and code.
fn found(base: &str, part: &str) -> Vec<String> {
    let mut tree = SourceTree::default();
    add(&mut tree, base);
    add(&mut tree, part);
    let options = Options {
        compare: true,
        today: Some(TODAY),
        ..Options::default()
    };
    let built = build(&tree, &[], &options, &|_| {});
    built.diagnostics.iter().map(|one| line(one, &tree)).collect()
}

fn line(finding: &Diagnostic, tree: &SourceTree) -> String {
    let code = finding.code.as_str();
    let Some(place) = &finding.place else {
        return code.to_owned();
    };
    let text = tree.text(&place.file).map_or("", AsRef::as_ref);
    let text = match tree.asset(&place.file) {
        Some(bytes) => std::str::from_utf8(bytes).expect("a style sheet is text"),
        None => text,
    };
    let (line, column) = line_column(text, place.span.start);
    format!("{}:{line}:{column} {code}", place.file)
}

#[test]
fn every_rule_finds_what_is_wrong_and_lets_pass_what_is_right() {
    let base = fs::read_to_string(folder().join("base.txt")).expect("the dossier of all cases");
    assert_eq!(found(&base, ""), Vec::<String>::new(), "base.txt");
    let mut wrong = Vec::new();
    for code in CHECKS.iter().flat_map(|check| check.codes) {
        let file = folder().join(format!("{}.txt", code.as_str()));
        let Ok(text) = fs::read_to_string(&file) else {
            wrong.push(format!("{}: no case", code.as_str()));
            continue;
        };
        let parts = parts(&text);
        let part = |name: &str| {
            let part = parts.iter().find(|(other, _)| other == name);
            let (_, part) = part.unwrap_or_else(|| panic!("{}: no part {name}", file.display()));
            part
        };
        let said: Vec<String> = part("says").lines().map(str::to_owned).collect();
        let named = |line: &String| line.ends_with(&format!(" {}", code.as_str()));
        assert!(said.iter().all(named) && !said.is_empty(), "{}", file.display());
        let bad = found(&base, part("bad"));
        if bad != said {
            wrong.push(format!("{}, bad:\n{}", code.as_str(), bad.join("\n")));
        }
        let good = found(&base, part("good"));
        if !good.is_empty() {
            wrong.push(format!("{}, good:\n{}", code.as_str(), good.join("\n")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_case_is_that_of_a_rule() {
    let codes: BTreeSet<&str> = CHECKS.iter().flat_map(|check| check.codes).map(|code: &Code| code.as_str()).collect();
    for entry in fs::read_dir(folder()).expect("the cases") {
        let path = entry.expect("a case").path();
        let stem = path.file_stem().expect("a name").to_string_lossy().into_owned();
        assert!(stem == "base" || codes.contains(stem.as_str()), "{stem}");
    }
}

/// What is said by default of a dossier that people have worked on is worth their time, or it is not said.
#[test]
fn the_shipped_dossier_has_nothing_to_look_at() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = dossier::disk::read(root).expect("the shipped dossier");
    let options = Options {
        compare: true,
        ..Options::default()
    };
    let built = build(&read.tree, &read.problems, &options, &|_| {});
    let found: Vec<String> = built.diagnostics.iter().map(|one| line(one, &read.tree)).collect();
    assert_eq!(found, Vec::<String>::new());
}
