//! Puts a site in its place: [`Staging`] takes the files, [`Staging::commit`] makes them the output.
//!
//! 1. [`Staging::begin`] locks the output, refuses one that is not ours, clears what killed builds left, and opens an
//!    empty folder beside it.
//! 2. [`Staging::write`] writes one file; nothing of it is held afterwards but its path.
//! 3. [`Staging::commit`] waits until all of it is on the disk, exchanges the two folders, and removes the old one.

use std::collections::HashMap;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use super::lock::Lock;
use super::platform;
use super::target::Target;
use crate::diagnostic::{Phrase, Say, said_in_english};
use crate::files::OutPath;

/// The file that marks a folder as made by us. It is hidden, so no [`OutPath`] can name it.
pub const MARKER: &str = ".dossier";

const MARKER_TEXT: &str =
    "This folder is made by dossier and replaced at each build: what you change here is lost.\n";

/// A new site being written beside the old one.
///
/// Dropped without [`commit`](Self::commit), it removes what it wrote and leaves the old site as it was. So does the
/// next build if this one is killed.
///
/// ```no_run
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # use dossier::{disk::Staging, files::OutPath}; use std::path::Path;
/// let staging = Staging::begin(Path::new("."), Path::new("public"))?;
/// staging.write(&OutPath::new("index.html")?, b"<!doctype html>")?;
/// let written = staging.commit()?;
/// assert_eq!(written.files, 1);
/// # Ok(()) }
/// ```
pub struct Staging {
    root: PathBuf,
    target: Target,
    folder: PathBuf,
    claims: Mutex<HashMap<String, Claim>>,
    files: AtomicUsize,
    bytes: AtomicU64,
    // Declared last, so released last.
    _lock: Lock,
}

/// How much was written, the marker not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// Number of files.
    pub files: usize,
    /// Their size together.
    pub bytes: u64,
}

/// Why a site could not be put in its place. In every case but [`WriteError::Remove`] the old site is as it was.
#[derive(Debug)]
pub enum WriteError {
    /// The output folder has files in it that we did not make.
    NotOurs {
        /// The output folder.
        target: PathBuf,
    },
    /// The output is a file.
    NotAFolder {
        /// The output.
        target: PathBuf,
    },
    /// The output is a symbolic link.
    Symlink {
        /// The output.
        target: PathBuf,
        /// Where the link leads.
        to: PathBuf,
    },
    /// Replacing the output would remove the project, or the folder in which the command runs.
    HoldsProject {
        /// The output folder.
        target: PathBuf,
        /// The project's folder or the current one.
        inside: PathBuf,
    },
    /// Another process is writing to the same output.
    Busy {
        /// The output folder.
        target: PathBuf,
    },
    /// Nothing can be written at or beside the output.
    Prepare {
        /// What could not be used.
        path: PathBuf,
        /// Why.
        cause: Phrase,
    },
    /// Two files of the site have the same path.
    Twice {
        /// The path.
        path: OutPath,
    },
    /// Two paths of the site are one where case does not count (macOS, Windows).
    Collision {
        /// The file being written.
        path: OutPath,
        /// The file or folder that was there first.
        other: String,
    },
    /// A path is a file of the site and also a folder of it.
    FileAndFolder {
        /// The file being written.
        path: OutPath,
        /// The path that would be both.
        other: String,
    },
    /// A file or folder of the new site could not be written.
    Write {
        /// Its path below the output.
        path: String,
        /// Why.
        cause: Phrase,
    },
    /// The new site is complete, but could not be put in the place of the old one.
    Replace {
        /// The output folder.
        target: PathBuf,
        /// Why.
        cause: Phrase,
    },
    /// The old site, or what a killed build left, could not be removed; the output itself is whole.
    Remove {
        /// What is left.
        path: PathBuf,
        /// Why.
        cause: Phrase,
    },
}

