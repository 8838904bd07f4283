//! The files as written: one struct for each table, every key optional, none unknown.
//!
//! What is missing or makes no sense is said by the files that resolve these into the model. The doc comments of keys are for
//! people who write these files: editors show them, by way of `schemas/`.

mod data;
mod documents;
mod glossary;

pub(super) use data::*;
pub(super) use documents::*;
pub(super) use glossary::*;

use serde::Deserialize;

use super::toml::{OneOrMany, RawDate, Spanned};

type Text = Option<Spanned<String>>;
type Ids = Option<Vec<Spanned<String>>>;
type RawDateAt = Option<Spanned<RawDate>>;

/// `dossier.toml`, without its tables by language.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct RawSettings {
    /// Where the site will stand, such as `https://example.org/dossier/`; used in feeds, sitemaps and canonical links only.
    pub(super) base_url: Text,
    /// BCP 47 tags, in the order in which they are shown; readers land on the first.
    pub(super) languages: Ids,
    /// A folder of `themes/`, or the built-in theme `carnet`.
    pub(super) theme: Text,
    /// A page that is not translated: `stub` says so to the reader, `none` leaves it out.
    pub(super) fallback: Option<RawFallback>,
    /// `true`: a service worker keeps pages that were opened, to be read without a network; `false` takes it away again.
    pub(super) offline: Option<bool>,
    /// The name of the site, in every language.
    #[cfg_attr(
        test,
        schemars(with = "Option<std::collections::BTreeMap<String, String>>")
    )]
    pub(super) title: Option<Spanned<toml::Table>>,
    /// Topics: `[topics.<id>]`, a name in every language.
    #[cfg_attr(
        test,
        schemars(
            with = "Option<std::collections::BTreeMap<String, std::collections::BTreeMap<String, String>>>"
        )
    )]
    pub(super) topics: Option<toml::Table>,
    /// How names of the glossary are linked.
    pub(super) glossary: Option<RawGlossarySettings>,
    /// The typography of a language: `fr`, `fr-CA`, `en` or `off`.
    #[cfg_attr(
        test,
        schemars(with = "Option<std::collections::BTreeMap<String, String>>")
    )]
    pub(super) typography: Option<toml::Table>,
    /// How `dossier translate` makes drafts; keys are never in a file.
    pub(super) translation: Option<RawEngines>,
    /// What the site says of itself to machines.
    pub(super) site: Option<RawSite>,
    /// What `dossier check --built` lets pass.
    pub(super) budgets: Option<RawBudgets>,
    /// What becomes of pictures.
    pub(super) images: Option<RawImages>,
    /// Words that the house does not use, for each language, with what to write instead.
    #[cfg_attr(
        test,
        schemars(
            with = "Option<std::collections::BTreeMap<String, std::collections::BTreeMap<String, String>>>"
        )
    )]
    pub(super) style: Option<toml::Table>,
    /// Levels of findings: `<code> = "off"`, `"warning"` or `"error"`; `dossier explain` has the codes.
    #[cfg_attr(
        test,
        schemars(with = "Option<std::collections::BTreeMap<String, CheckLevel>>")
    )]
    pub(super) checks: Option<toml::Table>,
}

/// The level of a code, as `[checks]` writes it.
#[cfg(test)]
#[derive(schemars::JsonSchema)]
#[schemars(inline, rename_all = "kebab-case")]
#[expect(dead_code, reason = "only its schema is wanted")]
enum CheckLevel {
    Off,
    Warning,
    Error,
}

/// What the site says of itself to machines.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct RawSite {
    /// Who publishes the dossier.
    pub(super) publisher: Text,
    /// A year in which the address was yours already: part of the ids of feeds.
    pub(super) since: Option<Spanned<i64>>,
    /// A PNG or JPEG of `static/`, shown where someone shares a link.
    pub(super) image: Text,
}

/// What becomes of pictures.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct RawImages {
    /// `true`: what a camera wrote into pictures is published.
    pub(super) keep_metadata: Option<bool>,
    /// How good smaller forms of pictures look, 1 to 100.
    pub(super) quality: Option<Spanned<i64>>,
    /// Widths of smaller forms of pictures, in pixels.
    pub(super) widths: Option<Vec<Spanned<i64>>>,
}

