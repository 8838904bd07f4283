//! Writes TMX 1.4b.

use crate::bitext::memory::Origin;
use crate::bitext::segment::Token;
use crate::bitext::segment::answer::tokens;
use crate::bitext::state::State;
use crate::translate::exchange::describe;
use crate::translate::exchange::unit::{File, Unit, numbers};
use crate::translate::exchange::xml::{Xml, can_hold};

use super::ORIGIN;

/// The translated units of texts in one direction; none when there are none.
pub(in crate::translate::exchange) fn write(
    files: &[&File],
    from: &str,
    to: &str,
) -> Option<String> {
    let units = || {
        files.iter().flat_map(|file| {
            let translated = file.units.iter().filter(|unit| is_good(unit));
            translated.map(|unit| (*file, unit))
        })
    };
    units().next()?;
    let mut xml = Xml::new();
    let header = [
        ("creationtool", env!("CARGO_PKG_NAME")),
        ("creationtoolversion", env!("CARGO_PKG_VERSION")),
        ("segtype", "block"),
        ("o-tmf", "dossier-jsonl"),
        ("adminlang", "en"),
        ("srclang", from),
        ("datatype", "x-markdown"),
    ];
    xml.element("tmx", &[("version", "1.4")], |xml| {
        xml.empty("header", &header);
        xml.element("body", &[], |xml| {
            units().for_each(|(file, unit)| write_unit(xml, file, unit, (from, to)));
        });
    });
    Some(xml.finish())
}

/// Whether a memory may hold it: the translation is of this source and has its placeholders, and TMX can write both.
fn is_good(unit: &Unit) -> bool {
    let is_current = !matches!(unit.state, State::StaleSource | State::Conflict);
    let can_hold = |text: &str| text.chars().all(can_hold);
    let sorted = |text: &str| {
        let mut numbers = numbers(text);
        numbers.sort_unstable();
        numbers
    };
    let fits = |target: &String| can_hold(target) && sorted(target) == sorted(&unit.source);
    is_current && can_hold(&unit.source) && unit.target.as_ref().is_some_and(fits)
}

fn write_unit(xml: &mut Xml, file: &File, unit: &Unit, (from, to): (&str, &str)) {
    let id = format!("{}:{}:{}", file.name, unit.key, unit.n);
    let origin = unit.origin.unwrap_or(Origin::Human);
    xml.element("tu", &[("tuid", &id)], |xml| {
        xml.leaf("prop", &[("type", ORIGIN)], origin.as_str());
        xml.leaf("prop", &[("type", "x-state")], unit.state.as_str());
        xml.leaf("prop", &[("type", "x-place")], &describe::place(file, unit));
        let target = unit.target.as_deref().unwrap_or_default();
        for (tag, text) in [(from, unit.source.as_str()), (to, target)] {
            xml.element("tuv", &[("xml:lang", tag)], |xml| {
                xml.line("seg", &[], |xml| write_inline(xml, text));
            });
        }
    });
}

fn write_inline(xml: &mut Xml, encoded: &str) {
    let tokens = tokens(encoded).unwrap_or_else(|_| vec![Token::Text(encoded.to_owned())]);
    let mut pairs = 0_u32;
    let mut open = Vec::new();
    for token in tokens {
        match token {
            Token::Text(text) => xml.text(&text),
            Token::Open(id) => {
                pairs += 1;
                open.push(pairs);
                let (i, x) = (pairs.to_string(), id.to_string());
                xml.start("bpt", &[("i", &i), ("x", &x)]);
                xml.text(&format!("<g id=\"{id}\">"));
                xml.end("bpt");
            }
            Token::Close(_) => {
                let i = open.pop().unwrap_or_default().to_string();
                xml.start("ept", &[("i", &i)]);
                xml.text("</g>");
                xml.end("ept");
            }
            Token::Alone(id) => {
                xml.start("ph", &[("x", &id.to_string())]);
                xml.text(&format!("<x id=\"{id}\"/>"));
                xml.end("ph");
            }
        }
    }
}
