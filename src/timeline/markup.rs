//! The HTML of other programs as Markdown: a short list of elements, and of all else the words.
//!
//! Nothing of the markup reaches the dossier: tags are read into [`Piece`]s, which are written anew. The result is read back with the
//! parser of the dossier, and taken only if it says the same.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::tags::{TagRead, decoded, tag};
use crate::markdown::escape::{LEVELS, Level, Place, escape};
use crate::markdown::{Target, parse};

/// Words that look alike.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Piece {
    text: String,
    em: bool,
    strong: bool,
    code: bool,
    link: Option<String>,
    /// A line break, and no words.
    is_break: bool,
}

/// What a text became.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Written {
    /// Markdown, a blank line between paragraphs.
    pub(super) markdown: String,
    /// Elements that were left out, of which only the words stayed, or nothing.
    pub(super) dropped: Vec<String>,
}

/// HTML as Markdown. `inside` says what an address of the site is called in the dossier; text in an element of the class `skipped`
/// is left out.
pub(super) fn markdown(
    html: &str,
    skipped: &str,
    inside: &dyn Fn(&str) -> Option<String>,
) -> Written {
    let mut reader = Reader::new(skipped, inside);
    reader.read(html);
    reader.end_block();
    let blocks = reader.blocks.iter().map(|block| write(block));
    Written {
        markdown: blocks.collect::<Vec<_>>().join("\n\n"),
        dropped: reader.dropped,
    }
}

/// The words of HTML on one line.
pub(super) fn words(html: &str) -> String {
    let mut reader = Reader::new("", &|_| None);
    reader.read(html);
    reader.end_block();
    let pieces = reader.blocks.iter().flat_map(|block| {
        let words = block
            .iter()
            .map(|piece| if piece.is_break { " " } else { &piece.text });
        words.chain([" "])
    });
    let text: String = pieces.collect();
    text.trim().to_owned()
}

struct Reader<'r> {
    skipped: &'r str,
    inside: &'r dyn Fn(&str) -> Option<String>,
    blocks: Vec<Vec<Piece>>,
    block: Vec<Piece>,
    em: usize,
    strong: usize,
    code: usize,
    links: Vec<Option<String>>,
    /// The element whose content is left out.
    skipping: Option<String>,
    dropped: Vec<String>,
}

impl<'r> Reader<'r> {
    fn new(skipped: &'r str, inside: &'r dyn Fn(&str) -> Option<String>) -> Self {
        Self {
            skipped,
            inside,
            blocks: Vec::new(),
            block: Vec::new(),
            em: 0,
            strong: 0,
            code: 0,
            links: Vec::new(),
            skipping: None,
            dropped: Vec::new(),
        }
    }

    fn read(&mut self, html: &str) {
        let mut rest = html;
        while !rest.is_empty() {
            if let Some(after) = rest.strip_prefix("<!--") {
                rest = after.split_once("-->").map_or("", |(_, rest)| rest);
            } else if let Some((tag, after)) = tag(rest) {
                self.tag(&tag);
                rest = after;
            } else {
                let first = rest.chars().next().map_or(1, char::len_utf8);
                let end = rest.get(first..).and_then(|rest| rest.find('<'));
                let end = end.map_or(rest.len(), |end| first + end);
                let (text, after) = rest.split_at(end);
                if self.skipping.is_none() {
                    self.text(&decoded(text));
                }
                rest = after;
            }
        }
    }

    fn tag(&mut self, tag: &TagRead) {
        if let Some(skipping) = &self.skipping {
            if tag.is_end && tag.name == *skipping {
                self.skipping = None;
            }
            return;
        }
        let is_ours = !self.skipped.is_empty() && tag.class.as_deref() == Some(self.skipped);
        let count = |count: usize| match tag.is_end {
            true => count.saturating_sub(1),
            false => count + 1,
        };
        match tag.name.as_str() {
            name if is_ours && !tag.is_end => self.skipping = Some(name.to_owned()),
            "em" | "i" | "cite" => self.em = count(self.em),
            "strong" | "b" => self.strong = count(self.strong),
            "code" => self.code = count(self.code),
            "a" if tag.is_end => {
                self.links.pop();
            }
            "a" => {
                let href = tag.href.as_deref().unwrap_or_default();
                let link = (self.inside)(href).or_else(|| address(href));
                if link.is_none() && !href.is_empty() {
                    self.drop("a");
                }
                self.links.push(link);
            }
            "br" => self.block.push(Piece {
                is_break: true,
                ..Piece::default()
            }),
            "p" | "div" | "ul" | "ol" | "li" | "blockquote" | "h1" | "h2" | "h3" | "h4" | "h5"
            | "h6" => {
                self.end_block();
            }
            "span" => {}
            name @ ("script" | "style" | "iframe" | "object" | "template" | "noscript") => {
                self.drop(name);
                if !tag.is_end {
                    self.skipping = Some(name.to_owned());
                }
            }
            name => self.drop(name),
        }
    }

    fn drop(&mut self, name: &str) {
        if !self.dropped.iter().any(|known| known == name) {
            self.dropped.push(name.to_owned());
        }
    }

