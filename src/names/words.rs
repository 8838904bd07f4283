//! Words: a text cut into words, with what stands between them.

use super::key::{is_apostrophe, is_hyphen, is_mark};
use super::shape::{Shape, inner, shape};

/// What stands between a word and the one before it, as a set of marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Gap(u16);

impl Gap {
    /// The word is the first of its paragraph.
    pub(super) const START: Self = Self(1);
    /// A comma.
    pub(super) const COMMA: Self = Self(2);
    /// The end of a sentence, or a semicolon.
    pub(super) const STOP: Self = Self(4);
    /// A colon.
    pub(super) const COLON: Self = Self(8);
    /// An opening parenthesis or bracket.
    pub(super) const OPEN: Self = Self(16);
    /// A closing parenthesis or bracket.
    pub(super) const CLOSE: Self = Self(32);
    /// An opening quotation mark.
    pub(super) const QUOTE: Self = Self(64);
    /// A closing quotation mark.
    pub(super) const UNQUOTE: Self = Self(128);
    /// A line break.
    pub(super) const LINE: Self = Self(256);
    /// An ampersand.
    pub(super) const AND: Self = Self(512);
    /// A dash, a slash, a symbol or something that was skipped.
    pub(super) const OTHER: Self = Self(1024);

    /// Both sets together.
    pub(super) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether any mark of `other` is here.
    pub(super) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether nothing but white space or an elision parts the two words.
    pub(super) const fn is_plain(self) -> bool {
        self.0 & !Self::LINE.0 == 0
    }

    /// Whether nothing but white space, commas or an ampersand parts the two words.
    pub(super) const fn is_light(self) -> bool {
        self.0 & !(Self::LINE.0 | Self::COMMA.0 | Self::AND.0) == 0
    }

    /// Whether a sentence may begin here, so that a capital letter proves nothing.
    pub(super) const fn is_opening(self) -> bool {
        let opening = Self::START.0
            | Self::STOP.0
            | Self::COLON.0
            | Self::OPEN.0
            | Self::QUOTE.0
            | Self::LINE.0
            | Self::OTHER.0;
        self.0 & opening != 0
    }
}

/// A word of a paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'t> {
    /// The word, without an elided article, a prefix such as `ex-` or a possessive `'s`.
    pub(super) text: &'t str,
    /// Where the word begins in its paragraph, in bytes.
    pub(super) start: usize,
    /// Which paragraph the word stands in.
    pub(super) paragraph: usize,
    /// What stands before the word.
    pub(super) before: Gap,
    /// How the word is written.
    pub(super) shape: Shape,
}

impl Word<'_> {
    /// Where the word ends in its paragraph, in bytes.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// Cuts paragraphs into words.
///
/// Elided articles are words of their own, addresses of the web and of mail are left out, and the dots of `O.N.U.` are
/// part of the word.
pub(super) fn words<'t>(paragraphs: &[&'t str]) -> Vec<Word<'t>> {
    let bytes: usize = paragraphs.iter().map(|text| text.len()).sum();
    let mut words = Vec::with_capacity(bytes / 6);
    for (paragraph, text) in paragraphs.iter().enumerate() {
        Cutter {
            text,
            paragraph,
            at: 0,
            gap: Gap::START,
        }
        .cut(&mut words);
    }
    words
}

/// Where the cutting of a paragraph stands.
struct Cutter<'t> {
    text: &'t str,
    paragraph: usize,
    at: usize,
    gap: Gap,
}

