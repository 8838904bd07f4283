//! The closed list of codes: every finding that any stage can make.

use super::Severity;

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $text:literal, $severity:ident;)+) => {
        /// What a diagnostic is about. The text of a code never changes its meaning; the wording of its
        /// message is in `messages/<lang>.ftl`, under the same name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[doc = $doc])+ $name,)+
        }

        impl Code {
            /// Every code, in the order of this list.
            pub const ALL: &'static [Code] = &[$(Code::$name,)+];

            /// The code as it is printed, in kebab-case.
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$name => $text,)+ }
            }

            /// Whether a finding of this code stops the build.
            pub fn severity(self) -> Severity {
                match self { $(Code::$name => Severity::$severity,)+ }
            }
        }
    };
}

codes! {
    // ---- files
    /// A symbolic link stands where a file or folder of the dossier should be.
    Symlink = "symlink", Error;
    /// A pipe, a socket or a device stands where a file should be.
    NotAFile = "not-a-file", Error;
    /// A file stands where a folder should be.
    NotAFolder = "not-a-folder", Error;
    /// A file could not be read.
    UnreadableFile = "unreadable-file", Error;
    /// A text is not UTF-8.
    NotUtf8 = "not-utf8", Error;
    /// A text is UTF-16.
    Utf16 = "utf16", Error;
    /// A file's name cannot be written down as text.
    UnusableName = "unusable-name", Error;
    /// A file is over the size limit.
    TooLarge = "too-large", Error;
    /// An HTML file lies in `content/`, where only Markdown and TOML are published.
    HtmlContent = "html-content", Error;
    /// A file beside the texts that could run a script in a reader's browser.
    ActiveContent = "active-content", Error;
    /// A file's name is not one that the dossier knows what to do with.
    BadFileName = "bad-file-name", Error;

    // ---- TOML
    /// A TOML text that cannot be parsed.
    TomlSyntax = "toml-syntax", Error;
    /// A key that does not exist.
    UnknownKey = "unknown-key", Error;
    /// A value of the wrong type.
    WrongType = "wrong-type", Error;
    /// A key that must be there and is not.
    MissingKey = "missing-key", Error;
    /// A value that is not one of those allowed.
    BadValue = "bad-value", Error;

    // ---- settings
    /// There is no `dossier.toml`.
    NoSettings = "no-settings", Error;
    /// `content/` has no article and no page.
    NoContent = "no-content", Error;
    /// A language that `languages` does not list.
    UnknownLanguage = "unknown-language", Error;
    /// A language given twice.
    DuplicateLanguage = "duplicate-language", Error;
    /// A code that is not a BCP 47 language tag.
    BadLanguageTag = "bad-language-tag", Error;
    /// A web page where a text is wanted.
    HtmlText = "html-text", Error;
    /// A text of which nothing says in which language it is.
    NoLanguage = "no-language", Error;
    /// A text that must exist in every language and lacks one.
    MissingLanguage = "missing-language", Error;

    // ---- front matter and data
    /// A Markdown file without front matter.
    NoFrontMatter = "no-front-matter", Error;
    /// Front matter in YAML.
    YamlFrontMatter = "yaml-front-matter", Error;
    /// Front matter whose closing `+++` is missing.
    UnclosedFrontMatter = "unclosed-front-matter", Error;
    /// Front matter over its size limit.
    LongFrontMatter = "long-front-matter", Error;
    /// An id that is not lower-case ASCII letters, digits and hyphens.
    BadId = "bad-id", Error;
    /// A slug that is not lower-case ASCII letters, digits and hyphens.
    BadSlug = "bad-slug", Error;
    /// A date that is neither a TOML date nor EDTF.
    BadDate = "bad-date", Error;
    /// A URL whose scheme is not allowed, or that is no URL.
    BadUrl = "bad-url", Error;
    /// Two things with one id.
    DuplicateId = "duplicate-id", Error;
    /// Two pages with one address.
    DuplicateSlug = "duplicate-slug", Error;
    /// Two pages whose titles give one address; their ids were added to tell them apart.
    SameTitle = "same-title", Warning;
    /// Two versions of an article that disagree on what is said once for all languages.
    ConflictingVersions = "conflicting-versions", Error;
    /// Text that control characters or bidirectional overrides make look like another.
    HiddenCharacter = "hidden-character", Error;
    /// The same, in prose.
    HiddenCharacterInText = "hidden-character-in-text", Warning;

    // ---- references
    /// A topic that `dossier.toml` does not name.
    UnknownTopic = "unknown-topic", Error;
    /// A source that does not exist.
    UnknownSource = "unknown-source", Error;
    /// A glossary entry that does not exist.
    UnknownTerm = "unknown-term", Error;
    /// An article that does not exist.
    UnknownArticle = "unknown-article", Error;
    /// A page that does not exist.
    UnknownPage = "unknown-page", Error;
    /// An event that does not exist.
    UnknownEvent = "unknown-event", Error;
    /// A figure that does not exist.
    UnknownFigure = "unknown-figure", Error;
    /// An id that is neither an article, a page nor a topic.
    UnknownScope = "unknown-scope", Error;
    /// A published text that refers to a draft.
    DraftReference = "draft-reference", Error;
    /// A link to a thing that can only be embedded.
    EmbedAsLink = "embed-as-link", Error;
    /// An embed of a thing that can only be linked.
    NotAnEmbed = "not-an-embed", Error;
    /// An entry of the wrong kind for where it is named.
    WrongKind = "wrong-kind", Error;
    /// Entries whose `part_of` or `succeeded_by` lead back to themselves.
    RelationCycle = "relation-cycle", Error;
    /// A relation of an entry with itself.
    RelationToItself = "relation-to-itself", Error;
    /// A relation that ends before it begins.
    RelationDates = "relation-dates", Error;
    /// A relation that is said twice, or by the files of both sides, alike or otherwise.
    RelationTwice = "relation-twice", Error;
    /// Two that are said to be allied or opposed, and nobody who says so.
    RelationWithoutSource = "relation-without-source", Warning;
    /// A name of an entry, or a word that decides on one, without letters and digits.
    EmptyName = "empty-name", Error;
    /// A form that two entries claim in one language.
    FormClaimedTwice = "form-claimed-twice", Error;

    // ---- Markdown
    /// A mark at the head of a quotation that means nothing, or that does not stand alone on its line.
    QuotationMark = "quotation-mark", Warning;
    /// HTML in Markdown; it is shown as text.
    RawHtml = "raw-html", Warning;
    /// A link whose scheme is not allowed.
    UnsafeUrl = "unsafe-url", Error;
    /// A link or an image without a target.
    EmptyLink = "empty-link", Error;
    /// A relative link to a file that is not there.
    MissingFile = "missing-file", Error;
    /// An image from another site.
    RemoteImage = "remote-image", Error;
    /// An image without alternative text.
    NoAltText = "no-alt-text", Error;
    /// A file that is not the picture that its name says.
    BrokenImage = "broken-image", Error;
    /// A picture in a text of which nobody says who made it.
    ImageNoCredit = "image-no-credit", Warning;
    /// A picture of persons who can be recognised, and nothing that says that they agreed.
    ImageNoConsent = "image-no-consent", Warning;
    /// A picture whose metadata cannot be taken out.
    ImageMetadata = "image-metadata", Warning;
    /// Notes on a picture that is not there.
    PictureNotesAlone = "picture-notes-alone", Error;
    /// A link to a place in a page that is not there.
    UnknownFragment = "unknown-fragment", Error;
    /// An embed with other text in its paragraph.
    EmbedNotAlone = "embed-not-alone", Error;
    /// A citation that is not written as `[@id, p. 3]`.
    BadCitation = "bad-citation", Error;
    /// A footnote mark whose note is missing.
    UndefinedFootnote = "undefined-footnote", Error;
    /// A footnote that nothing refers to.
    UnusedFootnote = "unused-footnote", Warning;
    /// A first-level heading in a text whose title is already one.
    TitleInText = "title-in-text", Warning;
    /// Two headings with one id.
    DuplicateHeadingId = "duplicate-heading-id", Error;
    /// A heading that has one id in one language and another in the other.
    HeadingIdsDisagree = "heading-ids-disagree", Error;
    /// Versions whose headings differ, so that links into them cannot be shared.
    OutlineDiffers = "outline-differs", Warning;

    // ---- two languages
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

    // ---- theme and output
    /// The theme named in `dossier.toml` is neither in `themes/` nor built in.
    UnknownTheme = "unknown-theme", Error;
    /// A template that cannot be parsed.
    TemplateSyntax = "template-syntax", Error;
    /// A template that failed while a page was made.
    TemplateFailed = "template-failed", Error;
    /// A file of interface strings that cannot be parsed.
    StringsSyntax = "strings-syntax", Error;
    /// An interface string that a language lacks.
    MissingString = "missing-string", Error;
    /// Two sources for one file of the site.
    OutputCollision = "output-collision", Error;
    /// An address that some file system cannot hold.
    BadOutputPath = "bad-output-path", Error;

    // ---- the finished site
    /// An article whose HTML is over its budget.
    BuiltPageHeavy = "built-page-heavy", Error;
    /// Style sheets that are over their budget.
    BuiltStyleHeavy = "built-style-heavy", Error;
    /// Scripts that are over their budget.
    BuiltScriptHeavy = "built-script-heavy", Error;
    /// Fonts that are over their budget, which is nothing unless the settings say otherwise.
    BuiltFontHeavy = "built-font-heavy", Error;
    /// A page that makes a browser fetch more than it may.
    BuiltRequests = "built-requests", Error;
    /// Something that a browser would fetch from another site.
    BuiltThirdParty = "built-third-party", Error;
    /// A script that is written into a page.
    BuiltInlineScript = "built-inline-script", Error;
    /// A style that is written into a page.
    BuiltInlineStyle = "built-inline-style", Error;
    /// A page without the content security policy that it should have.
    BuiltPolicy = "built-policy", Error;

    // ---- translations
    /// A line of a memory of translations that cannot be read.
    MemoryLine = "memory-line", Error;
    /// A name that no text with a translation has.
    UnknownText = "unknown-text", Error;
    /// A segment that no engine could translate without breaking it.
    DraftRefused = "draft-refused", Warning;
    /// Segments of which it is not known whether they belong together.
    Unaligned = "unaligned", Warning;
    /// A person’s translation of a text that has changed since.
    StaleTranslation = "stale-translation", Warning;
    /// A translation of a text that is gone.
    OrphanTranslation = "orphan-translation", Warning;
    /// Texts of the mock engine, which must not be published.
    MockText = "mock-text", Error;
    /// A version that says that it was translated from a language in which there is none.
    TranslatedFrom = "translated-from", Error;

    // ---- import
    /// A raw file with nothing in it.
    RawEmpty = "raw-empty", Error;
    /// A raw file that is no text.
    RawBinary = "raw-binary", Error;
    /// A raw file that only holds what surrounds an article.
    RawNoArticle = "raw-no-article", Error;
    /// A raw text whose language a person has to say.
    RawLanguage = "raw-language", Error;
    /// A raw text whose date of publication a person has to say.
    RawDate = "raw-date", Warning;
    /// An option for one article, with several.
    ImportOneArticle = "import-one-article", Error;
    /// An id for a new article that something else has.
    ImportTaken = "import-taken", Error;
    /// A rule in `import.toml` that cannot be used.
    ImportRule = "import-rule", Error;

    // ---- tables of entries
    /// A table without rows.
    TableEmpty = "table-empty", Error;
    /// A file that is no text where a table should be.
    TableBinary = "table-binary", Error;
    /// A table whose header lacks what says what a row is about.
    TableHeader = "table-header", Error;
    /// A column that is not one of an entry's; it is not read.
    TableColumn = "table-column", Warning;
    /// A column that stands there twice.
    TableColumnTwice = "table-column-twice", Error;
    /// A cell that begins with a quote and does not end with it.
    TableQuote = "table-quote", Error;
    /// A cell beyond the columns of the header.
    TableRow = "table-row", Error;
    /// A cell that must not be empty and is.
    TableCell = "table-cell", Error;
    /// Rows of one entry that disagree on what is said once for all languages.
    TableConflict = "table-conflict", Error;
    /// Two rows for one entry and language.
    TableTwice = "table-twice", Error;
    /// A cell that should be a date and is neither a day nor EDTF.
    TableDate = "table-date", Error;

    // ---- exchange of translations
    /// A file of translations that cannot be read.
    ExchangeSyntax = "exchange-syntax", Error;
    /// A file that is not of the format that it should be, or of a version that is not read.
    ExchangeFormat = "exchange-format", Error;
    /// A file of translations for a language that the dossier does not have.
    ExchangeLanguage = "exchange-language", Error;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_in_kebab_case() {
        let mut seen = std::collections::BTreeSet::new();
        for code in Code::ALL {
            let text = code.as_str();
            assert!(seen.insert(text), "{text} twice");
            assert!(
                text.bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'),
                "{text}"
            );
        }
    }
}
