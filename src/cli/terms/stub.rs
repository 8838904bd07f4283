//! `dossier terms stub`.

use clap::Args;

use super::Opened;
use crate::cli::Outcome;
use crate::cli::args::Global;
use crate::cli::write::write;
use crate::diagnostic::report;
use crate::files::Proposed;
use crate::terms::stub::{Stub as Begun, begin};

#[derive(Debug, Args)]
pub(in crate::cli) struct Stub {
    /// The acronym or the name
    #[arg(value_name = "NAME")]
    pub(super) name: String,
}

/// Writes the draft of an entry; nothing that is there is touched.
pub(super) fn run(global: &Global, args: &Stub) -> Outcome {
    let opened = match Opened::new(global) {
        Ok(opened) => opened,
        Err(outcome) => return outcome,
    };
    let printer = &opened.printer;
    let is_word = args.name.chars().any(char::is_alphanumeric);
    let is_plain = report::printable(&args.name) == args.name && !args.name.contains('\n');
    if !is_word || !is_plain {
        printer.say("stub-empty", &[]);
        return Outcome::Failed;
    }
    let to_write = printer.wording().say("import-stub-definition", &[]);
    let (path, text, count) = match begin(&args.name, &opened.loaded, &opened.tree, &to_write) {
        Begun::New { path, text, count } => (path, text, count),
        Begun::Known(id) => {
            printer.say(
                "stub-known",
                &[("name", args.name.as_str().into()), ("id", id.into())],
            );
            return Outcome::Problems;
        }
        Begun::Taken(path) => {
            printer.say("stub-taken", &[("path", path.into())]);
            return Outcome::Problems;
        }
    };
    let file = Proposed { path, text };
    if let Err(error) = write(&global.root, std::slice::from_ref(&file)) {
        printer.failure(error);
        return Outcome::Failed;
    }
    printer.say(
        "stub-written",
        &[("path", file.path.into()), ("count", count.into())],
    );
    Outcome::Clean
}