    fn text(&mut self, text: &str) {
        let mut words = String::with_capacity(text.len());
        for c in text.chars() {
            // Control characters are white space, or nothing that a text may hold.
            match c.is_ascii_whitespace() || c.is_control() {
                true if words.ends_with(' ') => {}
                true => words.push(' '),
                false => words.push(c),
            }
        }
        let piece = Piece {
            text: words,
            em: self.em > 0,
            strong: self.strong > 0,
            code: self.code > 0,
            link: self.links.iter().flatten().next_back().cloned(),
            is_break: false,
        };
        push(&mut self.block, piece);
    }

    fn end_block(&mut self) {
        let block = tidied(std::mem::take(&mut self.block));
        if !block.is_empty() {
            self.blocks.push(block);
        }
    }
}

/// Puts a piece to the others; with the last one, if they look alike.
fn push(block: &mut Vec<Piece>, piece: Piece) {
    if let Some(last) = block.last_mut() {
        let alike = Piece {
            text: last.text.clone(),
            ..piece.clone()
        } == *last;
        if alike && !piece.is_break {
            return last.text.push_str(&piece.text);
        }
    }
    block.push(piece);
}

/// The pieces without white space that says nothing: at the ends, doubled, or at the ends of what is emphasised.
fn tidied(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut block: Vec<Piece> = Vec::new();
    for piece in pieces {
        if piece.is_break {
            block.push(piece);
            continue;
        }
        let is_marked = piece.em || piece.strong || piece.code || piece.link.is_some();
        let text = piece.text.trim_matches(' ');
        let space = || Piece {
            text: " ".to_owned(),
            ..Piece::default()
        };
        if !is_marked || text.is_empty() {
            let plain = if is_marked { space() } else { piece };
            push(&mut block, plain);
            continue;
        }
        if piece.text.starts_with(' ') {
            push(&mut block, space());
        }
        let ends = piece.text.ends_with(' ');
        push(
            &mut block,
            Piece {
                text: text.to_owned(),
                ..piece
            },
        );
        if ends {
            push(&mut block, space());
        }
    }
    for piece in &mut block {
        while piece.text.contains("  ") {
            piece.text = piece.text.replace("  ", " ");
        }
    }
    let is_empty = |piece: &Piece| piece.is_break || piece.text.trim_matches(' ').is_empty();
    while block.first().is_some_and(is_empty) {
        block.remove(0);
    }
    while block.last().is_some_and(is_empty) {
        block.pop();
    }
    // Spaces around a line break are dropped by every reader of Markdown.
    let breaks: Vec<bool> = block.iter().map(|piece| piece.is_break).collect();
    for (at, piece) in block.iter_mut().enumerate() {
        let after_break = at == 0 || breaks.get(at - 1).copied().unwrap_or(true);
        let before_break = breaks.get(at + 1).copied().unwrap_or(true);
        let mut text = piece.text.as_str();
        if after_break {
            text = text.trim_start_matches(' ');
        }
        if before_break {
            text = text.trim_end_matches(' ');
        }
        if text.len() < piece.text.len() {
            piece.text = text.to_owned();
        }
    }
    block.retain(|piece| piece.is_break || !piece.text.is_empty());
    block
}

/// A block as Markdown: with as few backslashes as will do, without marks if nothing will.
fn write(block: &[Piece]) -> String {
    let written = LEVELS.into_iter().map(|level| write_at(block, level));
    let mut fitting = written.filter(|markdown| read_back(markdown).as_deref() == Some(block));
    if let Some(markdown) = fitting.next() {
        return markdown;
    }
    let text: String = block
        .iter()
        .map(|piece| {
            if piece.is_break {
                " "
            } else {
                piece.text.as_str()
            }
        })
        .collect();
    escape(&text, Level::All, Place::Paragraph, true)
}

fn write_at(block: &[Piece], level: Level) -> String {
    let mut out = String::new();
    for piece in block {
        if piece.is_break {
            out.push_str("\\\n");
            continue;
        }
        let is_start = out.is_empty() || out.ends_with('\n');
        let mut text = match piece.code {
            true => format!("`{}`", piece.text),
            false => escape(&piece.text, level, Place::Paragraph, is_start),
        };
        if piece.em {
            text = format!("*{text}*");
        }
        if piece.strong {
            text = format!("**{text}**");
        }
        if let Some(link) = &piece.link {
            text = format!("[{text}]({link})");
        }
        out.push_str(&text);
    }
    out
}

/// What our parser reads, if it is one paragraph.
fn read_back(markdown: &str) -> Option<Vec<Piece>> {
    let events = parse(markdown);
    let (mut block, mut piece) = (Vec::new(), Piece::default());
    for (at, (event, _)) in events.iter().enumerate() {
        let mut put = |text: &str, code: bool| {
            let text = text.to_owned();
            push(
                &mut block,
                Piece {
                    text,
                    code,
                    ..piece.clone()
                },
            );
        };
        match event {
            Event::Start(Tag::Paragraph) if at == 0 => {}
            Event::End(TagEnd::Paragraph) if at + 1 == events.len() => {}
            Event::Text(text) => put(text, false),
            Event::Code(text) => put(text, true),
            Event::HardBreak => block.push(Piece {
                is_break: true,
                ..Piece::default()
            }),
            Event::Start(Tag::Emphasis) => piece.em = true,
            Event::End(TagEnd::Emphasis) => piece.em = false,
            Event::Start(Tag::Strong) => piece.strong = true,
            Event::End(TagEnd::Strong) => piece.strong = false,
            Event::Start(Tag::Link { dest_url, .. }) => piece.link = Some(dest_url.to_string()),
            Event::End(TagEnd::Link) => piece.link = None,
            _ => return None,
        }
    }
    Some(block)
}

