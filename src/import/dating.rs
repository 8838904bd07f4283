//! When a text was published: what the user, the page or the text itself says of it. Never a guess.

use jiff::civil::Date;

use super::article::{Article, WrittenDate};
use super::block::Block;
use super::dates::{self, Bounds, Inference, LineKind, Published};
use super::report::dated;
use crate::diagnostic::Wording;
use crate::stub::text::{array, comment, date, quoted};

/// What is known of the publication of a text.
#[derive(Clone, Debug, Default)]
pub(super) struct Dating {
    /// The date in EDTF, when it is known.
    pub(super) edtf: Option<String>,
    /// The days that the date can mean.
    pub(super) published: Option<Published>,
    /// How it is known, as the key of a sentence; or why it is not.
    pub(super) how: &'static str,
    /// The words that say so.
    pub(super) words: String,
    /// Their line in the raw file; 0 when they are not in it.
    pub(super) line: usize,
    /// The earliest time that the text can be of, in EDTF, with the words that show it and their line.
    pub(super) not_before: Option<(String, String, usize)>,
    /// Dates of which one is right, when nothing decides between them.
    pub(super) candidates: Vec<String>,
    /// Between which days its place on the page puts it.
    pub(super) by_order: Option<Bounds>,
    /// A date that a person may confirm.
    pub(super) suggestion: Option<(String, String)>,
}

/// The days that a text can be of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    /// The first.
    pub(super) earliest: Date,
    /// The last; none when only the first is known.
    pub(super) latest: Option<Date>,
}

impl Dating {
    /// What is known of the days of publication.
    pub(super) fn span(&self) -> Option<Span> {
        let of = |published: Published| Span {
            earliest: published.earliest,
            latest: Some(published.latest),
        };
        let not_before = || {
            let (edtf, ..) = self.not_before.as_ref()?;
            Published::from_edtf(edtf).map(|days| Span {
                earliest: days.earliest,
                latest: None,
            })
        };
        self.published.map(of).or_else(not_before)
    }

    /// A date that was given from outside.
    pub(super) fn given(edtf: &str, how: &'static str, words: &str) -> Self {
        Self {
            edtf: Some(edtf.to_owned()),
            published: Published::from_edtf(edtf),
            how,
            words: words.to_owned(),
            ..Self::default()
        }
    }

    /// The lines of front matter that say the date, or that it is not known.
    pub(super) fn front_matter(&self, wording: &Wording) -> Vec<String> {
        let mut said = self.said(wording).into_iter().map(|line| comment(&line));
        let first = said.next().unwrap_or_default();
        let first = match &self.edtf {
            Some(edtf) => format!("date = {}  # {first}", date(edtf)),
            None => format!("# date: {first}"),
        };
        std::iter::once(first)
            .chain(said.map(|line| format!("# {line}")))
            .collect()
    }

    /// How the date is known, in words; or why it is not, and what the text shows of it.
    pub(super) fn said(&self, wording: &Wording) -> Vec<String> {
        let args = [
            ("words", self.words.as_str().into()),
            ("line", self.line.into()),
        ];
        let mut said = vec![wording.say(self.how, &args)];
        if self.edtf.is_some() {
            return said;
        }
        if let Some((edtf, words, line)) = &self.not_before {
            let args = [
                ("date", edtf.as_str().into()),
                ("words", words.as_str().into()),
                ("line", (*line).into()),
            ];
            said.push(wording.say("import-date-not-before", &args));
        }
        if let Some(bounds) = &self.by_order {
            let day = |day: Option<Date>| day.map_or_else(|| "…".to_owned(), |day| day.to_string());
            let args = [
                ("from", day(bounds.not_before).into()),
                ("to", day(bounds.not_after).into()),
            ];
            said.push(wording.say("import-date-by-order", &args));
        }
        if !self.candidates.is_empty() {
            let dates = self.candidates.join(", ").into();
            said.push(wording.say("import-date-candidates", &[("dates", dates)]));
        }
        if let Some((edtf, words)) = &self.suggestion {
            let args = [
                ("date", date(edtf).into()),
                ("words", words.as_str().into()),
            ];
            said.push(wording.say("import-date-suggestion", &args));
        }
        said
    }

    /// The lines of the report's table `[date]`.
    pub(super) fn report(&self) -> Vec<String> {
        let mut lines = vec![format!(
            "rule = {}",
            quoted(self.how.trim_start_matches("import-date-"))
        )];
        lines.extend(self.edtf.as_ref().map(|edtf| dated("edtf", edtf)));
        if !self.words.is_empty() {
            lines.push(format!("words = {}", quoted(&self.words)));
        }
        if self.line > 0 {
            lines.push(format!("line = {}", self.line));
        }
        if let Some((edtf, words, line)) = &self.not_before {
            lines.push(dated("not-before", edtf));
            lines.push(format!("not-before-words = {}", quoted(words)));
            lines.push(format!("not-before-line = {line}"));
        }
        if !self.candidates.is_empty() {
            lines.push(format!("candidates = {}", array(&self.candidates)));
        }
        lines.extend(
            self.suggestion
                .iter()
                .map(|(edtf, _)| dated("suggestion", edtf)),
        );
        lines
    }
}

