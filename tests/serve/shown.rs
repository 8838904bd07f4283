//! What an open page is told, what a page is given beside what is published, and what the command says and ends with.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use super::preview::{Preview, clean_build, until};
use super::project::{MOURA, Project, command, files};

/// An open page, as its script sees it.
struct Page {
    stream: TcpStream,
    heard: String,
}

impl Page {
    /// Opens a page, and the stream that its script would open.
    fn open(preview: &Preview, path: &str) -> Self {
        let html = preview.get(&format!("{}{path}", preview.base)).text();
        let value = |key: &str| {
            let (_, rest) = html.split_once(&format!("&quot;{key}&quot;:&quot;"))?;
            rest.split_once("&quot;").map(|(value, _)| value.to_owned())
        };
        let request = format!(
            "GET {}events?page={path}&print={}&file={} HTTP/1.1\r\nHost: {}\r\nSec-Fetch-Site: same-origin\r\n\r\n",
            preview.own(),
            value("print").expect("a print"),
            value("file").unwrap_or_default(),
            preview.host,
        );
        let mut stream = TcpStream::connect(&preview.host).expect("it listens");
        let pause = Some(Duration::from_millis(50));
        stream.set_read_timeout(pause).expect("a timeout");
        stream.write_all(request.as_bytes()).expect("sent");
        let mut page = Self {
            stream,
            heard: String::new(),
        };
        assert_eq!(page.told()["reload"], false, "it shows what is there");
        page
    }

    /// The next thing that it is told.
    fn told(&mut self) -> serde_json::Value {
        until("the page is told", || {
            let mut bytes = [0; 65_536];
            if let Ok(count) = self.stream.read(&mut bytes) {
                self.heard += &String::from_utf8_lossy(&bytes[..count]);
            }
            let (_, rest) = self.heard.split_once("data: ")?;
            let (event, rest) = rest.split_once("\n\n")?;
            let told = serde_json::from_str(event).expect("JSON");
            self.heard = rest.to_owned();
            Some(told)
        })
    }
}

const KIDAL: &str = "content/articles/kidal.fr.md";

#[test]
fn a_page_is_loaded_again_when_it_has_changed_and_not_when_another_has() {
    let project = Project::new();
    let preview = Preview::of(project.folder.path(), &[]);
    let mut moura = Page::open(&preview, "fr/articles/moura.html");
    let mut places = Page::open(&preview, "en/timeline/index.html");
    project.add("Une ligne de plus.");
    assert_eq!(moura.told()["reload"], true);
    assert_eq!(places.told()["reload"], false);
}

#[test]
fn a_style_that_has_changed_is_swapped_and_nothing_loaded_again() {
    let project = Project::new();
    let preview = Preview::of(project.folder.path(), &[]);
    let mut page = Page::open(&preview, "fr/articles/moura.html");
    project.write("themes/carnet/style/90-own.css", "p { color: red }\n");
    let told = page.told();
    assert_eq!(told["reload"], false);
    let sheet = told["styles"][0].as_str().expect("a style sheet");
    let sheet = preview
        .get(&format!("{}fr/articles/{sheet}", preview.base).replace("fr/articles/../../", ""));
    assert!(sheet.text().contains("red"), "{}", sheet.status);
    // One that has no hash in its name is swapped too, and a picture brings the page.
    project.write("static/own.css", "p { color: blue }\n");
    assert!(page.told()["styles"].is_array());
    let plan = fs::read_to_string(project.path("content/articles/plan.svg")).expect("a picture");
    project.write("content/articles/plan.svg", plan.replace("h30", "h29"));
    assert_eq!(page.told()["reload"], true);
}

