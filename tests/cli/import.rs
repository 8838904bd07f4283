//! `dossier import`: what it plans, and what it writes.
//!
//! `import_hostile.rs` has what it refuses.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use assert_cmd::assert::Assert;
use serde_json::Value;

use crate::project::{Files, Project, assert_same, files, stderr, stdout, text};

#[path = "import_hostile.rs"]
mod hostile;

/// A text with a byline, a date line, a label of its page, dated statements, an entry's name and an unknown one.
const PONT: &str = "Le pont de la Halle rouvre\nPar Awa Diallo\nPublié le 12 mai 2022\n\nLe pont qui relie les deux rives a rouvert aux piétons, après trois mois de travaux. La mairie avait promis mieux.\n\nLe 3 mars 2022, une crue avait emporté la rampe de la rive gauche. Le GSIM n’a rien dit.\n\nL’Office des ponts et chaussées (OPC) dit que les camions attendront. L’OPC a posé des barrières.\n\nPartager sur Facebook\n";
const MARKET: &str = "The market moves to the river\nBy Awa Diallo\nPublished 14 May 2022\n\nThe traders of the upper market will leave the square for the quay, the mayor said. The square will be paved.\n\nOn 2 May 2022 the council had voted the move by nine to four, after a long and noisy evening.\n";
const ARTICLE: &str = "content/articles/le-pont-de-la-halle-rouvre.fr.md";
const EVENTS: &str = "content/events/le-pont-de-la-halle-rouvre.draft.toml";
const SOURCE: &str = "content/sources/le-pont-de-la-halle-rouvre.toml";
const REPORT: &str = "content/sources/le-pont-de-la-halle-rouvre.import.toml";

/// A dossier with raw texts in `raw/`.
fn with(raw: &[(&str, &[u8])]) -> Project {
    let project = Project::new();
    for (name, bytes) in raw {
        project.write(&format!("raw/{name}"), bytes);
    }
    project
}

fn bridge() -> Project {
    with(&[("pont.txt", PONT.as_bytes())])
}

fn both() -> Project {
    with(&[
        ("market.txt", MARKET.as_bytes()),
        ("pont.txt", PONT.as_bytes()),
    ])
}

fn all(project: &Project) -> Files {
    files(project.folder.path())
}

fn import(project: &Project, args: &[&str]) -> Assert {
    project.run(&[&["import"], args].concat())
}

/// The files that are there now and were not before; none of the others may have changed.
#[track_caller]
fn added(before: &Files, project: &Project) -> BTreeSet<String> {
    let is_new = |name: &Path| !before.contains_key(name);
    let now = all(project).into_iter();
    let (new, old): (Files, Files) = now.partition(|(name, _)| is_new(name));
    assert_same(before, &old, "files that were there");
    let names = new.keys().map(|name| name.to_string_lossy().into_owned());
    names.collect()
}

/// Runs an import that must write nothing, and gives what it says.
#[track_caller]
fn writes_nothing(project: &Project, args: &[&str], code: i32) -> String {
    let before = all(project);
    let said = stderr(&import(project, args).code(code));
    assert_same(&before, &all(project), &args.join(" "));
    said
}

/// Checks that every part is said.
#[track_caller]
fn says(said: &str, parts: &[&str]) {
    for part in parts {
        assert!(said.contains(part), "no {part:?} in:\n{said}");
    }
}

