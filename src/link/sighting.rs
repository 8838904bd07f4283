//! The sentence in which an entry is mentioned, for the entry's page.

use std::ops::Range;

use unicode_segmentation::{USentenceBoundIndices, UnicodeSegmentation};

use crate::markdown::{OBJECT, Run, TAG};

/// A mention in its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sighting {
    /// The sentence, without markup.
    pub sentence: Box<str>,
    /// The mention in it, in bytes.
    pub mention: (u32, u32),
}

/// Longer sentences are cut on both sides of the mention, to this many characters in all.
const LONGEST: usize = 320;

/// The sentences of a run (UAX #29, sentence boundaries), found as far as they are asked for.
pub(super) struct Sentences<'r> {
    run: &'r Run,
    rest: USentenceBoundIndices<'r>,
    found: Range<usize>,
}

impl<'r> Sentences<'r> {
    pub(super) fn of(run: &'r Run) -> Self {
        Self {
            run,
            rest: run.text.split_sentence_bound_indices(),
            found: 0..0,
        }
    }

    /// The sentence around `range`; ranges are asked for from left to right.
    fn around(&mut self, range: &Range<usize>) -> Range<usize> {
        while self.found.end <= range.start {
            match self.rest.next() {
                Some((start, sentence)) => self.found = start..start + sentence.len(),
                None => break,
            }
        }
        self.found.start..self.found.end.max(range.end)
    }
}

/// A mention in its sentence.
pub(super) fn sighting(sentences: &mut Sentences<'_>, range: &Range<usize>) -> Sighting {
    let run = sentences.run;
    let bounds = sentences.around(range);
    let slice = |range: Range<usize>| clean(run.text.get(range).unwrap_or_default());
    let mut before = slice(bounds.start..range.start).trim_start().to_owned();
    let form = slice(range.clone());
    let mut after = slice(range.end..bounds.end).trim_end().to_owned();
    let room = LONGEST / 2;
    if let Some((cut, _)) = before.char_indices().rev().nth(room) {
        let cut = before
            .get(cut..)
            .and_then(|t| t.find(' '))
            .map_or(cut, |at| cut + at);
        before = format!("…{}", before.get(cut..).unwrap_or_default());
    }
    if let Some((cut, _)) = after.char_indices().nth(room) {
        let cut = after.get(..cut).and_then(|t| t.rfind(' ')).unwrap_or(cut);
        after = format!("{}…", after.get(..cut).unwrap_or_default());
    }
    let start = u32::try_from(before.len()).unwrap_or_default();
    let end = u32::try_from(before.len() + form.len()).unwrap_or_default();
    Sighting {
        sentence: format!("{before}{form}{after}").into(),
        mention: (start, end),
    }
}

/// The text as it is read: no marks of objects and tags, one space for a break.
fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !matches!(*c, TAG | OBJECT)) {
        out.push(if c == '\n' { ' ' } else { c });
    }
    out
}
