//! Codes about themes, and about the finished site.

use super::codes;

codes! {
    // ---- theme and output
    /// The theme named in `dossier.toml` is neither in `themes/` nor built in.
    ///
    /// ## Why
    ///
    /// Without a theme there is nothing to make pages with.
    ///
    /// ## Example
    ///
    /// ```toml
    /// theme = "carnte"
    /// ```
    ///
    /// ## Instead
    ///
    /// Write the name of a folder of `themes/`, or `carnet`, which is built in.
    ///
    /// ```toml
    /// theme = "carnet"
    /// ```
    UnknownTheme = "unknown-theme", Stop;

    /// A template that cannot be parsed.
    ///
    /// ## Why
    ///
    /// All pages of a kind are made with one template; with a mistake in it none can be made.
    ///
    /// ## Instead
    ///
    /// Mend the line that the message names; the syntax is that of Tera. Delete your copy to go back to the built-in
    /// template.
    TemplateSyntax = "template-syntax", Stop;

    /// A template that failed while a page was made.
    ///
    /// ## Why
    ///
    /// The template asks for something that the page does not have, or for a filter that does not exist; the page would be
    /// cut off there.
    ///
    /// ## Instead
    ///
    /// Compare with `docs/theme.md`, which lists what each page gives to its template.
    TemplateFailed = "template-failed", Stop;

    /// A file of interface strings that cannot be parsed.
    ///
    /// ## Why
    ///
    /// The words around the texts, such as “Sources” and “Read in English”, stand in this file; a line that cannot be read is
    /// a hole in every page.
    ///
    /// ## Instead
    ///
    /// Write `name = words`; a line that goes on begins with spaces (the format is Fluent).
    StringsSyntax = "strings-syntax", Stop;

    /// An interface string that a language lacks.
    ///
    /// ## Why
    ///
    /// A button without its word, in one language only, is seen by nobody in the newsroom and by every reader of that
    /// language.
    ///
    /// ## Instead
    ///
    /// Add the string to the file that the message names.
    MissingString = "missing-string", Stop;

    /// Two sources for one file of the site.
    ///
    /// ## Why
    ///
    /// One of the files would overwrite the other. Capitals do not count, since some systems do not tell them apart.
    ///
    /// ## Instead
    ///
    /// Change the slug of one page, or rename the file in `static/`.
    OutputCollision = "output-collision", Stop;

    /// An address that some file system cannot hold.
    ///
    /// ## Why
    ///
    /// Windows refuses names such as `con` or `aux`, and names that end in a dot; the site could not be copied there.
    ///
    /// ## Instead
    ///
    /// Change the slug, the title or the name of the file from which the address is made.
    BadOutputPath = "bad-output-path", Stop;

    /// The font of cards lacks characters of a title, so that its page has no card.
    ///
    /// ## Why
    ///
    /// Where someone shares the link, the preview shows no picture.
    ///
    /// ## Instead
    ///
    /// Name a picture of your own: `image = "card.png"` under `[site]` in `dossier.toml`.
    CardScript = "card-script", Warning;

    // ---- the finished site
    /// An article whose HTML is over its budget.
    ///
    /// ## Why
    ///
    /// On a slow and dear connection each kilobyte is time and money of a reader.
    ///
    /// ## Instead
    ///
    /// Split the text, or raise `html` in `[budgets]` of `dossier.toml`.
    BuiltPageHeavy = "built-page-heavy", Error;

    /// Style sheets that are over their budget.
    ///
    /// ## Why
    ///
    /// Nothing is shown before the style sheets have arrived.
    ///
    /// ## Instead
    ///
    /// Take out what no page needs, or raise `style` in `[budgets]`.
    BuiltStyleHeavy = "built-style-heavy", Error;

    /// Scripts that are over their budget.
    ///
    /// ## Why
    ///
    /// Scripts cost more than their weight: an old telephone must also run them.
    ///
    /// ## Instead
    ///
    /// Take out what no page needs, or raise `script` in `[budgets]`.
    BuiltScriptHeavy = "built-script-heavy", Error;

    /// Fonts that are over their budget, which is nothing unless the settings say otherwise.
    ///
    /// ## Why
    ///
    /// A font often weighs more than the article. The built-in theme uses those that readers have.
    ///
    /// ## Instead
    ///
    /// Name fonts that readers have, or raise `font` in `[budgets]`.
    BuiltFontHeavy = "built-font-heavy", Error;

    /// A page that makes a browser fetch more than it may.
    ///
    /// ## Why
    ///
    /// Each file that a page asks for is a way to the server and back, which takes a second on a bad connection.
    ///
    /// ## Instead
    ///
    /// Join files, give pictures `loading="lazy"`, or raise `requests` in `[budgets]`.
    BuiltRequests = "built-requests", Error;

    /// Something that a browser would fetch from another site.
    ///
    /// ## Why
    ///
    /// That site would learn who reads the page, and when. The dossier promises its readers that no one does.
    ///
    /// ## Instead
    ///
    /// Put a copy into the dossier.
    BuiltThirdParty = "built-third-party", Stop;

    /// A script that is written into a page.
    ///
    /// ## Why
    ///
    /// The content security policy of the page lets no script run that is written into it: it would do nothing, or the policy
    /// would have to be weakened.
    ///
    /// ## Instead
    ///
    /// Move it to a file of the theme.
    BuiltInlineScript = "built-inline-script", Stop;

    /// A style that is written into a page.
    ///
    /// ## Why
    ///
    /// The content security policy of the page lets no style work that is written into it.
    ///
    /// ## Instead
    ///
    /// Move it to the style sheet.
    BuiltInlineStyle = "built-inline-style", Stop;

    /// A page without the content security policy that it should have.
    ///
    /// ## Why
    ///
    /// The policy is what keeps a mistake in a text or a template from running a script in the browser of a reader.
    ///
    /// ## Instead
    ///
    /// Put the `meta` element right after the charset, as `base.html` of the built-in theme does.
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
    /// `rgb()`, and properties of your own. What is said outside of `@media` holds for both schemes.
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
    /// @media (prefers-color-scheme: light) { :root { --soft: #595959; } }
    /// @media (prefers-color-scheme: dark) { :root { --soft: #c9ced8; } }
    /// ```
    LowContrast = "low-contrast", Warning;
}
