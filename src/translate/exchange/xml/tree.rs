//! Reads XML into a tree whose elements know where they stand.
//!
//! A file comes from outside. A document type with declarations is refused, so that no entity can grow; entities other than the
//! five of XML are refused as well; elements may stand within each other [`DEEPEST`] deep.

use std::ops::Range;

use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::{NsReader, XmlVersion};

use super::can_hold;
use crate::diagnostic::{Code, Diagnostic};
use crate::files::{Place, SourcePath, Span, floor};

/// How deep elements may stand within each other.
const DEEPEST: usize = 64;

/// How many attributes an element may have: the parser holds each against all before it.
const MOST_ATTRIBUTES: usize = 200;

/// An element.
#[derive(Debug, Default)]
pub(crate) struct Element {
    /// Its name without a prefix.
    pub(crate) name: String,
    /// The namespace that its name is of; empty for none.
    pub(crate) namespace: String,
    /// Its attributes, with the prefix of their names.
    attributes: Vec<(String, String)>,
    /// What is in it.
    pub(crate) children: Vec<Node>,
    /// From the beginning of its first tag to the end of its last.
    pub(crate) span: Range<usize>,
}

/// What stands in an element.
#[derive(Debug)]
pub(crate) enum Node {
    /// An element.
    Element(Element),
    /// Text, without escapes.
    Text(String),
}

impl Element {
    /// The value of an attribute; a prefix belongs to its name.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(other, _)| other == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The elements in it.
    pub(crate) fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The elements of its own namespace with a name.
    pub(crate) fn named<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Element> {
        self.elements()
            .filter(move |element| element.name == name && element.namespace == self.namespace)
    }

    /// All text in it.
    pub(crate) fn words(&self) -> String {
        let words = self.children.iter().map(|node| match node {
            Node::Element(element) => element.words(),
            Node::Text(text) => text.clone(),
        });
        words.collect()
    }

    /// Where it stands.
    pub(crate) fn place(&self, file: &SourcePath) -> Place {
        Place {
            file: file.clone(),
            span: self.span.clone().into(),
        }
    }
}

/// What is wrong with a text that should be XML.
enum Wrong {
    /// The parser says so.
    Xml(String),
    /// `<!DOCTYPE` with declarations in it.
    Doctype,
    /// An entity that is none of XML’s own.
    Entity(String),
    /// Elements too deep within each other.
    Depth,
    /// The text is in another encoding than it says.
    Encoding(String),
    /// A character that XML cannot hold.
    Character(u32),
    /// It ends before its elements do.
    Truncated,
}

/// The outermost element of a text.
///
/// # Errors
///
/// Says what is wrong first, and where.
pub(crate) fn parse(file: &SourcePath, text: &str) -> Result<Element, Diagnostic> {
    let mut reader = NsReader::from_str(text);
    let mut builder = Builder::default();
    loop {
        let start = position(reader.buffer_position(), text);
        let step = match reader.read_resolved_event() {
            Ok((_, Event::Eof)) => break,
            Ok((namespace, event)) => {
                let namespace = match namespace {
                    ResolveResult::Bound(namespace) => namespace.as_ref().to_owned(),
                    _ => String::new(),
                };
                builder.step(namespace, &event, start)
            }
            Err(error) => {
                let at = position(reader.error_position(), text);
                return Err(finding(file, text, at, &Wrong::Xml(error.to_string())));
            }
        };
        let end = position(reader.buffer_position(), text);
        step.and_then(|()| builder.ended(end))
            .map_err(|wrong| finding(file, text, start, &wrong))?;
    }
    match (builder.open.is_empty(), builder.root) {
        (true, Some(root)) => Ok(root),
        _ => Err(finding(file, text, text.len(), &Wrong::Truncated)),
    }
}

fn position(at: u64, text: &str) -> usize {
    usize::try_from(at).unwrap_or(text.len()).min(text.len())
}

/// Puts elements into each other.
#[derive(Default)]
struct Builder {
    open: Vec<Element>,
    root: Option<Element>,
    /// Whether the last event was the end of an element, which its place does not know yet.
    has_ended: bool,
}

