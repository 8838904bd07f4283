//! Quotations of which nothing says whose they are.
//!
//! A block quotation is somebody's if its last paragraph begins with a dash, if it cites a source, or if the paragraph before it
//! ends with a colon. A quotation within a paragraph is long from [`LONG`] words on: shorter ones are terms and turns of
//! phrase, which nobody needs to sign. A paragraph that cites a source, carries a note or links to one answers for all of them.

use super::passage::{Kind, Owner, Passage, Read};
use super::quoted::quoted;
use super::scope::Scope;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::DocumentKind;

/// How many words make a quotation that somebody must have said.
const LONG: usize = 8;

/// Says which quotations in articles and pages nobody signs.
pub(super) fn check(scope: &Scope<'_>, read: &Read<'_>, found: &mut Vec<Diagnostic>) {
    let Owner::Document(ix) = read.text.owner else {
        return;
    };
    if read.text.key != "body" {
        return;
    }
    blocks(read, found);
    if scope.dossier().document(ix).kind == DocumentKind::Article {
        inline(read, found);
    }
}

fn blocks(read: &Read<'_>, found: &mut Vec<Diagnostic>) {
    let mut at = 0;
    while let Some(first) = read.passages.get(at) {
        let is_of = |passage: &&Passage| passage.quoted > 0 && passage.block == first.block;
        let count = read.passages.iter().skip(at).take_while(is_of).count();
        let block = read.passages.get(at..at + count).unwrap_or_default();
        let before = at.checked_sub(1).and_then(|at| read.passages.get(at));
        if count > 0 && !is_signed(block) && !before.is_some_and(announces) {
            found.push(Diagnostic::at(
                Code::QuotationWithoutSpeaker,
                read.head(first),
            ));
        }
        at += count.max(1);
    }
}

fn is_signed(block: &[Passage]) -> bool {
    let by = |passage: &Passage| {
        let text = passage.text().trim_start();
        text.starts_with("— ") || text.starts_with("– ") || text.starts_with("-- ")
    };
    block
        .iter()
        .any(|p| by(p) || !p.cites.is_empty() || p.has_note)
}

/// Whether a paragraph says that somebody is about to speak.
fn announces(passage: &Passage) -> bool {
    passage.kind == Kind::Paragraph && passage.text().trim_end().ends_with(':')
}

fn inline(read: &Read<'_>, found: &mut Vec<Diagnostic>) {
    let passages = read.passages.iter();
    let passages = passages.filter(|p| matches!(p.kind, Kind::Paragraph | Kind::Item));
    for passage in passages.filter(|p| p.quoted == 0 && p.cites.is_empty() && !p.has_note) {
        // A note is the source of what it stands at, and often the text of one.
        if passage.in_note {
            continue;
        }
        for range in quoted(passage.text()) {
            let words = passage.text().get(range.clone()).unwrap_or_default();
            let count = words
                .split_whitespace()
                .filter(|w| w.contains(char::is_alphabetic))
                .count();
            if count >= LONG {
                let place = read.place(passage, range);
                found.push(
                    Diagnostic::at(Code::QuotationWithoutSource, place)
                        .arg("words", count.to_string()),
                );
            }
        }
    }
}
