//! Acronyms and names that the texts use and no entry explains.

use std::cell::RefCell;

use super::{About, Advice, Audited};
use crate::i18n::Lang;
use crate::link::{Discourse, Matcher, Scratch, whole_words};
use crate::markdown::OBJECT;
use crate::names::{Candidate, CandidateKind, Guess, candidates};
use crate::terms::usage::{Seen, excerpt, seen};

/// How often a name must be met; an acronym is worth an entry at once.
const OFTEN: usize = 2;

pub(super) fn find(audited: &Audited<'_>) -> Vec<Advice> {
    let languages = &audited.loaded.dossier.settings.languages;
    let found = languages.iter().flat_map(|lang| in_language(lang, audited));
    found.collect()
}

fn in_language(lang: Lang, audited: &Audited<'_>) -> Vec<Advice> {
    let matcher = audited.scanner.matcher(lang);
    let texts = || audited.usage.texts.iter().filter(|text| text.lang == lang);
    let scratch = RefCell::new(Scratch::default());
    let unnamed = |text: &String| without_known(text, matcher, &mut scratch.borrow_mut());
    let paragraphs: Vec<String> = texts()
        .flat_map(|text| text.paragraphs.iter().map(unnamed))
        .collect();
    let paragraphs: Vec<&str> = paragraphs.iter().map(String::as_str).collect();
    let is_known = |form: &str| matcher.knows(form, &mut scratch.borrow_mut());
    let tag = audited.tag(lang);
    let found = candidates(&paragraphs, &tag, &is_known);
    let worth = |name: &Candidate| name.count >= OFTEN || name.kind == CandidateKind::Acronym;
    found
        .into_iter()
        .filter(worth)
        .map(|name| {
            let place = first_place(&name, lang, audited);
            let advice = Advice {
                lang: Some(tag.clone()),
                form: Some(name.form),
                count: Some(name.count),
                kind: kind(name.kind, name.guess),
                expansion: name.expansion,
                ..Advice::about(match name.kind {
                    CandidateKind::Acronym => About::UnknownAcronym,
                    CandidateKind::Name => About::UnknownName,
                })
            };
            match place {
                Some(place) => advice.seen(&place),
                None => advice,
            }
        })
        .collect()
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

fn kind(kind: CandidateKind, guess: Guess) -> Option<&'static str> {
    match (kind, guess) {
        (_, Guess::Actor) => Some("actor"),
        (_, Guess::Person) => Some("person"),
        (_, Guess::Place) => Some("place"),
        (CandidateKind::Acronym, Guess::Unsure) => Some("acronym"),
        (CandidateKind::Name, Guess::Unsure) => None,
    }
}

/// Where the name stands first: in the text of its paragraph.
fn first_place(name: &Candidate, lang: Lang, audited: &Audited<'_>) -> Option<Seen> {
    let mut before = 0;
    for text in audited.usage.texts.iter().filter(|text| text.lang == lang) {
        before += text.paragraphs.len();
        if name.paragraph >= before {
            continue;
        }
        let body = &text.version.body;
        let range = whole_words(body.text(), &name.form).next().unwrap_or(0..0);
        return Some(seen(
            &body.place(range.clone()),
            excerpt(body.text(), &range),
            audited.tree,
        ));
    }
    None
}
