//! Days that the calendar does not have.
//!
//! A date that lacks its year has that of the event or the source whose text it stands in, where that has one year only; else
//! nothing is said of its day of the week. Quotations are read too: somebody who is quoted with a wrong day is quoted so on
//! purpose, or by mistake.

use jiff::civil::Date;

use super::passage::{Owner, Read};
use super::scope::Scope;
use crate::diagnostic::{Code, Diagnostic};
use crate::parity::{named_days, weekday_name};

/// The day of the week of a date, from 1 for Monday (ISO 8601); none when there is no such day.
fn weekday(year: i64, month: u8, day: u8) -> Option<u8> {
    let weekday = date(year, month, day)?.weekday();
    u8::try_from(weekday.to_monday_one_offset()).ok()
}

/// How many days a month has; none when there is no such month.
fn days_in(year: i64, month: u8) -> Option<u8> {
    u8::try_from(date(year, month, 1)?.days_in_month()).ok()
}

fn date(year: i64, month: u8, day: u8) -> Option<Date> {
    let (year, month, day) = (
        year.try_into().ok()?,
        month.try_into().ok()?,
        day.try_into().ok()?,
    );
    Date::new(year, month, day).ok()
}

/// How many years around are tried, to say in which the day would be right.
const YEARS_AROUND: i64 = 6;

/// Says which days are not in the calendar, and which are not the day of the week that the text says.
pub(super) fn check(scope: &Scope<'_>, read: &Read<'_>, found: &mut Vec<Diagnostic>) {
    for passage in &read.passages {
        for named in named_days(passage.text(), read.text.tag) {
            let year = named.year.or_else(|| year_of(scope, &read.text.owner));
            let at = |code| {
                let range = named.range.clone();
                let written = passage.text().get(range.clone()).unwrap_or_default();
                Diagnostic::at(code, read.place(passage, range)).arg("text", plain(written))
            };
            // In a year that nobody names, February may have 29 days.
            let last = days_in(year.unwrap_or(2000), named.month).unwrap_or(31);
            if named.day > last {
                found.push(at(Code::ImpossibleDate).arg("last", last.to_string()));
                continue;
            }
            let (Some(said), Some(year)) = (named.weekday, year) else {
                continue;
            };
            let is = |year| weekday(year, named.month, named.day);
            let Some(right) = is(year).filter(|right| *right != said) else {
                continue;
            };
            let name = |day| weekday_name(day, read.text.tag).unwrap_or_default();
            let mut years = (1..=YEARS_AROUND).flat_map(|by| [year - by, year + by]);
            let near = years.find(|year| is(*year) == Some(said));
            found.push(
                at(Code::ImpossibleWeekday)
                    .arg("said", name(said))
                    .arg("right", name(right))
                    .arg("year", year.to_string())
                    .arg(
                        "near",
                        near.map_or("none".to_owned(), |year| year.to_string()),
                    ),
            );
        }
    }
}

/// The one year of the record that a text belongs to.
fn year_of(scope: &Scope<'_>, owner: &Owner) -> Option<i64> {
    let Owner::Record(kind, id) = owner else {
        return None;
    };
    let dossier = scope.dossier();
    let date = match *kind {
        "event" => dossier
            .events
            .iter()
            .find(|event| *event.id == **id)
            .map(|event| &event.date),
        "source" => dossier
            .sources
            .iter()
            .find(|source| *source.id == **id)?
            .date
            .as_ref(),
        _ => None,
    }?;
    let (first, last) = (date.first_day()?.0, date.last_day()?.0);
    (first == last).then_some(first)
}

/// A text without signs for what is no text.
pub(super) fn plain(text: &str) -> String {
    let seen = |c: &char| !matches!(*c, crate::markdown::OBJECT | crate::markdown::TAG);
    text.chars().filter(seen).collect()
}
