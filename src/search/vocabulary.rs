//! The words of all pages: which forms belong together.

use std::collections::{BTreeSet, HashMap};

use super::stems::Stems;
use super::weight::{Count, Counts};
use super::words::folded;

/// The forms that occur, in groups of one stem; groups have numbers in the order in which pages bring them.
pub(super) struct Vocabulary {
    stems: Stems,
    /// The group of each word as written; none for what counts for nothing.
    groups: HashMap<Box<str>, Option<u32>>,
    /// Groups by their stem, with its accents: `armée` and `arme` are two words, though both have a form `arme`.
    by_stem: HashMap<Box<str>, u32>,
    forms: Vec<Group>,
    synonyms: HashMap<Box<str>, BTreeSet<Box<str>>>,
}

/// Forms of one word.
#[derive(Default)]
struct Group {
    stem: Box<str>,
    forms: BTreeSet<Box<str>>,
}

impl Vocabulary {
    pub(super) fn new(tag: &str, synonyms: &[BTreeSet<String>]) -> Self {
        let mut known: HashMap<Box<str>, BTreeSet<Box<str>>> = HashMap::new();
        for set in synonyms {
            let set: BTreeSet<Box<str>> = set.iter().map(|name| folded(name).into()).collect();
            for name in set.iter().filter(|name| !name.is_empty()) {
                let others = set
                    .iter()
                    .filter(|other| *other != name && !other.is_empty());
                known
                    .entry(name.clone())
                    .or_default()
                    .extend(others.cloned());
            }
        }
        Self {
            stems: Stems::of(tag),
            groups: HashMap::new(),
            by_stem: HashMap::new(),
            forms: Vec::new(),
            synonyms: known,
        }
    }

    /// The counts of a page, by group.
    pub(super) fn resolve(&mut self, counts: &Counts<'_>) -> Box<[Count]> {
        let mut found = Vec::with_capacity(counts.words.len());
        #[expect(
            clippy::iter_over_hash_type,
            reason = "sorted below; numbers of groups reach no file"
        )]
        for (word, (times, fields)) in &counts.words {
            if let Some(group) = self.group(word) {
                found.push(Count {
                    group,
                    times: *times,
                    fields: *fields,
                });
            }
        }
        found.sort_by_key(|count| count.group);
        found.dedup_by(|next, kept| {
            let same = next.group == kept.group;
            if same {
                kept.times = kept.times.saturating_add(next.times);
                kept.fields |= next.fields;
            }
            same
        });
        found.into()
    }

    fn group(&mut self, word: &str) -> Option<u32> {
        if let Some(group) = self.groups.get(word) {
            return *group;
        }
        let form = folded(word);
        let group = (!form.is_empty()).then(|| self.group_of_form(word, form));
        self.groups.insert(word.into(), group);
        group
    }

    fn group_of_form(&mut self, word: &str, form: String) -> u32 {
        let stem = match self.synonyms.contains_key(form.as_str()) {
            true => form.clone(),
            false => self.stems.stem(word),
        };
        let next = u32::try_from(self.forms.len()).unwrap_or(u32::MAX);
        let group = *self.by_stem.entry(stem.as_str().into()).or_insert(next);
        if group == next {
            self.forms.push(Group {
                stem: stem.into(),
                forms: BTreeSet::new(),
            });
        }
        if let Some(known) = self.forms.get_mut(group as usize) {
            known.forms.insert(form.into());
        }
        group
    }

    /// The groups in the order of their stems.
    pub(super) fn order(&self) -> Vec<u32> {
        let mut order: Vec<u32> = (0..).take(self.forms.len()).collect();
        order.sort_by_key(|group| &self.forms[*group as usize].stem);
        order
    }

    /// The place of each group in that order.
    pub(super) fn ranks(&self, order: &[u32]) -> Vec<u32> {
        let mut ranks = vec![0; order.len()];
        for (rank, group) in (0..).zip(order) {
            ranks[*group as usize] = rank;
        }
        ranks
    }

    /// The forms of a group, in order.
    pub(super) fn forms(&self, group: u32) -> impl Iterator<Item = &str> {
        let forms = self.forms.get(group as usize).map(|group| &group.forms);
        forms.into_iter().flatten().map(AsRef::as_ref)
    }

    /// The other names of what the forms of a group are names of, in order.
    pub(super) fn other_names(&self, group: u32) -> BTreeSet<&str> {
        let sets = self.forms(group).filter_map(|form| self.synonyms.get(form));
        sets.flatten().map(AsRef::as_ref).collect()
    }
}
