//! The guide of `docs/guide/`: every session that a chapter shows is run, chapter by chapter. See `tests/README.md`.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::print_stderr,
    reason = "a test reads the disk and runs programs, says what it skips, and stops when it cannot"
)]

#[path = "guide/blocks.rs"]
mod blocks;
#[path = "guide/compare.rs"]
mod compare;
#[path = "guide/preview.rs"]
mod preview;
#[path = "guide/session.rs"]
mod session;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use blocks::{Block, What, blocks};
use session::Session;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/guide/content/articles")
}

/// The chapters of a language, in the order in which they are read.
fn chapters(lang: &str) -> Vec<PathBuf> {
    let mut found: Vec<_> = fs::read_dir(folder())
        .expect("the chapters")
        .map(|entry| entry.expect("a chapter").path())
        .filter(|path| path.to_string_lossy().ends_with(&format!(".{lang}.md")))
        .collect();
    found.sort();
    assert!(found.len() > 8, "the chapters are not where they should be");
    found
}

/// Reads the guide as its reader does, from an empty folder: writes every file, runs every session.
fn follow(lang: &str, locale: &str) {
    let folder = tempfile::TempDir::new().expect("a temporary folder");
    let mut session = Session::new(folder.path(), locale);
    let mut wrong = Vec::new();
    let mut run = 0;
    for path in chapters(lang) {
        let text = fs::read_to_string(&path).expect("a chapter");
        let name = path.file_name().expect("a name").to_string_lossy();
        let mut blessed = String::new();
        let mut copied = 0;
        for block in blocks(&text) {
            let place = format!("{name}:{}", block.line);
            match session.block(&block) {
                Ok(None) => {}
                Ok(Some(made)) => {
                    run += 1;
                    if let Some(problem) = compare::problem(&block.text, &made) {
                        wrong.push(format!("{place}: {problem}"));
                        blessed.push_str(&text[copied..block.at.start]);
                        blessed.push_str(&made);
                        copied = block.at.end;
                    }
                }
                Err(problem) => wrong.push(format!("{place}: {problem}")),
            }
        }
        blessed.push_str(&text[copied..]);
        if std::env::var_os("DOSSIER_BLESS").is_some() && blessed != text {
            fs::write(&path, blessed).expect("the chapter can be written");
        }
    }
    assert!(run > 10, "only {run} sessions were found");
    assert!(
        wrong.is_empty(),
        "{} places of the guide do not show what happens (DOSSIER_BLESS=1 writes what does; then read it):\n\n{}",
        wrong.len(),
        wrong.join("\n\n")
    );
}

/// What the sessions need beside the command; says so where it is missing.
fn can_follow() -> bool {
    let has = |program: &str| Command::new(program).arg("--version").output().is_ok();
    let missing: Vec<_> = ["sh", "git", "ls"]
        .into_iter()
        .filter(|program| !has(program))
        .collect();
    if !missing.is_empty() {
        eprintln!(
            "skipped: the sessions of the guide need {}",
            missing.join(", ")
        );
    }
    missing.is_empty()
}

#[test]
fn every_session_of_the_french_guide_is_real() {
    if can_follow() {
        follow("fr", "fr_FR.UTF-8");
    }
}

#[test]
fn every_session_of_the_english_guide_is_real() {
    if can_follow() {
        follow("en", "en_GB.UTF-8");
    }
}

#[test]
fn both_languages_show_the_same_sessions() {
    let shape = |lang: &str| -> Vec<Vec<String>> {
        let read = |path: &PathBuf| fs::read_to_string(path).expect("a chapter");
        let commands = |text: String| blocks(&text).iter().flat_map(Block::commands).collect();
        chapters(lang)
            .iter()
            .map(|path| commands(read(path)))
            .collect()
    };
    let names = |lang: &str| -> Vec<String> {
        let stem = |path: PathBuf| {
            path.file_name()
                .map(|n| n.to_string_lossy().replace(&format!(".{lang}."), "."))
        };
        chapters(lang).into_iter().filter_map(stem).collect()
    };
    assert_eq!(names("fr"), names("en"));
    // Names of things are in the language of the reader; the commands and their order are the same.
    let verbs = |lang: &str| -> Vec<Vec<String>> {
        let verb = |command: &String| {
            command
                .split_whitespace()
                .take(2)
                .collect::<Vec<_>>()
                .join(" ")
        };
        let chapter = |commands: &Vec<String>| {
            let own = commands
                .iter()
                .filter(|command| command.starts_with("dossier "));
            own.map(verb).collect()
        };
        shape(lang).iter().map(chapter).collect()
    };
    assert_eq!(verbs("fr"), verbs("en"));
}

