//! Translates one text: what is known first, then what an engine drafts.

use super::apply::{Answer, Applied, apply};
use super::drafts::{Desk, Meter, Stop, characters};
use super::plan::{COPY, Choice, Goes, Plan, Wanted, plan};
use super::remembered::Remembered;
use crate::bitext::memory::{Line, Origin};
use crate::bitext::segment::{Fault, Kind, Segment, answer, normal};
use crate::bitext::state::is_names;
use crate::bitext::{Bitext, Form, SegmentIx};

/// What is to be done with a text, before anything is sent.
#[derive(Debug)]
pub struct Prepared {
    /// The plan.
    pub plan: Plan,
    /// Answers that cost nothing.
    pub known: Vec<Answer>,
    /// Segments for an engine.
    pub open: Vec<Wanted>,
    /// The characters of those (Unicode code points, without placeholders).
    pub characters: u64,
}

/// A text after a run.
#[derive(Debug)]
pub struct Outcome {
    /// The target file and the memory.
    pub applied: Applied,
    /// Segments that the engine could not translate, and why.
    pub faults: Vec<(SegmentIx, Fault)>,
    /// Segments that nobody was asked for, or that the engine knows nothing of.
    pub untouched: Vec<SegmentIx>,
    /// Why the run ends here.
    pub stop: Option<Stop>,
}

/// Says what is to be done with a text, and answers what the dossier knows already.
pub fn prepare(bitext: &Bitext, choice: Choice, remembered: &Remembered) -> Prepared {
    let plan = plan(bitext, choice, &|text| {
        remembered.terms().hash_in(&bitext.name, text)
    });
    let (mut known, mut open, mut cost) = (Vec::new(), Vec::new(), 0);
    for wanted in &plan.wanted {
        let Some(segment) = bitext.source.segment(wanted.source) else {
            continue;
        };
        let answer = |text: String, origin: Origin, engine: &str| Answer {
            wanted: wanted.clone(),
            text,
            origin,
            engine: engine.to_owned(),
        };
        if segment.is_opaque() {
            known.push(answer(segment.text.clone(), Origin::Machine, COPY));
        } else if let Some(line) = own(bitext, wanted, segment, choice) {
            known.push(answer(line.tgt.clone(), line.o, &line.e));
        } else if let Some(text) = recalled(bitext, wanted, segment, choice, remembered) {
            known.push(answer(text, Origin::Machine, "memory"));
        } else {
            cost += characters(&segment.text);
            open.push(wanted.clone());
        }
    }
    Prepared {
        plan,
        known,
        open,
        characters: cost,
    }
}

/// The line that this text itself has of a segment: what a person wrote stays a person’s, and what was paid for and could not
/// be written is not paid for again.
fn own<'b>(
    bitext: &'b Bitext,
    wanted: &Wanted,
    segment: &Segment,
    choice: Choice,
) -> Option<&'b Line> {
    let memory = &bitext.memory;
    let is_usable = |line: &&Line| {
        let is_other = line.o != Origin::Mock || !(choice.force_machine || choice.replaces_mock);
        let may_be_kept = line.o.is_of_a_person() || !is_forced(bitext, wanted, choice);
        is_other && may_be_kept && answer::check(segment, &line.tgt).is_ok()
    };
    let accepted = memory.accepted(&wanted.key, wanted.n);
    let accepted = accepted.filter(|line| line.n == wanted.n).filter(is_usable);
    let suggested = || memory.suggestion(&wanted.key, wanted.n).filter(is_usable);
    accepted.or_else(suggested)
}

/// Whether a text that a machine has translated is to be translated anew.
fn is_forced(bitext: &Bitext, wanted: &Wanted, choice: Choice) -> bool {
    let Goes::Over(ix) = wanted.goes else {
        return false;
    };
    let there = bitext.target.segment(ix).map(Segment::key);
    let mut lines = bitext.memory.of(&wanted.key).iter();
    choice.force_machine && lines.any(|line| line.th.is_some() && line.th == there)
}

