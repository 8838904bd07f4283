//! The comments of a Markdown file: those of its front matter, and those of its text.

use super::Comment;
use crate::content::split_text;
use crate::markdown;

/// All comments of a file that may silence something, in their order.
pub(super) fn comments(text: &str) -> Vec<Comment> {
    let (front_matter, body) = split_text(text).unwrap_or_default();
    let head = text.get(front_matter.range()).unwrap_or_default();
    let mut found = super::toml::comments(head);
    for comment in &mut found {
        comment.range = shifted(&comment.range, front_matter.start);
        comment.covers = shifted(&comment.covers, front_matter.start);
    }
    let body_text = text.get(body..).unwrap_or_default();
    let comments = markdown::allows(body_text);
    for (range, is_alone) in &comments {
        let html = body_text.get(range.clone()).unwrap_or_default();
        let covers = match is_alone {
            true => range.start..block_after(body_text, range.end),
            false => line_of(body_text, range.start),
        };
        found.push(Comment {
            range: shifted(range, body),
            words: markdown::allow(html).unwrap_or_default().to_owned(),
            covers: shifted(&covers, body),
        });
    }
    found
}

fn shifted(range: &std::ops::Range<usize>, by: usize) -> std::ops::Range<usize> {
    range.start + by..range.end + by
}

/// The end of the block that follows `from`: the next blank line after something that is no comment.
fn block_after(text: &str, from: usize) -> usize {
    let mut at = from;
    let mut has_begun = false;
    for line in text.get(from..).unwrap_or_default().split_inclusive('\n') {
        let is_blank = line.trim().is_empty();
        if is_blank && has_begun {
            return at;
        }
        has_begun |= !is_blank && markdown::allow(line).is_none();
        at += line.len();
    }
    at
}

fn line_of(text: &str, at: usize) -> std::ops::Range<usize> {
    let before = text.get(..at).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |found| found + 1);
    let rest = text.get(at..).unwrap_or_default();
    start..rest.find('\n').map_or(text.len(), |found| at + found)
}
