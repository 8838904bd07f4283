//! Codes about what one text says of another: ids, relations, names.

use super::codes;

codes! {
    /// A topic that `dossier.toml` does not name.
    ///
    /// ## Why
    ///
    /// The text would be missing from the list of its topic.
    ///
    /// ## Example
    ///
    /// ```toml
    /// topics = ["econmy"]
    /// ```
    ///
    /// ## Instead
    ///
    /// Write the id of a topic as it stands in `dossier.toml`, or add the topic there: `[topics.economy]`, with a name in
    /// every language.
    ///
    /// ```toml
    /// topics = ["economy"]
    /// ```
    UnknownTopic = "unknown-topic", Stop;

    /// A source that does not exist.
    ///
    /// ## Why
    ///
    /// A statement would stand there as if someone answered for it, and no reader could look it up.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// Trois cents personnes ont été tuées [@hwr-2022-04-05].
    /// ```
    ///
    /// ## Instead
    ///
    /// Correct the id, or add the source to `content/sources/`.
    ///
    /// ```markdown
    /// Trois cents personnes ont été tuées [@hrw-2022-04-05].
    /// ```
    UnknownSource = "unknown-source", Stop;

    /// A glossary entry that does not exist.
    ///
    /// ## Why
    ///
    /// The link would lead nowhere.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// [le groupe](term:gism)
    /// ```
    ///
    /// ## Instead
    ///
    /// Correct the id, which is the name of a file in `content/glossary/` without its ending, or write the entry.
    ///
    /// ```markdown
    /// [le groupe](term:gsim)
    /// ```
    UnknownTerm = "unknown-term", Stop;

    /// An article that does not exist.
    ///
    /// ## Why
    ///
    /// The link would lead nowhere.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// [l’enquête](article:mourra)
    /// ```
    ///
    /// ## Instead
    ///
    /// Correct the id: the name of a file in `content/articles/` up to the language.
    ///
    /// ```markdown
    /// [l’enquête](article:moura)
    /// ```
    UnknownArticle = "unknown-article", Stop;

    /// A page that does not exist.
    ///
    /// ## Why
    ///
    /// The link would lead nowhere.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// [qui nous sommes](page:abuot)
    /// ```
    ///
    /// ## Instead
    ///
    /// Correct the id: the name of a file directly in `content/`, up to the language.
    ///
    /// ```markdown
    /// [qui nous sommes](page:about)
    /// ```
    UnknownPage = "unknown-page", Stop;

    /// An event that does not exist.
    ///
    /// ## Why
    ///
    /// The link, or the event that the text should show, would be missing.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// ![](event:moura-opration)
    /// ```
    ///
    /// ## Instead
    ///
    /// Correct the id, which stands as `id = "…"` in a file of `content/events/`.
    ///
    /// ```markdown
    /// ![](event:moura-operation)
    /// ```
    UnknownEvent = "unknown-event", Stop;

    /// A figure that does not exist.
    ///
    /// ## Why
    ///
    /// The figures that the text announces would be missing.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// ![](figure:moura-death)
    /// ```
    ///
    /// ## Instead
    ///
    /// Correct the id, which stands as `id = "…"` in a file of `content/figures/`.
    ///
    /// ```markdown
    /// ![](figure:moura-deaths)
    /// ```
    UnknownFigure = "unknown-figure", Stop;

    /// A text shows a figure that has no row yet.
    ///
    /// ## Why
    ///
    /// Readers would get the head of a table and nothing below it: no number, and nobody who gives one.
    ///
    /// ## Example
    ///
    /// ```toml
    /// [[figure]]
    /// id = "moura-deaths"
    /// [figure.fr]
    /// measure = "Morts à Moura, mars 2022"
    /// ```
    ///
    /// and `![](figure:moura-deaths)` in an article.
    ///
    /// ## Instead
    ///
    /// Write a row for each who gives a number, or take the figure out of the text until you have one.
    ///
    /// ```toml
    /// [[figure.row]]
    /// value = 203
    /// source = "mod-2022-04-01"
    /// by = "fama"
    /// [figure.row.fr]
    /// counts = "combattants tués"
    /// ```
    EmptyFigure = "empty-figure", Error;

    /// An id that is neither an article, a page nor a topic.
    ///
    /// ## Why
    ///
    /// `only_in` says in which texts a doubtful name belongs to the entry. An id that is nowhere makes the name apply
    /// nowhere.
    ///
    /// ## Example
    ///
    /// ```toml
    /// only_in = ["mozambik"]
    /// ```
    ///
    /// ## Instead
    ///
    /// Write ids of articles, pages or topics.
    ///
    /// ```toml
    /// only_in = ["mozambique"]
    /// ```
    UnknownScope = "unknown-scope", Stop;

    /// A published text that refers to a draft.
    ///
    /// ## Why
    ///
    /// The draft is left out of the site, and the link would lead to a page that is not there.
    ///
    /// ## Instead
    ///
    /// Publish the draft (delete `draft = true`), or take the link out until then. `--drafts` builds drafts too, to look at
    /// them.
    DraftReference = "draft-reference", Stop;

    /// A link to a thing that can only be embedded.
    ///
    /// ## Why
    ///
    /// A figure and a timeline have no page of their own to link to.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// Voir [les bilans](figure:moura-deaths).
    /// ```
    ///
    /// ## Instead
    ///
    /// Embed it: an exclamation mark before the brackets, alone in its paragraph.
    ///
    /// ```markdown
    /// ![](figure:moura-deaths)
    /// ```
    EmbedAsLink = "embed-as-link", Stop;

    /// An embed of a thing that can only be linked.
    ///
    /// ## Why
    ///
    /// Only figures, timelines and events can be shown within a text; of the rest there is only a page.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// ![](article:moura)
    /// ```
    ///
    /// ## Instead
    ///
    /// Write a link, without the exclamation mark.
    ///
    /// ```markdown
    /// [l’enquête sur Moura](article:moura)
    /// ```
    NotAnEmbed = "not-an-embed", Stop;

    /// An entry of the wrong kind for where it is named.
    ///
    /// ## Why
    ///
    /// `actors` says who acted and `places` where: a place among the actors would be counted as someone who did something.
    ///
    /// ## Example
    ///
    /// ```toml
    /// actors = ["fama", "moura"]
    /// ```
    ///
    /// ## Instead
    ///
    /// Move the id to the key that is meant for it.
    ///
    /// ```toml
    /// actors = ["fama"]
    /// places = ["moura"]
    /// ```
    WrongKind = "wrong-kind", Stop;

    /// Entries whose `part_of` or `succeeded_by` lead back to themselves.
    ///
    /// ## Why
    ///
    /// If A is a part of B and B a part of A, neither can be drawn below the other.
    ///
    /// ## Instead
    ///
    /// Follow the chain that the message names, and delete the relation that is wrong.
    RelationCycle = "relation-cycle", Stop;

    /// A relation of an entry with itself.
    ///
    /// ## Why
    ///
    /// Nobody is allied with, or opposed to, themselves; the id of another entry was meant.
    ///
    /// ## Instead
    ///
    /// Write that id.
    RelationToItself = "relation-to-itself", Stop;

    /// A relation that ends before it begins.
    ///
    /// ## Why
    ///
    /// A span that runs backwards contains no day, and the relation would never hold.
    ///
    /// ## Example
    ///
    /// ```toml
    /// since = 2022
    /// until = 2021
    /// ```
    ///
    /// ## Instead
    ///
    /// Correct `since` or `until`.
    RelationDates = "relation-dates", Stop;

    /// A relation that is said twice, or by the files of both sides, alike or otherwise.
    ///
    /// ## Why
    ///
    /// A relation is shown on the pages of both sides; said twice it is shown twice, and the two may disagree.
    ///
    /// ## Instead
    ///
    /// Keep it in one of the two files.
    RelationTwice = "relation-twice", Stop;

    /// Two that are said to be allied or opposed, and nobody who says so.
    ///
    /// ## Why
    ///
    /// That two parties are allied or opposed is a claim that one of them may deny. Readers must see whose claim it is.
    ///
    /// ## Example
    ///
    /// ```toml
    /// [[relation]]
    /// with = "fama"
    /// kind = "allied"
    /// ```
    ///
    /// ## Instead
    ///
    /// Name who says so.
    ///
    /// ```toml
    /// [[relation]]
    /// with = "fama"
    /// kind = "allied"
    /// sources = ["un-2022-12"]
    /// ```
    RelationWithoutSource = "relation-without-source", Warning;

    /// A name of an entry, or a word that decides on one, without letters and digits.
    ///
    /// ## Why
    ///
    /// A name without letters or digits can be found in no text and stands in no list.
    ///
    /// ## Instead
    ///
    /// Write the name, or delete the key.
    EmptyName = "empty-name", Stop;

    /// A form that two entries claim in one language.
    ///
    /// ## Why
    ///
    /// Where a text writes the name, nobody can tell which of the two is meant, and a reader might be led to the wrong party
    /// of a war.
    ///
    /// ## Instead
    ///
    /// Say where each applies: `context` names words that stand near it, `only_in` articles or topics. Or leave the name to
    /// one of them, and link the other by hand.
    FormClaimedTwice = "form-claimed-twice", Stop;
}
