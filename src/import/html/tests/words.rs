//! No word of a page is lost, and none is read twice.

use dom_query::Document;
use pulldown_cmark::{Event, Parser};

use super::super::dom::{Step, name, steps, text};
use super::{Kind, read};
use crate::markdown::options;

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap_or(0)
    }
}

/// The words of a text, sorted.
fn words(text: &str) -> Vec<String> {
    let words = text
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let mut words: Vec<String> = words.map(str::to_owned).collect();
    words.sort();
    words
}

/// The words that a page shows: all text but for that of elements that show none.
fn visible(html: &str) -> Vec<String> {
    let document = Document::from(html);
    let unseen = [
        "head", "script", "style", "template", "svg", "iframe", "video",
    ];
    let mut depth = 0;
    let mut out = String::new();
    for step in steps(document.root()) {
        out.push(' ');
        match step {
            Step::Open(node) => {
                depth += usize::from(depth > 0 || unseen.contains(&name(node).as_str()))
            }
            Step::Close(_) if depth > 0 => depth -= 1,
            Step::Text(node) if depth == 0 => out.push_str(&text(node)),
            _ => {}
        }
    }
    words(&out)
}

#[track_caller]
fn holds_every_word(html: &str) {
    let page = read(html);
    let blocks = page.blocks.iter().map(|block| block.text.as_str());
    let outside = page.outside.iter().map(|outside| outside.text.as_str());
    let texts: Vec<&str> = blocks.chain(outside).collect();
    assert_eq!(words(&texts.join(" ")), visible(html), "{html}");
}

/// A page of random elements with words between them.
fn soup(dice: &mut Dice, length: usize) -> String {
    let names = [
        "div",
        "p",
        "p",
        "p",
        "article",
        "section",
        "ul",
        "li",
        "ol",
        "h1",
        "h2",
        "h3",
        "blockquote",
        "table",
        "tr",
        "td",
        "td",
        "th",
        "caption",
        "figure",
        "figcaption",
        "pre",
        "code",
        "em",
        "strong",
        "b",
        "a",
        "span",
        "nav",
        "aside",
        "header",
        "footer",
        "form",
        "button",
        "dl",
        "dt",
        "dd",
        "script",
        "style",
        "noscript",
        "abbr",
        "del",
        "q",
        "time",
        "font",
        "center",
        "main",
        "select",
        "option",
        "label",
        "template",
        "svg",
        "video",
        "details",
        "summary",
        "i",
        "u",
        "tbody",
        "thead",
        "dialog",
        "hr",
        "br",
        "br",
        "img",
        "address",
    ];
    let attributes = [
        "",
        "",
        "",
        "",
        "",
        " class=\"share\"",
        " class=\"author\"",
        " class=\"related\"",
        " hidden",
        " id=\"n1\"",
        " href=\"https://a.example/\"",
        " class=\"comments\"",
        " class=\"chapo\"",
        " class=\"gutter\"",
        " title=\"x\"",
        " role=\"presentation\"",
        " colspan=\"2\"",
        " rowspan=3",
        " src=\"https://a.example/i.png\" alt=\"\"",
        " datetime=\"2020-01-01\"",
        " style=\"display:none\"",
    ];
    let mut out = String::from("<!doctype html><title>Titre</title><body>");
    let mut open: Vec<&str> = Vec::new();
    for number in 0..length {
        match dice.roll(5) {
            0 | 1 => {
                let name = names.get(dice.roll(names.len())).copied().unwrap_or("p");
                let attribute = attributes
                    .get(dice.roll(attributes.len()))
                    .copied()
                    .unwrap_or("");
                out.push_str(&format!(" <{name}{attribute}> "));
                open.push(name);
            }
            2 => {
                let name = match dice.roll(8) {
                    0 => "p",
                    _ => open.pop().unwrap_or("div"),
                };
                out.push_str(&format!(" </{name}> "));
            }
            _ => {
                for _ in 0..1 + dice.roll(30) {
                    let sign = [
                        "", "", "", ",", ".", "*", "_", "#", "[", "|", "&amp;", "é", "`",
                    ]
                    .get(dice.roll(13))
                    .copied();
                    out.push_str(&format!("mot{number}{} ", sign.unwrap_or("")));
                }
            }
        }
    }
    out
}

#[test]
fn soups_keep_their_words() {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    for round in 0..1_500 {
        let html = soup(&mut dice, 5 + round % 120);
        holds_every_word(&html);
    }
}

#[test]
fn cut_pages_keep_their_words() {
    let page = "<html><body><nav>Un <a href='/'>deux</a></nav><article><h1>Trois</h1><p>Quatre <b>cinq</b> <!-- six --> sept &amp; huit</p>\
        <table><tr><td>neuf</td><td>dix</td></tr><tr><td>onze</td><td>douze</td></tr></table><pre>treize\nquatorze</pre></article></body></html>";
    for (at, _) in page.char_indices() {
        holds_every_word(page.get(..at).unwrap_or_default());
    }
}

#[test]
fn blocks_read_back() {
    let mut dice = Dice(0xD1B5_4A32_D192_ED03);
    for _ in 0..400 {
        let html = soup(&mut dice, 60);
        for block in read(&html).blocks {
            let lines = match block.kind {
                Kind::Paragraph => block.markdown.clone(),
                Kind::Quote { .. } => format!("> {}", block.markdown.replace('\n', "\n> ")),
                Kind::Item { .. } => format!("- {}", block.markdown.replace('\n', "\n  ")),
                Kind::Heading(_) => format!("## {}", block.markdown),
                _ => continue,
            };
            let mut text = String::new();
            for event in Parser::new_ext(&format!("Avant\n\n{lines}\n"), options()) {
                match event {
                    Event::Text(part) | Event::Code(part) => text.push_str(&part),
                    Event::HardBreak => text.push(' '),
                    _ => {}
                }
            }
            let text = text
                .strip_prefix("Avant")
                .unwrap_or_default()
                .replace(" (x)", "");
            assert_eq!(text, block.text.as_str(), "{lines}\n{html}");
        }
    }
}
