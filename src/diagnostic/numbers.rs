//! Numbers in messages, as each language writes them.

use fluent_bundle::FluentValue;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};

use super::UiLang;

/// The number of `parts`, of which ten make one of the next decimal: 48 and 1 are 4.8.
pub(super) fn decimal(parts: u64, decimals: u8) -> FluentValue<'static> {
    let value = parts as f64 / 10_f64.powi(decimals.into());
    let options = FluentNumberOptions {
        minimum_fraction_digits: Some(decimals.into()),
        ..FluentNumberOptions::default()
    };
    FluentValue::Number(FluentNumber::new(value, options))
}

/// A number in English: `12,345.6`.
pub(super) fn english(number: &FluentNumber) -> String {
    written(number, ",", ".")
}

/// A number in French: `12 345,6`, with the narrow no-break space that the site has too.
pub(super) fn french(number: &FluentNumber) -> String {
    written(number, "\u{202F}", ",")
}

/// Groups of three digits from 10,000 on: what has four is read at a glance.
fn written(number: &FluentNumber, group: &str, mark: &str) -> String {
    let text = number.as_string();
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let mut out = String::with_capacity(text.len() + 4);
    for (at, digit) in whole.char_indices() {
        let left = whole.len() - at;
        if at > 0 && left % 3 == 0 && whole.len() > 4 {
            out.push_str(group);
        }
        out.push(digit);
    }
    if !decimals.is_empty() {
        out.push_str(mark);
        out.push_str(decimals);
    }
    out
}

impl UiLang {
    /// How Fluent writes numbers in this language; what is no number it writes itself.
    pub(super) fn formatter<M>(self) -> fn(&FluentValue<'_>, &M) -> Option<String> {
        match self {
            Self::English => |value, _| number(value).map(english),
            Self::French => |value, _| number(value).map(french),
        }
    }
}

fn number<'v>(value: &'v FluentValue<'_>) -> Option<&'v FluentNumber> {
    match value {
        FluentValue::Number(number) => Some(number),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::{Fact, Phrase, UiLang, Wording};

    #[test]
    fn numbers_are_written_as_each_language_does() {
        let table = [
            (Fact::from(0_u64), "0", "0"),
            (Fact::from(9999_u64), "9999", "9999"),
            (Fact::from(10_000_u64), "10,000", "10\u{202F}000"),
            (
                Fact::from(1_234_567_u64),
                "1,234,567",
                "1\u{202F}234\u{202F}567",
            ),
            (Fact::Decimal(48, 1), "4.8", "4,8"),
            (Fact::Decimal(50, 1), "5.0", "5,0"),
            (Fact::Decimal(7, 2), "0.07", "0,07"),
            (Fact::kilobytes(12_345_678), "12,345.7", "12\u{202F}345,7"),
            (Fact::size(1), "1 kB", "1\u{a0}ko"),
            (Fact::size(1_340_000), "1.3 MB", "1,3\u{a0}Mo"),
        ];
        for (fact, in_english, in_french) in table {
            let phrase = Phrase::new("io-other").with("text", fact);
            let said = |lang| Wording::new(lang).phrase(&phrase);
            assert_eq!(said(UiLang::English), in_english);
            let wanted = format!("le système dit « {in_french} »");
            assert_eq!(said(UiLang::French), wanted);
        }
    }
}
