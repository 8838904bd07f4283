//! Gets drafts from an engine, and keeps none that does not fit its segment.
//!
//! What is wrong with an answer is mended where that needs no guessing ([`super::mend`]); else it is asked for again, each step
//! for what the one before did not settle:
//!
//! 1. the text as the engine likes it;
//! 2. the same with placeholders as words that look like addresses;
//! 3. only the texts between the placeholders, each for itself.
//!
//! What still does not fit is a [`Fault`], and the segment keeps its text.

use super::engine::short as short_of;
use super::engine::{Draft, EngineError, Formality, GlossaryHandle, Markup, Request, Translator};
use super::markup;
use super::mend::mend;
use crate::bitext::segment::answer::{self, encoded, tokens};
use crate::bitext::segment::{Fault, Segment, Token};
use crate::bitext::state::is_names;
use crate::diagnostic::{Phrase, Say, said_in_english};

/// Who drafts, from which language to which.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    /// The engine.
    pub engine: &'a dyn Translator,
    /// BCP 47 tag of the language of the texts.
    pub from: &'a str,
    /// BCP 47 tag of the language wanted.
    pub to: &'a str,
    /// The glossary, as the engine knows it.
    pub glossary: Option<&'a GlossaryHandle>,
    /// How readers are addressed.
    pub formality: Formality,
    /// Looks at an answer that fits its segment: gives it back, perhaps mended, or says what is wrong with it.
    pub judge: &'a dyn Fn(&Segment, String) -> Result<String, Fault>,
}

/// What a run may still send, and what it has sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Meter {
    /// The most characters that may be sent; none for any number.
    pub limit: Option<u64>,
    /// Requests sent.
    pub requests: u64,
    /// Texts sent.
    pub texts: u64,
    /// Characters (Unicode code points, without placeholders) sent.
    pub characters: u64,
    /// Characters that the engine says it charges; none as long as it says nothing.
    pub billed: Option<u64>,
}

/// Why no more is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The engine fails.
    Engine(EngineError),
    /// As many characters were sent as may be.
    Characters(u64),
}

impl Say for Stop {
    fn phrase(&self) -> Phrase {
        match self {
            Self::Engine(error) => error.phrase(),
            Self::Characters(limit) => Phrase::new("translate-limit").with("limit", *limit),
        }
    }
}

said_in_english!(Stop);

impl From<EngineError> for Stop {
    fn from(error: EngineError) -> Self {
        Self::Engine(error)
    }
}

/// What became of a segment.
pub type Drafted = Result<String, Fault>;

/// How many characters a text costs.
pub fn characters(encoded: &str) -> u64 {
    answer::words(encoded).chars().count() as u64
}

