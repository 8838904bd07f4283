//! `dossier init`.

use std::path::{Path, PathBuf};

use clap::Args;

use super::refuse;
use crate::cli::Outcome;
use crate::cli::args::Global;
use crate::cli::print::Printer;
use crate::cli::today::today;
use crate::cli::write::unusable;
use crate::diagnostic::{Phrase, UiLang};
use crate::disk;
use crate::files::{OutPath, Proposed};
use crate::start::{self, Begun, Wanted};

#[derive(Debug, Args)]
pub(in crate::cli) struct Init {
    /// The folder; it is made if it is not there
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// A language of the dossier, as a BCP 47 tag; may be repeated, readers land on the first. Else fr and en, that of the messages first
    #[arg(long, value_name = "TAG")]
    lang: Vec<String>,
    /// The title; may be repeated, once for each language in their order
    #[arg(long, value_name = "TITLE")]
    title: Vec<String>,
    /// Leave files as they are that are there already, and write the others
    #[arg(long)]
    keep: bool,
}

/// Writes a new dossier, all of it or nothing; no file that is there is touched.
pub(in crate::cli) fn init(global: &Global, args: &Init) -> Outcome {
    let printer = Printer::new(global);
    let languages = match (&args.lang[..], printer.lang()) {
        ([], UiLang::French) => vec!["fr".to_owned(), "en".to_owned()],
        ([], UiLang::English) => vec!["en".to_owned(), "fr".to_owned()],
        (named, _) => named.to_vec(),
    };
    let wanted = Wanted {
        languages,
        titles: args.title.clone(),
        today: today().to_string(),
    };
    match start::dossier(&wanted) {
        Ok(begun) => printer.outcome(write(args, begun, &printer)),
        Err(refusal) => refuse(&refusal, &printer),
    }
}

fn write(args: &Init, begun: Begun, printer: &Printer) -> Result<Outcome, Phrase> {
    let checked = |file: &Proposed| {
        OutPath::of_dossier(&file.path).map_err(|reason| unusable(&file.path, reason))
    };
    let paths: Vec<OutPath> = begun.files.iter().map(checked).collect::<Result<_, _>>()?;
    let standing = disk::standing(&args.folder, &paths);
    let shown = args.folder.to_string_lossy().replace('\\', "/");
    if standing.iter().any(|path| path == "dossier.toml") {
        printer.refuse("init-dossier-there", &[("folder", shown.into())], None);
        return Ok(Outcome::Failed);
    }
    if !standing.is_empty() && !args.keep {
        let args = [
            ("folder", shown.into()),
            ("files", standing.join("\n  ").into()),
        ];
        printer.refuse("init-in-the-way", &args, None);
        return Ok(Outcome::Failed);
    }
    let texts = begun.files.iter().map(|file| file.text.as_bytes());
    let files: Vec<(OutPath, &[u8])> = paths
        .into_iter()
        .zip(texts)
        .filter(|(path, _)| !standing.iter().any(|kept| kept == path.as_str()))
        .collect();
    disk::create_whole(&args.folder, &files)?;
    let count = files.len();
    printer.say(
        "init-done",
        &[("count", count.into()), ("folder", shown.into())],
    );
    for path in &standing {
        printer.say("init-kept", &[("file", path.as_str().into())]);
    }
    if !begun.foreign.is_empty() {
        printer.say(
            "init-foreign",
            &[("languages", begun.foreign.join(", ").into())],
        );
    }
    let step = if is_here(&args.folder) {
        "here"
    } else {
        "there"
    };
    let folder = typed(&args.folder);
    printer.say(
        "init-next",
        &[("step", step.into()), ("folder", folder.into())],
    );
    Ok(Outcome::Clean)
}

/// Whether the dossier is begun in the folder that the person is in.
fn is_here(folder: &Path) -> bool {
    folder
        .components()
        .all(|part| part == std::path::Component::CurDir)
}

/// A folder as it can be typed after `cd`.
fn typed(folder: &Path) -> String {
    let text = folder.to_string_lossy();
    match text.contains(|c: char| c.is_whitespace() || "'\"$&()*;<>?`|".contains(c)) {
        true => format!("\"{text}\""),
        false => text.into_owned(),
    }
}
