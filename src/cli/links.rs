//! `dossier check --links`: the one command but `translate` that asks other machines.

use super::args::Global;
use super::print::Printer;
use crate::check::{day_number, outside};
use crate::diagnostic::Diagnostic;
use crate::disk;
use crate::files::SourceTree;
use crate::links;
use crate::pipeline;
use crate::translate::transport::{Network, SystemClock};

/// Where answers are remembered.
const REMEMBERED: &str = "links.tsv";

/// What is found of the links to other sites; none where there is no network, which is said.
pub(super) fn ask(
    global: &Global,
    tree: &SourceTree,
    today: Option<(i64, u8, u8)>,
    printer: &Printer,
) -> Option<Vec<Diagnostic>> {
    let (published, _) = pipeline::open_published(tree);
    // What is wrong with the dossier was said by the check itself.
    let dossier = published?.loaded.dossier;
    let outside = outside(&dossier, tree);
    let known = disk::recall(&global.root, REMEMBERED).unwrap_or_default();
    let known = links::read(&known);
    let (network, clock) = (Network::for_links(), SystemClock::new());
    let today = today.map(day_number);
    let checked = links::check(&outside, (&network, &clock), known, today);
    if checked.asked > 0 && checked.asked == checked.unreachable {
        printer.say("links-no-network", &[("count", checked.asked.into())]);
        return None;
    }
    if let Err(error) = disk::remember(&global.root, REMEMBERED, &links::write(&checked.known)) {
        printer.failure(&error);
    }
    let said = [
        ("count", outside.len().into()),
        ("asked", checked.asked.into()),
    ];
    printer.say("links-asked", &said);
    Some(checked.diagnostics)
}
