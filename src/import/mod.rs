//! Makes drafts of raw press texts: plan first, write after.
//!
//! Input: raw files as bytes, the dossier as it is. Output: a [`Plan`], with the files to be written as values and a report
//! of everything that was left out. Nothing here touches the disk, and no file is ever proposed twice.
//!
//! 1. `decode` turns bytes into text; an HTML file goes through `html`, a Markdown note through `note`, any other
//!    text through `columns` (two of them side by side), `split` (several articles on a page) and `lines` (paragraphs).
//! 2. `article` tells the text from what surrounds it, by the `rules` and by where a line stands.
//! 3. `language` says the language, `dating` the date of publication, or that a person has to.
//! 4. `dates` and `names` look through the text for what could become events and entries.
//! 5. `draft`, `report` and `events` write the files.

mod about;
mod article;
mod block;
mod body;
mod byline;
mod columns;
mod dates;
mod dating;
mod decode;
mod draft;
mod escape;
mod events;
mod examine;
mod existing;
mod fold;
mod foot;
mod frame;
mod glossary;
mod head;
mod html;
mod item;
mod language;
mod lines;
mod links;
mod note;
mod order;
mod outlet;
mod plan;
mod report;
mod rules;
mod running;
mod split;
mod stubs;
mod title;

pub use crate::files::Proposed;
pub use item::{Excerpt, Item, State};
pub use plan::{Plan, plan};

use article::Article;
use dating::Dating;

/// A file to import.
#[derive(Clone, Debug)]
pub struct RawFile {
    /// What it is called: its path below the dossier's folder, or its name alone when it lies elsewhere.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What the user wants.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The id of the article, when there is just one.
    pub id: Option<String>,
    /// BCP 47 tag of the texts' language.
    pub lang: Option<String>,
    /// When the text was published, in EDTF, when there is just one.
    pub date: Option<String>,
    /// Whether the texts become pages and not articles.
    pub pages: bool,
    /// Names of rules, or words, whose lines stay in the text.
    pub keep: Vec<String>,
    /// Whether glossary entries are begun for names that no entry explains.
    pub stubs: bool,
    /// Today: year, month and day. No text is of a later day.
    pub today: (i16, i8, i8),
}

/// An article whose language is known, and when it was published as far as that is said.
#[derive(Clone, Debug)]
struct Dated {
    /// Which of the articles of its file this is, from 1.
    part: usize,
    /// BCP 47 tag of its language.
    lang: String,
    /// Where it was published, by its markup.
    url: Option<String>,
    /// Whether its markup says that readers have to pay.
    paywalled: bool,
    /// What was read.
    article: Article,
    /// When it was published.
    dating: Dating,
}

/// An article with everything that was found out about it.
#[derive(Clone, Debug)]
struct Found {
    /// The raw file.
    raw: String,
    /// SHA-256 of its bytes, in hexadecimal.
    sha256: String,
    /// Its encoding.
    encoding: &'static str,
    /// How many hidden characters were taken out of it, and which.
    hidden: Option<(usize, Vec<String>)>,
    /// Which of its articles this is, from 1.
    part: usize,
    /// How many it has.
    parts: usize,
    /// The id of the article and of its source.
    id: String,
    /// Whether it becomes a page.
    is_page: bool,
    /// BCP 47 tag of its language.
    lang: String,
    /// Where it was published, by its markup.
    url: Option<String>,
    /// Whether its markup says that readers have to pay.
    paywalled: bool,
    /// What was read.
    article: Article,
    /// When it was published.
    dating: Dating,
    /// Topics of the dossier that it is filed under, by id.
    topics: Vec<String>,
    /// What else it is filed under.
    proposed_topics: Vec<String>,
    /// Dated statements.
    events: Vec<events::Proposal>,
    /// Dated statements that wait for a date of publication.
    open: Vec<events::Open>,
    /// Names in it.
    names: Names,
}

/// Names in a text.
#[derive(Clone, Debug, Default)]
struct Names {
    /// Glossary entries: id, form, how often.
    known: Vec<(String, String, usize)>,
    /// Names that no entry explains.
    unknown: Vec<crate::names::Candidate>,
}

impl Found {
    fn article_path(&self) -> String {
        let folder = if self.is_page {
            "content"
        } else {
            "content/articles"
        };
        format!("{folder}/{}.{}.md", self.id, self.lang)
    }

    fn source_path(&self) -> String {
        format!("content/sources/{}.toml", self.id)
    }

    fn report_path(&self) -> String {
        format!("content/sources/{}{}", self.id, report::SUFFIX)
    }

    fn events_path(&self) -> String {
        format!("content/events/{}.draft.toml", self.id)
    }
}
