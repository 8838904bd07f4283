//! The files as written: one struct for each table, every key optional, none unknown.
//!
//! What is missing or makes no sense is said by the files that resolve these into the model.

use serde::Deserialize;
use toml::Spanned;

use super::toml::{OneOrMany, RawDate};

type Text = Option<Spanned<String>>;
type Ids = Option<Vec<Spanned<String>>>;
type RawDateAt = Option<Spanned<RawDate>>;

/// `dossier.toml`, without its tables by language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSettings {
    pub(super) base_url: Text,
    pub(super) languages: Ids,
    pub(super) theme: Text,
    pub(super) fallback: Option<RawFallback>,
    pub(super) offline: Option<bool>,
    pub(super) title: Option<Spanned<toml::Table>>,
    pub(super) topics: Option<toml::Table>,
    pub(super) glossary: Option<RawGlossarySettings>,
    pub(super) typography: Option<toml::Table>,
    pub(super) translation: Option<RawEngines>,
    pub(super) site: Option<RawSite>,
    pub(super) budgets: Option<RawBudgets>,
    pub(super) images: Option<RawImages>,
    pub(super) style: Option<toml::Table>,
    pub(super) checks: Option<toml::Table>,
}

/// What the site says of itself to machines.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSite {
    pub(super) publisher: Text,
    pub(super) since: Option<Spanned<i64>>,
    pub(super) image: Text,
}

/// What becomes of pictures.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawImages {
    pub(super) keep_metadata: Option<bool>,
    pub(super) quality: Option<Spanned<i64>>,
    pub(super) widths: Option<Vec<Spanned<i64>>>,
}

/// What is said of a picture, without its tables by language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPicture {
    pub(super) credit: Text,
    pub(super) license: Text,
    pub(super) source: Text,
    pub(super) decorative: Option<bool>,
    pub(super) identifiable: Option<Spanned<bool>>,
    pub(super) consent: Text,
}

/// What is said of a picture in one language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPictureText {
    pub(super) alt: Text,
    pub(super) caption: Text,
}

/// What the finished site may weigh.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawBudgets {
    pub(super) html: Text,
    pub(super) style: Text,
    pub(super) script: Text,
    pub(super) font: Text,
    pub(super) requests: Option<Spanned<usize>>,
}

