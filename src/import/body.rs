//! The text itself: headings and lists in a text that has lost its markup.

use std::collections::BTreeSet;

use super::article::Article;
use super::block::{Block, Mark, Shape};
use super::lines::{ends_sentence, starts_upper};

/// The longest heading, in characters.
const LONGEST_HEADING: usize = 90;

/// Finds the headings and lists of an article's text, and the lines that a person should look at.
pub(super) fn shape(article: &mut Article, has_markup: bool) {
    if !has_markup {
        lists(&mut article.body);
        headings(&mut article.body);
    }
    let doubtful: Vec<Block> = article
        .body
        .windows(2)
        .filter_map(|pair| match pair {
            [block, next] if is_short_line(block) && !matches!(next.shape, Shape::Item { .. }) => {
                Some(block.clone())
            }
            _ => None,
        })
        .collect();
    let known: BTreeSet<usize> = article.doubts.iter().map(|doubt| doubt.line).collect();
    for block in doubtful
        .iter()
        .filter(|block| !known.contains(&block.line()))
    {
        article.doubt(block, "doubt-short-line");
    }
}

/// Whether a paragraph is too short and too open to be a sentence.
fn is_short_line(block: &Block) -> bool {
    matches!(block.shape, Shape::Paragraph)
        && block.text.chars().count() <= 60
        && !ends_sentence(&block.text)
        && block.markdown.is_none()
}

/// Keeps the marks of lists, and turns what only looks like an item back into a paragraph.
///
/// Two items in a row with one sign are a list, unless one of them is a question: then the dashes are those of a dialogue.
/// Numbers are a list when they go on by one over the whole text; paragraphs that are numbered stay paragraphs, so that their
/// numbers can be cited.
fn lists(body: &mut [Block]) {
    numbered_headings(body);
    let numbered = is_numbered(body) && !are_paragraphs(body);
    let mut at = 0;
    while at < body.len() {
        let sign = |block: &Block| match &block.shape {
            Shape::Item {
                mark: Mark::Sign(sign),
                ..
            } => Some(*sign),
            _ => None,
        };
        let Some(first) = sign(&body[at]) else {
            if matches!(
                &body[at].shape,
                Shape::Item {
                    mark: Mark::Number(..),
                    ..
                }
            ) && !numbered
            {
                as_paragraph(&mut body[at]);
            }
            at += 1;
            continue;
        };
        let length = body[at..]
            .iter()
            .take_while(|block| sign(block) == Some(first))
            .count();
        let run = &mut body[at..at + length];
        let dialogue =
            matches!(first, '-' | '–') && run.iter().any(|block| block.text.ends_with('?'));
        if length < 2 || dialogue {
            run.iter_mut().for_each(as_paragraph);
        }
        at += length;
    }
}

/// Makes paragraphs of numbered lines that have a paragraph of their own below them and are no sentences: headings perhaps.
fn numbered_headings(body: &mut [Block]) {
    for at in 1..body.len() {
        let (above, below) = body.split_at_mut(at);
        if let (
            Some(line),
            Some(Block {
                shape: Shape::Paragraph,
                ..
            }),
        ) = (above.last_mut(), below.first())
            && matches!(
                &line.shape,
                Shape::Item {
                    mark: Mark::Number(..),
                    ..
                }
            )
            && !ends_sentence(&line.text)
        {
            as_paragraph(line);
        }
    }
}

/// Whether the numbers before paragraphs go on by one, from the first to the last.
fn is_numbered(body: &[Block]) -> bool {
    let numbers: Vec<u64> = body
        .iter()
        .filter_map(|block| match &block.shape {
            Shape::Item {
                mark: Mark::Number(number, _),
                ..
            } => Some(*number),
            _ => None,
        })
        .collect();
    let steps = numbers
        .windows(2)
        .filter(|pair| matches!(pair, [a, b] if *b == a + 1 || *b == 1))
        .count();
    numbers.len() >= 2 && steps + 1 == numbers.len()
}

/// Whether the numbered blocks are sentences with blank lines between them.
fn are_paragraphs(body: &[Block]) -> bool {
    let numbered: Vec<&Block> = body
        .iter()
        .filter(|block| {
            matches!(
                &block.shape,
                Shape::Item {
                    mark: Mark::Number(..),
                    ..
                }
            )
        })
        .collect();
    let sentences = numbered
        .iter()
        .filter(|block| block.text.ends_with('.') && block.text.chars().count() >= 40)
        .count();
    let parted = numbered.windows(2).all(
        |pair| matches!(pair, [a, b] if b.line() > a.lines.last().map_or(0, |(line, _)| *line) + 1),
    );
    parted && sentences * 2 > numbered.len()
}

/// Makes an item a paragraph with its sign at the beginning.
fn as_paragraph(block: &mut Block) {
    if let Shape::Item { mark, .. } = &block.shape {
        block.text = match mark {
            Mark::Sign(sign) => format!("{sign} {}", block.text),
            Mark::Number(number, sign) => format!("{number}{sign} {}", block.text),
        };
        block.shape = Shape::Paragraph;
    }
}

fn headings(body: &mut [Block]) {
    for at in 0..body.len() {
        let is_heading = match (
            at.checked_sub(1).map(|before| &body[before]),
            &body[at],
            body.get(at + 1),
        ) {
            (before, block, Some(next)) => is_heading(before, block, next),
            (_, _, None) => false,
        };
        if is_heading {
            body[at].shape = Shape::Heading(2);
        }
    }
}

/// Whether a short line between paragraphs is a heading: it has a capital, no full stop, and prose or a list below it.
fn is_heading(before: Option<&Block>, block: &Block, next: &Block) -> bool {
    let text = &block.text;
    let length = text.chars().count();
    let question = text.ends_with(['?', '!']);
    let plain = matches!(block.shape, Shape::Paragraph)
        && (3..=LONGEST_HEADING).contains(&length)
        && text.split_whitespace().count() <= 15
        && (starts_upper(text) || text.starts_with(|c: char| c.is_ascii_digit()))
        && text.chars().any(char::is_alphabetic);
    let open = !text.ends_with(['.', ',', ';', ':', '…', '-', '–', '—', '('])
        && !is_quotation(text)
        && !text.starts_with(['-', '–', '—', '(', '[']);
    let follows = match &next.shape {
        Shape::Paragraph => {
            (!question && ends_sentence(&next.text) && next.text.chars().count() >= 30)
                || next.text.chars().count() >= if question { 120 } else { 60 }
        }
        Shape::Item { .. } | Shape::Quote | Shape::Ready => !question,
        Shape::Heading(_) => false,
    };
    let after = before.is_none_or(|before| match &before.shape {
        Shape::Paragraph => {
            ends_sentence(&before.text) && (!question || before.text.chars().count() >= 120)
        }
        Shape::Heading(_) => false,
        _ => true,
    });
    plain && open && follows && after
}

fn is_quotation(text: &str) -> bool {
    text.starts_with(['«', '“', '"', '‘']) && text.ends_with(['»', '”', '"', '’'])
}
