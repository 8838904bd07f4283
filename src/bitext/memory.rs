//! The memory of translations: `translations/<from>-<to>/<name>.jsonl`, one segment a line.
//!
//! A line is a JSON object with its keys in this order:
//!
//! | key | holds |
//! |---|---|
//! | `k` | the key of the source segment: [`super::segment::key`] of `src` |
//! | `n` | which of the segments with that key it is, from 0 |
//! | `src` | the source segment, encoded |
//! | `tgt` | its translation, encoded, with the numbers of the source’s placeholders |
//! | `th` | the key of the translation as it stands in the target file; not there for a suggestion |
//! | `o` | whose it is: `human`, `reviewed`, `machine` or `mock` |
//! | `e` | the engine that made it; not there for a person’s |
//! | `g` | a hash of the glossary’s terms in it; not there when there are none |
//!
//! Lines are sorted by key, so that two branches meet in few places, and `merge=union` joins them where they do. A memory that
//! was joined so can hold several lines of one segment: the best origin wins, and two persons who disagree are a conflict.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::segment::key;
use crate::diagnostic::{Code, Diagnostic};
use crate::files::{Place, SourcePath, Span, floor};

/// Whose a translation is, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// A person wrote it.
    Human,
    /// A machine wrote it, and a person has looked at it.
    Reviewed,
    /// A machine wrote it.
    Machine,
    /// The mock engine wrote it: it must not be published.
    Mock,
}

impl Origin {
    /// The name in the memory.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Human => "human",
            Self::Reviewed => "reviewed",
            Self::Machine => "machine",
            Self::Mock => "mock",
        }
    }

    /// Whether a person answers for it.
    pub fn is_of_a_person(self) -> bool {
        matches!(self, Self::Human | Self::Reviewed)
    }
}

/// A translation of one segment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// The key of the source segment.
    pub k: String,
    /// Which of the segments with that key it is, from 0.
    pub n: u32,
    /// The source segment, encoded.
    pub src: String,
    /// The translation, encoded.
    pub tgt: String,
    /// The key of the translation as it stands in the target; none for a suggestion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub th: Option<String>,
    /// Whose it is.
    pub o: Origin,
    /// The engine that made it; empty for a person’s.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub e: String,
    /// A hash of the glossary’s terms in it; empty when there are none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub g: String,
}

impl Line {
    /// Whether it was offered and not taken.
    pub fn is_suggestion(&self) -> bool {
        self.th.is_none()
    }

    /// What lines are sorted by; the best of several for one segment comes first.
    fn order(&self) -> impl Ord + '_ {
        (
            &self.k,
            self.n,
            self.is_suggestion(),
            self.o,
            &self.tgt,
            &self.th,
            &self.e,
            &self.g,
        )
    }
}

/// The memory of one text in one direction.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Memory {
    lines: BTreeMap<String, Vec<Line>>,
    /// Whether a line could not be read: such a memory is not written again.
    pub is_damaged: bool,
}

/// The path of a memory, below the dossier’s folder.
pub fn path(from: &str, to: &str, name: &str) -> String {
    format!("translations/{from}-{to}/{name}.jsonl")
}

impl Memory {
    /// Reads a memory. A line that cannot be read is a finding, and the others are kept.
    pub fn read(file: &SourcePath, text: &str, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut memory = Self::default();
        let mut start = 0;
        for written in text.split_inclusive('\n') {
            let bare = written.trim();
            let line = serde_json::from_str::<Line>(bare);
            match line {
                _ if bare.is_empty() => {}
                Ok(line) if key(&line.src) == line.k => memory.insert(line),
                wrong => {
                    memory.is_damaged = true;
                    let (reason, column, message) = match &wrong {
                        Ok(_) => ("key", 1, String::new()),
                        Err(_)
                            if ["<<<<<<<", "=======", ">>>>>>>", "|||||||"]
                                .iter()
                                .any(|mark| bare.starts_with(mark)) =>
                        {
                            ("conflict", 1, String::new())
                        }
                        Err(error) => ("json", error.column(), error.to_string()),
                    };
                    let at = start + floor(written, column.saturating_sub(1));
                    let place = Place {
                        file: file.clone(),
                        span: Span {
                            start: at,
                            end: start + bare.len().max(1),
                        },
                    };
                    diagnostics.push(
                        Diagnostic::at(Code::MemoryLine, place)
                            .arg("reason", reason)
                            .arg("message", message),
                    );
                }
            }
            start += written.len();
        }
        memory
    }

    /// The memory as its file holds it.
    pub fn written(&self) -> String {
        let mut out = String::new();
        for line in self.lines() {
            // A line is made of texts and a number: it can always be written.
            out.push_str(&serde_json::to_string(line).unwrap_or_default());
            out.push('\n');
        }
        out
    }

