//! What a language calls numbers, months, days and hours: data, one file for each language.
//!
//! A third language is a third file and a line in [`Words::of`].

mod en;
mod fr;

/// How a language writes quantities. All words are in lower case and in composed form.
#[derive(Debug)]
pub(super) struct Words {
    /// The primary subtag.
    pub(super) language: &'static str,
    /// What stands between thousands, besides spaces.
    pub(super) group: &'static [char],
    /// What stands before decimals.
    pub(super) decimal: char,
    /// Whether `14.30` may be a time.
    pub(super) point_in_times: bool,
    /// Numbers below a hundred that are one word.
    pub(super) cardinals: &'static [(&'static str, u64)],
    /// Tens that the teens follow: soixante-dix.
    pub(super) vigesimal: &'static [u64],
    /// Powers of ten that other numbers multiply.
    pub(super) scales: &'static [(&'static str, u8)],
    /// Powers of ten written as letters right after digits.
    pub(super) short_scales: &'static [(&'static str, u8)],
    /// What joins the parts of a number, and how.
    pub(super) and: &'static [&'static str],
    /// Whether that word stands before one and eleven after tens (vingt et un), not after hundreds (two hundred and one).
    pub(super) and_after_tens: bool,
    /// What adds a half to a number.
    pub(super) and_half: &'static [&'static [&'static str]],
    /// What halves the power of ten after it: half a million.
    pub(super) half: &'static [&'static str],
    /// Ordinals that are one word.
    pub(super) ordinals: &'static [(&'static str, u32)],
    /// What makes digits an ordinal.
    pub(super) ordinal_suffixes: &'static [&'static str],
    /// Whether these also follow Roman numerals.
    pub(super) roman_ordinals: bool,
    /// Words for about so many: a dozen.
    pub(super) collectives: &'static [(&'static str, &'static [u64])],
    /// Words for a power of ten and no more: hundreds.
    pub(super) magnitudes: &'static [(&'static str, u8)],
    /// What makes a power of ten such a word: several hundred.
    pub(super) several: &'static [&'static str],
    /// What stands between a magnitude and what it is of.
    pub(super) of: &'static [&'static str],
    /// Articles that stand before a power of ten.
    pub(super) articles: &'static [&'static str],
    /// Words that a number may stand behind, but that promise none.
    pub(super) hints: &'static [(&'static str, &'static [u64])],
    /// Expressions whose number another language may give otherwise.
    pub(super) idioms: &'static [(&'static [&'static str], &'static [u64])],
    /// Numbers that are also other words.
    pub(super) doubtful: &'static [&'static str],
    /// Months.
    pub(super) months: &'static [(&'static str, u8)],
    /// Months that are also other words, with or without their capital.
    pub(super) doubtful_months: &'static [&'static str],
    /// Whether months have a capital.
    pub(super) months_have_capitals: bool,
    /// What stands before a month that is one.
    pub(super) before_months: &'static [&'static str],
    /// Whether the day may follow the month.
    pub(super) month_first: bool,
    /// Days of the week, Monday being 1.
    pub(super) weekdays: &'static [(&'static str, u8)],
    /// What stands before a decade.
    pub(super) before_decades: &'static [&'static str],
    /// What follows the digits of a decade.
    pub(super) after_decades: &'static [&'static str],
    /// Decades that are one word.
    pub(super) decades: &'static [(&'static str, u64)],
    /// Words that join two numbers or days of a range or list.
    pub(super) joins: &'static [&'static str],
    /// Articles that may stand beside such a word.
    pub(super) beside_joins: &'static [&'static str],
    /// Words after a number that say it is a part of a hundred.
    pub(super) percent: &'static [&'static [&'static str]],
    /// Words and signs for currencies, and their codes.
    pub(super) currencies: &'static [(&'static [&'static str], &'static str)],
    /// Letters between hours and minutes.
    pub(super) hour_marks: &'static [&'static str],
    /// Words for hours that may be of the clock.
    pub(super) hours: &'static [&'static str],
    /// Words after an hour, and by how many hours they shift those up to twelve.
    pub(super) day_parts: &'static [(&'static [&'static str], u16)],
    /// Words for times of the day, in hours.
    pub(super) named_times: &'static [(&'static str, u16)],
    /// Words after which a point or comma in a number parts it like a path: section 3.5.
    pub(super) paths: &'static [&'static str],
    /// Words that are rightly written twice.
    pub(super) twice: &'static [&'static str],
}

impl Words {
    /// A month, of which the name is given in small letters, as the language writes it.
    fn written(&self, month: &str) -> String {
        let mut letters = month.chars();
        match letters.next().filter(|_| self.months_have_capitals) {
            Some(first) => first.to_uppercase().chain(letters).collect(),
            None => month.to_owned(),
        }
    }

    /// The words of a language (BCP 47, of which only the first part counts); none if it is not known here.
    pub(super) fn of(tag: &str) -> Option<&'static Self> {
        let primary = tag.split('-').next().unwrap_or(tag);
        [&en::WORDS, &fr::WORDS]
            .into_iter()
            .find(|words| words.language.eq_ignore_ascii_case(primary))
    }
}

/// What a table has for a word.
pub(super) fn look_up<V: Copy>(table: &[(&str, V)], word: &str) -> Option<V> {
    table
        .iter()
        .find(|(known, _)| *known == word)
        .map(|(_, value)| *value)
}

/// What a month is called in `to` that is called `word` in `from`, both with the capital of their language.
pub(crate) fn month_in(word: &str, from: &str, to: &str) -> Option<String> {
    let (from, to) = (Words::of(from)?, Words::of(to)?);
    let lower = word.to_lowercase();
    let number = look_up(from.months, &lower)?;
    (from.written(&lower) == word).then_some(())?;
    // The whole name of a month comes before its short ones.
    let (name, _) = to.months.iter().find(|(_, other)| *other == number)?;
    Some(to.written(name))
}

/// The number below a hundred that one word of a language says.
#[cfg(feature = "import")]
pub(crate) fn cardinal(tag: &str, word: &str) -> Option<u64> {
    look_up(Words::of(tag)?.cardinals, word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_part_of_a_tag_counts() {
        assert_eq!(Words::of("fr-CA").map(|words| words.language), Some("fr"));
        assert_eq!(Words::of("EN-GB").map(|words| words.language), Some("en"));
        assert!(Words::of("ar").is_none());
        assert!(Words::of("enm").is_none());
    }

    #[test]
    fn words_are_in_lower_case() {
        for words in [&en::WORDS, &fr::WORDS] {
            let named = words.cardinals.iter().map(|(word, _)| *word);
            let named = named.chain(words.months.iter().map(|(word, _)| *word));
            for word in named.chain(words.joins.iter().copied()) {
                assert_eq!(word, word.to_lowercase());
            }
        }
    }
}
