//! What stands outside passages, and how findings read.

use std::ops::Range;

use dossier::diagnostic::{Code, Diagnostic, UiLang, Wording};
use dossier::files::{Place, Span};
use dossier::parity::{Pair, Passage, Unpaired, Version, compare, compare_documents};

use crate::segments::segments;

const PAIR: Pair<'_> = Pair {
    from: "fr",
    to: "en",
};

fn place_in(file: &str, range: Range<usize>) -> Place {
    Place {
        file: file.into(),
        span: Span {
            start: range.start,
            end: range.end,
        },
    }
}

fn found(source: &str, target: &str, unpaired: Option<&Unpaired>) -> Vec<Diagnostic> {
    let of = |file: &'static str| move |range: Range<usize>| place_in(file, range);
    let (fr, en) = (of("a.fr.md"), of("a.en.md"));
    let source = Version {
        text: source,
        place: &fr,
    };
    let target = Version {
        text: target,
        place: &en,
    };
    compare_documents(&source, &target, &PAIR, unpaired)
}

/// Each finding in English, with what stands at its places.
fn told(source: &str, target: &str, unpaired: Option<&Unpaired>) -> Vec<String> {
    let wording = Wording::new(UiLang::English);
    let texts = |place: &Place| {
        let text = if &*place.file == "a.fr.md" {
            source
        } else {
            target
        };
        text[place.span.start..place.span.end].to_owned()
    };
    let shown = |finding: &Diagnostic| {
        let place = finding.place.as_ref().expect("a place");
        assert_eq!(&*place.file, "a.en.md", "the place is in the translation");
        let related: Vec<String> = finding.related.iter().map(texts).collect();
        format!(
            "{} @ {:?} {related:?}",
            wording.message(finding),
            texts(place)
        )
    };
    found(source, target, unpaired).iter().map(shown).collect()
}

#[test]
fn equal_shapes_have_nothing_to_say() {
    let fr = "## Un {#a}\n\n![](event:e)\n\n- x\n- y\n  1. z\n\n| a | b |\n|---|---|\n| c[^1] | d [@hrw] |\n\n```\ncode\n```\n\n[^1]: n\n";
    let en = "## One\n\n![](event:e)\n\n* x\n* y\n  1. z\n\n| a | b |\n|---|---|\n| c[^1] | d [@hrw] |\n\n```\ncode\n```\n\n[^1]: n\n";
    assert_eq!(told(fr, en, None), Vec::<String>::new());
}

#[test]
fn each_part_of_the_shape_is_compared() {
    for (fr, en, expected) in [
        (
            "![](event:a)",
            "x",
            "event:a, which the fr text shows, is not here @ \"\" [\"![](event:a)\"]",
        ),
        (
            "![](event:a)\n\n![](figure:b)",
            "![](figure:b)\n\n![](event:a)",
            "figure:b stands here where the fr text has event:a @ \"![](figure:b)\" [\"![](event:a)\"]",
        ),
        (
            "```\na\n```",
            "```\nb\n```",
            "the fr text has the code “a”, this one “b” @ \"```\\nb\\n```\" [\"```\\na\\n```\"]",
        ),
        (
            "| a | b |\n|---|---|\n| c | d |",
            "| a | b |\n|---|---|",
            "this table has 2 × 1 columns and rows, that of the fr text 2 × 2 @ \"| a | b |\\n|---|---|\" [\"| a | b |\\n|---|---|\\n| c | d |\"]",
        ),
        (
            "- a\n- b",
            "- a",
            "this list is not built as that of the fr text: 1 items here, 2 there @ \"- a\" [\"- a\\n- b\"]",
        ),
        (
            "a[^1]\n\n[^1]: n",
            "a",
            "the note [^1] of the fr text is not here @ \"\" [\"[^1]: n\"]",
        ),
        (
            "a [@hrw].",
            "a.",
            "the citation of @hrw in the fr text is not here @ \"\" [\"[@hrw]\"]",
        ),
        (
            "a.",
            "a [@hrw].",
            "the citation of @hrw is not in the fr text @ \"[@hrw]\" []",
        ),
    ] {
        assert_eq!(told(fr, en, None), [expected], "{fr:?} {en:?}");
    }
}

#[test]
fn passages_without_a_counterpart_are_named_with_what_they_cite() {
    let unpaired = Unpaired {
        source: vec![(3..14, 3)],
        target: Vec::new(),
    };
    assert_eq!(
        told("a\n\nReste [@h].\n\nb [@x]", "a\n\nb", Some(&unpaired)),
        [
            "the citation of @h in the fr text is not here @ \"\" [\"[@h]\"]",
            "a passage of the fr text has no counterpart here: “Reste [@h].” @ \"\" [\"Reste [@h].\"]",
        ]
    );
    let last = 3..4;
    let unpaired = Unpaired {
        source: Vec::new(),
        target: vec![last],
    };
    assert_eq!(
        told("a", "a\n\nb", Some(&unpaired)),
        ["this passage has no counterpart in the fr text: “b” @ \"b\" []"]
    );
}

#[test]
fn a_mismatch_points_at_what_it_is_about() {
    let (source, target) = ("Il y eut 203 morts.", "There were 230 dead.");
    let found = compare(&segments(source)[0], &segments(target)[0], &PAIR, None);
    let passage = |file, text: &'static str| Passage {
        place: place_in(file, 100..100 + text.len()),
        text,
    };
    let finding = found[0].diagnostic(
        &passage("a.fr.md", source),
        &passage("a.en.md", target),
        "fr",
    );
    assert_eq!(finding.place, Some(place_in("a.en.md", 111..114)));
    assert_eq!(finding.related, [place_in("a.fr.md", 109..112)]);
    let english = Wording::new(UiLang::English);
    assert_eq!(
        english.message(&finding),
        "the fr text has the number “203”, this one “230”"
    );
    let french = Wording::new(UiLang::French);
    assert_eq!(
        french.message(&finding),
        "la version fr donne le nombre « 203 », celle-ci « 230 »"
    );
}

#[test]
fn every_code_of_the_room_says_what_to_do() {
    for lang in [UiLang::English, UiLang::French] {
        let wording = Wording::new(lang);
        for code in Code::all().filter(|code| code.as_str().starts_with("parity-")) {
            let mut finding = Diagnostic::general(code);
            for name in ["side", "kind", "source", "target", "wanted", "language"] {
                finding = finding.arg(name, "x");
            }
            let help = wording.help(&finding);
            assert_eq!(help.len(), 1, "{code:?}");
            let all = format!("{} {}", wording.message(&finding), help[0]);
            assert!(!all.contains(['{', '$', '\n']), "{all}");
        }
    }
}
