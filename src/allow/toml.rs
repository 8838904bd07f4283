//! The comments of a TOML text, and the keys that they are about.

use std::ops::Range;

use toml_parser::Source;
use toml_parser::lexer::TokenKind;

use super::Comment;

/// All comments of a TOML text, in their order; a `#` within a string begins none.
///
/// A comment between two keys is about the next one, with its value, however many lines that has. After a key it is about that
/// key; within the brackets of a value, about its line, or about the next one if it stands alone.
pub(super) fn comments(text: &str) -> Vec<Comment> {
    let mut found: Vec<Comment> = Vec::new();
    // Those that wait for the next key.
    let mut waiting: Vec<usize> = Vec::new();
    let mut depth = 0_usize;
    let mut began: Option<usize> = None;
    for token in Source::new(text).lex() {
        let span = token.span().start()..token.span().end();
        match token.kind() {
            TokenKind::Comment => {
                let covers = match began {
                    Some(began) if depth == 0 => began..span.end,
                    Some(_) => within(text, &span),
                    None => {
                        waiting.push(found.len());
                        span.clone()
                    }
                };
                let words = text.get(span.clone()).unwrap_or_default();
                found.push(Comment {
                    words: words.trim_start_matches('#').trim().to_owned(),
                    range: span,
                    covers,
                });
            }
            TokenKind::Newline | TokenKind::Eof if depth == 0 => {
                if began.take().is_some() {
                    for at in waiting.drain(..) {
                        found[at].covers.end = span.start;
                    }
                }
            }
            TokenKind::Whitespace | TokenKind::Newline | TokenKind::Eof => {}
            kind => {
                began.get_or_insert(span.start);
                match kind {
                    TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => depth += 1,
                    TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => {
                        depth = depth.saturating_sub(1);
                    }
                    _ => {}
                }
            }
        }
    }
    found
}

/// What a comment within brackets is about: what stands before it on its line, else the next line.
fn within(text: &str, comment: &Range<usize>) -> Range<usize> {
    let before = text.get(..comment.start).unwrap_or_default();
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    if before
        .get(line..)
        .is_some_and(|line| !line.trim().is_empty())
    {
        return line..comment.end;
    }
    let after = text.get(comment.end..).unwrap_or_default();
    let next = after.strip_prefix('\n').unwrap_or_default();
    let end = next.find('\n').unwrap_or(next.len());
    comment.start..comment.end + 1 + end
}
