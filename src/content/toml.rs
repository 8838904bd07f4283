//! Reads TOML so that every mistake in a file is found in one go, each with its place.
//!
//! Serde stops at the first mistake. Here a value or key that is wrong is reported, taken out of the parsed table, and the
//! rest is read again: raw structs keep their `deny_unknown_fields`, and the editor sees the whole list. What was taken out is
//! remembered, so that a key which is there, but misspelt or with a wrong value, is not called missing too.

use std::collections::BTreeSet;
use std::ops::Range;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::de::{DeTable, DeValue};

use super::misread;
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::files::{Place, SourcePath, Span};
use crate::i18n::{Languages, PerLang};

/// A table with the place it was read from.
pub(super) type Table<'t> = toml::Spanned<DeTable<'t>>;

/// The TOML of one file, or of one file's front matter, and what was found wrong in it.
pub(super) struct TomlFile<'t> {
    file: SourcePath,
    text: &'t str,
    offset: usize,
    /// Where the table of the whole text begins.
    top: usize,
    /// The languages whose tables were taken out of the table that begins there: they are keys of it too.
    languages: Option<(usize, String)>,
    /// What was taken out: where its table begins, and the keys that lead to it there, as they were meant.
    slips: Vec<(usize, String)>,
    /// What was found so far.
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl<'t> TomlFile<'t> {
    /// TOML that begins at byte `offset` of `file`.
    pub(super) fn new(file: &SourcePath, text: &'t str, offset: usize) -> Self {
        Self {
            file: file.clone(),
            text,
            offset,
            top: 0,
            languages: None,
            slips: Vec::new(),
            diagnostics: Vec::new(),
        }
    }

    /// The place in the file of a range of the text.
    pub(super) fn place(&self, range: Range<usize>) -> Place {
        Place {
            file: self.file.clone(),
            span: Span::from(range).shifted(self.offset),
        }
    }

    /// Parses the text; none when its syntax is wrong.
    pub(super) fn parse(&mut self) -> Option<Table<'t>> {
        let (table, mut errors) = DeTable::parse_recoverable(self.text);
        errors.sort_by_key(|error| error.span().map_or(0, |span| span.start));
        let mut said = BTreeSet::new();
        for error in &errors {
            let span = error.span().unwrap_or(0..0);
            let message = first_line(error.message());
            // The parser goes on as well as it can: what else it meets on that line, and what it then meets twice, follows.
            let before = self.text.get(..span.start).unwrap_or_default();
            let line = before.matches('\n').count();
            if (message.starts_with("duplicate key") && !said.is_empty()) || !said.insert(line) {
                continue;
            }
            let at = self.text.get(span.clone()).unwrap_or_default();
            let explained = misread::syntax(message, at);
            let place = self.place(span);
            self.report(
                Diagnostic::at(Code::TomlSyntax, place)
                    .arg("message", explained.message)
                    .arg("help", explained.help),
            );
        }
        self.top = table.span().start;
        errors.is_empty().then_some(table)
    }

    /// Reads `table` as a `T`, reporting all that does not fit.
    pub(super) fn read<T: DeserializeOwned>(&mut self, mut table: Table<'t>) -> Option<T> {
        loop {
            let error = match T::deserialize(toml::Deserializer::from(table.clone())) {
                Ok(value) => return Some(value),
                Err(error) => error,
            };
            let span = error.span().unwrap_or_else(|| table.span());
            let path = path_to(table.get_ref(), &span);
            let is_inner = path.as_ref().is_none_or(|path| path.len() > 1);
            let start = table.span().start;
            let languages = self.languages.clone();
            let languages = languages.filter(|(table, _)| *table == start && !is_inner);
            let languages = languages.map(|(_, tags)| tags);
            let key = path.as_ref().map(|path| path.join(".")).unwrap_or_default();
            let meant = self.report_misfit(error.message(), span.clone(), (&key, languages));
            if let Some(mut path) = path {
                if let (Some(key), Some(last)) = (meant, path.last_mut()) {
                    *last = key;
                }
                self.slips.push((start, path.join(".")));
            }
            if !remove(table.get_mut(), &span) {
                return None;
            }
        }
    }

    /// Takes the tables named after a language out of `table`, and reports those named after an unknown one.
    pub(super) fn take_languages(
        &mut self,
        table: &mut Table<'t>,
        languages: &Languages,
    ) -> PerLang<Option<Table<'t>>> {
        let mut found = PerLang::from_fn(languages, |_| None);
        let tags: Vec<&str> = languages.iter().map(|lang| languages.tag(lang)).collect();
        self.languages = Some((table.span().start, tags.join(", ")));
        let names: Vec<(String, Range<usize>)> = table
            .get_ref()
            .iter()
            .filter(|(key, value)| {
                value.get_ref().is_table() && looks_like_a_language(key.get_ref())
            })
            .map(|(key, _)| (key.get_ref().to_string(), key.span()))
            .collect();
        for (name, span) in names {
            let Some(value) = table.get_mut().remove(name.as_str()) else {
                continue;
            };
            match (languages.get(&name), value.get_ref().is_table()) {
                (Some(lang), true) => found[lang] = into_table(value),
                _ => {
                    let place = self.place(span);
                    self.report(unknown_language(place, &name, languages));
                }
            }
        }
        found
    }

    /// Takes the array of tables `name` out of `table`: `[[name]]`.
    pub(super) fn take_tables(&mut self, table: &mut Table<'t>, name: &str) -> Vec<Table<'t>> {
        let Some(value) = table.get_mut().remove(name) else {
            return Vec::new();
        };
        let span = value.span();
        let DeValue::Array(items) = value.into_inner() else {
            let place = self.place(span);
            self.report(wrong_type(place, "tables", name));
            return Vec::new();
        };
        items.into_iter().filter_map(into_table).collect()
    }

    /// Takes the key `draft` out of `table`; `otherwise` when it is not there or makes no sense.
    pub(super) fn take_draft(&mut self, table: &mut Table<'t>, otherwise: bool) -> bool {
        let Some(value) = table.get_mut().remove("draft") else {
            return otherwise;
        };
        match value.get_ref() {
            DeValue::Boolean(draft) => *draft,
            _ => {
                let place = self.place(value.span());
                self.report(wrong_type(place, "truth", "draft"));
                otherwise
            }
        }
    }

    /// Reports each key that is left in `table`.
    pub(super) fn refuse_rest(&mut self, table: &Table<'t>, expected: &str) {
        for key in table.get_ref().keys() {
            let place = self.place(key.span());
            let finding = Diagnostic::at(Code::UnknownKey, place)
                .arg("key", key.get_ref().as_ref())
                .arg("expected", expected)
                .suggest(key.get_ref(), [expected]);
            self.report(finding);
        }
    }

    /// Whether something was written for `key` in the table at `near` that did not fit, which has been said: under that name with a
    /// wrong value, or under a name that is nearly it. `0..0` is the whole text; a key of an inner table is `inner.key`.
    pub(super) fn is_slip(&self, key: &str, near: &Range<usize>) -> bool {
        let start = match near {
            Range { start: 0, end: 0 } => self.top,
            near => near.start,
        };
        let mut slips = self.slips.iter();
        slips.any(|(table, slip)| *table == start && slip == key)
    }

    /// What [`Self::is_slip`] knows, for a file with one table.
    pub(super) fn slips(&self) -> impl Iterator<Item = &str> {
        self.slips.iter().map(|(_, slip)| slip.as_str())
    }

    /// The value of a key that must be there. One that was meant to be, and did not fit, is not called missing.
    pub(super) fn required<T>(
        &mut self,
        value: Option<T>,
        key: &'static str,
        near: Range<usize>,
    ) -> Option<T> {
        if value.is_none() && !self.is_slip(key, &near) {
            let place = self.place(near);
            self.report(
                Diagnostic::at(Code::MissingKey, place)
                    .arg("key", key)
                    .arg("what", key),
            );
        }
        value
    }

    /// Adds a finding.
    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Says what does not fit; gives the key that an unknown one was meant to be.
    fn report_misfit(
        &mut self,
        message: &str,
        span: Range<usize>,
        (key, languages): (&str, Option<String>),
    ) -> Option<String> {
        let place = self.place(span);
        let names: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
        let (given, expected) = names.split_first().unwrap_or((&"", &[]));
        let keys: Vec<&str> = expected
            .iter()
            .copied()
            .chain(languages.as_deref())
            .collect();
        let finding = if message.starts_with("unknown field") {
            Diagnostic::at(Code::UnknownKey, place)
                .arg("key", *given)
                .arg("expected", keys.join(", "))
        } else if message.starts_with("unknown variant") {
            Diagnostic::at(Code::BadValue, place)
                .arg("value", *given)
                .arg("expected", "one-of")
                .arg("options", expected.join(", "))
        } else {
            wrong_type(place, wanted(message), key).arg("message", first_line(message))
        };
        let finding = Diagnostic {
            suggestion: nearest(given, expected.iter().copied()).map(str::to_owned),
            ..finding
        };
        let meant = finding.suggestion.clone();
        let meant = meant.filter(|_| finding.code == Code::UnknownKey);
        self.report(match only_near(given, expected) {
            Some(key) if finding.code == Code::UnknownKey => {
                let place = finding.place.clone().unwrap_or_else(|| self.place(0..0));
                finding.fixed(place, key)
            }
            _ => finding,
        });
        meant
    }
}

