//! What each operating system calls differently: opening without following links, modes, exchanging two folders.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;

use crate::diagnostic::Phrase;

/// Opens the regular file `path` (parts joined by `/`) below the open folder `root`, through no symbolic link.
///
/// Each folder on the way is opened from the one before it, so swapping one for a link meanwhile gains nothing. The
/// caller looks at the metadata of what it gets: a FIFO put there at the last moment is opened without waiting.
#[cfg(unix)]
pub(super) fn open_below(root: &File, path: &str) -> io::Result<File> {
    use rustix::fs::{Mode, OFlags, openat};
    use rustix::io::Errno;

    let flags =
        OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::CLOEXEC | OFlags::NONBLOCK | OFlags::NOCTTY;
    let open = || {
        let mut folder = None;
        let mut rest = path;
        while let Some((part, after)) = rest.split_once('/') {
            let flags = flags | OFlags::DIRECTORY;
            folder = Some(match &folder {
                None => openat(root, part, flags, Mode::empty())?,
                Some(folder) => openat(folder, part, flags, Mode::empty())?,
            });
            rest = after;
        }
        match &folder {
            None => openat(root, rest, flags, Mode::empty()),
            Some(folder) => openat(folder, rest, flags, Mode::empty()),
        }
    };
    match open() {
        Ok(file) => Ok(File::from(file)),
        // What a link where a file or a folder was a moment ago gives, depending on the system.
        Err(Errno::LOOP | Errno::NOTDIR | Errno::MLINK) => {
            Err(io::Error::other(Phrase::new("io-replaced")))
        }
        Err(error) => Err(error.into()),
    }
}

/// Opens a file below a folder; here the check for links and the opening are two steps.
#[cfg(not(unix))]
pub(super) fn open_below(root: &Path, path: &str) -> io::Result<File> {
    let mut at = root.to_path_buf();
    for part in path.split('/') {
        at.push(part);
        if fs::symlink_metadata(&at)?.is_symlink() {
            return Err(io::Error::other(Phrase::new("io-replaced")));
        }
    }
    File::open(at)
}

/// What [`open_below`] starts from.
#[cfg(unix)]
pub(super) type Root = File;
#[cfg(not(unix))]
pub(super) type Root = std::path::PathBuf;

/// Opens the folder that [`open_below`] starts from; it may be reached through links.
#[cfg(unix)]
pub(super) fn open_root(path: &Path) -> io::Result<Root> {
    File::open(path)
}

/// Names the folder that [`open_below`] starts from.
#[cfg(not(unix))]
pub(super) fn open_root(path: &Path) -> io::Result<Root> {
    fs::canonicalize(path)
}

/// Creates a file that everyone may read (0644, whatever the umask); it must not exist.
pub(super) fn create_file(path: &Path) -> io::Result<File> {
    let file = OpenOptions::new().write(true).create_new(true).open(path)?;
    #[cfg(unix)]
    file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o644))?;
    Ok(file)
}

/// Whether a file is as [`create_file`] leaves it.
pub(super) fn is_our_file(metadata: &fs::Metadata) -> bool {
    #[cfg(unix)]
    let is_mode_ours =
        std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) & 0o7777 == 0o644;
    #[cfg(not(unix))]
    let is_mode_ours = !metadata.permissions().readonly();
    metadata.is_file() && is_mode_ours
}

/// What tells two files apart that have the same name, length and date: the device and the number of the file, and when anything of
/// it changed last.
#[cfg(all(unix, feature = "serve"))]
pub(super) fn identity(metadata: &fs::Metadata) -> (u64, u64, i64, i64) {
    use std::os::unix::fs::MetadataExt;
    (
        metadata.dev(),
        metadata.ino(),
        metadata.ctime(),
        metadata.ctime_nsec(),
    )
}

/// What tells two files apart that have the same name, length and date, which this system does not say.
#[cfg(all(not(unix), feature = "serve"))]
pub(super) fn identity(_: &fs::Metadata) -> (u64, u64, i64, i64) {
    (0, 0, 0, 0)
}

/// Creates a folder that everyone may list (0755, whatever the umask); it must not exist.
pub(super) fn create_folder(path: &Path) -> io::Result<()> {
    fs::create_dir(path)?;
    #[cfg(unix)]
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o755))?;
    Ok(())
}

/// Exchanges two folders in one step; an error of kind `Unsupported` or `InvalidInput` where that cannot be done.
#[cfg(any(target_vendor = "apple", target_os = "linux", target_os = "android"))]
pub(super) fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

/// Exchanges two folders in one step, which this system does not offer.
#[cfg(not(any(target_vendor = "apple", target_os = "linux", target_os = "android")))]
pub(super) fn exchange(_one: &Path, _other: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Waits until what was written to the file system of `folder` is on the disk.
///
/// One call for the whole tree: an `fsync` for each of 10,000 files takes many times as long.
#[cfg(any(target_os = "linux", target_os = "android"))]
pub(super) fn sync_file_system(folder: &Path) -> io::Result<()> {
    Ok(rustix::fs::syncfs(File::open(folder)?)?)
}

/// Leaves it to the system when to write to the disk: here no call does it for one file system.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
pub(super) fn sync_file_system(_folder: &Path) -> io::Result<()> {
    Ok(())
}
