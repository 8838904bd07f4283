//! How the command behaves towards a person: on a terminal, when it is interrupted, when it is at fault itself.

use std::io::Read as _;
use std::process::Stdio;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use crate::project::{Project, assert_same, files, names};
use crate::terminal::{OnTerminal, program};

/// What stands where a paragraph of 5,000 characters has a mistake in its middle.
fn long_paragraph() -> Project {
    let project = Project::new();
    let before = "Le général a dit qu’il n’en savait rien. ".repeat(60);
    let after = " Puis la colonne a repris la route.".repeat(60);
    project.add(&format!("{before}[ici](term:inconnu){after}"));
    project
}

/// Nobody waits: no line says how far it is, however slow the machine.
const UNWATCHED: &[(&str, &str)] = &[("CI", "true")];

/// What a terminal of `columns` shows of `args`, with `environment`.
fn shown(project: &Project, args: &[&str], environment: &[(&str, &str)], columns: u16) -> String {
    let mut command = program(None, project.folder.path());
    command.args(args).envs(environment.iter().copied());
    OnTerminal::spawn(command, columns).end().1
}

#[test]
fn a_long_line_is_cut_around_the_mistake_whatever_the_width() {
    let project = long_paragraph();
    for columns in [80_u16, 120, 200] {
        let said = shown(&project, &["check", "--color", "never"], UNWATCHED, columns);
        // The column is that of the file, not of what is left of the line.
        assert!(said.contains("moura.fr.md:21:2461"), "{said}");
        let lines: Vec<&str> = said.lines().collect();
        let wide = lines
            .iter()
            .find(|line| line.chars().count() > usize::from(columns));
        assert_eq!(wide, None, "at {columns}: {said}");
        let at = lines.iter().position(|line| line.contains("[ici]"));
        let at = at.expect("the mistake is shown");
        let column = |line: &str, mark: &str| {
            let byte = line.find(mark).expect("a mark");
            line[..byte].chars().count()
        };
        assert_eq!(
            column(lines[at], "[ici]"),
            column(lines[at + 1], "^"),
            "{said}"
        );
        // Something of what stands on both sides is there to recognise the place by.
        assert!(lines[at].contains("rien. [ici]"), "{said}");
        assert!(lines[at].contains("inconnu) Puis"), "{said}");
    }
}

#[test]
fn a_mark_longer_than_the_terminal_does_not_fill_it() {
    let project = Project::new();
    project.add(&format!("[{}](term:inconnu)", "très long ".repeat(500)));
    let said = shown(&project, &["check", "--color", "never"], UNWATCHED, 80);
    assert!(
        said.lines().all(|line| line.chars().count() <= 80),
        "{said}"
    );
    assert!(said.contains("unknown-term"), "{said}");
}

/// What is typed, in which environment, and whether what is asked for is there.
type Case<'c> = (&'c [&'c str], &'c [(&'c str, &'c str)], bool);

#[test]
fn colours_are_as_the_terminal_and_the_environment_say() {
    let project = long_paragraph();
    let cases: [Case<'_>; 6] = [
        (&["check"], &[], true),
        (&["check"], &[("NO_COLOR", "1")], false),
        (
            &["check"],
            &[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")],
            false,
        ),
        (&["check"], &[("TERM", "dumb")], false),
        (
            &["check", "--color", "never"],
            &[("CLICOLOR_FORCE", "1")],
            false,
        ),
        (&["check", "--color", "always"], &[("NO_COLOR", "1")], true),
    ];
    for (args, environment, is_coloured) in cases {
        let said = shown(&project, args, environment, 80);
        assert_eq!(
            said.contains("\u{1b}[1m"),
            is_coloured,
            "{args:?} {environment:?}"
        );
    }
    // Where there is no terminal, only who asks for colours gets them.
    for (environment, is_coloured) in [(None, false), (Some(("CLICOLOR_FORCE", "1")), true)] {
        let mut command = program(None, project.folder.path());
        let output = command.arg("check").envs(environment).output();
        let said = output.expect("a run").stderr;
        assert_eq!(said.contains(&0x1b), is_coloured, "{environment:?}");
    }
}

#[test]
fn what_takes_long_says_how_far_it_is_to_a_person_alone() {
    let project = Project::new();
    let cases: [Case<'_>; 5] = [
        (&["build"], &[], true),
        (&["build", "--quiet"], &[], false),
        (&["build", "--format", "json"], &[], false),
        (&["build"], &[("CI", "true")], false),
        (&["build"], &[("TERM", "dumb")], false),
    ];
    for (args, environment, is_shown) in cases {
        let mut command = program(Some("slow-build"), project.folder.path());
        command.args(args).envs(environment.iter().copied());
        let (status, said) = OnTerminal::spawn(command, 80).end();
        assert_eq!(status.code(), Some(0), "{said}");
        assert_eq!(
            said.contains("files made"),
            is_shown,
            "{args:?} {environment:?}: {said}"
        );
    }
    let mut command = program(Some("slow-build"), project.folder.path());
    let output = command.arg("build").output().expect("a run");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!said.contains("files made"), "{said}");
}

