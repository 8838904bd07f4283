//! Segments of texts: what goes out and what comes back.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test reads the disk, and stops when it cannot"
)]

use std::fs;
use std::path::{Path, PathBuf};

use dossier::bitext::segment::{Kind, Parts, read, splice};
use proptest::prelude::*;

/// What an engine would answer that says everything again.
fn echo(parts: &Parts) -> Vec<(usize, String)> {
    let texts = parts.segments.iter().enumerate();
    texts
        .filter(|(_, segment)| !segment.is_opaque())
        .map(|(number, segment)| (number, segment.text.clone()))
        .collect()
}

/// What an engine would answer that changes every text: a word before and after each.
fn shifted(parts: &Parts) -> Vec<(usize, String)> {
    let mut answers = echo(parts);
    for (_, text) in &mut answers {
        *text = format!("Bon {} fin", change(text));
    }
    answers
}

/// Letters of texts, not of tags, as capitals.
fn change(text: &str) -> String {
    let mut in_tag = false;
    let change = |c: char| {
        in_tag = match c {
            '<' | '&' => true,
            '>' | ';' => false,
            _ => in_tag,
        };
        if in_tag || !c.is_ascii_lowercase() {
            c
        } else {
            c.to_ascii_uppercase()
        }
    };
    text.chars().map(change).collect()
}

/// Splices the source’s own texts, and demands every byte back.
fn assert_same(name: &str, text: &str) {
    let parts = read(text);
    let spliced = splice(text, &parts, &echo(&parts));
    assert_eq!(spliced.refused, [], "{name}: {text:?}");
    assert_eq!(spliced.text, text, "{name}");
}

/// Splices other texts, and demands that reading the result gives the same blocks and those texts.
///
/// Says how many answers were refused, which must leave their segments as they were.
fn assert_shifted(name: &str, text: &str) -> (usize, usize) {
    let parts = read(text);
    let answers = shifted(&parts);
    let spliced = splice(text, &parts, &answers);
    let again = read(&spliced.text);
    let kinds = |parts: &Parts| {
        parts
            .blocks
            .iter()
            .map(|b| (b.kind.clone(), b.parent))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        kinds(&again),
        kinds(&parts),
        "{name}: {text:?} -> {:?}",
        spliced.text
    );
    assert_eq!(
        again.segments.len(),
        parts.segments.len(),
        "{name}: {text:?}"
    );
    for (number, (new, old)) in again.segments.iter().zip(&parts.segments).enumerate() {
        let refused = spliced.refused.iter().any(|(other, _)| *other == number);
        let answer = answers
            .iter()
            .find(|(other, _)| *other == number && !refused);
        let wanted = answer.map_or(&old.text, |(_, text)| text);
        assert_eq!(&new.text, wanted, "{name}: {text:?} -> {:?}", spliced.text);
    }
    (spliced.refused.len(), answers.len())
}

fn folder(path: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(path)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            match path.is_dir() {
                true => folders.push(path),
                false if path.extension().is_some_and(|e| e == "md") => found.push(path),
                false => {}
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "{path}");
    found
}

#[test]
fn what_is_said_again_gives_the_text_back_byte_by_byte() {
    for root in ["content", "docs", "tests"] {
        for path in folder(root) {
            // Some cases of the importer are not UTF-8 on purpose.
            let Ok(text) = fs::read_to_string(&path) else {
                continue;
            };
            assert_same(&path.display().to_string(), &text);
        }
    }
}

#[test]
fn other_words_leave_the_shape_of_the_shipped_texts() {
    for path in folder("content") {
        let text = fs::read_to_string(&path).expect("UTF-8");
        let (refused, _) = assert_shifted(&path.display().to_string(), &text);
        assert_eq!(refused, 0, "{}", path.display());
    }
}

/// The examples of the CommonMark specification, if it is there: `e2e` installs it for the gate.
fn commonmark() -> Option<Vec<String>> {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("e2e/node_modules/commonmark-spec/spec.txt");
    let text = fs::read_to_string(path).ok()?;
    let begin = format!("{} example\n", "`".repeat(32));
    let examples = text.split(&begin).skip(1);
    let markdown = |example: &str| {
        let (markdown, _) = example.split_once("\n.\n")?;
        Some(format!("{markdown}\n").replace('→', "\t"))
    };
    Some(
        examples
            .map(|example| markdown(example).unwrap_or_default())
            .collect(),
    )
}

/// What random texts once found.
#[test]
fn what_was_lost_once_comes_back() {
    for (name, text) in [
        (
            "a citation with empty brackets behind it",
            "Vu [@a; @b][]  \n[^1].\n",
        ),
        ("the same at the end", "Vu [@a; @b][]\n"),
        ("the same in a link", "[Vu [@a][]](b.md) oui\n"),
    ] {
        assert_same(name, text);
    }
}

