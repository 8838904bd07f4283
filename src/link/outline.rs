//! The headings of a document, and the ids that they share between languages.

use std::collections::BTreeMap;

use crate::content::is_id;
use crate::diagnostic::{Code, Diagnostic};
use crate::files::{Place, Span};
use crate::i18n::{Lang, Languages, PerLang, slug};

/// A heading of a text, with the id that links to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// From 1 to 6.
    pub level: u8,
    /// The anchor, unique in the page and the same in every language where the headings are.
    pub id: String,
    /// The text without its markup.
    pub text: String,
}

/// A heading as written.
#[derive(Clone, Debug)]
pub(super) struct RawHeading {
    pub(super) level: u8,
    pub(super) explicit: Option<String>,
    pub(super) text: String,
    pub(super) span: Span,
}

/// Gives the headings of all versions of a document their ids.
///
/// Versions whose headings have the same levels in the same order are one outline: an id given in any of them holds
/// for all, and a heading without one takes its slug in the first version. Versions that differ get ids of their own, and a
/// warning.
pub(super) fn assign_ids(
    outlines: &PerLang<Option<Vec<RawHeading>>>,
    languages: &Languages,
    place: impl Fn(Lang, Span) -> Place,
    diagnostics: &mut Vec<Diagnostic>,
) -> PerLang<Vec<Heading>> {
    let levels = |headings: &[RawHeading]| headings.iter().map(|h| h.level).collect::<Vec<_>>();
    let first = outlines
        .iter()
        .find_map(|(lang, headings)| Some((lang, headings.as_deref()?)));
    let Some((first_lang, model)) = first else {
        return PerLang::from_fn(languages, |_| Vec::new());
    };
    let mut shared = Vec::new();
    for (lang, headings) in outlines
        .iter()
        .filter_map(|(lang, h)| Some((lang, h.as_deref()?)))
    {
        if levels(headings) == levels(model) {
            shared.push((lang, headings));
            continue;
        }
        let span = headings
            .first()
            .map_or(Span::default(), |heading| heading.span);
        let finding = Diagnostic::at(Code::OutlineDiffers, place(lang, span));
        diagnostics.push(finding.arg("language", languages.tag(first_lang)));
    }
    let declared = declared_ids(&shared, languages, &place, diagnostics);
    let shared_ids = unique(model, &declared, first_lang, &place, diagnostics);
    PerLang::from_fn(languages, |lang| {
        let Some(headings) = outlines[lang].as_deref() else {
            return Vec::new();
        };
        let ids = match shared.iter().any(|(other, _)| *other == lang) {
            true => shared_ids.clone(),
            false => {
                let own: Vec<_> = headings.iter().map(|h| h.explicit.clone()).collect();
                unique(headings, &own, lang, &place, diagnostics)
            }
        };
        let with_id = |(h, id): (&RawHeading, String)| Heading {
            level: h.level,
            id,
            text: h.text.clone(),
        };
        headings.iter().zip(ids).map(with_id).collect()
    })
}

/// For each heading of the shared outline, the id that some version declares.
fn declared_ids(
    shared: &[(Lang, &[RawHeading])],
    languages: &Languages,
    place: &impl Fn(Lang, Span) -> Place,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Option<String>> {
    let count = shared.first().map_or(0, |(_, headings)| headings.len());
    let mut declared: Vec<Option<(String, Lang, Span)>> = vec![None; count];
    for (lang, headings) in shared {
        for (slot, heading) in declared.iter_mut().zip(*headings) {
            let Some(id) = &heading.explicit else {
                continue;
            };
            // Anchors of the page's own have an underscore, so that they can never be a heading's.
            if !is_id(id) {
                let finding = Diagnostic::at(Code::BadId, place(*lang, heading.span));
                diagnostics.push(finding.arg("id", id));
            }
            match slot {
                None => *slot = Some((id.clone(), *lang, heading.span)),
                Some((other, other_lang, span)) if other != id => {
                    let finding =
                        Diagnostic::at(Code::HeadingIdsDisagree, place(*lang, heading.span))
                            .arg("id", id)
                            .arg("other", other.as_str())
                            .arg("language", languages.tag(*other_lang));
                    diagnostics.push(finding.related(place(*other_lang, *span)));
                }
                Some(_) => {}
            }
        }
    }
    declared
        .into_iter()
        .map(|slot| slot.map(|(id, ..)| id))
        .collect()
}

/// An id for each heading: as declared, else a slug; a slug that is taken gets a number.
fn unique(
    headings: &[RawHeading],
    declared: &[Option<String>],
    lang: Lang,
    place: &impl Fn(Lang, Span) -> Place,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<String> {
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    for (heading, id) in headings.iter().zip(declared) {
        let Some(id) = id else { continue };
        let count = taken.entry(id.clone()).or_insert(0);
        *count += 1;
        if *count == 2 {
            let finding = Diagnostic::at(Code::DuplicateHeadingId, place(lang, heading.span));
            diagnostics.push(finding.arg("id", id));
        }
    }
    let ids = headings.iter().zip(declared).map(|(heading, id)| match id {
        Some(id) => id.clone(),
        None => free_slug(&heading.text, &mut taken),
    });
    ids.collect()
}

/// The ids of the headings of one version, as a page has them: each with its written id, if it has one, and its text.
pub(crate) fn ids_of(headings: &[(Option<String>, String)]) -> Vec<String> {
    let written = headings.iter().filter_map(|(id, _)| id.clone());
    let mut taken: BTreeMap<String, usize> = written.map(|id| (id, 1)).collect();
    let ids = headings.iter().map(|(id, text)| match id {
        Some(id) => id.clone(),
        None => free_slug(text, &mut taken),
    });
    ids.collect()
}

fn free_slug(text: &str, taken: &mut BTreeMap<String, usize>) -> String {
    let slug = Some(slug(text))
        .filter(|slug| !slug.is_empty())
        .unwrap_or_else(|| "section".to_owned());
    // The last number given to this slug: ten thousand equal headings must not count from two each.
    let mut number = taken.get(&slug).copied().unwrap_or_default();
    let mut id = slug.clone();
    while taken.contains_key(&id) {
        number += 1;
        id = format!("{slug}-{number}");
    }
    taken.insert(slug, number.max(1));
    taken.insert(id.clone(), 1);
    id
}
