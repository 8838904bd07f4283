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

/// A day of the week with a day of a month: “mercredi 23 septembre 2020”.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NamedDay {
    /// Where the two stand, without the year.
    pub(crate) range: Range<usize>,
    /// From 1, Monday.
    pub(crate) weekday: u8,
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

/// The days that a text names with their day of the week, in the order of the text.
pub(crate) fn named_days(text: &str, tag: &str) -> Vec<NamedDay> {
    let Some(words) = Words::of(tag) else {
        return Vec::new();
    };
    // Most texts name no day of the week; reading their quantities would be work for nothing.
    let lower = text.to_lowercase();
    if !words.weekdays.iter().any(|(name, _)| lower.contains(name)) {
        return Vec::new();
    }
    let items = items(text, Some(words));
    let mut found = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let Some(Value::Weekday(weekday)) = first_value(item) else {
            continue;
        };
        // The month may stand as an item of its own before the day: Wednesday, September 23.
        let next = items.iter().skip(at + 1).take(2).find_map(|next| {
            let Some(Value::Day(day, month @ 1.., year)) = first_value(next) else {
                return None;
            };
            let gap = text.get(item.range.end..next.range.start)?;
            is_gap(gap).then_some((next.range.end, *day, *month, *year))
        });
        if let Some((end, day, month, year)) = next {
            found.push(NamedDay {
                range: item.range.start..end,
                weekday: *weekday,
                day,
                month,
                year: year.and_then(|year| i64::try_from(year).ok()),
            });
        }
    }
    found
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
        let wednesday = vec![(3, 23, 9, Some(2020))];
        assert_eq!(day("Le mercredi 23 septembre 2020, à Bamako", "fr"), wednesday);
        assert_eq!(day("on Wednesday, 23 September 2020", "en"), wednesday);
        assert_eq!(day("on Wednesday, September 23, 2020", "en"), wednesday);
        assert_eq!(day("Mercredi, le 23 septembre", "fr"), vec![(3, 23, 9, None)]);
        assert_eq!(day("mercredi, 23 personnes en septembre", "fr"), vec![]);
        assert_eq!(day("ce mercredi. Le 23 septembre", "fr"), vec![]);
    }

    #[test]
    fn years_dates_and_articles_are_no_amounts() {
        let of = |text: &str| {
            let amounts = amounts(text, "fr").into_iter();
            amounts.map(|amount| amount.value).collect::<Vec<_>>()
        };
        assert_eq!(of("Le 5 avril 2022, 203 morts et trente blessés"), [203, 30]);
        assert_eq!(of("plus de 2,5 millions de personnes, en 1960"), [2_500_000]);
        assert_eq!(of("une organisation, la 2e mission, 8 h 30"), Vec::<u64>::new());
    }
}
