//! What is said of a unit to the person who translates it.

use crate::bitext::segment::{Held, Kind};

use super::unit::{File, Unit};

/// What kind of text it is.
pub(super) fn kind(kind: Kind) -> String {
    match kind {
        Kind::Plain => "plain".to_owned(),
        Kind::Paragraph => "paragraph".to_owned(),
        Kind::Heading(level) => format!("heading-{level}"),
        Kind::Item => "item".to_owned(),
        Kind::Cell => "cell".to_owned(),
        Kind::Term => "term".to_owned(),
        Kind::Alt => "alt".to_owned(),
        Kind::Opaque => "opaque".to_owned(),
    }
}

/// Where it stands: `content/articles/moura.fr.md:12`.
pub(super) fn place(file: &File, unit: &Unit) -> String {
    format!("{}:{}", file.source, unit.line)
}

/// How good its translation is, and whose: `unreviewed, machine`.
pub(super) fn state(unit: &Unit) -> String {
    match unit.origin {
        Some(origin) => format!("{}, {}", unit.state.as_str(), origin.as_str()),
        None => unit.state.as_str().to_owned(),
    }
}

/// What a placeholder stands for: `<g id="1">: **…**`, `<x id="2">: [@acled2024]`.
pub(super) fn held(held: &Held) -> String {
    match held.is_pair {
        true => format!("<g id=\"{}\">: {}…{}", held.id, held.open, held.close),
        false => format!("<x id=\"{}\">: {}", held.id, held.open),
    }
}
