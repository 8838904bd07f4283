//! `dossier translate`: one file for each of its commands, with what can be typed and what it does.

mod diff;
mod draft;
mod engine;
mod export;
mod gc;
mod import;
mod opened;
mod progress;
mod review;
mod save;
mod status;

use clap::{Args, Subcommand};

use super::Outcome;
use super::args::Global;

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct Translate {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    draft: draft::Draft,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Says how good the translations are, text by text
    Status(status::Status),
    /// Records that a person has looked at a translation
    Review(review::Review),
    /// Shows what changed in the original since it was translated
    Diff(diff::Diff),
    /// Prints texts with their translations for other programs: --format xliff, tmx or po
    Export(export::Export),
    /// Takes translations over that were made in other programs
    Import(import::Import),
    /// Forgets translations that nothing uses any more
    Gc(gc::Gc),
}

impl Translate {
    /// Whether files for other programs are written or read.
    pub(super) fn is_exchange(&self) -> bool {
        matches!(self.command, Some(Command::Export(_) | Command::Import(_)))
    }
}

/// Carries out the command that was typed.
pub(super) fn run(global: &Global, args: &Translate) -> Outcome {
    match &args.command {
        None => draft::run(global, &args.draft),
        Some(Command::Status(args)) => status::run(global, args),
        Some(Command::Review(args)) => review::run(global, args),
        Some(Command::Diff(args)) => diff::run(global, args),
        Some(Command::Export(args)) => export::run(global, args),
        Some(Command::Import(args)) => import::run(global, args),
        Some(Command::Gc(args)) => gc::run(global, args),
    }
}
