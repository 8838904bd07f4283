//! Puts translations into a Markdown text that is there already: over older ones, as new blocks, and takes blocks out.
//!
//! Whatever is done, the text is read again, and every segment that was not meant must say what it said before; else that one
//! change is left out.

use std::ops::RangeInclusive;

use super::units::{
    containers, end_of, home, is_below, is_in_note, is_like, is_same_but_for, is_same_without,
    kinds, line_start, lines_out, segments_in, segments_of, unit,
};
use crate::bitext::segment::{Block, BlockKind, Fault, Parts, Segment, read, splice_from};

/// A text in the making, and where the segments of the source stand in it.
pub(super) struct Page<'s> {
    source: &'s str,
    source_parts: &'s Parts,
    /// The text.
    pub(super) text: String,
    parts: Parts,
    /// For each segment of the source, the one that belongs to it.
    at: Vec<Option<usize>>,
    /// Segments of the target that are to leave: their numbers at the beginning, and now.
    leaving: Vec<(usize, usize)>,
    /// Segments of the source that could not be put in, and why.
    pub(super) refused: Vec<(usize, Fault)>,
}

impl<'s> Page<'s> {
    /// The target of a source; `pairs` are numbers of segments that belong together, `leaving` segments of the target.
    pub(super) fn new(
        source: &'s str,
        source_parts: &'s Parts,
        target: &str,
        pairs: &[(usize, usize)],
        leaving: &[usize],
    ) -> Self {
        let mut at = vec![None; source_parts.segments.len()];
        for (source, target) in pairs {
            if let Some(slot) = at.get_mut(*source) {
                *slot = Some(*target);
            }
        }
        Self {
            source,
            source_parts,
            text: target.to_owned(),
            parts: read(target),
            at,
            leaving: leaving.iter().map(|at| (*at, *at)).collect(),
            refused: Vec::new(),
        }
    }

    /// Puts answers in the place of what stands there for their segments.
    pub(super) fn over(&mut self, answers: &[(usize, &str)]) {
        let placed: Vec<(usize, &Segment, &str)> = answers
            .iter()
            .filter_map(|(source, answer)| {
                let place = self.at.get(*source).copied().flatten()?;
                Some((place, self.source_parts.segments.get(*source)?, *answer))
            })
            .collect();
        let spliced = splice_from(&self.text, &self.parts, &placed);
        for (place, fault) in spliced.refused {
            if let Some(source) = self.at.iter().position(|at| *at == Some(place)) {
                self.refused.push((source, fault));
            }
        }
        self.parts = read(&spliced.text);
        self.text = spliced.text;
    }

    /// Takes out what is to leave, with its blocks; gives those, by their numbers at the beginning, that could not be.
    pub(super) fn take_out(&mut self) -> Vec<usize> {
        let leaving = self.leaving.clone();
        let now: Vec<usize> = leaving.iter().map(|(_, now)| *now).collect();
        let kept = self.remove(&now);
        let is_kept = |(_, now): &&(usize, usize)| kept.contains(now);
        leaving
            .iter()
            .filter(is_kept)
            .map(|(was, _)| *was)
            .collect()
    }

    /// Takes segments out, with their blocks; gives those that could not be.
    fn remove(&mut self, segments: &[usize]) -> Vec<usize> {
        // Each as it was asked for, and where it is by now.
        let mut left: Vec<(usize, usize)> = segments.iter().map(|at| (*at, *at)).collect();
        let mut kept = Vec::new();
        while let Some((asked, last)) = left.last().copied() {
            let meant: Vec<usize> = left.iter().map(|(_, now)| *now).collect();
            let gone = self.remove_unit(last, &meant).unwrap_or_default();
            if gone.is_empty() {
                kept.push(asked);
                left.pop();
            }
            left.retain(|(_, now)| !gone.contains(now));
            let shift = |at: &mut usize| *at -= gone.iter().filter(|gone| **gone < *at).count();
            left.iter_mut().for_each(|(_, now)| shift(now));
        }
        kept
    }

