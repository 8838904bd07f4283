//! The lines of a raw file, and the paragraphs that they make.
//!
//! 1. [`lines`] numbers the lines and measures their indents.
//! 2. [`blocks`] finds out whether the text was broken at a width, and joins the lines of each paragraph, list item and
//!    quotation.

use super::block::{Block, Shape};

/// One line of a raw file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Its number in the file, from 1.
    pub(super) number: usize,
    /// How far it is set in, in columns; a tab goes to the next multiple of four.
    pub(super) indent: usize,
    /// Its text without the white space at both ends.
    pub(super) text: String,
}

impl Line {
    fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    fn width(&self) -> usize {
        self.indent + self.text.chars().count()
    }
}

/// The lines of a text.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let line = |(at, text): (usize, &str)| Line {
        number: at + 1,
        indent: text
            .chars()
            .take_while(|c| c.is_whitespace())
            .fold(0, |column, c| {
                if c == '\t' {
                    (column / 4 + 1) * 4
                } else {
                    column + 1
                }
            }),
        text: text.trim().to_owned(),
    };
    text.split('\n').enumerate().map(line).collect()
}

/// The paragraphs, list items and quotations that `lines` make; `is_label` says which lines stand for themselves.
pub(super) fn blocks(lines: &[Line], is_label: &dyn Fn(&str) -> bool) -> Vec<Block> {
    let width = wrap_width(lines);
    let mut blocks: Vec<Block> = Vec::new();
    let mut last: Option<&Line> = None;
    for line in lines {
        if line.is_blank() {
            last = None;
            continue;
        }
        let joins = last.is_some_and(|last| {
            blocks
                .last()
                .is_some_and(|block| goes_on(block, last, line, width))
                && !stands_alone(last, line, width, is_label)
        });
        match (joins, blocks.last_mut()) {
            (true, Some(block)) => block.lines.push((line.number, line.text.clone())),
            _ => blocks.push(begin(line)),
        }
        last = Some(line);
    }
    let hyphens = Hyphens::of(lines);
    for block in &mut blocks {
        block.text = joined(block, &hyphens);
    }
    // A line with nothing but the sign of a quotation parts its paragraphs.
    blocks.retain(|block| !block.text.is_empty());
    across_pages(&mut blocks, &hyphens);
    blocks
}

/// Whether `line` is a label, or follows one. In a text broken at a width, it may as well be the end of a sentence.
fn stands_alone(
    last: &Line,
    line: &Line,
    width: Option<usize>,
    is_label: &dyn Fn(&str) -> bool,
) -> bool {
    let open = || width.is_none() || ends_sentence(&last.text) || starts_upper(&line.text);
    is_label(&last.text) || (is_label(&line.text) && open())
}

fn begin(line: &Line) -> Block {
    if is_rule(&line.text) {
        return Block {
            markdown: Some("* * *".to_owned()),
            ..Block::new(Shape::Ready, line.number, line.text.clone())
        };
    }
    let (shape, _) = Shape::of_line(&line.text);
    Block::new(shape, line.number, line.text.clone())
}

/// Whether a line is a break between scenes: `* * *`, `---`.
fn is_rule(text: &str) -> bool {
    let signs = text.chars().filter(|c| !c.is_whitespace()).count();
    signs >= 3
        && text
            .chars()
            .all(|c| matches!(c, '*' | '-' | '_' | '–' | '—' | '~' | '=' | ' '))
}

/// The width at which a text was broken, in columns; none when its lines are paragraphs.
///
/// A break was forced when the first word of the next line had no room left. In a text broken at a width nearly all breaks
/// inside a paragraph were; in one with a paragraph a line, hardly any.
fn wrap_width(lines: &[Line]) -> Option<usize> {
    let pairs: Vec<(&Line, &Line)> = lines
        .windows(2)
        .filter_map(|pair| match pair {
            [a, b] if !a.is_blank() && !b.is_blank() => Some((a, b)),
            _ => None,
        })
        .collect();
    let mut widths: Vec<usize> = pairs.iter().map(|(a, _)| a.width()).collect();
    widths.sort_unstable();
    let width = *widths.get(widths.len().saturating_sub(1) * 9 / 10)?;
    if !(20..=140).contains(&width) {
        return None;
    }
    let forced = pairs.iter().filter(|(a, b)| is_forced(a, b, width)).count();
    let running_on = pairs
        .iter()
        .filter(|(a, b)| !ends_sentence(&a.text) && starts_lower(&b.text))
        .count();
    let enough = pairs.len() >= 3 || running_on * 2 >= pairs.len();
    (enough && forced * 10 >= pairs.len() * 5 && running_on * 4 >= pairs.len()).then_some(width)
}

