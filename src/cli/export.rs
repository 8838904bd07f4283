//! `dossier export`: books and archives.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use clap::{Args, Subcommand};

use super::Outcome;
use super::args::Global;
use super::print::Printer;
use super::progress::Progress;
use super::timeline::language;
use super::write::create;
use crate::content;
use crate::diagnostic::{Fact, Phrase, has_errors};
use crate::disk::{self, Read};
use crate::export;
use crate::files::OutputFile;
use crate::i18n::{Lang, slug};
use crate::link::LinkedDossier;
use crate::model::Settings;
use crate::pipeline::{self, Built, Options};
use crate::render::edition::Form;

/// The commands.
#[derive(Debug, Subcommand)]
pub(super) enum Export {
    /// An EPUB for each language
    Epub(Book),
    /// One HTML file for each language, with everything in it
    Html(Book),
    /// The whole site in a ZIP, to open from any disk
    Zip(Zip),
    /// Everything as JSON, for other programs
    Data(Data),
}

#[derive(Debug, Args)]
pub(super) struct Data {
    /// The file to write; else standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Book {
    /// Only this language
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
    /// Every language, as when none is named
    #[arg(long, conflicts_with = "lang")]
    all: bool,
    #[command(flatten)]
    to: To,
}

#[derive(Debug, Args)]
pub(super) struct Zip {
    #[command(flatten)]
    to: To,
}

#[derive(Debug, Args)]
struct To {
    /// A folder that exists, or for one file its name; else the folder you are in
    #[arg(short, long, value_name = "DIR|FILE")]
    output: Option<PathBuf>,
}

/// Carries out the command that was typed.
pub(super) fn run(global: &Global, command: &Export) -> Outcome {
    let printer = Printer::new(global);
    let done = match command {
        Export::Epub(args) => books(global, args, Form::Epub, &printer),
        Export::Html(args) => books(global, args, Form::Page, &printer),
        Export::Zip(args) => site(global, args, &printer),
        Export::Data(args) => data(global, args, &printer),
    };
    printer.outcome(done)
}

/// The dossier’s files and settings; none, with the reason said, when it has no settings.
fn open(global: &Global, printer: &Printer) -> Result<Result<(Read, Settings), Outcome>, Phrase> {
    let read = disk::read(&global.root)?;
    let (settings, found) = content::read_settings(&read.tree);
    match settings {
        Some((settings, _)) => Ok(Ok((read, settings))),
        None => {
            printer.findings(&found, &read.tree);
            Ok(Err(Outcome::of(&found)))
        }
    }
}

fn books(global: &Global, args: &Book, form: Form, printer: &Printer) -> Result<Outcome, Phrase> {
    let (read, settings) = match open(global, printer)? {
        Ok(opened) => opened,
        Err(outcome) => return Ok(outcome),
    };
    let languages = &settings.languages;
    let wanted: Vec<Lang> = match &args.lang {
        Some(tag) => vec![language(Some(tag), languages)?],
        None => languages.iter().collect(),
    };
    let extension = match form {
        Form::Epub => "epub",
        Form::Page => "html",
    };
    let name = |lang: Lang| {
        let title = name_of(&settings, lang);
        format!("{title}.{}.{extension}", languages.tag(lang))
    };
    let names: Vec<String> = wanted.iter().map(|lang| name(*lang)).collect();
    let targets = targets(&args.to, &names)?;
    let files: Mutex<Vec<(Lang, OutputFile)>> = Mutex::default();
    let progress = Progress::begin(printer, "progress-files", None);
    let emit = |lang: Lang, file: OutputFile| {
        progress.advance(1);
        files
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push((lang, file));
    };
    let options = Options::default();
    let built = pipeline::books(&read.tree, &read.problems, &options, (&wanted, form), &emit);
    progress.end();
    if let Some(outcome) = stopped(&built, &read, printer) {
        return Ok(outcome);
    }
    let mut files = files.into_inner().unwrap_or_else(PoisonError::into_inner);
    let mut written = Vec::new();
    for (lang, target) in wanted.iter().zip(targets) {
        let of_lang = files.extract_if(.., |(of, _)| of == lang);
        let mut of_lang: Vec<OutputFile> = of_lang.map(|(_, file)| file).collect();
        let bytes = match form {
            Form::Epub => export::epub(of_lang)?,
            Form::Page => of_lang.pop().map_or_else(Vec::new, |file| file.content),
        };
        written.push((target, bytes));
    }
    save(&written, printer)
}

