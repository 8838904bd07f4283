//! `dossier terms audit`.

use clap::Args;

use super::Opened;
use crate::cli::Outcome;
use crate::cli::args::Global;
use crate::terms::audit::{About, Advice, audit};

#[derive(Debug, Args)]
pub(in crate::cli) struct Audit {
    /// Only what is about the glossary and not about texts: no names that no entry explains
    #[arg(long)]
    pub(super) glossary_only: bool,
}

/// Prints what a person should look at. Advice is no failure: the exit code is that of a clean run.
pub(super) fn run(global: &Global, args: &Audit) -> Outcome {
    let opened = match Opened::new(global) {
        Ok(opened) => opened,
        Err(outcome) => return outcome,
    };
    let mut advice = audit(&opened.loaded, &opened.tree);
    if args.glossary_only {
        let about_texts = |about| matches!(about, About::UnknownAcronym | About::UnknownName);
        advice.retain(|advice| !about_texts(advice.about));
    }
    let mut last = None;
    for one in &advice {
        if opened.printer.wants_json() {
            opened.json(one);
            continue;
        }
        if last != Some(one.about) {
            last = Some(one.about);
            let count = advice
                .iter()
                .filter(|other| other.about == one.about)
                .count();
            let key = format!("audit-{}-title", one.about.as_str());
            let title = opened.printer.wording().say(&key, &[]);
            opened.text(&format!("\n{title} ({count})\n"));
        }
        opened.text(&line(one, &opened));
    }
    opened
        .printer
        .say("audited", &[("count", advice.len().into())]);
    opened.printer.end(Outcome::Clean)
}

fn line(advice: &Advice, opened: &Opened) -> String {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let args = [
        ("lang", text(&advice.lang).into()),
        ("id", text(&advice.id).into()),
        ("others", advice.others.join(", ").into()),
        ("form", text(&advice.form).into()),
        ("other", text(&advice.other_form).into()),
        ("forms", advice.forms.join(" · ").into()),
        ("count", advice.count.unwrap_or_default().into()),
        ("kind", advice.kind.unwrap_or("?").into()),
        ("expansion", text(&advice.expansion).into()),
    ];
    let expanded = if advice.expansion.is_some() {
        "-expanded"
    } else {
        ""
    };
    let key = format!("audit-{}{expanded}", advice.about.as_str());
    let said = opened.printer.wording().say(&key, &args);
    let place = match (&advice.file, advice.line, advice.column) {
        (Some(file), Some(line), Some(column)) => format!("{file}:{line}:{column}: "),
        _ => String::new(),
    };
    let context = advice
        .context
        .as_ref()
        .map(|context| format!("\n      | {context}"));
    format!("  {place}{said}{}\n", context.unwrap_or_default())
}
