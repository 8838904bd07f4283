//! Codes about files of other programs: books, timelines, translations.

use super::codes;

codes! {
    // ---- books
    /// A page of a book that is not XML.
    ///
    /// ## Why
    ///
    /// An EPUB is made of XML, and readers of books refuse a page that is not.
    ///
    /// ## Instead
    ///
    /// In the templates of the theme, close every element (`<br/>`) and give every attribute a value.
    ExportMarkup = "export-markup", Stop;

    // ---- timelines of other programs
    /// A file that is no timeline, or not one in JSON.
    ///
    /// ## Why
    ///
    /// Nothing can be taken over from a file that is not understood.
    ///
    /// ## Instead
    ///
    /// Give the JSON of TimelineJS 3, an object with `events`, or its spreadsheet saved as CSV; `docs/timeline-exchange.md`
    /// describes both.
    TimelineSyntax = "timeline-syntax", Stop;

    /// A table without the columns that a timeline needs.
    ///
    /// ## Why
    ///
    /// Without a year and a headline a row is no event.
    ///
    /// ## Instead
    ///
    /// Add the columns `Year` and `Headline`.
    TimelineHeader = "timeline-header", Stop;

    /// An event whose date is none.
    ///
    /// ## Why
    ///
    /// An event without a readable date stands nowhere in a timeline.
    ///
    /// ## Instead
    ///
    /// Give at least a year, then a month from 1 to 12 and a day; what is approximate goes into the display date.
    TimelineDate = "timeline-date", Stop;

    /// An event without a headline.
    ///
    /// ## Why
    ///
    /// The headline becomes the title of the event, and an event without one cannot be listed.
    ///
    /// ## Instead
    ///
    /// Give each event a headline.
    TimelineHeadline = "timeline-headline", Stop;

    /// Two events with one id.
    ///
    /// ## Why
    ///
    /// Links to it would not know which is meant.
    ///
    /// ## Instead
    ///
    /// Give each its own id, or none: then one is made of the headline.
    TimelineTwice = "timeline-twice", Stop;

    /// Something that a timeline says and an event of a dossier cannot.
    ///
    /// ## Why
    ///
    /// Media, eras and markup have no place in an event of a dossier; they are left out, and you should know.
    ///
    /// ## Instead
    ///
    /// Look whether it belongs elsewhere: it stands in a comment of the draft.
    TimelineLeft = "timeline-left", Warning;

    // ---- exchange of translations
    /// A file of translations that cannot be read.
    ///
    /// ## Why
    ///
    /// A file that is damaged may have lost translations; none is taken over from a part of it.
    ///
    /// ## Instead
    ///
    /// Export it anew from the program that it comes from.
    ExchangeSyntax = "exchange-syntax", Stop;

    /// A file that is not of the format that it should be, or of a version that is not read.
    ///
    /// ## Why
    ///
    /// Versions of these formats differ in what they mean; a wrong guess would take suggestions for translations.
    ///
    /// ## Instead
    ///
    /// Save it as XLIFF 2.0 or 2.1, TMX 1.4 or PO, or name the format with `--format`.
    ExchangeFormat = "exchange-format", Stop;

    /// A file of translations for a language that the dossier does not have.
    ///
    /// ## Why
    ///
    /// Its translations have no place in this dossier.
    ///
    /// ## Instead
    ///
    /// Correct the language in the file, or add it to `languages` in `dossier.toml`.
    ExchangeLanguage = "exchange-language", Stop;

    /// A translation for a text that the dossier does not have.
    ///
    /// ## Why
    ///
    /// The text was renamed or deleted after the export; the translation has no place to go.
    ///
    /// ## Instead
    ///
    /// Look whether it belongs to another text, and copy it by hand.
    ExchangeUnit = "exchange-unit", Warning;

    /// A translation of a text that says something else by now.
    ///
    /// ## Why
    ///
    /// It translates what the text said at the time of the export, not what it says now.
    ///
    /// ## Instead
    ///
    /// Export again, and have the new text translated.
    ExchangeSource = "exchange-source", Warning;

    /// Two translations for one text.
    ///
    /// ## Why
    ///
    /// Which of the two was approved is not known; the first is taken.
    ///
    /// ## Instead
    ///
    /// Keep one of them in the file.
    ExchangeTwice = "exchange-twice", Warning;

    /// A translation that does not fit its text.
    ///
    /// ## Why
    ///
    /// It has lost a link or a citation, or changed a number; taken over, it would break the page.
    ///
    /// ## Instead
    ///
    /// Mend it in the program that it comes from, then import again.
    ExchangeRefused = "exchange-refused", Warning;

    /// A translation that differs from a person's.
    ///
    /// ## Why
    ///
    /// What a person wrote is never overwritten by a file.
    ///
    /// ## Instead
    ///
    /// Compare both with `dossier translate diff`, and keep the better one by hand.
    ExchangeConflict = "exchange-conflict", Warning;
}
