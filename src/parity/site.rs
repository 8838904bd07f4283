//! Compares the two versions of every text of a dossier.

use std::ops::Range;

use rayon::prelude::*;

use super::{Pair, Passage, Terms, Unpaired, Version, compare_all, compare_documents};
use crate::bitext::segment::Segment;
use crate::bitext::state::{Report, State, report};
use crate::bitext::{Bitext, Field, Form, SegmentIx, Side};
use crate::diagnostic::Diagnostic;
use crate::files::{Place, Span};
use crate::i18n::Lang;
use crate::model::{Dossier, EntryIx};

/// What the two versions of each text do not agree on.
///
/// Passages whose original has changed since, and those that wait for a translation, are not compared: what
/// `dossier translate status` says of them is enough.
pub fn check(dossier: &Dossier, bitexts: &[Bitext]) -> Vec<Diagnostic> {
    let languages = &dossier.settings.languages;
    let mut terms: Vec<((Lang, Lang), Terms<'_>)> = Vec::new();
    for bitext in bitexts {
        let pair = (bitext.from, bitext.to);
        if !terms.iter().any(|(other, _)| *other == pair) {
            terms.push((
                pair,
                Terms::new(&dossier.entries, languages, pair.0, pair.1),
            ));
        }
    }
    let of_text = |bitext: &Bitext| {
        let terms = terms
            .iter()
            .find(|(pair, _)| *pair == (bitext.from, bitext.to));
        of_text(dossier, bitext, terms.map(|(_, terms)| terms))
    };
    bitexts
        .par_iter()
        .filter(|bitext| bitext.exists)
        .flat_map(of_text)
        .collect()
}

fn of_text(dossier: &Dossier, bitext: &Bitext, terms: Option<&Terms<'_>>) -> Vec<Diagnostic> {
    let languages = &dossier.settings.languages;
    let pair = Pair {
        from: languages.tag(bitext.from),
        to: languages.tag(bitext.to),
    };
    let report = report(bitext, &|_| String::new());
    let own = bitext.name.strip_prefix("glossary/");
    let is_own = |entry: EntryIx| own == Some(dossier.entry(entry).id.as_ref());
    let mut findings = Vec::new();
    let compared = pairs(bitext, &report);
    let segments: Vec<(&Segment, &Segment)> =
        compared.iter().map(|(.., segments)| *segments).collect();
    for (at, mismatch) in compare_all(&segments, &pair, terms) {
        let Some((source, target, _)) = compared.get(at) else {
            continue;
        };
        if !mismatch.entry.is_some_and(is_own) {
            let (source, target) = (
                passage(&bitext.source, *source),
                passage(&bitext.target, *target),
            );
            findings.push(mismatch.diagnostic(&source, &target, pair.from));
        }
    }
    if is_translation(bitext, &report) {
        findings.extend(of_bodies(bitext, &report, &pair));
    }
    findings
}

/// Whether one version is meant to be a translation of the other: on record, or plain from the text. Two versions that were
/// written each for itself need not have the same notes and figures.
fn is_translation(bitext: &Bitext, report: &Report) -> bool {
    let alone = report.alignment.missing.len() + report.alignment.orphans.len();
    !bitext.memory.is_empty() || alone * 5 <= report.segments.len()
}

/// The pairs of segments that should say the same.
fn pairs<'b>(
    bitext: &'b Bitext,
    report: &Report,
) -> Vec<(SegmentIx, SegmentIx, (&'b Segment, &'b Segment))> {
    let is_compared = |state: State| match state {
        State::StaleSource | State::Conflict | State::Orphan => false,
        // Without a memory nobody said that it waits: somebody forgot it.
        State::Missing => bitext.memory.is_empty(),
        State::Done
        | State::Unreviewed
        | State::StaleGlossary
        | State::Drifted
        | State::Unrecorded => true,
    };
    let judged = report
        .segments
        .iter()
        .filter(|judged| is_compared(judged.state));
    judged
        .filter_map(|judged| {
            let (source, target) = (judged.source?, judged.target?);
            // An entry’s name is given, not translated.
            let is_name = bitext.source.fields.get(source.field)?.path == "name";
            let segments = (
                bitext.source.segment(source)?,
                bitext.target.segment(target)?,
            );
            (!is_name).then_some((source, target, segments))
        })
        .collect()
}

fn passage(side: &Side, ix: SegmentIx) -> Passage<'_> {
    let place = side.place(ix);
    let text = side.whole.get(place.span.range()).unwrap_or_default();
    Passage { place, text }
}

/// What stands outside passages in the texts of a document.
fn of_bodies(bitext: &Bitext, report: &Report, pair: &Pair<'_>) -> Vec<Diagnostic> {
    let body = |side: &'static str| {
        let side = if side == "source" {
            &bitext.source
        } else {
            &bitext.target
        };
        let at = side
            .fields
            .iter()
            .position(|field| field.form == Form::Body)?;
        Some((at, side, side.fields.get(at)?))
    };
    let (Some((source_at, source_side, source)), Some((target_at, target_side, target))) =
        (body("source"), body("target"))
    else {
        return Vec::new();
    };
    let place = |side: &Side, field: &Field, range: Range<usize>| Place {
        file: side.file.clone(),
        span: Span::from(range).shifted(field.span.start),
    };
    let in_source = |range: Range<usize>| place(source_side, source, range);
    let in_target = |range: Range<usize>| place(target_side, target, range);
    let alignment = &report.alignment;
    let range = |field: &Field, ix: &SegmentIx| {
        field
            .parts
            .segments
            .get(ix.at)
            .map(|segment| segment.range.clone())
    };
    let unpaired = Unpaired {
        source: alignment
            .missing
            .iter()
            .filter(|ix| {
                ix.field == source_at
                    && !source
                        .parts
                        .segments
                        .get(ix.at)
                        .is_some_and(Segment::is_opaque)
            })
            .filter_map(|ix| Some((range(source, ix)?, next(bitext, report, *ix, target_at))))
            .collect(),
        target: alignment
            .orphans
            .iter()
            .filter(|ix| {
                ix.field == target_at
                    && !target
                        .parts
                        .segments
                        .get(ix.at)
                        .is_some_and(Segment::is_opaque)
            })
            .filter_map(|ix| range(target, ix))
            .collect(),
    };
    let versions = (
        Version {
            text: &source.text,
            place: &in_source,
        },
        Version {
            text: &target.text,
            place: &in_target,
        },
    );
    // What is missing or left over in a translation on record is said by its status.
    let unpaired = if bitext.memory.is_empty() {
        unpaired
    } else {
        Unpaired::default()
    };
    compare_documents(&versions.0, &versions.1, pair, Some(&unpaired))
}

/// The byte of the target’s text where a segment should stand that it lacks: after the one that belongs to the segment before.
fn next(bitext: &Bitext, report: &Report, missing: SegmentIx, field: usize) -> usize {
    let before = report
        .alignment
        .pairs
        .iter()
        .rev()
        .find(|(source, _)| source.field == missing.field && source.at < missing.at);
    let segment = before.and_then(|(_, target)| bitext.target.segment(*target));
    let end = bitext
        .target
        .fields
        .get(field)
        .map_or(0, |field| field.text.len());
    segment.map_or(0, |segment| segment.range.end.min(end))
}
