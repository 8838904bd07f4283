//! Hears of changes: asks the system to tell of them, and looks by itself where it does not.
//!
//! What the system tells is a hint and no more: that something changed, not what. The reader finds out what. So an event that is
//! lost, told twice or in another order does no harm; and since the project is also looked at from time to time, neither does a
//! system that tells nothing (network drives, containers), or one whose table of watches is full.

use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::time::Duration;

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::Message;
use crate::diagnostic::{Fact, Say as _};

/// The folders of a project that a build reads.
const FOLDERS: [&str; 4] = ["content", "static", "themes", "translations"];

/// How often the project is looked at where the system tells of changes.
const SELDOM: Duration = Duration::from_secs(2);
/// How often where it does not.
const OFTEN: Duration = Duration::from_millis(400);
/// A look may take this part of the time between two.
const PART: u32 = 50;

/// What tells of changes.
pub(super) struct Watch {
    root: PathBuf,
    watcher: Option<RecommendedWatcher>,
    /// Why the system tells of nothing, or not of everything.
    pub(super) failed: Option<Fact>,
}

impl Watch {
    /// Begins to watch the project in `root`; without the system's help where `alone`.
    pub(super) fn start(root: &Path, alone: bool, to: Sender<Message>) -> Self {
        let mut watch = Self {
            root: root.to_owned(),
            watcher: None,
            failed: None,
        };
        if alone {
            return watch;
        }
        let heard = move |event: notify::Result<notify::Event>| {
            // Reading a file is told too, and we read them.
            let is_change =
                !matches!(&event, Ok(event) if matches!(event.kind, EventKind::Access(_)));
            if is_change {
                // Nobody listens any more when the command ends.
                let _ = to.send(Message::Changed);
            }
        };
        match notify::recommended_watcher(heard) {
            Ok(watcher) => watch.watcher = Some(watcher),
            Err(error) => watch.failed = Some(words(&error)),
        }
        watch.renew();
        watch
    }

    /// Watches what is there now: a folder that was taken away and made again is another one to the system.
    pub(super) fn renew(&mut self) {
        let Some(watcher) = &mut self.watcher else {
            return;
        };
        let top = (self.root.clone(), RecursiveMode::NonRecursive);
        let below = FOLDERS.map(|name| (self.root.join(name), RecursiveMode::Recursive));
        let mut failed = None;
        for (path, mode) in std::iter::once(top).chain(below) {
            if let Err(error) = watcher.watch(&path, mode) {
                let is_gone = match &error.kind {
                    notify::ErrorKind::PathNotFound => true,
                    notify::ErrorKind::Io(error) => error.kind() == std::io::ErrorKind::NotFound,
                    _ => false,
                };
                if !is_gone {
                    failed = Some(words(&error));
                }
            }
        }
        if failed.is_some() {
            // Half of the watches would hide that the other half is missing, and take up the places that others need.
            self.watcher = None;
            self.failed = failed;
        }
    }

    /// Whether the system tells of changes.
    pub(super) fn is_told(&self) -> bool {
        self.watcher.is_some()
    }

    /// How long to wait until the project is looked at, when the last look took `look`.
    pub(super) fn pause(&self, look: Duration) -> Duration {
        let usual = if self.is_told() { SELDOM } else { OFTEN };
        usual.max(look * PART)
    }
}

/// The cause of a failure in words.
fn words(error: &notify::Error) -> Fact {
    match &error.kind {
        notify::ErrorKind::MaxFilesWatch => "inotify: fs.inotify.max_user_watches".into(),
        notify::ErrorKind::Io(error) if error.raw_os_error() == Some(TOO_MANY_FILES) => {
            "inotify: fs.inotify.max_user_instances".into()
        }
        notify::ErrorKind::Io(error) if error.raw_os_error() == Some(NO_SPACE) => {
            "inotify: fs.inotify.max_user_watches".into()
        }
        notify::ErrorKind::Io(error) => error.phrase().into(),
        _ => error.to_string().into(),
    }
}

/// `EMFILE` of Linux: what `inotify_init` says when a user has too many instances (inotify(7)).
const TOO_MANY_FILES: i32 = 24;
/// `ENOSPC` of Linux: what `inotify_add_watch` says when a user has too many watches (inotify(7)).
const NO_SPACE: i32 = 28;
