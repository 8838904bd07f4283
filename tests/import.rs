//! Raw texts with what a careful editor would make of them: each folder of `tests/import/`. See its README.
#![cfg(feature = "import")]
#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test reads the disk, stops when it cannot, and says why it is skipped"
)]

#[path = "import/harness.rs"]
mod harness;
#[path = "import/properties.rs"]
mod properties;
#[path = "import/seeds.rs"]
mod seeds;

use harness::{Case, cases, fold};

#[test]
fn every_case_becomes_what_an_editor_would_make_of_it() {
    let mut wrong = Vec::new();
    for folder in cases() {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let problems = Case::read(&folder).compare();
        wrong.extend(
            problems
                .into_iter()
                .map(|problem| format!("{name}: {problem}")),
        );
    }
    assert!(cases().len() >= 25, "the cases are not there");
    assert!(
        wrong.is_empty(),
        "{} differences\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn every_word_of_a_raw_text_is_in_the_article_or_in_the_report() {
    let mut wrong = Vec::new();
    for folder in cases() {
        let case = Case::read(&folder);
        if case.wanted.articles.is_empty() || !case.is_plain_text() {
            continue;
        }
        if let Some(lost) = case.lost_words() {
            wrong.push(format!("{}: {lost}", folder.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_written_passes_check() {
    for folder in cases() {
        let case = Case::read(&folder);
        let found = case.check();
        assert!(found.is_empty(), "{}:\n{found}", folder.display());
    }
}

#[test]
fn comparing_passes_over_the_signs_that_the_program_may_choose() {
    assert_eq!(fold("l’État « ici » : non"), fold("l'État \"ici\": non"));
}
