//! What a page was made of, in short: by it a page that is shown is compared with what it would be now.

use std::fmt;

use super::dress::style_sheets;
use crate::disk::{Again, Print};

/// Hashes of what a page is made of. A browser holds those of the page that it shows and hands them back, so that nothing depends on
/// what this server remembers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct State {
    /// The page without its style sheets.
    page: String,
    /// Its style sheets.
    styles: String,
    /// The files that it may show.
    files: String,
}

/// What a browser has to do so that it shows what is there now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Change {
    Nothing,
    /// Other style sheets, the addresses of which these are.
    Styles(Vec<String>),
    /// The page itself.
    Page,
    /// The same page, which has another address now.
    Elsewhere(String),
}

/// Hashes of the files of a project that pages show by their name.
#[derive(Clone, Debug, Default)]
pub(super) struct Files {
    styles: String,
    others: String,
}

impl Files {
    /// Those of what was read. Of the theme's own files some carry a hash in their name, and pages change with them; to count them
    /// here as well costs a reload at worst.
    pub(super) fn of(again: &Again) -> Self {
        let shown = again
            .prints
            .iter()
            .filter(|(path, _)| again.read.tree.asset(path).is_some());
        let (styles, others): (Vec<_>, Vec<_>) =
            shown.partition(|(path, _)| path.ends_with(".css"));
        let hash = |files: Vec<(&crate::files::SourcePath, &Print)>| {
            let mut hasher = blake3::Hasher::new();
            for (path, print) in files {
                hasher.update(path.as_bytes());
                hasher.update(&[0]);
                hasher.update(print);
            }
            short(&hasher)
        };
        Self {
            styles: hash(styles),
            others: hash(others),
        }
    }
}

impl State {
    /// What a page is made of.
    pub(super) fn of(html: &[u8], files: &Files) -> Self {
        let (sheets, rest) = style_sheets(&String::from_utf8_lossy(html));
        let mut styles = blake3::Hasher::new();
        styles.update(files.styles.as_bytes());
        sheets.iter().for_each(|sheet| {
            styles.update(sheet.as_bytes());
            styles.update(&[0]);
        });
        let mut page = blake3::Hasher::new();
        page.update(rest.as_bytes());
        Self {
            page: short(&page),
            styles: short(&styles),
            files: files.others.clone(),
        }
    }

    /// What has to be done by a browser that shows a page of which it holds `shown`; `html` is the page now.
    pub(super) fn change(&self, shown: &str, html: &[u8]) -> Change {
        let mut parts = shown.split('.');
        let (page, styles, files) = (parts.next(), parts.next(), parts.next());
        if page != Some(&self.page) || files != Some(&self.files) {
            return Change::Page;
        }
        match styles == Some(&self.styles) {
            true => Change::Nothing,
            false => Change::Styles(style_sheets(&String::from_utf8_lossy(html)).0),
        }
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.page, self.styles, self.files)
    }
}

fn short(hasher: &blake3::Hasher) -> String {
    let hash = hasher.finalize().to_hex();
    hash.get(..16).unwrap_or_default().to_owned()
}