#[test]
fn an_error_is_told_in_the_words_of_the_terminal_and_taken_back() {
    let project = Project::new();
    let preview = Preview::of(project.folder.path(), &["--ui-lang", "fr"]);
    let mut page = Page::open(&preview, "fr/articles/moura.html");
    let good = fs::read_to_string(project.path(MOURA)).expect("the article");
    project.add("[ici](article:nulle-part)");
    let told = page.told();
    assert_eq!(told["reload"], false, "the last good page stays");
    let report = &told["report"];
    assert_eq!(report["is_error"], true);
    let text = report["text"].as_str().expect("a text");
    assert!(text.contains("--> content/articles/moura.fr.md:"), "{text}");
    assert!(text.contains("[ici](article:nulle-part)"), "{text}");
    assert!(!text.contains('\u{1b}'), "no colours of a terminal: {text}");
    assert_eq!(report["places"][0]["file"], MOURA);
    // The same words, which the command gives when it is asked to check.
    let checked = command(project.folder.path())
        .args(["check", "--drafts", "--color", "never", "--ui-lang", "fr"])
        .assert();
    let said = String::from_utf8_lossy(&checked.get_output().stderr).into_owned();
    assert!(said.starts_with(text.trim_end()), "{said}\n---\n{text}");
    project.write(MOURA, good);
    let told = page.told();
    assert!(told["report"].is_null(), "{told}");
}

#[test]
fn a_page_that_moves_is_followed() {
    let project = Project::new();
    let preview = Preview::of(project.folder.path(), &[]);
    let mut page = Page::open(&preview, "fr/articles/kidal.html");
    project.write(
        KIDAL,
        "+++\ntitle = \"Kidal, une ville\"\ndate = 2022-05-01\n+++\nTexte.\n",
    );
    let told = page.told();
    let address = told["goto"].as_str().expect("an address");
    assert_eq!(preview.get(address).status, 200);
    let mut home = Page::open(&preview, "fr/index.html");
    fs::remove_file(project.path(KIDAL)).expect("removed");
    assert_eq!(home.told()["reload"], true);
    assert_eq!(preview.get(address).status, 404);
}

#[test]
fn drafts_are_shown_with_a_banner_unless_they_are_not_wanted() {
    let project = Project::new();
    project.write(KIDAL, "+++\ntitle = \"Kidal\"\ndraft = true\n+++\nTexte.\n");
    let preview = Preview::of(project.folder.path(), &[]);
    let page = preview.get(&format!("{}fr/articles/kidal.html", preview.base));
    assert!(
        page.text().contains("class=\"notice draft\"") || page.text().contains("draft"),
        "a banner"
    );
    drop(preview);
    let preview = Preview::of(project.folder.path(), &["--no-drafts"]);
    let page = preview.get(&format!("{}fr/articles/kidal.html", preview.base));
    assert_eq!(page.status, 404);
}

#[test]
fn blocks_say_on_which_line_they_stand_and_no_build_says_so() {
    let project = Project::new();
    let preview = Preview::of(project.folder.path(), &["--editor", "vscode"]);
    let page = preview
        .get(&format!("{}fr/articles/moura.html", preview.base))
        .text();
    let source = fs::read_to_string(project.path(MOURA)).expect("the article");
    let line_of = |text: &str| {
        source
            .lines()
            .position(|line| line.contains(text))
            .expect("there")
            + 1
    };
    for (tag, text) in [
        ("<h2 ", "Les faits"),
        ("<p ", "Le GSIM"),
        ("<pre ", "du code"),
        ("<p ", "Une note"),
    ] {
        let line = format!("data-dossier-line=\"{}\"", line_of(text));
        let found = page.split(tag).skip(1).any(|element| {
            element
                .split('>')
                .next()
                .is_some_and(|tag| tag.contains(&line))
        });
        assert!(found, "{tag}… of “{text}” with {line}");
    }
    assert!(
        page.contains("vscode://file/"),
        "and the editor’s address is there"
    );
    project.run(&["build", "--drafts"]).success();
    for (path, bytes) in files(&project.path("public")) {
        let text = String::from_utf8_lossy(&bytes);
        let path = path.display();
        assert!(
            !text.contains("data-dossier") && !text.contains("_dossier/"),
            "{path}"
        );
    }
}

