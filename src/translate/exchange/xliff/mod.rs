//! XLIFF 2.1 (OASIS, 2018; ISO 21720), read as 2.0 too.
//!
//! A `<file>` is a text of the dossier in one direction, its `original` the name of the memory. A `<unit>` is a segment: its id
//! is the key of the source and the occurrence, its name the path of the field; the metadata module holds key and occurrence
//! again, for programs that give ids of their own. Placeholders are `<pc>` and `<ph>` with the numbers of the memory; what they
//! stand for is in `<originalData>`.

mod read;
mod write;

pub(super) use read::read;
pub(super) use write::write;

/// The namespace of XLIFF 2.0 and 2.1.
const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:2.0";

/// The namespace of its metadata module.
const METADATA: &str = "urn:oasis:names:tc:xliff:metadata:2.0";

/// The category of our metadata, and the prefix of our substates.
const CATEGORY: &str = "dossier";
