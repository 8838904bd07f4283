//! The three ways of writing placeholders, and the way between them.
//!
//! The memory and the verification know one form, XML: text with `&amp;`, `&lt;` and `&gt;`, pairs `<g id="1">…</g>`, and
//! `<x id="2"></x>` for what stands alone. An engine is sent the form of its [`Caps::markup`](super::Caps::markup):
//! [`to`] writes it, [`from`] reads the answer.
//!
//! ```
//! use dossier::translate::{Markup, markup};
//!
//! let text = r#"La <g id="1">CEDEAO</g><x id="2"></x> &amp; l’UA"#;
//! let sent = markup::to(Markup::Plain, text);
//! assert_eq!(sent, "La ph1s@d.x CEDEAO ph1e@d.xph2@d.x & l’UA");
//! assert_eq!(markup::from(Markup::Plain, &sent)?, text);
//! # Ok::<(), markup::MarkupProblem>(())
//! ```
//!
//! Reading is lenient where engines are known to be careless and the meaning is plain: capitals, spaces and single quotes in
//! tags, `<x id="2"/>`, entities, `ph2 @d.x`. Everything else is an error: nothing is guessed. Whether each placeholder is
//! there once is for the verification to say, not asked here.

mod entities;
mod read;
mod tags;
#[cfg(test)]
mod tests;
mod tokens;

use super::Markup;
use crate::bitext::segment::answer::escape_into;

/// Why an engine’s text cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MarkupProblem {
    /// A tag that was not sent, or one without its number.
    #[error("`{0}` is no placeholder")]
    Foreign(String),
    /// A pair is not closed.
    #[error("placeholder {0} is not closed")]
    Unclosed(u32),
    /// Something is closed that is not open, or in the wrong order.
    #[error("`{0}` closes what is not open")]
    Unopened(String),
    /// There is text in a placeholder that stands alone.
    #[error("there is text in placeholder {0}, which stands for something else")]
    Filled(u32),
    /// The remains of a placeholder.
    #[error("`{0}` is what is left of a placeholder")]
    Mangled(String),
}

/// A part of an encoded text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Text, without escapes.
    Text(String),
    /// The start of a pair.
    Open(u32),
    /// The end of a pair.
    Close(u32),
    /// What stands alone.
    Lone(u32),
    /// Markup as it is, right or wrong: what the mock engine breaks texts with. Reading never gives it.
    Raw(String),
}

/// Writes an encoded text in XML form as an engine wants it.
///
/// A text that is not in XML form is taken for text without placeholders.
pub fn to(markup: Markup, text: &str) -> String {
    if markup == Markup::Xml {
        return text.to_owned();
    }
    let pieces = pieces(Markup::Xml, text).unwrap_or_else(|_| vec![Piece::Text(text.to_owned())]);
    write(markup, &pieces)
}

/// Reads an engine’s text, and writes it in XML form.
///
/// # Errors
///
/// When its placeholders cannot be read, are not closed, or cross each other.
pub fn from(markup: Markup, text: &str) -> Result<String, MarkupProblem> {
    Ok(write(Markup::Xml, &pieces(markup, text)?))
}

/// The parts of an encoded text; pairs are closed and nest.
pub(crate) fn pieces(markup: Markup, text: &str) -> Result<Vec<Piece>, MarkupProblem> {
    match markup {
        Markup::Xml | Markup::Html => tags::pieces(markup, text),
        Markup::Plain => tokens::pieces(text),
    }
}

/// Writes parts in a form.
pub(crate) fn write(markup: Markup, pieces: &[Piece]) -> String {
    let mut out = String::new();
    for piece in pieces {
        match (piece, markup) {
            (Piece::Text(text), Markup::Plain) | (Piece::Raw(text), _) => out.push_str(text),
            (Piece::Text(text), _) => escape_into(text, &mut out),
            (Piece::Open(id), Markup::Xml) => out.push_str(&format!(r#"<g id="{id}">"#)),
            (Piece::Close(_), Markup::Xml) => out.push_str("</g>"),
            (Piece::Lone(id), Markup::Xml) => out.push_str(&format!(r#"<x id="{id}"></x>"#)),
            (Piece::Open(id), Markup::Html) => out.push_str(&format!(r#"<span id="g{id}">"#)),
            (Piece::Close(_), Markup::Html) => out.push_str("</span>"),
            (Piece::Lone(id), Markup::Html) => {
                out.push_str(&format!(r#"<span id="x{id}" translate="no"></span>"#));
            }
            // The space lets the engine see the word beside it as a word; reading takes it away again.
            (Piece::Open(id), Markup::Plain) => out.push_str(&format!("ph{id}s@d.x ")),
            (Piece::Close(id), Markup::Plain) => out.push_str(&format!(" ph{id}e@d.x")),
            (Piece::Lone(id), Markup::Plain) => out.push_str(&format!("ph{id}@d.x")),
        }
    }
    out
}
