//! Days, months and decades, in the order in which either language writes them.

use std::ops::Range;

use super::lex::{APOSTROPHES, HYPHENS, Kind, Token};
use super::quantity::{Item, Reading, Trust, Value};
use super::read::{Element, Quantity, span};
use super::row::{joined_from, joined_to};
use super::spelled::spelled;
use super::words::{Words, look_up};

pub(super) type Found = Option<(Element, usize)>;

pub(super) fn found(tokens: &[Token], at: usize, end: usize, readings: Vec<Reading>) -> Found {
    let quantity = Quantity::fixed(span(tokens, at, end), readings);
    Some((Element::Quantity(quantity), end))
}

/// A date in digits: `2022-04-05`, `05/04/2022` in either order, `04/2022`.
pub(super) fn numeric(tokens: &[Token], at: usize) -> Found {
    let first = tokens.get(at)?.digits()?;
    let mark = match tokens.get(at + 1)?.kind {
        Kind::Mark(mark @ ('/' | '.' | '-' | '\u{2011}')) => mark,
        _ => return None,
    };
    // Not in the middle of a longer code.
    let touches = |token: &Token| {
        matches!(token.kind, Kind::Mark(c) if c == mark) || token.kind == Kind::Digits
    };
    if at
        .checked_sub(1)
        .and_then(|before| tokens.get(before))
        .is_some_and(touches)
    {
        return None;
    }
    let second = tokens.get(at + 2)?.digits()?;
    let goes_on = |at: usize| {
        let next = tokens.get(at + 1).and_then(Token::digits)?;
        tokens.get(at).filter(|token| touches(token)).map(|_| next)
    };
    match goes_on(at + 3) {
        Some(third) if goes_on(at + 5).is_none() => {
            let readings = three_parts(first, second, third, mark);
            (!readings.is_empty()).then(|| found(tokens, at, at + 5, readings))?
        }
        None if mark == '/' && second.len() == 4 => {
            let (month, year) = (in_range(first, 12)?, second.parse().ok()?);
            let month_of_year = Reading::of([Value::Month(month), Value::whole(year)]);
            let numbers = Reading::of([Value::whole(u64::from(month)), Value::whole(year)]);
            found(tokens, at, at + 3, vec![month_of_year, numbers])
        }
        _ => None,
    }
}

fn three_parts(first: &str, second: &str, third: &str, mark: char) -> Vec<Reading> {
    if first.len() == 4 {
        let day = day_of(third, second, first.parse().ok());
        return day.into_iter().collect();
    }
    if first.len() > 2 || second.len() > 2 || !(third.len() == 4 || third.len() == 2 && mark != '-')
    {
        return Vec::new();
    }
    let years: &[u64] = if third.len() == 4 {
        &[0]
    } else {
        &[2000, 1900]
    };
    let years = years
        .iter()
        .filter_map(|century| Some(third.parse::<u64>().ok()? + century));
    let mut readings = Vec::new();
    for year in years {
        readings.extend(day_of(first, second, Some(year)));
        let swapped = day_of(second, first, Some(year)).filter(|_| first != second);
        let trust = if readings.is_empty() {
            Trust::Likely
        } else {
            Trust::Doubtful
        };
        readings.extend(swapped.map(|reading| reading.trusted(trust)));
    }
    readings
}

fn day_of(day: &str, month: &str, year: Option<u64>) -> Option<Reading> {
    let day = Value::Day(in_range(day, 31)?, in_range(month, 12)?, year);
    Some(Reading::of([Some(day), year.map(Value::whole)].into_iter().flatten()).repeatable())
}

fn in_range(digits: &str, last: u8) -> Option<u8> {
    digits
        .parse()
        .ok()
        .filter(|number| (1..=last).contains(number) && digits.len() <= 2)
}

impl Reading {
    /// Marks what it holds as no news when it is said again.
    fn repeatable(mut self) -> Self {
        self.atoms
            .iter_mut()
            .for_each(|atom| atom.repeatable = true);
        self
    }
}

/// `1990s`, `’90s`, `90’s`.
pub(super) fn decade(tokens: &[Token], at: usize, words: &Words) -> Found {
    let digits = tokens.get(at)?.digits()?;
    let mut end = at + 1;
    end += usize::from(tokens.get(end)?.is_mark(APOSTROPHES));
    let after = tokens.get(end)?.word()?;
    if !words.after_decades.contains(&after) {
        return None;
    }
    let value = decade_of(digits.parse().ok()?, digits.len())?;
    found(tokens, at, end + 1, vec![Reading::of([value])])
}

