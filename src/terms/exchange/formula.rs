//! Cells that a spreadsheet would take for a formula.
//!
//! A spreadsheet runs a cell that begins with `=`, `+`, `-`, `@`, a tab or a line end (OWASP, “CSV Injection”; the wide
//! forms of the signs in Japanese and Chinese versions). Such a cell gets an apostrophe before it, which a spreadsheet takes
//! for “this is text”; so does one that only has apostrophes before such a sign. What was put there is taken away again, and
//! nothing else is.

/// Whether a cell begins with a sign of a formula, after any number of apostrophes.
fn is_like_a_formula(text: &str) -> bool {
    let first = text.trim_start_matches('\'').chars().next();
    first.is_some_and(|first| {
        matches!(
            first,
            '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠'
        )
    })
}

/// The text as a cell that no spreadsheet runs.
pub(crate) fn guarded(text: &str) -> String {
    match is_like_a_formula(text) {
        true => format!("'{text}"),
        false => text.to_owned(),
    }
}

/// The text of a cell, without the apostrophe that [`guarded`] puts there.
pub(super) fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if is_like_a_formula(text) => text,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn nothing_is_lost(text in "['=+@x-]{0,6}|.*") {
            let cell = guarded(&text);
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']));
            prop_assert_eq!(unguarded(&cell), text);
        }
    }

    #[test]
    fn only_what_could_run_is_changed() {
        assert_eq!(guarded("=1+1"), "'=1+1");
        assert_eq!(guarded("'Ndrangheta"), "'Ndrangheta");
        assert_eq!(unguarded("'Ndrangheta"), "'Ndrangheta");
        assert_eq!(unguarded("-4.2"), "-4.2");
    }
}
