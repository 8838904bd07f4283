//! Says which segment of the source belongs to which of the target.
//!
//! 1. What is remembered comes first: a source segment and a target segment that are one line of the memory, in the longest
//!    common subsequence of both texts.
//! 2. In the gaps between, a pair needs evidence: a target that is remembered as the translation of a source that was much
//!    the same; a source whose remembered translation is much the same as the target; or what no translation changes: the
//!    id of a heading, citations, links, notes, code, numbers.
//! 3. What is left between such pairs is paired by its order only if both sides have the same kinds of blocks in the same
//!    order and nothing speaks against a pair. Else nothing is guessed: the segments are [`Alignment::unsure`]. What a machine
//!    wrote for a source that is gone is nobody’s loss, and makes nothing unsure.
//! 4. What is remembered and stands elsewhere has [`Alignment::moved`].

mod seen;

pub use seen::similarity;

use super::memory::Line;
use super::segment::{BlockKind, Kind, Segment};
use super::{Bitext, Field, SegmentIx, Side};
use seen::{Ground, Seen, likeness, mark_anchored};

/// Which segments belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alignment {
    /// Pairs of a segment of the source and one of the target, in the order of the source.
    pub pairs: Vec<(SegmentIx, SegmentIx)>,
    /// Segments of the source without one in the target.
    pub missing: Vec<SegmentIx>,
    /// Segments of the target without one in the source.
    pub orphans: Vec<SegmentIx>,
    /// Those of `missing` and `orphans` that might belong together, in whatever way.
    pub unsure: Vec<SegmentIx>,
    /// The same, in the target.
    pub unsure_target: Vec<SegmentIx>,
    /// Those of `pairs` that do not stand in the same order on both sides.
    pub moved: Vec<(SegmentIx, SegmentIx)>,
}

/// Aligns the two sides of a text.
pub fn align(bitext: &Bitext) -> Alignment {
    let mut alignment = Alignment::default();
    let groups = |side: &Side| {
        let mut groups: Vec<(String, Vec<SegmentIx>)> = Vec::new();
        for (ix, _) in side.segments() {
            let group = side.fields.get(ix.field).map_or("", Field::group);
            match groups.iter_mut().find(|(name, _)| name == group) {
                Some((_, members)) => members.push(ix),
                None => groups.push((group.to_owned(), vec![ix])),
            }
        }
        groups
    };
    let ground = Ground::new(bitext);
    let mut targets = groups(&bitext.target);
    for (name, source) in groups(&bitext.source) {
        let at = targets.iter().position(|(other, _)| *other == name);
        let target = at.map(|at| targets.remove(at).1).unwrap_or_default();
        let stretch = Stretch::new(&ground, &source, &target);
        stretch.align(&mut alignment);
    }
    alignment
        .orphans
        .extend(targets.into_iter().flat_map(|(_, members)| members));
    alignment.pairs.sort();
    alignment.missing.sort();
    alignment.orphans.sort();
    alignment
}

/// What goes through a gap, given by the ends of its two sides.
type Gap<'f, S> = dyn Fn(&S, (usize, usize), (usize, usize), &mut Alignment) + 'f;

/// The segments of one field, or of one list, on both sides.
struct Stretch<'g, 'a> {
    ground: &'g Ground<'a>,
    source: Vec<Seen<'a>>,
    target: Vec<Seen<'a>>,
}

impl<'g, 'a> Stretch<'g, 'a> {
    fn new(ground: &'g Ground<'a>, source: &[SegmentIx], target: &[SegmentIx]) -> Self {
        let ours = source.iter();
        let theirs = target.iter();
        let mut stretch = Self {
            ground,
            source: ours.filter_map(|ix| Seen::of_source(ground, *ix)).collect(),
            target: theirs
                .filter_map(|ix| Seen::of_target(ground, *ix))
                .collect(),
        };
        mark_anchored(&mut stretch.source);
        mark_anchored(&mut stretch.target);
        stretch
    }

    fn align(&self, alignment: &mut Alignment) {
        let mut own = Alignment::default();
        let sure = common(&self.source, &self.target, &|s, t| self.weight(s, t));
        let (source, target) = ((0, self.source.len()), (0, self.target.len()));
        let gap = |stretch: &Self, s, t, own: &mut Alignment| stretch.gap(s, t, own);
        self.between(&sure, source, target, &mut own, &gap);
        self.pair_moved(&mut own);
        self.doubt(&mut own);
        alignment.pairs.extend(own.pairs);
        alignment.missing.extend(own.missing);
        alignment.orphans.extend(own.orphans);
        alignment.unsure.extend(own.unsure);
        alignment.unsure_target.extend(own.unsure_target);
        alignment.moved.extend(own.moved);
    }

