//! What a reader is told of a passage that was translated: its mark, and the language that it is in.

use std::collections::BTreeMap;

use pulldown_cmark::{Event, HeadingLevel, Tag};

use super::body::Writer;
use super::html::{Html, push_attribute, push_text, push_typeset};
use super::inline;
use super::place::Here;
use crate::bitext::shown::{Mark, Marked, Marks, Record, Translated};
use crate::i18n::Lang;
use crate::link::LinkedText;
use crate::markdown::{Parsed, parse, runs};

/// The passages of a text that are marked. By default, none is.
#[derive(Clone, Copy, Default)]
pub(super) struct Passages<'a> {
    /// The marks, by run.
    pub(super) marks: Option<&'a Marks>,
    /// The language of passages that are not translated.
    pub(super) from: Option<Lang>,
    /// Where a mark leads; none where passages get their language and no mark.
    pub(super) compare: Option<&'a Compare>,
}

/// Where the mark of a passage leads.
pub(super) struct Compare {
    /// The page with both versions, whose rows are numbered, or the original.
    pub(super) href: String,
    /// Whether it is the page with both versions.
    pub(super) is_parallel: bool,
    /// The language of that page, when it is another.
    pub(super) hreflang: Option<String>,
}

impl<'a> Passages<'a> {
    /// The passages of a document’s version.
    pub(super) fn of(translated: Option<&'a Translated>, compare: Option<&'a Compare>) -> Self {
        Self {
            marks: translated.map(|translated| &translated.body),
            from: translated.and_then(|translated| translated.from),
            compare,
        }
    }

    /// The passages of an entry or an event, which has one mark for all of it.
    pub(super) fn in_record(record: Option<&'a Record>) -> Self {
        Self {
            marks: record.map(|record| &record.text),
            from: record.map(|record| record.from),
            compare: None,
        }
    }
}

/// Each run of a text by itself, by the byte with which it begins.
pub(super) fn apart(
    text: &str,
    linked: &LinkedText,
    here: &Here<'_>,
    passages: Passages<'_>,
) -> BTreeMap<usize, Html> {
    let events = parse(text);
    let runs = runs(&events);
    let mut writer = Writer::new(text, (&events, &runs), (linked, &[]), here, passages);
    writer.is_apart = true;
    let mut found = BTreeMap::new();
    for (index, run) in runs.iter().enumerate() {
        let Some((_, range)) = events.get(run.events.start) else {
            continue;
        };
        writer.cite_end = 0;
        writer.is_untranslated = writer.mark_of(index).is_some_and(is_untranslated);
        inline::write_run(&mut writer, index);
        found.insert(range.start, Html::trusted(std::mem::take(&mut writer.out)));
    }
    found
}

fn is_untranslated(marked: Marked) -> bool {
    marked.mark == Mark::Untranslated
}

impl Writer<'_> {
    /// The language of the run that is written.
    pub(super) fn lang(&self) -> Lang {
        match self.passages.from {
            Some(from) if self.is_untranslated => from,
            _ => self.here.lang,
        }
    }

    /// The language of the original.
    pub(super) fn original(&self) -> Option<Lang> {
        self.passages.from
    }

    /// The mark of what begins at an event.
    pub(super) fn mark_at(&self, event: usize) -> Option<Marked> {
        let (_, range) = self.events.get(event)?;
        self.passages.marks?.at(range.start)
    }

    fn mark_of(&self, run: usize) -> Option<Marked> {
        self.mark_at(self.runs.get(run)?.events.start)
    }

    /// Writes the run that begins at an event, with what is said of it. Inside a paragraph or a heading, that says already which language it is in;
    /// a heading’s mark comes after it.
    pub(super) fn run(&mut self, index: usize, event: usize) {
        let inside = inside(self.events, event);
        let Some(marked) = self.mark_of(index) else {
            return inline::write_run(self, index);
        };
        self.is_untranslated = is_untranslated(marked);
        let is_wrapped = self.is_untranslated && inside == Inside::Other;
        if is_wrapped {
            self.out.push_str("<span");
            self.push_lang();
            self.out.push('>');
        }
        inline::write_run(self, index);
        if is_wrapped {
            self.out.push_str("</span>");
        }
        self.is_untranslated = false;
        match inside {
            Inside::Heading => self.heading_mark = Some(marked),
            Inside::Paragraph | Inside::Other => {
                push_mark(&mut self.out, marked, &self.passages, self.here);
            }
        }
    }

    fn push_lang(&mut self) {
        if let Some(from) = self.passages.from {
            push_attribute(&mut self.out, "lang", self.here.site.tag(from));
            push_attribute(&mut self.out, "dir", "auto");
        }
    }

    /// The attributes of a block whose text begins at an event, if that is in another language.
    pub(super) fn push_block_lang(&mut self, event: usize) {
        if self.run_at(event).is_some() && self.mark_at(event).is_some_and(is_untranslated) {
            self.push_lang();
        }
    }

    /// Writes the end of a heading, and its mark after it.
    pub(super) fn end_heading(&mut self, level: HeadingLevel) {
        self.out.push_str(&format!("</{level}>\n"));
        if let Some(marked) = self.heading_mark.take() {
            self.out.push_str("<p class=\"heading-mark\">");
            push_mark(&mut self.out, marked, &self.passages, self.here);
            self.out.push_str("</p>\n");
        }
    }
}

