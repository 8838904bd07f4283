//! Reads placeholders that are elements of XML or of HTML.

use super::entities::entity;
use super::read::{Opened, Reading, number};
use super::{Markup, MarkupProblem, Piece};

/// The parts of a text in XML or HTML form.
pub(super) fn pieces(markup: Markup, text: &str) -> Result<Vec<Piece>, MarkupProblem> {
    let mut reading = Reading::default();
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&']) {
        reading.text(&rest[..at])?;
        rest = &rest[at..];
        let length = match rest.starts_with('&') {
            true => read_entity(&mut reading, rest)?,
            false => read_tag(&mut reading, markup, rest)?,
        };
        rest = &rest[length..];
    }
    reading.text(rest)?;
    reading.finish()
}

/// Reads from an `&`, and gives the length of what was read. An `&` that begins no known entity is text.
fn read_entity(reading: &mut Reading, rest: &str) -> Result<usize, MarkupProblem> {
    let (c, length) = entity(rest).unwrap_or(('&', 1));
    reading.text(c.encode_utf8(&mut [0; 4]))?;
    Ok(length)
}

/// Reads from a `<`, and gives the length of what was read. A `<` that cannot begin a tag is text.
fn read_tag(reading: &mut Reading, markup: Markup, rest: &str) -> Result<usize, MarkupProblem> {
    let tag = Tag::read(rest);
    let placeholder = tag
        .as_ref()
        .and_then(|tag| Some((tag, tag.meaning(markup)?)));
    let Some((tag, meaning)) = placeholder else {
        let begins_tag = |c: char| c.is_alphabetic() || ['/', '!', '?'].contains(&c);
        if !rest[1..].starts_with(begins_tag) {
            reading.text("<")?;
            return Ok(1);
        }
        let end = rest.find('>').map_or(rest.len(), |at| at + 1);
        return Err(MarkupProblem::Foreign(
            rest[..end].chars().take(60).collect(),
        ));
    };
    let written = &rest[..tag.length];
    match meaning {
        Meaning::Open(opened) => {
            reading.open(opened)?;
            if tag.is_alone {
                reading.close(written, |_| true)?;
            }
        }
        Meaning::ClosePair => reading.close(written, |open| matches!(open, Opened::Pair(_)))?,
        Meaning::CloseLone => reading.close(written, |open| matches!(open, Opened::Lone(_)))?,
        Meaning::CloseEither => reading.close(written, |_| true)?,
    }
    Ok(tag.length)
}

/// What a tag says.
enum Meaning {
    Open(Opened),
    ClosePair,
    CloseLone,
    CloseEither,
}

/// A tag as it is written.
struct Tag {
    /// Its name in small letters.
    name: String,
    /// The value of `id`.
    id: Option<String>,
    /// Whether it begins with `</`.
    is_closing: bool,
    /// Whether it ends with `/>`.
    is_alone: bool,
    /// Its length in bytes, from `<` to `>`.
    length: usize,
}

impl Tag {
    /// Reads the tag that `text` begins with.
    fn read(text: &str) -> Option<Self> {
        let rest = text.strip_prefix('<')?.trim_start();
        let (is_closing, rest) = match rest.strip_prefix('/') {
            Some(rest) => (true, rest.trim_start()),
            None => (false, rest),
        };
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric())?;
        let name = rest[..end].to_ascii_lowercase();
        let mut rest = rest[end..].trim_start();
        let mut id = None;
        loop {
            let (is_alone, after) = match rest.strip_prefix('/') {
                Some(after) => (true, after.trim_start()),
                None => (false, rest),
            };
            if let Some(after) = after.strip_prefix('>') {
                let length = text.len() - after.len();
                return Some(Self {
                    name,
                    id,
                    is_closing,
                    is_alone,
                    length,
                });
            }
            let (key, value, after) = attribute(rest)?;
            if key.eq_ignore_ascii_case("id") {
                id = Some(value.trim().to_owned());
            }
            rest = after.trim_start();
        }
    }

    /// What it says in a form; none for a tag that is not of it.
    fn meaning(&self, markup: Markup) -> Option<Meaning> {
        let name = self.name.as_str();
        if self.is_closing {
            return match (markup, name) {
                (Markup::Xml, "g") => Some(Meaning::ClosePair),
                (Markup::Xml, "x") => Some(Meaning::CloseLone),
                (Markup::Html, "span") => Some(Meaning::CloseEither),
                _ => None,
            };
        }
        let id = self.id.as_deref()?;
        let (kind, digits) = match (markup, name) {
            (Markup::Xml, "g" | "x") => (name.chars().next()?, id),
            (Markup::Html, "span") => {
                let kind = id.chars().next()?.to_ascii_lowercase();
                (kind, id.get(1..)?)
            }
            _ => return None,
        };
        let id = number(digits)?;
        match kind {
            'g' => Some(Meaning::Open(Opened::Pair(id))),
            'x' => Some(Meaning::Open(Opened::Lone(id))),
            _ => None,
        }
    }
}

/// Reads an attribute: its name, its value and what follows.
fn attribute(text: &str) -> Option<(&str, &str, &str)> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || ['-', ':', '_'].contains(&c);
    let end = text.find(|c| !is_name(c)).filter(|end| *end > 0)?;
    let (key, rest) = text.split_at(end);
    let rest = rest.trim_start().strip_prefix('=')?.trim_start();
    let closing = match rest.chars().next()? {
        '"' => '"',
        '\'' => '\'',
        // Engines set quotation marks well where they should not.
        '“' => '”',
        '‘' => '’',
        '«' => '»',
        _ => {
            let end = rest.find(|c: char| c.is_whitespace() || c == '>' || c == '/')?;
            return Some((key, &rest[..end], &rest[end..]));
        }
    };
    let mut chars = rest.chars();
    chars.next();
    let (value, rest) = chars.as_str().split_once(closing)?;
    (!value.contains(['<', '>'])).then_some((key, value, rest))
}
