//! The dialect: CommonMark 0.31.2 with the extensions that `docs/content.md` lists.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, Options, Parser};

/// An event and the bytes of the text that it came from.
pub type Parsed<'a> = (Event<'a>, Range<usize>);

/// The address that stands for a citation: `[@a; @b, p. 3]` reads as a link to `cite:@a; @b, p. 3`.
pub(super) const CITE: &str = "cite:";

/// Reads a text.
///
/// A text in brackets that starts with `@` is a citation: it becomes a link with the scheme `cite:`, whatever it holds,
/// so that nothing in it is taken for markup.
pub fn parse(text: &str) -> Vec<Parsed<'_>> {
    let cite = |link: BrokenLink<'_>| -> Option<(CowStr<'_>, CowStr<'_>)> {
        link.reference.starts_with('@').then(|| {
            (
                CowStr::from(format!("{CITE}{}", link.reference)),
                CowStr::Borrowed(""),
            )
        })
    };
    Parser::new_with_broken_link_callback(text, options(), Some(cite))
        .into_offset_iter()
        .collect()
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
}
