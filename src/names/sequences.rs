//! Sequences: the names of a text, as runs of capital words and what joins them.

use std::collections::HashMap;
use std::ops::Range;

use super::acronyms::Acronyms;
use super::expansion::Expansion;
use super::french::{adjectives, after_particles, group};
use super::lists::Role;
use super::shape::Shape;
use super::text::Text;
use super::words::Gap;

/// How many words a name may have.
const LONGEST: usize = 12;

/// Roles that end a name and never begin one.
const STOPS: Role = Role::TITLE.with(Role::CALENDAR).with(Role::FUNCTION);

/// A name where it stands.
#[derive(Clone, Debug)]
pub(super) struct Sequence {
    /// The words of the name.
    pub(super) words: Range<usize>,
    /// How many of them have a capital.
    pub(super) capitals: usize,
    /// Whether it is an organisation by one of its words.
    pub(super) is_organisation: bool,
}

/// What the reading of names needs to know.
pub(super) struct Reader<'a, 't> {
    text: &'a Text<'t>,
    acronyms: &'a Acronyms,
    is_french: bool,
    pairs: HashMap<(usize, usize), usize>,
    phrases: HashMap<usize, usize>,
}

/// Finds the names of a French (`fr`) or English (`en`) text, in order.
///
/// The phrase that explains an acronym is one name, as far as it goes.
pub(super) fn sequences(
    text: &Text<'_>,
    acronyms: &Acronyms,
    expansions: &[Expansion],
    lang: &str,
) -> Vec<Sequence> {
    let mut reader = Reader {
        text,
        acronyms,
        is_french: lang == "fr",
        pairs: HashMap::new(),
        phrases: expansions
            .iter()
            .map(|expansion| (expansion.phrase.start, expansion.phrase.end))
            .collect(),
    };
    reader.count_pairs();
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.words.len() {
        match reader.name(at) {
            Some(sequence) => {
                at = sequence.words.end.max(at + 1);
                found.push(sequence);
            }
            None => at += 1,
        }
    }
    found
}

impl Reader<'_, '_> {
    /// Counts how often two capital words are joined by `de` or `of`, and an acronym goes before a capital word.
    fn count_pairs(&mut self) {
        for at in 0..self.text.words.len() {
            if self.is_capital(at)
                && let Some(next) = self.link(at + 1)
            {
                let pair = (self.text.id(at), self.text.id(next));
                *self.pairs.entry(pair).or_default() += 1;
            }
            let is_acronym = self.text.shape(at) == Shape::Caps && !self.text.is_shouted(at);
            if is_acronym
                && self.goes_on(at + 1)
                && !self.text.is(at, Role::BODY)
                && !self.text.is(at + 1, Role::COMMON.with(Role::PEOPLE))
            {
                let pair = (self.text.id(at), self.text.id(at + 1));
                *self.pairs.entry(pair).or_default() += 1;
            }
        }
    }

    /// The name that begins at `at`.
    fn name(&self, at: usize) -> Option<Sequence> {
        if !self.may_begin(at) {
            return None;
        }
        let mut end = self.extend(at);
        if let Some(whole) = self.phrases.get(&at).copied().or_else(|| self.quoted(at)) {
            end = end.max(whole);
        }
        if !self.phrases.contains_key(&at) {
            end = self.without_people(at, end);
        }
        let mut words = at..end;
        let is_head = |word: &usize| self.text.is(*word, Role::HEAD) && self.is_capital(*word);
        let is_organisation = if self.is_french {
            is_head(&at)
        } else {
            words.any(|word| is_head(&word))
        };
        let needs_head = Role::PEOPLE.with(Role::OFFICE);
        let is_bare = end == at + 1 && (self.text.is(at, Role::HEAD) || !self.is_capital(at));
        if is_bare || ((self.is_french || !is_organisation) && self.text.is(at, needs_head)) {
            return None;
        }
        Some(Sequence {
            words: at..end,
            capitals: (at..end)
                .filter(|word| self.text.shape(*word) != Shape::Lower)
                .count(),
            is_organisation,
        })
    }

    /// The end of a name without the people that only follows it: `Gao Tuaregs`, not `Armée française`.
    fn without_people(&self, at: usize, end: usize) -> usize {
        let text = self.text;
        if self.is_french && text.is(at, Role::HEAD) {
            return end;
        }
        let is_tail =
            |word: &usize| text.is(*word, Role::PEOPLE) || text.shape(*word) == Shape::Lower;
        let tail = (at + 1..end).rev().take_while(is_tail);
        let has_people = tail.clone().any(|word| text.is(word, Role::PEOPLE));
        if has_people { end - tail.count() } else { end }
    }

