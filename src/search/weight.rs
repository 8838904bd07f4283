//! How much a word counts on a page.

use std::collections::HashMap;

use super::words::words;
use super::{Page, Passage};

/// How often a page has a word, and where else than in its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Count {
    /// The word: a group of forms.
    pub(super) group: u32,
    /// How often the text has it, up to 255.
    pub(super) times: u8,
    /// The [`Field`]s that have it.
    pub(super) fields: u8,
}

/// A page that has a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Posting {
    pub(super) page: u32,
    /// From 1 to [`HEAVIEST`].
    pub(super) weight: u8,
}

/// Where a word stands, other than in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Heading = 1,
    Title = 2,
    /// One of several words of a name.
    Name = 4,
    /// The whole of a name: an acronym.
    Whole = 8,
    /// Another name of something that the text speaks of.
    Mention = 16,
}

/// What each field adds, in the measure of [`in_text`], which stays below 2.2.
const FIELDS: [(Field, f64); 5] = [
    (Field::Heading, 1.5),
    (Field::Title, 4.0),
    (Field::Name, 4.0),
    (Field::Whole, 9.0),
    (Field::Mention, 1.0),
];

/// One character of the index holds six bits.
pub(super) const HEAVIEST: u8 = 63;

/// Steps of weight for one unit of the measure above.
const STEPS: f64 = 4.0;

/// What a page says, word by word.
pub(super) struct Counts<'p> {
    /// Words as written, with how often and where.
    pub(super) words: HashMap<&'p str, (u8, u8)>,
    /// How many words the text has.
    pub(super) text_words: u32,
}

/// Counts the words of a page.
pub(super) fn counts(page: &Page) -> Counts<'_> {
    let mut counts = Counts {
        words: HashMap::new(),
        text_words: 0,
    };
    for passage in &page.passages {
        let field = match passage {
            Passage::Heading(..) => Some(Field::Heading),
            Passage::Text(_) => None,
        };
        counts.read(passage.text(), field);
    }
    counts.read(&page.date, None);
    counts.read(&page.title, Some(Field::Title));
    for name in &page.names {
        let is_whole = words(name).count() == 1;
        counts.read(
            name,
            Some(if is_whole { Field::Whole } else { Field::Name }),
        );
    }
    for name in &page.mentions {
        counts.read(name, Some(Field::Mention));
    }
    counts
}

impl<'p> Counts<'p> {
    fn read(&mut self, text: &'p str, field: Option<Field>) {
        for word in words(text) {
            let (times, fields) = self.words.entry(word).or_default();
            match field {
                None => {
                    *times = times.saturating_add(1);
                    self.text_words = self.text_words.saturating_add(1);
                }
                Some(field) => *fields |= field as u8,
            }
        }
    }
}

/// The weight of a word on a page whose text has `length` words, where texts have `average`.
///
/// In the text as BM25 has it (Robertson and Zaragoza 2009, *The Probabilistic Relevance Framework*, 3.4), without the part for
/// rare words, which the browser multiplies; then what the fields add; then the worth of the page.
pub(super) fn weight(count: &Count, length: u32, average: f64, worth: u32) -> u8 {
    let fields = FIELDS
        .iter()
        .filter(|(field, _)| count.fields & *field as u8 != 0);
    let added: f64 = fields.map(|(_, value)| value).sum();
    let value = (in_text(count.times, length, average) + added) * STEPS * f64::from(worth) / 100.0;
    (value.round() as u8).clamp(1, HEAVIEST)
}

fn in_text(times: u8, length: u32, average: f64) -> f64 {
    const K1: f64 = 1.2;
    const B: f64 = 0.75;
    let times = f64::from(times);
    let longer = if average > 0.0 {
        f64::from(length) / average
    } else {
        1.0
    };
    times * (K1 + 1.0) / (times + K1 * (1.0 - B + B * longer))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_counts_more_than_a_title_and_that_more_than_a_text() {
        let of = |times, fields: &[Field]| {
            let fields = fields.iter().fold(0, |all, field| all | *field as u8);
            let count = Count {
                group: 0,
                times,
                fields,
            };
            weight(&count, 500, 500.0, 100)
        };
        let mut rising = vec![
            of(0, &[Field::Mention]),
            of(200, &[]),
            of(1, &[Field::Heading]),
            of(1, &[Field::Title]),
            of(0, &[Field::Whole]),
            of(2, &[Field::Whole, Field::Title]),
        ];
        rising.dedup();
        assert!(rising.is_sorted() && rising.len() == 6, "{rising:?}");
        assert!(rising.iter().all(|weight| (1..=HEAVIEST).contains(weight)));
    }
}
