//! Reads one dated statement at a place in the tokens, whatever its form.

use super::months;
use super::points::{self, Read};
use super::ranges;
use super::relative::{self, after_part_of_day};
use super::tokens::Tokens;
use super::when::{Point, Shape};
use super::words::Lang;

/// A statement that was read, and the place after it.
pub(super) struct Found {
    /// What it says.
    pub(super) shape: Shape,
    /// The rule that read it.
    pub(super) rule: &'static str,
    /// The place after it.
    pub(super) next: usize,
}

/// The longest statement that begins at `at`.
pub(super) fn statement(t: &Tokens<'_>, at: usize) -> Option<Found> {
    let plain = [
        since(t, at),
        until(t, at),
        outside(t, at),
        ranges::span(t, at),
        point(t, at),
    ];
    let named = plain.into_iter().flatten().map(|(shape, next)| Found {
        rule: shape.rule(),
        shape,
        next,
    });
    let figures = points::numeric(t, at).map(|((point, rule), next)| Found {
        shape: Shape::At(point),
        rule,
        next,
    });
    // Of two of one length the first one is kept: a span or a limit says more than its point.
    named
        .chain(figures)
        .reduce(|best, found| if found.next > best.next { found } else { best })
}

/// A point by itself.
fn point(t: &Tokens<'_>, at: usize) -> Read<Shape> {
    let (point, next) = anchor(t, at, false, false)?;
    Some((Shape::At(point), next))
}

/// The longest point at this place; a month or a year alone only where the words before it ask for one.
fn anchor(t: &Tokens<'_>, at: usize, bare_month: bool, bare_year: bool) -> Read<Point> {
    let day = points::day(t, at).map(|(point, next)| (point, after_part_of_day(t, next)));
    let forms = [
        day,
        months::month(t, at, bare_month),
        months::season(t, at),
        months::year_point(t, at, bare_year),
        relative::relative(t, at),
    ];
    forms.into_iter().flatten().max_by_key(|(_, next)| *next)
}

/// A point in figures or in words.
fn anchor_or_figures(t: &Tokens<'_>, at: usize, bare_month: bool, bare_year: bool) -> Read<Point> {
    let figures = points::numeric(t, at).map(|((point, _), next)| (point, next));
    figures.or_else(|| anchor(t, at, bare_month, bare_year))
}

/// "depuis 2013", "à partir du 5 avril", "since last Tuesday".
fn since(t: &Tokens<'_>, at: usize) -> Read<Shape> {
    let openings: &[&str] = match t.lang {
        Lang::Fr => &[
            "depuis",
            "depuis le",
            "depuis l ' an",
            "a partir de",
            "a partir du",
            "a partir d '",
            "a compter du",
            "a compter de",
        ],
        Lang::En => &[
            "since",
            "ever since",
            "starting",
            "starting in",
            "starting on",
            "starting from",
        ],
    };
    let (point, next) = after_opening(t, at, openings, |start| {
        anchor_or_figures(t, start, true, true)
    })?;
    let ahead = matches!(point, Point::Ago { .. });
    (!ahead).then_some((Shape::Since(point), next))
}

/// "jusqu'au 31 mars", "jusqu'en 2023", "d'ici fin 2022", "until 31 March", "by 2023".
fn until(t: &Tokens<'_>, at: usize) -> Read<Shape> {
    let found = match t.lang {
        Lang::Fr => {
            // A year alone is an amount after "jusqu'à", a date after "jusqu'en".
            let plain = &[
                "jusqu '",
                "jusqu ' a",
                "jusqu ' au",
                "d ' ici",
                "d ' ici a",
                "d ' ici au",
                "d ' ici le",
            ];
            let years = &["jusqu ' en", "d ' ici", "d ' ici a"];
            after_opening(t, at, plain, |start| {
                anchor_or_figures(t, start, true, false)
            })
            .into_iter()
            .chain(after_opening(t, at, years, |start| {
                anchor_or_figures(t, start, true, true)
            }))
            .max_by_key(|(_, next)| *next)
        }
        Lang::En => {
            let until = &["until", "till", "up until"];
            after_opening(t, at, until, |start| {
                anchor_or_figures(t, start, true, true)
            })
            // "By May" may be a person.
            .or_else(|| {
                after_opening(t, at, &["by"], |start| {
                    anchor_or_figures(t, start, false, true)
                })
            })
        }
    };
    found.map(|(point, next)| (Shape::Until(point), next))
}

/// "avant le 5 avril", "after March 30", "la veille du 5 avril": read so as not to be taken for the day itself.
fn outside(t: &Tokens<'_>, at: usize) -> Read<Shape> {
    let openings: &[&str] = match t.lang {
        Lang::Fr => &[
            "avant",
            "avant le",
            "apres",
            "apres le",
            "veille du",
            "lendemain du",
            "veille de",
            "lendemain de",
            "surlendemain du",
            "lendemain d '",
            "veille d '",
            "semaine du",
            "anniversaire du",
            "anniversaire de",
        ],
        Lang::En => &[
            "before",
            "after",
            "day before",
            "day after",
            "eve of",
            "week of",
            "anniversary of",
            "anniversary of the",
        ],
    };
    let bare_month = t.lang == Lang::Fr;
    let (_, next) = after_opening(t, at, openings, |start| {
        anchor_or_figures(t, start, bare_month, true)
    })?;
    Some((Shape::At(Point::Elsewhere), next))
}

/// What `read` finds after the opening that leaves it the most.
fn after_opening(
    t: &Tokens<'_>,
    at: usize,
    openings: &[&str],
    read: impl Fn(usize) -> Read<Point>,
) -> Read<Point> {
    let starts = openings
        .iter()
        .filter_map(|opening| t.sequence(at, opening));
    starts.filter_map(read).max_by_key(|(_, next)| *next)
}
