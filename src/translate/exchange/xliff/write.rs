//! Writes XLIFF 2.1.

use crate::bitext::memory::Origin;
use crate::bitext::segment::answer::tokens;
use crate::bitext::segment::{Held, Token, What};
use crate::bitext::state::State;
use crate::translate::exchange::describe;
use crate::translate::exchange::given::Standing;
use crate::translate::exchange::unit::{File, Unit};
use crate::translate::exchange::xml::{Xml, can_hold};

use super::{CATEGORY, METADATA, NAMESPACE};

/// The units of texts in one direction.
pub(in crate::translate::exchange) fn write(files: &[&File], from: &str, to: &str) -> String {
    let mut xml = Xml::new();
    let root = [
        ("xmlns", NAMESPACE),
        ("xmlns:mda", METADATA),
        ("version", "2.1"),
        ("srcLang", from),
        ("trgLang", to),
    ];
    xml.element("xliff", &root, |xml| {
        for (number, file) in files.iter().enumerate() {
            let id = format!("f{}", number + 1);
            let attributes = [("id", id.as_str()), ("original", file.name.as_str())];
            xml.element("file", &attributes, |xml| {
                file.units
                    .iter()
                    .for_each(|unit| write_unit(xml, file, unit));
            });
        }
    });
    xml.finish()
}

fn write_unit(xml: &mut Xml, file: &File, unit: &Unit) {
    let n = unit.n.to_string();
    let id = format!("{}-{n}", unit.key);
    let attributes = [
        ("id", id.as_str()),
        ("name", unit.path.as_str()),
        ("canResegment", "no"),
        ("xml:space", "preserve"),
    ];
    xml.element("unit", &attributes, |xml| {
        xml.element("mda:metadata", &[], |xml| {
            xml.element("mda:metaGroup", &[("category", CATEGORY)], |xml| {
                xml.leaf("mda:meta", &[("type", "key")], &unit.key);
                xml.leaf("mda:meta", &[("type", "n")], &n);
            });
        });
        xml.element("notes", &[], |xml| {
            let note = |xml: &mut Xml, category: &str, text: &str| {
                xml.leaf("note", &[("category", category)], text);
            };
            note(xml, "place", &describe::place(file, unit));
            note(xml, "kind", &describe::kind(unit.kind));
            note(xml, "state", &describe::state(unit));
            if let Some(previous) = &unit.previous {
                note(xml, "previous-source", previous);
            }
        });
        write_data(xml, &unit.held);
        write_segment(xml, unit);
    });
}

/// What the placeholders stand for.
fn write_data(xml: &mut Xml, held: &[Held]) {
    if held.is_empty() {
        return;
    }
    xml.element("originalData", &[], |xml| {
        let data = |xml: &mut Xml, id: &str, text: &str| {
            xml.line("data", &[("id", id)], |xml| write_text(xml, text));
        };
        for held in held {
            data(xml, &format!("d{}", held.id), &held.open);
            if held.is_pair {
                data(xml, &format!("e{}", held.id), &held.close);
            }
        }
    });
}

fn write_segment(xml: &mut Xml, unit: &Unit) {
    let sub_state = sub_state(unit).map(|name| format!("{CATEGORY}:{name}"));
    let standing = match unit.target {
        Some(_) => unit.standing(),
        None => Standing::Initial,
    };
    let mut attributes = vec![("id", "s1"), ("state", standing.as_str())];
    attributes.extend(sub_state.as_deref().map(|name| ("subState", name)));
    xml.element("segment", &attributes, |xml| {
        xml.line("source", &[], |xml| {
            write_inline(xml, &unit.source, &unit.held)
        });
        if let Some(target) = &unit.target {
            xml.line("target", &[], |xml| write_inline(xml, target, &unit.held));
        }
    });
}

/// Why a translation is no more than translated, where it is not only that nobody has looked at it.
fn sub_state(unit: &Unit) -> Option<&'static str> {
    match (unit.state, unit.origin) {
        (State::StaleSource, _) => Some("stale"),
        (State::StaleGlossary, _) => Some("stale-glossary"),
        (State::Conflict, _) => Some("conflict"),
        (State::Unreviewed, Some(Origin::Mock)) => Some("mock"),
        _ => None,
    }
}

fn write_inline(xml: &mut Xml, encoded: &str, held: &[Held]) {
    let tokens = tokens(encoded).unwrap_or_else(|_| vec![Token::Text(encoded.to_owned())]);
    let what = |id: u32| held.iter().find(|held| held.id == id);
    for token in tokens {
        match token {
            Token::Text(text) => write_text(xml, &text),
            Token::Open(id) => {
                let (number, start, end) = (id.to_string(), format!("d{id}"), format!("e{id}"));
                let mut attributes = vec![("id", number.as_str())];
                if let Some(held) = what(id) {
                    attributes.push(("type", kind(held.what)));
                    attributes.push(("dataRefStart", &start));
                    attributes.push(("dataRefEnd", &end));
                }
                attributes.extend(FIXED);
                xml.start("pc", &attributes);
            }
            Token::Close(_) => xml.end("pc"),
            Token::Alone(id) => {
                let (number, data) = (id.to_string(), format!("d{id}"));
                let mut attributes = vec![("id", number.as_str())];
                if let Some(held) = what(id) {
                    attributes.push(("type", kind(held.what)));
                    attributes.push(("disp", &held.open));
                    attributes.push(("dataRef", &data));
                }
                attributes.extend(FIXED);
                xml.alone("ph", &attributes);
            }
        }
    }
}

/// Every placeholder stands once in a translation.
const FIXED: [(&str, &str); 2] = [("canCopy", "no"), ("canDelete", "no")];

/// The type of a placeholder, of those that XLIFF knows.
fn kind(what: What) -> &'static str {
    match what {
        What::Style | What::Break => "fmt",
        What::Link | What::Address => "link",
        What::Image => "image",
        What::Citation | What::Note | What::Code | What::Foreign | What::Html => "other",
    }
}

/// A text; what XML cannot hold is `<cp>`.
fn write_text(xml: &mut Xml, text: &str) {
    for piece in text.split_inclusive(|c| !can_hold(c)) {
        xml.text(piece);
        if let Some(c) = piece.chars().last().filter(|c| !can_hold(*c)) {
            xml.alone("cp", &[("hex", &format!("{:04X}", u32::from(c)))]);
        }
    }
}
