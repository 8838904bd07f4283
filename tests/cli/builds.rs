//! What a build writes, and what its options change.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::project::{Files, Project, command, files, names, stderr, stdout, text};

#[test]
fn a_build_writes_public_and_says_so() {
    let project = Project::new();
    let built = project.run(&["build"]).code(0);
    assert_eq!(stdout(&built), "");
    let said = stderr(&built);
    assert!(said.contains("files written to public in"), "{said}");
    assert!(said.contains("2 articles, one entry, one event"), "{said}");
    let site = files(&project.path("public"));
    for name in [
        ".nojekyll",
        ".dossier",
        "index.html",
        "404.html",
        "sitemap.xml",
        "robots.txt",
        "contact.txt",
        "media/articles/plan.svg",
        "fr/index.html",
        "en/index.html",
        "fr/articles/moura.html",
        "en/articles/moura.html",
        "fr/articles/ancien.html",
        "en/articles/kidal.html",
        "fr/chronologie/index.html",
        "en/glossary/gsim.html",
    ] {
        assert!(site.contains_key(Path::new(name)), "no {name}");
    }
    assert!(
        !site.contains_key(Path::new("content"))
            && !names(&project.path("public")).contains(&"dossier.toml".to_owned())
    );
}

#[test]
fn a_build_leaves_nothing_beside_public_but_its_lock() {
    let project = Project::new();
    project.build(&[]);
    project.build(&[]);
    project.add("[x](term:unknown)");
    project.run(&["build"]).code(1);
    let mut names = names(project.folder.path());
    names.retain(|name| name != ".public.lock");
    assert_eq!(names, ["content", "dossier.toml", "public", "static"]);
}

#[test]
fn a_page_whose_text_is_gone_is_gone() {
    let project = Project::new();
    assert!(
        project
            .build(&[])
            .contains_key(Path::new("fr/articles/kidal.html"))
    );
    fs::remove_file(project.path("content/articles/kidal.fr.md")).expect("removed");
    let site = project.build(&[]);
    assert!(!site.contains_key(Path::new("fr/articles/kidal.html")));
    assert!(!site.contains_key(Path::new("en/articles/kidal.html")));
}

#[test]
fn root_output_and_base_url_can_be_given() {
    let project = Project::new();
    let elsewhere = TempDir::new().expect("a folder");
    let root = project.folder.path().to_string_lossy().into_owned();
    command(elsewhere.path())
        .args(["build", "--root", &root])
        .assert()
        .code(0);
    let own = files(&project.path("public"));
    command(elsewhere.path())
        .args([
            "build",
            "--root",
            &root,
            "--output",
            "deep/site",
            "--base-url",
            "https://example.net/x",
        ])
        .assert()
        .code(0);
    let other = files(&elsewhere.path().join("deep/site"));
    assert_eq!(
        own.keys().collect::<Vec<_>>(),
        other.keys().collect::<Vec<_>>()
    );
    assert!(text(&own, "robots.txt").contains("https://example.org/mali/sitemap.xml"));
    assert!(text(&other, "robots.txt").contains("https://example.net/x/sitemap.xml"));
    for (name, bytes) in &other {
        let page = String::from_utf8_lossy(bytes);
        assert!(
            !page.contains("https://example.org/"),
            "{name:?} still names the old address"
        );
    }
}

/// What a base address changes is only where it stands in full, and the ids in feeds, which are made of its host and folder: links
/// between pages are relative.
#[test]
fn pages_link_to_each_other_whatever_the_base_url() {
    let project = Project::new();
    let one = project.build(&[]);
    let two = project.build(&["--base-url", "http://localhost:8000/"]);
    for (name, bytes) in one
        .iter()
        .filter(|(name, _)| *name != Path::new("404.html"))
    {
        // A calendar folds its lines where they are long, and its events are named after the host.
        let read = |bytes| String::from_utf8_lossy(bytes).replace("\r\n ", "");
        let before = read(bytes)
            .replace("https://example.org/mali/", "http://localhost:8000/")
            .replace("tag:example.org,2026:mali/", "tag:localhost,2026:")
            .replace("@example.org\r", "@localhost\r");
        assert_eq!(before, read(&two[name]), "{name:?}");
    }
}

