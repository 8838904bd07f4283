//! Codes about how a text is written: dates, headings, marks, the words of the house.

use super::codes;

codes! {
    /// A date is named with a day of the week that it did not fall on.
    ///
    /// ## Why
    ///
    /// One of the two is wrong, and a reader who notices trusts neither. A date that lacks its year has that of the event or
    /// the source that the text describes; elsewhere it is not judged.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// Le mardi 23 septembre 2020, des manifestants se réunissent à Bamako.
    /// ```
    ///
    /// That day was a Wednesday.
    ///
    /// ## Instead
    ///
    /// Look the date up in the source, and mend the day of the week, the day or the year.
    ImpossibleWeekday = "impossible-weekday", Warning;
    /// A date names a day that its month does not have.
    ///
    /// ## Why
    ///
    /// Nothing happened on 31 April. Timelines and readers who look for the day find nothing.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// The mandate ended on 31 April 2022.
    /// ```
    ///
    /// ## Instead
    ///
    /// Write the day that the source gives.
    ImpossibleDate = "impossible-date", Warning;
    /// A heading is more than one level below the one before it.
    ///
    /// ## Why
    ///
    /// Whoever listens to the page jumps from heading to heading, and looks for the level that is not there.
    ///
    /// ## Example
    ///
    /// `#### What was counted`, right below `## The facts`.
    ///
    /// ## Instead
    ///
    /// `### What was counted`, right below `## The facts`.
    ///
    /// Levels say what belongs to what, not how large a heading is: that is the theme’s.
    HeadingSkipsLevel = "heading-skips-level", Warning;
    /// A straight quote or apostrophe that the page will show as it is.
    ///
    /// ## Why
    ///
    /// Pages set `"` and `'` as the language wants them, but only where they pair up. This one does not: its other half is
    /// missing, or it stands where it opens and closes nothing. Those that are mended are no finding.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// Il parle d’une "mission.
    /// ```
    ///
    /// ## Instead
    ///
    /// Close the quotation, or write the mark itself: `«`, `»`, `“`, `”`, `’`.
    StraightQuote = "straight-quote", Warning;
    /// A quotation mark without its other half.
    ///
    /// ## Why
    ///
    /// The reader does not know where somebody’s words end and yours begin again. A quotation of several paragraphs may
    /// open each of them, and closes once at its end.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// Le ministre évoque « des charniers inventés pour nuire.
    /// ```
    ///
    /// ## Instead
    ///
    /// ```markdown
    /// Le ministre évoque « des charniers inventés » pour nuire.
    /// ```
    UnpairedQuote = "unpaired-quote", Warning;
    /// A space before a mark that wants none.
    ///
    /// ## Why
    ///
    /// A line may break there, and begin with the mark. The spaces that French wants before `; : ! ?` are put right by
    /// themselves, and are no finding; in English there is none, and none before a comma or a full stop in either.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// The army , which denies it , left.
    /// ```
    ///
    /// ## Instead
    ///
    /// Take the space out; `dossier check --fix` does.
    SpaceBeforeMark = "space-before-mark", Warning;
    /// A word that the house does not use, or not without thinking.
    ///
    /// ## Why
    ///
    /// The list is yours: `[style.<lang>]` in `dossier.toml`. It finds whole words whatever their capitals, and with `*` at
    /// the end every word that begins so. What stands in a quotation is somebody else’s choice and is left alone, and so
    /// are the titles of sources and the names of entries.
    ///
    /// ## Example
    ///
    /// ```toml
    /// [style.en]
    /// "terroris*" = "say who calls them so, or write what they did"
    /// ```
    ///
    /// ```markdown
    /// The terrorists left the village.
    /// ```
    ///
    /// ## Instead
    ///
    /// ```markdown
    /// The fighters, whom the army calls “terrorists”, left the village.
    /// ```
    StyleWord = "style-word", Warning;
}
