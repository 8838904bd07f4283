//! What `dossier.toml` says.

use crate::i18n::{Languages, PerLang, Typography};

/// The dossier's settings.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where the site will stand, ending in `/`; used only where an address must be absolute.
    pub base_url: String,
    /// The languages, in the order in which they are shown.
    pub languages: Languages,
    /// The theme's name.
    pub theme: String,
    /// The dossier's title.
    pub title: PerLang<String>,
    /// What a page that lacks a language becomes in it.
    pub fallback: Fallback,
    /// How often a term is linked.
    pub link: LinkFrequency,
    /// The typographic rules of each language.
    pub typography: PerLang<Typography>,
}

/// What a page that is not translated becomes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fallback {
    /// A page that says so, with a link to the version that exists.
    #[default]
    Stub,
    /// Nothing.
    None,
}

/// How often a mention of one entry is linked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinkFrequency {
    /// The first time on a page.
    Page,
    /// The first time after each second-level heading.
    #[default]
    Section,
    /// Every time.
    All,
}
