//! `dossier timeline`: one file for each of its commands, with what can be typed and what it does.

mod export;
mod import;

pub(super) use export::Export;
pub(super) use import::Import;

use clap::Subcommand;

use super::Outcome;
use super::args::Global;
use crate::diagnostic::Phrase;
use crate::i18n::{Lang, Languages};

/// The commands.
#[derive(Debug, Subcommand)]
pub(super) enum Timeline {
    /// Prints the events of a language for TimelineJS, a spreadsheet, a calendar or other programs
    Export(Export),
    /// Makes drafts of the events that TimelineJS or its spreadsheet has
    Import(Import),
}

/// The language that was asked for, else the first.
pub(super) fn language(asked: Option<&str>, languages: &Languages) -> Result<Lang, Phrase> {
    let found = match asked {
        Some(asked) => languages.get(asked),
        None => languages.iter().next(),
    };
    found.ok_or_else(|| {
        let known: Vec<&str> = languages.iter().map(|lang| languages.tag(lang)).collect();
        Phrase::new("not-a-language-of-it")
            .with("asked", asked.unwrap_or_default())
            .with("languages", known.join(", "))
    })
}

/// Carries out the command that was typed.
pub(super) fn run(global: &Global, command: &Timeline) -> Outcome {
    match command {
        Timeline::Export(args) => export::run(global, args),
        Timeline::Import(args) => import::run(global, args),
    }
}