    /// Whether the word at `at` is written as a name is: with a capital, and not as an acronym.
    fn is_capital(&self, at: usize) -> bool {
        let text = self.text;
        !text.is_shouted(at)
            && (text.shape(at) == Shape::Capital || self.acronyms.is_surname(text, at))
    }

    /// Whether a name may begin with the word at `at`.
    fn may_begin(&self, at: usize) -> bool {
        let text = self.text;
        let follows = self.goes_on(at + 1);
        if text.shape(at) == Shape::Caps && !text.is_shouted(at) {
            return self.opens_name(at);
        }
        let in_middle = text.is_in_middle(at);
        let is_article = matches!(text.entry(at).key.as_str(), "le" | "la" | "el" | "al");
        let is_general = text.is(at + 1, Role::HEAD) && follows && text.is(at, Role::TITLE);
        if !self.is_capital(at) {
            return false;
        }
        if text.is(at, STOPS) {
            return (is_article && in_middle && follows) || (is_general && !self.is_french);
        }
        let entry = text.entry(at);
        let is_sentence = !in_middle && entry.lower > 0 && entry.middle == 0;
        !(is_sentence && follows && !entry.role.has(Role::HEAD))
    }

    /// Whether the acronym at `at` is part of a name and seldom stands apart: `APA News`.
    fn opens_name(&self, at: usize) -> bool {
        let pair = (self.text.id(at), self.text.id(at + 1));
        let together = self.pairs.get(&pair).copied().unwrap_or_default();
        together > 0 && together * 2 >= self.acronyms.count_of(self.text, at)
    }

    /// Whether a capital word at `at` goes on with the name before it.
    fn goes_on(&self, at: usize) -> bool {
        let text = self.text;
        let is_article = matches!(
            text.entry(at).key.as_str(),
            "le" | "la" | "el" | "al" | "ag"
        );
        let is_abroad = text.entry(at).key == "foreign" && text.is(at + 1, Role::OFFICE);
        let is_new_line = text.gap(at).has(Gap::LINE) && text.entry(at).lower > 0;
        text.gap(at).is_plain()
            && !is_new_line
            && self.is_capital(at)
            && (is_article || is_abroad || !text.is(at, STOPS))
    }

    /// The end of the name that begins at `at`.
    fn extend(&self, at: usize) -> usize {
        let mut end = at + 1;
        let is_head = self.is_french && self.text.is(at, Role::HEAD);
        if is_head {
            end = self.qualified(at);
        }
        while end < at + LONGEST {
            let next = self
                .capital(end)
                .or_else(|| self.joined(at, end))
                .or_else(|| self.located(end));
            let Some(next) = next else { break };
            end = next;
        }
        end
    }

    /// The end of the small letters after a French head: adjectives, then at most two groups.
    fn qualified(&self, head: usize) -> usize {
        let text = self.text;
        let key = text.entry(head).key.as_str();
        if matches!(key, "etat" | "etats") {
            let is_islamic =
                text.gap(head + 1).is_plain() && text.entry(head + 1).key == "islamique";
            return head + 1 + usize::from(is_islamic);
        }
        let aims = [
            "mouvement",
            "front",
            "haut",
            "haute",
            "alliance",
            "coalition",
            "rassemblement",
            "comite",
            "collectif",
            "cadre",
            "groupe",
            "union",
            "mission",
            "parti",
            "coordination",
        ];
        let mut end = adjectives(text, head + 1);
        if matches!(key, "haut" | "haute") && end == head + 1 && self.is_small_noun(end) {
            end += 1;
        }
        for _ in 0..2 {
            let Some(after) = group(text, end, aims.contains(&key)) else {
                break;
            };
            end = after;
        }
        end
    }

    /// `Haut conseil`, `Haute autorité`: the noun may be small.
    fn is_small_noun(&self, at: usize) -> bool {
        self.text.gap(at).is_plain()
            && self.text.is(at, Role::HEAD)
            && self.text.shape(at) == Shape::Lower
    }

    /// One more capital word, perhaps after an ampersand or the small particle of a name.
    fn capital(&self, end: usize) -> Option<usize> {
        let text = self.text;
        if self.goes_on(end) || (text.gap(end) == Gap::AND && self.is_capital(end)) {
            return Some(end + 1);
        }
        if text.shape(end) == Shape::Number {
            let closes = text.gap(end + 1).has(Gap::UNQUOTE.with(Gap::START));
            return (closes && text.gap(end).is_plain()).then_some(end + 1);
        }
        let is_particle = |at: usize| {
            text.gap(at).is_plain()
                && text.shape(at) == Shape::Lower
                && text.is(at, Role::NAME_PARTICLE)
                && !text.is(at, Role::FUNCTION)
        };
        let after = (end..end + 3).find(|at| !is_particle(*at))?;
        (after > end && self.goes_on(after)).then_some(after + 1)
    }

