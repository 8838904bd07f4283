//! Reads the one file that was named on the command line.

use std::path::Path;

use super::print::Printer;
use crate::diagnostic::Phrase;
use crate::disk;
use crate::files::SourceTree;

/// What the file at `path` is called, and its bytes; none, with the reason said, when it cannot be read.
///
/// # Errors
///
/// When it is a folder.
pub(super) fn read(
    root: &Path,
    path: &Path,
    printer: &Printer,
) -> Result<Option<(String, Vec<u8>)>, Phrase> {
    let raw = disk::read_raw(root, &[path.to_owned()]);
    let problems: Vec<_> = raw.problems.iter().map(disk::Problem::finding).collect();
    if !problems.is_empty() {
        printer.findings(&problems, &SourceTree::default());
        return Ok(None);
    }
    let wanted = path.file_name().unwrap_or_default().to_string_lossy();
    let is_wanted = |file: &disk::RawFile| Path::new(&file.path).ends_with(&*wanted);
    let mut files = raw.files.into_iter().filter(is_wanted);
    match (files.next(), files.next()) {
        (Some(file), None) => Ok(Some((file.path, file.bytes))),
        // A folder gives the files in it.
        _ => Err(Phrase::new("named-folder").with("path", path)),
    }
}
