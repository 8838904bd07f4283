//! A gettext PO file (GNU gettext manual, “The Format of PO Files”).
//!
//! An entry is a segment: `msgctxt` says where it belongs (`moura:body:0`: the text, the field, which of the segments that say
//! the same), `msgid` is the source with the tags of the memory, `fuzzy` what nobody answers for.
//!
//! The reader and the writer are our own. The crate `polib` reads a file into messages that have lost their place, so that a
//! finding could not say where it is, and refuses a whole file for one entry; what is used of the format is a page of code.

mod quote;
mod read;
mod write;

pub(super) use read::read;
pub(super) use write::write;

/// The field of the header that names the language of the sources.
const SOURCE_LANGUAGE: &str = "X-Source-Language";