fn decade_of(year: u64, digits: usize) -> Option<Value> {
    match (year % 10, digits) {
        (0, 4) => Some(Value::Decade(year / 10 % 10, Some(year / 100))),
        (0, 2) => Some(Value::Decade(year / 10, None)),
        _ => None,
    }
}

/// What one word, or one word before a number, says: a month, a day of the week, noon, the nineties, `années 90`.
pub(super) fn named(tokens: &[Token], at: usize, words: &Words) -> Found {
    let token = tokens.get(at)?;
    let word = token.word()?;
    if words.before_decades.contains(&word) {
        return named_decade(tokens, at, words);
    }
    if let Some(day) = look_up(words.weekdays, word) {
        return found(tokens, at, at + 1, vec![Reading::of([Value::Weekday(day)])]);
    }
    if let Some(hour) = look_up(words.named_times, word) {
        return found(
            tokens,
            at,
            at + 1,
            vec![Reading::free([Value::Time(hour * 60)])],
        );
    }
    if let Some(year) = look_up(words.decades, word) {
        let decade = Reading::of([decade_of(year, 2)?]);
        return found(
            tokens,
            at,
            at + 1,
            vec![decade, Reading::of([Value::whole(year)])],
        );
    }
    let month = look_up(words.months, word)?;
    let is_doubtful = words.doubtful_months.contains(&word);
    // A small letter makes it a verb, or nothing.
    if words.months_have_capitals && !token.starts_with_capital() {
        return None;
    }
    let element = Element::Month {
        month,
        is_doubtful,
        range: token.range.clone(),
    };
    Some((element, at + 1))
}

fn named_decade(tokens: &[Token], at: usize, words: &Words) -> Found {
    let mut next = at + 1;
    while tokens.get(next)?.is_space() || tokens.get(next)?.is_mark(APOSTROPHES) {
        next += 1;
    }
    let (year, digits, end) = match tokens.get(next)?.digits() {
        Some(digits) => (digits.parse().ok()?, digits.len(), next + 1),
        None => {
            let number = spelled(tokens, next, words)?;
            (number.number.as_whole()?, 2, number.end)
        }
    };
    let decade = Reading::of([decade_of(year, digits)?]);
    let number = Reading::of([Value::whole(year)]);
    // The decades that follow are joined to this one by the element, which knows its end.
    let mut quantity = Quantity::fixed(span(tokens, next, end), vec![decade, number]);
    quantity.digits = digits;
    quantity.scale = None;
    Some((Element::Quantity(quantity), end))
}

/// Makes dates of the months and the numbers around them.
pub(super) fn join(elements: &mut [Element], words: &Words) {
    join_decades(elements, words);
    join_months(elements, words);
    join_weekdays(elements);
}

/// Lets a number after a day of the week be a day whose month was said before: dimanche 24.
fn join_weekdays(elements: &mut [Element]) {
    for at in 1..elements.len() {
        let is_weekday = match &elements[at - 1] {
            Element::Quantity(quantity) => quantity.item.readings.iter().any(|reading| {
                reading
                    .atoms
                    .iter()
                    .any(|atom| matches!(atom.value, Value::Weekday(_)))
            }),
            _ => false,
        };
        if let Element::Quantity(quantity) = &mut elements[at]
            && let Some(day) = quantity.day().filter(|_| is_weekday)
        {
            quantity
                .item
                .readings
                .push(Reading::of([Value::Day(day, 0, None)]));
        }
    }
}

fn join_months(elements: &mut [Element], words: &Words) {
    for at in 0..elements.len() {
        let Some(Element::Month {
            month,
            is_doubtful,
            range,
        }) = elements.get(at)
        else {
            continue;
        };
        let (month, is_doubtful, range) = (*month, *is_doubtful, range.clone());
        let dated = Dated { month, at };
        let before = dated.days_before(elements, words);
        let after = match before.is_empty() && words.month_first {
            true => dated.days_after(elements, words),
            false => Vec::new(),
        };
        let last = after.last().copied().unwrap_or(at);
        let year = year_after(elements, last);
        let is_sure = !is_doubtful || year.is_some() || is_introduced(elements, at, words);
        dated.set_days(elements, &before, &after, year);
        for day in [before.first(), after.first()].into_iter().flatten() {
            widen(elements.get_mut(*day), &range);
        }
        let named = match is_sure {
            true => Reading::of([Value::Month(month)]),
            false => Reading::free([Value::Month(month)]),
        };
        let readings = match (before.first(), after.first()) {
            (Some(_), _) => Vec::new(),
            (_, Some(_)) => vec![Reading::free([Value::Month(month)])],
            _ => vec![named],
        };
        elements[at] = Element::Quantity(Quantity {
            item: Item::new(range, readings),
            plain: None,
            digits: 0,
            scale: None,
        });
    }
}

