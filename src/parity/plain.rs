//! The text of a segment without its placeholders.

use std::ops::Range;

use crate::bitext::segment::{Held, Segment, What};
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
        let mut open: Vec<(u32, usize)> = Vec::new();
        let mut rest = segment.text.as_str();
        while let Some(at) = rest.find(['<', '&']) {
            plain.text.push_str(&rest[..at]);
            rest = &rest[at..];
            rest = match rest.starts_with('&') {
                true => plain.entity(rest),
                false => plain.tag(rest, &mut open),
            };
        }
        plain.text.push_str(rest);
        plain
    }

    /// Takes the entity that `rest` begins with, and gives what follows it.
    fn entity<'t>(&mut self, rest: &'t str) -> &'t str {
        let known = [
            ("&amp;", '&'),
            ("&lt;", '<'),
            ("&gt;", '>'),
            ("&quot;", '"'),
            ("&apos;", '\''),
        ];
        for (name, c) in known {
            if let Some(after) = rest.strip_prefix(name) {
                self.text.push(c);
                return after;
            }
        }
        self.text.push('&');
        &rest[1..]
    }

    /// Takes the tag that `rest` begins with. What is no tag of ours stays as it is, to be seen by who looks for leaks.
    fn tag<'t>(&mut self, rest: &'t str, open: &mut Vec<(u32, usize)>) -> &'t str {
        if let Some(after) = rest.strip_prefix("</g>")
            && let Some((id, start)) = open.pop()
        {
            let held = self.segment.held.iter().find(|held| held.id == id);
            let range = start..self.text.len();
            self.spans.extend(held.map(|held| (held, range)));
            self.text.push(TAG);
            return after;
        }
        let number = |prefix: &str| {
            let (id, after) = rest.strip_prefix(prefix)?.split_once("\">")?;
            Some((id.parse::<u32>().ok()?, after))
        };
        if let Some((id, after)) = number("<g id=\"") {
            self.text.push(TAG);
            open.push((id, self.text.len()));
            return after;
        }
        if let Some((id, after)) = number("<x id=\"") {
            let is_break = |held: &&Held| held.id == id && held.what == What::Break;
            let is_break = self.segment.held.iter().any(|held| is_break(&held));
            self.text.push(if is_break { '\n' } else { OBJECT });
            return after.strip_prefix("</x>").unwrap_or(after);
        }
        self.text.push('<');
        &rest[1..]
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
