//! What rules know: labels, prompts, forms, lists of other articles, topics, captions, credits.

use super::about::{add_authors, note_date, says_date_or_author};
use super::article::{Article, Fate, Judge, Piece};
use super::block::Shape;
use super::byline::{self, Byline};
use super::dates::date_line;
use super::lines::ends_sentence;
use super::rules::{At, Hit, Role, Then};

/// The part of a text, in percent of its characters, that must stand before the label of a comment form.
const TEXT_BEFORE_COMMENTS: usize = 40;

/// Takes out of `pieces` what the rules know, and keeps what they find of use.
pub(super) fn take_out(pieces: &mut [Piece], article: &mut Article, judge: &Judge<'_>) {
    let end = cut_at_comments(pieces, judge);
    let zone = Zone::of(&pieces[..end]);
    for at in 0..end {
        let found = judge.rules.hits(&pieces[at].block.text);
        // « Rédaction | 12 mai 2022 | 4 min »: more than a menu.
        let says_more = says_date_or_author(&pieces[at].block.text, judge.lang);
        let Some(hit) = found.iter().find(|hit| {
            zone.allows(hit, at)
                && fits(hit, &pieces[at], judge)
                && (hit.role.is_some() || !says_more)
        }) else {
            if !found.is_empty() && pieces[at].is_text() && !says_more {
                article.doubt(&pieces[at].block, "doubt-label");
            }
            continue;
        };
        if !pieces[at].is_text() {
            continue;
        }
        let hit = hit.clone();
        pieces[at].fate = fate(&hit, pieces[at].block.line(), article, judge);
        if hit.then == Some(Then::Titles) {
            take_titles(pieces, at, end, &zone, &hit, judge);
        }
    }
    let above = zone.first_prose.min(pieces.len());
    take_menus(&mut pieces[..above]);
}

/// Takes out the rest of a menu above the text: items beside one that a rule took for navigation.
fn take_menus(pieces: &mut [Piece]) {
    const LONGEST: usize = 40;
    let is_item = |piece: &Piece| {
        matches!(piece.block.shape, Shape::Item { .. })
            && piece.block.text.chars().count() <= LONGEST
    };
    let mut at = 0;
    while at < pieces.len() {
        let length = pieces[at..]
            .iter()
            .take_while(|piece| is_item(piece))
            .count();
        let menu = &mut pieces[at..at + length];
        let out = menu
            .iter()
            .find(|piece| matches!(&piece.fate, Fate::Out(_)))
            .map(|piece| piece.fate.clone());
        if let Some(out) = out {
            menu.iter_mut()
                .filter(|piece| piece.is_text())
                .for_each(|piece| piece.fate = out.clone());
        }
        at += length.max(1);
    }
}

fn fits(hit: &Hit<'_>, piece: &Piece, judge: &Judge<'_>) -> bool {
    !judge.keeps(hit.rule, &piece.block.text)
}

/// What becomes of a block that a rule fits; what is of use goes to the article.
fn fate(hit: &Hit<'_>, line: usize, article: &mut Article, judge: &Judge<'_>) -> Fate {
    let value = hit.value.trim();
    match hit.role {
        None => Fate::Out(hit.rule.to_owned()),
        Some(Role::Title) => {
            value.clone_into(&mut article.title);
            Fate::Used("title")
        }
        Some(Role::Byline) => {
            let name = Byline {
                authors: vec![value.trim_matches(['"', '\'']).to_owned()],
                outlet: None,
            };
            add_authors(article, byline::parse(value).unwrap_or(name));
            Fate::Used("byline")
        }
        // The headers of a message are in the language of the program that wrote them.
        Some(Role::Date) => match [judge.lang, "en", "fr"]
            .iter()
            .find_map(|lang| date_line(without_time(value), lang))
        {
            Some(date) => {
                note_date(article, date, line, value);
                Fate::Used("date-line")
            }
            None => Fate::Out(hit.rule.to_owned()),
        },
        Some(Role::Caption) => Fate::Used("caption"),
        Some(Role::Credit) => {
            article.credits.push(hit.value.trim().to_owned());
            Fate::Used("credit")
        }
        Some(Role::Topics) => {
            article.topics.extend(topics(&hit.value));
            Fate::Used("topics")
        }
    }
}

