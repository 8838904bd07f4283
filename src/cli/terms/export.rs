//! `dossier terms export`.

use std::path::PathBuf;

use clap::Args;

use crate::cli::Outcome;
use crate::cli::args::{Exported, Global};
use crate::cli::print::Printer;
use crate::cli::write::create;
use crate::diagnostic::{Diagnostic, Phrase, Severity};
use crate::disk::{self, Problem};
use crate::model::Dossier;
use crate::pipeline;
use crate::render::glossary_json;
use crate::terms::exchange;

#[derive(Debug, Args)]
#[command(after_help = "Formats (--format): csv, as when none is given; tbx; json")]
pub(in crate::cli) struct Export {
    /// Where to write; else standard output
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

/// Where the files of entries lie.
const GLOSSARY: &str = "content/glossary/";

/// Writes the glossary, or says which entries cannot be read.
pub(super) fn run(global: &Global, args: &Export) -> Outcome {
    let printer = Printer::new(global);
    printer.outcome(export(global, args, &printer))
}

fn export(global: &Global, args: &Export, printer: &Printer) -> Result<Outcome, Phrase> {
    let read = disk::read(&global.root)?;
    let (loaded, found) = pipeline::open_whole(&read.tree);
    let Some(loaded) = loaded else {
        printer.findings(&found, &read.tree);
        return Ok(Outcome::of(&found));
    };
    let missing = unreadable_entries(found, &read.problems);
    if !missing.is_empty() {
        printer.findings(&missing, &read.tree);
        printer.say("terms-export-stopped", &[]);
        return Ok(Outcome::Problems);
    }
    let bytes = written(&loaded.dossier, global.export()).ok_or(Phrase::new("term-base-empty"))?;
    let Some(file) = &args.output else {
        printer.data(&bytes)?;
        return Ok(Outcome::Clean);
    };
    create(file, &bytes)?;
    let name = file.display().to_string();
    let entries = loaded.dossier.entries.len();
    printer.say(
        "terms-exported",
        &[("entries", entries.into()), ("file", name.into())],
    );
    Ok(Outcome::Clean)
}

/// The errors in files of the glossary: what they say would be missing from an export.
fn unreadable_entries(found: Vec<Diagnostic>, problems: &[Problem]) -> Vec<Diagnostic> {
    let is_entry = |diagnostic: &Diagnostic| {
        let file = diagnostic.place.as_ref().map(|place| &place.file);
        diagnostic.severity() == Severity::Error
            && file.is_some_and(|file| file.starts_with(GLOSSARY))
    };
    let unreadable = problems.iter().map(disk::Problem::finding);
    found
        .into_iter()
        .chain(unreadable)
        .filter(is_entry)
        .collect()
}

/// The glossary in a format; none when it cannot be said in it.
fn written(dossier: &Dossier, format: Exported) -> Option<Vec<u8>> {
    match format {
        Exported::Csv => Some(exchange::csv(&exchange::records(dossier))),
        Exported::Json => Some(glossary_json::all(dossier)),
        Exported::Tbx => exchange::tbx(dossier),
    }
}
