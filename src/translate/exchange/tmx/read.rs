//! Reads TMX 1.4 and 1.4b.
//!
//! A unit gives a translation in each direction between two languages of the dossier. Inline elements say by `x` which of our
//! placeholders they stand for; where a text has only one, by being it. `<hi>` is its text; `<ut>`, `<sub>` and what is unknown
//! is left out. A unit whose placeholders cannot be told apart is counted and passed over: it is of another program.

use crate::bitext::memory::Origin;
use crate::bitext::segment::{Fault, Token};
use crate::diagnostic::{Code, Diagnostic};
use crate::files::SourcePath;
use crate::i18n::{Lang, Languages};
use crate::translate::exchange::given::{Exchange, Given, Language, Standing};
use crate::translate::exchange::nested::nested;
use crate::translate::exchange::xml::{Element, Node, parse};

use super::ORIGIN;

/// Reads `text` into `exchange`.
pub(in crate::translate::exchange) fn read(
    file: &SourcePath,
    text: &str,
    languages: &Languages,
    exchange: &mut Exchange,
) {
    let root = match parse(file, text) {
        Ok(root) => root,
        Err(finding) => return exchange.diagnostics.push(finding),
    };
    let version = root.attribute("version").unwrap_or_default();
    if root.name != "tmx" || !version.starts_with("1.4") {
        let finding = Diagnostic::at(Code::ExchangeFormat, root.place(file))
            .arg("wanted", "tmx")
            .arg("root", &root.name)
            .arg("version", version);
        return exchange.diagnostics.push(finding);
    }
    let source = root
        .named("header")
        .find_map(|header| header.attribute("srclang"));
    for unit in root.named("body").flat_map(|body| body.named("tu")) {
        let source = unit.attribute("srclang").or(source).unwrap_or("*all*");
        read_unit(file, unit, source, languages, exchange);
    }
}

fn read_unit(
    file: &SourcePath,
    unit: &Element,
    source: &str,
    languages: &Languages,
    exchange: &mut Exchange,
) {
    let variants = variants(unit, languages);
    let mut texts: Vec<(Lang, String)> = Vec::new();
    for (lang, segment) in variants {
        match encoded(segment) {
            Ok(text) if text.trim().is_empty() => {}
            Ok(text) => texts.push((lang, text)),
            Err(_) => {
                exchange.foreign += 1;
                return;
            }
        }
    }
    if texts.len() < 2 {
        exchange.untranslated += 1;
        return;
    }
    // What went out from one language is offered in that direction first.
    let source = Language::of(source, languages);
    texts.sort_by_key(|(lang, _)| (Some(*lang) != source, *lang));
    let origin = origin(unit);
    for (from, one) in &texts {
        for (to, other) in texts.iter().filter(|(to, _)| to != from) {
            exchange.given.push(Given {
                place: unit.place(file),
                from: Some(*from),
                to: Some(*to),
                address: None,
                source: one.clone(),
                target: other.clone(),
                standing: match origin.is_of_a_person() {
                    true => Standing::Reviewed,
                    false => Standing::Translated,
                },
                origin: Some(origin),
            });
        }
    }
}

/// The segment of a unit in each language of the dossier: that with the very tag, else the first with one like it.
fn variants<'u>(unit: &'u Element, languages: &Languages) -> Vec<(Lang, &'u Element)> {
    let mut found: Vec<(Lang, bool, &Element)> = Vec::new();
    for variant in unit.named("tuv") {
        let tag = variant.attribute("xml:lang").or(variant.attribute("lang"));
        let (Some(tag), Some(segment)) = (tag, variant.named("seg").next()) else {
            continue;
        };
        let Some(lang) = Language::of(tag, languages) else {
            continue;
        };
        let is_exact = languages.get(tag) == Some(lang);
        match found.iter_mut().find(|(other, ..)| *other == lang) {
            Some(there) if is_exact && !there.1 => *there = (lang, true, segment),
            Some(_) => {}
            None => found.push((lang, is_exact, segment)),
        }
    }
    found
        .into_iter()
        .map(|(lang, _, segment)| (lang, segment))
        .collect()
}

/// Whose a translation is: a person’s, unless the unit says that it is a machine’s, or says what we do not know.
fn origin(unit: &Element) -> Origin {
    let property = unit
        .named("prop")
        .find(|property| property.attribute("type") == Some(ORIGIN));
    let Some(property) = property else {
        return Origin::Human;
    };
    let words = property.words();
    let known = [
        Origin::Human,
        Origin::Reviewed,
        Origin::Machine,
        Origin::Mock,
    ];
    let named = known
        .into_iter()
        .find(|origin| origin.as_str() == words.trim());
    named.unwrap_or(Origin::Machine)
}

fn encoded(segment: &Element) -> Result<String, Fault> {
    let mut inline = Inline::default();
    inline.add(segment)?;
    nested(inline.tokens)
}

#[derive(Default)]
struct Inline {
    tokens: Vec<Token>,
    /// The `i` of beginnings that have no end yet, with their numbers.
    open: Vec<(String, u32)>,
    /// Placeholders so far, and how many of them have no number.
    placeholders: usize,
    unnumbered: usize,
}

impl Inline {
    fn add(&mut self, element: &Element) -> Result<(), Fault> {
        for node in &element.children {
            match node {
                Node::Text(text) => self.tokens.push(Token::Text(text.clone())),
                Node::Element(inner) => self.element(inner)?,
            }
        }
        // What has no number is placeholder 1 when it is alone.
        match self.unnumbered > 0 && self.placeholders > 1 {
            true => Err(Fault::Foreign(element.name.clone())),
            false => Ok(()),
        }
    }

    fn element(&mut self, element: &Element) -> Result<(), Fault> {
        match element.name.as_str() {
            "bpt" => {
                let id = self.number(element)?;
                let i = element.attribute("i").unwrap_or_default();
                self.open.push((i.to_owned(), id));
                self.tokens.push(Token::Open(id));
            }
            "ept" => {
                let i = element.attribute("i").unwrap_or_default();
                let at = self.open.iter().rposition(|(other, _)| other == i);
                let (_, id) = self.open.remove(at.ok_or(Fault::Nesting)?);
                self.tokens.push(Token::Close(id));
            }
            "ph" => {
                let id = self.number(element)?;
                self.tokens.push(Token::Alone(id));
            }
            "hi" => self.add(element)?,
            _ => {}
        }
        Ok(())
    }

    /// The number of a placeholder.
    fn number(&mut self, element: &Element) -> Result<u32, Fault> {
        self.placeholders += 1;
        match element.attribute("x") {
            Some(x) => x
                .trim()
                .parse()
                .map_err(|_| Fault::Foreign(element.name.clone())),
            None => {
                self.unnumbered += 1;
                Ok(1)
            }
        }
    }
}
