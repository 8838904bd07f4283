//! Findings as data: what is wrong, where, and what to write instead.
//!
//! Every stage returns [`Diagnostic`]s beside its value. A finding has a [`Code`] from a closed list and the facts
//! that its message needs; the wording, in the editor's language, is in `messages/*.ftl`, and [`report`] prints it.

mod code;
mod follows;
mod levels;
pub mod manual;
mod messages;
mod numbers;
mod phrase;
pub mod report;
mod sarif;

pub use code::Code;
pub use follows::leave_out;
pub use levels::{Level, Levels};
pub use messages::{UiLang, Wording};
pub(crate) use phrase::said_in_english;
pub use phrase::{Fact, Phrase, Say};

use crate::files::{Place, SourcePath, Span, line_column};

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The site is not written.
    Error,
    /// The site is written; a person should look.
    Warning,
}

/// One finding of any stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What it is about.
    pub code: Code,
    /// Where; none when it is about the dossier as a whole.
    pub place: Option<Place>,
    /// The facts that the message names, by the name of its placeholder.
    pub args: Vec<(&'static str, Fact)>,
    /// The nearest thing that does exist, offered as “did you mean …?”.
    pub suggestion: Option<String>,
    /// Other places that belong to the finding, such as the first of two definitions.
    pub related: Vec<Place>,
    /// How bad it is: what its code says, until the levels of the dossier are applied.
    pub severity: Severity,
    /// What `check --fix` writes, where only one thing can be meant.
    pub fix: Option<Box<Fix>>,
}

/// A change to a file that mends a finding and changes nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What is replaced.
    pub place: Place,
    /// By what.
    pub text: String,
}

impl Diagnostic {
    /// A finding at a place.
    pub fn at(code: Code, place: Place) -> Self {
        Self {
            place: Some(place),
            ..Self::general(code)
        }
    }

    /// A finding about the dossier as a whole.
    pub fn general(code: Code) -> Self {
        Self {
            code,
            place: None,
            args: Vec::new(),
            suggestion: None,
            related: Vec::new(),
            severity: code.severity(),
            fix: None,
        }
    }

    /// Adds a fact for the message's placeholder `name`.
    #[must_use]
    pub fn arg(mut self, name: &'static str, fact: impl Into<Fact>) -> Self {
        self.args.push((name, fact.into()));
        self
    }

    /// Offers the candidate nearest to `typed`, if one is near enough to be a slip of the fingers.
    #[must_use]
    pub fn suggest<'a>(
        mut self,
        typed: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        self.suggestion = nearest(typed, candidates).map(str::to_owned);
        self
    }

    /// Adds another place that belongs to the finding.
    #[must_use]
    pub fn related(mut self, place: Place) -> Self {
        self.related.push(place);
        self
    }

    /// How bad it is.
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// Offers to put `text` in the place of `place`: only where nothing else can be meant, and where it mends the finding.
    #[must_use]
    pub fn fixed(mut self, place: Place, text: impl Into<String>) -> Self {
        let text = text.into();
        self.fix = Some(Box::new(Fix { place, text }));
        self
    }
}

/// The text in `bytes`, the whole of `file`, without a byte order mark.
///
/// # Errors
///
/// Says where the first byte stands that is not UTF-8.
pub(crate) fn utf8<'b>(file: &SourcePath, bytes: &'b [u8]) -> Result<&'b str, Diagnostic> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let offset = error.valid_up_to();
        let before = bytes.get(..offset).unwrap_or_default();
        let (line, column) = line_column(&String::from_utf8_lossy(before), offset);
        let place = Place {
            file: file.clone(),
            span: Span::default(),
        };
        Diagnostic::at(Code::NotUtf8, place)
            .arg("offset", offset.to_string())
            .arg("line", line.to_string())
            .arg("column", column.to_string())
    })?;
    Ok(text.strip_prefix('\u{FEFF}').unwrap_or(text))
}

/// Sorts findings by file, place and code, those about the whole dossier first, and drops exact repetitions.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| {
        (&a.place, a.severity, a.code, &a.args).cmp(&(&b.place, b.severity, b.code, &b.args))
    });
    diagnostics.dedup();
}

/// Whether any finding stops the build.
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|d| d.severity() == Severity::Error)
}

/// The candidate with the smallest Damerau–Levenshtein distance to `typed`, if it is at most a third of its length.
///
/// Ties go to the first candidate in alphabetical order, so that a message is the same on every machine.
pub fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (typed.chars().count().max(3) / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(typed, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= limit && *distance < candidate.chars().count())
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_offered_and_a_stranger_is_not() {
        let ids = ["gsim", "minusma", "moura"];
        assert_eq!(nearest("gism", ids), Some("gsim"));
        assert_eq!(nearest("minsuma", ids), Some("minusma"));
        assert_eq!(nearest("barkhane", ids), None);
        assert_eq!(nearest("titel", ["title", "topics"]), Some("title"));
    }
}