/// The finding that the value of `key` is not of the sort that is wanted.
pub(super) fn wrong_type(place: Place, wanted: &'static str, key: &str) -> Diagnostic {
    let finding = Diagnostic::at(Code::WrongType, place);
    finding.arg("expected", wanted).arg("key", key)
}

/// The sort of value that serde wanted, by its message: `invalid type: string "x", expected a sequence`.
fn wanted(message: &str) -> &'static str {
    const WHOLE: [&str; 6] = ["u8", "u16", "u32", "u64", "usize", "i64"];
    let wanted = message.split(", expected ").nth(1).unwrap_or_default();
    match wanted.lines().next().unwrap_or_default() {
        "a string" => "text",
        "a sequence" => "list",
        "a boolean" => "truth",
        "a map" => "table",
        "f64" | "f32" => "number",
        "a text, or a list of texts" => "texts",
        whole if WHOLE.contains(&whole) => "whole",
        date if date.starts_with("a date") => "date",
        table if table.starts_with("struct ") => "table",
        _ => "other",
    }
}

/// The key that a misspelt one was meant to be, if no other is as near as a slip of the fingers.
fn only_near<'a>(given: &str, expected: &[&'a str]) -> Option<&'a str> {
    let key = nearest(given, expected.iter().copied())?;
    let others = expected.iter().copied().filter(|other| *other != key);
    nearest(given, others).is_none().then_some(key)
}

