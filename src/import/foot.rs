//! What stands after the text: byline, signature, place and date, credits.

use super::about::{about_the_text, whole_date_line};
use super::article::{Article, Fate, Judge, Piece};
use super::block::Shape;
use super::byline;
use super::fold::folded;
use super::lines::ends_sentence;

/// Reads the foot of a page: what it finds goes to `article`, what is not text is marked in `pieces`.
///
/// Names, functions and institutions count as a signature only together, or below a place and a date.
pub(super) fn read(pieces: &mut [Piece], article: &mut Article, judge: &Judge<'_>) {
    let last_prose = pieces.iter().rposition(Piece::is_prose);
    let from = last_prose.map_or(pieces.len(), |at| at + 1);
    let foot = &mut pieces[from..];
    let is_open = |piece: &Piece| piece.is_text() && matches!(piece.block.shape, Shape::Paragraph);
    let any = |fits: &dyn Fn(&str) -> bool| {
        foot.iter()
            .any(|piece| is_open(piece) && fits(&piece.block.text))
    };
    let dated = any(&|text| whole_date_line(text, judge.lang).is_some());
    let signed = any(&byline::is_signature)
        && (dated || any(&is_function) || any(&|text| on_behalf(text).is_some()));
    for piece in foot.iter_mut().filter(|piece| is_open(piece)) {
        let text = piece.block.text.clone();
        if judge.keeps("byline", &text) {
            continue;
        }
        if let Some(fate) = about_the_text(&text, piece.block.line(), article, judge.lang) {
            piece.fate = fate;
        } else if let Some(agency) = agency(&text) {
            article.publisher = article.publisher.take().or_else(|| Some(agency.to_owned()));
            piece.fate = Fate::Used("credit");
        } else if let Some(institution) = on_behalf(&text).filter(|_| signed) {
            article.publisher = article
                .publisher
                .take()
                .or_else(|| Some(institution.to_owned()));
            piece.fate = Fate::Used("signature");
        } else if signed && byline::is_signature(&text) && article.authors.is_empty() {
            article.authors.push(text);
            piece.fate = Fate::Used("byline");
        } else if signed && is_function(&text) {
            piece.fate = Fate::Used("signature");
        } else if !ends_sentence(&text) {
            article.doubt(&piece.block, "doubt-after-text");
        }
    }
}

/// The agency that a line in brackets names: « (AFP) ».
fn agency(text: &str) -> Option<&str> {
    let name = text.strip_prefix('(')?.strip_suffix(')')?;
    let short = name.chars().count() <= 30 && name.split_whitespace().count() <= 3;
    (short
        && name.starts_with(char::is_uppercase)
        && name.chars().filter(|c| c.is_uppercase()).count() >= 2)
        .then_some(name)
}

/// The institution for which a communiqué is signed: « Pour l’Union des piroguiers, ».
fn on_behalf(text: &str) -> Option<&str> {
    let folded = folded(text);
    let openings = [
        "pour l'",
        "pour le ",
        "pour la ",
        "pour les ",
        "for the ",
        "on behalf of the ",
        "on behalf of ",
    ];
    let opening = openings
        .iter()
        .find(|opening| folded.starts_with(**opening))?;
    let at = text
        .char_indices()
        .nth(opening.chars().count())
        .map(|(at, _)| at)?;
    let name = text.get(at..)?.trim_end_matches([',', ':', ' ']);
    (name.starts_with(char::is_uppercase)
        && name.split_whitespace().count() <= 9
        && !name.ends_with('.'))
    .then_some(name)
}

/// Whether a line is a function: « Le secrétaire général ».
fn is_function(text: &str) -> bool {
    const FUNCTIONS: [&str; 24] = [
        "charge",
        "chargee",
        "secretaire",
        "directeur",
        "directrice",
        "president",
        "presidente",
        "porte-parole",
        "ministre",
        "responsable",
        "coordinateur",
        "coordinatrice",
        "gouverneur",
        "maire",
        "prefet",
        "cellule",
        "service",
        "spokesperson",
        "spokesman",
        "secretary",
        "director",
        "chair",
        "coordinator",
        "minister",
    ];
    let folded = folded(text.trim_end_matches([',', ':']));
    let mut words = folded
        .split(' ')
        .filter(|word| !matches!(*word, "le" | "la" | "the" | "les"));
    folded.split(' ').count() <= 9
        && !text.ends_with('.')
        && words
            .next()
            .is_some_and(|word| FUNCTIONS.contains(&word.trim_start_matches("l'")))
}
