//! Texts made at random out of marks: whatever they are, a build ends, and what it prints is well formed.

use dossier::i18n::{OBJECT, Put, TAG, Typography, edits};
use dossier::markdown::{parse, runs};
use proptest::prelude::*;

use super::{dossier, harness, page};

/// What Markdown, typography, citations and the glossary react to.
const MARKS: [&str; 93] = [
    "\n",
    "\n\n",
    "\n    ",
    "\n> ",
    "\n> — ",
    "\n- ",
    "\n1. ",
    "\n## ",
    "\n# ",
    "  \n",
    "\\\n",
    " ",
    "\t",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "```",
    "\n```\n",
    "[",
    "]",
    "(",
    ")",
    "<",
    ">",
    "!",
    "![",
    "](",
    "][",
    "^",
    "[^1]",
    "\n[^1]: ",
    "[^a]",
    "\n\n[^a]: ",
    "\n[r]: x\n",
    "[r]",
    "[@",
    "@",
    "[@hrw-2022]",
    "[@hrw-2022, p. 3]",
    "[@afp-2022; @onu-2022]",
    "[x][@hrw-2022]",
    "[@hrw-2022][]",
    "(cite:@hrw-2022)",
    ";",
    ":",
    "\n: ",
    "|",
    "\n|-|-|\n",
    "-",
    "---",
    "\n---\n",
    "===",
    "#",
    "{#id}",
    "\\",
    "&amp;",
    "&nbsp;",
    "&#10;",
    "&lt;",
    "\"",
    "'",
    "’",
    "«",
    "»",
    "« ",
    " »",
    " !",
    " ?",
    "...",
    "1er",
    "10 000",
    "12 %",
    "GSIM",
    "Wagner",
    "Groupe de soutien à l’islam et aux fidèles",
    "bamako",
    "Bamako",
    "é",
    "e\u{301}",
    "(term:gsim)",
    "(term:)",
    "(lang:bm)",
    "(article:moura#toll)",
    "(javascript:x)",
    "![](figure:moura-deaths)",
    "![](carte.png \"titre\")",
    "<b>",
    "</b>",
    "<!--",
    "\n<div>\n",
    "\u{E000}",
];

fn soup() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(MARKS.to_vec()), 0..24)
        .prop_map(|marks| marks.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_gives_balanced_pages(bodies in proptest::collection::vec(soup(), 8)) {
        let mut tree = dossier("Texte.\n", &["fr"]);
        for (number, body) in bodies.iter().enumerate() {
            let text = format!("+++\ntitle = \"Case {number}\"\ndate = 2022-01-01\n+++\n{body}");
            tree.insert_text(format!("content/articles/soup-{number}.fr.md"), text);
        }
        harness::built(&tree);
        let pages = harness::rendered_anyway(&tree);
        for (number, body) in bodies.iter().enumerate() {
            let html = &pages[&format!("fr/articles/case-{number}.html")];
            let found: Vec<_> = page::violations(html)
                .into_iter()
                // An id that an author gives twice is a finding of its own, and a figure can be shown twice.
                .filter(|violation| !violation.starts_with("the id"))
                .collect();
            prop_assert!(found.is_empty(), "{body:?}\n{html}\n{found:?}");
        }
    }

    #[test]
    fn every_piece_of_a_run_leads_back_to_its_source(body in soup()) {
        let events = parse(&body);
        for run in runs(&events) {
            let places: Vec<usize> = run.text.char_indices().map(|(at, _)| at).chain([run.text.len()]).collect();
            for (position, start) in places.iter().enumerate() {
                for end in &places[position..] {
                    let range = run.source_range(&events, *start..*end);
                    prop_assert!(body.get(range.clone()).is_some(), "{body:?}: {range:?} of {:?}", run.text);
                }
            }
            for piece in &run.pieces {
                prop_assert!(run.text.get(piece.start..piece.end).is_some());
            }
        }
    }
}

/// Paragraphs of words, quotes, spaces and emphasis: no notes, no links, so that what is printed can be told beforehand.
const WORDS: [&str; 34] = [
    "mot",
    "mot",
    "Wagner",
    "é",
    " ",
    " ",
    " ",
    "\u{A0}",
    "\u{202F}",
    "&nbsp;",
    "&#32;",
    "\n",
    "  \n",
    "\\\n",
    "\\",
    "*",
    "*",
    "**",
    "`x`",
    "![x](carte.png)",
    "\"",
    "'",
    "«",
    "»",
    "!",
    "?",
    ";",
    ":",
    "...",
    "1er",
    "10",
    "000",
    "%",
    "(",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    /// The typography of a run is decided on the whole of it and printed in parts: nothing is lost, doubled or moved.
    #[test]
    fn typography_is_printed_as_it_was_decided(bodies in proptest::collection::vec(paragraph(), 12)) {
        let text = bodies.iter().map(|body| format!("x{body}x\n\n")).collect::<String>();
        let events = parse(&text);
        let expected: String = runs(&events).iter().map(|run| set(&run.text)).collect();
        let tree = dossier(&text, &["fr"]);
        let pages = harness::rendered_anyway(&tree);
        let html = &pages["fr/articles/case.html"];
        let html = html.replace("<br>\n", "\n").replace(FIRST_IMAGE, &OBJECT.to_string()).replace(IMAGE, &OBJECT.to_string());
        let mut parts = html.split("<code>");
        let mut printed = page_text(parts.next().unwrap_or_default());
        for part in parts {
            let (_, after) = part.split_once("</code>").expect("the end of the code");
            printed.push(OBJECT);
            printed.push_str(&page_text(after));
        }
        let bare = |text: &str| text.lines().collect::<Vec<_>>().join("").replace(['\n', ' '], "");
        prop_assert_eq!(bare(&printed), bare(&expected), "{:?}", text);
    }
}

const IMAGE: &str = "<img src=\"../../media/articles/carte.png\" alt=\"x\" width=\"20\" height=\"14\" loading=\"lazy\" decoding=\"async\">";
/// The first of a text.
const FIRST_IMAGE: &str =
    "<img src=\"../../media/articles/carte.png\" alt=\"x\" width=\"20\" height=\"14\">";

fn paragraph() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(WORDS.to_vec()), 1..9)
        .prop_map(|words| words.concat())
}

/// The text of a page or of a part of one, as a reader sees it.
fn page_text(page: &str) -> String {
    let tokens = page::tokens(page, &mut Vec::new());
    let texts = tokens.into_iter().filter_map(|token| match token {
        page::Token::Text(text) => Some(page::decoded(text)),
        _ => None,
    });
    texts.collect()
}

/// A run with its edits made, without the boundaries of tags.
fn set(run: &str) -> String {
    let mut out = String::new();
    let mut done = 0;
    for edit in edits(run, Typography::French) {
        if let Put::Text(put) = edit.put {
            out.push_str(&run[done..edit.range.start]);
            out.push_str(put);
            done = edit.range.end;
        }
    }
    out.push_str(&run[done..]);
    out.replace(TAG, "")
}
