//! What a command remembers from one time to the next: files in `.dossier/`, which git is told to pass over.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::diagnostic::Phrase;

/// The folder, below that of the dossier.
const FOLDER: &str = ".dossier";

/// Reads what was remembered under `name`; none when there is nothing, or nothing that can be read.
pub fn recall(root: &Path, name: &str) -> Option<String> {
    let folder = root.join(FOLDER);
    is_own(&folder).then(|| fs::read_to_string(folder.join(name)).ok())?
}

/// Remembers `text` under `name`, a plain file name. The folder says in a file of its own that git is to ignore it.
///
/// # Errors
///
/// When the folder is a link, or the system refuses.
pub fn remember(root: &Path, name: &str, text: &str) -> io::Result<PathBuf> {
    let folder = root.join(FOLDER);
    if fs::symlink_metadata(&folder).is_err() {
        fs::create_dir(&folder)?;
    }
    if !is_own(&folder) {
        return Err(io::Error::other(
            Phrase::new("not-a-folder-there").with("path", &folder),
        ));
    }
    match anew(&folder.join(".gitignore"), "*\n") {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
        _ => {}
    }
    let file = folder.join(name);
    let beside = folder.join(format!("{name}.new"));
    match fs::remove_file(&beside) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => anew(&beside, text)?,
    }
    fs::rename(&beside, &file)?;
    Ok(file)
}

/// Writes a file that is not there yet: through no link, which somebody’s dossier could bring along.
fn anew(file: &Path, text: &str) -> io::Result<()> {
    let opened = fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(file);
    opened?.write_all(text.as_bytes())
}

/// Whether it is a folder, and no link to one.
fn is_own(folder: &Path) -> bool {
    fs::symlink_metadata(folder).is_ok_and(|found| found.is_dir())
}
