//! Numbers inside the text that Fluent returns.
//!
//! Fluent hands each number that a message shows to a formatter, but the formatter is a plain function, which cannot
//! know the marks of the language. So [`mark_number`] only marks where the number stands, and [`fill_numbers`] writes
//! it there. The marks are two noncharacters, which Unicode sets aside for use inside a program (The Unicode
//! Standard, section 23.7).

use fluent_bundle::FluentValue;
use fluent_bundle::types::FluentNumber;

use crate::i18n::numbers::Numbers;

const START: char = '\u{FDD0}';
const END: char = '\u{FDD1}';

/// More decimals than a double has.
const MOST_DECIMALS: usize = 17;

/// Fluent's formatter: the number with its decimals, between marks. `NUMBER($n, useGrouping: "false")` is left as it
/// is, for what only looks like a number.
pub(super) fn mark_number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let written = written(number);
    Some(if number.options.use_grouping {
        format!("{START}{written}{END}")
    } else {
        written
    })
}

/// Writes the marked numbers as the language does.
pub(super) fn fill_numbers(text: String, numbers: &Numbers) -> String {
    if !text.contains(START) {
        return text;
    }
    let mut filled = String::with_capacity(text.len());
    for (position, part) in text.split(START).enumerate() {
        match part.split_once(END) {
            Some((number, rest)) if position > 0 => {
                filled.push_str(&numbers.localise(number));
                filled.push_str(rest);
            }
            _ => filled.push_str(part),
        }
    }
    filled
}

/// The digits of a number, with the decimals that `NUMBER()` was told to show.
fn written(number: &FluentNumber) -> String {
    let Some(most) = number.options.maximum_fraction_digits else {
        return number.as_string().into_owned();
    };
    let rounded = format!("{:.*}", most.min(MOST_DECIMALS), number.value);
    let value = rounded.parse().unwrap_or(number.value);
    FluentNumber::new(value, number.options.clone())
        .as_string()
        .into_owned()
}