fn site(global: &Global, args: &Zip, printer: &Printer) -> Result<Outcome, Phrase> {
    let (read, settings) = match open(global, printer)? {
        Ok(opened) => opened,
        Err(outcome) => return Ok(outcome),
    };
    let first = settings.languages.iter().next();
    let folder = first.map_or_else(|| "dossier".to_owned(), |lang| name_of(&settings, lang));
    let targets = targets(&args.to, &[format!("{folder}.zip")])?;
    let files: Mutex<Vec<OutputFile>> = Mutex::default();
    let progress = Progress::begin(printer, "progress-files", None);
    let emit = |file: OutputFile| {
        progress.advance(1);
        files
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(file)
    };
    let built = pipeline::build(&read.tree, &read.problems, &Options::default(), &emit);
    progress.end();
    if let Some(outcome) = stopped(&built, &read, printer) {
        return Ok(outcome);
    }
    let files = files.into_inner().unwrap_or_else(PoisonError::into_inner);
    let bytes = export::site(files, &folder)?;
    let written: Vec<_> = targets
        .into_iter()
        .map(|target| (target, bytes.clone()))
        .collect();
    save(&written, printer)
}

fn data(global: &Global, args: &Data, printer: &Printer) -> Result<Outcome, Phrase> {
    let read = disk::read(&global.root)?;
    let made = RefCell::new(None);
    let take = |linked: &LinkedDossier| *made.borrow_mut() = Some(export::data(linked));
    let built = pipeline::linked(&read.tree, &read.problems, &take);
    // Standard output is for the data alone.
    printer.findings_aside(&built.diagnostics, &read.tree);
    let Some(bytes) = made.into_inner() else {
        printer.say("export-stopped", &[]);
        return Ok(Outcome::of(&built.diagnostics));
    };
    let bytes =
        bytes.map_err(|error| Phrase::new("data-not-made").with("cause", error.to_string()))?;
    match &args.output {
        Some(file) => save(&[(file.clone(), bytes)], printer),
        None => {
            printer.put(&String::from_utf8_lossy(&bytes));
            Ok(printer.end(Outcome::Clean))
        }
    }
}

/// Says what was found; how the command ends, if any of it is an error.
fn stopped(built: &Built, read: &Read, printer: &Printer) -> Option<Outcome> {
    printer.findings(&built.diagnostics, &read.tree);
    if !has_errors(&built.diagnostics) {
        return None;
    }
    printer.say("export-stopped", &[]);
    Some(Outcome::of(&built.diagnostics))
}

/// What the files of a dossier are called in a language: its title there.
fn name_of(settings: &Settings, lang: Lang) -> String {
    match slug(&settings.title[lang]) {
        name if name.is_empty() => "dossier".to_owned(),
        name => name,
    }
}

/// Where each file goes.
fn targets(to: &To, names: &[String]) -> Result<Vec<PathBuf>, Phrase> {
    let Some(output) = &to.output else {
        return Ok(names.iter().map(PathBuf::from).collect());
    };
    if disk::is_folder(output) {
        return Ok(names.iter().map(|name| output.join(name)).collect());
    }
    match names.len() {
        1 => Ok(vec![output.clone()]),
        count => Err(Phrase::new("export-many")
            .with("path", output)
            .with("count", count)),
    }
}

/// Writes the files, all of which must be new, and says how large they are.
fn save(files: &[(PathBuf, Vec<u8>)], printer: &Printer) -> Result<Outcome, Phrase> {
    for (path, bytes) in files {
        create(path, bytes)?;
        let size = Fact::size(bytes.len() as u64);
        let size = printer.wording().value(&size);
        let values = [("file", shown(path).into()), ("size", size)];
        printer.say("export-written", &values);
    }
    Ok(Outcome::Clean)
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
