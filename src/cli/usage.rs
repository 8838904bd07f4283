//! What was typed and makes no sense, in the user's language: what clap found, in our words.
//!
//! `--help` and `--version` stay clap's; so does a kind of error that is not known here, rather than a sentence that says less.

use std::error::Error as _;
use std::ffi::{OsStr, OsString};
use std::num::ParseIntError;
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Error, ValueEnum as _};

use super::args::{ColorArg, Global, UiLangArg};
use super::print::Printer;
use crate::diagnostic::{Fact, Phrase};

/// Says what is wrong with what was typed, and ends the program.
pub(super) fn refuse(error: &Error) -> ! {
    if let Some(said) = said(error) {
        Printer::new(&global(std::env::args_os())).failure(said);
        // As clap does (sysexits.h has no say in it): a wrong command line is 2.
        std::process::exit(2);
    }
    error.exit()
}

/// The same of a sentence of ours.
pub(super) fn refuse_phrase(global: &Global, said: Phrase) -> ! {
    Printer::new(global).failure(said);
    std::process::exit(2);
}

/// What can be known of a command line that cannot be read: the language of messages, if it was said.
fn global(typed: impl Iterator<Item = OsString>) -> Global {
    let mut is_next = false;
    let mut lang = None;
    for word in typed {
        let value = match word.to_str() {
            Some(word) if is_next => Some(word),
            Some(word) => word.strip_prefix("--ui-lang="),
            None => None,
        };
        lang = value
            .and_then(|value| UiLangArg::from_str(value, false).ok())
            .or(lang);
        is_next = word == OsStr::new("--ui-lang");
    }
    Global {
        root: PathBuf::from("."),
        format: None,
        color: ColorArg::Auto,
        ui_lang: lang,
        quiet: false,
    }
}

/// The sentence, what may have been meant, and how the command is used; none where clap is to speak for itself.
fn said(error: &Error) -> Option<Phrase> {
    let what = what(error)?;
    let mut said = Phrase::new("usage").with("what", what);
    said = said.with(
        "hint",
        match hint(error) {
            Some(hint) => Fact::from(Phrase::new("usage-hint").with("hint", hint)),
            None => Fact::from(""),
        },
    );
    Some(said.with(
        "usage",
        match text(error, ContextKind::Usage) {
            Some(usage) => {
                let usage = usage.trim().trim_start_matches("Usage:").trim();
                let is_word = |word: &&str| !word.starts_with(['[', '<', '-']);
                let command: Vec<&str> = usage.split(' ').take_while(is_word).collect();
                Fact::from(
                    Phrase::new("usage-line")
                        .with("usage", usage)
                        .with("command", command.join(" ")),
                )
            }
            None => Fact::from(""),
        },
    ))
}

/// What is wrong.
fn what(error: &Error) -> Option<Phrase> {
    let argument = || text(error, ContextKind::InvalidArg);
    let value = || text(error, ContextKind::InvalidValue);
    let of = |key| Some(Phrase::new(key).with("argument", argument()?));
    match error.kind() {
        ErrorKind::UnknownArgument => match argument()?.starts_with('-') {
            true => of("usage-unknown-option"),
            false => of("usage-unexpected"),
        },
        ErrorKind::InvalidSubcommand => {
            let command = text(error, ContextKind::InvalidSubcommand)?;
            Some(Phrase::new("usage-unknown-command").with("command", command))
        }
        ErrorKind::InvalidValue if value()?.is_empty() => of("usage-no-value"),
        ErrorKind::InvalidValue => Some(of("usage-invalid-value")?.with("value", value()?)),
        ErrorKind::ValueValidation => Some(
            of("usage-unusable-value")?
                .with("value", value()?)
                .with("reason", reason(error)?),
        ),
        ErrorKind::MissingRequiredArgument => of("usage-missing"),
        ErrorKind::MissingSubcommand => {
            let command = text(error, ContextKind::InvalidSubcommand)?;
            Some(Phrase::new("usage-missing-command").with("command", command))
        }
        ErrorKind::ArgumentConflict => {
            let other = text(error, ContextKind::PriorArg);
            match other.filter(|other| Some(other) != argument().as_ref()) {
                Some(other) => Some(of("usage-conflict")?.with("other", other)),
                None => of("usage-twice"),
            }
        }
        ErrorKind::TooManyValues => Some(of("usage-too-many-values")?.with("value", value()?)),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => of("usage-too-few-values"),
        ErrorKind::InvalidUtf8 => Some(Phrase::new("usage-not-utf8")),
        _ => None,
    }
}

/// Why a value cannot be used; none where its words are not ours.
fn reason(error: &Error) -> Option<Phrase> {
    let source = error.source()?;
    if let Some(phrase) = source.downcast_ref::<Phrase>() {
        return Some(phrase.clone());
    }
    if source.is::<ParseIntError>() {
        return Some(Phrase::new("usage-no-number"));
    }
    // What clap says of a number: “70000 is not in 0..=65535”.
    let text = source.to_string();
    let (_, range) = text.split_once(" is not in ")?;
    let (first, last) = range.split_once("..=")?;
    Some(
        Phrase::new("usage-out-of-range")
            .with("first", first)
            .with("last", last),
    )
}

/// What can be written instead.
fn hint(error: &Error) -> Option<Phrase> {
    let near = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
        ContextKind::SuggestedSubcommand,
    ];
    if let Some(name) = near.into_iter().find_map(|kind| text(error, kind)) {
        return Some(Phrase::new("did-you-mean").with("name", name));
    }
    let known = [ContextKind::ValidValue, ContextKind::ValidSubcommand];
    let known = known.into_iter().find_map(|kind| text(error, kind))?;
    Some(Phrase::new("usage-one-of").with("known", known))
}

/// What clap knows of an error, in one line.
fn text(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) if !texts.is_empty() => Some(texts.join(", ")),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        _ => None,
    }
}
