//! Files that are copied: the theme's, those of `static/`, and what lies beside the texts.

use std::collections::BTreeMap;
use std::sync::Arc;

use include_dir::Dir;
use rayon::prelude::*;

use super::compact;
use super::highlight;
use super::site::ThemeFiles;
use super::theme::{Theme, collect_built_in};
use crate::files::SourceTree;
use crate::images::{self, Format};

/// What is copied, and where to.
pub(super) struct Assets {
    /// Path in the site and bytes.
    pub(super) files: Vec<(String, Arc<[u8]>)>,
    /// Path in the site by path in the project, for links and images in texts.
    pub(super) copies: BTreeMap<String, String>,
    /// What the theme links to.
    pub(super) theme_files: ThemeFiles,
}

/// The theme's style sheet and script, by name.
pub(super) const STYLE: &str = "carnet.css";
const SCRIPT: &str = "carnet.js";

/// The script of the search, which is written like the parts of the other one.
const SEARCH: &str = "search.js";

/// The files that a theme publishes, by name: those of `static/`, the style sheet joined from the parts in `style/`, and the
/// script joined from those in `script/`.
///
/// A dossier's own part takes the place of the built-in one of its name or is added to them, in the order of names. A whole
/// style sheet or script in the dossier's `static/` takes the place of all parts.
pub(super) fn of_theme(
    built_in: &'static Dir<'static>,
    tree: &SourceTree,
    folder: &str,
) -> BTreeMap<String, Arc<[u8]>> {
    let mut assets = BTreeMap::new();
    for (name, parts) in [(STYLE, "style/"), (SCRIPT, "script/")] {
        let parts = files(built_in, tree, folder, parts);
        if !parts.is_empty() {
            let joined: Vec<&[u8]> = parts.values().map(AsRef::as_ref).collect();
            let joined = joined.join(&b'\n');
            let bytes = match std::str::from_utf8(&joined) {
                Ok(text) if name == STYLE => compact::style(text).into_bytes(),
                Ok(text) => compact::script(text).into_bytes(),
                Err(_) => joined,
            };
            assets.insert(name.to_owned(), Arc::from(bytes));
        }
    }
    for (name, bytes) in files(built_in, tree, folder, "static/") {
        let short = match std::str::from_utf8(&bytes) {
            Ok(text) if name == SEARCH => Arc::from(compact::script(text).into_bytes()),
            _ => bytes,
        };
        assets.insert(name, short);
    }
    assets
}

/// The files of a folder of the theme, by name: the built-in ones, and the dossier's own in their place or beside them.
fn files(
    built_in: &'static Dir<'static>,
    tree: &SourceTree,
    folder: &str,
    below: &str,
) -> BTreeMap<String, Arc<[u8]>> {
    let mut files = BTreeMap::new();
    collect_built_in(built_in, below, &mut |name, bytes| {
        files.insert(name, Arc::from(bytes));
    });
    let own = format!("{folder}{below}");
    for (path, bytes) in tree.assets_under(&own) {
        let name = path.strip_prefix(&own).unwrap_or(path).to_owned();
        files.insert(name, bytes.clone());
    }
    files
}

/// Lists the files to copy. Those of the theme carry a part of their hash in their name, so that a browser may keep them
/// for ever.
pub(super) fn gather(tree: &SourceTree, theme: &Theme, keeps_metadata: bool) -> Assets {
    let mut files: Vec<(String, Arc<[u8]>)> = Vec::new();
    let mut copies = BTreeMap::new();
    let mut named = BTreeMap::new();
    for (name, bytes) in &theme.assets {
        let path = hashed(name, bytes);
        named.insert(name.clone(), path.clone());
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
        named,
    };
    if !keeps_metadata {
        files.par_iter_mut().for_each(|(path, bytes)| {
            let cleaned =
                Format::of(path).and_then(|format| images::without_metadata(format, bytes));
            if let Some(cleaned) = cleaned {
                *bytes = cleaned.into();
            }
        });
    }
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
pub(super) fn hashed(name: &str, bytes: &[u8]) -> String {
    let hash = blake3::hash(bytes).to_hex();
    let short = hash.get(..8).unwrap_or_default();
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("assets/{stem}.{short}.{extension}"),
        None => format!("assets/{name}.{short}"),
    }
}
