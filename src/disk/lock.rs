//! A lock on an output folder that vanishes with the process that holds it, even after `kill -9`.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// The lock, held until it is dropped; its file is then removed.
pub(super) struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    /// Takes the lock, or gives `None` at once when another build holds it.
    pub(super) fn take(path: &Path) -> io::Result<Option<Self>> {
        Ok(open_locked(path)?.map(|file| Self {
            path: path.to_owned(),
            _file: file,
        }))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Still held here, so no other build can have taken it yet. A file left behind is taken over by the next build.
        let _ = fs::remove_file(&self.path);
    }
}

#[cfg(unix)]
fn open_locked(path: &Path) -> io::Result<Option<File>> {
    use rustix::fs::{CWD, FlockOperation, Mode, OFlags, flock, openat};
    use rustix::io::Errno;
    use std::os::unix::fs::MetadataExt;

    loop {
        let flags = OFlags::RDWR | OFlags::CREATE | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        let file = File::from(openat(CWD, path, flags, Mode::from_raw_mode(0o644))?);
        match flock(&file, FlockOperation::NonBlockingLockExclusive) {
            Ok(()) => {}
            Err(Errno::WOULDBLOCK) => return Ok(None),
            Err(error) => return Err(error.into()),
        }
        // The holder before may have removed the file between our opening and our locking: then it locks nothing.
        let mine = file.metadata()?;
        match fs::symlink_metadata(path) {
            Ok(there) if (there.dev(), there.ino()) == (mine.dev(), mine.ino()) => {
                return Ok(Some(file));
            }
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
}

#[cfg(windows)]
fn open_locked(path: &Path) -> io::Result<Option<File>> {
    use std::os::windows::fs::OpenOptionsExt;
    const DELETE_ON_CLOSE: u32 = 0x0400_0000;
    const SHARING_VIOLATION: i32 = 32;

    let mut options = File::options();
    options.read(true).write(true).create(true).truncate(false);
    match options
        .share_mode(0)
        .custom_flags(DELETE_ON_CLOSE)
        .open(path)
    {
        Ok(file) => Ok(Some(file)),
        Err(error) if error.raw_os_error() == Some(SHARING_VIOLATION) => Ok(None),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::{Duration, Instant};

    use super::Lock;

    /// Each holder removes the file, which must not let a second one in.
    #[test]
    fn no_two_threads_of_many_hold_the_lock() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        let holders = AtomicUsize::new(0);
        let until = Instant::now() + Duration::from_millis(400);
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    while Instant::now() < until {
                        let Some(lock) = Lock::take(&path).unwrap() else {
                            continue;
                        };
                        assert_eq!(holders.fetch_add(1, Ordering::SeqCst), 0);
                        std::thread::sleep(Duration::from_micros(20));
                        holders.fetch_sub(1, Ordering::SeqCst);
                        drop(lock);
                    }
                });
            }
        });
    }
}
