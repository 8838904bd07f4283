//! Markdown as events with places, and the runs of text in it that a reader reads.
//!
//! [`parse()`] gives the events of a text; [`runs`] groups them into [`Run`]s, one for each paragraph, heading, cell or
//! item, whose logical text is what typography and the glossary's matcher look at; [`Target`] says what a link leads to.
//! A text is parsed again wherever its events are needed: parsing is cheaper than keeping the events of ten thousand
//! pages, and since the same text gives the same runs, a place in a run can be stored as two numbers.

mod citation;
mod comment;
pub(crate) mod escape;
mod parse;
mod quote;
mod run;
mod target;

pub use crate::i18n::{OBJECT, TAG};
pub use citation::{Citation, parse_citations};
pub use comment::{ALLOW, allow, allows};
#[cfg(feature = "import")]
pub(crate) use parse::options;
pub use parse::{Parsed, parse};
pub(crate) use quote::is_exact_words;
pub use run::{Piece, Run, runs};
pub use target::{Scheme, Target};