    /// The capital word or acronym after `de`, `of the` and the like at `at`.
    fn link(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let next = if self.is_french {
            after_particles(text, at, false)?
        } else if let Some(next) = after_particles(text, at, false) {
            next
        } else {
            let is_link = matches!(text.entry(at).key.as_str(), "of" | "for");
            let small = text.gap(at).is_plain() && text.shape(at) == Shape::Lower;
            let has_article = text.entry(at + 1).key == "the" && text.gap(at + 1).is_plain();
            (is_link && small).then_some(at + 1 + usize::from(has_article))?
        };
        let is_acronym = text.gap(next).is_plain() && self.acronyms.has(text, next);
        (self.goes_on(next) || is_acronym).then_some(next)
    }

    /// The end of the name from `start` with what a particle at `end` joins to it, if it belongs to it.
    fn joined(&self, start: usize, end: usize) -> Option<usize> {
        let text = self.text;
        if let Some(next) = self.link(end) {
            if self.is_french && matches!(text.entry(end - 1).key.as_str(), "etat" | "etats") {
                return None;
            }
            let is_head = |word: usize| text.is(word, Role::HEAD) && self.is_capital(word);
            let is_organisation = is_head(start) || (!self.is_french && (start..end).any(is_head));
            let is_compound = end == start + 1 && text.is(start, Role::COMPOUND);
            if is_organisation && self.is_french {
                let adjectives = adjectives(text, next + 1);
                let own = (next + 1..adjectives).take_while(|at| !text.is(*at, Role::PEOPLE));
                return Some(next + 1 + own.count());
            }
            let belongs = is_organisation || is_compound || self.is_pair(start, end, next);
            return belongs.then_some(next + 1);
        }
        let has_link =
            (start..end).any(|word| matches!(text.entry(word).key.as_str(), "of" | "for"));
        let is_and = !self.is_french && text.entry(end).key == "and" && text.gap(end).is_plain();
        let is_office = text.is(end + 1, Role::OFFICE) || text.entry(end + 1).capital == 1;
        (is_and && has_link && is_office && self.goes_on(end + 1)).then_some(end + 2)
    }

    /// Whether two single capital words never stand apart in this text: `Côte d'Ivoire`.
    fn is_pair(&self, start: usize, end: usize, next: usize) -> bool {
        let text = self.text;
        let pair = (text.id(start), text.id(next));
        let together = self.pairs.get(&pair).copied().unwrap_or_default();
        let is_place = |before| {
            let key = text.entry(before).key.as_str();
            text.is(before, Role::WHERE) || matches!(key, "de" | "du" | "des" | "aux" | "of")
        };
        let is_loose = together == 1
            && (!text.is_in_middle(start)
                || !matches!(text.entry(end).key.as_str(), "de" | "d" | "of")
                || text.before(start).is_some_and(is_place));
        end == start + 1
            && !self.acronyms.has(text, next)
            && !text.is(next, Role::PEOPLE)
            && together == text.entry(start).capital
            && !is_loose
    }

    /// The end of `au Sahel`, `dans le Grand …` after a group that names its branches so.
    fn located(&self, end: usize) -> Option<usize> {
        let text = self.text;
        let branches = ["islamique", "al-qaida", "al-qaeda", "state"];
        let last = end.checked_sub(1)?;
        if !branches.contains(&text.entry(last).key.as_str()) || !text.gap(end).is_plain() {
            return None;
        }
        let next = match text.entry(end).key.as_str() {
            "au" | "en" => end + 1,
            "dans" => end + 2,
            "in" => end + 1 + usize::from(text.entry(end + 1).key == "the"),
            _ => return None,
        };
        self.goes_on(next)
            .then(|| adjectives(text, next + 1).min(next + 2))
    }

    /// The end of a short quotation that begins with a head: « Mouvement … ».
    fn quoted(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let end = (at + 1..at + 7).find(|next| !text.gap(*next).is_plain())?;
        let is_quoted =
            text.gap(at).has(Gap::QUOTE) && text.gap(end).has(Gap::UNQUOTE.with(Gap::START));
        (is_quoted && self.is_french && text.is(at, Role::HEAD)).then_some(end)
    }
}
