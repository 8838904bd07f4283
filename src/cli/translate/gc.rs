//! `dossier translate gc`.

use clap::Args;

use super::opened::{Opened, Which};
use super::save::save;
use crate::cli::Outcome;
use crate::cli::args::Global;
use crate::translate::review::collect;

#[derive(Debug, Args)]
pub(super) struct Gc {
    #[command(flatten)]
    which: Which,
    /// Say what would be forgotten, and write nothing
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(global: &Global, args: &Gc) -> Outcome {
    let opened = match Opened::new(global) {
        Ok(opened) => opened,
        Err(outcome) => return outcome,
    };
    let chosen = match opened.chosen(&args.which) {
        Ok(chosen) => chosen,
        Err(outcome) => return outcome,
    };
    let mut forgotten = 0;
    for bitext in chosen
        .into_iter()
        .filter(|bitext| !bitext.memory.is_damaged)
    {
        let memory = collect(bitext);
        forgotten += bitext.memory.lines().count() - memory.lines().count();
        if args.dry_run {
            continue;
        }
        if let Err(error) = save(
            &global.root,
            &opened.tree,
            bitext,
            opened.tags(bitext),
            &memory,
            None,
        ) {
            opened.printer.failure(error);
            return Outcome::Failed;
        }
    }
    let key = if args.dry_run {
        "translate-gc-would"
    } else {
        "translate-gc"
    };
    opened.printer.say(key, &[("count", forgotten.into())]);
    opened.printer.end(if opened.has_errors {
        Outcome::Problems
    } else {
        Outcome::Clean
    })
}