    /// How much a remembered pair weighs: one that stands there once more than one of many, and a person’s more than a machine’s,
    /// which can be moved.
    fn weight(&self, source: &Seen<'_>, target: &Seen<'_>) -> u32 {
        if !self.is_remembered(source, target) {
            return 0;
        }
        let is_alone = source.lines.iter().all(|line| line.n == 0)
            && self.ground.counts.get(&source.key) == Some(&1);
        let of_a_person = target.lines.iter().any(|line| line.o.is_of_a_person());
        1 + if is_alone { 3 } else { 0 } + if of_a_person { 2 } else { 0 }
    }

    /// Goes through the gaps between pairs, and takes the pairs.
    fn between(
        &self,
        pairs: &[(usize, usize)],
        source: (usize, usize),
        target: (usize, usize),
        alignment: &mut Alignment,
        gap: &Gap<'_, Self>,
    ) {
        let (mut s, mut t) = (source.0, target.0);
        for (next_s, next_t) in pairs.iter().copied().chain([(source.1, target.1)]) {
            gap(self, (s, next_s), (t, next_t), alignment);
            if let (Some(one), Some(other)) = (self.source.get(next_s), self.target.get(next_t))
                && (next_s, next_t) != (source.1, target.1)
            {
                alignment.pairs.push((one.ix, other.ix));
            }
            (s, t) = (next_s + 1, next_t + 1);
        }
    }

    /// Whether a line of the memory has both.
    fn is_remembered(&self, source: &Seen<'_>, target: &Seen<'_>) -> bool {
        if source.is_opaque() || target.is_opaque() {
            return source.is_opaque() && target.is_opaque() && source.key == target.key;
        }
        let th = Some(target.key.as_str());
        source.lines.iter().any(|line| line.th.as_deref() == th)
    }

    /// Whether a machine wrote a segment of the target for a source that is gone, and nobody has changed it since.
    fn is_left_over(&self, target: &Seen<'_>) -> bool {
        let is_gone = |line: &&Line| !self.ground.counts.contains_key(&line.k);
        let lines = &target.lines;
        !lines.is_empty() && lines.iter().all(|l| !l.o.is_of_a_person() && is_gone(l))
    }

    /// A gap in which nothing is remembered as it stands.
    fn gap(&self, source: (usize, usize), target: (usize, usize), alignment: &mut Alignment) {
        let (s, t) = (
            &self.source[source.0..source.1],
            &self.target[target.0..target.1],
        );
        let is_in_order =
            self.in_order(&s.iter().collect::<Vec<_>>(), &t.iter().collect::<Vec<_>>());
        if s.is_empty() || t.is_empty() || is_in_order {
            return self.take(s, t, alignment);
        }
        let evident: Vec<(usize, usize)> = common(s, t, &|s, t| self.evidence(s, t))
            .into_iter()
            .map(|(a, b)| (a + source.0, b + target.0))
            .collect();
        self.between(
            &evident,
            source,
            target,
            alignment,
            &|stretch, s, t, alignment| {
                let (s, t) = (&stretch.source[s.0..s.1], &stretch.target[t.0..t.1]);
                stretch.take(s, t, alignment);
            },
        );
    }

    /// Takes what lies between two pairs: pairs by order, or what is alone on its side, or nothing.
    fn take(&self, source: &[Seen<'_>], target: &[Seen<'_>], alignment: &mut Alignment) {
        let ours: Vec<&Seen<'_>> = source.iter().collect();
        let (left_over, theirs): (Vec<_>, Vec<_>) =
            target.iter().partition(|t| self.is_left_over(t));
        let mut all: Vec<&Seen<'_>> = target.iter().collect();
        // What a machine wrote for texts that are gone is the first to be written over.
        if !self.in_order(&ours, &all) && self.in_order(&ours, &left_over) {
            alignment.orphans.extend(theirs.iter().map(|t| t.ix));
            all = left_over;
        }
        if self.in_order(&ours, &all) {
            let pairs = ours.iter().zip(&all).map(|(s, t)| (s.ix, t.ix));
            alignment.pairs.extend(pairs);
            return;
        }
        // A block that is copied and a text are never one.
        for opaque in [false, true] {
            let is_it = |seen: &&&Seen<'_>| seen.is_opaque() == opaque;
            let (ours, theirs) = (ours.iter().filter(is_it), theirs.iter().filter(is_it));
            if ours.clone().count() > 0 && theirs.clone().count() > 0 {
                alignment.unsure.extend(ours.map(|s| s.ix));
                alignment.unsure_target.extend(theirs.map(|t| t.ix));
            }
        }
        alignment.missing.extend(source.iter().map(|s| s.ix));
        alignment.orphans.extend(target.iter().map(|t| t.ix));
    }

