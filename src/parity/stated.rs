//! What a text states by itself, for rules that need no translation: its amounts, and the days that it names twice over, by
//! their place in the week and in the month.

use std::ops::Range;

use super::quantity::{Item, Value};
use super::read::items;
use super::words::Words;

/// A number of things: no date, no hour, no place in an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Amount {
    /// Where it stands.
    pub(crate) range: Range<usize>,
    /// How many; parts of a whole are left out.
    pub(crate) value: u64,
}

/// A day of a month, perhaps with its day of the week: “mercredi 23 septembre 2020”.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NamedDay {
    /// Where they stand, without the year.
    pub(crate) range: Range<usize>,
    /// From 1, Monday; none where the text does not name it.
    pub(crate) weekday: Option<u8>,
    /// The day of the month.
    pub(crate) day: u8,
    /// The month, from 1.
    pub(crate) month: u8,
    /// The year, where it stands beside them.
    pub(crate) year: Option<i64>,
}

/// The amounts of a text in the language `tag`, in digits or in words; none in a language that has no table in `words`.
pub(crate) fn amounts(text: &str, tag: &str) -> Vec<Amount> {
    let Some(words) = Words::of(tag) else {
        return Vec::new();
    };
    let amount = |item: Item| {
        let first = item.readings.into_iter().next()?;
        let values: Option<Vec<u64>> = first.atoms.iter().map(|atom| whole(&atom.value)).collect();
        let [value] = values?[..] else { return None };
        let required = first.atoms.iter().all(|atom| atom.required);
        let written = text.get(item.range.clone())?;
        (required && !is_year(written)).then_some(Amount {
            range: item.range,
            value,
        })
    };
    items(text, Some(words))
        .into_iter()
        .filter_map(amount)
        .collect()
}

/// The days that a text names, in its order.
pub(crate) fn named_days(text: &str, tag: &str) -> Vec<NamedDay> {
    let Some(words) = Words::of(tag) else {
        return Vec::new();
    };
    // A day has digits; reading the quantities of a text without any would be work for nothing.
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let items = items(text, Some(words));
    let mut found = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let Some(Value::Day(day, month @ 1.., year)) = first_value(item) else {
            continue;
        };
        // The month may stand as an item of its own before the day: Wednesday, September 23.
        let mut before = items.iter().take(at).rev().take(2);
        let weekday = before.find_map(|before| match first_value(before)? {
            Value::Weekday(weekday) => {
                let gap = text.get(before.range.end..item.range.start)?;
                is_gap(gap).then_some((before.range.start, *weekday))
            }
            _ => None,
        });
        found.push(NamedDay {
            range: weekday.map_or(item.range.start, |(start, _)| start)..item.range.end,
            weekday: weekday.map(|(_, weekday)| weekday),
            day: *day,
            month: *month,
            year: year.and_then(|year| i64::try_from(year).ok()),
        });
    }
    found
}

/// What a language calls a day of the week, from 1 for Monday.
pub(crate) fn weekday_name(weekday: u8, tag: &str) -> Option<String> {
    let words = Words::of(tag)?;
    let (name, _) = words.weekdays.iter().find(|(_, day)| *day == weekday)?;
    Some((*name).to_owned())
}

fn first_value(item: &Item) -> Option<&Value> {
    item.readings.first()?.atoms.first().map(|atom| &atom.value)
}

/// Whether nothing stands between two but what may stand between a day of the week and its date.
fn is_gap(text: &str) -> bool {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == ',');
    matches!(text, "" | "le" | "the")
}

fn whole(value: &Value) -> Option<u64> {
    match value {
        Value::Number(number) => number.as_whole(),
        _ => None,
    }
}

/// Four digits without a mark are a year, in all that a dossier is likely to say.
fn is_year(written: &str) -> bool {
    written.len() == 4 && matches!(written.parse::<u32>(), Ok(1500..=2199))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_both_orders() {
        let day = |text: &str, tag: &str| {
            let days = named_days(text, tag).into_iter();
            let days = days.map(|d| (d.weekday, d.day, d.month, d.year));
            days.collect::<Vec<_>>()
        };
        let wednesday = vec![(Some(3), 23, 9, Some(2020))];
        assert_eq!(
            day("Le mercredi 23 septembre 2020, à Bamako", "fr"),
            wednesday
        );
        assert_eq!(day("on Wednesday, 23 September 2020", "en"), wednesday);
        assert_eq!(day("on Wednesday, September 23, 2020", "en"), wednesday);
        assert_eq!(
            day("Mercredi, le 23 septembre", "fr"),
            vec![(Some(3), 23, 9, None)]
        );
        assert_eq!(day("mercredi, 23 personnes en septembre", "fr"), vec![]);
        assert_eq!(
            day("ce mercredi. Le 23 septembre", "fr"),
            vec![(None, 23, 9, None)]
        );
    }

    #[test]
    fn years_dates_and_articles_are_no_amounts() {
        let of = |text: &str| {
            let amounts = amounts(text, "fr").into_iter();
            amounts.map(|amount| amount.value).collect::<Vec<_>>()
        };
        assert_eq!(
            of("Le 5 avril 2022, 203 morts et trente blessés"),
            [203, 30]
        );
        assert_eq!(
            of("plus de 2,5 millions de personnes, en 1960"),
            [2_500_000]
        );
        assert_eq!(
            of("une organisation, la 2e mission, 8 h 30"),
            Vec::<u64>::new()
        );
    }
}
