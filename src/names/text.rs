//! Text: the words of all paragraphs, with what is known of each spelling.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::key::{fold, key, tidy};
use super::lists::{ACRONYM_WORDS, LISTS, Role};
use super::shape::Shape;
use super::words::{Gap, Word, words};

/// What is known of one key.
#[derive(Debug, Default)]
pub(super) struct Entry {
    /// The key.
    pub(super) key: String,
    /// What the lists say of it.
    pub(super) role: Role,
    /// How often it is written in small letters.
    pub(super) lower: usize,
    /// How often it is written with a capital in the middle of a sentence.
    pub(super) middle: usize,
    /// How often it is written with a capital at all.
    pub(super) capital: usize,
    /// How often it stands after a word that says where.
    pub(super) located: usize,
}

/// The words of a text and the table of their keys.
pub(super) struct Text<'t> {
    /// The paragraphs.
    pub(super) paragraphs: &'t [&'t str],
    /// The words of all paragraphs, in order.
    pub(super) words: Vec<Word<'t>>,
    /// For each word, its entry.
    ids: Vec<usize>,
    /// For each word, whether it stands in capitals that only shout.
    shouted: Vec<bool>,
    entries: Vec<Entry>,
    index: HashMap<String, usize>,
    nothing: Entry,
}

impl<'t> Text<'t> {
    /// Cuts the paragraphs into words and counts their spellings.
    pub(super) fn new(paragraphs: &'t [&'t str]) -> Self {
        let words = words(paragraphs);
        let shouted = super::shout::shouted(&words);
        let mut text = Self {
            paragraphs,
            ids: Vec::with_capacity(words.len()),
            shouted,
            words,
            entries: Vec::new(),
            index: HashMap::new(),
            nothing: Entry::default(),
        };
        let roles = &*ROLES;
        let mut folded = String::new();
        for at in 0..text.words.len() {
            let Some(word) = text.word(at) else { continue };
            fold(word.text, &mut folded);
            let id = text.intern(&folded, roles);
            text.ids.push(id);
            let in_middle = text.is_in_middle(at);
            let is_located = text
                .before(at)
                .is_some_and(|before| text.is(before, Role::WHERE));
            if let Some(entry) = text.entries.get_mut(id) {
                entry.lower += usize::from(word.shape == Shape::Lower);
                entry.capital += usize::from(word.shape == Shape::Capital);
                entry.located += usize::from(word.shape == Shape::Capital && is_located);
                entry.middle += usize::from(word.shape == Shape::Capital && in_middle);
            }
        }
        text
    }

    /// The number of a key's entry, which is made if there is none.
    fn intern(&mut self, key: &str, roles: &HashMap<String, Role>) -> usize {
        if let Some(id) = self.index.get(key) {
            return *id;
        }
        let id = self.entries.len();
        self.entries.push(Entry {
            key: key.to_owned(),
            role: roles.get(key).copied().unwrap_or_default(),
            ..Entry::default()
        });
        self.index.insert(key.to_owned(), id);
        id
    }

    /// The word at `at`.
    pub(super) fn word(&self, at: usize) -> Option<Word<'t>> {
        self.words.get(at).copied()
    }

    /// What stands before the word at `at`; after the last word, the beginning of a paragraph.
    pub(super) fn gap(&self, at: usize) -> Gap {
        self.words.get(at).map_or(Gap::START, |word| word.before)
    }

    /// How the word at `at` is written.
    pub(super) fn shape(&self, at: usize) -> Shape {
        self.words.get(at).map_or(Shape::Number, |word| word.shape)
    }

    /// What is known of the word at `at`.
    pub(super) fn entry(&self, at: usize) -> &Entry {
        self.ids
            .get(at)
            .and_then(|id| self.entries.get(*id))
            .unwrap_or(&self.nothing)
    }

    /// What is known of the word with this key.
    pub(super) fn entry_of(&self, key: &str) -> &Entry {
        let id = self.index.get(key);
        id.and_then(|id| self.entries.get(*id))
            .unwrap_or(&self.nothing)
    }

    /// The number of the word's entry.
    pub(super) fn id(&self, at: usize) -> usize {
        self.ids.get(at).copied().unwrap_or(usize::MAX)
    }

    /// Whether the word at `at` has a role of `roles`.
    pub(super) fn is(&self, at: usize, roles: Role) -> bool {
        self.entry(at).role.has(roles)
    }

    /// Whether the word at `at` stands in capitals that only shout.
    pub(super) fn is_shouted(&self, at: usize) -> bool {
        self.shouted.get(at).copied().unwrap_or_default()
    }

    /// The word before the one at `at`, if only white space parts the two.
    pub(super) fn before(&self, at: usize) -> Option<usize> {
        (self.gap(at).is_plain() && at > 0).then(|| at - 1)
    }

    /// Whether a capital at `at` means something: not at the beginning of a sentence, a remark or a quotation.
    ///
    /// A quotation or parenthesis of a few words is a name more often than a sentence.
    pub(super) fn is_in_middle(&self, at: usize) -> bool {
        let gap = self.gap(at);
        if !gap.is_opening() {
            return true;
        }
        let hard = Gap::START
            .with(Gap::STOP)
            .with(Gap::COLON)
            .with(Gap::LINE)
            .with(Gap::OTHER);
        !gap.has(hard)
            && (at + 1..at + 5)
                .find(|next| !self.gap(*next).is_plain())
                .is_some_and(|next| {
                    self.gap(next)
                        .has(Gap::UNQUOTE.with(Gap::CLOSE).with(Gap::START))
                })
    }

    /// What is written from the word `start` up to the word before `end`, on one line.
    pub(super) fn slice(&self, start: usize, end: usize) -> String {
        let (Some(first), Some(last)) = (self.word(start), self.word(end.saturating_sub(1))) else {
            return String::new();
        };
        let text = self.paragraphs.get(first.paragraph).copied();
        tidy(
            text.and_then(|text| text.get(first.start..last.end()))
                .unwrap_or_default(),
        )
    }
}

/// What the word with this key does to a name.
pub(super) fn role(key: &str) -> Role {
    ROLES.get(key).copied().unwrap_or_default()
}

static ROLES: LazyLock<HashMap<String, Role>> = LazyLock::new(roles);

/// The roles of all listed words.
fn roles() -> HashMap<String, Role> {
    let mut roles: HashMap<String, Role> = HashMap::new();
    let listed = LISTS.into_iter().chain([(Role::ACRONYM, ACRONYM_WORDS)]);
    for (role, list) in listed {
        for word in list.split_whitespace() {
            let so_far = roles.entry(word.to_owned()).or_default();
            *so_far = so_far.with(role);
            if role == Role::PEOPLE {
                for ending in ["s", "e", "es", "ne", "nes"] {
                    let inflected = roles.entry(format!("{word}{ending}")).or_default();
                    *inflected = inflected.with(role);
                }
            }
        }
    }
    debug_assert!(roles.keys().all(|word| *word == key(word)));
    roles
}
