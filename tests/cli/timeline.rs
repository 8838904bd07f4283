//! `dossier timeline export` and `dossier timeline import`: what leaves a timeline, and what comes into one.

use std::fs;
use std::path::Path;

use assert_cmd::assert::Assert;
use serde_json::Value;

use crate::project::{Project, assert_same, command, files, stderr, stdout};

/// Events with each sort of date, and a text with everything that a text may hold.
const EVENTS: &str = "[[event]]\nid = \"whole\"\ndate = \"2022-04~\"\nstatus = \"contested\"\nactors = [\"gsim\"]\ntopics = [\"army\"]\nsources = [\"hrw\"]\narticle = \"moura\"\n[event.fr]\ntitle = \"Prise de « Ber » & <i>\"\ntext = \"Le [groupe](term:gsim) *avance*, **vite** [@hrw, p. 3] ; [là](https://a.org/x_y).\"\n[event.en]\ntitle = \"Ber is taken\"\ntext = \"The group *advances*.\"\n\n[[event]]\nid = \"day\"\ndate = 2022-05-01\nfr = { title = \"Un jour, une heure ; \\\\\", text = \"\" }\nen = { title = \"A day\", text = \"\" }\n\n[[event]]\nid = \"open\"\ndate = \"2012/..\"\nfr = { title = \"=1+1\", text = \"# Pas un titre\" }\n";

fn timeline(project: &Project, args: &[&str]) -> Assert {
    project.run(&[&["timeline"], args].concat())
}

fn project() -> Project {
    let project = Project::new();
    project.write("content/events/more.toml", EVENTS);
    project
}

fn read(project: &Project, path: &str) -> String {
    fs::read_to_string(project.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}:\n{text}"))
}

#[track_caller]
fn says(said: &str, parts: &[&str]) {
    for part in parts {
        assert!(said.contains(part), "no {part:?} in:\n{said}");
    }
}

/// Imports a file that must change nothing, and gives what is said.
#[track_caller]
fn writes_nothing(name: &str, bytes: impl AsRef<[u8]>, args: &[&str], code: i32) -> String {
    let project = project();
    project.write(name, bytes);
    let before = files(project.folder.path());
    let done = timeline(&project, &[&["import", name], args].concat()).code(code);
    assert_same(&before, &files(project.folder.path()), "an import");
    stderr(&done) + &stdout(&done)
}

#[test]
fn an_export_of_the_shipped_dossier_comes_back_as_the_same_events() {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR"));
    for format in ["timelinejs", "csv"] {
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["dossier.toml", "content", "themes"] {
            copy(&shipped.join(name), &folder.path().join(name));
        }
        let export = |lang: &str| {
            let args = ["timeline", "export", "--format", format, "--lang", lang];
            stdout(&command(folder.path()).args(args).assert().code(0))
        };
        let before = ["fr", "en"].map(&export);
        let data = ["timeline", "export", "--format", "json"];
        let data_before = stdout(&command(folder.path()).args(data).assert().code(0));
        // Into the dossier itself there is nothing to do.
        let file = folder.path().join("t.txt");
        fs::write(&file, &before[1]).expect("a file");
        let import = ["timeline", "import", "t.txt", "--lang"];
        let done = command(folder.path())
            .args(import)
            .arg("en")
            .assert()
            .code(0);
        says(
            &stderr(&done),
            &["no new event; 42 unchanged, none that differs"],
        );
        // Into one without events, all is new.
        fs::remove_dir_all(folder.path().join("content/events")).expect("removed");
        fs::write(&file, &before[0]).expect("a file");
        let done = command(folder.path())
            .args(import)
            .arg("fr")
            .assert()
            .code(0);
        says(
            &stderr(&done),
            &["42 new events written to content/events/t.toml"],
        );
        let draft = folder.path().join("content/events/t.toml");
        let written = fs::read_to_string(&draft).expect("a draft");
        assert!(written.contains("\ndraft = true\n"), "{written}");
        fs::write(&draft, written.replace("\ndraft = true\n", "\n")).expect("published");
        assert_eq!(export("fr"), before[0], "{format}");
        let data_after = stdout(&command(folder.path()).args(data).assert().code(0));
        assert_eq!(
            data_after, data_before,
            "dates, titles, texts, topics, sources"
        );
    }
}

fn copy(from: &Path, to: &Path) {
    if from.is_dir() {
        fs::create_dir_all(to).expect("a folder");
        for entry in fs::read_dir(from).expect("a list") {
            let entry = entry.expect("an entry");
            copy(&entry.path(), &to.join(entry.file_name()));
        }
    } else {
        fs::copy(from, to).expect("a copy");
    }
}

