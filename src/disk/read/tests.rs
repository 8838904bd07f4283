use std::fs;
use std::path::Path;

use proptest::prelude::*;

use super::{Problem, ReadError, read, text};
use crate::diagnostic::{UiLang, Wording};

/// A problem as `check` says it.
fn said(problem: &Problem) -> String {
    let finding = problem.finding();
    let message = Wording::new(UiLang::English).message(&finding);
    format!("{}: {message}", problem.path)
}

/// Reads a project that `set_up` makes; gives its texts, its assets and its problems as lines.
fn read_project(set_up: impl Fn(&Path)) -> (Vec<String>, Vec<String>, Vec<String>) {
    let root = tempfile::tempdir().unwrap();
    set_up(root.path());
    let read = read(root.path()).unwrap();
    let problems = read.problems.iter().map(said).collect();
    let texts = read
        .tree
        .texts_under("")
        .map(|(path, _)| path.to_string())
        .collect();
    let assets = read
        .tree
        .assets_under("")
        .map(|(path, _)| path.to_string())
        .collect();
    (texts, assets, problems)
}

fn put(root: &Path, path: &str, bytes: impl AsRef<[u8]>) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

/// The lines of problems of a project with one bad thing, and nothing read but the text beside it.
#[track_caller]
fn check_refused(set_up: impl Fn(&Path), expected: &[&str]) {
    let (texts, assets, problems) = read_project(|root| {
        put(root, "content/good.md", "good");
        set_up(root);
    });
    assert_eq!(problems, expected);
    assert_eq!(texts, ["content/good.md"], "the others are read");
    assert_eq!(assets, [""; 0]);
}

#[test]
fn what_a_file_becomes_depends_on_its_path_alone() {
    let (texts, assets, problems) = read_project(|root| {
        for path in [
            "dossier.toml",
            "content/index.fr.md",
            "content/glossary/gsim.toml",
            "content/articles/map.SVG",
            "themes/carnet/theme.toml",
            "themes/carnet/README.md",
            "themes/carnet/templates/page.html",
            "themes/carnet/templates/feed/atom.xml",
            "themes/carnet/templates/icon.svg",
            "themes/carnet/i18n/fr.ftl",
            "themes/carnet/static/style.css",
            "themes/carnet/static/about.html",
            "themes/carnet/node_modules/x/index.html",
            "themes/README.md",
            "static/notes.md",
            "static/.nojekyll",
            "static/.well-known/security.txt",
            "seeds/raw.md",
            "public/index.html",
            "README.md",
            "Cargo.toml",
        ] {
            put(root, path, path);
        }
    });
    assert_eq!(problems, [""; 0]);
    assert_eq!(
        texts,
        [
            "content/glossary/gsim.toml",
            "content/index.fr.md",
            "dossier.toml",
            "themes/carnet/i18n/fr.ftl",
            "themes/carnet/templates/feed/atom.xml",
            "themes/carnet/templates/page.html",
            "themes/carnet/theme.toml",
        ]
    );
    assert_eq!(
        assets,
        [
            "content/articles/map.SVG",
            "static/.nojekyll",
            "static/.well-known/security.txt",
            "static/notes.md",
            "themes/carnet/static/about.html",
            "themes/carnet/static/style.css",
            "themes/carnet/templates/icon.svg",
        ]
    );
}

#[test]
fn hidden_files_and_what_editors_leave_are_passed_over() {
    check_refused(
        |root| {
            for path in [
                "content/.git/config.toml",
                "content/.DS_Store",
                "content/.good.md.swp",
                "content/good.md~",
                "content/good.md.swp",
                "content/#good.md#",
                "static/.env",
                "static/.git/HEAD",
            ] {
                put(root, path, "x");
            }
            // Emacs' lock file is a link to nothing.
            #[cfg(unix)]
            std::os::unix::fs::symlink("me@host.1234", root.join("content/.#good.md")).unwrap();
        },
        &[],
    );
}

