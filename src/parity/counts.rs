//! Numbers with what belongs to them, and words that stand for numbers.

use super::decimal::Decimal;
use super::lex::{HYPHENS, Kind, Token};
use super::measures::{of_magnitude, scale_after, short_scale, with_scale_and_unit};
use super::numbers::written;
use super::quantity::{Atom, Item, Reading, Trust, Value};
use super::read::{Element, Quantity, span};
use super::spelled::{phrase_at, scale, skip_space, spelled};
use super::words::{Words, look_up};

/// A number in digits, with its suffix, power of ten and unit.
pub(super) fn digits(
    tokens: &[Token],
    at: usize,
    words: Option<&'static Words>,
) -> Option<(Element, usize)> {
    let written = written(tokens, at)?;
    let is_version = written.marks.iter().all(|mark| *mark == '.')
        && written.runs.iter().all(|run| run.len() == 1)
        && follows_name(tokens, at);
    let in_path = is_version || words.is_some_and(|words| follows_path_word(tokens, at, words));
    let mut quantity = Quantity {
        item: Item::new(
            span(tokens, at, written.end),
            written.readings(words, in_path),
        ),
        plain: match written.runs.as_slice() {
            [digits] if digits.len() <= 4 => digits.parse().ok(),
            _ => None,
        },
        digits: written.runs.iter().map(|run| run.len()).sum(),
        scale: None,
    };
    let Some(words) = words else {
        return Some((Element::Quantity(quantity), written.end));
    };
    let suffix = tokens.get(written.end).and_then(Token::word);
    let is_ordinal = suffix.is_some_and(|suffix| words.ordinal_suffixes.contains(&suffix));
    if let Some(place) = quantity.plain.filter(|_| is_ordinal) {
        quantity.item.readings = vec![Reading::of([Value::Ordinal(place)])];
        quantity.item.range = span(tokens, at, written.end + 1);
        return Some((Element::Quantity(quantity), written.end + 1));
    }
    let end = short_scale(tokens, written.end, words, &mut quantity).unwrap_or(written.end);
    let end = with_scale_and_unit(tokens, at, end, words, &mut quantity);
    Some((Element::Quantity(quantity), end))
}

/// Whether a number follows a name, as that of a version does: Attribution 4.0.
fn follows_name(tokens: &[Token], at: usize) -> bool {
    let mut before = tokens
        .get(..at)
        .unwrap_or_default()
        .iter()
        .rev()
        .filter(|token| !token.is_space());
    let name = before.next().is_some_and(Token::starts_with_capital);
    // The first word of a sentence has a capital too.
    name && before.next().is_some_and(|token| token.kind == Kind::Word)
}

/// Whether a word before a number says that its points part it.
fn follows_path_word(tokens: &[Token], at: usize, words: &Words) -> bool {
    let mut before = tokens
        .get(..at)
        .unwrap_or_default()
        .iter()
        .rev()
        .filter(|token| !token.is_space());
    match before.next() {
        Some(token) if token.is_mark(&['§', 'v']) => true,
        Some(token) if token.is_mark(&['°', '.']) => before
            .next()
            .and_then(Token::word)
            .is_some_and(|word| words.paths.contains(&word)),
        Some(token) => token.word().is_some_and(|word| words.paths.contains(&word)),
        None => false,
    }
}

/// A number in words. A small one promises nothing: “one” and “deux” are also other words.
pub(super) fn in_words(
    tokens: &[Token],
    at: usize,
    words: &'static Words,
) -> Option<(Element, usize)> {
    let found = spelled(tokens, at, words)?;
    let value = found.number.as_whole();
    let word = tokens.get(at)?.word().unwrap_or_default();
    let is_doubtful = found.words == 1 && words.doubtful.contains(&word);
    let is_small = found.words == 1 && value.is_some_and(|number| number <= 2);
    let reading = match (found.is_ordinal, value) {
        (true, Some(place)) => Value::Ordinal(place),
        _ => Value::Number(found.number),
    };
    let mut atom = Atom::new(reading);
    atom.required = !(is_doubtful || is_small);
    let mut quantity = Quantity::fixed(
        span(tokens, at, found.end),
        vec![Reading {
            atoms: vec![atom],
            trust: Trust::Likely,
        }],
    );
    quantity.plain = value.filter(|number| *number < 3000);
    quantity.scale = found.scale;
    let one = (value == Some(1)).then(|| scale_after(tokens, found.end, words));
    let end = match one.flatten() {
        // About ten is ten or a dozen.
        Some((_, _, end))
            if look_up(words.collectives, tokens.get(found.end + 1)?.word()?).is_some() =>
        {
            let (element, _) = collective(tokens, found.end + 1, words)?;
            return Some((element, end));
        }
        _ => with_scale_and_unit(tokens, at, found.end, words, &mut quantity),
    };
    if quantity.scale.is_some() || quantity.unit().is_some() {
        let readings = quantity.item.readings.iter_mut();
        readings
            .flat_map(|reading| &mut reading.atoms)
            .for_each(|atom| atom.required = true);
    }
    Some((Element::Quantity(quantity), end))
}

