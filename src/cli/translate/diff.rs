//! `dossier translate diff`.

use clap::Args;

use super::opened::Opened;
use crate::bitext::Bitext;
use crate::bitext::memory::Line;
use crate::bitext::segment::answer;
use crate::bitext::state::{Judged, Sources, State};
use crate::cli::Outcome;
use crate::cli::args::Global;
use crate::diagnostic::report::printable;
use crate::files::line_column;

#[derive(Debug, Args)]
pub(super) struct Diff {
    /// The translation: its file or name
    #[arg(value_name = "FILE")]
    file: String,
}

pub(super) fn run(global: &Global, args: &Diff) -> Outcome {
    let opened = match Opened::new(global) {
        Ok(opened) => opened,
        Err(outcome) => return outcome,
    };
    let (found, line) = match opened.named(&args.file) {
        Ok(found) => found,
        Err(outcome) => return outcome,
    };
    let mut count = 0;
    for bitext in found {
        let report = opened.report(bitext, &opened.terms(bitext.from, bitext.to));
        for judged in &report.segments {
            let shows = matches!(
                judged.state,
                State::StaleSource
                    | State::Missing
                    | State::Conflict
                    | State::Orphan
                    | State::Drifted
            );
            let place = Place::of(&opened, bitext, judged);
            if !shows || line.is_some_and(|line| line != place.line) {
                continue;
            }
            count += 1;
            match opened.printer.wants_json() {
                true => json(&opened, bitext, judged, &place),
                false => text(&opened, bitext, judged, &place),
            }
        }
    }
    opened
        .printer
        .say("translate-diff", &[("count", count.into())]);
    opened.printer.end(if opened.has_errors {
        Outcome::Problems
    } else {
        Outcome::Clean
    })
}

/// Where a segment stands: in the target, else in the source.
struct Place {
    file: String,
    line: usize,
}

impl Place {
    fn of(opened: &Opened, bitext: &Bitext, judged: &Judged) -> Self {
        let target = judged.target.map(|ix| bitext.target.place(ix));
        let place = target.or_else(|| judged.source.map(|ix| bitext.source.place(ix)));
        place.map_or(
            Self {
                file: String::new(),
                line: 0,
            },
            |place| {
                let text = opened.tree.text(&place.file).map_or("", |text| text);
                Self {
                    line: line_column(text, place.span.start).0,
                    file: place.file.to_string(),
                }
            },
        )
    }
}

/// The four texts of a segment, as far as they are there.
struct Texts {
    old_source: Option<String>,
    new_source: Option<String>,
    target: Option<String>,
    /// What another person wrote, in a conflict.
    other: Option<String>,
    suggestion: Option<String>,
}

impl Texts {
    fn of(bitext: &Bitext, judged: &Judged) -> Self {
        let source = judged.source.and_then(|ix| bitext.source.segment(ix));
        let target = judged.target.and_then(|ix| bitext.target.segment(ix));
        let old = source
            .zip(target)
            .and_then(|(source, target)| Sources::new(bitext).base(&source.key(), &target.key()));
        let occurrence = bitext
            .source
            .occurrences()
            .iter()
            .find(|(ix, ..)| Some(*ix) == judged.source)
            .map_or(0, |(.., n)| *n);
        let suggestion = source.and_then(|source| bitext.memory.suggestion(&source.key(), 0));
        Self {
            old_source: old
                .filter(|_| judged.state == State::StaleSource)
                .map(|line| answer::words(&line.src)),
            new_source: source.map(|source| source.words()),
            target: target.map(|target| target.words()),
            other: source.zip(target).and_then(|(source, target)| {
                let (one, other) = bitext.memory.conflict(&source.key(), occurrence)?;
                let is_other = |line: &&Line| line.th.as_deref() != Some(target.key().as_str());
                [one, other]
                    .into_iter()
                    .find(is_other)
                    .map(|line| answer::words(&line.tgt))
            }),
            suggestion: suggestion.map(|line| answer::words(&line.tgt)),
        }
    }
}

fn text(opened: &Opened, bitext: &Bitext, judged: &Judged, place: &Place) {
    let texts = Texts::of(bitext, judged);
    let mut out = format!("{}:{}  {}\n", place.file, place.line, judged.state.as_str());
    for (key, text) in [
        ("diff-old", &texts.old_source),
        ("diff-new", &texts.new_source),
        ("diff-target", &texts.target),
        ("diff-other", &texts.other),
        ("diff-suggestion", &texts.suggestion),
    ] {
        if let Some(text) = text {
            out.push_str(&format!(
                "  {}: {text}\n",
                opened.printer.wording().say(key, &[])
            ));
        }
    }
    out.push('\n');
    opened.printer.put(&printable(&out));
}

fn json(opened: &Opened, bitext: &Bitext, judged: &Judged, place: &Place) {
    let texts = Texts::of(bitext, judged);
    opened.json(&serde_json::json!({ "diff": {
        "file": place.file, "line": place.line, "state": judged.state.as_str(),
        "old_source": texts.old_source, "new_source": texts.new_source,
        "target": texts.target, "other": texts.other, "suggestion": texts.suggestion,
    }}));
}
