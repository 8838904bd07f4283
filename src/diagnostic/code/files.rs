//! Codes about files: what lies in the dossier’s folder.

use super::codes;

codes! {
    /// A symbolic link stands where a file or folder of the dossier should be.
    ///
    /// ## Why
    ///
    /// A link could lead outside the dossier: to your own files, or to another file tomorrow. Only what lies in the folder is
    /// published, so that what you see is what is sent.
    ///
    /// ## Instead
    ///
    /// Put the file itself in the place of the link.
    Symlink = "symlink", Stop;

    /// A pipe, a socket or a device stands where a file should be.
    ///
    /// ## Why
    ///
    /// Reading a pipe or a device may never end, and what comes out differs from one time to the next.
    ///
    /// ## Instead
    ///
    /// Move it out of the dossier.
    NotAFile = "not-a-file", Stop;

    /// A file stands where a folder should be.
    ///
    /// ## Why
    ///
    /// The dossier expects a folder of that name, for example `content/`. Nothing that should stand in it can be read.
    ///
    /// ## Instead
    ///
    /// Rename the file, then make the folder.
    NotAFolder = "not-a-folder", Stop;

    /// A file could not be read.
    ///
    /// ## Why
    ///
    /// The system refuses: the file belongs to someone else, its disk is gone, or a program holds it. A site without it would
    /// be incomplete, and nobody would notice.
    ///
    /// ## Instead
    ///
    /// Look whether the file is there and whether you may read it (`ls -l` on Linux and macOS), then try again.
    UnreadableFile = "unreadable-file", Stop;

    /// A text is not UTF-8.
    ///
    /// ## Why
    ///
    /// In another encoding the accents of the text would be read as other signs. The encoding is not guessed, since a wrong
    /// guess goes unseen until a reader writes in.
    ///
    /// ## Instead
    ///
    /// Save the file as UTF-8. Most editors show the encoding at the bottom of the window, and offer “Save with encoding”.
    NotUtf8 = "not-utf8", Stop;

    /// A text is UTF-16.
    ///
    /// ## Why
    ///
    /// Some Windows programs save texts in this way when asked for “Unicode”. Git takes such a file for a binary one and
    /// shows no differences.
    ///
    /// ## Instead
    ///
    /// Save the file as UTF-8.
    Utf16 = "utf16", Stop;

    /// A file's name cannot be written down as text.
    ///
    /// ## Why
    ///
    /// A name with a control character, a backslash, or bytes that are no text cannot be an address, and does not survive the
    /// way from one computer to another.
    ///
    /// ## Instead
    ///
    /// Rename the file, best with letters, digits and hyphens.
    UnusableName = "unusable-name", Stop;

    /// A file is over the size limit.
    ///
    /// ## Why
    ///
    /// A text of more than 5 MB or another file of more than 50 MB is nearly always there by mistake, and readers with a slow
    /// connection would pay for it.
    ///
    /// ## Instead
    ///
    /// Split the text. Put long sound and video on a service for them, and link to it.
    TooLarge = "too-large", Stop;

    /// An HTML file lies in `content/`, where only Markdown and TOML are published.
    ///
    /// ## Why
    ///
    /// HTML would go to readers as it is, scripts included, past all checks.
    ///
    /// ## Instead
    ///
    /// Write the text as Markdown. A page that must stay as it is goes to `static/`, for which you answer yourself; a press
    /// article saved from the web goes through `dossier import`.
    HtmlContent = "html-content", Stop;

    /// A file beside the texts that could run a script in a reader's browser.
    ///
    /// ## Why
    ///
    /// A file of this sort, or an SVG picture with a script, does what its author wants in the browser of whoever opens it.
    /// Readers of a dossier may be watched; nothing runs on their machine that you have not chosen.
    ///
    /// ## Instead
    ///
    /// Save the picture without scripts, or as PNG. Put a file that you trust into `static/`.
    ActiveContent = "active-content", Stop;

    /// A file's name is not one that the dossier knows what to do with.
    ///
    /// ## Why
    ///
    /// The name of a file says what it is: its id, which never changes, and its language. A file with another name would be
    /// left out without a word.
    ///
    /// ## Example
    ///
    /// ```text
    /// content/articles/Moura (final).md
    /// ```
    ///
    /// ## Instead
    ///
    /// Name it `<id>.<language>.md`: lower-case letters, digits and hyphens, then the language. Articles stand in
    /// `content/articles/`, pages directly in `content/`.
    ///
    /// ```text
    /// content/articles/moura.fr.md
    /// ```
    BadFileName = "bad-file-name", Stop;
}
