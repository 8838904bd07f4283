//! The timeline as other programs write it, for `dossier timeline`: pure functions from values to values.
//!
//! Out: [`select()`] says which events, [`slides`] tells those that exist in a language as TimelineJS would; [`timelinejs()`] and
//! [`sheet()`] write them. Our own JSON and the calendar are those of the site: [`crate::render::timeline_json`],
//! [`crate::render::calendar`].
//!
//! In, from the bytes of a file to a [`Plan`]:
//!
//! 1. [`mod@read_json`] or [`mod@read_sheet`] take the text apart; both give [`read::Told`]: an event with the place of each thing said of it.
//! 2. [`mod@read`] makes events of them: [`dates`] makes EDTF of numbers, [`markup`] makes Markdown of HTML, whose [`tags`] it reads.
//! 3. [`plan()`] holds them against the dossier: what is new becomes a draft ([`draft`]), what differs is said.
//!
//! `docs/timeline-exchange.md` is the specification.

mod dates;
mod draft;
mod known;
mod markup;
mod plan;
mod read;
mod read_json;
mod read_sheet;
mod select;
mod sheet;
mod slide;
mod tags;
mod timelinejs;

#[cfg(test)]
mod tests;

pub(crate) use known::as_if_published;
pub(crate) use plan::{Item, Plan, State, plan};
pub(crate) use select::{Filter, select};
pub(crate) use sheet::sheet;
pub(crate) use slide::slides;
pub(crate) use timelinejs::timelinejs;
