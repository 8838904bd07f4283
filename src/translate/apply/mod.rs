//! Writes translations into a target file, and into the memory.
//!
//! The target keeps every byte that is not of a segment that is put in, put over or taken out. A target that is not there yet
//! is made of the source’s bytes.

mod blocks;
mod data;
mod document;
mod front;
mod text;
mod units;

use super::plan::{COPY, Goes, Plan, Wanted, is_gone};
use crate::bitext::memory::{Line, Memory, Origin};
use crate::bitext::segment::{Fault, Segment};
use crate::bitext::{Bitext, SegmentIx, as_written};

/// A translation that was verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What it is for.
    pub wanted: Wanted,
    /// The translation, encoded.
    pub text: String,
    /// Whose it is.
    pub origin: Origin,
    /// The engine that made it; empty for a person’s.
    pub engine: String,
}

/// A text with its translations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// The target file; none when it stays as it is.
    pub target: Option<String>,
    /// The memory.
    pub memory: Memory,
    /// How many answers stand in the target now.
    pub put: usize,
    /// Answers that could not be written where they belong, and why.
    pub refused: Vec<(SegmentIx, Fault)>,
    /// Segments of the target that should have been taken out and were not.
    pub kept: Vec<SegmentIx>,
}

/// What is to be written into a target: answers for its segments, and segments that go.
struct Changes<'a> {
    bitext: &'a Bitext,
    plan: &'a Plan,
    answers: &'a [Answer],
}

impl Changes<'_> {
    /// The answers for the segments of a field of the source that go into the target.
    fn of(&self, field: usize) -> impl Iterator<Item = &Answer> {
        let goes = move |answer: &&Answer| {
            answer.wanted.source.field == field && answer.wanted.goes != Goes::Beside
        };
        self.answers.iter().filter(goes)
    }

    /// The segments of a field of the target that go.
    fn removed(&self, field: usize) -> Vec<usize> {
        self.plan
            .removed
            .iter()
            .filter(|ix| ix.field == field)
            .map(|ix| ix.at)
            .collect()
    }

    /// The segments of a field of the source that have moved, and whose translation nobody wrote but a machine.
    fn moved(&self, field: usize) -> Vec<usize> {
        let of_a_machine = |ix: &SegmentIx| {
            let key = self.bitext.target.segment(*ix).map(Segment::key);
            let mut lines = key
                .iter()
                .flat_map(|key| self.bitext.memory.written_as(key));
            lines.all(|line| !line.o.is_of_a_person())
        };
        let moved = self.plan.report.alignment.moved.iter();
        moved
            .filter(|(source, target)| source.field == field && of_a_machine(target))
            .map(|(source, _)| source.at)
            .collect()
    }

    /// The pairs of segments of two fields.
    fn pairs(&self, source: usize, target: usize) -> Vec<(usize, usize)> {
        let pairs = &self.plan.report.alignment.pairs;
        pairs
            .iter()
            .filter(|(s, t)| s.field == source && t.field == target)
            .map(|(s, t)| (s.at, t.at))
            .collect()
    }
}

/// What came of the changes to a file.
#[derive(Default)]
struct Written {
    text: Option<String>,
    refused: Vec<(SegmentIx, Fault)>,
    kept: Vec<SegmentIx>,
}

/// Writes `answers` into the target of a text and into its memory, as `plan` says; `from` is the tag of the source’s language,
/// `to` that of the target’s.
pub fn apply(
    bitext: &Bitext,
    plan: &Plan,
    answers: &[Answer],
    (from, to): (&str, &str),
    terms: &dyn Fn(&str) -> String,
) -> Applied {
    let changes = Changes {
        bitext,
        plan,
        answers,
    };
    let written = match (bitext.document, bitext.exists) {
        (Some(_), true) => document::change(&changes),
        (Some(_), false) => document::create(&changes, from),
        (None, _) => data::change(&changes, from, to),
    };
    let taken = answers
        .iter()
        .filter(|answer| !is_refused(&written, answer));
    let put = taken
        .filter(|answer| answer.wanted.goes != Goes::Beside && answer.engine != COPY)
        .count();
    Applied {
        memory: remember(bitext, plan, answers, &written, terms),
        put,
        target: written
            .text
            .filter(|text| !bitext.exists || *text != *bitext.target.whole),
        refused: written.refused,
        kept: written.kept,
    }
}

/// Whether an answer could not be written where it belongs.
fn is_refused(written: &Written, answer: &Answer) -> bool {
    let mut refused = written.refused.iter();
    refused.any(|(ix, _)| *ix == answer.wanted.source)
}

/// The memory after a run.
///
/// An answer that could not be written where it belongs is kept as a suggestion: it was paid for.
fn remember(
    bitext: &Bitext,
    plan: &Plan,
    answers: &[Answer],
    written: &Written,
    terms: &dyn Fn(&str) -> String,
) -> Memory {
    let mut memory = bitext.memory.clone();
    for line in &plan.learned {
        memory.set(line.clone());
    }
    for answer in answers {
        let is_refused = is_refused(written, answer);
        let Some(source) = bitext.source.segment(answer.wanted.source) else {
            continue;
        };
        if is_refused && source.is_opaque() {
            continue;
        }
        let is_beside = answer.wanted.goes == Goes::Beside || is_refused;
        let line = Line {
            k: answer.wanted.key.clone(),
            n: answer.wanted.n,
            src: source.text.clone(),
            tgt: answer.text.clone(),
            th: (!is_beside).then(|| as_written(&answer.text)),
            o: answer.origin,
            e: answer.engine.clone(),
            g: if source.is_opaque() {
                String::new()
            } else {
                terms(&source.text)
            },
        };
        match is_beside {
            true => memory.insert(line),
            false => memory.put(line),
        }
    }
    let there = bitext.source.occurrences();
    for ix in plan.removed.iter().filter(|ix| !written.kept.contains(ix)) {
        if let Some(segment) = bitext.target.segment(*ix) {
            let key = Some(segment.key());
            let is_left = |line: &Line| line.th == key && !line.o.is_of_a_person();
            memory.remove(|line| is_left(line) && is_gone(line, &there));
        }
    }
    memory
}
