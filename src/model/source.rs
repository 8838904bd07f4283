//! Cited works.

use std::sync::Arc;

use super::Date;
use crate::i18n::{Lang, PerLang};

/// A cited work.
#[derive(Clone, Debug)]
pub struct Source {
    /// The id, which is also its anchor in the list of sources.
    pub id: Arc<str>,
    /// What sort of work it is.
    pub kind: SourceKind,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Its title, in its own language.
    pub title: String,
    /// When it was published.
    pub date: Option<Date>,
    /// Where it can be read.
    pub url: Option<String>,
    /// BCP 47 tag of the language it is in.
    pub language: Option<String>,
    /// Who can read it.
    pub access: Access,
    /// When it was last read there.
    pub accessed: Option<Date>,
    /// Where a copy is kept.
    pub archived_url: Option<String>,
    /// When the copy was made.
    pub archived_at: Option<Date>,
    /// SHA-256 of a kept copy, in hexadecimal.
    pub sha256: Option<String>,
    /// What it is called in few words; else its publisher, its author or its title.
    pub label: PerLang<Option<String>>,
    /// A remark for the reader.
    pub note: PerLang<Option<String>>,
}

impl Source {
    /// What it is called in few words: its label, else who published it, else who wrote it, else its title.
    pub fn name(&self, lang: Lang) -> &str {
        let named = self.label[lang].as_ref().or(self.publisher.as_ref());
        named.or(self.authors.first()).unwrap_or(&self.title)
    }
}

/// Index of a source in [`super::Dossier::sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceIx(pub u32);

/// What sort of work a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// A press article or dispatch.
    Article,
    /// A report of an organisation.
    Report,
    /// A statement, a communiqué, a speech.
    Statement,
    /// A resolution, a law, a treaty text.
    Resolution,
    /// A set of data.
    Dataset,
    /// A book.
    Book,
    /// Radio, television, video.
    Broadcast,
    /// Any other page of the web.
    Web,
}

impl SourceKind {
    /// Every kind with its name in a source's file.
    pub const ALL: [(&'static str, Self); 8] = [
        ("article", Self::Article),
        ("report", Self::Report),
        ("statement", Self::Statement),
        ("resolution", Self::Resolution),
        ("dataset", Self::Dataset),
        ("book", Self::Book),
        ("broadcast", Self::Broadcast),
        ("web", Self::Web),
    ];

    /// The name in a source's file.
    pub fn as_str(self) -> &'static str {
        let known = Self::ALL.iter().find(|(_, kind)| *kind == self);
        known.map_or("web", |(name, _)| *name)
    }
}

/// Who can read a source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Access {
    /// Anyone.
    #[default]
    Public,
    /// Those who pay.
    Paywalled,
    /// Nobody: it is kept back to protect someone.
    Withheld,
}

impl Access {
    /// The name in a source's file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Paywalled => "paywalled",
            Self::Withheld => "withheld",
        }
    }
}
