//! Writes a line of text with links and emphasis as Markdown of our dialect.
//!
//! Input: tidy [`Piece`]s. Output: Markdown that is read back and compared before it is given out, so that no word is lost to a
//! stray sign. Where emphasis cannot be written (`**« gras »**suite` is not bold in CommonMark) it goes, and the words stay.

use std::collections::BTreeMap;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::super::escape::read_back;
use super::runs::{Marks, Piece, last_marks, push};
use crate::markdown::escape::{LEVELS, Level, Place, escape};

/// The addresses of a page's links and the labels of its notes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Names<'a> {
    /// The addresses.
    pub(super) links: &'a [String],
    /// The labels.
    pub(super) notes: &'a [String],
}

/// The ways to write marks, the fullest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Style {
    /// The sign of emphasis: `*` or `_`.
    em: &'static str,
    /// Which emphasis is written.
    emphasis: Emphasis,
    has_code: bool,
    has_links: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Emphasis {
    All,
    /// What does not have punctuation inside and a letter outside of one of its ends.
    Flanked,
    None,
}

const STYLES: [Style; 7] = [
    style("*", Emphasis::All, true, true),
    style("_", Emphasis::All, true, true),
    style("*", Emphasis::Flanked, true, true),
    style("_", Emphasis::Flanked, true, true),
    style("*", Emphasis::None, true, true),
    style("*", Emphasis::None, false, true),
    style("*", Emphasis::None, false, false),
];

const fn style(em: &'static str, emphasis: Emphasis, has_code: bool, has_links: bool) -> Style {
    Style {
        em,
        emphasis,
        has_code,
        has_links,
    }
}

/// Writes tidy pieces as Markdown for a place. A break is a space but in a paragraph.
pub(super) fn markdown(pieces: &[Piece], place: Place, names: Names<'_>) -> String {
    let mut fallback = String::new();
    for style in STYLES {
        let pieces = styled(pieces, style, place);
        let used = Used::of(&pieces, names);
        let labels: Vec<&str> = pieces
            .iter()
            .filter_map(|piece| label(piece, names))
            .collect();
        for level in LEVELS {
            let written = Writer::new(style, level, place, names).write(&pieces);
            let read =
                read_back(&written, place, &labels).and_then(|events| pieces_of(&events, &used));
            if read.is_some_and(|read| read == pieces) {
                return written;
            }
            fallback = written;
        }
    }
    fallback
}

fn label<'a>(piece: &Piece, names: Names<'a>) -> Option<&'a str> {
    match piece {
        Piece::Note(note) => names.notes.get(*note).map(String::as_str),
        _ => None,
    }
}

/// Writes an image: its other text as it is, whatever signs are in it.
pub(super) fn image(alt: &str, src: &str) -> String {
    let written =
        LEVELS.map(|level| format!("![{}]({src})", escape(alt, level, Place::Paragraph, false)));
    let is_right = |written: &&String| {
        let events = read_back(written, Place::Paragraph, &[]).unwrap_or_default();
        let [
            Event::Start(Tag::Image { dest_url, .. }),
            inside @ ..,
            Event::End(TagEnd::Image),
        ] = events.as_slice()
        else {
            return false;
        };
        let mut text = String::new();
        for event in inside {
            match event {
                Event::Text(part) => text.push_str(part),
                _ => return false,
            }
        }
        text == alt && dest_url.as_ref() == src
    };
    let right = written.iter().find(is_right).or(written.last());
    right.cloned().unwrap_or_default()
}

/// The pieces with only the marks that a style writes, joined.
fn styled(pieces: &[Piece], style: Style, place: Place) -> Vec<Piece> {
    let mut out = Vec::with_capacity(pieces.len());
    let has_emphasis = style.emphasis != Emphasis::None;
    for piece in pieces {
        match piece {
            Piece::Text { text, marks, .. } => {
                let marks = Marks {
                    em: marks.em && has_emphasis,
                    strong: marks.strong && has_emphasis,
                    del: marks.del && has_emphasis,
                    code: marks.code && style.has_code,
                    link: marks.link.filter(|_| style.has_links),
                };
                push(&mut out, text, marks, false);
            }
            Piece::Break if place != Place::Paragraph => {
                let marks = last_marks(&out);
                push(&mut out, " ", marks, false);
            }
            other => out.push(other.clone()),
        }
    }
    if style.emphasis != Emphasis::Flanked {
        return out;
    }
    let marks: [fn(&mut Marks) -> &mut bool; 3] = [
        |marks| &mut marks.strong,
        |marks| &mut marks.em,
        |marks| &mut marks.del,
    ];
    marks.into_iter().for_each(|mark| flank(&mut out, mark));
    let mut joined = Vec::with_capacity(out.len());
    for piece in out {
        match piece {
            Piece::Text { text, marks, .. } => push(&mut joined, &text, marks, false),
            other => joined.push(other),
        }
    }
    joined
}

