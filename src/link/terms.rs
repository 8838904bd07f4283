//! The matcher: finds the names of the glossary in a run of text.
//!
//! All names of a language are looked for at once, in a folded copy of the text (Aho and Corasick, 1975; linear in the
//! text whatever their number). Each place that comes up is then held against the rules for words, accents and
//! capitals; of those that stand, the leftmost is taken, and of several that begin there the longest. Where several
//! entries have that name, [`super::choice`] decides.

use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::around::{in_address, stands_alone};
use super::checks::{AuthorLink, Leads};
use super::choice::{Conditions, Discourse};
use super::fold::{Folded, folded};
use super::form::{Form, FormIx, FormSort, forms};
use super::words::CommonWords;
use crate::i18n::{Lang, Languages};
use crate::model::{Entry, EntryIx};

/// Finds the names of one language.
#[derive(Debug)]
pub struct Matcher {
    automaton: Option<AhoCorasick>,
    /// For each pattern, where its forms stand in `claims`.
    patterns: Vec<Range<u32>>,
    /// The forms of each pattern, one after another.
    claims: Vec<FormIx>,
    pub(super) forms: Vec<Form>,
    pub(super) conditions: Conditions,
    common: CommonWords,
}

/// A name found in a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Whose name it is.
    pub entry: EntryIx,
    /// Which of the entry's names.
    pub form: FormIx,
    /// Where it stands, in bytes of the run's text.
    pub range: Range<usize>,
}

/// A place where a name stands, whether it is known whose or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Spot {
    /// It is known whose.
    Named(Found),
    /// Several entries have the name, or one that asks for other circumstances.
    Undecided(Range<usize>, Vec<EntryIx>),
}

impl Spot {
    /// Where it stands, in bytes of the run's text.
    pub(crate) fn range(&self) -> Range<usize> {
        match self {
            Self::Named(found) => found.range.clone(),
            Self::Undecided(range, _) => range.clone(),
        }
    }
}

/// A place that the automaton brought up and that fits.
#[derive(Debug)]
pub(super) struct Candidate {
    pub(super) range: Range<usize>,
    /// Where it stands in the folded text.
    pub(super) folded: Range<usize>,
    /// Forms of different entries; empty where the place is shielded.
    pub(super) claims: Vec<FormIx>,
    /// The form of the one entry whose first name stands before it.
    pub(super) own: Option<FormIx>,
}

/// Memory that one thread reuses from run to run.
#[derive(Debug, Default)]
pub struct Scratch {
    pub(super) folded: Folded,
    candidates: Vec<Candidate>,
}

impl Matcher {
    /// A matcher for the names that `entries` have in `lang`.
    pub fn new(entries: &[Entry], lang: Lang, languages: &Languages) -> Self {
        let common = CommonWords::of(languages.tag(lang));
        let mut all = Vec::new();
        let mut patterns: BTreeMap<String, Vec<FormIx>> = BTreeMap::new();
        for (ix, entry) in (0..).map(EntryIx).zip(entries) {
            let Some(text) = entry.text(lang) else {
                continue;
            };
            for form in forms(entry, ix, text, &common) {
                let place = FormIx(u32::try_from(all.len()).unwrap_or(u32::MAX));
                for pattern in form.patterns() {
                    patterns.entry(pattern).or_default().push(place);
                }
                all.push(form);
            }
        }
        let automaton = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .match_kind(MatchKind::Standard)
            .build(patterns.keys());
        // Building fails only beyond 2³¹ patterns or states, some gigabytes of names.
        let automaton = automaton.ok().filter(|_| !patterns.is_empty());
        let mut claims = Vec::new();
        let end = |claims: &Vec<FormIx>| u32::try_from(claims.len()).unwrap_or(u32::MAX);
        let ranges = patterns.into_values().map(|forms| {
            let start = end(&claims);
            claims.extend(forms);
            start..end(&claims)
        });
        Self {
            patterns: ranges.collect(),
            automaton,
            claims,
            forms: all,
            conditions: Conditions::new(entries, lang),
            common,
        }
    }

    /// The names in `text`, from left to right, none inside another; `said` is what the text said before, and is told.
    pub fn find(&self, text: &str, scratch: &mut Scratch, said: &mut Discourse) -> Vec<Found> {
        let spots = self.spots(text, scratch, said);
        let named = spots.into_iter().filter_map(|spot| match spot {
            Spot::Named(found) => Some(found),
            Spot::Undecided(..) => None,
        });
        named.collect()
    }

    /// Whether a name stands in `text`, be it known whose or not.
    pub(crate) fn knows(&self, text: &str, scratch: &mut Scratch) -> bool {
        !self
            .spots(text, scratch, &mut Discourse::default())
            .is_empty()
    }

    /// Every place in `text` where a name stands, as [`Self::find`] finds them.
    pub(crate) fn spots(
        &self,
        text: &str,
        scratch: &mut Scratch,
        said: &mut Discourse,
    ) -> Vec<Spot> {
        self.spots_among(text, &[], scratch, said)
    }

