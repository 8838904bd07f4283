//! Codes of `dossier translate` and of the memories of translations.

use super::codes;

codes! {
    /// A line of a memory of translations that cannot be read.
    ///
    /// ## Why
    ///
    /// A memory remembers what was translated and by whom. While a line of it cannot be read, the memory is not written, so
    /// that nothing in it is lost.
    ///
    /// ## Instead
    ///
    /// Mend the line or delete it; after a conflict of Git, keep the lines of both sides and delete the marks.
    MemoryLine = "memory-line", Stop;

    /// A name that no text with a translation has.
    ///
    /// ## Why
    ///
    /// The command would do nothing, and look as if it had.
    ///
    /// ## Instead
    ///
    /// Give the file of a translation, or a name that `dossier translate status` prints.
    UnknownText = "unknown-text", Stop;

    /// A segment that no engine could translate without breaking it.
    ///
    /// ## Why
    ///
    /// The engine lost a link, changed a number or answered with nothing. A draft that breaks the text would be worse than
    /// none.
    ///
    /// ## Instead
    ///
    /// Translate the passage by hand; what stands there is as it was.
    DraftRefused = "draft-refused", Warning;

    /// Segments of which it is not known whether they belong together.
    ///
    /// ## Why
    ///
    /// A passage put beside the wrong original would be taken for its translation. Nothing is guessed.
    ///
    /// ## Instead
    ///
    /// Give headings the same `{#id}`, put the paragraphs in the same order, or complete what is missing.
    Unaligned = "unaligned", Warning;

    /// A person’s translation of a text that has changed since.
    ///
    /// ## Why
    ///
    /// The original says something new that readers of the translation do not know.
    ///
    /// ## Instead
    ///
    /// See the change with `dossier translate diff`, edit the translation, then `dossier translate review`.
    StaleTranslation = "stale-translation", Warning;

    /// A translation of a text that is gone.
    ///
    /// ## Why
    ///
    /// It says what the original does not say any more.
    ///
    /// ## Instead
    ///
    /// Delete it by hand if it has no place there any more.
    OrphanTranslation = "orphan-translation", Warning;

    /// Texts of the mock engine, which must not be published.
    ///
    /// ## Why
    ///
    /// The mock engine only plays at translating, for tests. A reader could take its words for yours.
    ///
    /// ## Instead
    ///
    /// Have the text translated anew, or write it. `--allow-mock` builds it with a banner on every page, to look at.
    MockText = "mock-text", Stop;

    /// A version that says that it was translated from a language in which there is none.
    ///
    /// ## Why
    ///
    /// The page would send its readers to an original that is not there.
    ///
    /// ## Instead
    ///
    /// Write the language of the version that this one was translated from, or delete the line.
    TranslatedFrom = "translated-from", Stop;
}
