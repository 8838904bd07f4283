//! Codes about the checks themselves: their levels, and comments that silence them.

use super::codes;

codes! {
    /// A code that does not exist.
    ///
    /// ## Why
    ///
    /// A level or a silence for a code that does not exist does nothing; the findings that you meant go on.
    ///
    /// ## Example
    ///
    /// ```toml
    /// [checks]
    /// unkown-term = "off"
    /// ```
    ///
    /// ## Instead
    ///
    /// Write a code as findings print it; `dossier explain --all` lists them.
    ///
    /// ```toml
    /// [checks]
    /// parity-length = "off"
    /// ```
    UnknownCode = "unknown-code", Error;

    /// A level that does not exist.
    ///
    /// ## Why
    ///
    /// A level that is not read leaves the code as it was.
    ///
    /// ## Example
    ///
    /// ```toml
    /// [checks]
    /// parity-length = "ignore"
    /// ```
    ///
    /// ## Instead
    ///
    /// Write `"off"`, `"warning"` or `"error"`.
    ///
    /// ```toml
    /// [checks]
    /// parity-length = "off"
    /// ```
    BadLevel = "bad-level", Stop;

    /// A code that nothing lowers was lowered or silenced.
    ///
    /// ## Why
    ///
    /// What this code finds cannot be published, or not safely: the page would be missing, broken, or a danger to its
    /// readers. Silence would only hide that.
    ///
    /// ## Example
    ///
    /// ```toml
    /// [checks]
    /// unknown-term = "warning"
    /// ```
    ///
    /// ## Instead
    ///
    /// Mend what the finding is about, and delete the level or the comment.
    FirmCode = "firm-code", Error;

    /// A comment silences a finding and does not say why.
    ///
    /// ## Why
    ///
    /// Whoever reads the text next year must know why the finding does not count here; without that, nobody dares to delete
    /// the comment. The finding is said until a reason is given.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// <!-- dossier-allow: parity-number -->
    /// ```
    ///
    /// ## Instead
    ///
    /// Write the code, a colon, and why.
    ///
    /// ```markdown
    /// <!-- dossier-allow: parity-number: the English gives the figure of the day after -->
    /// ```
    AllowWithoutReason = "allow-without-reason", Warning;

    /// A comment silences nothing.
    ///
    /// ## Why
    ///
    /// The text has changed, or the comment stands in the wrong place: it would silence the next mistake, which nobody means
    /// to allow.
    ///
    /// ## Instead
    ///
    /// Delete the comment, or put it on the line before the finding, or at the end of its line.
    UnusedAllow = "unused-allow", Warning;
}
