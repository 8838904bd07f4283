//! Codes about front matter, data and what ties the versions of a text together.

use super::codes;

codes! {
    /// A Markdown file without front matter.
    NoFrontMatter = "no-front-matter", Stop;
    /// Front matter in YAML.
    YamlFrontMatter = "yaml-front-matter", Stop;
    /// Front matter whose closing `+++` is missing.
    UnclosedFrontMatter = "unclosed-front-matter", Stop;
    /// Front matter over its size limit.
    LongFrontMatter = "long-front-matter", Stop;
    /// An id that is not lower-case ASCII letters, digits and hyphens.
    BadId = "bad-id", Stop;
    /// A slug that is not lower-case ASCII letters, digits and hyphens.
    BadSlug = "bad-slug", Stop;
    /// A date that is neither a TOML date nor EDTF.
    BadDate = "bad-date", Stop;
    /// A URL whose scheme is not allowed, or that is no URL.
    BadUrl = "bad-url", Stop;
    /// Two things with one id.
    DuplicateId = "duplicate-id", Stop;
    /// Two pages with one address.
    DuplicateSlug = "duplicate-slug", Stop;
    /// Two pages whose titles give one address; their ids were added to tell them apart.
    SameTitle = "same-title", Warning;
    /// Two versions of an article that disagree on what is said once for all languages.
    ConflictingVersions = "conflicting-versions", Stop;
    /// Text that control characters or bidirectional overrides make look like another.
    HiddenCharacter = "hidden-character", Stop;
    /// The same, in prose.
    HiddenCharacterInText = "hidden-character-in-text", Warning;
}
