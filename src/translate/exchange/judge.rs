//! Whether a translation that comes in may stand in the dossier.

use crate::bitext::segment::answer::{self, encoded};
use crate::bitext::segment::{Fault, Segment, normal};
use crate::bitext::state::is_names;
use crate::diagnostic::report::is_bidi_control;
use crate::diagnostic::{Code, Diagnostic};
use crate::files::Place;

/// Why a translation is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It does not fit its segment.
    Fault(Fault),
    /// It holds a character that is not seen and changes what is read.
    Hidden(char),
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// A translation as the memory has it, if it fits: its placeholders are those of the segment, it says something else than the
/// source unless that is names (`is_name`: the name of an entry), and nothing in it is hidden.
pub(super) fn verified(segment: &Segment, answer: &str, is_name: bool) -> Result<String, Refusal> {
    let answer = on_lines_of(&segment.text, answer);
    let tokens = answer::check(segment, &answer)?;
    let answer = encoded(&tokens);
    let is_same = normal(&answer) == normal(&segment.text);
    if is_same && !is_name && !is_names(&segment.words()) {
        return Err(Fault::Identical.into());
    }
    let is_hidden = |c: char| is_bidi_control(c) || (c.is_control() && !matches!(c, '\n' | '\t'));
    match answer
        .chars()
        .find(|c| is_hidden(*c) && !segment.text.contains(*c))
    {
        Some(c) => Err(Refusal::Hidden(c)),
        None => Ok(answer),
    }
}

/// The answer with its line breaks as spaces, if the source has none: programs wrap lines.
fn on_lines_of(source: &str, answer: &str) -> String {
    let answer = answer.replace("\r\n", "\n");
    match source.contains('\n') {
        true => answer,
        false => answer.replace(['\n', '\r'], " "),
    }
}

/// The finding that a translation does not fit.
pub(super) fn refused(place: Place, fault: &Fault) -> Diagnostic {
    let (reason, detail) = fault.reason();
    finding(place, reason, detail)
}

/// The finding for a refusal.
pub(super) fn finding_of(place: Place, refusal: &Refusal) -> Diagnostic {
    match refusal {
        Refusal::Fault(fault) => refused(place, fault),
        Refusal::Hidden(c) => finding(place, "hidden", format!("U+{:04X}", u32::from(*c))),
    }
}

fn finding(place: Place, reason: &'static str, detail: String) -> Diagnostic {
    Diagnostic::at(Code::ExchangeRefused, place)
        .arg("reason", reason)
        .arg("detail", detail)
}
