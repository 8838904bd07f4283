//! `dossier check --fix`: the diff first, then the files.

use similar::TextDiff;

use super::args::Global;
use super::print::Printer;
use super::write::unusable;
use crate::diagnostic::Diagnostic;
use crate::disk;
use crate::files::{OutPath, SourceTree};
use crate::fix::{self, Change};

/// Fixes are made again on what comes out until none is left; one that never ends would be a mistake of ours.
const ROUNDS: usize = 10;

/// What became of the fixes.
pub(super) enum Fixed {
    /// There was nothing to fix, or the files were written: this is what they say now.
    Done(SourceTree),
    /// Nothing was written.
    Refused,
    /// A file could not be written.
    Failed,
}

/// Shows what would change, and writes it if that is wanted: `write` says so beforehand, else a person is asked.
pub(super) fn run(
    global: &Global,
    printer: &Printer,
    tree: &SourceTree,
    write: bool,
    check: &dyn Fn(&SourceTree) -> Vec<Diagnostic>,
) -> Fixed {
    let changes = all_changes(tree, check);
    if changes.is_empty() {
        printer.say("fix-nothing", &[]);
        return Fixed::Done(tree.clone());
    }
    if !printer.wants_data() {
        changes.iter().for_each(|change| printer.put(&diff(change)));
    }
    let files = changes.len();
    if !write && !printer.agrees("fix-ask", &[("files", files.into())]) {
        printer.say("fix-not-written", &[("files", files.into())]);
        return Fixed::Refused;
    }
    for Change { file, old, new } in &changes {
        let done = OutPath::new(file).map_err(|reason| unusable(file, reason));
        let done = done.and_then(|path| Ok(disk::replace(&global.root, &path, old, new)?));
        if let Err(cause) = done {
            printer.failure(cause);
            return Fixed::Failed;
        }
    }
    printer.say("fix-written", &[("files", files.into())]);
    Fixed::Done(fix::changed(tree, &changes))
}

/// What the files say after all fixes, against what they say now.
fn all_changes(tree: &SourceTree, check: &dyn Fn(&SourceTree) -> Vec<Diagnostic>) -> Vec<Change> {
    let mut now = tree.clone();
    let mut touched = std::collections::BTreeSet::new();
    for _ in 0..ROUNDS {
        let changes = fix::plan(&now, &check(&now));
        if changes.is_empty() {
            break;
        }
        touched.extend(changes.iter().map(|change| change.file.clone()));
        now = fix::changed(&now, &changes);
    }
    let text = |tree: &SourceTree, file: &str| tree.text(file).map(ToString::to_string);
    let changes = touched.into_iter().filter_map(|file| {
        let (old, new) = (text(tree, &file)?, text(&now, &file)?);
        (old != new).then_some(Change { file, old, new })
    });
    changes.collect()
}

/// A change as `git apply` reads it.
fn diff(change: &Change) -> String {
    let (old, new) = (format!("a/{}", change.file), format!("b/{}", change.file));
    TextDiff::from_lines(&change.old, &change.new)
        .unified_diff()
        .context_radius(2)
        .header(&old, &new)
        .to_string()
}
