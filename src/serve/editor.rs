//! Links that open a file in an editor.

use std::path::Path;

use crate::diagnostic::Phrase;
use crate::files::encoded;

/// An address with `{file}`, `{line}` and `{column}` in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editor(String);

/// Editors that can be named, each with the address that its makers document.
const KNOWN: [(&str, &str); 10] = [
    ("vscode", "vscode://file/{file}:{line}:{column}"),
    ("vscodium", "vscodium://file/{file}:{line}:{column}"),
    ("cursor", "cursor://file/{file}:{line}:{column}"),
    ("zed", "zed://file/{file}:{line}:{column}"),
    (
        "idea",
        "idea://open?file={file}&line={line}&column={column}",
    ),
    ("phpstorm", "phpstorm://open?file={file}&line={line}"),
    (
        "textmate",
        "txmt://open?url=file://{file}&line={line}&column={column}",
    ),
    ("bbedit", "x-bbedit://open?url=file://{file}&line={line}"),
    (
        "sublime",
        "subl://open?url=file://{file}&line={line}&column={column}",
    ),
    (
        "emacs",
        "org-protocol://open-file?url=file://{file}&line={line}",
    ),
];

impl Editor {
    /// The editor that was named, or the address that was given for one: `myed://open?f={file}&l={line}`.
    ///
    /// # Errors
    ///
    /// What can be written, in words: the name is not known, and it is no address with a scheme of its own and `{file}`.
    pub fn new(named: &str) -> Result<Self, Phrase> {
        if let Some((_, address)) = KNOWN.iter().find(|(name, _)| *name == named) {
            return Ok(Self((*address).to_owned()));
        }
        let scheme = named.split_once("://").map_or("", |(scheme, _)| scheme);
        let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
        let is_page = ["http", "https", "javascript", "data", "file"]
            .iter()
            .any(|known| known.eq_ignore_ascii_case(scheme));
        if is_scheme && !is_page && named.contains("{file}") {
            return Ok(Self(named.to_owned()));
        }
        let known: Vec<&str> = KNOWN.iter().map(|(name, _)| *name).collect();
        Err(Phrase::new("editor-one-of").with("known", known.join(", ")))
    }

    /// The address for the files of a project; `{file}`, `{line}` and `{column}` are left, the first below `root`.
    pub(super) fn below(&self, root: &Path) -> String {
        let root = root.to_string_lossy().replace('\\', "/");
        // The colon of `C:` stays: editors look for the drive before they decode.
        let root = encoded(root.trim_end_matches('/')).replacen("%3A", ":", 1);
        // `vscode://file/` and `/home/…` share their slash.
        let joined = self.0.replace("/{file}", "{file}");
        let root = match root.starts_with('/') {
            true => root,
            false => format!("/{root}"),
        };
        joined.replace("{file}", &format!("{root}/{{file}}"))
    }
}
