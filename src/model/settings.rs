//! What `dossier.toml` says.

use std::collections::BTreeMap;

use super::EntryKind;
use crate::diagnostic::Levels;
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
    /// Whether browsers keep pages for a time without a network.
    pub offline: Offline,
    /// Where and how often terms are linked.
    pub linking: Linking,
    /// The typographic rules of each language.
    pub typography: PerLang<Typography>,
    /// How drafts in another language are made.
    pub engines: Engines,
    /// What the site says of itself to machines.
    pub site: SiteSettings,
    /// What the finished site may weigh.
    pub budgets: Budgets,
    /// How bad each finding is.
    pub levels: Levels,
    /// What becomes of pictures.
    pub images: ImageSettings,
    /// Words that the house does not use, or not without thinking.
    pub style: PerLang<Vec<StyleWord>>,
}

/// A word of the house's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StyleWord {
    /// The word or words; with `*` at the end, the beginning of one.
    pub word: String,
    /// What to write instead, or why.
    pub advice: String,
}

/// What the site says of itself to machines, beside its title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteSettings {
    /// Who publishes the dossier.
    pub publisher: Option<String>,
    /// A year in which the address was the publisher’s already: part of the ids of feeds.
    pub since: u16,
    /// The picture that stands for pages that have none of their own.
    pub image: Option<SiteImage>,
}

impl Default for SiteSettings {
    fn default() -> Self {
        Self {
            publisher: None,
            since: 2026,
            image: None,
        }
    }
}

/// A picture of `static/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteImage {
    /// The path below the site’s root.
    pub path: String,
    /// Width and height, where the file says so in a way that is understood.
    pub size: Option<(u32, u32)>,
}

/// What becomes of pictures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageSettings {
    /// Whether what a camera wrote into them is published.
    pub keep_metadata: bool,
    /// How good smaller forms look, from 1 to 100.
    pub quality: u8,
    /// The widths of smaller forms in pixels, from the smallest.
    pub widths: Vec<u32>,
}

impl Default for ImageSettings {
    fn default() -> Self {
        Self {
            keep_metadata: false,
            quality: 85,
            widths: vec![480, 800, 1200],
        }
    }
}

/// What a finished site may weigh, in bytes after gzip, and how much a page may fetch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budgets {
    /// The HTML of an article or another page of text.
    pub html: usize,
    /// All style sheets.
    pub style: usize,
    /// All scripts.
    pub script: usize,
    /// All fonts.
    pub font: usize,
    /// What a browser fetches when a page is opened, the page included.
    pub requests: usize,
}

impl Default for Budgets {
    fn default() -> Self {
        Self {
            html: 30_000,
            style: 10_000,
            script: 5_000,
            font: 0,
            requests: 6,
        }
    }
}

/// How drafts in another language are made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Engines {
    /// The engine that is taken unless another is asked for.
    pub engine: EngineName,
    /// How readers are addressed.
    pub address: Address,
    /// The variant wanted of a language, by its tag: `en` → `en-US`.
    pub variants: BTreeMap<String, String>,
    /// DeepL.
    pub deepl: DeeplSettings,
    /// Where LibreTranslate answers.
    pub libretranslate: Option<String>,
    /// Where Apertium APY answers.
    pub apertium_url: Option<String>,
    /// The program Apertium and its first arguments.
    pub apertium_program: Option<Vec<String>>,
    /// Languages that Apertium goes through, by their tags.
    pub apertium_via: Vec<String>,
    /// A program of the editor’s own.
    pub command: Option<CommandSettings>,
}

/// The engines there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EngineName {
    /// What the dossier remembers, and no machine.
    #[default]
    Memory,
    /// DeepL.
    Deepl,
    /// A server of LibreTranslate.
    LibreTranslate,
    /// Apertium, as a program or a server.
    Apertium,
    /// A program.
    Command,
}

/// How readers are addressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Address {
    /// As the engine likes.
    Default,
    /// Formally.
    #[default]
    More,
    /// Informally.
    Less,
}

/// How DeepL is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeeplSettings {
    /// Another server than the key’s own.
    pub server_url: Option<String>,
    /// The model’s name at DeepL.
    pub model: Option<&'static str>,
    /// A list of style rules.
    pub style_id: Option<String>,
    /// More headers for every request.
    pub headers: Vec<(String, String)>,
}

/// A program that translates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CommandSettings {
    /// The program and its arguments.
    pub program: Vec<String>,
    /// Seconds that it may take for a request.
    pub timeout: Option<u64>,
    /// The most texts of a request.
    pub max_texts: Option<usize>,
    /// Whether nothing leaves the machine.
    pub offline: bool,
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

/// Whether browsers keep the pages that they have shown, by a service worker.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Offline {
    /// The site never had a service worker.
    #[default]
    Never,
    /// It has one.
    Keeps,
    /// It had one: browsers that still have it are told to let go of it, and of what it kept.
    Ends,
}

impl Offline {
    /// The service worker's path: at the root, because it serves what lies below it.
    pub const WORKER: &'static str = "service-worker.js";
}

/// Where and how often terms are linked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linking {
    /// How often, unless the kind of the entry says otherwise.
    pub frequency: LinkFrequency,
    /// How often for entries of a kind.
    pub by_kind: BTreeMap<EntryKind, LinkFrequency>,
    /// Whether in tables too.
    pub tables: bool,
    /// In which quotations.
    pub quotes: LinkedQuotes,
    /// What the first mention on a page says beside the name.
    pub first_mention: Gloss,
}

impl Default for Linking {
    fn default() -> Self {
        Self {
            frequency: LinkFrequency::default(),
            by_kind: BTreeMap::new(),
            tables: true,
            quotes: LinkedQuotes::default(),
            first_mention: Gloss::default(),
        }
    }
}

impl Linking {
    /// How often entries of `kind` are linked.
    pub fn frequency_of(&self, kind: EntryKind) -> LinkFrequency {
        self.by_kind.get(&kind).copied().unwrap_or(self.frequency)
    }
}

/// In which block quotations terms are linked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinkedQuotes {
    /// In all of them.
    All,
    /// In those that are not marked as someone’s exact words, with `[!QUOTE]`.
    #[default]
    Unmarked,
    /// In none.
    None,
}

/// What the first mention of an entry on a page says beside the name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gloss {
    /// What the acronym stands for, or the acronym of the name.
    pub expansion: bool,
    /// What it is called in the other languages.
    pub translation: bool,
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
