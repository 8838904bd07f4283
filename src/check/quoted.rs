//! What stands in quotation marks within a passage.

use std::ops::Range;

/// The pairs of marks, outermost first.
const PAIRS: [(char, char); 3] = [('«', '»'), ('“', '”'), ('„', '“')];

/// The parts of a text between quotation marks, the marks left out; a mark without its other half opens nothing.
pub(super) fn quoted(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<(char, usize, usize)> = None;
    let mut straight: Option<usize> = None;
    for (at, c) in text.char_indices() {
        match open {
            Some((close, start, depth)) => {
                let opens = PAIRS.iter().any(|(o, other)| *o == c && *other == close);
                let depth = if opens { depth + 1 } else { depth };
                open = Some((close, start, depth));
                if c == close {
                    open = (depth > 0).then_some((close, start, depth.saturating_sub(1)));
                    if depth == 0 {
                        found.push(start..at);
                    }
                }
            }
            None => {
                let pair = PAIRS.iter().find(|(opening, _)| *opening == c);
                open = pair.map(|(_, close)| (*close, at + c.len_utf8(), 0));
                if c == '"' {
                    match straight.take() {
                        Some(start) => found.push(start..at),
                        None => straight = Some(at + 1),
                    }
                }
            }
        }
    }
    found.sort_by_key(|range| range.start);
    found
}

/// Whether a place lies in one of the parts.
pub(super) fn is_in(parts: &[Range<usize>], place: &Range<usize>) -> bool {
    parts
        .iter()
        .any(|part| part.start <= place.start && place.end <= part.end)
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn quotations_are_found_in_both_languages() {
        let parts = |text: &'static str| {
            let found = quoted(text).into_iter();
            found.map(|range| &text[range]).collect::<Vec<_>>()
        };
        assert_eq!(
            parts("« un “deux” » et « trois »"),
            [" un “deux” ", " trois "]
        );
        assert_eq!(parts("« un « deux » trois »"), [" un « deux » trois "]);
        assert_eq!(parts("“one” and “two”"), ["one", "two"]);
        assert_eq!(parts("\"one\" or 5\""), ["one"]);
        assert!(parts("« sans fin").is_empty());
    }
}
