//! Events, sources and figures.

use serde::Deserialize;

use super::{Ids, OneOrMany, RawDateAt, Spanned, Text};

/// An event, without its tables by language.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawEvent {
    /// Its id, the same in every language; it never changes.
    pub(in crate::content) id: Text,
    /// When, in EDTF.
    pub(in crate::content) date: RawDateAt,
    /// How well it is established: no party disputes it, one side says it, another denies it.
    pub(in crate::content) status: Option<RawStatus>,
    /// Ids of entries of any kind but place.
    pub(in crate::content) actors: Ids,
    /// Ids of entries of kind place.
    pub(in crate::content) places: Ids,
    /// Ids of topics.
    pub(in crate::content) topics: Ids,
    /// Ids of sources: who says so.
    pub(in crate::content) sources: Ids,
    /// The id of the article that tells it.
    pub(in crate::content) article: Text,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub(in crate::content) enum RawStatus {
    Established,
    Attributed,
    Contested,
}

/// An event in one language.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawEventText {
    /// The heading.
    pub(in crate::content) title: Text,
    /// Who did what, according to whom: one paragraph of Markdown.
    pub(in crate::content) text: Text,
}

/// A source, without its tables by language.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawSource {
    /// Its id: what texts cite, `[@id]`.
    pub(in crate::content) id: Text,
    /// What it is.
    pub(in crate::content) kind: Text,
    /// A name, or a list of names.
    pub(in crate::content) author: Option<OneOrMany>,
    /// Who published it.
    pub(in crate::content) publisher: Option<String>,
    /// Its title, in its own language.
    pub(in crate::content) title: Text,
    /// When it was published, in EDTF.
    pub(in crate::content) date: RawDateAt,
    /// Where it can be read.
    pub(in crate::content) url: Text,
    /// The language in which it is written, a BCP 47 tag.
    pub(in crate::content) language: Text,
    /// Whether everybody can read it.
    pub(in crate::content) access: Option<RawAccess>,
    /// When you read it.
    pub(in crate::content) accessed: RawDateAt,
    /// A copy that lasts.
    pub(in crate::content) archived_url: Text,
    /// When the copy was made.
    pub(in crate::content) archived_at: RawDateAt,
    /// The SHA-256 of the kept copy, 64 hexadecimal digits.
    pub(in crate::content) sha256: Text,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub(in crate::content) enum RawAccess {
    Public,
    Paywalled,
    Withheld,
}

/// A source's remark in one language.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawSourceText {
    /// What it is called in few words; else the publisher.
    pub(in crate::content) label: Option<String>,
    /// A remark for readers of this language.
    pub(in crate::content) note: Option<String>,
}

/// A figure, without its rows and its tables by language.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawFigure {
    /// Its id: what texts show, `![](figure:id)`.
    pub(in crate::content) id: Text,
}

/// A figure in one language.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawFigureText {
    /// What is counted, where and when.
    pub(in crate::content) measure: Text,
    /// Of what: people, tonnes…
    pub(in crate::content) unit: Option<String>,
    /// A remark for readers.
    pub(in crate::content) note: Option<String>,
}

/// A row of a figure, without its tables by language.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawClaim {
    /// Who says it: the id of an entry; else `who` in every language.
    pub(in crate::content) by: Text,
    /// The number; or `min` and `max`.
    pub(in crate::content) value: Option<Spanned<f64>>,
    /// The lowest number, with `max`.
    pub(in crate::content) min: Option<Spanned<f64>>,
    /// The highest number, with `min`.
    pub(in crate::content) max: Option<Spanned<f64>>,
    /// How exact the number is.
    pub(in crate::content) qualifier: Text,
    /// When it was said, in EDTF.
    pub(in crate::content) date: RawDateAt,
    /// The id of the source.
    pub(in crate::content) source: Text,
}

/// A row of a figure in one language.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawClaimText {
    /// Who says it, where `by` names no entry.
    pub(in crate::content) who: Option<String>,
    /// What exactly is counted.
    pub(in crate::content) counts: Option<String>,
}
