//! A text as words, numbers and marks, so that a rule reads "le 30 mars" whatever its spaces, capitals and accents.

use super::words::Lang;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters.
    Word,
    /// ASCII digits.
    Number,
    /// Any other character that is not white space, alone.
    Mark,
}

/// One word, number or mark, with its place in the text.
#[derive(Clone, Debug)]
pub(super) struct Token<'t> {
    /// What it is made of.
    pub(super) kind: Kind,
    /// As it is written.
    pub(super) text: &'t str,
    /// In lower case without accents; `'`, `-` and `–` stand for all their variants.
    pub(super) folded: String,
    /// Where it begins, in bytes.
    pub(super) start: usize,
    /// Whether nothing separates it from the token before it.
    pub(super) glued: bool,
    /// Whether it lies within quotation marks.
    pub(super) quoted: bool,
}

impl Token<'_> {
    /// Where it ends, in bytes.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// The tokens of one text, in one language.
#[derive(Debug)]
pub(super) struct Tokens<'t> {
    /// The language of the words.
    pub(super) lang: Lang,
    list: Vec<Token<'t>>,
}

impl<'t> Tokens<'t> {
    /// Splits `text`; every byte but white space belongs to exactly one token.
    pub(super) fn new(text: &'t str, lang: Lang) -> Self {
        let mut list: Vec<Token<'t>> = Vec::new();
        let mut rest = text;
        let mut start = 0;
        while let Some(first) = rest.chars().next() {
            let kind = kind_of(first);
            let length = match kind {
                None | Some(Kind::Mark) => first.len_utf8(),
                same => rest.find(|c| kind_of(c) != same).unwrap_or(rest.len()),
            };
            let (written, after) = rest.split_at(length);
            if let Some(kind) = kind {
                let glued = list.last().is_some_and(|last| last.end() == start);
                list.push(Token {
                    kind,
                    text: written,
                    folded: fold(written),
                    start,
                    glued,
                    quoted: false,
                });
            }
            rest = after;
            start += length;
        }
        mark_quotations(&mut list);
        Self { lang, list }
    }

    /// How many tokens there are.
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// The token at `at`.
    pub(super) fn get(&self, at: usize) -> Option<&Token<'t>> {
        self.list.get(at)
    }

    /// The folded token at `at`, empty beyond the end.
    pub(super) fn folded(&self, at: usize) -> &str {
        self.get(at).map_or("", |token| token.folded.as_str())
    }

    /// The folded token that stands `back` places before `at`, empty before the beginning.
    pub(super) fn before(&self, at: usize, back: usize) -> &str {
        at.checked_sub(back).map_or("", |at| self.folded(at))
    }

    /// Whether the token at `at` is one of `words` (folded).
    pub(super) fn any(&self, at: usize, words: &[&str]) -> bool {
        words.contains(&self.folded(at))
    }

    /// The place after `pattern` (folded tokens separated by spaces), when the text goes on with it at `at`.
    pub(super) fn sequence(&self, at: usize, pattern: &str) -> Option<usize> {
        let mut at = at;
        for part in pattern.split(' ') {
            if self.folded(at) != part {
                return None;
            }
            at += 1;
        }
        Some(at)
    }

    /// The place after the longest of `patterns` that the text goes on with at `at`.
    pub(super) fn longest(&self, at: usize, patterns: &[&str]) -> Option<usize> {
        patterns.iter().filter_map(|p| self.sequence(at, p)).max()
    }

    /// The place after one of `patterns`, or `at` itself when none is there.
    pub(super) fn skip(&self, at: usize, patterns: &[&str]) -> usize {
        self.longest(at, patterns).unwrap_or(at)
    }

    /// Whether the token at `at` follows the one before it without a space.
    pub(super) fn glued(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| token.glued)
    }

    /// Whether the token at `at` is of this kind.
    pub(super) fn is(&self, at: usize, kind: Kind) -> bool {
        self.get(at).is_some_and(|token| token.kind == kind)
    }

    /// Whether the token at `at` begins with a capital.
    pub(super) fn capital(&self, at: usize) -> bool {
        self.get(at)
            .and_then(|token| token.text.chars().next())
            .is_some_and(char::is_uppercase)
    }

    /// The bytes from the token `first` up to the token before `end`.
    pub(super) fn span(&self, first: usize, end: usize) -> Option<std::ops::Range<usize>> {
        let first = self.get(first)?;
        let last = self.get(end.checked_sub(1)?)?;
        (first.start < last.end()).then(|| first.start..last.end())
    }
}

/// What a character makes; none for white space and for marks that are not seen.
fn kind_of(c: char) -> Option<Kind> {
    match c {
        _ if c.is_ascii_digit() => Some(Kind::Number),
        _ if c.is_alphabetic() => Some(Kind::Word),
        // Combining accents and the soft hyphen are inside words.
        '\u{300}'..='\u{36f}' | '\u{ad}' => Some(Kind::Word),
        // Marks that are not seen.
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => None,
        _ if c.is_whitespace() => None,
        _ => Some(Kind::Mark),
    }
}

/// Lower case without accents and ligatures; apostrophes, hyphens and dashes each in one form.
pub(super) fn fold(written: &str) -> String {
    let signs = written.chars().filter(|c| *c != '\u{ad}').map(|c| match c {
        '’' | 'ʼ' | '‘' | '′' | '´' | '`' => '\'',
        '‐' | '‑' => '-',
        '–' | '—' | '―' | '−' => '–',
        other => other,
    });
    crate::i18n::fold(&signs.collect::<String>()).collect()
}

/// Notes which tokens lie within « », “ ”, " " or '' ''.
fn mark_quotations(list: &mut [Token<'_>]) {
    let mut depth = 0_usize;
    let mut straight = false;
    let mut single_before = false;
    for token in list {
        match token.text {
            "«" | "“" | "„" => depth += 1,
            "»" | "”" => depth = depth.saturating_sub(1),
            "\"" => straight = !straight,
            "'" if single_before && token.glued => {
                straight = !straight;
                single_before = false;
                token.quoted = depth > 0 || straight;
                continue;
            }
            _ => {}
        }
        single_before = token.text == "'";
        token.quoted = depth > 0 || straight;
    }
}
