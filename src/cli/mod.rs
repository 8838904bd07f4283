//! The command line: what was typed, and what it does.
//!
//! Text for people goes to standard error, data to standard output. Exit codes: 0 clean, 1 problems in the content,
//! 2 usage, configuration or input and output.

mod args;
mod build;
mod check;
mod explain;
mod export;
#[cfg(feature = "import")]
mod import;
#[cfg(feature = "http")]
mod links;
mod named;
mod print;
mod terms;
mod timeline;
mod translate;
mod write;

use std::process::ExitCode;

use args::{Args, Command};

use crate::diagnostic::{Code, Diagnostic};

/// The end of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// All is well.
    Clean,
    /// There are problems in the content.
    Problems,
    /// The command could not be carried out.
    Failed,
}

impl Outcome {
    /// What findings that stop a build mean: a folder that is no dossier is a wrong command, all else wrong content.
    pub(crate) fn of(diagnostics: &[Diagnostic]) -> Self {
        match diagnostics
            .iter()
            .all(|diagnostic| diagnostic.code == Code::NoSettings)
        {
            true => Self::Failed,
            false => Self::Problems,
        }
    }
}

/// Runs the command that was typed.
pub fn main() -> ExitCode {
    let args = Args::typed();
    let outcome = match &args.command {
        Command::Build(options) => build::run(&args.global, options),
        Command::Check(options) => check::run(&args.global, options),
        Command::Explain(options) => explain::run(&args.global, options),
        #[cfg(feature = "import")]
        Command::Import(options) => import::run(&args.global, options),
        Command::Terms { command } => terms::run(&args.global, command),
        Command::Export { command } => export::run(&args.global, command),
        Command::Timeline { command } => timeline::run(&args.global, command),
        Command::Translate(options) => translate::run(&args.global, options),
    };
    match outcome {
        Outcome::Clean => ExitCode::SUCCESS,
        Outcome::Problems => ExitCode::from(1),
        Outcome::Failed => ExitCode::from(2),
    }
}
