//! `dossier translate` with engines outside the program: DeepL (`examples/deepl-mock`), Apertium, a program of one’s own.

use std::net::TcpListener;
use std::path::Path;

use assert_cmd::assert::Assert;

use crate::mock::{Mock, Options};
use crate::project::{Project, command, files, stderr, stdout};
use crate::translate::{ENGLISH, FRENCH, MEMORY, WRITTEN, change, gao, objects, read};

/// The key of every test. It must stand in nothing that is printed or written.
const KEY: &str = "0123-very-secret-4567";

/// Runs `dossier translate --engine deepl` on the article with a key and a server, and looks for the key.
fn deepl(project: &Project, server: &str, key: &str, args: &[&str]) -> Assert {
    let run = command(project.folder.path())
        .env("DEEPL_SERVER_URL", server)
        .env("DEEPL_AUTH_KEY", key)
        .args(["translate", "--only", "gao", "--engine", "deepl"])
        .args(args)
        .assert();
    let shows = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains("very-secret");
    let output = run.get_output();
    assert!(
        !shows(&output.stdout) && !shows(&output.stderr),
        "the key is printed"
    );
    for (path, bytes) in files(project.folder.path()) {
        assert!(!shows(&bytes), "the key is in {}", path.display());
    }
    run
}

/// Adds a table to the settings.
fn set(project: &Project, table: &str) {
    let settings = read(project, "dossier.toml");
    project.write("dossier.toml", format!("{settings}\n{table}\n"));
}

/// How often the server was asked for an address.
fn asked(mock: &Mock, path: &str) -> usize {
    mock.seen().iter().filter(|one| one.path == path).count()
}

fn server(options: Options) -> Mock {
    Mock::start(options).expect("a free port on 127.0.0.1")
}

#[test]
fn deepl_drafts_an_article_once() {
    let (project, mock) = (gao(), server(Options::default()));
    change(&project, FRENCH, "Personne", "La CEDEAO : personne");
    project.write(
        "content/glossary/cedeao.toml",
        "kind = \"actor\"\n[fr]\nname = \"CEDEAO\"\ndefinition = \"Un groupe.\"\n[en]\nname = \"ECOWAS\"\ndefinition = \"A group.\"\n",
    );
    let run = deepl(&project, mock.url(), KEY, &[]).code(0);
    assert_eq!(
        stderr(&run),
        "deepl: 0 of 1250000 characters used; this run needs 105\n\
         5 segments translated in one file; 3 requests, 105 characters sent, 105 billed\n"
    );
    let text = read(&project, ENGLISH);
    assert!(
        text.contains("the·en") || text.contains("The camp·en"),
        "{text}"
    );
    assert!(text.contains("The ECOWAS"), "the glossary is used: {text}");
    assert_eq!(asked(&mock, "/v3/glossaries"), 2, "looked for, then made");
    let before = mock.seen().len();
    let run = deepl(&project, mock.url(), KEY, &[]).code(0);
    assert_eq!(stderr(&run), "nothing to translate; nothing was sent\n");
    assert_eq!(mock.seen().len(), before, "not one request");
}

#[test]
fn what_stops_deepl_is_said_and_writes_nothing() {
    let closed = TcpListener::bind("127.0.0.1:0").expect("a port");
    let nobody = format!("http://{}", closed.local_addr().expect("an address"));
    drop(closed);
    let mock = server(Options::default());
    let table = [
        (
            "",
            mock.url(),
            "",
            "error: deepl: there is no key; put it into the environment: DEEPL_AUTH_KEY=",
        ),
        (
            "invalid-very-secret",
            mock.url(),
            "",
            "error: deepl refuses the key; set DEEPL_AUTH_KEY (trace id mock-",
        ),
        (
            KEY,
            &nobody,
            "",
            "error: deepl cannot be reached: `127.0.0.1` refuses the connection",
        ),
        (
            KEY,
            mock.url(),
            "not-json",
            "error: deepl answers nonsense: not the JSON expected",
        ),
        (
            KEY,
            mock.url(),
            "status-456",
            "error: deepl: the quota is used up (trace id mock-",
        ),
        (
            KEY,
            mock.url(),
            "echo-key",
            "error: deepl refuses the request",
        ),
    ];
    for (key, server, fault, wanted) in table {
        let project = gao();
        if !fault.is_empty() {
            set(
                &project,
                &format!("[translation.deepl]\nheaders = {{ mock-fault = \"{fault}\" }}"),
            );
        }
        let said = stderr(&deepl(&project, server, key, &[]).code(2));
        assert!(said.contains(wanted), "{wanted}: {said}");
        assert!(
            fault.is_empty() || said.contains("(trace id mock-"),
            "{said}"
        );
        assert!(!project.path(ENGLISH).exists() && !project.path(MEMORY).exists());
    }
}

#[test]
fn a_quota_that_ends_keeps_what_is_done() {
    let project = gao();
    let mock = server(Options {
        usage_limit: 70,
        ..Options::default()
    });
    let said = stderr(&deepl(&project, mock.url(), KEY, &[]).code(2));
    assert!(
        said.contains("0 of 70 characters used; this run needs 93 and will stop"),
        "{said}"
    );
    assert!(
        said.contains("error: deepl: the quota is used up"),
        "{said}"
    );
    let text = read(&project, ENGLISH);
    assert!(
        text.contains("·en") && text.contains("Personne ne revient."),
        "{text}"
    );
    let more = server(Options::default());
    let run = stderr(&deepl(&project, more.url(), KEY, &[]).code(0));
    assert!(
        run.contains("2 segments translated in one file; one request, 28 characters"),
        "{run}"
    );
    assert!(!read(&project, ENGLISH).contains("Personne ne revient."));
}

