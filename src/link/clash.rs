//! Names that two entries claim, without saying which of them is meant where.

use std::collections::BTreeSet;

use super::form::{Form, FormSort};
use super::terms::Matcher;
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::{Lang, Languages};
use crate::model::{Entry, EntryIx};

/// Of a name that more entries claim, the first ones are enough to see what is wrong.
const RIVALS: usize = 50;

/// Reports each form of `matcher` that two of `entries` claim and that nothing decides: no date until which one of them had
/// the name, and no word or article by which each says where it is meant.
pub(super) fn check(
    matcher: &Matcher,
    entries: &[Entry],
    lang: Lang,
    languages: &Languages,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut seen: BTreeSet<(EntryIx, EntryIx, &str)> = BTreeSet::new();
    for pattern in 0..matcher.pattern_count() {
        let forms = matcher.pattern_forms(pattern);
        for (at, rival) in forms.iter().enumerate().take(RIVALS) {
            let rival = matcher.form(*rival);
            let mut before = forms.iter().take(at).map(|form| matcher.form(*form));
            let Some(first) = before.find(|first| clashes(matcher, first, rival)) else {
                continue;
            };
            if seen.insert((first.entry, rival.entry, &rival.text)) {
                let entry = |form: &Form| &entries[form.entry.0 as usize];
                found.push(claimed_twice(
                    rival,
                    entry(rival),
                    entry(first),
                    lang,
                    languages,
                ));
            }
        }
    }
    found
}

fn clashes(matcher: &Matcher, a: &Form, b: &Form) -> bool {
    let is_given = |form: &Form| !form.is_shield() && form.sort != FormSort::Surname;
    let differ = a.entry != b.entry && is_given(a) && is_given(b);
    let same = || a.fits(&b.text) || b.fits(&a.text);
    let until = |form: &Form| match &form.sort {
        FormSort::Former(until) => until.as_ref().map(crate::model::Date::latest),
        _ => None,
    };
    let by_date = || until(a) != until(b);
    let by_place = || matcher.conditions.has(a.entry) && matcher.conditions.has(b.entry);
    differ && same() && !by_date() && !by_place()
}

fn claimed_twice(
    form: &Form,
    second: &Entry,
    first: &Entry,
    lang: Lang,
    languages: &Languages,
) -> Diagnostic {
    let diagnostic = match second.text(lang) {
        Some(text) => Diagnostic::at(Code::FormClaimedTwice, text.place.clone()),
        None => Diagnostic::general(Code::FormClaimedTwice),
    };
    let diagnostic = diagnostic
        .arg("form", form.text.as_ref())
        .arg("first", first.id.as_ref())
        .arg("second", second.id.as_ref())
        .arg("language", languages.tag(lang));
    match first.text(lang) {
        Some(text) => diagnostic.related(text.place.clone()),
        None => diagnostic,
    }
}
