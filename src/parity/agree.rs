//! Which quantities of two texts agree, whatever may be read in either.

use std::ops::Range;

use super::quantity::{Atom, Item, Reading, Trust, Value};
use super::read::items;
use super::words::Words;

/// One of the two texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The text that was translated.
    Source,
    /// The translation.
    Target,
}

/// A quantity that one text has and the other has not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The text that has it.
    pub side: Side,
    /// Where it stands in that text.
    pub range: Range<usize>,
    /// As it is written there.
    pub text: String,
    /// Whether it is a date, a day of the week or a time, and not a number.
    pub is_date: bool,
}

/// A quantity on which the texts agree only if it is not read as its language writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// The text that has it.
    pub side: Side,
    /// Where it stands in that text.
    pub range: Range<usize>,
    /// As it is written there.
    pub text: String,
    /// Whether it has the marks of another language: 12,500 in French.
    pub foreign: bool,
}

/// How the quantities of two texts compare.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// What only one side has, the source’s first, in the order of the texts.
    pub differences: Vec<Difference>,
    /// What agrees only by an unlikely reading.
    pub doubts: Vec<Doubt>,
}

/// What `source` counts, dates or times and `target` does not, and the other way round. Languages are BCP 47 tags.
///
/// Where a text can be read in several ways, the one is taken that makes the two agree. Numbers that changed places are not
/// seen, and texts with thousands of quantities are not compared.
///
/// ```
/// use dossier::parity::quantities;
///
/// assert!(quantities("Le 1er août, 2,5 milliards", "fr", "2.5 billion on 1 August", "en").is_empty());
/// let found = quantities("203 morts", "fr", "230 dead", "en");
/// assert_eq!((found[0].text.as_str(), found[1].text.as_str()), ("203", "230"));
/// ```
pub fn quantities(source: &str, from: &str, target: &str, to: &str) -> Vec<Difference> {
    compare_quantities(source, from, target, to).differences
}

/// The same, with what is only right by an unlikely reading.
pub fn compare_quantities(source: &str, from: &str, target: &str, to: &str) -> Comparison {
    let both = Words::of(from).zip(Words::of(to));
    let items = [
        items(source, both.map(|(words, _)| words)),
        items(target, both.map(|(_, words)| words)),
    ];
    let mut sides = Sides {
        chosen: items.each_ref().map(|items| vec![0; items.len()]),
        items,
        lenient: both.is_none(),
    };
    let left = sides.settle();
    let texts = [source, target];
    let mut comparison = Comparison::default();
    for (side, item) in left {
        let place = sides.items[side as usize][item].clone();
        comparison.differences.push(Difference {
            side,
            text: written(texts[side as usize], &place.range),
            is_date: sides
                .reading(side, item)
                .atoms
                .iter()
                .any(|atom| atom.value.is_date()),
            range: place.range,
        });
    }
    comparison.doubts = sides.doubts(texts);
    comparison
}

fn written(text: &str, range: &Range<usize>) -> String {
    text.get(range.clone()).unwrap_or_default().to_owned()
}

/// A text with more quantities than this is no passage of prose; comparing takes the square of their number.
const LONGEST: usize = 4000;
/// With more than this, the likeliest readings are taken: choosing takes the cube.
const CHOSEN: usize = 150;
/// How often every reading is tried against those that the other places have by then.
const TRIES: usize = 3;

/// Both texts as items, with the reading chosen for each.
struct Sides {
    items: [Vec<Item>; 2],
    chosen: [Vec<usize>; 2],
    /// Whether a language is not known, so that small numbers may be in words.
    lenient: bool,
}

/// An atom with the side and item that it belongs to.
#[derive(Clone, Copy)]
struct Placed<'a> {
    item: usize,
    atom: &'a Atom,
    is_met: bool,
}

impl Sides {
    /// Chooses the readings that leave the least over, and gives what is left.
    fn settle(&mut self) -> Vec<(Side, usize)> {
        let count = self.items[0].len().max(self.items[1].len());
        if count > LONGEST {
            return Vec::new();
        }
        let mut left = self.left();
        let mut tries = if count > CHOSEN { TRIES } else { 0 };
        while !left.is_empty() && tries < TRIES {
            let before = left.len();
            for side in [Side::Source, Side::Target] {
                for item in 0..self.items[side as usize].len() {
                    left = self.best_reading(side, item, left);
                }
            }
            tries += 1;
            if left.len() == before {
                break;
            }
        }
        left.dedup();
        left
    }

    /// Tries every reading of an item and keeps the best, the first of those that are equal.
    fn best_reading(
        &mut self,
        side: Side,
        item: usize,
        left: Vec<(Side, usize)>,
    ) -> Vec<(Side, usize)> {
        let count = self.items[side as usize][item].readings.len();
        if left.is_empty() || count < 2 {
            return left;
        }
        let mut best = (self.chosen[side as usize][item], left);
        for reading in 0..count {
            self.chosen[side as usize][item] = reading;
            let left = self.left();
            if left.len() < best.1.len() {
                best = (reading, left);
            }
        }
        self.chosen[side as usize][item] = best.0;
        best.1
    }

