//! Dates there and back, and files that are wrong.

use std::sync::Arc;

use proptest::prelude::*;

use super::dates::{edtf, shown};
use super::read_json::read_json;
use super::read_sheet::read_sheet;
use crate::diagnostic::{Code, Diagnostic};
use crate::files::line_column;
use crate::i18n::{Ftl, Messages};
use crate::model::Date;

/// The strings of the built-in theme that dates are made of.
fn strings(tag: &str) -> Arc<Messages> {
    let text = match tag {
        "fr" => include_str!("../../themes/carnet/i18n/fr.ftl"),
        _ => include_str!("../../themes/carnet/i18n/en.ftl"),
    };
    let sources = [Ftl { name: tag, text }];
    Arc::new(Messages::new(tag, &sources).unwrap_or_else(|_| panic!("the strings of {tag}")))
}

#[test]
fn dates_come_back_from_numbers_and_words() {
    for tag in ["fr", "en"] {
        let strings = strings(tag);
        for written in [
            "2012",
            "2012-03",
            "2022-03-27",
            "2022-04~",
            "2012?",
            "2012%",
            "2022-03-27/2022-03-31",
            "2014/2022",
            "2012/..",
            "../2014",
            "2004-02-01/2005",
            "-0044-03-15",
            "Y12345",
            "2022-03-27T08:30:15",
        ] {
            let date = Date::parse(written).expect("a date");
            let there = shown(&date, &strings).expect("numbers");
            // Without what our own files say of the date.
            let back = edtf(
                there.start,
                there.end,
                there.words.as_deref(),
                None,
                &strings,
            );
            assert_eq!(back, Ok((written.to_owned(), true)), "{tag}");
        }
    }
}

#[test]
fn what_numbers_cannot_say_is_believed_as_long_as_they_fit() {
    let strings = strings("fr");
    for written in [
        "2022-21",
        "198X",
        "2022-03-XX",
        "[2012,2013]",
        "2004-06~/2004-08",
        "2022-03-27T08:30:00Z",
    ] {
        let date = Date::parse(written).expect("a date");
        let there = shown(&date, &strings).expect("numbers");
        let words = there.words.as_deref();
        let back = edtf(there.start, there.end, words, Some(written), &strings);
        assert_eq!(back, Ok((written.to_owned(), true)));
        let changed = super::dates::Numbers {
            year: 1900,
            ..there.start
        };
        let (other, _) = edtf(changed, None, None, Some(written), &strings).expect("a date");
        assert!(other.starts_with("1900"), "{other}");
    }
}

proptest! {
    #[test]
    fn any_day_or_span_of_days_comes_back(year in 1_i64..3000, month in 1_u8..=12, day in 1_u8..=28, mark in "[~?%]?", span in 0_i64..3) {
        let strings = strings("en");
        let first = format!("{year:04}-{month:02}-{day:02}");
        let written = match span {
            0 => format!("{first}{mark}"),
            years => format!("{first}/{:04}-{month:02}", year + years),
        };
        let there = shown(&Date::parse(&written).expect("a date"), &strings).expect("numbers");
        let back = edtf(there.start, there.end, there.words.as_deref(), None, &strings);
        prop_assert_eq!(back, Ok((written, true)));
    }
}

/// The findings of a file, each with its line and column.
fn found(text: &str) -> Vec<(Code, usize, usize)> {
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    let file = "t".into();
    match text.starts_with('{') {
        true => read_json(&file, text, &mut diagnostics),
        false => read_sheet(&file, text, &mut diagnostics),
    };
    let shown = diagnostics.iter().map(|finding| {
        let place = finding.place.as_ref().expect("a place");
        let (line, column) = line_column(text, place.span.start);
        (finding.code, line, column)
    });
    shown.collect()
}

#[test]
fn mistakes_are_found_where_they_stand() {
    for (text, expected) in [
        (
            "{\"events\": [\n  {\"start_date\": {\"year\": 2012,}}]}",
            (Code::TimelineSyntax, 2, 32),
        ),
        ("{\"events\": []}", (Code::TimelineSyntax, 1, 1)),
        ("{\"timeline\": {}}", (Code::TimelineSyntax, 1, 1)),
        (
            "{\"events\": [\n {\"text\": {\"headline\": \"x\"}}]}",
            (Code::TimelineDate, 2, 2),
        ),
        (
            "{\"events\": [\n {\"start_date\": {\"year\": \"douze\"}}]}",
            (Code::TimelineDate, 2, 17),
        ),
        (
            "{\"events\": [\n {\"start_date\": {\"year\": 1, \"month\": 300}}]}",
            (Code::TimelineDate, 2, 17),
        ),
        ("Jahr,Headline\n2012,x\n", (Code::TimelineHeader, 1, 1)),
        ("Year,Headline\n2012\u{e9},x\n", (Code::TimelineDate, 2, 1)),
        (
            "Year,Headline,Time\n2012,x,midi\n",
            (Code::TimelineDate, 2, 8),
        ),
        ("Year,Headline\n2012,\"x\n", (Code::TableQuote, 2, 6)),
        ("Year,Headline\n2012,x,y\n", (Code::TableRow, 2, 8)),
        ("Year,Headline\n", (Code::TimelineSyntax, 1, 1)),
        (
            "Year;Headline;Autre\n2012;x;y\n",
            (Code::TimelineLeft, 1, 15),
        ),
    ] {
        assert_eq!(found(text), [expected], "{text}");
    }
}