#[test]
fn every_example_of_commonmark_comes_back() {
    let Some(examples) = commonmark() else {
        println!("skipped: the examples of CommonMark are not installed (npm ci --prefix e2e)");
        return;
    };
    assert_eq!(examples.len(), 652);
    let (mut refused, mut all) = (0, 0);
    for (number, example) in examples.iter().enumerate() {
        assert_same(&format!("example {}", number + 1), example);
        let (no, of) = assert_shifted(&format!("example {}", number + 1), example);
        refused += no;
        all += of;
    }
    println!("{refused} of {all} changed texts could not be written where they stood");
}

/// Markdown made of pieces that meet in unusual ways.
fn soup() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "# ",
        "## ",
        "- ",
        "1. ",
        "> ",
        "| a | b |\n|---|---|\n",
        "| ",
        " | ",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "[",
        "]",
        "](b.md)",
        "![",
        "](x \"t\")",
        "[^1]",
        "[^1]: ",
        "[@src, p. 3]",
        "[@a; @b]",
        "<https://a.b>",
        "\\",
        "\\*",
        "&amp;",
        "&nbsp;",
        "  \n",
        "\n",
        "\n\n",
        "\n> ",
        "    ",
        "mot",
        "l’été",
        "203",
        "GSIM",
        ": ",
        "{#id}",
        "```\n",
        "---\n",
        "[r]",
        "[r]: /x\n",
        "[t](term:gsim)",
        "[samiya](lang:bm)",
        "![](figure:x)",
        "<b>",
        "!",
        "|",
        "#",
        "+",
        "\u{a0}",
        "\u{202f}",
        "「",
        "é",
    ]);
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_text_comes_back(text in soup()) {
        assert_same("soup", &text);
    }

    #[test]
    fn other_words_leave_the_shape_of_any_text(text in soup()) {
        assert_shifted("soup", &text);
    }
}

#[test]
fn a_segment_is_what_is_read_in_one_go() {
    for (markdown, expected) in [
        (
            "Le *GSIM* parle.",
            vec![(Kind::Paragraph, "Le <g id=\"1\">GSIM</g> parle.")],
        ),
        (
            "## Les chiffres {#figures}",
            vec![(Kind::Heading(2), "Les chiffres")],
        ),
        (
            "Vu [@hrw, p. 3], `x`.",
            vec![(Kind::Paragraph, "Vu <x id=\"1\"></x>, <x id=\"2\"></x>.")],
        ),
        (
            "A & B < C[^1].\n\n[^1]: Oui.",
            vec![
                (Kind::Paragraph, "A &amp; B &lt; C<x id=\"1\"></x>."),
                (Kind::Paragraph, "Oui."),
            ],
        ),
        (
            "deux\n> lignes",
            vec![(Kind::Paragraph, "deux"), (Kind::Paragraph, "lignes")],
        ),
        ("> deux\n> lignes", vec![(Kind::Paragraph, "deux lignes")]),
        (
            "- un\n- deux",
            vec![(Kind::Item, "un"), (Kind::Item, "deux")],
        ),
        (
            "| a | b |\n|---|---|\n| 203 | [@x] |",
            vec![(Kind::Cell, "a"), (Kind::Cell, "b"), (Kind::Cell, "203")],
        ),
        ("![](figure:x)", vec![(Kind::Opaque, "![](figure:x)")]),
        ("```\nGSIM\n```", vec![(Kind::Opaque, "```\nGSIM\n```")]),
        (
            "Voir ![une carte](a.png).",
            vec![
                (Kind::Paragraph, "Voir <x id=\"1\"></x>."),
                (Kind::Alt, "une carte"),
            ],
        ),
        (
            "[le groupe](term:gsim) [samiya](lang:bm)",
            vec![(
                Kind::Paragraph,
                "<g id=\"1\">le groupe</g> <x id=\"2\"></x>",
            )],
        ),
    ] {
        let parts = read(markdown);
        let found: Vec<_> = parts
            .segments
            .iter()
            .map(|s| (s.kind, s.text.as_str()))
            .collect();
        assert_eq!(found, expected, "{markdown:?}");
    }
}

#[test]
fn answers_take_the_place_of_their_segments() {
    for (markdown, answer, expected) in [
        (
            "> Le **GSIM**\n> parle.\n",
            "<g id=\"1\">JNIM</g> speaks.",
            "> **JNIM** speaks.\n",
        ),
        (
            "| a \\| b | c |\n|---|---|\n",
            "x | y",
            "| x \\| y | c |\n|---|---|\n",
        ),
        ("Cinq \\* trois.", "Five * three.", "Five * three."),
        (
            "Un [r].\n\n[r]: /x\n",
            "One <g id=\"1\">thing</g>.",
            "One [thing][r].\n\n[r]: /x\n",
        ),
        (
            "Vu [@hrw, p. 3].",
            "In <x id=\"1\"></x> seen.",
            "In [@hrw, p. 3] seen.",
        ),
        ("Non", "1. No", "1\\. No"),
        ("Mot*s* a", "<g id=\"1\">« s »</g>mot a", "Mot*s* a"),
    ] {
        let parts = read(markdown);
        let spliced = splice(markdown, &parts, &[(0, answer.to_owned())]);
        assert_eq!(
            spliced.text, expected,
            "{markdown:?} {answer:?} {:?}",
            spliced.refused
        );
    }
}
