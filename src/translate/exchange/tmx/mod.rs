//! TMX 1.4b (LISA, 2005), read as 1.4 too.
//!
//! A `<tu>` is a segment that is translated and up to date, with `x-origin`: whose the translation is. Placeholders are
//! `<bpt>`/`<ept>` and `<ph>`, whose `x` is the number of the memory and whose content is the tag of the memory.

mod read;
mod write;

pub(super) use read::read;
pub(super) use write::write;

/// The property that says whose a translation is.
const ORIGIN: &str = "x-origin";
