//! `dossier schemas`.

use crate::cli::Outcome;
use crate::cli::args::Global;
use crate::cli::print::Printer;
use crate::cli::write::{unusable, write};
use crate::diagnostic::Phrase;
use crate::disk;
use crate::files::{OutPath, Proposed};
use crate::start;

/// Writes the schemas that are missing and renews those that another version of the program wrote.
pub(in crate::cli) fn schemas(global: &Global) -> Outcome {
    let printer = Printer::new(global);
    printer.outcome(renew(global, &printer))
}

fn renew(global: &Global, printer: &Printer) -> Result<Outcome, Phrase> {
    // Only in a dossier: elsewhere nothing would use them.
    let read = disk::read(&global.root)?;
    if read.tree.text("dossier.toml").is_none() {
        printer.refuse("no-settings", &[], None);
        return Ok(Outcome::Failed);
    }
    let wanted: Vec<Proposed> = start::schemas().collect();
    let mut new = Vec::new();
    let mut renewed = Vec::new();
    for file in wanted {
        match disk::text(&global.root, &file.path) {
            None => new.push(file),
            Some(old) if old == file.text => {}
            Some(old) if old.contains(start::SCHEMA_MARK) => renewed.push((old, file)),
            Some(_) => {
                let args = [("file", file.path.into())];
                printer.refuse("schemas-foreign", &args, None);
                return Ok(Outcome::Failed);
            }
        }
    }
    write(&global.root, &new)?;
    for (old, file) in &renewed {
        let path = OutPath::new(&file.path).map_err(|reason| unusable(&file.path, reason))?;
        disk::replace(&global.root, &path, old, &file.text)?;
    }
    let args = [("new", new.len().into()), ("renewed", renewed.len().into())];
    printer.say("schemas-done", &args);
    Ok(Outcome::Clean)
}
