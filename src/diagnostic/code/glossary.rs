//! Codes about the glossary as a whole.

use super::codes;

codes! {
    /// An entry that nothing leads to.
    ///
    /// ## Why
    ///
    /// No text names it, and no event, figure, relation or other entry does: readers meet it only in the list of all entries.
    /// Perhaps texts call it by a name that the entry does not have.
    ///
    /// ## Example
    ///
    /// `content/glossary/eufor.toml`, and no text with “EUFOR” in it.
    ///
    /// ## Instead
    ///
    /// Add the name that texts use to `aliases` or `forms`, or take the entry out. `dossier terms show ID` says where an entry
    /// is met, `dossier terms audit` which of its names nothing uses.
    UnusedTerm = "unused-term", Warning;
    /// An entry that one of the languages lacks.
    ///
    /// ## Why
    ///
    /// Its name is not linked in texts of that language, whose readers are the ones who may need the explanation most.
    ///
    /// ## Example
    ///
    /// An entry with `[fr]` and without `[en]`, in a dossier with `languages = ["fr", "en"]`.
    ///
    /// ## Instead
    ///
    /// Add the table, with `name` and `definition`; `dossier translate` makes a draft.
    TermMissingLanguage = "term-missing-language", Warning;
    /// A name of which a text does not say whose it is.
    ///
    /// ## Why
    ///
    /// Several entries have it, or one that asks for circumstances that are not there (`context`, `only_in`). It becomes no link,
    /// and a reader may take one for the other.
    ///
    /// ## Example
    ///
    /// “Diarra”, where two persons of that name have an entry and neither was named in full before.
    ///
    /// ## Instead
    ///
    /// Write the whole name where it stands first, or link it by hand: `[Diarra](term:diarra-oumar)`; `[Diarra](term:)` if
    /// neither is meant.
    UndecidedName = "undecided-name", Warning;
    /// An acronym that no entry explains and no text spells out.
    ///
    /// ## Why
    ///
    /// Readers who do not know it stop there. It is off unless you ask for it, since some acronyms need no explanation to your
    /// readers; `dossier terms audit` lists them too:
    ///
    /// ```toml
    /// [checks]
    /// unknown-acronym = "warning"
    /// ```
    ///
    /// An acronym that a text explains beside it, or that is met once only, is not meant.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// La PCIM recrute. Pour la PCIM, rien n’est joué.
    /// ```
    ///
    /// ## Instead
    ///
    /// Write an entry (`dossier terms stub`), or spell it out where it stands first.
    UnknownAcronym = "unknown-acronym", Off;
}
