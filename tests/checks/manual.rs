//! The manual: a page for every code in both languages, of one shape.

use std::fs;
use std::path::Path;

use dossier::diagnostic::{Code, UiLang, Wording, manual};

/// A page with the fences of its examples alone.
fn without_examples(page: &str) -> String {
    let mut is_example = false;
    let lines = page.lines().filter(|line| {
        let is_fence = line.starts_with("```");
        is_example ^= is_fence;
        is_fence || !is_example
    });
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[test]
fn every_code_has_a_page_in_every_language() {
    let mut wrong = Vec::new();
    for code in Code::all() {
        for (lang, why, example, instead) in [
            (UiLang::English, "## Why", "## Example", "## Instead"),
            (UiLang::French, "## Pourquoi", "## Exemple", "## À écrire"),
        ] {
            let page = code.manual(lang);
            let page = without_examples(&page);
            let headings: Vec<&str> = page.lines().filter(|l| l.starts_with("## ")).collect();
            let known = [vec![why, instead], vec![why, example, instead]];
            let parts: Vec<&str> = page.split("\n## ").collect();
            let is_whole = parts.iter().all(|part| part.trim().lines().count() > 0)
                && parts
                    .iter()
                    .skip(1)
                    .all(|part| part.trim().lines().count() > 2);
            if !known.contains(&headings) || !is_whole || page.starts_with("##") {
                wrong.push(format!("{code:?} in {lang:?}: {headings:?}"));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "a page says in its first paragraph what the finding means, then why and what to write; its French stands in \
         src/diagnostic/manual/fr/\n{}",
        wrong.join("\n")
    );
}

#[test]
fn both_languages_show_the_same_examples() {
    let blocks = |code: Code, lang| {
        let page = code.manual(lang);
        let parts = page.split("```").skip(1).step_by(2).map(str::to_owned);
        parts.collect::<Vec<_>>()
    };
    for code in Code::all() {
        assert_eq!(
            blocks(code, UiLang::English),
            blocks(code, UiLang::French),
            "{code:?}"
        );
    }
}

#[test]
fn the_collected_manual_is_that_of_the_codes() {
    for (lang, name) in [
        (UiLang::English, "docs/checks.md"),
        (UiLang::French, "docs/checks.fr.md"),
    ] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        let made = manual::whole(lang, &Wording::new(lang));
        if std::env::var_os("DOSSIER_BLESS").is_some() {
            fs::write(&path, &made).expect("it can be written");
        }
        let there = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            there == made,
            "{name} is out of date: DOSSIER_BLESS=1 cargo test --test checks"
        );
    }
}