/// How drafts in another language are made.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawEngines {
    pub(super) engine: Option<RawEngine>,
    pub(super) formality: Option<RawFormality>,
    pub(super) variants: Option<std::collections::BTreeMap<String, String>>,
    pub(super) deepl: Option<RawDeepl>,
    pub(super) libretranslate: Option<RawLibreTranslate>,
    pub(super) apertium: Option<RawApertium>,
    pub(super) command: Option<RawCommand>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum RawEngine {
    Memory,
    Deepl,
    Libretranslate,
    Apertium,
    Command,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum RawFormality {
    Default,
    More,
    Less,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawDeepl {
    pub(super) server_url: Text,
    pub(super) model: Option<RawModel>,
    pub(super) style_id: Option<String>,
    pub(super) headers: Option<std::collections::BTreeMap<String, String>>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
pub(super) enum RawModel {
    #[serde(rename = "quality_optimized")]
    Quality,
    #[serde(rename = "latency_optimized")]
    Latency,
    #[serde(rename = "prefer_quality_optimized")]
    PreferQuality,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawLibreTranslate {
    pub(super) url: Text,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawApertium {
    pub(super) url: Text,
    pub(super) program: Option<Vec<String>>,
    pub(super) via: Option<Vec<String>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCommand {
    pub(super) program: Option<Vec<String>>,
    pub(super) timeout: Option<u64>,
    pub(super) max_texts: Option<usize>,
    pub(super) offline: Option<bool>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum RawFallback {
    Stub,
    None,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawGlossarySettings {
    pub(super) link: Option<RawFrequency>,
    pub(super) link_by_kind: Option<RawFrequencyByKind>,
    pub(super) link_tables: Option<bool>,
    pub(super) link_quotes: Option<RawQuotes>,
    pub(super) first_mention: Option<Vec<RawGloss>>,
}

/// How often entries of a kind are linked, where that differs.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawFrequencyByKind {
    pub(super) actor: Option<RawFrequency>,
    pub(super) operation: Option<RawFrequency>,
    pub(super) acronym: Option<RawFrequency>,
    pub(super) person: Option<RawFrequency>,
    pub(super) place: Option<RawFrequency>,
    pub(super) treaty: Option<RawFrequency>,
    pub(super) term: Option<RawFrequency>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum RawQuotes {
    All,
    Unmarked,
    None,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum RawGloss {
    Expansion,
    Translation,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum RawFrequency {
    Page,
    Section,
    All,
}

/// The front matter of an article or a page.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawFrontMatter {
    pub(super) title: Text,
    pub(super) summary: Option<String>,
    pub(super) date: RawDateAt,
    pub(super) updated: RawDateAt,
    pub(super) authors: Option<Spanned<Vec<String>>>,
    pub(super) topics: Option<Spanned<Vec<Spanned<String>>>>,
    pub(super) sources: Option<Spanned<Vec<Spanned<String>>>>,
    pub(super) draft: Option<Spanned<bool>>,
    pub(super) key_points: Option<Vec<String>>,
    pub(super) content_note: Option<String>,
    pub(super) slug: Text,
    pub(super) aliases: Ids,
    pub(super) corrections: Option<Vec<RawCorrection>>,
    pub(super) translated_from: Text,
    pub(super) translation: Option<RawTranslation>,
}

/// What a version says of how it was translated.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum RawTranslation {
    Machine,
    Reviewed,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCorrection {
    pub(super) date: RawDateAt,
    pub(super) kind: Option<RawCorrectionKind>,
    pub(super) text: Option<String>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum RawCorrectionKind {
    Correction,
    Clarification,
    Update,
}

/// A glossary entry, without its tables by language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawEntry {
    pub(super) kind: Option<RawEntryKind>,
    pub(super) since: RawDateAt,
    pub(super) until: RawDateAt,
    pub(super) related: Ids,
    pub(super) part_of: Text,
    pub(super) succeeded_by: Text,
    pub(super) sources: Ids,
    pub(super) case: Option<RawCase>,
    pub(super) link: Option<bool>,
    pub(super) loose: Option<bool>,
    pub(super) only_in: Ids,
    pub(super) context: Option<Vec<String>>,
    pub(super) except: Option<Vec<String>>,
    pub(super) first_mention: Option<Vec<RawGloss>>,
    pub(super) coordinates: Option<Spanned<Vec<f64>>>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum RawEntryKind {
    Actor,
    Operation,
    Acronym,
    Person,
    Place,
    Treaty,
    Term,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum RawCase {
    Normal,
    Exact,
}

/// A relation of an entry, without its tables by language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRelation {
    pub(super) with: Text,
    pub(super) kind: Option<RawRelationKind>,
    pub(super) since: RawDateAt,
    pub(super) until: RawDateAt,
    pub(super) sources: Ids,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum RawRelationKind {
    Allied,
    Opposed,
    Supports,
    Leads,
    MemberOf,
}

/// A relation in one language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRelationText {
    pub(super) note: Text,
}

/// A glossary entry in one language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawEntryText {
    pub(super) name: Text,
    pub(super) sort: Option<String>,
    pub(super) acronym: Option<OneOrMany>,
    pub(super) aliases: Option<Vec<String>>,
    pub(super) forms: Option<Vec<String>>,
    pub(super) context: Option<Vec<String>>,
    pub(super) except: Option<Vec<String>>,
    pub(super) former: Option<Vec<RawFormerName>>,
    pub(super) definition: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawFormerName {
    pub(super) name: Text,
    pub(super) until: RawDateAt,
}

/// An event, without its tables by language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawEvent {
    pub(super) id: Text,
    pub(super) date: RawDateAt,
    pub(super) status: Option<RawStatus>,
    pub(super) actors: Ids,
    pub(super) places: Ids,
    pub(super) topics: Ids,
    pub(super) sources: Ids,
    pub(super) article: Text,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum RawStatus {
    Established,
    Attributed,
    Contested,
}

/// An event in one language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawEventText {
    pub(super) title: Text,
    pub(super) text: Text,
}

/// A source, without its tables by language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSource {
    pub(super) id: Text,
    pub(super) kind: Text,
    pub(super) author: Option<OneOrMany>,
    pub(super) publisher: Option<String>,
    pub(super) title: Text,
    pub(super) date: RawDateAt,
    pub(super) url: Text,
    pub(super) language: Text,
    pub(super) access: Option<RawAccess>,
    pub(super) accessed: RawDateAt,
    pub(super) archived_url: Text,
    pub(super) archived_at: RawDateAt,
    pub(super) sha256: Text,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum RawAccess {
    Public,
    Paywalled,
    Withheld,
}

/// A source's remark in one language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSourceText {
    pub(super) label: Option<String>,
    pub(super) note: Option<String>,
}

/// A figure, without its rows and its tables by language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawFigure {
    pub(super) id: Text,
}

/// A figure in one language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawFigureText {
    pub(super) measure: Text,
    pub(super) unit: Option<String>,
    pub(super) note: Option<String>,
}

/// A row of a figure, without its tables by language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawClaim {
    pub(super) by: Text,
    pub(super) value: Option<Spanned<f64>>,
    pub(super) min: Option<Spanned<f64>>,
    pub(super) max: Option<Spanned<f64>>,
    pub(super) qualifier: Text,
    pub(super) date: RawDateAt,
    pub(super) source: Text,
}

/// A row of a figure in one language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawClaimText {
    pub(super) who: Option<String>,
    pub(super) counts: Option<String>,
}