/// A date without the time of day after it, which is not kept: `Tue, 14 Jun 2022 09:12:44 +0000` (RFC 5322, section 3.3).
fn without_time(value: &str) -> &str {
    let day = value
        .split(':')
        .next()
        .filter(|day| day.len() < value.len());
    day.map_or(value, |day| {
        day.trim_end_matches(|c: char| c.is_ascii_digit())
            .trim_end()
    })
}

/// The topics that a line names: between commas, semicolons, bars or dots.
fn topics(value: &str) -> Vec<String> {
    value
        .split([',', ';', '|', '·', '•'])
        .map(|topic| {
            topic
                .trim()
                .trim_start_matches('#')
                .trim_end_matches('.')
                .to_owned()
        })
        .filter(|topic| !topic.is_empty())
        .collect()
}

/// Takes out the titles of other articles that follow a label: all at the foot of the page, one inside the text.
fn take_titles(
    pieces: &mut [Piece],
    label: usize,
    end: usize,
    zone: &Zone,
    hit: &Hit<'_>,
    judge: &Judge<'_>,
) {
    let has_its_own = pieces[label]
        .block
        .text
        .split_once(':')
        .is_some_and(|(_, rest)| !rest.trim().is_empty());
    let most = match (label > zone.last_prose, has_its_own) {
        (true, _) => usize::MAX,
        (false, true) => 0,
        (false, false) => 1,
    };
    for piece in pieces[label + 1..end].iter_mut().take(most) {
        let text = &piece.block.text;
        let is_title = piece.is_text()
            && text.chars().count() <= 160
            && !ends_sentence(text.trim_end_matches(['?', '!']));
        if !is_title || judge.keeps(hit.rule, text) || !judge.rules.hits(text).is_empty() {
            break;
        }
        // At the foot, a byline or a credit ends the list.
        if byline::parse(text).is_some() {
            break;
        }
        piece.fate = Fate::Out(hit.rule.to_owned());
    }
}

/// Takes out the comments of readers, from their label to the end; gives the place where the rest ends.
///
/// The label must stand after most of the text, since what follows may be prose as well.
fn cut_at_comments(pieces: &mut [Piece], judge: &Judge<'_>) -> usize {
    let size = |piece: &Piece| piece.block.text.chars().count();
    let all: usize = pieces.iter().map(size).sum();
    let mut before = 0;
    let mut seen_prose = false;
    let mut cut = None;
    for (at, piece) in pieces.iter().enumerate() {
        let hits = judge.rules.hits(&piece.block.text);
        if let Some(hit) = hits.iter().find(|hit| hit.then == Some(Then::Rest))
            && seen_prose
            && before * 100 >= all * TEXT_BEFORE_COMMENTS
            && fits(hit, piece, judge)
        {
            cut = Some((at, hit.rule.to_owned()));
            break;
        }
        before += size(piece);
        seen_prose |= piece.block.is_prose();
    }
    let Some((at, rule)) = cut else {
        return pieces.len();
    };
    for piece in &mut pieces[at..] {
        let hits = judge.rules.hits(&piece.block.text);
        // What is of use at the foot of a page may stand below its comments.
        let useful = hits.iter().any(|hit| hit.role.is_some());
        if !useful && !judge.keeps(&rule, &piece.block.text) {
            let own = hits
                .iter()
                .find(|hit| hit.role.is_none())
                .map(|hit| hit.rule.to_owned());
            piece.fate = Fate::Out(own.unwrap_or_else(|| rule.clone()));
        }
    }
    pieces.len()
}

/// Where the prose of a page begins and ends.
struct Zone {
    first_prose: usize,
    last_prose: usize,
}

impl Zone {
    fn of(pieces: &[Piece]) -> Self {
        Self {
            first_prose: pieces
                .iter()
                .position(Piece::is_prose)
                .unwrap_or(pieces.len()),
            last_prose: pieces.iter().rposition(Piece::is_prose).unwrap_or(0),
        }
    }

    fn allows(&self, hit: &Hit<'_>, at: usize) -> bool {
        // A label that ends like a sentence can be the only prose of its line: it is no edge to itself.
        let (head, foot) = (at <= self.first_prose, at >= self.last_prose);
        match hit.at {
            At::Anywhere => true,
            At::Head => head,
            At::Foot => foot,
            At::Edge => head || foot,
        }
    }
}