    /// The same, in a text with links that its author made: they name entries, or say that a name is none.
    pub(super) fn spots_among(
        &self,
        text: &str,
        links: &[AuthorLink],
        scratch: &mut Scratch,
        said: &mut Discourse,
    ) -> Vec<Spot> {
        let Some(automaton) = &self.automaton else {
            return Vec::new();
        };
        said.begin_paragraph();
        let Scratch { folded, candidates } = scratch;
        folded.fold(text);
        candidates.clear();
        for hit in automaton.find_overlapping_iter(&folded.text) {
            let range = trim_spaces(text, folded.source_range(hit.start(), hit.end()));
            if !stands_alone(text, &range) {
                continue;
            }
            let (claims, fits) = self.claims(hit.pattern().as_usize(), text, &range);
            if fits && !in_address(text, &range) {
                let mut own = claims
                    .iter()
                    .filter(|claim| self.form(**claim).follows_own_name(text, &range));
                let first = own.next().copied();
                let own = first.filter(|_| own.next().is_none());
                candidates.push(Candidate {
                    range,
                    folded: hit.range(),
                    claims,
                    own,
                });
            }
        }
        let mut links = links.iter().peekable();
        let mut spots = Vec::new();
        for candidate in leftmost_longest(candidates) {
            let start = candidate.range.start;
            while let Some(link) = links.next_if(|link| link.range.end <= start) {
                if let Leads::Entry(entry) = link.leads {
                    said.name(entry);
                }
            }
            let is_inside = |link: &&&AuthorLink| link.range.start <= start;
            let leads = links.peek().filter(is_inside).map(|link| link.leads);
            let counts = !matches!(leads, Some(Leads::Nowhere | Leads::Entry(_)));
            spots.extend(self.choose(candidate, &folded.text, said, counts));
        }
        for link in links {
            if let Leads::Entry(entry) = link.leads {
                said.name(entry);
            }
        }
        spots
    }

    /// The forms of a pattern that fit what is written at `range`, one for each entry, and whether any fits. A shield
    /// fits without claiming anything.
    fn claims(&self, pattern: usize, text: &str, range: &Range<usize>) -> (Vec<FormIx>, bool) {
        let written = text.get(range.clone()).unwrap_or_default();
        let mut claims: Vec<FormIx> = Vec::new();
        let mut fits = false;
        for ix in self.pattern_forms(pattern) {
            let form = self.form(*ix);
            let is_new = |claim: &FormIx| self.form(*claim).entry != form.entry;
            if !claims.iter().all(is_new) || !form.fits(written) {
                continue;
            }
            let is_no_name = |word: &str, opens: bool| self.is_no_first_name(word, opens);
            let shields = form.is_shield() || form.is_namesake(text, range);
            if shields || form.fits_among(text, range, &is_no_name) {
                fits = true;
                if !shields {
                    claims.push(*ix);
                }
            }
        }
        (claims, fits)
    }

    /// Whether a word is no first name before a surname: an ordinary word at the beginning of a sentence, or the name of
    /// something else.
    fn is_no_first_name(&self, word: &str, opens: bool) -> bool {
        let name = folded(word);
        let whole = |hit: &aho_corasick::Match| hit.start() == 0 && hit.end() == name.len();
        let hits = self
            .automaton
            .iter()
            .flat_map(|a| a.find_overlapping_iter(&name));
        let mut known = hits
            .filter(whole)
            .flat_map(|hit| self.pattern_forms(hit.pattern().as_usize()));
        (opens && self.common.has(word)) || known.any(|form| !self.form(*form).is_surname())
    }

    pub(super) fn pattern_forms(&self, pattern: usize) -> &[FormIx] {
        let range = self.patterns.get(pattern).cloned().unwrap_or_default();
        self.claims
            .get(range.start as usize..range.end as usize)
            .unwrap_or_default()
    }

    /// How many different texts are looked for.
    pub(super) fn pattern_count(&self) -> usize {
        self.patterns.len()
    }

    pub(super) fn form(&self, ix: FormIx) -> &Form {
        &self.forms[ix.0 as usize]
    }

    /// The names of an entry, in the order in which it gives them.
    pub fn forms_of(&self, entry: EntryIx) -> impl Iterator<Item = FormIx> {
        let first = self.forms.partition_point(|form| form.entry < entry);
        let all = self.forms.iter().enumerate().skip(first);
        all.take_while(move |(_, form)| form.entry == entry)
            .map(|(at, _)| FormIx(u32::try_from(at).unwrap_or(u32::MAX)))
    }

    /// Whether a word is an ordinary one of the language, as far as the list of short words knows.
    pub fn is_common(&self, word: &str) -> bool {
        self.common.has(word)
    }

    /// A form as its entry writes it.
    pub fn form_text(&self, ix: FormIx) -> &str {
        &self.form(ix).text
    }

    /// What a form is to its entry.
    pub fn form_sort(&self, ix: FormIx) -> &FormSort {
        &self.form(ix).sort
    }
}

/// A fold may end in the first of several spaces; a name never does.
fn trim_spaces(text: &str, range: Range<usize>) -> Range<usize> {
    let written = text.get(range.clone()).unwrap_or_default();
    range.start..range.start + written.trim_end().len()
}

fn leftmost_longest(candidates: &mut Vec<Candidate>) -> Vec<Candidate> {
    candidates.sort_by(|a, b| {
        let by_end = || b.range.end.cmp(&a.range.end);
        a.range.start.cmp(&b.range.start).then_with(by_end)
    });
    let mut taken: Vec<Candidate> = Vec::new();
    for candidate in candidates.drain(..) {
        if taken
            .last()
            .is_none_or(|last| last.range.end <= candidate.range.start)
        {
            taken.push(candidate);
        }
    }
    taken
}
