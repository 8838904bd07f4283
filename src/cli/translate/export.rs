//! `dossier translate export`.

use clap::Args;

use super::opened::{Opened, Which};
use crate::bitext::Bitext;
use crate::cli::Outcome;
use crate::cli::args::Global;
use crate::translate::exchange::{Format, units, write};

#[derive(Debug, Args)]
pub(super) struct Export {
    #[command(flatten)]
    which: Which,
}

pub(super) fn run(global: &Global, args: &Export) -> Outcome {
    let opened = match Opened::new(global) {
        Ok(opened) => opened,
        Err(outcome) => return outcome,
    };
    let chosen = match opened.chosen(&args.which) {
        Ok(chosen) => chosen,
        Err(outcome) => return outcome,
    };
    let Some((from, to)) = chosen.first().map(|bitext| (bitext.from, bitext.to)) else {
        return Outcome::Failed;
    };
    if chosen
        .iter()
        .any(|bitext| (bitext.from, bitext.to) != (from, to))
    {
        opened.printer.say("export-one-direction", &[]);
        return Outcome::Failed;
    }
    let chosen: Vec<Bitext> = chosen.into_iter().cloned().collect();
    let terms = opened.terms(from, to);
    let files = units(&chosen, opened.languages(), &|bitext, text| {
        terms.hash_in(&bitext.name, text)
    });
    let (from, to) = (opened.languages().tag(from), opened.languages().tag(to));
    let format = global.exchange().unwrap_or(Format::Xliff);
    match write(format, &files, from, to) {
        Some(text) => opened.printer.put(&text),
        None => opened.printer.say("translate-nothing", &[]),
    }
    opened.printer.end(if opened.has_errors {
        Outcome::Problems
    } else {
        Outcome::Clean
    })
}
