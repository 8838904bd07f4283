//! What is known of a segment when its counterpart is looked for.

use std::collections::BTreeMap;

use super::super::memory::{Line, Memory};
use super::super::segment::{BlockKind, Segment, What};
use super::super::{Bitext, SegmentIx, Side};

/// What is looked up again and again.
pub(super) struct Ground<'a> {
    pub(super) bitext: &'a Bitext,
    pub(super) memory: &'a Memory,
    /// Accepted lines by what they are in the target.
    by_target: BTreeMap<&'a str, Vec<&'a Line>>,
    /// How often each text stands in the source.
    pub(super) counts: BTreeMap<String, usize>,
}

impl<'a> Ground<'a> {
    pub(super) fn new(bitext: &'a Bitext) -> Self {
        let mut by_target: BTreeMap<&str, Vec<&Line>> = BTreeMap::new();
        for line in bitext.memory.lines() {
            if let Some(th) = &line.th {
                by_target.entry(th).or_default().push(line);
            }
        }
        let mut counts = BTreeMap::new();
        for (_, segment) in bitext.source.segments() {
            *counts.entry(segment.key()).or_default() += 1;
        }
        Self {
            bitext,
            memory: &bitext.memory,
            by_target,
            counts,
        }
    }

    /// The lines whose translation is `key`.
    fn lines(&self, key: &str) -> &[&'a Line] {
        self.by_target.get(key).map_or(&[], Vec::as_slice)
    }
}

/// A segment with what decides on its place.
pub(super) struct Seen<'a> {
    pub(super) ix: SegmentIx,
    pub(super) segment: &'a Segment,
    pub(super) key: String,
    /// What no translation changes.
    pub(super) anchors: Vec<String>,
    /// Whether no other segment of its side has these anchors.
    pub(super) is_anchored: bool,
    /// The path of kinds of blocks down to it.
    pub(super) shape: Vec<BlockKind>,
    pub(super) words: Vec<String>,
    /// In the source, the lines of it; in the target, those that it is the translation of.
    pub(super) lines: Vec<&'a Line>,
    /// The words of what these lines have on the other side.
    pub(super) others: Vec<Vec<String>>,
}

impl<'a> Seen<'a> {
    fn new(side: &'a Side, ix: SegmentIx) -> Option<Self> {
        let segment = side.segment(ix)?;
        Some(Self {
            ix,
            segment,
            key: segment.key(),
            anchors: anchors(side, ix, segment),
            is_anchored: false,
            shape: shape(side, ix, segment),
            words: words(&segment.text),
            lines: Vec::new(),
            others: Vec::new(),
        })
    }

    pub(super) fn of_source(ground: &Ground<'a>, ix: SegmentIx) -> Option<Self> {
        let mut seen = Self::new(&ground.bitext.source, ix)?;
        let lines = ground.memory.of(&seen.key).iter();
        seen.lines = lines.filter(|line| !line.is_suggestion()).collect();
        seen.others = seen.lines.iter().map(|line| words(&line.tgt)).collect();
        Some(seen)
    }

    pub(super) fn of_target(ground: &Ground<'a>, ix: SegmentIx) -> Option<Self> {
        let mut seen = Self::new(&ground.bitext.target, ix)?;
        seen.lines = ground.lines(&seen.key).to_vec();
        seen.others = seen.lines.iter().map(|line| words(&line.src)).collect();
        Some(seen)
    }

    pub(super) fn is_opaque(&self) -> bool {
        self.segment.is_opaque()
    }
}

/// Marks the segments whose anchors no other one of their side has.
pub(super) fn mark_anchored(side: &mut [Seen<'_>]) {
    let mut counts: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    for seen in side.iter() {
        *counts.entry(seen.anchors.clone()).or_default() += 1;
    }
    for seen in side {
        seen.is_anchored = !seen.anchors.is_empty() && counts.get(&seen.anchors) == Some(&1);
    }
}

/// What no translation changes: citations, links, notes, code, the id of a heading, and (with `#`) numbers.
fn anchors(side: &Side, ix: SegmentIx, segment: &Segment) -> Vec<String> {
    let mut anchors: Vec<String> = segment
        .held
        .iter()
        .filter(|held| !matches!(held.what, What::Style | What::Break | What::Html))
        .map(|held| format!("{:?} {}", held.what, place_of(&held.target)))
        .collect();
    let block = side
        .fields
        .get(ix.field)
        .and_then(|field| field.parts.blocks.get(segment.block?));
    if let Some(BlockKind::Heading(_, Some(id))) = block.map(|block| &block.kind) {
        anchors.push(format!("heading {id}"));
    }
    anchors.extend(
        numbers(&segment.words())
            .into_iter()
            .map(|number| format!("#{number}")),
    );
    anchors.sort();
    anchors
}

/// What of a link’s address is the same in every language: of a page elsewhere its host, without a language before it.
fn place_of(target: &str) -> &str {
    let Some((_, rest)) = target.split_once("://") else {
        return target;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    match host.split_once('.') {
        Some((first, others)) if (2..=3).contains(&first.len()) && others.contains('.') => others,
        _ => host,
    }
}

/// The numbers of a text as digits alone, so that `5 100` and `5,100` are one; single digits say too little.
fn numbers(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut digits = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        let joins = matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' | ',' | '.');
        let goes_on = chars.peek().is_some_and(char::is_ascii_digit);
        if !(joins && goes_on && !digits.is_empty()) {
            found.push(std::mem::take(&mut digits));
        }
    }
    found.push(digits);
    found.retain(|number| number.len() > 1);
    found
}

/// The kinds of the blocks that a segment stands in, from the outside.
fn shape(side: &Side, ix: SegmentIx, segment: &Segment) -> Vec<BlockKind> {
    let blocks = side
        .fields
        .get(ix.field)
        .map_or(&[][..], |field| &field.parts.blocks);
    let mut at = segment.block;
    let mut shape = Vec::new();
    while let Some(block) = at.and_then(|at| blocks.get(at)) {
        shape.push(match &block.kind {
            BlockKind::Heading(level, _) => BlockKind::Heading(*level, None),
            kind => kind.clone(),
        });
        at = block.parent;
    }
    shape
}

fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.sort();
    words
}

/// How many of the words of two texts are the same, in percent (Dice): both lists are sorted.
pub(super) fn likeness(one: &[String], other: &[String]) -> u32 {
    if one.is_empty() && other.is_empty() {
        return 100;
    }
    let (mut a, mut b, mut same) = (0, 0, 0_usize);
    while let (Some(x), Some(y)) = (one.get(a), other.get(b)) {
        match x.cmp(y) {
            std::cmp::Ordering::Equal => {
                same += 1;
                a += 1;
                b += 1;
            }
            std::cmp::Ordering::Less => a += 1,
            std::cmp::Ordering::Greater => b += 1,
        }
    }
    u32::try_from(200 * same / (one.len() + other.len())).unwrap_or(0)
}

/// How much two encoded texts are alike, in percent of their words.
pub fn similarity(one: &str, other: &str) -> u32 {
    likeness(&words(one), &words(other))
}
