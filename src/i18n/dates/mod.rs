//! Dates in words: EDTF (ISO 8601-2:2019, Annex A) as a reader of the language says it.
//!
//! Input: an EDTF expression and the [`Messages`] of a language. Output: text. Names, order of words, prepositions and
//! elisions are all messages (`date-*`, `month-*`, `season-*`); the code knows only what an expression means:
//!
//! 1. [`Moment::read`] takes what can be said of a date: how precise it is, what is unknown, what is doubtful;
//! 2. [`name`] names it, without what an interval says once (27–31 March 2022);
//! 3. [`in_role`] puts the name in its place: since, until, about, from, to;
//! 4. [`with_notes`] adds in brackets what is uncertain or unknown.

mod moment;

use edtf_core::{Date, Edtf, Interval, IntervalEndpoint, Set, SetElement, SetKind};

use self::moment::{Doubt, Moment, Unit};
use super::messages::{Arg, Messages};

/// Says a date in words: `2022-03-27/2022-03-31` is *du 27 au 31 mars 2022*, `2022-04~` is *c. April 2022*.
///
/// Covers levels 0 and 1, and of level 2 sets, quarters and decades in intervals. A mark on a part of a date (level 2)
/// counts for the whole of it; the time of day is left out. What has no words, or no message in the language, is
/// returned as the EDTF string.
///
/// French writes `1er`, which [`super::edits`] raises.
pub fn in_words(date: &Edtf, messages: &Messages) -> String {
    let words = match date {
        Edtf::Date(date) => single(messages, date),
        Edtf::DateTime(moment) => single(messages, &moment.date),
        Edtf::Interval(interval) => between(messages, interval),
        Edtf::Set(set) => several(messages, set),
    };
    words.unwrap_or_else(|| date.to_string())
}

fn single(messages: &Messages, date: &Date) -> Option<String> {
    let moment = Moment::read(date)?;
    let text = name(messages, moment.unit, Shown::Whole)?;
    // There is no good way to say "about between 1900 and 1999".
    if moment.doubt.approximate && !matches!(moment.unit, Unit::Century { .. }) {
        let text = in_role(messages, "date-about", moment.unit, &text)?;
        let doubt = Doubt {
            approximate: false,
            ..moment.doubt
        };
        return with_notes(messages, text, moment.unknown, doubt, 1);
    }
    with_notes(messages, text, moment.unknown, moment.doubt, 1)
}

fn between(messages: &Messages, interval: &Interval) -> Option<String> {
    use IntervalEndpoint::{Date, Open, Unknown};
    let (role, date) = match (&interval.start, &interval.end) {
        (Date(start), Date(end)) => return range(messages, start, end),
        (Date(start), Open) => ("date-since", start),
        (Date(start), Unknown) => ("date-end-unknown", start),
        (Open, Date(end)) => ("date-until", end),
        (Unknown, Date(end)) => ("date-start-unknown", end),
        _ => return None,
    };
    let moment = Moment::read(date)?;
    let text = name(messages, moment.unit, Shown::Whole)?;
    let text = with_notes(messages, text, moment.unknown, moment.doubt, 1)?;
    in_role(messages, role, moment.unit, &text)
}

/// An interval with two ends. What they share is said once, and so is a doubt.
fn range(messages: &Messages, start: &Date, end: &Date) -> Option<String> {
    if start == end {
        return single(messages, start);
    }
    let (start, end) = (Moment::read(start)?, Moment::read(end)?);
    let is_alike = start.doubt == end.doubt && start.unknown.is_none() && end.unknown.is_none();
    let shown = if is_alike {
        Shown::before(start.unit, end.unit)
    } else {
        Shown::Whole
    };
    let mut from = name(messages, start.unit, shown)?;
    let mut to = name(messages, end.unit, Shown::Whole)?;
    if !is_alike {
        from = with_notes(messages, from, start.unknown, start.doubt, 1)?;
        to = with_notes(messages, to, end.unknown, end.doubt, 1)?;
    }
    let is_tight =
        start.unit.precision() == end.unit.precision() && !from.contains(char::is_whitespace);
    let from = in_role(messages, "date-from", start.unit, &from)?;
    let to = in_role(messages, "date-to", end.unit, &to)?;
    let tight = if is_tight { "yes" } else { "no" };
    let args = [
        ("from", Arg::Str(&from)),
        ("to", Arg::Str(&to)),
        ("tight", Arg::Str(tight)),
    ];
    let text = messages.format("date-range", &args)?;
    let doubt = if is_alike {
        start.doubt
    } else {
        Doubt::default()
    };
    with_notes(messages, text, None, doubt, 2)
}

/// A set: all of its members, or one of them.
fn several(messages: &Messages, set: &Set) -> Option<String> {
    let mut members = set
        .elements
        .iter()
        .map(|element| match element {
            SetElement::Date(date) => single(messages, date),
            SetElement::Range(first, last) => range(messages, first, last),
            SetElement::OnOrBefore(_) | SetElement::OnOrAfter(_) => None,
        })
        .collect::<Option<Vec<_>>>()?;
    let last = members.pop()?;
    let mut members = members.into_iter();
    let Some(mut text) = members.next() else {
        return Some(last);
    };
    for member in members {
        text = joined(messages, "date-list", &text, &member)?;
    }
    let key = match set.kind {
        SetKind::AllMembers => "date-all-of",
        SetKind::OneMember => "date-one-of",
    };
    joined(messages, key, &text, &last)
}

