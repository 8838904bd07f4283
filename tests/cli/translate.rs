//! `dossier translate` with the engines of this machine: what is drafted, what is never touched, and what is said.

use std::fs;
use std::time::SystemTime;

use serde_json::Value;

use crate::project::{Project, assert_same, files, stderr, stdout};

pub(crate) const FRENCH: &str = "content/articles/gao.fr.md";
pub(crate) const ENGLISH: &str = "content/articles/gao.en.md";
pub(crate) const MEMORY: &str = "translations/fr-en/gao.jsonl";

/// A dossier with an article on Gao: four segments in two sections of its text, and a title.
pub(crate) fn gao() -> Project {
    let project = Project::new();
    project.write(
        FRENCH,
        "+++\ntitle = \"Gao sans armée\"\ndate = 2022-08-20\n+++\nLe camp de la **ville** est vide.\n\nIl reste 2400 soldats.\n\n## Et après {#apres}\n\nPersonne ne revient.\n",
    );
    project
}

/// The same, drafted by the mock engine.
fn drafted() -> Project {
    let project = gao();
    project
        .run(&["translate", "--only", "gao", "--engine", "mock"])
        .code(0);
    project
}

/// Its English version, written by a person.
pub(crate) const WRITTEN: &str = "+++\ntitle = \"Gao without an army\"\n+++\nThe camp of the **town** is empty.\n\n2400 soldiers remain.\n\n## Afterwards\n\nNobody returns.\n";

/// The same, with both languages written by a person.
fn adopted() -> Project {
    let project = gao();
    project.write(ENGLISH, WRITTEN);
    project.run(&["translate", "--only", "gao"]).code(0);
    project
}

pub(crate) fn read(project: &Project, path: &str) -> String {
    fs::read_to_string(project.path(path)).expect("a text")
}

pub(crate) fn change(project: &Project, path: &str, from: &str, to: &str) {
    let text = read(project, path);
    assert!(text.contains(from), "no “{from}” in {text}");
    project.write(path, text.replace(from, to));
}

/// The objects that a run prints with `--format json`.
pub(crate) fn objects(out: &str) -> Vec<Value> {
    let object = |line| serde_json::from_str(line).expect("an object a line");
    out.lines().map(object).collect()
}

/// What a run of `dossier translate` on the article says that it did; it ends with 0.
pub(crate) fn done(project: &Project, args: &[&str]) -> Value {
    let args = [&["translate", "--only", "gao", "--format", "json"], args].concat();
    let out = stdout(&project.run(&args).code(0));
    let mut found = objects(&out).into_iter();
    found
        .find_map(|object| object.get("translated").cloned())
        .expect("what was done")
}

/// The state of each segment of the article.
fn states(project: &Project) -> Vec<String> {
    let args = ["translate", "status", "--only", "gao", "--format", "json"];
    let out = stdout(&project.run(&args));
    let found = objects(&out);
    let segments = found[0]["text"]["segments"].as_array().expect("segments");
    let state = |segment: &Value| segment["state"].as_str().expect("a state").to_owned();
    segments.iter().map(state).collect()
}

#[test]
fn a_dry_run_says_the_cost_and_writes_nothing() {
    let project = gao();
    let before = files(project.folder.path());
    let dry = project.run(&["translate", "--dry-run", "--only", "gao", "--only", "kidal"]);
    assert_eq!(
        stderr(&dry.code(0)),
        "gao (fr → en): 5 to send, 93 characters\nkidal (fr → en): 2 to send, 11 characters\n\
         7 segments to send, 104 characters; nothing was sent or written\n"
    );
    let dry = project.run(&[
        "translate",
        "--dry-run",
        "--only",
        "gao",
        "--format",
        "json",
    ]);
    let plan = objects(&stdout(&dry.code(0))).remove(0);
    assert_eq!(plan["plan"]["send"], 5);
    assert_eq!(plan["plan"]["target"], ENGLISH);
    assert_same(&before, &files(project.folder.path()), "after a dry run");
}

