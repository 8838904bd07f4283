//! What two versions of a passage disagree on, as data, and as a finding at two places.

use crate::diagnostic::{Code, Diagnostic};
use crate::files::{Place, Span};
use crate::model::EntryIx;

/// Something on which a segment and its translation do not agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// What it is about.
    pub code: Code,
    /// What the source has, as it is written there.
    pub source: Option<String>,
    /// What the translation has, as it is written there.
    pub target: Option<String>,
    /// Which of the things that the code stands for, where it stands for several.
    pub kind: &'static str,
    /// What the translation should have: the name of an entry.
    pub wanted: Option<String>,
    /// The entry that it is about. In the definition of an entry, its own name need not be kept.
    pub entry: Option<EntryIx>,
}

/// A passage: where it stands and how it is written there.
#[derive(Clone, Debug)]
pub struct Passage<'a> {
    /// The bytes of its file.
    pub place: Place,
    /// Those bytes.
    pub text: &'a str,
}

impl Mismatch {
    pub(super) fn new(code: Code) -> Self {
        Self {
            code,
            source: None,
            target: None,
            kind: "other",
            wanted: None,
            entry: None,
        }
    }

    pub(super) fn in_source(mut self, text: impl Into<String>) -> Self {
        self.source = Some(text.into());
        self
    }

    pub(super) fn in_target(mut self, text: impl Into<String>) -> Self {
        self.target = Some(text.into());
        self
    }

    pub(super) fn kind(mut self, kind: &'static str) -> Self {
        self.kind = kind;
        self
    }

    pub(super) fn wanted(mut self, entry: EntryIx, name: impl Into<String>) -> Self {
        self.wanted = Some(name.into());
        self.entry = Some(entry);
        self
    }

    /// The finding, at the translation, with the source beside it; `language` is the source’s tag. Each place is narrowed
    /// to what the finding is about where that stands once in the passage.
    pub fn diagnostic(
        &self,
        source: &Passage<'_>,
        target: &Passage<'_>,
        language: &str,
    ) -> Diagnostic {
        let side = match (&self.source, &self.target) {
            (Some(_), None) => "source",
            (None, Some(_)) => "target",
            _ => "both",
        };
        let place =
            |passage: &Passage<'_>, text: &Option<String>| passage.narrowed(text.as_deref());
        Diagnostic::at(self.code, place(target, &self.target))
            .related(place(source, &self.source))
            .arg("side", side)
            .arg("kind", self.kind)
            .arg("source", self.source.as_deref().unwrap_or_default())
            .arg("target", self.target.as_deref().unwrap_or_default())
            .arg("wanted", self.wanted.as_deref().unwrap_or_default())
            .arg("language", language)
    }
}

impl Passage<'_> {
    fn narrowed(&self, text: Option<&str>) -> Place {
        let found = text.filter(|text| !text.is_empty()).map(|text| {
            let mut places = self.text.match_indices(text);
            (places.next(), places.next().is_some(), text.len())
        });
        let Some((Some((at, _)), false, length)) = found else {
            return self.place.clone();
        };
        let start = self.place.span.start + at;
        Place {
            file: self.place.file.clone(),
            span: Span {
                start,
                end: start + length,
            },
        }
    }
}
