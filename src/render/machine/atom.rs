//! A feed as Atom (RFC 4287), with the full text of each article.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::feed::{Entry, Feed};

type Xml = Writer<Vec<u8>>;

/// The feed as a file.
pub(super) fn write(feed: &Feed) -> Vec<u8> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    // Writing to memory does not fail.
    let _ = write_feed(&mut xml, feed);
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    bytes
}

fn write_feed(xml: &mut Xml, feed: &Feed) -> std::io::Result<()> {
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let mut root = BytesStart::new("feed");
    root.push_attribute(("xmlns", "http://www.w3.org/2005/Atom"));
    root.push_attribute(("xml:lang", feed.lang.as_str()));
    xml.write_event(Event::Start(root))?;
    element(xml, "id", &feed.id)?;
    element(xml, "title", &feed.title)?;
    if let Some(subtitle) = &feed.subtitle {
        element(xml, "subtitle", subtitle)?;
    }
    element(xml, "updated", &feed.updated)?;
    link(xml, "self", "application/atom+xml", &feed.lang, &feed.atom)?;
    link(xml, "alternate", "text/html", &feed.lang, &feed.home)?;
    link(
        xml,
        "alternate",
        "application/feed+json",
        &feed.lang,
        &feed.json,
    )?;
    person(xml, &feed.author)?;
    element(xml, "generator", "dossier")?;
    for entry in &feed.entries {
        write_entry(xml, entry, &feed.lang)?;
    }
    xml.write_event(Event::End(BytesEnd::new("feed")))
}

fn write_entry(xml: &mut Xml, entry: &Entry, lang: &str) -> std::io::Result<()> {
    xml.write_event(Event::Start(BytesStart::new("entry")))?;
    element(xml, "id", &entry.id)?;
    element(xml, "title", &entry.title)?;
    link(xml, "alternate", "text/html", lang, &entry.url)?;
    for (other, url) in &entry.others {
        link(xml, "alternate", "text/html", other, url)?;
    }
    if let Some(published) = &entry.published {
        element(xml, "published", published)?;
    }
    element(xml, "updated", &entry.updated)?;
    for author in &entry.authors {
        person(xml, author)?;
    }
    for (id, name) in &entry.topics {
        let mut category = BytesStart::new("category");
        category.push_attribute(("term", id.as_str()));
        category.push_attribute(("label", name.as_str()));
        xml.write_event(Event::Empty(category))?;
    }
    if let Some(summary) = &entry.summary {
        element(xml, "summary", summary)?;
    }
    let mut content = BytesStart::new("content");
    content.push_attribute(("type", "html"));
    xml.write_event(Event::Start(content))?;
    xml.write_event(Event::Text(BytesText::new(&entry.html)))?;
    xml.write_event(Event::End(BytesEnd::new("content")))?;
    xml.write_event(Event::End(BytesEnd::new("entry")))
}

fn person(xml: &mut Xml, name: &str) -> std::io::Result<()> {
    xml.write_event(Event::Start(BytesStart::new("author")))?;
    element(xml, "name", name)?;
    xml.write_event(Event::End(BytesEnd::new("author")))
}

fn link(xml: &mut Xml, rel: &str, kind: &str, lang: &str, href: &str) -> std::io::Result<()> {
    let mut link = BytesStart::new("link");
    link.push_attribute(("rel", rel));
    link.push_attribute(("type", kind));
    link.push_attribute(("hreflang", lang));
    link.push_attribute(("href", href));
    xml.write_event(Event::Empty(link))
}

fn element(xml: &mut Xml, name: &str, text: &str) -> std::io::Result<()> {
    xml.write_event(Event::Start(BytesStart::new(name)))?;
    xml.write_event(Event::Text(BytesText::new(text)))?;
    xml.write_event(Event::End(BytesEnd::new(name)))
}
