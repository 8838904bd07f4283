//! The one door to the file system: reads a project into a [`SourceTree`](crate::files::SourceTree), puts a site in
//! its place, reads files to import and writes new ones.
//!
//! - [`read()`] takes the project's folder and gives its files as values, with a [`Problem`] for each one that it
//!   refused. It follows no symbolic link, opens nothing but regular files, and stops at no bad file.
//! - [`Staging`] takes the files of the new site one by one, from any number of threads, in a folder beside the
//!   output; [`Staging::commit`] puts that folder in the place of the old site in one step. A build that fails or is
//!   killed leaves the old site as it was.
//!
//! - `Reader` does what [`read()`] does, again and again, and opens only what may have changed (feature `serve`).
//!
//! - [`read_raw`] reads files to import, wherever they lie; [`create()`] writes a new file of the dossier, and never over
//!   one that is there; [`create_whole`] all of them or none.
//!
//! Nothing between these touches a disk.

#![expect(clippy::disallowed_methods, reason = "the one door to the file system")]

#[cfg(feature = "serve")]
mod again;
mod cache;
mod create;
mod list;
mod lock;
mod platform;
mod raw;
mod read;
mod replace;
mod target;
mod write;

#[cfg(feature = "serve")]
pub use again::{Again, Print, Reader};
pub use cache::{recall, remember};

pub use create::{CreateError, create, create_whole, standing};
pub use raw::{Raw, RawFile, read_raw};
pub use read::{NameProblem, Problem, ProblemKind, Read, ReadError, read};
pub use replace::{ReplaceError, replace};
pub use write::{MARKER, Staging, WriteError, Written};

use crate::diagnostic::{Phrase, Say as _};

/// Whether a folder stands at `path`: a command that writes asks, to know what was meant.
pub fn is_folder(path: &std::path::Path) -> bool {
    path.is_dir()
}

/// The text of one file below `root`, which [`read()`] passes over; none when there is none, or it is no text.
pub fn text(root: &std::path::Path, path: &str) -> Option<String> {
    read::text_of(&read::bytes_below(root, path).ok()?)
}

/// Why a folder cannot be walked through.
fn cause_of(error: &walkdir::Error) -> Phrase {
    match error.io_error() {
        Some(error) => error.phrase(),
        None => Phrase::new("io-circle"),
    }
}
