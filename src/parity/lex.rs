//! Tokens: digits, words, spaces and marks of a text.

use std::ops::Range;

use crate::i18n::TAG;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Digits,
    Word,
    /// White space, which keeps its first character: a plain space may part two numbers, a no-break space does not.
    Space(char),
    Mark(char),
}

/// A token of a text.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) range: Range<usize>,
    /// Digits as ASCII, words as written.
    pub(super) raw: String,
    /// Words in lower case.
    pub(super) text: String,
}

impl Token {
    pub(super) fn is_mark(&self, marks: &[char]) -> bool {
        matches!(self.kind, Kind::Mark(mark) if marks.contains(&mark))
    }

    pub(super) fn is_space(&self) -> bool {
        matches!(self.kind, Kind::Space(_))
    }

    /// The word in lower case, if it is a word.
    pub(super) fn word(&self) -> Option<&str> {
        (self.kind == Kind::Word).then_some(self.text.as_str())
    }

    /// The digits, if it is digits.
    pub(super) fn digits(&self) -> Option<&str> {
        (self.kind == Kind::Digits).then_some(self.raw.as_str())
    }

    pub(super) fn starts_with_capital(&self) -> bool {
        self.raw.starts_with(char::is_uppercase)
    }
}

/// Hyphens and dashes: what stands in ranges and in composed number words.
pub(super) const HYPHENS: &[char] = &['-', '\u{2010}', '\u{2011}', '–', '—', '\u{2212}'];
/// Apostrophes as people type them.
pub(super) const APOSTROPHES: &[char] = &['\'', '’', 'ʼ'];

/// The tokens of a text. Marks that nobody sees (ends of emphasis, soft hyphens, joiners) part nothing.
pub(super) fn lex(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| !is_unseen(*c)) {
        let (kind, c) = classify(c);
        let end = at
            + text
                .get(at..)
                .and_then(|t| t.chars().next())
                .map_or(1, char::len_utf8);
        let goes_on = |last: &Token| match (last.kind, kind) {
            (Kind::Space(_), Kind::Space(_)) => true,
            (Kind::Mark(_), _) => false,
            (last, kind) => last == kind,
        };
        match tokens.last_mut().filter(|last| goes_on(last)) {
            Some(last) => {
                last.raw.push(c);
                last.range.end = end;
            }
            None => tokens.push(Token {
                kind,
                range: at..end,
                raw: c.to_string(),
                text: String::new(),
            }),
        }
    }
    for token in &mut tokens {
        token.text = token.raw.to_lowercase();
    }
    tokens
}

fn is_unseen(c: char) -> bool {
    matches!(
        c,
        TAG | '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}'
    )
}

fn classify(c: char) -> (Kind, char) {
    if let Some(digit) = digit(c) {
        (Kind::Digits, digit)
    } else if c.is_alphabetic() {
        (Kind::Word, c)
    } else if c.is_whitespace() {
        (Kind::Space(c), c)
    } else if matches!(c, '\u{300}'..='\u{36F}') {
        // An accent that was typed after its letter.
        (Kind::Word, c)
    } else {
        (Kind::Mark(c), c)
    }
}

/// The ASCII digit that `c` stands for: those of Arabic, Persian and full width are digits too.
fn digit(c: char) -> Option<char> {
    let zero = match c {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6F0}'..='\u{6F9}' => '\u{6F0}',
        '\u{FF10}'..='\u{FF19}' => '\u{FF10}',
        _ => return None,
    };
    char::from_digit(u32::from(c) - u32::from(zero), 10)
}
