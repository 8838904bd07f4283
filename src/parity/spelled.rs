//! Numbers in words.

use super::decimal::Decimal;
use super::lex::{APOSTROPHES, HYPHENS, Token};
use super::words::{Words, look_up};

/// A number in words.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Spelled {
    pub(super) number: Decimal,
    pub(super) is_ordinal: bool,
    /// How many words it has.
    pub(super) words: usize,
    /// The power of ten that the last word is.
    pub(super) scale: Option<u8>,
    /// One past the last token.
    pub(super) end: usize,
}

/// The number that begins at `at`: `vingt et un mille`, `two hundred and five`, `a million`.
pub(super) fn spelled(tokens: &[Token], at: usize, words: &Words) -> Option<Spelled> {
    let mut sum = Sum {
        words,
        total: 0,
        part: None,
        smallest: None,
        is_ordinal: false,
    };
    let mut at = after_article(tokens, at, words).unwrap_or(at);
    let mut count = 0;
    let mut end = None;
    let mut last_scale = None;
    while let Some(word) = tokens.get(at).and_then(Token::word) {
        if !sum.take(word) {
            break;
        }
        last_scale = look_up(words.scales, word);
        count += 1;
        at += 1;
        end = Some(at);
        match sum.next_word(tokens, at).filter(|_| !sum.is_ordinal) {
            Some(next) => at = next,
            None => break,
        }
    }
    let end = end?;
    let mut number = Decimal::whole(sum.value()?);
    let (plus, end) = half_after(tokens, end, words);
    if plus {
        let whole = Decimal::whole(10_u64.checked_pow(u32::from(sum.smallest.unwrap_or(0)))?);
        number = number.plus(whole.half())?;
    }
    Some(Spelled {
        number,
        is_ordinal: sum.is_ordinal,
        words: count,
        scale: last_scale,
        end,
    })
}

/// The power of ten that the word at `at` stands for, and the token after it. Words in capitals are not looked at more
/// closely: MILLE is a thousand too.
pub(super) fn scale(tokens: &[Token], at: usize, words: &Words) -> Option<(u8, usize)> {
    let power = look_up(words.scales, tokens.get(at)?.word()?)?;
    Some((power, at + 1))
}

/// Whether “and a half” stands at `at`, and the token after it.
pub(super) fn half_after(tokens: &[Token], at: usize, words: &Words) -> (bool, usize) {
    let phrases = words.and_half.iter();
    let mut ends = phrases.filter_map(|phrase| phrase_at(tokens, skip_space(tokens, at), phrase));
    match ends.next() {
        Some(end) => (true, end),
        None => (false, at),
    }
}

/// The token after a phrase that begins at `at`; spaces, hyphens and apostrophes may part its words.
pub(super) fn phrase_at(tokens: &[Token], at: usize, phrase: &[&str]) -> Option<usize> {
    let mut at = at;
    for (place, word) in phrase.iter().enumerate() {
        while place > 0
            && tokens
                .get(at)
                .is_some_and(|t| t.is_space() || t.is_mark(HYPHENS) || t.is_mark(APOSTROPHES))
        {
            at += 1;
        }
        let token = tokens.get(at).filter(|token| token.text == **word)?;
        at += usize::from(!token.text.is_empty());
    }
    Some(at)
}

/// The first token from `at` on that is no space.
pub(super) fn skip_space(tokens: &[Token], at: usize) -> usize {
    at + usize::from(tokens.get(at).is_some_and(Token::is_space))
}

/// What follows an article that stands for one: `a million`.
fn after_article(tokens: &[Token], at: usize, words: &Words) -> Option<usize> {
    let article = tokens.get(at)?.word()?;
    let next = skip_space(tokens, at + 1);
    (words.articles.contains(&article) && next > at + 1 && scale(tokens, next, words).is_some())
        .then_some(next)
}

/// A number that grows word by word.
struct Sum<'w> {
    words: &'w Words,
    /// What thousands and more have made.
    total: u64,
    /// What is below the next thousand.
    part: Option<u64>,
    /// The power of the last scale.
    smallest: Option<u8>,
    is_ordinal: bool,
}

impl Sum<'_> {
    /// Takes one more word; false when it is not part of the number.
    fn take(&mut self, word: &str) -> bool {
        if let Some(number) = look_up(self.words.cardinals, word) {
            return self.add(number);
        }
        if let Some(number) = look_up(self.words.ordinals, word) {
            let fits = number < 100 || self.part.is_none() && self.total == 0;
            self.is_ordinal = fits && self.add(u64::from(number));
            return self.is_ordinal;
        }
        match look_up(self.words.scales, word) {
            Some(2) => self.hundreds(),
            Some(power) => self.thousands(power, word),
            None => false,
        }
    }

    fn add(&mut self, number: u64) -> bool {
        let Some(part) = self.part else {
            self.part = Some(number);
            return self.total == 0 || number > 0;
        };
        let tens = part % 100;
        let fits = match tens {
            0 => part >= 100,
            // Four twenties.
            4 if number == 20 && !self.words.vigesimal.is_empty() => {
                self.part = Some(part - 4 + 80);
                return true;
            }
            _ if self.words.vigesimal.contains(&tens) => number < 20,
            // Dix-sept to dix-neuf.
            10 => (7..10).contains(&number) && !self.words.vigesimal.is_empty(),
            _ => tens >= 20 && tens % 10 == 0 && number < 10,
        };
        if fits && number > 0 {
            self.part = Some(part + number);
        }
        fits && number > 0
    }

    fn hundreds(&mut self) -> bool {
        match self.part {
            None => self.part = Some(100),
            Some(part @ 1..=99) => self.part = Some(part * 100),
            Some(_) => return false,
        }
        if self.smallest.is_none() {
            self.smallest = Some(2);
        }
        true
    }

    fn thousands(&mut self, power: u8, word: &str) -> bool {
        let is_first = self.smallest.filter(|smallest| *smallest > 2).is_none();
        // A plural that nothing multiplies is no number: millions of francs.
        let is_bare = self.part.is_none() && self.total == 0 && word.ends_with('s');
        if is_bare || !(is_first || self.smallest.is_some_and(|smallest| smallest > power)) {
            return false;
        }
        let Some(size) = 10_u64.checked_pow(u32::from(power)) else {
            return false;
        };
        let Some(more) = self.part.unwrap_or(1).checked_mul(size) else {
            return false;
        };
        self.total = self.total.saturating_add(more);
        self.part = None;
        self.smallest = Some(power);
        true
    }

    fn value(&self) -> Option<u64> {
        self.total.checked_add(self.part.unwrap_or(0))
    }

    /// Where the next word of the number would stand.
    fn next_word(&self, tokens: &[Token], at: usize) -> Option<usize> {
        let gap = tokens.get(at)?;
        if !(gap.is_space() || gap.is_mark(HYPHENS)) {
            return None;
        }
        let next = at + 1;
        let word = tokens.get(next)?.word()?;
        if !self.words.and.contains(&word) {
            return Some(next);
        }
        let gap = tokens.get(next + 1)?;
        let after = tokens.get(next + 2)?.word()?;
        let number = look_up(self.words.cardinals, after)
            .or_else(|| look_up(self.words.ordinals, after).map(u64::from))?;
        let part = self.part.unwrap_or(0);
        let fits = match self.words.and_after_tens {
            true => part % 100 >= 20 && part.is_multiple_of(10) && (number == 1 || number == 11),
            false => part.is_multiple_of(100) && (part >= 100 || self.total > 0) && number > 0,
        };
        (fits && (gap.is_space() || gap.is_mark(HYPHENS))).then_some(next + 2)
    }
}