#[cfg(unix)]
#[test]
fn no_symbolic_link_is_followed() {
    use std::os::unix::fs::symlink;
    check_refused(
        |root| {
            fs::create_dir_all(root.join("content/articles")).unwrap();
            fs::create_dir_all(root.join("themes")).unwrap();
            for (target, link) in [
                ("/etc/passwd", "content/passwd.md"),
                ("../good.md", "content/articles/inside.md"),
                ("/etc", "content/etc"),
                ("nowhere", "content/dangling.md"),
                ("loop", "content/loop"),
                ("/usr/share", "static"),
                ("../elsewhere", "themes/carnet"),
                ("/etc/passwd", "dossier.toml"),
                ("/etc", "seeds"),
            ] {
                symlink(target, root.join(link)).unwrap();
            }
        },
        &[
            "content/articles/inside.md: this is a symbolic link to ../good.md",
            "content/dangling.md: this is a symbolic link to nowhere",
            "content/etc: this is a symbolic link to /etc",
            "content/loop: this is a symbolic link to loop",
            "content/passwd.md: this is a symbolic link to /etc/passwd",
            "dossier.toml: this is a symbolic link to /etc/passwd",
            "static: this is a symbolic link to /usr/share",
            "themes/carnet: this is a symbolic link to ../elsewhere",
        ],
    );
}

/// A link that takes the place of a file after the walk: what a race would do.
#[cfg(unix)]
#[test]
fn opening_goes_through_no_link_even_if_the_walk_saw_a_file() {
    use crate::disk::platform::{open_below, open_root};
    use std::os::unix::fs::symlink;
    let outside = tempfile::tempdir().unwrap();
    put(outside.path(), "secret.md", "secret");
    let root = tempfile::tempdir().unwrap();
    put(root.path(), "content/a/good.md", "good");
    symlink(outside.path(), root.path().join("content/b")).unwrap();
    symlink(
        outside.path().join("secret.md"),
        root.path().join("content/a/secret.md"),
    )
    .unwrap();

    let open = |path| open_below(&open_root(root.path()).unwrap(), path).map_err(|e| e.to_string());
    assert!(open("content/a/good.md").is_ok());
    for path in ["content/b/secret.md", "content/a/secret.md"] {
        assert_eq!(
            open(path).unwrap_err(),
            "it was replaced by something else while it was being read",
            "{path}"
        );
    }
}

#[cfg(unix)]
#[test]
fn the_root_itself_may_be_a_link() {
    let folder = tempfile::tempdir().unwrap();
    put(folder.path(), "real/content/a.md", "a");
    let link = folder.path().join("link");
    std::os::unix::fs::symlink("real", &link).unwrap();
    let read = read(&link).unwrap();
    assert_eq!(read.problems, []);
    assert_eq!(
        read.tree.text("content/a.md").map(|text| &**text),
        Some("a")
    );
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_not_opened() {
    check_refused(
        |root| {
            let pipe = root.join("content/pipe.md");
            assert!(
                std::process::Command::new("mkfifo")
                    .arg(pipe)
                    .status()
                    .unwrap()
                    .success()
            );
            drop(std::os::unix::net::UnixListener::bind(root.join("content/socket.md")).unwrap());
            fs::create_dir(root.join("dossier.toml")).unwrap();
            put(root, "static", "");
        },
        &[
            "content/pipe.md: this is a named pipe, not a file",
            "content/socket.md: this is a socket, not a file",
            "dossier.toml: this is a folder, not a file",
            "static: this is a file where a folder should be",
        ],
    );
}

#[cfg(unix)]
#[test]
#[expect(clippy::print_stderr, reason = "says why the test is skipped")]
fn what_the_system_refuses_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let root = tempfile::tempdir().unwrap();
    put(root.path(), "content/locked/a.md", "a");
    put(root.path(), "content/secret.md", "a");
    let set = |path, mode| {
        fs::set_permissions(root.path().join(path), fs::Permissions::from_mode(mode)).unwrap();
    };
    set("content/secret.md", 0);
    set("content/locked", 0);
    if fs::read(root.path().join("content/secret.md")).is_ok() {
        eprintln!("skipped: this user may read everything");
        return;
    }
    let problems = read(root.path()).unwrap().problems;
    set("content/locked", 0o755);
    assert_eq!(
        problems.iter().map(said).collect::<Vec<_>>(),
        [
            "content/locked: this file cannot be read: permission denied",
            "content/secret.md: this file cannot be read: permission denied",
        ]
    );
}