fn is_forced(a: &Line, b: &Line, width: usize) -> bool {
    let word = b
        .text
        .split_whitespace()
        .next()
        .map_or(0, |word| word.chars().count());
    // One eighth of slack: columns are ragged, and words were sometimes kept together.
    (a.width() + 1 + word) * 8 > width * 7
}

/// Whether `line` goes on with the block that `last` ended so far.
fn goes_on(block: &Block, last: &Line, line: &Line, width: Option<usize>) -> bool {
    let (shape, _) = Shape::of_line(&line.text);
    if is_rule(&line.text) || matches!(block.shape, Shape::Ready) {
        return false;
    }
    match (&block.shape, &shape) {
        (Shape::Quote, Shape::Quote) => return line.text.len() > 1 && last.text.len() > 1,
        (Shape::Quote, _) | (_, Shape::Quote | Shape::Item { .. } | Shape::Heading(_)) => {
            return false;
        }
        (Shape::Heading(_), _) => return false,
        _ => {}
    }
    let runs_on = !ends_sentence(&last.text) && starts_lower(&line.text);
    let Some(width) = width else {
        return runs_on && last.text.chars().count() >= 40;
    };
    if runs_on || ends_in_hyphen(&last.text) {
        return true;
    }
    let indented = line.indent >= last.indent + 2 && matches!(block.shape, Shape::Paragraph);
    is_forced(last, line, width) && !(indented && ends_sentence(&last.text))
}

