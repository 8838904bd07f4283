//! How good each segment of a translation is.

use std::collections::BTreeMap;

use toml::de::DeTable;

use super::align::{Alignment, align, similarity};
use super::memory::{Line, Memory, Origin};
use super::segment::Segment;
use super::{Bitext, SegmentIx};
use crate::content;

/// How good the translation of a segment is, from the best to the worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// A person wrote it or looked at it, and neither side has changed since.
    Done,
    /// A machine wrote it, and nobody has looked at it.
    Unreviewed,
    /// The glossary says something else by now.
    StaleGlossary,
    /// A person has changed the translation, and the memory has not learned it yet.
    Drifted,
    /// Both sides are there and nothing is remembered of them.
    Unrecorded,
    /// It stands in the translation alone.
    Orphan,
    /// The original has changed since.
    StaleSource,
    /// Two persons disagree in the memory.
    Conflict,
    /// It is not translated.
    Missing,
}

impl State {
    /// Every state, from the best to the worst.
    pub const ALL: [Self; 9] = [
        Self::Done,
        Self::Unreviewed,
        Self::StaleGlossary,
        Self::Drifted,
        Self::Unrecorded,
        Self::Orphan,
        Self::StaleSource,
        Self::Conflict,
        Self::Missing,
    ];

    /// The name in reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Unreviewed => "unreviewed",
            Self::StaleGlossary => "stale-glossary",
            Self::Drifted => "drifted",
            Self::Unrecorded => "unrecorded",
            Self::Orphan => "orphan",
            Self::StaleSource => "stale-source",
            Self::Conflict => "conflict",
            Self::Missing => "missing",
        }
    }
}

/// A segment with its counterpart and its state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// In the source; none for an orphan.
    pub source: Option<SegmentIx>,
    /// In the target; none where nothing was translated.
    pub target: Option<SegmentIx>,
    /// How good it is.
    pub state: State,
    /// Whose the translation is, where that is known.
    pub origin: Option<Origin>,
    /// Whether it might belong to another one that has no counterpart either.
    pub is_unsure: bool,
}

/// The state of a text’s translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Every segment but those that are copied, in the order of the source, then orphans.
    pub segments: Vec<Judged>,
    /// Which segment belongs to which.
    pub alignment: Alignment,
}

impl Report {
    /// How many segments have a state.
    pub fn count(&self, state: State) -> usize {
        self.segments
            .iter()
            .filter(|judged| judged.state == state)
            .count()
    }

    /// How much of the source is translated and up to date, in percent, rounded down.
    ///
    /// Done and unreviewed segments count; so an article that a machine has drafted whole is at 100, and unreviewed.
    pub fn percent(&self) -> usize {
        let all = self
            .segments
            .iter()
            .filter(|judged| judged.source.is_some())
            .count();
        let good = self
            .segments
            .iter()
            .filter(|judged| matches!(judged.state, State::Done | State::Unreviewed))
            .count();
        (100 * good).checked_div(all).unwrap_or(100)
    }

    /// The worst state of any segment.
    pub fn worst(&self) -> State {
        self.segments
            .iter()
            .map(|judged| judged.state)
            .max()
            .unwrap_or(State::Done)
    }
}

/// Judges every segment; `terms` gives the hash of the glossary’s terms in an encoded source text, as the memory has it.
pub fn report(bitext: &Bitext, terms: &dyn Fn(&str) -> String) -> Report {
    let alignment = align(bitext);
    let occurrences = bitext.source.occurrences();
    let sources = Sources::new(bitext);
    let targets: BTreeMap<SegmentIx, SegmentIx> = alignment.pairs.iter().copied().collect();
    let is_begun = is_begun_by_a_machine(bitext);
    let may_be_left = may_be_left(bitext, &alignment, is_begun);
    let mut segments = Vec::new();
    for (ix, key, n) in &occurrences {
        let Some(source) = bitext
            .source
            .segment(*ix)
            .filter(|segment| !segment.is_opaque())
        else {
            continue;
        };
        let target = targets.get(ix).copied();
        let there = target.and_then(|ix| bitext.target.segment(ix));
        let (state, origin) = match there.map(Segment::key) {
            None => (State::Missing, None),
            Some(there) if may_be_left && is_left(bitext, *ix, (key, *n), &there, is_begun) => {
                (State::Missing, None)
            }
            Some(there) => judge(&sources, (key, *n), &there, &|line| {
                line.g != terms(&source.text)
            }),
        };
        // An entry’s name is given, not translated: two names need no record that they are one.
        let is_name = bitext
            .source
            .fields
            .get(ix.field)
            .is_some_and(|field| field.path == "name");
        let (state, origin) = match state {
            State::Unrecorded if is_name => (State::Done, Some(Origin::Human)),
            other => (other, origin),
        };
        let is_unsure = alignment.unsure.contains(ix);
        segments.push(Judged {
            source: Some(*ix),
            target,
            state,
            origin,
            is_unsure,
        });
    }
    for ix in &alignment.orphans {
        if bitext
            .target
            .segment(*ix)
            .is_some_and(|segment| !segment.is_opaque())
        {
            let is_unsure = alignment.unsure_target.contains(ix);
            segments.push(Judged {
                source: None,
                target: Some(*ix),
                state: State::Orphan,
                origin: None,
                is_unsure,
            });
        }
    }
    Report {
        segments,
        alignment,
    }
}

