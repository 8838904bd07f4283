use proptest::prelude::*;

use super::{MarkupProblem, from, to};
use crate::translate::Markup::{self, Html, Plain, Xml};

#[track_caller]
fn reads(markup: Markup, text: &str, expected: &str) {
    assert_eq!(from(markup, text).as_deref(), Ok(expected));
}

#[track_caller]
fn fails(markup: Markup, text: &str, expected: MarkupProblem) {
    assert_eq!(from(markup, text), Err(expected));
}

const TEXT: &str =
    r#"A &lt; B &amp; <g id="1">la <g id="2">CEDEAO</g></g>, <x id="3"></x>m<g id="4">3</g>."#;

#[test]
fn each_form_is_written_as_the_table_says() {
    assert_eq!(to(Xml, TEXT), TEXT);
    assert_eq!(
        to(Html, TEXT),
        r#"A &lt; B &amp; <span id="g1">la <span id="g2">CEDEAO</span></span>, <span id="x3" translate="no"></span>m<span id="g4">3</span>."#
    );
    assert_eq!(
        to(Plain, TEXT),
        "A < B & ph1s@d.x la ph2s@d.x CEDEAO ph2e@d.x ph1e@d.x, ph3@d.xmph4s@d.x 3 ph4e@d.x."
    );
    for markup in [Xml, Html, Plain] {
        reads(markup, &to(markup, TEXT), TEXT);
    }
}

#[test]
fn what_is_not_in_xml_form_is_text() {
    assert_eq!(to(Html, "a <b>c</b>"), "a &lt;b&gt;c&lt;/b&gt;");
    assert_eq!(to(Plain, "a <b>c</b>"), "a <b>c</b>");
}

#[test]
fn careless_tags_are_read() {
    let expected = r#"a <g id="1">b</g> <x id="2"></x>"#;
    for text in [
        r#"a <G ID="1">b</G> <X id="2"/>"#,
        r#"a < g id = "1" >b</ g > <x id='2' />"#,
        r#"a <g id=1>b< /g> <x id="2"> </x>"#,
        r#"a <g id=“1”>b</g> <x id="02" class="n"></x>"#,
        r#"a <g id="« 1 »">b</g> <x id="2"></x>"#.replace("\"« 1 »\"", "« 1 »").as_str(),
    ] {
        reads(Xml, text, expected);
    }
    reads(
        Html,
        r#"a <SPAN lang="en" id='G1'>b</span> <span translate="no" id="x2"/>"#,
        expected,
    );
    reads(Html, r#"<span id="g1"/>a"#, r#"<g id="1"></g>a"#);
}

#[test]
fn entities_and_stray_signs_are_read() {
    let text = "l&#39;&Eacute;tat &QUOT;x&quot;&nbsp;: 5 < 6 &amp;lt; R&D, R&D; &#x2019; &lt;b>";
    let expected = "l'État \"x\"\u{a0}: 5 &lt; 6 &amp;lt; R&amp;D, R&amp;D; \u{2019} &lt;b&gt;";
    reads(Xml, text, expected);
    reads(Html, text, expected);
    reads(Plain, "l&#39;État", "l&amp;#39;État");
    reads(Html, "&é; & &", "&amp;é; &amp; &amp;");
}

#[test]
fn careless_tokens_are_read() {
    let expected = r#"a <g id="1">b</g> <x id="2"></x>"#;
    for text in [
        "a ph1s@d.x b ph1e@d.x ph2@d.x",
        "a ph1s@d.xbph1e@d.x PH2@D.X",
        "a Ph1s @d.x b ph1e@ d.x ph 2 @ d. x",
        "a ph1 s@d.x b ph1 E@d.x ph2@d.x",
    ] {
        reads(Plain, text, expected);
    }
    reads(Plain, "écrire à a@d.xyz.org", "écrire à a@d.xyz.org");
}

#[test]
fn nothing_is_guessed() {
    fails(Xml, "a <b>c</b>", MarkupProblem::Foreign("<b>".to_owned()));
    fails(Xml, "a <g>c</g>", MarkupProblem::Foreign("<g>".to_owned()));
    fails(Xml, "a <!-- c", MarkupProblem::Foreign("<!-- c".to_owned()));
    fails(
        Xml,
        r#"<g id="0">c</g>"#,
        MarkupProblem::Foreign(r#"<g id="0">"#.to_owned()),
    );
    fails(Xml, r#"<g id="1">c"#, MarkupProblem::Unclosed(1));
    fails(Xml, r#"<x id="1">"#, MarkupProblem::Unclosed(1));
    fails(Xml, "c</g>", MarkupProblem::Unopened("</g>".to_owned()));
    fails(
        Xml,
        r#"<g id="1">a</x>"#,
        MarkupProblem::Unopened("</x>".to_owned()),
    );
    fails(Xml, r#"<x id="2">c</x>"#, MarkupProblem::Filled(2));
    fails(
        Html,
        r#"<span>c</span>"#,
        MarkupProblem::Foreign("<span>".to_owned()),
    );
    fails(
        Plain,
        "ph1s@d.x ph2s@d.x a ph1e@d.x ph2e@d.x",
        MarkupProblem::Unopened("ph1e@d.x".to_owned()),
    );
    fails(Plain, "a ph@d.x", MarkupProblem::Mangled("@d.x".to_owned()));
    fails(Plain, "a ph1s@d.x b", MarkupProblem::Unclosed(1));
}

/// An encoded text: letters, signs and escapes, with pairs in pairs.
fn encoded() -> impl Strategy<Value = String> {
    let text = prop::collection::vec(
        prop::sample::select(vec![
            "a",
            "É",
            "ph",
            "ph1",
            " ",
            "  ",
            "\u{a0}",
            "s@",
            "1",
            "e",
            "&amp;",
            "&lt;",
            "&gt;",
            "&amp;amp;",
            "’",
            ";",
            "x",
            "span",
            "«",
        ]),
        0..6,
    )
    .prop_map(|parts| parts.concat());
    let lone = Just("<x id=\"N\"></x>".to_owned());
    prop_oneof![3 => text, 1 => lone]
        .prop_recursive(4, 24, 6, |inner| {
            prop::collection::vec(inner, 0..5).prop_flat_map(|parts| {
                let text = parts.concat();
                prop_oneof![Just(text.clone()), Just(format!("<g id=\"N\">{text}</g>"))]
            })
        })
        .prop_map(|text| {
            let parts: Vec<_> = text.split('N').collect();
            let mut out = parts[0].to_owned();
            for (id, part) in parts.iter().enumerate().skip(1) {
                out.push_str(&format!("{id}{part}"));
            }
            out
        })
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(text in encoded()) {
        for markup in [Xml, Html, Plain] {
            let read = from(markup, &to(markup, &text));
            prop_assert_eq!(read.as_deref(), Ok(text.as_str()));
        }
    }

    #[test]
    fn no_text_makes_reading_stop(text in r#"[<>/&;gxid="'1 phse@.\u{e9}-]{0,40}"#) {
        for markup in [Xml, Html, Plain] {
            let Ok(read) = from(markup, &text) else { continue };
            prop_assert_eq!(from(Xml, &read), Ok(read.clone()));
        }
    }
}
