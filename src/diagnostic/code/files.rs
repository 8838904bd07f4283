//! Codes about files: what lies in the dossier’s folder.

use super::codes;

codes! {
    /// A symbolic link stands where a file or folder of the dossier should be.
    Symlink = "symlink", Stop;
    /// A pipe, a socket or a device stands where a file should be.
    NotAFile = "not-a-file", Stop;
    /// A file stands where a folder should be.
    NotAFolder = "not-a-folder", Stop;
    /// A file could not be read.
    UnreadableFile = "unreadable-file", Stop;
    /// A text is not UTF-8.
    NotUtf8 = "not-utf8", Stop;
    /// A text is UTF-16.
    Utf16 = "utf16", Stop;
    /// A file's name cannot be written down as text.
    UnusableName = "unusable-name", Stop;
    /// A file is over the size limit.
    TooLarge = "too-large", Stop;
    /// An HTML file lies in `content/`, where only Markdown and TOML are published.
    HtmlContent = "html-content", Stop;
    /// A file beside the texts that could run a script in a reader's browser.
    ActiveContent = "active-content", Stop;
    /// A file's name is not one that the dossier knows what to do with.
    BadFileName = "bad-file-name", Stop;
}
