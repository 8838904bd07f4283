//! Days, months and years of the civil calendar, and how EDTF (ISO 8601-2:2019) writes them.

use edtf_core::{Bound, BoundDate, Edtf};
use jiff::Span;
use jiff::civil::{Date, Weekday};

/// The longest span of days, in days, in which a publication may lie and still date relative words.
const LONGEST_PUBLICATION: i64 = 400;

/// The day of a publication, or the span in which that day lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Published {
    /// The first day that it can be.
    pub(crate) earliest: Date,
    /// The last day that it can be.
    pub(crate) latest: Date,
}

impl Published {
    /// A publication on one known day.
    pub(crate) fn on(day: Date) -> Self {
        Self {
            earliest: day,
            latest: day,
        }
    }

    /// Reads an EDTF expression; none when it is not EDTF, has an open end or spans more than 400 days.
    ///
    /// `2022-05` gives the 1st to the 31st of May.
    pub(crate) fn from_edtf(written: &str) -> Option<Self> {
        let bounds = Edtf::parse(written).ok()?.bounds();
        let (Bound::Date(earliest), Bound::Date(latest)) = (bounds.earliest, bounds.latest) else {
            return None;
        };
        let published = Self {
            earliest: civil(earliest)?,
            latest: civil(latest)?,
        };
        let width = days_between(published.earliest, published.latest);
        (0..=LONGEST_PUBLICATION)
            .contains(&width)
            .then_some(published)
    }
}

/// A bound of EDTF as a day of the calendar.
fn civil(bound: BoundDate) -> Option<Date> {
    let month = i8::try_from(bound.month).ok()?;
    let day = i8::try_from(bound.day).ok()?;
    Date::new(i16::try_from(bound.year).ok()?, month, day).ok()
}

/// What a statement means once it is dated: a place on the calendar and how sure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Value {
    /// The place on the calendar.
    pub(super) stretch: Stretch,
    /// Whether it is approximate: EDTF `~`.
    pub(super) approximate: bool,
    /// Whether it is uncertain: EDTF `?`.
    pub(super) uncertain: bool,
}

/// A place on the calendar, in the precision in which it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stretch {
    /// One day.
    Day(Date),
    /// A year and a month.
    Month(i16, i8),
    /// A year.
    Year(i16),
    /// A year and the EDTF code of a season: 21 spring, 22 summer, 23 autumn, 24 winter.
    Season(i16, i8),
    /// From one day to another, both within.
    Days(Date, Date),
}

impl Value {
    /// A value that is neither approximate nor uncertain.
    pub(super) fn exact(stretch: Stretch) -> Self {
        Self {
            stretch,
            approximate: false,
            uncertain: false,
        }
    }

    /// The same, marked as approximate.
    pub(super) fn about(self) -> Self {
        Self {
            approximate: true,
            ..self
        }
    }

    /// The same, marked as uncertain when `doubt` is true.
    pub(super) fn doubtful(self, doubt: bool) -> Self {
        Self {
            uncertain: self.uncertain || doubt,
            ..self
        }
    }

    /// The EDTF expression; a qualifier stands after the whole date, and after both ends of a span.
    pub(super) fn edtf(self) -> String {
        match self.stretch {
            Stretch::Days(first, last) if first != last => {
                let (first, last) = (Stretch::Day(first), Stretch::Day(last));
                format!("{}/{}", self.with(first).edtf(), self.with(last).edtf())
            }
            Stretch::Day(day) | Stretch::Days(day, _) => {
                let (year, month) = (day.year(), day.month());
                format!("{year:04}-{month:02}-{:02}{}", day.day(), self.mark())
            }
            Stretch::Month(year, month) | Stretch::Season(year, month) => {
                format!("{year:04}-{month:02}{}", self.mark())
            }
            Stretch::Year(year) => format!("{year:04}{}", self.mark()),
        }
    }

    /// What it begins with: the first day of a span of days, otherwise itself.
    pub(super) fn first(self) -> Self {
        match self.stretch {
            Stretch::Days(first, _) => self.with(Stretch::Day(first)),
            _ => self,
        }
    }

