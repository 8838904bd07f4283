//! `dossier timeline import`.

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::Args;

use super::language;
use crate::cli::Outcome;
use crate::cli::args::Global;
use crate::cli::named;
use crate::cli::print::Printer;
use crate::cli::write::write;
use crate::diagnostic::{Phrase, Wording, has_errors};
use crate::disk;
use crate::pipeline;
use crate::timeline::{self, Item, Plan, State};

#[derive(Debug, Args)]
pub(in crate::cli) struct Import {
    /// A timeline: the JSON of TimelineJS 3, or its spreadsheet as CSV
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The language of the file; else the first of the dossier
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
    /// Say what would be written, and write nothing
    #[arg(long)]
    dry_run: bool,
}

/// Plans the import, says the plan, and writes the new file unless something is wrong or the user only wants to look.
pub(super) fn run(global: &Global, args: &Import) -> Outcome {
    let printer = Printer::new(global);
    printer.outcome(import(global, args, &printer))
}

fn import(global: &Global, args: &Import, printer: &Printer) -> Result<Outcome, Phrase> {
    let read = disk::read(&global.root)?;
    let (published, found) = pipeline::open_published(&timeline::as_if_published(&read.tree));
    let Some(published) = published else {
        printer.findings(&found, &read.tree);
        return Ok(Outcome::of(&found));
    };
    let loaded = &published.loaded;
    let lang = language(args.lang.as_deref(), &loaded.dossier.settings.languages)?;
    let Some((name, bytes)) = named::read(&global.root, &args.file, printer)? else {
        return Ok(Outcome::Failed);
    };
    let against = (loaded, lang, published.strings[lang].as_ref());
    let plan = timeline::plan((&name, &bytes), &read.tree, against, printer.wording());
    if has_errors(&plan.diagnostics) {
        printer.findings(&plan.diagnostics, &plan.texts);
        printer.say("timeline-import-stopped", &[]);
        return Ok(Outcome::Problems);
    }
    let tag = loaded.dossier.settings.languages.tag(lang);
    for item in &plan.items {
        printer.event(&described(item, tag, printer.wording()), item);
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
        "timeline-import-would-do"
    } else {
        "timeline-import-done"
    };
    let path = plan.files.first().map_or("", |file| file.path.as_str());
    let values = [
        ("new", count(State::New).into()),
        ("unchanged", count(State::Unchanged).into()),
        ("changed", count(State::Changed).into()),
        ("path", path.into()),
    ];
    printer.say(key, &values);
}

/// What a person reads of an event of the plan; nothing of one that is unchanged, which is only counted.
fn described(item: &Item, tag: &str, wording: &Wording) -> String {
    let key = match item.state {
        State::New => "timeline-import-new",
        State::Changed => "timeline-import-changed",
        State::Unchanged => return String::new(),
    };
    let args = [
        ("id", item.id.as_str().into()),
        ("date", item.date.as_str().into()),
        ("title", item.title.as_str().into()),
    ];
    let mut text = wording.say(key, &args) + "\n";
    for difference in &item.differences {
        let key = match difference.key {
            key @ ("title" | "text") => format!("{tag} {key}"),
            key => key.to_owned(),
        };
        let (old, new) = (one_line(&difference.old), one_line(&difference.new));
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  {key:<14} {old}\n  {:>14} {new}", "→");
    }
    if let Some(addition) = &item.addition {
        let _ = writeln!(text, "  {}", wording.say("timeline-import-addition", &[]));
        for line in addition.lines() {
            let _ = writeln!(text, "    {line}");
        }
    }
    text
}

fn one_line(text: &str) -> String {
    text.replace('\n', " ")
}
