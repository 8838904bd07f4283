//! The engine that knows only what the dossier knows: translations of the same text, the glossary, numbers and signs.

use std::collections::BTreeMap;

use super::conventions::{Direction, number, sign};
use super::engine::{Caps, Draft, EngineError, EngineId, Request, Translator};
use super::terms::Terms;
use crate::bitext::Bitext;
use crate::bitext::memory::{Line, Origin};
use crate::bitext::segment::answer::{self, encoded, tokens};
use crate::bitext::segment::{Token, key};

/// What a dossier remembers of one direction; as an engine, `memory`.
///
/// It gives a text back as it is when it knows nothing of it. A request is answered from, in this order:
///
/// 1. the same text elsewhere in the dossier, the best origin first;
/// 2. the glossary, when the text is one of its terms;
/// 3. numbers, dates and signs, when the text has no other words;
/// 4. a text that differs in its numbers alone, if each of them stands in its translation once.
#[derive(Debug)]
pub struct Remembered {
    direction: Direction,
    exact: BTreeMap<String, (Origin, String)>,
    /// By the key of the text without its numbers.
    numbered: BTreeMap<String, (String, String)>,
    terms: Terms,
}

impl Remembered {
    /// What the memories of `bitexts` know, which are all of one direction.
    pub fn new<'b>(
        bitexts: impl IntoIterator<Item = &'b Bitext>,
        from: &str,
        to: &str,
        terms: Terms,
    ) -> Self {
        let mut remembered = Self {
            direction: Direction::of(super::glossary::primary(from), super::glossary::primary(to)),
            exact: BTreeMap::new(),
            numbered: BTreeMap::new(),
            terms,
        };
        for line in bitexts.into_iter().flat_map(|bitext| bitext.memory.lines()) {
            remembered.add(line);
        }
        remembered
    }

    /// Adds a line that may be used elsewhere: not a suggestion, nor what the mock engine made.
    pub fn add(&mut self, line: &Line) {
        if line.is_suggestion() || line.o == Origin::Mock {
            return;
        }
        let better = self
            .exact
            .get(&line.k)
            .is_none_or(|(origin, _)| line.o < *origin);
        if better {
            self.exact
                .insert(line.k.clone(), (line.o, line.tgt.clone()));
            let (masked, numbers) = masked(&line.src);
            if !numbers.is_empty() {
                self.numbered
                    .insert(key(&masked), (line.src.clone(), line.tgt.clone()));
            }
        }
    }

    /// The glossary’s terms.
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    /// The translation of an encoded text, if it is known.
    pub fn recall(&self, text: &str) -> Option<String> {
        if let Some((_, known)) = self.exact.get(&key(text)) {
            return Some(known.clone());
        }
        let parts = tokens(text).ok()?;
        let words = answer::words(text);
        if let ([Token::Text(_)], Some(term)) = (parts.as_slice(), self.terms.whole(words.trim())) {
            let mut out = String::new();
            answer::escape_into(term, &mut out);
            return Some(out);
        }
        self.in_numbers(&parts)
            .or_else(|| self.with_other_numbers(text))
    }

    /// A text of numbers, dates and signs alone, in the manner of the other language.
    fn in_numbers(&self, parts: &[Token]) -> Option<String> {
        if self.direction == Direction::Other {
            return None;
        }
        let parts = parts
            .iter()
            .map(|token| match token {
                Token::Text(text) => self.converted(text).map(Token::Text),
                other => Some(other.clone()),
            })
            .collect::<Option<Vec<_>>>()?;
        Some(encoded(&parts))
    }

    fn converted(&self, text: &str) -> Option<String> {
        let mut out = String::new();
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            if let Some((converted, length)) = number(rest, self.direction) {
                out.push_str(&converted);
                rest = rest.get(length..)?;
            } else if let Some((converted, length)) = sign(rest, self.direction) {
                out.push_str(converted);
                rest = rest.get(length..)?;
            } else if c.is_alphabetic() {
                return None;
            } else {
                out.push(c);
                rest = rest.get(c.len_utf8()..)?;
            }
        }
        Some(out)
    }

    /// The translation of a text that differs in its numbers alone, with these.
    fn with_other_numbers(&self, text: &str) -> Option<String> {
        let (masked_text, new) = masked(text);
        let (source, target) = self.numbered.get(&key(&masked_text))?;
        let (_, old) = masked(source);
        let (_, theirs) = masked(target);
        let mut out = target.clone();
        for (old, new) in old.iter().zip(&new).filter(|(old, new)| old != new) {
            let (old, new) = (self.converted(old)?, self.converted(new)?);
            if theirs.iter().filter(|number| **number == old).count() != 1 || theirs.contains(&new)
            {
                return None;
            }
            let at = whole_number(&out, &old)?;
            out.replace_range(at..at + old.len(), &new);
        }
        Some(out)
    }
}