#[test]
fn entries_and_events_say_in_which_file_they_are_written() {
    let project = Project::new();
    // Two to a file, so that lines differ; one in a table of several lines, and one in a language alone.
    project.write(
        "content/events/e.toml",
        "[[event]]\nid = \"e\"\ndate = 2022-03-27\nactors = [\"gsim\"]\n[event.fr]\ntitle = \"Opération\"\ntext = \"Cinq jours.\"\n[event.en]\ntitle = \"Operation\"\ntext = \"Five days.\"\n\n[[event]]\nid = \"f\"\ndate = 2022-05-01\nfr = { title = \"Été\", text = \"Seul.\" }\n",
    );
    project.add("![](event:e)");
    let preview = Preview::of(project.folder.path(), &[]);
    let own = |file: &str, line: usize| {
        format!("<p data-dossier-line=\"{line}\" data-dossier-file=\"content/{file}.toml\">")
    };
    let (event, entry) = ("events/e", "glossary/gsim");
    for (page, wanted) in [
        // Where the text stands in the language that is shown: on its own page, in lists, and in a text.
        ("fr/chronologie/index.html", own(event, 7) + "Cinq jours."),
        ("fr/chronologie/index.html", own(event, 15) + "Seul."),
        ("en/timeline/index.html", own(event, 10) + "Five days."),
        ("en/timeline/index.html", own(event, 15) + "Seul."),
        ("fr/articles/moura.html", own(event, 7) + "Cinq jours."),
        ("fr/articles/moura.html", own(entry, 5) + "Un groupe,"),
        ("fr/glossaire/index.html", own(entry, 5) + "Un groupe,"),
        ("fr/glossaire/gsim.html", own(entry, 5) + "Un groupe,"),
        ("fr/glossaire/gsim.html", own(event, 7) + "Cinq jours."),
        ("en/glossary/gsim.html", own(entry, 12) + "A group."),
    ] {
        let answer = preview.get(&format!("{}{page}", preview.base));
        assert_eq!(answer.status, 200, "{page}");
        assert!(
            answer.text().contains(&wanted),
            "{wanted} on {page}:\n{}",
            answer.text()
        );
    }
    // What is read elsewhere does not say so.
    preview.wait_for("\"made\"", (0, 0));
    let feed = preview.get(&format!("{}fr/feed.xml", preview.base));
    assert_eq!(feed.status, 200);
    assert!(feed.text().contains("Cinq jours."), "{}", feed.text());
    assert!(!feed.text().contains("data-dossier"));
    let built = clean_build(project.folder.path()).expect("no error");
    for (path, bytes) in built {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("data-dossier"), "{path}");
    }
}

#[test]
fn a_theme_that_lets_nothing_in_lets_the_preview_in_while_it_is_shown() {
    let project = Project::new();
    let settings = fs::read_to_string(project.path("dossier.toml")).expect("the settings");
    project.write("dossier.toml", settings);
    let base = include_str!("../../themes/carnet/templates/base.html");
    let strict = base
        .replace(
            "script-src 'self'; style-src 'self'; ",
            "script-src 'none'; ",
        )
        .replace("connect-src 'self'; ", "");
    assert_ne!(base, strict);
    project.write("themes/carnet/templates/base.html", strict);
    let preview = Preview::of(project.folder.path(), &[]);
    let page = preview
        .get(&format!("{}fr/index.html", preview.base))
        .text();
    let (_, policy) = page
        .split_once("Content-Security-Policy\" content=\"")
        .expect("a policy");
    let (policy, _) = policy.split_once('"').expect("its end");
    for wanted in [
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "default-src 'none'",
    ] {
        assert!(policy.contains(wanted), "{wanted} in {policy}");
    }
    let built = clean_build(project.folder.path()).expect("no error");
    let built = String::from_utf8_lossy(&built["fr/index.html"]);
    assert!(
        built.contains("script-src 'none'"),
        "what is built is as the theme says"
    );
}

#[test]
fn a_dossier_with_an_error_is_shown_once_it_is_mended() {
    let project = Project::new();
    project.write(MOURA, "---\ntitle: Moura\n---\n");
    let preview = Preview::of(project.folder.path(), &[]);
    preview.wait_for("yaml-front-matter", (0, 0));
    let page = preview.get("/");
    assert_eq!(page.status, 500);
    assert!(
        page.text().contains("_dossier/"),
        "its script waits for a page"
    );
    project.write(
        MOURA,
        "+++\ntitle = \"Moura\"\ndate = 2022-05-02\n+++\nTexte.\n",
    );
    preview.wait_for("\"made\"", (0, 0));
    assert_eq!(preview.get("/mali/fr/index.html").status, 200);
}

