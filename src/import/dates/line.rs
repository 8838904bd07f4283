//! Date lines: "Publié le 12 mai 2022 à 14h05", "BAMAKO, May 12 (Reuters) - …", "Bamako, le 31 janvier 2022".
//!
//! 1. A *labelled* line begins with the words that say what the date is of.
//! 2. A *dateline* begins a paragraph: a place, a date or an agency, and a dash.
//! 3. A *bare* line is a date, at most with a place or a section before it.
//!
//! A sentence that begins with a date is none of them.

use super::heading::{self, dash, separator};
use super::points;
use super::tokens::{Kind, Tokens};
use super::when::{Point, YearWord};
use super::words::Lang;

/// The longest line, in bytes, that a label may open.
const LONGEST_LABELLED: usize = 200;

/// A line, or the beginning of one, that says when a text was published, updated or read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DateLine {
    /// What the date is of.
    pub(crate) kind: LineKind,
    /// The date; none when a dateline has none or its figures can be read in two ways.
    pub(crate) date: Option<Written>,
    /// The place before the date, as it is written.
    pub(crate) place: Option<String>,
    /// The agency of a dateline, as it is written.
    pub(crate) agency: Option<String>,
    /// How many bytes of the line it takes; after a dateline the paragraph begins there.
    pub(crate) length: usize,
}

/// What the date of a line is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LineKind {
    /// The publication.
    Published,
    /// A later version.
    Updated,
    /// The reading or the writing of a note: not a date of the text that it is about.
    Read,
}

/// A date as a line writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Written {
    /// The year, if it is written.
    pub(crate) year: Option<i16>,
    /// 1 to 12.
    pub(crate) month: i8,
    /// 1 to 31; none for a month.
    pub(crate) day: Option<i8>,
}

impl Written {
    /// The date in EDTF (ISO 8601-2:2019), `2022-05-12` or `2022-05`; none without its year.
    pub(crate) fn edtf(self) -> Option<String> {
        let (year, month) = (self.year?, self.month);
        Some(match self.day {
            Some(day) => format!("{year:04}-{month:02}-{day:02}"),
            None => format!("{year:04}-{month:02}"),
        })
    }
}

/// Reads `line` as a date line in the language `lang` (a BCP 47 tag), if it is one.
///
/// The line stands near the head or the foot of an article, or begins its first paragraph.
pub(crate) fn date_line(line: &str, lang: &str) -> Option<DateLine> {
    let tokens = Tokens::new(line, Lang::of(lang)?);
    let start = (0..3).find(|at| !tokens.any(*at, &["•", "|", "*", "-", "–", "·", "(", "["]))?;
    labelled(&tokens, line, start)
        .or_else(|| dateline(&tokens, line, 0))
        .or_else(|| bare(&tokens, line, start))
}

/// A label, a date, a time; then nothing, or something short that a separator sets apart.
fn labelled(t: &Tokens<'_>, line: &str, at: usize) -> Option<DateLine> {
    let (kind, next) = heading::label(t, at).filter(|_| line.len() <= LONGEST_LABELLED)?;
    let (date, next) = written(t, next)?;
    let next = heading::time(t, next);
    let note = kind == LineKind::Read && !t.is(next, Kind::Word);
    let again = heading::after_separator(t, next);
    let end = match closing(t, line, next, 8) {
        Some(end) => end,
        None if note || labelled(t, line, again).is_some() => end_of(t, next)?,
        None => return None,
    };
    Some(DateLine {
        kind,
        date,
        place: None,
        agency: None,
        length: end,
    })
}

