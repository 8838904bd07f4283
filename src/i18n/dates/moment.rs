//! What can be said of a date before any language comes in.

use edtf_core::{Date, DateField, Year, YearKind};

/// What can be said of a date.
#[derive(Clone, Copy)]
pub(super) struct Moment {
    pub(super) unit: Unit,
    /// The message about the parts that are written `XX`.
    pub(super) unknown: Option<&'static str>,
    pub(super) doubt: Doubt,
}

/// What the source is unsure of.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Doubt {
    pub(super) approximate: bool,
    pub(super) uncertain: bool,
}

/// A stretch of the calendar that has a name. Years are astronomical: 0 is 1 BC.
#[derive(Clone, Copy)]
pub(super) enum Unit {
    Day { year: i64, month: u8, day: u8 },
    Month { year: i64, month: u8 },
    Season { year: i64, code: u8 },
    Year { year: i64 },
    Decade { first: i64 },
    Century { first: i64 },
}

impl Moment {
    /// `None` for what has no plain name: `1XXX`, `2004-1X`, `1950S2`.
    pub(super) fn read(date: &Date) -> Option<Self> {
        let doubt = Doubt {
            approximate: date.is_approximate(),
            uncertain: date.is_uncertain(),
        };
        let (unit, unknown) = match (date.month, date.day) {
            (None, _) => (Unit::of_year(&date.year)?, None),
            (Some(month), day) => within_year(exact_year(&date.year)?, month, day)?,
        };
        Some(Self {
            unit,
            unknown,
            doubt,
        })
    }
}

impl Unit {
    /// The year, or the decade (`201X`) or century (`19XX`) that it is part of.
    fn of_year(year: &Year) -> Option<Self> {
        if let Some(year) = exact_year(year) {
            return Some(Self::Year { year });
        }
        let YearKind::Standard {
            negative: false,
            digits,
        } = year.kind
        else {
            return None;
        };
        let hundreds = |a: u8, b: u8| i64::from(a) * 1000 + i64::from(b) * 100;
        match (digits, year.significant_digits) {
            ([Some(a), Some(b), Some(c), None], None) => Some(Self::Decade {
                first: hundreds(a, b) + i64::from(c) * 10,
            }),
            ([Some(a), Some(b), None, None], None) => Some(Self::Century {
                first: hundreds(a, b),
            }),
            _ => None,
        }
    }

    /// What a message chooses by.
    pub(super) fn precision(self) -> &'static str {
        match self {
            Self::Day { .. } => "day",
            Self::Month { .. } => "month",
            Self::Season { .. } => "season",
            Self::Year { .. } => "year",
            Self::Decade { .. } => "decade",
            Self::Century { .. } => "century",
        }
    }

    /// The number of the month or season, for elisions.
    pub(super) fn part(self) -> u8 {
        match self {
            Self::Month { month, .. } => month,
            Self::Season { code, .. } => code,
            _ => 0,
        }
    }

    /// The year of what lies within one.
    pub(super) fn parent_year(self) -> Option<i64> {
        match self {
            Self::Day { year, .. } | Self::Month { year, .. } | Self::Season { year, .. } => {
                Some(year)
            }
            Self::Year { .. } | Self::Decade { .. } | Self::Century { .. } => None,
        }
    }
}

fn exact_year(year: &Year) -> Option<i64> {
    if year.significant_digits.is_some() {
        None
    } else {
        year.value()
    }
}

/// The unit below the year, with the message about what is unknown.
fn within_year(
    year: i64,
    month: DateField,
    day: Option<DateField>,
) -> Option<(Unit, Option<&'static str>)> {
    let is_blank = |field: DateField| field.digits == [None, None];
    Some(match (month.value(), day) {
        (Some(code @ 21..), None) => (Unit::Season { year, code }, None),
        (Some(month), None) => (Unit::Month { year, month }, None),
        (Some(month), Some(day)) if is_blank(day) => {
            (Unit::Month { year, month }, Some("date-note-day-unknown"))
        }
        (Some(month), Some(day)) => (
            Unit::Day {
                year,
                month,
                day: day.value()?,
            },
            None,
        ),
        (None, None) if is_blank(month) => (Unit::Year { year }, Some("date-note-month-unknown")),
        (None, Some(day)) if is_blank(month) && is_blank(day) => {
            (Unit::Year { year }, Some("date-note-month-and-day-unknown"))
        }
        (None, _) => return None,
    })
}
