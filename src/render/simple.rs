//! A short text as the simple markup that other programs understand: paragraphs, emphasis, links with absolute addresses.
//!
//! It leaves the site, so nothing in it is relative: what a link names in the dossier becomes the address of its page, a citation
//! the name of its source.

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::html::{push_attribute, push_text};
use crate::content::Ids;
use crate::i18n::Lang;
use crate::markdown::{Citation, Scheme, Target, parse};
use crate::model::{DocumentIx, DocumentKind, Dossier, Route};

/// What addresses are made of.
#[derive(Clone, Copy)]
pub(crate) struct Addresses<'d> {
    /// The dossier.
    pub(crate) dossier: &'d Dossier,
    /// What each id stands for.
    pub(crate) ids: &'d Ids,
    /// The reader's language.
    pub(crate) lang: Lang,
}

impl Addresses<'_> {
    /// The absolute address of what `scheme` and `id` name; none when there is no such thing, or it has no page.
    pub(crate) fn of(&self, scheme: Scheme, id: &str, fragment: Option<&str>) -> Option<String> {
        let (dossier, ids) = (self.dossier, self.ids);
        let routes = &dossier.routes;
        let on = |route: &Route, anchor: Option<&str>| {
            let anchor = anchor
                .map(|anchor| format!("#{anchor}"))
                .unwrap_or_default();
            route.absolute(&dossier.settings.base_url) + &anchor
        };
        let document = |ix: Option<DocumentIx>| {
            let document = dossier.document(ix?);
            let version = document
                .version(self.lang)
                .or_else(|| document.any_version())?;
            Some(on(&version.route, fragment))
        };
        match scheme {
            Scheme::Term => {
                let entry = ids.entries.get(id)?;
                let route = routes.entry.get(entry.0 as usize)?;
                Some(on(&route[self.lang], None))
            }
            Scheme::Event => ids
                .events
                .get(id)
                .map(|_| on(&routes.timeline[self.lang], Some(id))),
            Scheme::Source => ids
                .sources
                .get(id)
                .map(|_| on(&routes.sources[self.lang], Some(id))),
            Scheme::Topic => {
                let route = routes.topic.get(*ids.topics.get(id)?)?;
                Some(on(&route[self.lang], None))
            }
            Scheme::Article => document(ids.document(DocumentKind::Article, id)),
            Scheme::Page => document(ids.document(DocumentKind::Page, id)),
            Scheme::Figure | Scheme::Timeline => None,
        }
    }
}

/// A text in Markdown as simple HTML: `p`, `em`, `strong`, `a`, `br`, `code`; of all else, the words.
pub(crate) fn simple(markdown: &str, addresses: Addresses<'_>) -> String {
    let mut out = String::new();
    let mut links: Vec<&'static str> = Vec::new();
    let events = parse(markdown);
    let mut skipped = false;
    for (event, _) in &events {
        if skipped {
            // A citation is written whole, a picture not at all.
            skipped = !matches!(event, Event::End(TagEnd::Link | TagEnd::Image));
            continue;
        }
        match event {
            Event::Start(Tag::Paragraph) => out.push_str("<p>"),
            Event::End(TagEnd::Paragraph) => out.push_str("</p>"),
            Event::Start(Tag::Emphasis) => out.push_str("<em>"),
            Event::End(TagEnd::Emphasis) => out.push_str("</em>"),
            Event::Start(Tag::Strong) => out.push_str("<strong>"),
            Event::End(TagEnd::Strong) => out.push_str("</strong>"),
            Event::Start(Tag::Image { .. }) => skipped = true,
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                ..
            }) => match Target::parse(dest_url) {
                Target::Cite(citations) if *link_type == LinkType::ShortcutUnknown => {
                    cite(&mut out, &citations.unwrap_or_default(), addresses);
                    skipped = true;
                }
                target => {
                    let href = href(&target, addresses);
                    if let Some(href) = &href {
                        out.push_str("<a");
                        push_attribute(&mut out, "href", href);
                        out.push('>');
                    }
                    links.push(if href.is_some() { "</a>" } else { "" });
                }
            },
            Event::End(TagEnd::Link) => out.push_str(links.pop().unwrap_or_default()),
            Event::Text(text) | Event::InlineHtml(text) | Event::Html(text) => {
                push_text(&mut out, text)
            }
            Event::Code(code) => {
                out.push_str("<code>");
                push_text(&mut out, code);
                out.push_str("</code>");
            }
            Event::SoftBreak => out.push(' '),
            Event::HardBreak => out.push_str("<br>"),
            _ => {}
        }
    }
    out
}

fn href(target: &Target<'_>, addresses: Addresses<'_>) -> Option<String> {
    match target {
        Target::Internal {
            scheme,
            id,
            fragment,
        } => addresses.of(*scheme, id, *fragment),
        Target::External(url) => Some((*url).to_owned()),
        _ => None,
    }
}

/// `(HRW, p. 3)`
fn cite(out: &mut String, citations: &[Citation], addresses: Addresses<'_>) {
    let (dossier, ids) = (addresses.dossier, addresses.ids);
    let known = citations.iter().filter_map(|citation| {
        let source = dossier.source(*ids.sources.get(citation.source.as_str())?);
        Some((citation, source))
    });
    let known: Vec<_> = known.collect();
    if known.is_empty() {
        return;
    }
    for (at, (citation, source)) in known.into_iter().enumerate() {
        out.push_str(if at == 0 { "(" } else { ", " });
        out.push_str("<a");
        let href = addresses.of(Scheme::Source, &source.id, None);
        push_attribute(out, "href", &href.unwrap_or_default());
        out.push('>');
        push_text(out, source.name(addresses.lang));
        out.push_str("</a>");
        if let Some(locator) = &citation.locator {
            push_text(out, &format!(", {locator}"));
        }
    }
    out.push(')');
}

/// A text that is no Markdown, as markup.
pub(crate) fn simple_plain(text: &str) -> String {
    let mut out = String::new();
    push_text(&mut out, text);
    out
}
