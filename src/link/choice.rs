//! The choice among entries with one name: by the date of the text, by where it stands, by the words near the name, and
//! by whom the text named last.

use std::collections::BTreeMap;
use std::ops::Range;

use super::around::whole_words;
use super::fold::folded;
use super::form::{FormIx, FormSort};
use super::terms::{Candidate, Found, Matcher, Spot};
use crate::i18n::{Lang, TAG};
use crate::model::{Date, Entry, EntryIx, Scope};

/// Where a text stands, and what it has named so far.
#[derive(Clone, Debug, Default)]
pub struct Discourse {
    /// When the text was published, for names that changed with time.
    pub date: Option<Date>,
    /// The article or page that the text is, and its topics.
    pub scopes: Vec<Scope>,
    /// Entries by the last place where an undoubted name of theirs stood.
    named: BTreeMap<EntryIx, usize>,
    count: usize,
    /// What `count` was when the paragraph began.
    before: usize,
}

impl Discourse {
    /// A text of that date which is part of `scopes`.
    pub fn new(date: Option<Date>, scopes: Vec<Scope>) -> Self {
        Self {
            date,
            scopes,
            ..Self::default()
        }
    }

    /// Notes that the text speaks of `entry`, beyond doubt.
    pub fn name(&mut self, entry: EntryIx) {
        self.count += 1;
        self.named.insert(entry, self.count);
    }

    /// A new paragraph begins.
    pub(super) fn begin_paragraph(&mut self) {
        self.before = self.count;
    }

    fn named_here(&self, entry: EntryIx) -> Option<usize> {
        self.last_named(entry).filter(|place| *place > self.before)
    }

    fn last_named(&self, entry: EntryIx) -> Option<usize> {
        self.named.get(&entry).copied()
    }
}

/// Where the doubtful names of entries apply.
#[derive(Debug, Default)]
pub(super) struct Conditions(BTreeMap<EntryIx, Condition>);

#[derive(Debug)]
struct Condition {
    /// Words, folded.
    context: Vec<String>,
    only_in: Option<Vec<Scope>>,
}

impl Conditions {
    pub(super) fn new(entries: &[Entry], lang: Lang) -> Self {
        let mut all = BTreeMap::new();
        for (ix, entry) in (0..).map(EntryIx).zip(entries) {
            let words = entry.text(lang).into_iter().flat_map(|text| &text.context);
            let context: Vec<String> = words
                .map(|word| folded(word))
                .filter(|word| !word.is_empty())
                .collect();
            if !context.is_empty() || entry.only_in.is_some() {
                let only_in = entry.only_in.clone();
                all.insert(ix, Condition { context, only_in });
            }
        }
        Self(all)
    }

    /// Whether the entry says where its doubtful names apply.
    pub(super) fn has(&self, entry: EntryIx) -> bool {
        self.0.contains_key(&entry)
    }
}

impl Matcher {
    /// Decides whose name stands at a place; nothing for a place that is shielded. It counts as naming the entry where `counts`
    /// says so: not inside a link in which the author has decided.
    pub(super) fn choose(
        &self,
        candidate: Candidate,
        run: &str,
        said: &mut Discourse,
        counts: bool,
    ) -> Option<Spot> {
        let range = candidate.range.clone();
        let chosen = match candidate.claims[..] {
            [] => return None,
            _ if candidate.own.is_some() => candidate.own,
            [only] if !self.is_doubtful(only, false) => Some(only),
            _ => self.decide(&candidate, run, said),
        };
        let Some(form) = chosen else {
            if candidate.claims.iter().all(|claim| self.is_implied(*claim)) {
                return None;
            }
            let claims = candidate.claims.iter();
            let entries = claims.map(|claim| self.form(*claim).entry).collect();
            return Some(Spot::Undecided(range, entries));
        };
        let entry = self.form(form).entry;
        let is_sure = || !self.is_doubtful(form, candidate.claims.len() > 1);
        if counts && (candidate.own.is_some() || is_sure()) {
            said.name(entry);
        }
        Some(Spot::Named(Found { entry, form, range }))
    }

    /// Whether a form needs more than itself: it is shared, or it is short and its entry says where it applies.
    fn is_doubtful(&self, form: FormIx, shared: bool) -> bool {
        let is_short = || self.form(form).is_short();
        shared
            || self.is_implied(form)
            || (is_short() && self.conditions.has(self.form(form).entry))
    }

    /// Whether the entry does not give the form: it is the last word of a person’s name.
    fn is_implied(&self, form: FormIx) -> bool {
        self.form(form).sort == FormSort::Surname
    }

