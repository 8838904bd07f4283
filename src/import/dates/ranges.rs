//! Reads spans: "du 27 au 31 mars", "from 27 March to 5 April", "de 2013 à 2022", "March 27-31".

use jiff::civil::Weekday;

use super::months;
use super::points::{self, Read};
use super::tokens::{Kind, Tokens};
use super::when::{Point, Shape};
use super::words::{self, Lang};

/// A word that opens a span and those that may stand in its middle.
type Frame = (&'static str, &'static [&'static str]);

/// The frames of French.
const FRAMES_FR: &[Frame] = &[
    ("entre", &["et"]),
    ("du", &["au", "jusqu ' au"]),
    ("de", &["a", "jusqu ' a", "jusqu ' en"]),
    ("d '", &["a", "jusqu ' a", "jusqu ' en"]),
];

/// The frames of English.
const FRAMES_EN: &[Frame] = &[
    ("between", &["and"]),
    ("from", &["to", "until", "till", "through"]),
];

/// A span from one point to another, in any of its forms; the longest at this place.
pub(super) fn span(t: &Tokens<'_>, at: usize) -> Read<Shape> {
    let framed = framed(t, at);
    let forms = [
        framed,
        neighbours(t, at),
        dashed_days(t, at),
        dashed_years(t, at),
    ];
    forms.into_iter().flatten().max_by_key(|(_, next)| *next)
}

/// "entre le 27 et le 31 mars", "from March to May 2022", "between 2012 and 2015".
fn framed(t: &Tokens<'_>, at: usize) -> Read<Shape> {
    let frames = match t.lang {
        Lang::Fr => FRAMES_FR,
        Lang::En => FRAMES_EN,
    };
    let found = frames.iter().filter_map(|(opening, middles)| {
        let start = t.sequence(at, opening)?;
        sharing_month(t, start, middles).or_else(|| two_points(t, start, middles))
    });
    // "The night of 27 to 28 March".
    let night = t
        .sequence(at, "night of")
        .and_then(|start| sharing_month(t, start, &["to"]));
    found.chain(night).max_by_key(|(_, next)| *next)
}

/// Two whole points of one precision.
fn two_points(t: &Tokens<'_>, at: usize, middles: &[&str]) -> Read<Shape> {
    let (from, next) = end_point(t, at)?;
    let next = t.longest(next, middles)?;
    let (to, next) = end_point(t, next).or_else(|| second_day(t, next, &from))?;
    let alike = std::mem::discriminant(&from) == std::mem::discriminant(&to);
    let explicit = from.is_explicit() && to.is_explicit();
    (alike || explicit).then_some((Shape::Span(from, to), next))
}

/// One end of a span: a day, a month or a year, which needs no preposition here.
fn end_point(t: &Tokens<'_>, at: usize) -> Read<Point> {
    let found = [
        points::day(t, at),
        months::month(t, at, true),
        months::year_point(t, at, true),
    ];
    found.into_iter().flatten().max_by_key(|(_, next)| *next)
}

/// The second day of "between March 27 and 31, 2022", in the month of the first.
fn second_day(t: &Tokens<'_>, at: usize, first: &Point) -> Read<Point> {
    let Point::Day {
        year: None,
        month,
        day: first,
        ..
    } = *first
    else {
        return None;
    };
    let (day, next) = points::day_number(t, at)?;
    let (year, next) = points::year_after_day(t, next);
    let later = t.lang == Lang::En && day > first && !words::counted(t.folded(next));
    let point = points::checked_day(year, month, day, None)?;
    later.then_some((point, next))
}

/// "le 27 et le 31 mars", "lundi 28 au jeudi 31 mars", "dimanche à lundi 9 mai": the first day has the month and the
/// year of the second.
fn sharing_month(t: &Tokens<'_>, at: usize, middles: &[&str]) -> Read<Shape> {
    let (weekday, next) = points::day_lead(t, at);
    let number = points::day_number(t, next);
    let next = t.longest(number.map_or(next, |(_, next)| next), middles)?;
    let (to, next) = points::day(t, next)?;
    let Some((first, _)) = number else {
        // With nothing but its weekday the first day is looked for in the week before the second.
        let Some(first) = days_before(weekday?, &to) else {
            return Some((Shape::At(Point::Elsewhere), next));
        };
        return Some((with_first_day(first, weekday, to)?, next));
    };
    Some((with_first_day(first, weekday, to)?, next))
}

/// The last day of the week `weekday` before the day `to`, when the month has it.
fn days_before(weekday: Weekday, to: &Point) -> Option<i8> {
    let Point::Day {
        day,
        weekday: Some(last),
        ..
    } = *to
    else {
        return None;
    };
    let first = day - weekday.until(last);
    (1..day).contains(&first).then_some(first)
}

/// The span from the day `first` of the month of `to`, when it is the earlier one.
fn with_first_day(first: i8, weekday: Option<Weekday>, to: Point) -> Option<Shape> {
    let Point::Day {
        year, month, day, ..
    } = to
    else {
        return None;
    };
    let from = points::checked_day(year, month, first, weekday)?;
    (first < day).then_some(Shape::Span(from, to))
}

/// "les 27 et 28 mars", "samedi 14 et dimanche 15 mai", "March 12, 13 and 14": days that follow one another.
fn neighbours(t: &Tokens<'_>, at: usize) -> Read<Shape> {
    let (leads, middle): (&[&str], &str) = match t.lang {
        Lang::Fr => (&["les", "des", "ces"], "et"),
        Lang::En => (&["on", "the", "on the"], "and"),
    };
    let start = t.skip(at, leads);
    let (weekday, numbers) = points::day_lead(t, start);
    let Some((first, mut next)) = points::day_number(t, numbers) else {
        weekday?;
        return sharing_month(t, start, &[middle]);
    };
    let mut last = first;
    while let Some((day, after)) = t
        .sequence(next, ",")
        .and_then(|next| points::day_number(t, next))
    {
        if day != last + 1 {
            return None;
        }
        (last, next) = (day, after);
    }
    let next = t.sequence(next, middle)?;
    let (to, next) = points::day(t, next)?;
    let adjacent = matches!(to, Point::Day { day, .. } if last + 1 == day);
    let shape = with_first_day(first, weekday, to)?;
    adjacent.then_some((shape, next))
}

/// "27-31 mars 2022", "March 27–31, 2022".
fn dashed_days(t: &Tokens<'_>, at: usize) -> Read<Shape> {
    let start = t.skip(at, &["les", "du", "on", "the"]);
    let (named, start) = match points::month_name(t, start) {
        Some(((month, _), next)) if t.lang == Lang::En => (Some(month), next),
        _ => (None, start),
    };
    if points::tail(t, start) {
        return None;
    }
    let (first, next) = points::digits(t, start)?;
    let next = t.longest(next, &["-", "–"])?;
    let (last, next) = points::digits(t, next)?;
    let (month, next) = match named {
        Some(_) if t.glued(next) && !t.is(next, Kind::Mark) => return None,
        Some(month) => (month, next),
        None => {
            let ((month, _), next) = points::month_name(t, t.skip(next, &["of"]))?;
            (month, next)
        }
    };
    let (year, next) = points::year_after_day(t, next);
    let to = points::checked_day(year, month, last, None)?;
    let amount = words::counted(t.folded(next))
        || (named.is_some() && t.glued(next) && t.any(next, &["-", "/", "%"]));
    let shape = with_first_day(first, None, to)?;
    (!amount).then_some((shape, next))
}

/// "en 2012-2013", "in 2012–2015".
fn dashed_years(t: &Tokens<'_>, at: usize) -> Read<Shape> {
    let lead = match t.lang {
        Lang::Fr => "en",
        Lang::En => "in",
    };
    let start = t.sequence(at, lead)?;
    let dash = t.any(start + 1, &["-", "–"]) && t.glued(start + 1) && t.glued(start + 2);
    // The first year is read as a number: as a year it would refuse the dash.
    let first = t
        .get(start)
        .filter(|token| token.kind == Kind::Number && token.text.len() == 4)?;
    let from: i16 = first.text.parse().ok()?;
    let last = t
        .get(start + 2)
        .filter(|token| token.kind == Kind::Number && token.text.len() == 4)?;
    let to: i16 = last.text.parse().ok()?;
    let part = super::when::Part::Whole;
    let plausible =
        dash && from > 1500 && from < to && to - from < 100 && !words::counted(t.folded(start + 3));
    let shape = Shape::Span(
        Point::Year { year: from, part },
        Point::Year { year: to, part },
    );
    plausible.then_some((shape, start + 3))
}
