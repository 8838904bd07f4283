//! A fault of the program itself: said in the user's language, with what a report of it needs and nothing private.

use std::backtrace::{Backtrace, BacktraceStatus};
use std::ffi::OsString;
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind, set_hook};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use clap::CommandFactory as _;

use super::Outcome;
use super::args::{Args, Global};
use super::print::Printer;

/// Where the program is developed, as `owner/name` on GitHub, if whoever compiled it said so.
const REPOSITORY: Option<&str> = option_env!("DOSSIER_REPOSITORY");

/// Longer messages of a fault are cut: they may quote a whole text.
const LONGEST: usize = 300;

/// Runs a command. Where it comes upon a fault of its own, it asks for a report of it, once, and the command has failed;
/// what was being written is dropped on the way out.
pub(super) fn guarded(global: &Global, run: impl FnOnce() -> Outcome) -> Outcome {
    let global = global.clone();
    let fell = Arc::new(AtomicBool::new(false));
    let said = Arc::clone(&fell);
    set_hook(Box::new(move |fault| {
        if !said.swap(true, Ordering::SeqCst) {
            let printer = Printer::new(&global);
            printer.complain(&lines(&printer, fault, &private_paths(&global)));
        }
    }));
    let ended = catch_unwind(AssertUnwindSafe(run));
    match ended {
        // A fault in another thread is one too.
        Ok(outcome) if !fell.load(Ordering::SeqCst) => outcome,
        _ => Outcome::Failed,
    }
}

/// What a report of a fault needs.
fn lines(printer: &Printer, fault: &PanicHookInfo<'_>, private: &[String]) -> String {
    let to = match REPOSITORY {
        Some(name) => printer
            .wording()
            .say("fault-on-github", &[("repository", name.into())]),
        None => printer.wording().say("fault-somewhere", &[]),
    };
    let payload = fault.payload();
    let written = payload.downcast_ref::<String>().map(String::as_str);
    let what = written.or_else(|| payload.downcast_ref::<&str>().copied());
    let what = what.unwrap_or("?");
    let what: String = without(what, private).chars().take(LONGEST).collect();
    let place = fault.location().map_or_else(
        || "?".to_owned(),
        |location| format!("{}:{}", public(location.file()), location.line()),
    );
    let mut text = printer.wording().say(
        "fault",
        &[
            ("where", to.into()),
            ("version", env!("CARGO_PKG_VERSION").into()),
            ("system", std::env::consts::OS.into()),
            ("machine", std::env::consts::ARCH.into()),
            ("command", typed(std::env::args_os().skip(1)).into()),
            ("place", place.into()),
            ("what", what.into()),
        ],
    );
    let trace = Backtrace::capture();
    if trace.status() == BacktraceStatus::Captured {
        text += &format!("\n{}", without(&trace.to_string(), private));
    }
    text
}

/// What was typed, without what it was said of: names of commands and options, and `…` for all else.
fn typed(args: impl Iterator<Item = OsString>) -> String {
    let known = Args::command();
    let mut command = &known;
    let mut words = vec!["dossier".to_owned()];
    for arg in args {
        let arg = arg.to_string_lossy();
        let option = arg.split('=').next().unwrap_or_default();
        if let Some(found) = command.find_subcommand(arg.as_ref()) {
            command = found;
            words.push(arg.into_owned());
        } else if arg.starts_with('-') && option.len() == arg.len() {
            words.push(arg.into_owned());
        } else if arg.starts_with('-') {
            words.push(format!("{option}=…"));
        } else {
            words.push("…".to_owned());
        }
    }
    words.join(" ")
}

/// Paths that say who somebody is or what they work on, the longest first.
fn private_paths(global: &Global) -> Vec<String> {
    let absolute = |path: &Path| std::path::absolute(path).ok();
    let paths = [
        absolute(&global.root),
        std::env::current_dir().ok(),
        std::env::home_dir(),
    ];
    let is_telling = |path: &PathBuf| path.components().count() > 1;
    let mut paths: Vec<String> = paths
        .into_iter()
        .flatten()
        .filter(is_telling)
        .map(|path| path.to_string_lossy().into_owned())
        .collect();
    paths.sort_by_key(|path| std::cmp::Reverse(path.len()));
    paths
}

fn without(text: &str, private: &[String]) -> String {
    private.iter().fold(text.to_owned(), |text, path| {
        text.replace(path.as_str(), "…")
    })
}

/// The path of a source file: ours from `src/`, those of others from the name of their package.
fn public(file: &str) -> String {
    let file = file.replace('\\', "/");
    let after = |mark: &str| file.split_once(mark).map(|(_, rest)| rest);
    let package = after("/registry/src/").and_then(|rest| rest.split_once('/'));
    let ours = Path::new(&file).is_relative().then_some(file.as_str());
    let library = after("/library/");
    let short = ours.or(package.map(|(_, rest)| rest)).or(library);
    short.unwrap_or("?").to_owned()
}