#[test]
fn timelinejs_gets_what_it_knows_and_the_rest_apart() {
    let project = project();
    let french = json(&stdout(&timeline(&project, &["export"]).code(0)));
    let english = json(&stdout(
        &timeline(&project, &["export", "--lang", "en"]).code(0),
    ));
    let event = |timeline: &Value, id: &str| {
        let events = timeline["events"].as_array().expect("events").clone();
        events.into_iter().find(|event| event["unique_id"] == id)
    };
    let whole = event(&french, "whole").expect("the event");
    assert_eq!(whole["start_date"], json("{\"year\":2022,\"month\":4}"));
    assert_eq!(whole["display_date"], "vers avril 2022");
    assert_eq!(whole["group"], "Armée");
    assert_eq!(
        whole["text"]["headline"],
        "Prise de « Ber » &amp; &lt;i&gt;"
    );
    assert_eq!(whole["dossier"]["status"], "contested");
    let text = whole["text"]["text"].as_str().expect("a text");
    says(
        text,
        &[
            "<a href=\"https://example.org/mali/fr/glossaire/gsim.html\">groupe</a> <em>avance</em>",
            "(<a href=\"https://example.org/mali/fr/sources/#hrw\">HRW</a>, p. 3)",
            "<p class=\"dossier-said-by\">contesté",
        ],
    );
    // The two languages are one by the ids; what does not exist in one is not in it.
    assert_eq!(
        event(&english, "whole").expect("it")["text"]["headline"],
        "Ber is taken"
    );
    assert_eq!(event(&english, "open"), None);
    let said = stderr(&timeline(&project, &["export", "--lang", "en"]).code(0));
    says(
        &said,
        &["left out: open (2012/..), which does not exist in en"],
    );
    let some = stdout(&timeline(&project, &["export", "--topic", "army"]).code(0));
    assert_eq!(json(&some)["events"].as_array().map(Vec::len), Some(1));
    let some = stdout(&timeline(&project, &["export", "--actor", "gsim"]).code(0));
    assert_eq!(json(&some)["events"].as_array().map(Vec::len), Some(2));
    says(
        &stderr(&timeline(&project, &["export", "--topic", "arm"]).code(2)),
        &["unknown-topic", "army"],
    );
    says(
        &stderr(&timeline(&project, &["export", "--lang", "de"]).code(2)),
        &["fr, en"],
    );
}

#[test]
fn a_sheet_and_a_calendar_are_what_spreadsheets_and_agendas_read() {
    let project = project();
    let sheet = stdout(&timeline(&project, &["export", "--format", "csv"]).code(0));
    says(
        &sheet,
        &[
            "Year,Month,Day,Time,End Year",
            ",'=1+1,",
            "2012,,,,,,,,\"depuis 2012\"".replace('"', "").as_str(),
        ],
    );
    let done = timeline(&project, &["export", "--format", "ics"]).code(0);
    let calendar = stdout(&done);
    says(
        &calendar,
        &[
            "BEGIN:VEVENT\r\nUID:e.fr@example.org\r\nDTSTAMP:20220502T000000Z\r\nDTSTART;VALUE=DATE:20220327\r\nDTEND;VALUE=DATE:20220401\r\n",
            "SUMMARY;LANGUAGE=fr:Un jour\\, une heure\u{202F}\\; \\\\\r\n",
        ],
    );
    assert!(!calendar.contains("UID:whole"), "{calendar}");
    says(
        &stderr(&done),
        &["left out: whole (2022-04~), for a calendar has only days"],
    );
    let none = timeline(&project, &["export", "--format", "ics", "--topic", "army"]).code(2);
    says(&stderr(&none), &["no event has an exact day"]);
    // The site has the same, and says where.
    project.run(&["build"]).code(0);
    assert_eq!(read(&project, "public/fr/chronologie.ics"), calendar);
    let data = stdout(&timeline(&project, &["export", "--format", "json"]).code(0));
    assert_eq!(read(&project, "public/fr/chronologie.json"), data);
    says(
        &read(&project, "public/fr/chronologie/index.html"),
        &[
            "<link rel=\"alternate\" type=\"application/json\" href=\"../../fr/chronologie.json\">",
            "<link rel=\"alternate\" type=\"text/calendar\" href=\"../../fr/chronologie.ics\">",
        ],
    );
}

