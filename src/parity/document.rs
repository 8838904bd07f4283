//! What two versions of a text hold outside their passages: embeds, code, tables, lists, notes.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::address::same_address;
use super::segment::Pair;
use crate::diagnostic::{Code, Diagnostic};
use crate::files::Place;
use crate::markdown::{Scheme, Target, parse};

/// One version of a text.
#[derive(Clone, Copy)]
pub struct Version<'a> {
    /// Its Markdown, without front matter.
    pub text: &'a str,
    /// Where a range of it stands in its file.
    pub place: &'a dyn Fn(Range<usize>) -> Place,
}

/// Passages that were left over when those of the two versions were paired, as ranges of the texts.
#[derive(Clone, Debug, Default)]
pub struct Unpaired {
    /// Those of the source, each with the byte of the translation where it should stand.
    pub source: Vec<(Range<usize>, usize)>,
    /// Those of the translation.
    pub target: Vec<Range<usize>>,
}

/// The shape of a text: what it holds besides passages, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocumentShape {
    /// The addresses of what is shown: embeds and images.
    pub embeds: Vec<(String, Range<usize>)>,
    /// Blocks of code.
    pub code: Vec<(String, Range<usize>)>,
    /// Rows and columns of each table, the header counting as a row.
    pub tables: Vec<((usize, usize), Range<usize>)>,
    /// Whether each list is numbered, its depth and how many items it has.
    pub lists: Vec<(ListShape, Range<usize>)>,
    /// The labels of notes.
    pub notes: Vec<(String, Range<usize>)>,
    /// The sources that are cited.
    pub cited: Vec<(String, Range<usize>)>,
}

/// What a list is besides its items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListShape {
    /// Whether its items are numbered.
    pub is_numbered: bool,
    /// How many lists it stands in.
    pub depth: usize,
    /// How many items it has.
    pub items: usize,
}

impl DocumentShape {
    /// Reads the shape of a Markdown text without front matter.
    pub fn read(text: &str) -> Self {
        let mut shape = Self::default();
        let mut lists: Vec<usize> = Vec::new();
        let mut code: Option<String> = None;
        for (event, range) in parse(text) {
            match event {
                Event::Start(Tag::List(start)) => {
                    let list = ListShape {
                        is_numbered: start.is_some(),
                        depth: lists.len(),
                        items: 0,
                    };
                    lists.push(shape.lists.len());
                    shape.lists.push((list, range));
                }
                Event::End(TagEnd::List(_)) => drop(lists.pop()),
                Event::Start(Tag::Item) => {
                    if let Some((list, _)) = lists.last().and_then(|at| shape.lists.get_mut(*at)) {
                        list.items += 1;
                    }
                }
                Event::Start(Tag::CodeBlock(_)) => code = Some(String::new()),
                Event::Text(part) if code.is_some() => {
                    code.iter_mut().for_each(|code| code.push_str(&part));
                }
                Event::End(TagEnd::CodeBlock) => {
                    shape.code.extend(code.take().map(|code| (code, range)));
                }
                Event::Start(tag) => shape.open(&tag, range),
                _ => {}
            }
        }
        shape
    }

    fn open(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Table(columns) => self.tables.push(((0, columns.len()), range)),
            Tag::TableHead | Tag::TableRow => {
                if let Some(((rows, _), _)) = self.tables.last_mut() {
                    *rows += 1;
                }
            }
            Tag::Image { dest_url, .. } => self.embeds.push((dest_url.to_string(), range)),
            Tag::FootnoteDefinition(label) => self.notes.push((label.to_string(), range)),
            Tag::Link { dest_url, .. } => match Target::parse(dest_url) {
                Target::Cite(Some(citations)) => {
                    let cited = citations
                        .into_iter()
                        .map(|citation| (citation.source, range.clone()));
                    self.cited.extend(cited);
                }
                Target::Internal {
                    scheme: Scheme::Source,
                    id,
                    ..
                } => {
                    self.cited.push((id.to_owned(), range));
                }
                _ => {}
            },
            _ => {}
        }
    }
}

/// Everything on which two versions of a text do not agree, outside the passages that were paired.
///
/// `unpaired` are the passages that were left over; without it, passages were not paired at all, and citations are compared
/// for the whole texts. Each finding stands in the translation; what only the source has stands where the translation ends.
pub fn compare_documents(
    source: &Version<'_>,
    target: &Version<'_>,
    pair: &Pair<'_>,
    unpaired: Option<&Unpaired>,
) -> Vec<Diagnostic> {
    let shapes = [
        DocumentShape::read(source.text),
        DocumentShape::read(target.text),
    ];
    let mut report = Report {
        source,
        target,
        pair,
        found: Vec::new(),
    };
    let same_embed = |a: &String, b: &String| same_address(a, b, pair.from, pair.to);
    report.in_order(
        Code::ParityEmbed,
        &shapes.each_ref().map(|shape| shape.embeds.as_slice()),
        same_embed,
        Clone::clone,
    );
    let code = shapes.each_ref().map(|shape| shape.code.as_slice());
    let first_line = |code: &String| code.lines().next().unwrap_or_default().to_owned();
    report.in_order(Code::ParityCode, &code, |a, b| a == b, first_line);
    let tables = shapes.each_ref().map(|shape| shape.tables.as_slice());
    let size = |(rows, columns): &(usize, usize)| format!("{columns} × {rows}");
    report.in_order(Code::ParityTable, &tables, |a, b| a == b, size);
    let lists = shapes.each_ref().map(|shape| shape.lists.as_slice());
    report.in_order(
        Code::ParityList,
        &lists,
        |a, b| a == b,
        |list| list.items.to_string(),
    );
    let notes = shapes.each_ref().map(|shape| shape.notes.as_slice());
    report.sets(
        Code::ParityNote,
        &notes,
        |label| format!("[^{label}]"),
        |_, _| true,
    );
    let cited = shapes.each_ref().map(|shape| shape.cited.as_slice());
    let is_apart = |side: usize, range: &Range<usize>| match (unpaired, side) {
        (None, _) => true,
        (Some(unpaired), 0) => unpaired
            .source
            .iter()
            .any(|(passage, _)| contains(passage, range)),
        (Some(unpaired), _) => unpaired
            .target
            .iter()
            .any(|passage| contains(passage, range)),
    };
    report.sets(
        Code::ParityCitation,
        &cited,
        |key| format!("@{key}"),
        is_apart,
    );
    if let Some(unpaired) = unpaired {
        report.passages(unpaired);
    }
    report.found
}

