//! Codes about themes, and about the finished site.

use super::codes;

codes! {
    // ---- theme and output
    /// The theme named in `dossier.toml` is neither in `themes/` nor built in.
    UnknownTheme = "unknown-theme", Stop;
    /// A template that cannot be parsed.
    TemplateSyntax = "template-syntax", Stop;
    /// A template that failed while a page was made.
    TemplateFailed = "template-failed", Stop;
    /// A file of interface strings that cannot be parsed.
    StringsSyntax = "strings-syntax", Stop;
    /// An interface string that a language lacks.
    MissingString = "missing-string", Stop;
    /// Two sources for one file of the site.
    OutputCollision = "output-collision", Stop;
    /// An address that some file system cannot hold.
    BadOutputPath = "bad-output-path", Stop;
    /// The font of cards lacks characters of a title, so that its page has no card.
    CardScript = "card-script", Warning;

    // ---- the finished site
    /// An article whose HTML is over its budget.
    BuiltPageHeavy = "built-page-heavy", Error;
    /// Style sheets that are over their budget.
    BuiltStyleHeavy = "built-style-heavy", Error;
    /// Scripts that are over their budget.
    BuiltScriptHeavy = "built-script-heavy", Error;
    /// Fonts that are over their budget, which is nothing unless the settings say otherwise.
    BuiltFontHeavy = "built-font-heavy", Error;
    /// A page that makes a browser fetch more than it may.
    BuiltRequests = "built-requests", Error;
    /// Something that a browser would fetch from another site.
    BuiltThirdParty = "built-third-party", Stop;
    /// A script that is written into a page.
    BuiltInlineScript = "built-inline-script", Stop;
    /// A style that is written into a page.
    BuiltInlineStyle = "built-inline-style", Stop;
    /// A page without the content security policy that it should have.
    BuiltPolicy = "built-policy", Stop;
    /// A link in the finished site to a file or a place that is not there. Only `dossier check --built` looks.
    ///
    /// ## Why
    ///
    /// Links in texts are checked where they are written; this one comes from the theme, or from a text that the theme prints
    /// otherwise. Readers who follow it are told that there is no such page, or land at the head of one.
    ///
    /// ## Example
    ///
    /// `<a href="../contact.html">` in a template of your own, and no page of that name.
    ///
    /// ## Instead
    ///
    /// Mend the template that the finding’s page is made with (`docs/theme.md` says which).
    BuiltBrokenLink = "built-broken-link", Error;
    /// Two colours of the theme that too many readers cannot tell apart.
    ///
    /// ## Why
    ///
    /// About one reader in twelve sees colours or contrasts less well, and everyone does in the sun. WCAG 2.2 asks for a ratio of
    /// 4.5 between text and what is behind it, and of 3 for the edges of fields. Judged are the custom properties that the built-in
    /// style sheet sets texts with, in the light and the dark scheme; not judged are colours in another form than `#rrggbb` or
    /// `rgb()`, and properties of your own.
    ///
    /// ## Example
    ///
    /// ```css
    /// :root { --soft: #9a9a9a; }
    /// ```
    ///
    /// ## Instead
    ///
    /// ```css
    /// :root { --soft: #595959; }
    /// ```
    LowContrast = "low-contrast", Warning;
}