/// An address that a link may lead to, as Markdown writes it.
fn address(href: &str) -> Option<String> {
    let written: String = href
        .trim()
        .chars()
        .map(|c| match c {
            '(' => "%28".to_owned(),
            ')' => "%29".to_owned(),
            '<' => "%3C".to_owned(),
            '>' => "%3E".to_owned(),
            '\\' => "%5C".to_owned(),
            c if c.is_whitespace() => "%20".to_owned(),
            c => c.to_string(),
        })
        .collect();
    matches!(Target::parse(&written), Target::External(_)).then_some(written)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn md(html: &str) -> (String, Vec<String>) {
        let inside = |url: &str| {
            let id = url.strip_prefix("https://example.org/g/")?;
            Some(format!("term:{id}"))
        };
        let written = markdown(html, "said", &inside);
        (written.markdown, written.dropped)
    }

    #[test]
    fn what_has_a_place_in_markdown_becomes_it_and_of_the_rest_the_words_stay() {
        for (html, expected, dropped) in [
            ("Un texte.", "Un texte.", &[][..]),
            (
                "<p>Un <b>mot</b> et <i> deux</i>.</p><p>Fin</p>",
                "Un **mot** et *deux*.\n\nFin",
                &[],
            ),
            (
                "<a href=\"https://a.org/x?a=1&amp;b=2\">là</a>",
                "[là](https://a.org/x?a=1&b=2)",
                &[],
            ),
            (
                "<a href='https://example.org/g/gsim'>GSIM</a>",
                "[GSIM](term:gsim)",
                &[],
            ),
            ("<a href=\"javascript:alert(1)\">là</a>", "là", &["a"]),
            ("a<br>b", "a\\\nb", &[]),
            (
                "&eacute;t&#233; &amp; &lt;b&gt; &rien; & x",
                "été & \\<b> \\&rien; & x",
                &[],
            ),
            ("# titre * a_b_c *", "\\# titre * a_b_c *", &[]),
            ("a<script>alert('<b>')</script>b", "ab", &["script"]),
            (
                "a<iframe src=x>y</iframe><img src=x onerror=alert(1)> b",
                "a b",
                &["iframe", "img"],
            ),
            ("<p>A</p><p class=\"said\">Selon <b>HRW</b></p>", "A", &[]),
            ("2 < 3 <4 et <", "2 < 3 <4 et <", &[]),
            ("[@hrw] et [x]{y}", "\\[@hrw] et [x]{y}", &[]),
            ("<ul><li>un</li><li>- deux</li></ul>", "un\n\n\\- deux", &[]),
            ("<font color=red>x</font>", "x", &["font"]),
            ("<!-- non -->x<code>a*b</code>", "x`a*b`", &[]),
        ] {
            let dropped: Vec<String> = dropped.iter().map(ToString::to_string).collect();
            assert_eq!(md(html), (expected.to_owned(), dropped), "{html}");
        }
        assert_eq!(words("<b>A</b> &amp; <br>b<p>c"), "A & b c");
    }

    proptest! {
        #[test]
        fn any_text_comes_back_as_itself(text in "[a-zé0-9 *_`\\[\\]()<>&#.!|~:+=\\\\-]{0,60}|\\PC{0,40}") {
            let html = crate::render::simple::simple_plain(&text);
            let written = md(&html).0;
            let expected: Vec<&str> = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()).collect();
            let plain = crate::render::glossary_json::plain_text(&written);
            let found: Vec<&str> = plain.split(char::is_whitespace).filter(|w| !w.is_empty()).collect();
            // What our passes put in the place of objects is no text that anyone types.
            prop_assume!(!text.contains(['\u{FFFC}', '\u{E000}', '\u{0}']) && !text.contains(crate::markdown::OBJECT) && !text.contains(crate::markdown::TAG));
            prop_assert_eq!(found.join(" "), expected.join(" "), "{:?}", written);
        }

        #[test]
        fn no_markup_gets_through(html in "(<|>|/|p|b|script|a href=|\"|'|&lt;|javascript:|x| ){0,40}") {
            let written = md(&html).0;
            for (event, _) in parse(&written) {
                let is_markup = matches!(event, Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock | Tag::Image { .. }));
                prop_assert!(!is_markup, "{written:?}");
                if let Event::Start(Tag::Link { dest_url, .. }) = event {
                    prop_assert!(matches!(Target::parse(&dest_url), Target::External(_) | Target::Internal { .. }), "{dest_url}");
                }
            }
        }
    }
}