/// A place, a date, an agency in brackets, a dash; the text goes on after it.
fn dateline(t: &Tokens<'_>, line: &str, at: usize) -> Option<DateLine> {
    let place = heading::dateline_place(t, at);
    let next = t.skip(place.unwrap_or(at), &[",", "/"]);
    let before = written(t, next);
    let next = before.map_or(next, |(_, next)| t.skip(next, &[","]));
    let agency = heading::agency(t, next);
    let next = agency.map_or(next, |(_, next)| t.skip(next, &[","]));
    let after = before.is_none().then(|| written(t, next)).flatten();
    let next = after.map_or(next, |(_, next)| next);
    let date = before.or(after).and_then(|(date, _)| date);
    // Without a place or a date the brackets must hold an agency that is known; a date alone is none.
    let known = agency.is_some_and(|(range, _)| heading::known_agency(t, range));
    let enough = match (place, date) {
        (Some(_), Some(_)) => true,
        (Some(_) | None, _) => known,
    };
    let next = dash(t, next).filter(|_| enough)?;
    let length = t.get(next)?.start;
    Some(DateLine {
        kind: LineKind::Published,
        date,
        place: place.and_then(|end| slice(t, line, at, end)),
        agency: agency.and_then(|((first, end), _)| slice(t, line, first, end)),
        length,
    })
}

/// A date and a time with nothing else on the line but a place before them or something short set apart.
fn bare(t: &Tokens<'_>, line: &str, at: usize) -> Option<DateLine> {
    let (place, start) = match written(t, at) {
        Some(_) => (None, at),
        None => {
            let (place, start) = heading::before_date(t, at)?;
            (
                place.and_then(|(first, end)| slice(t, line, first, end)),
                start,
            )
        }
    };
    let (date, next) = written(t, start)?;
    let date = Some(date?);
    let next = heading::time(t, next);
    Some(DateLine {
        kind: LineKind::Published,
        date,
        place,
        agency: None,
        length: closing(t, line, next, 3)?,
    })
}

/// Where a line ends whose date ends before the token `next`: after it, or before a short rest that is set apart.
fn closing(t: &Tokens<'_>, line: &str, next: usize, words: usize) -> Option<usize> {
    let next = t.skip(next, &[".", ")", "]", ") .", "."]);
    if next >= t.len() {
        return Some(line.len());
    }
    // "12 May 2022 by Awa Test": a name has a capital.
    let by = t.longest(next, &["par", "by"]).is_some() && t.capital(next + 1);
    let rest = (next..t.len()).filter(|at| !t.is(*at, Kind::Mark)).count();
    let short = rest <= words && t.len() - next <= 2 * words + 2;
    ((separator(t, next) || by) && short).then(|| end_of(t, next))?
}

/// Where the token before `next` ends, in bytes.
fn end_of(t: &Tokens<'_>, next: usize) -> Option<usize> {
    Some(t.get(next.checked_sub(1)?)?.end())
}

/// The words from the token `first` up to the token before `end`, as they are written.
fn slice(t: &Tokens<'_>, line: &str, first: usize, end: usize) -> Option<String> {
    Some(line.get(t.span(first, end)?)?.to_owned())
}

/// A date in words or in figures; figures that can be read in two ways are read as no date.
fn written(t: &Tokens<'_>, at: usize) -> Option<(Option<Written>, usize)> {
    let articles: &[&str] = match t.lang {
        Lang::Fr => &["le", "du", "en", ":"],
        Lang::En => &["on", "in", "the", ":"],
    };
    let weekday = points::day_lead(t, at).1;
    if let Some(((point, _), next)) = points::numeric(t, weekday) {
        return Some((of_point(&point), next));
    }
    if let Some((point, next)) = points::day(t, at) {
        return Some((of_point(&point), next));
    }
    if let Some(found) = heading::short_figures(t, weekday) {
        return Some(found);
    }
    let at = t.skip(at, articles);
    let ((month, _), next) = points::month_name(t, at)?;
    let (year, next) = points::year(t, next)?;
    let month = Written {
        year: Some(year),
        month,
        day: None,
    };
    Some((Some(month), next))
}

/// The date of a point that is a day or a month with its year.
fn of_point(point: &Point) -> Option<Written> {
    match *point {
        Point::Day {
            year, month, day, ..
        } => Some(Written {
            year,
            month,
            day: Some(day),
        }),
        Point::Month {
            year: YearWord::Is(year),
            month,
            ..
        } => Some(Written {
            year: Some(year),
            month,
            day: None,
        }),
        _ => None,
    }
}
