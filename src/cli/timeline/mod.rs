//! `dossier timeline`: one file for each of its commands, with what can be typed and what it does.

mod export;
mod import;

pub(super) use export::Export;
pub(super) use import::Import;

use clap::Subcommand;

use super::Outcome;
use super::args::Global;
use crate::i18n::{Lang, Languages};

/// The commands.
#[derive(Debug, Subcommand)]
pub(super) enum Timeline {
    /// Prints the events of a language for TimelineJS, a spreadsheet, a calendar or other programs
    Export(Export),
    /// Makes drafts of the events that TimelineJS or its spreadsheet has
    Import(Import),
}

/// A language that the dossier does not have.
#[derive(Debug, thiserror::Error)]
#[error("the dossier is not in “{asked}”; its languages are {languages}")]
pub(super) struct NoLanguage {
    asked: String,
    languages: String,
}

/// The language that was asked for, else the first.
pub(super) fn language(asked: Option<&str>, languages: &Languages) -> Result<Lang, NoLanguage> {
    let found = match asked {
        Some(asked) => languages.get(asked),
        None => languages.iter().next(),
    };
    found.ok_or_else(|| NoLanguage {
        asked: asked.unwrap_or_default().to_owned(),
        languages: languages
            .iter()
            .map(|lang| languages.tag(lang))
            .collect::<Vec<_>>()
            .join(", "),
    })
}

/// Carries out the command that was typed.
pub(super) fn run(global: &Global, command: &Timeline) -> Outcome {
    match command {
        Timeline::Export(args) => export::run(global, args),
        Timeline::Import(args) => import::run(global, args),
    }
}
