//! Reads a project's folder: [`read`] gives the files as values and a [`Problem`] for each that was refused.
//!
//! 1. Walk the folder and decide by its path what each file is: a text, an asset, or nothing that a build reads.
//! 2. Open and read the files in parallel, each through no symbolic link.
//! 3. Turn the texts into UTF-8 with `\n` at the ends of lines.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::list::{Found, list, name_of};
use super::platform;
use crate::diagnostic::{Code, Diagnostic, Fact, Phrase, Say, said_in_english};
use crate::files::{Place, SourcePath, SourceTree, Span, line_column};

/// The size over which a text is refused: 5 MB.
const TEXT_LIMIT: u64 = 5_000_000;
/// The size over which an asset is refused: 50 MB.
const ASSET_LIMIT: u64 = 50_000_000;

/// What was read from a project's folder.
#[derive(Debug)]
pub struct Read {
    /// The files that could be read.
    pub tree: SourceTree,
    /// Every file or folder that could not, in the order of their paths.
    pub problems: Vec<Problem>,
}

/// A file or folder that a build would read, and why it was not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it is, below the project's folder. What is not UTF-8 in a name shows as U+FFFD.
    pub path: SourcePath,
    /// What is wrong with it.
    pub kind: ProblemKind,
}

/// Why a file or folder was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// A symbolic link, to a file, a folder or nothing. None is followed: content is untrusted, and a link could
    /// publish any file of the machine.
    Symlink {
        /// Where it leads, as written in the link.
        target: String,
    },
    /// Not a regular file where a file is expected. It was not opened.
    NotAFile {
        /// What it is, as messages call it: `pipe`.
        is: &'static str,
    },
    /// A file where a folder is expected, such as `content`.
    NotAFolder,
    /// The system refuses to open, read or list it.
    Unreadable(Phrase),
    /// A text with bytes that are not UTF-8.
    NotUtf8 {
        /// The first bad byte, counted in the file as it is on the disk.
        offset: usize,
        /// Its line, from 1.
        line: usize,
        /// Its column, from 1, in characters.
        column: usize,
    },
    /// A text in UTF-16, as its first two bytes say.
    Utf16,
    /// A file over the limit, which is 5 MB for texts and 50 MB for the rest.
    TooLarge {
        /// Its size.
        bytes: u64,
        /// The most that is read.
        limit: u64,
    },
    /// A name that cannot be written in a text or in an address.
    Name(NameProblem),
    /// HTML in `content/`, where only Markdown and TOML are texts: it would be published as it is, scripts included.
    Html,
}

/// What is wrong with the name of a file or folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameProblem {
    /// It is not UTF-8.
    NotUtf8,
    /// It holds a control character, such as a line break.
    Control(char),
    /// It holds a backslash, which separates folders on Windows.
    Backslash,
}

/// Why nothing at all could be read.
#[derive(Debug)]
pub enum ReadError {
    /// There is a file, not a folder, at the path.
    NotAFolder {
        /// The path given.
        path: PathBuf,
    },
    /// The folder does not exist or cannot be listed.
    Unreadable {
        /// The path given.
        path: PathBuf,
        /// Why.
        cause: Phrase,
    },
}

impl Problem {
    /// What is said of it.
    pub(crate) fn finding(&self) -> Diagnostic {
        let at = |code| {
            Diagnostic::at(
                code,
                Place {
                    file: self.path.clone(),
                    span: Span::default(),
                },
            )
        };
        match &self.kind {
            ProblemKind::Symlink { target } => at(Code::Symlink).arg("target", target),
            ProblemKind::NotAFile { is } => at(Code::NotAFile).arg("what", *is),
            ProblemKind::NotAFolder => at(Code::NotAFolder),
            ProblemKind::Unreadable(cause) => at(Code::UnreadableFile).arg("cause", cause),
            ProblemKind::NotUtf8 {
                offset,
                line,
                column,
            } => at(Code::NotUtf8)
                .arg("offset", offset.to_string())
                .arg("line", line.to_string())
                .arg("column", column.to_string()),
            ProblemKind::Utf16 => at(Code::Utf16),
            ProblemKind::TooLarge { bytes, limit } => at(Code::TooLarge)
                .arg("size", Fact::size(*bytes))
                .arg("limit", Fact::size(*limit)),
            ProblemKind::Name(reason) => match reason {
                NameProblem::NotUtf8 => at(Code::UnusableName).arg("reason", "not-utf8"),
                NameProblem::Backslash => at(Code::UnusableName).arg("reason", "backslash"),
                NameProblem::Control(c) => at(Code::UnusableName)
                    .arg("reason", "control")
                    .arg("codepoint", format!("U+{:04X}", u32::from(*c))),
            },
            ProblemKind::Html => at(Code::HtmlContent),
        }
    }
}

impl Say for ReadError {
    fn phrase(&self) -> Phrase {
        match self {
            Self::NotAFolder { path } => Phrase::new("not-a-folder-there").with("path", path),
            Self::Unreadable { path, cause } => Phrase::new("cannot-read")
                .with("path", path)
                .with("cause", cause),
        }
    }
}

said_in_english!(ReadError);

