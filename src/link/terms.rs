//! The matcher: finds the names of the glossary in a run of text.
//!
//! All names of a language are looked for at once, in a folded copy of the text (Aho and Corasick, 1975; linear in the
//! text whatever their number). Each place that comes up is then held against the rules for words, accents and
//! capitals; of those that stand, the leftmost is taken, and of several that begin there the longest.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use icu_normalizer::ComposingNormalizerBorrowed;

use super::fold::{Folded, folded, is_mark};
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::{Lang, Languages};
use crate::markdown::TAG;
use crate::model::{Entry, EntryIx, EntryText, MatchCase};

/// Finds the names of one language.
#[derive(Debug)]
pub struct Matcher {
    automaton: Option<AhoCorasick>,
    /// For each pattern, the forms that fold to it; all of one entry.
    forms: Vec<Vec<Form>>,
}

/// A name as its entry writes it, and how it must stand in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Form {
    entry: EntryIx,
    text: String,
    rule: Rule,
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
}

/// A name found in a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Whose name it is.
    pub entry: EntryIx,
    /// Where it stands, in bytes of the run's text.
    pub range: Range<usize>,
}

/// Memory that one thread reuses from run to run.
#[derive(Debug, Default)]
pub struct Scratch {
    folded: Folded,
    candidates: Vec<Found>,
}

impl Matcher {
    /// A matcher for the names that `entries` have in `lang`; a form that two entries claim is reported and left to neither.
    pub fn new(entries: &[Entry], lang: Lang, languages: &Languages) -> (Self, Vec<Diagnostic>) {
        let mut patterns: BTreeMap<String, Vec<Form>> = BTreeMap::new();
        let mut diagnostics = Vec::new();
        let mut claimed_by_two = BTreeSet::new();
        for (ix, entry) in (0..).map(EntryIx).zip(entries) {
            for form in forms(entry, ix, lang) {
                let claimed = patterns.entry(folded(&form.text)).or_default();
                match claimed.first().filter(|first| first.entry != ix) {
                    Some(first) => {
                        let first = &entries[first.entry.0 as usize];
                        diagnostics.push(claimed_twice(&form, entry, first, lang, languages));
                        claimed_by_two.insert(folded(&form.text));
                    }
                    None if !claimed.contains(&form) => claimed.push(form),
                    None => {}
                }
            }
        }
        patterns.remove("");
        patterns.retain(|pattern, _| !claimed_by_two.contains(pattern));
        let automaton = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .match_kind(MatchKind::Standard)
            .build(patterns.keys());
        // Building fails only beyond 2³¹ patterns or states, some gigabytes of names.
        let automaton = automaton.ok().filter(|_| !patterns.is_empty());
        (
            Self {
                automaton,
                forms: patterns.into_values().collect(),
            },
            diagnostics,
        )
    }

    /// The names in `text`, from left to right, none inside another.
    pub fn find(&self, text: &str, scratch: &mut Scratch) -> Vec<Found> {
        let Some(automaton) = &self.automaton else {
            return Vec::new();
        };
        let Scratch { folded, candidates } = scratch;
        folded.fold(text);
        candidates.clear();
        for hit in automaton.find_overlapping_iter(&folded.text) {
            let range = trim_spaces(text, folded.source_range(hit.start(), hit.end()));
            let forms = self
                .forms
                .get(hit.pattern().as_usize())
                .map_or(&[][..], Vec::as_slice);
            let written = text.get(range.clone()).unwrap_or_default();
            if stands_alone(text, &range)
                && !in_address(text, &range)
                && let Some(form) = forms.iter().find(|form| form.fits(written))
            {
                candidates.push(Found {
                    entry: form.entry,
                    range,
                });
            }
        }
        leftmost_longest(candidates)
    }
}

/// All names of an entry in a language, with the rule for each.
fn forms(entry: &Entry, ix: EntryIx, lang: Lang) -> Vec<Form> {
    let Some(text) = entry.text(lang).filter(|_| entry.link) else {
        return Vec::new();
    };
    let EntryText {
        name,
        acronyms,
        aliases,
        forms,
        former,
        ..
    } = text;
    let names = std::iter::once(name)
        .chain(acronyms)
        .chain(aliases)
        .chain(forms)
        .chain(former.iter().map(|f| &f.name));
    let exact = entry.case == MatchCase::Exact;
    names.map(|name| Form::new(ix, name, exact)).collect()
}

impl Form {
    fn new(entry: EntryIx, name: &str, exact: bool) -> Self {
        let text = ComposingNormalizerBorrowed::new_nfc()
            .normalize(name.trim())
            .into_owned();
        let rule = if exact { Rule::Exact } else { rule_for(&text) };
        Self { entry, text, rule }
    }

