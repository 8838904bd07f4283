//! The text of a segment without its placeholders.

use std::ops::Range;

use crate::bitext::segment::answer::tokens;
use crate::bitext::segment::{Held, Segment, Token, What};
use crate::i18n::{OBJECT, TAG};

/// What a reader reads of a segment, with [`OBJECT`] for what is no text and [`TAG`] where markup begins or ends.
#[derive(Debug)]
pub(super) struct Plain<'s> {
    pub(super) text: String,
    /// The markup around text: what it is, and the bytes of `text` between its tags.
    pub(super) spans: Vec<(&'s Held, Range<usize>)>,
    pub(super) segment: &'s Segment,
}

impl<'s> Plain<'s> {
    pub(super) fn of(segment: &'s Segment) -> Self {
        let mut plain = Self {
            text: String::with_capacity(segment.text.len()),
            spans: Vec::new(),
            segment,
        };
        // What cannot be read stays as it is, to be seen by who looks for leaks.
        let read = tokens(&segment.text);
        let tokens = read.unwrap_or_else(|_| vec![Token::Text(segment.text.clone())]);
        let mut open: Vec<usize> = Vec::new();
        for token in tokens {
            match token {
                Token::Text(text) => plain.text.push_str(&text),
                Token::Open(_) => {
                    plain.text.push(TAG);
                    open.push(plain.text.len());
                }
                Token::Close(id) => {
                    let range = open.pop().unwrap_or_default()..plain.text.len();
                    plain
                        .spans
                        .extend(segment.held(id).map(|held| (held, range)));
                    plain.text.push(TAG);
                }
                Token::Alone(id) => {
                    let is_break = segment
                        .held(id)
                        .is_some_and(|held| held.what == What::Break);
                    plain.text.push(if is_break { '\n' } else { OBJECT });
                }
            }
        }
        plain
    }

    /// The text, in which each byte of some markup is an object.
    pub(super) fn without(&self, hidden: impl Fn(&Held) -> bool) -> String {
        let mut text = self.text.clone();
        for (held, range) in &self.spans {
            if hidden(held) {
                let letters = text.get(range.clone()).unwrap_or_default();
                // As many bytes as before, so that places stay what they are.
                let blank: String = letters.bytes().map(|_| '\u{1}').collect();
                text.replace_range(range.clone(), &blank);
            }
        }
        text
    }

    /// What is held of a kind, in order.
    pub(super) fn held(&self, what: What) -> impl Iterator<Item = &'s Held> {
        self.segment
            .held
            .iter()
            .filter(move |held| held.what == what)
    }

    /// Without the marks of markup.
    pub(super) fn letters(&self) -> String {
        self.text
            .chars()
            .filter(|c| !matches!(*c, TAG | OBJECT))
            .collect()
    }
}
