//! Events with exact days as a calendar: `<lang>/<timeline>.ics` (RFC 5545, iCalendar).
//!
//! Input: the dossier and some of its events. Output: the bytes of the calendar, and the events that it cannot hold: a calendar
//! knows days, not “about 2012”. Nothing in it depends on when it was made.

use crate::i18n::{Lang, Messages, in_words, plain};
use crate::model::{Date, Dossier, Event, EventIx};

use super::changed::changed;
use super::glossary_json::plain_text;

/// The longest line, in octets, without its end (RFC 5545, section 3.1).
const LONGEST: usize = 75;

/// A calendar, and what it could not hold.
pub(crate) struct Calendar {
    /// The calendar; none without an event, for a calendar has at least one (RFC 5545, section 3.6).
    pub(crate) bytes: Option<Vec<u8>>,
    /// How many events it holds.
    pub(crate) count: usize,
    /// Events whose date is not a day or a span of days.
    pub(crate) left_out: Vec<EventIx>,
}

/// Whether some event of the dossier has a place in a calendar of `lang`.
pub(super) fn has_days(dossier: &Dossier, lang: Lang) -> bool {
    let mut events = dossier.events.iter();
    events.any(|event| event.text(lang).is_some() && days(&event.date).is_some())
}

/// The calendar of those `events` that exist in `lang`, in their order.
pub(crate) fn calendar(
    dossier: &Dossier,
    lang: Lang,
    events: &[EventIx],
    strings: &Messages,
) -> Calendar {
    let tag = dossier.settings.languages.tag(lang);
    let mut lines = Lines::default();
    let title = said(&dossier.settings.title[lang], dossier, lang);
    let timeline = strings.get("nav-timeline").unwrap_or_default();
    lines.plain("BEGIN:VCALENDAR");
    lines.plain("VERSION:2.0");
    lines.plain("PRODID:-//dossier//timeline//EN");
    lines.plain("CALSCALE:GREGORIAN");
    lines.plain("METHOD:PUBLISH");
    // RFC 7986, and the older name that most programs read.
    lines.text(
        &format!("NAME;LANGUAGE={tag}"),
        &format!("{title} – {timeline}"),
    );
    lines.text("X-WR-CALNAME", &format!("{title} – {timeline}"));
    let (mut count, mut left_out) = (0, Vec::new());
    for ix in events {
        let event = dossier.event(*ix);
        match days(&event.date) {
            Some(days) if push_event(&mut lines, dossier, lang, event, days, strings) => count += 1,
            _ => left_out.push(*ix),
        }
    }
    lines.plain("END:VCALENDAR");
    Calendar {
        bytes: (count > 0).then(|| lines.out.into_bytes()),
        count,
        left_out,
    }
}

/// Writes an event; false when it does not exist in `lang`.
fn push_event(
    lines: &mut Lines,
    dossier: &Dossier,
    lang: Lang,
    event: &Event,
    (first, last): (Day, Day),
    strings: &Messages,
) -> bool {
    let Some(text) = event.text(lang) else {
        return false;
    };
    let settings = &dossier.settings;
    let tag = settings.languages.tag(lang);
    let timeline = dossier.routes.timeline[lang].absolute(&settings.base_url);
    let url = format!("{timeline}#{}", event.id);
    let status = strings.get(&format!("status-{}", event.status.as_str()));
    let words = in_words(event.date.edtf(), strings);
    let facts = [Some(words.as_str()), status].into_iter().flatten();
    let facts: Vec<&str> = facts.collect();
    let description = [
        said(&plain_text(&text.text), dossier, lang),
        said(&format!("{}.", facts.join(" – ")), dossier, lang),
        sources(dossier, event, lang),
    ];
    let description: Vec<&str> = description
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    lines.plain("BEGIN:VEVENT");
    lines.text(
        "UID",
        &format!("{}.{tag}@{}", event.id, host(&settings.base_url)),
    );
    // When the event was last changed is not known: the last change of the dossier is, else the day itself.
    lines.plain(&format!(
        "DTSTAMP:{}T000000Z",
        compact(changed(dossier).unwrap_or(first))
    ));
    lines.plain(&format!("DTSTART;VALUE=DATE:{}", compact(first)));
    // The end of a calendar's event is the day after it (RFC 5545, section 3.6.1).
    lines.plain(&format!("DTEND;VALUE=DATE:{}", compact(next_day(last))));
    lines.text(
        &format!("SUMMARY;LANGUAGE={tag}"),
        &said(&text.title, dossier, lang),
    );
    lines.text(
        &format!("DESCRIPTION;LANGUAGE={tag}"),
        &description.join("\n"),
    );
    let topics = event
        .topics
        .iter()
        .filter_map(|topic| dossier.topics.get(*topic));
    let topics: Vec<String> = topics
        .map(|topic| escaped(&said(&topic.name[lang], dossier, lang)))
        .collect();
    if !topics.is_empty() {
        lines.plain(&format!("CATEGORIES;LANGUAGE={tag}:{}", topics.join(",")));
    }
    lines.plain(&format!("URL:{url}"));
    lines.plain("TRANSP:TRANSPARENT");
    lines.plain("END:VEVENT");
    true
}

/// A text as readers of a page see it.
fn said(text: &str, dossier: &Dossier, lang: Lang) -> String {
    plain(text, dossier.settings.typography[lang]).into_owned()
}