#[cfg(feature = "http")]
#[test]
fn a_check_of_links_says_how_far_it_is() {
    let project = Project::new();
    let source = |id: &str| {
        format!(
            "[[source]]\nid = \"{id}\"\nkind = \"web\"\npublisher = \"A\"\ntitle = \"A\"\nurl = \"http://news.example/{id}\"\n\n"
        )
    };
    project.write("content/sources/web.toml", ["a", "b"].map(source).concat());
    // All ways lead to a proxy on this machine, which hangs up: nothing leaves it. Between the two addresses a second passes.
    let proxy = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("http://{}", proxy.local_addr().expect("an address"));
    let asked = std::thread::spawn(move || proxy.incoming().take(2).flatten().map(drop).count());
    let mut command = program(None, project.folder.path());
    command.args(["check", "--links"]).env("ALL_PROXY", address);
    let (status, said) = OnTerminal::spawn(command, 80).end();
    assert_eq!(asked.join().expect("a proxy"), 2);
    assert_eq!(status.code(), Some(2), "{said}");
    assert!(said.contains("addresses asked for: 1 of 2"), "{said}");
    assert!(
        said.contains("no connection to any of 2 addresses"),
        "{said}"
    );
}

#[test]
fn a_fault_of_the_program_asks_for_a_report_and_leaves_the_old_site() {
    let project = Project::new();
    let old = project.build(&[]);
    let before = names(project.folder.path());
    let home = project.folder.path().join("home-of-somebody");
    for (language, words, place) in [
        (
            "en",
            [
                "Please report it",
                "command: dossier build --drafts --base-url …",
            ],
            "place: examples/",
        ),
        (
            "fr",
            [
                "Merci de la signaler",
                "commande : dossier build --drafts --base-url …",
            ],
            "endroit : examples/",
        ),
    ] {
        let mut command = program(Some("faulty-build"), project.folder.path());
        command
            .env("HOME", &home)
            .args(["build", "--drafts", "--base-url", "https://secret.example/"])
            .args(["--ui-lang", language]);
        let output = command.output().expect("a run");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{said}");
        for word in words.into_iter().chain([place, env!("CARGO_PKG_VERSION")]) {
            assert!(said.contains(word), "{word}: {said}");
        }
        // Once, in our words, and without what is nobody's business.
        assert_eq!(said.matches(env!("CARGO_PKG_VERSION")).count(), 1, "{said}");
        for word in ["panicked", "RUST_BACKTRACE", "secret", "somebody", "\u{1b}"] {
            assert!(!said.contains(word), "{word}: {said}");
        }
        assert_same(&old, &files(&project.path("public")), "after a fault");
        assert_eq!(names(project.folder.path()), before);
    }
}

#[test]
fn ctrl_c_leaves_the_old_site_and_nothing_else() {
    let project = Project::new();
    let old = project.build(&[]);
    let before = names(project.folder.path());
    let mut command = program(Some("slow-build"), project.folder.path());
    command.arg("build").stderr(Stdio::piped());
    let mut child = command.spawn().expect("a build");
    // The new site is begun beside the old one.
    let begun = Instant::now();
    while names(project.folder.path()) == before {
        assert!(
            begun.elapsed() < Duration::from_secs(60),
            "nothing is written"
        );
        assert_eq!(child.try_wait().expect("a child"), None, "it is slow");
    }
    kill_process(Pid::from_child(&child), Signal::INT).expect("a signal");
    let status = child.wait().expect("an end");
    let mut said = String::new();
    let stderr = child.stderr.as_mut().expect("what is said");
    stderr.read_to_string(&mut said).expect("UTF-8");
    assert_eq!(status.code(), Some(130), "{said}");
    assert_eq!(said, "interrupted: public is as it was\n");
    assert_same(&old, &files(&project.path("public")), "after Ctrl-C");
    assert_eq!(names(project.folder.path()), before);
}

#[test]
fn a_reader_who_has_seen_enough_is_no_error() {
    let project = Project::new();
    for args in [
        &["terms", "scan"][..],
        &["terms", "export"],
        &["check", "--format", "json", "--built", "--quiet"],
        &["--help"],
    ] {
        let mut command = program(None, project.folder.path());
        command
            .args(args)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().expect("a run");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("an end");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(
            (said.as_ref(), output.status.code()),
            ("", Some(0)),
            "{args:?}"
        );
    }
}
