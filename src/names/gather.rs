//! Gathering: one record for each name, however often and in whatever spelling it occurs.

use std::collections::HashMap;

use super::acronyms::Acronyms;
use super::key::{is_hyphen, key};
use super::lists::Role;
use super::sequences::Sequence;
use super::shape::Shape;
use super::text::Text;

/// A name with what is known of its occurrences.
#[derive(Clone, Debug, Default)]
pub(super) struct Name {
    /// The key.
    pub(super) key: String,
    /// All spellings, the first as first written.
    pub(super) forms: Vec<String>,
    /// The places in the order of all names of the text.
    pub(super) places: Vec<usize>,
    /// The paragraph of the first occurrence.
    pub(super) paragraph: usize,
    /// How many words have a capital.
    pub(super) capitals: usize,
    /// How often it stands in the middle of a sentence.
    pub(super) middle: usize,
    /// How often it stands after a title.
    pub(super) titled: usize,
    /// How often it stands after a word that says where.
    pub(super) located: usize,
    /// How often it stands after `région de` and the like.
    pub(super) in_locality: usize,
    /// Whether it is an organisation by one of its words.
    pub(super) is_organisation: bool,
    /// Whether it is a name by itself; else it may only be short for one.
    pub(super) is_sure: bool,
}

impl Name {
    /// Whether it is mostly somewhere that one is.
    pub(super) fn is_place(&self) -> bool {
        !self.is_organisation && self.titled == 0 && self.located * 3 >= self.places.len()
    }

    fn is_single(&self) -> bool {
        !self.key.contains(' ')
    }
}

/// Gathers the names of a text and keeps those that are names, or may be short for one.
pub(super) fn gather(text: &Text<'_>, found: &[Sequence], acronyms: &Acronyms) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    let mut index: HashMap<String, usize> = HashMap::new();
    let mut is_common: Vec<bool> = Vec::new();
    for (place, sequence) in found.iter().enumerate() {
        let start = sequence.words.start;
        let is_single = sequence.words.len() == 1;
        let Some(word) = text.word(start) else {
            continue;
        };
        if is_single && acronyms.has(text, start) {
            continue;
        }
        let form = text.slice(start, sequence.words.end);
        let key = key(&form);
        let number = *index.entry(key.clone()).or_insert(names.len());
        if number == names.len() {
            is_common.push(is_common_name(text, sequence));
            names.push(Name {
                key,
                paragraph: word.paragraph,
                capitals: sequence.capitals,
                is_organisation: sequence.is_organisation,
                ..Name::default()
            });
        }
        if let Some(name) = names.get_mut(number) {
            name.places.push(place);
            name.middle += usize::from(text.is_in_middle(start));
            name.titled += usize::from(follows(text, start, Role::TITLE));
            name.located += usize::from(follows(text, start, Role::WHERE));
            name.in_locality += usize::from(follows(text, start, Role::LOCALITY));
            if !name.forms.contains(&form) && name.forms.len() < 8 {
                name.forms.push(form);
            }
        }
    }
    let mut is_common = is_common.into_iter();
    names.retain_mut(|name| {
        name.is_sure = is_name(text, name);
        let may_be_short = name.is_single() && text.entry_of(&name.key).lower == 0;
        !is_common.next().unwrap_or(true) && (name.is_sure || may_be_short)
    });
    names
}

/// Whether every capital word of a name is one that makes no name by itself.
fn is_common_name(text: &Text<'_>, sequence: &Sequence) -> bool {
    let common = Role::COMMON
        .with(Role::OFFICE)
        .with(Role::PEOPLE)
        .with(Role::TITLE)
        .with(Role::CALENDAR);
    sequence.words.clone().all(|word| {
        text.shape(word) == Shape::Lower && !sequence.is_organisation || text.is(word, common)
    })
}

/// Whether a capital proves a name here: several capital words, or one that is seen in the middle of a sentence and
/// is no common word.
fn is_name(text: &Text<'_>, name: &Name) -> bool {
    if !name.is_single() {
        return name.middle > 0 || name.capitals > 1;
    }
    let entry = text.entry_of(&name.key);
    let small = entry.lower * 6 >= name.middle && entry.lower > 0;
    let is_short = name.key.chars().filter(|c| c.is_alphabetic()).count() < 2;
    name.middle > 0 && !small && !is_short && !is_pair(text, &name.key)
}

/// Whether a hyphen joins two names of the text: `Mali-Niger`.
fn is_pair(text: &Text<'_>, key: &str) -> bool {
    key.contains(is_hyphen)
        && key
            .split(is_hyphen)
            .all(|segment| text.entry_of(segment).middle > 0)
}

/// Whether a word of `role` stands before `at`, perhaps with `de` or an article between.
fn follows(text: &Text<'_>, at: usize, role: Role) -> bool {
    let mut at = at;
    for _ in 0..3 {
        let Some(before) = text.before(at) else {
            return false;
        };
        if text.is(before, role) {
            return true;
        }
        let is_small = matches!(
            text.entry(before).key.as_str(),
            "de" | "la" | "le" | "l" | "du" | "d" | "of" | "the"
        );
        if !is_small || role == Role::TITLE {
            return false;
        }
        at = before;
    }
    false
}