fn read(project: &Project, path: &str) -> String {
    fs::read_to_string(project.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The site that a build writes.
fn site(project: &Project, args: &[&str]) -> (String, Files) {
    let built = project.run(&[&["build"], args].concat()).code(0);
    (stderr(&built), files(&project.path("public")))
}

/// Checks that no text of the site, search index and feeds included, holds `words`.
#[track_caller]
fn nowhere(site: &Files, words: &str) {
    for (name, bytes) in site {
        let found = String::from_utf8_lossy(bytes).contains(words);
        assert!(!found, "{words:?} in {}", name.display());
    }
}

#[test]
fn the_plan_is_said_and_its_files_are_written() {
    let project = bridge();
    let before = all(&project);
    let said = stderr(&import(&project, &["raw/pont.txt"]).code(0));
    let written = [ARTICLE, EVENTS, SOURCE, REPORT];
    assert_eq!(
        added(&before, &project),
        written.map(str::to_owned).into_iter().collect()
    );
    says(&said, &written);
    let facts = ["2022-05-12", "Awa Diallo", "OPC", "gsim", "share-label"];
    says(&said, &facts);
    says(&said, &["one article imported, 4 files written"]);
    let article = read(&project, ARTICLE);
    says(
        &article,
        &["draft = true", "date = 2022-05-12", "sources = ["],
    );
    assert!(!article.contains("Partager"), "{article}");
    says(&read(&project, REPORT), &["\"Partager sur Facebook\""]);
    says(&read(&project, SOURCE), &["sha256 = \""]);
}

#[test]
fn a_dry_run_says_the_same_plan_and_writes_nothing() {
    let project = both();
    let dry = writes_nothing(&project, &["raw", "--dry-run"], 0);
    let wet = stderr(&import(&project, &["raw"]).code(0));
    let plan = |said: &str| said.lines().rev().skip(1).map(str::to_owned).collect();
    let (dry_plan, wet_plan): (Vec<String>, Vec<String>) = (plan(&dry), plan(&wet));
    assert_eq!(dry_plan, wet_plan);
    says(&dry, &["2 articles would be imported"]);
}

#[test]
fn the_same_bytes_are_imported_once() {
    let project = bridge();
    import(&project, &["raw/pont.txt"]).code(0);
    let said = writes_nothing(&project, &["raw/pont.txt"], 0);
    says(&said, &["imported before, as le-pont-de-la-halle-rouvre"]);
    // Another name, and an article that a person has edited since, change nothing of that.
    project.write("raw/copie.txt", PONT);
    project.write(ARTICLE, read(&project, ARTICLE) + "\nUne phrase de plus.\n");
    says(
        &writes_nothing(&project, &["raw"], 0),
        &["raw/copie.txt: imported before"],
    );
}

#[test]
fn a_copy_under_another_name_in_one_run_is_imported_once() {
    let project = with(&[("a.txt", PONT.as_bytes()), ("b.txt", PONT.as_bytes())]);
    let before = all(&project);
    let said = stderr(&import(&project, &["raw"]).code(0));
    assert_eq!(added(&before, &project).len(), 4, "{said}");
    says(&said, &["raw/b.txt", "raw/a.txt"]);
    let twice = with(&[("a.txt", PONT.as_bytes())]);
    let said = stderr(&import(&twice, &["raw/a.txt", "raw", "./raw/../raw/a.txt"]).code(0));
    says(&said, &["one article imported"]);
}

#[test]
fn a_changed_raw_file_shows_what_would_change_and_touches_nothing() {
    let project = bridge();
    import(&project, &["raw/pont.txt"]).code(0);
    let edited = read(&project, ARTICLE).replace("emporté", "arraché");
    project.write(ARTICLE, edited);
    project.write("raw/pont.txt", PONT.replace("trois mois", "six mois"));
    let said = writes_nothing(&project, &["raw/pont.txt"], 0);
    says(
        &said,
        &[
            "another version",
            "-Le pont qui relie",
            "+Le pont qui relie",
            "six mois",
        ],
    );
    // With the title changed too it is still the same article.
    project.write("raw/pont.txt", PONT.replace("rouvre", "est ouvert"));
    let said = writes_nothing(&project, &["raw/pont.txt"], 0);
    says(
        &said,
        &["-title = ", "+title = \"Le pont de la Halle est ouvert\""],
    );
}

#[test]
fn two_texts_of_one_title_get_two_ids() {
    let other = PONT.replace("trois mois", "six mois");
    let project = with(&[("a.txt", PONT.as_bytes()), ("b.txt", other.as_bytes())]);
    import(&project, &["raw"]).code(0);
    says(&read(&project, ARTICLE), &["trois mois"]);
    let second = read(
        &project,
        "content/articles/le-pont-de-la-halle-rouvre-2.fr.md",
    );
    says(
        &second,
        &["six mois", "sources = [\"le-pont-de-la-halle-rouvre-2\"]"],
    );
    project.run(&["check", "--drafts"]).code(0);
}

#[test]
fn id_lang_and_date_are_as_given_or_refused() {
    let project = both();
    let raw = "raw/pont.txt";
    for (args, parts) in [
        (&[raw, "--id", "moura"][..], &["moura"][..]),
        (&[raw, "--id", "hrw"], &["hrw"]),
        (&[raw, "--id", "../x"], &["../x"]),
        (&[raw, "--id", "Été"], &["Été"]),
        (
            &["raw", "--id", "x"],
            &["--id is for one article, and there are 2"],
        ),
        (&["raw", "--date", "2022"], &["--date is for one article"]),
        (&[raw, "--lang", "de"], &["de", "fr, en"]),
        (&[raw, "--date", "12/05/2022"], &["12/05/2022"]),
        (&[raw, "--date", "2022-02-30"], &["2022-02-30"]),
    ] {
        let said = writes_nothing(&project, args, 1);
        for part in parts {
            assert!(said.contains(part), "{args:?}: {said}");
        }
        says(&said, &["error["]);
    }
    let args = [
        raw,
        "--id",
        "pont",
        "--lang",
        "en",
        "--date",
        "2022-05/2022-06",
    ];
    import(&project, &args).code(0);
    says(
        &read(&project, "content/articles/pont.en.md"),
        &["date = \"2022-05/2022-06\""],
    );
}

#[test]
fn a_text_whose_language_is_not_clear_is_asked_about_and_stops_no_other() {
    let project = with(&[
        ("a.txt", b"Zrgl brmf\n\nqwrt plk 12 xx 44\n"),
        ("pont.txt", PONT.as_bytes()),
    ]);
    let said = stderr(&import(&project, &["raw"]).code(1));
    says(&said, &["--> raw/a.txt:", "--lang fr / --lang en"]);
    assert!(project.path(ARTICLE).exists());
    import(&project, &["raw/a.txt", "--lang", "fr"]).code(0);
}

#[test]
fn keep_leaves_lines_in_by_rule_or_by_words() {
    for keep in ["share-label", "partager", "PARTAGER SUR"] {
        let project = bridge();
        import(&project, &["raw/pont.txt", "--keep", keep]).code(0);
        let article = read(&project, ARTICLE);
        assert!(
            article.ends_with("\nPartager sur Facebook\n"),
            "{keep}: {article}"
        );
    }
}

#[test]
fn texts_become_pages_when_asked() {
    let project = bridge();
    let before = all(&project);
    import(&project, &["raw/pont.txt", "--into", "pages"]).code(0);
    let new = added(&before, &project);
    assert!(
        new.contains("content/le-pont-de-la-halle-rouvre.fr.md"),
        "{new:?}"
    );
    assert!(!new.contains(ARTICLE));
    project.run(&["check", "--drafts"]).code(0);
    project.run(&["build", "--drafts"]).code(0);
}

#[test]
fn stubs_are_drafts_and_break_nothing() {
    let project = bridge();
    let said = stderr(&import(&project, &["raw/pont.txt", "--stubs"]).code(0));
    let stub = "content/glossary/opc.toml";
    says(&said, &[stub]);
    says(
        &read(&project, stub),
        &["draft = true", "Office des ponts et chaussées"],
    );
    for args in [
        &["build"][..],
        &["check"],
        &["build", "--drafts"],
        &["check", "--drafts"],
    ] {
        project.run(args).code(0);
    }
    nowhere(&files(&project.path("public")), "glossary/opc");
    // A stub never goes over an entry that is there.
    let other = bridge();
    other.write(stub, "kind = \"acronym\"\n\n[fr]\nname = \"Opération\"\ndefinition = \"Une autre.\"\n\n[en]\nname = \"Operation\"\ndefinition = \"Another.\"\n");
    let before = all(&other);
    import(&other, &["raw/pont.txt", "--stubs"]).code(0);
    assert_eq!(added(&before, &other).len(), 4);
}

#[test]
fn json_is_one_object_a_line() {
    let project = with(&[("pont.txt", PONT.as_bytes()), ("vide.txt", b" \n")]);
    let done = import(&project, &["raw", "--format", "json"]).code(1);
    let lines = stdout(&done);
    let parsed = |line: &str| serde_json::from_str::<Value>(line).expect("JSON");
    let lines: Vec<Value> = lines.lines().map(parsed).collect();
    assert_eq!(lines.len(), 2, "{lines:?}");
    let article = &lines[0]["article"];
    assert_eq!(article["raw"], "raw/pont.txt");
    assert_eq!(article["state"], "new");
    assert_eq!(article["id"], "le-pont-de-la-halle-rouvre");
    assert_eq!(article["date"], "2022-05-12");
    assert_eq!(article["files"][0], ARTICLE);
    assert_eq!(lines[1]["code"], "raw-empty");
    assert_eq!(lines[1]["file"], "raw/vide.txt");
    let again = import(&project, &["raw/pont.txt", "--format", "json"]).code(0);
    assert_eq!(
        parsed(stdout(&again).trim())["article"]["state"],
        "unchanged"
    );
}

#[test]
fn drafts_stay_out_of_the_site_until_they_are_asked_for() {
    let project = both();
    import(&project, &["raw"]).code(0);
    let (said, public) = site(&project, &[]);
    says(&said, &["2 drafts left out"]);
    for words in [
        "pont de la Halle",
        "le-pont-de-la-halle",
        "rampe de la rive",
        "council had voted",
    ] {
        nowhere(&public, words);
    }
    project.run(&["check"]).code(0);
    assert_eq!(
        stderr(&project.run(&["check", "--drafts"]).code(0))
            .matches("error[")
            .count(),
        0
    );
    let (_, drafts) = site(&project, &["--drafts"]);
    let page = text(&drafts, "fr/articles/le-pont-de-la-halle-rouvre.html");
    says(&page, &["Brouillon", "Le pont qui relie les deux rives"]);
    // Events wait for `draft = false`, whatever is built.
    nowhere(&drafts, "le-pont-de-la-halle-rouvre-2022-03-03");
}

#[test]
fn draft_events_are_on_the_timeline_once_they_say_draft_false() {
    let project = bridge();
    import(&project, &["raw/pont.txt"]).code(0);
    let line = |public: &Files| {
        text(public, "fr/chronologie/index.html").contains("une crue avait emporté")
    };
    assert!(!line(&site(&project, &[]).1));
    project.write(
        ARTICLE,
        read(&project, ARTICLE).replace("draft = true\n", ""),
    );
    assert!(!line(&site(&project, &[]).1));
    let events = read(&project, EVENTS);
    project.write(EVENTS, events.replace("draft = true\n", ""));
    assert!(!line(&site(&project, &[]).1), "the name still says draft");
    project.write(EVENTS, events.replace("draft = true\n", "draft = false\n"));
    assert!(line(&site(&project, &[]).1));
}

#[test]
fn an_editors_own_rules_are_used_and_their_mistakes_placed() {
    let project = bridge();
    let own = "without = [\"share-label\"]\n\n[[rule]]\nname = \"ours\"\nlines = [\"Le marché du pont\"]\npatterns = ['''notre journal.*''']\n";
    project.write("import.toml", own);
    project.write(
        "raw/pont.txt",
        format!("{PONT}\nNotre journal, n° 12\n\nLe marché du pont\n"),
    );
    let said = stderr(&import(&project, &["raw/pont.txt"]).code(0));
    assert_eq!(said.matches("ours").count(), 2, "{said}");
    let article = read(&project, ARTICLE);
    assert!(article.contains("\nPartager sur Facebook\n"), "{article}");
    assert!(
        !article.contains("journal") && !article.contains("marché"),
        "{article}"
    );
    for (own, parts) in [
        (
            "\n[[rule]]\nname = \"x\"\npatterns = [\"a\", \"(\"]\n",
            ["import.toml:4:18", "unclosed group"],
        ),
        (
            "without = [\"share-labels\"]\n",
            ["import.toml:1:12", "did you mean share-label?"],
        ),
        ("[[ruel]]\n", ["import.toml:1:3", "ruel"]),
    ] {
        let project = bridge();
        project.write("import.toml", own);
        let said = stderr(&import(&project, &["raw/pont.txt"]));
        says(&said, &parts);
    }
}
