//! What stops a build, and that the site that stands is left as it was.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::project::{MOURA, Project, assert_same, command, files, names, stderr, stdout};

#[test]
fn a_build_that_fails_leaves_public_as_it_was() {
    let project = Project::new();
    let before = project.build(&[]);
    project.add("[x](term:unknown)");
    let failed = project.run(&["build"]).code(1);
    assert!(
        stderr(&failed)
            .ends_with("one error, no warning\nnothing was written; public is as it was\n"),
        "{}",
        stderr(&failed)
    );
    assert_same(
        &before,
        &files(&project.path("public")),
        "after a failed build",
    );
}

/// Every case of `tests/sites/` that is an error is one here too, and none touches a site that stands.
#[test]
fn no_error_of_any_case_touches_public() {
    let project = Project::new();
    let before = project.build(&[]);
    let public = project.path("public");
    let sites = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites");
    let cases = names(&sites)
        .into_iter()
        .filter(|name| name.starts_with("error-"))
        .collect::<Vec<_>>();
    assert!(cases.len() >= 30, "only {} cases", cases.len());
    let mut wrong = Vec::new();
    for case in cases {
        let args = [
            "build",
            "--quiet",
            "--root",
            &sites.join(&case).to_string_lossy(),
            "--output",
            &public.to_string_lossy(),
        ]
        .map(str::to_owned);
        let failed = command(project.folder.path())
            .args(args)
            .output()
            .expect("the command runs");
        // A folder that is no dossier is a wrong command, not wrong content.
        let code = if case == "error-no-settings" { 2 } else { 1 };
        if failed.status.code() != Some(code) || failed.stderr.is_empty() {
            wrong.push(format!(
                "{case}: exit {:?}, {}",
                failed.status.code(),
                String::from_utf8_lossy(&failed.stderr)
            ));
        }
        if files(&public) != before {
            wrong.push(format!("{case} changed the site"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_cannot_be_carried_out_ends_with_2_and_says_why() {
    let project = Project::new();
    project.write("file", "x");
    project.write("mine/letter.txt", "x");
    for (args, why) in [
        (&["build", "--outptu", "x"][..], "--output"),
        (&["bild"], "build"),
        (&["build", "--format", "xml"], "json"),
        (&["build", "--ui-lang", "de"], "fr"),
        (
            &["check", "--root", "nowhere"],
            "`nowhere`: no such file or directory",
        ),
        (&["check", "--root", "file"], "`file` is not a folder"),
        (
            &["build", "--base-url", "example.org"],
            "it does not start with https:// or http://",
        ),
        (&["build", "--base-url", "https://"], "it names no host"),
        (
            &["build", "--base-url", "https://x.org/a b"],
            "a character that cannot stand there",
        ),
        (&["build", "--output", "mine"], "was not made by dossier"),
        (&["build", "--output", "file"], "is not a folder"),
        (&["build", "--output", "."], "cannot be the output"),
        (&["build", "--output", ".."], "cannot be the output"),
        (&["build", "--output", "/"], "cannot be the output"),
        (
            &["build", "--output", "content"],
            "where the build would read it again",
        ),
        (
            &["build", "--output", "content/site"],
            "where the build would read it again",
        ),
        (
            &["build", "--output", "static"],
            "where the build would read it again",
        ),
        (
            &["build", "--output", "themes/x"],
            "where the build would read it again",
        ),
        (
            &["build", "--output", "file/site"],
            "cannot write `file/site`: something has that name already",
        ),
    ] {
        let failed = project.run(args).code(2);
        assert!(
            stderr(&failed).contains(why),
            "{args:?}: {}",
            stderr(&failed)
        );
        assert!(
            !stderr(&failed).contains("os error"),
            "{args:?}: {}",
            stderr(&failed)
        );
    }
    assert_eq!(names(&project.path("mine")), ["letter.txt"]);
    assert_eq!(names(&project.path("content")).len(), 7);
    assert!(!project.path("public").exists());
}

#[test]
fn no_command_shows_the_help() {
    let shown = Project::new().run(&[]).code(2);
    assert!(
        stderr(&shown).contains("build") && stderr(&shown).contains("check"),
        "{}",
        stderr(&shown)
    );
    let version = Project::new().run(&["--version"]).code(0);
    assert_eq!(
        stdout(&version),
        format!("dossier {}\n", env!("CARGO_PKG_VERSION"))
    );
}

/// Checks that the file at `path` stops the build, is named, and comes with what to do.
#[track_caller]
fn assert_refused(project: &Project, path: &str, code: &str, help: &str) {
    let failed = project.run(&["build"]).code(1);
    let said = stderr(&failed);
    assert!(said.contains(&format!("error[{code}]")), "{said}");
    assert!(said.contains(&format!("--> {path}:")), "{said}");
    assert!(said.contains(help), "{said}");
    assert!(!project.path("public").exists());
}

#[test]
fn files_that_cannot_be_used_are_refused_by_name() {
    let with = |path: &str, bytes: &[u8]| {
        let project = Project::new();
        project.write(path, bytes);
        project
    };
    let latin = with(
        MOURA,
        b"+++\ntitle = \"Moura\"\ndate = 2022-05-02\n+++\n\xc9t\xe9\n",
    );
    assert_refused(&latin, MOURA, "not-utf8", "save it as UTF-8");
    assert!(stderr(&latin.run(&["build"])).contains("line 5, column 1"));
    assert_refused(
        &with(MOURA, b"\xff\xfe+\0+\0+\0"),
        MOURA,
        "utf16",
        "save it as UTF-8",
    );
    assert_refused(
        &with("content/page.html", b"<p>"),
        "content/page.html",
        "html-content",
        "static/",
    );
    assert_refused(
        &with("content/articles/x.html", b"<p>"),
        "content/articles/x.html",
        "html-content",
        "Markdown",
    );
    assert_refused(
        &with("content/glossary/big.toml", &vec![b'#'; 5_000_001]),
        "content/glossary/big.toml",
        "too-large",
        "the limit is 5.0 MB",
    );
    let long = format!("+++\ntitle = \"x\"\n{}+++\n", "# x\n".repeat(20_000));
    assert_refused(
        &with("content/articles/long.fr.md", long.as_bytes()),
        "content/articles/long.fr.md",
        "long-front-matter",
        "64 kB",
    );
}

#[test]
fn a_file_in_the_place_of_a_folder_is_refused() {
    let project = Project::new();
    fs::remove_dir_all(project.path("static")).expect("removed");
    project.write("static", "x");
    assert_refused(&project, "static", "not-a-folder", "rename it");
    let project = Project::new();
    fs::remove_file(project.path("dossier.toml")).expect("removed");
    fs::create_dir(project.path("dossier.toml")).expect("a folder");
    assert_refused(&project, "dossier.toml", "not-a-file", "move it");
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{PermissionsExt, symlink};

    #[test]
    fn no_link_is_followed() {
        let outside = TempDir::new().expect("a folder");
        fs::write(
            outside.path().join("secret.fr.md"),
            "+++\ntitle = \"Secret\"\ndate = 2022-05-02\n+++\nSecret.\n",
        )
        .expect("a file");
        for (target, link) in [
            (
                outside.path().join("secret.fr.md"),
                "content/articles/secret.fr.md",
            ),
            (outside.path().to_owned(), "content/articles/folder"),
            (PathBuf::from("nowhere"), "content/articles/nowhere.fr.md"),
            (
                PathBuf::from("moura.fr.md"),
                "content/articles/inside.fr.md",
            ),
            (PathBuf::from("/etc/passwd"), "static/passwd.txt"),
            (outside.path().to_owned(), "themes"),
        ] {
            let project = Project::new();
            symlink(&target, project.path(link)).expect("a link");
            assert_refused(&project, link, "symlink", "links are not followed");
        }
    }

    #[test]
    fn a_pipe_is_refused_and_not_waited_for() {
        let project = Project::new();
        let pipe = project.path("content/articles/pipe.fr.md");
        let made = std::process::Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .is_ok_and(|status| status.success());
        if !made {
            println!("skipped: there is no mkfifo here");
            return;
        }
        assert_refused(
            &project,
            "content/articles/pipe.fr.md",
            "not-a-file",
            "a named pipe",
        );
    }

    #[test]
    fn an_unreadable_file_is_refused() {
        let project = Project::new();
        let path = project.path(MOURA);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).expect("its mode");
        if fs::read(&path).is_ok() {
            println!("skipped: this user can read every file (root)");
            return;
        }
        assert_refused(
            &project,
            MOURA,
            "unreadable-file",
            "you are allowed to read it",
        );
    }

    #[test]
    fn names_that_cannot_be_written_down_are_refused() {
        for name in [
            &b"m\xe9moire.txt"[..],
            b"a\nb.txt",
            b"a\\b.txt",
            b"a\x1b[31mb.txt",
        ] {
            let project = Project::new();
            let path = project
                .path("static")
                .join(std::ffi::OsStr::from_bytes(name));
            if fs::write(path, "x").is_err() {
                println!("skipped: this file system refuses {name:?}");
                continue;
            }
            let failed = project.run(&["build"]).code(1);
            assert!(
                stderr(&failed).contains("error[unusable-name]"),
                "{}",
                stderr(&failed)
            );
            assert!(
                !stderr(&failed).contains('\u{1b}'),
                "a file's name reaches the terminal"
            );
        }
    }

    #[test]
    fn an_output_that_is_a_link_is_refused() {
        let project = Project::new();
        fs::create_dir(project.path("real")).expect("a folder");
        symlink("real", project.path("public")).expect("a link");
        let failed = project.run(&["build"]).code(2);
        assert!(
            stderr(&failed).contains("is a symbolic link to `real`"),
            "{}",
            stderr(&failed)
        );
    }
}
