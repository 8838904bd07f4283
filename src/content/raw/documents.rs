//! Front matter, and notes beside pictures.

use serde::Deserialize;

use super::{Ids, RawDateAt, Spanned, Text};

/// What is said of a picture, without its tables by language.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawPicture {
    /// Who made it; stands below the picture.
    pub(in crate::content) credit: Text,
    /// Under which terms it may be shown.
    pub(in crate::content) license: Text,
    /// Where it was found; the credit links there.
    pub(in crate::content) source: Text,
    /// It says nothing: it needs no alternative text.
    pub(in crate::content) decorative: Option<bool>,
    /// Persons can be recognised in it.
    pub(in crate::content) identifiable: Option<Spanned<bool>>,
    /// That they agreed, or why it is shown nevertheless; for editors, not published.
    pub(in crate::content) consent: Text,
}

/// What is said of a picture in one language.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawPictureText {
    /// The alternative text, where a text gives none.
    pub(in crate::content) alt: Text,
    /// The caption, where a text gives none.
    pub(in crate::content) caption: Text,
}

/// The front matter of an article or a page.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawFrontMatter {
    /// The title.
    pub(in crate::content) title: Text,
    /// The standfirst, one or two sentences of plain text; lists and search engines show it too.
    pub(in crate::content) summary: Option<String>,
    /// First published. Said once, in any one version.
    pub(in crate::content) date: RawDateAt,
    /// The last change of substance. Said once.
    pub(in crate::content) updated: RawDateAt,
    /// Names, as they are printed. Said once.
    pub(in crate::content) authors: Option<Spanned<Vec<String>>>,
    /// Ids of `[topics]`. Said once.
    pub(in crate::content) topics: Option<Spanned<Vec<Spanned<String>>>>,
    /// Ids of sources that are listed even if the text does not cite them. Said once.
    pub(in crate::content) sources: Option<Spanned<Vec<Spanned<String>>>>,
    /// `true` leaves it out of a build without `--drafts`. Said once.
    pub(in crate::content) draft: Option<Spanned<bool>>,
    /// The box at the head of the page: short sentences.
    pub(in crate::content) key_points: Option<Vec<String>>,
    /// A warning before the text.
    pub(in crate::content) content_note: Option<String>,
    /// The last part of the address; else made from the title.
    pub(in crate::content) slug: Text,
    /// Old slugs that should lead here.
    pub(in crate::content) aliases: Ids,
    /// What was corrected.
    pub(in crate::content) corrections: Option<Vec<RawCorrection>>,
    /// The language of the original, as in `languages`.
    pub(in crate::content) translated_from: Text,
    /// Who translated it: `machine`, or `reviewed` by a person.
    pub(in crate::content) translation: Option<RawTranslation>,
}

/// What a version says of how it was translated.
#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub(in crate::content) enum RawTranslation {
    Machine,
    Reviewed,
}

#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawCorrection {
    /// When it was made.
    pub(in crate::content) date: RawDateAt,
    /// What sort of change it was.
    pub(in crate::content) kind: Option<RawCorrectionKind>,
    /// What was wrong, and what is right.
    pub(in crate::content) text: Option<String>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub(in crate::content) enum RawCorrectionKind {
    Correction,
    Clarification,
    Update,
}
