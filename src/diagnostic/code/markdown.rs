//! Codes about the Markdown of texts: links, images, notes, headings.

use super::codes;

codes! {
    /// A mark at the head of a quotation that means nothing, or that does not stand alone on its line.
    QuotationMark = "quotation-mark", Warning;
    /// HTML in Markdown; it is shown as text.
    RawHtml = "raw-html", Warning;
    /// A link whose scheme is not allowed.
    UnsafeUrl = "unsafe-url", Stop;
    /// A link or an image without a target.
    EmptyLink = "empty-link", Stop;
    /// A relative link to a file that is not there.
    MissingFile = "missing-file", Stop;
    /// An image from another site.
    RemoteImage = "remote-image", Stop;
    /// An image without alternative text.
    NoAltText = "no-alt-text", Error;
    /// A file that is not the picture that its name says.
    BrokenImage = "broken-image", Stop;
    /// A picture in a text of which nobody says who made it.
    ImageNoCredit = "image-no-credit", Warning;
    /// A picture of persons who can be recognised, and nothing that says that they agreed.
    ImageNoConsent = "image-no-consent", Warning;
    /// A picture whose metadata cannot be taken out.
    ImageMetadata = "image-metadata", Warning;
    /// Notes on a picture that is not there.
    PictureNotesAlone = "picture-notes-alone", Stop;
    /// A link to a place in a page that is not there.
    UnknownFragment = "unknown-fragment", Error;
    /// An embed with other text in its paragraph.
    EmbedNotAlone = "embed-not-alone", Stop;
    /// A citation that is not written as `[@id, p. 3]`.
    BadCitation = "bad-citation", Stop;
    /// A footnote mark whose note is missing.
    UndefinedFootnote = "undefined-footnote", Stop;
    /// A footnote that nothing refers to.
    UnusedFootnote = "unused-footnote", Warning;
    /// A first-level heading in a text whose title is already one.
    TitleInText = "title-in-text", Warning;
    /// Two headings with one id.
    DuplicateHeadingId = "duplicate-heading-id", Stop;
    /// A heading that has one id in one language and another in the other.
    HeadingIdsDisagree = "heading-ids-disagree", Stop;
    /// Versions whose headings differ, so that links into them cannot be shared.
    OutlineDiffers = "outline-differs", Warning;
}