/// The commands of `dossier`, and theirs, as its help names them: `terms`, `terms audit`.
fn commands() -> Vec<String> {
    let help = |of: &str| -> Vec<String> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dossier"));
        let printed = command.args(of.split_whitespace()).arg("--help").output();
        let printed = String::from_utf8(printed.expect("the help").stdout).expect("a text");
        let listed = printed
            .split_once("Commands:\n")
            .map_or("", |(_, rest)| rest);
        let lines = listed.lines().take_while(|line| line.starts_with("  "));
        // What a command is for may take a second line, which stands farther in.
        let names = lines.filter_map(|line| {
            let name = line.strip_prefix("  ")?.split(' ').next()?;
            (!name.is_empty() && name != "help").then(|| format!("{of} {name}").trim().to_owned())
        });
        names.collect()
    };
    let first = help("");
    let second: Vec<_> = first.iter().flat_map(|command| help(command)).collect();
    assert!(
        first.len() > 10 && second.len() > 12,
        "{first:?} {second:?}"
    );
    [first, second].concat()
}

/// Each command is shown in a terminal by a chapter, and each is in the list of the last one.
#[test]
fn every_command_is_met_in_both_languages() {
    for lang in ["fr", "en"] {
        let chapters = chapters(lang);
        let texts: Vec<_> = chapters
            .iter()
            .map(|path| fs::read_to_string(path).expect("a chapter"))
            .collect();
        let shown: Vec<&str> = texts.iter().flat_map(|text| text.lines()).collect();
        let shows = |command: &String| {
            let line = format!("$ dossier {command}");
            let ends = |rest: &str| rest.is_empty() || rest.starts_with(' ');
            shown
                .iter()
                .any(|shown| shown.strip_prefix(&*line).is_some_and(ends))
        };
        let list = texts.last().expect("a last chapter");
        let rows: Vec<&str> = list.lines().filter(|line| line.starts_with('|')).collect();
        // `dossier terms scan`, `audit`: the second word stands alone from the second one on.
        let lists = |command: &String| {
            let (first, second) = command.split_once(' ').unwrap_or((command, ""));
            rows.iter().any(|row| {
                row.contains(&format!("`dossier {command}"))
                    || row.contains(&format!("`dossier {first}"))
                        && row.contains(&format!("`{second}`"))
            })
        };
        for command in commands() {
            assert!(
                shows(&command),
                "{lang}: no chapter shows `dossier {command}`"
            );
            assert!(
                lists(&command),
                "{lang}: the last chapter does not list `dossier {command}`"
            );
        }
    }
}

#[test]
fn what_is_not_run_says_so() {
    for (lang, words) in [("fr", "non rejoué ici"), ("en", "not played here")] {
        for path in chapters(lang) {
            let text = fs::read_to_string(&path).expect("a chapter");
            for (at, _) in text.match_indices("\n```console not-run\n") {
                let before = text[..at].trim_end().rsplit("\n\n").next();
                let says_so = before.is_some_and(|passage| passage.contains(words));
                assert!(says_so, "{}: {before:?}", path.display());
            }
        }
    }
}

/// A comparison that finds nothing would let every chapter pass.
#[test]
fn what_a_chapter_gets_wrong_is_found() {
    let shown = "$ dossier check\nno error in 12 files\n";
    let same = compare::problem(shown, "$ dossier check\nno error in 57 files\n");
    assert_eq!(same, None, "counts of files may differ");
    let french = "57 fichiers écrits dans public en 2,74\u{a0}s : un article\n";
    let later = "60 fichiers écrits dans public en 0,3\u{a0}s : un article\n";
    assert_eq!(compare::problem(french, later), None, "so may times");
    for made in [
        "$ dossier check\none error, no warning\n",
        "$ dossier check\nno error in 12 files\nmore\n",
        "$ dossier check\n",
    ] {
        assert!(compare::problem(shown, made).is_some(), "{made}");
    }
    let cut = "$ ls\na\n…\nd 3…\n";
    assert_eq!(compare::problem(cut, "$ ls\na\nb\nc\nd 3 x\n"), None);
    assert!(compare::problem(cut, "$ ls\nb\nc\nd 3\n").is_some());
}

#[test]
fn blocks_are_told_apart() {
    let text = "Text `x.toml`:\n\n```toml x.toml\na = 1\n```\n\n````markdown\n```console\n$ no\n```\n````\n\n```console\n$ dossier check\nfine\n```\n\n```console not-run\n$ dossier serve\n```\n";
    let found: Vec<_> = blocks(text).into_iter().map(|block| block.what).collect();
    assert_eq!(
        found,
        [
            What::File("x.toml".to_owned()),
            What::Shown,
            What::Session,
            What::Shown,
        ]
    );
}
