//! Languages: what a dossier speaks, and how each language writes its words, numbers, dates, lists and spaces.
//!
//! Input: the tags of the configuration and the Fluent files of the theme. Output: text in one language.
//!
//! 1. [`Languages`] numbers the tags; a [`Lang`] is a place in that list and a [`PerLang`] holds one value for each.
//! 2. [`Messages`] reads the Fluent files of one language. Names of months, articles to skip in an index, the mark
//!    between thousands are messages too, so a new language is a new file and no new code.
//! 3. [`Numbers`], [`in_words`], [`Collator`] write numbers and dates and order names by those messages.
//! 4. [`Typography`] sets the spaces, quotes and apostrophes of a text. It and the script table of
//!    [`Direction`] are the only places that know particular languages.
//! 5. [`slug()`] makes the ASCII part of an address from a title.
//!
//! Nothing here reads a file, a clock or the environment.

mod collation;
mod dates;
mod fold;
mod lang;
mod messages;
mod numbers;
mod slug;
mod typography;

pub use collation::Collator;
pub use dates::in_words;
pub(crate) use fold::{fold, letters};
pub use lang::{Direction, Lang, LanguageProblem, Languages, PerLang};
pub use messages::{Arg, Ftl, FtlProblem, Messages};
pub use numbers::Numbers;
pub use slug::slug;
pub use typography::{Edit, OBJECT, Put, TAG, Typography, apply, edits, plain};