/// The translation that the dossier knows, if it fits the segment. What is to be made anew is not looked up.
fn recalled(
    bitext: &Bitext,
    wanted: &Wanted,
    segment: &Segment,
    choice: Choice,
    remembered: &Remembered,
) -> Option<String> {
    if is_forced(bitext, wanted, choice) {
        return None;
    }
    let text = remembered.recall(&segment.text)?;
    let fits = answer::check(segment, &text).is_ok();
    let is_other = normal(&text) != normal(&segment.text);
    (fits && (is_other || is_names(&segment.words()))).then_some(text)
}

/// Drafts what is open with an engine, or leaves it when there is none, and writes all of it.
pub fn finish(
    bitext: &Bitext,
    prepared: &Prepared,
    desk: Option<&Desk<'_>>,
    meter: &mut Meter,
    (from, to): (&str, &str),
    remembered: &Remembered,
) -> Outcome {
    let mut answers = prepared.known.clone();
    let (mut faults, mut untouched, mut stop) = (Vec::new(), Vec::new(), None);
    for group in groups(bitext, &prepared.open) {
        let Some(desk) = desk.filter(|_| stop.is_none()) else {
            untouched.extend(group.wanted.iter().map(|wanted| wanted.source));
            continue;
        };
        let segments: Vec<&Segment> = group
            .wanted
            .iter()
            .filter_map(|wanted| bitext.source.segment(wanted.source))
            .collect();
        let (drafted, stopped) = desk.draft(&segments, group.context.as_deref(), meter);
        let origin = if desk.engine.caps().publishable {
            Origin::Machine
        } else {
            Origin::Mock
        };
        let engine = desk.engine.id().to_string();
        for (wanted, drafted) in group.wanted.iter().zip(drafted) {
            match drafted {
                Some(Ok(text)) => answers.push(Answer {
                    wanted: (*wanted).clone(),
                    text,
                    origin,
                    engine: engine.clone(),
                }),
                Some(Err(fault)) => faults.push((wanted.source, fault)),
                None => untouched.push(wanted.source),
            }
        }
        stop = stopped;
    }
    let applied = apply(bitext, &prepared.plan, &answers, (from, to), &|text| {
        remembered.terms().hash_in(&bitext.name, text)
    });
    Outcome {
        applied,
        faults,
        untouched,
        stop,
    }
}

/// Segments that belong together, with what stands around them.
struct Group<'a> {
    wanted: Vec<&'a Wanted>,
    context: Option<String>,
}

/// The most characters of a context.
const CONTEXT: usize = 2000;

/// Sorts segments by section, so that an engine sees what a sentence is about.
fn groups<'a>(bitext: &Bitext, open: &'a [Wanted]) -> Vec<Group<'a>> {
    let mut groups: Vec<((usize, usize), Group<'a>)> = Vec::new();
    for wanted in open {
        let section = section(bitext, wanted.source);
        match groups.iter_mut().find(|(other, _)| *other == section) {
            Some((_, group)) => group.wanted.push(wanted),
            None => groups.push((
                section,
                Group {
                    wanted: vec![wanted],
                    context: context(bitext, section),
                },
            )),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// The section that a segment stands in: in a body, what follows a heading of the second level; the front matter is one.
fn section(bitext: &Bitext, ix: SegmentIx) -> (usize, usize) {
    let Some(field) = bitext.source.fields.get(ix.field) else {
        return (ix.field, 0);
    };
    if field.form != Form::Body {
        return (
            if bitext.document.is_some() {
                0
            } else {
                ix.field
            },
            0,
        );
    }
    let before = field.parts.segments.iter().take(ix.at + 1);
    let headings = before
        .filter(|segment| matches!(segment.kind, Kind::Heading(1 | 2)))
        .count();
    (ix.field, headings)
}

/// The title and the texts of a section.
fn context(bitext: &Bitext, (field, number): (usize, usize)) -> Option<String> {
    bitext.document?;
    let title = bitext
        .source
        .fields
        .iter()
        .find(|field| field.path == "title")
        .map(|field| field.text.clone());
    let inside = bitext.source.segments().filter(|(ix, segment)| {
        ix.field == field && !segment.is_opaque() && section(bitext, *ix) == (field, number)
    });
    let texts = inside.map(|(_, segment)| segment.words());
    let all: Vec<String> = title.into_iter().chain(texts).collect();
    let mut context = all.join("\n");
    if let Some((end, _)) = context.char_indices().nth(CONTEXT) {
        context.truncate(end);
    }
    Some(context)
}