#[test]
fn drafts_are_left_out_unless_asked_for() {
    let project = Project::new();
    project.write(
        "content/articles/gao.fr.md",
        "+++\ntitle = \"Gao\"\ndate = 2022-05-03\ndraft = true\n+++\nTexte.\n",
    );
    let built = project.run(&["build"]).code(0);
    assert!(
        stderr(&built).contains("one draft left out; --drafts builds them too"),
        "{}",
        stderr(&built)
    );
    let site = files(&project.path("public"));
    let named = |site: &Files| {
        site.iter().any(|(name, bytes)| {
            name.ends_with("gao.html") || String::from_utf8_lossy(bytes).contains("Gao")
        })
    };
    assert!(!named(&site), "a draft is published");
    project.run(&["build", "--drafts"]).code(0);
    let site = files(&project.path("public"));
    assert!(site.contains_key(Path::new("fr/articles/gao.html")));
    assert!(
        !text(&site, "sitemap.xml").contains("gao"),
        "a draft is in the sitemap"
    );
}

#[test]
fn quiet_says_nothing_but_problems() {
    let project = Project::new();
    assert_eq!(stderr(&project.run(&["build", "--quiet"]).code(0)), "");
    project.add("[x](term:unknown)");
    assert!(stderr(&project.run(&["-q", "build"]).code(1)).starts_with("error[unknown-term]"));
}

#[test]
fn check_writes_nothing() {
    let project = Project::new();
    let checked = project.run(&["check"]).code(0);
    assert!(
        stderr(&checked).contains("no error in"),
        "{}",
        stderr(&checked)
    );
    project.add("Un <b>mot</b>.");
    project.run(&["check"]).code(0);
    project.run(&["check", "--deny", "warnings"]).code(1);
    project.add("[x](term:unknown)");
    project.run(&["check"]).code(1);
    assert_eq!(
        names(project.folder.path()),
        ["content", "dossier.toml", "static"]
    );
}

#[test]
fn a_service_worker_is_made_where_it_is_wanted_and_ended_where_it_was() {
    const WORKER: &str = "service-worker.js";
    let project = Project::new();
    let settings = fs::read_to_string(project.path("dossier.toml")).expect("settings");
    let build = |line: &str| {
        project.write("dossier.toml", format!("{line}{settings}"));
        project.build(&[])
    };
    let page = |site: &Files| text(site, "fr/articles/moura.html");

    let without = build("");
    assert!(!without.contains_key(Path::new(WORKER)));
    assert!(!without.contains_key(Path::new("offline.html")));
    assert!(!page(&without).contains("data-worker"));

    let with = build("offline = true\n");
    let worker = text(&with, WORKER);
    assert!(page(&with).contains("data-worker=\"../../service-worker.js\""));
    assert!(text(&with, "offline.html").contains("href=\"/mali/fr/index.html\""));
    for path in ["offline.html", "assets/carnet."] {
        let first = worker.lines().find(|line| line.starts_with("const FIRST"));
        assert!(first.is_some_and(|line| line.contains(path)), "{worker}");
    }
    assert_eq!(text(&build("offline = true\n"), WORKER), worker);
    project.write("static/contact.txt", "y\n");
    let changed = text(&build("offline = true\n"), WORKER);
    assert_ne!(changed, worker, "the site changed, its worker did not");

    let ended = build("offline = false\n");
    assert!(text(&ended, WORKER).contains("registration.unregister()"));
    assert!(!page(&ended).contains("data-worker"));

    project.write("dossier.toml", format!("offline = \"on\"\n{settings}"));
    let refused = stderr(&project.run(&["check"]).code(1));
    assert!(refused.contains("dossier.toml:1:11"), "{refused}");
}