    /// Pairs what is remembered and stands elsewhere; of a table’s row, all cells or none.
    fn pair_moved(&self, alignment: &mut Alignment) {
        let mut orphans = alignment.orphans.clone();
        let mut moved: Vec<(SegmentIx, SegmentIx)> = Vec::new();
        for source in self
            .source
            .iter()
            .filter(|s| alignment.missing.contains(&s.ix))
        {
            let is_known = !self.ground.memory.of(&source.key).is_empty();
            let is_it = |ix: &SegmentIx| {
                let target = self.target.iter().find(|t| t.ix == *ix);
                is_known && target.is_some_and(|target| self.is_remembered(source, target))
            };
            if let Some(at) = orphans.iter().position(is_it) {
                moved.push((source.ix, orphans.remove(at)));
            }
        }
        let whole = |pair: &(SegmentIx, SegmentIx)| self.moves_whole(*pair, &moved);
        let moved: Vec<_> = moved.iter().filter(|pair| whole(pair)).copied().collect();
        let is_source = |ix: &SegmentIx| moved.iter().any(|(s, _)| s == ix);
        let is_target = |ix: &SegmentIx| moved.iter().any(|(_, t)| t == ix);
        for list in [&mut alignment.missing, &mut alignment.unsure] {
            list.retain(|ix| !is_source(ix));
        }
        for list in [&mut alignment.orphans, &mut alignment.unsure_target] {
            list.retain(|ix| !is_target(ix));
        }
        alignment.pairs.extend(&moved);
        alignment.moved = moved;
    }

    /// Whether all that stands in the row or item of a segment has moved with it.
    fn moves_whole(
        &self,
        (source, target): (SegmentIx, SegmentIx),
        moved: &[(SegmentIx, SegmentIx)],
    ) -> bool {
        let bitext = self.ground.bitext;
        let (ours, theirs) = (
            fellows(&bitext.source, source),
            fellows(&bitext.target, target),
        );
        ours.len() == theirs.len()
            && ours
                .into_iter()
                .zip(theirs)
                .all(|pair| moved.contains(&pair))
    }

    /// A heading whose id stands elsewhere in the target may have moved with its section: what is missing around it is unsure.
    fn doubt(&self, alignment: &mut Alignment) {
        let id = |seen: &Seen<'_>| {
            let mut anchors = seen.anchors.iter();
            anchors
                .find(|anchor| anchor.starts_with("heading "))
                .cloned()
        };
        let is_orphan = |seen: &&Seen<'_>| alignment.orphans.contains(&seen.ix);
        let orphans: Vec<_> = self.target.iter().filter(is_orphan).collect();
        let ids: Vec<String> = orphans.iter().filter_map(|seen| id(seen)).collect();
        let mut runs: Vec<Vec<&Seen<'_>>> = vec![Vec::new()];
        for seen in &self.source {
            match alignment.missing.contains(&seen.ix) {
                true => runs.last_mut().into_iter().for_each(|run| run.push(seen)),
                false => runs.push(Vec::new()),
            }
        }
        for run in runs {
            if run
                .iter()
                .any(|seen| id(seen).is_some_and(|id| ids.contains(&id)))
            {
                alignment.unsure.extend(run.iter().map(|seen| seen.ix));
                alignment
                    .unsure_target
                    .extend(orphans.iter().map(|seen| seen.ix));
            }
        }
    }

    /// Whether both sides have the same shape and nothing speaks against pairing them in their order.
    fn in_order(&self, source: &[&Seen<'_>], target: &[&Seen<'_>]) -> bool {
        source.len() == target.len()
            && source.iter().zip(target).all(|(s, t)| {
                s.shape == t.shape
                    && is_like_in_kind(s.segment.kind, t.segment.kind)
                    && !self.contradicts(s, t)
            })
    }

    /// How much says that two segments belong together; 0 is nothing.
    fn evidence(&self, source: &Seen<'_>, target: &Seen<'_>) -> u32 {
        if !is_like_in_kind(source.segment.kind, target.segment.kind) || source.segment.is_opaque()
        {
            return 0;
        }
        let like = |others: &[Vec<String>], words: &[String]| {
            let likeness = others.iter().map(|other| likeness(other, words));
            likeness.max().unwrap_or(0)
        };
        let was = like(&target.others, &source.words);
        let remembered = was.max(like(&source.others, &target.words));
        let is_anchored = source.is_anchored && target.is_anchored;
        let anchored = match is_anchored && source.anchors == target.anchors {
            true => 50 + u32::try_from(source.anchors.len().min(40)).unwrap_or(0),
            false => 0,
        };
        // The two texts may still be one: nothing was translated yet.
        let same = if source.key == target.key { 100 } else { 0 };
        let remembered = if remembered >= 50 { remembered } else { 0 };
        remembered.max(anchored).max(same)
    }

    /// Whether two segments plainly speak of different things.
    fn contradicts(&self, source: &Seen<'_>, target: &Seen<'_>) -> bool {
        if source.segment.is_opaque() || target.segment.is_opaque() {
            // Code may be translated too: its comments, what it says.
            let code = |seen: &Seen<'_>| seen.is_opaque() && seen.segment.text.starts_with("```");
            return source.key != target.key
                && !(code(source) && code(target) && !self.is_left_over(target));
        }
        if self.evidence(source, target) > 0 {
            return false;
        }
        let strong = |seen: &Seen<'_>| {
            seen.anchors
                .iter()
                .filter(|anchor| !anchor.starts_with('#'))
                .cloned()
                .collect::<Vec<_>>()
        };
        let (one, other) = (strong(source), strong(target));
        let disjoint = !one.is_empty()
            && !other.is_empty()
            && one.iter().all(|anchor| !other.contains(anchor));
        let (long, short) = {
            let (a, b) = (source.words.len(), target.words.len());
            (a.max(b), a.min(b))
        };
        disjoint || long > 20 + 3 * short
    }
}

