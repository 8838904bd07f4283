//! What a dated statement says, before it is known on which day it was published.

use jiff::civil::{Date, Weekday};

use super::calendar::Published;
use super::resolve;
pub(crate) use super::words::Unit;

/// The date that a statement says, which may depend on the day of its publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct When {
    /// The points of time and how they make one expression.
    pub(super) shape: Shape,
    /// Where the words around it put it: in the past or in the future.
    pub(super) lean: Lean,
    /// A year said just before it in the same paragraph, which it may belong to.
    pub(super) near_year: Option<i16>,
    /// Whether it stands in a quotation, where "yesterday" counts from the day of the speech.
    pub(super) quoted: bool,
}

/// How one or two points of time make a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// At a point.
    At(Point),
    /// From a point on: EDTF `2013/..`.
    Since(Point),
    /// Up to a point: EDTF `../2023`.
    Until(Point),
    /// From one point to another: EDTF `2013/2022`.
    Span(Point, Point),
}

/// A point of time as a text says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Point {
    /// A day of a month.
    Day {
        /// The year, if it is said.
        year: Option<i16>,
        /// 1 to 12.
        month: i8,
        /// 1 to 31.
        day: i8,
        /// The day of the week, if it is said.
        weekday: Option<Weekday>,
    },
    /// A month or a part of it.
    Month {
        /// Of which year.
        year: YearWord,
        /// 1 to 12.
        month: i8,
        /// The whole of it, or which part.
        part: Part,
    },
    /// A season with its EDTF code, 21 to 24.
    Season {
        /// The year.
        year: i16,
        /// 21 spring, 22 summer, 23 autumn, 24 winter.
        code: i8,
    },
    /// A year or a part of it.
    Year {
        /// The year.
        year: i16,
        /// The whole of it, or which part.
        part: Part,
    },
    /// A day of the week.
    Weekday {
        /// Which one.
        weekday: Weekday,
        /// Which of the many.
        turn: Turn,
    },
    /// So many days after the publication, or before it.
    Days(i8),
    /// From the Monday before the publication, or of it, to the publication.
    EarlierThisWeek,
    /// The week so many weeks after that of the publication.
    Weeks(i8),
    /// The month so many months after that of the publication.
    Months(i8),
    /// The year so many years after that of the publication.
    Years(i8),
    /// So long before the publication.
    Ago {
        /// How many units.
        count: i16,
        /// Days, weeks, months or years.
        unit: Unit,
        /// Whether the text says "about".
        about: bool,
    },
    /// A time counted from another one in the text, such as "the following Sunday": never reported.
    Elsewhere,
}

/// The year of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum YearWord {
    /// The text does not say it.
    Unsaid,
    /// This number.
    Is(i16),
    /// "Last": the month lies before that of the publication.
    Last,
    /// "Next": the month lies after that of the publication.
    Next,
    /// The year so many years after that of the publication.
    Offset(i8),
}

/// A part of a month or of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// All of it.
    Whole,
    /// Its beginning.
    Early,
    /// Its middle.
    Middle,
    /// Its end.
    Late,
    /// The first (1) to the fourth (4) seven days of a month.
    Week(i8),
    /// The last seven days of a month.
    LastWeek,
}

/// Which of the many Sundays a Sunday is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// No word says it.
    Alone,
    /// "Last": strictly before the publication.
    Last,
    /// "This" in French: as when alone.
    This,
    /// "This" in English, which looks back or ahead.
    Either,
    /// "Next": strictly after the publication.
    Next,
    /// That of the week so many weeks after that of the publication.
    OfWeek(i8),
}

/// Where the words around a statement put it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lean {
    /// They do not say.
    Open,
    /// In the past.
    Past,
    /// In the future.
    Future {
        /// Whether the words leave a doubt.
        weak: bool,
    },
    /// In what was the future of a past: before or after the publication.
    Unclear,
}

/// Why a statement has no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unresolved {
    /// It counts from the publication, whose date is not known.
    NeedsDate,
    /// It counts from the publication, whose day is not known well enough.
    NeedsDay,
    /// It may lie before the publication or after it.
    Ambiguous,
    /// Its day of the week is not that of the day it would be.
    WeekdayDiffers,
    /// It counts from the day of a quoted speech, which is not known.
    Quoted,
    /// The calendar has no such day, or its end lies before its beginning.
    Impossible,
}

impl When {
    /// The date as EDTF (ISO 8601-2:2019), for a text published at `published`.
    ///
    /// A date with its year needs no publication. A publication that is a span of days gives a date only when both
    /// of its ends give the same.
    ///
    /// # Errors
    ///
    /// Says why there is none; a date is never guessed.
    pub(crate) fn resolve(&self, published: Option<Published>) -> Result<String, Unresolved> {
        if self.is_explicit() {
            // Any day will do: an explicit date does not look at it.
            return resolve::written(self, Date::MIN);
        }
        let published = published.ok_or(Unresolved::NeedsDate)?;
        if self.quoted && self.shape.counts_days() {
            return Err(Unresolved::Quoted);
        }
        let earliest = resolve::written(self, published.earliest);
        let latest = resolve::written(self, published.latest);
        if earliest == latest {
            earliest
        } else {
            Err(Unresolved::NeedsDay)
        }
    }

    /// Whether it says its year, so that it means the same whenever it was published.
    pub(crate) fn is_explicit(&self) -> bool {
        match &self.shape {
            Shape::At(point) | Shape::Since(point) | Shape::Until(point) => point.is_explicit(),
            Shape::Span(from, to) => from.is_explicit() || to.is_explicit(),
        }
    }

