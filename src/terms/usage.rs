//! How the texts of a dossier use its glossary.

use std::ops::Range;

use rayon::prelude::*;

use super::scan::Counter;
use crate::content::Loaded;
use crate::files::{Place, SourceTree, line_column};
use crate::i18n::Lang;
use crate::link::{FormIx, Reason, Scanner, Spotted};
use crate::markdown::{parse, runs};
use crate::model::{EntryIx, Version};

/// A mention, in its place.
#[derive(Clone, Debug)]
pub struct Use {
    /// The entry; several where it is not known whose name it is.
    pub entries: Vec<EntryIx>,
    /// The language of the text.
    pub lang: Lang,
    /// Which of the entry's names it is.
    pub form: Option<FormIx>,
    /// What is written.
    pub written: String,
    /// Why it is no link.
    pub reason: Option<Reason>,
    /// Where it stands.
    pub spot: Seen,
    /// Whether a sentence begins with it.
    pub opens: bool,
}

/// A place, with the words around.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The code point in the line, from 1.
    pub column: usize,
    /// The words around, on one line.
    pub context: String,
}

/// An article or page in a language.
#[derive(Debug)]
pub(super) struct UsedText<'a> {
    pub(super) lang: Lang,
    pub(super) version: &'a Version,
    /// Its paragraphs, as they are read.
    pub(super) paragraphs: Vec<String>,
}

/// Every mention in the articles and pages of the dossier, in the order of the files, then in definitions and events.
pub fn usage(loaded: &Loaded, scanner: &Scanner<'_>, tree: &SourceTree) -> Vec<Use> {
    let dossier = &loaded.dossier;
    let versions: Vec<_> = loaded.dossier.versions().collect();
    let in_documents = versions.par_iter().map(|(ix, version)| {
        let text = version.body.text();
        let spotted = scanner.markdown(text, version.lang, scanner.discourse(*ix));
        let file = tree.text(&version.body.file).map_or("", AsRef::as_ref);
        let mut counter = Counter::new(file);
        let mut place = |range: &Range<usize>| {
            let at = counter.at(span(version.body.place(range.clone())));
            (version.body.file.to_string(), at.line, at.column)
        };
        used(spotted, version.lang, text, &mut place)
    });
    let mut uses: Vec<Use> = in_documents.flatten_iter().collect();
    for (ix, entry) in (0..).map(EntryIx).zip(&dossier.entries) {
        for (lang, text) in entry.texts.iter() {
            let Some(text) = text else { continue };
            let spotted = scanner.definition(&text.definition, lang, ix);
            let place = line_of(&text.definition_place, tree);
            let found = used(spotted, lang, &text.definition, &mut |_| place.clone());
            uses.extend(
                found
                    .into_iter()
                    .filter(|used| used.reason != Some(Reason::OwnEntry)),
            );
        }
    }
    for event in &dossier.events {
        for (lang, text) in event.texts.iter() {
            let Some(text) = text else { continue };
            let spotted = scanner.event(&text.text, lang, event);
            let place = line_of(&text.place, tree);
            uses.extend(used(spotted, lang, &text.text, &mut |_| place.clone()));
        }
    }
    uses
}

/// The texts in which names can stand that no entry explains.
pub(super) fn texts(loaded: &Loaded) -> Vec<UsedText<'_>> {
    let texts = loaded.dossier.versions().map(|(_, version)| UsedText {
        lang: version.lang,
        version,
        paragraphs: paragraphs(version.body.text()),
    });
    texts.collect()
}

/// What a reader reads of a text, a paragraph, item or cell at a time.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    runs(&parse(text))
        .iter()
        .map(crate::markdown::Run::plain)
        .collect()
}

/// A file, a line and a column.
type Line = (String, usize, usize);

/// The bytes of a place.
fn span(place: Place) -> Range<usize> {
    place.span.start..place.span.end
}

/// Where a place is. Each call reads the file up to there: for many places of one file, [`Counter`] does.
fn line_of(place: &Place, tree: &SourceTree) -> Line {
    let text = tree.text(&place.file).map_or("", AsRef::as_ref);
    let (line, column) = line_column(text, place.span.start);
    (place.file.to_string(), line, column)
}

fn used(
    spotted: Vec<Spotted>,
    lang: Lang,
    text: &str,
    place: &mut dyn FnMut(&Range<usize>) -> Line,
) -> Vec<Use> {
    let mut to_use = |spotted: Spotted| {
        let (file, line, column) = place(&spotted.range);
        Use {
            entries: spotted.entries,
            lang,
            form: spotted.form,
            written: text
                .get(spotted.range.clone())
                .unwrap_or_default()
                .to_owned(),
            reason: spotted.reason,
            opens: opens_sentence(text, spotted.range.start),
            spot: Seen {
                file,
                line,
                column,
                context: excerpt(text, &spotted.range),
            },
        }
    };
    spotted.into_iter().map(&mut to_use).collect()
}

pub(super) fn seen(place: &Place, context: String, tree: &SourceTree) -> Seen {
    let (file, line, column) = line_of(place, tree);
    Seen {
        file,
        line,
        column,
        context,
    }
}

/// Whether what begins at `at` is the first word of a sentence, a line or an item.
fn opens_sentence(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let opening = |c: char| {
        matches!(
            c,
            ' ' | '\u{A0}' | '\u{202F}' | '«' | '“' | '"' | '*' | '_' | '(' | '>' | '-' | '#'
        )
    };
    let last = before.trim_end_matches(opening).chars().next_back();
    last.is_none_or(|c| matches!(c, '.' | '!' | '?' | '…' | '\n' | '|' | '»' | '”'))
}

/// How many characters of a line are shown on each side of a mention.
const AROUND: usize = 50;

/// The words around a range, on one line.
pub(super) fn excerpt(text: &str, range: &Range<usize>) -> String {
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let start = before.char_indices().rev().nth(AROUND).map(|(at, _)| at);
    let end = after.char_indices().nth(AROUND).map(|(at, _)| at);
    let before = before.get(start.unwrap_or(0)..).unwrap_or_default();
    let after = after.get(..end.unwrap_or(after.len())).unwrap_or_default();
    let (left, right) = (before.rsplit_once("\n\n"), after.split_once("\n\n"));
    let start = start.filter(|_| left.is_none());
    let end = end.filter(|_| right.is_none());
    let before = left.map_or(before, |(_, before)| before);
    let after = right.map_or(after, |(after, _)| after);
    let written = text.get(range.clone()).unwrap_or_default();
    let shown = format!(
        "{}{before}{written}{after}{}",
        if start.is_some() { "…" } else { "" },
        if end.is_some() { "…" } else { "" },
    );
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}
