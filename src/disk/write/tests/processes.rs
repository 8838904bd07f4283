//! What only shows from outside of a process: a build that is killed, a build under another umask.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::super::{MARKER, MARKER_TEXT, Staging};
use super::{Case, no_exchange, tree, write_all};
use crate::disk::platform::exchange;

#[cfg(unix)]
#[test]
fn modes_do_not_depend_on_the_umask() {
    use std::os::unix::fs::PermissionsExt;
    let case = Case::new();
    let mut child = Command::new("sh");
    child
        .args(["-c", "umask 077 && exec \"$@\"", "sh"])
        .arg(std::env::current_exe().unwrap());
    assert!(
        as_child(&mut child, "once", &case)
            .wait()
            .unwrap()
            .success()
    );
    for entry in walkdir::WalkDir::new(&case.target)
        .into_iter()
        .map(Result::unwrap)
    {
        let expected = if entry.file_type().is_dir() {
            0o755
        } else {
            0o644
        };
        let mode = entry.metadata().unwrap().permissions().mode() & 0o7777;
        assert_eq!(mode, expected, "{} has {mode:o}", entry.path().display());
    }
    assert_eq!(tree(&case.target).len(), FILES + 1);
}

#[test]
fn a_killed_build_leaves_the_old_site_or_the_new_one_whole() {
    check_kills("loop");
}

#[test]
fn a_killed_build_loses_no_site_where_folders_cannot_be_exchanged() {
    check_kills("loop in two steps");
}

/// How many files a child's site has.
const FILES: usize = 120;

/// Kills builds at 30 moments, half of them near the swap, and looks at what is left each time.
fn check_kills(mode: &str) {
    let case = Case::new();
    case.build(&generation("start"));
    let mut before = check_whole(&case.target);
    for round in 0..30 {
        let mut command = Command::new(std::env::current_exe().unwrap());
        let mut child = as_child(&mut command, mode, &case);
        // The child has replaced the site at least once, and is about to do it again.
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let swaps = lines
            .map(Result::unwrap)
            .filter(|line| line == SWAP)
            .take(2)
            .count();
        assert_eq!(swaps, 2, "the child stopped by itself");
        let micros = if round % 2 == 0 {
            round * 100
        } else {
            round * 2_000
        };
        std::thread::sleep(Duration::from_micros(micros));
        child.kill().unwrap();
        child.wait().unwrap();
        if mode == "loop" {
            // Before anything is repaired: what a server would show.
            check_whole(&case.target);
        }
        drop(case.begin().unwrap());
        let after = check_whole(&case.target);
        assert_ne!(after, before);
        before = after;
        assert_eq!(case.names(), BTreeSet::from(["public".to_owned()]));
    }
}

/// The one word that all the files of a site hold.
#[track_caller]
fn check_whole(target: &Path) -> Vec<u8> {
    let mut tree = tree(target);
    assert_eq!(tree.remove(MARKER).as_deref(), Some(MARKER_TEXT.as_bytes()));
    assert_eq!(tree.len(), FILES);
    let mut contents: BTreeSet<_> = tree.into_values().collect();
    let content = contents.pop_last().unwrap();
    assert!(contents.is_empty(), "files of two builds");
    content
}

/// The files of a child's site, each with `word` in it.
fn generation(word: &str) -> Vec<(&'static str, &str)> {
    static PATHS: std::sync::LazyLock<Vec<String>> =
        std::sync::LazyLock::new(|| (0..FILES).map(|n| format!("{}/{n}.html", n % 10)).collect());
    PATHS.iter().map(|path| (path.as_str(), word)).collect()
}

const CHILD_MODE: &str = "DOSSIER_DISK_TEST_MODE";
/// The line that a child prints before it swaps the folders.
const SWAP: &str = "swap";
const CHILD_ROOT: &str = "DOSSIER_DISK_TEST_ROOT";

/// Starts this test binary again, to run only [`child`].
fn as_child(command: &mut Command, mode: &str, case: &Case) -> Child {
    let (_, module) = module_path!().split_once("::").unwrap();
    command
        .args(["--exact", &format!("{module}::child")])
        .env(CHILD_MODE, mode)
        .env(CHILD_ROOT, &case.root)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Not a test by itself: what the children of the tests above do.
#[test]
fn child() {
    let (Ok(mode), Ok(root)) = (std::env::var(CHILD_MODE), std::env::var(CHILD_ROOT)) else {
        return;
    };
    let root = PathBuf::from(root);
    for turn in 0.. {
        let staging = Staging::begin(&root, &root.join("public")).unwrap();
        write_all(
            &staging,
            &generation(&format!("{}-{turn}", std::process::id())),
        );
        let swap = |new: &Path, old: &Path| {
            // Past the capture of the test harness; no one reads it once enough has been read.
            let _ = std::io::stdout().write_all(format!("\n{SWAP}\n").as_bytes());
            if mode == "loop in two steps" {
                no_exchange(new, old)
            } else {
                exchange(new, old)
            }
        };
        staging.commit_by(swap).unwrap();
        if mode == "once" {
            return;
        }
    }
}
