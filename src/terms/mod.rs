//! Looks at the glossary and at how texts use it: for `dossier terms`.
//!
//! Input: the dossier, or any text. Output: what was seen, as data that the command line prints. Nothing here changes a file.
//!
//! - [`scan`]: the mentions in one file
//! - [`usage`](fn@usage::usage): the mentions in all texts of the dossier
//! - [`audit`]: what a person should look at
//! - [`show`]: all about one entry
//! - `stub`: the beginning of an entry
//! - `exchange`: the glossary as tables and other formats, out and in again

pub mod audit;
pub(crate) mod exchange;
pub mod scan;
pub mod show;
pub mod stub;
pub mod usage;
