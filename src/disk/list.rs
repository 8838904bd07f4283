//! Walks a project's folder: [`list`] decides by path and kind what is read, what is refused, what is passed over.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use walkdir::{DirEntry, WalkDir};

use super::cause_of;
use super::read::{NameProblem, Problem, ProblemKind};
use crate::diagnostic::Say as _;
use crate::files::{OutPath, SourcePath, pictured};

/// A file to read.
pub(super) struct Found {
    pub(super) path: SourcePath,
    pub(super) is_text: bool,
}

/// Walks `root`: the files to read, and what is refused by its name or its kind.
pub(super) fn list(root: &Path) -> (Vec<Found>, Vec<Problem>) {
    let mut found = Vec::new();
    let mut problems = Vec::new();
    let mut walk = WalkDir::new(root).min_depth(1).into_iter();
    while let Some(entry) = walk.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = source_path(root, error.path().unwrap_or(root));
                let cause = cause_of(&error);
                problems.push(Problem {
                    path,
                    kind: ProblemKind::Unreadable(cause),
                });
                continue;
            }
        };
        let path = source_path(root, entry.path());
        match sort(&path, &entry) {
            Sorted::Open => {}
            Sorted::Read { is_text } => found.push(Found { path, is_text }),
            refused_or_ignored => {
                if entry.file_type().is_dir() {
                    walk.skip_current_dir();
                }
                if let Sorted::Refuse(kind) = refused_or_ignored {
                    problems.push(Problem { path, kind });
                }
            }
        }
    }
    (found, problems)
}

/// What may stand at a path of a project.
enum Place {
    /// `dossier.toml`, `import.toml` or `theme.toml`.
    Settings,
    /// A folder with a name of ours, such as `content`.
    Folder,
    /// Something in `themes/`: a folder is a theme, a file is nothing to us.
    Theme,
    Content,
    /// A memory of translations.
    Memory,
    Template,
    Static,
    /// Nothing that a build reads.
    Elsewhere,
}

impl Place {
    fn of(path: &str) -> Self {
        match path.split('/').collect::<Vec<_>>().as_slice() {
            ["dossier.toml" | "import.toml"] | ["themes", _, "theme.toml"] => Self::Settings,
            ["content" | "themes" | "static" | "translations"]
            | [
                "themes",
                _,
                "templates" | "i18n" | "style" | "script" | "static",
            ] => Self::Folder,
            ["themes", _] => Self::Theme,
            ["content", ..] => Self::Content,
            ["translations", ..] => Self::Memory,
            ["themes", _, "templates" | "i18n", ..] => Self::Template,
            ["static", ..] | ["themes", _, "style" | "script" | "static", ..] => Self::Static,
            _ => Self::Elsewhere,
        }
    }
}

/// What to do with an entry of a folder.
enum Sorted {
    /// Look inside.
    Open,
    Read {
        is_text: bool,
    },
    Refuse(ProblemKind),
    Ignore,
}

fn sort(path: &str, entry: &DirEntry) -> Sorted {
    let place = Place::of(path);
    if matches!(place, Place::Elsewhere) || is_ignored(entry.file_name(), &place) {
        return Sorted::Ignore;
    }
    if let Some(problem) = name_problem(entry.file_name()) {
        return Sorted::Refuse(ProblemKind::Name(problem));
    }
    let kind = entry.file_type();
    if kind.is_symlink() {
        return Sorted::Refuse(match fs::read_link(entry.path()) {
            Ok(target) => ProblemKind::Symlink {
                target: target.to_string_lossy().into_owned(),
            },
            Err(error) => ProblemKind::Unreadable(error.phrase()),
        });
    }
    match place {
        Place::Settings if kind.is_dir() => Sorted::Refuse(ProblemKind::NotAFile { is: "folder" }),
        _ if kind.is_dir() => Sorted::Open,
        _ if !kind.is_file() => Sorted::Refuse(ProblemKind::NotAFile { is: name_of(kind) }),
        Place::Folder => Sorted::Refuse(ProblemKind::NotAFolder),
        Place::Theme | Place::Elsewhere => Sorted::Ignore,
        Place::Settings => Sorted::Read { is_text: true },
        Place::Content if has_extension(path, &["html", "htm", "xhtml"]) => {
            Sorted::Refuse(ProblemKind::Html)
        }
        Place::Content => Sorted::Read {
            is_text: has_extension(path, &["md", "toml"]),
        },
        Place::Memory if has_extension(path, &["jsonl"]) => Sorted::Read { is_text: true },
        Place::Memory => Sorted::Ignore,
        Place::Template => Sorted::Read {
            is_text: has_extension(path, &["html", "xml", "txt", "ftl", "toml"]),
        },
        // Notes on a picture are no part of the site.
        Place::Static => Sorted::Read {
            is_text: path.starts_with("static/") && pictured(path).is_some(),
        },
    }
}

/// Whether a name is that of a hidden file or of what an editor leaves behind.
fn is_ignored(name: &OsStr, place: &Place) -> bool {
    let name = name.to_string_lossy();
    let is_hidden =
        name.starts_with('.') && !(matches!(place, Place::Static) && OutPath::new(&name).is_ok());
    // Vim tries with `4913` whether it may write in a folder; the last two are what JetBrains editors write and rename.
    let is_left_behind = name == "4913"
        || ["~", ".swp", ".swo", ".swx", "___jb_tmp___", "___jb_old___"]
            .iter()
            .any(|end| name.ends_with(end))
        || (name.starts_with('#') && name.ends_with('#'));
    is_hidden || is_left_behind
}

fn name_problem(name: &OsStr) -> Option<NameProblem> {
    let Some(name) = name.to_str() else {
        return Some(NameProblem::NotUtf8);
    };
    match name.chars().find(|c| c.is_control() || *c == '\\')? {
        '\\' => Some(NameProblem::Backslash),
        control => Some(NameProblem::Control(control)),
    }
}

fn has_extension(path: &str, extensions: &[&str]) -> bool {
    Path::new(path).extension().is_some_and(|found| {
        extensions
            .iter()
            .any(|known| found.eq_ignore_ascii_case(known))
    })
}

/// The path below `root`, with `/` between its parts.
fn source_path(root: &Path, path: &Path) -> SourcePath {
    let below = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = below.iter().map(OsStr::to_string_lossy).collect();
    parts.join("/").into()
}

/// What a thing that is not a file is, as messages call it.
#[cfg(unix)]
pub(super) fn name_of(kind: fs::FileType) -> &'static str {
    use std::os::unix::fs::FileTypeExt;
    match () {
        () if kind.is_dir() => "folder",
        () if kind.is_fifo() => "pipe",
        () if kind.is_socket() => "socket",
        () => "device",
    }
}

/// What a thing that is not a file is, as messages call it.
#[cfg(not(unix))]
pub(super) fn name_of(kind: fs::FileType) -> &'static str {
    if kind.is_dir() { "folder" } else { "device" }
}