impl Desk<'_> {
    /// Drafts segments that belong together: one answer or fault for each, in their order; none for those that were not reached.
    pub fn draft(
        &self,
        segments: &[&Segment],
        context: Option<&str>,
        meter: &mut Meter,
    ) -> (Vec<Option<Drafted>>, Option<Stop>) {
        let mut drafted: Vec<Option<Drafted>> = vec![None; segments.len()];
        for shape in [Shape::Own, Shape::Words] {
            let open = unsettled(segments, &drafted, shape);
            let texts: Vec<String> = open
                .iter()
                .filter_map(|at| segments.get(*at))
                .map(|segment| self.sent(&segment.text, shape))
                .collect();
            let (answers, stop) = self.send(&texts, context, meter);
            for (at, text) in open.iter().zip(answers) {
                if let (Some(segment), Some(slot)) = (segments.get(*at), drafted.get_mut(*at)) {
                    let now = self.received(segment, &text, shape);
                    // The first fault is the one to tell.
                    if now.is_ok() || slot.is_none() {
                        *slot = Some(now);
                    }
                }
            }
            if stop.is_some() {
                return (drafted, stop);
            }
        }
        let open = unsettled(segments, &drafted, Shape::Pieces);
        for at in open {
            let (Some(segment), Some(slot)) = (segments.get(at), drafted.get_mut(at)) else {
                continue;
            };
            match self.in_pieces(segment, context, meter) {
                Ok(Ok(text)) => *slot = Some(Ok(text)),
                Ok(Err(_)) => {}
                Err(stop) => return (drafted, Some(stop)),
            }
        }
        (drafted, None)
    }

    /// A text as it is sent.
    fn sent(&self, text: &str, shape: Shape) -> String {
        match (shape, self.engine.caps().markup) {
            (Shape::Words, Markup::Xml | Markup::Html) => {
                let mut out = String::new();
                answer::escape_into(&markup::to(Markup::Plain, text), &mut out);
                out
            }
            (Shape::Words, Markup::Plain) => markup::to(Markup::Plain, text),
            (Shape::Own | Shape::Pieces, own) => markup::to(own, text),
        }
    }

    /// What was received, in the memory’s form, if it fits its segment.
    fn received(&self, segment: &Segment, text: &str, shape: Shape) -> Drafted {
        let own = self.engine.caps().markup;
        let read = match (shape, own) {
            (Shape::Words, Markup::Xml | Markup::Html) => markup::from(own, text)
                .and_then(|text| markup::from(Markup::Plain, &answer::words(&text))),
            _ => markup::from(own, text),
        };
        let text = read.map_err(|problem| match problem {
            markup::MarkupProblem::Foreign(tag) => {
                Fault::Foreign(tag.trim_matches(['<', '>', '/']).to_owned())
            }
            markup::MarkupProblem::Unclosed(_) | markup::MarkupProblem::Unopened(_) => {
                Fault::Nesting
            }
            markup::MarkupProblem::Filled(_) | markup::MarkupProblem::Mangled(_) => {
                Fault::Malformed
            }
        })?;
        self.judged(segment, &text)
    }

    fn judged(&self, segment: &Segment, text: &str) -> Drafted {
        let text = mend(segment, text);
        answer::check(segment, &text)?;
        let same =
            crate::bitext::segment::normal(&text) == crate::bitext::segment::normal(&segment.text);
        if same && !is_names(&segment.words()) {
            return Err(Fault::Identical);
        }
        (self.judge)(segment, text)
    }

    /// Asks for the texts between the placeholders, and puts them where they stood in the source.
    fn in_pieces(
        &self,
        segment: &Segment,
        context: Option<&str>,
        meter: &mut Meter,
    ) -> Result<Drafted, Stop> {
        let Ok(mut parts) = tokens(&segment.text) else {
            return Ok(Err(Fault::Malformed));
        };
        let says = |text: &str| text.chars().any(char::is_alphabetic);
        let mut texts = Vec::new();
        for token in &parts {
            if let Token::Text(text) = token
                && says(text)
            {
                let mut piece = String::new();
                answer::escape_into(text.trim(), &mut piece);
                texts.push(self.sent(&piece, Shape::Pieces));
            }
        }
        let wanted = texts.len();
        let (answers, stop) = self.send(&texts, context, meter);
        if let Some(stop) = stop {
            return Err(stop);
        }
        if answers.len() != wanted {
            return Ok(Err(Fault::Malformed));
        }
        let mut answers = answers.into_iter();
        for token in &mut parts {
            if let Token::Text(text) = token
                && says(text)
            {
                let answer = answers.next().unwrap_or_default();
                let Ok(answer) = markup::from(self.engine.caps().markup, &answer) else {
                    return Ok(Err(Fault::Malformed));
                };
                let start = text
                    .get(..text.len() - text.trim_start().len())
                    .unwrap_or_default();
                let end = text.get(text.trim_end().len()..).unwrap_or_default();
                *text = format!("{start}{}{end}", answer::words(&answer).trim());
            }
        }
        Ok(self.judged(segment, &encoded(&parts)))
    }

    /// Sends texts in as many requests as they need: the answers to those that were sent.
    fn send(
        &self,
        texts: &[String],
        context: Option<&str>,
        meter: &mut Meter,
    ) -> (Vec<String>, Option<Stop>) {
        let caps = self.engine.caps();
        let context = context.filter(|_| caps.context);
        let mut answers = Vec::new();
        let mut rest = texts;
        while !rest.is_empty() {
            let (batch, after) = rest.split_at(batch_of(rest, caps.max_texts, caps.max_bytes));
            let cost = batch.iter().map(|text| characters(text)).sum::<u64>();
            if let Some(limit) = meter.limit
                && !caps.offline
                && meter.characters + cost > limit
            {
                return (answers, Some(Stop::Characters(limit)));
            }
            let request = Request {
                from: self.from,
                to: self.to,
                texts: batch,
                context,
                glossary: self.glossary,
                formality: self.formality,
            };
            match self.engine.translate(&request) {
                Ok(drafts) if drafts.len() == batch.len() => {
                    meter.count(batch.len(), cost, &drafts);
                    answers.extend(drafts.into_iter().map(|draft| draft.text));
                }
                Ok(drafts) => {
                    return (
                        answers,
                        Some(short(self.engine, batch.len(), drafts.len()).into()),
                    );
                }
                Err(error) => return (answers, Some(error.into())),
            }
            rest = after;
        }
        (answers, None)
    }
}

/// How a text is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// As the engine likes it.
    Own,
    /// With placeholders as words.
    Words,
    /// In pieces without placeholders.
    Pieces,
}

/// The segments that a way of sending is for: all at first, then those that a placeholder stood in the way of, or chance.
fn unsettled(segments: &[&Segment], drafted: &[Option<Drafted>], shape: Shape) -> Vec<usize> {
    let is_open = |at: &usize| match (shape, drafted.get(*at).and_then(Option::as_ref)) {
        (Shape::Own, _) => true,
        (_, None | Some(Ok(_)) | Some(Err(Fault::Identical))) => false,
        (Shape::Words, Some(Err(_))) => true,
        (Shape::Pieces, Some(Err(_))) => segments
            .get(*at)
            .is_some_and(|segment| !segment.held.is_empty()),
    };
    (0..segments.len()).filter(is_open).collect()
}

/// How many of the texts fit into one request; at least one.
fn batch_of(texts: &[String], most: usize, bytes: usize) -> usize {
    let mut size = 0;
    let fits = |text: &&String| {
        size += text.len();
        size <= bytes
    };
    texts
        .iter()
        .take(most.max(1))
        .take_while(fits)
        .count()
        .max(1)
}

fn short(engine: &dyn Translator, wanted: usize, got: usize) -> EngineError {
    EngineError::Protocol {
        engine: engine.id().name,
        message: short_of(got, wanted).into(),
        trace: None,
    }
}

impl Meter {
    fn count(&mut self, texts: usize, characters: u64, drafts: &[Draft]) {
        self.requests += 1;
        self.texts += texts as u64;
        self.characters += characters;
        for billed in drafts.iter().filter_map(|draft| draft.billed) {
            self.billed = Some(self.billed.unwrap_or(0) + billed);
        }
    }
}