/// What the finished site may weigh.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct RawBudgets {
    /// The HTML of an article or a page, such as `30 kB`, after gzip.
    pub(super) html: Text,
    /// All style sheets together.
    pub(super) style: Text,
    /// All scripts together, without the index of the search.
    pub(super) script: Text,
    /// All fonts together.
    pub(super) font: Text,
    /// What a browser fetches when it opens a page, the page included.
    pub(super) requests: Option<Spanned<usize>>,
}

/// How drafts in another language are made.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct RawEngines {
    /// Who drafts: what the dossier remembers, or a machine.
    pub(super) engine: Option<RawEngine>,
    /// How readers are addressed.
    pub(super) formality: Option<RawFormality>,
    /// The variant wanted of a language: `en = "EN-US"`.
    pub(super) variants: Option<std::collections::BTreeMap<String, String>>,
    /// DeepL.
    pub(super) deepl: Option<RawDeepl>,
    /// LibreTranslate.
    pub(super) libretranslate: Option<RawLibreTranslate>,
    /// Apertium.
    pub(super) apertium: Option<RawApertium>,
    /// A program of your own.
    pub(super) command: Option<RawCommand>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub(super) enum RawEngine {
    Memory,
    Deepl,
    Libretranslate,
    Apertium,
    Command,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub(super) enum RawFormality {
    Default,
    More,
    Less,
}

#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct RawDeepl {
    /// Another server than that of the key.
    pub(super) server_url: Text,
    /// Which of DeepL's models answers.
    pub(super) model: Option<RawModel>,
    /// A list of style rules of your account.
    pub(super) style_id: Option<String>,
    /// More headers for every request.
    pub(super) headers: Option<std::collections::BTreeMap<String, String>>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(inline))]
pub(super) enum RawModel {
    #[serde(rename = "quality_optimized")]
    Quality,
    #[serde(rename = "latency_optimized")]
    Latency,
    #[serde(rename = "prefer_quality_optimized")]
    PreferQuality,
}

#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct RawLibreTranslate {
    /// Where the server answers.
    pub(super) url: Text,
}

#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct RawApertium {
    /// Where APY answers.
    pub(super) url: Text,
    /// The program and its first arguments.
    pub(super) program: Option<Vec<String>>,
    /// Languages to go through, when no pair goes straight.
    pub(super) via: Option<Vec<String>>,
}

#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct RawCommand {
    /// The program and its arguments.
    pub(super) program: Option<Vec<String>>,
    /// Seconds that it may take for a request.
    pub(super) timeout: Option<u64>,
    /// The most texts of a request.
    pub(super) max_texts: Option<usize>,
    /// Nothing leaves the machine.
    pub(super) offline: Option<bool>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub(super) enum RawFallback {
    Stub,
    None,
}

#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct RawGlossarySettings {
    /// How often a name is linked: once a `page`, once a `section`, or `all` of them.
    pub(super) link: Option<RawFrequency>,
    /// How often, for entries of a kind.
    pub(super) link_by_kind: Option<RawFrequencyByKind>,
    /// `false`: nothing is linked in tables.
    pub(super) link_tables: Option<bool>,
    /// `all` block quotations, those that are not marked `[!QUOTE]`, or `none`.
    pub(super) link_quotes: Option<RawQuotes>,
    /// What the first mention on a page says beside the name: `expansion`, `translation`.
    pub(super) first_mention: Option<Vec<RawGloss>>,
}

/// How often entries of a kind are linked, where that differs.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct RawFrequencyByKind {
    /// Entries of kind `actor`.
    pub(super) actor: Option<RawFrequency>,
    /// Entries of kind `operation`.
    pub(super) operation: Option<RawFrequency>,
    /// Entries of kind `acronym`.
    pub(super) acronym: Option<RawFrequency>,
    /// Entries of kind `person`.
    pub(super) person: Option<RawFrequency>,
    /// Entries of kind `place`.
    pub(super) place: Option<RawFrequency>,
    /// Entries of kind `treaty`.
    pub(super) treaty: Option<RawFrequency>,
    /// Entries of kind `term`.
    pub(super) term: Option<RawFrequency>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub(super) enum RawQuotes {
    All,
    Unmarked,
    None,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub(super) enum RawGloss {
    Expansion,
    Translation,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub(super) enum RawFrequency {
    Page,
    Section,
    All,
}
