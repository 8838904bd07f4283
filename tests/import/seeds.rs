//! The five press texts that the importer was made for. They belong to others and are not in this repository: without them
//! these tests say so and pass. No sentence of theirs is written here.

use std::path::{Path, PathBuf};

use dossier::disk::read_raw;

use crate::harness::{Made, dossier, fold, lost_words, made, options, run};

/// What an editor expects of each article: file, words that the title begins with, authors, date, headings, how many lines are
/// left out as boilerplate.
struct Expected {
    file: &'static str,
    title: &'static str,
    authors: &'static [&'static str],
    date: &'static str,
    headings: usize,
    out: usize,
}

const EXPECTED: [Expected; 8] = [
    article(
        "000",
        "Après les Russes, Bamako",
        &["Abdou Cissé"],
        "",
        0,
        1,
    ),
    article("001", "Offensive diplomatique russe", &[], "", 0, 2),
    article(
        "001",
        "Mali : neutralisation de 43",
        &[],
        "2022-01-31?",
        1,
        1,
    ),
    article(
        "001",
        "Mali : Nouvelle manifestation",
        &[],
        "2020-09-23?",
        0,
        2,
    ),
    article("001", "Russie : Un \"Africom russe\"", &[], "", 0, 1),
    article("002", "La Russie apporte un soutien", &[], "", 0, 4),
    article("003", "La plus grande coalition djihadiste", &[], "", 1, 1),
    article("004", "Des milliers de soldats", &[], "", 0, 0),
];

const fn article(
    file: &'static str,
    title: &'static str,
    authors: &'static [&'static str],
    date: &'static str,
    headings: usize,
    out: usize,
) -> Expected {
    Expected {
        file,
        title,
        authors,
        date,
        headings,
        out,
    }
}

/// Labels that may stand in no article.
const BOILERPLATE: [&str; 11] = [
    "Imprimer",
    "Pin It",
    "LEAVE A REPLY",
    "Related articles",
    "Please enter your comment!",
    "Continuez à lire :",
    "Please enter your name here",
    "(Attention E.B.)",
    "(Avec des informations de l'AFP)",
    "Par Abdou Cissé",
    "Relations Mali-Russie",
];

fn folder() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/seeds");
    let there = folder.join("000_d93e4d62b138c6e2.txt").exists();
    if !there {
        println!("skipped: the press texts of ../shared/seeds are not beside this checkout");
    }
    there.then_some(folder)
}

fn import(file: &str) -> Option<(String, Vec<Made>)> {
    let folder = folder()?;
    let raw = read_raw(&folder, std::slice::from_ref(&folder));
    assert!(raw.problems.is_empty(), "{:?}", raw.problems);
    let files: Vec<_> = raw
        .files
        .into_iter()
        .map(|file| (file.path, file.bytes))
        .filter(|(path, _)| path.starts_with(file))
        .collect();
    let plan = run(&files, &dossier(), &options(&[]));
    let text = plan
        .texts
        .texts_under(file)
        .map(|(_, text)| text.to_string())
        .collect();
    Some((text, made(&plan)))
}

#[test]
fn eight_articles_come_out_of_five_press_texts() {
    let mut wrong = Vec::new();
    for file in ["000", "001", "002", "003", "004"] {
        let Some((_, made)) = import(file) else {
            return;
        };
        let expected: Vec<&Expected> = EXPECTED
            .iter()
            .filter(|expected| expected.file == file)
            .collect();
        let titles: Vec<&str> = made.iter().map(|made| made.title.as_str()).collect();
        assert_eq!(made.len(), expected.len(), "{file}: {titles:?}");
        for (made, expected) in made.iter().zip(expected) {
            let title = &made.title;
            let mut same = |what: &str, found: &str, wanted: &str| {
                if found != wanted {
                    wrong.push(format!(
                        "{file} {title:?}: {what}: {found:?} for {wanted:?}"
                    ));
                }
            };
            same(
                "title",
                &title.starts_with(expected.title).to_string(),
                "true",
            );
            same("language", &made.lang, "fr");
            same(
                "authors",
                &made.authors.join(", "),
                &expected.authors.join(", "),
            );
            same("date", &made.date, expected.date);
            same(
                "headings",
                &made.headings.len().to_string(),
                &expected.headings.to_string(),
            );
            let used = [
                "title",
                "title-again",
                "standfirst",
                "byline",
                "date-line",
                "caption",
                "credit",
                "topics",
            ];
            let out: Vec<_> = made
                .left_out
                .iter()
                .filter(|(_, rule, _)| !used.contains(&rule.as_str()))
                .collect();
            same(
                "left out",
                &format!("{} {out:?}", out.len()),
                &format!("{} {out:?}", expected.out),
            );
            for paragraph in made.paragraphs.iter().chain(&made.headings) {
                if BOILERPLATE
                    .iter()
                    .any(|label| fold(label) == fold(paragraph))
                {
                    wrong.push(format!(
                        "{file} {title:?}: boilerplate in the body: {paragraph}"
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_word_of_a_press_text_is_lost() {
    for file in ["000", "001", "002", "003", "004"] {
        let Some((text, made)) = import(file) else {
            return;
        };
        assert_eq!(lost_words(&text, &made), None, "{file}");
    }
}