#[test]
fn a_timeline_of_another_program_becomes_drafts_and_loses_nothing_in_silence() {
    let project = project();
    let foreign = r#"{"title": {"text": {"headline": "T"}}, "eras": [{"start_date": {"year": "2012"}}], "events": [
{"start_date": {"year": "2022", "month": "3", "day": ""}, "text": {"headline": "<b>Ber</b> &eacute;vacuée", "text": "<p>Un <a href=\"https://example.org/mali/fr/glossaire/gsim.html\">groupe</a><img src=x onerror=alert(1)></p>"}, "media": {"url": "https://a.org/x.jpg", "credit": "AFP"}, "group": "Inconnu"},
{"start_date": {"year": 2022, "month": 3}, "display_date": "au printemps", "unique_id": "Slide 1", "text": {"headline": "Ber évacuée"}, "group": "Armée"},
{"start_date": {"year": 2022, "month": 5, "day": 1}, "text": {"headline": "Un jour, une heure ; \\"}}
]}"#;
    project.write("Ma chronologie.json", foreign);
    let done = timeline(&project, &["import", "Ma chronologie.json"]).code(0);
    let said = stderr(&done);
    says(
        &said,
        &[
            "ber-evacuee: new (2022-03), Ber évacuée",
            "slide-1: new",
            "2 new events written to content/events/ma-chronologie.toml",
            "1 unchanged",
            "warning[timeline-left]: the eras of the timeline are not taken over",
            "no topic of the dossier is called “Inconnu”",
            "not taken over: https://a.org/x.jpg – AFP",
            "Ma chronologie.json:2:1",
            "the words for the date are not understood: “au printemps”",
        ],
    );
    let draft = read(&project, "content/events/ma-chronologie.toml");
    says(
        &draft,
        &[
            "draft = true\n",
            "# markup: img\n# media: https://a.org/x.jpg – AFP\n# group: Inconnu\n[[event]]\nid = \"ber-evacuee\"\ndate = \"2022-03\"\nstatus = \"attributed\"\n[event.fr]\ntitle = \"Ber évacuée\"\ntext = \"Un [groupe](term:gsim)\"\n",
            "# words: au printemps\n",
            "topics = [\"army\"]\n",
        ],
    );
    // What waits is known: the same file again is nothing new, and the dossier is sound.
    let again = timeline(&project, &["import", "Ma chronologie.json"]).code(0);
    says(&stderr(&again), &["no new event; 3 unchanged"]);
    project.run(&["check"]).code(0);
    let published = draft.replace("draft = true\n", "");
    project.write("content/events/ma-chronologie.toml", published);
    project.run(&["build"]).code(0);
}

#[test]
fn what_differs_is_said_and_never_written() {
    let json = r#"{"events": [{"unique_id": "whole", "start_date": {"year": 2022, "month": 4, "day": 2}, "text": {"headline": "Prise de Ber", "text": "Autre."}}]}"#;
    let said = writes_nothing("t.json", json, &[], 0);
    says(
        &said,
        &[
            "whole: the file says something else",
            "2022-04~",
            "→ 2022-04-02",
            "→ Prise de Ber",
            "one that differs",
        ],
    );
    let other = json
        .replace("whole", "open")
        .replace("Prise de Ber", "Open");
    let said = writes_nothing("t.json", other, &["--lang", "en"], 0);
    says(&said, &["to paste:", "[event.en]", "title = \"Open\""]);
    let said = writes_nothing("t.json", json, &["--format", "json"], 0);
    says(
        &said,
        &[
            "{\"event\":{\"id\":\"whole\",\"state\":\"changed\"",
            "\"old\":\"2022-04~\",\"new\":\"2022-04-02\"",
        ],
    );
    let said = writes_nothing("t.csv", "Year,Headline\n2023,Neuf\n", &["--dry-run"], 0);
    says(
        &said,
        &["one new event would be written to content/events/t.toml"],
    );
}

#[test]
fn what_is_wrong_is_said_at_its_place_and_nothing_is_written() {
    for (name, bytes, parts) in [
        ("t.json", &b"{\"events\": [\n {\"start_date\": {\"year\": 2012, \"month\": 13}, \"text\": {\"headline\": \"x\"}},\n {\"start_date\": {\"year\": 2012}}]}"[..], &["t.json:2:17", "there is no such month", "t.json:3:2", "no headline"][..]),
        ("t.json", b"{\"events\": [1 2]}", &["error[timeline-syntax]", "t.json:1:15", "help: "]),
        ("t.json", b"{\"events\": [{\"unique_id\": \"a\", \"start_date\": {\"year\": 1}, \"text\": {\"headline\": \"x\"}},\n{\"unique_id\": \"a\", \"start_date\": {\"year\": 1}, \"text\": {\"headline\": \"y\"}}]}", &["error[timeline-twice]", "t.json:2:1"]),
        ("t.csv", b"Year,Headline\n2012,a\n2012,\xE9\n", &["not-utf8"]),
        ("t.csv", b"PK\x03\x04", &["spreadsheet program"]),
        ("t.csv", b"Headline\nx\n", &["t.csv:1:1", "“Year”"]),
        ("t.csv", "Year,Headline\n2012,a\u{202E}b\n".as_bytes(), &["hidden-character", "U+202E"]),
    ] {
        let said = writes_nothing(name, bytes, &[], 1);
        says(&said, parts);
        says(&said, &["nothing was written"]);
    }
    let project = Project::new();
    timeline(&project, &["import", "nowhere.json"]).code(2);
    timeline(&project, &["import", "content"]).code(2);
    says(
        &stderr(&project.run(&["build", "--format", "ics"]).code(2)),
        &["timeline export"],
    );
}

#[test]
fn an_export_is_a_new_file_and_holds_all_or_nothing() {
    let project = project();
    timeline(&project, &["export", "--output", "t.json"]).code(0);
    let first = read(&project, "t.json");
    timeline(&project, &["export", "--output", "t.json"]).code(2);
    assert_eq!(
        first,
        stdout(&timeline(&project, &["export"]).code(0)),
        "the same again"
    );
    project.write("content/events/bad.toml", "[[event]]\nid = \"x\"\n");
    let done = timeline(&project, &["export"]).code(1);
    assert_eq!(stdout(&done), "");
    says(
        &stderr(&done),
        &["content/events/bad.toml", "nothing was exported"],
    );
}
