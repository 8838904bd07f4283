//! Codes about front matter, data and what ties the versions of a text together.

use super::codes;

codes! {
    /// A Markdown file without front matter.
    ///
    /// ## Why
    ///
    /// The title, the date and the sources of a text stand at its head, between two lines of `+++`. Without them the page
    /// cannot be made.
    ///
    /// ## Example
    ///
    /// ```text
    /// Le 27 mars 2022, des soldats…
    /// ```
    ///
    /// ## Instead
    ///
    /// Begin the file with the front matter.
    ///
    /// ```text
    /// +++
    /// title = "Moura, cinq jours de mars"
    /// date = 2022-05-02
    /// +++
    ///
    /// Le 27 mars 2022, des soldats…
    /// ```
    NoFrontMatter = "no-front-matter", Stop;

    /// Front matter in YAML.
    ///
    /// ## Why
    ///
    /// Other programs write YAML between `---`. Here it is TOML, as in all other files, so that dates and `no` mean one
    /// thing.
    ///
    /// ## Example
    ///
    /// ```text
    /// ---
    /// title: Moura
    /// ---
    /// ```
    ///
    /// ## Instead
    ///
    /// Write `+++` instead of `---`, and `title = "Moura"` instead of `title: Moura`.
    ///
    /// ```text
    /// +++
    /// title = "Moura"
    /// +++
    /// ```
    YamlFrontMatter = "yaml-front-matter", Stop;

    /// Front matter whose closing `+++` is missing.
    ///
    /// ## Why
    ///
    /// Without the closing line the whole text would be taken for keys.
    ///
    /// ## Instead
    ///
    /// Write `+++` alone on a line, after the last key and before the text.
    UnclosedFrontMatter = "unclosed-front-matter", Stop;

    /// Front matter over its size limit.
    ///
    /// ## Why
    ///
    /// More than 64 kB of keys means nearly always that text stands above the closing line.
    ///
    /// ## Instead
    ///
    /// Put the text below the closing line of `+++`.
    LongFrontMatter = "long-front-matter", Stop;

    /// An id that is not lower-case ASCII letters, digits and hyphens.
    ///
    /// ## Why
    ///
    /// An id ties the versions of a text together, stands in links and becomes part of addresses: it must be the same for
    /// everyone, on every keyboard.
    ///
    /// ## Example
    ///
    /// ```toml
    /// id = "Opération Moura"
    /// ```
    ///
    /// ## Instead
    ///
    /// Write lower-case letters a–z, digits and single hyphens.
    ///
    /// ```toml
    /// id = "operation-moura"
    /// ```
    BadId = "bad-id", Stop;

    /// A slug that is not lower-case ASCII letters, digits and hyphens.
    ///
    /// ## Why
    ///
    /// A slug is the last part of an address, which people read out, copy and print. Capitals, accents and spaces turn into
    /// `%C3%A9` on the way.
    ///
    /// ## Example
    ///
    /// ```toml
    /// slug = "Cinq jours à Moura"
    /// ```
    ///
    /// ## Instead
    ///
    /// Write lower-case letters a–z, digits and single hyphens.
    ///
    /// ```toml
    /// slug = "cinq-jours-a-moura"
    /// ```
    BadSlug = "bad-slug", Stop;

    /// A date that is neither a TOML date nor EDTF.
    ///
    /// ## Why
    ///
    /// Dates order the timeline and the lists, and machines read them. `03/04/2022` is March in one country and April in
    /// another, so only one way of writing is read.
    ///
    /// ## Example
    ///
    /// ```toml
    /// date = "27/03/2022"
    /// ```
    ///
    /// ## Instead
    ///
    /// Write the year, the month and the day: `2022-03-27`. What is less exact stands in quotes, in EDTF: `"2022-03"`,
    /// `"2022-04~"` (about), `"2022-03-27/2022-03-31"` (from, to). `dossier check --fix` rewrites a date that can be read in
    /// one way only.
    ///
    /// ```toml
    /// date = 2022-03-27
    /// ```
    BadDate = "bad-date", Stop;

    /// A URL whose scheme is not allowed, or that is no URL.
    ///
    /// ## Why
    ///
    /// An address without `https://` leads nowhere, and one with another scheme could run a program in the browser of a
    /// reader.
    ///
    /// ## Example
    ///
    /// ```toml
    /// url = "www.example.org/rapport"
    /// ```
    ///
    /// ## Instead
    ///
    /// Write the whole address.
    ///
    /// ```toml
    /// url = "https://www.example.org/rapport"
    /// ```
    BadUrl = "bad-url", Stop;

    /// Two things with one id.
    ///
    /// ## Why
    ///
    /// Links name things by their id; with two of one id, nobody knows which is meant.
    ///
    /// ## Instead
    ///
    /// Give one of the two another id, and mend the links to it; or delete it.
    DuplicateId = "duplicate-id", Stop;

    /// Two pages with one address.
    ///
    /// ## Why
    ///
    /// One page would overwrite the other, and one of them would be lost.
    ///
    /// ## Instead
    ///
    /// Give one of the two another `slug`. An address that was public goes into its `aliases`, so that it still leads there.
    DuplicateSlug = "duplicate-slug", Stop;

    /// Two pages have titles that give one address; their ids were added to tell them apart.
    ///
    /// ## Why
    ///
    /// The addresses depend on there being two: when one of the titles changes, both addresses change, and links from
    /// elsewhere break.
    ///
    /// ## Instead
    ///
    /// Give each of them a `slug` of its own.
    SameTitle = "same-title", Warning;

    /// Two versions of an article that disagree on what is said once for all languages.
    ///
    /// ## Why
    ///
    /// The date, the authors, the topics and the sources hold for all languages. When two versions disagree, readers of one
    /// language are told something else than those of the other.
    ///
    /// ## Example
    ///
    /// ```toml
    /// # moura.fr.md
    /// date = 2022-05-02
    ///
    /// # moura.en.md
    /// date = 2022-05-03
    /// ```
    ///
    /// ## Instead
    ///
    /// Write it in one version only; it holds for all.
    ConflictingVersions = "conflicting-versions", Stop;

    /// Text that control characters or bidirectional overrides make look like another.
    ///
    /// ## Why
    ///
    /// Such a character can make an address, an id or a name look like another one than it is (Unicode TR 36;
    /// CVE-2021-42574).
    ///
    /// ## Instead
    ///
    /// Delete it. It often comes along when a text is copied from a web page or a PDF.
    HiddenCharacter = "hidden-character", Stop;

    /// Text in prose that control characters or bidirectional overrides make look like another.
    ///
    /// ## Why
    ///
    /// Readers may see words in another order than they are written, and a search does not find them.
    ///
    /// ## Instead
    ///
    /// Delete it, unless it is meant: a text in Arabic within a French one may need a mark of direction.
    HiddenCharacterInText = "hidden-character-in-text", Warning;
}
