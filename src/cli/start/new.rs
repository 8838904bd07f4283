//! `dossier new`.

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};

use super::{editor, refuse};
use crate::cli::Outcome;
use crate::cli::args::Global;
use crate::cli::print::Printer;
use crate::cli::today::today;
use crate::cli::write::{unusable, write};
use crate::content;
use crate::diagnostic::Phrase;
use crate::disk;
use crate::files::OutPath;
use crate::model::EntryKind;
use crate::start::{self, Added, Kind, Request};

#[derive(Debug, Args)]
pub(in crate::cli) struct New {
    /// What to begin
    #[arg(value_enum, value_name = "WHAT")]
    what: Kind,
    /// Its title or its name
    #[arg(value_name = "NAME")]
    name: String,
    /// Only this language; may be repeated
    #[arg(long, value_name = "TAG")]
    lang: Vec<String>,
    /// Its id; else one made of the name
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    /// For an event, a source or a figure: the file that it is added to, else one of its own
    #[arg(long, value_name = "FILE")]
    into: Option<String>,
    /// For a term: what it is
    #[arg(long, value_name = "KIND", value_parser = EntryKind::ALL.map(EntryKind::as_str))]
    kind: Option<String>,
    /// Open what was written in the editor that $VISUAL or $EDITOR names
    #[arg(long)]
    edit: bool,
}

impl ValueEnum for Kind {
    fn value_variants<'k>() -> &'k [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.as_str()).help(self.pattern()))
    }
}

/// Writes the files of one new thing; nothing that is there is written over.
pub(in crate::cli) fn new(global: &Global, args: &New) -> Outcome {
    let printer = Printer::new(global);
    printer.outcome(begin(global, args, &printer))
}

fn begin(global: &Global, args: &New, printer: &Printer) -> Result<Outcome, Phrase> {
    let kind = args.what;
    if let Some(outcome) = misplaced(args, kind, printer) {
        return Ok(outcome);
    }
    let read = disk::read(&global.root)?;
    let (settings, found) = content::read_settings(&read.tree);
    let Some((settings, topics)) = settings else {
        printer.findings(&found, &read.tree);
        return Ok(Outcome::of(&found));
    };
    let today = today().to_string();
    let request = Request {
        kind,
        name: &args.name,
        id: args.id.as_deref(),
        languages: &args.lang,
        into: args.into.as_deref(),
        entry_kind: args.kind.as_deref(),
        today: &today,
        schemas: disk::is_folder(&global.root.join(start::SCHEMAS)),
    };
    let added = match start::new(&request, &settings.languages, &topics, &read.tree) {
        Ok(added) => added,
        Err(refusal) => return Ok(refuse(&refusal, printer)),
    };
    save(global, &added)?;
    say(&added, kind, printer);
    match args.edit {
        true => Ok(editor::open(&global.root, &paths(&added), printer)),
        false => Ok(Outcome::Clean),
    }
}

/// Options that mean nothing to what was asked for.
fn misplaced(args: &New, kind: Kind, printer: &Printer) -> Option<Outcome> {
    let in_a_table = matches!(kind, Kind::Event | Kind::Source | Kind::Figure);
    let option = match kind {
        _ if args.into.is_some() && !in_a_table => "into",
        _ if args.kind.is_some() && kind != Kind::Term => "kind",
        _ => return None,
    };
    let args = [("option", option.into()), ("kind", kind.as_str().into())];
    printer.refuse("new-option", &args, None);
    Some(Outcome::Failed)
}

fn save(global: &Global, added: &Added) -> Result<(), Phrase> {
    write(&global.root, &added.files)?;
    if let Some((old, new)) = &added.changed {
        let path = OutPath::new(&old.path).map_err(|reason| unusable(&old.path, reason))?;
        disk::replace(&global.root, &path, &old.text, new)?;
    }
    Ok(())
}

fn say(added: &Added, kind: Kind, printer: &Printer) {
    for file in &added.files {
        printer.say("new-written", &[("path", file.path.as_str().into())]);
    }
    if let Some((file, _)) = &added.changed {
        let args = [
            ("path", file.path.as_str().into()),
            ("id", added.id.as_str().into()),
        ];
        printer.say("new-added", &args);
    }
    if let Some((id, file)) = &added.near {
        let args = [
            ("near", id.as_str().into()),
            ("file", file.to_string().into()),
        ];
        printer.say("new-near", &args);
    }
    let alone = if added.changed.is_some() {
        "added"
    } else {
        kind.as_str()
    };
    let args = [("kind", alone.into()), ("id", added.id.as_str().into())];
    printer.say("new-next", &args);
}

/// What was written, for the editor.
fn paths(added: &Added) -> Vec<String> {
    let changed = added.changed.iter().map(|(file, _)| file);
    let files = added.files.iter().chain(changed);
    files.map(|file| file.path.clone()).collect()
}