#[test]
fn a_second_run_sends_nothing_and_writes_no_file() {
    let project = drafted();
    let text = read(&project, ENGLISH);
    assert!(text.starts_with("+++\ntitle = \"⟦en "), "{text}");
    assert!(
        text.contains("translated_from = \"fr\"\ntranslation = \"machine\"\n"),
        "{text}"
    );
    assert!(
        text.contains("{#apres}") && !text.contains("date ="),
        "{text}"
    );
    let before = files(project.folder.path());
    let written = |path: &str| -> SystemTime {
        let file = fs::metadata(project.path(path)).expect("the file");
        file.modified().expect("a time")
    };
    let times = [written(ENGLISH), written(MEMORY)];
    let again = done(&project, &["--engine", "mock"]);
    assert_eq!(again["requests"], 0, "{again}");
    assert_same(&before, &files(project.folder.path()), "after a second run");
    assert_eq!(times, [written(ENGLISH), written(MEMORY)]);
}

#[test]
fn an_edited_paragraph_is_one_text() {
    let project = drafted();
    let before = read(&project, ENGLISH);
    change(&project, FRENCH, "2400 soldats", "2500 soldats fatigués");
    let run = done(&project, &["--engine", "mock"]);
    assert_eq!(
        (&run["texts"], &run["put"]),
        (&1.into(), &1.into()),
        "{run}"
    );
    let after = read(&project, ENGLISH);
    let differ = before.lines().zip(after.lines()).filter(|(a, b)| a != b);
    assert_eq!(differ.count(), 1, "{after}");
    assert_eq!(states(&project), ["unreviewed"; 5]);
}

