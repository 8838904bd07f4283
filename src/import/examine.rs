//! One raw file, read for itself: its articles, before anything of the dossier is asked.

use sha2::{Digest, Sha256};

use super::RawFile;
use super::article::{Article, Judge, Known, LeftOut, recognise};
use super::block::{Block, Mark, Shape};
use super::decode::{self, Decoded, NoText};
use super::language::{self, Guess};
use super::rules::Rules;
use super::{columns, html, lines, note, running, split};
use crate::i18n::{Lang, Languages};

/// A raw file that was read.
#[derive(Clone, Debug)]
pub(super) struct Examined {
    /// Its path.
    pub(super) path: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub(super) sha256: String,
    /// Its text, for showing lines of it; empty when it is none.
    pub(super) text: String,
    /// What is in it, or why nothing is.
    pub(super) content: Result<Content, Refused>,
}

/// What a raw file holds.
#[derive(Clone, Debug)]
pub(super) struct Content {
    pub(super) encoding: &'static str,
    pub(super) hidden: Option<(usize, Vec<String>)>,
    pub(super) articles: Vec<Read>,
}

/// An article of a raw file.
#[derive(Clone, Debug)]
pub(super) struct Read {
    pub(super) article: Article,
    pub(super) lang: Guess,
    /// When it was published, by the page's markup.
    pub(super) published: Option<String>,
    /// Where it was published, by the page's markup.
    pub(super) url: Option<String>,
    /// Whether the page's markup says that readers have to pay.
    pub(super) paywalled: bool,
}

/// Why a raw file gives no article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// There is nothing in it.
    Empty,
    /// It is no text.
    Binary,
    /// There is no text in it, only what surrounds one.
    NoArticle,
    /// It was imported before.
    Known,
}

/// What a file is read with.
pub(super) struct Reading<'a> {
    pub(super) rules: &'a Rules,
    pub(super) keep: &'a [String],
    pub(super) languages: &'a Languages,
    /// The language that the user gave.
    pub(super) lang: Option<Lang>,
}

/// Reads a raw file.
///
/// One whose hash `is_known` is not read further: it was imported before.
pub(super) fn examine(
    raw: &RawFile,
    reading: &Reading<'_>,
    is_known: &(dyn Fn(&str) -> bool + Sync),
) -> Examined {
    let digest = Sha256::digest(&raw.bytes);
    let sha256: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    if is_known(&sha256) {
        return Examined {
            path: raw.path.clone(),
            sha256,
            text: String::new(),
            content: Err(Refused::Known),
        };
    }
    let decoded = decode::decode(&raw.bytes);
    let text = decoded
        .as_ref()
        .map(|decoded| decoded.text.clone())
        .unwrap_or_default();
    let content = decoded
        .map_err(|why| match why {
            NoText::Empty => Refused::Empty,
            NoText::Binary => Refused::Binary,
        })
        .and_then(|decoded| content(&raw.path, decoded, reading));
    Examined {
        path: raw.path.clone(),
        sha256,
        text,
        content,
    }
}

fn content(path: &str, decoded: Decoded, reading: &Reading<'_>) -> Result<Content, Refused> {
    let extension = path
        .rsplit_once('.')
        .map_or("", |(_, extension)| extension)
        .to_ascii_lowercase();
    let articles = if matches!(extension.as_str(), "html" | "htm" | "xhtml") {
        vec![page(path, &decoded.text, reading)]
    } else if extension == "md" || note::is_markdown(&decoded.text) {
        vec![markdown(path, &decoded.text, reading)]
    } else {
        plain(path, &decoded.text, reading)
    };
    if articles.iter().all(|read| read.article.body.is_empty()) {
        return Err(Refused::NoArticle);
    }
    Ok(Content {
        encoding: decoded.encoding,
        hidden: decoded.hidden.map(|hidden| (hidden.count, hidden.kinds)),
        articles,
    })
}

/// The name of a file without its folder and its extension.
fn stem(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.')
        .map_or(name, |(stem, _)| stem)
        .to_owned()
}

/// A text without markup, which may hold several articles.
fn plain(path: &str, text: &str, reading: &Reading<'_>) -> Vec<Read> {
    let known = Known {
        file_name: stem(path),
        ..Known::default()
    };
    let (lines, headers) = running::take(columns::one_below_the_other(lines::lines(text)));
    let parted = split::split(lines);
    let is_date = |line: &str| {
        let mut tags = reading
            .languages
            .iter()
            .map(|lang| reading.languages.tag(lang));
        tags.any(|tag| super::about::whole_date_line(line, tag).is_some())
    };
    let is_label = |line: &str| {
        !reading.rules.hits(line).is_empty()
            || super::byline::parse(line).is_some()
            || is_date(line)
    };
    let blocks = |lines: &[lines::Line]| lines::blocks(lines, &is_label);
    let several = parted.articles.len() > 1;
    let mut read: Vec<Read> = parted
        .articles
        .iter()
        .map(|lines| {
            let blocks = match (several, lines.split_first()) {
                // The bullet's own line is the title, whatever follows it.
                (true, Some((title, rest))) => std::iter::once(std::slice::from_ref(title))
                    .chain([rest])
                    .flat_map(blocks)
                    .collect(),
                _ => blocks(lines),
            };
            one(blocks, &known, None, reading)
        })
        .collect();
    if let Some(first) = read.first_mut() {
        let above = parted.above.into_iter().map(|line| LeftOut {
            line: line.number,
            text: line.text,
            rule: "page-heading".to_owned(),
            used: false,
        });
        first.article.left_out.extend(above.chain(headers));
        first.article.left_out.sort_by_key(|left| left.line);
    }
    read.retain(|read| {
        !(several && read.article.body.is_empty() && read.article.left_out.is_empty())
    });
    read
}