/// The text of a block: its lines joined by spaces, words broken at the end of a line put together again.
fn joined(block: &Block, hyphens: &Hyphens) -> String {
    let mut text = String::new();
    for (at, (_, line)) in block.lines.iter().enumerate() {
        let line = match block.shape {
            Shape::Quote => line.trim_start_matches('>').trim_start(),
            Shape::Item { .. } if at == 0 => Shape::of_line(line).1,
            _ => line.as_str(),
        };
        let broken = ends_in_hyphen(&text) && starts_lower(line);
        if broken && !hyphens.keep(&text, line) {
            text.pop();
        } else if !broken && !text.is_empty() {
            text.push(' ');
        }
        text.push_str(line);
    }
    let text = text.replace('\u{ad}', "");
    let words: Vec<&str> = text
        .split([' ', '\t', '\n'])
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

/// Joins a paragraph that a page number or a blank line parted in the middle of a sentence.
fn across_pages(blocks: &mut Vec<Block>, hyphens: &Hyphens) {
    let mut whole: Vec<Block> = Vec::with_capacity(blocks.len());
    for block in blocks.drain(..) {
        let plain = |block: &Block| matches!(block.shape, Shape::Paragraph);
        match whole.last_mut() {
            Some(last)
                if plain(last)
                    && plain(&block)
                    && last.text.chars().count() >= 60
                    && starts_lower(&block.text)
                    && (last.text.ends_with(|c: char| c.is_lowercase() || c == ',')
                        || ends_in_hyphen(&last.text)) =>
            {
                if !ends_in_hyphen(&last.text) {
                    last.text.push(' ');
                } else if !hyphens.keep(&last.text, &block.text) {
                    last.text.pop();
                }
                last.text.push_str(&block.text);
                last.lines.extend(block.lines);
            }
            _ => whole.push(block),
        }
    }
    *blocks = whole;
}

/// The words of a text that are written with a hyphen, and those written without.
struct Hyphens {
    words: std::collections::BTreeSet<String>,
}

/// First parts of French and English words that keep their hyphen.
const PREFIXES: [&str; 22] = [
    "vice", "ex", "non", "sous", "demi", "semi", "mi", "quasi", "grand", "avant", "arrière",
    "contre", "co", "self", "well", "north", "south", "east", "west", "nord", "sud", "porte",
];
/// Second parts that a hyphen ties to the word before them.
const ENCLITICS: [&str; 18] = [
    "il", "elle", "on", "ils", "elles", "je", "tu", "nous", "vous", "ce", "ci", "là", "t", "même",
    "mêmes", "moi", "le", "la",
];

impl Hyphens {
    fn of(lines: &[Line]) -> Self {
        let words = lines.iter().flat_map(|line| {
            let inner = line
                .text
                .split(|c: char| !(c.is_alphanumeric() || c == '-'));
            inner
                .filter(|word| !word.ends_with('-'))
                .map(str::to_lowercase)
        });
        Self {
            words: words.collect(),
        }
    }

    /// Whether the hyphen at the end of `left` belongs to the word that `right` ends.
    fn keep(&self, left: &str, right: &str) -> bool {
        if left.ends_with('\u{ad}') {
            return false;
        }
        let letters = |c: char| c.is_alphanumeric() || c == '-';
        let start = left.rfind(|c| !letters(c)).map_or(0, |at| {
            at + left[at..].chars().next().map_or(1, char::len_utf8)
        });
        let left = left
            .get(start..)
            .unwrap_or(left)
            .trim_end_matches(['-', '\u{2010}'])
            .to_lowercase();
        let end = right.find(|c: char| !letters(c)).unwrap_or(right.len());
        let right = right.get(..end).unwrap_or(right).to_lowercase();
        if self.words.contains(&format!("{left}-{right}")) {
            return true;
        }
        if self.words.contains(&format!("{left}{right}")) {
            return false;
        }
        PREFIXES.contains(&left.as_str())
            || ENCLITICS.contains(&right.split('-').next().unwrap_or(&right))
    }
}

fn ends_in_hyphen(text: &str) -> bool {
    let mut back = text.chars().rev();
    matches!(back.next(), Some('-' | '\u{2010}' | '\u{ad}'))
        && back.next().is_some_and(char::is_alphabetic)
}

/// Whether a text ends as sentences do.
pub(super) fn ends_sentence(text: &str) -> bool {
    let text = text.trim_end_matches([
        '»', '”', '"', '’', '\'', ')', ']', '\u{a0}', '\u{202f}', ' ', '*', '_',
    ]);
    text.ends_with(['.', '!', '?', '…', ':', ';'])
}

/// Whether a text begins with a small letter, after an opening quote perhaps.
pub(super) fn starts_lower(text: &str) -> bool {
    first_letter(text).is_some_and(char::is_lowercase)
}

/// Whether a text begins with a capital letter, after an opening quote perhaps.
pub(super) fn starts_upper(text: &str) -> bool {
    first_letter(text).is_some_and(char::is_uppercase)
}

fn first_letter(text: &str) -> Option<char> {
    text.trim_start_matches([
        '«', '“', '"', '\'', '‘', '(', '[', '\u{a0}', '\u{202f}', ' ', '*', '_',
    ])
    .chars()
    .next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(raw: &str) -> Vec<String> {
        let blocks = blocks(&lines(raw), &|line| line == "Imprimer");
        blocks.into_iter().map(|block| block.text).collect()
    }

    #[test]
    fn lines_broken_at_a_width_are_joined_and_paragraphs_are_not() {
        let wrapped = "Le bac de Korioumé a repris ses\nrotations jeudi, selon le service\nrégional. Il fait quatre voyages par\njour, dit son chef.\n\nLe prix ne change pas.";
        assert_eq!(
            texts(wrapped),
            [
                "Le bac de Korioumé a repris ses rotations jeudi, selon le service régional. Il fait quatre voyages par jour, dit son chef.",
                "Le prix ne change pas.",
            ]
        );
        let one_a_line = "Le bac de Korioumé a repris ses rotations jeudi, selon le service régional.\nLe prix ne change pas.\nDeux pièces manquent encore, dit le mécanicien.";
        assert_eq!(texts(one_a_line).len(), 3);
    }

    #[test]
    fn words_cut_at_the_end_of_a_line_are_put_together() {
        let raw = "Le sous-\npréfet de la région a dit aux trans-\nporteurs que le service inter-\nnational reprend. Peut-\nil le garantir ? Le trans\u{ad}\nport, oui.";
        assert_eq!(
            texts(raw),
            [
                "Le sous-préfet de la région a dit aux transporteurs que le service international reprend. Peut-il le garantir ? Le transport, oui."
            ]
        );
    }

    #[test]
    fn a_label_stands_for_itself_and_a_sentence_goes_on_over_a_page() {
        let raw = "Le pont a rouvert jeudi, selon la mairie de Gao.\nImprimer\nIl avait fermé en mai, d’après le chef du service qui tient le\n\nregistre des travaux.";
        assert_eq!(
            texts(raw),
            [
                "Le pont a rouvert jeudi, selon la mairie de Gao.",
                "Imprimer",
                "Il avait fermé en mai, d’après le chef du service qui tient le registre des travaux.",
            ]
        );
    }

    #[test]
    fn quotations_and_items_keep_their_own_lines() {
        let raw = "Il écrit :\n> Le fleuve monte,\n> et le marché attend.\n\n- du riz ;\n- du sel.";
        assert_eq!(
            texts(raw),
            [
                "Il écrit :",
                "Le fleuve monte, et le marché attend.",
                "du riz ;",
                "du sel."
            ]
        );
    }
}
