//! What a page's overlay says: the words of the terminal, and the places that they name.

use serde::Serialize;

use crate::diagnostic::report::{Format, render};
use crate::diagnostic::{Diagnostic, Severity, Wording, has_errors};
use crate::files::{SourceTree, line_column};

/// What was found, for a browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Report {
    /// Whether what is shown is not what the files say now.
    pub(super) is_error: bool,
    /// How many things were found.
    pub(super) count: usize,
    /// What the terminal says, without its colours.
    pub(super) text: String,
    /// The first place of each finding.
    pub(super) places: Vec<Spot>,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Spot {
    file: String,
    line: usize,
    column: usize,
}

/// More places than these are not listed: they are mended one after the other.
const MOST_PLACES: usize = 20;

impl Report {
    /// What was found, if anything was; where there are errors, warnings are left for later.
    pub(super) fn of(found: &[Diagnostic], tree: &SourceTree, wording: &Wording) -> Option<Self> {
        let is_error = has_errors(found);
        let wanted = |finding: &&Diagnostic| !is_error || finding.severity() == Severity::Error;
        let wanted: Vec<Diagnostic> = found.iter().filter(wanted).cloned().collect();
        if wanted.is_empty() {
            return None;
        }
        let text = render(&wanted, tree, wording, Format::Human);
        let mut places: Vec<Spot> = Vec::new();
        for place in wanted.iter().filter_map(|finding| finding.place.as_ref()) {
            let text = tree.text(&place.file).map_or("", AsRef::as_ref);
            let (line, column) = line_column(text, place.span.start);
            let file = place.file.to_string();
            let spot = Spot { file, line, column };
            if places.len() < MOST_PLACES && !places.contains(&spot) {
                places.push(spot);
            }
        }
        Some(Self {
            is_error,
            count: wanted.len(),
            text: anstream::adapter::strip_str(&text).to_string(),
            places,
        })
    }

    /// A failure that is no finding in a file.
    pub(super) fn failure(text: String) -> Self {
        Self {
            is_error: true,
            count: 1,
            text,
            places: Vec::new(),
        }
    }
}
