//! Quotations, and who says them.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::body::Writer;
use crate::markdown::is_exact_words;

/// With these a paragraph begins that says whose words a quotation is.
const SPEAKER_DASHES: [&str; 3] = ["— ", "– ", "-- "];

impl Writer<'_> {
    /// A quotation. If its last paragraph begins with a dash, that is who says it, and stands under the quoted words.
    pub(super) fn quote(&mut self, at: usize) -> usize {
        let end = self.end_of(at);
        let source = self.text.get(self.events[at].1.clone());
        let speaker = self.speaker(at, end);
        if speaker.is_some() {
            self.out.push_str("<figure class=\"quote\">\n");
        }
        self.out.push_str(match source.is_some_and(is_exact_words) {
            true => "<blockquote class=\"exact-words\">\n",
            false => "<blockquote>\n",
        });
        self.blocks(at + 1..speaker.unwrap_or(end));
        self.out.push_str("</blockquote>\n");
        if let Some(speaker) = speaker {
            self.out.push_str("<figcaption");
            self.push_block_lang(speaker + 1);
            self.out.push('>');
            self.blocks(speaker + 1..end - 1);
            self.out.push_str("</figcaption></figure>\n");
        }
        end + 1
    }

    /// Where the paragraph begins that names the speaker of the quotation from `at` to `end`.
    fn speaker(&self, at: usize, end: usize) -> Option<usize> {
        let is_paragraph = |event: &Event<'_>| matches!(event, Event::Start(Tag::Paragraph));
        let inside = self.events.get(at + 1..end)?;
        let (last, _) = inside.last()?;
        let from = inside.iter().rposition(|(event, _)| is_paragraph(event))?;
        let (first, _) = inside.get(from + 1)?;
        let names = matches!(first, Event::Text(text) if SPEAKER_DASHES.iter().any(|dash| text.starts_with(dash)));
        let is_after_words = from > 0;
        (matches!(last, Event::End(TagEnd::Paragraph)) && names && is_after_words)
            .then_some(at + 1 + from)
    }
}
