//! What stands before the text: title, standfirst, byline, date line.

use super::about::{about_the_text, is_about_the_text, note_date};
use super::article::{Article, Fate, Judge, Known, Piece, TitleFrom};
use super::block::Shape;
use super::byline;
use super::dates;
use super::fold::folded;
use super::lines::ends_sentence;
use super::outlet::is_outlet;
use super::title::{self, is_plain, take_beginning};

/// The longest standfirst, in characters.
const LONGEST_STANDFIRST: usize = 600;

/// How many blocks may stand before the text.
pub(super) const HEAD: usize = 12;

/// Reads the head of a page: what it finds goes to `article`, what is not text is marked in `pieces`.
pub(super) fn read(pieces: &mut [Piece], article: &mut Article, known: &Known, judge: &Judge<'_>) {
    let end = head_end(pieces, judge);
    lines_about_the_text(&mut pieces[..end], article, judge);
    title::find(pieces, end, article, known);
    title::find_again(pieces, article);
    bare_name(pieces, end, article);
    standfirst(pieces, end, article);
    dateline(pieces, article, judge);
}

/// Where the head ends: at the first prose, or after a byline or date line that stands below a standfirst.
fn head_end(pieces: &[Piece], judge: &Judge<'_>) -> usize {
    let first = pieces
        .iter()
        .position(Piece::is_prose)
        .unwrap_or(pieces.len());
    let mut end = first;
    let mut prose = (0, 0);
    for (at, piece) in pieces.iter().enumerate().take(HEAD).skip(first) {
        let text = &piece.block.text;
        if piece.is_text() && is_about_the_text(text, judge.lang) {
            end = at + 1;
        } else if piece.is_prose() {
            prose = (prose.0 + 1, prose.1 + text.chars().count());
        }
        if prose.0 > 1 || prose.1 > LONGEST_STANDFIRST {
            break;
        }
    }
    end
}

/// Finds bylines and date lines, in one line together perhaps.
fn lines_about_the_text(pieces: &mut [Piece], article: &mut Article, judge: &Judge<'_>) {
    for piece in pieces.iter_mut().filter(|piece| piece.is_text()) {
        let text = piece.block.text.clone();
        if judge.keeps("byline", &text) || !matches!(piece.block.shape, Shape::Paragraph) {
            continue;
        }
        if let Some(fate) = about_the_text(&text, piece.block.line(), article, judge.lang) {
            piece.fate = fate;
        }
    }
}

/// Words that are in no name of a person, though a label may write them with a capital.
const NO_NAMES: [&str; 16] = [
    "in",
    "on",
    "at",
    "for",
    "the",
    "and",
    "to",
    "more",
    "read",
    "available",
    "en",
    "sur",
    "dans",
    "pour",
    "voir",
    "lire",
];

/// Takes a name that stands alone between title and text as that of the author.
fn bare_name(pieces: &mut [Piece], end: usize, article: &mut Article) {
    let titles = |piece: &Piece| matches!(piece.fate, Fate::Used("title" | "title-again"));
    let from = pieces.iter().rposition(titles).map_or(end, |at| at + 1);
    let to = pieces
        .iter()
        .position(Piece::is_prose)
        .unwrap_or(pieces.len())
        .max(from);
    if !article.authors.is_empty() {
        return;
    }
    let name = pieces[from.min(to)..to].iter_mut().find(|piece| {
        piece.is_text()
            && is_plain(piece)
            && byline::is_signature(&piece.block.text)
            && piece.block.text.chars().any(char::is_lowercase)
            && !piece
                .block
                .text
                .split_whitespace()
                .any(|word| NO_NAMES.contains(&folded(word).as_str()))
            && !is_outlet(&piece.block.text)
    });
    if let Some(piece) = name {
        article.authors.push(piece.block.text.clone());
        piece.fate = Fate::Used("byline");
    }
}

/// Finds the standfirst below the title: by its place above the byline or the date, by its missing full stop, or because the
/// text says the same again. A first paragraph without such a sign is text.
fn standfirst(pieces: &mut [Piece], end: usize, article: &mut Article) {
    if article.summary.is_some() || article.title_from != TitleFrom::Line {
        return;
    }
    let titles = |piece: &Piece| matches!(piece.fate, Fate::Used("title" | "title-again"));
    let from = pieces.iter().rposition(titles).map_or(0, |at| at + 1);
    let Some(at) = (from..pieces.len()).find(|at| pieces[*at].is_text()) else {
        return;
    };
    let text = pieces[at].block.text.clone();
    let length = text.chars().count();
    let words = text.split_whitespace().count();
    let text_follows = pieces[at + 1..]
        .iter()
        .filter(|piece| piece.is_prose())
        .count()
        >= 2;
    if !(15..=LONGEST_STANDFIRST).contains(&length)
        || words < 4
        || !matches!(pieces[at].block.shape, Shape::Paragraph)
        || !text_follows
    {
        return;
    }
    let above_byline = at < end
        && pieces[at + 1..end]
            .iter()
            .any(|piece| matches!(piece.fate, Fate::Used("byline" | "date-line")));
    let no_full_stop =
        !ends_sentence(&text) && (at < end || length >= 60) && !text.ends_with([',', '-', '–']);
    let said_again = length >= 40 && repeats(&text, pieces.get(at + 1..).unwrap_or_default());
    if above_byline || no_full_stop || said_again {
        article.summary = Some(text);
        pieces[at].fate = Fate::Used("standfirst");
    }
}

/// Whether a later block holds the whole text of a sentence.
fn repeats(sentence: &str, later: &[Piece]) -> bool {
    let wanted = folded(sentence.trim_end_matches(['.', ' ']));
    later
        .iter()
        .filter(|piece| piece.is_text())
        .any(|piece| folded(&piece.block.text).contains(&wanted))
}

/// Takes « GAO, 12 mai (Agence) – » off the beginning of the first paragraph, which may have a line or two above it.
fn dateline(pieces: &mut [Piece], article: &mut Article, judge: &Judge<'_>) {
    let open = pieces.iter_mut().filter(|piece| piece.is_text()).take(4);
    let found = open.into_iter().find_map(|piece| {
        let text = &piece.block.text;
        let found = dates::date_line(text, judge.lang)?;
        let rest = text.get(found.length..)?.trim();
        let is_dateline = (found.place.is_some() || found.agency.is_some())
            && found.length > 0
            && rest.chars().count() >= 20;
        (is_dateline && !judge.keeps("date-line", text)).then_some((piece, found))
    });
    if let Some((piece, found)) = found {
        let text = piece.block.text.clone();
        take_beginning(piece, found.length, "date-line", article);
        note_date(article, found, piece.block.line(), &text);
    }
}