/// A Markdown note.
fn markdown(path: &str, text: &str, reading: &Reading<'_>) -> Read {
    let note = note::read(text);
    let known = Known {
        title: note.title,
        authors: note.authors,
        has_markup: true,
        file_name: stem(path),
        ..Known::default()
    };
    let mut read = one(note.blocks, &known, None, reading);
    read.published = note.date;
    let used = note.used.into_iter().map(|(line, text, rule)| LeftOut {
        line,
        text,
        rule: rule.to_owned(),
        used: true,
    });
    read.article.left_out.extend(used);
    read.article.left_out.sort_by_key(|left| left.line);
    read
}

/// A page with markup.
fn page(path: &str, text: &str, reading: &Reading<'_>) -> Read {
    let html::Page {
        meta,
        blocks,
        mut outside,
        ..
    } = html::read(text);
    let declared = meta.language.clone();
    let mut part_of = |title: &str| {
        let shown = outside
            .iter_mut()
            .find(|outside| super::title::is_part_of_title(&outside.text, title))?;
        shown.why = "title";
        Some(shown.text.clone())
    };
    let title = meta.title.map(|title| part_of(&title).unwrap_or(title));
    let standfirst = outside.iter().find(|outside| outside.why == "standfirst");
    let known = Known {
        title,
        summary: standfirst.map(|outside| outside.text.clone()),
        authors: meta.authors,
        publisher: meta.publisher,
        topics: meta.topics,
        has_markup: true,
        file_name: stem(path),
    };
    let (blocks, images) = from_html(blocks);
    let mut read = one(blocks, &known, declared.as_deref(), reading);
    read.article.left_out.extend(images);
    let lang = match read.lang {
        Guess::Sure(lang) => reading.languages.tag(lang),
        Guess::Unsure => "",
    };
    // What the markup marks as byline or date and says nowhere else.
    for shown in outside
        .iter()
        .filter(|outside| matches!(outside.why, "byline" | "date-line"))
    {
        super::about::about_the_text(&shown.text, shown.line, &mut read.article, lang);
    }
    read.article
        .left_out
        .extend(outside.into_iter().map(|outside| LeftOut {
            line: outside.line,
            used: matches!(outside.why, "title" | "byline" | "date-line" | "standfirst"),
            rule: outside.why.to_owned(),
            text: outside.text,
        }));
    read.article.left_out.sort_by_key(|left| left.line);
    read.published = meta.published;
    read.url = meta.url;
    read.paywalled = meta.is_accessible_for_free == Some(false);
    read
}

/// The blocks of a page, without its pictures: they belong to others, and a page of the dossier loads nothing from another
/// site. Each picture goes to the report as the Markdown that would show a copy of it, with its caption.
fn from_html(blocks: Vec<html::Block>) -> (Vec<Block>, Vec<LeftOut>) {
    use html::Kind;
    let is_table =
        |block: Option<&html::Block>| block.is_some_and(|block| block.kind == Kind::Table);
    let mut kept = Vec::new();
    let mut images = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        let of_table = is_table(blocks.get(at + 1))
            || at
                .checked_sub(1)
                .is_some_and(|before| is_table(blocks.get(before)));
        let rule = match &block.kind {
            Kind::Image { .. } => Some("image"),
            Kind::Caption if !of_table => Some("caption"),
            _ => None,
        };
        match rule {
            Some(rule) => images.push(LeftOut {
                line: block.line,
                text: if block.text.is_empty() {
                    block.markdown.clone()
                } else {
                    block.text.clone()
                },
                rule: rule.to_owned(),
                used: true,
            }),
            // An empty paragraph for the sake of its height.
            None if block.text.trim().is_empty() && block.kind == Kind::Paragraph => {}
            None => kept.push(block_of(block)),
        }
    }
    (kept, images)
}

fn block_of(block: &html::Block) -> Block {
    use html::Kind;
    let shape = match block.kind {
        Kind::Paragraph | Kind::Caption => Shape::Paragraph,
        Kind::Heading(level) => Shape::Heading(level.clamp(2, 6)),
        Kind::Item { depth, number } => Shape::Item {
            depth: depth.saturating_sub(1),
            mark: number.map_or(Mark::Sign('-'), |number| Mark::Number(number, '.')),
        },
        Kind::Quote { .. } => Shape::Quote,
        _ => Shape::Ready,
    };
    let markdown = match &block.kind {
        Kind::Footnote { label } => format!("[^{label}]: {}", block.markdown),
        _ => block.markdown.clone(),
    };
    Block {
        shape,
        lines: vec![(block.line, block.text.clone())],
        text: block.text.clone(),
        markdown: Some(markdown),
    }
}

/// Reads one article, in its language: what is said of dates and authors depends on it.
fn one(blocks: Vec<Block>, known: &Known, declared: Option<&str>, reading: &Reading<'_>) -> Read {
    let lang = match reading.lang {
        Some(lang) => Guess::Sure(lang),
        None => {
            let paragraphs = blocks
                .iter()
                .filter(|block| block.is_prose())
                .map(|block| block.text.as_str());
            let guess = language::guess(paragraphs, declared, reading.languages);
            match guess {
                Guess::Sure(_) => guess,
                Guess::Unsure => language::guess(
                    blocks.iter().map(|block| block.text.as_str()),
                    declared,
                    reading.languages,
                ),
            }
        }
    };
    let judge = Judge {
        rules: reading.rules,
        keep: reading.keep,
        lang: match lang {
            Guess::Sure(lang) => reading.languages.tag(lang),
            Guess::Unsure => "",
        },
    };
    Read {
        article: recognise(blocks, known, &judge),
        lang,
        published: None,
        url: None,
        paywalled: false,
    }
}
