//! Acronyms that no entry explains.
//!
//! What counts as one is decided by [`crate::names`], as for `dossier terms audit`. One that a text explains beside it, or that is
//! met once only, does not puzzle a reader enough to be worth an entry.

use std::cell::RefCell;

use rayon::prelude::*;

use super::passage::Paragraphs;
use super::scope::Scope;
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::Lang;
use crate::link::{Discourse, Matcher, Scratch, whole_words};
use crate::markdown::OBJECT;
use crate::names::{Candidate, CandidateKind, candidates};

/// How often an acronym must be met.
const OFTEN: usize = 2;

/// Says which acronyms no entry explains, each where it stands first.
pub(super) fn check(scope: &Scope<'_>, bodies: &[Paragraphs<'_>], found: &mut Vec<Diagnostic>) {
    let languages = &scope.dossier().settings.languages;
    let languages: Vec<Lang> = languages.iter().collect();
    let in_language = |lang: Lang| {
        let bodies = bodies.iter().filter(|body| body.text.lang == lang);
        in_language(scope, lang, &bodies.collect::<Vec<_>>())
    };
    found.par_extend(languages.into_par_iter().flat_map_iter(in_language));
}

fn in_language(scope: &Scope<'_>, lang: Lang, bodies: &[&Paragraphs<'_>]) -> Vec<Diagnostic> {
    let languages = &scope.dossier().settings.languages;
    let matcher = Matcher::new(&scope.dossier().entries, lang, languages);
    // After how many paragraphs each text ends.
    let ends = bodies.iter().scan(0, |end, body| {
        *end += body.plain.len();
        Some(*end)
    });
    let ends: Vec<usize> = ends.collect();
    let all: Vec<&String> = bodies.iter().flat_map(|body| &body.plain).collect();
    let puzzles = |name: &Candidate| {
        name.kind == CandidateKind::Acronym && name.count >= OFTEN && name.expansion.is_none()
    };
    let names = unknown(&all, languages.tag(lang), &matcher);
    let names = names.into_iter().filter(puzzles);
    let finding = |name: Candidate| {
        let body = ends.partition_point(|end| *end <= name.paragraph);
        let text = bodies.get(body)?.text;
        let range = whole_words(&text.text, &name.form).next();
        let place = text.place(range.unwrap_or(0..0));
        let finding = Diagnostic::at(Code::UnknownAcronym, place);
        Some(
            finding
                .arg("acronym", name.form)
                .arg("count", name.count.to_string()),
        )
    };
    names.filter_map(finding).collect()
}

/// The names in `paragraphs`, which are in the language `tag`, that the glossary of `matcher` does not have, the most frequent
/// first.
pub(crate) fn unknown(paragraphs: &[&String], tag: &str, matcher: &Matcher) -> Vec<Candidate> {
    let unnamed = |scratch: &mut Scratch, text: &&String| without_known(text, matcher, scratch);
    let paragraphs = paragraphs.par_iter().map_init(Scratch::default, unnamed);
    let paragraphs: Vec<String> = paragraphs.collect();
    let paragraphs: Vec<&str> = paragraphs.iter().map(String::as_str).collect();
    let scratch = RefCell::new(Scratch::default());
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