fn contains(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// What is found, at its places.
struct Report<'a> {
    source: &'a Version<'a>,
    target: &'a Version<'a>,
    pair: &'a Pair<'a>,
    found: Vec<Diagnostic>,
}

/// Something with what it is called and where it stands; none if that version lacks it.
type Told = Option<(String, Range<usize>)>;

impl Report<'_> {
    fn report(&mut self, code: Code, source: Told, target: Told) {
        self.report_as(code, "other", source, target);
    }

    fn report_as(&mut self, code: Code, kind: &str, source: Told, target: Told) {
        let side = match (&source, &target) {
            (Some(_), None) => "source",
            (None, Some(_)) => "target",
            _ => "both",
        };
        let end = |text: &str| text.trim_end().len()..text.trim_end().len();
        let at = |told: &Told, text: &str| {
            told.as_ref()
                .map_or(end(text), |(_, range)| trimmed(text, range))
        };
        let words = |told: &Told| {
            told.as_ref()
                .map(|(words, _)| words.clone())
                .unwrap_or_default()
        };
        let place = (self.target.place)(at(&target, self.target.text));
        let mut finding = Diagnostic::at(code, place)
            .arg("side", side)
            .arg("kind", kind)
            .arg("source", words(&source))
            .arg("target", words(&target))
            .arg("language", self.pair.from);
        if source.is_some() {
            finding = finding.related((self.source.place)(at(&source, self.source.text)));
        }
        self.found.push(finding);
    }

    /// Things that must be the same in the same order: what one version lacks, or else the first out of order.
    fn in_order<T>(
        &mut self,
        code: Code,
        [left, right]: &[&[(T, Range<usize>)]; 2],
        same: impl Fn(&T, &T) -> bool,
        name: impl Fn(&T) -> String,
    ) {
        let told = |found: &(T, Range<usize>)| Some((name(&found.0), found.1.clone()));
        let mut rest: Vec<&(T, Range<usize>)> = right.iter().collect();
        let mut lacking = Vec::new();
        for a in left.iter() {
            match rest.iter().position(|b| same(&a.0, &b.0)) {
                Some(at) => drop(rest.remove(at)),
                None => lacking.push(a),
            }
        }
        let nothing_lacks = lacking.is_empty() && rest.is_empty();
        let mut rest = rest.into_iter();
        for a in lacking {
            self.report(code, told(a), rest.next().and_then(told));
        }
        for b in rest {
            self.report(code, None, told(b));
        }
        let mut pairs = left.iter().zip(right.iter());
        if let Some((a, b)) = pairs.find(|(a, b)| nothing_lacks && !same(&a.0, &b.0)) {
            self.report_as(code, "order", told(a), told(b));
        }
    }

    /// Things that both versions must have somewhere; only those that `counts` holds for are reported.
    fn sets(
        &mut self,
        code: Code,
        [left, right]: &[&[(String, Range<usize>)]; 2],
        name: impl Fn(&str) -> String,
        counts: impl Fn(usize, &Range<usize>) -> bool,
    ) {
        let keys = |list: &[(String, Range<usize>)]| {
            list.iter()
                .map(|(key, _)| key.clone())
                .collect::<BTreeSet<_>>()
        };
        let [has_left, has_right] = [keys(left), keys(right)];
        let mut told = BTreeSet::new();
        for (key, range) in left
            .iter()
            .filter(|(key, range)| !has_right.contains(key) && counts(0, range))
        {
            if told.insert(key) {
                self.report(code, Some((name(key), range.clone())), None);
            }
        }
        for (key, range) in right
            .iter()
            .filter(|(key, range)| !has_left.contains(key) && counts(1, range))
        {
            if told.insert(key) {
                self.report(code, None, Some((name(key), range.clone())));
            }
        }
    }

    fn passages(&mut self, unpaired: &Unpaired) {
        for (range, at) in &unpaired.source {
            let start = (self.target.place)(*at..*at);
            self.report(
                Code::ParitySegment,
                Some((opening(self.source.text, range), range.clone())),
                None,
            );
            if let Some(finding) = self.found.last_mut() {
                finding.place = Some(start);
            }
        }
        for range in &unpaired.target {
            self.report(
                Code::ParitySegment,
                None,
                Some((opening(self.target.text, range), range.clone())),
            );
        }
    }
}

/// A range without the white space at its end.
fn trimmed(text: &str, range: &Range<usize>) -> Range<usize> {
    let written = text.get(range.clone()).unwrap_or_default();
    range.start..range.start + written.trim_end().len()
}

/// The first words of a passage.
fn opening(text: &str, range: &Range<usize>) -> String {
    const WORDS: usize = 6;
    let passage = text.get(range.clone()).unwrap_or_default();
    let words: Vec<&str> = passage.split_whitespace().take(WORDS + 1).collect();
    match words.len() > WORDS {
        true => format!("{}…", words[..WORDS].join(" ")),
        false => words.join(" "),
    }
}
