//! Codes about what one text says of another: ids, relations, names.

use super::codes;

codes! {
    /// A topic that `dossier.toml` does not name.
    UnknownTopic = "unknown-topic", Stop;
    /// A source that does not exist.
    UnknownSource = "unknown-source", Stop;
    /// A glossary entry that does not exist.
    UnknownTerm = "unknown-term", Stop;
    /// An article that does not exist.
    UnknownArticle = "unknown-article", Stop;
    /// A page that does not exist.
    UnknownPage = "unknown-page", Stop;
    /// An event that does not exist.
    UnknownEvent = "unknown-event", Stop;
    /// A figure that does not exist.
    UnknownFigure = "unknown-figure", Stop;
    /// An id that is neither an article, a page nor a topic.
    UnknownScope = "unknown-scope", Stop;
    /// A published text that refers to a draft.
    DraftReference = "draft-reference", Stop;
    /// A link to a thing that can only be embedded.
    EmbedAsLink = "embed-as-link", Stop;
    /// An embed of a thing that can only be linked.
    NotAnEmbed = "not-an-embed", Stop;
    /// An entry of the wrong kind for where it is named.
    WrongKind = "wrong-kind", Stop;
    /// Entries whose `part_of` or `succeeded_by` lead back to themselves.
    RelationCycle = "relation-cycle", Stop;
    /// A relation of an entry with itself.
    RelationToItself = "relation-to-itself", Stop;
    /// A relation that ends before it begins.
    RelationDates = "relation-dates", Stop;
    /// A relation that is said twice, or by the files of both sides, alike or otherwise.
    RelationTwice = "relation-twice", Stop;
    /// Two that are said to be allied or opposed, and nobody who says so.
    RelationWithoutSource = "relation-without-source", Warning;
    /// A name of an entry, or a word that decides on one, without letters and digits.
    EmptyName = "empty-name", Stop;
    /// A form that two entries claim in one language.
    FormClaimedTwice = "form-claimed-twice", Stop;
}
