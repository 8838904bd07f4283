//! Codes about `dossier.toml`, and about TOML wherever it stands.

use super::codes;

codes! {
    // ---- TOML
    /// A TOML text that cannot be parsed.
    TomlSyntax = "toml-syntax", Stop;
    /// A key that does not exist.
    UnknownKey = "unknown-key", Stop;
    /// A value of the wrong type.
    WrongType = "wrong-type", Stop;
    /// A key that must be there and is not.
    MissingKey = "missing-key", Stop;
    /// A value that is not one of those allowed.
    BadValue = "bad-value", Stop;

    // ---- settings
    /// There is no `dossier.toml`.
    NoSettings = "no-settings", Stop;
    /// `content/` has no article and no page.
    NoContent = "no-content", Stop;
    /// A language that `languages` does not list.
    UnknownLanguage = "unknown-language", Stop;
    /// A language given twice.
    DuplicateLanguage = "duplicate-language", Stop;
    /// A code that is not a BCP 47 language tag.
    BadLanguageTag = "bad-language-tag", Stop;
    /// A web page where a text is wanted.
    HtmlText = "html-text", Stop;
    /// A text of which nothing says in which language it is.
    NoLanguage = "no-language", Stop;
    /// A text that must exist in every language and lacks one.
    MissingLanguage = "missing-language", Stop;
}