/// Finds the date of an article: on a line that says it, else by what its text shows.
///
/// `bounds` are those that the order of a page gives, `today` is when the import is made.
pub(super) fn find(article: &Article, lang: &str, bounds: Bounds, today: Date) -> Dating {
    if let Some(found) = written(&article.dates) {
        return found;
    }
    let paragraphs: Vec<&Block> = article.body.iter().filter(|block| is_text(block)).collect();
    // A caption is often the only line with a year.
    let captions: Vec<_> = article
        .left_out
        .iter()
        .filter(|left| left.rule == "caption")
        .collect();
    let body = paragraphs
        .iter()
        .map(|block| (block.text.as_str(), block.line()));
    let below = captions.iter().map(|left| (left.text.as_str(), left.line));
    let (texts, lines): (Vec<&str>, Vec<usize>) = body.chain(below).unzip();
    let line = |paragraph: usize| lines.get(paragraph).copied().unwrap_or_default();
    let Inference {
        date,
        not_before,
        candidates,
        suggestion,
    } = dates::infer(&texts, lang, bounds, today);
    let not_before = not_before.map(|found| (found.edtf, found.words, line(found.paragraph)));
    let suggestion = suggestion.map(|found| (found.edtf, found.why.join(" … ")));
    if let Some(found) = with_year(&article.dates, not_before.as_ref()) {
        return found;
    }
    // A line that gives a day without its year is stronger than what the text shows.
    let date = date.filter(|_| {
        !article
            .dates
            .iter()
            .any(|written| written.date.date.is_some())
    });
    match date {
        Some(found) => Dating {
            edtf: Some(found.edtf),
            published: Some(found.published),
            how: "import-date-inferred",
            words: found.evidence,
            line: line(found.paragraph),
            not_before,
            candidates,
            ..Dating::default()
        },
        None => Dating {
            how: "import-date-unknown",
            not_before,
            candidates,
            suggestion,
            ..partial(&article.dates)
        },
    }
}

/// The first line that gives a whole date: that of publication, else that of a note's writing.
fn written(dates: &[WrittenDate]) -> Option<Dating> {
    let of = |kind: LineKind| {
        dates
            .iter()
            .filter(move |written| written.date.kind == kind)
    };
    of(LineKind::Published)
        .chain(of(LineKind::Read))
        .find_map(|written| {
            let edtf = written.date.date.as_ref()?.edtf()?;
            // The date of a note is none of the text that it is about: nothing is counted from it.
            let is_own = written.date.kind == LineKind::Published;
            Some(Dating {
                published: Published::from_edtf(&edtf).filter(|_| is_own),
                edtf: Some(edtf),
                how: "import-date-written",
                words: written.words.clone(),
                line: written.line,
                ..Dating::default()
            })
        })
}

/// How long after the latest date of the text a date line without a year may lie to be of the same year or the next, in days.
const SOON: i32 = 60;

/// A date line without a year, soon after the latest day that the text names with its year.
fn with_year(dates: &[WrittenDate], latest: Option<&(String, String, usize)>) -> Option<Dating> {
    let (edtf, words, line) = latest?;
    let latest: Date = edtf.parse().ok()?;
    let written = dates
        .iter()
        .find(|written| written.date.kind == LineKind::Published)?;
    let (month, day) = (written.date.date?.month, written.date.date?.day?);
    let fits = |year: i16| {
        let date = Date::new(year, month, day).ok()?;
        let days = latest.until(date).ok()?.get_days();
        (0..=SOON).contains(&days).then_some(date)
    };
    let date = fits(latest.year()).or_else(|| fits(latest.year() + 1))?;
    let edtf = format!("{date}?");
    Some(Dating {
        published: Published::from_edtf(&edtf),
        edtf: Some(edtf),
        how: "import-date-inferred",
        words: format!("{} … {words}", written.words),
        line: written.line,
        not_before: Some((date.to_string(), words.clone(), *line)),
        ..Dating::default()
    })
}

/// A date line without a year: known, but not enough.
fn partial(dates: &[WrittenDate]) -> Dating {
    let first = dates.iter().find(|written| written.date.date.is_some());
    first.map_or_else(Dating::default, |written| Dating {
        words: written.words.clone(),
        line: written.line,
        ..Dating::default()
    })
}

/// Whether a block is running text, in which dates and names are looked for.
pub(super) fn is_text(block: &Block) -> bool {
    use super::block::Shape;
    matches!(
        block.shape,
        Shape::Paragraph | Shape::Item { .. } | Shape::Quote
    ) && !block.text.is_empty()
}
