//! A form: one way of writing an entry's name, and how it must stand in a text.

use std::borrow::Cow;
use std::ops::Range;

use icu_normalizer::ComposingNormalizerBorrowed;

use super::around;
use super::fold::{bare, folded, is_hyphen, undotted};
use super::words::CommonWords;
use crate::model::{Date, Entry, EntryIx, EntryKind, EntryText, MatchCase};

/// Position of a form in the matcher that it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FormIx(pub(super) u32);

/// A name as its entry writes it, and how it must stand in a text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Form {
    pub(super) entry: EntryIx,
    pub(super) text: Box<str>,
    pub(super) sort: FormSort,
    rule: Rule,
    /// Whether hyphens are spaces in it and accents do not count.
    loose: bool,
    /// Whether it is an acronym that reads like a word of the language: EST, AID.
    is_word: bool,
    /// Whether it is a person’s name.
    is_person: bool,
    /// For a person’s name of one word, which others bear too: the folded words of all names of this one.
    own_names: Option<Box<[Box<str>]>>,
}

/// What a form is to its entry.
#[derive(Clone, Debug, PartialEq)]
pub enum FormSort {
    /// The full name.
    Name,
    /// An acronym.
    Acronym,
    /// Another name.
    Alias,
    /// An inflected form.
    Inflected,
    /// A name that it had until then.
    Former(Option<Date>),
    /// The surname of a person, which the entry does not give: it is the person's where the text has given the whole name.
    Surname,
    /// The name of an entry that is never linked by itself: the names in it are no mentions.
    Shield,
    /// An expression that holds a name and is not the entry.
    Exception,
}

impl FormSort {
    /// Whether it only keeps names inside it from being mentions.
    pub fn is_shield(&self) -> bool {
        matches!(self, Self::Shield | Self::Exception)
    }
}

/// How capitals count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rule {
    /// In capitals as written; from three letters on also as a word with one capital: MINUSMA, Minusma.
    Acronym,
    /// One word with a capital, which it keeps: Serval, never serval.
    ProperName,
    /// Capitals do not count.
    Phrase,
    /// As written.
    Exact,
    /// What has a capital keeps it: De Palma is not de Palma.
    Exception,
}

/// All ways of writing an entry's name in a language; none that can become a link where the entry says `link = false`.
pub(super) fn forms(
    entry: &Entry,
    ix: EntryIx,
    text: &EntryText,
    common: &CommonWords,
) -> Vec<Form> {
    let sorts = [FormSort::Acronym, FormSort::Alias, FormSort::Inflected];
    let lists = [&text.acronyms, &text.aliases, &text.forms];
    let mut named: Vec<(&str, FormSort)> = vec![(&text.name, FormSort::Name)];
    for (list, sort) in lists.into_iter().zip(sorts) {
        named.extend(list.iter().map(|name| (name.as_str(), sort.clone())));
    }
    for former in &text.former {
        named.push((&former.name, FormSort::Former(former.until.clone())));
    }
    if !entry.link {
        named
            .iter_mut()
            .for_each(|(_, sort)| *sort = FormSort::Shield);
    }
    let surnames = surnames(entry, &named);
    named.extend(surnames.iter().map(|name| (*name, FormSort::Surname)));
    named.extend(
        text.except
            .iter()
            .map(|name| (name.as_str(), FormSort::Exception)),
    );
    named
        .into_iter()
        .filter(|(name, _)| !name.trim().is_empty())
        .map(|named| Form::new(entry, ix, named, text, common))
        .collect()
}

impl Form {
    fn new(
        entry: &Entry,
        ix: EntryIx,
        (name, sort): (&str, FormSort),
        all: &EntryText,
        common: &CommonWords,
    ) -> Self {
        let text = composed(name.trim().into());
        let plain = undotted(&text);
        let rule = match entry.case {
            _ if sort == FormSort::Exception => Rule::Exception,
            MatchCase::Exact => Rule::Exact,
            _ => rule_for(&plain),
        };
        let one_word = !text.contains(char::is_whitespace);
        let is_surname = rule == Rule::ProperName && entry.kind == EntryKind::Person && one_word;
        Self {
            entry: ix,
            loose: entry.loose,
            is_word: rule == Rule::Acronym && common.has(&plain),
            is_person: entry.kind == EntryKind::Person,
            own_names: is_surname.then(|| own_names(all)),
            text: text.into(),
            sort,
            rule,
        }
    }

    /// The folded texts to look for: more than one only where a hyphen may be a space.
    pub(super) fn patterns(&self) -> Vec<String> {
        let own = folded(&self.text);
        let mut patterns = if self.loose {
            spellings(&own)
        } else {
            vec![own]
        };
        patterns.retain(|pattern| !pattern.is_empty());
        patterns
    }

