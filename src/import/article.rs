//! One article out of the blocks of a page: what is its text, what says something about it, what only surrounds it.
//!
//! 1. `frame` takes out what rules know: labels, forms, lists of other articles.
//! 2. `head` finds title, standfirst, byline, date line; `foot` what stands after the text.
//! 3. `body` tells headings and lists from paragraphs.

use super::block::Block;
use super::dates::DateLine;
use super::rules::Rules;
use super::{body, foot, frame, head};

/// An article as a raw file holds it.
#[derive(Clone, Debug, Default)]
pub(super) struct Article {
    /// Its title.
    pub(super) title: String,
    /// Where the title was found.
    pub(super) title_from: TitleFrom,
    /// Its standfirst: what stands in larger letters between title and text.
    pub(super) summary: Option<String>,
    /// Who wrote it.
    pub(super) authors: Vec<String>,
    /// The agency or outlet that published it.
    pub(super) publisher: Option<String>,
    /// What is said of whose information it uses, as written.
    pub(super) credits: Vec<String>,
    /// Lines that say when it was published, in the order of the page.
    pub(super) dates: Vec<WrittenDate>,
    /// What the page files it under.
    pub(super) topics: Vec<String>,
    /// The text.
    pub(super) body: Vec<Block>,
    /// Every line that is not in the text, in order.
    pub(super) left_out: Vec<LeftOut>,
    /// Lines of the text that may not belong to it.
    pub(super) doubts: Vec<Doubt>,
}

/// Where a title was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum TitleFrom {
    /// On a line of its own, or in the page's markup.
    #[default]
    Line,
    /// There is none: it is the beginning of the text, which has it too.
    FirstSentence,
    /// There is neither: it is the name of the file.
    FileName,
}

/// A line that says when the text was published.
#[derive(Clone, Debug)]
pub(super) struct WrittenDate {
    /// What it says.
    pub(super) date: DateLine,
    /// Its line.
    pub(super) line: usize,
    /// The words of it.
    pub(super) words: String,
}

/// A line, or a part of one, that is not in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LeftOut {
    /// Its number in the raw file.
    pub(super) line: usize,
    /// What was left out.
    pub(super) text: String,
    /// The rule that did it.
    pub(super) rule: String,
    /// Whether its content went somewhere else: into the title, the authors, the source.
    pub(super) used: bool,
}

/// A line of the text that a person should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Doubt {
    /// Its number in the raw file.
    pub(super) line: usize,
    /// What it says.
    pub(super) text: String,
    /// Why, as the key of a sentence.
    pub(super) why: &'static str,
}

/// What is known of a page before its text is read.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    /// The title, by the page's markup.
    pub(super) title: Option<String>,
    /// The standfirst, by the page's markup.
    pub(super) summary: Option<String>,
    /// The authors, by the page's markup.
    pub(super) authors: Vec<String>,
    /// The outlet, by the page's markup.
    pub(super) publisher: Option<String>,
    /// What the page is filed under, by its markup.
    pub(super) topics: Vec<String>,
    /// Whether headings and lists are marked up, so that none has to be guessed.
    pub(super) has_markup: bool,
    /// The name of the file, for want of any other title.
    pub(super) file_name: String,
}

/// What decides while a page is read.
pub(super) struct Judge<'a> {
    /// The rules.
    pub(super) rules: &'a Rules,
    /// Names of rules, or words, whose lines stay in the text (`--keep`).
    pub(super) keep: &'a [String],
    /// BCP 47 tag of the text's language, as far as it is known.
    pub(super) lang: &'a str,
}

impl Judge<'_> {
    /// Whether the user wants a line to stay although `rule` fits it.
    pub(super) fn keeps(&self, rule: &str, text: &str) -> bool {
        let text = super::fold::folded(text);
        self.keep
            .iter()
            .any(|wanted| wanted == rule || text.contains(&super::fold::folded(wanted)))
    }
}

/// A block on its way: what becomes of it is not yet known, or is.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// The block.
    pub(super) block: Block,
    /// What became of it.
    pub(super) fate: Fate,
}

/// What becomes of a block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is text, unless something shows that it is not.
    #[default]
    Text,
    /// It surrounds the text; the rule that says so.
    Out(String),
    /// It says something about the text; what it is.
    Used(&'static str),
}

impl Piece {
    /// Whether it is still text.
    pub(super) fn is_text(&self) -> bool {
        self.fate == Fate::Text
    }

    /// Whether it is text, and prose.
    pub(super) fn is_prose(&self) -> bool {
        self.is_text() && self.block.is_prose()
    }
}

/// Reads one article.
pub(super) fn recognise(blocks: Vec<Block>, known: &Known, judge: &Judge<'_>) -> Article {
    let mut article = Article {
        authors: known.authors.clone(),
        publisher: known.publisher.clone(),
        topics: known.topics.clone(),
        summary: known.summary.clone(),
        ..Article::default()
    };
    let mut pieces: Vec<Piece> = blocks
        .into_iter()
        .map(|block| Piece {
            block,
            fate: Fate::Text,
        })
        .collect();
    frame::take_out(&mut pieces, &mut article, judge);
    head::read(&mut pieces, &mut article, known, judge);
    foot::read(&mut pieces, &mut article, judge);
    for piece in pieces {
        match piece.fate {
            Fate::Text => article.body.push(piece.block),
            Fate::Out(rule) => article.leave_out(&piece.block, &rule, false),
            Fate::Used(what) => article.leave_out(&piece.block, what, true),
        }
    }
    body::shape(&mut article, known.has_markup);
    article.left_out.sort_by_key(|left| left.line);
    article.doubts.sort_by_key(|doubt| doubt.line);
    article
}

impl Article {
    /// Notes that the lines of a block are not in the text.
    pub(super) fn leave_out(&mut self, block: &Block, rule: &str, used: bool) {
        for (line, text) in &block.lines {
            self.left_out.push(LeftOut {
                line: *line,
                text: text.clone(),
                rule: rule.to_owned(),
                used,
            });
        }
    }

    /// Notes that a person should look at a block of the text.
    pub(super) fn doubt(&mut self, block: &Block, why: &'static str) {
        self.doubts.push(Doubt {
            line: block.line(),
            text: block.text.clone(),
            why,
        });
    }
}
