//! Files that are copied: the theme's, those of `static/`, and what lies beside the texts.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::highlight;
use super::site::ThemeFiles;
use super::theme::Theme;
use crate::files::SourceTree;

/// What is copied, and where to.
pub(super) struct Assets {
    /// Path in the site and bytes.
    pub(super) files: Vec<(String, Arc<[u8]>)>,
    /// Path in the site by path in the project, for links and images in texts.
    pub(super) copies: BTreeMap<String, String>,
    /// What the theme links to on every page.
    pub(super) theme_files: ThemeFiles,
}

/// The theme's style sheet and script, by name.
const STYLE: &str = "carnet.css";
const SCRIPT: &str = "carnet.js";

/// Lists the files to copy. Those of the theme carry a part of their hash in their name, so that a browser may keep them
/// for ever.
pub(super) fn gather(tree: &SourceTree, theme: &Theme) -> Assets {
    let mut files: Vec<(String, Arc<[u8]>)> = Vec::new();
    let mut copies = BTreeMap::new();
    let mut named: BTreeMap<&str, String> = BTreeMap::new();
    for (name, bytes) in &theme.assets {
        let path = hashed(name, bytes);
        named.insert(name, path.clone());
        files.push((path, bytes.clone()));
    }
    for (path, bytes) in tree.assets_under("static/") {
        let target = path.strip_prefix("static/").unwrap_or(path).to_owned();
        copies.insert(path.to_string(), target.clone());
        files.push((target, bytes.clone()));
    }
    for (path, bytes) in tree.assets_under("content/") {
        let target = format!("media/{}", path.strip_prefix("content/").unwrap_or(path));
        copies.insert(path.to_string(), target.clone());
        files.push((target, bytes.clone()));
    }
    let theme_files = ThemeFiles {
        style: named.get(STYLE).cloned().unwrap_or_default(),
        script: named.get(SCRIPT).cloned(),
    };
    Assets {
        files,
        copies,
        theme_files,
    }
}

/// The style sheet for highlighted code.
pub(super) struct CodeStyle {
    /// Where it goes.
    pub(super) path: String,
    /// What it says.
    pub(super) css: String,
}

impl CodeStyle {
    pub(super) fn make() -> Self {
        let css = highlight::style_sheet();
        Self {
            path: hashed("code.css", css.as_bytes()),
            css,
        }
    }
}

/// `assets/name.0a1b2c3d.css`
fn hashed(name: &str, bytes: &[u8]) -> String {
    let hash = blake3::hash(bytes).to_hex();
    let short = hash.get(..8).unwrap_or_default();
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("assets/{stem}.{short}.{extension}"),
        None => format!("assets/{name}.{short}"),
    }
}
