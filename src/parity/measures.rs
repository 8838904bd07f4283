//! Powers of ten and units beside a number.

use super::decimal::Decimal;
use super::lex::{APOSTROPHES, HYPHENS, Token};
use super::quantity::{Atom, Reading, Unit, Value};
use super::read::{Quantity, span};
use super::spelled::{half_after, phrase_at, scale, skip_space};
use super::words::{Words, look_up};

/// `5bn`, `2 Md€`: letters that may be a power of ten.
pub(super) fn short_scale(
    tokens: &[Token],
    at: usize,
    words: &Words,
    quantity: &mut Quantity,
) -> Option<usize> {
    let letters = skip_space(tokens, at);
    let power = look_up(words.short_scales, tokens.get(letters)?.word()?)?;
    // With a space only before a sign: 5 m are metres.
    let before_sign = tokens
        .get(letters + 1)
        .is_some_and(|token| token.is_mark(&['€', '$', '£']));
    if letters > at && !before_sign {
        return None;
    }
    let mut scaled = quantity.item.readings.clone();
    multiply(&mut scaled, |number| number.shifted(power));
    quantity.item.readings.splice(0..0, scaled);
    quantity.plain = None;
    quantity.scale = Some(power);
    Some(letters + 1)
}

/// Adds the powers of ten and the unit that follow a number, and gives the token after them.
pub(super) fn with_scale_and_unit(
    tokens: &[Token],
    start: usize,
    end: usize,
    words: &'static Words,
    quantity: &mut Quantity,
) -> usize {
    let mut end = end;
    while let Some((factor, power, next)) = scale_after(tokens, end, words) {
        multiply(&mut quantity.item.readings, |number| {
            number.times(factor)?.shifted(power)
        });
        quantity.plain = None;
        let (plus, next) = half_after(tokens, next, words);
        if plus {
            let half = Decimal::whole(factor).shifted(power).map(Decimal::half);
            multiply(&mut quantity.item.readings, |number| number.plus(half?));
        }
        quantity.scale = Some(quantity.scale.unwrap_or(0) + power);
        end = next;
    }
    let mut range = span(tokens, start, end);
    if let Some((unit, next)) = unit_after(tokens, end, words) {
        set_unit(quantity, unit);
        end = next;
        range.end = span(tokens, start, end).end;
    } else if let Some((unit, before)) = unit_before(tokens, start, words) {
        set_unit(quantity, unit);
        range.start = before;
    }
    quantity.item.range = range;
    end
}

/// The power of ten, or the dozens, that follow a number: the factor, the power and the token after.
pub(super) fn scale_after(tokens: &[Token], at: usize, words: &Words) -> Option<(u64, u8, usize)> {
    let gap = tokens.get(at)?;
    if !(gap.is_space() || gap.is_mark(HYPHENS)) {
        return None;
    }
    if let Some((power, end)) = scale(tokens, at + 1, words) {
        return Some((1, power, end));
    }
    let factor = *look_up(words.collectives, tokens.get(at + 1)?.word()?)?.first()?;
    let (power, end) = of_magnitude(tokens, at + 2, words).unwrap_or((0, at + 2));
    Some((factor, power, end))
}

/// `de milliers`, `of thousands`: the power and the token after.
pub(super) fn of_magnitude(tokens: &[Token], at: usize, words: &Words) -> Option<(u8, usize)> {
    let of = skip_space(tokens, at);
    let is_of = words.of.contains(&tokens.get(of)?.word()?);
    let mut noun = skip_space(tokens, of + 1);
    noun += usize::from(
        tokens
            .get(noun)
            .is_some_and(|token| token.is_mark(APOSTROPHES)),
    );
    let power = look_up(words.magnitudes, tokens.get(noun)?.word()?)?;
    is_of.then_some((power, noun + 1))
}

pub(super) fn multiply(readings: &mut Vec<Reading>, change: impl Fn(Decimal) -> Option<Decimal>) {
    for reading in readings {
        // Of several numbers the last one is meant: in March 2 million.
        if let Some(Atom {
            value, repeatable, ..
        }) = reading.atoms.last_mut()
            && let Value::Number(number) = value
        {
            *repeatable = false;
            *value = change(*number).map_or_else(|| value.clone(), Value::Number);
        }
    }
}

fn set_unit(quantity: &mut Quantity, unit: Unit) {
    quantity.plain = None;
    for reading in &mut quantity.item.readings {
        if let Some(atom) = reading.atoms.last_mut() {
            atom.unit = Some(unit);
            atom.repeatable = false;
        }
    }
}

/// `%`, `pour cent`, `dollars`, `de dollars`, and the token after.
fn unit_after(tokens: &[Token], at: usize, words: &'static Words) -> Option<(Unit, usize)> {
    let next = skip_space(tokens, at);
    if tokens.get(next)?.is_mark(&['%', '\u{66A}']) {
        return Some((Unit::Percent, next + 1));
    }
    let phrases = words.percent.iter();
    let mut percents = phrases.filter_map(|phrase| phrase_at(tokens, next, phrase));
    if let Some(end) = percents.next() {
        return Some((Unit::Percent, end));
    }
    currency_at(tokens, next, words).or_else(|| {
        let of = tokens
            .get(next)?
            .word()
            .is_some_and(|word| words.of.contains(&word));
        let mut noun = skip_space(tokens, next + 1);
        noun += usize::from(
            tokens
                .get(noun)
                .is_some_and(|token| token.is_mark(APOSTROPHES)),
        );
        currency_at(tokens, noun, words).filter(|_| of)
    })
}

fn currency_at(tokens: &[Token], at: usize, words: &'static Words) -> Option<(Unit, usize)> {
    let known = words.currencies.iter();
    let mut found = known
        .filter_map(|(phrase, code)| Some((Unit::Currency(code), phrase_at(tokens, at, phrase)?)));
    found.next()
}

/// `$5`, `USD 5`: the unit and the byte at which it begins.
fn unit_before(tokens: &[Token], at: usize, words: &'static Words) -> Option<(Unit, usize)> {
    let before = at.checked_sub(1)?;
    let before = match tokens.get(before)?.is_space() {
        true => before.checked_sub(1)?,
        false => before,
    };
    let (unit, end) = currency_at(tokens, before, words)?;
    let is_sign =
        !tokens[before].text.starts_with(char::is_alphabetic) || tokens[before].raw.len() == 3;
    (is_sign && end == before + 1).then(|| (unit, tokens[before].range.start))
}
