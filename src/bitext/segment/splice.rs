//! Puts answers in the place of segments.

use std::ops::Range;

use super::answer::{self, Token};
use super::{Fault, Held, Kind, Mark, Parts, Segment, What, read};
use crate::files::spliced;
use crate::markdown::escape::{LEVELS, Level, Place, escape};

/// A text with answers in the place of segments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spliced {
    /// The text.
    pub text: String,
    /// The segments that kept their text, by number, and why.
    pub refused: Vec<(usize, Fault)>,
}

/// Puts `answers` (numbers of segments in `parts`, and encoded texts) in the place of segments of `text`.
///
/// Each answer is held against its segment first ([`answer::check`]), and the text is read again after: an answer that would
/// change anything but its own segment is refused. What is refused keeps its text.
pub fn splice(text: &str, parts: &Parts, answers: &[(usize, String)]) -> Spliced {
    let own = answers.iter().filter_map(|(number, answer)| {
        Some((*number, parts.segments.get(*number)?, answer.as_str()))
    });
    splice_from(text, parts, &own.collect::<Vec<_>>())
}

/// The same, with the placeholders of another segment for each answer: that of the original, when a translation is put in the
/// place of an older one.
pub fn splice_from(text: &str, parts: &Parts, answers: &[(usize, &Segment, &str)]) -> Spliced {
    let mut refused = Vec::new();
    let mut wanted: Vec<Wanted<'_>> = Vec::new();
    for (number, segment, answer) in answers {
        let Some(place) = parts.segments.get(*number) else {
            continue;
        };
        match answer::check(segment, answer) {
            Ok(tokens) => {
                wanted.push(Wanted::new(*number, segment, place.range.clone(), tokens));
            }
            Err(fault) => refused.push((*number, fault)),
        }
    }
    let (inner, outer): (Vec<_>, Vec<_>) = wanted
        .into_iter()
        .partition(|wanted| wanted.segment.kind == Kind::Alt);
    let mut text = text.to_owned();
    let mut parts = std::borrow::Cow::Borrowed(parts);
    for mut wanted in [outer, inner] {
        if wanted.is_empty() {
            continue;
        }
        // Descriptions of images stand inside other segments: they are put in when those have their final place.
        for one in &mut wanted {
            one.find(&parts);
        }
        settle(&text, &parts, &mut wanted);
        refused.extend(
            wanted
                .iter()
                .filter(|one| one.level.is_none())
                .map(|one| (one.number, Fault::Structure)),
        );
        text = put(&text, &wanted);
        parts = std::borrow::Cow::Owned(read(&text));
    }
    refused.sort();
    Spliced { text, refused }
}

/// An answer on its way into the text.
struct Wanted<'s> {
    number: usize,
    segment: &'s Segment,
    tokens: Vec<Token>,
    /// What reading the text again should give.
    expected: String,
    /// Where it goes.
    range: Range<usize>,
    /// How its text is escaped; none when it cannot be written here.
    level: Option<Way>,
}

/// A way to write an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Way {
    level: Level,
    /// Whether `*` is written `_` and the other way round.
    swapped: bool,
    /// Whether a link that is defined elsewhere is written with its address: the target may lack the definition.
    inline: bool,
}

/// The ways, the most pleasant first.
fn ways() -> impl Iterator<Item = Way> {
    let styles = [(false, false), (true, false), (false, true), (true, true)];
    styles.into_iter().flat_map(|(swapped, inline)| {
        LEVELS.map(|level| Way {
            level,
            swapped,
            inline,
        })
    })
}

impl<'s> Wanted<'s> {
    fn new(
        number: usize,
        segment: &'s Segment,
        range: Range<usize>,
        mut tokens: Vec<Token>,
    ) -> Self {
        trim(&mut tokens, &segment.text);
        let (renumbered, _) = answer::renumbered(&tokens);
        Self {
            number,
            segment,
            expected: answer::encoded(&renumbered),
            tokens,
            range,
            level: ways().next(),
        }
    }

    /// Finds the segment again in a text that was changed since.
    fn find(&mut self, parts: &Parts) {
        if let Some(found) = parts.segments.get(self.number) {
            self.range = found.range.clone();
        }
    }

    fn written(&self) -> Option<String> {
        self.level.map(|way| write(self.segment, &self.tokens, way))
    }
}

/// What the parser takes from the ends of a line.
const SPACES: [char; 4] = [' ', '\t', '\n', '\r'];

/// Takes the spaces from both ends, which the parser would not read, unless the source has them too (`&#9;`).
fn trim(tokens: &mut Vec<Token>, source: &str) {
    if let Some(Token::Text(text)) = tokens.first_mut().filter(|_| !source.starts_with(SPACES)) {
        *text = text.trim_start_matches(SPACES).to_owned();
    }
    if let Some(Token::Text(text)) = tokens.last_mut().filter(|_| !source.ends_with(SPACES)) {
        *text = text.trim_end_matches(SPACES).to_owned();
    }
    tokens.retain(|token| !matches!(token, Token::Text(text) if text.is_empty()));
}