impl Say for WriteError {
    fn phrase(&self) -> Phrase {
        let because = |key, path: &Path, cause: &Phrase| {
            let phrase = Phrase::new(key).with("path", path);
            phrase.with("cause", cause)
        };
        match self {
            Self::NotOurs { target } => Phrase::new("output-not-ours")
                .with("path", target)
                .with("marker", MARKER),
            Self::NotAFolder { target } => Phrase::new("not-a-folder-there").with("path", target),
            Self::Symlink { target, to } => Phrase::new("output-is-a-link")
                .with("path", target)
                .with("to", to),
            Self::HoldsProject { target, inside } => Phrase::new("output-holds-project")
                .with("path", target)
                .with("inside", inside),
            Self::Busy { target } => Phrase::new("output-busy").with("path", target),
            Self::Prepare { path, cause } => because("cannot-write", path, cause),
            Self::Twice { path } => Phrase::new("written-twice").with("path", path),
            Self::Collision { path, other } => Phrase::new("written-in-other-case")
                .with("path", path)
                .with("other", other),
            Self::FileAndFolder { path, other } => Phrase::new("written-as-file-and-folder")
                .with("path", path)
                .with("other", other),
            Self::Write { path, cause } => because("cannot-write", Path::new(path), cause),
            Self::Replace { target, cause } => because("cannot-replace", target, cause),
            Self::Remove { path, cause } => because("cannot-remove", path, cause),
        }
    }
}

said_in_english!(WriteError);

impl Staging {
    /// Locks the output folder `target` and opens an empty folder beside it.
    ///
    /// The folders above `target` are created. Beside it stand, while this lives, `.<name>.lock` and
    /// `.<name>.tmp-<pid>`.
    ///
    /// # Errors
    ///
    /// Refuses an output that is not ours to replace: one that is neither absent nor empty nor marked with
    /// [`MARKER`], a file, a symbolic link, or a folder in which the project's folder `root` or the current one lies.
    /// Also if another build holds the lock (it does not wait), or if the system refuses.
    pub fn begin(root: &Path, target: &Path) -> Result<Self, WriteError> {
        let target = Target::resolve(target)?;
        target.check(root)?;
        let failed = |error: io::Error| WriteError::Prepare {
            path: target.path(),
            cause: error.phrase(),
        };
        let lock = Lock::take(&target.lock_file()).map_err(failed)?;
        let lock = lock.ok_or_else(|| WriteError::Busy {
            target: target.path(),
        })?;
        target.recover()?;
        // Again, as only now nobody else of us is at work on it.
        target.check(root)?;

        let folder = target.staging_folder();
        platform::create_folder(&folder).map_err(failed)?;
        let staging = Self {
            root: root.to_owned(),
            target,
            folder,
            claims: Mutex::default(),
            files: AtomicUsize::new(0),
            bytes: AtomicU64::new(0),
            _lock: lock,
        };
        staging.put(MARKER, MARKER_TEXT.as_bytes())?;
        Ok(staging)
    }

    /// Writes one file, from any thread.
    ///
    /// Its mode is 0644 and that of its folders 0755, whatever the umask. If the old site has the same bytes at the
    /// same path, that file is taken over with its time, which is faster and shows servers and `rsync` what changed.
    ///
    /// # Errors
    ///
    /// If the path was written before or collides with one that was (also when only capitals differ, in the file's
    /// name or in a folder's), or if the system refuses.
    pub fn write(&self, path: &OutPath, content: &[u8]) -> Result<(), WriteError> {
        self.claim(path)?;
        self.put(path.as_str(), content)?;
        self.files.fetch_add(1, Ordering::Relaxed);
        self.bytes
            .fetch_add(content.len() as u64, Ordering::Relaxed);
        Ok(())
    }

    /// Puts the new tree in the place of the old one in one step, and removes the old one.
    ///
    /// Before the step it waits until the new tree is on the disk (Linux), so a power cut leaves one of the two. Where
    /// two folders cannot be exchanged in one step (not Linux or macOS, or some network file systems), it takes two;
    /// killed between them, it leaves the old site beside, and the next [`begin`](Self::begin) puts it back.
    ///
    /// # Errors
    ///
    /// If the output was meanwhile changed into one that is not ours, or if the system refuses.
    pub fn commit(self) -> Result<Written, WriteError> {
        self.commit_by(platform::exchange)
    }

