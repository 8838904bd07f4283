//! Hours of the clock, as either language writes them.

use super::dates::{Found, found};
use super::lex::Token;
use super::numbers::time;
use super::quantity::{Reading, Trust, Value};
use super::spelled::{phrase_at, skip_space};
use super::words::Words;

/// An hour: `14:30`, `14 h 30`, `2.30 pm`, `8 o’clock`, `20 heures`.
pub(super) fn clock(tokens: &[Token], at: usize, words: &Words) -> Found {
    let hour = tokens.get(at)?.digits().filter(|hour| hour.len() <= 2)?;
    let number: u64 = hour.parse().ok().filter(|hour| *hour <= 24)?;
    let next = tokens.get(at + 1)?;
    let minute = tokens
        .get(at + 2)
        .and_then(Token::digits)
        .unwrap_or_default();
    if next.is_mark(&[':', '.'])
        && let Some(value) = time(hour, minute)
    {
        let part = day_part(tokens, at + 3, words);
        if part.is_some() || next.is_mark(&[':']) {
            let (value, end) = shifted(value.clone(), part).unwrap_or((value, at + 3));
            return found(tokens, at, end, vec![Reading::of([value])]);
        }
        return None;
    }
    let mark = skip_space(tokens, at + 1);
    let word = tokens.get(mark).and_then(Token::word).unwrap_or_default();
    let whole = time(hour, "00")?;
    let as_number = Reading::of([Value::whole(number)]);
    let doubtful = |reading: Reading| reading.trusted(Trust::Doubtful);
    if words.hour_marks.contains(&word) {
        let after = skip_space(tokens, mark + 1);
        let minute = tokens
            .get(after)
            .and_then(Token::digits)
            .unwrap_or_default();
        return match time(hour, minute) {
            Some(value) => found(tokens, at, after + 1, vec![Reading::of([value])]),
            None => found(
                tokens,
                at,
                mark + 1,
                vec![Reading::of([whole]), doubtful(as_number)],
            ),
        };
    }
    if let Some((value, end)) = shifted(whole.clone(), day_part(tokens, at + 1, words)) {
        return found(
            tokens,
            at,
            end,
            vec![Reading::of([value]), doubtful(as_number)],
        );
    }
    if let Some(end) = phrase_at(tokens, mark, &["o", "clock"]) {
        let (evening, _) = shifted(whole.clone(), Some((12, end)))?;
        return found(
            tokens,
            at,
            end,
            [whole, evening]
                .map(|value| doubtful(Reading::of([value])))
                .to_vec(),
        );
    }
    if !words.hours.contains(&word) {
        return None;
    }
    let mut readings = vec![as_number, doubtful(Reading::of([whole.clone()]))];
    let end = match shifted(whole, day_part(tokens, mark + 1, words)) {
        Some((value, end)) => {
            readings = vec![Reading::of([value])];
            end
        }
        None => mark + 1,
    };
    found(tokens, at, end, readings)
}

/// What follows an hour and says which half of the day it is in: the hours to add, and the token after.
fn day_part(tokens: &[Token], at: usize, words: &Words) -> Option<(u16, usize)> {
    let at = skip_space(tokens, at);
    let mut parts = words.day_parts.iter();
    parts.find_map(|(phrase, hours)| Some((*hours, phrase_at(tokens, at, phrase)?)))
}

/// A time of a twelve-hour clock in that half of the day.
fn shifted(value: Value, part: Option<(u16, usize)>) -> Option<(Value, usize)> {
    let (Value::Time(minutes), Some((hours, end))) = (value, part) else {
        return None;
    };
    let minutes = match (minutes / 60, hours) {
        (12, 0) => minutes - 720,
        (1..12, hours) => minutes + hours * 60,
        _ => minutes,
    };
    Some((Value::Time(minutes), end))
}
