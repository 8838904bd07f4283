//! Records that a person has looked at a translation.

use super::plan::in_terms_of;
use crate::bitext::memory::{Line, Memory, Origin};
use crate::bitext::segment::{Segment, key};
use crate::bitext::state::{State, is_names, report};
use crate::bitext::{Bitext, SegmentIx};
use crate::content;

/// A text after a review.
#[derive(Debug)]
pub struct Reviewed {
    /// The memory: both sides of each segment as they are now, a person’s.
    pub memory: Memory,
    /// The target file, if its front matter says something else now.
    pub target: Option<String>,
    /// How many segments were recorded.
    pub recorded: usize,
    /// How many segments still need a person: missing, alone, or not reviewed.
    pub left: usize,
}

/// Records the segments of the target that `is_meant`; `terms` is the hash of the glossary’s terms in an encoded source text.
///
/// What a machine wrote becomes reviewed, what a person wrote is that person’s; a stale translation is good for the source as it
/// is now, and a conflict is settled by what stands in the file.
pub fn review(
    bitext: &Bitext,
    is_meant: &dyn Fn(SegmentIx) -> bool,
    terms: &dyn Fn(&str) -> String,
) -> Reviewed {
    let before = report(bitext, terms);
    let occurrences = bitext.source.occurrences();
    let mut memory = bitext.memory.clone();
    let mut recorded = 0;
    for judged in &before.segments {
        let (Some(source), Some(target)) = (judged.source, judged.target) else {
            continue;
        };
        // What is the same in both languages may be right, if a person says so.
        let words = bitext
            .source
            .segment(source)
            .map(Segment::words)
            .unwrap_or_default();
        let is_left = judged.state == State::Missing && !is_names(&words);
        if is_left || !is_meant(target) {
            continue;
        }
        let number = occurrences
            .iter()
            .find(|(ix, ..)| *ix == source)
            .map_or(0, |(.., n)| *n);
        if let (Some(source), Some(target)) =
            (bitext.source.segment(source), bitext.target.segment(target))
        {
            let line = line(&bitext.memory, source, number, target, terms);
            forget(&mut memory, &line, bitext);
            memory.set(line);
            recorded += usize::from(judged.state != State::Done);
        }
    }
    let after = report(
        &Bitext {
            memory: memory.clone(),
            ..bitext.clone()
        },
        terms,
    );
    let left = after
        .segments
        .iter()
        .filter(|judged| judged.state != State::Done)
        .count();
    let target = if left == 0 {
        marked_reviewed(&bitext.target.whole)
    } else {
        None
    };
    Reviewed {
        memory,
        target,
        recorded,
        left,
    }
}

/// The line of a segment as it stands now.
fn line(
    memory: &Memory,
    source: &Segment,
    n: u32,
    target: &Segment,
    terms: &dyn Fn(&str) -> String,
) -> Line {
    let th = target.key();
    let of_a_machine = memory
        .written_as(&th)
        .find(|line| !matches!(line.o, Origin::Human));
    Line {
        k: source.key(),
        n,
        src: source.text.clone(),
        tgt: in_terms_of(source, target),
        o: if of_a_machine.is_some() {
            Origin::Reviewed
        } else {
            Origin::Human
        },
        e: of_a_machine.map(|line| line.e.clone()).unwrap_or_default(),
        th: Some(th),
        g: terms(&source.text),
    }
}

/// Forgets what a line takes the place of: the same translation of a source that is gone.
fn forget(memory: &mut Memory, line: &Line, bitext: &Bitext) {
    let keys: Vec<String> = bitext
        .source
        .segments()
        .map(|(_, segment)| segment.key())
        .collect();
    memory.remove(|old| old.th == line.th && old.k != line.k && !keys.contains(&old.k));
}

/// The file whose front matter said `translation = "machine"`.
fn marked_reviewed(whole: &str) -> Option<String> {
    let (span, _) = content::split_text(whole)?;
    let mut front: toml_edit::DocumentMut = whole.get(span.range())?.parse().ok()?;
    let value = front.get_mut("translation")?.as_value_mut()?;
    (value.as_str() == Some("machine")).then_some(())?;
    let decor = value.decor().clone();
    *value = "reviewed".into();
    *value.decor_mut() = decor;
    let mut text = whole.to_owned();
    text.replace_range(span.range(), &front.to_string());
    Some(text)
}

/// The memory without what nothing uses: lines of sources that are gone, whose translation is not in the target either.
pub fn collect(bitext: &Bitext) -> Memory {
    let keys: Vec<String> = bitext
        .source
        .segments()
        .map(|(_, segment)| key(&segment.text))
        .collect();
    let there: Vec<String> = bitext
        .target
        .segments()
        .map(|(_, segment)| segment.key())
        .collect();
    let mut memory = bitext.memory.clone();
    memory.remove(|line| {
        !keys.contains(&line.k) && !line.th.as_ref().is_some_and(|th| there.contains(th))
    });
    memory
}
