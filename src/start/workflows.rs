//! The files with which GitHub checks and publishes a new dossier: `.github/`.
//!
//! They fetch a released program instead of compiling one, so that a newsroom needs no Rust. `docs/publishing.md` walks
//! through them; `e2e/workflows.py` lints them as they are written.

/// The files of `.github/`, by their path in the dossier's folder, for a repository whose main branch is `branch`.
///
/// Which program they fetch is decided when this one is compiled, by `.github/workflows/release.yml`:
///
/// - `DOSSIER_REPOSITORY`, as `owner/name`: where it is released. A program that was compiled by hand does not know; the
///   file then says what to write, and the workflow stops with the same words.
/// - `DOSSIER_RUNNER_SHA256`: the SHA-256 of the archive for runners. No program can hold its own; the archive for
///   runners is compiled first, and the programs that people download hold its sum. Without it the workflow verifies
///   GitHub's attestation.
pub(super) fn files(branch: &str) -> Vec<(&'static str, String)> {
    let facts = [
        ("@branch@", branch),
        (
            "@repository@",
            option_env!("DOSSIER_REPOSITORY").unwrap_or_default(),
        ),
        ("@version@", env!("CARGO_PKG_VERSION")),
        (
            "@sha256@",
            option_env!("DOSSIER_RUNNER_SHA256").unwrap_or_default(),
        ),
    ];
    TEMPLATES
        .iter()
        .map(|(path, text)| {
            let filled = facts
                .iter()
                .fold((*text).to_owned(), |text, (name, value)| {
                    text.replace(name, value)
                });
            (*path, filled)
        })
        .collect()
}

const TEMPLATES: [(&str, &str); 4] = [
    (
        ".github/workflows/pages.yml",
        include_str!("workflows/pages.yml"),
    ),
    (
        ".github/workflows/check.yml",
        include_str!("workflows/check.yml"),
    ),
    (
        ".github/actions/dossier/action.yml",
        include_str!("workflows/action.yml"),
    ),
    (
        ".github/dependabot.yml",
        include_str!("workflows/dependabot.yml"),
    ),
];