/// Reads everything that a build needs from the project's folder `root`.
///
/// | path | what it becomes |
/// |---|---|
/// | `dossier.toml`, `import.toml` | texts |
/// | `content/**` | `.md` and `.toml` are texts, `.html` is a [`ProblemKind::Html`], the rest are assets |
/// | `translations/**` | `.jsonl` are texts, the rest is not read |
/// | `themes/<name>/theme.toml` | a text |
/// | `themes/<name>/{templates,i18n}/**` | `.html`, `.xml`, `.txt`, `.ftl` and `.toml` are texts, the rest are assets |
/// | `themes/<name>/{style,script,static}/**`, `static/**` | assets |
///
/// Nothing else is looked at (`public/`, `seeds/`, the README of a theme), nor are hidden files and what editors
/// leave behind (`*~`, `#x#`, `*.swp`). In the two kinds of `static/` the hidden names that an
/// [`OutPath`](crate::files::OutPath) may have, `.nojekyll` and `.well-known`, are read like the others. A folder that
/// does not exist is as good as an empty one.
///
/// A text is held without its byte-order mark and with `\n` for `\r\n` and `\r`. Spans and offsets in diagnostics
/// refer to the text as held, not to the bytes on the disk. File names are held as they are, so one that macOS wrote
/// in NFD stays in NFD.
///
/// `root` may be reached through a symbolic link; below it none is followed. The check and the opening are one step
/// on Unix, so replacing a file by a link while the build runs gains nothing.
///
/// # Errors
///
/// Only if `root` is no folder or cannot be listed. All else that is wrong is in [`Read::problems`].
pub fn read(root: &Path) -> Result<Read, ReadError> {
    let folder = root_of(root)?;
    let (found, mut problems) = list(root);
    let loaded: Vec<_> = found
        .into_par_iter()
        .map(|file| (load(&folder, &file), file.path))
        .collect();

    let mut tree = SourceTree::default();
    for (content, path) in loaded {
        match content {
            Ok(Content::Text(text)) => tree.insert_text(path, text),
            Ok(Content::Asset(bytes)) => tree.insert_asset(path, bytes),
            Err(kind) => problems.push(Problem { path, kind }),
        }
    }
    problems.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(Read { tree, problems })
}

/// The folder of a project, if it is one that can be listed.
pub(super) fn root_of(root: &Path) -> Result<platform::Root, ReadError> {
    let unreadable = |error: std::io::Error| ReadError::Unreadable {
        path: root.to_owned(),
        cause: error.phrase(),
    };
    if !fs::metadata(root).map_err(unreadable)?.is_dir() {
        return Err(ReadError::NotAFolder {
            path: root.to_owned(),
        });
    }
    fs::read_dir(root).map_err(unreadable)?;
    platform::open_root(root).map_err(unreadable)
}

/// What a file holds.
#[derive(Clone, Debug)]
pub(super) enum Content {
    Text(Arc<str>),
    Asset(Arc<[u8]>),
}

impl Content {
    /// Its bytes, as held.
    #[cfg(feature = "serve")]
    pub(super) fn bytes(&self) -> &[u8] {
        match self {
            Self::Text(text) => text.as_bytes(),
            Self::Asset(bytes) => bytes,
        }
    }
}

pub(super) fn load(root: &platform::Root, found: &Found) -> Result<Content, ProblemKind> {
    if found.is_text {
        text(load_bytes(root, &found.path, TEXT_LIMIT)?).map(|text| Content::Text(text.into()))
    } else {
        load_bytes(root, &found.path, ASSET_LIMIT).map(|bytes| Content::Asset(bytes.into()))
    }
}

/// The bytes of the text `path` below the folder `root`, through no symbolic link.
pub(super) fn bytes_below(root: &Path, path: &str) -> std::io::Result<Vec<u8>> {
    let root = platform::open_root(root)?;
    let mut bytes = Vec::new();
    platform::open_below(&root, path)?
        .take(TEXT_LIMIT + 1)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The text in `bytes` as a [`SourceTree`] holds it, if it is one.
pub(super) fn text_of(bytes: &[u8]) -> Option<String> {
    text(bytes.to_vec()).ok()
}

/// The bytes of a file, of which no more than `limit` are ever held, even if it grows meanwhile.
fn load_bytes(root: &platform::Root, path: &str, limit: u64) -> Result<Vec<u8>, ProblemKind> {
    let unreadable = |error: std::io::Error| ProblemKind::Unreadable(error.phrase());
    let file: File = platform::open_below(root, path).map_err(unreadable)?;
    let metadata = file.metadata().map_err(unreadable)?;
    if !metadata.is_file() {
        return Err(ProblemKind::NotAFile {
            is: name_of(metadata.file_type()),
        });
    }
    if metadata.len() > limit {
        return Err(ProblemKind::TooLarge {
            bytes: metadata.len(),
            limit,
        });
    }
    let mut bytes = Vec::with_capacity(metadata.len().try_into().unwrap_or(0));
    file.take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    let read = bytes.len() as u64;
    if read > limit {
        return Err(ProblemKind::TooLarge { bytes: read, limit });
    }
    Ok(bytes)
}

/// The text in `bytes`, without its byte-order mark, with `\n` at the ends of lines.
fn text(bytes: Vec<u8>) -> Result<String, ProblemKind> {
    const MARK: &str = "\u{feff}";
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(ProblemKind::Utf16);
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(match text.strip_prefix(MARK) {
            Some(rest) => with_plain_line_ends(rest.to_owned()),
            None => with_plain_line_ends(text),
        }),
        Err(error) => {
            let offset = error.utf8_error().valid_up_to();
            let before = error.as_bytes().get(..offset).unwrap_or_default();
            let before = String::from_utf8_lossy(before);
            let before =
                with_plain_line_ends(before.strip_prefix(MARK).unwrap_or(&before).to_owned());
            let (line, column) = line_column(&before, before.len());
            Err(ProblemKind::NotUtf8 {
                offset,
                line,
                column,
            })
        }
    }
}

fn with_plain_line_ends(text: String) -> String {
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text
    }
}

#[cfg(test)]
mod tests;