/// Where a number stands in a text that is not part of another, and not in a tag.
fn whole_number(text: &str, number: &str) -> Option<usize> {
    let joins = |c: char| {
        c.is_ascii_digit() || matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' | ',' | '.')
    };
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let touches = |first: Option<char>, second: Option<char>| {
        is_digit(first) || (first.is_some_and(joins) && is_digit(second))
    };
    let is_whole = |at: usize| {
        let mut before = text[..at].chars().rev();
        let mut after = text[at + number.len()..].chars();
        let is_in_tag = text[..at].rfind('<') > text[..at].rfind('>');
        !is_in_tag && !touches(before.next(), before.next()) && !touches(after.next(), after.next())
    };
    text.match_indices(number)
        .map(|(at, _)| at)
        .find(|at| is_whole(*at))
}

/// A text with `#` for each number, and the numbers; tags keep theirs.
fn masked(text: &str) -> (String, Vec<String>) {
    let (mut out, mut numbers, mut digits) = (String::new(), Vec::new(), String::new());
    let mut in_tag = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        in_tag = match c {
            '<' => true,
            '>' => false,
            _ => in_tag,
        };
        let joins =
            matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' | ',' | '.') && !digits.is_empty();
        if !in_tag
            && (c.is_ascii_digit() || (joins && chars.peek().is_some_and(char::is_ascii_digit)))
        {
            digits.push(c);
            continue;
        }
        if !digits.is_empty() {
            out.push('#');
            numbers.push(std::mem::take(&mut digits));
        }
        out.push(c);
    }
    if !digits.is_empty() {
        out.push('#');
        numbers.push(digits);
    }
    (out, numbers)
}

impl Translator for Remembered {
    fn id(&self) -> EngineId {
        EngineId::new("memory", "")
    }

    fn caps(&self) -> Caps {
        Caps {
            max_texts: usize::MAX,
            max_bytes: usize::MAX,
            offline: true,
            ..Caps::default()
        }
    }

    fn translate(&self, request: &Request<'_>) -> Result<Vec<Draft>, EngineError> {
        let texts = request.texts.iter();
        Ok(texts
            .map(|text| Draft::new(self.recall(text).unwrap_or_else(|| text.clone())))
            .collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::translate::Dictionary;

    fn remembered() -> Remembered {
        let terms = vec![("GSIM".to_owned(), "JNIM".to_owned())];
        let terms = Terms::new(Some(&Dictionary {
            from: "fr".to_owned(),
            to: "en".to_owned(),
            terms,
        }));
        let mut remembered = Remembered::new([], "fr", "en", terms);
        for (src, tgt) in [
            ("HRW parle de 300 civils.", "HRW speaks of 300 civilians."),
            ("Entre 5 100 et 300", "Between 5,100 and 300"),
            ("De 12 à 12", "From 12 to 12"),
            (
                "Soit 300, et <g id=\"1\">1 300</g> avant",
                "<g id=\"1\">1,300</g> before, 300 now",
            ),
        ] {
            remembered.add(&Line {
                k: key(src),
                n: 0,
                src: src.to_owned(),
                tgt: tgt.to_owned(),
                th: Some(key(tgt)),
                o: Origin::Human,
                e: String::new(),
                g: String::new(),
            });
        }
        remembered
    }

    #[test]
    fn what_the_dossier_knows_needs_no_machine() {
        let remembered = remembered();
        for (text, expected) in [
            (
                "HRW parle de 300 civils.",
                Some("HRW speaks of 300 civilians."),
            ),
            (
                "HRW parle de 1 203 civils.",
                Some("HRW speaks of 1,203 civilians."),
            ),
            ("GSIM", Some("JNIM")),
            ("5 100", Some("5,100")),
            ("12,5 %", Some("12.5%")),
            ("1er août 2020", Some("1 August 2020")),
            ("203 <x id=\"1\"></x>", Some("203 <x id=\"1\"></x>")),
            ("De 13 à 14", None),
            (
                "Soit 400, et <g id=\"1\">1 300</g> avant",
                Some("<g id=\"1\">1,300</g> before, 400 now"),
            ),
            ("Un autre texte", None),
        ] {
            assert_eq!(remembered.recall(text).as_deref(), expected, "{text}");
        }
    }
}
