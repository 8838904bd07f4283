//! Acronyms and names that the texts use and no entry explains.

use super::{About, Advice, Audited};
use crate::check::unknown;
use crate::i18n::Lang;
use crate::link::whole_words;
use crate::names::{Candidate, CandidateKind, Guess};
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
    let texts = || audited.texts.iter().filter(|text| text.lang == lang);
    let tag = audited.tag(lang);
    let paragraphs: Vec<&String> = texts().flat_map(|text| &text.paragraphs).collect();
    let found = unknown(&paragraphs, &tag, matcher);
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
    for text in audited.texts.iter().filter(|text| text.lang == lang) {
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