    /// Whether nothing is remembered.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Every line, in the order of the file.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.lines.values().flatten()
    }

    /// The lines of a source key, by occurrence, the best of each first.
    pub fn of(&self, key: &str) -> &[Line] {
        self.lines.get(key).map_or(&[], Vec::as_slice)
    }

    /// Adds a line; one that is there already stays alone.
    pub fn insert(&mut self, line: Line) {
        let lines = self.lines.entry(line.k.clone()).or_default();
        if !lines.contains(&line) {
            lines.push(line);
            lines.sort_by(|a, b| a.order().cmp(&b.order()));
        }
    }

    /// Puts a line in the place of all others of its segment.
    pub fn set(&mut self, line: Line) {
        self.remove(|other| other.k == line.k && other.n == line.n);
        self.insert(line);
    }

    /// Puts a line in the place of all others of its segment, but a machine’s not in that of a person’s.
    pub fn put(&mut self, line: Line) {
        let stays = |other: &Line| {
            other.o.is_of_a_person() && !other.is_suggestion() && !line.o.is_of_a_person()
        };
        self.remove(|other| other.k == line.k && other.n == line.n && !stays(other));
        self.insert(line);
    }

    /// Removes every line that `is_meant`.
    pub fn remove(&mut self, is_meant: impl Fn(&Line) -> bool) {
        for lines in self.lines.values_mut() {
            lines.retain(|line| !is_meant(line));
        }
        self.lines.retain(|_, lines| !lines.is_empty());
    }

    /// The accepted translation of a segment: the best of its own, else of the first one with its text.
    pub fn accepted(&self, key: &str, n: u32) -> Option<&Line> {
        let accepted = || self.of(key).iter().filter(|line| !line.is_suggestion());
        accepted()
            .find(|line| line.n == n)
            .or_else(|| accepted().next())
    }

    /// What was offered for a segment and not taken.
    pub fn suggestion(&self, key: &str, n: u32) -> Option<&Line> {
        let offered = || self.of(key).iter().filter(|line| line.is_suggestion());
        offered()
            .find(|line| line.n == n)
            .or_else(|| offered().next())
    }

    /// The accepted line of any segment whose translation stands in the target as `th`.
    pub fn written_as(&self, th: &str) -> impl Iterator<Item = &Line> {
        self.lines()
            .filter(move |line| line.th.as_deref() == Some(th))
    }

    /// Two persons’ translations of one segment that differ.
    pub fn conflict(&self, key: &str, n: u32) -> Option<(&Line, &Line)> {
        let mut of_persons = self
            .of(key)
            .iter()
            .filter(|line| line.n == n && !line.is_suggestion() && line.o == Origin::Human);
        let first = of_persons.next()?;
        let other = of_persons.find(|line| line.th != first.th)?;
        Some((first, other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(src: &str, n: u32, tgt: &str, o: Origin) -> Line {
        Line {
            k: key(src),
            n,
            src: src.to_owned(),
            tgt: tgt.to_owned(),
            th: Some(key(tgt)),
            o,
            e: String::new(),
            g: String::new(),
        }
    }

    fn read(text: &str) -> (Memory, Vec<Diagnostic>) {
        let mut found = Vec::new();
        let memory = Memory::read(&"translations/fr-en/a.jsonl".into(), text, &mut found);
        (memory, found)
    }

    #[test]
    fn a_memory_is_read_as_it_was_written() {
        let mut memory = Memory::default();
        memory.insert(line("Deux", 0, "Two", Origin::Machine));
        memory.insert(line(
            "Un <g id=\"1\">mot</g>",
            0,
            "One <g id=\"1\">word</g>",
            Origin::Human,
        ));
        memory.insert(Line {
            th: None,
            e: "deepl:q".to_owned(),
            ..line("Trois", 1, "Three", Origin::Machine)
        });
        let text = memory.written();
        assert_eq!(read(&text), (memory, Vec::new()), "{text}");
        assert_eq!(text.lines().count(), 3);
        assert!(
            text.contains(r#""n":1,"src":"Trois","tgt":"Three","o":"machine","e":"deepl:q"}"#),
            "{text}"
        );
    }

    #[test]
    fn the_best_origin_wins_and_two_persons_conflict() {
        let mut memory = Memory::default();
        memory.insert(line("Deux", 0, "Two!", Origin::Machine));
        memory.insert(line("Deux", 0, "Two", Origin::Human));
        let k = key("Deux");
        assert_eq!(memory.accepted(&k, 0).map(|l| l.tgt.as_str()), Some("Two"));
        assert_eq!(
            memory.accepted(&k, 7).map(|l| l.tgt.as_str()),
            Some("Two"),
            "any occurrence"
        );
        assert!(memory.conflict(&k, 0).is_none());
        memory.insert(line("Deux", 0, "A pair", Origin::Human));
        assert!(memory.conflict(&k, 0).is_some());
    }

    #[test]
    fn a_line_that_cannot_be_read_is_named_and_the_rest_kept() {
        let good = Memory {
            lines: BTreeMap::from([(key("Un"), vec![line("Un", 0, "One", Origin::Human)])]),
            is_damaged: false,
        }
        .written();
        let (memory, found) = read(&format!("<<<<<<< HEAD\n{good}{{\"k\":1}}\n"));
        assert_eq!(memory.lines().count(), 1);
        assert!(memory.is_damaged);
        assert_eq!(found.len(), 2);
        let edited = good.replace("\"src\":\"Un\"", "\"src\":\"Une\"");
        let (_, found) = read(&edited);
        assert_eq!(found.len(), 1, "the key is not that of the text");
    }
}