#[test]
fn what_a_person_wrote_stays_whatever_happens() {
    let project = drafted();
    let line = |text: &str| text.lines().nth(7).unwrap_or_default().to_owned();
    let machine = line(&read(&project, ENGLISH));
    change(&project, ENGLISH, &machine, "2400 soldiers remain.");
    assert_eq!(states(&project)[2], "drifted");
    let text = read(&project, ENGLISH);
    assert_eq!(done(&project, &["--engine", "mock"])["learned"], 1);
    assert_eq!(read(&project, ENGLISH), text);
    assert!(read(&project, MEMORY).contains(r#""tgt":"2400 soldiers remain.""#));
    assert_eq!(states(&project)[2], "done");
    change(&project, FRENCH, "2400", "2500");
    assert_eq!(states(&project)[2], "stale-source");
    let args = [
        "translate",
        "--only",
        "gao",
        "--engine",
        "mock",
        "--force-machine",
    ];
    let run = stderr(&project.run(&args).code(0));
    assert!(run.contains("warning[stale-translation]"), "{run}");
    assert!(run.contains("content/articles/gao.en.md:8:1"), "{run}");
    assert_eq!(line(&read(&project, ENGLISH)), "2400 soldiers remain.");
}

#[test]
fn status_counts_what_is_stale() {
    let project = adopted();
    change(
        &project,
        FRENCH,
        "Personne ne revient.",
        "Personne ne revient encore.",
    );
    let status = |most: &str| {
        let args = ["translate", "status", "--only", "gao", "--max-stale", most];
        project.run(&args)
    };
    let strict = status("0").code(1);
    assert_eq!(
        stdout(&strict),
        " 80 %  gao  fr → en  stale-source 1, done 4\n       stale-source  \
         content/articles/gao.fr.md:11:1 → content/articles/gao.en.md:10:1  Personne ne revient encore.\n"
    );
    assert_eq!(
        stderr(&strict),
        "80 % of 5 segments; 1 missing, stale or in conflict\n"
    );
    status("1").code(0);
    let all = project.run(&["translate", "status", "--format", "json"]);
    let found = objects(&stdout(&all.code(0)));
    assert!(found.len() > 5, "every text has a line");
    let text = found.iter().find(|object| object["text"]["name"] == "gao");
    let text = &text.expect("the article")["text"];
    assert_eq!(text["worst"], "stale-source");
    assert_eq!(text["counts"]["done"], 4);
}

#[test]
fn a_change_is_shown_edited_and_reviewed() {
    let project = adopted();
    change(&project, FRENCH, "2400", "2500");
    change(&project, FRENCH, "Personne", "Plus personne");
    project
        .run(&["translate", "--only", "gao", "--engine", "mock"])
        .code(0);
    let diff = project.run(&["translate", "diff", "content/articles/gao.en.md:6"]);
    let shown = stdout(&diff.code(0));
    let rows: Vec<&str> = shown.lines().collect();
    assert_eq!(
        rows[..4],
        [
            "content/articles/gao.en.md:6  stale-source",
            "  original before: Il reste 2400 soldats.",
            "  original now: Il reste 2500 soldats.",
            "  translation: 2400 soldiers remain.",
        ]
    );
    assert!(rows[4].starts_with("  suggestion: "), "{shown}");
}

#[test]
fn a_review_is_of_a_line_or_of_a_file() {
    let project = drafted();
    let review = |name: &str| stderr(&project.run(&["translate", "review", name]).code(0));
    assert_eq!(
        review("content/articles/gao.en.md:8"),
        "content/articles/gao.en.md: one segment recorded as reviewed; 4 are left\n"
    );
    assert!(read(&project, ENGLISH).contains("translation = \"machine\""));
    assert_eq!(
        review("gao"),
        "content/articles/gao.en.md: 4 segments recorded as reviewed\n"
    );
    assert!(read(&project, ENGLISH).contains("translation = \"reviewed\""));
    assert_eq!(states(&project), ["done"; 5]);
    let wrong = project.run(&["translate", "review", "content/articles/gao.en.md:7"]);
    let wrong = stderr(&wrong.code(2));
    assert!(wrong.contains("“content/articles/gao.en.md:7”"), "{wrong}");
}

#[test]
fn only_takes_names_globs_and_files() {
    let project = gao();
    let planned = |only: &str| -> Vec<String> {
        let args = ["translate", "--dry-run", "--format", "json", "--only", only];
        let out = stdout(&project.run(&args).code(0));
        let name = |object: Value| object["plan"]["name"].as_str().map(str::to_owned);
        objects(&out).into_iter().filter_map(name).collect()
    };
    assert_eq!(planned("gao"), ["gao"]);
    assert_eq!(planned(FRENCH), ["gao"]);
    assert_eq!(planned(ENGLISH), ["gao"]);
    assert_eq!(planned("content/articles/*"), ["gao", "kidal", "moura"]);
    assert_eq!(planned("glossary/*"), ["glossary/gsim"]);
}

#[test]
fn a_wrong_name_is_told_from_the_right_one() {
    let project = gao();
    let table: [(&[&str], &str); 7] = [
        (&["--to", "eng"], "help: did you mean “en”?"),
        (&["--from", "de"], "the languages are fr, en"),
        (&["--only", "goa"], "help: did you mean “gao”?"),
        (
            &["--only", "gao", "--only", "kidla"],
            "did you mean “kidal”?",
        ),
        (&["review", "mouraa"], "did you mean “moura”?"),
        (&["review", "moura", "--to", "eng"], "did you mean “en”?"),
        (&["--engine", "google"], "memory, deepl, libretranslate"),
    ];
    for (args, wanted) in table {
        let said = stderr(&project.run(&[&["translate"], args].concat()).code(2));
        assert!(said.contains(wanted), "{args:?}: {said}");
    }
}

#[test]
fn force_machine_drafts_anew_what_nobody_looked_at() {
    let project = drafted();
    let name = "content/articles/gao.en.md:8";
    project.run(&["translate", "review", name]).code(0);
    let echo = ["--engine", "mock:dictionary"];
    assert_eq!(done(&project, &echo)["texts"], 0);
    let run = done(&project, &[&echo[..], &["--force-machine"]].concat());
    assert_eq!(run["put"], 4, "{run}");
}

#[test]
fn a_damaged_memory_is_named_and_not_written() {
    let project = adopted();
    let memory = read(&project, MEMORY);
    let broken = memory.replacen("\n{\"k\":", "\n{\"k\"", 1);
    project.write(MEMORY, &broken);
    change(&project, FRENCH, "2400", "2500");
    for command in [
        &["translate", "--engine", "mock", "--only", "gao"][..],
        &["translate", "review", "gao"],
        &["translate", "gc"],
    ] {
        let said = stderr(&project.run(command).code(1));
        assert!(said.contains("error[memory-line]"), "{command:?}: {said}");
        assert!(
            said.contains("--> translations/fr-en/gao.jsonl:2:"),
            "{said}"
        );
        assert_eq!(read(&project, MEMORY), broken, "{command:?}");
    }
}

#[test]
fn what_two_branches_wrote_is_a_conflict_until_a_review() {
    let project = adopted();
    let memory = read(&project, MEMORY);
    let mut other = objects(&memory)
        .into_iter()
        .find(|line| line["tgt"] == "Nobody returns.")
        .expect("the line");
    other["tgt"] = "No one comes back.".into();
    other["th"] = "0123456789abcdef".into();
    project.write(MEMORY, format!("{memory}{other}\n"));
    assert_eq!(states(&project)[4], "conflict");
    let diff = stdout(&project.run(&["translate", "diff", "gao"]).code(0));
    assert!(
        diff.contains(
            "  translation: Nobody returns.\n  another translation: No one comes back.\n"
        ),
        "{diff}"
    );
    project.run(&["translate", "review", "gao"]).code(0);
    assert_eq!(states(&project), ["done"; 5]);
    assert_eq!(read(&project, MEMORY), memory);
}

#[test]
fn gc_forgets_what_nothing_uses() {
    let project = adopted();
    change(&project, FRENCH, "\nPersonne ne revient.\n", "");
    change(&project, ENGLISH, "\nNobody returns.\n", "");
    let would = project.run(&["translate", "gc", "--dry-run"]);
    assert_eq!(stderr(&would.code(0)), "one line would be forgotten\n");
    assert_eq!(read(&project, MEMORY).lines().count(), 5);
    let gone = project.run(&["translate", "gc"]);
    assert_eq!(stderr(&gone.code(0)), "one line forgotten\n");
    assert_eq!(read(&project, MEMORY).lines().count(), 4);
    assert_eq!(states(&project), ["done"; 4]);
}

#[test]
fn a_file_with_crlf_keeps_it() {
    let project = adopted();
    let text = read(&project, ENGLISH).replace('\n', "\r\n");
    project.write(ENGLISH, &text);
    assert_eq!(done(&project, &["--engine", "mock"])["put"], 0);
    assert_eq!(read(&project, ENGLISH), text);
    change(
        &project,
        FRENCH,
        "## Et après",
        "Il fait chaud.\n\n## Et après",
    );
    assert_eq!(done(&project, &["--engine", "mock"])["put"], 1);
    let text = read(&project, ENGLISH);
    assert!(text.contains("⟧\r\n"), "{text}");
    assert!(!text.replace("\r\n", "").contains('\n'), "{text:?}");
}

#[test]
fn a_pair_of_texts_is_adopted() {
    let project = gao();
    project.write(ENGLISH, WRITTEN);
    let text = read(&project, ENGLISH);
    assert_eq!(states(&project), ["unrecorded"; 5]);
    let run = project.run(&["translate", "--only", "gao"]);
    assert_eq!(
        stderr(&run.code(0)),
        "nothing to translate; nothing was sent\n5 translations recorded as a person’s\n"
    );
    assert_eq!(read(&project, ENGLISH), text, "the text is not touched");
    assert_eq!(states(&project), ["done"; 5]);
}

#[test]
fn messages_are_in_french_too() {
    let project = gao();
    let run = |args: &[&str]| {
        let args = [&["--ui-lang", "fr", "translate"], args].concat();
        project.run(&args)
    };
    assert_eq!(
        stderr(&run(&["--dry-run", "--only", "gao"]).code(0)),
        "gao (fr → en) : 5 à envoyer, 93 caractères\n5 segments à envoyer, 93 caractères ; rien n’a été envoyé ni écrit\n"
    );
    let said = stderr(&run(&["--only", "goa"]).code(2));
    assert!(said.contains("vouliez-vous dire"), "{said}");
    let said = stderr(&run(&["--only", "gao", "--engine", "mock"]).code(0));
    assert!(
        said.starts_with("5 segments traduits dans un fichier"),
        "{said}"
    );
}
