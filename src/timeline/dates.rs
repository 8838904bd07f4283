//! Dates as TimelineJS has them, numbers and words, and as a dossier has them, in EDTF.

use edtf_core::{Edtf, IntervalEndpoint, Precision};
use serde::Serialize;

use crate::i18n::{Messages, in_words};
use crate::model::Date;

/// A date in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Numbers {
    pub(super) year: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) month: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) day: Option<u8>,
    #[serde(flatten)]
    pub(super) time: Option<Time>,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Time {
    pub(super) hour: u8,
    pub(super) minute: u8,
    pub(super) second: u8,
}

/// A date as TimelineJS shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shown {
    pub(super) start: Numbers,
    pub(super) end: Option<Numbers>,
    /// The words for it, where numbers do not say all: an approximate date, a season, a span without an end.
    pub(super) words: Option<String>,
}

/// A date as TimelineJS shows it; none for one that has neither a beginning nor an end.
pub(super) fn shown(date: &Date, strings: &Messages) -> Option<Shown> {
    let (start, end, is_exact) = numbers(date)?;
    Some(Shown {
        start,
        end,
        words: (!is_exact).then(|| in_words(date.edtf(), strings)),
    })
}

/// The numbers of a date, and whether they say all of it.
fn numbers(date: &Date) -> Option<(Numbers, Option<Numbers>, bool)> {
    let is_plain = !date.is_inexact() && !date.edtf().has_unspecified();
    match date.edtf() {
        Edtf::Date(day) => match plain(day) {
            Some(numbers) => Some((numbers, None, is_plain)),
            None => bounds(date),
        },
        Edtf::DateTime(moment) => {
            let time = Time {
                hour: moment.time.hour,
                minute: moment.time.minute,
                second: moment.time.second,
            };
            let day = plain(&moment.date)?;
            // A shift from UTC has no place in numbers.
            let is_exact = moment.time.shift.is_none();
            Some((
                Numbers {
                    time: Some(time),
                    ..day
                },
                None,
                is_exact,
            ))
        }
        Edtf::Interval(interval) => match (&interval.start, &interval.end) {
            (IntervalEndpoint::Date(start), IntervalEndpoint::Date(end)) => {
                match (plain(start), plain(end)) {
                    (Some(start), Some(end)) => Some((start, Some(end), is_plain)),
                    _ => bounds(date),
                }
            }
            (IntervalEndpoint::Date(only), _) | (_, IntervalEndpoint::Date(only)) => {
                Some((plain(only)?, None, false))
            }
            _ => bounds(date),
        },
        Edtf::Set(_) => bounds(date),
    }
}

/// Year, month and day as far as they are known; none for a season or a digit that is not known.
fn plain(date: &edtf_core::Date) -> Option<Numbers> {
    let value = |field: Option<edtf_core::DateField>| match field {
        Some(field) => field.value().map(Some),
        None => Some(None),
    };
    if date.precision() == Precision::Season || date.year.significant_digits.is_some() {
        return None;
    }
    Some(Numbers {
        year: date.year.value()?,
        month: value(date.month)?,
        day: value(date.day)?,
        time: None,
    })
}

/// From the first to the last day that a date can mean.
fn bounds(date: &Date) -> Option<(Numbers, Option<Numbers>, bool)> {
    let bounds = date.edtf().bounds();
    let day = |bound: &edtf_core::Bound| match bound {
        edtf_core::Bound::Date(day) => Some(Numbers {
            year: day.year,
            month: Some(day.month),
            day: Some(day.day),
            time: None,
        }),
        _ => None,
    };
    let (first, last) = (day(&bounds.earliest), day(&bounds.latest));
    let start = first.or(last)?;
    Some((start, last.filter(|last| *last != start), false))
}

/// What numbers and words mean, in EDTF, and whether the words were understood.
///
/// `edtf` is what the file says of itself; it is believed where it fits the numbers, so that whoever changes a number in a spreadsheet
/// changes the date. Else the words are compared with those for each doubt that EDTF can express.
///
/// # Errors
///
/// Says what is wrong with the numbers.
pub(super) fn edtf(
    start: Numbers,
    end: Option<Numbers>,
    words: Option<&str>,
    edtf: Option<&str>,
    strings: &Messages,
) -> Result<(String, bool), String> {
    if let Some(date) = edtf.and_then(|written| Date::parse(written).ok())
        && numbers(&date).is_some_and(|(known, to, _)| known == start && to == end)
    {
        return Ok((date.as_str().to_owned(), true));
    }
    let first = one(start)?;
    let exact = match end.filter(|end| *end != start) {
        Some(end) => format!("{}/{}", without_time(&first), without_time(&one(end)?)),
        None => first.clone(),
    };
    Date::parse(&exact)?;
    let Some(words) = words.map(normal).filter(|words| !words.is_empty()) else {
        return Ok((exact, true));
    };
    let candidates = [
        exact.clone(),
        format!("{exact}~"),
        format!("{exact}?"),
        format!("{exact}%"),
        format!("{exact}/.."),
        format!("../{exact}"),
        format!("{exact}/"),
        format!("/{exact}"),
    ];
    let means = |written: &String| {
        let date = Date::parse(written).ok()?;
        (normal(&in_words(date.edtf(), strings)) == words).then(|| written.clone())
    };
    match candidates.iter().find_map(means) {
        Some(found) => Ok((found, true)),
        None => Ok((exact, false)),
    }
}

/// Words without the differences that a keyboard makes.
fn normal(words: &str) -> String {
    let plain = words.replace(['\u{A0}', '\u{202F}'], " ").replace('’', "'");
    plain
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}

/// One date in EDTF; only the whole of a day may have a time.
fn one(numbers: Numbers) -> Result<String, String> {
    let Numbers {
        year,
        month,
        day,
        time,
    } = numbers;
    let sign = if year < 0 { "-" } else { "" };
    let mut written = match year.unsigned_abs() {
        long @ 10_000.. => format!("Y{sign}{long}"),
        year => format!("{sign}{year:04}"),
    };
    match (month, day) {
        (Some(month), Some(day)) => written += &format!("-{month:02}-{day:02}"),
        (Some(month), None) => written += &format!("-{month:02}"),
        (None, Some(_)) => return Err("no-month".to_owned()),
        (None, None) => {}
    }
    if month.is_some_and(|month| !(1..=12).contains(&month)) {
        return Err("bad-month".to_owned());
    }
    match (time, day) {
        (
            Some(Time {
                hour,
                minute,
                second,
            }),
            Some(_),
        ) => {
            written += &format!("T{hour:02}:{minute:02}:{second:02}");
        }
        (Some(_), None) => return Err("no-day".to_owned()),
        (None, _) => {}
    }
    Date::parse(&written)?;
    Ok(written)
}

/// A span has no times (ISO 8601-2, level 0 to 2).
fn without_time(written: &str) -> &str {
    written.split('T').next().unwrap_or(written)
}
