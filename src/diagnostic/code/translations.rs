//! Codes of `dossier translate` and of the memories of translations.

use super::codes;

codes! {
    /// A line of a memory of translations that cannot be read.
    MemoryLine = "memory-line", Stop;
    /// A name that no text with a translation has.
    UnknownText = "unknown-text", Stop;
    /// A segment that no engine could translate without breaking it.
    DraftRefused = "draft-refused", Warning;
    /// Segments of which it is not known whether they belong together.
    Unaligned = "unaligned", Warning;
    /// A person’s translation of a text that has changed since.
    StaleTranslation = "stale-translation", Warning;
    /// A translation of a text that is gone.
    OrphanTranslation = "orphan-translation", Warning;
    /// Texts of the mock engine, which must not be published.
    MockText = "mock-text", Stop;
    /// A version that says that it was translated from a language in which there is none.
    TranslatedFrom = "translated-from", Stop;
}
