//! The sentence in which an entry is mentioned, for the entry's page.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

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

/// The sentence of `run` around `range` (UAX #29, sentence boundaries).
pub(super) fn sighting(run: &Run, range: &Range<usize>) -> Sighting {
    let bounds = sentence(&run.text, range);
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

fn sentence(text: &str, range: &Range<usize>) -> Range<usize> {
    text.split_sentence_bound_indices()
        .map(|(start, sentence)| start..start + sentence.len())
        .find(|bounds| range.start < bounds.end)
        .map_or(0..text.len(), |bounds| {
            bounds.start..bounds.end.max(range.end)
        })
}

/// The text as it is read: no marks of objects and tags, one space for a break.
fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !matches!(*c, TAG | OBJECT)) {
        out.push(if c == '\n' { ' ' } else { c });
    }
    out
}
