//! Puts values into the templates of `files/`.
//!
//! The templates are ours; a value is only ever a value: it is written as TOML by the filter `toml`, and cannot be a template.

use std::sync::LazyLock;

use tera::{Context, Kwargs, State, Tera};

use crate::stub::text::quoted;

/// Each template with its name.
const TEMPLATES: [(&str, &str); 13] = [
    ("README.md", include_str!("files/README.md")),
    ("article.md", include_str!("files/article.md")),
    ("dossier.toml", include_str!("files/dossier.toml")),
    ("entry.toml", include_str!("files/entry.toml")),
    ("event.toml", include_str!("files/event.toml")),
    ("figures.toml", include_str!("files/figures.toml")),
    ("index.md", include_str!("files/index.md")),
    ("sources.toml", include_str!("files/sources.toml")),
    ("new-article.md", include_str!("files/new-article.md")),
    ("new-event.toml", include_str!("files/new-event.toml")),
    ("new-figure.toml", include_str!("files/new-figure.toml")),
    ("new-source.toml", include_str!("files/new-source.toml")),
    ("new-term.toml", include_str!("files/new-term.toml")),
];

static ENGINE: LazyLock<tera::TeraResult<Tera>> = LazyLock::new(|| {
    let mut engine = Tera::new();
    engine.autoescape_on(Vec::<&str>::new());
    engine.register_filter("toml", |text: &str, _: Kwargs, _: &State<'_>| quoted(text));
    engine.register_filter("key", |text: &str, _: Kwargs, _: &State<'_>| key(text));
    engine.add_raw_templates(TEMPLATES)?;
    Ok(engine)
});

/// Fills the template `name`.
///
/// # Errors
///
/// Says what is wrong with the template: a slip of ours, which the tests of this room find.
pub(super) fn fill(name: &str, values: &Context) -> Result<String, String> {
    let engine = ENGINE.as_ref().map_err(ToString::to_string)?;
    let text = engine
        .render(name, values)
        .map_err(|error| error.to_string())?;
    // Lines that ended in an empty value end where their text does.
    let mut lines: String = text
        .lines()
        .flat_map(|line| [line.trim_end(), "\n"])
        .collect();
    while lines.ends_with("\n\n") {
        lines.pop();
    }
    Ok(lines)
}

/// A TOML key: language tags are letters, digits and hyphens, which may stand bare.
fn key(text: &str) -> String {
    let is_bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    match !text.is_empty() && text.chars().all(is_bare) {
        true => text.to_owned(),
        false => quoted(text),
    }
}
