//! Entries of the glossary.

use serde::Deserialize;

use super::{Ids, OneOrMany, RawDateAt, RawGloss, Spanned, Text};

/// A glossary entry, without its tables by language.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawEntry {
    /// What it is.
    pub(in crate::content) kind: Option<RawEntryKind>,
    /// When it began, in EDTF.
    pub(in crate::content) since: RawDateAt,
    /// When it ended, in EDTF.
    pub(in crate::content) until: RawDateAt,
    /// Ids of other entries that are worth reading.
    pub(in crate::content) related: Ids,
    /// The id of the larger whole.
    pub(in crate::content) part_of: Text,
    /// The id of what took its place.
    pub(in crate::content) succeeded_by: Text,
    /// Ids of sources that the definition rests on.
    pub(in crate::content) sources: Ids,
    /// `exact`: capitals count exactly as they are written.
    pub(in crate::content) case: Option<RawCase>,
    /// `false`: never linked by itself, nor the names inside its names.
    pub(in crate::content) link: Option<bool>,
    /// A hyphen and a space are the same, accents do not count.
    pub(in crate::content) loose: Option<bool>,
    /// Ids of articles, pages or topics in which its doubtful names apply.
    pub(in crate::content) only_in: Ids,
    /// Words, one of which must stand near a doubtful name.
    pub(in crate::content) context: Option<Vec<String>>,
    /// Expressions that hold a name and are not the entry.
    pub(in crate::content) except: Option<Vec<String>>,
    /// What its first mention on a page says beside the name.
    pub(in crate::content) first_mention: Option<Vec<RawGloss>>,
    /// Of a place: latitude and longitude in degrees; they put it on the map.
    pub(in crate::content) coordinates: Option<Spanned<Vec<f64>>>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub(in crate::content) enum RawEntryKind {
    Actor,
    Operation,
    Acronym,
    Person,
    Place,
    Treaty,
    Term,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub(in crate::content) enum RawCase {
    Normal,
    Exact,
}

/// A relation of an entry, without its tables by language.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawRelation {
    /// The id of the other entry.
    pub(in crate::content) with: Text,
    /// What this entry is to the other.
    pub(in crate::content) kind: Option<RawRelationKind>,
    /// From when, in EDTF.
    pub(in crate::content) since: RawDateAt,
    /// Until when, in EDTF.
    pub(in crate::content) until: RawDateAt,
    /// Ids of sources: who says so.
    pub(in crate::content) sources: Ids,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub(in crate::content) enum RawRelationKind {
    Allied,
    Opposed,
    Supports,
    Leads,
    MemberOf,
}

/// A relation in one language.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawRelationText {
    /// A few words on it.
    pub(in crate::content) note: Text,
}

/// A glossary entry in one language.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawEntryText {
    /// The full name.
    pub(in crate::content) name: Text,
    /// What it is filed under, such as `Diop, Abdoulaye`.
    pub(in crate::content) sort: Option<String>,
    /// One, or a list; the first is shown.
    pub(in crate::content) acronym: Option<OneOrMany>,
    /// Other names.
    pub(in crate::content) aliases: Option<Vec<String>>,
    /// Inflected forms: plurals, adjectives.
    pub(in crate::content) forms: Option<Vec<String>>,
    /// Words, one of which must stand near a doubtful name.
    pub(in crate::content) context: Option<Vec<String>>,
    /// Expressions that hold a name and are not the entry.
    pub(in crate::content) except: Option<Vec<String>>,
    /// Names that it had before.
    pub(in crate::content) former: Option<Vec<RawFormerName>>,
    /// One to three sentences of Markdown.
    pub(in crate::content) definition: Text,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawFormerName {
    /// The name.
    pub(in crate::content) name: Text,
    /// Until when it was in use, in EDTF.
    pub(in crate::content) until: RawDateAt,
}
