//! Numbers with the marks of a language.

/// How a language writes numbers: the mark between thousands and the decimal mark (CLDR, `numbers/symbols`).
///
/// The marks come from three Fluent messages: `number-group`, `number-decimal`, and `number-group-min`, CLDR's
/// `minimumGroupingDigits`: with 2, four-digit numbers have no mark (Spanish 1500, but 15 000).
/// Groups are of three digits; the Indian system (12,34,567) is not covered.
///
/// Years are not numbers in this sense (2022, never 2 022): give them to a message as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbers {
    group: String,
    decimal: String,
    group_min: usize,
}

impl Default for Numbers {
    /// No mark between thousands, a point before decimals: what nobody can misread (ISO 80000-1, section 7.3).
    fn default() -> Self {
        Self {
            group: String::new(),
            decimal: ".".to_owned(),
            group_min: 1,
        }
    }
}

impl Numbers {
    /// Writes numbers with the marks given; a mark that is missing is that of the default.
    pub(super) fn new(group: Option<&str>, decimal: Option<&str>, group_min: Option<&str>) -> Self {
        let default = Self::default();
        Self {
            group: group.map_or(default.group, str::to_owned),
            decimal: decimal.map_or(default.decimal, str::to_owned),
            group_min: group_min
                .and_then(|digits| digits.parse().ok())
                .unwrap_or(default.group_min),
        }
    }

    /// A number with as many decimals as it needs: `1500.5` is `1 500,5` in French.
    pub fn format(&self, number: f64) -> String {
        // Adding zero makes -0 a plain 0.
        self.localise(&(number + 0.0).to_string())
    }

    /// A whole number: `1500` is `1,500` in English.
    pub fn format_integer(&self, number: i64) -> String {
        self.localise(&number.to_string())
    }

    /// A number written with ASCII digits and a point, keeping its decimals: `2.50` is `2,50` in French.
    ///
    /// What is not such a number (an infinity) stays as it is.
    pub(super) fn localise(&self, plain: &str) -> String {
        let unsigned = plain.strip_prefix('-').unwrap_or(plain);
        let sign = if unsigned.len() < plain.len() {
            "-"
        } else {
            ""
        };
        let (integer, decimals) = match unsigned.split_once('.') {
            Some((integer, decimals)) => (integer, Some(decimals)),
            None => (unsigned, None),
        };
        let is_number = [integer, decimals.unwrap_or("0")]
            .iter()
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
        if !is_number {
            return plain.to_owned();
        }
        let mut text = sign.to_owned();
        let is_grouped = integer.len() >= 3 + self.group_min;
        for (position, digit) in integer.chars().enumerate() {
            let is_third = (integer.len() - position).is_multiple_of(3);
            if is_grouped && position > 0 && is_third {
                text.push_str(&self.group);
            }
            text.push(digit);
        }
        if let Some(decimals) = decimals {
            text.push_str(&self.decimal);
            text.push_str(decimals);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn french() -> Numbers {
        Numbers::new(Some("\u{202F}"), Some(","), Some("1"))
    }

    #[test]
    fn marks_of_a_language() {
        let english = Numbers::new(Some(","), Some("."), None);
        let spanish = Numbers::new(Some("."), Some(","), Some("2"));
        let cases = [
            (0.0, "0", "0", "0"),
            (-0.0, "0", "0", "0"),
            (12.0, "12", "12", "12"),
            (999.0, "999", "999", "999"),
            (1500.0, "1\u{202F}500", "1,500", "1500"),
            (15_000.0, "15\u{202F}000", "15,000", "15.000"),
            (
                -1_234_567.25,
                "-1\u{202F}234\u{202F}567,25",
                "-1,234,567.25",
                "-1.234.567,25",
            ),
            (0.001, "0,001", "0.001", "0,001"),
            (f64::INFINITY, "inf", "inf", "inf"),
        ];
        for (number, fr, en, es) in cases {
            assert_eq!(french().format(number), fr);
            assert_eq!(english.format(number), en);
            assert_eq!(spanish.format(number), es);
        }
    }

    #[test]
    fn whole_numbers_and_written_decimals() {
        assert_eq!(
            french()
                .format_integer(i64::MIN)
                .matches('\u{202F}')
                .count(),
            6
        );
        assert_eq!(french().localise("2.50"), "2,50");
        assert_eq!(Numbers::default().format(1234567.5), "1234567.5");
        for text in ["", "-", "1.", ".5", "1e6", "1 000"] {
            assert_eq!(french().localise(text), text);
        }
    }
}
