//! Translations out of the dossier for other people’s tools, and in again: XLIFF 2.1, TMX 1.4b, gettext PO.
//!
//! Pure functions from values to text, and from bytes to values and findings.
//!
//! Out: [`units()`] takes every segment of every text with its translation, state and place; [`write()`] writes those of one
//! direction in a [`Format`].
//!
//! In, from the bytes of a file to an [`ImportPlan`]:
//!
//! 1. [`read()`] makes [`Given`]s of a file, in the form that engines and the memory have, and finds what is wrong with it.
//! 2. [`import`] holds each against the dossier as it is now: what fits is [`Accepted`], the rest is said. Nothing is guessed:
//!    a text whose source has changed since it went out is left out, and a person’s text is never overwritten.
//!
//! `docs/translation-exchange.md` is for those who translate.

mod codec;
mod describe;
mod gettext;
mod given;
mod judge;
mod nested;
mod plan;
mod tmx;
mod unit;
mod xliff;
mod xml;

#[cfg(test)]
mod tests;

pub use given::{Address, Exchange, Given, Language, Standing};
pub use plan::{Accepted, Counts, ImportPlan, Importer, import};
pub use unit::{File, Unit, units};

use crate::files::SourcePath;
use crate::i18n::Languages;

/// A format for exchange.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// XLIFF 2.1 (OASIS, ISO 21720): texts with their state, there and back.
    Xliff,
    /// TMX 1.4b (LISA): pairs of texts for a memory.
    Tmx,
    /// A gettext PO file.
    Po,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 3] = [Self::Xliff, Self::Tmx, Self::Po];

    /// The name on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Xliff => "xliff",
            Self::Tmx => "tmx",
            Self::Po => "po",
        }
    }

    /// The format of a file with a name, by its extension: `.xlf` and `.xliff`, `.tmx`, `.po`.
    pub fn of(name: &str) -> Option<Self> {
        let (_, extension) = name.rsplit_once('.')?;
        match extension.to_ascii_lowercase().as_str() {
            "xlf" | "xliff" => Some(Self::Xliff),
            "tmx" => Some(Self::Tmx),
            "po" => Some(Self::Po),
            _ => None,
        }
    }
}

/// The texts of one direction in a format; none when there is nothing to write.
///
/// `from` and `to` are BCP 47 tags of the dossier. Texts of other directions stay out. A TMX holds what is translated and up to
/// date; the others hold every unit.
pub fn write(format: Format, files: &[File], from: &str, to: &str) -> Option<String> {
    let files: Vec<&File> = files
        .iter()
        .filter(|file| file.from == from && file.to == to && !file.units.is_empty())
        .collect();
    if files.is_empty() {
        return None;
    }
    match format {
        Format::Xliff => Some(xliff::write(&files, from, to)),
        Format::Tmx => tmx::write(&files, from, to),
        Format::Po => Some(gettext::write(&files, from, to)),
    }
}

/// What a file gives.
///
/// `file` is what findings call it, `languages` those of the dossier. XML may be UTF-8, or UTF-16 with a byte order mark; a PO
/// is UTF-8.
pub fn read(format: Format, file: &SourcePath, bytes: &[u8], languages: &Languages) -> Exchange {
    let mut exchange = Exchange::new(format);
    match codec::decode(format, file, bytes) {
        Ok(text) => exchange.text = text.into(),
        Err(finding) => {
            exchange.diagnostics.push(finding);
            return exchange;
        }
    }
    let text = exchange.text.clone();
    match format {
        Format::Xliff => xliff::read(file, &text, languages, &mut exchange),
        Format::Tmx => tmx::read(file, &text, languages, &mut exchange),
        Format::Po => gettext::read(file, &text, languages, &mut exchange),
    }
    exchange
}
