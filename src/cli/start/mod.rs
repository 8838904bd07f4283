//! `dossier init`, `new`, `schemas`, `completions` and `man`: what a person needs before and around the writing.

mod editor;
mod init;
mod new;
mod schemas;
mod tools;

pub(super) use init::{Init, init};
pub(super) use new::{New, new};
pub(super) use schemas::schemas;
pub(super) use tools::{Completions, Man, completions, man};

use super::Outcome;
use super::print::Printer;
use crate::start::Refusal;

/// Says why nothing is written.
fn refuse(refusal: &Refusal, printer: &Printer) -> Outcome {
    let args: Vec<_> = refusal
        .args
        .iter()
        .map(|(name, value)| (*name, value.as_str().into()))
        .collect();
    printer.refuse(refusal.key, &args, refusal.suggestion.as_deref());
    Outcome::Failed
}
