//! Numbers in a text that nearly are those of the figure beside them.
//!
//! Where a text shows a figure (`![](figure:…)`), the paragraphs of the same section that cite the source of one of its rows
//! speak of that row. A number there that is none of the figures' and nearly the row's is taken for a slip: one digit changed,
//! two digits swapped, or a difference of a twentieth at most. A paragraph that gives the row's own number too compares, and is
//! left alone; small numbers are near everything, so only rows of 100 and more are looked at.

use super::passage::{Kind, Owner, Passage, Read};
use super::scope::Scope;
use crate::diagnostic::{Code, Diagnostic};
use crate::markdown::{Scheme, Target};
use crate::model::{Amount, Claim, Figure};
use crate::parity::{self, amounts};
use pulldown_cmark::{Event, Tag};

/// Below, every number is near some other.
const SMALL: u64 = 100;

/// Says which numbers are nearly those of a figure of their section.
pub(super) fn check(scope: &Scope<'_>, read: &Read<'_>, found: &mut Vec<Diagnostic>) {
    let is_body = matches!(read.text.owner, Owner::Document(_)) && read.text.key == "body";
    if !is_body || !read.text.text.contains("](figure:") {
        return;
    }
    let shown: Vec<(usize, &Figure)> = shown(scope, read);
    let of_any: Vec<u64> = shown
        .iter()
        .flat_map(|(_, f)| &f.claims)
        .flat_map(values)
        .collect();
    for passage in read.passages.iter().filter(|p| is_told(p)) {
        let figures = shown
            .iter()
            .filter(|(section, _)| *section == passage.section);
        let mut rows = Vec::new();
        for (_, figure) in figures {
            let claims = figure.claims.iter().enumerate();
            rows.extend(claims.map(|(at, claim)| (*figure, at, claim)));
        }
        let cited = |(_, _, claim): &(&Figure, usize, &Claim)| {
            passage
                .cites
                .iter()
                .any(|id| *id == *scope.dossier().source(claim.source).id)
        };
        rows.retain(cited);
        if rows.is_empty() {
            continue;
        }
        let amounts = amounts(passage.text(), read.text.tag);
        for amount in amounts
            .iter()
            .filter(|amount| !of_any.contains(&amount.value))
        {
            let row = rows
                .iter()
                .find_map(|row| near(row, amount, &amounts).map(|value| (row, value)));
            if let Some(((figure, at, _), value)) = row {
                let written = passage.text().get(amount.range.clone()).unwrap_or_default();
                let place = read.place(passage, amount.range.clone());
                let row = format!("row.{}", at + 1);
                found.push(
                    Diagnostic::at(Code::FigureTextDisagrees, place)
                        .arg("number", super::weekdays::plain(written))
                        .arg("value", value.to_string())
                        .arg("figure", figure.id.as_ref())
                        .related(scope.records.place("figure", &figure.id, &row)),
                );
            }
        }
    }
}

fn is_told(passage: &Passage) -> bool {
    let is_text = matches!(passage.kind, Kind::Paragraph | Kind::Item | Kind::Cell);
    is_text && passage.quoted == 0 && !passage.cites.is_empty()
}

/// The figures that a text shows, each with its section.
fn shown<'a>(scope: &Scope<'a>, read: &Read<'_>) -> Vec<(usize, &'a Figure)> {
    let mut found = Vec::new();
    for passage in &read.passages {
        for (event, _) in read
            .events
            .get(passage.run.events.clone())
            .unwrap_or_default()
        {
            if let Event::Start(Tag::Image { dest_url, .. }) = event
                && let Target::Internal {
                    scheme: Scheme::Figure,
                    id,
                    ..
                } = Target::parse(dest_url)
                && let Some(at) = scope.figures.get(id)
                && let Some(figure) = scope.dossier().figures.get(*at)
            {
                found.push((passage.section, figure));
            }
        }
    }
    found
}

/// The value of the row that an amount nearly is.
fn near(
    (_, _, claim): &(&Figure, usize, &Claim),
    amount: &parity::Amount,
    all: &[parity::Amount],
) -> Option<u64> {
    let mut values = values(claim).filter(|value| *value >= SMALL && is_near(*value, amount.value));
    values.find(|value| all.iter().all(|other| other.value != *value))
}

fn is_near(value: u64, other: u64) -> bool {
    let (a, b) = (value.to_string(), other.to_string());
    let one_slip = a.len() == b.len() && strsim::damerau_levenshtein(&a, &b) == 1;
    one_slip || value.abs_diff(other) * 20 <= value
}

/// The whole numbers of a row.
fn values(claim: &Claim) -> impl Iterator<Item = u64> + use<> {
    let (first, last) = match claim.amount {
        Amount::Value(value) => (value, value),
        Amount::Range(first, last) => (first, last),
    };
    [first, last].into_iter().filter_map(whole)
}

/// A value as a whole number, if it is one; numbers of things are.
fn whole(value: f64) -> Option<u64> {
    let text = format!("{value}");
    text.parse().ok()
}
