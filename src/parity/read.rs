//! Reads the quantities of a text: numbers first, as elements in a row, of which the calendar then makes dates.

use std::ops::Range;

use super::clock::clock;
use super::counts::{collective, digits, halved, hint, idiom, in_words, magnitude, roman, several};
use super::dates;
use super::lex::{Kind, Token, lex};
use super::quantity::{Item, Reading, Unit, Value};
use super::row::share;
use super::words::Words;

/// A stretch of a text: something that counts, or what stands between.
#[derive(Debug)]
pub(super) enum Element {
    Quantity(Quantity),
    Month {
        month: u8,
        /// Whether it may be another word.
        is_doubtful: bool,
        range: Range<usize>,
    },
    Word(String),
    Mark(char),
}

/// A number with what belongs to it.
#[derive(Debug)]
pub(super) struct Quantity {
    pub(super) item: Item,
    /// Its value, where it is a whole number without marks that a date may be made of.
    pub(super) plain: Option<u64>,
    /// How many digits it has; none for one in words.
    pub(super) digits: usize,
    /// Whether a power of ten was written beside it.
    pub(super) scale: Option<u8>,
}

impl Quantity {
    pub(super) fn fixed(range: Range<usize>, readings: Vec<Reading>) -> Self {
        Self {
            item: Item::new(range, readings),
            plain: None,
            digits: 0,
            scale: None,
        }
    }

    /// The day of a month that it may be.
    pub(super) fn day(&self) -> Option<u8> {
        let day = self
            .plain
            .filter(|day| (1..=31).contains(day) && self.digits <= 2)?;
        u8::try_from(day).ok()
    }

    /// The year that it may be.
    pub(super) fn year(&self) -> Option<u64> {
        self.plain.filter(|year| (1000..3000).contains(year))
    }

    /// Whether it is a number of thousands in digits.
    pub(super) fn is_in_thousands(&self) -> bool {
        let value = self
            .item
            .readings
            .first()
            .and_then(|reading| reading.atoms.first());
        match value.map(|atom| &atom.value) {
            Some(Value::Number(number)) => {
                self.digits >= 4
                    && number
                        .as_whole()
                        .is_some_and(|number| number.is_multiple_of(1000))
            }
            _ => false,
        }
    }

    pub(super) fn unit(&self) -> Option<Unit> {
        self.item.readings.first()?.atoms.last()?.unit
    }
}

/// Everything in `text` that counts, dates or times something.
pub(super) fn items(text: &str, words: Option<&'static Words>) -> Vec<Item> {
    let tokens = lex(text);
    let mut elements = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let found = match words {
            Some(words) => element(&tokens, at, words),
            None => digits(&tokens, at, None),
        };
        let (element, end) = found.unwrap_or_else(|| (other(token), at + 1));
        if !token.is_space() {
            elements.push(element);
        }
        at = end.max(at + 1);
    }
    if let Some(words) = words {
        share(&mut elements, words);
        dates::join(&mut elements, words);
    }
    let quantities = elements.into_iter().filter_map(|element| match element {
        Element::Quantity(quantity) => Some(quantity.item),
        _ => None,
    });
    quantities
        .filter(|item| !item.readings.is_empty())
        .collect()
}

fn other(token: &Token) -> Element {
    match token.kind {
        Kind::Mark(mark) => Element::Mark(mark),
        _ => Element::Word(token.text.clone()),
    }
}

fn element(tokens: &[Token], at: usize, words: &'static Words) -> Option<(Element, usize)> {
    match tokens.get(at)?.kind {
        Kind::Digits => dates::numeric(tokens, at)
            .or_else(|| clock(tokens, at, words))
            .or_else(|| dates::decade(tokens, at, words))
            .or_else(|| digits(tokens, at, Some(words))),
        Kind::Word => idiom(tokens, at, words)
            .or_else(|| dates::named(tokens, at, words))
            .or_else(|| several(tokens, at, words))
            .or_else(|| halved(tokens, at, words))
            .or_else(|| magnitude(tokens, at, words))
            .or_else(|| in_words(tokens, at, words))
            .or_else(|| collective(tokens, at, words))
            .or_else(|| roman(tokens, at, words))
            .or_else(|| hint(tokens, at, words)),
        _ => None,
    }
}

/// The bytes of the tokens from one to before another.
pub(super) fn span(tokens: &[Token], start: usize, end: usize) -> Range<usize> {
    let first = tokens.get(start).map_or(0, |token| token.range.start);
    let last = tokens
        .get(end.saturating_sub(1))
        .map_or(first, |token| token.range.end);
    first..last.max(first)
}