    /// Takes out the largest block that holds a segment and others that are meant, and gives what was in it.
    fn remove_unit(&mut self, segment: usize, meant: &[usize]) -> Option<Vec<usize>> {
        let run = unit(&self.parts, segment, meant)?;
        let inside = segments_of(&self.parts, run.clone());
        let blocks = &self.parts.blocks;
        let range = blocks[*run.start()].range.start..blocks[*run.end()].range.end;
        let mut text = self.text.clone();
        text.replace_range(lines_out(&self.text, &range), "");
        let parts = read(&text);
        let stays = |number: &usize| !inside.contains(number);
        if !is_same_without(&self.parts, &parts, stays) {
            return None;
        }
        self.text = text;
        self.parts = parts;
        for at in self.at.iter_mut() {
            let shift = |at: usize| at - inside.iter().filter(|gone| **gone < at).count();
            *at = at.filter(stays).map(shift);
        }
        Some(inside)
    }

    /// Puts in what the target lacks: segments of the source whose text in `translated`, which has the blocks of the source,
    /// is their translation. Notes come first: without them, what refers to them is read as text.
    pub(super) fn insert(&mut self, translated: &str, segments: &[usize]) {
        let theirs = read(translated);
        let is_note = |number: &usize| is_in_note(self.source_parts, *number);
        let (mut left, others): (Vec<usize>, Vec<usize>) =
            segments.iter().partition(|n| is_note(n));
        left.extend(others);
        while !left.is_empty() {
            let first = left[0];
            let run = unit(self.source_parts, first, &left);
            let inside = run.clone().map(|run| segments_of(self.source_parts, run));
            let is_put = run.is_some_and(|run| {
                let start = line_start(translated, theirs.blocks[*run.start()].range.start);
                let end = end_of(translated, &theirs.blocks[*run.end()].range);
                let written = translated.get(start..end).unwrap_or_default();
                self.put_in(written, run, &theirs.segments)
            });
            let done = inside.filter(|_| is_put).unwrap_or_else(|| {
                self.refused.push((first, Fault::Structure));
                vec![first]
            });
            left.retain(|number| !done.contains(number));
        }
    }

    /// Moves what stands elsewhere in the source by now; `segments` are those of the source. What cannot be moved stays.
    pub(super) fn move_to(&mut self, segments: &[usize]) {
        let mut left = segments.to_vec();
        while let Some(first) = left.first().copied() {
            let done = self.move_unit(first, &left).unwrap_or_else(|| vec![first]);
            left.retain(|number| !done.contains(number));
        }
    }

    fn move_unit(&mut self, first: usize, meant: &[usize]) -> Option<Vec<usize>> {
        let run = unit(self.source_parts, first, meant)?;
        let inside = segments_of(self.source_parts, run.clone());
        let there: Option<Vec<usize>> = inside.iter().map(|number| self.at[*number]).collect();
        let there = there?;
        let theirs = unit(&self.parts, *there.first()?, &there)?;
        if segments_of(&self.parts, theirs.clone()) != there {
            return None;
        }
        let (first, last) = (
            &self.parts.blocks[*theirs.start()],
            &self.parts.blocks[*theirs.end()],
        );
        let range = line_start(&self.text, first.range.start)..end_of(&self.text, &last.range);
        let written = self.text.get(range)?.to_owned();
        // As they are in the target, by their numbers in the source.
        let mut segments = self.source_parts.segments.clone();
        for (number, at) in inside.iter().zip(&there) {
            segments[*number] = self.parts.segments[*at].clone();
        }
        let before = (self.text.clone(), self.parts.clone(), self.at.clone());
        let is_moved = self.remove(&there).is_empty() && self.put_in(&written, run, &segments);
        // What falls apart by it, or leaves an empty quotation behind, stays where it was.
        if is_moved && kinds(&self.parts) == kinds(&before.1) {
            return Some(inside);
        }
        (self.text, self.parts, self.at) = before;
        None
    }