impl Builder {
    fn step(&mut self, namespace: String, event: &Event<'_>, start: usize) -> Result<(), Wrong> {
        match event {
            Event::Start(tag) => self.start(namespace, tag, start)?,
            Event::Empty(tag) => {
                self.start(namespace, tag, start)?;
                self.has_ended = true;
            }
            Event::End(_) => self.has_ended = true,
            Event::Text(text) => self.text(&text.xml10_content())?,
            Event::CData(text) => self.text(&text.xml10_content())?,
            Event::GeneralRef(reference) => {
                let name = reference.xml10_content();
                let c = match reference.resolve_char_ref() {
                    Ok(Some(c)) => Some(c),
                    Ok(None) => predefined(&name),
                    Err(_) => None,
                };
                let c = c.ok_or_else(|| Wrong::Entity(name.to_string()))?;
                self.text(c.encode_utf8(&mut [0; 4]))?;
            }
            Event::DocType(text) if text.contains('[') => return Err(Wrong::Doctype),
            Event::Decl(declaration) => {
                if let Some(Ok(encoding)) = declaration.encoding()
                    && !["utf-8", "utf8", "utf-16", "us-ascii", "ascii"]
                        .contains(&encoding.to_ascii_lowercase().as_str())
                {
                    return Err(Wrong::Encoding(encoding.to_string()));
                }
            }
            Event::DocType(_) | Event::Comment(_) | Event::PI(_) | Event::Eof => {}
        }
        Ok(())
    }

    fn start(
        &mut self,
        namespace: String,
        tag: &BytesStart<'_>,
        start: usize,
    ) -> Result<(), Wrong> {
        if self.open.len() >= DEEPEST {
            return Err(Wrong::Depth);
        }
        if self.open.is_empty() && self.root.is_some() {
            return Err(Wrong::Xml("there are two outermost elements".to_owned()));
        }
        let mut attributes = Vec::new();
        for attribute in tag.attributes() {
            if attributes.len() >= MOST_ATTRIBUTES {
                return Err(Wrong::Xml("an element has too many attributes".to_owned()));
            }
            let attribute = attribute.map_err(|error| Wrong::Xml(error.to_string()))?;
            let value = attribute
                .normalized_value(XmlVersion::Implicit1_0)
                .map_err(|error| Wrong::Xml(error.to_string()))?;
            check(&value)?;
            attributes.push((attribute.key.as_ref().to_owned(), value.into_owned()));
        }
        self.open.push(Element {
            name: tag.local_name().as_ref().to_owned(),
            namespace,
            attributes,
            children: Vec::new(),
            span: start..start,
        });
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), Wrong> {
        check(text)?;
        match self.open.last_mut() {
            Some(element) => match element.children.last_mut() {
                Some(Node::Text(before)) => before.push_str(text),
                _ => element.children.push(Node::Text(text.to_owned())),
            },
            None if text.trim().is_empty() => {}
            None => return Err(Wrong::Xml("there is text outside of elements".to_owned())),
        }
        Ok(())
    }

    /// Puts the element whose end was read where it belongs.
    fn ended(&mut self, end: usize) -> Result<(), Wrong> {
        if std::mem::take(&mut self.has_ended)
            && let Some(mut element) = self.open.pop()
        {
            element.span.end = end;
            match self.open.last_mut() {
                Some(outer) => outer.children.push(Node::Element(element)),
                None => self.root = Some(element),
            }
        }
        Ok(())
    }
}

fn predefined(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}

fn check(text: &str) -> Result<(), Wrong> {
    match text.chars().find(|c| !can_hold(*c)) {
        Some(c) => Err(Wrong::Character(u32::from(c))),
        None => Ok(()),
    }
}

fn finding(file: &SourcePath, text: &str, at: usize, wrong: &Wrong) -> Diagnostic {
    let (reason, message) = match wrong {
        Wrong::Xml(message) => ("xml", message.clone()),
        Wrong::Doctype => ("doctype", String::new()),
        Wrong::Entity(name) => ("entity", name.clone()),
        Wrong::Depth => ("depth", DEEPEST.to_string()),
        Wrong::Encoding(name) => ("encoding", name.clone()),
        Wrong::Character(c) => ("character", format!("U+{c:04X}")),
        Wrong::Truncated => ("truncated", String::new()),
    };
    let start = floor(text, at);
    let place = Place {
        file: file.clone(),
        span: Span { start, end: start },
    };
    Diagnostic::at(Code::ExchangeSyntax, place)
        .arg("reason", reason)
        .arg("message", message)
}
