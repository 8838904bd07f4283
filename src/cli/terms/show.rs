//! `dossier terms show`.

use clap::Args;

use super::Opened;
use crate::cli::Outcome;
use crate::cli::args::Global;
use crate::diagnostic::{Code, Diagnostic};
use crate::terms::show::{Shown, show};

#[derive(Debug, Args)]
pub(in crate::cli) struct Show {
    /// The entry's id
    #[arg(value_name = "ID")]
    pub(super) id: String,
}

pub(super) fn run(global: &Global, args: &Show) -> Outcome {
    let opened = match Opened::new(global) {
        Ok(opened) => opened,
        Err(outcome) => return outcome,
    };
    let Some(shown) = show(&args.id, &opened.loaded, &opened.tree) else {
        let path = format!("content/glossary/{}.toml", args.id);
        if opened.tree.text(&path).is_some() {
            opened.printer.say("show-draft", &[("path", path.into())]);
            return Outcome::Problems;
        }
        let ids = opened
            .loaded
            .dossier
            .entries
            .iter()
            .map(|entry| entry.id.as_ref());
        let finding = Diagnostic::general(Code::UnknownTerm).arg("id", &args.id);
        opened
            .printer
            .findings(&[finding.suggest(&args.id, ids)], &opened.tree);
        return Outcome::Failed;
    };
    if opened.printer.wants_json() {
        opened.json(&shown);
    } else {
        opened.text(&described(&shown, &opened));
    }
    opened.printer.end(Outcome::Clean)
}

fn described(shown: &Shown, opened: &Opened) -> String {
    let wording = opened.printer.wording();
    let mut out = format!("{} ({})\n", shown.id, shown.kind);
    for names in &shown.languages {
        out.push_str(&format!("\n[{}]\n", names.lang));
        for form in &names.forms {
            let sort = wording.say(&format!("show-{}", form.sort), &[]);
            out.push_str(&format!("  {:4}  {} ({sort})\n", form.count, form.form));
        }
        out.push_str(&format!("  {}\n", names.definition.trim()));
    }
    let count = shown.mentions.len();
    out.push_str(&format!(
        "\n{}\n",
        wording.say("show-mentions", &[("count", count.into())])
    ));
    for mention in &shown.mentions {
        let why = wording.say(&format!("scan-{}", mention.reason.unwrap_or("linked")), &[]);
        out.push_str(&format!(
            "  {}:{}:{}: {} ({why})\n      | {}\n",
            mention.file, mention.line, mention.column, mention.form, mention.context
        ));
    }
    out
}
