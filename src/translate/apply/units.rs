//! The blocks of a text as what is put in, taken out or moved at once.

use std::ops::{Range, RangeInclusive};

use crate::bitext::segment::{Block, BlockKind, Kind, Parts, Segment};

/// The largest block that holds a segment and no other segments than those meant, as a run of one; for a term, it and its
/// definitions. None when its own block holds others.
pub(super) fn unit(
    parts: &Parts,
    segment: usize,
    meant: &[usize],
) -> Option<RangeInclusive<usize>> {
    let is_meant = |block: usize| {
        segments_in(parts, block)
            .iter()
            .all(|number| meant.contains(number))
    };
    let mut unit = parts.segments.get(segment)?.block?;
    is_meant(unit).then_some(())?;
    while let Some(parent) = parts
        .blocks
        .get(unit)?
        .parent
        .filter(|parent| is_meant(*parent))
    {
        unit = parent;
    }
    match parts.blocks.get(unit)?.kind {
        BlockKind::Cell | BlockKind::Definition => None,
        // A table has one head.
        BlockKind::Row if is_head(parts, unit) => None,
        BlockKind::Term => {
            let parent = parts.blocks[unit].parent;
            let siblings =
                (unit + 1..parts.blocks.len()).filter(|at| parts.blocks[*at].parent == parent);
            let own: Vec<usize> = siblings
                .take_while(|at| parts.blocks[*at].kind == BlockKind::Definition)
                .collect();
            let last = *own.last()?;
            own.iter().all(|at| is_meant(*at)).then_some(unit..=last)
        }
        _ => Some(unit..=unit),
    }
}

/// Whether a row is the head of its table.
fn is_head(parts: &Parts, row: usize) -> bool {
    let Some(block) = parts.blocks.get(row) else {
        return false;
    };
    let table = block.parent.and_then(|at| parts.blocks.get(at));
    table.is_some_and(|table| table.range.start == block.range.start)
}

/// The segments inside a run of blocks that stand in the same one.
pub(super) fn segments_of(parts: &Parts, run: RangeInclusive<usize>) -> Vec<usize> {
    let parent = parts.blocks[*run.start()].parent;
    let blocks = run.filter(|at| parts.blocks[*at].parent == parent);
    blocks.flat_map(|block| segments_in(parts, block)).collect()
}

/// Whether a block stands in one of a run.
pub(super) fn is_below(parts: &Parts, block: usize, run: &RangeInclusive<usize>) -> bool {
    let mut at = Some(block);
    while let Some(here) = at.filter(|here| !run.contains(here)) {
        at = parts.blocks.get(here).and_then(|block| block.parent);
    }
    at.is_some()
}

/// Whether a segment stands in a note.
pub(super) fn is_in_note(parts: &Parts, segment: usize) -> bool {
    let mut at = parts
        .segments
        .get(segment)
        .and_then(|segment| segment.block);
    while let Some(block) = at.and_then(|at| parts.blocks.get(at)) {
        if matches!(block.kind, BlockKind::Note(_)) {
            return true;
        }
        at = block.parent;
    }
    false
}

/// Whether a segment of one kind may become one of the other: an item of a loose list has paragraphs.
pub(super) fn is_like(one: Kind, other: Kind) -> bool {
    let is_text = |kind| matches!(kind, Kind::Item | Kind::Paragraph);
    one == other || (is_text(one) && is_text(other))
}

/// The block of a segment; of a paragraph in a loose list the item, as in one that is not loose.
pub(super) fn home(parts: &Parts, segment: usize) -> Option<usize> {
    let block = parts.segments.get(segment)?.block?;
    let parent = parts.blocks.get(block)?.parent;
    let is_item =
        |at: &usize| matches!(parts.blocks.get(*at), Some(b) if b.kind == BlockKind::Item);
    let is_paragraph = parts.blocks.get(block)?.kind == BlockKind::Paragraph;
    Some(
        parent
            .filter(is_item)
            .filter(|_| is_paragraph)
            .unwrap_or(block),
    )
}

/// The kinds of all blocks, sorted.
pub(super) fn kinds(parts: &Parts) -> Vec<&BlockKind> {
    let mut kinds: Vec<&BlockKind> = parts.blocks.iter().map(|block| &block.kind).collect();
    kinds.sort();
    kinds
}

/// How many lists, tables and quotations there are.
pub(super) fn containers<'b>(blocks: impl IntoIterator<Item = &'b Block>) -> usize {
    let is_one = |block: &&Block| {
        use BlockKind::{Definitions, List, Quote, Table};
        matches!(block.kind, List(_) | Table(_) | Quote | Definitions)
    };
    blocks.into_iter().filter(is_one).count()
}

/// The segments inside a block.
pub(super) fn segments_in(parts: &Parts, block: usize) -> Vec<usize> {
    let is_inside = |segment: &Segment| {
        let mut at = segment.block;
        while let Some(here) = at {
            if here == block {
                return true;
            }
            at = parts.blocks.get(here).and_then(|block| block.parent);
        }
        false
    };
    (0..parts.segments.len())
        .filter(|number| parts.segments.get(*number).is_some_and(is_inside))
        .collect()
}

/// Whether `new` says what `old` says but for the segments that do not stay.
pub(super) fn is_same_without(old: &Parts, new: &Parts, stays: impl Fn(&usize) -> bool) -> bool {
    let left: Vec<&Segment> = old
        .segments
        .iter()
        .enumerate()
        .filter(|(number, _)| stays(number))
        .map(|(_, segment)| segment)
        .collect();
    left.len() == new.segments.len()
        && left
            .iter()
            .zip(&new.segments)
            .all(|(old, new)| old.text == new.text && old.kind == new.kind)
}

/// Whether `new` says what `old` says with `count` segments more after the first `before`.
pub(super) fn is_same_but_for(old: &Parts, new: &Parts, before: usize, count: usize) -> bool {
    if new.segments.len() != old.segments.len() + count || before > old.segments.len() {
        return false;
    }
    let rest = new.segments[..before]
        .iter()
        .chain(&new.segments[before + count..]);
    rest.zip(&old.segments)
        .all(|(new, old)| new.text == old.text && new.kind == old.kind)
}

pub(super) fn line_start(text: &str, at: usize) -> usize {
    text.get(..at)
        .and_then(|before| before.rfind('\n'))
        .map_or(0, |at| at + 1)
}

/// Where a block ends, without the white space after it.
pub(super) fn end_of(text: &str, range: &Range<usize>) -> usize {
    range.start + text.get(range.clone()).unwrap_or_default().trim_end().len()
}

/// The whole lines of a block, with the empty line before it, or after it where it is the first.
pub(super) fn lines_out(text: &str, range: &Range<usize>) -> Range<usize> {
    let start = line_start(text, range.start);
    let end = end_of(text, range);
    let blank = |line: &str| line.trim_matches([' ', '\t', '>']).is_empty();
    // What stands before on the last lines, as far as it is empty, and the break that ends the line before.
    let mut from = start;
    while from > 0 {
        let previous = line_start(text, from - 1);
        if !blank(text.get(previous..from - 1).unwrap_or_default()) {
            break;
        }
        from = previous;
    }
    if from > 0 {
        return from - 1..end;
    }
    let rest = text.get(end..).unwrap_or_default();
    start..end + rest.len() - rest.trim_start_matches('\n').len()
}
