//! The glossary as a term base: TBX (ISO 30042:2019), dialect TBX-Basic, with data categories as attributes (DCA).
//!
//! What a term base has no place for stays out: how mentions are looked for (`case`, `link`, `loose`, `context`, `except`,
//! `only_in`, `first_mention`, `sort`). `docs/terms-exchange.md` has the table of what becomes what.

use std::collections::BTreeSet;
use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use crate::i18n::Lang;
use crate::model::{Dossier, Entry, EntryIx, EntryText, Source};
use crate::render::glossary_json::plain_text;

/// The namespace of TBX v3.
const NAMESPACE: &str = "urn:iso:std:iso:30042:ed-2";

type Xml = Writer<Vec<u8>>;

/// What a term is to its concept: `termType` and `administrativeStatus`.
#[derive(Clone, Copy)]
struct Status(&'static str, &'static str);

const FULL_NAME: Status = Status("fullForm", "preferredTerm-admn-sts");
const ACRONYM: Status = Status("acronym", "admittedTerm-admn-sts");
const VARIANT: Status = Status("variant", "admittedTerm-admn-sts");
const FORMER: Status = Status("variant", "supersededTerm-admn-sts");

/// The glossary in TBX-Basic; none when it is empty, which TBX cannot say.
pub(crate) fn tbx(dossier: &Dossier) -> Option<Vec<u8>> {
    if dossier.entries.is_empty() {
        return None;
    }
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    // Writing to memory does not fail.
    write(&mut xml, dossier).ok()?;
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    Some(bytes)
}

fn write(xml: &mut Xml, dossier: &Dossier) -> io::Result<()> {
    let settings = &dossier.settings;
    let first = settings.languages.iter().next();
    let tag = first.map_or("", |lang| settings.languages.tag(lang));
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let root = [
        ("xmlns", NAMESPACE),
        ("type", "TBX-Basic"),
        ("style", "dca"),
        ("xml:lang", tag),
    ];
    element(xml, "tbx", &root, |xml| {
        element(xml, "tbxHeader", &[], |xml| {
            element(xml, "fileDesc", &[], |xml| {
                element(xml, "titleStmt", &[], |xml| {
                    let title = first.map_or("", |lang| settings.title[lang].as_str());
                    leaf(xml, "title", &[], title)
                })?;
                element(xml, "sourceDesc", &[], |xml| {
                    leaf(xml, "p", &[], &settings.base_url)
                })
            })
        })?;
        element(xml, "text", &[], |xml| {
            element(xml, "body", &[], |xml| {
                let mut entries = (0..).map(EntryIx).zip(&dossier.entries);
                entries.try_for_each(|(ix, entry)| concept(xml, dossier, ix, entry))
            })
        })
    })
}

fn concept(xml: &mut Xml, dossier: &Dossier, ix: EntryIx, entry: &Entry) -> io::Result<()> {
    let id = nc_name(&entry.id);
    let languages = &dossier.settings.languages;
    element(xml, "conceptEntry", &[("id", &id)], |xml| {
        leaf(
            xml,
            "descrip",
            &[("type", "subjectField")],
            entry.kind.as_str(),
        )?;
        for lang in languages.iter().filter(|lang| entry.text(*lang).is_some()) {
            link(xml, dossier, ix, lang, languages.tag(lang))?;
        }
        relations(xml, dossier, entry)?;
        let dates = [("since", &entry.since), ("until", &entry.until)];
        for (word, date) in dates {
            if let Some(date) = date {
                leaf(xml, "note", &[], &format!("{word}: {date}"))?;
            }
        }
        if let Some((latitude, longitude)) = entry.coordinates {
            leaf(
                xml,
                "note",
                &[],
                &format!("coordinates: {latitude}, {longitude}"),
            )?;
        }
        for (lang, text) in entry.texts.iter() {
            if let Some(text) = text {
                language(xml, dossier, entry, languages.tag(lang), text)?;
            }
        }
        Ok(())
    })
}

/// Links to the entries that an entry names.
fn relations(xml: &mut Xml, dossier: &Dossier, entry: &Entry) -> io::Result<()> {
    let relations = entry
        .related
        .iter()
        .map(|ix| ("related", *ix))
        .chain(entry.part_of.map(|ix| ("part_of", ix)))
        .chain(entry.succeeded_by.map(|ix| ("succeeded_by", ix)));
    for (relation, ix) in relations {
        let other = dossier.entry(ix);
        let lang = other.texts.iter().find(|(_, text)| text.is_some());
        if let Some((lang, _)) = lang {
            link(xml, dossier, ix, lang, &format!("{relation}: {}", other.id))?;
        }
    }
    Ok(())
}

