//! Names of the glossary: what one text names, the other must name.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::mismatch::Mismatch;
use super::plain::Plain;
use crate::bitext::segment::What;
use crate::diagnostic::Code;
use crate::i18n::{Lang, Languages};
use crate::link::{Discourse, FormSort, Matcher, Scratch, Spot, whole_words};
use crate::model::{Entry, EntryIx, EntryKind};

/// The names of a dossier's entries in two languages.
pub struct Terms<'a> {
    entries: &'a [Entry],
    matchers: [Matcher; 2],
    target: Lang,
    leftovers: Vec<Leftover<'a>>,
}

/// An acronym of the source's language that the translation's has another for.
struct Leftover<'a> {
    entry: EntryIx,
    acronym: &'a str,
    instead: &'a str,
}

impl<'a> Terms<'a> {
    /// The names that `entries` have in the language of the sources and in that of the translations.
    pub fn new(entries: &'a [Entry], languages: &Languages, source: Lang, target: Lang) -> Self {
        let langs = [source, target];
        let matchers = langs.map(|lang| Matcher::new(entries, lang, languages));
        let mut names = BTreeSet::new();
        for text in entries.iter().filter_map(|entry| entry.text(target)) {
            let lists = text.acronyms.iter().chain(&text.aliases).chain(&text.forms);
            let former = text.former.iter().map(|former| &former.name);
            names.extend(lists.chain(former).chain([&text.name]).map(String::as_str));
        }
        let mut leftovers = Vec::new();
        for (entry, text) in (0..).map(EntryIx).zip(entries) {
            let Some((from, to)) = text.text(source).zip(text.text(target)) else {
                continue;
            };
            let Some(instead) = to.acronyms.first() else {
                continue;
            };
            // An acronym that any entry has in the other language is at home there, and so may be one that is a word.
            let is_left = |acronym: &&String| {
                acronym.chars().count() >= 2
                    && acronym.chars().filter(|c| c.is_uppercase()).count() >= 2
                    && !names.contains(acronym.as_str())
                    && !matchers[1].is_common(acronym)
            };
            let of_entry = from.acronyms.iter().filter(is_left);
            leftovers.extend(of_entry.map(|acronym| Leftover {
                entry,
                acronym,
                instead,
            }));
        }
        Self {
            entries,
            matchers,
            target,
            leftovers,
        }
    }

    /// Whether a text of the source’s language, or of the translation’s, speaks of the entry with that id.
    pub(super) fn mentions(&self, in_source: bool, text: &str, id: &str) -> bool {
        let at = self.entries.iter().position(|entry| *entry.id == *id);
        let ix = at.and_then(|at| u32::try_from(at).ok()).map(EntryIx);
        ix.is_some_and(|ix| self.any(usize::from(!in_source), text, &[ix]).contains(&ix))
    }

    /// The entries that a text may speak of. Those that are `known` may be named by a surname.
    fn any(&self, side: usize, text: &str, known: &[EntryIx]) -> BTreeSet<EntryIx> {
        let mut said = Discourse::default();
        known.iter().for_each(|entry| said.name(*entry));
        let spots = self.matchers[side].spots(text, &mut Scratch::default(), &mut said);
        let entries = spots.into_iter().flat_map(|spot| match spot {
            Spot::Named(found) => vec![found.entry],
            Spot::Undecided(_, entries) => entries,
        });
        entries.collect()
    }

    /// The entries that the source names so that a translation keeps the name, with the name as it stands there.
    ///
    /// An alias or a word that needs explaining may be paraphrased, and so may a name without a capital.
    fn kept(&self, text: &str) -> BTreeMap<EntryIx, String> {
        let matcher = &self.matchers[0];
        let mut kept = BTreeMap::new();
        for found in matcher.find(text, &mut Scratch::default(), &mut Discourse::default()) {
            let Some(entry) = self.entries.get(found.entry.0 as usize) else {
                continue;
            };
            let has_capital = matcher
                .form_text(found.form)
                .starts_with(char::is_uppercase);
            let is_kept = match matcher.form_sort(found.form) {
                FormSort::Acronym => true,
                FormSort::Name => entry.kind != EntryKind::Term && has_capital,
                _ => false,
            };
            if is_kept && entry.text(self.target).is_some() {
                let written = text.get(found.range).unwrap_or_default();
                kept.entry(found.entry)
                    .or_insert_with(|| written.to_owned());
            }
        }
        kept
    }

    /// Reports the names that the source has and the translation has not, and the acronyms that it kept. `before` is the
    /// passage of the translation before this one: what it names, a pronoun may stand for.
    pub(super) fn compare(
        &self,
        source: &Plain<'_>,
        target: &Plain<'_>,
        before: Option<&Plain<'_>>,
        out: &mut Vec<Mismatch>,
    ) {
        let kept = self.kept(&source.without(|held| held.what == What::Foreign));
        let known: Vec<EntryIx> = kept.keys().copied().collect();
        let mut there = self.any(1, &target.text, &known);
        there.extend(
            before
                .into_iter()
                .flat_map(|before| self.any(1, &before.text, &known)),
        );
        let linked: BTreeSet<&str> = target
            .held(What::Link)
            .filter_map(|held| held.target.strip_prefix("term:"))
            .collect();
        for (ix, written) in kept {
            let Some(entry) = self.entries.get(ix.0 as usize) else {
                continue;
            };
            if !there.contains(&ix) && !linked.contains(&*entry.id) {
                let name = entry
                    .text(self.target)
                    .map(|text| text.short_name())
                    .unwrap_or_default();
                out.push(
                    Mismatch::new(Code::ParityTerm)
                        .in_source(written)
                        .wanted(ix, name),
                );
            }
        }
        self.acronyms(target, out);
    }

    fn acronyms(&self, target: &Plain<'_>, out: &mut Vec<Mismatch>) {
        // A title in italics keeps its acronyms, and so does what is in another language.
        let text = target.without(|held| {
            held.what == What::Foreign
                || held.what == What::Style && matches!(held.open.as_str(), "*" | "_")
        });
        for leftover in &self.leftovers {
            let mut places = whole_words(&text, leftover.acronym);
            let has_own = whole_words(&text, leftover.instead).next().is_some();
            let is_alone = |range: &Range<usize>| !has_own && is_alone_in_brackets(&text, range);
            if places.any(|range| is_alone(&range) || !is_shielded(&text, &range)) {
                let mismatch = Mismatch::new(Code::ParityAcronym).in_target(leftover.acronym);
                out.push(mismatch.wanted(leftover.entry, leftover.instead));
            }
        }
    }
}

/// Whether a place is all that stands in a pair of brackets: after a name, that is the acronym of this text’s language.
fn is_alone_in_brackets(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    before.ends_with('(') && after.starts_with(')')
}

/// Whether a place stands in quotation marks or brackets, where a text may say what something is called elsewhere.
fn is_shielded(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    [('“', '”'), ('«', '»'), ('(', ')'), ('[', ']')]
        .iter()
        .any(|(open, close)| {
            let opened = before
                .rfind(*open)
                .is_some_and(|at| !before[at..].contains(*close));
            opened && after.contains(*close)
        })
}
