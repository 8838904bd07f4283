//! Mends what engines commonly break: spaces beside placeholders, a placeholder lost at an edge, spaces that were doubled.

use crate::bitext::segment::answer::{encoded, tokens};
use crate::bitext::segment::{Segment, Token};

/// An answer with what can be mended without guessing; as it is when it cannot be read.
pub fn mend(segment: &Segment, answer: &str) -> String {
    let (Ok(source), Ok(mut found)) = (tokens(&segment.text), tokens(answer)) else {
        return answer.to_owned();
    };
    single_spaces(&mut found);
    lost_edges(&source, &mut found);
    spaces(&source, &mut found);
    encoded(&found)
}

/// Spaces that an engine doubled.
fn single_spaces(found: &mut [Token]) {
    for token in found {
        if let Token::Text(text) = token {
            while text.contains("  ") {
                *text = text.replace("  ", " ");
            }
        }
    }
}

/// Puts a lone placeholder back that stood at the beginning or the end (before the last sign) and is lost.
fn lost_edges(source: &[Token], found: &mut Vec<Token>) {
    if let Some(first @ Token::Alone(_)) = source.first()
        && !found.contains(first)
    {
        let space = matches!(source.get(1), Some(Token::Text(text)) if text.starts_with(' '));
        found.insert(0, first.clone());
        if space {
            found.insert(1, Token::Text(" ".to_owned()));
        }
    }
    let is_sign = |token: &Token| matches!(token, Token::Text(text) if !text.chars().any(char::is_alphanumeric) && text.trim().chars().count() <= 2);
    let (last, sign) = match source {
        [.., last @ Token::Alone(_)] => (last, None),
        [.., last @ Token::Alone(_), sign] if is_sign(sign) => (last, Some(sign)),
        _ => return,
    };
    if found.contains(last) {
        return;
    }
    let before = source
        .iter()
        .position(|token| token == last)
        .and_then(|at| source.get(at.checked_sub(1)?));
    let space = matches!(before, Some(Token::Text(text)) if text.ends_with(' '));
    let mut end = String::new();
    if let (Some(Token::Text(sign)), Some(Token::Text(text))) = (sign, found.last_mut())
        && let Some(rest) = text.strip_suffix(sign.trim())
    {
        end = sign.trim().to_owned();
        *text = rest.trim_end().to_owned();
    }
    if space {
        found.push(Token::Text(" ".to_owned()));
    }
    found.push(last.clone());
    if !end.is_empty() {
        found.push(Token::Text(end));
    }
}

/// Puts spaces back that stood beside a placeholder in the source, where words now touch it.
fn spaces(source: &[Token], found: &mut [Token]) {
    for at in 0..found.len() {
        if matches!(found[at], Token::Text(_)) {
            continue;
        }
        let Some(was) = source.iter().position(|token| *token == found[at]) else {
            continue;
        };
        let space_before = was
            .checked_sub(1)
            .and_then(|at| source.get(at))
            .is_some_and(|token| ends(token, ' '));
        let space_after = source.get(was + 1).is_some_and(|token| begins(token, ' '));
        if space_before
            && let Some(Token::Text(text)) = at.checked_sub(1).and_then(|at| found.get_mut(at))
            && text.ends_with(char::is_alphanumeric)
        {
            text.push(' ');
        }
        if space_after
            && let Some(Token::Text(text)) = found.get_mut(at + 1)
            && text.starts_with(char::is_alphanumeric)
        {
            text.insert(0, ' ');
        }
    }
}

fn ends(token: &Token, c: char) -> bool {
    matches!(token, Token::Text(text) if text.ends_with(c))
}

fn begins(token: &Token, c: char) -> bool {
    matches!(token, Token::Text(text) if text.starts_with(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bitext::segment;

    fn mended(source: &str, answer: &str) -> String {
        let parts = segment::read(source);
        mend(&parts.segments[0], answer)
    }

    #[test]
    fn what_engines_break_is_put_right() {
        for (source, answer, expected) in [
            (
                "Le **GSIM** parle.",
                "The<g id=\"1\">JNIM</g>speaks.",
                "The <g id=\"1\">JNIM</g> speaks.",
            ),
            (
                "L’**armée** parle.",
                "The <g id=\"1\">army</g>  speaks.",
                "The <g id=\"1\">army</g> speaks.",
            ),
            ("Vu [@hrw].", "Seen.", "Seen <x id=\"1\"></x>."),
            ("Vu[^1].\n\n[^1]: x", "Seen.", "Seen<x id=\"1\"></x>."),
            ("[@hrw] a vu.", "saw.", "<x id=\"1\"></x> saw."),
            (
                "Vu [@a] et [@b].",
                "Seen <x id=\"2\"></x>.",
                "Seen <x id=\"2\"></x>.",
            ),
            ("Un mot", "<g id=", "<g id="),
        ] {
            assert_eq!(mended(source, answer), expected, "{source} / {answer}");
        }
    }
}
