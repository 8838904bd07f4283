//! Codes about `dossier.toml`, and about TOML wherever it stands.

use super::codes;

codes! {
    // ---- TOML
    /// A TOML text that cannot be parsed.
    ///
    /// ## Why
    ///
    /// The file cannot be understood from there on, and nothing in it can be trusted. Most often a quotation mark, a bracket
    /// or an equals sign is missing.
    ///
    /// ## Example
    ///
    /// ```toml
    /// title = "Moura
    /// ```
    ///
    /// ## Instead
    ///
    /// Close what was opened: texts stand between `"`, lists between brackets. A text that holds `"` stands between `'`, or
    /// writes `\"`.
    ///
    /// ```toml
    /// title = "Moura"
    /// ```
    TomlSyntax = "toml-syntax", Stop;

    /// A key that does not exist.
    ///
    /// ## Why
    ///
    /// A key that nobody reads has no effect: `sumary = "…"` would leave the page without its standfirst, and no one would
    /// know why.
    ///
    /// ## Example
    ///
    /// ```toml
    /// sumary = "Ce que l’on sait."
    /// ```
    ///
    /// ## Instead
    ///
    /// Write one of the keys that the message lists. When one of them is near, the message offers it, and
    /// `dossier check --fix` writes it.
    ///
    /// ```toml
    /// summary = "Ce que l’on sait."
    /// ```
    UnknownKey = "unknown-key", Stop;

    /// A value of the wrong type.
    ///
    /// ## Why
    ///
    /// A list is read where a list belongs, a text where a text belongs. What was meant is not guessed.
    ///
    /// ## Example
    ///
    /// ```toml
    /// topics = "economy"
    /// ```
    ///
    /// ## Instead
    ///
    /// Write a list between brackets, a text between quotation marks, and numbers, dates, `true` and `false` without them.
    ///
    /// ```toml
    /// topics = ["economy"]
    /// ```
    WrongType = "wrong-type", Stop;

    /// A key that must be there and is not.
    ///
    /// ## Why
    ///
    /// The page, the event or the source cannot be shown without it: a text needs a title, an event a date.
    ///
    /// ## Example
    ///
    /// ```toml
    /// summary = "Ce que l’on sait."
    /// ```
    ///
    /// ## Instead
    ///
    /// Write the key that the message names.
    ///
    /// ```toml
    /// title = "Moura, cinq jours de mars"
    /// summary = "Ce que l’on sait."
    /// ```
    MissingKey = "missing-key", Stop;

    /// A value that is not one of those allowed.
    ///
    /// ## Why
    ///
    /// Some keys take one of a few words, or a number within bounds; anything else would be passed over.
    ///
    /// ## Example
    ///
    /// ```toml
    /// kind = "organisation"
    /// ```
    ///
    /// ## Instead
    ///
    /// Write one of the values that the message lists.
    ///
    /// ```toml
    /// kind = "actor"
    /// ```
    BadValue = "bad-value", Stop;

    // ---- settings
    /// There is no `dossier.toml`.
    ///
    /// ## Why
    ///
    /// `dossier.toml` says what the dossier is called, in which languages it is, and where it will stand. Without it a folder
    /// is no dossier.
    ///
    /// ## Instead
    ///
    /// Run the command in the folder of the dossier, or name that folder: `dossier check --root my-dossier`.
    NoSettings = "no-settings", Stop;

    /// `content/` has no article and no page.
    ///
    /// ## Why
    ///
    /// There is nothing to publish; a site without a page would take the place of the one that stands.
    ///
    /// ## Instead
    ///
    /// Write `content/index.fr.md`, the front page, then articles in `content/articles/`.
    NoContent = "no-content", Stop;

    /// A language that `languages` does not list.
    ///
    /// ## Why
    ///
    /// Each text is shown in its language, and only those listed in `dossier.toml` have pages. A text in another one would
    /// appear nowhere.
    ///
    /// ## Example
    ///
    /// ```toml
    /// [de]
    /// name = "Ständiges Sekretariat"
    /// ```
    ///
    /// ## Instead
    ///
    /// Correct the code, or add the language to `languages` in `dossier.toml`.
    UnknownLanguage = "unknown-language", Stop;

    /// A language given twice.
    ///
    /// ## Why
    ///
    /// The order of `languages` is the order in which readers see them; twice the same has no meaning.
    ///
    /// ## Instead
    ///
    /// Delete one of the two.
    DuplicateLanguage = "duplicate-language", Stop;

    /// A code that is not a BCP 47 language tag.
    ///
    /// ## Why
    ///
    /// Browsers, screen readers and search engines choose a voice, hyphens and results by this code, which BCP 47 lays down.
    ///
    /// ## Example
    ///
    /// ```toml
    /// languages = ["français", "english"]
    /// ```
    ///
    /// ## Instead
    ///
    /// Write a code: `fr`, `en`, `ar`, `bm`, `fr-CA`.
    ///
    /// ```toml
    /// languages = ["fr", "en"]
    /// ```
    BadLanguageTag = "bad-language-tag", Stop;

    /// A web page where a text is wanted.
    ///
    /// ## Why
    ///
    /// `dossier terms` looks for names in Markdown and plain text; in a web page it would find those of menus and
    /// advertisements too.
    ///
    /// ## Instead
    ///
    /// Import the page first: `dossier import --dry-run page.html`.
    HtmlText = "html-text", Stop;

    /// A text of which nothing says in which language it is.
    ///
    /// ## Why
    ///
    /// Names differ from one language to the other; a text of unknown language cannot be held against the right ones.
    ///
    /// ## Instead
    ///
    /// Put the language into the name, `notes.fr.txt`, or say `--lang fr`.
    NoLanguage = "no-language", Stop;

    /// A text that must exist in every language and lacks one.
    ///
    /// ## Why
    ///
    /// What every page shows, such as the title of the site or the name of a topic, has no other language to fall back on:
    /// readers of the missing one would see a hole.
    ///
    /// ## Example
    ///
    /// ```toml
    /// [title]
    /// fr = "Mali, 2012–2022"
    /// ```
    ///
    /// ## Instead
    ///
    /// Write it in every language of the dossier.
    ///
    /// ```toml
    /// [title]
    /// fr = "Mali, 2012–2022"
    /// en = "Mali, 2012–2022"
    /// ```
    MissingLanguage = "missing-language", Stop;
}
