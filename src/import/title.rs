//! Titles: on a line of their own, given twice, run into the text, or missing.

use super::article::{Article, Fate, Known, LeftOut, Piece, TitleFrom};
use super::block::Shape;
use super::fold::{folded, key};
use super::head::HEAD;
use super::lines::starts_upper;
use super::outlet::{as_in_text, is_outlet};
use crate::link::sentence;

/// The longest title, in characters: a longer line is a paragraph.
const LONGEST_TITLE: usize = 220;

/// The longest title that is made of the beginning of the text, in characters.
const LONGEST_SENTENCE: usize = 200;

/// Finds the title: by the markup, on the first line that can be one, run into the text, or made of its beginning.
pub(super) fn find(pieces: &mut [Piece], end: usize, article: &mut Article, known: &Known) {
    if let Some(title) = &known.title {
        article.title.clone_from(title);
    }
    if !article.title.is_empty() {
        shorter_title(pieces, article);
        return;
    }
    let open: Vec<usize> = (0..pieces.len().min(end + 1))
        .filter(|at| pieces[*at].is_text())
        .collect();
    let fits =
        |at: usize| at < end && is_title_like(&pieces[at].block.text) && is_plain(&pieces[at]);
    let first = open.iter().copied().find(|at| fits(*at));
    // A title stands before all prose.
    let first = first.filter(|first| !pieces[..*first].iter().any(Piece::is_prose));
    if let Some(first) = first {
        let after: Vec<usize> = open.iter().copied().filter(|at| *at > first).collect();
        let second = after.first().copied().filter(|second| fits(*second));
        let later = after
            .iter()
            .copied()
            .find(|at| fits(*at) && word_count(&pieces[*at]) >= 4);
        let below_name = later.filter(|later| below_site_name(pieces, first, *later, article));
        let at = below_name
            .or_else(|| second.filter(|second| above_title(pieces, first, *second, article)))
            .unwrap_or(first);
        article.title.clone_from(&pieces[at].block.text);
        pieces[at].fate = Fate::Used("title");
        return;
    }
    let Some(piece) = open.first().map(|at| &mut pieces[*at]) else {
        article.title.clone_from(&known.file_name);
        article.title_from = TitleFrom::FileName;
        return;
    };
    if let Some(length) = capital_run(&piece.block.text) {
        article.title = take_beginning(piece, length, "title", article);
        return;
    }
    article.title = first_sentence(&piece.block.text);
    article.title_from = TitleFrom::FirstSentence;
    if article.title.is_empty() {
        article.title.clone_from(&known.file_name);
        article.title_from = TitleFrom::FileName;
    }
}

/// The title again: on a line of its own, or run into the beginning of the text.
pub(super) fn find_again(pieces: &mut [Piece], article: &mut Article) {
    let title = key(&article.title);
    if title.is_empty() || article.title_from != TitleFrom::Line {
        return;
    }
    let mut open = 0;
    for piece in pieces.iter_mut().filter(|piece| piece.is_text()).take(HEAD) {
        if key(&piece.block.text) == title {
            piece.fate = Fate::Used("title-again");
            continue;
        }
        open += 1;
        if open <= 2
            && title.split(' ').count() >= 4
            && let Some(length) = beginning(&piece.block.text, &article.title)
        {
            take_beginning(piece, length, "title-again", article);
        }
    }
}

/// Whether `shown` is a title that `whole` gives with something before or after it.
pub(super) fn is_part_of_title(shown: &str, whole: &str) -> bool {
    let (shown, whole) = (key(shown), key(whole));
    let is_part = whole.ends_with(&format!(" {shown}")) || whole.starts_with(&format!("{shown} "));
    shown.split(' ').count() >= 3 && is_part
}

/// Takes the name of the outlet off a title that markup gives (« Carnet du fleuve : Un bac rouvre ») when the page shows the
/// title without it.
fn shorter_title(pieces: &mut [Piece], article: &mut Article) {
    let mut head = pieces.iter_mut().filter(|piece| piece.is_text()).take(HEAD);
    let shown =
        head.find(|piece| is_plain(piece) && is_part_of_title(&piece.block.text, &article.title));
    if let Some(piece) = shown {
        article.title.clone_from(&piece.block.text);
        piece.fate = Fate::Used("title");
    }
}

pub(super) fn is_plain(piece: &Piece) -> bool {
    matches!(piece.block.shape, Shape::Paragraph | Shape::Heading(_))
}

/// Whether a line can be a title: of some length, with a letter, and not ended like a sentence.
fn is_title_like(text: &str) -> bool {
    let length = text.chars().count();
    (2..=LONGEST_TITLE).contains(&length)
        && text.chars().any(char::is_alphabetic)
        && !text.ends_with(['.', ',', ';', ':'])
}

fn word_count(piece: &Piece) -> usize {
    piece.block.text.split_whitespace().count()
}

