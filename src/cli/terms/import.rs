//! `dossier terms import`.

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::Args;

use crate::cli::Outcome;
use crate::cli::args::Global;
use crate::cli::named;
use crate::cli::print::Printer;
use crate::cli::write::write;
use crate::diagnostic::{Phrase, Wording, has_errors};
use crate::disk;
use crate::pipeline;
use crate::terms::exchange::{self, Item, Plan, State};

#[derive(Debug, Args)]
pub(in crate::cli) struct Import {
    /// A table in CSV, as `terms export --format csv` writes it
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
    /// Say what would be written, and write nothing
    #[arg(long)]
    pub(super) dry_run: bool,
}

/// Plans the import, says the plan, and writes the new files unless something is wrong or the user only wants to look.
pub(super) fn run(global: &Global, args: &Import) -> Outcome {
    let printer = Printer::new(global);
    printer.outcome(import(global, args, &printer))
}

fn import(global: &Global, args: &Import, printer: &Printer) -> Result<Outcome, Phrase> {
    let read = disk::read(&global.root)?;
    let (loaded, found) = pipeline::open(&exchange::as_if_published(&read.tree));
    let Some(loaded) = loaded else {
        printer.findings(&found, &read.tree);
        return Ok(Outcome::of(&found));
    };
    let Some((name, bytes)) = named::read(&global.root, &args.file, printer)? else {
        return Ok(Outcome::Failed);
    };
    let plan = exchange::plan(&name, &bytes, &read.tree, &loaded, printer.wording());
    if has_errors(&plan.diagnostics) {
        printer.findings(&plan.diagnostics, &plan.texts);
        printer.say("terms-import-stopped", &[]);
        return Ok(Outcome::Problems);
    }
    for item in &plan.items {
        printer.entry(&described(item, printer.wording()), item);
    }
    printer.findings(&plan.diagnostics, &plan.texts);
    if !args.dry_run {
        write(&global.root, &plan.files)?;
    }
    sum_up(&plan, args.dry_run, printer);
    Ok(Outcome::Clean)
}

fn sum_up(plan: &Plan, dry_run: bool, printer: &Printer) {
    let count = |state| plan.items.iter().filter(|item| item.state == state).count();
    let key = if dry_run {
        "terms-import-would-do"
    } else {
        "terms-import-done"
    };
    printer.say(
        key,
        &[
            ("new", count(State::New).into()),
            ("unchanged", count(State::Unchanged).into()),
            ("changed", count(State::Changed).into()),
        ],
    );
}

/// What a person reads of an entry of the plan; nothing of one that is unchanged, which is only counted.
fn described(item: &Item, wording: &Wording) -> String {
    let key = match item.state {
        State::New => "terms-import-new",
        State::Changed => "terms-import-changed",
        State::Unchanged => return String::new(),
    };
    let args = [
        ("path", item.path.as_str().into()),
        ("languages", item.languages.join(", ").into()),
    ];
    let mut text = wording.say(key, &args) + "\n";
    let nothing = wording.say("terms-import-nothing", &[]);
    let shown = |value: &str| match value {
        "" => nothing.clone(),
        value => value.replace('\n', " "),
    };
    for difference in &item.differences {
        let language = difference.language.as_deref().unwrap_or_default();
        let key = format!("{language} {}", difference.key);
        let (old, new) = (shown(&difference.old), shown(&difference.new));
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  {:<14} {old}\n  {:>14} {new}", key.trim(), "→");
    }
    for addition in &item.additions {
        let _ = writeln!(text, "  {}", wording.say("terms-import-addition", &[]));
        for line in addition.toml.lines() {
            let _ = writeln!(text, "    {line}");
        }
    }
    text
}
