//! `dossier check`.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::Outcome;
use super::args::{Check, Deny, Global};
use super::print::Printer;
use crate::diagnostic::has_errors;
use crate::disk;
use crate::pipeline::{self, Options};

/// Builds the site in memory, page by page, and prints what was found.
pub(super) fn run(global: &Global, args: &Check) -> Outcome {
    let printer = Printer::new(global);
    let read = match disk::read(&global.root) {
        Ok(read) => read,
        Err(error) => {
            printer.failure(&error);
            return Outcome::Failed;
        }
    };
    let files = AtomicUsize::new(0);
    let options = Options {
        base_url: None,
        drafts: args.drafts,
        compare: true,
        allow_mock: false,
    };
    let built = pipeline::build(&read.tree, &read.problems, &options, &|_| {
        files.fetch_add(1, Ordering::Relaxed);
    });
    printer.findings(&built.diagnostics, &read.tree);
    let denied = args.deny == Some(Deny::Warnings) && !built.diagnostics.is_empty();
    if has_errors(&built.diagnostics) || denied {
        return printer.end(Outcome::of(&built.diagnostics));
    }
    printer.say("checked", &[("files", files.into_inner().into())]);
    printer.end(Outcome::Clean)
}
