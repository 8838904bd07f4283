//! A note that is Markdown already: its blocks as they are written.

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use super::block::{Block, Shape};
use super::links;
use crate::markdown;

/// Whether a text is Markdown beyond doubt: a first-level or second-level heading, and a second sign of it.
pub(super) fn is_markdown(text: &str) -> bool {
    let heading = |line: &str| {
        let level = line.bytes().take_while(|b| *b == b'#').count();
        (1..=4).contains(&level)
            && line
                .get(level..)
                .is_some_and(|rest| rest.starts_with(' ') && rest.trim().len() > 2)
    };
    let headings = text.lines().filter(|line| heading(line)).count();
    let others = text.contains("](http")
        || text.contains("](/")
        || text.lines().any(|line| {
            line.starts_with("```") || line.starts_with("| ") || line.starts_with("> ")
        })
        || text.split("**").count() > 2
        || text.contains("[^1]");
    headings >= 2 || (headings == 1 && others)
}

/// What a Markdown text is made of.
#[derive(Debug, Default)]
pub(super) struct Note {
    /// The title of its front matter, or its first heading when nothing stands above it.
    pub(super) title: Option<String>,
    /// The date of its front matter, as written.
    pub(super) date: Option<String>,
    /// The authors of its front matter.
    pub(super) authors: Vec<String>,
    /// Lines that went into the title or are front matter: number and text.
    pub(super) used: Vec<(usize, String, &'static str)>,
    /// The rest.
    pub(super) blocks: Vec<Block>,
}

/// Reads the blocks of a Markdown text as they are written.
pub(super) fn read(text: &str) -> Note {
    let mut note = Note::default();
    let body_from = front_matter(text, &mut note);
    let body = text.get(body_from..).unwrap_or_default();
    let line_of = |offset: usize| crate::files::line_column(text, body_from + offset).0;
    let mut depth = 0;
    let mut plain = String::new();
    let mut shape = Shape::Ready;
    for (event, range) in markdown::parse(body) {
        match event {
            Event::Start(tag) => {
                if depth == 0 {
                    plain.clear();
                    shape = shape_of(&tag);
                }
                depth += 1;
            }
            Event::End(end) => {
                depth -= 1;
                if depth == 0 {
                    let raw = body.get(range.clone()).unwrap_or_default().trim_end();
                    let first = line_of(range.start);
                    let lines = raw
                        .split('\n')
                        .enumerate()
                        .map(|(at, line)| (first + at, line.trim().to_owned()));
                    let block = Block {
                        shape: shape.clone(),
                        text: plain.trim().to_owned(),
                        markdown: Some(raw.to_owned()),
                        lines: lines.filter(|(_, line)| !line.is_empty()).collect(),
                    };
                    push(
                        &mut note,
                        block,
                        matches!(end, TagEnd::Heading(HeadingLevel::H1)),
                    );
                } else if matches!(end, TagEnd::Item | TagEnd::Paragraph | TagEnd::TableCell) {
                    plain.push(' ');
                }
            }
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                plain.push_str(&text)
            }
            Event::SoftBreak | Event::HardBreak => plain.push(' '),
            Event::Rule if depth == 0 => {
                let raw = body
                    .get(range.clone())
                    .unwrap_or_default()
                    .trim()
                    .to_owned();
                let block = Block {
                    markdown: Some(raw.clone()),
                    ..Block::new(Shape::Ready, line_of(range.start), raw)
                };
                push(&mut note, block, false);
            }
            _ => {}
        }
    }
    keep_the_rest(text, body_from, &mut note);
    note
}

