//! `dossier terms export` and `dossier terms import`: what leaves a glossary, and what comes into one.

use std::fs;
use std::path::Path;

use assert_cmd::assert::Assert;
use serde_json::Value;

use crate::project::{Project, assert_same, command, files, stderr, stdout, text};

/// An entry with all that an entry can say.
const WHOLE: &str = "kind = \"place\"\nsince = \"2012/..\"\nuntil = 2022-03-30\nrelated = [\"gsim\"]\npart_of = \"gsim\"\nsucceeded_by = \"gsim\"\nsources = [\"hrw\"]\ncase = \"exact\"\nlink = false\nloose = true\nonly_in = [\"army\", \"moura\"]\nfirst_mention = []\ncoordinates = [-14.5, 4]\ncontext = [\"ville\"]\n\n[fr]\nname = \"=Ville | ou \\\\ cité\"\nacronym = [\"V\", \"C\"]\naliases = [\"@la ville\", \"a|b\"]\nforms = [\"villes\"]\nsort = \"Ville\"\nexcept = [\"ville-lumière\"]\nformer = [{ name = \"Bourg (until 1990)\", until = \"2007\" }, { name = \"Hameau\" }]\ndefinition = \"\"\"\nUne \\\"ville\\\" [@hrw], *ici*.\n\nEt là.\n\"\"\"\n";

fn export(project: &Project, args: &[&str]) -> Assert {
    project.run(&[&["terms", "export"], args].concat())
}

fn import(project: &Project, args: &[&str]) -> Assert {
    project.run(&[&["terms", "import"], args].concat())
}

/// Writes a table and imports it.
fn import_table(project: &Project, table: impl AsRef<[u8]>, args: &[&str]) -> Assert {
    project.write("table.csv", table);
    import(project, &[&["table.csv"], args].concat())
}

/// Imports a table that must change no file, and gives what is said.
#[track_caller]
fn writes_nothing(table: impl AsRef<[u8]>, args: &[&str], code: i32) -> String {
    let project = Project::new();
    project.write("table.csv", &table);
    let before = files(project.folder.path());
    let done = import_table(&project, table, args).code(code);
    assert_same(&before, &files(project.folder.path()), "an import");
    stderr(&done) + &stdout(&done)
}

#[track_caller]
fn says(said: &str, parts: &[&str]) {
    for part in parts {
        assert!(said.contains(part), "no {part:?} in:\n{said}");
    }
}

