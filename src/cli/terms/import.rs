//! `dossier terms import`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::Outcome;
use crate::cli::args::Global;
use crate::cli::print::Printer;
use crate::cli::write::{WriteError, write};
use crate::diagnostic::{Wording, has_errors};
use crate::disk::{self, ReadError};
use crate::files::SourceTree;
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

/// Why a table could not be imported.
#[derive(Debug, thiserror::Error)]
enum ImportError {
    #[error(transparent)]
    Read(#[from] ReadError),
    #[error(transparent)]
    Write(#[from] WriteError),
    #[error("`{}` is a folder: name the file of a table", path.display())]
    Folder { path: PathBuf },
}

/// Plans the import, says the plan, and writes the new files unless something is wrong or the user only wants to look.
pub(super) fn run(global: &Global, args: &Import) -> Outcome {
    let printer = Printer::new(global);
    match import(global, args, &printer) {
        Ok(outcome) => outcome,
        Err(error) => {
            printer.failure(&error);
            Outcome::Failed
        }
    }
}

fn import(global: &Global, args: &Import, printer: &Printer) -> Result<Outcome, ImportError> {
    let read = disk::read(&global.root)?;
    let (loaded, found) = pipeline::open(&exchange::as_if_published(&read.tree));
    let Some(loaded) = loaded else {
        printer.findings(&found, &read.tree);
        return Ok(Outcome::of(&found));
    };
    let Some((name, bytes)) = table(global, args, printer)? else {
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

/// The table that was named: what it is called, and its bytes; none, with the reason said, when it cannot be read.
fn table(
    global: &Global,
    args: &Import,
    printer: &Printer,
) -> Result<Option<(String, Vec<u8>)>, ImportError> {
    let raw = disk::read_raw(&global.root, std::slice::from_ref(&args.file));
    let problems: Vec<_> = raw.problems.iter().map(pipeline::unreadable).collect();
    if !problems.is_empty() {
        printer.findings(&problems, &SourceTree::default());
        return Ok(None);
    }
    let wanted = args.file.file_name().unwrap_or_default().to_string_lossy();
    let is_wanted = |file: &disk::RawFile| Path::new(&file.path).ends_with(&*wanted);
    let mut files = raw.files.into_iter().filter(is_wanted);
    match (files.next(), files.next()) {
        (Some(file), None) => Ok(Some((file.path, file.bytes))),
        // A folder gives the files in it.
        _ => Err(ImportError::Folder {
            path: args.file.clone(),
        }),
    }
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
