//! Dates in press texts: what a paragraph says, what a date line says, what can be inferred.
//!
//! Three verbs, each for French and English and for nothing else:
//!
//! 1. [`statements`] finds every dated statement of a paragraph, and [`When::resolve`] dates it from the publication;
//! 2. [`date_line`] reads a line such as "Publié le 12 mai 2022" or "BAMAKO, May 12 (Reuters) -";
//! 3. [`infer()`] looks for the date of publication in the text itself, when nothing states it.
//!
//! Dates are given in EDTF (ISO 8601-2:2019). A wrong date costs an editor more than a missing one, so whatever could
//! be read in two ways is left undated or marked as uncertain (`?`).

mod calendar;
mod cues;
mod forms;
mod heading;
mod infer;
mod line;
mod months;
mod points;
mod ranges;
mod relative;
mod resolve;
mod tokens;
mod when;
mod words;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_lines;
#[cfg(test)]
mod tests_properties;

use std::ops::Range;

pub(crate) use calendar::Published;
pub(crate) use infer::{Bounds, Inference, infer};
pub(crate) use line::{DateLine, LineKind, date_line};
use tokens::Tokens;
use when::{Point, Shape, YearWord};
pub(crate) use when::{Unresolved, When};
use words::Lang;

/// One dated statement of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Statement {
    /// Where it stands, in bytes of the text.
    pub(crate) span: Range<usize>,
    /// The name of the rule that read it, for a report: `day-month`, `weekday`, `since-year`.
    pub(crate) rule: &'static str,
    /// What it says; dated by [`When::resolve`].
    pub(crate) when: When,
}

/// Finds every dated statement of the paragraph `text`, in order; none overlaps another.
///
/// `lang` is a BCP 47 tag of which the primary subtag counts; in a language other than French and English nothing is
/// found. Where several forms begin at one place the longest is taken: "le 30 mars 2022 au soir" is one statement.
///
/// A date that the calendar does not have, an amount ("2020 soldats") and a date counted from another one of the text
/// ("le dimanche suivant") are no statements.
pub(crate) fn statements(text: &str, lang: &str) -> Vec<Statement> {
    Lang::of(lang).map_or_else(Vec::new, |lang| statements_in(text, lang))
}

/// The statements of `text` in a language that is known.
fn statements_in(text: &str, lang: Lang) -> Vec<Statement> {
    let tokens = &Tokens::new(text, lang);
    let mut found = Vec::new();
    let mut near_year = None;
    let mut at = 0;
    while at < tokens.len() {
        let Some(form) = forms::statement(tokens, at) else {
            at += 1;
            continue;
        };
        let when = When {
            lean: cues::lean(tokens, at, form.next),
            near_year,
            quoted: tokens.get(at).is_some_and(|token| token.quoted),
            shape: form.shape,
        };
        let told =
            !when.shape.is_elsewhere() && (!when.is_explicit() || when.resolve(None).is_ok());
        if let (true, Some(span)) = (told, tokens.span(at, form.next)) {
            near_year = said_year(&when).or(near_year);
            found.push(Statement {
                span,
                rule: form.rule,
                when,
            });
        }
        at = form.next.max(at + 1);
    }
    found
}

/// The year that a point of time says.
fn said_year(when: &When) -> Option<i16> {
    match &when.shape {
        Shape::At(point) => match point {
            Point::Day { year, .. } => *year,
            Point::Month {
                year: YearWord::Is(year),
                ..
            }
            | Point::Season { year, .. }
            | Point::Year { year, .. } => Some(*year),
            _ => None,
        },
        _ => None,
    }
}