impl<'t> Cutter<'t> {
    fn cut(mut self, words: &mut Vec<Word<'t>>) {
        let mut previous = ' ';
        while let Some(character) = self.rest().chars().next() {
            let fresh = previous.is_whitespace() || matches!(previous, '(' | '<' | '[');
            if fresh && let Some(length) = address(self.rest()) {
                self.at += length;
                self.gap = self.gap.with(Gap::OTHER);
                previous = 'x';
            } else if character.is_alphanumeric() {
                self.word(words);
                previous = 'x';
            } else {
                self.mark(character, previous, words);
                previous = character;
            }
        }
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Takes the word that begins here, in the parts that count as words.
    fn word(&mut self, words: &mut Vec<Word<'t>>) {
        let end = self.at + extent(self.rest());
        while self.at < end {
            if let Some(length) = dotted(self.rest()) {
                self.push(length, Shape::Dotted, words);
                if self.text.get(..self.at).is_some_and(|t| t.ends_with('.')) {
                    self.gap = self.gap.with(Gap::STOP);
                }
                return;
            }
            let whole = self.text.get(self.at..end).unwrap_or_default();
            if let Some(length) = elision(whole) {
                self.push(length, Shape::Lower, words);
                let apostrophe = self.rest().chars().next().map_or(0, char::len_utf8);
                self.at += apostrophe;
                continue;
            }
            let range = inner(whole);
            self.at += range.start;
            let text = whole.get(range.clone()).unwrap_or_default();
            self.push(range.len(), shape(text), words);
            self.at = end;
        }
    }

    fn push(&mut self, length: usize, shape: Shape, words: &mut Vec<Word<'t>>) {
        let text = self.rest().get(..length).unwrap_or_default();
        words.push(Word {
            text,
            start: self.at,
            paragraph: self.paragraph,
            before: std::mem::take(&mut self.gap),
            shape,
        });
        self.at += length;
    }

    /// Takes a character that is no part of a word.
    fn mark(&mut self, character: char, previous: char, words: &[Word<'_>]) {
        self.at += character.len_utf8();
        let apart = previous.is_whitespace() || matches!(previous, '(' | '[' | '«' | '“');
        let next = self.rest().chars().next().unwrap_or(' ');
        let mark = match character {
            '\n' | '\r' => Gap::LINE,
            ',' => Gap::COMMA,
            '.' if previous == 'x' && words.last().is_some_and(|w| is_abbreviation(w.text)) => {
                return;
            }
            '.' | '!' | '?' | '…' | ';' | '•' => Gap::STOP,
            ':' => Gap::COLON,
            '(' | '[' => Gap::OPEN,
            ')' | ']' => Gap::CLOSE,
            '«' | '“' | '„' | '‹' => Gap::QUOTE,
            '»' | '”' | '›' => Gap::UNQUOTE,
            '"' if apart && !next.is_whitespace() => Gap::QUOTE,
            '"' => Gap::UNQUOTE,
            c if is_apostrophe(c) && (apart || self.gap.has(Gap::QUOTE)) => Gap::QUOTE,
            c if is_apostrophe(c) => Gap::UNQUOTE,
            '&' => Gap::AND,
            c if c.is_whitespace() || is_mark(c) => return,
            _ => Gap::OTHER,
        };
        self.gap = self.gap.with(mark);
    }
}

/// How many bytes of `text` the word at its beginning takes: letters and digits, with hyphens and apostrophes inside.
fn extent(text: &str) -> usize {
    let mut end = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map_or(' ', |(_, next)| *next);
        let joins = (is_hyphen(character) && next.is_alphanumeric())
            || (is_apostrophe(character) && next.is_alphabetic());
        if !(character.is_alphanumeric() || is_mark(character) || joins) {
            break;
        }
        end = at + character.len_utf8();
    }
    end
}

/// The length of an elided word at the beginning of `word`, without its apostrophe: `l` in `l'ONU`.
fn elision(word: &str) -> Option<usize> {
    let length = word.char_indices().find(|(_, c)| is_apostrophe(*c))?.0;
    let elided = word.get(..length)?;
    let next = word.get(length..)?.chars().nth(1)?;
    if matches!(elided, "N" | "M") && next.is_uppercase() {
        return None;
    }
    let short = [
        "l", "d", "j", "m", "n", "s", "t", "c", "qu", "lorsqu", "puisqu", "quoiqu", "jusqu",
    ];
    let is_possessive = matches!(word.get(length..), Some("'s" | "’s"));
    (!is_possessive && short.iter().any(|s| s.eq_ignore_ascii_case(elided))).then_some(length)
}

/// The length of the dotted capitals that `text` begins with, if there are two or more: `O.N.U.`.
fn dotted(text: &str) -> Option<usize> {
    let mut end = 0;
    let mut letters = 0;
    let mut characters = text.chars().peekable();
    while let Some(letter) = characters.next_if(|c| c.is_uppercase()) {
        let is_dotted = characters.next_if_eq(&'.').is_some();
        let next = characters.peek().copied().unwrap_or(' ');
        if !is_dotted && next.is_alphanumeric() {
            break;
        }
        letters += 1;
        end += letter.len_utf8() + usize::from(is_dotted);
        if !is_dotted {
            break;
        }
    }
    let dots = text
        .get(..end)?
        .bytes()
        .filter(|byte| *byte == b'.')
        .count();
    (letters >= 2 && dots >= 1 && dots + 1 >= letters).then_some(end)
}

/// The length of the address, handle or hashtag that `text` begins with.
fn address(text: &str) -> Option<usize> {
    let length = text
        .find(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '<' | '>' | '[' | ']' | '»'))
        .unwrap_or(text.len());
    let chunk = text.get(..length)?;
    if length < 2
        || !chunk
            .bytes()
            .any(|b| matches!(b, b'.' | b'@' | b'#' | b':'))
    {
        return None;
    }
    let begins_so = chunk.starts_with(['@', '#']) || chunk.starts_with("www.");
    let has_host = chunk.as_bytes().windows(3).any(|bytes| match bytes {
        [b':', b'/', b'/'] => true,
        [before, b'@' | b'.', after] => {
            before.is_ascii_alphanumeric() && after.is_ascii_lowercase()
        }
        _ => false,
    });
    (begins_so || has_host).then_some(length)
}

/// Whether a full stop after `word` belongs to it: initials and short titles.
fn is_abbreviation(word: &str) -> bool {
    let mut letters = word.chars();
    let is_initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    let short = [
        "Mr", "Mrs", "Ms", "Dr", "St", "Gen", "Col", "Lt", "Sgt", "Capt", "Maj", "MM", "Pr", "Me",
        "Gal", "Cdt", "Prof", "Sen", "Rep", "Gov",
    ];
    is_initial || short.contains(&word)
}