    /// What it ends with: the last day of a span of days, otherwise itself.
    pub(super) fn last(self) -> Self {
        match self.stretch {
            Stretch::Days(_, last) => self.with(Stretch::Day(last)),
            _ => self,
        }
    }

    /// The same marks on another place of the calendar.
    fn with(self, stretch: Stretch) -> Self {
        Self { stretch, ..self }
    }

    /// The EDTF qualifier: `~` approximate, `?` uncertain, `%` both (ISO 8601-2:2019, level 1).
    fn mark(self) -> &'static str {
        match (self.approximate, self.uncertain) {
            (false, false) => "",
            (true, false) => "~",
            (false, true) => "?",
            (true, true) => "%",
        }
    }
}

impl Stretch {
    /// Its first day.
    pub(super) fn first_day(self) -> Option<Date> {
        match self {
            Self::Day(day) | Self::Days(day, _) => Some(day),
            Self::Month(year, month) => Date::new(year, month, 1).ok(),
            Self::Season(year, code) => Date::new(year, season_month(code), 1).ok(),
            Self::Year(year) => Date::new(year, 1, 1).ok(),
        }
    }

    /// How many months, roughly, its precision spans: 0 for days, 1 for a month, 3 for a season, 12 for a year.
    pub(super) fn coarseness(self) -> u8 {
        match self {
            Self::Day(_) | Self::Days(..) => 0,
            Self::Month(..) => 1,
            Self::Season(..) => 3,
            Self::Year(_) => 12,
        }
    }
}

/// The month in which a season begins in the north, for sorting alone.
fn season_month(code: i8) -> i8 {
    match code {
        21 => 3,
        22 => 6,
        23 => 9,
        _ => 12,
    }
}

/// The day `days` days after `day`, or before it when negative.
pub(super) fn plus_days(day: Date, days: i64) -> Option<Date> {
    day.checked_add(Span::new().try_days(days).ok()?).ok()
}

/// The month `months` months after that of `day`.
pub(super) fn plus_months(day: Date, months: i32) -> Option<(i16, i8)> {
    let index = i32::from(day.year()) * 12 + i32::from(day.month()) - 1 + months;
    let year = i16::try_from(index.div_euclid(12)).ok()?;
    let month = i8::try_from(index.rem_euclid(12) + 1).ok()?;
    Date::new(year, month, 1).is_ok().then_some((year, month))
}

/// How many days `to` lies after `from`.
pub(super) fn days_between(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}

/// The last day of the week `weekday` that is not after `day`.
pub(super) fn weekday_until(day: Date, weekday: Weekday) -> Option<Date> {
    plus_days(day, -i64::from(weekday.until(day.weekday())))
}

/// The first day of the week `weekday` that is not before `day`.
pub(super) fn weekday_from(day: Date, weekday: Weekday) -> Option<Date> {
    plus_days(day, i64::from(day.weekday().until(weekday)))
}

/// The Monday of the week that lies `weeks` weeks after that of `day`.
pub(super) fn monday(day: Date, weeks: i64) -> Option<Date> {
    plus_days(weekday_until(day, Weekday::Monday)?, weeks * 7)
}

/// The last such day and month that is not after `day`; the 29th of February is looked for in earlier years.
pub(super) fn day_until(day: Date, month: i8, of_month: i8) -> Option<Date> {
    let years = (0..=8).map(|back| day.year().saturating_sub(back));
    let mut dates = years.filter_map(|year| Date::new(year, month, of_month).ok());
    dates.find(|date| *date <= day)
}

/// The first such day and month that is not before `day`.
pub(super) fn day_from(day: Date, month: i8, of_month: i8) -> Option<Date> {
    let years = (0..=8).map(|ahead| day.year().saturating_add(ahead));
    let mut dates = years.filter_map(|year| Date::new(year, month, of_month).ok());
    dates.find(|date| *date >= day)
}