    fn reading(&self, side: Side, item: usize) -> &Reading {
        let at = self.chosen[side as usize][item];
        &self.items[side as usize][item].readings[at]
    }

    fn placed(&self, side: Side) -> Vec<Placed<'_>> {
        let items = 0..self.items[side as usize].len();
        let placed = |item: usize| {
            let atoms = self.reading(side, item).atoms.iter();
            atoms.map(move |atom| Placed {
                item,
                atom,
                is_met: false,
            })
        };
        items.flat_map(placed).collect()
    }

    /// What is left over on either side with the readings as they are chosen.
    fn left(&self) -> Vec<(Side, usize)> {
        let mut source = self.placed(Side::Source);
        let mut target = self.placed(Side::Target);
        let same = |a: &Atom, b: &Atom| a.value == b.value && a.has_unit_of(b);
        let agrees = |a: &Atom, b: &Atom| a.value.agrees(&b.value) && a.has_unit_of(b);
        // What must be there is met by what must be there, then by what may be.
        meet(&mut source, &mut target, |a, b| {
            a.required && b.required && a.unit == b.unit && same(a, b)
        });
        meet(&mut source, &mut target, |a, b| {
            a.required && b.required && agrees(a, b)
        });
        meet(&mut source, &mut target, |a, b| {
            (a.required || b.required) && agrees(a, b)
        });
        let months = [&source, &target].map(|side| {
            let months = side.iter().filter_map(|placed| placed.atom.value.month());
            months.collect::<Vec<_>>()
        });
        let is_day = |a: &Value, b: &Value, months: &[u8]| {
            a.is_day(b) && a.month().is_some_and(|month| months.contains(&month))
        };
        meet(&mut source, &mut target, |a, b| {
            is_day(&a.value, &b.value, &months[1]) || is_day(&b.value, &a.value, &months[0])
        });
        let lacks = |side: &[Placed<'_>]| {
            side.iter()
                .any(|placed| self.is_left(placed) && !said_twice(placed, side))
        };
        let (source_lacks, target_lacks) = (lacks(&source), lacks(&target));
        // Saying a date again is no difference, unless it takes the place of another.
        let over = |side: &[Placed<'_>], other_lacks: bool| {
            let left = side.iter().filter(|placed| self.is_left(placed));
            let left = left.filter(|placed| other_lacks || !said_twice(placed, side));
            left.map(|placed| placed.item).collect::<Vec<_>>()
        };
        let repeats = |side: &[Placed<'_>]| {
            side.iter()
                .any(|placed| self.is_left(placed) && said_twice(placed, side))
        };
        // Repetitions on both sides: each says again what the other says once.
        let both = repeats(&source) && repeats(&target);
        let from_source = over(&source, target_lacks || both)
            .into_iter()
            .map(|item| (Side::Source, item));
        let from_target = over(&target, source_lacks || both)
            .into_iter()
            .map(|item| (Side::Target, item));
        from_source.chain(from_target).collect()
    }

    fn is_left(&self, placed: &Placed<'_>) -> bool {
        let is_small = match &placed.atom.value {
            Value::Number(number) => self.lenient && number.as_whole().is_none_or(|n| n < 100),
            _ => false,
        };
        placed.atom.required && !placed.is_met && !is_small
    }

    fn doubts(&self, texts: [&str; 2]) -> Vec<Doubt> {
        let mut doubts = Vec::new();
        for side in [Side::Source, Side::Target] {
            for item in 0..self.items[side as usize].len() {
                let reading = self.reading(side, item);
                if reading.trust == Trust::Likely || self.lenient {
                    continue;
                }
                let range = self.items[side as usize][item].range.clone();
                doubts.push(Doubt {
                    side,
                    text: written(texts[side as usize], &range),
                    range,
                    foreign: reading.trust == Trust::Foreign,
                });
            }
        }
        doubts
    }
}

/// Whether the same was met elsewhere on its side.
fn said_twice(placed: &Placed<'_>, side: &[Placed<'_>]) -> bool {
    let same = |other: &&Placed<'_>| other.is_met && other.atom.value.agrees(&placed.atom.value);
    placed.atom.repeatable && side.iter().any(|other| same(&other))
}

/// Pairs the atoms that `fits` lets be the same, each once, from left to right.
fn meet(source: &mut [Placed<'_>], target: &mut [Placed<'_>], fits: impl Fn(&Atom, &Atom) -> bool) {
    for a in source.iter_mut().filter(|placed| !placed.is_met) {
        let other = target
            .iter_mut()
            .find(|b| !b.is_met && fits(a.atom, b.atom));
        if let Some(b) = other {
            a.is_met = true;
            b.is_met = true;
        }
    }
}
