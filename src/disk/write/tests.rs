mod processes;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::{MARKER, MARKER_TEXT, Staging, WriteError, Written};
use crate::files::OutPath;

type Tree = BTreeMap<String, Vec<u8>>;

/// A folder for one test, with a project and an output that is not there yet.
struct Case {
    folder: tempfile::TempDir,
    root: PathBuf,
    target: PathBuf,
}

impl Case {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("project");
        fs::create_dir(&root).unwrap();
        Self {
            target: root.join("public"),
            root,
            folder,
        }
    }

    fn begin(&self) -> Result<Staging, WriteError> {
        Staging::begin(&self.root, &self.target)
    }

    fn build(&self, files: &[(&str, &str)]) -> Written {
        let staging = self.begin().unwrap();
        write_all(&staging, files);
        staging.commit().unwrap()
    }

    /// The message of a refused build, after which nothing has changed.
    #[track_caller]
    fn refused(&self) -> String {
        let before = tree(&self.root);
        let Err(error) = self.begin() else {
            panic!("the output was accepted")
        };
        assert_eq!(tree(&self.root), before);
        error.to_string().replace(&self.real_root(), "ROOT")
    }

    fn real_root(&self) -> String {
        fs::canonicalize(&self.root).unwrap().display().to_string()
    }

    /// What stands in the project's folder.
    fn names(&self) -> BTreeSet<String> {
        let names = fs::read_dir(&self.root).unwrap();
        names
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    }
}

fn path(path: &str) -> OutPath {
    OutPath::new(path).unwrap()
}

fn write_all(staging: &Staging, files: &[(&str, &str)]) {
    for (at, content) in files {
        staging.write(&path(at), content.as_bytes()).unwrap();
    }
}

/// Every file and link below `folder`, by path, with its bytes or where it leads.
fn tree(folder: &Path) -> Tree {
    let entries = walkdir::WalkDir::new(folder)
        .into_iter()
        .map(Result::unwrap);
    let files = entries
        .filter(|entry| !entry.file_type().is_dir())
        .map(|entry| {
            let below = entry
                .path()
                .strip_prefix(folder)
                .unwrap()
                .to_str()
                .unwrap()
                .replace('\\', "/");
            let content = match fs::read_link(entry.path()) {
                Ok(target) => target.to_str().unwrap().as_bytes().to_vec(),
                Err(_) => fs::read(entry.path()).unwrap(),
            };
            (below, content)
        });
    files.collect()
}

/// A tree as [`tree`] sees it, the marker included.
fn site(files: &[(&str, &str)]) -> Tree {
    let files = files.iter().chain(&[(MARKER, MARKER_TEXT)]);
    files
        .map(|(path, content)| ((*path).to_owned(), content.as_bytes().to_vec()))
        .collect()
}

#[test]
fn a_first_build_makes_the_folder_and_leaves_nothing_beside_it() {
    let mut case = Case::new();
    case.target = case.root.join("dist/fr/public");
    let written = case.build(&[("index.html", "a"), ("fr/articles/moura.html", "bé")]);
    assert_eq!(written, Written { files: 2, bytes: 4 });
    assert_eq!(
        tree(&case.target),
        site(&[("index.html", "a"), ("fr/articles/moura.html", "bé")])
    );
    assert_eq!(tree(&case.root).len(), 3, "no lock, no staging folder");
}

#[test]
fn a_build_replaces_the_one_before_whole() {
    let case = Case::new();
    fs::create_dir(&case.target).unwrap();
    case.build(&[("old.html", "old"), ("same.html", "old")]);
    case.build(&[("new.html", "new"), ("same.html", "new")]);
    assert_eq!(
        tree(&case.target),
        site(&[("new.html", "new"), ("same.html", "new")])
    );
    assert_eq!(case.names(), BTreeSet::from(["public".to_owned()]));
}

#[test]
fn a_folder_that_is_not_ours_is_refused() {
    let case = Case::new();
    fs::create_dir(&case.target).unwrap();
    fs::write(case.target.join("thesis.doc"), "years of work").unwrap();
    assert_eq!(
        case.refused(),
        "`ROOT/public` is not empty and was not made by dossier (it has no `.dossier` in it); \
         empty it or name another folder"
    );
}

#[test]
fn a_folder_that_becomes_someone_elses_during_the_build_is_left_alone() {
    let case = Case::new();
    let staging = case.begin().unwrap();
    fs::create_dir(&case.target).unwrap();
    fs::write(case.target.join("thesis.doc"), "years of work").unwrap();
    assert!(matches!(staging.commit(), Err(WriteError::NotOurs { .. })));
    assert_eq!(
        tree(&case.root),
        Tree::from([("public/thesis.doc".to_owned(), b"years of work".to_vec())])
    );
}