/// Whether a segment of one kind can be the translation of one of the other.
fn is_like_in_kind(source: Kind, target: Kind) -> bool {
    source == target
        || matches!(
            (source, target),
            (Kind::Item, Kind::Paragraph) | (Kind::Paragraph, Kind::Item)
        )
}

/// The heaviest common subsequence of two lists, by positions.
fn common(
    source: &[Seen<'_>],
    target: &[Seen<'_>],
    weight: &dyn Fn(&Seen<'_>, &Seen<'_>) -> u32,
) -> Vec<(usize, usize)> {
    let fits = |(s, t): &(&Seen<'_>, &Seen<'_>)| weight(s, t) > 0;
    let head = source.iter().zip(target).take_while(fits).count();
    let (s, t) = (&source[head..], &target[head..]);
    let tail = s.iter().rev().zip(t.iter().rev()).take_while(fits).count();
    let (s, t) = (&s[..s.len() - tail], &t[..t.len() - tail]);
    let mut pairs: Vec<(usize, usize)> = (0..head).map(|at| (at, at)).collect();
    let middle = heaviest(s, t, weight).into_iter();
    pairs.extend(middle.map(|(a, b)| (a + head, b + head)));
    let ends = (0..tail).map(|at| (source.len() - tail + at, target.len() - tail + at));
    pairs.extend(ends);
    pairs
}

fn heaviest(
    source: &[Seen<'_>],
    target: &[Seen<'_>],
    weight: &dyn Fn(&Seen<'_>, &Seen<'_>) -> u32,
) -> Vec<(usize, usize)> {
    let width = target.len() + 1;
    let mut best = vec![0_u32; (source.len() + 1) * width];
    for (a, s) in source.iter().enumerate().rev() {
        for (b, t) in target.iter().enumerate().rev() {
            let here = weight(s, t);
            let with = if here > 0 {
                here + best[(a + 1) * width + b + 1]
            } else {
                0
            };
            best[a * width + b] = with
                .max(best[(a + 1) * width + b])
                .max(best[a * width + b + 1]);
        }
    }
    let mut pairs = Vec::new();
    let (mut a, mut b) = (0, 0);
    while let (Some(s), Some(t)) = (source.get(a), target.get(b)) {
        let here = best[a * width + b];
        let value = weight(s, t);
        if value > 0 && here == value + best[(a + 1) * width + b + 1] {
            pairs.push((a, b));
            (a, b) = (a + 1, b + 1);
        } else if here == best[(a + 1) * width + b] {
            a += 1;
        } else {
            b += 1;
        }
    }
    pairs
}

/// All that moves with a segment: the cells of its row, what stands in its item.
fn fellows(side: &Side, ix: SegmentIx) -> Vec<SegmentIx> {
    let Some(field) = side.fields.get(ix.field) else {
        return vec![ix];
    };
    let blocks = &field.parts.blocks;
    let block_of = |segment: &Segment| {
        let at = segment.block?;
        match blocks.get(at)?.kind {
            BlockKind::Cell => blocks.get(at)?.parent,
            _ => Some(at),
        }
    };
    let Some(block) = field.parts.segments.get(ix.at).and_then(block_of) else {
        return vec![ix];
    };
    let is_inside = |segment: &Segment| {
        let mut at = segment.block;
        while let Some(here) = at.filter(|here| *here != block) {
            at = blocks.get(here).and_then(|block| block.parent);
        }
        at.is_some()
    };
    let segments = field.parts.segments.iter().enumerate();
    let inside = segments.filter(|(_, segment)| is_inside(segment));
    inside.map(|(at, _)| SegmentIx { at, ..ix }).collect()
}
