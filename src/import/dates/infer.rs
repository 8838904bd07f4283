//! Infers the date of publication from the text itself, when no line and no metadata says it.
//!
//! 1. A day of the week with a full date in the first two paragraphs, the latest date of the text, is that day.
//! 2. A day of the week with a day and a month there gives the one year in which they fit, or candidates.
//! 3. Otherwise there is no date: only the latest date that the text says, before which it was not published, and
//!    perhaps the year in which the months without a year follow it.

use jiff::civil::{Date, Weekday};

use super::calendar::{Published, day_from, days_between};
use super::when::{Lean, Point, Shape, YearWord};
use super::words::Lang;
use super::{Statement, resolve, statements_in};

/// How long after the latest date of the text a month without a year may lie to suggest one, in days.
const SUGGESTED_WITHIN: i64 = 400;
/// How long before that date the month must last have been, in days, not to be meant by it.
const LAST_TIME_BEFORE: i64 = 90;
/// A paragraph of fewer words is a button or a counter, not one of the first two.
const FEWEST_WORDS: usize = 5;
/// The years back in which a day of the week is tried when nothing bounds it.
const YEARS_BACK: i16 = 30;
/// How many candidates are given.
const MOST_CANDIDATES: usize = 5;

/// What is known of the publication besides the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Bounds {
    /// The first day that it can be.
    pub(crate) not_before: Option<Date>,
    /// The last day that it can be.
    pub(crate) not_after: Option<Date>,
}

/// What a text says of its own date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Inference {
    /// The date of publication, when the text leaves one alone.
    pub(crate) date: Option<Inferred>,
    /// The latest date that the text says: it was not published before.
    pub(crate) not_before: Option<Evidence>,
    /// Days in EDTF that fit equally well, the latest first, at most five; only when there is no date.
    pub(crate) candidates: Vec<String>,
    /// A year that the text makes likely; for the editor to judge, never to be written by itself.
    pub(crate) suggestion: Option<Suggestion>,
}

/// A date of publication and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Inferred {
    /// The day in EDTF, always uncertain: `2022-01-31?`.
    pub(crate) edtf: String,
    /// The same day, to date relative statements from.
    pub(crate) published: Published,
    /// The rule: `lead-weekday-date` or `lead-weekday-fits-one-year`.
    pub(crate) rule: &'static str,
    /// The words that it rests on.
    pub(crate) evidence: String,
    /// The paragraph that they stand in, from 0.
    pub(crate) paragraph: usize,
}

/// A date and the words that say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Evidence {
    /// The date in EDTF.
    pub(crate) edtf: String,
    /// The words.
    pub(crate) words: String,
    /// The paragraph that they stand in, from 0.
    pub(crate) paragraph: usize,
}

/// A year and the words that make it likely.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Suggestion {
    /// The year in EDTF, uncertain: `2022?`.
    pub(crate) edtf: String,
    /// The latest date with its year, then the dates without one that follow it.
    pub(crate) why: Vec<String>,
}

/// Looks for the date of publication in the `paragraphs` of one article, titles and captions included.
///
/// `lang` is the language of the text (a BCP 47 tag); dates with their year are read in the other language too, as in
/// the captions of agencies. `bounds` is what is known otherwise, and `today` is never overstepped.
pub(crate) fn infer(paragraphs: &[&str], lang: &str, bounds: Bounds, today: Date) -> Inference {
    let Some(lang) = Lang::of(lang) else {
        return Inference::default();
    };
    let clues = clues(paragraphs, lang);
    let latest = latest_said(&clues, today);
    let limit = bounds.not_after.map_or(today, |limit| limit.min(today));
    let lead = lead_clues(&clues, paragraphs);
    let floor = [latest.as_ref().map(|(_, day, _)| *day), bounds.not_before]
        .into_iter()
        .flatten()
        .max();
    let mut inference = Inference {
        date: full_date(&lead, floor, limit),
        ..Inference::default()
    };
    if inference.date.is_none() {
        (inference.date, inference.candidates) = fitting_years(&lead, floor, limit);
    }
    if inference.date.is_none() {
        inference.suggestion = latest
            .as_ref()
            .and_then(|latest| suggestion(&clues, latest, limit));
    }
    inference.not_before = latest.map(|(clue, _, edtf)| Evidence {
        edtf,
        words: clue.words.to_owned(),
        paragraph: clue.paragraph,
    });
    inference
}

