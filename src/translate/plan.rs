//! What is to be done with each segment of a text: a merge of three sides.
//!
//! The memory is the base, the source article theirs, the target article ours. A segment of the source whose key is in the
//! memory is unchanged; a segment of the target whose key is that of a remembered translation is as it was written.
//!
//! | source | target | what happens |
//! |---|---|---|
//! | unchanged | as written | it stays, and costs nothing |
//! | unchanged | changed by a person | it stays, and the memory learns it as a person’s |
//! | changed | as a machine wrote it | it is translated anew |
//! | changed | a person’s | it stays and is stale; a translation is kept as a suggestion |
//! | new | not there | it is translated and put in |
//! | gone | as a machine wrote it | it is taken out |
//! | gone | a person’s | it stays, and is reported |
//! | moved | as a machine wrote it | it is moved, and costs nothing |
//! | moved | a person’s | it stays where it is |
//!
//! Where nothing is remembered of two segments that belong together, the memory learns the pair as a person’s.

use std::collections::BTreeMap;

use crate::bitext::memory::{Line, Origin};
use crate::bitext::segment::answer::{encoded, tokens};
use crate::bitext::segment::{Held, Segment, What};
use crate::bitext::state::{Report, Sources, State, is_taken, report, written};
use crate::bitext::{Bitext, SegmentIx};

/// What a run may do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Whether texts of machines that nobody has looked at are translated anew.
    pub force_machine: bool,
    /// Whether texts of the mock engine are.
    pub replaces_mock: bool,
}

/// What is to be done with a text.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The state before.
    pub report: Report,
    /// Segments that need a translation.
    pub wanted: Vec<Wanted>,
    /// Lines that the memory learns.
    pub learned: Vec<Line>,
    /// Segments of the target that are taken out.
    pub removed: Vec<SegmentIx>,
}

/// A segment that needs a translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// In the source.
    pub source: SegmentIx,
    /// Its key.
    pub key: String,
    /// Which of the segments with that key it is.
    pub n: u32,
    /// Where the translation goes.
    pub goes: Goes,
}

/// Where a translation goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goes {
    /// In the place of a segment of the target.
    Over(SegmentIx),
    /// Into the target, where it is not yet.
    In,
    /// Into the memory alone, beside a person’s text.
    Beside,
}

/// Says what is to be done; `terms` is the hash of the glossary’s terms in an encoded source text.
pub fn plan(bitext: &Bitext, choice: Choice, terms: &dyn Fn(&str) -> String) -> Plan {
    let report = report(bitext, terms);
    let mut plan = Plan {
        report,
        wanted: Vec::new(),
        learned: Vec::new(),
        removed: Vec::new(),
    };
    let occurrences = bitext.source.occurrences();
    let sources = Sources::new(bitext);
    let judged = plan.report.segments.clone();
    for judged in judged {
        let Some((source, key, n)) = judged
            .source
            .and_then(|ix| occurrences.iter().find(|(other, ..)| *other == ix))
        else {
            continue;
        };
        let wants = |goes| Wanted {
            source: *source,
            key: key.clone(),
            n: *n,
            goes,
        };
        let Some(target) = judged.target else {
            // What might belong to a segment that stands in the target alone is not put in beside it.
            if !judged.is_unsure {
                plan.wanted.push(wants(Goes::In));
            }
            continue;
        };
        let Some(there) = bitext.target.segment(target) else {
            continue;
        };
        match judged.state {
            State::Missing => plan.wanted.push(wants(Goes::Over(target))),
            State::Unreviewed | State::StaleGlossary => {
                let is_mock = judged.origin == Some(Origin::Mock);
                if choice.force_machine || (is_mock && choice.replaces_mock) {
                    plan.wanted.push(wants(Goes::Over(target)));
                }
            }
            State::Drifted | State::Unrecorded => {
                plan.learned
                    .extend(learn(bitext, &wants(Goes::Beside), there, terms))
            }
            State::StaleSource => {
                let of_a_machine = sources
                    .base(key, &there.key())
                    .filter(|line| !line.o.is_of_a_person());
                // Written by a machine and untouched since; what was changed by hand is a person’s.
                let is_untouched = of_a_machine
                    .is_some_and(|line| line.th.as_deref() == Some(there.key().as_str()));
                if is_untouched {
                    plan.wanted.push(wants(Goes::Over(target)));
                } else if bitext.memory.suggestion(key, *n).is_none() {
                    plan.wanted.push(wants(Goes::Beside));
                }
            }
            State::Done => {
                // The line is that of another occurrence: this one gets its own.
                let line = written(&bitext.memory, key, *n, &there.key());
                plan.learned
                    .extend(line.filter(|line| line.n != *n).map(|line| Line {
                        n: *n,
                        ..line.clone()
                    }));
            }
            State::Conflict | State::Orphan => {}
        }
    }
    copy(bitext, &occurrences, &mut plan);
    plan.removed = removable(bitext, &plan.report, &occurrences);
    plan
}

/// The engine of blocks that are copied.
pub const COPY: &str = "copy";

