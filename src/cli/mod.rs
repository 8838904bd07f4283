//! The command line: what was typed, and what it does.
//!
//! Text for people goes to standard error, data to standard output. Exit codes: 0 clean, 1 problems in the content,
//! 2 usage, configuration, input and output or a fault of the program, 130 after Ctrl-C.

mod args;
mod build;
mod check;
mod explain;
mod export;
mod fault;
mod fix;
#[cfg(feature = "import")]
mod import;
mod interrupt;
#[cfg(feature = "http")]
mod links;
mod named;
mod print;
mod progress;
#[cfg(feature = "serve")]
mod serve;
mod start;
mod terms;
mod timeline;
mod today;
mod translate;
mod usage;
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
    /// Ctrl-C was pressed.
    Interrupted,
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
    main_watched(&|_| ())
}

/// The same, calling `watch` with the path of each file that `build` makes, before it is written.
///
/// Files are made by many threads. It is there for tests, which make a build slow or let it fall over:
/// `examples/slow-build.rs`, `examples/faulty-build.rs`.
pub fn main_watched(watch: &(dyn Fn(&str) + Sync)) -> ExitCode {
    let args = Args::typed();
    match fault::guarded(&args.global, || run(&args, watch)) {
        Outcome::Clean => ExitCode::SUCCESS,
        Outcome::Problems => ExitCode::from(1),
        Outcome::Failed => ExitCode::from(2),
        Outcome::Interrupted => ExitCode::from(interrupt::EXIT_CODE),
    }
}

fn run(args: &Args, watch: &(dyn Fn(&str) + Sync)) -> Outcome {
    match &args.command {
        Command::Build(options) => build::run(&args.global, options, watch),
        Command::Check(options) => check::run(&args.global, options),
        Command::Explain(options) => explain::run(&args.global, options),
        #[cfg(feature = "import")]
        Command::Import(options) => import::run(&args.global, options),
        #[cfg(feature = "serve")]
        Command::Serve(options) => serve::run(&args.global, options),
        Command::Terms { command } => terms::run(&args.global, command),
        Command::Export { command } => export::run(&args.global, command),
        Command::Timeline { command } => timeline::run(&args.global, command),
        Command::Translate(options) => translate::run(&args.global, options),
        Command::Init(options) => start::init(&args.global, options),
        Command::New(options) => start::new(&args.global, options),
        Command::Schemas => start::schemas(&args.global),
        Command::Completions(options) => start::completions(&args.global, options),
        Command::Man(options) => start::man(&args.global, options),
    }
}