/// Takes one kind of mark from the stretches that CommonMark would not see: `**« gras »**suite`.
fn flank(pieces: &mut [Piece], mark: fn(&mut Marks) -> &mut bool) {
    let is_on =
        |piece: &Piece| matches!(piece, Piece::Text { marks, .. } if *mark(&mut marks.clone()));
    let mut start = 0;
    while let Some(from) = (start..pieces.len()).find(|at| pieces.get(*at).is_some_and(is_on)) {
        let end = (from..pieces.len())
            .find(|at| !pieces.get(*at).is_some_and(is_on))
            .unwrap_or(pieces.len());
        let sign = |at: Option<usize>, is_last: bool| match pieces.get(at?) {
            Some(Piece::Text { text, .. }) if is_last => text.chars().next_back(),
            Some(Piece::Text { text, .. }) => text.chars().next(),
            _ => None,
        };
        let is_lost = |inside: Option<char>, outside: Option<char>| {
            inside.is_some_and(|sign| !sign.is_alphanumeric())
                && outside.is_some_and(char::is_alphanumeric)
        };
        let is_unseen = is_lost(sign(Some(from), false), sign(from.checked_sub(1), true))
            || is_lost(sign(Some(end - 1), true), sign(Some(end), false));
        if is_unseen {
            for piece in pieces.iter_mut().take(end).skip(from) {
                if let Piece::Text { marks, .. } = piece {
                    *mark(marks) = false;
                }
            }
        }
        start = end;
    }
}

/// The addresses and labels that some pieces use, with their places in the lists of the page.
struct Used<'a> {
    links: BTreeMap<&'a str, usize>,
    notes: BTreeMap<&'a str, usize>,
}

impl<'a> Used<'a> {
    fn of(pieces: &[Piece], names: Names<'a>) -> Self {
        let mut used = Self {
            links: BTreeMap::new(),
            notes: BTreeMap::new(),
        };
        for piece in pieces {
            match piece {
                Piece::Text {
                    marks:
                        Marks {
                            link: Some(link), ..
                        },
                    ..
                } => {
                    used.links.extend(
                        names
                            .links
                            .get(*link)
                            .map(|address| (address.as_str(), *link)),
                    );
                }
                Piece::Note(note) => {
                    used.notes
                        .extend(names.notes.get(*note).map(|label| (label.as_str(), *note)));
                }
                _ => {}
            }
        }
        used
    }
}

/// What Markdown says, in the same pieces.
fn pieces_of(events: &[Event<'_>], used: &Used<'_>) -> Option<Vec<Piece>> {
    let mut out = Vec::new();
    let mut marks = Marks::default();
    for event in events {
        match event {
            Event::Start(Tag::Emphasis) if !marks.em => marks.em = true,
            Event::Start(Tag::Strong) if !marks.strong => marks.strong = true,
            Event::Start(Tag::Strikethrough) if !marks.del => marks.del = true,
            Event::Start(Tag::Link { dest_url, .. }) => {
                marks.link = Some(*used.links.get(dest_url.as_ref())?);
            }
            Event::End(TagEnd::Emphasis) => marks.em = false,
            Event::End(TagEnd::Strong) => marks.strong = false,
            Event::End(TagEnd::Strikethrough) => marks.del = false,
            Event::End(TagEnd::Link) => marks.link = None,
            Event::Text(text) => push(&mut out, text, marks, false),
            Event::Code(text) => push(
                &mut out,
                text,
                Marks {
                    code: true,
                    ..marks
                },
                false,
            ),
            Event::HardBreak => out.push(Piece::Break),
            Event::FootnoteReference(label) => {
                out.push(Piece::Note(*used.notes.get(label.as_ref())?));
            }
            _ => return None,
        }
    }
    Some(out)
}

/// A mark that is open while writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    Link(usize),
    Strong,
    Em,
    Del,
}

fn opens(marks: Marks) -> impl Iterator<Item = Open> {
    let signs = [
        (marks.strong, Open::Strong),
        (marks.em, Open::Em),
        (marks.del, Open::Del),
    ];
    let signs = signs
        .into_iter()
        .filter_map(|(is_on, open)| is_on.then_some(open));
    marks.link.map(Open::Link).into_iter().chain(signs)
}