/// Blocks that are copied: a new one comes over once, and the memory holds it, so that a person may take it out again.
fn copy(bitext: &Bitext, occurrences: &[(SegmentIx, String, u32)], plan: &mut Plan) {
    for (source, key, n) in occurrences {
        let Some(segment) = bitext
            .source
            .segment(*source)
            .filter(|segment| segment.is_opaque())
        else {
            continue;
        };
        let alignment = &plan.report.alignment;
        let is_known = bitext.memory.of(key).iter().any(|line| line.n == *n);
        if alignment.pairs.iter().any(|(other, _)| other == source) {
            if !is_known {
                plan.learned.push(copied(segment, *n));
            }
        } else if is_known || alignment.unsure.contains(source) {
            continue;
        } else if bitext.memory.is_empty() && bitext.exists {
            // Whoever wrote the target has left it out.
            plan.learned.push(copied(segment, *n));
        } else {
            plan.wanted.push(Wanted {
                source: *source,
                key: key.clone(),
                n: *n,
                goes: Goes::In,
            });
        }
    }
}

/// The line of a block that is copied.
pub fn copied(segment: &Segment, n: u32) -> Line {
    Line {
        k: segment.key(),
        n,
        src: segment.text.clone(),
        tgt: segment.text.clone(),
        th: Some(segment.key()),
        o: Origin::Machine,
        e: COPY.to_owned(),
        g: String::new(),
    }
}

/// The line for a pair of which a person wrote the target.
pub fn learn(
    bitext: &Bitext,
    wanted: &Wanted,
    target: &Segment,
    terms: &dyn Fn(&str) -> String,
) -> Option<Line> {
    let source = bitext.source.segment(wanted.source)?;
    let origin = match is_taken(&bitext.memory, &wanted.key, &target.key()) {
        true => Origin::Reviewed,
        false => Origin::Human,
    };
    Some(Line {
        k: wanted.key.clone(),
        n: wanted.n,
        src: source.text.clone(),
        tgt: in_terms_of(source, target),
        th: Some(target.key()),
        o: origin,
        e: String::new(),
        g: terms(&source.text),
    })
}

/// The target’s text with the numbers of the source’s placeholders; those that the source has not come after its own.
pub fn in_terms_of(source: &Segment, target: &Segment) -> String {
    let Ok(read) = tokens(&target.text) else {
        return target.text.clone();
    };
    let mut free: Vec<&Held> = source.held.iter().collect();
    let mut next = source.held.len();
    let mut numbers: Vec<(u32, u32)> = Vec::new();
    for held in &target.held {
        let same = |one: &Held| {
            one.is_pair == held.is_pair && one.what == held.what && one.target == held.target
        };
        let exactly = |one: &Held| same(one) && one.open == held.open;
        let at = free.iter().position(|one| exactly(one)).or_else(|| {
            free.iter()
                .position(|one| same(one) && one.what != What::Style)
        });
        let number = match at {
            Some(at) => free.remove(at).id,
            None => {
                next += 1;
                u32::try_from(next).unwrap_or(u32::MAX)
            }
        };
        numbers.push((held.id, number));
    }
    let number = |id: u32| {
        numbers
            .iter()
            .find(|(old, _)| *old == id)
            .map_or(id, |(_, new)| *new)
    };
    let read: Vec<_> = read
        .into_iter()
        .map(|token| {
            use crate::bitext::segment::Token::{Alone, Close, Open, Text};
            match token {
                Text(text) => Text(text),
                Open(id) => Open(number(id)),
                Close(id) => Close(number(id)),
                Alone(id) => Alone(number(id)),
            }
        })
        .collect();
    encoded(&read)
}

/// Segments of the target that a machine wrote for a source that is gone, or that stands there less often by now.
///
/// As many are taken out as lines of the memory have lost their source: a copy that a person made has no line of its own.
fn removable(
    bitext: &Bitext,
    report: &Report,
    there: &[(SegmentIx, String, u32)],
) -> Vec<SegmentIx> {
    let alignment = &report.alignment;
    let is_missing = |key: &str| {
        let mut keys = there.iter().filter(|(_, other, _)| other == key);
        keys.any(|(ix, ..)| alignment.missing.contains(ix))
    };
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    let mut removable = Vec::new();
    for ix in &alignment.orphans {
        let Some(key) = bitext.target.segment(*ix).map(Segment::key) else {
            continue;
        };
        let lines: Vec<&Line> = bitext.memory.written_as(&key).collect();
        let of_machines = lines.iter().all(|line| !line.o.is_of_a_person());
        // A source that is missing may yet want it.
        let is_wanted = lines.iter().any(|line| is_missing(&line.k));
        let gone = lines.iter().filter(|line| is_gone(line, there)).count();
        let taken = taken.entry(key).or_default();
        if of_machines && !is_wanted && *taken < gone && !alignment.unsure_target.contains(ix) {
            *taken += 1;
            removable.push(*ix);
        }
    }
    removable
}

/// Whether the source of a line does not stand in the source’s text any more, or less often.
pub fn is_gone(line: &Line, there: &[(SegmentIx, String, u32)]) -> bool {
    !there
        .iter()
        .any(|(_, key, n)| *key == line.k && *n == line.n)
}
