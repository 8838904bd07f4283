//! Reads a project's folder again and again: [`Reader`] opens only what may have changed since the last time.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use rayon::prelude::*;

use super::list::{Found, list};
use super::platform;
use super::read::{Content, Problem, ProblemKind, Read, ReadError, load, root_of};
use crate::files::{SourcePath, SourceTree};

/// Some file systems write down when a file changed no more finely than this (FAT: two seconds). A file that changed so short a
/// time before it was read may have changed once more within the same tick: it is read again the next time, whatever its dates.
const COARSEST_CLOCK: Duration = Duration::from_secs(3);

/// A hash of a file's bytes, as held.
pub type Print = [u8; 32];

/// The files of a project, and what they were when they were last read.
#[derive(Debug)]
pub struct Reader {
    root: PathBuf,
    held: BTreeMap<SourcePath, Held>,
    /// What was refused by its name or its kind.
    refused: Vec<Problem>,
    /// Whether the folder itself could not be read.
    is_gone: bool,
}

/// What was read, as [`super::read()`] gives it, and a hash of each file.
#[derive(Debug)]
pub struct Again {
    /// The files and what is wrong with others.
    pub read: Read,
    /// A hash of each file of the tree.
    pub prints: BTreeMap<SourcePath, Print>,
}

#[derive(Clone, Debug)]
struct Held {
    stamp: Option<Stamp>,
    /// Whether the file was old enough when it was read for a change to give it another stamp.
    is_settled: bool,
    is_text: bool,
    content: Result<(Content, Print), ProblemKind>,
}

/// What changes when a file does.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Stamp {
    length: u64,
    modified: SystemTime,
    /// On Unix the file's number, and when the system last changed anything of it, which no program sets back.
    identity: (u64, u64, i64, i64),
}

impl Reader {
    /// A reader of the project in the folder `root`, which has read nothing yet.
    pub fn new(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
            held: BTreeMap::new(),
            refused: Vec::new(),
            is_gone: false,
        }
    }

    /// Reads what a build needs, as [`super::read()`] does and with the same result.
    ///
    /// # Errors
    ///
    /// Those of [`super::read()`]. What was held stays held.
    pub fn read(&mut self) -> Result<Again, ReadError> {
        let root = root_of(&self.root);
        self.is_gone = root.is_err();
        let root = root?;
        let (found, mut problems) = list(&self.root);
        self.refused.clone_from(&problems);
        let now = now();
        let held = &self.held;
        let look = |file: Found| {
            let stamp = stamp(&self.root.join(file.path.as_ref()));
            let same = held.get(&file.path).filter(|held| {
                held.is_text == file.is_text && held.is_settled && held.stamp == stamp
            });
            let now_held = same.cloned().unwrap_or_else(|| Held {
                content: load(&root, &file).map(|content| {
                    let print = *blake3::hash(content.bytes()).as_bytes();
                    (content, print)
                }),
                is_text: file.is_text,
                is_settled: is_settled(stamp.as_ref(), now),
                stamp,
            });
            (file.path, now_held)
        };
        self.held = found.into_par_iter().map(look).collect();
        let mut tree = SourceTree::default();
        let mut prints = BTreeMap::new();
        for (path, held) in &self.held {
            match &held.content {
                Ok((content, print)) => {
                    prints.insert(path.clone(), *print);
                    match content {
                        Content::Text(text) => tree.insert_text(path.clone(), text.clone()),
                        Content::Asset(bytes) => tree.insert_asset(path.clone(), bytes.clone()),
                    }
                }
                Err(kind) => problems.push(Problem {
                    path: path.clone(),
                    kind: kind.clone(),
                }),
            }
        }
        problems.sort_by(|a, b| a.path.cmp(&b.path));
        let read = Read { tree, problems };
        Ok(Again { read, prints })
    }

    /// Whether a file of the project was changed, added or taken away since the last reading; the dates alone are looked at.
    pub fn is_outdated(&self) -> bool {
        let is_gone = root_of(&self.root).is_err();
        if is_gone || self.is_gone {
            return is_gone != self.is_gone;
        }
        let (found, refused) = list(&self.root);
        let now = now();
        // What was read too soon after it had changed is read once more when that can be told.
        let differs = |file: &Found| match self.held.get(&file.path) {
            Some(held) => {
                let stamp = stamp(&self.root.join(file.path.as_ref()));
                held.stamp != stamp || !held.is_settled && is_settled(stamp.as_ref(), now)
            }
            None => true,
        };
        refused != self.refused || found.len() != self.held.len() || found.par_iter().any(differs)
    }
}

/// What a file is now; none when the system does not say.
fn stamp(path: &Path) -> Option<Stamp> {
    let metadata = fs::symlink_metadata(path).ok()?;
    Some(Stamp {
        length: metadata.len(),
        modified: metadata.modified().ok()?,
        identity: platform::identity(&metadata),
    })
}

/// Whether a file with this stamp will have another once it has changed. A date in the future says nothing.
fn is_settled(stamp: Option<&Stamp>, now: SystemTime) -> bool {
    let age = stamp.and_then(|stamp| now.duration_since(stamp.modified).ok());
    age.is_some_and(|age| age > COARSEST_CLOCK)
}

/// The time, for nothing but to tell how long ago a file changed.
fn now() -> SystemTime {
    SystemTime::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each save is seen, however soon it follows another: a file that has only just changed is compared all the same.
    #[test]
    fn one_save_after_the_other_is_seen() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("dossier.toml");
        let mut reader = Reader::new(folder.path());
        for saved in ["a = 1\n", "a = 10\n", "a = 100\n"] {
            fs::write(&file, saved).expect("written");
            assert!(reader.is_outdated(), "{saved:?} was not seen");
            let read = reader.read().expect("a folder").read;
            assert_eq!(
                read.tree.text("dossier.toml").map(|text| &**text),
                Some(saved)
            );
            assert!(!reader.is_outdated(), "{saved:?} was seen twice");
        }
    }

    /// What keeps its length and its date is read once more when the clock of the file system must have gone on.
    #[test]
    fn a_file_that_was_read_too_soon_is_read_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("dossier.toml");
        fs::write(&file, "a = 1\n").expect("written");
        let mut reader = Reader::new(folder.path());
        reader.read().expect("a folder");
        assert!(!reader.is_outdated());
        // As if it had been some time ago.
        let held = reader.held.values_mut().next().expect("one file");
        let modified = now() - 2 * COARSEST_CLOCK;
        let opened = fs::File::options().write(true).open(&file);
        opened
            .and_then(|file| file.set_modified(modified))
            .expect("dated");
        held.stamp = stamp(&file);
        assert!(reader.is_outdated());
        reader.read().expect("a folder");
        assert!(!reader.is_outdated());
    }
}
