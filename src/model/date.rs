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

    /// The first day that the date can mean, as ISO 8601 writes it; none when it has no beginning.
    pub fn first_iso_day(&self) -> Option<String> {
        self.first_day().map(iso_day)
    }

    /// The last day that the date can mean, as ISO 8601 writes it; none when it has no end.
    pub fn last_iso_day(&self) -> Option<String> {
        self.last_day().map(iso_day)
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

/// A day in the extended format of ISO 8601: `2022-03-27`. A year outside 0 to 9999 has its sign and at least four digits, as an
/// expanded representation (ISO 8601-1:2019, 5.2.2.3): `-0044-03-15`, `+12000-01-01`.
fn iso_day((year, month, day): (i64, u8, u8)) -> String {
    let sign = match year {
        ..0 => "-",
        0..=9999 => "",
        _ => "+",
    };
    format!("{sign}{:04}-{month:02}-{day:02}", year.unsigned_abs())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_written_as_iso_8601_does() {
        for (written, first, last) in [
            ("2022-03-27", Some("2022-03-27"), Some("2022-03-27")),
            ("2022-02", Some("2022-02-01"), Some("2022-02-28")),
            ("0031", Some("0031-01-01"), Some("0031-12-31")),
            ("0000", Some("0000-01-01"), Some("0000-12-31")),
            ("-0044-03-15", Some("-0044-03-15"), Some("-0044-03-15")),
            ("-0001", Some("-0001-01-01"), Some("-0001-12-31")),
            ("Y-12000", Some("-12000-01-01"), Some("-12000-12-31")),
            ("Y12000", Some("+12000-01-01"), Some("+12000-12-31")),
            ("-0044/0014", Some("-0044-01-01"), Some("0014-12-31")),
            ("2012/..", Some("2012-01-01"), None),
            ("../2012-04", None, Some("2012-04-30")),
        ] {
            let date = Date::parse(written).unwrap();
            assert_eq!(date.first_iso_day().as_deref(), first, "{written}");
            assert_eq!(date.last_iso_day().as_deref(), last, "{written}");
        }
    }
}