/// A link to the page of an entry.
fn link(xml: &mut Xml, dossier: &Dossier, ix: EntryIx, lang: Lang, text: &str) -> io::Result<()> {
    let routes = dossier.routes.entry.get(ix.0 as usize);
    let Some(route) = routes.map(|routes| &routes[lang]) else {
        return Ok(());
    };
    let target = route.absolute(&dossier.settings.base_url);
    let attributes = [
        ("type", "externalCrossReference"),
        ("target", target.as_str()),
    ];
    leaf(xml, "xref", &attributes, text)
}

fn language(
    xml: &mut Xml,
    dossier: &Dossier,
    entry: &Entry,
    tag: &str,
    text: &EntryText,
) -> io::Result<()> {
    element(xml, "langSec", &[("xml:lang", tag)], |xml| {
        element(xml, "descripGrp", &[], |xml| {
            let definition = plain_text(&text.definition);
            leaf(xml, "descrip", &[("type", "definition")], &definition)?;
            for source in &entry.sources {
                let source = source_text(dossier.source(*source));
                leaf(xml, "admin", &[("type", "source")], &source)?;
            }
            Ok(())
        })?;
        terms(text).try_for_each(|(name, status, until)| term(xml, name, status, until))
    })
}

/// The terms of an entry in one language, each once: its name first.
fn terms(text: &EntryText) -> impl Iterator<Item = (&str, Status, Option<String>)> {
    let former = text.former.iter().map(|former| {
        let until = former.until.as_ref().map(ToString::to_string);
        (former.name.as_str(), FORMER, until)
    });
    let mut seen = BTreeSet::new();
    [(text.name.as_str(), FULL_NAME, None)]
        .into_iter()
        .chain(plain(&text.acronyms, ACRONYM))
        .chain(plain(&text.aliases, VARIANT))
        .chain(plain(&text.forms, VARIANT))
        .chain(former)
        .filter(move |(name, ..)| seen.insert(*name))
}

fn plain(names: &[String], status: Status) -> impl Iterator<Item = (&str, Status, Option<String>)> {
    names.iter().map(move |name| (name.as_str(), status, None))
}

fn term(xml: &mut Xml, name: &str, status: Status, until: Option<String>) -> io::Result<()> {
    element(xml, "termSec", &[], |xml| {
        leaf(xml, "term", &[], name)?;
        leaf(xml, "termNote", &[("type", "termType")], status.0)?;
        leaf(
            xml,
            "termNote",
            &[("type", "administrativeStatus")],
            status.1,
        )?;
        match until {
            Some(until) => leaf(xml, "note", &[], &format!("until: {until}")),
            None => Ok(()),
        }
    })
}

/// A source in few words, with where it can be read.
fn source_text(source: &Source) -> String {
    let date = source.date.as_ref().map(ToString::to_string);
    let parts = [
        source.authors.first(),
        source.publisher.as_ref(),
        Some(&source.title),
        date.as_ref(),
        source.url.as_ref(),
    ];
    let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
    parts.join(", ")
}

/// An id as XML has them (Namespaces in XML, NCName): one that begins with a digit gets `_`, which no id holds, before it.
fn nc_name(id: &str) -> String {
    match id.starts_with(|first: char| first.is_ascii_digit()) {
        true => format!("_{id}"),
        false => id.to_owned(),
    }
}

fn element(
    xml: &mut Xml,
    name: &str,
    attributes: &[(&str, &str)],
    inner: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<()> {
    xml.write_event(Event::Start(start(name, attributes)))?;
    inner(xml)?;
    xml.write_event(Event::End(BytesEnd::new(name)))
}

fn leaf(xml: &mut Xml, name: &str, attributes: &[(&str, &str)], text: &str) -> io::Result<()> {
    xml.write_event(Event::Start(start(name, attributes)))?;
    xml.write_event(Event::Text(BytesText::new(&allowed(text))))?;
    xml.write_event(Event::End(BytesEnd::new(name)))
}

fn start<'n>(name: &'n str, attributes: &[(&str, &str)]) -> BytesStart<'n> {
    let mut start = BytesStart::new(name);
    attributes
        .iter()
        .for_each(|attribute| start.push_attribute(*attribute));
    start
}

/// The text without the characters that XML 1.0 has no way to write.
fn allowed(text: &str) -> String {
    let is_allowed = |c: &char| {
        matches!(c, '\t' | '\n' | '\r') || (*c >= ' ' && !matches!(c, '\u{FFFE}' | '\u{FFFF}'))
    };
    text.chars().filter(is_allowed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_names_of_xml() {
        assert_eq!(nc_name("gsim"), "gsim");
        assert_eq!(nc_name("5-plus-5"), "_5-plus-5");
    }

    #[test]
    fn what_xml_cannot_write_is_left_out() {
        assert_eq!(allowed("a\u{1}b\nc\u{FFFF}"), "ab\nc");
    }
}