struct Writer<'a> {
    style: Style,
    level: Level,
    place: Place,
    names: Names<'a>,
    out: String,
    open: Vec<Open>,
}

impl<'a> Writer<'a> {
    fn new(style: Style, level: Level, place: Place, names: Names<'a>) -> Self {
        Self {
            style,
            level,
            place,
            names,
            out: String::new(),
            open: Vec::new(),
        }
    }

    fn write(mut self, pieces: &[Piece]) -> String {
        let marks = marks_of(pieces);
        let reach = reach_of(&marks);
        for ((piece, &marks), &reach) in pieces.iter().zip(&marks).zip(&reach) {
            self.turn_to(marks, reach);
            let is_start =
                self.open.is_empty() && (self.out.is_empty() || self.out.ends_with('\n'));
            match piece {
                Piece::Text { text, marks, .. } if marks.code => self.code(text),
                Piece::Text { text, .. } => {
                    let text = escape(text, self.level, self.place, is_start);
                    self.out.push_str(&text);
                }
                Piece::Break => self.out.push_str("\\\n"),
                Piece::Note(_) => {
                    let label = label(piece, self.names).unwrap_or_default();
                    self.out.push_str(&format!("[^{label}]"));
                }
            }
        }
        self.turn_to(Marks::default(), [0; 4]);
        self.out
    }

    /// Closes and opens what differs; what reaches furthest is opened first.
    fn turn_to(&mut self, marks: Marks, reach: [usize; 4]) {
        let wanted: Vec<Open> = opens(marks).collect();
        let kept = self
            .open
            .iter()
            .take_while(|open| wanted.contains(open))
            .count();
        while self.open.len() > kept {
            match self.open.pop() {
                Some(Open::Link(link)) => {
                    let address = self.names.links.get(link).map_or("", String::as_str);
                    self.out.push_str(&format!("]({address})"));
                }
                Some(open) => self.out.push_str(self.sign(open)),
                None => break,
            }
        }
        let mut new: Vec<Open> = wanted
            .into_iter()
            .filter(|open| !self.open.contains(open))
            .collect();
        new.sort_by_key(|open| std::cmp::Reverse(reach.get(kind(*open)).copied()));
        for open in new {
            self.out.push_str(self.sign(open));
            self.open.push(open);
        }
    }

    fn sign(&self, open: Open) -> &'static str {
        match open {
            Open::Link(_) => "[",
            Open::Strong => "**",
            Open::Em => self.style.em,
            Open::Del => "~~",
        }
    }

    fn code(&mut self, text: &str) {
        let longest = text
            .split(|sign| sign != '`')
            .map(str::len)
            .max()
            .unwrap_or(0);
        let fence = "`".repeat(longest + 1);
        let pad = if text.starts_with('`') || text.ends_with('`') {
            " "
        } else {
            ""
        };
        let text = match self.place {
            Place::Cell => text.replace('|', "\\|"),
            _ => text.to_owned(),
        };
        self.out
            .push_str(&format!("{fence}{pad}{text}{pad}{fence}"));
    }
}

fn kind(open: Open) -> usize {
    match open {
        Open::Link(_) => 0,
        Open::Strong => 1,
        Open::Em => 2,
        Open::Del => 3,
    }
}

/// The marks of each piece; a break has those that both its sides have.
fn marks_of(pieces: &[Piece]) -> Vec<Marks> {
    let own = |piece: Option<&Piece>| match piece {
        Some(Piece::Text { marks, .. }) => *marks,
        _ => Marks::default(),
    };
    let at = |index: usize| match pieces.get(index) {
        Some(Piece::Break) => own(index.checked_sub(1).and_then(|last| pieces.get(last)))
            .and(own(pieces.get(index + 1))),
        piece => own(piece),
    };
    (0..pieces.len()).map(at).collect()
}

/// For each piece and kind of mark, how far that mark goes on from there.
fn reach_of(marks: &[Marks]) -> Vec<[usize; 4]> {
    let mut next = [0; 4];
    let mut after = Marks::default();
    let mut out: Vec<[usize; 4]> = Vec::with_capacity(marks.len());
    for &now in marks.iter().rev() {
        let mut reach = [0; 4];
        for open in opens(now) {
            let goes_on = opens(after).any(|other| other == open);
            let further = if goes_on {
                next.get(kind(open)).copied().unwrap_or(0)
            } else {
                0
            };
            if let Some(reach) = reach.get_mut(kind(open)) {
                *reach = further + 1;
            }
        }
        out.push(reach);
        next = reach;
        after = now;
    }
    out.reverse();
    out
}
