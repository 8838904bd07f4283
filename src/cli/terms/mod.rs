//! `dossier terms`: one file for each of its commands, with what can be typed and what it does.

mod audit;
mod export;
mod import;
mod scan;
mod show;
mod stub;

pub(super) use audit::Audit;
pub(super) use export::Export;
pub(super) use import::Import;
pub(super) use scan::Scan;
pub(super) use show::Show;
pub(super) use stub::Stub;

use super::Outcome;
use super::args::{Global, Terms};
use super::print::Printer;
use crate::content::Loaded;
use crate::diagnostic::{Diagnostic, Severity, report};
use crate::disk;
use crate::files::SourceTree;
use crate::pipeline;

/// Where the files of entries lie.
const GLOSSARY: &str = "content/glossary/";

/// A dossier that was read, and where to print.
struct Opened {
    printer: Printer,
    tree: SourceTree,
    loaded: Loaded,
}

impl Opened {
    /// Reads the dossier; prints why it cannot be read.
    fn new(global: &Global) -> Result<Self, Outcome> {
        let printer = Printer::new(global);
        let read = match disk::read(&global.root) {
            Ok(read) => read,
            Err(error) => {
                printer.failure(&error);
                return Err(Outcome::Failed);
            }
        };
        let (loaded, found) = pipeline::open_whole(&read.tree);
        match loaded {
            Some(loaded) => {
                // An entry that cannot be read is not looked for: who reads the result must know.
                let in_glossary = |finding: &&Diagnostic| {
                    let place = finding.place.as_ref();
                    finding.severity() == Severity::Error
                        && place.is_some_and(|place| place.file.starts_with(GLOSSARY))
                };
                let found: Vec<_> = found.iter().filter(in_glossary).cloned().collect();
                printer.findings_aside(&found, &read.tree);
                Ok(Self {
                    printer,
                    tree: read.tree,
                    loaded,
                })
            }
            None => {
                printer.findings(&found, &read.tree);
                Err(Outcome::of(&found))
            }
        }
    }

    /// Prints text that is asked for.
    fn text(&self, text: &str) {
        self.printer.put(&report::printable(text));
    }

    /// Prints one object on a line.
    fn json(&self, value: &impl serde::Serialize) {
        self.printer.put(&(report::json_text(value) + "\n"));
    }
}

/// Carries out the command that was typed.
pub(super) fn run(global: &Global, command: &Terms) -> Outcome {
    match command {
        Terms::Scan(args) => scan::run(global, args),
        Terms::Audit(args) => audit::run(global, args),
        Terms::Show(args) => show::run(global, args),
        Terms::Stub(args) => stub::run(global, args),
        Terms::Export(args) => export::run(global, args),
        Terms::Import(args) => import::run(global, args),
    }
}