/// One statement of the text in its place.
#[derive(Clone)]
struct Clue<'t> {
    statement: Statement,
    words: &'t str,
    paragraph: usize,
    /// Whether it is in the language of the text.
    own: bool,
}

/// A date that the text says, its first day and its EDTF expression.
type Said<'c, 't> = (&'c Clue<'t>, Date, String);

/// Every statement of the text in its own language, and in the other one those that name a year.
fn clues<'t>(paragraphs: &[&'t str], lang: Lang) -> Vec<Clue<'t>> {
    let mut clues = Vec::new();
    for (paragraph, text) in paragraphs.iter().enumerate() {
        for (language, own) in [(lang, true), (lang.other(), false)] {
            let found = statements_in(text, language).into_iter();
            // In the other language only what no other word can be: a month and a year.
            let kept = found.filter(|found| {
                own || matches!(
                    named_year(found),
                    Some(Point::Day { .. } | Point::Month { .. })
                )
            });
            clues.extend(kept.filter_map(|statement| {
                let words = text.get(statement.span.clone())?;
                Some(Clue {
                    statement,
                    words,
                    paragraph,
                    own,
                })
            }));
        }
    }
    clues
}

/// The point of a statement that says its year.
fn named_year(statement: &Statement) -> Option<&Point> {
    let point = statement.when.point();
    point.is_explicit().then_some(point)
}

/// The latest date with its year that is neither announced nor after `today`; of two, the more precise.
fn latest_said<'c, 't>(clues: &'c [Clue<'t>], today: Date) -> Option<Said<'c, 't>> {
    let said = clues.iter().filter_map(|clue| {
        let when = &clue.statement.when;
        let ahead = matches!(when.lean, Lean::Future { .. } | Lean::Unclear);
        let point = named_year(&clue.statement)?;
        let told = !ahead && !matches!(when.shape, Shape::Until(_));
        let stretch = told.then(|| resolve::point(point))??.stretch;
        let first = stretch.first_day().filter(|day| *day <= today)?;
        Some((clue, first, stretch))
    });
    // Of equals the first one is kept: `reduce` compares from the left.
    let latest = said.reduce(|best, found| {
        let order = found
            .1
            .cmp(&best.1)
            .then(best.2.coarseness().cmp(&found.2.coarseness()));
        if order.is_gt() { found } else { best }
    });
    latest
        .map(|(clue, first, stretch)| (clue, first, super::calendar::Value::exact(stretch).edtf()))
}

/// The statements of the first two paragraphs that are neither quoted, nor announced, nor in a caption.
fn lead_clues<'c, 't>(clues: &'c [Clue<'t>], paragraphs: &[&str]) -> Vec<&'c Clue<'t>> {
    let texts = paragraphs.iter().enumerate();
    let long = texts.filter(|(_, text)| text.split_whitespace().nth(FEWEST_WORDS - 1).is_some());
    let lead = long.take(2).filter(|(_, text)| !is_caption(text));
    let first: Vec<usize> = lead.map(|(index, _)| index).collect();
    let in_lead = clues
        .iter()
        .filter(|clue| clue.own && first.contains(&clue.paragraph));
    let told = in_lead.filter(|clue| {
        let when = &clue.statement.when;
        let ahead = matches!(when.lean, Lean::Future { .. } | Lean::Unclear);
        !when.quoted && !ahead
    });
    told.collect()
}

/// Whether a paragraph is the caption of a picture from the files.
fn is_caption(text: &str) -> bool {
    let folded = super::tokens::fold(text);
    let marks = [
        "file photo",
        "file picture",
        "picture taken",
        "photo taken",
        "photo d'archive",
        "image d'archive",
    ];
    marks.iter().any(|mark| folded.contains(mark))
}

/// The day that a statement says with its day of the week.
fn weekday_and_day(clue: &Clue<'_>) -> Option<(Option<i16>, i8, i8, Weekday)> {
    match clue.statement.when.shape {
        Shape::At(Point::Day {
            year,
            month,
            day,
            weekday,
        }) => Some((year, month, day, weekday?)),
        _ => None,
    }
}

