//! Acronyms that no entry explains.
//!
//! What counts as one is decided by [`crate::names`], as for `dossier terms audit`. One that a text explains beside it, or that is
//! met once only, does not puzzle a reader enough to be worth an entry.

use std::cell::RefCell;

use super::scope::Scope;
use crate::diagnostic::{Code, Diagnostic};

use crate::link::{Discourse, Matcher, Scratch, whole_words};
use crate::markdown::{OBJECT, Run, parse, runs};
use crate::names::{Candidate, CandidateKind, candidates};

/// How often an acronym must be met.
const OFTEN: usize = 2;

/// Says which acronyms no entry explains, each where it stands first.
pub(super) fn check(scope: &Scope<'_>, found: &mut Vec<Diagnostic>) {
    let dossier = scope.dossier();
    let languages = &dossier.settings.languages;
    for lang in languages.iter() {
        let documents = dossier.documents.iter();
        let versions: Vec<_> = documents
            .filter_map(|document| document.version(lang))
            .collect();
        let mut paragraphs: Vec<String> = Vec::new();
        // The version of each paragraph.
        let mut owners = Vec::new();
        for (at, version) in versions.iter().enumerate() {
            let read = runs(&parse(version.body.text()));
            owners.extend(std::iter::repeat_n(at, read.len()));
            paragraphs.extend(read.iter().map(Run::plain));
        }
        let matcher = Matcher::new(&dossier.entries, lang, languages);
        let names = unknown(paragraphs.iter(), languages.tag(lang), &matcher);
        let puzzles = |name: &Candidate| {
            name.kind == CandidateKind::Acronym && name.count >= OFTEN && name.expansion.is_none()
        };
        for name in names.into_iter().filter(puzzles) {
            let version = owners.get(name.paragraph).and_then(|at| versions.get(*at));
            let Some(version) = version else { continue };
            let range = whole_words(version.body.text(), &name.form).next();
            let place = version.body.place(range.unwrap_or(0..0));
            found.push(
                Diagnostic::at(Code::UnknownAcronym, place)
                    .arg("acronym", name.form)
                    .arg("count", name.count.to_string()),
            );
        }
    }
}

/// The names in `paragraphs`, which are in the language `tag`, that the glossary of `matcher` does not have, the most frequent
/// first.
pub(crate) fn unknown<'t>(
    paragraphs: impl Iterator<Item = &'t String>,
    tag: &str,
    matcher: &Matcher,
) -> Vec<Candidate> {
    let scratch = RefCell::new(Scratch::default());
    let unnamed = |text: &String| without_known(text, matcher, &mut scratch.borrow_mut());
    let paragraphs: Vec<String> = paragraphs.map(unnamed).collect();
    let paragraphs: Vec<&str> = paragraphs.iter().map(String::as_str).collect();
    let is_known = |form: &str| matcher.knows(form, &mut scratch.borrow_mut());
    candidates(&paragraphs, tag, &is_known)
}

/// A paragraph with something else in the place of each name that the glossary has.
fn without_known(text: &str, matcher: &Matcher, scratch: &mut Scratch) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for spot in matcher.spots(text, scratch, &mut Discourse::default()) {
        let range = spot.range();
        out.push_str(text.get(at..range.start).unwrap_or_default());
        out.push(OBJECT);
        at = range.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}