/// What a run stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    Paragraph,
    Heading,
    Other,
}

fn inside(events: &[Parsed<'_>], run: usize) -> Inside {
    match run.checked_sub(1).and_then(|at| events.get(at)) {
        Some((Event::Start(Tag::Paragraph), _)) => Inside::Paragraph,
        Some((Event::Start(Tag::Heading { .. }), _)) => Inside::Heading,
        _ => Inside::Other,
    }
}

/// Appends the mark of a passage: a word in brackets, which leads to the passage beside its original.
///
/// It is said in words, after the passage, so that it is read aloud in its place, printed and copied.
pub(super) fn push_mark(
    out: &mut String,
    marked: Marked,
    passages: &Passages<'_>,
    here: &Here<'_>,
) {
    let Some(compare) = passages.compare else {
        return;
    };
    out.push_str(" <small class=\"passage-mark\"");
    if marked.mark == Mark::Untranslated {
        // The paragraph around is in the language of the original; this word is not.
        push_attribute(out, "lang", here.site.tag(here.lang));
    }
    out.push_str(">[<a");
    let href = match compare.is_parallel {
        true => format!("{}#pair_{}", compare.href, marked.pair + 1),
        false => compare.href.clone(),
    };
    push_attribute(out, "href", &href);
    if let Some(tag) = &compare.hreflang {
        push_attribute(out, "hreflang", tag);
    }
    out.push('>');
    push_text(out, &here.say(&format!("mark-{}", marked.mark.as_str())));
    out.push_str("<span class=\"hidden\">");
    push_text(out, &here.say("mark-compare"));
    out.push_str("</span></a>]</small>");
}

/// A plain text that is in the language `lang`, which it says if that is not the page’s.
pub(super) fn said_in(plain: &str, lang: Lang, here: &Here<'_>) -> Html {
    let mut out = String::new();
    push_said_in(&mut out, plain, lang, here);
    Html::trusted(out)
}

fn push_said_in(out: &mut String, plain: &str, lang: Lang, here: &Here<'_>) {
    let typography = here.site.typography(lang);
    if lang == here.lang {
        return push_typeset(out, plain, typography);
    }
    out.push_str("<span");
    push_attribute(out, "lang", here.site.tag(lang));
    push_attribute(out, "dir", "auto");
    out.push('>');
    push_typeset(out, plain, typography);
    out.push_str("</span>");
}

/// A text of the front matter of a document’s version, with its mark.
pub(super) fn field(
    plain: &str,
    path: &str,
    translated: Option<&Translated>,
    compare: Option<&Compare>,
    here: &Here<'_>,
) -> Html {
    let mut out = String::new();
    push_said_in(&mut out, plain, lang_of(path, translated, here.lang), here);
    let marked = translated.and_then(|translated| translated.fields.get(path));
    if let Some(marked) = marked {
        push_mark(&mut out, *marked, &Passages::of(translated, compare), here);
    }
    Html::trusted(out)
}

/// The language of a text of the front matter of a version in `own`.
pub(super) fn lang_of(path: &str, translated: Option<&Translated>, own: Lang) -> Lang {
    translated
        .filter(|translated| translated.is_untranslated(path))
        .and_then(|translated| translated.from)
        .unwrap_or(own)
}
