//! Entries that lack something, and entries and names that no text uses.

use std::collections::{BTreeMap, BTreeSet};

use super::{About, Advice, Audited};
use crate::i18n::Lang;
use crate::link::{FormIx, FormSort};
use crate::model::{Entry, EntryIx, EntryText};
use crate::terms::usage::seen;

pub(super) fn find(audited: &Audited<'_>) -> Vec<Advice> {
    let mut advice = drafts(audited);
    let mut used = Used::new();
    for one in &audited.uses {
        for entry in &one.entries {
            used.entry((*entry, one.lang)).or_default().extend(one.form);
        }
    }
    let dossier = &audited.loaded.dossier;
    for (ix, entry) in (0..).map(EntryIx).zip(&dossier.entries) {
        for (lang, text) in entry.texts.iter() {
            if text.is_none() {
                advice.push(Advice {
                    lang: Some(audited.tag(lang)),
                    ..about(About::MissingLanguage, entry, lang, audited)
                });
            }
        }
        advice.extend(differences(entry, audited));
        advice.extend(unused(ix, entry, &used, audited));
    }
    advice
}

fn about(about: About, entry: &Entry, lang: Lang, audited: &Audited<'_>) -> Advice {
    let advice = Advice {
        id: Some(entry.id.to_string()),
        ..Advice::about(about)
    };
    match entry.text_or_any(lang) {
        Some((_, text)) => advice.seen(&seen(&text.place, String::new(), audited.tree)),
        None => advice,
    }
}

/// Entries that wait for a person.
fn drafts(audited: &Audited<'_>) -> Vec<Advice> {
    let files = audited.tree.texts_under("content/glossary/");
    let toml = files.filter(|(path, _)| path.ends_with(".toml"));
    toml.filter(|(_, text)| {
        let table: Option<toml::Table> = text.parse().ok();
        table.is_some_and(|table| table.get("draft").and_then(toml::Value::as_bool) == Some(true))
    })
    .map(|(path, _)| Advice {
        file: Some(path.to_string()),
        line: Some(1),
        column: Some(1),
        ..Advice::about(About::Draft)
    })
    .collect()
}

/// What one language of an entry has and another has not.
fn differences(entry: &Entry, audited: &Audited<'_>) -> Vec<Advice> {
    type Has = fn(&EntryText) -> bool;
    let has: [(&str, Has); 5] = [
        ("acronym", |text| !text.acronyms.is_empty()),
        ("former", |text| !text.former.is_empty()),
        ("until", |text| {
            text.former.is_empty() || text.former.iter().any(|former| former.until.is_some())
        }),
        ("sort", |text| text.sort.is_some()),
        ("context", |text| !text.context.is_empty()),
    ];
    let texts: Vec<(Lang, &EntryText)> = entry.texts.present().collect();
    let mut advice = Vec::new();
    for (key, has) in has {
        let without = texts.iter().find(|(_, text)| !has(text));
        let with = texts.iter().find(|(_, text)| has(text));
        if let (Some((lang, _)), Some((other, _))) = (without, with) {
            advice.push(Advice {
                form: Some(key.to_owned()),
                lang: Some(audited.tag(*lang)),
                others: vec![audited.tag(*other)],
                ..about(About::LanguagesDiffer, entry, *lang, audited)
            });
        }
    }
    advice
}

/// The names by which texts mention each entry.
type Used = BTreeMap<(EntryIx, Lang), BTreeSet<FormIx>>;

/// Whether nothing speaks of the entry in a language, else which of its names nothing uses.
fn unused(ix: EntryIx, entry: &Entry, used: &Used, audited: &Audited<'_>) -> Vec<Advice> {
    let mut advice = Vec::new();
    for (lang, text) in entry.texts.iter().filter(|_| entry.link) {
        let Some(_) = text else { continue };
        let matcher = audited.scanner.matcher(lang);
        let base = |kind| Advice {
            lang: Some(audited.tag(lang)),
            ..about(kind, entry, lang, audited)
        };
        let Some(used_forms) = used.get(&(ix, lang)) else {
            advice.push(base(About::UnusedEntry));
            continue;
        };
        let own = matcher
            .forms_of(ix)
            .filter(|form| !used_forms.contains(form));
        let forms: Vec<String> = own
            .filter(|form| !matches!(matcher.form_sort(*form), FormSort::Name | FormSort::Surname))
            .filter(|form| !matcher.form_sort(*form).is_shield())
            .map(|form| matcher.form_text(form).to_owned())
            .collect();
        if !forms.is_empty() {
            advice.push(Advice {
                forms,
                ..base(About::UnusedForm)
            });
        }
    }
    advice
}