/// Whether a target may still say what its source says because it was not translated yet.
///
/// That is so where a run began the file. In a file of data no run leaves a text so, and where nothing is remembered of an
/// article that no machine has begun, a person wrote all of it.
fn may_be_left(bitext: &Bitext, alignment: &Alignment, is_begun: bool) -> bool {
    let is_other = |(source, target): &(SegmentIx, SegmentIx)| {
        let key = bitext.source.segment(*source).map(Segment::key);
        key != bitext.target.segment(*target).map(Segment::key)
    };
    let is_adopted = bitext.memory.is_empty() && !is_begun && alignment.pairs.iter().any(is_other);
    bitext.document.is_some() && !is_adopted
}

/// Whether the target’s front matter says that a machine wrote it.
fn is_begun_by_a_machine(bitext: &Bitext) -> bool {
    let whole = &bitext.target.whole;
    let toml = content::split_text(whole).and_then(|(front, _)| whole.get(front.range()));
    let table = toml.and_then(|toml| DeTable::parse(toml).ok());
    let says = table
        .as_ref()
        .and_then(|table| table.get_ref().get("translation"));
    says.and_then(|says| says.get_ref().as_str()) == Some("machine")
}

/// Whether the target still says what the source says, and nobody has said that this is right: neither the memory nor a person
/// who has written so over a translation.
///
/// Names and numbers are the same in many languages: a text of which every word begins with a capital or a digit may be its
/// own translation, but where a machine has begun the file and it was never asked.
fn is_left(
    bitext: &Bitext,
    ix: SegmentIx,
    (key, n): (&str, u32),
    target: &str,
    is_begun: bool,
) -> bool {
    if key != target {
        return false;
    }
    let words = bitext.source.segment(ix).map(Segment::words);
    let lines = bitext.memory.of(key);
    let was_translated = lines
        .iter()
        .any(|line| line.n == n && !line.is_suggestion());
    (is_begun || !is_names(&words.unwrap_or_default()))
        && !was_translated
        && written(&bitext.memory, key, n, target).is_none()
}

/// Whether each word of a text begins with a capital or a digit, but for short ones between them: “Côte d’Ivoire”.
pub fn is_names(text: &str) -> bool {
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let is_name = |word: &&&str| word.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
    let is_between = |word: &str| word.chars().count() <= 3;
    let ends = [words.first(), words.last()];
    ends.iter().flatten().all(is_name)
        && words.iter().all(|word| is_name(&word) || is_between(word))
}

/// The state of a pair: of the source with a key, which is the `n`th of its text, and of a target.
fn judge(
    sources: &Sources<'_>,
    (key, n): (&str, u32),
    target: &str,
    has_other_terms: &dyn Fn(&Line) -> bool,
) -> (State, Option<Origin>) {
    let memory = &sources.bitext.memory;
    if memory.conflict(key, n).is_some() {
        return (State::Conflict, Some(Origin::Human));
    }
    let lines = || memory.of(key).iter();
    // A suggestion that a person has taken over is as good as written by that person.
    if let Some(line) = written(memory, key, n, target) {
        let state = match line.o {
            Origin::Human | Origin::Reviewed => State::Done,
            Origin::Machine | Origin::Mock if has_other_terms(line) => State::StaleGlossary,
            Origin::Machine | Origin::Mock => State::Unreviewed,
        };
        return (state, Some(line.o));
    }
    // What a machine wrote for another source and nobody has touched is no person’s: a run was cut off here.
    let of_a_machine = || {
        memory
            .written_as(target)
            .any(|line| !line.o.is_of_a_person() && line.k != key)
    };
    if is_taken(memory, key, target)
        || (lines().any(|line| !line.is_suggestion()) && !of_a_machine())
    {
        return (State::Drifted, None);
    }
    match sources.base(key, target) {
        Some(line) => (State::StaleSource, Some(line.o)),
        None => (State::Unrecorded, None),
    }
}

/// The line that has a source and a target as they stand, its own occurrence first.
pub fn written<'m>(memory: &'m Memory, key: &str, n: u32, target: &str) -> Option<&'m Line> {
    let fits = |line: &&Line| line.th.as_deref() == Some(target);
    memory
        .of(key)
        .iter()
        .filter(fits)
        .min_by_key(|line| (line.n != n, line.o))
}

/// Whether a target is what was suggested for a source.
pub fn is_taken(memory: &Memory, key: &str, target: &str) -> bool {
    memory
        .of(key)
        .iter()
        .any(|line| line.is_suggestion() && super::as_written(&line.tgt) == target)
}

/// The texts of a source by their keys.
pub struct Sources<'b> {
    bitext: &'b Bitext,
    texts: BTreeMap<String, &'b str>,
}

impl<'b> Sources<'b> {
    /// Those of a bitext.
    pub fn new(bitext: &'b Bitext) -> Self {
        let segments = bitext.source.segments();
        let texts = segments.map(|(_, segment)| (segment.key(), segment.text.as_str()));
        Self {
            bitext,
            texts: texts.collect(),
        }
    }

    /// The line that a pair comes from whose source has changed since: the one whose translation still stands there, else, when
    /// the target was changed too, one of a source that is gone and was much the same.
    pub fn base(&self, key: &str, target: &str) -> Option<&'b Line> {
        let memory = &self.bitext.memory;
        if let Some(line) = memory.written_as(target).min_by_key(|line| line.o) {
            return Some(line);
        }
        let source = self.texts.get(key)?;
        memory
            .lines()
            .filter(|line| !line.is_suggestion() && !self.texts.contains_key(&line.k))
            .map(|line| (similarity(&line.src, source), line))
            .filter(|(likeness, _)| *likeness >= 50)
            .max_by_key(|(likeness, line)| (*likeness, std::cmp::Reverse(&line.k)))
            .map(|(_, line)| line)
    }
}