    /// Whether `written` is this form by its rule for capitals, accents counting except on capitals.
    fn fits(&self, written: &str) -> bool {
        let written = ComposingNormalizerBorrowed::new_nfc().normalize(written);
        same_letters(&written, &self.text)
            && match self.rule {
                Rule::Phrase => true,
                Rule::ProperName => starts_with_capital(&written),
                Rule::Exact => same_case(&written, &self.text),
                Rule::Acronym => {
                    let letters = self.text.chars().filter(|c| c.is_alphabetic()).count();
                    let all_capitals = !written.chars().any(char::is_lowercase);
                    let one_capital = starts_with_capital(&written)
                        && !written.chars().skip(1).any(char::is_uppercase);
                    all_capitals || same_case(&written, &self.text) || (letters >= 3 && one_capital)
                }
            }
    }
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
    let mut after_space = false;
    text.chars().filter_map(move |c| {
        let c = match c {
            '’' | 'ʼ' | '‘' => '\'',
            '‐' | '‑' | '‒' | '–' => '-',
            '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' => return None,
            c if c.is_whitespace() => ' ',
            c => c,
        };
        let repeated = c == ' ' && after_space;
        after_space = c == ' ';
        (!repeated).then_some(c)
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

fn same_case(written: &str, form: &str) -> bool {
    letters(written)
        .zip(letters(form))
        .all(|(x, y)| x.is_uppercase() == y.is_uppercase())
}

/// Whether no letter or digit touches the range; the beginning and end of emphasis do not part a word.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    // U+02BC is a letter to Unicode, and an apostrophe to those who write `lʼACLED`.
    let is_word = |c: char| (c.is_alphanumeric() && c != 'ʼ') || is_mark(c) || c == '_';
    let before = text
        .get(..range.start)
        .and_then(|t| t.chars().rev().find(|c| *c != TAG));
    let after = text
        .get(range.end..)
        .and_then(|t| t.chars().find(|c| *c != TAG));
    !before.is_some_and(is_word) && !after.is_some_and(is_word)
}

/// How far from a name, in bytes, an address can reach: a text without spaces must not be read again for each of its names.
const ADDRESS: usize = 512;

/// Whether the range lies in an address of the web or of mail.
fn in_address(text: &str, range: &Range<usize>) -> bool {
    let part_end = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')' | '«' | '»');
    let is_boundary = |at: &usize| text.is_char_boundary(*at);
    let mut nearby = range.start.saturating_sub(ADDRESS)..=range.start;
    let from = nearby.find(is_boundary).unwrap_or(range.start);
    let nearby = range.end..=text.len().min(range.end + ADDRESS);
    let to = nearby.rev().find(is_boundary).unwrap_or(range.end);
    let before = text.get(from..range.start).unwrap_or_default();
    let after = text.get(range.end..to).unwrap_or_default();
    let start = before
        .char_indices()
        .rev()
        .find(|(_, c)| part_end(*c))
        .map_or(from, |(at, c)| from + at + c.len_utf8());
    let end = after.find(part_end).map_or(to, |at| range.end + at);
    text.get(start..end).is_some_and(|word| {
        word.contains("://") || word.contains("www.") || (word.contains('@') && word.contains('.'))
    })
}

/// A fold may end in the first of several spaces; a name never does.
fn trim_spaces(text: &str, range: Range<usize>) -> Range<usize> {
    let written = text.get(range.clone()).unwrap_or_default();
    range.start..range.start + written.trim_end().len()
}

fn leftmost_longest(candidates: &mut Vec<Found>) -> Vec<Found> {
    candidates.sort_by(|a, b| {
        a.range
            .start
            .cmp(&b.range.start)
            .then(b.range.end.cmp(&a.range.end))
    });
    let mut taken: Vec<Found> = Vec::new();
    for found in candidates.drain(..) {
        if taken
            .last()
            .is_none_or(|last| last.range.end <= found.range.start)
        {
            taken.push(found);
        }
    }
    taken
}

fn claimed_twice(
    form: &Form,
    second: &Entry,
    first: &Entry,
    lang: Lang,
    languages: &Languages,
) -> Diagnostic {
    let diagnostic = match second.text(lang) {
        Some(text) => Diagnostic::at(Code::FormClaimedTwice, text.place.clone()),
        None => Diagnostic::general(Code::FormClaimedTwice),
    };
    let diagnostic = diagnostic
        .arg("form", &form.text)
        .arg("first", first.id.as_ref())
        .arg("second", second.id.as_ref())
        .arg("language", languages.tag(lang));
    match first.text(lang) {
        Some(text) => diagnostic.related(text.place.clone()),
        None => diagnostic,
    }
}