    /// Puts in blocks of the source, written as `written`; `segments` has, by the numbers of the source, what is to be read
    /// there. False when there is no place where they fit.
    fn put_in(&mut self, written: &str, run: RangeInclusive<usize>, segments: &[Segment]) -> bool {
        let inside = segments_of(self.source_parts, run.clone());
        let wanted: Vec<&Segment> = inside.iter().filter_map(|at| segments.get(*at)).collect();
        let new = (*run.start()..self.source_parts.blocks.len())
            .take_while(|at| *at <= *run.end() || is_below(self.source_parts, *at, &run))
            .map(|at| &self.source_parts.blocks[at]);
        let count = containers(&self.parts.blocks) + containers(new);
        let places = self.places(run, written);
        // A list that falls apart is a last resort.
        for keeps_blocks in [true, false] {
            for (at, written) in &places {
                let mut text = self.text.clone();
                text.insert_str(*at, written);
                let parts = read(&text);
                if keeps_blocks && containers(&parts.blocks) != count {
                    continue;
                }
                if let Some(before) = self.fits(&parts, &wanted) {
                    self.text = text;
                    self.parts = parts;
                    self.count_in(&inside, before);
                    return true;
                }
            }
        }
        false
    }

    /// How many segments come before new ones, when a text that was read has them and says the same else.
    fn fits(&self, parts: &Parts, wanted: &[&Segment]) -> Option<usize> {
        let same =
            |(new, old): &(&Segment, &Segment)| new.text == old.text && new.range == old.range;
        let both = parts.segments.iter().zip(&self.parts.segments);
        let before = both.take_while(same).count();
        let is_there = |before: &usize| {
            let new = parts.segments.get(*before..*before + wanted.len());
            let is_it = |(wanted, new): (&&Segment, &Segment)| {
                wanted.text == new.text && is_like(wanted.kind, new.kind)
            };
            is_same_but_for(&self.parts, parts, *before, wanted.len())
                && new.is_some_and(|new| wanted.iter().zip(new).all(is_it))
        };
        (0..=before).rev().find(is_there)
    }

    /// Counts new segments in: those of the source with these numbers, after the first `before`.
    fn count_in(&mut self, inside: &[usize], before: usize) {
        let leaving = self.leaving.iter_mut().map(|(_, now)| now);
        for at in self.at.iter_mut().flatten().chain(leaving) {
            *at += if *at >= before { inside.len() } else { 0 };
        }
        for (offset, number) in inside.iter().enumerate() {
            if let Some(slot) = self.at.get_mut(*number) {
                *slot = Some(before + offset);
            }
        }
    }

