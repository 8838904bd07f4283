//! Takes from a page what only an attack or an accident puts there, so that parsing it stays linear and shallow.
//!
//! Input: the raw page. Output: the same page, or a copy without some tags. No text is ever left out. Four things go:
//!
//! 1. start tags more than [`DEPTH`] deep, as browsers do (`<div>` 100,000 times),
//! 2. tags for italics and the like when more than [`OPEN_MARKS`] of them are open at once (each paragraph opens them anew),
//! 3. all of those once they have been opened anew [`REOPENED`] times in all,
//! 4. the attributes of a tag with more than [`ATTRIBUTES`] of them.
//!
//! Depth is counted by name, so it may come out too high on a page that never closes its tags, and too low by a small factor
//! on one that misuses tables; the parser and the walker hold either way.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::scan::{Tag, Token, scan};

/// How deep elements may nest. The deepest real pages reach about 60.
const DEPTH: usize = 256;
/// How many unclosed `<b>`, `<font>` and the like are believed.
const OPEN_MARKS: usize = 40;
/// How often the parser may open such an element anew before they are all closed for good.
const REOPENED: usize = 400_000;
/// How many attributes a tag may have.
const ATTRIBUTES: usize = 200;

/// Elements without content, and those that the parser closes by itself: they do not nest.
const FLAT: [&str; 31] = [
    "area", "base", "basefont", "bgsound", "body", "br", "caption", "col", "colgroup", "dd", "dt",
    "embed", "frame", "head", "hr", "html", "img", "input", "keygen", "li", "link", "meta",
    "option", "p", "param", "source", "tbody", "td", "tfoot", "th", "thead",
];
/// More of those.
const FLAT_TOO: [&str; 3] = ["tr", "track", "wbr"];
/// The formatting elements of the HTML standard.
const MARKS: [&str; 14] = [
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
];

/// Takes out what would make parsing slow or deep.
pub(super) fn tame(html: &str) -> Cow<'_, str> {
    let mut state = Tamer::default();
    let mut kept = 0;
    let mut at = 0;
    let mut out: Option<String> = None;
    for token in scan(html) {
        let end = at + token.raw().len();
        if let Some(instead) = state.instead(token) {
            let out = out.get_or_insert_with(|| String::with_capacity(html.len()));
            out.push_str(html.get(kept..at).unwrap_or_default());
            out.push_str(&instead);
            kept = end;
        }
        at = end;
    }
    match out {
        None => Cow::Borrowed(html),
        Some(mut out) => {
            out.push_str(html.get(kept..).unwrap_or_default());
            Cow::Owned(out)
        }
    }
}

#[derive(Default)]
struct Tamer {
    open: BTreeMap<String, usize>,
    dropped: BTreeMap<String, usize>,
    depth: usize,
    marks: usize,
    reopened: usize,
    drawings: usize,
}

impl Tamer {
    /// What is written in the place of a token, if not the token itself.
    fn instead(&mut self, token: Token<'_>) -> Option<String> {
        match token {
            Token::Text(_) | Token::Other(_) => None,
            Token::Open(tag) => self.open(tag),
            Token::Close(tag) => self.close(tag),
        }
    }

    fn open(&mut self, tag: Tag<'_>) -> Option<String> {
        let name = tag.name.to_ascii_lowercase();
        let flat = FLAT.contains(&name.as_str()) || FLAT_TOO.contains(&name.as_str());
        let is_mark = MARKS.contains(&name.as_str());
        let bare = || (tag.attributes > ATTRIBUTES).then(|| format!("<{name}>"));
        if flat || (self.drawings > 0 && tag.is_closed) {
            return self
                .reopen()
                .map(|ends| format!("{ends}{}", tag.raw))
                .or_else(bare);
        }
        let is_spent = is_mark && (self.marks >= OPEN_MARKS || self.reopened > REOPENED);
        if is_spent || self.depth >= DEPTH {
            *self.dropped.entry(name).or_default() += 1;
            return Some(String::new());
        }
        self.depth += 1;
        self.marks += usize::from(is_mark);
        self.drawings += usize::from(matches!(name.as_str(), "svg" | "math"));
        let instead = bare();
        let ends = if is_mark { None } else { self.reopen() };
        *self.open.entry(name).or_default() += 1;
        ends.map(|ends| format!("{ends}{}", tag.raw)).or(instead)
    }

    fn close(&mut self, tag: Tag<'_>) -> Option<String> {
        let name = tag.name.to_ascii_lowercase();
        if let Some(count) = self.dropped.get_mut(&name).filter(|count| **count > 0) {
            *count -= 1;
            return Some(String::new());
        }
        if let Some(count) = self.open.get_mut(&name).filter(|count| **count > 0) {
            *count -= 1;
            self.depth -= 1;
            self.marks -= usize::from(MARKS.contains(&name.as_str()));
            self.drawings -= usize::from(matches!(name.as_str(), "svg" | "math"));
        }
        None
    }

    /// Counts one more block in which the open marks begin anew; once that was too often, the end tags of all of them.
    fn reopen(&mut self) -> Option<String> {
        self.reopened += self.marks;
        if self.reopened <= REOPENED || self.marks == 0 {
            return None;
        }
        let mut ends = String::new();
        for mark in MARKS {
            let count = self.open.remove(mark).unwrap_or_default();
            self.depth -= count;
            ends.push_str(&format!("</{mark}>").repeat(count));
        }
        self.marks = 0;
        Some(ends)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaves_a_page_alone() {
        let html =
            "<div><p>Un<p>Deux<ul><li>a<li>b</ul><svg><path/><path/></svg></div>".repeat(400);
        assert!(matches!(tame(&html), Cow::Borrowed(_)));
    }

    #[test]
    fn cuts_depth_marks_and_attributes() {
        let deep = format!("{}Bamako{}", "<div>".repeat(1000), "</div>".repeat(1000));
        let expected = format!("{}Bamako{}", "<div>".repeat(DEPTH), "</div>".repeat(DEPTH));
        assert_eq!(tame(&deep), expected);
        assert_eq!(
            tame(&"<font color=a>x".repeat(100))
                .matches("<font")
                .count(),
            OPEN_MARKS
        );
        assert_eq!(tame(&format!("<p {}>x", "a ".repeat(300))), "<p>x");
        let reopening = format!("{}{}", "<b>".repeat(40), "<p>x".repeat(20_000));
        assert_eq!(tame(&reopening).matches("</b>").count(), 40);
    }
}
