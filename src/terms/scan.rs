//! The mentions in a file, with their places in it.

use serde::Serialize;

use crate::content::{Loaded, body_start};
use crate::i18n::Lang;
use crate::link::{Discourse, Scanner, Spotted};

/// A text to look through.
#[derive(Clone, Debug)]
pub struct Text<'a> {
    /// What it is called, in what is printed.
    pub file: &'a str,
    /// What it holds.
    pub text: &'a str,
    /// Its language.
    pub lang: Lang,
    /// Whether it is Markdown; else it is plain text.
    pub is_markdown: bool,
    /// Where it stands, for doubtful names.
    pub discourse: Discourse,
}

/// What was found in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Scan {
    /// What the file is called.
    pub file: String,
    /// Its language (BCP 47).
    pub lang: String,
    /// Every mention, in the order of the text.
    pub mentions: Vec<Row>,
    /// Names of which the text does not say whose they are.
    pub undecided: Vec<Undecided>,
}

/// A mention.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// The entry's id.
    pub id: String,
    /// What is written.
    pub form: String,
    /// Where it stands.
    #[serde(flatten)]
    pub at: At,
    /// Whether it becomes a link.
    pub linked: bool,
    /// Why it does not.
    pub reason: Option<&'static str>,
}

/// A name of which a text does not say whose it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Undecided {
    /// The entries that have it.
    pub ids: Vec<String>,
    /// What is written.
    pub form: String,
    /// Where it stands.
    #[serde(flatten)]
    pub at: At,
}

/// A place in a file; ends are exclusive, lines and columns begin at 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct At {
    /// In bytes.
    pub bytes: (usize, usize),
    /// In Unicode code points.
    pub chars: (usize, usize),
    /// The line.
    pub line: usize,
    /// The code point in the line.
    pub column: usize,
}

/// Finds every mention in `text`.
pub fn scan(text: &Text<'_>, scanner: &Scanner<'_>, loaded: &Loaded) -> Scan {
    let start = if text.is_markdown {
        body_start(text.text)
    } else {
        0
    };
    let body = text.text.get(start..).unwrap_or_default();
    let spotted = match text.is_markdown {
        true => scanner.markdown(body, text.lang, text.discourse.clone()),
        false => scanner.plain(body, text.lang, text.discourse.clone()),
    };
    let languages = &loaded.dossier.settings.languages;
    let mut scan = Scan {
        file: text.file.to_owned(),
        lang: languages.tag(text.lang).to_owned(),
        mentions: Vec::new(),
        undecided: Vec::new(),
    };
    let mut counter = Counter::new(text.text);
    for Spotted {
        entries,
        range,
        reason,
        ..
    } in spotted
    {
        let bytes = start + range.start..start + range.end;
        let form = text.text.get(bytes.clone()).unwrap_or_default().to_owned();
        let at = counter.at(bytes);
        let mut ids = entries
            .iter()
            .map(|ix| loaded.dossier.entry(*ix).id.to_string());
        match (ids.next(), reason) {
            (Some(id), reason)
                if entries.len() == 1 && reason.is_none_or(|r| r.names_an_entry()) =>
            {
                scan.mentions.push(Row {
                    id,
                    form,
                    at,
                    linked: reason.is_none(),
                    reason: reason.map(|reason| reason.as_str()),
                });
            }
            (first, _) => scan.undecided.push(Undecided {
                ids: first.into_iter().chain(ids).collect(),
                form,
                at,
            }),
        }
    }
    scan
}

/// Counts code points and lines along a text, so that a long text is gone through once.
pub(super) struct Counter<'t> {
    text: &'t str,
    byte: usize,
    char: usize,
    line: usize,
    column: usize,
}

impl<'t> Counter<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            text,
            byte: 0,
            char: 0,
            line: 1,
            column: 1,
        }
    }

    /// The place of a range that does not begin before the last one did.
    pub(super) fn at(&mut self, bytes: std::ops::Range<usize>) -> At {
        if bytes.start < self.byte {
            *self = Self::new(self.text);
        }
        for c in self
            .text
            .get(self.byte..bytes.start)
            .unwrap_or_default()
            .chars()
        {
            self.char += 1;
            self.column += 1;
            if c == '\n' {
                self.line += 1;
                self.column = 1;
            }
        }
        self.byte = bytes.start;
        let written = self.text.get(bytes.clone()).unwrap_or_default();
        At {
            bytes: (bytes.start, bytes.end),
            chars: (self.char, self.char + written.chars().count()),
            line: self.line,
            column: self.column,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_bytes_and_code_points() {
        let mut counter = Counter::new("é\nl’ONU\r\nÀ Gao");
        let place = |at: At| (at.bytes, at.chars, at.line, at.column);
        assert_eq!(place(counter.at(7..10)), ((7, 10), (4, 7), 2, 3));
        assert_eq!(place(counter.at(15..18)), ((15, 18), (11, 14), 3, 3));
    }
}