    /// Where blocks of the source may go, and what is written there, the best first: after the block that stands before
    /// them, else before the one that stands after, else at the end of what they stand in.
    fn places(&self, run: RangeInclusive<usize>, written: &str) -> Vec<(usize, String)> {
        let blocks = &self.source_parts.blocks;
        let (first, last) = (*run.start(), *run.end());
        let parent = blocks[first].parent;
        let siblings: Vec<usize> = (0..blocks.len())
            .filter(|at| blocks[*at].parent == parent)
            .collect();
        let is_item = matches!(blocks[first].kind, BlockKind::Item | BlockKind::Row);
        let usual = if is_item { "\n" } else { "\n\n" };
        let gaps = |between: Option<&str>| {
            let is_gap = |gap: &&str| {
                gap.contains('\n') && gap.trim_matches(['\n', ' ', '\t', '>']).is_empty()
            };
            let own = between.filter(is_gap).unwrap_or(usual).to_owned();
            [own, usual.to_owned(), "\n".to_owned()]
        };
        let before = siblings.iter().rev().filter(|at| **at < first);
        for (steps, sibling) in before.enumerate() {
            let Some(theirs) = self.counterpart(*sibling) else {
                continue;
            };
            let end = end_of(self.source, &blocks[*sibling].range);
            let start = line_start(self.source, blocks[first].range.start);
            let between = self.source.get(end..start).filter(|_| steps == 0);
            let end = self.end_of_head(theirs);
            let written = self.marked(written, &blocks[first], theirs);
            return gaps(between).map(|gap| (end, gap + &written)).to_vec();
        }
        let after = siblings.iter().filter(|at| **at > last);
        for (steps, sibling) in after.enumerate() {
            let Some(theirs) = self.counterpart(*sibling) else {
                continue;
            };
            let end = end_of(self.source, &blocks[last].range);
            let start = line_start(self.source, blocks[*sibling].range.start);
            let between = self.source.get(end..start).filter(|_| steps == 0);
            let start = line_start(&self.text, theirs.range.start);
            let written = self.marked(written, &blocks[first], theirs);
            return gaps(between)
                .map(|gap| (start, format!("{written}{gap}")))
                .to_vec();
        }
        let end = match parent {
            None => self.text.trim_end().len(),
            Some(parent) => match self.counterpart(parent) {
                Some(theirs) => end_of(&self.text, &theirs.range),
                None => return Vec::new(),
            },
        };
        let gap = if end == 0 { "" } else { "\n\n" };
        let tight = (end, format!("\n{written}"));
        match parent {
            None => vec![(end, format!("{gap}{written}"))],
            Some(_) => vec![tight, (end, format!("{gap}{written}"))],
        }
    }

    /// Where a block ends; with the line of dashes, if it is the head of a table.
    fn end_of_head(&self, block: &Block) -> usize {
        let end = end_of(&self.text, &block.range);
        let table = block.parent.and_then(|at| self.parts.blocks.get(at));
        let is_head = block.kind == BlockKind::Row
            && table.is_some_and(|table| table.range.start == block.range.start);
        let rest = self.text.get(end + 1..).filter(|_| is_head);
        rest.map_or(end, |rest| end + 1 + rest.find('\n').unwrap_or(rest.len()))
    }

    /// An item with the mark that the target’s list has.
    fn marked(&self, written: &str, block: &Block, theirs: &Block) -> String {
        let sign = |text: &str| {
            let at = text.find(|c: char| !matches!(c, ' ' | '>'))?;
            text[at..].starts_with(['-', '*', '+']).then(|| at..at + 1)
        };
        let there = self.text.get(theirs.range.clone()).unwrap_or_default();
        match (&block.kind, sign(written), sign(there)) {
            (BlockKind::Item, Some(own), Some(other)) => {
                let mut written = written.to_owned();
                written.replace_range(own, &there[other]);
                written
            }
            _ => written.to_owned(),
        }
    }

    /// The block of the target that belongs to a block of the source, by a segment in both.
    fn counterpart(&self, block: usize) -> Option<&Block> {
        segments_in(self.source_parts, block)
            .into_iter()
            .find_map(|number| {
                let theirs = self
                    .parts
                    .segments
                    .get(self.at.get(number).copied().flatten()?)?;
                if self.source_parts.segments.get(number)?.block? == block {
                    return self.alike(block, theirs.block?);
                }
                let mut ours = home(self.source_parts, number)?;
                let mut at = home(&self.parts, self.at[number]?)?;
                while ours != block {
                    ours = self.source_parts.blocks.get(ours)?.parent?;
                    at = self.parts.blocks.get(at)?.parent?;
                }
                self.alike(block, at)
            })
    }

    /// A block of the target, if it is one of the same kind as a block of the source.
    fn alike(&self, block: usize, at: usize) -> Option<&Block> {
        let found = self.parts.blocks.get(at)?;
        let alike = std::mem::discriminant(&found.kind)
            == std::mem::discriminant(&self.source_parts.blocks.get(block)?.kind);
        alike.then_some(found)
    }
}