fn sources(dossier: &Dossier, event: &Event, lang: Lang) -> String {
    let sources = event
        .sources
        .iter()
        .map(|ix| dossier.source(*ix).name(lang));
    let names: Vec<&str> = sources.collect();
    names.join(", ")
}

/// The name of the host of an address: what makes an id unique in the world (RFC 7986, section 5.3).
fn host(base_url: &str) -> &str {
    let rest = base_url
        .split_once("://")
        .map_or(base_url, |(_, rest)| rest);
    rest.split(['/', ':', '?', '#']).next().unwrap_or(rest)
}

/// Year, month and day.
type Day = (i64, u8, u8);

/// The first and the last day of a date that is exact to the day, in years that a calendar can write.
fn days(date: &Date) -> Option<(Day, Day)> {
    use edtf_core::{Edtf, IntervalEndpoint, Precision};
    let edtf = date.edtf();
    if date.is_inexact() || edtf.has_unspecified() {
        return None;
    }
    let is_day = |date: &edtf_core::Date| date.precision() == Precision::Day;
    let is_exact = match edtf {
        Edtf::Date(date) => is_day(date),
        Edtf::DateTime(moment) => is_day(&moment.date),
        Edtf::Interval(interval) => match (&interval.start, &interval.end) {
            (IntervalEndpoint::Date(start), IntervalEndpoint::Date(end)) => {
                is_day(start) && is_day(end)
            }
            _ => false,
        },
        Edtf::Set(_) => false,
    };
    let (first, last) = (date.earliest(), date.latest());
    let can_be_written = first.0 >= 1 && next_day(last).0 <= 9999;
    (is_exact && can_be_written).then_some((first, last))
}

/// `20220327`
fn compact((year, month, day): Day) -> String {
    format!("{year:04}{month:02}{day:02}")
}

fn next_day((year, month, day): Day) -> Day {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    match (month, day) {
        (_, day) if day < length => (year, month, day + 1),
        (12, _) => (year + 1, 1, 1),
        _ => (year, month + 1, 1),
    }
}

/// The lines of a calendar, each ended by CR LF and folded.
#[derive(Default)]
struct Lines {
    out: String,
}

impl Lines {
    /// A line whose value needs no escaping.
    fn plain(&mut self, line: &str) {
        fold(&mut self.out, line);
    }

    /// A property whose value is a text.
    fn text(&mut self, property: &str, text: &str) {
        fold(&mut self.out, &format!("{property}:{}", escaped(text)));
    }
}

/// A text as a value (RFC 5545, section 3.3.11): `\`, `;`, `,` and line ends are escaped, other control characters left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push('\t'),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Appends a line in pieces of at most 75 octets, all but the first after a space; no character is cut in two.
fn fold(out: &mut String, line: &str) {
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > LONGEST {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(c);
        length += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A value as a reader takes it: lines put together, escapes taken away.
    fn read(written: &str) -> String {
        let line = written.replace("\r\n ", "");
        let mut text = String::new();
        let mut chars = line.trim_end_matches("\r\n").chars();
        while let Some(c) = chars.next() {
            match (c, c == '\\') {
                (_, true) => match chars.next() {
                    Some('n') => text.push('\n'),
                    Some(escaped) => text.push(escaped),
                    None => {}
                },
                (c, _) => text.push(c),
            }
        }
        text
    }

    proptest! {
        #[test]
        fn a_text_is_read_back_from_lines_that_are_short(text in "(\\PC|\n|;|,|\\\\|é|漢|😀){0,200}") {
            let mut out = String::new();
            fold(&mut out, &escaped(&text));
            for line in out.trim_end_matches("\r\n").split("\r\n") {
                prop_assert!(line.len() <= LONGEST, "{} octets", line.len());
            }
            prop_assert_eq!(read(&out), text);
        }

        #[test]
        fn the_next_day_comes_next(year in 1_i64..9998, month in 1_u8..=12, day in 1_u8..=28) {
            let mut at = (year, month, day);
            let mut days = 0;
            // From a day to the same of the next year.
            while at != (year + 1, month, day) {
                at = next_day(at);
                days += 1;
            }
            prop_assert!([365, 366].contains(&days));
        }
    }

    #[test]
    fn lines_are_folded_at_75_octets() {
        let mut out = String::new();
        fold(&mut out, &"é".repeat(38));
        // 37 characters of two octets, and the last after a space.
        assert_eq!(out, format!("{}\r\n é\r\n", "é".repeat(37)));
    }

    #[test]
    fn only_days_have_a_place_in_a_calendar() {
        let days = |written: &str| days(&Date::parse(written).expect("a date"));
        assert_eq!(days("2022-03-27"), Some(((2022, 3, 27), (2022, 3, 27))));
        assert_eq!(
            days("2022-03-27/2022-03-31"),
            Some(((2022, 3, 27), (2022, 3, 31)))
        );
        for other in [
            "2022-03",
            "2022",
            "2022-03-27~",
            "2022-03-27?",
            "2022-03-XX",
            "2022-03-27/..",
            "2022-21",
            "-0044-03-15",
            "2022-03-27/2022-04",
            "[2022-03-27,2022-03-28]",
        ] {
            assert_eq!(days(other), None, "{other}");
        }
        assert_eq!(next_day((2024, 2, 28)), (2024, 2, 29));
        assert_eq!(next_day((2023, 12, 31)), (2024, 1, 1));
        assert_eq!(host("https://example.org/mali/"), "example.org");
        assert_eq!(host("http://localhost:8000/"), "localhost");
    }
}
