//! `dossier terms scan`, `audit`, `show` and `stub`: what a person and a program get.

use std::fs;

use serde_json::{Value, json};

use crate::project::{Project, assert_same, files, stderr, stdout};

/// The objects that a command printed, one a line.
fn lines(out: &str) -> Vec<Value> {
    out.lines()
        .map(|line| serde_json::from_str(line).expect("an object"))
        .collect()
}

#[test]
fn scan_gives_every_mention_with_its_place() {
    let project = Project::new();
    let text = "\u{FEFF}Le GSIM\r\net l’« É\u{301}tat » :\r\nGSIM\u{A0}!\r\n";
    project.write("notes.txt", text);
    let done = project.run(&[
        "terms",
        "scan",
        "--lang",
        "fr",
        "--format",
        "json",
        "notes.txt",
    ]);
    let found = lines(&stdout(&done.code(0)));
    assert_eq!(
        found,
        [json!({
            "file": "notes.txt",
            "lang": "fr",
            "mentions": [
                {"id": "gsim", "form": "GSIM", "bytes": [6, 10], "chars": [4, 8], "line": 1, "column": 5,
                 "linked": true, "reason": null},
                {"id": "gsim", "form": "GSIM", "bytes": [36, 40], "chars": [28, 32], "line": 3, "column": 1,
                 "linked": false, "reason": "repeated"},
            ],
            "undecided": [],
        })]
    );
    let chars: Vec<char> = text.chars().collect();
    assert_eq!(chars[28..32].iter().collect::<String>(), "GSIM");
}

#[test]
fn scan_says_why_a_mention_is_no_link() {
    let project = Project::new();
    project.write(
        "content/articles/kidal.fr.md",
        "+++\ntitle = \"Kidal\"\ndate = 2022-05-01\n+++\n## Le GSIM\n\n[le GSIM](https://example.org) `GSIM` ![GSIM](plan.svg)\n\n> [!QUOTE]\n> GSIM\n\nGSIM, GSIM, [GSIM](term:), [eux](term:gsim)\n\n    GSIM\n",
    );
    let done = project.run(&[
        "terms",
        "scan",
        "--format",
        "json",
        "content/articles/kidal.fr.md",
    ]);
    let found = lines(&stdout(&done.code(0)));
    let rows = found[0]["mentions"].as_array().expect("mentions");
    let reasons: Vec<(&str, Option<&str>)> = rows
        .iter()
        .map(|row| {
            (
                row["form"].as_str().expect("a form"),
                row["reason"].as_str(),
            )
        })
        .collect();
    assert_eq!(
        reasons,
        [
            ("GSIM", Some("heading")),
            ("GSIM", Some("link")),
            ("GSIM", Some("code")),
            ("GSIM", Some("alt-text")),
            ("GSIM", Some("quotation")),
            ("GSIM", None),
            ("GSIM", Some("repeated")),
            ("GSIM", Some("by-hand")),
            ("eux", None),
            ("GSIM", Some("code")),
        ]
    );
    assert_eq!(rows[0]["line"], 5);
}

#[test]
fn scan_without_files_goes_through_the_dossier() {
    let project = Project::new();
    let done = project.run(&["terms", "scan", "--format", "json"]);
    let found = lines(&stdout(&done.code(0)));
    let names: Vec<&str> = found
        .iter()
        .filter_map(|scan| scan["file"].as_str())
        .collect();
    assert_eq!(names.len(), 5, "{names:?}");
    assert!(
        names
            .iter()
            .any(|name| name.ends_with("content/articles/moura.en.md"))
    );
}

#[test]
fn scan_asks_for_a_language_and_for_utf_8() {
    let project = Project::new();
    project.write("note.txt", "GSIM");
    project.write("latin.fr.txt", b"Le GSIM a \xe9t\xe9".as_slice());
    project.write("bon.en.txt", "GSIM");
    project.write("page.fr.html", "<p>GSIM");
    let done = project.run(&[
        "terms",
        "scan",
        "note.txt",
        "latin.fr.txt",
        "bon.en.txt",
        "page.fr.html",
        "absent.txt",
    ]);
    let done = done.code(2);
    let said = stderr(&done);
    for part in [
        "note.txt",
        "--lang",
        "fr, en",
        "latin.fr.txt",
        "line 1, column 11",
        "latin.fr.txt:1:11",
        "page.fr.html",
        "absent.txt",
    ] {
        assert!(said.contains(part), "{part:?} is not in\n{said}");
    }
    assert!(
        stdout(&done).contains("bon.en.txt:1:1: GSIM"),
        "the good file is read all the same"
    );
    let done = project.run(&["terms", "scan", "--lang", "de", "note.txt"]);
    assert!(stderr(&done.code(2)).contains("“de”"));
    let done = project.run(&["terms", "scan", "--date", "hier", "note.txt"]);
    assert!(stderr(&done.code(2)).contains("“hier”"));
}

#[test]
fn commands_say_which_entries_cannot_be_read() {
    let project = Project::new();
    project.write(
        "content/glossary/bad.toml",
        "kind = \"actr\"\n[fr]\nname = \"Bon\"\ndefinition = \"x\"\n",
    );
    let done = project
        .run(&["terms", "scan", "--format", "json", "content/index.fr.md"])
        .code(0);
    assert!(
        stderr(&done).contains("content/glossary/bad.toml:1:8"),
        "{}",
        stderr(&done)
    );
    assert_eq!(lines(&stdout(&done)).len(), 1);
}

