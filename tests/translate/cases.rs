//! Each folder in `tests/translate/cases` is an article that is translated, edited and translated again.
//!
//! | file | holds |
//! |---|---|
//! | `source1.md` | the article |
//! | `target1.md` | what the first run makes of it; or, when there is an `adopted` file, what a person had written before |
//! | `edited.md` | what a person makes of that, if anything |
//! | `source2.md` | the article after an edit, if there is one |
//! | `target2.md` | what the second run makes |
//! | `outcome.txt` | what was sent, what was reported, and the states after |
//!
//! The engine answers in capitals. `DOSSIER_BLESS=1` writes `target1.md` (without `adopted`), `target2.md` and `outcome.txt`.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use super::engines::Capitals;
use super::site::{Ran, Site};
use dossier::bitext::state::State;

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/translate/cases");
    let entries = fs::read_dir(folder).expect("cases");
    let mut cases: Vec<_> = entries.map(|entry| entry.expect("a case").path()).collect();
    cases.retain(|case| case.is_dir());
    cases.sort();
    cases
}

#[test]
fn every_edit_comes_out_as_expected() {
    let mut wrong = Vec::new();
    let only = std::env::var("CASE").unwrap_or_default();
    let cases: Vec<_> = cases()
        .into_iter()
        .filter(|case| case.to_string_lossy().contains(&only))
        .collect();
    assert!(cases.len() > 30 || !only.is_empty(), "the cases are gone");
    for case in cases {
        play(&case, &mut wrong);
    }
    assert!(
        wrong.is_empty(),
        "{} wrong; DOSSIER_BLESS=1 accepts them\n\n{}",
        wrong.len(),
        wrong.join("\n\n")
    );
}

/// Plays a case.
fn play(case: &Path, wrong: &mut Vec<String>) {
    let read = |name: &str| fs::read_to_string(case.join(name)).ok();
    let mut site = Site::empty();
    site.write("fr", &read("source1.md").expect("a source"));
    let mut outcome = String::new();
    if read("adopted").is_some() {
        site.write("en", &read("target1.md").expect("a target"));
        let before = site.article("en").to_owned();
        say(&mut outcome, "adopted", &site.run(None), &[]);
        if site.article("en") != before {
            wrong.push(format!("{}: an adopted text was changed", case.display()));
        }
        let of_a_person = |line: &str| line.contains("\"human\"") || line.contains("\"copy\"");
        if !site.memory().lines().all(of_a_person) {
            wrong.push(format!("{}: {}", case.display(), site.memory()));
        }
    } else {
        let engine = Capitals::default();
        let ran = site.run(Some(&engine));
        say(&mut outcome, "first", &ran, &[]);
        compare(&case.join("target1.md"), site.article("en"), wrong);
    }
    if let Some(edited) = read("edited.md") {
        site.write("en", &edited);
    }
    if let Some(source) = read("source2.md") {
        site.write("fr", &source);
    }
    let engine = Capitals::default();
    let ran = site.run(Some(&engine));
    say(&mut outcome, "second", &ran, &engine.sent());
    compare(&case.join("target2.md"), site.article("en"), wrong);
    write!(outcome, "{}", states(&site)).expect("a string");
    compare(&case.join("outcome.txt"), &outcome, wrong);
    let (target, memory) = (site.article("en").to_owned(), site.memory().to_owned());
    let ran = site.run(Some(&Capitals::default()));
    let same = target == site.article("en") && memory == site.memory();
    if ran.meter.requests > 0 || !same {
        wrong.push(format!(
            "{}: a third run sends {} texts; same: {same}\n{}",
            case.display(),
            ran.meter.texts,
            site.article("en")
        ));
    }
}

/// What a run sent and reported.
fn say(out: &mut String, name: &str, ran: &Ran, sent: &[String]) {
    let outcome = ran.outcome();
    writeln!(out, "{name} run: {} texts", ran.meter.texts).expect("a string");
    for text in sent {
        writeln!(out, "  sent: {text}").expect("a string");
    }
    for (_, fault) in outcome.faults.iter().chain(&outcome.applied.refused) {
        writeln!(out, "  fault: {fault}").expect("a string");
    }
    for _ in &outcome.applied.kept {
        writeln!(out, "  kept: a text that should have been taken out").expect("a string");
    }
}

/// The states of a site, best left out where they are as expected after a run.
fn states(site: &Site) -> String {
    let (bitext, report) = site.state();
    let mut out = String::new();
    let percent = report.percent();
    let plain = report.count(State::Unreviewed);
    writeln!(out, "{percent} % up to date, {plain} unreviewed").expect("a string");
    for judged in &report.segments {
        if judged.state == State::Unreviewed {
            continue;
        }
        let text = |side: &dossier::bitext::Side, ix: Option<_>| {
            let segment = ix.and_then(|ix| side.segment(ix));
            segment.map_or("—".to_owned(), |segment| segment.words())
        };
        writeln!(
            out,
            "{}{}: {} | {}",
            judged.state.as_str(),
            if judged.is_unsure { " (unsure)" } else { "" },
            text(&bitext.source, judged.source),
            text(&bitext.target, judged.target),
        )
        .expect("a string");
    }
    out
}

/// Compares with a file of the case, or writes it with DOSSIER_BLESS=1.
pub(crate) fn compare(path: &Path, made: &str, wrong: &mut Vec<String>) {
    let expected = fs::read_to_string(path).unwrap_or_default();
    if std::env::var_os("DOSSIER_BLESS").is_some() {
        fs::write(path, made).expect("the expectation can be written");
    } else if expected != made {
        wrong.push(format!(
            "{}\n--- expected\n{expected}\n--- made\n{made}",
            path.display()
        ));
    }
}
