//! Codes about the Markdown of texts: links, images, notes, headings.

use super::codes;

codes! {
    /// A mark at the head of a quotation that means nothing, or that does not stand alone on its line.
    ///
    /// ## Why
    ///
    /// `[!…]` at the head of a quotation says what sort of quotation it is; one that is not known is shown to readers as it
    /// stands.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// > [!CITATION] Nous n’avons rien vu.
    /// ```
    ///
    /// ## Instead
    ///
    /// Write one of the marks that are known, alone on the first line.
    ///
    /// ```markdown
    /// > [!QUOTE]
    /// > Nous n’avons rien vu.
    /// ```
    QuotationMark = "quotation-mark", Warning;

    /// HTML in Markdown; it is shown as text.
    ///
    /// ## Why
    ///
    /// HTML in a text could run scripts and would look different in each theme; it is shown letter by letter.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// Le <b>27 mars</b>, à l’aube.
    /// ```
    ///
    /// ## Instead
    ///
    /// Use Markdown. If the sign itself is meant, write `\<`.
    ///
    /// ```markdown
    /// Le **27 mars**, à l’aube.
    /// ```
    RawHtml = "raw-html", Warning;

    /// A link whose scheme is not allowed.
    ///
    /// ## Why
    ///
    /// `javascript:`, `data:` and `file:` addresses run in the reader's browser or look at the reader's disk.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// [le rapport](file:///home/moi/rapport.pdf)
    /// ```
    ///
    /// ## Instead
    ///
    /// Link to an address that begins with `https:`, or to a file of the dossier.
    ///
    /// ```markdown
    /// [le rapport](rapport.pdf)
    /// ```
    ///
    /// Where the kind of a link or an embed was misspelt (`trm:gsim`, `![](timline:mali)`), the finding says which one it nearly is.
    UnsafeUrl = "unsafe-url", Stop;

    /// A link or an image without a target.
    ///
    /// ## Why
    ///
    /// A link without a target leads a reader back to the page on which it stands.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// [le rapport]()
    /// ```
    ///
    /// ## Instead
    ///
    /// Write the target between the parentheses.
    ///
    /// ```markdown
    /// [le rapport](https://www.example.org/rapport)
    /// ```
    EmptyLink = "empty-link", Stop;

    /// A relative link to a file that is not there.
    ///
    /// ## Why
    ///
    /// Readers would find a broken picture or a dead link.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// ![Un marché à Mopti](marche.jpg)
    /// ```
    ///
    /// ## Instead
    ///
    /// Put the file beside the text, or correct its name: capitals count. A path that begins with `/` starts from `static/`.
    MissingFile = "missing-file", Stop;

    /// An image from another site.
    ///
    /// ## Why
    ///
    /// Each time the page is opened, the other site would learn who reads it; and the picture may change or vanish.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// ![Moura vue du ciel](https://www.example.org/moura.jpg)
    /// ```
    ///
    /// ## Instead
    ///
    /// Save a copy beside the text, with its credit, and name the copy.
    ///
    /// ```markdown
    /// ![Moura vue du ciel](moura.jpg)
    /// ```
    RemoteImage = "remote-image", Stop;

    /// An image without alternative text.
    ///
    /// ## Why
    ///
    /// Readers who hear the page, or whose connection shows no pictures, get these words in the place of the picture (WCAG
    /// 2.2, 1.1.1).
    ///
    /// ## Example
    ///
    /// ```markdown
    /// ![](marche.png)
    /// ```
    ///
    /// ## Instead
    ///
    /// Say what the picture shows. One that says nothing is declared in its notes: `decorative = true`.
    ///
    /// ```markdown
    /// ![Un marché à Mopti, un jour de semaine](marche.png)
    /// ```
    NoAltText = "no-alt-text", Error;

    /// A file that is not the picture that its name says.
    ///
    /// ## Why
    ///
    /// A file that browsers cannot show leaves a hole in the page; one that is not what its name says may be something else
    /// altogether.
    ///
    /// ## Instead
    ///
    /// Save it anew as JPEG, PNG or WebP, not wider than 2,400 pixels.
    BrokenImage = "broken-image", Stop;

    /// A picture in a text of which nobody says who made it.
    ///
    /// ## Why
    ///
    /// Whoever made a picture has a right to be named, and readers want to know where it comes from.
    ///
    /// ## Instead
    ///
    /// Write the notes beside the picture, `marche.jpg.toml`.
    ///
    /// ```toml
    /// credit = "Photo : Aïssata Koné"
    /// license = "CC BY 4.0"
    /// ```
    ImageNoCredit = "image-no-credit", Warning;

    /// A picture of persons who can be recognised, and nothing that says that they agreed.
    ///
    /// ## Why
    ///
    /// In a war a face in a picture can put a person in danger. Somebody must have weighed that, and the dossier keeps who
    /// and why.
    ///
    /// ## Instead
    ///
    /// Say in the notes of the picture who asked and when, or why it is shown all the same.
    ///
    /// ```toml
    /// identifiable = true
    /// consent = "Accord oral, 3 mars 2021, recueilli par A. K."
    /// ```
    ImageNoConsent = "image-no-consent", Warning;

    /// A picture whose metadata cannot be taken out.
    ///
    /// ## Why
    ///
    /// Cameras write the place, the hour and the owner into pictures. In JPEG, PNG and WebP that is taken out when the site
    /// is built; in this format it cannot be.
    ///
    /// ## Instead
    ///
    /// Save the picture as JPEG, PNG or WebP.
    ImageMetadata = "image-metadata", Warning;

    /// Notes on a picture that is not there.
    ///
    /// ## Why
    ///
    /// Notes without their picture say that something was renamed or lost.
    ///
    /// ## Instead
    ///
    /// Put the picture beside them under the name that they have, or delete them.
    PictureNotesAlone = "picture-notes-alone", Stop;

    /// A link to a place in a page that is not there.
    ///
    /// ## Why
    ///
    /// The link would open the page at its top, and the reader would have to search for the passage.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// [les faits](article:moura#fait)
    /// ```
    ///
    /// ## Instead
    ///
    /// Write the id of a heading, or give the heading that id: `## Les faits {#faits}`.
    ///
    /// ```markdown
    /// [les faits](article:moura#faits)
    /// ```
    UnknownFragment = "unknown-fragment", Error;

    /// An embed with other text in its paragraph.
    ///
    /// ## Why
    ///
    /// Figures, events and timelines are blocks of the page; they cannot stand within a sentence.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// Les bilans diffèrent : ![](figure:moura-deaths)
    /// ```
    ///
    /// ## Instead
    ///
    /// Leave a blank line before and after it.
    ///
    /// ```markdown
    /// Les bilans diffèrent :
    ///
    /// ![](figure:moura-deaths)
    /// ```
    EmbedNotAlone = "embed-not-alone", Stop;

    /// A citation that is not written as `[@id, p. 3]`.
    ///
    /// ## Why
    ///
    /// What is not read as a citation cites nobody.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// Trois cents morts [@hrw-2022-04-05 p. 3].
    /// ```
    ///
    /// ## Instead
    ///
    /// Write the id, then a comma, then the place; several are parted by semicolons. Mind the `@` and both brackets.
    ///
    /// ```markdown
    /// Trois cents morts [@hrw-2022-04-05, p. 3; @un-2022].
    /// ```
    BadCitation = "bad-citation", Stop;

    /// A footnote mark whose note is missing.
    ///
    /// ## Why
    ///
    /// The mark would be shown as text, and what the note should say is missing.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// Le bilan est contesté[^bilan].
    /// ```
    ///
    /// ## Instead
    ///
    /// Add the note on a line of its own.
    ///
    /// ```markdown
    /// Le bilan est contesté[^bilan].
    ///
    /// [^bilan]: Bamako parle de 203 combattants.
    /// ```
    UndefinedFootnote = "undefined-footnote", Stop;

    /// A footnote that nothing refers to.
    ///
    /// ## Why
    ///
    /// A note to which nothing leads is not shown: its words are lost to readers.
    ///
    /// ## Instead
    ///
    /// Write its mark where it belongs, or delete the note.
    UnusedFootnote = "unused-footnote", Warning;

    /// A first-level heading in a text whose title is already one.
    ///
    /// ## Why
    ///
    /// The title of the text is the page's only first-level heading; a second one confuses those who go through a page by its
    /// headings.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// # Les faits
    /// ```
    ///
    /// ## Instead
    ///
    /// Begin with the second level.
    ///
    /// ```markdown
    /// ## Les faits
    /// ```
    TitleInText = "title-in-text", Warning;

    /// Two headings with one id.
    ///
    /// ## Why
    ///
    /// A link to that id would lead to the first of the two.
    ///
    /// ## Instead
    ///
    /// Change one of them.
    DuplicateHeadingId = "duplicate-heading-id", Stop;

    /// A heading that has one id in one language and another in the other.
    ///
    /// ## Why
    ///
    /// A heading has one id in all languages, so that a reader who changes the language stays at the passage.
    ///
    /// ## Instead
    ///
    /// Give the id in one version only, or the same in both.
    HeadingIdsDisagree = "heading-ids-disagree", Stop;

    /// Versions whose headings differ, so that links into them cannot be shared.
    ///
    /// ## Why
    ///
    /// Links to sections hold for all languages only where the headings match.
    ///
    /// ## Instead
    ///
    /// Give all versions the same headings, of the same levels, in the same order.
    OutlineDiffers = "outline-differs", Warning;
}
