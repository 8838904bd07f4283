//! Codes about files of other programs: books, timelines, translations.

use super::codes;

codes! {
    // ---- books
    /// A page of a book that is not XML.
    ExportMarkup = "export-markup", Stop;

    // ---- timelines of other programs
    /// A file that is no timeline, or not one in JSON.
    TimelineSyntax = "timeline-syntax", Stop;
    /// A table without the columns that a timeline needs.
    TimelineHeader = "timeline-header", Stop;
    /// An event whose date is none.
    TimelineDate = "timeline-date", Stop;
    /// An event without a headline.
    TimelineHeadline = "timeline-headline", Stop;
    /// Two events with one id.
    TimelineTwice = "timeline-twice", Stop;
    /// Something that a timeline says and an event of a dossier cannot.
    TimelineLeft = "timeline-left", Warning;

    // ---- exchange of translations
    /// A file of translations that cannot be read.
    ExchangeSyntax = "exchange-syntax", Stop;
    /// A file that is not of the format that it should be, or of a version that is not read.
    ExchangeFormat = "exchange-format", Stop;
    /// A file of translations for a language that the dossier does not have.
    ExchangeLanguage = "exchange-language", Stop;
    /// A translation for a text that the dossier does not have.
    ExchangeUnit = "exchange-unit", Warning;
    /// A translation of a text that says something else by now.
    ExchangeSource = "exchange-source", Warning;
    /// Two translations for one text.
    ExchangeTwice = "exchange-twice", Warning;
    /// A translation that does not fit its text.
    ExchangeRefused = "exchange-refused", Warning;
    /// A translation that differs from a person's.
    ExchangeConflict = "exchange-conflict", Warning;
}
