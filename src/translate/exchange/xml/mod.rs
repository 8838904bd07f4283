//! XML as the formats of exchange need it: a text written piece by piece, and a tree of what was read.

mod tree;
mod write;

pub(super) use tree::{Element, Node, parse};
pub(super) use write::Xml;

/// Whether XML 1.0 can hold a character (section 2.2).
pub(super) fn can_hold(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r') || (c >= ' ' && !matches!(c, '\u{FFFE}' | '\u{FFFF}'))
}
