//! The pieces of a line: text with its marks, line breaks, marks of notes.
//!
//! Input: [`Piece`]s as they come from a page. Output: the same, [`tidy`]: white space collapsed and outside of the marks.

use super::dom::{is_mute, is_space};

/// How a text is marked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Marks {
    /// Emphasis.
    pub(super) em: bool,
    /// Strong emphasis.
    pub(super) strong: bool,
    /// Struck out.
    pub(super) del: bool,
    /// Code.
    pub(super) code: bool,
    /// A link: the place of its address in the list of the page.
    pub(super) link: Option<usize>,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// A text.
    Text {
        /// What it says.
        text: String,
        /// How it is marked.
        marks: Marks,
        /// Whether it is ours and not visible in the page, such as what an abbreviation stands for.
        is_extra: bool,
    },
    /// A line break.
    Break,
    /// The mark of a note: the place of its label in the list of the page.
    Note(usize),
}

impl Marks {
    /// What two neighbours share.
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            em: self.em && other.em,
            strong: self.strong && other.strong,
            del: self.del && other.del,
            code: self.code && other.code,
            link: self.link.filter(|_| self.link == other.link),
        }
    }
}

/// Collapses white space, puts it outside of the marks, and joins what is marked alike.
pub(super) fn tidy(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut space: Option<bool> = None;
    for piece in pieces {
        let Piece::Text {
            text,
            marks,
            is_extra,
        } = piece
        else {
            if piece == Piece::Break {
                space = None;
            } else if let Some(is_extra) = space.take().filter(|_| !is_line_start(&out)) {
                push(&mut out, " ", Marks::default(), is_extra);
            }
            out.push(piece);
            continue;
        };
        let mut words = text
            .split(is_space)
            .map(|word| word.replace(is_mute, ""))
            .peekable();
        while let Some(word) = words.next() {
            if !word.is_empty() {
                if let Some(was_extra) = space.take().filter(|_| !is_line_start(&out)) {
                    let shared = last_marks(&out).and(marks);
                    push(&mut out, " ", shared, was_extra && is_extra);
                }
                push(&mut out, &word, marks, is_extra);
            }
            if words.peek().is_some() {
                space = Some(space.unwrap_or(true) && is_extra);
            }
        }
    }
    while out.last() == Some(&Piece::Break) {
        out.pop();
    }
    let breaks = out
        .iter()
        .take_while(|piece| **piece == Piece::Break)
        .count();
    out.drain(..breaks);
    out
}

fn is_line_start(pieces: &[Piece]) -> bool {
    matches!(pieces.last(), None | Some(Piece::Break))
}

/// The marks of the last piece.
pub(super) fn last_marks(pieces: &[Piece]) -> Marks {
    match pieces.last() {
        Some(Piece::Text { marks, .. }) => *marks,
        _ => Marks::default(),
    }
}

/// Adds a text, to the last piece if that is marked alike.
pub(super) fn push(out: &mut Vec<Piece>, more: &str, now: Marks, extra: bool) {
    match out.last_mut() {
        Some(Piece::Text {
            text,
            marks,
            is_extra,
        }) if *marks == now && *is_extra == extra => text.push_str(more),
        _ => out.push(Piece::Text {
            text: more.to_owned(),
            marks: now,
            is_extra: extra,
        }),
    }
}

/// The plain text of tidy pieces: what the page shows, without marks of notes.
pub(super) fn plain(pieces: &[Piece]) -> String {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Text {
                text,
                is_extra: false,
                ..
            } => out.push_str(text),
            Piece::Text { .. } | Piece::Note(_) => {}
            Piece::Break => out.push(' '),
        }
    }
    super::dom::collapse(&out)
}