    /// Whether `written` is this form by its rule for capitals, accents counting except on capitals.
    pub(super) fn fits(&self, written: &str) -> bool {
        let written = composed(undotted(written));
        let form = undotted(&self.text);
        let same = match self.loose {
            true => bare(&written) == bare(&form),
            false => same_letters(&written, &form),
        };
        same && match self.rule {
            Rule::Phrase => true,
            // al-Qaïda keeps the capital of what is named, not that of its article.
            Rule::ProperName => {
                let part_end = |c: char| c.is_whitespace() || is_hyphen(c);
                written.split(part_end).any(starts_with_capital)
            }
            Rule::Exact => same_case(&written, &form),
            Rule::Exception => keeps_capitals(&written, &form),
            Rule::Acronym => self.fits_acronym(&written, &form),
        }
    }

    fn fits_acronym(&self, written: &str, form: &str) -> bool {
        let letters = form.chars().filter(|c| c.is_alphabetic()).count();
        let all_capitals = !written.chars().any(char::is_lowercase);
        let one_capital =
            starts_with_capital(written) && !written.chars().skip(1).any(char::is_uppercase);
        all_capitals || same_case(written, form) || (letters >= 3 && one_capital && !self.is_word)
    }

    /// Whether what stands around `range` of `text` lets it be this form.
    ///
    /// After a civil title stands a person (M. Goma). An acronym with a number is a code (AFC-117). An acronym that is a word is none among words in capitals. One that is written as a word and stands like a first name is a
    /// first name (Ngo Bassong). A surname after another first name is another person’s: `is_no_name` says of a word with a
    /// capital that it is no first name, and is told whether the word begins a sentence.
    pub(super) fn fits_among(
        &self,
        text: &str,
        range: &Range<usize>,
        is_no_name: &dyn Fn(&str, bool) -> bool,
    ) -> bool {
        let written = text.get(range.clone()).unwrap_or_default();
        if self.sort == FormSort::Surname && around::is_introduced(text, range) {
            return false;
        }
        if self.is_word && !written.contains('.') && around::in_capitals(text, range) {
            return false;
        }
        let as_word = self.rule == Rule::Acronym && written.chars().skip(1).any(char::is_lowercase);
        if as_word && *self.text != *written && around::is_first_name(text, range) {
            return false;
        }
        if self.rule == Rule::Acronym && around::is_code(text, range) {
            return false;
        }
        let is_name = self.rule == Rule::ProperName;
        if is_name && around::is_like_acronym(text, range)
            || is_name && !self.is_person && around::follows_civil_title(text, range)
        {
            return false;
        }
        self.own_names
            .as_ref()
            .is_none_or(|own| !around::is_other_person(text, range, own, is_no_name))
    }

    /// Whether what stands at `range` is called after the person: avenue Paul-Kagame.
    pub(super) fn is_namesake(&self, text: &str, range: &Range<usize>) -> bool {
        self.is_person && around::is_namesake(text, range)
    }

    /// Whether the form is a surname that follows another name of the person.
    pub(super) fn follows_own_name(&self, text: &str, range: &Range<usize>) -> bool {
        let own = self.own_names.as_ref();
        own.is_some_and(|own| around::follows_own_name(text, range, own))
    }

    /// Whether a reader could take the form for something else: an acronym or a single word.
    pub(super) fn is_short(&self) -> bool {
        !self.text.contains([' ', '\u{A0}', '\u{202F}'])
    }

    /// Whether it is a person’s name of one word.
    pub(super) fn is_surname(&self) -> bool {
        self.own_names.is_some()
    }

    pub(super) fn is_shield(&self) -> bool {
        self.sort.is_shield()
    }
}

/// The last word of a person's name of several words, unless the entry gives it itself.
fn surnames<'e>(entry: &Entry, named: &[(&'e str, FormSort)]) -> Vec<&'e str> {
    if entry.kind != EntryKind::Person || !entry.link {
        return Vec::new();
    }
    let last = |name: &'e str| Some(name.trim().rsplit_once(char::is_whitespace)?.1);
    let is_name = |word: &&str| word.chars().count() >= 3 && rule_for(word) == Rule::ProperName;
    let given = |word: &&str| named.iter().any(|(name, _)| name == word);
    let mut words: Vec<&str> = named
        .iter()
        .filter(|(_, sort)| *sort == FormSort::Name)
        .filter_map(|(name, _)| last(name))
        .filter(is_name)
        .filter(|word| !given(word))
        .collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// The folded words of everything that an entry is called.
