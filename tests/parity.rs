//! Whether two versions of a text say the same: the tables of `tests/parity/`. See `tests/README.md`.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test reads the disk, stops when it cannot, and prints what a person asks for"
)]

#[path = "parity/documents.rs"]
mod documents;
#[path = "parity/glossary.rs"]
mod glossary;
#[path = "parity/properties.rs"]
mod properties;
#[path = "parity/segments.rs"]
mod segments;
#[path = "parity/shipped.rs"]
mod shipped;
#[path = "parity/tables.rs"]
mod tables;

use dossier::parity::{Pair, Side, Terms, compare, compare_quantities};
use segments::segments;
use tables::{rows, sections};

/// What the comparison says of two texts, as the tables write it.
fn told(french: &str, english: &str) -> String {
    let comparison = compare_quantities(french, "fr", english, "en");
    if comparison.differences.is_empty() {
        return if comparison.doubts.is_empty() {
            "same"
        } else {
            "same?"
        }
        .to_owned();
    }
    let name = |side| match side {
        Side::Source => "fr",
        Side::Target => "en",
    };
    let words = comparison
        .differences
        .iter()
        .map(|found| format!("{}:{}", name(found.side), found.text));
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn quantities_are_compared_as_the_tables_say() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for file in ["numbers.md", "dates.md"] {
        for row in rows(file) {
            let [french, english, expected] = row.as_slice() else {
                panic!("three cells: {row:?}");
            };
            count += 1;
            let told = told(french, english);
            if told != *expected {
                wrong.push(format!(
                    "{french} | {english}\n  expected {expected}\n  got      {told}"
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {count}\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert!(count >= 150, "{count}");
}

/// The codes of what is found in a row, sorted and once each, without the room's name.
fn codes(source: &str, target: &str, pair: &Pair<'_>, terms: Option<&Terms<'_>>) -> String {
    let first = |text: &str| {
        let notes = if text.contains("[^") {
            "\n\n[^1]: n\n[^2]: n"
        } else {
            ""
        };
        segments(&format!("{}{notes}", text.replace("\\n", "\n"))).remove(0)
    };
    let found = compare(&first(source), &first(target), pair, terms);
    let mut codes: Vec<_> = found.iter().map(|found| found.code).collect();
    codes.sort();
    codes.dedup();
    let names = codes
        .iter()
        .map(|code| code.as_str().trim_start_matches("parity-").to_owned());
    match names.collect::<Vec<_>>().join(" ") {
        none if none.is_empty() => "-".to_owned(),
        names => names,
    }
}

#[test]
fn passages_are_compared_as_the_table_says() {
    let loaded = glossary::dossier();
    let languages = &loaded.dossier.settings.languages;
    let mut wrong = Vec::new();
    let mut count = 0;
    for (section, rows) in sections("segments.md") {
        let (from, to) = section.split_once(' ').expect("two languages");
        let known = languages.get(from).zip(languages.get(to));
        let terms =
            known.map(|(from, to)| Terms::new(&loaded.dossier.entries, languages, from, to));
        for row in rows {
            let [source, target, expected] = row.as_slice() else {
                panic!("three cells: {row:?}");
            };
            count += 1;
            let codes = codes(source, target, &Pair { from, to }, terms.as_ref());
            if codes != *expected {
                wrong.push(format!(
                    "{source} | {target}\n  expected {expected}\n  got      {codes}"
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {count}\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert!(count >= 60, "{count}");
}
