//! The same content gives the same bytes, whatever the machine.

use std::fs;

use tempfile::TempDir;

use crate::project::{FILES, MOURA, Project, assert_same, command, files, names, stdout};

#[test]
fn the_same_content_gives_the_same_bytes() {
    let project = Project::new();
    let reference = project.build(&[]);
    let environments: [&[(&str, &str)]; 5] = [
        &[],
        &[("RAYON_NUM_THREADS", "1")],
        &[("RAYON_NUM_THREADS", "8")],
        &[
            ("TZ", "Pacific/Kiritimati"),
            ("LC_ALL", "fr_FR.UTF-8"),
            ("SOURCE_DATE_EPOCH", "1"),
        ],
        &[
            ("TZ", "America/Havana"),
            ("LC_ALL", "tr_TR.UTF-8"),
            ("HOME", "/nowhere"),
        ],
    ];
    for environment in environments {
        command(project.folder.path())
            .envs(environment.iter().copied())
            .args(["build", "-o", "other"])
            .assert()
            .code(0);
        assert_same(
            &reference,
            &files(&project.path("other")),
            &format!("{environment:?}"),
        );
        // Otherwise unchanged files are taken over from the build before.
        fs::remove_dir_all(project.path("other")).expect("removed");
    }
}

#[test]
fn a_copy_at_another_path_gives_the_same_bytes() {
    let reference = Project::new().build(&[]);
    let folder = TempDir::new().expect("a folder");
    let copy = folder.path().join("a b/é/[x]/copy");
    // In the other order, so that a folder lists its files differently.
    for (path, text) in FILES.iter().rev() {
        let path = copy.join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("its folder");
        fs::write(path, text).expect("a file");
    }
    command(&copy).arg("build").assert().code(0);
    assert_same(&reference, &files(&copy.join("public")), "the copy");
}

#[test]
fn windows_line_ends_and_byte_order_marks_change_nothing() {
    let project = Project::new();
    let reference = project.build(&[]);
    for (path, text) in FILES {
        if path.ends_with(".md") || path.ends_with(".toml") {
            project.write(path, format!("\u{feff}{}", text.replace('\n', "\r\n")));
        }
    }
    assert_same(
        &reference,
        &project.build(&[]),
        "CRLF and a byte-order mark",
    );
}

#[test]
fn a_finding_is_at_the_same_place_with_windows_line_ends() {
    let project = Project::new();
    project.add("Été [x](term:unknown)");
    let unix = stdout(&project.run(&["check", "--format", "json"]).code(1));
    let text = fs::read_to_string(project.path(MOURA)).expect("the article");
    project.write(MOURA, format!("\u{feff}{}", text.replace('\n', "\r\n")));
    assert_eq!(
        unix,
        stdout(&project.run(&["check", "--format", "json"]).code(1))
    );
}

#[test]
fn two_builds_at_once_leave_one_whole_site() {
    let project = Project::new();
    project.run(&["build", "-o", "reference"]).code(0);
    let reference = files(&project.path("reference"));
    let outcomes: Vec<_> = std::thread::scope(|scope| {
        let builds: Vec<_> = (0..4)
            .map(|_| {
                scope.spawn(|| {
                    command(project.folder.path())
                        .arg("build")
                        .output()
                        .expect("the command runs")
                })
            })
            .collect();
        builds
            .into_iter()
            .map(|build| build.join().expect("no panic"))
            .collect()
    });
    for outcome in &outcomes {
        let said = String::from_utf8_lossy(&outcome.stderr);
        let refused =
            outcome.status.code() == Some(2) && said.contains("another build is writing to");
        assert!(outcome.status.success() || refused, "{said}");
    }
    assert!(
        outcomes.iter().any(|outcome| outcome.status.success()),
        "none went through"
    );
    assert_same(
        &reference,
        &files(&project.path("public")),
        "after four builds at once",
    );
    assert!(
        names(project.folder.path())
            .iter()
            .all(|name| !name.contains(".tmp-"))
    );
}