#[test]
fn audit_finds_what_a_person_should_look_at() {
    let project = Project::new();
    let entry = |name: &str, more: &str| {
        format!("kind = \"place\"\n[fr]\nname = \"{name}\"\ndefinition = \"x\"\n{more}")
    };
    project.write(
        "content/glossary/palma.toml",
        entry("Palma", "[en]\nname = \"Palma\"\ndefinition = \"x\"\n"),
    );
    project.write(
        "content/glossary/tessalit.toml",
        entry(
            "Tessalit",
            "acronym = \"TST\"\n[en]\nname = \"Tessalit\"\ndefinition = \"x\"\n",
        ),
    );
    project.write("content/glossary/tesalit.toml", entry("Tesalit", ""));
    project.write(
        "content/glossary/attente.toml",
        "draft = true\nkind = \"term\"\n",
    );
    for id in ["un", "deux"] {
        let text = format!(
            "kind = \"actor\"\n[fr]\nname = \"Comité {id}\"\nacronym = \"CDR\"\ncontext = [\"{id}\"]\ndefinition = \"x\"\n"
        );
        project.write(&format!("content/glossary/{id}.toml"), text);
    }
    project.write(
        "content/articles/kidal.fr.md",
        "+++\ntitle = \"Kidal\"\ndate = 2022-05-01\n+++\nPalma est là. Une palma aussi. À Palma. Le CDR. Le Bureau des pistes rurales (BPR) et le BPR.\n",
    );
    let done = project.run(&["terms", "audit", "--format", "json"]);
    let found = lines(&stdout(&done.code(0)));
    let about = |about: &str, id: Option<&str>| {
        let mut rows = found.iter().filter(|row| row["about"] == about);
        rows.find(|row| id.is_none_or(|id| row["id"] == id))
            .unwrap_or_else(|| panic!("nothing about {about} {id:?}: {found:#?}"))
            .clone()
    };
    let start = about("sentence-start", Some("palma"));
    assert_eq!((&start["line"], &start["column"]), (&json!(5), &json!(1)));
    assert_eq!(
        about("lower-case", Some("palma"))["context"]
            .as_str()
            .map(|text| text.contains("Une palma")),
        Some(true)
    );
    assert_eq!(about("undecided", None)["others"], json!(["deux", "un"]));
    assert_eq!(about("nearly-equal", None)["form"], "Tesalit");
    // Its expansion counts too.
    let unknown = about("unknown-acronym", None);
    assert_eq!(
        (&unknown["form"], &unknown["count"]),
        (&json!("BPR"), &json!(3))
    );
    assert_eq!(unknown["expansion"], "Bureau des pistes rurales");
    about("missing-language", Some("tesalit"));
    assert_eq!(
        about("draft", None)["file"],
        "content/glossary/attente.toml"
    );
    assert_eq!(
        about("languages-differ", Some("tessalit"))["form"],
        "acronym"
    );
    about("unused-entry", Some("tesalit"));
    for lang in ["en", "fr"] {
        let done = project.run(&["terms", "audit", "--ui-lang", lang]);
        let said = stdout(&done.code(0));
        assert!(said.contains("BPR (Bureau des pistes rurales)"), "{said}");
        assert!(!said.contains("audit-"), "a message is missing\n{said}");
    }
}

#[test]
fn show_gives_names_and_mentions() {
    let project = Project::new();
    let done = project.run(&["terms", "show", "gsim", "--format", "json"]);
    let found = &lines(&stdout(&done.code(0)))[0];
    assert_eq!(
        found["languages"][0]["forms"][0],
        json!({"form": "GSIM", "sort": "name", "count": 1})
    );
    assert_eq!(found["mentions"][0]["file"], "content/articles/moura.fr.md");
    let done = project.run(&["terms", "show", "gsin"]);
    assert!(stderr(&done.code(2)).contains("did you mean “gsim”?"));
    let done = project.run(&["terms", "show", "gsim", "--ui-lang", "fr"]);
    assert!(stdout(&done.code(0)).contains("2 mentions"));
}

#[test]
fn stub_begins_an_entry_and_touches_none() {
    let project = Project::new();
    project.write(
        "content/articles/kidal.fr.md",
        "+++\ntitle = \"Kidal\"\ndate = 2022-05-01\n+++\nLe Bureau des pistes rurales (BPR) et le BPR.\n",
    );
    let done = project.run(&["terms", "stub", "BPR"]);
    assert!(stderr(&done.code(0)).contains("content/glossary/bpr.toml"));
    let path = project.folder.path().join("content/glossary/bpr.toml");
    let text = fs::read_to_string(path).expect("the new file");
    assert!(text.starts_with("draft = true\nkind = \"acronym\"\n\n[fr]\nname = \"Bureau des pistes rurales\"\nacronym = \"BPR\"\n"), "{text}");
    project.run(&["check"]).code(0);
    let before = files(project.folder.path());
    for (name, code) in [("BPR", 1), ("GSIM", 1), ("gsim", 1), ("  ", 2)] {
        project.run(&["terms", "stub", name]).code(code);
    }
    assert_same(
        &before,
        &files(project.folder.path()),
        "a stub that is there",
    );
}
