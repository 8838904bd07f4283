//! `dossier explain`.

use super::Outcome;
use super::args::{Explain, Global};
use super::print::Printer;
use crate::diagnostic::{Code, Severity, manual, nearest};

/// Prints the pages of the codes that were asked for, or the list of all.
pub(super) fn run(global: &Global, args: &Explain) -> Outcome {
    let printer = Printer::new(global);
    if args.all || args.codes.is_empty() {
        match printer.wants_json() {
            true => Code::all().for_each(|code| data(&printer, code)),
            false => printer.put(&manual::list(printer.lang(), printer.wording())),
        }
        return printer.end(Outcome::Clean);
    }
    let mut outcome = Outcome::Clean;
    let mut is_first = true;
    for name in &args.codes {
        // As findings print it: error[unknown-term].
        let bare = name
            .trim_start_matches("error")
            .trim_start_matches("warning");
        let bare = bare.trim_matches(['[', ']']);
        let Some(code) = Code::named(bare) else {
            unknown(&printer, name);
            outcome = Outcome::Failed;
            continue;
        };
        if printer.wants_json() {
            data(&printer, code);
            continue;
        }
        let between = if is_first { "" } else { "\n" };
        let page = manual::page(code, printer.lang(), printer.wording());
        printer.put(&format!("{between}{page}"));
        is_first = false;
    }
    printer.end(outcome)
}

fn unknown(printer: &Printer, name: &str) {
    let near = nearest(name, Code::all().map(Code::as_str));
    printer.refuse("unknown-code", &[("code", name.into())], near);
    printer.say("explain-list", &[]);
}

fn data(printer: &Printer, code: Code) {
    let lang = printer.lang();
    let line = serde_json::json!({
        "code": code.as_str(),
        "level": match code.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        "firm": code.is_firm(),
        "summary": manual::summary(code, lang),
        "manual": code.manual(lang),
    });
    printer.put(&format!("{line}\n"));
}