    fn commit_by(
        self,
        exchange: impl Fn(&Path, &Path) -> io::Result<()>,
    ) -> Result<Written, WriteError> {
        let target = self.target.path();
        platform::sync_file_system(&self.folder).map_err(|error| WriteError::Prepare {
            path: target.clone(),
            cause: error.phrase(),
        })?;
        self.target.check(&self.root)?;
        self.target
            .replace(&self.folder, exchange)
            .map_err(|error| WriteError::Replace {
                target,
                cause: match error.kind() {
                    io::ErrorKind::ResourceBusy => Phrase::new("output-is-a-mount-point"),
                    // What an overlay gives for a folder of a lower layer.
                    io::ErrorKind::CrossesDevices => Phrase::new("output-is-of-an-image"),
                    _ => error.phrase(),
                },
            })?;
        // The old tree is now where the new one was made.
        match fs::remove_dir_all(&self.folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(WriteError::Remove {
                path: self.folder.clone(),
                cause: error.phrase(),
            }),
            _ => Ok(Written {
                files: self.files.load(Ordering::Relaxed),
                bytes: self.bytes.load(Ordering::Relaxed),
            }),
        }
    }

    /// Reserves `path`, and creates its folders if they are new.
    fn claim(&self, path: &OutPath) -> Result<(), WriteError> {
        let key = path.collision_key();
        let folders = path.as_str().match_indices('/').zip(key.match_indices('/'));
        let mut claims = self.claims.lock().unwrap_or_else(PoisonError::into_inner);
        for ((end, _), (key_end, _)) in folders {
            let (folder, key) = (&path.as_str()[..end], &key[..key_end]);
            if let Some(claim) = claims.get(key) {
                claim.accept_folder(folder, path)?;
            } else {
                platform::create_folder(&self.folder.join(folder)).map_err(|error| {
                    WriteError::Write {
                        path: folder.to_owned(),
                        cause: error.phrase(),
                    }
                })?;
                claims.insert(key.to_owned(), Claim::folder(folder));
            }
        }
        match claims.get(&key) {
            Some(claim) => Err(claim.refuse_file(path)),
            None => {
                claims.insert(key, Claim::file(path));
                Ok(())
            }
        }
    }

    fn put(&self, path: &str, content: &[u8]) -> Result<(), WriteError> {
        if self.take_over(path, content) {
            return Ok(());
        }
        platform::create_file(&self.folder.join(path))
            .and_then(|mut file| file.write_all(content))
            .map_err(|error| WriteError::Write {
                path: path.to_owned(),
                cause: error.phrase(),
            })
    }

    /// Links the old site's file into the new one if it has the same bytes and mode; whether that was done.
    ///
    /// No file is ever changed in place, so a file may well stand in two trees.
    fn take_over(&self, path: &str, content: &[u8]) -> bool {
        let old = self.target.path().join(path);
        let may_be_same = |metadata: fs::Metadata| {
            metadata.len() == content.len() as u64 && platform::is_our_file(&metadata)
        };
        fs::symlink_metadata(&old).is_ok_and(may_be_same)
            && fs::read(&old).is_ok_and(|bytes| bytes == content)
            && fs::hard_link(&old, self.folder.join(path)).is_ok()
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // What cannot be removed here is removed by the next build, which can also say why not.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// A path of the new site that is taken.
struct Claim {
    spelled: String,
    is_folder: bool,
}

impl Claim {
    fn file(path: &OutPath) -> Self {
        Self {
            spelled: path.as_str().to_owned(),
            is_folder: false,
        }
    }

    fn folder(path: &str) -> Self {
        Self {
            spelled: path.to_owned(),
            is_folder: true,
        }
    }

    /// Whether this is the folder `folder`, spelled the same, as `path` needs it.
    fn accept_folder(&self, folder: &str, path: &OutPath) -> Result<(), WriteError> {
        let (path, other) = (path.clone(), self.spelled.clone());
        match () {
            () if !self.is_folder => Err(WriteError::FileAndFolder { path, other }),
            () if self.spelled != folder => Err(WriteError::Collision { path, other }),
            () => Ok(()),
        }
    }

    /// Why `path` cannot be a file too.
    fn refuse_file(&self, path: &OutPath) -> WriteError {
        let (path, other) = (path.clone(), self.spelled.clone());
        match () {
            () if self.is_folder => WriteError::FileAndFolder { path, other },
            () if self.spelled == path.as_str() => WriteError::Twice { path },
            () => WriteError::Collision { path, other },
        }
    }
}

#[cfg(test)]
mod tests;