#[test]
fn a_file_is_refused() {
    let case = Case::new();
    fs::write(&case.target, "x").unwrap();
    assert_eq!(case.refused(), "`ROOT/public` is not a folder");
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_is_refused_even_to_one_of_our_folders() {
    let mut case = Case::new();
    case.build(&[("index.html", "a")]);
    std::os::unix::fs::symlink("public", case.root.join("link")).unwrap();
    case.target = case.root.join("link");
    assert_eq!(
        case.refused(),
        "`ROOT/link` is a symbolic link to `public`; name that folder itself"
    );
    case.target = case.root.join("link/");
    assert_eq!(
        case.refused(),
        "`ROOT/link` is a symbolic link to `public`; name that folder itself"
    );
}

#[test]
fn the_project_and_what_holds_it_are_refused_even_when_marked() {
    let mut case = Case::new();
    fs::write(case.root.join(MARKER), "").unwrap();
    fs::write(case.folder.path().join(MARKER), "").unwrap();
    for target in [
        case.root.clone(),
        case.root.join(".."),
        case.root.join("x/.."),
        "/".into(),
        ".".into(),
    ] {
        fs::create_dir_all(case.root.join("x")).unwrap();
        case.target = target;
        let message = case.refused();
        assert!(
            message.contains("cannot be the output"),
            "{}: {message}",
            case.target.display()
        );
    }
}

#[test]
fn a_build_that_is_given_up_leaves_the_old_site() {
    let case = Case::new();
    case.build(&[("index.html", "old")]);
    let staging = case.begin().unwrap();
    write_all(&staging, &[("index.html", "new"), ("fr/index.html", "new")]);
    drop(staging);
    assert_eq!(tree(&case.target), site(&[("index.html", "old")]));
    assert_eq!(case.names(), BTreeSet::from(["public".to_owned()]));
}

#[test]
fn a_second_build_at_once_is_refused_and_the_first_goes_on() {
    let case = Case::new();
    let first = case.begin().unwrap();
    let Err(error) = case.begin() else {
        panic!("two builds at once")
    };
    assert_eq!(
        error.to_string().replace(&case.real_root(), "ROOT"),
        "another build is writing to `ROOT/public`; wait until it is done"
    );
    write_all(&first, &[("index.html", "first")]);
    first.commit().unwrap();
    assert_eq!(tree(&case.target), site(&[("index.html", "first")]));
    case.build(&[("index.html", "then")]);
}

#[test]
fn what_a_killed_build_left_is_cleared_and_nothing_else() {
    let case = Case::new();
    case.build(&[("index.html", "old")]);
    let kept = [
        ".public.tmp-1x",
        ".public.tmp-",
        ".public2.tmp-1",
        "public.tmp-1",
    ];
    for name in kept.iter().chain(&[".public.tmp-1", ".public.tmp-99999"]) {
        fs::create_dir_all(case.root.join(name).join("fr")).unwrap();
        fs::write(case.root.join(name).join("fr/index.html"), "half").unwrap();
    }
    fs::write(case.root.join(".public.lock"), "").unwrap();
    drop(case.begin().unwrap());
    assert_eq!(
        case.names(),
        kept.iter()
            .chain(&["public"])
            .map(|name| (*name).to_owned())
            .collect()
    );
    assert_eq!(tree(&case.target), site(&[("index.html", "old")]));
}

#[test]
fn a_site_that_was_moved_aside_is_put_back() {
    let case = Case::new();
    case.build(&[("index.html", "old")]);
    fs::rename(&case.target, case.root.join(".public.old-77")).unwrap();
    drop(case.begin().unwrap());
    assert_eq!(tree(&case.target), site(&[("index.html", "old")]));
    assert_eq!(case.names(), BTreeSet::from(["public".to_owned()]));
}

#[test]
fn two_renames_do_where_folders_cannot_be_exchanged() {
    let case = Case::new();
    for content in ["one", "two", "three"] {
        let staging = case.begin().unwrap();
        write_all(&staging, &[("index.html", content)]);
        staging.commit_by(no_exchange).unwrap();
        assert_eq!(tree(&case.target), site(&[("index.html", content)]));
        assert_eq!(case.names(), BTreeSet::from(["public".to_owned()]));
    }
}

fn no_exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

#[test]
fn a_failed_exchange_leaves_the_old_site() {
    let case = Case::new();
    case.build(&[("index.html", "old")]);
    let staging = case.begin().unwrap();
    write_all(&staging, &[("index.html", "new")]);
    let error = staging
        .commit_by(|_, _| Err(io::ErrorKind::ResourceBusy.into()))
        .unwrap_err();
    assert!(
        error
            .to_string()
            .ends_with("it is a mount point; name a folder in it instead"),
        "{error}"
    );
    assert_eq!(tree(&case.target), site(&[("index.html", "old")]));
    assert_eq!(case.names(), BTreeSet::from(["public".to_owned()]));
}

#[test]
fn two_files_cannot_have_one_path() {
    for (first, second, expected) in [
        ("a.html", "a.html", "`a.html` is written twice"),
        (
            "fr/A.html",
            "fr/a.html",
            "`fr/a.html` and `fr/A.html` are the same where capitals do not count",
        ),
        (
            "É.html",
            "é.html",
            "`é.html` and `É.html` are the same where capitals do not count",
        ),
        (
            "Fr/a.html",
            "fr/b.html",
            "`fr/b.html` and `Fr` are the same where capitals do not count",
        ),
        (
            "fr",
            "fr/a.html",
            "`fr/a.html` cannot be written: `fr` would be both a file and a folder",
        ),
        (
            "fr/a/b",
            "FR",
            "`FR` cannot be written: `fr` would be both a file and a folder",
        ),
    ] {
        let case = Case::new();
        let staging = case.begin().unwrap();
        write_all(&staging, &[(first, "first")]);
        let error = staging.write(&path(second), b"second").unwrap_err();
        assert_eq!(error.to_string(), expected);
        staging.commit().unwrap();
        assert_eq!(tree(&case.target), site(&[(first, "first")]));
    }
}

#[test]
fn threads_write_at_once() {
    let case = Case::new();
    let staging = case.begin().unwrap();
    std::thread::scope(|scope| {
        for thread in 0..8 {
            let staging = &staging;
            scope.spawn(move || {
                for file in 0..100 {
                    let at = path(&format!(
                        "folder{}/{}/{thread}-{file}.html",
                        file % 7,
                        file % 3
                    ));
                    staging.write(&at, at.as_str().as_bytes()).unwrap();
                }
            });
        }
    });
    let written = staging.commit().unwrap();
    let mut tree = tree(&case.target);
    tree.remove(MARKER).unwrap();
    assert_eq!((written.files, tree.len()), (800, 800));
    assert_eq!(
        written.bytes,
        tree.values()
            .map(|content| content.len() as u64)
            .sum::<u64>()
    );
    assert!(
        tree.iter()
            .all(|(path, content)| path.as_bytes() == content)
    );
}

#[test]
fn a_file_that_did_not_change_keeps_its_time() {
    let case = Case::new();
    let before = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    case.build(&[("same.html", "same"), ("other.html", "old!")]);
    for name in ["same.html", "other.html"] {
        let file = fs::File::options()
            .write(true)
            .open(case.target.join(name))
            .unwrap();
        file.set_modified(before).unwrap();
    }
    let staging = case.begin().unwrap();
    write_all(&staging, &[("same.html", "same"), ("other.html", "new!")]);
    assert_eq!(
        tree(&case.target),
        site(&[("same.html", "same"), ("other.html", "old!")])
    );
    staging.commit().unwrap();
    assert_eq!(
        tree(&case.target),
        site(&[("same.html", "same"), ("other.html", "new!")])
    );
    let time = |name| {
        fs::metadata(case.target.join(name))
            .unwrap()
            .modified()
            .unwrap()
    };
    assert_eq!(time("same.html"), before);
    assert_ne!(time("other.html"), before);
}

#[cfg(unix)]
#[test]
fn a_file_whose_mode_was_changed_is_written_anew() {
    use std::os::unix::fs::PermissionsExt;
    let case = Case::new();
    case.build(&[("index.html", "same")]);
    let index = case.target.join("index.html");
    fs::set_permissions(&index, fs::Permissions::from_mode(0o600)).unwrap();
    case.build(&[("index.html", "same")]);
    assert_eq!(
        fs::metadata(&index).unwrap().permissions().mode() & 0o7777,
        0o644
    );
}

#[cfg(unix)]
#[test]
fn what_someone_linked_into_the_output_is_not_taken_over() {
    let case = Case::new();
    case.build(&[("index.html", "same")]);
    fs::write(case.root.join("elsewhere"), "same").unwrap();
    fs::remove_file(case.target.join("index.html")).unwrap();
    std::os::unix::fs::symlink("../elsewhere", case.target.join("index.html")).unwrap();
    case.build(&[("index.html", "same")]);
    assert!(
        fs::symlink_metadata(case.target.join("index.html"))
            .unwrap()
            .is_file()
    );
    assert_eq!(fs::read(case.root.join("elsewhere")).unwrap(), b"same");
}
