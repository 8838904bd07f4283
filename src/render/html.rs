//! HTML that this crate made, and the only place where text becomes it.

use std::ops::Range;

use serde::{Serialize, Serializer};

use crate::i18n::{Edit, Put, Typography, edits};

/// Markup that needs no escaping.
///
/// It reaches templates as bytes, which the filter `html` turns into output: a plain text cannot take that way. Without the
/// filter it is escaped like any text, so a template that forgets it shows angle brackets and no markup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// Takes what was built with the functions of this file.
    pub(super) fn trusted(markup: String) -> Self {
        Self(markup)
    }

    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.trim().is_empty()
    }
}

impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.0.as_bytes())
    }
}

/// Appends `text` as content of an element (HTML, section 13.3: `&`, `<` and `>`; no-break spaces stay as they are).
pub(super) fn push_text(out: &mut String, text: &str) {
    push_escaped(out, text, |b| match b {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        _ => None,
    });
}

/// Appends `name="value"` after a space.
pub(super) fn push_attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    push_value(out, value);
    out.push('"');
}

/// A plain text as markup, in an element or between the double quotation marks of an attribute.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_value(&mut out, text);
    out
}

fn push_value(out: &mut String, value: &str) {
    push_escaped(out, value, |b| match b {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        _ => None,
    });
}

fn push_escaped(out: &mut String, text: &str, entity: impl Fn(u8) -> Option<&'static str>) {
    let mut plain = 0;
    for (at, byte) in text.bytes().enumerate() {
        if let Some(entity) = entity(byte) {
            out.push_str(text.get(plain..at).unwrap_or_default());
            out.push_str(entity);
            plain = at + 1;
        }
    }
    out.push_str(text.get(plain..).unwrap_or_default());
}

/// A plain text with its typography, as markup: `1er` becomes `1<sup>er</sup>`.
pub(super) fn text(plain: &str, typography: Typography) -> Html {
    let mut out = String::with_capacity(plain.len() + 16);
    push_typeset(&mut out, plain, typography);
    Html(out)
}

/// Appends a plain text with its typography.
pub(super) fn push_typeset(out: &mut String, plain: &str, typography: Typography) {
    let mut done = 0;
    for edit in edits(plain, typography) {
        push_text(out, plain.get(done..edit.range.start).unwrap_or_default());
        push_edit(
            out,
            plain.get(edit.range.clone()).unwrap_or_default(),
            &edit.put,
        );
        done = edit.range.end;
    }
    push_text(out, plain.get(done..).unwrap_or_default());
}

/// A plain text with its typography and one passage in a `mark` element.
pub(super) fn marked(plain: &str, passage: Range<usize>, typography: Typography) -> Html {
    let mut out = String::with_capacity(plain.len() + 32);
    let mut done = 0;
    let mut tags = [(passage.start, "<mark>"), (passage.end, "</mark>")]
        .into_iter()
        .peekable();
    let edits = edits(plain, typography);
    let end = Edit {
        range: plain.len()..plain.len(),
        put: Put::Text(""),
    };
    for edit in edits.iter().chain([&end]) {
        while let Some((at, tag)) = tags.next_if(|(at, _)| *at <= edit.range.start) {
            push_text(&mut out, plain.get(done..at).unwrap_or_default());
            out.push_str(tag);
            done = done.max(at);
        }
        push_text(
            &mut out,
            plain.get(done..edit.range.start).unwrap_or_default(),
        );
        push_edit(
            &mut out,
            plain.get(edit.range.clone()).unwrap_or_default(),
            &edit.put,
        );
        done = edit.range.end;
    }
    Html(out)
}

/// Appends what an edit puts in place of `replaced`.
pub(super) fn push_edit(out: &mut String, replaced: &str, put: &Put) {
    match put {
        Put::Text(text) => push_text(out, text),
        Put::Raise => {
            out.push_str("<sup>");
            push_text(out, replaced);
            out.push_str("</sup>");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_is_marked_whatever_the_typography_does_around_it() {
        for (plain, passage, expected) in [
            ("Le GSIM !", 3..7, "Le <mark>GSIM</mark>\u{202F}!"),
            ("GSIM", 0..4, "<mark>GSIM</mark>"),
            ("Selon l'ONU.", 8..11, "Selon l’<mark>ONU</mark>."),
            ("1er, GSIM", 5..9, "1<sup>er</sup>, <mark>GSIM</mark>"),
        ] {
            assert_eq!(
                marked(plain, passage, Typography::French).as_str(),
                expected
            );
        }
    }

    #[test]
    fn nothing_in_a_text_or_an_attribute_is_markup() {
        let mut out = String::from("<a");
        push_attribute(&mut out, "title", "\"><script>alert('&')</script>");
        out.push('>');
        push_text(&mut out, "<b>&amp;</b>");
        let expected = "<a title=\"&quot;&gt;&lt;script&gt;alert('&amp;')&lt;/script&gt;\">&lt;b&gt;&amp;amp;&lt;/b&gt;";
        assert_eq!(out, expected);
    }
}
