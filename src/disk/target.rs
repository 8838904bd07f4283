//! The output folder and what stands beside it: the staging folder, the lock file, the leftovers of killed builds.
//!
//! For an output `public`, the siblings are `.public.lock`, `.public.tmp-<pid>` (a tree being built, or an old one
//! being removed) and, for an instant where two folders cannot be exchanged in one step, `.public.old-<pid>`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::{fs, io, process};

use super::write::{MARKER, WriteError};
use crate::diagnostic::Say as _;

/// An output folder, whose parent exists.
pub(super) struct Target {
    parent: PathBuf,
    name: OsString,
}

impl Target {
    /// Finds out what folder `path` means, and creates the folders above it.
    pub(super) fn resolve(path: &Path) -> Result<Self, WriteError> {
        let failed = |error: io::Error| WriteError::Prepare {
            path: path.to_owned(),
            cause: error.phrase(),
        };
        let whole = match path.file_name() {
            Some(_) => std::path::absolute(path),
            None => fs::canonicalize(path),
        };
        let whole = whole.map_err(failed)?;
        let (Some(parent), Some(name)) = (whole.parent(), whole.file_name()) else {
            return Err(WriteError::HoldsProject {
                target: whole.clone(),
                inside: whole,
            });
        };
        fs::create_dir_all(parent).map_err(failed)?;
        Ok(Self {
            parent: fs::canonicalize(parent).map_err(failed)?,
            name: name.to_owned(),
        })
    }

    pub(super) fn path(&self) -> PathBuf {
        self.parent.join(&self.name)
    }

    pub(super) fn lock_file(&self) -> PathBuf {
        self.sibling("lock")
    }

    pub(super) fn staging_folder(&self) -> PathBuf {
        self.sibling(&format!("tmp-{}", process::id()))
    }

    fn sibling(&self, kind: &str) -> PathBuf {
        let mut name = OsString::from(".");
        name.push(&self.name);
        name.push(".");
        name.push(kind);
        self.parent.join(name)
    }

    /// Refuses an output that is not ours to replace.
    pub(super) fn check(&self, root: &Path) -> Result<(), WriteError> {
        let target = self.path();
        let failed = |error: io::Error| WriteError::Prepare {
            path: target.clone(),
            cause: error.phrase(),
        };
        let metadata = match fs::symlink_metadata(&target) {
            Ok(metadata) => metadata,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(failed(error)),
        };
        if metadata.is_symlink() {
            let to = fs::read_link(&target).map_err(failed)?;
            return Err(WriteError::Symlink { target, to });
        }
        if !metadata.is_dir() {
            return Err(WriteError::NotAFolder { target });
        }
        let real = fs::canonicalize(&target).map_err(failed)?;
        for folder in [root, Path::new(".")] {
            // A folder that is gone is in no output.
            if let Ok(inside) = fs::canonicalize(folder)
                && inside.starts_with(&real)
            {
                return Err(WriteError::HoldsProject { target, inside });
            }
        }
        let is_empty = fs::read_dir(&target).map_err(failed)?.next().is_none();
        let is_marked =
            fs::symlink_metadata(target.join(MARKER)).is_ok_and(|marker| marker.is_file());
        if is_empty || is_marked {
            Ok(())
        } else {
            Err(WriteError::NotOurs { target })
        }
    }

    /// Repairs what a killed build left: restores a site that was moved aside, removes half-built trees.
    ///
    /// Only the holder of the lock may call it: then whoever made these folders is dead.
    pub(super) fn recover(&self) -> Result<(), WriteError> {
        let target = self.path();
        let mut aside = self.leftovers("old")?;
        if !exists(&target)
            && let Some(old) = aside.pop()
        {
            fs::rename(&old, &target).map_err(|error| WriteError::Prepare {
                path: old.clone(),
                cause: error.phrase(),
            })?;
        }
        for folder in aside.into_iter().chain(self.leftovers("tmp")?) {
            fs::remove_dir_all(&folder).map_err(|error| WriteError::Remove {
                path: folder.clone(),
                cause: error.phrase(),
            })?;
        }
        Ok(())
    }

    /// The sibling folders named `.<name>.<kind>-<digits>`, sorted.
    fn leftovers(&self, kind: &str) -> Result<Vec<PathBuf>, WriteError> {
        let failed = |error: io::Error| WriteError::Prepare {
            path: self.parent.clone(),
            cause: error.phrase(),
        };
        let start = [
            b".",
            self.name.as_encoded_bytes(),
            b".",
            kind.as_bytes(),
            b"-",
        ]
        .concat();
        let mut found = Vec::new();
        for entry in fs::read_dir(&self.parent).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let name = entry.file_name();
            let digits = name
                .as_encoded_bytes()
                .strip_prefix(start.as_slice())
                .unwrap_or_default();
            let is_named_so = !digits.is_empty() && digits.iter().all(u8::is_ascii_digit);
            if is_named_so && entry.file_type().map_err(failed)?.is_dir() {
                found.push(entry.path());
            }
        }
        found.sort();
        Ok(found)
    }

    /// Puts the folder `new` in the place of the output; the old output, if any, is then at the path `new`.
    pub(super) fn replace(
        &self,
        new: &Path,
        exchange: impl Fn(&Path, &Path) -> io::Result<()>,
    ) -> io::Result<()> {
        let target = self.path();
        if !exists(&target) {
            return fs::rename(new, &target);
        }
        match exchange(new, &target) {
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput
                ) =>
            {
                self.replace_in_two_steps(new)
            }
            done => done,
        }
    }

    /// The same where two folders cannot be exchanged. Killed after the first step, it leaves no output, but the old
    /// one stands beside it until [`Target::recover`] puts it back.
    fn replace_in_two_steps(&self, new: &Path) -> io::Result<()> {
        let target = self.path();
        let aside = self.sibling(&format!("old-{}", process::id()));
        fs::rename(&target, &aside)?;
        if let Err(error) = fs::rename(new, &target) {
            fs::rename(&aside, &target)?;
            return Err(error);
        }
        // Under this name it is never taken for a site to restore, even when half removed.
        fs::rename(&aside, new)
    }
}

fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}
