//! Writes the files that a command planned, each of which must be new.

use std::path::Path;

use crate::diagnostic::{Phrase, Say as _};
use crate::disk;
use crate::files::{OutPath, OutPathError, Proposed};

/// That `path` cannot be the name of a file, and why.
pub(super) fn unusable(path: &str, reason: OutPathError) -> Phrase {
    Phrase::new("unusable-path")
        .with("path", path)
        .with("reason", reason.phrase())
}

/// Writes a new file, wherever it lies.
///
/// # Errors
///
/// When it is there already, cannot be written, or has a name that some systems do not know.
pub(super) fn create(file: &Path, bytes: &[u8]) -> Result<(), Phrase> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let shown = file.display().to_string();
    let path = OutPath::new(&name).map_err(|reason| unusable(&shown, reason))?;
    let folder = file.parent().filter(|folder| *folder != Path::new(""));
    let folder = folder.unwrap_or(Path::new("."));
    Ok(disk::create(folder, &[(path, bytes)])?)
}

/// Writes `files` below `root`.
///
/// # Errors
///
/// When one of them cannot be written, is there already, or has a name that some systems do not know.
pub(super) fn write(root: &Path, files: &[Proposed]) -> Result<(), Phrase> {
    let checked =
        |file: &Proposed| OutPath::new(&file.path).map_err(|reason| unusable(&file.path, reason));
    let paths: Vec<OutPath> = files.iter().map(checked).collect::<Result<_, _>>()?;
    let texts = files.iter().map(|file| file.text.as_bytes());
    let files: Vec<(OutPath, &[u8])> = paths.into_iter().zip(texts).collect();
    Ok(disk::create(root, &files)?)
}
