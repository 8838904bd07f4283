//! Codes of `dossier import`, and of tables of entries.

use super::codes;

codes! {
    // ---- import
    /// A raw file with nothing in it.
    ///
    /// ## Why
    ///
    /// Nothing can be made of it; mostly a download went wrong.
    ///
    /// ## Instead
    ///
    /// Check the file.
    RawEmpty = "raw-empty", Stop;

    /// A raw file that is no text.
    ///
    /// ## Why
    ///
    /// A PDF or the file of a word processor is no text; what it shows must be taken out of it first.
    ///
    /// ## Instead
    ///
    /// Copy the text out of it into a `.txt` file, or save it as HTML.
    RawBinary = "raw-binary", Stop;

    /// A raw file that only holds what surrounds an article.
    ///
    /// ## Why
    ///
    /// Only menus, buttons and notices were found. Nothing is lost: the report of the import has all of it.
    ///
    /// ## Instead
    ///
    /// If a rule took the text for a label, keep it: `--keep NAME-OF-THE-RULE`, or `--keep "words of the line"`.
    RawNoArticle = "raw-no-article", Stop;

    /// A raw text whose language a person has to say.
    ///
    /// ## Why
    ///
    /// An article must be in the file of its language; a text in two, or a very short one, does not say which.
    ///
    /// ## Instead
    ///
    /// Say it: `--lang fr`.
    RawLanguage = "raw-language", Stop;

    /// A raw text whose date of publication a person has to say.
    ///
    /// ## Why
    ///
    /// “Yesterday” and “last Thursday” in the text count from the day of publication; without it they mean nothing.
    ///
    /// ## Instead
    ///
    /// Write the date into the front matter, whose comments say what the text shows, or give it with `--date`.
    RawDate = "raw-date", Warning;

    /// An option for one article, with several.
    ///
    /// ## Why
    ///
    /// An id or a date is that of one article; with several it would be that of the wrong ones too.
    ///
    /// ## Instead
    ///
    /// Import the files one by one, or leave the option out.
    ImportOneArticle = "import-one-article", Stop;

    /// An id for a new article that something else has.
    ///
    /// ## Why
    ///
    /// Nothing is written over what exists.
    ///
    /// ## Instead
    ///
    /// Choose another id with `--id`.
    ImportTaken = "import-taken", Stop;

    /// A rule in `import.toml` that cannot be used.
    ///
    /// ## Why
    ///
    /// A rule of `import.toml` that cannot be used would leave in the texts what it should take out.
    ///
    /// ## Instead
    ///
    /// Mend the rule; `docs/import.md` has the format.
    ImportRule = "import-rule", Stop;

    // ---- tables of entries
    /// A table without rows.
    ///
    /// ## Why
    ///
    /// There is nothing to take over from it.
    ///
    /// ## Instead
    ///
    /// The first line names the columns; each line after it is an entry in one language.
    TableEmpty = "table-empty", Stop;

    /// A file that is no text where a table should be.
    ///
    /// ## Why
    ///
    /// The file of a spreadsheet program holds more than a table, and cannot be compared in Git.
    ///
    /// ## Instead
    ///
    /// Save the table as CSV, in UTF-8.
    TableBinary = "table-binary", Stop;

    /// A table whose header lacks what says what a row is about.
    ///
    /// ## Why
    ///
    /// Without it nobody knows which entry a row is about, or in which language.
    ///
    /// ## Example
    ///
    /// ```text
    /// name,definition
    /// ```
    ///
    /// ## Instead
    ///
    /// Add the columns `lang`, and `id`, `name` or `acronym`.
    ///
    /// ```text
    /// id,lang,name,definition
    /// ```
    TableHeader = "table-header", Stop;

    /// A column that is not one of an entry's; it is not read.
    ///
    /// ## Why
    ///
    /// What stands in it is not taken over. It may be a slip for a column that is.
    ///
    /// ## Instead
    ///
    /// Compare with the columns in `docs/terms-exchange.md`; delete it or leave it.
    TableColumn = "table-column", Warning;

    /// A column that stands there twice.
    ///
    /// ## Why
    ///
    /// Which of the two holds is not guessed.
    ///
    /// ## Instead
    ///
    /// Delete one of the two.
    TableColumnTwice = "table-column-twice", Stop;

    /// A cell that begins with a quote and does not end with it.
    ///
    /// ## Why
    ///
    /// The cell would swallow those after it.
    ///
    /// ## Example
    ///
    /// ```text
    /// gsim,fr,"Groupe de soutien
    /// ```
    ///
    /// ## Instead
    ///
    /// Close the quote; within a quoted cell a quote is written twice.
    ///
    /// ```text
    /// gsim,fr,"Groupe de soutien, dit ""GSIM"""
    /// ```
    TableQuote = "table-quote", Stop;

    /// A cell beyond the columns of the header.
    ///
    /// ## Why
    ///
    /// A comma in a text has cut a cell in two, and all cells after it stand in the wrong column.
    ///
    /// ## Instead
    ///
    /// Put quotes around the cell that holds the comma.
    TableRow = "table-row", Stop;

    /// A cell that must not be empty and is.
    ///
    /// ## Why
    ///
    /// A row without a language or a name cannot become an entry.
    ///
    /// ## Instead
    ///
    /// Fill the column that the message names.
    TableCell = "table-cell", Stop;

    /// Rows of one entry that disagree on what is said once for all languages.
    ///
    /// ## Why
    ///
    /// The kind of an entry, its dates and its relations hold for all languages; two rows say two things.
    ///
    /// ## Instead
    ///
    /// Write it in one row of the entry, or the same in all.
    TableConflict = "table-conflict", Stop;

    /// Two rows for one entry and language.
    ///
    /// ## Why
    ///
    /// Which of the two holds is not guessed.
    ///
    /// ## Instead
    ///
    /// Put them together in one; for another entry, give another id.
    TableTwice = "table-twice", Stop;

    /// A cell that should be a date and is neither a day nor EDTF.
    ///
    /// ## Why
    ///
    /// Spreadsheets rewrite dates as they please: `2022-03` becomes `mars-22`.
    ///
    /// ## Instead
    ///
    /// Write 2022-03-30, 2022-03 or 2022, and format the column as text.
    TableDate = "table-date", Stop;
}
