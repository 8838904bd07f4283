//! `dossier translate review`.

use clap::Args;

use super::opened::Opened;
use super::save::save;
use crate::bitext::Bitext;
use crate::cli::Outcome;
use crate::cli::args::Global;
use crate::files::line_column;
use crate::translate::review::{Reviewed, review};

#[derive(Debug, Args)]
pub(super) struct Review {
    /// The translation that was looked at: its file or name; with :LINE, the one segment that stands there
    #[arg(value_name = "FILE")]
    file: String,
    /// The language of the translation, where a name has several
    #[arg(long, value_name = "TAG")]
    to: Option<String>,
}

pub(super) fn run(global: &Global, args: &Review) -> Outcome {
    let opened = match Opened::new(global) {
        Ok(opened) => opened,
        Err(outcome) => return outcome,
    };
    let wanted = match opened.language(args.to.as_deref()) {
        Ok(wanted) => wanted,
        Err(outcome) => return outcome,
    };
    let (mut found, line) = match opened.named(&args.file) {
        Ok(found) => found,
        Err(outcome) => return outcome,
    };
    found.retain(|bitext| wanted.is_none_or(|wanted| bitext.to == wanted));
    if found.is_empty() {
        opened.printer.say("translate-nothing", &[]);
        return Outcome::Failed;
    }
    let is_there = |bitext: &&Bitext| {
        let mut segments = bitext.target.segments();
        line.is_none_or(|line| segments.any(|(ix, _)| stands_at(&opened, bitext, ix, line)))
    };
    if !found.iter().any(is_there) {
        let finding = opened.unknown(&args.file);
        opened.printer.findings(&[finding], &opened.tree);
        return Outcome::Failed;
    }
    let mut outcome = Outcome::Clean;
    for bitext in found {
        let (from, to) = opened.tags(bitext);
        if bitext.memory.is_damaged {
            continue;
        }
        let terms = opened.terms(bitext.from, bitext.to);
        let reviewed = review(
            bitext,
            &|ix| line.is_none_or(|line| stands_at(&opened, bitext, ix, line)),
            &|text| terms.hash_in(&bitext.name, text),
        );
        if let Err(error) = save(
            &global.root,
            &opened.tree,
            bitext,
            (from, to),
            &reviewed.memory,
            reviewed.target.as_deref(),
        ) {
            opened.printer.failure(error);
            outcome = Outcome::Failed;
            continue;
        }
        say(&opened, bitext, &reviewed);
    }
    if outcome == Outcome::Clean && opened.has_errors {
        outcome = Outcome::Problems;
    }
    opened.printer.end(outcome)
}

/// Whether a segment of the target stands on a line.
fn stands_at(opened: &Opened, bitext: &Bitext, ix: crate::bitext::SegmentIx, line: usize) -> bool {
    let place = bitext.target.place(ix);
    let text = opened.tree.text(&place.file).map_or("", |text| text);
    let (first, _) = line_column(text, place.span.start);
    let (last, _) = line_column(text, place.span.end);
    (first..=last).contains(&line)
}

fn say(opened: &Opened, bitext: &Bitext, reviewed: &Reviewed) {
    opened.printer.say(
        "translate-reviewed",
        &[
            ("file", bitext.target.file.to_string().into()),
            ("count", reviewed.recorded.into()),
            ("left", reviewed.left.into()),
        ],
    );
}
