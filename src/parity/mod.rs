//! Whether two versions of a text say the same: numbers, dates, links, citations, names, and the marks around them.
//!
//! Input: a text and its translation, with their languages. Output: what they do not agree on, as data.
//!
//! 1. [`compare`] looks at one passage and its translation, a pair of [segments](crate::bitext::segment::Segment), and
//!    [`compare_all`] at those of a text in their order; [`Mismatch::diagnostic`] makes a finding of what it says, given where the two stand.
//! 2. [`compare_documents`] looks at what stands outside passages: embeds, code, tables, lists, notes, and the
//!    passages that have no counterpart.
//! 3. [`quantities`] compares the numbers and dates of any two texts; both of the others rest on it.
//!
//! ```text
//! text ─lex▶ tokens ─read▶ numbers in a row ─dates▶ items with readings ─agree▶ what only one side has
//! ```
//!
//! A place in a text may be read in several ways: `12,500`, `05/04/2022`, `8 heures`. The readings are taken that make
//! the two texts agree; what agrees only by an unlikely one is a [`Doubt`]. Signs before numbers do not count, nor do
//! articles and words such as “both” need a counterpart.
//!
//! What languages call things is data in `words/`. Of a language that has no table there, only numbers of three and more
//! digits are compared.
//!
//! To use it: make one [`Terms`] for each pair of languages, call [`compare_all`] with the aligned segments of a text and
//! turn each mismatch into a finding, then call [`compare_documents`] once with the passages that were left over. All findings
//! are warnings but `parity-acronym`. Headings are not compared here: [`crate::link`] says `outline-differs` and
//! `heading-ids-disagree` where their ids are made.

mod address;
mod agree;
mod clock;
mod counts;
mod dates;
mod decimal;
mod document;
mod held;
mod lex;
mod measures;
mod mismatch;
mod numbers;
mod plain;
mod prose;
mod quantity;
mod read;
mod row;
mod segment;
mod site;
mod spelled;
mod stated;
mod terms;
mod words;

pub use agree::{Comparison, Difference, Doubt, Side, compare_quantities, quantities};
pub use document::{DocumentShape, ListShape, Unpaired, Version, compare_documents};
pub use mismatch::{Mismatch, Passage};
pub use segment::{Pair, compare, compare_all};
pub use site::check;
pub(crate) use stated::{Amount, amounts, named_days, weekday_name};
pub use terms::Terms;
#[cfg(feature = "import")]
pub(crate) use words::cardinal;
pub(crate) use words::month_in;
