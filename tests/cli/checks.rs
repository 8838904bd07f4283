//! What an editor does about findings: read about them, change their level, silence one, have them fixed.

use std::fs;

use crate::project::{MOURA, Project, stderr, stdout};

/// The codes of what `check` finds, sorted.
fn codes(project: &Project, args: &[&str]) -> Vec<String> {
    let done = project.run(&[&["check", "--format", "json"], args].concat());
    let text = stdout(&done);
    let mut codes: Vec<String> = text
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON"))
        .map(|found| format!("{}: {}", found["severity"], found["code"]).replace('"', ""))
        .collect();
    codes.sort();
    codes
}

fn read(project: &Project, path: &str) -> String {
    fs::read_to_string(project.path(path)).expect("a file")
}

#[test]
fn a_page_of_the_manual_is_printed_in_both_languages() {
    let project = Project::new();
    let english = stdout(&project.run(&["explain", "unknown-term"]).code(0));
    assert!(english.starts_with("# unknown-term\n"), "{english}");
    assert!(english.contains("## Instead"), "{english}");
    let french = stdout(
        &project
            .run(&["explain", "error[unknown-term]", "--ui-lang", "fr"])
            .code(0),
    );
    assert!(french.contains("## À écrire"), "{french}");
    let failed = project.run(&["explain", "unkown-term"]).code(2);
    assert_eq!(stdout(&failed), "");
    assert!(stderr(&failed).contains("did you mean “unknown-term”?"));
    let list = stdout(&project.run(&["explain"]).code(0));
    assert_eq!(list, stdout(&project.run(&["explain", "--all"]).code(0)));
    assert!(list.contains("\n  unknown-term "), "{list}");
}

#[test]
fn levels_change_what_a_finding_is() {
    let project = Project::new();
    let settings = read(&project, "dossier.toml");
    let with = |line: &str| {
        project.write("dossier.toml", format!("{settings}\n[checks]\n{line}\n"));
        codes(&project, &[])
    };
    project.add("Une <b>faute</b>.");
    let before = with("");
    assert!(
        before.contains(&"warning: raw-html".to_owned()),
        "{before:?}"
    );
    let off = with("raw-html = \"off\"");
    assert!(!off.iter().any(|code| code.contains("raw-html")), "{off:?}");
    let error = with("raw-html = \"error\"");
    assert!(error.contains(&"error: raw-html".to_owned()), "{error:?}");
    project.run(&["build"]).code(1);
    assert!(with("raw-htm = \"off\"").contains(&"error: unknown-code".to_owned()));
    assert!(with("raw-html = \"of\"").contains(&"error: bad-level".to_owned()));
    assert!(with("unknown-term = \"warning\"").contains(&"error: firm-code".to_owned()));
}

#[test]
fn a_comment_with_a_reason_silences_what_follows_it_and_is_not_published() {
    let project = Project::new();
    let text = read(&project, MOURA);
    let with = |comment: &str, after: &str| {
        project.write(
            MOURA,
            format!("{text}\n{comment}\nUne <b>faute</b>,\net <i>une</i> autre.{after}\n"),
        );
        codes(&project, &[])
    };
    let found =
        |codes: &[String], code: &str| codes.iter().filter(|found| found.ends_with(code)).count();
    assert_eq!(found(&with("", ""), "raw-html"), 4);
    let silent = with(
        "<!-- dossier-allow: raw-html: the bulletin is quoted as it was sent -->",
        "",
    );
    assert_eq!(found(&silent, "raw-html"), 0);
    assert_eq!(found(&silent, "unused-allow"), 0);
    project.run(&["build"]).code(0);
    for entry in fs::read_dir(project.path("public/fr/articles")).expect("pages") {
        let page = fs::read_to_string(entry.expect("a page").path()).expect("a page");
        assert!(!page.contains("dossier-allow"), "{page}");
    }
    // At the end of a line it is about that line; for the file, about all of it.
    let line = with("", " <!-- dossier-allow: raw-html: quoted -->");
    assert_eq!(found(&line, "raw-html"), 2);
    assert_eq!(
        found(
            &with("<!-- dossier-allow-file: raw-html: quoted -->", ""),
            "raw-html"
        ),
        0
    );
    let bare = with("<!-- dossier-allow: raw-html -->", "");
    assert_eq!(found(&bare, "raw-html"), 4);
    assert_eq!(found(&bare, "allow-without-reason"), 1);
    assert_eq!(
        found(
            &with("<!-- dossier-allow: unused-footnote: later -->", ""),
            "unused-allow"
        ),
        1
    );
    assert_eq!(
        found(
            &with("<!-- dossier-allow: unknown-term: later -->", ""),
            "firm-code"
        ),
        1
    );
    assert_eq!(
        found(
            &with("<!-- dossier-allow: raw-htlm: later -->", ""),
            "unknown-code"
        ),
        1
    );
}

#[test]
fn a_comment_in_toml_silences_the_key_after_it() {
    let project = Project::new();
    let text = "kind = \"place\"\n\n[fr]\nname = \"Ici\"\n# dossier-allow: raw-html: quoted\ndefinition = \"\"\"\nUn\n<b>lieu</b>.\"\"\"\n\n[en]\nname = \"Here\"\ndefinition = \"A place, # dossier-allow: raw-html: no comment\"\n";
    project.write("content/glossary/ici.toml", text);
    let codes = codes(&project, &[]);
    assert!(
        !codes
            .iter()
            .any(|code| code.ends_with("raw-html") || code.contains("allow")),
        "{codes:?}"
    );
}