#[test]
fn what_a_run_left_is_no_translation_of_a_person() {
    let project = gao();
    change(&project, FRENCH, "Et après", "Après");
    let mock = server(Options {
        usage_limit: 70,
        ..Options::default()
    });
    deepl(&project, mock.url(), KEY, &[]).code(2);
    let more = server(Options::default());
    let said = stderr(&deepl(&project, more.url(), KEY, &[]).code(0));
    assert!(!said.contains("recorded as a person’s"), "{said}");
    assert!(read(&project, ENGLISH).contains("## Après·en"));
}

#[test]
fn max_chars_stops_before_it_is_passed() {
    let (project, mock) = (gao(), server(Options::default()));
    let run = deepl(&project, mock.url(), KEY, &["--max-chars", "70"]).code(0);
    let said = stderr(&run);
    assert!(
        said.contains(
            "stopped: more than 70 characters would have been sent; what was done is kept"
        ),
        "{said}"
    );
    assert!(read(&project, ENGLISH).contains("Personne ne revient."));
    let run = deepl(&project, mock.url(), KEY, &["--max-chars", "70"]).code(0);
    assert!(!stderr(&run).contains("stopped"), "{}", stderr(&run));
}

#[test]
fn spoilt_answers_are_not_kept() {
    let (project, mock) = (gao(), server(Options::default()));
    set(
        &project,
        "[translation.deepl]\nheaders = { mock-fault = \"wrong-number\" }",
    );
    let said = stderr(&deepl(&project, mock.url(), KEY, &[]).code(0));
    assert!(said.contains("warning[draft-refused]"), "{said}");
    assert!(said.contains("gao.fr.md:7:1"), "{said}");
    assert!(!project.path(ENGLISH).exists(), "nothing of it is good");
}

/// Where a program stands, if it is installed.
fn installed(name: &str) -> Option<String> {
    let folders = ["/usr/local/bin", "/usr/bin", "/bin"];
    let mut paths = folders.iter().map(|folder| format!("{folder}/{name}"));
    paths.find(|path| Path::new(path).exists())
}

fn skipped(what: &str) {
    println!("skipped: {what} is not installed");
}

/// A program that puts `EN` before every text; with `first`, it does that beforehand.
fn with_program(first: &str) -> Option<Project> {
    let python = installed("python3")?;
    let project = gao();
    project.write(
        "engine.py",
        format!("import json, sys\nsys.stdin.readline()\n{first}\nfor line in sys.stdin:\n    asked = json.loads(line)\n    print(json.dumps({{'id': asked['id'], 'text': 'EN ' + asked['text']}}))\n"),
    );
    set(
        &project,
        &format!(
            "[translation]\nengine = \"command\"\n[translation.command]\nprogram = [\"{python}\", \"engine.py\"]"
        ),
    );
    Some(project)
}

#[test]
fn a_program_of_ones_own_drafts() {
    let Some(project) = with_program("") else {
        return skipped("python3");
    };
    let run = project
        .run(&["translate", "--only", "gao", "--format", "json"])
        .code(0);
    let objects = objects(&stdout(&run));
    assert_eq!(objects[1]["translated"]["put"], 5, "{objects:?}");
    let text = read(&project, ENGLISH);
    assert!(
        text.contains("EN Le camp de la **ville** est vide."),
        "{text}"
    );
    assert!(read(&project, MEMORY).contains("\"e\":\"command"));
}

#[test]
fn a_program_that_fails_is_quoted() {
    let Some(project) = with_program("sys.exit('no model here')") else {
        return skipped("python3");
    };
    let said = stderr(&project.run(&["translate", "--only", "gao"]).code(2));
    assert!(said.contains("no model here"), "{said}");
    assert!(!project.path(ENGLISH).exists(), "a page in French alone");
}

#[test]
fn a_file_that_changes_meanwhile_is_not_overwritten() {
    let edit = format!("open('{ENGLISH}', 'a').write('\\nTyped meanwhile.\\n')");
    let Some(project) = with_program(&edit) else {
        return skipped("python3");
    };
    project.write(ENGLISH, WRITTEN);
    let memory = ["translate", "--only", "gao", "--engine", "memory"];
    project.run(&memory).code(0);
    change(
        &project,
        FRENCH,
        "## Et après",
        "Il fait chaud.\n\n## Et après",
    );
    let said = stderr(&project.run(&["translate", "--only", "gao"]).code(2));
    assert!(said.contains(ENGLISH), "{said}");
    let text = read(&project, ENGLISH);
    assert!(
        text.contains("Typed meanwhile.") && !text.contains("EN "),
        "{text}"
    );
}

#[test]
fn apertium_drafts_an_article() {
    let has = |mode: &str| {
        Path::new("/usr/share/apertium/modes")
            .join(format!("{mode}.mode"))
            .exists()
    };
    if installed("apertium").is_none() || !has("fra-cat") || !has("cat-eng") {
        return skipped("apertium with fra-cat and cat-eng");
    }
    let project = gao();
    let run = command(project.folder.path())
        .env("PATH", "/usr/local/bin:/usr/bin:/bin")
        .args(["translate", "--only", "gao", "--engine", "apertium"])
        .assert()
        .code(0);
    assert!(
        stderr(&run).starts_with("5 segments translated in one file"),
        "{}",
        stderr(&run)
    );
    let text = read(&project, ENGLISH);
    assert!(
        text.contains("2400 soldiers") && text.contains("{#apres}"),
        "{text}"
    );
    assert!(
        text.contains("**town**") || text.contains("**city**"),
        "{text}"
    );
}
