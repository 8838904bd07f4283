//! Breaks a text as engines do.

use std::ops::Range;

use super::{FaultKind, Markup, Piece};

/// Parts of a text with a fault; the same where it cannot happen.
pub(super) fn broken(fault: FaultKind, mut pieces: Vec<Piece>, markup: Markup) -> Vec<Piece> {
    let placeholders = placeholders(&pieces);
    let first = placeholders.first().cloned();
    let pair = pieces
        .iter()
        .position(|piece| matches!(piece, Piece::Open(_)))
        .map(|at| unit(&pieces, at));
    match (fault, first, pair) {
        (FaultKind::DropPlaceholder, Some(first), _) => {
            // The text of a pair is not lost with it.
            pieces.remove(first.end - 1);
            if first.len() > 1 {
                pieces.remove(first.start);
            }
        }
        (FaultKind::DuplicatePlaceholder, Some(first), _) => {
            let copy = pieces[first.clone()].to_vec();
            pieces.splice(first.end..first.end, copy);
        }
        (FaultKind::ReorderPlaceholders, Some(first), _) => {
            if let Some(second) = placeholders.get(1) {
                pieces = swapped(&pieces, first, second.clone());
            }
        }
        (FaultKind::EmptyPair, _, Some(pair)) => pieces[pair.start..pair.end - 1].rotate_left(1),
        (FaultKind::UnbalancedPair, _, Some(pair)) => {
            pieces.remove(pair.end - 1);
        }
        (FaultKind::ForeignTag, ..) => {
            let (open, close) = match markup {
                Markup::Plain => ("ph99@d.x", ""),
                Markup::Xml | Markup::Html => ("<b>", "</b>"),
            };
            pieces.insert(0, Piece::Raw(open.to_owned()));
            pieces.push(Piece::Raw(close.to_owned()));
        }
        (FaultKind::WrongNumber, ..) => wrong_number(&mut pieces),
        (FaultKind::EmptyAnswer, ..) => pieces.clear(),
        (FaultKind::LostEdgeSpaces, ..) => {
            for piece in &mut pieces {
                if let Piece::Text(text) = piece {
                    *text = text.trim().to_owned();
                }
            }
        }
        _ => {}
    }
    pieces
}

/// Where the placeholders are that stand in no other.
fn placeholders(pieces: &[Piece]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let unit = unit(pieces, at);
        at = unit.end;
        if !matches!(pieces[unit.start], Piece::Text(_) | Piece::Raw(_)) {
            found.push(unit);
        }
    }
    found
}

/// The part at a place; with all that it holds, if a pair begins there.
fn unit(pieces: &[Piece], at: usize) -> Range<usize> {
    let Piece::Open(id) = &pieces[at] else {
        return at..at + 1;
    };
    let closing = pieces[at..]
        .iter()
        .position(|piece| *piece == Piece::Close(*id));
    at..at + closing.unwrap_or(0) + 1
}

/// The same parts with two of them in each other’s place.
fn swapped(pieces: &[Piece], one: Range<usize>, other: Range<usize>) -> Vec<Piece> {
    [
        &pieces[..one.start],
        &pieces[other.clone()],
        &pieces[one.end..other.start],
        &pieces[one],
        &pieces[other.end..],
    ]
    .concat()
}

/// Changes the first digit that there is to the next one; adds a number where there is none.
fn wrong_number(pieces: &mut Vec<Piece>) {
    for piece in pieces.iter_mut() {
        let Piece::Text(text) = piece else { continue };
        let first = text.find(|c: char| c.is_ascii_digit());
        if let Some(at) = first {
            let digit = text.as_bytes()[at] - b'0';
            // 9 becomes 1: a number does not begin with 0.
            text.replace_range(at..=at, &(digit % 9 + 1).to_string());
            return;
        }
    }
    pieces.push(Piece::Text(" 7".to_owned()));
}
