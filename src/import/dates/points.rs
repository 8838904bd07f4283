//! Reads days, numbers and the names of months and weekdays at a place in the tokens.
//!
//! Each function gives the point and the place after it, or nothing; none looks at what stands before its place but
//! to refuse a number that is the tail of a longer one.

use jiff::civil::{Date, Weekday};

use super::tokens::{Kind, Tokens};
use super::when::Point;
use super::words::{self, Lang};

/// What was read and the place after it.
pub(super) type Read<T> = Option<(T, usize)>;

/// The years that a text is taken to speak of.
const YEARS: std::ops::RangeInclusive<i16> = 1500..=2100;

/// The ends of ordinal numbers in figures: 1er, 30th.
const ORDINAL_ENDINGS: &[&str] = &["er", "e", "eme", "st", "nd", "rd", "th"];

/// A year of four digits that is neither an amount nor a part of a longer number.
pub(super) fn year(t: &Tokens<'_>, at: usize) -> Read<i16> {
    let token = t.get(at)?;
    let alone =
        token.kind == Kind::Number && token.text.len() == 4 && !tail(t, at) && !goes_on(t, at + 1);
    let amount = words::counted(t.folded(at + 1))
        || (t.is(at + 1, Kind::Number) && t.folded(at + 1).len() == 3);
    let year: i16 = token.text.parse().ok()?;
    (alone && !amount && YEARS.contains(&year)).then_some((year, at + 1))
}

/// The number of a day, with its ordinal ending.
pub(super) fn day_number(t: &Tokens<'_>, at: usize) -> Read<i8> {
    let (day, next) = digits(t, at)?;
    (!tail(t, at) && !goes_on(t, next)).then_some((day, next))
}

/// One or two digits from 1 to 31 and an ordinal ending, whatever stands around them.
pub(super) fn digits(t: &Tokens<'_>, at: usize) -> Read<i8> {
    let token = t.get(at)?;
    if token.kind != Kind::Number || token.text.len() > 2 {
        return None;
    }
    let day: i8 = token.text.parse().ok()?;
    let ordinal = t.glued(at + 1) && t.any(at + 1, ORDINAL_ENDINGS);
    (1..=31)
        .contains(&day)
        .then_some((day, at + 1 + usize::from(ordinal)))
}

/// Whether the number at `at` is the tail of something longer: "1 000,30", "59N6", "14:05".
pub(super) fn tail(t: &Tokens<'_>, at: usize) -> bool {
    let joint = matches!(
        t.before(at, 1),
        "-" | "–" | "." | "," | ":" | "/" | "'" | "+" | "#" | "_"
    );
    let number = t
        .get(at.wrapping_sub(1))
        .is_some_and(|token| token.kind != Kind::Mark);
    t.glued(at) && (joint || number)
}

/// Whether the number before `next` goes on: "30,000", "12.7", "2020s", "2020-2021", "30 %".
pub(super) fn goes_on(t: &Tokens<'_>, next: usize) -> bool {
    let Some(token) = t.get(next) else {
        return false;
    };
    match (token.kind, token.folded.as_str()) {
        (Kind::Mark, "%" | "°" | "€" | "$" | "£") => true,
        _ if !token.glued => false,
        (Kind::Mark, "." | "," | ":" | "/" | "'") => {
            t.glued(next + 1) && t.is(next + 1, Kind::Number)
        }
        (Kind::Mark, "-" | "–" | "_") => t.glued(next + 1),
        (Kind::Mark, _) => false,
        _ => true,
    }
}

/// The name of a month and whether it is an abbreviation, whose full stop is read too; a capital in English.
pub(super) fn month_name(t: &Tokens<'_>, at: usize) -> Read<(i8, bool)> {
    let (month, short) = words::month(t.lang, t.folded(at))?;
    if (t.lang == Lang::En && !t.capital(at)) || (t.glued(at + 1) && t.any(at + 1, &["-"])) {
        return None;
    }
    let stop = short && t.glued(at + 1) && t.folded(at + 1) == ".";
    Some(((month, short), at + 1 + usize::from(stop)))
}

/// The name of a day of the week, in full or, when `short` is true, abbreviated; a capital in English.
pub(super) fn weekday_name(t: &Tokens<'_>, at: usize, short: bool) -> Read<Weekday> {
    let (weekday, abbreviated) = words::weekday(t.lang, t.folded(at))?;
    if (t.lang == Lang::En && !t.capital(at)) || (abbreviated && !short) {
        return None;
    }
    let stop = abbreviated && t.glued(at + 1) && t.folded(at + 1) == ".";
    Some((weekday, at + 1 + usize::from(stop)))
}

