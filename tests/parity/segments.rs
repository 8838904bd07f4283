//! The segments of a Markdown text.

use dossier::bitext::segment::{Segment, read};

/// The segments of a text in order.
pub(crate) fn segments(text: &str) -> Vec<Segment> {
    read(text).segments
}