/// Finds the way in which each answer is written, so that the text still reads as it should.
///
/// When one of many breaks something, halves find it with few readings of the text.
fn settle(text: &str, parts: &Parts, wanted: &mut [Wanted<'_>]) {
    if fits(text, parts, wanted) {
        return;
    }
    if let [one] = wanted {
        // It is tried from the most pleasant way on.
        let way = ways().find(|way| {
            one.level = Some(*way);
            fits(text, parts, std::slice::from_ref(one))
        });
        one.level = way;
        return;
    }
    let (before, after) = wanted.split_at_mut(wanted.len() / 2);
    settle(text, parts, before);
    settle(text, parts, after);
    // What fits alone and not together is left out one by one, from the end.
    while !fits(text, parts, wanted) {
        let Some(last) = wanted.iter_mut().rev().find(|one| one.level.is_some()) else {
            return;
        };
        last.level = None;
    }
}

/// Whether the text with these answers has the same blocks, and each segment says what it should.
fn fits(text: &str, parts: &Parts, wanted: &[Wanted<'_>]) -> bool {
    let changed = read(&put(text, wanted));
    let same_blocks = changed.blocks.len() == parts.blocks.len()
        && changed
            .blocks
            .iter()
            .zip(&parts.blocks)
            .all(|(new, old)| new.kind == old.kind && new.parent == old.parent);
    if !same_blocks || changed.segments.len() != parts.segments.len() {
        return false;
    }
    changed
        .segments
        .iter()
        .zip(&parts.segments)
        .enumerate()
        .all(|(number, (new, old))| {
            let put = wanted
                .iter()
                .find(|one| one.number == number && one.level.is_some());
            match put {
                None => new.kind == old.kind && new.text == old.text,
                Some(one) => {
                    new.kind == old.kind && new.text == one.expected && holds_the_same(new, one)
                }
            }
        })
}

/// Whether the placeholders of a segment that was read again are those of the answer.
fn holds_the_same(new: &Segment, one: &Wanted<'_>) -> bool {
    let (_, were) = answer::renumbered(&one.tokens);
    new.held.len() == were.len()
        && new.held.iter().zip(were).all(|(new, id)| {
            one.segment.held(id).is_some_and(|old| {
                // The bytes of an image hold its description, which may be another by now.
                let same_bytes = matches!(old.what, What::Style | What::Link | What::Image)
                    || new.open == old.open;
                new.what == old.what && new.target == old.target && same_bytes
            })
        })
}

/// The text with the answers that have a way to be written.
fn put(text: &str, wanted: &[Wanted<'_>]) -> String {
    let edit = |one: &Wanted<'_>| Some((one.range.clone(), one.written()?));
    let mut edits: Vec<(Range<usize>, String)> = wanted.iter().filter_map(edit).collect();
    edits.sort_by_key(|(range, _)| range.start);
    spliced(text, edits)
}

/// Writes an answer as Markdown.
fn write(segment: &Segment, tokens: &[Token], way: Way) -> String {
    let place = match segment.kind {
        Kind::Cell => Place::Cell,
        Kind::Heading(_) => Place::Heading,
        _ => Place::Paragraph,
    };
    let mut out = String::new();
    let mut starts: Vec<(u32, usize)> = Vec::new();
    let mut after = None;
    for token in tokens {
        match token {
            Token::Text(text) => {
                let is_plain = matches!(segment.kind, Kind::Plain | Kind::Opaque);
                match segment.as_written(after, text) {
                    Some(bytes) if !way.swapped => out.push_str(bytes),
                    _ if is_plain => out.push_str(text),
                    _ => out.push_str(&escape(text, way.level, place, out.is_empty())),
                }
            }
            Token::Open(id) => {
                after = Some(Mark::Open(*id));
                if let Some(held) = segment.held(*id) {
                    out.push_str(&styled(held.what, &held.open, way));
                }
                starts.push((*id, out.len()));
            }
            Token::Close(id) => {
                after = Some(Mark::Close(*id));
                let start = starts
                    .iter()
                    .rev()
                    .find(|(other, _)| other == id)
                    .map_or(0, |(_, at)| *at);
                let inside = out.get(start..).unwrap_or_default().to_owned();
                if let Some(held) = segment.held(*id) {
                    match &held.label {
                        _ if way.inline && is_defined_elsewhere(held) => {
                            out.push_str(&format!("](<{}>)", held.target));
                        }
                        Some(label) if *label != inside => out.push_str(&format!("][{label}]")),
                        _ => out.push_str(&styled(held.what, &held.close, way)),
                    }
                }
            }
            Token::Alone(id) => {
                after = Some(Mark::Alone(*id));
                if let Some(held) = segment.held(*id) {
                    out.push_str(&held.open);
                }
            }
        }
    }
    out
}

/// Whether the address of a link stands elsewhere: `[text][r]`.
fn is_defined_elsewhere(held: &Held) -> bool {
    held.what == What::Link && !held.close.starts_with("](")
}

/// The signs of emphasis, or the other ones.
fn styled(what: What, signs: &str, way: Way) -> String {
    match (what, way.swapped) {
        (What::Style, true) => signs
            .chars()
            .map(|c| match c {
                '*' => '_',
                '_' => '*',
                other => other,
            })
            .collect(),
        _ => signs.to_owned(),
    }
}

impl Segment {
    /// The bytes of a text that stood at the same place in the source.
    fn as_written(&self, after: Option<Mark>, text: &str) -> Option<&str> {
        let same = self
            .written
            .iter()
            .find(|written| written.after == after && written.text == text);
        same.map(|written| written.bytes.as_str())
    }
}
