//! Codes about a text and its translation: what one says and the other does not.

use super::codes;

codes! {
    /// A number that only one version has, or that differs.
    ParityNumber = "parity-number", Warning;
    /// A date, a day of the week or an hour that only one version has, or that differs.
    ParityDate = "parity-date", Warning;
    /// A link that leads elsewhere in the other version, or is not there.
    ParityLink = "parity-link", Warning;
    /// A citation that only one version has, or that names another place in the source.
    ParityCitation = "parity-citation", Warning;
    /// The mark of a note that only one version has, or that stands elsewhere.
    ParityNote = "parity-note", Warning;
    /// A figure, an event, a timeline or an image that only one version shows.
    ParityEmbed = "parity-embed", Warning;
    /// Code that differs.
    ParityCode = "parity-code", Warning;
    /// A heading of another level or with another id.
    ParityHeading = "parity-heading", Warning;
    /// A table with other rows or columns.
    ParityTable = "parity-table", Warning;
    /// A list with other items.
    ParityList = "parity-list", Warning;
    /// A passage that only one version has.
    ParitySegment = "parity-segment", Warning;
    /// A name of the glossary that the translation does not have.
    ParityTerm = "parity-term", Warning;
    /// An acronym of the other language, where this one has its own.
    ParityAcronym = "parity-acronym", Error;
    /// A translation that is much longer or shorter.
    ParityLength = "parity-length", Warning;
    /// A word that stands twice in the translation.
    ParityWordTwice = "parity-word-twice", Warning;
    /// A bracket or quotation mark without its other half, where the source has both.
    ParityBalance = "parity-balance", Warning;
    /// A question that became a statement, or the like.
    ParityEnding = "parity-ending", Warning;
    /// A piece of a placeholder or an entity in the text.
    ParityMarkup = "parity-markup", Warning;
    /// Words marked as those of a third language in one version only.
    ParityForeign = "parity-foreign", Warning;
    /// A translation that is the source.
    ParityUntranslated = "parity-untranslated", Warning;
    /// Marks that the language of the translation does not use.
    ParityTypography = "parity-typography", Warning;
}
