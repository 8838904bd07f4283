//! `dossier completions` and `dossier man`: made of the same types that read the command line.

use std::path::{Path, PathBuf};

use clap::{Args as ClapArgs, Command, CommandFactory as _};
use clap_complete::Shell;

use crate::cli::Outcome;
use crate::cli::args::{Args, Global};
use crate::cli::print::Printer;
use crate::cli::write::unusable;
use crate::diagnostic::Phrase;
use crate::disk;
use crate::files::OutPath;

#[derive(Debug, ClapArgs)]
pub(in crate::cli) struct Completions {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

#[derive(Debug, ClapArgs)]
pub(in crate::cli) struct Man {
    /// Write a page for each command into this folder
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
}

/// Prints the completions of a shell.
pub(in crate::cli) fn completions(global: &Global, args: &Completions) -> Outcome {
    let printer = Printer::new(global);
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Args::command(), "dossier", &mut script);
    printer.put(&String::from_utf8_lossy(&script));
    printer.end(Outcome::Clean)
}

/// Prints the manual page, or writes all of them.
pub(in crate::cli) fn man(global: &Global, args: &Man) -> Outcome {
    let printer = Printer::new(global);
    let mut command = Args::command();
    // Names every command in full, `dossier-terms-scan`.
    command.build();
    printer.outcome(match &args.dir {
        None => print(&command, &printer),
        Some(folder) => write(folder, &command, &printer),
    })
}

fn print(command: &Command, printer: &Printer) -> Result<Outcome, Phrase> {
    printer.data(&page(command)?)?;
    Ok(Outcome::Clean)
}

fn write(folder: &Path, command: &Command, printer: &Printer) -> Result<Outcome, Phrase> {
    let mut pages = Vec::new();
    all_pages(command, &mut pages)?;
    let files: Vec<(OutPath, &[u8])> = pages
        .iter()
        .map(|(path, text)| (path.clone(), &text[..]))
        .collect();
    disk::create_whole(folder, &files)?;
    let shown = folder.to_string_lossy().into_owned();
    printer.say(
        "man-written",
        &[("count", files.len().into()), ("folder", shown.into())],
    );
    Ok(Outcome::Clean)
}

/// The page of one command, in roff.
fn page(command: &Command) -> std::io::Result<Vec<u8>> {
    let mut page = Vec::new();
    clap_mangen::Man::new(command.clone()).render(&mut page)?;
    Ok(page)
}

/// The pages of a command and of all below it: `dossier-terms-scan.1`.
fn all_pages(command: &Command, pages: &mut Vec<(OutPath, Vec<u8>)>) -> Result<(), Phrase> {
    let name = command.get_display_name().unwrap_or(command.get_name());
    let path = format!("{name}.1");
    let path = OutPath::new(&path).map_err(|reason| unusable(&path, reason))?;
    pages.push((path, page(command)?));
    let mut below = command
        .get_subcommands()
        .filter(|below| below.get_name() != "help");
    below.try_for_each(|below| all_pages(below, pages))
}
