//! Comments of the dossier's own: they say something to the program and nothing to readers.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::parse::{Parsed, options};

/// What a comment begins with that is not shown: it silences a finding.
pub const ALLOW: &str = "dossier-allow";

/// The words of `<!-- dossier-allow… -->`, if `html` is such a comment and nothing else.
pub fn allow(html: &str) -> Option<&str> {
    let words = html
        .trim()
        .strip_prefix("<!--")?
        .strip_suffix("-->")?
        .trim();
    (words.starts_with(ALLOW) && !words.contains("--")).then_some(words)
}

/// The comments in a text that silence a finding: where each stands, and whether it stands by itself, not in a paragraph.
pub fn allows(text: &str) -> Vec<(Range<usize>, bool)> {
    if !text.contains(ALLOW) {
        return Vec::new();
    }
    let events = Parser::new_ext(text, options()).into_offset_iter();
    let comments = events.filter_map(|(event, range)| {
        let is_alone = matches!(event, Event::Start(Tag::HtmlBlock));
        let is_html = is_alone || matches!(event, Event::InlineHtml(_));
        let html = text.get(range.clone()).filter(|_| is_html)?;
        let end = range.start + html.trim_end().len();
        allow(html).map(|_| (range.start..end, is_alone))
    });
    comments.collect()
}

/// The events of a text without those of its comments.
pub(super) fn without_allows<'a>(text: &str, events: Vec<Parsed<'a>>) -> Vec<Parsed<'a>> {
    let mut out = Vec::with_capacity(events.len());
    let mut skipping = false;
    for (event, range) in events {
        let is_comment = || text.get(range.clone()).and_then(allow).is_some();
        match &event {
            Event::Start(Tag::HtmlBlock) if is_comment() => skipping = true,
            Event::End(TagEnd::HtmlBlock) if skipping => skipping = false,
            Event::InlineHtml(_) if is_comment() => {}
            _ if skipping => {}
            _ => out.push((event, range)),
        }
    }
    out
}
