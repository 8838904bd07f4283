//! `dossier check --links`: the one command but `translate` that asks other machines.

use jiff::civil::Date;

use super::args::Global;
use super::print::Printer;
use super::progress::Progress;
use crate::check::outside;
use crate::diagnostic::{self, Diagnostic, Phrase, Say as _, has_errors};
use crate::disk;
use crate::files::SourceTree;
use crate::links;
use crate::pipeline::{self, Built};
use crate::translate::transport::{Network, SystemClock};

/// Where answers are remembered.
const REMEMBERED: &str = "links.tsv";

/// Adds to `built` what is found of links to other sites; false where there is no network, which is said.
pub(super) fn add(
    global: &Global,
    tree: &SourceTree,
    (printer, today): (&Printer, Date),
    built: &mut Built,
) -> bool {
    let Some(mut found) = ask(global, tree, today, printer) else {
        // A dossier that cannot be read has no links to ask for: the check has said so.
        return has_errors(&built.diagnostics);
    };
    built.allows.settle(&mut found);
    built.diagnostics.extend(found);
    diagnostic::sort(&mut built.diagnostics);
    true
}

/// What is found of them.
fn ask(
    global: &Global,
    tree: &SourceTree,
    today: Date,
    printer: &Printer,
) -> Option<Vec<Diagnostic>> {
    let (published, _) = pipeline::open_published(tree);
    // What is wrong with the dossier was said by the check itself.
    let dossier = published?.loaded.dossier;
    let outside = outside(&dossier, tree);
    let known = disk::recall(&global.root, REMEMBERED).unwrap_or_default();
    let known = links::read(&known);
    let (network, clock) = (Network::for_links(), SystemClock::new());
    // Days since 1 January 1970.
    let today = Some(today.duration_since(Date::constant(1970, 1, 1)).as_hours() / 24);
    let plan = links::plan(&outside, known, today);
    let progress = Progress::begin(printer, "progress-links", u64::try_from(plan.len()).ok());
    let done = || progress.advance(1);
    let checked = links::check(&outside, plan, (&network, &clock), &done);
    progress.end();
    if checked.asked > 0 && checked.asked == checked.unreachable {
        printer.say("links-no-network", &[("count", checked.asked.into())]);
        return None;
    }
    if let Err(error) = disk::remember(&global.root, REMEMBERED, &links::write(&checked.known)) {
        printer.failure(Phrase::new("cannot-remember").with("cause", error.phrase()));
    }
    let said = [
        ("count", outside.len().into()),
        ("asked", checked.asked.into()),
    ];
    printer.say("links-asked", &said);
    Some(checked.diagnostics)
}
