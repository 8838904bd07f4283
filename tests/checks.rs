//! One bad and one good example of every code: see `tests/checks/README.md`.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test reads the disk, stops when it cannot, and says what it skips"
)]

#[path = "checks/case.rs"]
mod case;
#[path = "checks/make.rs"]
mod make;
#[path = "checks/manual.rs"]
mod manual;

use std::collections::BTreeSet;
use std::fs;

use case::{Case, Lacks, folder};
use dossier::diagnostic::Code;
use rayon::prelude::*;

#[test]
fn the_bad_example_is_found_and_the_good_one_is_not() {
    let only = std::env::var("CASE").unwrap_or_default();
    let mut codes = with_example();
    codes.retain(|code| code.contains(&only));
    assert!(!codes.is_empty(), "there is no case {only}");
    let wrong: Vec<String> = codes.par_iter().flat_map_iter(|code| wrong(code)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is wrong with the case of a code.
fn wrong(code: &str) -> Vec<String> {
    let path = folder().join(format!("{code}.md"));
    let case = Case::read(&fs::read_to_string(path).expect("a case"));
    let mut wrong = Vec::new();
    let (bad, good) = match (case.bad.findings(), case.good.findings()) {
        (Ok(bad), Ok(good)) => (bad, good),
        (Err(Lacks(what)), _) | (_, Err(Lacks(what))) => {
            println!("skipped: {code} needs {what}");
            return wrong;
        }
    };
    if !bad.iter().any(|(found, _)| *found == code) {
        wrong.push(format!("{code}: the bad example is not found: {bad:?}"));
    }
    if let Some(places) = &case.bad.places {
        let stand = case.bad.stand(code);
        if stand != *places {
            wrong.push(format!("{code} stands elsewhere:\n{}", stand.join("\n")));
        }
    }
    let is_found = |(found, is_error): &(String, bool)| *found == code || *is_error;
    if good.iter().any(is_found) {
        wrong.push(format!("{code}: the good example has findings: {good:?}"));
    }
    wrong
}

#[test]
fn every_code_has_a_case_and_every_case_a_code() {
    let with = with_example();
    let all: BTreeSet<String> = Code::all().map(|code| code.as_str().to_owned()).collect();
    let strange: Vec<_> = with.difference(&all).collect();
    assert!(strange.is_empty(), "there are no such codes: {strange:?}");
    let without: Vec<_> = all.difference(&with).collect();
    assert!(without.is_empty(), "write an example for each: {without:?}");
}

/// The codes that have a case.
fn with_example() -> BTreeSet<String> {
    let files = fs::read_dir(folder()).expect("the cases");
    let names = files.map(|file| file.expect("a file").file_name());
    let names = names.map(|name| name.to_string_lossy().into_owned());
    let codes = names.filter_map(|name| name.strip_suffix(".md").map(str::to_owned));
    codes.filter(|name| name != "README").collect()
}
