//! The JSON Schemas of the files that people write, for their editors; `content` makes them of its own types.

use crate::files::Proposed;

/// The folder of a dossier in which they lie.
pub(crate) const FOLDER: &str = "schemas/";

/// What each of them holds: a file without it was written by somebody else.
pub(crate) const MARK: &str = "\"$comment\": \"Written by dossier";

const SCHEMAS: [(&str, &str); 8] = [
    ("dossier", include_str!("../../schemas/dossier.json")),
    ("entry", include_str!("../../schemas/entry.json")),
    ("events", include_str!("../../schemas/events.json")),
    ("figures", include_str!("../../schemas/figures.json")),
    (
        "front-matter",
        include_str!("../../schemas/front-matter.json"),
    ),
    ("import", include_str!("../../schemas/import.json")),
    ("picture", include_str!("../../schemas/picture.json")),
    ("sources", include_str!("../../schemas/sources.json")),
];

/// The files of [`FOLDER`].
pub(crate) fn schemas() -> impl Iterator<Item = Proposed> {
    SCHEMAS.iter().map(|(name, text)| Proposed {
        path: format!("{FOLDER}{name}.json"),
        text: (*text).to_owned(),
    })
}