/// Whether a text says anything.
pub(super) fn has_words(text: &&Spanned<String>) -> bool {
    !text.get_ref().trim().is_empty()
}

/// The finding that `name` is not a language of the dossier.
pub(super) fn unknown_language(place: Place, name: &str, languages: &Languages) -> Diagnostic {
    let known: Vec<&str> = languages.iter().map(|lang| languages.tag(lang)).collect();
    Diagnostic::at(Code::UnknownLanguage, place)
        .arg("language", name)
        .arg("languages", known.join(", "))
        .suggest(name, known.iter().copied())
}

/// Whether a key could be meant as a language: two or three letters, perhaps with a region or script.
fn looks_like_a_language(key: &str) -> bool {
    let mut parts = key.split('-');
    let primary = parts
        .next()
        .is_some_and(|p| (2..=3).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_lowercase()));
    primary
        && parts.all(|p| (2..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()))
}

fn into_table(value: toml::Spanned<DeValue<'_>>) -> Option<Table<'_>> {
    let span = value.span();
    match value.into_inner() {
        DeValue::Table(table) => Some(toml::Spanned::new(span, table)),
        _ => None,
    }
}

/// The keys that lead to the key or value at exactly `span`.
fn path_to(table: &DeTable<'_>, span: &Range<usize>) -> Option<Vec<String>> {
    table.iter().find_map(|(key, value)| {
        let below = match key.span() == *span {
            true => Vec::new(),
            false => path_in(value, span)?,
        };
        let key = std::iter::once(key.get_ref().to_string());
        Some(key.chain(below).collect())
    })
}

fn path_in(value: &toml::Spanned<DeValue<'_>>, span: &Range<usize>) -> Option<Vec<String>> {
    match value.get_ref() {
        _ if value.span() == *span => Some(Vec::new()),
        DeValue::Table(table) => path_to(table, span),
        DeValue::Array(items) => items.iter().find_map(|item| path_in(item, span)),
        _ => None,
    }
}

/// Takes the key or value at exactly `span` out of the table, wherever it is nested.
fn remove(table: &mut DeTable<'_>, span: &Range<usize>) -> bool {
    let hit = table
        .iter()
        .find(|(key, value)| key.span() == *span || value.span() == *span);
    if let Some(key) = hit.map(|(key, _)| key.get_ref().to_string()) {
        return table.remove(key.as_str()).is_some();
    }
    table
        .iter_mut()
        .any(|(_, value)| remove_in_value(value.get_mut(), span))
}

fn remove_in_value(value: &mut DeValue<'_>, span: &Range<usize>) -> bool {
    match value {
        DeValue::Table(table) => remove(table, span),
        DeValue::Array(items) => match items.iter().position(|item| item.span() == *span) {
            Some(at) => {
                let mut kept = toml::de::DeArray::new();
                let others = items
                    .iter()
                    .enumerate()
                    .filter(|(position, _)| *position != at);
                others.for_each(|(_, item)| kept.push(item.clone()));
                *items = kept;
                true
            }
            None => items
                .iter_mut()
                .any(|item| remove_in_value(item.get_mut(), span)),
        },
        _ => false,
    }
}

fn first_line(message: &str) -> &str {
    message.lines().next().unwrap_or(message)
}

/// A value with the place it was read from: [`toml::Spanned`], as a type of ours, so that it has a schema too.
#[derive(Clone, Debug, Deserialize)]
#[serde(transparent)]
pub(super) struct Spanned<T>(toml::Spanned<T>);

impl<T> Spanned<T> {
    /// Where it stands.
    pub(super) fn span(&self) -> Range<usize> {
        self.0.span()
    }

    /// The value alone.
    pub(super) fn into_inner(self) -> T {
        self.0.into_inner()
    }

    /// The value, borrowed.
    pub(super) fn get_ref(&self) -> &T {
        self.0.get_ref()
    }
}

/// A date as a TOML date or as an EDTF string.
#[derive(Clone, Debug)]
pub(super) struct RawDate(pub(super) String);

impl<'de> Deserialize<'de> for RawDate {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = RawDate;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a date, such as 2022-03-30 or \"2022-03\"")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<RawDate, E> {
                Ok(RawDate(text.to_owned()))
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(self, map: A) -> Result<RawDate, A::Error> {
                let value = toml::value::Datetime::deserialize(
                    serde::de::value::MapAccessDeserializer::new(map),
                )?;
                // A time of day says nothing to a reader of a dossier; the date is what counts.
                Ok(RawDate(value.date.map_or_else(
                    || value.to_string(),
                    |date| date.to_string(),
                )))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

/// One text, or a list of them.
#[derive(Clone, Debug, Default)]
pub(super) struct OneOrMany(pub(super) Vec<String>);

impl<'de> Deserialize<'de> for OneOrMany {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = OneOrMany;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a text, or a list of texts")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<OneOrMany, E> {
                Ok(OneOrMany(vec![text.to_owned()]))
            }
            fn visit_seq<A: serde::de::SeqAccess<'de>>(
                self,
                mut items: A,
            ) -> Result<OneOrMany, A::Error> {
                let mut texts = Vec::new();
                while let Some(text) = items.next_element()? {
                    texts.push(text);
                }
                Ok(OneOrMany(texts))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}
