//! The dialect: CommonMark 0.31.2 with the extensions that `docs/content.md` lists.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

/// An event and the bytes of the text that it came from.
pub type Parsed<'a> = (Event<'a>, Range<usize>);

/// What the address of a citation begins with: `[@a; @b, p. 3]` reads as a link to it. No author can write it, since a NUL
/// is never read as one (CommonMark, section 2.3).
pub(super) const CITE: &str = "\0cite:";

/// Reads a text.
///
/// A text in brackets that starts with `@` is a citation: it becomes a link with the scheme `cite:`, whatever it holds,
/// so that nothing in it is taken for markup. It keeps to itself: `[@a][@b]` are two citations, and `[^1][@b]` is a note and
/// a citation, not a link with a text and an address.
pub fn parse(text: &str) -> Vec<Parsed<'_>> {
    let cite = |link: BrokenLink<'_>| -> Option<(CowStr<'_>, CowStr<'_>)> {
        link.reference.starts_with('@').then(|| {
            (
                CowStr::from(format!("{CITE}{}", link.reference)),
                CowStr::Borrowed(""),
            )
        })
    };
    let events = Parser::new_with_broken_link_callback(text, options(), Some(cite));
    let events: Vec<_> = events.into_offset_iter().collect();
    let events = match text.contains("[!") {
        true => super::quote::without_marks(text, events),
        false => events,
    };
    let events = match text.contains(super::comment::ALLOW) {
        true => super::comment::without_allows(text, events),
        false => events,
    };
    let is_merged = |(event, _): &Parsed<'_>| merged(event).is_some();
    match events.iter().any(is_merged) {
        true => part_citations(text, events),
        false => events,
    }
}

/// The citation that was taken for the address of the brackets before it (`[text][@id]`), or that empty ones follow.
fn merged<'e>(event: &'e Event<'_>) -> Option<&'e str> {
    match event {
        Event::Start(Tag::Link {
            link_type: LinkType::ReferenceUnknown | LinkType::CollapsedUnknown,
            dest_url,
            ..
        }) => dest_url.strip_prefix(CITE),
        _ => None,
    }
}

/// Takes `[text][@id]` apart: the text in its brackets, then the citation; `[@id][]` is `[@id]`.
fn part_citations<'a>(text: &'a str, events: Vec<Parsed<'a>>) -> Vec<Parsed<'a>> {
    let label = |event: &Event<'_>| match event {
        Event::Start(Tag::FootnoteDefinition(label)) => Some(label.to_lowercase()),
        _ => None,
    };
    let notes: Vec<String> = events
        .iter()
        .filter_map(|(event, _)| label(event))
        .collect();
    let mut out = Vec::with_capacity(events.len() + 8);
    let mut rest = events.into_iter();
    while let Some((event, range)) = rest.next() {
        let Some(cited) = merged(&event).map(str::to_owned) else {
            out.push((event, range));
            continue;
        };
        let is_end = |(event, _): &Parsed<'_>| matches!(event, Event::End(TagEnd::Link));
        let inside: Vec<_> = rest.by_ref().take_while(|event| !is_end(event)).collect();
        let source = text.get(range.clone()).unwrap_or_default();
        let between = source.rfind("][@").map_or(0, |at| at + 1);
        let words = source.get(1..between.saturating_sub(1)).unwrap_or_default();
        let at = |from: usize, to: usize| range.start + from..range.start + to;
        if words.starts_with('@') {
            out.extend(citation(words.to_owned(), at(0, between)));
        } else if let Some(label) = words.strip_prefix('^')
            && notes.contains(&label.to_lowercase())
        {
            let mark = Event::FootnoteReference(CowStr::from(label));
            out.push((mark, at(0, between)));
        } else if between > 0 {
            out.push((Event::Text("[".into()), at(0, 1)));
            out.extend(inside);
            out.push((Event::Text("]".into()), at(between - 1, between)));
        }
        out.extend(citation(cited, at(between, source.len())));
    }
    out
}

/// A citation, as the parser reads one that stands by itself.
fn citation<'a>(cited: String, range: Range<usize>) -> [Parsed<'a>; 3] {
    let start = Tag::Link {
        link_type: LinkType::ShortcutUnknown,
        dest_url: format!("{CITE}{cited}").into(),
        title: "".into(),
        id: "".into(),
    };
    [
        (Event::Start(start), range.clone()),
        (Event::Text(cited.into()), range.clone()),
        (Event::End(TagEnd::Link), range),
    ]
}

/// The extensions of the dialect.
pub(crate) fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
}