/// A day of a month in words, with or without its weekday and its year: "le mercredi 5 mai", "March 30, 2022".
pub(super) fn day(t: &Tokens<'_>, at: usize) -> Read<Point> {
    let (weekday, at) = day_lead(t, at);
    let ((day, month), at) = match t.lang {
        Lang::Fr => day_then_month(t, at),
        Lang::En => day_then_month(t, at).or_else(|| month_then_day(t, at)),
    }?;
    let (year, at) = year_after_day(t, at);
    Some((checked_day(year, month, day, weekday)?, at))
}

/// The day as a point, when the calendar can have it.
pub(super) fn checked_day(
    year: Option<i16>,
    month: i8,
    day: i8,
    weekday: Option<Weekday>,
) -> Option<Point> {
    // Without its year the 29th of February is allowed.
    let exists = Date::new(year.unwrap_or(2000), month, day).is_ok();
    exists.then_some(Point::Day {
        year,
        month,
        day,
        weekday,
    })
}

/// The words before the number of a day: an article, a day of the week.
pub(super) fn day_lead(t: &Tokens<'_>, at: usize) -> (Option<Weekday>, usize) {
    let articles: &[&str] = match t.lang {
        Lang::Fr => &["le", "ce", "en ce", "la date du"],
        Lang::En => &["on", "the", "on the", "this"],
    };
    let at = t.skip(at, articles);
    match weekday_name(t, at, true) {
        Some((weekday, next)) => {
            let next = t.skip(next, &[",", "le", "the", ", le", ", the"]);
            (Some(weekday), next)
        }
        None => (None, at),
    }
}

/// The year after a day and its month; in English a comma may stand between.
pub(super) fn year_after_day(t: &Tokens<'_>, at: usize) -> (Option<i16>, usize) {
    let plain = year(t, at);
    let found = plain.or_else(|| {
        let comma = (t.lang == Lang::En).then(|| t.sequence(at, ","))??;
        year(t, comma)
    });
    found.map_or((None, at), |(year, next)| (Some(year), next))
}

/// "30 mars", "30th of March".
fn day_then_month(t: &Tokens<'_>, at: usize) -> Read<(i8, i8)> {
    let (day, next) = day_number(t, at)?;
    let next = if t.lang == Lang::En {
        t.skip(next, &["of"])
    } else {
        next
    };
    let ((month, _), next) = month_name(t, next)?;
    Some(((day, month), next))
}

/// "March 30", unless the number counts something.
fn month_then_day(t: &Tokens<'_>, at: usize) -> Read<(i8, i8)> {
    let ((month, _), next) = month_name(t, at)?;
    let next = t.skip(next, &["the"]);
    let (day, next) = day_number(t, next)?;
    (!words::counted(t.folded(next))).then_some(((day, month), next))
}

/// A day in figures: 2022-03-30, 30/03/2022, 30.03.2022; day first, in English only when it cannot be a month.
pub(super) fn numeric(t: &Tokens<'_>, at: usize) -> Read<(Point, &'static str)> {
    let figures = |place: usize| {
        let token = t.get(place).filter(|token| token.kind == Kind::Number)?;
        Some((token.text.parse::<i16>().ok()?, token.text.len()))
    };
    let glued = (1..5).all(|ahead| t.glued(at + ahead)) && !tail(t, at);
    let mark = t.folded(at + 1);
    if !glued || mark != t.folded(at + 3) || !matches!(mark, "-" | "/" | ".") {
        return None;
    }
    let parts = [figures(at)?, figures(at + 2)?, figures(at + 4)?];
    let (year, month, day, rule) = match parts {
        [(year, 4), (month, 2), (day, 2)] if mark == "-" => (year, month, day, "iso-day"),
        [(day, 1..=2), (month, 1..=2), (year, 4)]
            if t.lang == Lang::Fr || day > 12 || day == month =>
        {
            (year, month, day, "numeric-day")
        }
        _ => return None,
    };
    let mut next = at + 5;
    if rule == "iso-day" && t.glued(next) && t.folded(next) == "t" {
        while t.glued(next)
            && (t.is(next, Kind::Number) || t.any(next, &["t", ":", ".", "z", "+", "-"]))
        {
            next += 1;
        }
    } else if goes_on(t, next) {
        return None;
    }
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    let point = checked_day(YEARS.contains(&year).then_some(year), month, day, None)?;
    point.is_explicit().then_some(((point, rule), next))
}
