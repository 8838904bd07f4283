//! Looks at an answer that fits its segment: what it says of numbers and names.

use super::terms::{Terms, with_acronyms};
use crate::bitext::segment::{Fault, Segment, answer};
use crate::parity::{Side, quantities};

/// Mends acronyms that were left in the source’s language, and refuses an answer with other numbers.
///
/// A wrong number in a dossier about the dead of a war is worse than a text in the wrong language.
pub fn judge<'a>(
    terms: &'a Terms,
    from: &'a str,
    to: &'a str,
) -> impl Fn(&Segment, String) -> Result<String, Fault> + 'a {
    move |segment, text| {
        let source = segment.words();
        let left = terms.left_over(&source, &answer::words(&text));
        let text = if left.is_empty() {
            text
        } else {
            with_acronyms(&text, &left)
        };
        let mut differences = quantities(&source, from, &answer::words(&text), to);
        // A number in words may be told otherwise (“a couple of”): that is left to `dossier check`, which asks a person.
        if !differences
            .iter()
            .any(|difference| difference.text.contains(|c: char| c.is_ascii_digit()))
        {
            return Ok(text);
        }
        differences.retain(|difference| !difference.text.is_empty());
        let of = |side: Side| {
            let there = differences
                .iter()
                .filter(move |difference| difference.side == side);
            there
                .map(|difference| difference.text.clone())
                .collect::<Vec<_>>()
                .join(", ")
        };
        Err(Fault::Numbers(format!(
            "{} → {}",
            or_nothing(of(Side::Source)),
            or_nothing(of(Side::Target))
        )))
    }
}

fn or_nothing(numbers: String) -> String {
    if numbers.is_empty() {
        "∅".to_owned()
    } else {
        numbers
    }
}
