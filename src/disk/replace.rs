//! Puts a new text in the place of one of a dossier, if it is still the one that was read.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::create::cannot_write;
use super::{platform, read};
use crate::diagnostic::{Phrase, Say, said_in_english};
use crate::files::OutPath;

/// Why a file was not replaced.
#[derive(Debug)]
pub enum ReplaceError {
    /// It says something else than when it was read.
    Changed {
        /// The file.
        path: PathBuf,
    },
    /// The system refuses.
    Refused {
        /// The file.
        path: PathBuf,
        /// Why.
        cause: Phrase,
    },
}

impl Say for ReplaceError {
    fn phrase(&self) -> Phrase {
        match self {
            Self::Changed { path } => Phrase::new("replace-changed").with("path", path),
            Self::Refused { path, cause } => cannot_write(path, cause),
        }
    }
}

said_in_english!(ReplaceError);

/// Puts `new` in the place of `old`, the text of the file `path` below `root` as [`super::read()`] gave it.
///
/// The new text is written beside the file and renamed, so that the file is whole at any moment. It keeps its mode, its
/// byte-order mark and its line ends, if those are `\r\n` throughout.
///
/// # Errors
///
/// When the file does not say `old` any more, is a link, or cannot be written. Then it is as it was.
pub fn replace(root: &Path, path: &OutPath, old: &str, new: &str) -> Result<(), ReplaceError> {
    let whole = root.join(path.as_str());
    let refused = |error: &std::io::Error| ReplaceError::Refused {
        path: whole.clone(),
        cause: error.phrase(),
    };
    let bytes = read::bytes_below(root, path.as_str()).map_err(|error| refused(&error))?;
    if read::text_of(&bytes).as_deref() != Some(old) {
        return Err(ReplaceError::Changed { path: whole });
    }
    let beside = whole.with_file_name(format!(
        ".{}.new",
        path.as_str().rsplit('/').next().unwrap_or("file")
    ));
    // One that a run left behind that was killed.
    let _ = fs::remove_file(&beside);
    let written = || -> std::io::Result<()> {
        let mut file = platform::create_file(&beside)?;
        file.write_all(&in_the_manner_of(&bytes, new))?;
        file.sync_all()?;
        fs::set_permissions(&beside, fs::metadata(&whole)?.permissions())?;
        fs::rename(&beside, &whole)
    };
    written().map_err(|error| {
        let _ = fs::remove_file(&beside);
        refused(&error)
    })
}

/// A text with the byte-order mark and the line ends of the bytes that it replaces.
fn in_the_manner_of(old: &[u8], new: &str) -> Vec<u8> {
    let mark: &[u8] = if old.starts_with(b"\xef\xbb\xbf") {
        b"\xef\xbb\xbf"
    } else {
        b""
    };
    let breaks = old.iter().filter(|byte| **byte == b'\n').count();
    let returns = old.windows(2).filter(|pair| *pair == b"\r\n").count();
    let text = if breaks > 0 && breaks == returns {
        new.replace('\n', "\r\n")
    } else {
        new.to_owned()
    };
    [mark, text.as_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_read_is_replaced() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = OutPath::new("a.md").expect("a path");
        let file = folder.path().join("a.md");
        fs::write(&file, "\u{feff}un\r\ndeux\r\n").expect("a file");
        replace(folder.path(), &path, "un\ndeux\n", "one\ntwo\n").expect("replaced");
        assert_eq!(
            fs::read(&file).expect("bytes"),
            "\u{feff}one\r\ntwo\r\n".as_bytes()
        );
        let error = replace(folder.path(), &path, "un\ndeux\n", "three").expect_err("changed");
        assert!(matches!(error, ReplaceError::Changed { .. }));
        assert_eq!(
            fs::read_dir(folder.path()).expect("a folder").count(),
            1,
            "nothing is left behind"
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_not_written_through() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("real"), "x").expect("a file");
        std::os::unix::fs::symlink("real", folder.path().join("a.md")).expect("a link");
        let path = OutPath::new("a.md").expect("a path");
        assert!(replace(folder.path(), &path, "x", "y").is_err());
        assert_eq!(
            fs::read_to_string(folder.path().join("real")).expect("text"),
            "x"
        );
    }
}
