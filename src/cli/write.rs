//! Writes the files that a command planned, each of which must be new.

use std::path::Path;

use crate::disk::{self, CreateError};
use crate::files::{OutPath, OutPathError, Proposed};

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub(super) enum WriteError {
    #[error(transparent)]
    Create(#[from] CreateError),
    #[error("`{path}` cannot be the name of a file: {reason}")]
    Path { path: String, reason: OutPathError },
}

/// Writes a new file, wherever it lies.
///
/// # Errors
///
/// When it is there already, cannot be written, or has a name that some systems do not know.
pub(super) fn create(file: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let path = OutPath::new(&name).map_err(|reason| WriteError::Path {
        path: file.display().to_string(),
        reason,
    })?;
    let folder = file.parent().filter(|folder| *folder != Path::new(""));
    let folder = folder.unwrap_or(Path::new("."));
    Ok(disk::create(folder, &[(path, bytes)])?)
}

/// Writes `files` below `root`.
///
/// # Errors
///
/// When one of them cannot be written, is there already, or has a name that some systems do not know.
pub(super) fn write(root: &Path, files: &[Proposed]) -> Result<(), WriteError> {
    let checked = |file: &Proposed| {
        OutPath::new(&file.path).map_err(|reason| WriteError::Path {
            path: file.path.clone(),
            reason,
        })
    };
    let paths: Vec<OutPath> = files.iter().map(checked).collect::<Result<_, _>>()?;
    let texts = files.iter().map(|file| file.text.as_bytes());
    let files: Vec<(OutPath, &[u8])> = paths.into_iter().zip(texts).collect();
    Ok(disk::create(root, &files)?)
}