#[test]
fn a_template_that_fails_on_another_page_is_said_too() {
    let project = Project::new();
    let preview = Preview::of(project.folder.path(), &[]);
    let mut page = Page::open(&preview, "fr/index.html");
    project.write(
        "themes/carnet/templates/places.html",
        "{% extends \"base.html\" %}{% block main %}{{ content.nothing.at_all }}{% endblock main %}",
    );
    // The dossier gets a place, so that there is such a page.
    project.write("content/glossary/kati.toml", "kind = \"place\"\n\n[fr]\nname = \"Kati\"\ndefinition = \"Une ville.\"\n\n[en]\nname = \"Kati\"\ndefinition = \"A town.\"\n");
    let report = until("the template is told of", || {
        let told = page.told();
        Some(told["report"].clone()).filter(|report| !report.is_null())
    });
    let text = report["text"].as_str().expect("a text").to_owned();
    assert!(text.contains("places.html"), "{text}");
}

#[test]
fn a_port_that_is_taken_is_said_and_the_next_one_used() {
    let (one, other) = (Project::new(), Project::new());
    let first = Preview::of(one.folder.path(), &[]);
    let (_, port) = first.host.split_once(':').expect("a port");
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_dossier"));
    command
        .env_clear()
        .env("LC_ALL", "C")
        .args(["serve", "--format", "json", "--port", port, "--root"]);
    command.arg(other.folder.path());
    let second = Preview::start(command);
    assert_ne!(first.host, second.host);
    second.wait_for(&format!("port {port} is taken"), (0, 0));
    assert_eq!(second.get(&second.base).status, 200);
}

/// Ending it is how it is meant to end: 0, as after a task that was done.
#[cfg(unix)]
#[test]
fn it_ends_when_it_is_told_to() {
    for signal in ["-INT", "-TERM", "-HUP"] {
        let project = Project::new();
        let preview = Preview::of(project.folder.path(), &[]);
        let mut open = Page::open(&preview, "fr/index.html");
        let said = preview.said.clone();
        assert_eq!(preview.interrupt(signal), Some(0), "{signal}");
        until("it says so", || {
            said.lock()
                .expect("no panic")
                .contains("ended")
                .then_some(())
        });
        let mut rest = Vec::new();
        let pause = Some(Duration::from_secs(10));
        open.stream.set_read_timeout(pause).expect("a timeout");
        assert!(
            open.stream.read_to_end(&mut rest).is_ok(),
            "open streams are closed"
        );
    }
}

#[cfg(target_os = "linux")]
#[test]
fn the_browser_is_opened_if_asked_and_missed_if_there_is_none() {
    use std::os::unix::fs::PermissionsExt;
    let project = Project::new();
    let programs = project.path("programs");
    project.write(
        "programs/xdg-open",
        "#!/bin/sh\necho \"$1\" > \"$(dirname \"$0\")/opened\"\n",
    );
    let open = programs.join("xdg-open");
    fs::set_permissions(&open, fs::Permissions::from_mode(0o755)).expect("a program");
    let start = |path: &str| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_dossier"));
        command.env_clear().env("LC_ALL", "C").env("PATH", path);
        command.args([
            "serve", "--format", "json", "--port", "0", "--open", "--root",
        ]);
        command.arg(project.folder.path());
        Preview::start(command)
    };
    let path = format!("{}:/usr/bin:/bin", programs.display());
    let preview = start(&path);
    let opened = until("the browser was asked", || {
        fs::read_to_string(programs.join("opened"))
            .ok()
            .filter(|text| text.ends_with('\n'))
    });
    assert_eq!(
        opened.trim(),
        format!("http://{}{}", preview.host, preview.base)
    );
    drop(preview);
    let preview = start("/nowhere");
    preview.wait_for("could not be opened", (0, 0));
    assert_eq!(preview.get(&preview.base).status, 200);
}

#[test]
fn what_makes_no_sense_is_refused() {
    let project = Project::new();
    for (args, said) in [
        (
            &["serve", "--editor", "javascript://alert(1)//{file}"][..],
            "vscode",
        ),
        (&["serve", "--editor", "notepad"], "vscode"),
        (&["serve", "--port", "99999"], "99999"),
    ] {
        let refused = command(project.folder.path()).args(args).assert().code(2);
        let text = String::from_utf8_lossy(&refused.get_output().stderr).into_owned();
        assert!(text.contains(said), "{args:?}: {text}");
    }
}
