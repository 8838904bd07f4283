//! Dates that may be approximate, uncertain, or a span.

use std::cmp::Ordering;
use std::fmt;

use edtf_core::{Bound, Edtf};

/// A date in EDTF (ISO 8601-2:2019, levels 0 to 2), kept as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Date {
    edtf: Edtf,
    written: String,
}

impl Date {
    /// Reads an EDTF string.
    ///
    /// # Errors
    ///
    /// Says what is wrong with it, in one of the words that the message `bad-date` knows: `month`, `day`, `order`, `form`.
    pub fn parse(written: &str) -> Result<Self, &'static str> {
        let edtf = Edtf::parse(written).map_err(|error| reason(error.message))?;
        Ok(Self {
            edtf,
            written: written.to_owned(),
        })
    }

    /// The parsed expression.
    pub fn edtf(&self) -> &Edtf {
        &self.edtf
    }

    /// The expression as it was written.
    pub fn as_str(&self) -> &str {
        &self.written
    }

    /// The first year, month and day that the date can mean; the year 0 when it has no beginning.
    pub fn earliest(&self) -> (i64, u8, u8) {
        self.first_day().unwrap_or((0, 1, 1))
    }

    /// The last year, month and day that the date can mean; the year 9999 when it has no end.
    pub fn latest(&self) -> (i64, u8, u8) {
        self.last_day().unwrap_or((9999, 12, 31))
    }

    /// The first year, month and day that the date can mean; none when it has no beginning.
    pub fn first_day(&self) -> Option<(i64, u8, u8)> {
        day(&self.edtf.bounds().earliest)
    }

    /// The last year, month and day that the date can mean; none when it has no end.
    pub fn last_day(&self) -> Option<(i64, u8, u8)> {
        day(&self.edtf.bounds().latest)
    }

    /// The year under which a list by year shows it.
    pub fn year(&self) -> i64 {
        match self.edtf.bounds().earliest {
            Bound::Date(date) => date.year,
            _ => self.latest().0,
        }
    }

    /// The value of HTML's `datetime` attribute, when the date is exact: a day, a month or a year.
    ///
    /// Spans, approximate and uncertain dates have none (HTML, section 4.5.14).
    pub fn datetime_attribute(&self) -> Option<&str> {
        let exact = matches!(self.edtf, Edtf::Date(_))
            && !self.edtf.is_approximate()
            && !self.edtf.is_uncertain()
            && !self.edtf.has_unspecified();
        let plain = self.written.len() <= 10 && !self.written.starts_with(['-', 'Y']);
        let season = self.written.get(5..7).is_some_and(|month| month > "12");
        (exact && plain && !season).then_some(self.written.as_str())
    }

    /// Whether the date is marked as approximate (`~`) or uncertain (`?`).
    pub fn is_inexact(&self) -> bool {
        self.edtf.is_approximate() || self.edtf.is_uncertain()
    }

    /// The order of a timeline: earliest first, then those that end sooner.
    pub fn timeline_order(&self, other: &Self) -> Ordering {
        (self.earliest(), self.latest()).cmp(&(other.earliest(), other.latest()))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

/// The parser speaks English and of the grammar of EDTF: what an editor can do something about, in one word.
fn reason(message: &str) -> &'static str {
    let says = |words: &str| message.contains(words);
    if says("out of range for the month") {
        "day"
    } else if says("month must be 01-12") {
        "month"
    } else if says("precedes") {
        "order"
    } else {
        "form"
    }
}

fn day(bound: &Bound) -> Option<(i64, u8, u8)> {
    match bound {
        Bound::Date(date) => Some((date.year, date.month, date.day)),
        _ => None,
    }
}
