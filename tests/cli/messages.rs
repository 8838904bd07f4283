//! What is printed: for people, for programs, for forges.

use crate::project::{Project, command, stderr, stdout};

/// A dossier with an error in each of two files, and a warning.
fn troubled() -> Project {
    let project = Project::new();
    project.write("content/articles/kidal.fr.md", "+++\ntitle = \"Kidal\"\ndate = 2022-05-01\n+++\nÉté : <b>\n\n[x](term:gism), [y](https://x.org/100%25,a)\n");
    project.write(
        "content/events/e.toml",
        "[[event]]\nid = \"e\"\ndate = \"2022-13\"\n",
    );
    project
}

#[test]
fn findings_as_json_are_one_object_a_line() {
    let failed = troubled().run(&["check", "--format", "json"]).code(1);
    assert_eq!(stderr(&failed), "");
    let found: Vec<serde_json::Value> = stdout(&failed)
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    let shown: Vec<_> = found
        .iter()
        .map(|finding| {
            format!(
                "{} {} {} {}:{}",
                finding["severity"],
                finding["code"],
                finding["file"],
                finding["line"],
                finding["column"]
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            r#""warning" "raw-html" "content/articles/kidal.fr.md" 5:7"#,
            r#""error" "unknown-term" "content/articles/kidal.fr.md" 7:1"#,
            r#""error" "bad-date" "content/events/e.toml" 3:8"#,
        ]
    );
    assert_eq!(found[1]["end_column"], 15);
    assert_eq!(found[1]["help"][0], "did you mean “gsim”?");
}

#[test]
fn findings_for_github_are_annotations() {
    let failed = troubled().run(&["check", "--format", "github"]).code(1);
    let lines = stdout(&failed);
    let first: Vec<_> = lines
        .lines()
        .map(|line| line.split("::").take(2).collect::<Vec<_>>().join("::"))
        .collect();
    assert_eq!(
        first,
        [
            "::warning file=content/articles/kidal.fr.md,line=5,col=7,title=raw-html",
            "::error file=content/articles/kidal.fr.md,line=7,col=1,title=unknown-term",
            "::error file=content/events/e.toml,line=3,col=8,title=bad-date",
        ]
    );
    assert!(lines.contains("did you mean “gsim”?%0A"), "{lines}");
}

#[test]
fn messages_are_in_the_language_of_the_user() {
    let project = troubled();
    let said = |language: &str| {
        stderr(
            &command(project.folder.path())
                .env("LC_ALL", language)
                .arg("check")
                .assert()
                .code(1),
        )
    };
    let french = stderr(&project.run(&["check", "--ui-lang", "fr"]).code(1));
    assert!(
        french.contains("erreur[unknown-term]") && french.contains("aide: "),
        "{french}"
    );
    assert!(
        french.ends_with("2 erreurs, un avertissement\n") || french.contains("2 erreurs"),
        "{french}"
    );
    assert_eq!(french, said("fr_FR.UTF-8"));
    assert_eq!(said("C"), said("de_DE.UTF-8"));
    assert_eq!(
        stderr(&project.run(&["check", "--ui-lang", "en"])),
        said("C")
    );
    assert!(
        stderr(&project.run(&["build", "--ui-lang", "fr"]).code(1)).contains("rien n’a été écrit")
    );
}

#[test]
fn colours_are_for_terminals() {
    let project = troubled();
    assert!(!stderr(&project.run(&["check"])).contains('\u{1b}'));
    assert!(stderr(&project.run(&["check", "--color", "always"])).contains("\u{1b}["));
    assert!(!stderr(&project.run(&["check", "--color", "never"])).contains('\u{1b}'));
}

/// Content is untrusted: it must not steer the terminal of who reads its findings, nor the log of a workflow.
#[test]
fn content_cannot_steer_the_terminal() {
    let project = Project::new();
    project.add("\u{1b}]0;x\u{7}\u{202e}[x](term:\u{1b}[31mred\u{202e}) <b\u{1b}[2J>");
    project.write(
        "content/articles/kidal.fr.md",
        "+++\ntitle = \"Kidal\"\ndate = 2022-05-01\nslug = \"a\u{202e}b\u{9b}31m\"\n+++\nTexte.\n",
    );
    project.write("content/events/e.toml", "[[event]]\nid = \"a\u{1b}[31m\"\n");
    for format in ["human", "json"] {
        let failed = project.run(&["check", "--format", format]).code(1);
        let said = stderr(&failed) + &stdout(&failed);
        assert!(
            !said.contains('\u{1b}') && !said.contains('\u{7}'),
            "{format}: {said:?}"
        );
        assert!(
            format == "json" || !said.contains('\u{202e}'),
            "{format}: {said:?}"
        );
    }
}

#[test]
fn a_file_name_and_an_annotation_cannot_steer_the_terminal_either() {
    let project = Project::new();
    project.write("content/articles/e\u{202e}.fr.md", "x");
    project.write(
        "content/articles/kidal.fr.md",
        "+++\ntitle = \"Kidal\"\ndate = 2022-05-01\nslug = \"a\u{202e}b\u{9b}31m\"\n+++\nTexte.\n",
    );
    for format in ["human", "github", "json"] {
        let failed = project.run(&["check", "--format", format]).code(1);
        let said = stderr(&failed) + &stdout(&failed);
        assert!(!said.contains(['\u{202e}', '\u{9b}']), "{format}: {said:?}");
    }
    // As data the name is what it is, for who reads the JSON.
    let json = stdout(&project.run(&["check", "--format", "json"]));
    let named = json.lines().any(|line| {
        let finding: serde_json::Value = serde_json::from_str(line).expect("JSON");
        finding["file"] == "content/articles/e\u{202e}.fr.md"
    });
    assert!(named, "{json}");
}

/// A sentence that is no finding names a folder: what was typed may come from a script.
#[test]
fn what_a_sentence_names_cannot_steer_the_terminal() {
    let project = Project::new();
    let built = project.run(&["build", "--output", "out\u{1b}[31m\u{202e}"]);
    let said = stderr(&built.code(0));
    assert!(!said.contains(['\u{1b}', '\u{202e}']), "{said:?}");
}

#[test]
fn a_workflow_of_github_gets_annotations_unless_something_else_is_asked_for() {
    let project = troubled();
    let run = |value: &str, args: &[&str]| {
        let checked = command(project.folder.path())
            .env("GITHUB_ACTIONS", value)
            .arg("check")
            .args(args)
            .assert()
            .code(1);
        (stdout(&checked), stderr(&checked))
    };
    let (out, aside) = run("true", &[]);
    assert_eq!(out.matches("::error ").count(), 2, "{out}");
    assert_eq!(aside, "2 errors, one warning\n");
    let (out, _) = run("true", &["--format", "human"]);
    assert_eq!(out, "");
    let (out, _) = run("", &[]);
    assert_eq!(out, "");
}

#[test]
fn many_findings_of_one_sort_are_counted() {
    let project = Project::new();
    (0..60).for_each(|at| project.add(&format!("[x](term:unknown-{at})")));
    let failed = project.run(&["check"]).code(1);
    let said = stderr(&failed);
    assert_eq!(said.matches("error[unknown-term]").count(), 50);
    assert!(said.contains("… and 10 more of unknown-term"), "{said}");
    // The other version lacks these passages: that is said too.
    assert!(said.contains("60 errors, "), "{said}");
    let json = stdout(&project.run(&["check", "--format", "json"]));
    let errors = json.lines().filter(|line| line.contains("unknown-term"));
    assert_eq!(errors.count(), 60);
}