/// Whether the first line is the name of a site in capitals, which the text has as a name, and the title stands further down;
/// what stands between is the site's menu.
fn below_site_name(
    pieces: &mut [Piece],
    first: usize,
    title: usize,
    article: &mut Article,
) -> bool {
    let name = pieces[first].block.text.clone();
    let capitals = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let written = as_in_text(&name, pieces);
    let is_name = written != name
        && written.split_whitespace().all(capitals)
        && word_count(&pieces[first]) <= 4;
    let menu = &mut pieces[first + 1..title];
    if !is_name
        || menu
            .iter()
            .any(|piece| piece.is_text() && word_count(piece) > 3)
    {
        return false;
    }
    menu.iter_mut()
        .filter(|piece| piece.is_text())
        .for_each(|piece| piece.fate = Fate::Out("navigation".to_owned()));
    article.publisher = article.publisher.take().or(Some(written));
    pieces[first].fate = Fate::Used("publisher");
    true
}

/// Whether the first line names who publishes, or a section, and the second is the title; keeps what the first says.
fn above_title(pieces: &mut [Piece], first: usize, second: usize, article: &mut Article) -> bool {
    let (name, title) = (
        pieces[first].block.text.clone(),
        pieces[second].block.text.clone(),
    );
    if title.split_whitespace().count() < 4 || key(&name) == key(&title) {
        return false;
    }
    let in_copyright = pieces.iter().any(|piece| {
        !piece.is_text()
            && piece.block.text.contains('©')
            && key(&piece.block.text).contains(&key(&name))
    });
    if in_copyright || is_outlet(&name) {
        let name = as_in_text(&name, pieces);
        article.publisher = article.publisher.take().or(Some(name));
        pieces[first].fate = Fate::Used("publisher");
        return true;
    }
    if is_kicker(&name, &title) {
        article.topics.push(name);
        pieces[first].fate = Fate::Used("kicker");
        return true;
    }
    false
}

/// Whether a line is the name of a section above the title: one or two words, or three in capitals.
fn is_kicker(first: &str, second: &str) -> bool {
    let words = first.split_whitespace().count();
    let capitals = !first.chars().any(char::is_lowercase);
    (words <= 1 || (words <= 3 && capitals))
        && second.split_whitespace().count() >= 4
        && key(first) != key(second)
}

/// How many bytes of `text` are `title` and the punctuation after it, when a sentence of its own follows.
fn beginning(text: &str, title: &str) -> Option<usize> {
    let (text_folded, title_folded) = (folded(text), folded(title));
    let rest = text_folded.strip_prefix(title_folded.trim_end())?;
    let before = text_folded.chars().count() - rest.chars().count();
    let at = text.char_indices().nth(before).map(|(at, _)| at)?;
    let rest = text.get(at..)?;
    let skipped =
        rest.trim_start_matches([' ', '\u{a0}', '\u{202f}', '.', ':', '-', '–', '—', '|']);
    let parted = skipped.len() < rest.len();
    (parted && starts_upper(skipped) && skipped.chars().count() >= 40)
        .then(|| text.len() - skipped.len())
}

/// How many bytes of a text are a title in capitals before its first sentence.
fn capital_run(text: &str) -> Option<usize> {
    let is_capital = |word: &str| {
        word.chars().any(char::is_alphabetic) && !word.chars().any(char::is_lowercase)
            || !word.chars().any(char::is_alphabetic)
    };
    let mut end = 0;
    let mut words = 0;
    for word in text.split_inclusive(' ') {
        if !is_capital(word) {
            break;
        }
        words += usize::from(word.chars().filter(|c| c.is_alphabetic()).count() >= 2);
        end += word.len();
    }
    let rest = text.get(end..)?;
    let long = rest.chars().count() >= 60 && end <= LONGEST_TITLE * 2;
    (words >= 3 && long && starts_upper(rest)).then_some(end)
}

/// Takes the first `length` bytes off a block and notes them as used; gives them without the punctuation at their end.
pub(super) fn take_beginning(
    piece: &mut Piece,
    length: usize,
    what: &'static str,
    article: &mut Article,
) -> String {
    let text = piece.block.text.clone();
    let (taken, rest) = text.split_at(length.min(text.len()));
    article.left_out.push(LeftOut {
        line: piece.block.line(),
        text: taken.trim().to_owned(),
        rule: what.to_owned(),
        used: true,
    });
    piece.block.text = rest.trim_start().to_owned();
    piece.block.markdown = piece.block.markdown.take().map(|markdown| {
        markdown
            .strip_prefix(taken.trim_end())
            .map_or(markdown.clone(), |rest| rest.trim_start().to_owned())
    });
    taken
        .trim_end_matches([' ', '\u{a0}', '.', ':', '-', '–', '—', '|'])
        .to_owned()
}

/// The first sentence of a text without its full stop, cut between words when it is long.
fn first_sentence(text: &str) -> String {
    // A first sentence of two words goes on with the next one.
    let start = text.char_indices().nth(20).map_or(text.len(), |(at, _)| at);
    let bounds = sentence(text, &(0..start));
    let sentence = text
        .get(bounds)
        .unwrap_or(text)
        .trim()
        .trim_end_matches('.');
    match sentence.chars().count() {
        0..=LONGEST_SENTENCE => sentence.to_owned(),
        _ => shortened(sentence, 120),
    }
}

/// A text of at most `most` characters, cut between two words when it is longer.
pub(super) fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!(
        "{}…",
        cut.get(..end)
            .unwrap_or(&cut)
            .trim_end_matches([',', ';', ':', ' '])
    )
}