/// `dizaine`, `dozen`: each number that it may stand for.
pub(super) fn collective(tokens: &[Token], at: usize, words: &Words) -> Option<(Element, usize)> {
    let counts = look_up(words.collectives, tokens.get(at)?.word()?)?;
    let (power, end) = of_magnitude(tokens, at + 1, words).unwrap_or((0, at + 1));
    let values = counts
        .iter()
        .filter_map(|count| Decimal::whole(*count).shifted(power));
    let readings = values
        .map(|number| Reading::of([Value::Number(number)]))
        .collect();
    Some((
        Element::Quantity(Quantity::fixed(span(tokens, at, end), readings)),
        end,
    ))
}

/// `centaines`, `tens of thousands`.
pub(super) fn magnitude(tokens: &[Token], at: usize, words: &Words) -> Option<(Element, usize)> {
    let mut power = look_up(words.magnitudes, tokens.get(at)?.word()?)?;
    let mut end = at + 1;
    while let Some((more, next)) = of_magnitude(tokens, end, words) {
        power += more;
        end = next;
    }
    let reading = Reading::of([Value::Magnitude(power)]);
    Some((
        Element::Quantity(Quantity::fixed(span(tokens, at, end), vec![reading])),
        end,
    ))
}

/// `several hundred`, `plusieurs dizaines`.
pub(super) fn several(tokens: &[Token], at: usize, words: &Words) -> Option<(Element, usize)> {
    if !words.several.contains(&tokens.get(at)?.word()?) {
        return None;
    }
    let noun = skip_space(tokens, at + 1);
    if let Some(found) = magnitude(tokens, noun, words) {
        return Some(found);
    }
    let mut power = match scale(tokens, noun, words) {
        Some((power, _)) => power,
        None => {
            look_up(words.collectives, tokens.get(noun)?.word()?)?;
            1
        }
    };
    let mut end = noun + 1;
    while let Some((more, next)) = scale(tokens, skip_space(tokens, end), words) {
        power += more;
        end = next;
    }
    let reading = Reading::of([Value::Magnitude(power)]);
    Some((
        Element::Quantity(Quantity::fixed(span(tokens, at, end), vec![reading])),
        end,
    ))
}

/// `half a million`, `demi-douzaine`.
pub(super) fn halved(tokens: &[Token], at: usize, words: &Words) -> Option<(Element, usize)> {
    if !words.half.contains(&tokens.get(at)?.word()?) {
        return None;
    }
    let mut noun = at + 1;
    noun += usize::from(tokens.get(noun)?.is_space() || tokens.get(noun)?.is_mark(HYPHENS));
    if words.articles.contains(&tokens.get(noun)?.word()?) {
        noun = skip_space(tokens, noun + 1);
    }
    let whole = match scale(tokens, noun, words) {
        Some((power, _)) => Decimal::whole(1).shifted(power)?,
        None => Decimal::whole(*look_up(words.collectives, tokens.get(noun)?.word()?)?.first()?),
    };
    let reading = Reading::of([Value::Number(whole.half())]);
    Some((
        Element::Quantity(Quantity::fixed(span(tokens, at, noun + 1), vec![reading])),
        noun + 1,
    ))
}

/// `XXe`: only with its suffix, since kings and popes are written alike everywhere.
pub(super) fn roman(tokens: &[Token], at: usize, words: &Words) -> Option<(Element, usize)> {
    let token = tokens
        .get(at)
        .filter(|token| words.roman_ordinals && token.kind == Kind::Word)?;
    let digits = token.raw.find(|c| !matches!(c, 'I' | 'V' | 'X'))?;
    let (numeral, suffix) = token.raw.split_at(digits);
    let is_suffix = match suffix {
        // *Vers* is a word, not the fifth ones.
        "er" | "ers" | "re" | "res" => numeral == "I",
        _ => words.ordinal_suffixes.contains(&suffix),
    };
    if numeral.is_empty() || !is_suffix {
        return None;
    }
    let worth = |c: char| match c {
        'I' => 1,
        'V' => 5,
        _ => 10,
    };
    let values: Vec<u64> = numeral.chars().map(worth).collect();
    // The smaller before a larger is taken away: once for having been counted, once more.
    let subtracted: u64 = values
        .windows(2)
        .filter(|pair| pair[0] < pair[1])
        .map(|pair| pair[0])
        .sum();
    let plain: u64 = values.iter().sum();
    let place = plain.saturating_sub(2 * subtracted);
    let atom = Atom {
        required: place > 2,
        ..Atom::new(Value::Ordinal(place))
    };
    let reading = Reading {
        atoms: vec![atom],
        trust: Trust::Likely,
    };
    Some((
        Element::Quantity(Quantity::fixed(token.range.clone(), vec![reading])),
        at + 1,
    ))
}

/// A word that a number on the other side may stand behind.
pub(super) fn hint(tokens: &[Token], at: usize, words: &Words) -> Option<(Element, usize)> {
    let counts = look_up(words.hints, tokens.get(at)?.word()?)?;
    let readings = counts
        .iter()
        .map(|count| Reading::free([Value::whole(*count)]))
        .collect();
    Some((
        Element::Quantity(Quantity::fixed(tokens[at].range.clone(), readings)),
        at + 1,
    ))
}

pub(super) fn idiom(tokens: &[Token], at: usize, words: &Words) -> Option<(Element, usize)> {
    let (counts, end) = words
        .idioms
        .iter()
        .find_map(|(phrase, counts)| Some((counts, phrase_at(tokens, at, phrase)?)))?;
    let readings = counts
        .iter()
        .map(|count| Reading::free([Value::whole(*count)]))
        .collect();
    Some((
        Element::Quantity(Quantity::fixed(span(tokens, at, end), readings)),
        end,
    ))
}