/// How much of a date is said.
#[derive(Clone, Copy)]
enum Shown {
    Whole,
    WithoutYear,
    DayNumber,
}

impl Shown {
    /// What remains to be said of `start` when `end` follows.
    fn before(start: Unit, end: Unit) -> Self {
        match (start, end) {
            (
                Unit::Day { year, month, .. },
                Unit::Day {
                    year: end_year,
                    month: end_month,
                    ..
                },
            ) if (year, month) == (end_year, end_month) => Self::DayNumber,
            _ if start.parent_year().is_some() && start.parent_year() == end.parent_year() => {
                Self::WithoutYear
            }
            _ => Self::Whole,
        }
    }
}

/// The name of a stretch of the calendar.
fn name(messages: &Messages, unit: Unit, shown: Shown) -> Option<String> {
    match unit {
        Unit::Day { year, month, day } => {
            let (year, month) = (year_name(messages, year)?, month_name(messages, month)?);
            let day = ("day", Arg::Num(day.into()));
            match shown {
                Shown::DayNumber => messages.format("date-day-number", &[day]),
                Shown::WithoutYear => {
                    messages.format("date-day-month", &[day, ("month", Arg::Str(month))])
                }
                Shown::Whole => messages.format(
                    "date-day",
                    &[day, ("month", Arg::Str(month)), ("year", Arg::Str(&year))],
                ),
            }
        }
        Unit::Month { year, month } => of_year(
            messages,
            "date-month",
            ("month", month_name(messages, month)?),
            year,
            shown,
        ),
        Unit::Season { year, code } => {
            let season = messages.get(&format!("season-{code}"))?;
            of_year(messages, "date-season", ("season", season), year, shown)
        }
        Unit::Year { year } => year_name(messages, year),
        Unit::Decade { first } => {
            messages.format("date-decade", &[("year", Arg::Str(&first.to_string()))])
        }
        Unit::Century { first } => {
            let (first, last) = (first.to_string(), (first + 99).to_string());
            messages.format(
                "date-century",
                &[("first", Arg::Str(&first)), ("last", Arg::Str(&last))],
            )
        }
    }
}

/// A month or season, with its year unless that is said elsewhere.
fn of_year(
    messages: &Messages,
    key: &str,
    part: (&str, &str),
    year: i64,
    shown: Shown,
) -> Option<String> {
    if !matches!(shown, Shown::Whole) {
        return Some(part.1.to_owned());
    }
    let year = year_name(messages, year)?;
    messages.format(
        key,
        &[(part.0, Arg::Str(part.1)), ("year", Arg::Str(&year))],
    )
}

fn month_name(messages: &Messages, month: u8) -> Option<&str> {
    messages.get(&format!("month-{month}"))
}

/// A year by its digits, never grouped; before the year 1, counted backwards (ISO 8601: 0000 is 1 BC).
fn year_name(messages: &Messages, year: i64) -> Option<String> {
    if year > 0 {
        return Some(year.to_string());
    }
    let year = 1_i64.checked_sub(year)?.to_string();
    messages.format("date-year-before-era", &[("year", Arg::Str(&year))])
}

/// A name in its place in a sentence.
fn in_role(messages: &Messages, role: &str, unit: Unit, text: &str) -> Option<String> {
    if matches!(unit, Unit::Century { .. }) {
        return None;
    }
    let args = [
        ("date", Arg::Str(text)),
        ("precision", Arg::Str(unit.precision())),
        ("part", Arg::Num(unit.part().into())),
    ];
    messages.format(role, &args)
}

/// A date with what is not certain of it in brackets. `count` is how many dates the notes are about.
fn with_notes(
    messages: &Messages,
    text: String,
    unknown: Option<&str>,
    doubt: Doubt,
    count: u8,
) -> Option<String> {
    let keys = [
        unknown,
        doubt.approximate.then_some("date-note-approximate"),
        doubt.uncertain.then_some("date-note-uncertain"),
    ];
    let mut notes: Option<String> = None;
    for key in keys.into_iter().flatten() {
        let note = messages.format(key, &[("count", Arg::Num(count.into()))])?;
        notes = Some(match notes {
            Some(notes) => joined(messages, "date-notes", &notes, &note)?,
            None => note,
        });
    }
    match notes {
        Some(notes) => messages.format(
            "date-noted",
            &[("date", Arg::Str(&text)), ("notes", Arg::Str(&notes))],
        ),
        None => Some(text),
    }
}

fn joined(messages: &Messages, key: &str, first: &str, next: &str) -> Option<String> {
    messages.format(key, &[("first", Arg::Str(first)), ("next", Arg::Str(next))])
}

#[cfg(test)]
mod tests;