/// A day of the week with a full date that agree, not before any other date of the text.
fn full_date(lead: &[&Clue<'_>], floor: Option<Date>, limit: Date) -> Option<Inferred> {
    let days = lead.iter().filter_map(|clue| {
        let (year, month, day, weekday) = weekday_and_day(clue)?;
        let date = Date::new(year?, month, day).ok()?;
        let fits =
            date.weekday() == weekday && date <= limit && floor.is_none_or(|floor| floor <= date);
        fits.then(|| inferred(clue, date, "lead-weekday-date"))
    });
    days.max_by_key(|inferred| inferred.published.latest)
}

/// A day of the week with a day and a month: the one year in which they fit, or the days of several.
fn fitting_years(
    lead: &[&Clue<'_>],
    floor: Option<Date>,
    limit: Date,
) -> (Option<Inferred>, Vec<String>) {
    let yearless = |clue: &&Clue<'_>| matches!(weekday_and_day(clue), Some((None, ..)));
    let Some(clue) = lead.iter().copied().find(|clue| yearless(clue)) else {
        return (None, Vec::new());
    };
    let Some((_, month, day, weekday)) = weekday_and_day(clue) else {
        return (None, Vec::new());
    };
    let years = (0..=YEARS_BACK).map(|back| limit.year().saturating_sub(back));
    let days = years.filter_map(|year| Date::new(year, month, day).ok());
    let fits = |date: &Date| {
        date.weekday() == weekday && *date <= limit && floor.is_none_or(|floor| floor <= *date)
    };
    let mut days: Vec<Date> = days.filter(fits).collect();
    if let [only] = days.as_slice() {
        return (
            Some(inferred(clue, *only, "lead-weekday-fits-one-year")),
            Vec::new(),
        );
    }
    days.truncate(MOST_CANDIDATES);
    (None, days.iter().map(ToString::to_string).collect())
}

/// The day as an inferred date, always uncertain.
fn inferred(clue: &Clue<'_>, day: Date, rule: &'static str) -> Inferred {
    Inferred {
        edtf: format!("{day}?"),
        published: Published::on(day),
        rule,
        evidence: clue.words.to_owned(),
        paragraph: clue.paragraph,
    }
}

/// The year in which the days and months without a year follow the latest date of the text.
///
/// There is one only when that date is a day or a month, and each of them comes once in the 400 days after it and
/// last came more than 90 days before it; of several years the last one counts.
fn suggestion(clues: &[Clue<'_>], latest: &Said<'_, '_>, limit: Date) -> Option<Suggestion> {
    let (clue, from, _) = latest;
    let precise = matches!(
        clue.statement.when.point(),
        Point::Day { .. } | Point::Month { .. }
    );
    let mut why = vec![clue.words.to_owned()];
    let mut last: Option<Date> = None;
    for clue in clues.iter().filter(|clue| precise && clue.own) {
        let when = &clue.statement.when;
        if when.is_explicit() || matches!(when.lean, Lean::Future { .. } | Lean::Unclear) {
            continue;
        }
        let Some((month, day)) = yearless_month(when.point()) else {
            continue;
        };
        let next = day_from(*from, month, day)?;
        let again = days_between(*from, day_from(next.tomorrow().ok()?, month, day)?);
        let before = 365 - days_between(*from, next);
        if next > limit
            || days_between(*from, next) > SUGGESTED_WITHIN
            || again <= SUGGESTED_WITHIN
            || before < LAST_TIME_BEFORE
        {
            return None;
        }
        last = last.max(Some(next));
        why.push(clue.words.to_owned());
    }
    Some(Suggestion {
        edtf: format!("{:04}?", last?.year()),
        why,
    })
}

/// The month and the day of a point without its year; the 1st for a month.
fn yearless_month(point: &Point) -> Option<(i8, i8)> {
    match *point {
        Point::Day {
            year: None,
            month,
            day,
            ..
        } => Some((month, day)),
        Point::Month {
            year: YearWord::Unsaid,
            month,
            ..
        } => Some((month, 1)),
        _ => None,
    }
}
