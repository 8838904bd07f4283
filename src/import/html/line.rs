//! Ends a line of the walk: makes leaves of what was said since the last block.

use dom_query::NodeId;

use super::Kind;
use super::leaf::{Content, Leaf, Standing};
use super::runs::{Piece, plain, tidy};
use super::walk::Walker;

impl Walker<'_> {
    /// Ends the line: what was said since the last block becomes one leaf, or more if line breaks part it.
    pub(super) fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let nodes = std::mem::take(&mut self.nodes);
        let mut nodes = nodes.into_iter().peekable();
        let mut chunk: Vec<(Piece, Standing)> = Vec::new();
        let mut own: Vec<NodeId> = Vec::new();
        let mut breaks = 0;
        for (index, (piece, standing)) in line.into_iter().enumerate() {
            let is_blank = matches!(&piece, Piece::Text { text, .. } if text.chars().all(super::dom::is_space));
            if piece == Piece::Break {
                breaks += 1;
            } else if !is_blank {
                if breaks > 1 {
                    self.add(std::mem::take(&mut chunk), std::mem::take(&mut own));
                }
                breaks = 0;
            }
            own.extend(
                nodes
                    .next_if(|(at, _)| *at == index)
                    .filter(|_| !is_blank)
                    .map(|(_, node)| node),
            );
            chunk.push((piece, standing));
        }
        self.add(chunk, own);
        self.out.leaves.append(&mut self.waiting);
        if self.top().is_block {
            self.note = None;
        }
    }

    /// Adds a leaf, if it says something.
    fn add(&mut self, chunk: Vec<(Piece, Standing)>, nodes: Vec<NodeId>) {
        let standing = self.standing(&chunk);
        let linked = chunk.iter().map(linked).sum();
        let mut pieces: Vec<Piece> = chunk.into_iter().map(|(piece, _)| piece).collect();
        unbracket(&mut pieces);
        let pieces = tidy(pieces);
        let text = plain(&pieces);
        if text.is_empty() {
            return;
        }
        let mut pieces = self.expanded(pieces, &text);
        let kind = self.kind(standing);
        if let Kind::Footnote { label } = &kind {
            unnumber(&mut pieces, label);
        }
        let leaf = Leaf {
            kind,
            text: plain(&pieces),
            content: Content::Line(pieces),
            nodes,
            place: standing,
            linked,
        };
        if leaf.is_silent() {
            return;
        }
        match self.out.leaves.last_mut() {
            Some(last) if standing.note.is_some() && last.place.note == standing.note => {
                last.join(leaf)
            }
            _ => self.out.leaves.push(leaf),
        }
    }

    /// Where a line stands: where all its texts do, or else its block.
    fn standing(&self, chunk: &[(Piece, Standing)]) -> Standing {
        let mut texts = chunk.iter().filter_map(|(piece, standing)| match piece {
            Piece::Text {
                text,
                is_extra: false,
                ..
            } => text.contains(char::is_alphanumeric).then_some(standing),
            _ => None,
        });
        let first = texts.next().copied().unwrap_or(self.top().block);
        let mut standing =
            match texts.all(|other| (other.why, other.role) == (first.why, first.role)) {
                true => first,
                false => self.top().block,
            };
        standing.note = self.note.or(standing.note);
        standing
    }

    /// What the line is, by what is open around it.
    fn kind(&mut self, standing: Standing) -> Kind {
        let frame = self.top();
        let last = self.out.leaves.last().map(|leaf| &leaf.kind);
        let is_under_image =
            frame.is_credit && matches!(last, Some(Kind::Image { .. } | Kind::Caption));
        if let Some(label) = standing.note.and_then(|note| self.notes.labels.get(note)) {
            return Kind::Footnote {
                label: label.clone(),
            };
        }
        match (frame.heading, self.item.take()) {
            _ if frame.is_caption || is_under_image => Kind::Caption,
            (Some(level), _) => Kind::Heading(level),
            (_, Some((depth, number))) => Kind::Item { depth, number },
            _ if frame.quote > 0 && frame.list == 0 => Kind::Quote { depth: frame.quote },
            _ => Kind::Paragraph,
        }
    }

    /// A leaf without text that stands here.
    pub(super) fn leaf(&self, kind: Kind, content: Content) -> Leaf {
        Leaf {
            kind,
            content,
            text: String::new(),
            nodes: Vec::new(),
            place: self.top().here,
            linked: 0,
        }
    }

    /// Takes out what abbreviations stand for where the text says it, or where the page has said it before.
    fn expanded(&mut self, pieces: Vec<Piece>, text: &str) -> Vec<Piece> {
        let has_extra = pieces.iter().any(|piece| expansion(piece).is_some());
        if !has_extra {
            return pieces;
        }
        let said = text.to_lowercase();
        let mut left = EXPANSIONS;
        let mut is_kept = |piece: &Piece| {
            let Some(title) = expansion(piece).map(str::to_lowercase) else {
                return true;
            };
            left = usize::saturating_sub(left, 1);
            left > 0 && !said.contains(&title) && self.expanded.insert(title)
        };
        let pieces = pieces.into_iter().filter(|piece| is_kept(piece)).collect();
        tidy(pieces)
    }
}