#[test]
fn texts_are_utf_8_and_the_bad_byte_is_pointed_at() {
    check_refused(
        |root| {
            put(
                root,
                "content/latin1.md",
                b"un\nd\xc3\xa9j\xc3\xa0 caf\xe9\n",
            );
            put(root, "content/marked.md", b"\xef\xbb\xbfa\r\nb\rc\xff");
            put(root, "content/utf16be.md", b"\xfe\xff\0a");
            put(root, "content/utf16le.md", b"\xff\xfea\0");
        },
        &[
            "content/latin1.md: this file is not UTF-8: byte 13 (line 2, column 9) starts no character",
            "content/marked.md: this file is not UTF-8: byte 9 (line 3, column 2) starts no character",
            "content/utf16be.md: this file is UTF-16",
            "content/utf16le.md: this file is UTF-16",
        ],
    );
}

#[test]
fn texts_are_held_without_mark_and_carriage_returns() {
    let root = tempfile::tempdir().unwrap();
    put(root.path(), "content/a.md", "\u{feff}un\r\ndeux\rtrois\n");
    put(root.path(), "static/a.txt", "\u{feff}un\r\n");
    let tree = read(root.path()).unwrap().tree;
    assert_eq!(&**tree.text("content/a.md").unwrap(), "un\ndeux\ntrois\n");
    assert_eq!(
        &**tree.asset("static/a.txt").unwrap(),
        "\u{feff}un\r\n".as_bytes(),
        "assets are as they are"
    );
}

#[test]
fn files_over_the_limit_are_refused_unread() {
    let sized = |root: &Path, path: &str, bytes| {
        put(root, path, "");
        fs::File::options()
            .write(true)
            .open(root.join(path))
            .unwrap()
            .set_len(bytes)
            .unwrap();
    };
    check_refused(
        |root| {
            sized(root, "content/long.md", 5_000_001);
            sized(root, "static/film.mp4", 1 << 40);
        },
        &[
            "content/long.md: this file has 5.0 MB, the limit is 5.0 MB",
            "static/film.mp4: this file has 1,099,511.6 MB, the limit is 50.0 MB",
        ],
    );
}

#[test]
fn html_among_the_articles_is_refused() {
    check_refused(
        |root| {
            put(root, "content/articles/a.html", "<script>");
            put(root, "content/b.HTM", "<script>");
        },
        &[
            "content/articles/a.html: HTML files are not published from content/",
            "content/b.HTM: HTML files are not published from content/",
        ],
    );
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_no_address_can_hold_are_refused() {
    use std::os::unix::ffi::OsStrExt;
    check_refused(
        |root| {
            fs::create_dir(root.join(std::ffi::OsStr::from_bytes(b"content/caf\xe9"))).unwrap();
            put(root, "content/a\nb.md", "");
            put(root, "content/a\\b.md", "");
        },
        &[
            "content/a\nb.md: this file’s name cannot be used: it holds the control character U+000A",
            "content/a\\b.md: this file’s name cannot be used: it holds a backslash",
            "content/caf\u{fffd}: this file’s name cannot be used: it is not UTF-8",
        ],
    );
}

#[test]
fn a_root_that_is_no_folder_is_an_error_and_an_empty_one_is_not() {
    let folder = tempfile::tempdir().unwrap();
    put(folder.path(), "file", "");
    assert_eq!(read(folder.path()).unwrap().problems, []);
    assert!(matches!(
        read(&folder.path().join("file")),
        Err(ReadError::NotAFolder { .. })
    ));
    let gone = read(&folder.path().join("gone")).unwrap_err().to_string();
    assert!(gone.ends_with("gone`: no such file or directory"), "{gone}");
}

proptest! {
    #[test]
    fn a_text_has_no_carriage_return_and_as_many_lines(given in "(\u{feff}?[a\r\né]{0,20}){1,2}") {
        let held = text(given.clone().into_bytes()).unwrap();
        let lines = given.replace("\r\n", "\n").chars().filter(|c| matches!(c, '\r' | '\n')).count();
        prop_assert!(!held.contains('\r'));
        prop_assert_eq!(held.matches('\n').count(), lines);
    }

    #[test]
    fn any_bytes_are_a_text_or_a_place_in_them(bytes in proptest::collection::vec(any::<u8>(), 0..40)) {
        match text(bytes.clone()) {
            Ok(_) => prop_assert!(std::str::from_utf8(&bytes).is_ok()),
            Err(super::ProblemKind::NotUtf8 { offset, .. }) => {
                prop_assert!(std::str::from_utf8(&bytes[..offset]).is_ok());
                prop_assert!(offset < bytes.len());
            }
            Err(kind) => prop_assert_eq!(kind, super::ProblemKind::Utf16),
        }
    }
}
