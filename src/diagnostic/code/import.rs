//! Codes of `dossier import`, and of tables of entries.

use super::codes;

codes! {
    // ---- import
    /// A raw file with nothing in it.
    RawEmpty = "raw-empty", Stop;
    /// A raw file that is no text.
    RawBinary = "raw-binary", Stop;
    /// A raw file that only holds what surrounds an article.
    RawNoArticle = "raw-no-article", Stop;
    /// A raw text whose language a person has to say.
    RawLanguage = "raw-language", Stop;
    /// A raw text whose date of publication a person has to say.
    RawDate = "raw-date", Warning;
    /// An option for one article, with several.
    ImportOneArticle = "import-one-article", Stop;
    /// An id for a new article that something else has.
    ImportTaken = "import-taken", Stop;
    /// A rule in `import.toml` that cannot be used.
    ImportRule = "import-rule", Stop;

    // ---- tables of entries
    /// A table without rows.
    TableEmpty = "table-empty", Stop;
    /// A file that is no text where a table should be.
    TableBinary = "table-binary", Stop;
    /// A table whose header lacks what says what a row is about.
    TableHeader = "table-header", Stop;
    /// A column that is not one of an entry's; it is not read.
    TableColumn = "table-column", Warning;
    /// A column that stands there twice.
    TableColumnTwice = "table-column-twice", Stop;
    /// A cell that begins with a quote and does not end with it.
    TableQuote = "table-quote", Stop;
    /// A cell beyond the columns of the header.
    TableRow = "table-row", Stop;
    /// A cell that must not be empty and is.
    TableCell = "table-cell", Stop;
    /// Rows of one entry that disagree on what is said once for all languages.
    TableConflict = "table-conflict", Stop;
    /// Two rows for one entry and language.
    TableTwice = "table-twice", Stop;
    /// A cell that should be a date and is neither a day nor EDTF.
    TableDate = "table-date", Stop;
}