/// How many abbreviations of one block are looked at.
const EXPANSIONS: usize = 30;

/// What an abbreviation stands for, if that is what a piece says: ` (title)`.
fn expansion(piece: &Piece) -> Option<&str> {
    match piece {
        Piece::Text {
            text,
            is_extra: true,
            ..
        } => text.trim().strip_prefix('(')?.strip_suffix(')'),
        _ => None,
    }
}

fn linked((piece, standing): &(Piece, Standing)) -> usize {
    match piece {
        Piece::Text {
            text,
            is_extra: false,
            ..
        } if standing.is_link => text.trim().len(),
        _ => 0,
    }
}

/// Takes the brackets from around the marks of notes: Markdown has its own.
fn unbracket(pieces: &mut [Piece]) {
    for at in 1..pieces.len() {
        if !matches!(pieces.get(at), Some(Piece::Note(_))) {
            continue;
        }
        let ends = |piece: Option<&Piece>| matches!(piece, Some(Piece::Text { text, .. }) if text.ends_with('['));
        let starts = |piece: Option<&Piece>| matches!(piece, Some(Piece::Text { text, .. }) if text.starts_with(']'));
        if !ends(pieces.get(at - 1)) || !starts(pieces.get(at + 1)) {
            continue;
        }
        if let Some(Piece::Text { text, .. }) = pieces.get_mut(at - 1) {
            text.pop();
        }
        if let Some(Piece::Text { text, .. }) = pieces.get_mut(at + 1) {
            text.remove(0);
        }
    }
}

/// Takes from the beginning of a note its own number: `[1]`, `1.`, `¹`, and an arrow back to its mark.
fn unnumber(pieces: &mut Vec<Piece>, label: &str) {
    let Some(Piece::Text { text, .. }) = pieces.first_mut() else {
        return;
    };
    let arrows = ['↑', '^', '↩', ' ', '[', '('];
    let bare = text.trim_start_matches(arrows);
    let digits: Vec<char> = "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().collect();
    let plain = |sign: char| {
        digits
            .iter()
            .position(|digit| *digit == sign)
            .and_then(|at| char::from_digit(at as u32, 10))
    };
    let start: String = bare
        .chars()
        .take(label.chars().count())
        .map(|sign| plain(sign).unwrap_or(sign))
        .collect();
    let rest: String = bare.chars().skip(label.chars().count()).collect();
    let ends = ['.', ')', ']', ':', ' ', '\u{a0}', '–', '\u{202f}'];
    let was_raised = bare
        .chars()
        .next()
        .is_some_and(|sign| plain(sign).is_some());
    if start == label && (rest.is_empty() || rest.starts_with(ends) || was_raised) {
        *text = rest.trim_start_matches(ends).to_owned();
    } else if text.starts_with(['↑', '^', '↩']) {
        *text = bare.to_owned();
    }
    *pieces = tidy(std::mem::take(pieces));
}
