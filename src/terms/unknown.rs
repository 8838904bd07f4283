//! Acronyms and names of texts that no entry explains.

use std::cell::RefCell;

use crate::link::{Discourse, Matcher, Scratch};
use crate::markdown::OBJECT;
use crate::names::{Candidate, candidates};

/// The names in `paragraphs`, which are in the language `tag`, that the glossary of `matcher` does not have, the most frequent
/// first.
pub(super) fn unknown<'t>(
    paragraphs: impl Iterator<Item = &'t String>,
    tag: &str,
    matcher: &Matcher,
) -> Vec<Candidate> {
    let scratch = RefCell::new(Scratch::default());
    let unnamed = |text: &String| without_known(text, matcher, &mut scratch.borrow_mut());
    let paragraphs: Vec<String> = paragraphs.map(unnamed).collect();
    let paragraphs: Vec<&str> = paragraphs.iter().map(String::as_str).collect();
    let is_known = |form: &str| matcher.knows(form, &mut scratch.borrow_mut());
    candidates(&paragraphs, tag, &is_known)
}

/// A paragraph with something else in the place of each name that the glossary has.
fn without_known(text: &str, matcher: &Matcher, scratch: &mut Scratch) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for spot in matcher.spots(text, scratch, &mut Discourse::default()) {
        let range = spot.range();
        out.push_str(text.get(at..range.start).unwrap_or_default());
        out.push(OBJECT);
        at = range.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}