/// Makes the place of a day hold its month.
fn widen(day: Option<&mut Element>, month: &Range<usize>) {
    if let Some(Element::Quantity(quantity)) = day {
        let own = &mut quantity.item.range;
        *own = own.start.min(month.start)..own.end.max(month.end);
    }
}

/// Lets the numbers joined to a decade be decades too: les années 1990 et 2000.
fn join_decades(elements: &mut [Element], words: &Words) {
    for at in 0..elements.len() {
        let is_decade = |element: &Element| match element {
            Element::Quantity(quantity) => quantity.item.readings.iter().any(|reading| {
                reading
                    .atoms
                    .iter()
                    .any(|atom| matches!(atom.value, Value::Decade(..)))
            }),
            _ => false,
        };
        if !elements.get(at).is_some_and(is_decade) {
            continue;
        }
        if let Some(next) = joined_to(elements, at, words)
            && let Some(Element::Quantity(quantity)) = elements.get_mut(next)
            && let Some(decade) = quantity
                .plain
                .and_then(|year| decade_of(year, quantity.digits))
        {
            quantity.item.readings.push(Reading::of([decade]));
        }
    }
}

/// The year that follows a month or its day, if one does.
fn year_after(elements: &[Element], at: usize) -> Option<u64> {
    let mut next = at + 1;
    if matches!(elements.get(next), Some(Element::Mark(',' | '.'))) {
        next += 1;
    }
    // The day’s suffix may stand apart: 5 April, in 2022.
    match elements.get(next) {
        Some(Element::Quantity(quantity)) if quantity.digits == 4 => quantity.year(),
        _ => None,
    }
}

/// Whether what stands before a word says that it is a month.
fn is_introduced(elements: &[Element], at: usize, words: &Words) -> bool {
    let before = at.checked_sub(1).and_then(|before| elements.get(before));
    match before {
        Some(Element::Word(word)) => words.before_months.contains(&word.as_str()),
        Some(Element::Mark(mark)) if HYPHENS.contains(mark) => true,
        Some(Element::Quantity(quantity)) => quantity.item.readings.iter().any(|reading| {
            reading
                .atoms
                .iter()
                .any(|atom| matches!(atom.value, Value::Month(_)))
        }),
        _ => false,
    }
}

/// A month at its place among the elements.
struct Dated {
    month: u8,
    at: usize,
}

impl Dated {
    /// The days written before the month, the last one first: 5, 6 et 7 avril; 5th of April.
    fn days_before(&self, elements: &[Element], words: &Words) -> Vec<usize> {
        let is_of = |element: Option<&Element>| match element {
            Some(Element::Word(word)) => words.of.contains(&word.as_str()),
            _ => false,
        };
        let mut days = Vec::new();
        let mut at = self.at;
        if at > 0 && is_of(elements.get(at - 1)) {
            at -= 1;
        }
        while let Some(before) = at.checked_sub(1) {
            match &elements[before] {
                Element::Quantity(quantity) if quantity.day().is_some() => days.push(before),
                _ => break,
            }
            match joined_from(elements, before, words) {
                Some(gap) => at = gap,
                None => break,
            }
        }
        days
    }

    /// The days written after the month: April 5, 6 and 7.
    fn days_after(&self, elements: &[Element], words: &Words) -> Vec<usize> {
        let mut days = Vec::new();
        let mut next = Some(self.at + 1);
        while let Some(at) = next {
            match elements.get(at) {
                Some(Element::Quantity(quantity)) if quantity.day().is_some() => days.push(at),
                _ => break,
            }
            // A day before another month is that month’s.
            next = joined_to(elements, at, words)
                .filter(|next| !matches!(elements.get(next + 1), Some(Element::Month { .. })));
        }
        days
    }

    /// Makes days of the numbers; where only their neighbour says so, they may still be numbers.
    fn set_days(
        &self,
        elements: &mut [Element],
        before: &[usize],
        after: &[usize],
        year: Option<u64>,
    ) {
        for (place, at) in before.iter().chain(after).enumerate() {
            let Some(Element::Quantity(quantity)) = elements.get_mut(*at) else {
                continue;
            };
            let Some(day) = quantity.day() else { continue };
            let is_sure = place == 0 && after.is_empty();
            let dated = Reading::of([Value::Day(day, self.month, year)]);
            match is_sure {
                true => quantity.item.readings = vec![dated],
                false => quantity.item.readings.insert(0, dated),
            }
            // So that the month of a later date does not take it again.
            quantity.plain = None;
        }
    }
}
