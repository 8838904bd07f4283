//! Acronyms: which capital words are acronyms, in which spellings, and what the text says that they stand for.

use std::collections::{HashMap, HashSet};

use super::expansion::Expansion;
use super::key::key;
use super::lists::{Role, TWO_LETTER_WORDS};
use super::shape::{Shape, stem};
use super::text::Text;
use super::words::Gap;

/// An acronym of the text.
#[derive(Clone, Debug, Default)]
pub(super) struct Acronym {
    /// The form to report: the first without dots and plural s, if there is one.
    pub(super) form: String,
    /// All spellings, in order.
    pub(super) forms: Vec<String>,
    /// How often it occurs, in any spelling.
    pub(super) count: usize,
    /// The paragraph of the first occurrence.
    pub(super) paragraph: usize,
    /// What it stands for, as written.
    pub(super) expansion: Option<String>,
}

/// The acronyms of a text.
#[derive(Debug, Default)]
pub(super) struct Acronyms {
    /// The acronyms in the order of their first occurrences.
    pub(super) list: Vec<Acronym>,
    index: HashMap<String, usize>,
    surnames: HashSet<String>,
}

/// What speaks for and against one key.
#[derive(Debug, Default)]
struct Evidence {
    strong: usize,
    after_name: usize,
    explained: bool,
}

impl Acronyms {
    /// Finds the acronyms of a text.
    ///
    /// 1. A key is an acronym if it is explained, or written in capitals where capitals mean something.
    /// 2. Its occurrences in any spelling are counted: `MINUSMA`, `Minusma`, `O.N.U.`, `ONGs`.
    pub(super) fn new(text: &Text<'_>, lang: &str, expansions: &[Expansion]) -> Self {
        let mut evidence: HashMap<String, Evidence> = HashMap::new();
        for at in 0..text.words.len() {
            if matches!(text.shape(at), Shape::Caps | Shape::Dotted) && !text.is_shouted(at) {
                let entry = evidence.entry(acronym_key(text, at)).or_default();
                let is_strong = is_strong(text, lang, at);
                entry.strong += usize::from(is_strong);
                entry.after_name += usize::from(is_strong && is_after_name(text, at));
            }
        }
        for expansion in expansions {
            let key = acronym_key(text, expansion.acronym);
            evidence.entry(key).or_default().explained = true;
        }
        let mut acronyms = Self::default();
        for at in 0..text.words.len() {
            if text.shape(at) != Shape::Lower && text.shape(at) != Shape::Number {
                acronyms.count(text, at, &evidence);
            }
        }
        acronyms.explain(text, expansions);
        acronyms
    }

    /// Whether the word at `at` is an acronym of this text.
    pub(super) fn has(&self, text: &Text<'_>, at: usize) -> bool {
        self.find(&acronym_key(text, at)).is_some() && may_be_word(text, at)
    }

    /// How often the acronym at `at` occurs.
    pub(super) fn count_of(&self, text: &Text<'_>, at: usize) -> usize {
        let number = self.find(&acronym_key(text, at));
        number
            .and_then(|number| self.list.get(number))
            .map_or(0, |acronym| acronym.count)
    }

    /// The number of the acronym with this key.
    pub(super) fn find(&self, key: &str) -> Option<usize> {
        self.index.get(key).copied()
    }

    /// Whether the capital word at `at` is a surname that is written in capitals: `Sadio CAMARA`.
    pub(super) fn is_surname(&self, text: &Text<'_>, at: usize) -> bool {
        text.shape(at) == Shape::Caps && self.surnames.contains(&acronym_key(text, at))
    }

    fn count(&mut self, text: &Text<'_>, at: usize, evidence: &HashMap<String, Evidence>) {
        let key = acronym_key(text, at);
        let Some(found) = evidence.get(&key) else {
            return;
        };
        let is_name = found.strong == found.after_name && key.chars().count() >= 5;
        if !found.explained && (found.strong == 0 || is_name) {
            if found.strong > 0 {
                self.surnames.insert(key);
            }
            return;
        }
        let Some(word) = text.word(at).filter(|_| may_be_word(text, at)) else {
            return;
        };
        if text.is_shouted(at) {
            return;
        }
        let number = *self.index.entry(key).or_insert(self.list.len());
        if number == self.list.len() {
            self.list.push(Acronym {
                paragraph: word.paragraph,
                ..Acronym::default()
            });
        }
        if let Some(acronym) = self.list.get_mut(number) {
            let form = super::key::tidy(stem_of(word.text, word.shape));
            acronym.count += 1;
            if word.shape == Shape::Caps
                && !acronym.form.chars().nth(1).is_some_and(char::is_uppercase)
                || acronym.form.is_empty()
            {
                acronym.form.clone_from(&form);
            }
            if !acronym.forms.contains(&form) && acronym.forms.len() < 8 {
                acronym.forms.push(form);
            }
        }
    }