#[test]
fn fixes_are_shown_first_and_written_when_that_is_wanted() {
    let project = Project::new();
    let kidal = "content/articles/kidal.fr.md";
    let text = "+++\ntitle = \"Kidal\"\nsumary = \"Le chapeau.\"\ndate = \"27/03/2022\"\n+++\n[a](article:ancien) et [b](ancien.fr.md)\n";
    project.write(kidal, text);
    let shown = project.run(&["check", "--fix"]).code(1);
    let diff = stdout(&shown);
    assert_eq!(read(&project, kidal), text, "nothing is written unasked");
    for line in [
        "--- a/content/articles/kidal.fr.md",
        "-sumary = \"Le chapeau.\"",
        "+summary = \"Le chapeau.\"",
        "+date = 2022-03-27",
        "+[a](article:moura) et [b](moura.fr.md)",
    ] {
        assert!(diff.contains(line), "{line} is not in\n{diff}");
    }
    let written = project.run(&["check", "--fix", "--write"]).code(0);
    assert_eq!(stdout(&written), diff);
    assert_eq!(
        read(&project, kidal),
        "+++\ntitle = \"Kidal\"\nsummary = \"Le chapeau.\"\ndate = 2022-03-27\n+++\n[a](article:moura) et [b](moura.fr.md)\n"
    );
    // Once more changes nothing.
    let again = project.run(&["check", "--fix", "--write"]).code(0);
    assert_eq!(stdout(&again), "");
}

#[test]
fn what_can_be_read_in_two_ways_is_not_fixed() {
    let project = Project::new();
    let kidal = "content/articles/kidal.fr.md";
    for head in [
        // March or April?
        "title = \"Kidal\"\ndate = \"03/04/2022\"",
        // The key is there already.
        "title = \"Kidal\"\ndate = 2022-03-27\nsummary = \"Un.\"\nsumary = \"Deux.\"",
        // A date that does not exist.
        "title = \"Kidal\"\ndate = \"31/02/2022\"",
        // Nothing is near.
        "title = \"Kidal\"\ndate = 2022-03-27\nchapeau = \"Un.\"",
    ] {
        let text = format!("+++\n{head}\n+++\nTexte.\n");
        project.write(kidal, &text);
        let failed = project.run(&["check", "--fix", "--write"]).code(1);
        assert_eq!(stdout(&failed), "", "{head}");
        assert_eq!(read(&project, kidal), text);
    }
}

#[test]
fn a_sarif_log_says_all_that_is_said() {
    let project = Project::new();
    project.write(
        "content/articles/kidal.fr.md",
        "+++\ntitle = \"Kidal\"\ndate = \"27/03/2022\"\n+++\nÉté [x](term:gism)\n",
    );
    let failed = project.run(&["check", "--format", "sarif"]).code(1);
    let log: serde_json::Value = serde_json::from_str(&stdout(&failed)).expect("JSON");
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    assert_eq!(run["tool"]["driver"]["name"], "dossier");
    let results = run["results"].as_array().expect("results");
    let said = codes(&project, &[]);
    let mut logged: Vec<String> = results
        .iter()
        .map(|result| {
            let index = result["ruleIndex"].as_u64().expect("an index") as usize;
            let rule = &run["tool"]["driver"]["rules"][index]["id"];
            assert_eq!(*rule, result["ruleId"]);
            format!("{}: {}", result["level"], result["ruleId"]).replace('"', "")
        })
        .collect();
    logged.sort();
    assert_eq!(logged, said);
    let date = results.iter().find(|result| result["ruleId"] == "bad-date");
    let date = date.expect("the date");
    let place = &date["locations"][0]["physicalLocation"];
    assert_eq!(
        place["artifactLocation"]["uri"],
        "content/articles/kidal.fr.md"
    );
    assert_eq!(
        place["region"],
        serde_json::json!({ "startLine": 3, "startColumn": 8, "endLine": 3, "endColumn": 20 })
    );
    let change = &date["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert_eq!(change["insertedContent"]["text"], "2022-03-27");
    project
        .run(&["terms", "audit", "--format", "sarif"])
        .code(2);
}

#[test]
fn a_site_is_made_with_errors_that_were_lowered() {
    let project = Project::new();
    let settings = read(&project, "dossier.toml");
    project.add("![](plan.svg)\n\n[ici](#nulle-part), [là](article:kidal#nulle-part)");
    project.write("content/articles/plan.svg.toml", "credit = \"Dossier\"\n");
    project.run(&["build"]).code(1);
    let levels = "[checks]\nno-alt-text = \"warning\"\nunknown-fragment = \"warning\"\nparity-acronym = \"off\"\n";
    project.write("dossier.toml", format!("{settings}\n{levels}"));
    let built = project.run(&["build"]).code(0);
    let said = stderr(&built);
    assert_eq!(
        said.matches("warning[unknown-fragment]").count(),
        2,
        "{said}"
    );
    assert_eq!(said.matches("warning[no-alt-text]").count(), 1, "{said}");
}