fn read(project: &Project, path: &str) -> String {
    fs::read_to_string(project.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn an_export_of_the_shipped_dossier_imports_as_nothing_to_do() {
    let folder = tempfile::tempdir().expect("a folder");
    let table = folder.path().join("glossary.csv");
    let table = table.to_str().expect("a name");
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR"));
    let run = |args: &[&str]| command(shipped).args(args).assert();
    run(&["terms", "export", "--output", table]).code(0);
    let done = run(&["terms", "import", table]).code(0);
    let said = stderr(&done);
    says(&said, &["no new entry", "unchanged, none that differs"]);
    assert!(!said.contains('['), "a finding: {said}");
}

#[test]
fn all_that_an_entry_says_goes_out_and_comes_in_again() {
    let project = Project::new();
    project.write("content/glossary/ville.toml", WHOLE);
    let table = stdout(&export(&project, &["--format", "csv"]).code(0));
    says(&table, &["'=Ville | ou \\ cité", r"'@la ville | a\|b"]);
    says(
        &table,
        &[
            r"Bourg \(until 1990) (until 2007) | Hameau",
            "'-14.5, 4",
            ",[],",
        ],
    );
    let before = files(&project.path("content"));
    let said = stderr(&import_table(&project, &table, &[]).code(0));
    says(&said, &["no new entry; 2 unchanged, none that differs"]);
    assert_same(&before, &files(&project.path("content")), "an import");

    // Elsewhere it is new: the draft says the same, so the table changes nothing any more.
    fs::remove_file(project.path("content/glossary/ville.toml")).expect("removed");
    says(
        &stderr(&import(&project, &["table.csv"]).code(0)),
        &[
            "content/glossary/ville.toml: a new draft (fr)",
            "one new entry written",
        ],
    );
    let said = stderr(&import(&project, &["table.csv"]).code(0));
    says(&said, &["no new entry; 2 unchanged, none that differs"]);
    let draft = read(&project, "content/glossary/ville.toml");
    project.write(
        "content/glossary/ville.toml",
        draft.replace("draft = true\n", ""),
    );
    assert_eq!(stdout(&export(&project, &[]).code(0)), table);
}

#[test]
fn new_entries_are_drafts_that_a_build_leaves_out() {
    let project = Project::new();
    let table = "\u{FEFF}Identifiant;Langue;Nom;Sigle;Définition;Nature;Depuis\r\nfla;fr;Front de libération;FLA;\"Un front,\r\nune \"\"armée\"\".\";acteur;2024-11\r\nfla;en;Liberation Front;FLA;;;\r\nmna;fr;Mouvement;MNA;;;\r\n";
    let said = stderr(&import_table(&project, table, &[]).code(0));
    says(&said, &["content/glossary/fla.toml: a new draft (fr, en)"]);
    let draft = read(&project, "content/glossary/fla.toml");
    says(
        &draft,
        &[
            "\ndraft = true\nkind = \"actor\"\nsince = \"2024-11\"\n\n[fr]\nname = \"Front de libération\"\nacronym = \"FLA\"\n",
            "definition = \"Un front,\\nune \\\"armée\\\".\"",
            "[en]\nname = \"Liberation Front\"\nacronym = \"FLA\"\n# To write",
        ],
    );
    says(&read(&project, "content/glossary/mna.toml"), &["# kind = "]);
    let said = stderr(&import_table(&project, table, &[]).code(0));
    says(&said, &["no new entry; 2 unchanged, none that differs"]);
    let site = project.build(&[]);
    assert!(!site.keys().any(|name| name.ends_with("fla.html")));
    assert!(!text(&site, "fr/glossaire.json").contains("FLA"));
}

#[test]
fn what_differs_is_shown_and_never_written() {
    let project = Project::new();
    project.write(
        "content/glossary/one.toml",
        "kind = \"term\"\n[fr]\nname = \"Un\"\ndefinition = \"Un mot.\"\n",
    );
    let before = files(&project.path("content"));
    let table = "id,lang,name,kind,definition\none,fr,Une,actor,\none,en,One,,A word.\ngsim,fr,GSIM,actor,\"Un groupe,\nsur deux lignes.\"\n";
    let said = stderr(&import_table(&project, table, &[]).code(0));
    says(
        &said,
        &[
            "content/glossary/one.toml: the table says something else; nothing is written",
            "kind           term",
            "→ actor",
            "fr name        Un\n",
            "→ Une",
            "→ (nothing)",
            "to paste:\n    [en]\n    name = \"One\"\n    definition = \"A word.\"",
            "no new entry; 1 unchanged, one that differs",
        ],
    );
    assert_same(&before, &files(&project.path("content")), "an import");
    let said = stderr(&import_table(&project, table, &["--ui-lang", "fr"]).code(0));
    says(
        &said,
        &["le tableau dit autre chose", "à coller :", "(rien)"],
    );
}

#[test]
fn a_dry_run_writes_nothing() {
    let table = "id,lang,name\nfla,fr,Front\n";
    let said = writes_nothing(table, &["--dry-run"], 0);
    says(
        &said,
        &["content/glossary/fla.toml: a new draft (fr)", "(--dry-run)"],
    );
    let said = writes_nothing(table, &["--dry-run", "--format", "json"], 0);
    let line = said
        .lines()
        .find(|line| line.starts_with('{'))
        .expect("data");
    let entry: Value = serde_json::from_str(line).expect("JSON");
    assert_eq!(entry["entry"]["id"], "fla");
    assert_eq!(entry["entry"]["state"], "new");
    assert_eq!(entry["entry"]["languages"], serde_json::json!(["fr"]));
}

#[test]
fn every_mistake_is_named_with_its_place_and_nothing_is_written() {
    let table = "id,lang,name,kind,since,until,remark\nfla,fr,Front,actr,2024-13,,x\nfla,fr,Front,,,,\nnew,pt,Novo,,,2022,\n,fr,,term,,,\nok,fr,\"Bien\",,,,\nbad,fr,\"Mal\nbad,en,Bad,,,,\n";
    let said = writes_nothing(table, &[], 1);
    says(
        &said,
        &[
            "error[bad-value]: “actr” is not one of",
            "table.csv:2:14",
            "did you mean “actor”?",
            "error[table-date]: “2024-13” is not a date",
            "table.csv:2:19",
            "error[table-twice]: there are two rows for “fla” in fr",
            "table.csv:3:1",
            "error[unknown-language]: “pt” is not a language of this dossier",
            "table.csv:4:5",
            "error[table-cell]: this row has no name",
            "table.csv:5:1",
            "error[table-quote]",
            "table.csv:7:8",
            "warning[table-column]: the column “remark” is not read",
            "table.csv:1:31",
            "nothing was written: mend the table",
        ],
    );
    let said = writes_nothing(table, &["--ui-lang", "fr"], 1);
    says(
        &said,
        &[
            "n’est pas une date",
            "il y a deux lignes pour",
            "rien n’a été écrit",
        ],
    );
    let said = writes_nothing(table, &["--format", "json"], 1);
    says(
        &said,
        &["\"code\":\"table-date\"", "\"line\":2,\"column\":19"],
    );
}

#[test]
fn what_is_no_table_is_refused_with_a_reason() {
    for (bytes, reason) in [
        (&b""[..], "error[table-empty]"),
        (b"id,lang,name\r\n", "error[table-empty]"),
        (
            b"name,definition\nN,D\n",
            "the header names no column “lang”",
        ),
        (
            b"lang,definition\nfr,D\n",
            "the header names no column “name”",
        ),
        (
            b"PK\x03\x04\x14\0\x06\0",
            "the file of a spreadsheet program",
        ),
        (b"\xFF\xFEi\0d\0", "this file is UTF-16"),
        (
            b"id,lang,name\nn,fr,\xE9t\xE9\n",
            "byte 18 (line 2, column 6)",
        ),
        (b"\x01\0\x02\x03", "this file is not a text"),
    ] {
        let said = writes_nothing(bytes, &[], 1);
        says(&said, &[reason, "help"]);
    }
    let project = Project::new();
    says(
        &stderr(&import(&project, &["none.csv"]).code(2)),
        &["none.csv"],
    );
    says(
        &stderr(&import(&project, &["content"]).code(2)),
        &["is a folder"],
    );
}

#[test]
fn nothing_is_written_over_a_file_that_stands_there() {
    let project = Project::new();
    // An entry that cannot be read is not known, but its file is there.
    project.write("content/glossary/fla.toml", "kind = ");
    let before = files(&project.path("content"));
    let table = "id,lang,name\nabc,fr,Abc\nfla,fr,Front\n";
    let said = stderr(&import_table(&project, table, &[]).code(2));
    says(&said, &["fla.toml` exists, and nothing is written over it"]);
    assert_same(&before, &files(&project.path("content")), "an import");

    project.write("out.csv", "mine");
    let said = stderr(&export(&project, &["--output", "out.csv"]).code(1));
    says(&said, &["toml-syntax", "nothing was exported"]);
    fs::remove_file(project.path("content/glossary/fla.toml")).expect("removed");
    let said = stderr(&export(&project, &["--output", "out.csv"]).code(2));
    says(&said, &["out.csv` exists"]);
    assert_eq!(read(&project, "out.csv"), "mine");
    export(&project, &["--output", "new.csv"]).code(0);
    says(
        &read(&project, "new.csv"),
        &["id,kind,lang,name", "gsim,actor,fr,GSIM"],
    );
}

#[test]
fn formats_are_those_that_mean_something() {
    let project = Project::new();
    for (args, expected) in [
        (
            ["check", "--format", "csv"],
            "for `terms export` and `timeline export`",
        ),
        (["build", "--format", "tbx"], "for `terms export` alone"),
    ] {
        says(&stderr(&project.run(&args).code(2)), &[expected]);
    }
    let said = stderr(&export(&project, &["--format", "github"]).code(2));
    says(&said, &["csv, tbx or json"]);
    let help = stdout(&project.run(&["check", "--help"]).code(0));
    assert!(!help.contains("tbx"), "{help}");
}

#[test]
fn a_term_base_has_each_entry_and_each_name() {
    let project = Project::new();
    project.write("content/glossary/5-plus-5.toml", WHOLE);
    let tbx = stdout(&export(&project, &["--format", "tbx"]).code(0));
    says(
        &tbx,
        &[
            "<tbx xmlns=\"urn:iso:std:iso:30042:ed-2\" type=\"TBX-Basic\" style=\"dca\" xml:lang=\"fr\">",
            "<conceptEntry id=\"_5-plus-5\">",
            "<descrip type=\"subjectField\">place</descrip>",
            "<descrip type=\"definition\">Une &quot;ville&quot;, ici.\nEt là.</descrip>",
            "<admin type=\"source\">HRW, Massacre</admin>",
            "<term>=Ville | ou \\ cité</term>",
            "<termNote type=\"termType\">acronym</termNote>",
            "<termNote type=\"administrativeStatus\">supersededTerm-admn-sts</termNote>",
            "<note>until: 2007</note>",
            "<xref type=\"externalCrossReference\" target=\"https://example.org/mali/fr/glossaire/gsim.html\">part_of: gsim</xref>",
        ],
    );
    assert_eq!(tbx.matches("<conceptEntry").count(), 2);
    fs::remove_dir_all(project.path("content/glossary")).expect("removed");
    for path in ["content/events", "content/figures"] {
        fs::remove_dir_all(project.path(path)).expect("removed");
    }
    let said = stderr(&export(&project, &["--format", "tbx"]).code(2));
    says(&said, &["the glossary is empty"]);
}

#[test]
fn the_glossary_is_published_as_data_and_exported_as_the_same() {
    let project = Project::new();
    project.write("content/glossary/ville.toml", WHOLE);
    let site = project.build(&[]);
    let parse = |text: &str| -> Value { serde_json::from_str(text).expect("JSON") };
    let fr = parse(&text(&site, "fr/glossaire.json"));
    let en = parse(&text(&site, "en/glossary.json"));
    let all = parse(&stdout(&export(&project, &["--format", "json"]).code(0)));
    assert_eq!(all["glossaries"], serde_json::json!([fr, en]));
    assert_eq!(fr["url"], "https://example.org/mali/fr/glossaire/");
    let ville = &fr["entries"][1];
    assert_eq!(ville["id"], "ville");
    assert_eq!(
        ville["url"],
        "https://example.org/mali/fr/glossaire/ville.html"
    );
    assert_eq!(ville["definition"]["text"], "Une \"ville\", ici.\nEt là.");
    assert_eq!(ville["former"][0]["until"], "2007");
    assert_eq!(ville["coordinates"]["latitude"], -14.5);
    assert_eq!(ville["sources"][0]["id"], "hrw");
    assert_eq!(en["entries"].as_array().map(Vec::len), Some(1));
    assert_eq!(fr["entries"][0]["names"]["en"]["name"], "GSIM");
    let page = text(&site, "fr/glossaire/index.html");
    let link =
        "<link rel=\"alternate\" type=\"application/json\" href=\"../../fr/glossaire.json\">";
    assert!(page.contains(link), "{page}");
    assert!(!text(&site, "fr/index.html").contains("application/json"));
}
