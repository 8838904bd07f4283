//! Reads placeholders that are words: `ph1s@d.x`, `ph1e@d.x`, `ph2@d.x`.

use super::read::{Opened, Reading, number};
use super::{MarkupProblem, Piece};

/// What a token says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Token {
    Open(u32),
    Close(u32),
    Lone(u32),
}

/// The parts of a text in plain form.
///
/// A text that itself holds such a word gets a placeholder too many: the verification finds it.
pub(super) fn pieces(text: &str) -> Result<Vec<Piece>, MarkupProblem> {
    let mut reading = Reading::default();
    let mut before: Option<Token> = None;
    let mut rest = text;
    loop {
        let found = next_token(rest);
        let (at, token) = found.map_or((rest.len(), None), |(at, token, _)| (at, Some(token)));
        let between = &rest[..at];
        if let Some(remains) = remains(between) {
            return Err(MarkupProblem::Mangled(remains.to_owned()));
        }
        reading.text(without_added_spaces(between, before, token))?;
        let Some((at, token, length)) = found else {
            return reading.finish();
        };
        let written = &rest[at..at + length];
        match token {
            Token::Open(id) => reading.open(Opened::Pair(id))?,
            Token::Close(id) => reading.close(written, |open| open == Opened::Pair(id))?,
            Token::Lone(id) => {
                reading.open(Opened::Lone(id))?;
                reading.close(written, |_| true)?;
            }
        }
        before = Some(token);
        rest = &rest[at + length..];
    }
}

/// Text between two tokens without the spaces that writing put inside a pair.
fn without_added_spaces(text: &str, before: Option<Token>, after: Option<Token>) -> &str {
    let text = match before {
        Some(Token::Open(_)) => text.strip_prefix(' ').unwrap_or(text),
        _ => text,
    };
    match after {
        Some(Token::Close(_)) => text.strip_suffix(' ').unwrap_or(text),
        _ => text,
    }
}

/// The first token of a text: where it begins, what it says, how long it is.
fn next_token(text: &str) -> Option<(usize, Token, usize)> {
    text.char_indices()
        .filter(|(_, c)| c.eq_ignore_ascii_case(&'p'))
        .find_map(|(at, _)| {
            let (token, length) = token(&text[at..])?;
            Some((at, token, length))
        })
}

/// The token that a text begins with, and its length. Spaces may stand between its parts, and capitals in it.
fn token(text: &str) -> Option<(Token, usize)> {
    let rest = letter(letter(text, 'p')?, 'h')?.trim_start();
    let digits = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    let id = number(&rest[..digits])?;
    let rest = rest[digits..].trim_start();
    let (token, rest) = if let Some(rest) = letter(rest, 's') {
        (Token::Open(id), rest)
    } else if let Some(rest) = letter(rest, 'e') {
        (Token::Close(id), rest)
    } else {
        (Token::Lone(id), rest)
    };
    let rest = address(rest.trim_start())?;
    Some((token, text.len() - rest.len()))
}

/// What follows `@d.x`.
fn address(text: &str) -> Option<&str> {
    let rest = letter(text, '@')?.trim_start();
    let rest = letter(rest, 'd')?.trim_start();
    let rest = letter(rest, '.')?.trim_start();
    letter(rest, 'x')
}

/// What follows a letter, small or capital.
fn letter(text: &str, wanted: char) -> Option<&str> {
    let first = text.chars().next()?;
    first
        .eq_ignore_ascii_case(&wanted)
        .then(|| &text[first.len_utf8()..])
}

/// What is left of a token that lost its beginning: `@d.x` without a number. An address that only begins so is text.
fn remains(text: &str) -> Option<&str> {
    let goes_on = |rest: &str| {
        rest.starts_with(|c: char| c.is_alphanumeric() || ['-', '_'].contains(&c))
            || rest
                .strip_prefix('.')
                .is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
    };
    text.match_indices('@').find_map(|(at, _)| {
        let rest = address(&text[at..])?;
        (!goes_on(rest)).then(|| &text[at..text.len() - rest.len()])
    })
}
