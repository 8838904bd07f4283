//! Mentions that could be something else.

use std::collections::BTreeMap;

use super::{About, Advice, Audited};
use crate::link::Reason;
use crate::terms::usage::{Seen, Use, excerpt, seen};

/// Undecided names, names at the beginning of a sentence that are common words, names that are also written in lower case.
pub(super) fn find(audited: &Audited<'_>) -> Vec<Advice> {
    let small = small_words(audited);
    let mut advice = Vec::new();
    let mut told: BTreeMap<(crate::i18n::Lang, &str), usize> = BTreeMap::new();
    for used in &audited.uses {
        let base = |about| Advice {
            lang: Some(audited.tag(used.lang)),
            form: Some(used.written.clone()),
            ..Advice::about(about).seen(&used.spot)
        };
        if used.reason == Some(Reason::Undecided) {
            let others = used
                .entries
                .iter()
                .map(|entry| audited.id(*entry))
                .collect();
            advice.push(Advice {
                others,
                ..base(About::Undecided)
            });
            continue;
        }
        let ([entry], Some(word)) = (&used.entries[..], one_word(used)) else {
            continue;
        };
        let met = small.get(&(used.lang, word.to_lowercase()));
        let is_common = audited.scanner.matcher(used.lang).is_common(word);
        if used.opens && (met.is_some() || is_common) {
            advice.push(Advice {
                id: Some(audited.id(*entry)),
                count: met.map(|(count, _)| *count),
                ..base(About::SentenceStart)
            });
        } else if let Some((count, place)) = met
            && *told
                .entry((used.lang, word))
                .and_modify(|n| *n += 1)
                .or_insert(1)
                == 1
        {
            advice.push(Advice {
                id: Some(audited.id(*entry)),
                count: Some(*count),
                ..base(About::LowerCase).seen(place)
            });
        }
    }
    advice
}

/// The word, if the mention is one that has a capital.
fn one_word(used: &Use) -> Option<&str> {
    let word = used.written.as_str();
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    (used.form.is_some() && capital && !word.contains(char::is_whitespace)).then_some(word)
}

type Words = BTreeMap<(crate::i18n::Lang, String), (usize, Seen)>;

/// The names of one word that the texts also write in lower case: how often, and where first.
fn small_words(audited: &Audited<'_>) -> Words {
    let mut wanted: BTreeMap<(crate::i18n::Lang, String), ()> = BTreeMap::new();
    for used in &audited.uses {
        if let Some(word) = one_word(used) {
            wanted.insert((used.lang, word.to_lowercase()), ());
        }
    }
    let mut found: Words = BTreeMap::new();
    for text in &audited.texts {
        let body = text.version.body.text();
        for (at, word) in words(body) {
            let key = (text.lang, word.to_owned());
            if !wanted.contains_key(&key) {
                continue;
            }
            let first = || {
                let range = at..at + word.len();
                let place = text.version.body.place(range.clone());
                seen(&place, excerpt(body, &range), audited.tree)
            };
            found.entry(key).or_insert_with(|| (0, first())).0 += 1;
        }
    }
    found
}

/// The words of a Markdown text with where they begin, but for those in addresses and the ids of links.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_gap = |c: char| !(c.is_alphanumeric() || c == '-');
    let mut at = 0;
    text.split_inclusive(is_gap).filter_map(move |part| {
        let start = at;
        at += part.len();
        let word = part.trim_end_matches(is_gap);
        let before = text.get(..start).and_then(|text| text.chars().next_back());
        let in_address = matches!(before, Some(':' | '/' | '.' | '@' | '#' | '_' | '{'));
        (!word.is_empty() && !in_address).then_some((start, word))
    })
}
