//! Dates as formats for machines want them. What they cannot say is left out: an approximate date has no place in most.

use crate::model::Date;

/// The first moment that a date can mean, in UTC (RFC 3339, section 5.6). Dossiers know days and no hours.
pub(super) fn rfc3339(date: &Date) -> String {
    let (year, month, day) = date.earliest();
    format!("{:04}-{month:02}-{day:02}T00:00:00Z", year.clamp(0, 9999))
}

/// An exact year, month or day, in the extended form of ISO 8601.
pub(super) fn iso(date: &Date) -> Option<&str> {
    date.datetime_attribute()
}

/// A date as Google Scholar reads it: `2022/05/02` for a day, else the year alone.
pub(super) fn slashes(date: &Date) -> Option<String> {
    let exact = iso(date)?;
    Some(match exact.len() {
        10 => exact.replace('-', "/"),
        _ => exact.get(..4)?.to_owned(),
    })
}

/// The exact beginning of a date, and its exact end where it is a span (`2022-03-27/2022-03-31`).
pub(super) fn span(date: &Date) -> Option<(String, Option<String>)> {
    let Some((start, end)) = date.as_str().split_once('/') else {
        return Some((iso(date)?.to_owned(), None));
    };
    let start = Date::parse(start).ok()?;
    let end = Date::parse(end).ok();
    let end = end.as_ref().and_then(iso).map(str::to_owned);
    Some((iso(&start)?.to_owned(), end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(written: &str) -> Date {
        Date::parse(written).unwrap()
    }

    #[test]
    fn a_moment_is_the_first_that_a_date_can_mean() {
        for (written, expected) in [
            ("2022-05-02", "2022-05-02T00:00:00Z"),
            ("2022-05", "2022-05-01T00:00:00Z"),
            ("2022", "2022-01-01T00:00:00Z"),
            ("2022-04~", "2022-04-01T00:00:00Z"),
            ("2022-03-27/2022-03-31", "2022-03-27T00:00:00Z"),
            ("../2022-03-31", "0000-01-01T00:00:00Z"),
            ("-0044-03-15", "0000-03-15T00:00:00Z"),
        ] {
            assert_eq!(rfc3339(&date(written)), expected, "{written}");
        }
    }

    #[test]
    fn google_scholar_gets_a_day_or_a_year() {
        for (written, expected) in [
            ("2022-05-02", Some("2022/05/02")),
            ("2022-05", Some("2022")),
            ("2022", Some("2022")),
            ("2022-04~", None),
            ("2022?", None),
            ("201X", None),
        ] {
            assert_eq!(slashes(&date(written)).as_deref(), expected, "{written}");
        }
    }

    #[test]
    fn an_event_has_a_beginning_and_an_end_only_where_they_are_exact() {
        let found = |written: &str| span(&date(written));
        let text = str::to_owned;
        assert_eq!(found("2022-03-27"), Some((text("2022-03-27"), None)));
        assert_eq!(found("2022-03"), Some((text("2022-03"), None)));
        let both = (text("2022-03-27"), Some(text("2022-03-31")));
        assert_eq!(found("2022-03-27/2022-03-31"), Some(both));
        assert_eq!(found("2012/.."), Some((text("2012"), None)));
        assert_eq!(found("2012-01/2012-04~"), Some((text("2012-01"), None)));
        for inexact in [
            "2022-04~",
            "2021-05?",
            "2022-21",
            "201X",
            "../2012",
            "2012~/2013",
        ] {
            assert_eq!(found(inexact), None, "{inexact}");
        }
    }
}
