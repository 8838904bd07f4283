//! The service worker, which keeps the pages that a reader has opened (Service Workers, W3C).

use std::collections::BTreeMap;

use super::compact;
use super::site::ThemeFiles;
use crate::files::OutPath;
use crate::model::Offline;

/// What is shown for a page that was not kept, when there is no network.
pub(super) const PAGE: &str = "offline.html";

const KEEPS: &str = include_str!("offline/keeps.js");
const ENDS: &str = include_str!("offline/ends.js");

/// What stands in `keeps.js` where a build puts its own.
const BUILD: &str = "0123456789abcdef";
const FIRST: &str = "[\"offline.html\"]";

/// The hashes of a site's files, by path.
pub(super) type Hashes = BTreeMap<OutPath, blake3::Hash>;

/// The worker; none if the dossier never had one.
///
/// What it keeps has a name made from the `hashes` of all other files, so that browsers see a new worker whenever the site
/// changed, and only then. At its first start it fetches [`PAGE`] with the `theme`'s style sheet and script.
pub(super) fn worker(offline: Offline, hashes: &Hashes, theme: &ThemeFiles) -> Option<String> {
    let code = match offline {
        Offline::Never => return None,
        Offline::Ends => ENDS.to_owned(),
        Offline::Keeps => {
            let first = [
                Some(PAGE),
                Some(theme.style.as_str()),
                theme.script.as_deref(),
            ];
            let first = first.into_iter().flatten().filter(|path| !path.is_empty());
            let first: serde_json::Value = first.collect();
            KEEPS
                .replace(BUILD, &name_of(hashes))
                .replace(FIRST, &first.to_string())
        }
    };
    Some(compact::script(&code))
}

/// What ends a worker that browsers may have of this dossier; none if it never had one.
#[cfg(feature = "serve")]
pub(super) fn ends(offline: Offline) -> Option<String> {
    (offline != Offline::Never).then(|| compact::script(ENDS))
}

/// Sixteen hexadecimal digits for a whole site.
fn name_of(hashes: &Hashes) -> String {
    let mut all = blake3::Hasher::new();
    for (path, hash) in hashes {
        // No path holds a NUL, and every hash has one length: no two sites are written alike.
        all.update(path.as_str().as_bytes());
        all.update(b"\0");
        all.update(hash.as_bytes());
    }
    let hash = all.finalize().to_hex();
    hash.get(..BUILD.len()).unwrap_or_default().to_owned()
}
