//! Quantities: what a number, a date or an hour in a text may mean.

use std::ops::Range;

use super::decimal::Decimal;

/// One thing that is counted, dated or timed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Number(Decimal),
    /// Digits that are too many for a number.
    Digits(String),
    /// A place in an order; centuries too.
    Ordinal(u64),
    /// A power of ten and no more: hundreds.
    Magnitude(u8),
    /// A day of a month, 0 where the text does not repeat it, with its year where it stands beside it.
    Day(u8, u8, Option<u64>),
    Month(u8),
    /// From 1, Monday.
    Weekday(u8),
    /// Tens of years, and the hundreds where they are written.
    Decade(u64, Option<u64>),
    /// Minutes since midnight.
    Time(u16),
}

impl Value {
    pub(super) fn whole(number: u64) -> Self {
        Self::Number(Decimal::whole(number))
    }

    /// Whether it belongs to the calendar or the clock.
    pub(super) fn is_date(&self) -> bool {
        !matches!(
            self,
            Self::Number(_) | Self::Digits(_) | Self::Ordinal(_) | Self::Magnitude(_)
        )
    }

    fn as_whole(&self) -> Option<u64> {
        match self {
            Self::Number(number) => number.as_whole(),
            Self::Ordinal(number) => Some(*number),
            _ => None,
        }
    }

    /// Whether the two are the same, less literally than by `==`: an ordinal is a number, a year may be left out.
    pub(super) fn agrees(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Day(day, month, a), Self::Day(other_day, other_month, b)) => {
                let same_month = month == other_month || *month == 0 || *other_month == 0;
                day == other_day && same_month && (a.is_none() || b.is_none() || a == b)
            }
            (Self::Decade(tens, a), Self::Decade(other, b)) => {
                tens == other && (a.is_none() || b.is_none() || a == b)
            }
            (Self::Number(_), Self::Ordinal(_)) | (Self::Ordinal(_), Self::Number(_)) => {
                self.as_whole() == other.as_whole()
            }
            _ => self == other,
        }
    }

    /// Whether a bare number is this day, whose month the text has named before.
    pub(super) fn is_day(&self, number: &Self) -> bool {
        matches!((self, number.as_whole()), (Self::Day(day, ..), Some(n)) if u64::from(*day) == n)
    }

    /// The month that the value names.
    pub(super) fn month(&self) -> Option<u8> {
        match self {
            Self::Day(_, month @ 1.., _) | Self::Month(month) => Some(*month),
            _ => None,
        }
    }
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Percent,
    Currency(&'static str),
}

/// A value as one reading of a text gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Atom {
    pub(super) value: Value,
    /// Whether the other side must have it too; an article or “both” need not be there.
    pub(super) required: bool,
    /// Whether saying it again adds nothing: a year, a day.
    pub(super) repeatable: bool,
    pub(super) unit: Option<Unit>,
    /// The unit of the number that it is in a range or list with.
    pub(super) shared: Option<Unit>,
}

impl Atom {
    pub(super) fn new(value: Value) -> Self {
        Self {
            repeatable: value.is_date(),
            value,
            required: true,
            unit: None,
            shared: None,
        }
    }

    pub(super) fn free(value: Value) -> Self {
        Self {
            required: false,
            ..Self::new(value)
        }
    }

    /// Whether the units let the two be the same. A currency may be left out, the sign of percent may not.
    pub(super) fn has_unit_of(&self, other: &Self) -> bool {
        let fits = |a: &Self, b: &Self| match (a.unit, b.unit) {
            (a, b) if a == b => true,
            (Some(unit), None) => b.shared == Some(unit) || unit != Unit::Percent,
            _ => false,
        };
        fits(self, other) || fits(other, self)
    }
}

/// One way of reading a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) atoms: Vec<Atom>,
    pub(super) trust: Trust,
}

/// How likely a reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trust {
    /// As likely as any other.
    Likely,
    /// It may be so, but few write it so.
    Doubtful,
    /// It takes the marks in a number as another language does.
    Foreign,
}

impl Reading {
    pub(super) fn of(values: impl IntoIterator<Item = Value>) -> Self {
        Self {
            atoms: values.into_iter().map(Atom::new).collect(),
            trust: Trust::Likely,
        }
    }

    pub(super) fn free(values: impl IntoIterator<Item = Value>) -> Self {
        Self {
            atoms: values.into_iter().map(Atom::free).collect(),
            trust: Trust::Likely,
        }
    }

    pub(super) fn trusted(self, trust: Trust) -> Self {
        Self { trust, ..self }
    }
}

/// A place in a text with what it may mean, the likeliest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) range: Range<usize>,
    pub(super) readings: Vec<Reading>,
}

impl Item {
    pub(super) fn new(range: Range<usize>, readings: Vec<Reading>) -> Self {
        Self { range, readings }
    }
}
