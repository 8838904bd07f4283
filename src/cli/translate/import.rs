//! `dossier translate import`.

use std::path::PathBuf;

use clap::Args;

use super::opened::Opened;
use super::save::save;
use crate::bitext::memory::Line;
use crate::bitext::{Bitext, state};
use crate::cli::Outcome;
use crate::cli::args::Global;
use crate::diagnostic::{self, Severity};
use crate::disk;
use crate::files::SourcePath;
use crate::translate::apply::{Answer, Applied, apply};
use crate::translate::exchange::{Accepted, Format, ImportPlan, Importer, import, read};
use crate::translate::judge::judge;
use crate::translate::plan::{Plan, Wanted};
use crate::translate::terms::Terms;

#[derive(Debug, Args)]
pub(super) struct Import {
    /// The file that came back: .xlf, .tmx or .po, or any with --format
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Say what would be taken over, and write nothing
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(global: &Global, args: &Import) -> Outcome {
    let mut opened = match Opened::new(global) {
        Ok(opened) => opened,
        Err(outcome) => return outcome,
    };
    let name = args.file.to_string_lossy().into_owned();
    let Some(format) = global.exchange().or_else(|| Format::of(&name)) else {
        opened
            .printer
            .say("import-which-format", &[("file", name.into())]);
        return Outcome::Failed;
    };
    let bytes = match disk::read_raw(&global.root, std::slice::from_ref(&args.file))
        .files
        .into_iter()
        .next()
    {
        Some(file) => file.bytes,
        None => {
            opened
                .printer
                .say("import-unreadable", &[("file", name.into())]);
            return Outcome::Failed;
        }
    };
    let exchange = read(
        format,
        &SourcePath::from(name.as_str()),
        &bytes,
        opened.languages(),
    );
    opened
        .tree
        .insert_text(name.as_str(), exchange.text.clone());
    let terms: Vec<Terms> = opened
        .bitexts
        .iter()
        .map(|bitext| opened.terms(bitext.from, bitext.to))
        .collect();
    let of = |bitext: &Bitext| {
        opened
            .bitexts
            .iter()
            .position(|other| std::ptr::eq(other, bitext))
            .and_then(|at| terms.get(at))
    };
    let plan = import(
        &exchange,
        &Importer {
            bitexts: &opened.bitexts,
            terms: &|bitext, text| {
                of(bitext)
                    .map(|terms| terms.hash_in(&bitext.name, text))
                    .unwrap_or_default()
            },
            judge: &|bitext, segment, text| {
                let (from, to) = opened.tags(bitext);
                match of(bitext) {
                    Some(terms) => judge(terms, from, to)(segment, text.to_owned()),
                    None => Ok(text.to_owned()),
                }
            },
        },
    );
    let put = if args.dry_run {
        Some(0)
    } else {
        write(global, &opened, &plan, &terms)
    };
    let Some(put) = put else {
        return Outcome::Failed;
    };
    report(&opened, &plan, put, args.dry_run)
}

/// Writes what is accepted, text by text; none when a file could not be written, which was said.
fn write(global: &Global, opened: &Opened, plan: &ImportPlan, terms: &[Terms]) -> Option<usize> {
    let mut put = 0;
    for (at, (bitext, terms)) in opened.bitexts.iter().zip(terms).enumerate() {
        let accepted: Vec<&Accepted> = plan
            .accepted
            .iter()
            .filter(|accepted| accepted.bitext == at)
            .collect();
        let remembered: Vec<&Line> = plan
            .remembered
            .iter()
            .filter(|(other, _)| *other == at)
            .map(|(_, line)| line)
            .collect();
        if (accepted.is_empty() && remembered.is_empty()) || bitext.memory.is_damaged {
            continue;
        }
        let applied = applied(opened, bitext, &accepted, &remembered, terms);
        put += applied.put;
        if let Err(error) = save(
            &global.root,
            &opened.tree,
            bitext,
            opened.tags(bitext),
            &applied.memory,
            applied.target.as_deref(),
        ) {
            opened.printer.failure(error);
            return None;
        }
    }
    Some(put)
}

/// A text with what is accepted for it.
fn applied(
    opened: &Opened,
    bitext: &Bitext,
    accepted: &[&Accepted],
    remembered: &[&Line],
    terms: &Terms,
) -> Applied {
    let hash = |text: &str| terms.hash_in(&bitext.name, text);
    let (confirmed, new): (Vec<&Accepted>, Vec<&Accepted>) =
        accepted.iter().partition(|accepted| accepted.is_confirmed);
    let plan = Plan {
        report: state::report(bitext, &hash),
        wanted: Vec::new(),
        learned: confirmed
            .iter()
            .map(|accepted| accepted.line.clone())
            .collect(),
        removed: Vec::new(),
    };
    let answers: Vec<Answer> = new
        .iter()
        .map(|accepted| Answer {
            wanted: Wanted {
                source: accepted.source,
                key: accepted.line.k.clone(),
                n: accepted.line.n,
                goes: accepted.goes,
            },
            text: accepted.line.tgt.clone(),
            origin: accepted.line.o,
            engine: accepted.line.e.clone(),
        })
        .collect();
    let mut applied = apply(bitext, &plan, &answers, opened.tags(bitext), &hash);
    for line in remembered {
        applied.memory.insert((*line).clone());
    }
    applied
}

fn report(opened: &Opened, plan: &ImportPlan, put: usize, is_dry: bool) -> Outcome {
    let mut found = plan.diagnostics.clone();
    diagnostic::sort(&mut found);
    opened.printer.findings(&found, &opened.tree);
    let confirmed = plan
        .accepted
        .iter()
        .filter(|accepted| accepted.is_confirmed)
        .count();
    let key = if is_dry {
        "translate-import-would"
    } else {
        "translate-imported"
    };
    opened.printer.say(
        key,
        &[
            (
                "put",
                if is_dry {
                    plan.accepted.len() - confirmed
                } else {
                    put
                }
                .into(),
            ),
            ("confirmed", confirmed.into()),
            ("remembered", plan.remembered.len().into()),
            ("unchanged", plan.counts.unchanged.into()),
            (
                "untranslated",
                (plan.counts.untranslated + plan.counts.fuzzy).into(),
            ),
            ("elsewhere", plan.counts.elsewhere.into()),
        ],
    );
    let is_wrong = found
        .iter()
        .any(|finding| finding.severity() == Severity::Error);
    opened.printer.end(if is_wrong || opened.has_errors {
        Outcome::Problems
    } else {
        Outcome::Clean
    })
}