fn own_names(text: &EntryText) -> Box<[Box<str>]> {
    let others = text.acronyms.iter().chain(&text.aliases).chain(&text.forms);
    let former = text.former.iter().map(|former| &former.name);
    let names = std::iter::once(&text.name).chain(others).chain(former);
    let mut words: Vec<Box<str>> = names
        .flat_map(|name| {
            folded(name)
                .split([' ', '-', '\''])
                .map(Box::from)
                .collect::<Vec<_>>()
        })
        .collect();
    words.sort();
    words.dedup();
    words.into()
}

/// In Unicode’s composed form (UAX #15, NFC).
fn composed(text: Cow<'_, str>) -> String {
    ComposingNormalizerBorrowed::new_nfc()
        .normalize(&text)
        .into_owned()
}

/// Up to this many hyphens and spaces are tried in every combination; longer names with all of one kind.
const COMBINED: usize = 4;

/// `name` with each hyphen a space, and each space a hyphen.
fn spellings(name: &str) -> Vec<String> {
    let is_gap = |c: char| matches!(c, ' ' | '-');
    let gaps = name.chars().filter(|c| is_gap(*c)).count();
    let with = |hyphens: &dyn Fn(usize) -> bool| {
        let mut gap = 0;
        let written = name.chars().map(|c| {
            if !is_gap(c) {
                return c;
            }
            gap += 1;
            if hyphens(gap - 1) { '-' } else { ' ' }
        });
        written.collect::<String>()
    };
    let mut all: Vec<String> = if gaps <= COMBINED {
        (0..1_usize << gaps)
            .map(|choice| with(&|gap| choice >> gap & 1 == 1))
            .collect()
    } else {
        vec![name.to_owned(), with(&|_| true), with(&|_| false)]
    };
    all.sort();
    all.dedup();
    all
}

fn rule_for(name: &str) -> Rule {
    let capitals = name.chars().filter(|c| c.is_uppercase()).count();
    let small = name.chars().filter(|c| c.is_lowercase()).count();
    let one_word = !name.contains(char::is_whitespace);
    // FAMa and AFRICOM are acronyms, Wagner is a name, HRW Sahel would be a phrase.
    if one_word && capitals >= 2 && capitals > small {
        Rule::Acronym
    } else if one_word && starts_with_capital(name) {
        Rule::ProperName
    } else {
        Rule::Phrase
    }
}

fn starts_with_capital(text: &str) -> bool {
    text.chars()
        .find(|c| c.is_alphabetic())
        .is_some_and(char::is_uppercase)
}

/// Whether two texts have the same letters, whatever their case; an accent may be missing on a capital only, in either.
fn same_letters(written: &str, form: &str) -> bool {
    let mut a = letters(written);
    let mut b = letters(form);
    loop {
        match (a.next(), b.next()) {
            (None, None) => return true,
            (Some(x), Some(y)) if same_letter(x, y) => {}
            _ => return false,
        }
    }
}

/// The characters that count, each kind of apostrophe, hyphen and space being one.
fn letters(text: &str) -> impl Iterator<Item = char> {
    let mut last = ['\0'; 2];
    text.chars().filter_map(move |c| {
        let c = match c {
            '’' | 'ʼ' | '‘' => '\'',
            c if is_hyphen(c) => '-',
            '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' => return None,
            c if c.is_whitespace() => ' ',
            c => c,
        };
        // A line may end at the hyphen of a name, and goes on without a space.
        let cut = last[1] == '-' && last[0].is_alphanumeric();
        if c == ' ' && (last[1] == ' ' || cut) {
            return None;
        }
        last = [last[1], c];
        Some(c)
    })
}

fn same_letter(x: char, y: char) -> bool {
    let lower = |c: char| c.to_lowercase().next().unwrap_or(c);
    x == y || lower(x) == lower(y) || ((x.is_uppercase() || y.is_uppercase()) && bare_capital(x, y))
}

/// Whether one of the two is the capital of the other without its accent.
fn bare_capital(x: char, y: char) -> bool {
    let base = |c: char| folded(c.encode_utf8(&mut [0; 4]));
    let bare = |c: char| c.is_ascii_uppercase();
    (bare(x) || bare(y)) && base(x) == base(y)
}

fn keeps_capitals(written: &str, form: &str) -> bool {
    letters(written)
        .zip(letters(form))
        .all(|(x, y)| x.is_uppercase() || !y.is_uppercase())
}

fn same_case(written: &str, form: &str) -> bool {
    letters(written)
        .zip(letters(form))
        .all(|(x, y)| x.is_uppercase() == y.is_uppercase())
}