    /// The first point of it.
    pub(super) fn point(&self) -> &Point {
        match &self.shape {
            Shape::At(point)
            | Shape::Since(point)
            | Shape::Until(point)
            | Shape::Span(point, _) => point,
        }
    }
}

impl Shape {
    /// The name of the rule that reads it, as a report quotes it.
    pub(super) fn rule(&self) -> &'static str {
        match self {
            Self::At(point) => point.rule(),
            Self::Since(point) => match point {
                Point::Day { .. } => "since-day",
                Point::Month { .. } => "since-month",
                Point::Year { .. } => "since-year",
                Point::Season { .. } => "since-season",
                Point::Weekday { .. } => "since-weekday",
                _ => "since-relative",
            },
            Self::Until(point) => match point {
                Point::Day { .. } => "until-day",
                Point::Month { .. } => "until-month",
                Point::Year { .. } => "until-year",
                Point::Season { .. } => "until-season",
                Point::Weekday { .. } => "until-weekday",
                _ => "until-relative",
            },
            Self::Span(Point::Day { .. }, Point::Day { .. }) => "range-days",
            Self::Span(Point::Month { .. }, Point::Month { .. }) => "range-months",
            Self::Span(Point::Year { .. }, Point::Year { .. }) => "range-years",
            Self::Span(..) => "range",
        }
    }

    /// Whether it is to be left out: it counts from another date in the text.
    pub(super) fn is_elsewhere(&self) -> bool {
        match self {
            Self::At(point) | Self::Since(point) | Self::Until(point) => *point == Point::Elsewhere,
            Self::Span(from, to) => *from == Point::Elsewhere || *to == Point::Elsewhere,
        }
    }

    /// Whether it counts days or weeks from the publication.
    fn counts_days(&self) -> bool {
        match self {
            Self::At(point) | Self::Since(point) | Self::Until(point) => point.counts_days(),
            Self::Span(from, to) => from.counts_days() || to.counts_days(),
        }
    }
}

impl Point {
    /// Whether it says its year.
    pub(super) fn is_explicit(&self) -> bool {
        match self {
            Self::Day { year, .. } => year.is_some(),
            Self::Month { year, .. } => matches!(year, YearWord::Is(_)),
            Self::Season { .. } | Self::Year { .. } => true,
            _ => false,
        }
    }

    /// Whether it counts days or weeks from the publication.
    fn counts_days(&self) -> bool {
        match self {
            Self::Weekday { .. } | Self::Days(_) | Self::Weeks(_) | Self::EarlierThisWeek => true,
            Self::Ago { unit, .. } => matches!(unit, Unit::Days | Unit::Weeks),
            _ => false,
        }
    }

    /// The name of the rule that reads it alone.
    fn rule(&self) -> &'static str {
        match self {
            Self::Day {
                year,
                month,
                day,
                weekday,
            } => day_rule(*year, *month, *day, *weekday),
            Self::Month { year, part, .. } => month_rule(*year, *part),
            Self::Season { .. } => "season-year",
            Self::Year {
                part: Part::Whole, ..
            } => "year",
            Self::Year { .. } => "year-part",
            Self::Weekday { turn, .. } => match turn {
                Turn::Alone => "weekday",
                Turn::Last => "weekday-last",
                Turn::This | Turn::Either => "weekday-this",
                Turn::Next => "weekday-next",
                Turn::OfWeek(_) => "weekday-of-week",
            },
            Self::Days(days) => match days {
                0 => "today",
                -1 => "yesterday",
                1 => "tomorrow",
                _ => "days-from-today",
            },
            Self::EarlierThisWeek => "earlier-this-week",
            Self::Weeks(weeks) => turned(*weeks, ["last-week", "this-week", "next-week"]),
            Self::Months(months) => turned(*months, ["last-month", "this-month", "next-month"]),
            Self::Years(years) => turned(*years, ["last-year", "this-year", "next-year"]),
            Self::Ago { unit, .. } => match unit {
                Unit::Days => "days-ago",
                Unit::Weeks => "weeks-ago",
                Unit::Months => "months-ago",
                Unit::Years => "years-ago",
            },
            Self::Elsewhere => "elsewhere",
        }
    }
}

/// The rule of a day: what it says besides the day and the month.
fn day_rule(year: Option<i16>, month: i8, day: i8, weekday: Option<Weekday>) -> &'static str {
    let date = year.and_then(|year| Date::new(year, month, day).ok());
    match (date, weekday) {
        (Some(date), Some(weekday)) if date.weekday() == weekday => "weekday-day-month-year",
        (Some(_), Some(_)) => "day-month-year-weekday-differs",
        (Some(_), None) => "day-month-year",
        (None, Some(_)) => "weekday-day-month",
        (None, None) => "day-month",
    }
}

/// The rule of a month: which part, which year.
fn month_rule(year: YearWord, part: Part) -> &'static str {
    match (part, year) {
        (Part::Whole, YearWord::Is(_)) => "month-year",
        (Part::Whole, YearWord::Unsaid) => "month",
        (Part::Whole, YearWord::Last) => "month-last",
        (Part::Whole, YearWord::Next) => "month-next",
        (Part::Whole, YearWord::Offset(offset)) => turned(
            offset,
            ["month-last-year", "month-this-year", "month-next-year"],
        ),
        (Part::Week(_) | Part::LastWeek, YearWord::Is(_)) => "week-of-month-year",
        (Part::Week(_) | Part::LastWeek, _) => "week-of-month",
        (_, YearWord::Is(_)) => "month-part-year",
        _ => "month-part",
    }
}

/// One of three names: before, at or after the publication.
fn turned(offset: i8, [last, this, next]: [&'static str; 3]) -> &'static str {
    match offset {
        ..=-1 => last,
        0 => this,
        1.. => next,
    }
}