/// Keeps the lines that show nothing by themselves, such as the addresses of links (`[1]: https://…`).
fn keep_the_rest(text: &str, body_from: usize, note: &mut Note) {
    let first = crate::files::line_column(text, body_from).0;
    let known: std::collections::BTreeSet<usize> = note
        .blocks
        .iter()
        .flat_map(|block| block.lines.iter().map(|(line, _)| *line))
        .chain(note.used.iter().map(|(line, ..)| *line))
        .collect();
    let body = text.get(body_from..).unwrap_or_default();
    let rest = body
        .split('\n')
        .enumerate()
        .map(|(at, line)| (first + at, line.trim()));
    for (line, raw) in rest.filter(|(line, raw)| !raw.is_empty() && !known.contains(line)) {
        note.blocks.push(Block {
            markdown: Some(raw.to_owned()),
            ..Block::new(Shape::Ready, line, raw.to_owned())
        });
    }
}

/// The first heading is the title; other first-level headings go one level down.
fn push(note: &mut Note, mut block: Block, is_first_level: bool) {
    if is_first_level && note.title.is_none() && note.blocks.is_empty() {
        note.title = Some(block.text.clone());
        note.used.extend(
            block
                .lines
                .into_iter()
                .map(|(line, text)| (line, text, "title")),
        );
        return;
    }
    if is_first_level {
        block.shape = Shape::Heading(2);
    }
    if matches!(block.shape, Shape::Heading(_)) {
        // The level is written by the draft; the text keeps its marks.
        block.markdown = block.markdown.map(|raw| {
            let inner = raw.trim_start_matches('#').trim();
            let inner = inner.split('\n').next().unwrap_or(inner);
            inner.trim_end_matches('#').trim_end().to_owned()
        });
    }
    // The picture itself was not handed over; the report has the Markdown that shows a copy of it.
    if block.markdown.as_deref().is_some_and(is_image) {
        let lines = block.lines.into_iter();
        note.used
            .extend(lines.map(|(line, text)| (line, text, "image")));
        return;
    }
    if let Some(markdown) = &block.markdown {
        let (clean, taken) = links::without_dead(markdown);
        let line = block.line();
        note.used
            .extend(taken.into_iter().map(|text| (line, text, "dead-link")));
        block.markdown = Some(clean);
    }
    note.blocks.push(block);
}

/// Whether a paragraph is a picture and nothing else.
fn is_image(markdown: &str) -> bool {
    markdown.starts_with("![") && markdown.ends_with(')') && markdown.matches("](").count() == 1
}

fn shape_of(tag: &Tag<'_>) -> Shape {
    match tag {
        Tag::Paragraph => Shape::Paragraph,
        Tag::Heading { level, .. } => Shape::Heading((*level as u8).clamp(2, 6)),
        _ => Shape::Ready,
    }
}

/// Passes over TOML or YAML front matter, keeping its title; gives the place where the text begins.
fn front_matter(text: &str, note: &mut Note) -> usize {
    let Some(fence) = ["---", "+++"]
        .into_iter()
        .find(|fence| text.lines().next().map(str::trim_end) == Some(fence))
    else {
        return 0;
    };
    let mut offset = 0;
    let mut used = Vec::new();
    for (at, line) in text.split_inclusive('\n').enumerate() {
        offset += line.len();
        let line = line.trim();
        if let Some((key, value)) = line.split_once([':', '=']) {
            let value = value.trim().trim_matches(['"', '\'']).to_owned();
            match key.trim() {
                _ if value.is_empty() => {}
                "title" => note.title = Some(value),
                "date" => note.date = Some(value),
                "author" | "authors" => note.authors = names(&value),
                _ => {}
            }
        }
        used.push((at + 1, line.to_owned(), "front-matter"));
        if at > 0 && line == fence {
            note.used
                .extend(used.into_iter().filter(|(_, line, _)| !line.is_empty()));
            return offset;
        }
    }
    *note = Note::default();
    0
}

/// The names of a list such as `["Awa Diallo", "Jean Koné"]` or `Awa Diallo, Jean Koné`.
fn names(value: &str) -> Vec<String> {
    let names = value.trim_matches(['[', ']']).split(',');
    let names = names.map(|name| name.trim().trim_matches(['"', '\'']).to_owned());
    names.filter(|name| !name.is_empty()).collect()
}