    fn decide(&self, candidate: &Candidate, run: &str, said: &Discourse) -> Option<FormIx> {
        let mut here = self.in_use(&candidate.claims, said.date.as_ref());
        here.retain(|claim| self.applies_here(*claim, said));
        if let [only] = here[..]
            && (self.is_implied(only) || !self.wants_context(only))
        {
            return Some(only);
        }
        // A name that something else has by its entry is no surname that only the whole name implies.
        let is_person = |claim: &FormIx| self.form(*claim).is_surname();
        if !here.iter().all(is_person) {
            here.retain(|claim| !self.is_implied(*claim));
            if let [only] = here[..]
                && !self.wants_context(only)
            {
                return Some(only);
            }
        }
        let by_context = || self.nearest_context(&here, run, &candidate.folded);
        let last_named = |place: &dyn Fn(EntryIx) -> Option<usize>| {
            let place = |claim: &FormIx| place(self.form(*claim).entry);
            let named = here.iter().copied().filter(|claim| place(claim).is_some());
            named.max_by_key(place)
        };
        if let Some(claim) = last_named(&|entry| said.named_here(entry)) {
            return Some(claim);
        }
        if candidate.claims.len() == 1 {
            return by_context().ok().flatten();
        }
        let chosen = match by_context() {
            Ok(None) => self.unasked(&here),
            Ok(chosen) => chosen,
            Err(Tie) => None,
        };
        chosen.or_else(|| last_named(&|entry| said.last_named(entry)))
    }

    /// The form of the entry of which a context word stands nearest to the name at `at`.
    ///
    /// # Errors
    ///
    /// When two are as near.
    fn nearest_context(
        &self,
        claims: &[FormIx],
        run: &str,
        at: &Range<usize>,
    ) -> Result<Option<FormIx>, Tie> {
        let (near, at) = surroundings(run, at);
        let distance = |claim: &FormIx| {
            let condition = self.conditions.0.get(&self.form(*claim).entry)?;
            let words = condition.context.iter();
            words.filter_map(|word| nearest(&near, word, &at)).min()
        };
        let mut near: Vec<(usize, FormIx)> = claims
            .iter()
            .filter_map(|claim| Some((distance(claim)?, *claim)))
            .collect();
        near.sort_by_key(|(distance, _)| *distance);
        match near[..] {
            [(first, _), (second, _), ..] if first == second => Err(Tie),
            [(_, claim), ..] => Ok(Some(claim)),
            [] => Ok(None),
        }
    }

    /// The form of the one entry that only says in which articles it is meant, and so needs no word beside it.
    fn unasked(&self, claims: &[FormIx]) -> Option<FormIx> {
        let mut unasked = claims
            .iter()
            .filter(|claim| !self.wants_context(**claim))
            .filter(|claim| self.conditions.has(self.form(**claim).entry));
        let only = unasked.next().copied();
        only.filter(|_| unasked.next().is_none())
    }

    /// Of forms that were names until some day, those in use at `date`; today's where a text has no date.
    fn in_use(&self, claims: &[FormIx], date: Option<&Date>) -> Vec<FormIx> {
        let until = |claim: &FormIx| match &self.form(*claim).sort {
            FormSort::Former(Some(until)) => Some(until.latest()),
            _ => None,
        };
        let (former, today): (Vec<FormIx>, Vec<FormIx>) =
            claims.iter().partition(|claim| until(claim).is_some());
        let at = date.map(Date::earliest);
        let still = |claim: &&FormIx| at.is_some() && until(claim) >= at;
        let first_to_end = former.iter().filter(still).min_by_key(|claim| until(claim));
        match first_to_end {
            Some(claim) => vec![*claim],
            None if today.is_empty() => former.into_iter().max_by_key(until).into_iter().collect(),
            None => today,
        }
    }

    fn applies_here(&self, claim: FormIx, said: &Discourse) -> bool {
        if self.is_implied(claim) && said.last_named(self.form(claim).entry).is_none() {
            return false;
        }
        let condition = self.conditions.0.get(&self.form(claim).entry);
        condition
            .and_then(|condition| condition.only_in.as_ref())
            .is_none_or(|only_in| only_in.iter().any(|scope| said.scopes.contains(scope)))
    }

    fn wants_context(&self, claim: FormIx) -> bool {
        let condition = self.conditions.0.get(&self.form(claim).entry);
        condition.is_some_and(|condition| !condition.context.is_empty())
    }
}

/// Two context words stand as near.
struct Tie;

/// How far from a name its context words can stand, in bytes: further than in most paragraphs.
const NEARBY: usize = 2000;

/// The text near the name at `at` without the ends of emphasis, which are no letters, and where the name is in it.
fn surroundings(run: &str, at: &Range<usize>) -> (String, Range<usize>) {
    let is_boundary = |at: &usize| run.is_char_boundary(*at);
    let mut starts = at.start.saturating_sub(NEARBY)..=at.start;
    let mut ends = (at.end..=run.len().min(at.end + NEARBY)).rev();
    let start = starts.find(is_boundary).unwrap_or(at.start);
    let end = ends.find(is_boundary).unwrap_or(at.end);
    let part = |range: Range<usize>| run.get(range).unwrap_or_default().replace(TAG, "");
    let (before, name) = (part(start..at.start), part(at.clone()));
    let range = before.len()..before.len() + name.len();
    (before + &name + &part(at.end..end), range)
}

/// How many bytes part the name at `at` from the nearest `word` of `text`; both are folded, and only whole words count.
fn nearest(text: &str, word: &str, at: &Range<usize>) -> Option<usize> {
    whole_words(text, word)
        .map(|found| match found.start >= at.end {
            true => found.start - at.end,
            false => at.start.saturating_sub(found.end),
        })
        .min()
}
