//! Books and archives: the files that a stage made, as one file to give away. Pure functions from values to bytes.
//!
//! [`data()`] writes the whole dossier as JSON. [`epub()`] puts the files of a book into a container, [`site()`] those of a whole site into an archive. The same files give the same
//! bytes: they are sorted by path, and all bear the same time.

mod data;

pub(crate) use data::data;

use std::io::{Cursor, Write as _};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::diagnostic::{Fact, Phrase, Say};
use crate::files::OutputFile;

/// Why an archive could not be made.
#[derive(Debug)]
pub(crate) struct ArchiveError(ZipError);

impl From<ZipError> for ArchiveError {
    fn from(error: ZipError) -> Self {
        Self(error)
    }
}

impl Say for ArchiveError {
    fn phrase(&self) -> Phrase {
        let cause = match &self.0 {
            ZipError::Io(error) => error.phrase().into(),
            error => Fact::from(error.to_string()),
        };
        Phrase::new("archive-not-made").with("cause", cause)
    }
}

/// What a book is, at the head of its container (OCF 3.3, section 4.2.4.3).
const MEDIA_TYPE: &str = "application/epub+zip";

/// The container of a book: its first file says what it is, and is not compressed (EPUB 3.3, section 4.2.4).
///
/// # Errors
///
/// When the book is larger than an archive can be.
pub(crate) fn epub(files: Vec<OutputFile>) -> Result<Vec<u8>, ArchiveError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = options()
        .compression_method(CompressionMethod::Stored)
        .compression_level(None);
    archive.start_file("mimetype", stored)?;
    write(&mut archive, MEDIA_TYPE.as_bytes())?;
    add(&mut archive, files, "")?;
    Ok(archive.finish()?.into_inner())
}

/// A site in a folder of this name: links are relative, so `index.html` in it can be opened wherever it is unpacked.
///
/// # Errors
///
/// When the site is larger than an archive can be.
pub(crate) fn site(files: Vec<OutputFile>, folder: &str) -> Result<Vec<u8>, ArchiveError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    add(&mut archive, files, &format!("{folder}/"))?;
    Ok(archive.finish()?.into_inner())
}

type Archive = ZipWriter<Cursor<Vec<u8>>>;

fn add(
    archive: &mut Archive,
    mut files: Vec<OutputFile>,
    before: &str,
) -> Result<(), ArchiveError> {
    files.sort_by(|a, b| a.path.cmp(&b.path));
    for file in files {
        archive.start_file(format!("{before}{}", file.path), options())?;
        write(archive, &file.content)?;
    }
    Ok(())
}

fn write(archive: &mut Archive, bytes: &[u8]) -> Result<(), ArchiveError> {
    archive
        .write_all(bytes)
        .map_err(zip::result::ZipError::from)?;
    Ok(())
}

/// The oldest time that an archive can say, and files that everybody may read: nothing of the machine that made it.
fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::OutPath;

    fn file(path: &str) -> OutputFile {
        OutputFile {
            path: OutPath::new(path).expect("a path"),
            content: path.repeat(100).into_bytes(),
        }
    }

    #[test]
    fn a_container_says_what_it_is_in_its_first_bytes() {
        let book = epub(vec![file("EPUB/b.xhtml"), file("EPUB/a.xhtml")]).expect("a book");
        // OCF 3.3, section 4.2.4.3: readers look at bytes 30 to 58.
        assert_eq!(book.get(30..58), Some(&b"mimetypeapplication/epub+zip"[..]));
        let other = epub(vec![file("EPUB/a.xhtml"), file("EPUB/b.xhtml")]).expect("a book");
        assert_eq!(book, other, "the order of files does not matter");
        assert!(book.len() < 600, "compressed: {}", book.len());
    }

    #[test]
    fn a_site_is_unpacked_into_a_folder_of_its_own() {
        let bytes =
            site(vec![file("index.html"), file("fr/index.html")], "mali").expect("an archive");
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
        let mut name = |at| {
            archive
                .by_index(at)
                .expect("a file")
                .name()
                .expect("a name")
                .into_owned()
        };
        let names: [String; 2] = [0, 1].map(&mut name);
        assert_eq!(names, ["mali/fr/index.html", "mali/index.html"]);
        let file = archive.by_index(0).expect("a file");
        assert_eq!(file.unix_mode(), Some(0o100_644));
        assert_eq!(file.last_modified(), Some(DateTime::default()));
    }
}
