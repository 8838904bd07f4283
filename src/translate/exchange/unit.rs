//! What goes out: every segment with its translation, its state and its place.

use crate::bitext::memory::Origin;
use crate::bitext::segment::answer::{encoded, tokens};
use crate::bitext::segment::{Held, Kind, Segment, Token};
use crate::bitext::state::{Judged, Sources, State, report};
use crate::bitext::{Bitext, SegmentIx};
use crate::files::{SourcePath, line_column};
use crate::i18n::Languages;
use crate::translate::plan::in_terms_of;

use super::given::Standing;

/// The units of a text in one direction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// What the text is called: [`Bitext::name`].
    pub name: String,
    /// The tag of the language translated from.
    pub from: String,
    /// The tag of the language translated to.
    pub to: String,
    /// The file of the original.
    pub source: SourcePath,
    /// The file of the translation.
    pub target: SourcePath,
    /// The units, in the order of the original.
    pub units: Vec<Unit>,
}

/// A segment as it goes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The path of its field: `title`, `body`.
    pub path: String,
    /// The key of the source.
    pub key: String,
    /// Which of the segments with that key it is, from 0.
    pub n: u32,
    /// What it is in its text.
    pub kind: Kind,
    /// The source, encoded.
    pub source: String,
    /// The translation with the numbers of the source’s placeholders; none when it is not translated.
    pub target: Option<String>,
    /// How good the translation is.
    pub state: State,
    /// Whose it is, where that is known.
    pub origin: Option<Origin>,
    /// The source that the translation was made of, when that was another; encoded.
    pub previous: Option<String>,
    /// What the placeholders stand for; those that only the translation has come last.
    pub held: Vec<Held>,
    /// The line in the file of the original.
    pub line: usize,
}

impl Unit {
    /// What is said of the translation to other tools.
    pub fn standing(&self) -> Standing {
        match (self.state, self.origin) {
            (State::Missing | State::Orphan, _) => Standing::Initial,
            (State::Done, Some(Origin::Reviewed)) => Standing::Reviewed,
            // What the memory does not know is of a person, as far as anyone knows.
            (State::Done | State::Drifted | State::Unrecorded, _) => Standing::Final,
            (
                State::Unreviewed | State::StaleGlossary | State::StaleSource | State::Conflict,
                _,
            ) => Standing::Translated,
        }
    }
}

/// Every text of `bitexts` with its units.
///
/// `terms` is the hash of the glossary’s terms in an encoded source text of a bitext, as the memory has it. Blocks that are
/// copied have no unit, nor have segments that stand in the translation alone.
pub fn units(
    bitexts: &[Bitext],
    languages: &Languages,
    terms: &dyn Fn(&Bitext, &str) -> String,
) -> Vec<File> {
    let file = |bitext: &Bitext| {
        let report = report(bitext, &|text| terms(bitext, text));
        let occurrences = bitext.source.occurrences();
        let unit = |judged: &Judged| {
            let ix = judged.source?;
            let at = occurrences.binary_search_by_key(&ix, |(ix, ..)| *ix).ok()?;
            let (_, key, n) = occurrences.get(at)?;
            unit(bitext, judged, ix, (key, *n))
        };
        File {
            name: bitext.name.clone(),
            from: languages.tag(bitext.from).to_owned(),
            to: languages.tag(bitext.to).to_owned(),
            source: bitext.source.file.clone(),
            target: bitext.target.file.clone(),
            units: report.segments.iter().filter_map(unit).collect(),
        }
    };
    bitexts.iter().map(file).collect()
}

fn unit(bitext: &Bitext, judged: &Judged, ix: SegmentIx, (key, n): (&str, u32)) -> Option<Unit> {
    let source = bitext.source.segment(ix)?;
    let target = judged
        .target
        .and_then(|ix| bitext.target.segment(ix))
        .filter(|target| judged.state != State::Missing && !target.text.is_empty());
    let written = target.map(|target| in_its_place(source, target));
    let mut held = source.held.clone();
    if let (Some(target), Some(written)) = (target, &written) {
        held.extend(own(source, target, written));
    }
    let previous = target
        .filter(|_| judged.state == State::StaleSource)
        .and_then(|target| Sources::new(bitext).base(key, &target.key()))
        .map(|line| line.src.clone());
    Some(Unit {
        path: bitext.source.fields.get(ix.field)?.path.clone(),
        key: key.to_owned(),
        n,
        kind: source.kind,
        source: source.text.clone(),
        target: written,
        state: judged.state,
        origin: judged.origin,
        previous,
        held,
        line: line_column(&bitext.source.whole, bitext.source.place(ix).span.start).0,
    })
}

/// The target’s text with the numbers of the source’s placeholders. Where each side has one placeholder of a kind that the other
/// has not, the two stand for each other: a link to the same page in another language.
fn in_its_place(source: &Segment, target: &Segment) -> String {
    let written = in_terms_of(source, target);
    let own = own(source, target, &written);
    let numbers = numbers(&written);
    let lost = |held: &&Held| !numbers.contains(&held.id);
    let renamed: Vec<(u32, u32)> = own
        .iter()
        .filter_map(|held| {
            let is_like = |one: &&Held| one.what == held.what && one.is_pair == held.is_pair;
            let mut there = source.held.iter().filter(lost).filter(is_like);
            let only = there.next().filter(|_| there.next().is_none())?;
            let is_alone = own.iter().filter(is_like).count() == 1;
            is_alone.then_some((held.id, only.id))
        })
        .collect();
    let number = |id: u32| {
        let new = renamed.iter().find(|(old, _)| *old == id);
        new.map_or(id, |(_, new)| *new)
    };
    let tokens = tokens(&written).unwrap_or_default();
    let tokens: Vec<Token> = tokens
        .into_iter()
        .map(|token| match token {
            Token::Text(text) => Token::Text(text),
            Token::Open(id) => Token::Open(number(id)),
            Token::Close(id) => Token::Close(number(id)),
            Token::Alone(id) => Token::Alone(number(id)),
        })
        .collect();
    match renamed.is_empty() {
        true => written,
        false => encoded(&tokens),
    }
}

/// The placeholders that only the target has, with their numbers in `written`.
fn own(source: &Segment, target: &Segment, written: &str) -> Vec<Held> {
    let pairs = numbers(&target.text).into_iter().zip(numbers(written));
    let new = pairs.filter(|(_, new)| source.held(*new).is_none());
    new.filter_map(|(old, new)| {
        Some(Held {
            id: new,
            ..target.held(old)?.clone()
        })
    })
    .collect()
}

/// The numbers of the placeholders of an encoded text, in their order.
pub(super) fn numbers(text: &str) -> Vec<u32> {
    let number = |token: &Token| match token {
        Token::Open(id) | Token::Alone(id) => Some(*id),
        Token::Text(_) | Token::Close(_) => None,
    };
    let tokens = tokens(text).unwrap_or_default();
    tokens.iter().filter_map(number).collect()
}
