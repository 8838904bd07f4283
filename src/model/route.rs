//! Where each page stands, and how one page names another.

use std::fmt;
use std::sync::Arc;

use crate::i18n::PerLang;

/// The path of a page below the site's root, such as `fr/articles/moura.html`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Route(Arc<str>);

impl Route {
    /// A page at `path`.
    pub fn new(path: impl Into<Arc<str>>) -> Self {
        Self(path.into())
    }

    /// The path of the file.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path as an address shows it: without the `index.html` that servers imply.
    pub fn address(&self) -> &str {
        self.0.strip_suffix("index.html").unwrap_or(&self.0)
    }

    /// The whole address, below the site's `base_url`, which ends with a slash.
    pub fn absolute(&self, base_url: &str) -> String {
        format!("{base_url}{}", self.address())
    }

    /// The way from this page up to the site's root: `../` once for each folder.
    ///
    /// In-site links are this prefix and the other page's path. So they hold at `/`, at `/repo/` and on a disk,
    /// where no server adds `index.html`.
    pub fn to_root(&self) -> String {
        "../".repeat(self.0.matches('/').count())
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The pages that every language has, and the folders of those that are many.
#[derive(Clone, Debug)]
pub struct Routes {
    /// The front page.
    pub home: PerLang<Route>,
    /// The list of articles.
    pub articles: PerLang<Route>,
    /// The glossary's index.
    pub glossary: PerLang<Route>,
    /// The timeline.
    pub timeline: PerLang<Route>,
    /// The list of sources.
    pub sources: PerLang<Route>,
    /// The list of topics.
    pub topics: PerLang<Route>,
    /// Who is who: the actors, and how they stand to each other.
    pub actors: PerLang<Route>,
    /// The list of places, with their map.
    pub places: PerLang<Route>,
    /// What was corrected anywhere in the dossier.
    pub corrections: PerLang<Route>,
    /// The search.
    pub search: PerLang<Route>,
    /// A page for each topic, in the order of the dossier's topics.
    pub topic: Vec<PerLang<Route>>,
    /// A page for each entry, in the order of the dossier's entries.
    pub entry: Vec<PerLang<Route>>,
}
