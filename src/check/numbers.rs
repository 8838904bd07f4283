//! Numbers that nobody answers for.
//!
//! Only articles that cite something are looked at: where nothing is cited, the house does so elsewhere or not at all. In them, paragraphs
//! and items count. A paragraph that cites a source, links to one or carries a
//! note answers for its numbers; an item is answered for by any item of its list, or by the paragraph that announces the list.
//! Numbers below [`SMALL`], years, dates, hours, places in an order and what stands in quotation marks are none of them.

use super::passage::{Kind, Owner, Passage, Read};
use super::quoted::{is_in, quoted};
use super::scope::Scope;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::DocumentKind;
use crate::parity::amounts;

/// Below, a number counts what the reader can count: two camps, three questions.
const SMALL: u64 = 10;

/// Says which paragraphs give numbers and no source.
pub(super) fn check(scope: &Scope<'_>, read: &Read<'_>, found: &mut Vec<Diagnostic>) {
    let Owner::Document(ix) = read.text.owner else {
        return;
    };
    let is_article = scope.dossier().document(ix).kind == DocumentKind::Article;
    let cites = read.passages.iter().any(|p| !p.cites.is_empty());
    if read.text.key != "body" || !is_article || !cites {
        return;
    }
    for (at, passage) in read.passages.iter().enumerate() {
        let is_told = matches!(passage.kind, Kind::Paragraph | Kind::Item);
        if !is_told || passage.quoted > 0 || passage.in_note || is_sourced(passage, at, read) {
            continue;
        }
        let parts = quoted(passage.text());
        let amounts = amounts(passage.text(), read.text.tag).into_iter();
        let mut amounts = amounts.filter(|a| a.value >= SMALL && !is_in(&parts, &a.range));
        if let Some(first) = amounts.next() {
            let written = passage.text().get(first.range.clone()).unwrap_or_default();
            let place = read.place(passage, first.range.clone());
            let finding = Diagnostic::at(Code::NumberWithoutSource, place);
            found.push(finding.arg("number", super::weekdays::plain(written)));
        }
    }
}

fn is_sourced(passage: &Passage, at: usize, read: &Read<'_>) -> bool {
    let answers = |passage: &Passage| !passage.cites.is_empty() || passage.has_note;
    if passage.kind != Kind::Item {
        return answers(passage);
    }
    let mut of_list = read
        .passages
        .iter()
        .filter(|other| other.block == passage.block);
    let before = read.passages.iter().take(at).rev();
    let mut before = before.skip_while(|other| other.block == passage.block);
    of_list.any(answers) || before.next().is_some_and(answers)
}
