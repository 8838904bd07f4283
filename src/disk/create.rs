//! Writes new files into a dossier, and never over one that is there.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::platform;
use crate::diagnostic::{Phrase, Say, said_in_english};
use crate::files::OutPath;

/// Why a new file was not written.
#[derive(Debug)]
pub enum CreateError {
    /// There is one already.
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// A folder on the way is a symbolic link or a file.
    NotAFolder {
        /// What should be a folder.
        path: PathBuf,
    },
    /// The system refuses.
    Refused {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        cause: Phrase,
    },
}

impl Say for CreateError {
    fn phrase(&self) -> Phrase {
        match self {
            Self::Exists { path } => Phrase::new("create-exists").with("path", path),
            Self::NotAFolder { path } => Phrase::new("create-below-no-folder").with("path", path),
            Self::Refused { path, cause } => cannot_write(path, cause),
        }
    }
}

said_in_english!(CreateError);

/// That a file cannot be written, and why.
pub(super) fn cannot_write(path: &Path, cause: &Phrase) -> Phrase {
    Phrase::new("cannot-write")
        .with("path", path)
        .with("cause", cause)
}

/// Writes new files below `root`, making the folders that they need.
///
/// Before the first is written, all are looked at: when one of them cannot be, none is.
///
/// # Errors
///
/// When something stands at one of the paths already, when a folder on the way is a link, or when the system refuses. Of the
/// file that failed nothing is left; those before it stay.
pub fn create(root: &Path, files: &[(OutPath, &[u8])]) -> Result<(), CreateError> {
    for (path, _) in files {
        look_at(root, path)?;
    }
    files
        .iter()
        .try_for_each(|(path, text)| create_one(root, path, text))
}

/// The same, and when one file cannot be written, those before it are taken away again, with the folders made for them.
///
/// # Errors
///
/// As [`create`]. What stood there before stays as it was.
pub fn create_whole(root: &Path, files: &[(OutPath, &[u8])]) -> Result<(), CreateError> {
    for (path, _) in files {
        look_at(root, path)?;
    }
    let ours: Vec<PathBuf> = files
        .iter()
        .flat_map(|(path, _)| folders(root, path))
        .chain([root.to_owned()])
        .filter(|folder| fs::symlink_metadata(folder).is_err())
        .collect();
    let made = fs::create_dir_all(root).map_err(|error| CreateError::Refused {
        path: root.to_owned(),
        cause: error.phrase(),
    });
    let mut written = Vec::new();
    let mut write = |(path, text): &(OutPath, &[u8])| {
        create_one(root, path, text)?;
        written.push(root.join(path.as_str()));
        Ok(())
    };
    let done = made.and_then(|()| files.iter().try_for_each(&mut write));
    if done.is_err() {
        // What cannot be removed stays; the first error is the one to tell. A folder that holds something else is not removed.
        for file in &written {
            let _ = fs::remove_file(file);
        }
        let mut folders = ours;
        folders.sort();
        for folder in folders.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
    done
}

/// Those of `paths` below `root` at which something stands.
pub fn standing(root: &Path, paths: &[OutPath]) -> Vec<String> {
    let stands = |path: &&OutPath| fs::symlink_metadata(root.join(path.as_str())).is_ok();
    let paths = paths.iter().filter(stands);
    paths.map(|path| path.as_str().to_owned()).collect()
}

/// The folders on the way to a file.
fn folders<'a>(root: &'a Path, path: &'a OutPath) -> impl Iterator<Item = PathBuf> + 'a {
    let slashes = path.as_str().match_indices('/');
    slashes.map(|(at, _)| root.join(path.as_str().get(..at).unwrap_or_default()))
}

/// Says why a file could not be written, as far as that can be seen before.
fn look_at(root: &Path, path: &OutPath) -> Result<(), CreateError> {
    for folder in folders(root, path) {
        match fs::symlink_metadata(&folder) {
            Ok(metadata) if metadata.is_dir() => {}
            Ok(_) => return Err(CreateError::NotAFolder { path: folder }),
            // It will be made.
            Err(_) => return Ok(()),
        }
    }
    let whole = root.join(path.as_str());
    match fs::symlink_metadata(&whole) {
        Ok(_) => Err(CreateError::Exists { path: whole }),
        Err(_) => Ok(()),
    }
}

fn create_one(root: &Path, path: &OutPath, text: &[u8]) -> Result<(), CreateError> {
    folders(root, path).try_for_each(|folder| make_folder(&folder))?;
    let whole = root.join(path.as_str());
    let refused = |error: &io::Error| CreateError::Refused {
        path: whole.clone(),
        cause: error.phrase(),
    };
    let mut file = match platform::create_file(&whole) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            return Err(CreateError::Exists { path: whole });
        }
        Err(error) => return Err(refused(&error)),
    };
    file.write_all(text).map_err(|error| {
        // Half a file is worse than none; if it cannot be removed either, the first error is the one to tell.
        let _ = fs::remove_file(&whole);
        refused(&error)
    })
}

fn make_folder(folder: &Path) -> Result<(), CreateError> {
    let refused = |error: &io::Error| CreateError::Refused {
        path: folder.to_owned(),
        cause: error.phrase(),
    };
    match fs::symlink_metadata(folder) {
        Ok(metadata) if metadata.is_dir() => Ok(()),
        Ok(_) => Err(CreateError::NotAFolder {
            path: folder.to_owned(),
        }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            platform::create_folder(folder).map_err(|error| refused(&error))
        }
        Err(error) => Err(refused(&error)),
    }
}
