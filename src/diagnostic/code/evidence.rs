//! Codes about what a dossier rests on: sources, events, figures, corrections.

use super::codes;

codes! {
    /// A paragraph of an article gives a number, and cites nothing.
    ///
    /// ## Why
    ///
    /// Numbers are what readers take away and what opponents attack first. Only articles that cite something at all are looked at.
    /// Years, dates, hours, ranks, numbers below ten and those in quotation marks are not meant. In a list one citation is
    /// enough, be it in the paragraph that announces it.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// L’armée annonce 203 morts.
    /// ```
    ///
    /// ## Instead
    ///
    /// ```markdown
    /// L’armée annonce 203 morts [@fama-2022-04-05].
    /// ```
    NumberWithoutSource = "number-without-source", Warning;
    /// A block quotation that does not say whose words it holds.
    ///
    /// ## Why
    ///
    /// A quotation without a speaker is hearsay. It is signed by a last paragraph that begins with a dash, by a citation in it,
    /// or by the paragraph before it, if that ends with a colon.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// > [!QUOTE]
    /// > Nous n’avons rien vu.
    /// ```
    ///
    /// ## Instead
    ///
    /// ```markdown
    /// > [!QUOTE]
    /// > Nous n’avons rien vu.
    /// >
    /// > — Le porte-parole, 3 mars 2021 [@afp-2021-03-03]
    /// ```
    QuotationWithoutSpeaker = "quotation-without-speaker", Warning;
    /// A long quotation in a paragraph of an article that cites nothing.
    ///
    /// ## Why
    ///
    /// Somebody said these words somewhere; without the place nobody can look whether they did. From eight words on a quotation
    /// is long: shorter ones are mostly terms and turns of phrase.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// Il promet « de rendre le pouvoir aux civils avant la fin de l’année ».
    /// ```
    ///
    /// ## Instead
    ///
    /// ```markdown
    /// Il promet « de rendre le pouvoir aux civils avant la fin de l’année » [@rfi-2021-06-07].
    /// ```
    QuotationWithoutSource = "quotation-without-source", Warning;
    /// A source that nothing in the dossier uses.
    ///
    /// ## Why
    ///
    /// It stands in the list of sources as if something rested on it. Either a citation was lost, or the source is no longer needed.
    ///
    /// ## Example
    ///
    /// ```toml
    /// [[source]]
    /// id = "afp-2021-03-03"
    /// ```
    ///
    /// and no `[@afp-2021-03-03]` anywhere, nor the id in `sources` of an article, an entry or an event.
    ///
    /// ## Instead
    ///
    /// Cite it where it belongs, list it in `sources`, or take it out. One that only a draft uses waits, and is not meant.
    UnusedSource = "unused-source", Warning;
    /// A source on the web of which no copy is kept.
    ///
    /// ## Why
    ///
    /// Pages vanish, and change. With a copy a reader can still see what you saw. Sources that are withheld to protect someone need
    /// none; neither do resolutions and books, and what has a DOI or a handle: others keep those under a name that lasts.
    ///
    /// ## Example
    ///
    /// ```toml
    /// url = "https://www.example.org/report"
    /// ```
    ///
    /// ## Instead
    ///
    /// Save the page, at web.archive.org for instance, and write where; or keep a copy yourself and write its checksum.
    ///
    /// ```toml
    /// url = "https://www.example.org/report"
    /// archived_url = "https://web.archive.org/web/20220405120000/https://www.example.org/report"
    /// archived_at = 2022-04-05
    /// ```
    SourceNotArchived = "source-not-archived", Warning;
    /// Something contested rests on one source.
    ///
    /// ## Why
    ///
    /// An event is contested when somebody denies what another says, and a figure with several rows when several count: one source
    /// for both sides is one pair of eyes. Where no other can be had, say so to whoever reads the file, in a comment that also
    /// silences the finding: `# dossier-allow: single-source: why`.
    ///
    /// ## Example
    ///
    /// ```toml
    /// status = "contested"
    /// sources = ["hrw-2022-04-05"]
    /// ```
    ///
    /// ## Instead
    ///
    /// ```toml
    /// status = "contested"
    /// sources = ["hrw-2022-04-05", "fama-2022-04-05"]
    /// ```
    SingleSource = "single-source", Warning;
    /// An event without a source.
    ///
    /// ## Why
    ///
    /// A timeline is read line by line, without the article that would explain: each line must say who says so.
    ///
    /// ## Example
    ///
    /// ```toml
    /// [[event]]
    /// id = "takuba-ends"
    /// date = 2022-06-30
    /// ```
    ///
    /// ## Instead
    ///
    /// ```toml
    /// sources = ["un-2022-07"]
    /// ```
    ///
    /// A citation in the text of the event does as well.
    EventWithoutSource = "event-without-source", Warning;
    /// An event in which an actor or an operation takes part that did not exist then.
    ///
    /// ## Why
    ///
    /// The date of the event, or `since` or `until` of the entry, is wrong; or another one is meant: the operation before, the group
    /// after. Dates that may overlap, being approximate or long, pass.
    ///
    /// ## Example
    ///
    /// ```toml
    /// date = 2013-01-11
    /// actors = ["barkhane"] # content/glossary/barkhane.toml: since = 2014-08-01
    /// ```
    ///
    /// ## Instead
    ///
    /// Name what existed then: `actors = ["serval"]`.
    EventOutsideSpan = "event-outside-span", Warning;
    /// A number in a text that nearly is the one in the figure beside it.
    ///
    /// ## Why
    ///
    /// A reader sees both, and does not know which one holds. The paragraph stands in the section that shows the figure, cites the
    /// source of one of its rows, and gives a number that differs from the row’s by one digit, by two that are swapped, or by a
    /// twentieth at most. A paragraph that gives the row’s number too compares, and is left alone. Whether two languages agree
    /// is said by `parity-number`.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// L’armée annonce 230 morts [@fama-2022-04-05].
    ///
    /// ![](figure:moura-deaths)
    /// ```
    ///
    /// where the row of that source says `value = 203`.
    ///
    /// ## Instead
    ///
    /// Look the number up in the source, and write the same in both.
    FigureTextDisagrees = "figure-text-disagrees", Warning;
    /// A correction that is newer than the date that readers see.
    ///
    /// ## Why
    ///
    /// The page shows `updated`, and feeds and search engines go by it: whoever has read the article is not told that it was wrong.
    ///
    /// ## Example
    ///
    /// ```toml
    /// updated = 2022-05-02
    ///
    /// [[corrections]]
    /// date = 2022-11-20
    /// ```
    ///
    /// ## Instead
    ///
    /// ```toml
    /// updated = 2022-11-20
    /// ```
    CorrectionAfterUpdate = "correction-after-update", Warning;
    /// A page that is dated after today.
    ///
    /// ## Why
    ///
    /// A build publishes it at once: it does not wait for the day. Readers see a date that has not come.
    ///
    /// ## Example
    ///
    /// ```toml
    /// date = 2099-01-01
    /// ```
    ///
    /// ## Instead
    ///
    /// Write the day on which you publish, or `draft = true` until then.
    PublishedInFuture = "published-in-future", Warning;
    /// A link to another site that leads nowhere any more. Only `dossier check --links` asks.
    ///
    /// ## Why
    ///
    /// A reader who wants to see for themselves cannot. The answer, or what came in its place, is said with the finding.
    ///
    /// ## Example
    ///
    /// ```toml
    /// url = "https://www.example.org/moved-away"
    /// ```
    ///
    /// ## Instead
    ///
    /// Write the new address; or leave it, since it is where you read it, and give a copy in `archived_url`. What is offered at
    /// web.archive.org is a place to look, not a promise that there is a copy.
    DeadLink = "dead-link", Warning;
    /// A link to another site that has moved for good. Only `dossier check --links` asks.
    ///
    /// ## Why
    ///
    /// The old address still leads on, until one day it does not.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// [le rapport](http://example.org/report)
    /// ```
    ///
    /// ## Instead
    ///
    /// Write the address that the finding names, after you have looked at it.
    MovedLink = "moved-link", Warning;
}
