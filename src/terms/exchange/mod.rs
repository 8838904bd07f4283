//! The glossary as a table, a term base or data, and a table as entries: pure functions from values to values.
//!
//! Out: [`records()`] takes the entries of a dossier as their files have them, with ids for references; [`csv()`] and [`tbx()`]
//! write them. The JSON is that of the site: [`crate::render::glossary_json`].
//!
//! In, from the bytes of a table to a [`Plan`]:
//!
//! 1. [`decode()`] turns the bytes into text, [`table`] the text into cells that know where they stand.
//! 2. [`read`] makes records of the rows, and finds all that is wrong with them.
//! 3. [`plan()`] holds them against the glossary ([`known`]): what is new becomes a draft ([`draft`]), what differs is said.
//!
//! [`columns`] is the list of columns; [`mod@cell`] says how a value stands in one, [`value`] what a cell means.

mod cell;
mod columns;
mod csv;
mod decode;
mod draft;
mod formula;
mod known;
mod list;
mod plan;
mod read;
mod record;
mod table;
mod tbx;
mod value;

#[cfg(test)]
mod tests;

pub(crate) use self::csv::csv;
pub(crate) use decode::decode;
pub(crate) use formula::guarded;
pub(crate) use known::as_if_published;
pub(crate) use plan::{Item, Plan, State, plan};
pub(crate) use record::records;
pub(crate) use table::{Cell, is_quoted_badly, split};
pub(crate) use tbx::tbx;