    /// Notes the best expansion of each acronym: the first whose initials fit, else the first.
    fn explain(&mut self, text: &Text<'_>, expansions: &[Expansion]) {
        let fitting = expansions.iter().filter(|expansion| expansion.is_fit);
        let foreign = expansions.iter().filter(|expansion| !expansion.is_fit);
        for expansion in fitting.chain(foreign) {
            let number = self.find(&acronym_key(text, expansion.acronym));
            if let Some(acronym) = number.and_then(|number| self.list.get_mut(number))
                && acronym.expansion.is_none()
                && !expansion.phrase.is_empty()
            {
                let phrase = text.slice(expansion.phrase.start, expansion.phrase.end);
                acronym.expansion = Some(phrase);
            }
        }
    }
}

/// The key of an acronym: no dots, no plural s.
pub(super) fn acronym_key(text: &Text<'_>, at: usize) -> String {
    let word = text.word(at);
    let mut key = key(word.map_or("", |word| stem_of(word.text, word.shape)));
    key.retain(|c| c != '.');
    key
}

/// An acronym without its plural s; a word with a capital keeps it.
fn stem_of(word: &str, shape: Shape) -> &str {
    if shape == Shape::Caps {
        stem(word)
    } else {
        word
    }
}

/// Whether the word at `at` may stand for an acronym: in capitals, or as a word that has no other sense here.
fn may_be_word(text: &Text<'_>, at: usize) -> bool {
    match text.shape(at) {
        Shape::Caps | Shape::Dotted => true,
        Shape::Capital => {
            let entry = text.entry(at);
            entry.lower == 0 && entry.key.chars().count() >= 3 && !entry.role.has(Role::FUNCTION)
        }
        Shape::Lower | Shape::Number => false,
    }
}

/// Whether the capitals at `at` are those of an acronym.
///
/// They are not when they belong to a number, open a dispatch (`BAMAKO, 3 mars`), or stress a place or a word that is
/// also written in small letters.
fn is_strong(text: &Text<'_>, lang: &str, at: usize) -> bool {
    let key = acronym_key(text, at);
    let length = key.chars().count();
    let is_number = |at: usize| text.gap(at).is_plain() && text.shape(at) == Shape::Number;
    let joined = !text
        .gap(at)
        .has(Gap::START.with(Gap::STOP).with(Gap::COMMA));
    let follows_number = joined && at > 0 && text.shape(at - 1) == Shape::Number;
    let precedes_model = is_number(at + 1) && !is_year(text, at + 1);
    let opens = text.gap(at).has(Gap::START) && !text.gap(at + 1).is_plain();
    let is_dotted = text.shape(at) == Shape::Dotted;
    let is_word = match length {
        0 | 1 => true,
        2 => is_dotted || follows_number || precedes_model || is_two_letter_word(lang, &key),
        3..=12 => {
            let entry = text.entry_of(&key);
            precedes_model || entry.lower > 0 || entry.located > 0
        }
        _ => true,
    };
    !is_word && !opens
}

fn is_two_letter_word(lang: &str, key: &str) -> bool {
    let mut lists = TWO_LETTER_WORDS.iter().filter(|(of, _)| *of == lang);
    lists.any(|(_, words)| words.split_whitespace().any(|word| word == key))
}

fn is_year(text: &Text<'_>, at: usize) -> bool {
    let year = text.word(at).and_then(|word| word.text.parse().ok());
    year.is_some_and(|year: u32| (1900..2100).contains(&year))
}

/// Whether the capitals at `at` follow a first name or a title, as a surname does.
fn is_after_name(text: &Text<'_>, at: usize) -> bool {
    let none = Role::HEAD
        .with(Role::FUNCTION)
        .with(Role::PEOPLE)
        .with(Role::COMMON);
    text.before(at).is_some_and(|before| {
        let is_name = text.shape(before) == Shape::Capital && !text.is(before, none);
        is_name || (text.is(before, Role::TITLE) && !text.is(before, Role::FUNCTION))
    })
}
