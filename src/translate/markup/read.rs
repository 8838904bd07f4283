//! Puts what was read together, and sees to it that pairs nest.

use super::{MarkupProblem, Piece};

/// What a text was read to so far.
#[derive(Default)]
pub(super) struct Reading {
    pieces: Vec<Piece>,
    open: Vec<Opened>,
}

/// What is open.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Opened {
    /// A pair.
    Pair(u32),
    /// An element that must be empty.
    Lone(u32),
}

impl Reading {
    /// Adds text. Spaces in an element that must be empty are dropped.
    pub(super) fn text(&mut self, text: &str) -> Result<(), MarkupProblem> {
        match (self.open.last(), self.pieces.last_mut()) {
            (Some(Opened::Lone(id)), _) if !text.trim().is_empty() => {
                return Err(MarkupProblem::Filled(*id));
            }
            (Some(Opened::Lone(_)), _) => {}
            _ if text.is_empty() => {}
            (_, Some(Piece::Text(before))) => before.push_str(text),
            _ => self.pieces.push(Piece::Text(text.to_owned())),
        }
        Ok(())
    }

    /// Opens an element.
    pub(super) fn open(&mut self, opened: Opened) -> Result<(), MarkupProblem> {
        if let Some(Opened::Lone(id)) = self.open.last() {
            return Err(MarkupProblem::Filled(*id));
        }
        self.pieces.push(match opened {
            Opened::Pair(id) => Piece::Open(id),
            Opened::Lone(id) => Piece::Lone(id),
        });
        self.open.push(opened);
        Ok(())
    }

    /// Closes the innermost open element, if `is_meant` says that it is the one; `tag` is what closes it.
    pub(super) fn close(
        &mut self,
        tag: &str,
        is_meant: impl FnOnce(Opened) -> bool,
    ) -> Result<(), MarkupProblem> {
        match self.open.pop() {
            Some(opened) if is_meant(opened) => {
                if let Opened::Pair(id) = opened {
                    self.pieces.push(Piece::Close(id));
                }
                Ok(())
            }
            _ => Err(MarkupProblem::Unopened(tag.to_owned())),
        }
    }

    /// The parts, when all is closed.
    pub(super) fn finish(self) -> Result<Vec<Piece>, MarkupProblem> {
        match self.open.last() {
            None => Ok(self.pieces),
            Some(Opened::Pair(id) | Opened::Lone(id)) => Err(MarkupProblem::Unclosed(*id)),
        }
    }
}

/// The number of a placeholder: from 1.
pub(super) fn number(digits: &str) -> Option<u32> {
    let digits = digits.trim();
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number
        .then(|| digits.parse().ok())
        .flatten()
        .filter(|id| *id > 0)
}
