//! Codes about a text and its translation: what one says and the other does not.

use super::codes;

codes! {
    /// A number that only one version has, or that differs.
    ///
    /// ## Why
    ///
    /// Readers of the two languages would learn different figures, and neither would know.
    ///
    /// ## Example
    ///
    /// ```text
    /// fr : 300 morts
    /// en: 350 deaths
    /// ```
    ///
    /// ## Instead
    ///
    /// Write the same number in both; digits and words count alike. If the difference is meant, say so in a comment:
    /// `<!-- dossier-allow: parity-number: … -->`.
    ParityNumber = "parity-number", Warning;

    /// A date, a day of the week or an hour that only one version has, or that differs.
    ///
    /// ## Why
    ///
    /// A wrong day in one language is a wrong fact, and often a slip of translation: 03/04 turned round, “Tuesday” for
    /// “jeudi”.
    ///
    /// ## Example
    ///
    /// ```text
    /// fr : le 27 mars 2022
    /// en: on 27 May 2022
    /// ```
    ///
    /// ## Instead
    ///
    /// Give the same day, month, year and hour in both.
    ParityDate = "parity-date", Warning;

    /// A link that leads elsewhere in the other version, or is not there.
    ///
    /// ## Why
    ///
    /// Readers of one language would be offered less than those of the other.
    ///
    /// ## Instead
    ///
    /// Link to the same place, or to the same page in the other language.
    ParityLink = "parity-link", Warning;

    /// A citation that only one version has, or that names another place in the source.
    ///
    /// ## Why
    ///
    /// What is proven in one language would be a bare claim in the other.
    ///
    /// ## Example
    ///
    /// ```text
    /// fr : Trois cents morts [@hrw-2022-04-05, p. 3].
    /// en: Three hundred deaths.
    /// ```
    ///
    /// ## Instead
    ///
    /// Cite the same sources, at the same pages, in both.
    ParityCitation = "parity-citation", Warning;

    /// The mark of a note that only one version has, or that stands elsewhere.
    ///
    /// ## Why
    ///
    /// A note that readers of one language do not get is a nuance that they miss.
    ///
    /// ## Instead
    ///
    /// Put the same mark at the same passage in both.
    ParityNote = "parity-note", Warning;

    /// A figure, an event, a timeline or an image that only one version shows.
    ///
    /// ## Why
    ///
    /// Contested figures that only one language shows are contested for half of the readers.
    ///
    /// ## Instead
    ///
    /// Show the same figures, events, timelines and images in both, in the same order.
    ParityEmbed = "parity-embed", Warning;

    /// Code that differs.
    ///
    /// ## Why
    ///
    /// Code, such as a command or a signal, means one thing only as it stands.
    ///
    /// ## Instead
    ///
    /// Copy it as it is; it is not translated.
    ParityCode = "parity-code", Warning;

    /// A table with other rows or columns.
    ///
    /// ## Why
    ///
    /// A row or a column that one language lacks is a fact that its readers lack.
    ///
    /// ## Instead
    ///
    /// Give both tables the same columns and rows.
    ParityTable = "parity-table", Warning;

    /// A list with other items.
    ///
    /// ## Why
    ///
    /// An item that one language lacks is mostly one that was forgotten.
    ///
    /// ## Instead
    ///
    /// Give both lists the same items, numbered or not, at the same depth.
    ParityList = "parity-list", Warning;

    /// A passage that only one version has.
    ///
    /// ## Why
    ///
    /// A passage that stands in one language only was forgotten, or was added without telling the others.
    ///
    /// ## Instead
    ///
    /// Translate it, or take it out of the other version.
    ParitySegment = "parity-segment", Warning;

    /// A name of the glossary that the translation does not have.
    ///
    /// ## Why
    ///
    /// Whom the text speaks of must be as clear in the translation: “the group” for “le GSIM” leaves open which group.
    ///
    /// ## Example
    ///
    /// ```text
    /// fr : Le GSIM a revendiqué l’attaque.
    /// en: The group claimed the attack.
    /// ```
    ///
    /// ## Instead
    ///
    /// Name it with one of the names that the message lists.
    ///
    /// ```text
    /// en: JNIM claimed the attack.
    /// ```
    ParityTerm = "parity-term", Warning;

    /// An acronym of the other language, where this one has its own.
    ///
    /// ## Why
    ///
    /// Readers do not know the acronym of the other language: MINUSMA is the same in both, GSIM and JNIM are not.
    ///
    /// ## Example
    ///
    /// ```text
    /// en: GSIM claimed the attack.
    /// ```
    ///
    /// ## Instead
    ///
    /// Write the acronym of this language. If the other one is in use here too, list it in the entry.
    ///
    /// ```text
    /// en: JNIM claimed the attack.
    /// ```
    ParityAcronym = "parity-acronym", Error;

    /// A translation that is much longer or shorter.
    ///
    /// ## Why
    ///
    /// A translation of half the length has often lost a sentence, one of double the length gained one.
    ///
    /// ## Instead
    ///
    /// Compare both passages. If all is said, leave it and say why in a comment: `<!-- dossier-allow: parity-length: … -->`.
    ParityLength = "parity-length", Warning;

    /// A word that stands twice in the translation.
    ///
    /// ## Why
    ///
    /// A word that stands twice in a row is a slip that the eye skips.
    ///
    /// ## Example
    ///
    /// ```text
    /// en: They left the the village.
    /// ```
    ///
    /// ## Instead
    ///
    /// Delete one of the two.
    ParityWordTwice = "parity-word-twice", Warning;

    /// A bracket or quotation mark without its other half, where the source has both.
    ///
    /// ## Why
    ///
    /// Without its other half, a reader cannot see where a quotation ends: whose words are the next ones?
    ///
    /// ## Instead
    ///
    /// Open and close brackets and quotation marks in pairs, as the source does.
    ParityBalance = "parity-balance", Warning;

    /// A question that became a statement, or the like.
    ///
    /// ## Why
    ///
    /// A question that became a statement says what nobody said.
    ///
    /// ## Instead
    ///
    /// End both passages alike.
    ParityEnding = "parity-ending", Warning;

    /// A piece of a placeholder or an entity in the text.
    ///
    /// ## Why
    ///
    /// What a program of translation left behind, such as `&nbsp;` or a tag, is shown to readers.
    ///
    /// ## Instead
    ///
    /// Delete it, or write the character that it stands for.
    ParityMarkup = "parity-markup", Warning;

    /// Words marked as those of a third language in one version only.
    ///
    /// ## Why
    ///
    /// A word marked as Bambara is pronounced as such by a screen reader and not touched by a translation; in both languages
    /// alike.
    ///
    /// ## Instead
    ///
    /// Mark the same words in both: `[samiya](lang:bm)`.
    ParityForeign = "parity-foreign", Warning;

    /// A translation that is the source.
    ///
    /// ## Why
    ///
    /// Readers of one language find a passage in the other.
    ///
    /// ## Instead
    ///
    /// Translate it.
    ParityUntranslated = "parity-untranslated", Warning;

    /// Marks that the language of the translation does not use.
    ///
    /// ## Why
    ///
    /// `12,500` is twelve and a half in French: marks of the other language make numbers and quotations ambiguous.
    ///
    /// ## Instead
    ///
    /// Write the marks of the language, as the message shows.
    ParityTypography = "parity-typography", Warning;
}
