//! Two branches that translate the same article, and git’s union of their memories.

use std::fs;
use std::process::Command;

use dossier::bitext::memory::{Line, Memory};

use super::engines::Capitals;
use super::site::Site;

fn read(text: &str) -> Memory {
    let mut found = Vec::new();
    let memory = Memory::read(&"translations/fr-en/a.jsonl".into(), text, &mut found);
    assert_eq!(found, [], "{text}");
    memory
}

/// What git makes of two versions of a file with `merge=union`; none without git.
fn union(base: &str, ours: &str, theirs: &str) -> Option<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name);
    for (name, text) in [("base", base), ("ours", ours), ("theirs", theirs)] {
        fs::write(path(name), text).expect("a file");
    }
    let mut git = Command::new("git");
    git.args(["merge-file", "--union", "-p"]);
    let output = git
        .args([path("ours"), path("base"), path("theirs")])
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8(output.stdout).expect("text"))
}

/// A branch: the source, the target, or both are edited, and it is translated.
fn branch(site: &Site, seed: usize) -> Site {
    let mut site = site.clone();
    let number = |shift: usize| 1 + (seed >> shift) % 6;
    if seed.is_multiple_of(2) {
        let old = format!("Le paragraphe {} ", number(1));
        site.edit(
            "fr",
            &old,
            &format!("{old}{} ", ["changé", "autre"][seed % 4 / 2]),
        );
    }
    if seed.is_multiple_of(3) {
        let n = number(3);
        site.edit(
            "en",
            &format!("LE PARAGRAPHE {n} "),
            &format!("My branch {seed} on {n} "),
        );
    }
    if seed % 5 < 2 {
        let at = format!("Le paragraphe {} ", number(2));
        site.edit(
            "fr",
            &at,
            &format!("Un texte nouveau {}.\n\n{at}", seed % 7),
        );
    }
    site.run(Some(&Capitals::default()));
    site
}

#[test]
fn the_union_of_two_branches_is_a_memory_that_lost_nothing() {
    let paragraphs = (1..=6).map(|n| format!("\nLe paragraphe {n} parle de la ville {}.\n", n * 7));
    let mut base = Site::new(&paragraphs.collect::<String>());
    base.run(Some(&Capitals::default()));
    if union("", "", "").is_none() {
        println!("skipped: there is no git");
        return;
    }
    for case in 0..50 {
        let (ours, theirs) = (branch(&base, 7 * case + 1), branch(&base, 11 * case + 2));
        let text = union(base.memory(), ours.memory(), theirs.memory()).expect("a union");
        let (merged, was) = (read(&text), read(base.memory()));
        let both = [read(ours.memory()), read(theirs.memory())];
        for memory in &both {
            let new = memory
                .lines()
                .filter(|line| !was.lines().any(|old| old == *line));
            for line in new {
                assert!(
                    merged.lines().any(|other| other == line),
                    "case {case}: {line:?}\n{text}"
                );
            }
        }
        for line in merged.lines().filter(|line| !line.is_suggestion()) {
            let best = |line: &&Line| {
                merged
                    .accepted(&line.k, line.n)
                    .map(|best| best.o <= line.o)
            };
            assert_eq!(best(&line), Some(true), "case {case}");
        }
        assert_eq!(read(&merged.written()), merged);
        // The branch that is merged into goes on with it, at no cost, and what its person typed stays.
        let mut site = ours.clone();
        site.tree
            .insert_text("translations/fr-en/a.jsonl", text.as_str());
        let before = site.article("en").to_owned();
        let engine = Capitals::default();
        site.run(Some(&engine));
        assert_eq!(engine.sent(), [""; 0], "case {case}\n{text}");
        assert_eq!(site.article("en"), before, "case {case}\n{text}");
    }
}
