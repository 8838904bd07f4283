//! Reads files to import, which may lie anywhere; in a folder, those that can be press texts.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::cause_of;
use super::list::name_of;
use super::read::{Problem, ProblemKind};
use crate::diagnostic::Say as _;

/// The size over which a raw file is refused: 5 MB.
const LIMIT: u64 = 5_000_000;
/// How the names of press texts end.
const EXTENSIONS: [&str; 5] = ["txt", "md", "html", "htm", "xhtml"];

/// Folders of a dossier in which no raw texts lie.
const OWN: [&str; 6] = [
    "content",
    "public",
    "static",
    "themes",
    "translations",
    "target",
];

/// Files to import, and those that could not be read.
#[derive(Debug, Default)]
pub struct Raw {
    /// The files, in the order of the paths that were given.
    pub files: Vec<RawFile>,
    /// Files and folders that could not be read.
    pub problems: Vec<Problem>,
    /// Files in folders that were passed over: a README, or names that do not end in `.txt`, `.md`, `.html`, `.htm`, `.xhtml`.
    pub passed_over: usize,
}

/// A file that may lie anywhere.
#[derive(Clone, Debug)]
pub struct RawFile {
    /// What it is called: its path below the dossier's folder, or its name alone when it lies elsewhere.
    pub path: String,
    /// The way to it as it was given.
    pub given: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Reads `paths`: a file as it is, a folder with all press texts below it, by name.
///
/// A file is called by its path below `root`; one that lies elsewhere by its name alone, so that nothing of the machine
/// goes into the dossier. Symbolic links below a folder are not followed; hidden files are passed over.
pub fn read_raw(root: &Path, paths: &[PathBuf]) -> Raw {
    let mut raw = Raw::default();
    let root = fs::canonicalize(root).unwrap_or_else(|_| root.to_owned());
    for path in paths {
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => folder(&root, path, &mut raw),
            Ok(_) => raw.take(&root, path),
            Err(error) => raw.refuse(&root, path, ProblemKind::Unreadable(error.phrase())),
        }
    }
    raw
}

fn folder(root: &Path, path: &Path, raw: &mut Raw) {
    let is_hidden = |name: &std::ffi::OsStr| name.to_string_lossy().starts_with('.');
    let walk = WalkDir::new(path).sort_by_file_name().into_iter();
    // The dossier's own files are no raw texts: `import .` means what lies beside them.
    let own: Vec<PathBuf> = OWN.iter().map(|name| root.join(name)).collect();
    let is_own = |entry: &walkdir::DirEntry| {
        entry.file_type().is_dir()
            && fs::canonicalize(entry.path()).is_ok_and(|path| own.contains(&path))
    };
    let wanted = |entry: &walkdir::DirEntry| {
        entry.depth() == 0 || (!is_hidden(entry.file_name()) && !is_own(entry))
    };
    for entry in walk.filter_entry(wanted) {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let cause = cause_of(&error);
                raw.refuse(
                    root,
                    error.path().unwrap_or(path),
                    ProblemKind::Unreadable(cause),
                );
                continue;
            }
        };
        let is_press = is_press(entry.path());
        match entry.file_type() {
            kind if kind.is_dir() => {}
            _ if !is_press => raw.passed_over += 1,
            kind if kind.is_symlink() => {
                let target = fs::read_link(entry.path()).unwrap_or_default();
                let target = target.to_string_lossy().into_owned();
                raw.refuse(root, entry.path(), ProblemKind::Symlink { target });
            }
            kind if !kind.is_file() => raw.refuse(
                root,
                entry.path(),
                ProblemKind::NotAFile { is: name_of(kind) },
            ),
            _ => raw.take(root, entry.path()),
        }
    }
}

/// Whether a file in a folder can be a press text: by its ending, and not the folder's own README.
fn is_press(path: &Path) -> bool {
    let ending = path.extension();
    let is_readme = path
        .file_stem()
        .is_some_and(|stem| stem.eq_ignore_ascii_case("readme"));
    !is_readme
        && ending.is_some_and(|found| {
            EXTENSIONS
                .iter()
                .any(|known| found.eq_ignore_ascii_case(known))
        })
}

impl Raw {
    fn take(&mut self, root: &Path, path: &Path) {
        match bytes(path) {
            Ok(bytes) => self.files.push(RawFile {
                path: shown(root, path),
                given: path.to_string_lossy().into_owned(),
                bytes,
            }),
            Err(kind) => self.refuse(root, path, kind),
        }
    }

    fn refuse(&mut self, root: &Path, path: &Path, kind: ProblemKind) {
        self.problems.push(Problem {
            path: shown(root, path).into(),
            kind,
        });
    }
}

fn bytes(path: &Path) -> Result<Vec<u8>, ProblemKind> {
    let unreadable = |error: std::io::Error| ProblemKind::Unreadable(error.phrase());
    let metadata = fs::metadata(path).map_err(unreadable)?;
    if !metadata.is_file() {
        let is = name_of(metadata.file_type());
        return Err(ProblemKind::NotAFile { is });
    }
    let too_large = |bytes| ProblemKind::TooLarge {
        bytes,
        limit: LIMIT,
    };
    if metadata.len() > LIMIT {
        return Err(too_large(metadata.len()));
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(unreadable)?;
    file.take(LIMIT + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    match bytes.len() as u64 {
        read if read > LIMIT => Err(too_large(read)),
        _ => Ok(bytes),
    }
}

/// What a file is called: its path below `root` with `/` between the parts, or its name.
///
/// The folder that it lies in is resolved, the file itself is not: a link is called by its own name, and so is a file that is
/// not there.
fn shown(root: &Path, path: &Path) -> String {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let whole = match (
        absolute.parent().map(fs::canonicalize),
        absolute.file_name(),
    ) {
        (Some(Ok(folder)), Some(name)) => folder.join(name),
        _ => absolute,
    };
    let below = whole.strip_prefix(root).ok().map(Path::to_owned);
    let below = below
        .or_else(|| whole.file_name().map(PathBuf::from))
        .unwrap_or(whole);
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}
