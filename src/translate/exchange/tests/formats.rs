//! What is written is read as it was.

use proptest::prelude::*;

use super::*;
use crate::bitext::segment::answer::{encoded, renumbered, tokens};
use crate::bitext::segment::{Kind, Token};
use crate::translate::exchange::{Language, Standing, Unit};

/// A text with placeholders from pieces: text, the beginning of a pair, an end, a placeholder that stands alone.
fn assembled(pieces: Vec<(u8, String)>) -> String {
    let (mut found, mut open, mut next) = (vec![Token::Text("a".to_owned())], Vec::new(), 1);
    for (what, text) in pieces {
        match what {
            0 => {
                found.push(Token::Open(next));
                open.push(next);
                next += 1;
            }
            1 => found.extend(open.pop().map(Token::Close)),
            2 => {
                found.push(Token::Alone(next));
                next += 1;
            }
            _ => found.push(Token::Text(text)),
        }
    }
    found.extend(open.into_iter().rev().map(Token::Close));
    encoded(&found)
}

fn text() -> impl Strategy<Value = String> {
    let hard = prop::sample::select(vec![
        "\"",
        "'",
        "\n",
        "\r",
        "\r\n",
        "\t",
        "\\",
        "]]>",
        "<![CDATA[",
        "&",
        "<",
        ">",
        "&amp;",
        "\\n",
        "<g id=\"1\">",
        "</g>",
        "<x id=\"9\"/>",
        "\u{1}",
        "\u{7f}",
        "\u{85}",
        "\u{a0}",
        "\u{202f}",
        "\u{2028}",
        "\u{fffe}",
        "\u{feff}",
        "\u{202e}",
        "العربية",
        "👩🏽‍🚀",
        "e\u{301}",
        "  ",
        "#~ ",
        "msgid \"x\"",
        "<!--",
        "?>",
    ]);
    let text = prop_oneof![hard.prop_map(str::to_owned), ".{0,6}"];
    prop::collection::vec((0..8_u8, text), 0..8).prop_map(assembled)
}

fn file(source: &str, target: &str) -> File {
    File {
        name: "pages/about".to_owned(),
        from: "fr".to_owned(),
        to: "en".to_owned(),
        source: "content/about.fr.md".into(),
        target: "content/about.en.md".into(),
        units: vec![Unit {
            path: "body".to_owned(),
            key: key(source),
            n: 3,
            kind: Kind::Paragraph,
            source: source.to_owned(),
            target: Some(target.to_owned()),
            state: State::Done,
            origin: Some(Origin::Human),
            previous: None,
            held: Vec::new(),
            line: 1,
        }],
    }
}

proptest! {
    #[test]
    fn any_text_goes_out_and_comes_in(source in text(), other in text(), is_alike in any::<bool>()) {
        let target = if is_alike { format!("{source} o") } else { other };
        for format in Format::ALL {
            let Some(written) = write(format, &[file(&source, &target)], "fr", "en") else {
                prop_assert!(format == Format::Tmx, "only TMX has texts that it cannot write");
                continue;
            };
            let exchange = given(format, &written);
            prop_assert_eq!(&exchange.diagnostics, &[], "{}", written);
            let first = exchange.given.first();
            let first = first.unwrap_or_else(|| panic!("nothing given: {written}"));
            prop_assert_eq!(&first.source, &source, "{}", written);
            prop_assert_eq!(&first.target, &target, "{}", written);
            prop_assert!(first.standing.is_of_a_person());
            if let Some(address) = &first.address {
                let said = (address.name.as_str(), address.path.as_str(), &address.key, address.n);
                prop_assert_eq!(said, ("pages/about", "body", &key(&source), 3));
            }
        }
    }

    #[test]
    fn any_bytes_are_read_without_a_panic(format in 0..3_usize, bytes in prop::collection::vec(any::<u8>(), 0..80)) {
        read(Format::ALL[format], &"in".into(), &bytes, &languages());
    }

    #[test]
    fn a_file_that_is_cut_off_gives_what_was_whole(at in 0..4000_usize) {
        for format in Format::ALL {
            let mut text = exported(&example(), format);
            let mut at = at.min(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            text.truncate(at);
            let plan = planned(&example(), format, &text);
            prop_assert!(plan.accepted.is_empty());
        }
    }
}

#[test]
fn the_generator_makes_texts_of_the_memory() {
    let text = assembled(vec![
        (0, String::new()),
        (2, String::new()),
        (5, "<b".to_owned()),
    ]);
    assert_eq!(text, "a<g id=\"1\"><x id=\"2\"></x>&lt;b</g>");
    let tokens = tokens(&text).expect("our tags");
    assert_eq!(encoded(&renumbered(&tokens).0), text);
}

#[test]
fn states_are_those_of_the_format() {
    let xliff = exported(&example(), Format::Xliff);
    let states: Vec<&str> = xliff
        .lines()
        .filter_map(|line| line.trim().strip_prefix("<segment id=\"s1\" "))
        .collect();
    assert_eq!(
        states,
        [
            "state=\"final\">",
            "state=\"final\">",
            "state=\"translated\">",
            "state=\"translated\" subState=\"dossier:stale\">",
            "state=\"translated\" subState=\"dossier:stale\">",
            "state=\"reviewed\">",
            "state=\"initial\">",
        ]
    );
    assert!(xliff.contains("<data id=\"d1\">**</data>"), "{xliff}");
    assert!(xliff.contains("<data id=\"d2\">[@un]</data>"), "{xliff}");
    assert!(
        xliff.contains("<note category=\"place\">content/articles/moura.fr.md:4</note>"),
        "{xliff}"
    );
    let po = exported(&example(), Format::Po);
    assert_eq!(po.matches("#, fuzzy\n").count(), 3);
    assert!(
        po.contains("#| msgid \"La source a changé, 2021.\"\n"),
        "{po}"
    );
    assert!(
        po.contains("msgctxt \"moura:title:0\"\nmsgid \"Les faits\"\nmsgstr \"The facts\"\n"),
        "{po}"
    );
    assert!(po.contains("msgid \"Une <g id=\\\"1\\\">personne</g> l’a écrit, \\\"oui\\\" <x id=\\\"2\\\"></x>.\"\n"), "{po}");
    assert!(po.ends_with("msgstr \"\"\n"), "{po}");
    let tmx = exported(&example(), Format::Tmx);
    assert_eq!(
        tmx.matches("<tu ").count(),
        4,
        "what is stale or missing is not in it"
    );
    assert_eq!(
        tmx.matches("<prop type=\"x-origin\">machine</prop>")
            .count(),
        1
    );
    for attribute in [
        "creationtool=\"dossier\"",
        "creationtoolversion=",
        "segtype=\"block\"",
        "o-tmf=",
        "adminlang=",
        "srclang=\"fr\"",
        "datatype=",
    ] {
        assert!(tmx.contains(attribute), "{attribute}: {tmx}");
    }
}

#[test]
fn nothing_of_another_direction_is_written() {
    for format in Format::ALL {
        assert_eq!(write(format, &files(&example()), "en", "fr"), None);
    }
}

#[test]
fn tags_of_other_programs_are_understood() {
    let languages = Languages::new(["fr", "en-GB", "pt-BR", "pt-PT"]).expect("languages");
    let found = |tag| Language::of(tag, &languages).map(|lang| languages.tag(lang).to_owned());
    assert_eq!(found("FR-fr").as_deref(), Some("fr"));
    assert_eq!(found("en").as_deref(), Some("en-GB"));
    assert_eq!(found("en_gb").as_deref(), Some("en-GB"));
    assert_eq!(found("en-US"), None);
    assert_eq!(found("pt"), None, "which one is not said");
    assert_eq!(found("frr"), None);
}

#[test]
fn formats_are_known_by_their_extensions() {
    assert_eq!(Format::of("a.b/x.XLF"), Some(Format::Xliff));
    assert_eq!(Format::of("x.tmx"), Some(Format::Tmx));
    assert_eq!(Format::of("po"), None);
}

/// What a program may make of a unit: marks, codes apart, several segments, elements of modules, another id.
#[test]
fn what_programs_add_to_xliff_is_passed_over() {
    let source = "Une <g id=\"1\">personne</g> l’a écrit, \"oui\" <x id=\"2\"></x>.";
    let k = key(source);
    let text = format!(
        r#"<?xml version="1.0"?>
<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" xmlns:m="urn:m" version="2.0" srcLang="FR-fr" trgLang="en-US">
<!-- of a tool --><?tool x?>
<x:file id="other" original="moura" m:a="1"><x:group id="g"><x:unit id="77" name="body" m:x="y">
<m:matches><m:match><x:source>no</x:source><x:target>no</x:target></m:match></m:matches>
<mda:metadata xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"><mda:metaGroup category="other"><mda:meta type="key">x</mda:meta></mda:metaGroup>
<mda:metaGroup category="dossier"><mda:meta type="key">{k}</mda:meta><mda:meta type="n">0</mda:meta></mda:metaGroup></mda:metadata>
<x:segment id="a" state="final"><x:source>Une <x:sc id="1"/>per<x:mrk id="m" type="term">sonne</x:mrk><x:ec startRef="1"/> l’a écrit, </x:source>
<x:target>Some<x:sm id="s"/>one<m:z/> <x:pc id="1"><![CDATA[<did> & ]]>so</x:pc>:<x:em startRef="s"/></x:target></x:segment>
<x:ignorable><x:source> </x:source></x:ignorable>
<x:segment id="b" state="reviewed"><x:source>&quot;oui&quot; <x:ph id="2"/>.</x:source><x:target>&#x22;yes<x:cp hex="0022"/> <x:ph id="2"/></x:target></x:segment>
</x:unit></x:group></x:file></x:xliff>"#
    );
    let exchange = given(Format::Xliff, &text);
    assert_eq!(exchange.diagnostics, []);
    let [only] = exchange.given.as_slice() else {
        panic!("{exchange:?}");
    };
    assert_eq!(
        only.address.as_ref().map(|a| (a.key.clone(), a.n)),
        Some((k.clone(), 0))
    );
    assert_eq!(key(&only.source), k);
    assert_eq!(
        only.target,
        "Someone <g id=\"1\">&lt;did&gt; &amp; so</g>: \"yes\" <x id=\"2\"></x>"
    );
    assert_eq!(
        only.standing,
        Standing::Reviewed,
        "the least of its segments"
    );
}

#[test]
fn a_memory_of_another_program_is_read_both_ways() {
    let text = r#"<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="FR-FR" creationtool="o"/><body>
<tu><tuv xml:lang="EN-us"><seg>A <hi type="x">new</hi> <bpt i="3" type="b">b</bpt>text<ept i="3"/><ut>u</ut></seg></tuv>
<tuv lang="fr-CA"><seg>Un texte <bpt i="1">b</bpt>neuf<ept i="1">e</ept></seg></tuv><tuv xml:lang="de"><seg>x</seg></tuv></tu>
<tu><prop type="x-origin">mt</prop><tuv xml:lang="fr"><seg>Un</seg></tuv><tuv xml:lang="en"><seg>One</seg></tuv></tu>
<tu><tuv xml:lang="fr"><seg>Deux <ph/> <ph/></seg></tuv><tuv xml:lang="en"><seg>Two <ph/> <ph/></seg></tuv></tu>
<tu><tuv xml:lang="fr"><seg>Seul</seg></tuv></tu>
</body></tmx>"#;
    let exchange = given(Format::Tmx, text);
    assert_eq!(exchange.diagnostics, []);
    let found: Vec<_> = exchange
        .given
        .iter()
        .map(|given| (given.source.as_str(), given.target.as_str(), given.origin))
        .collect();
    let (fr, en) = (
        "Un texte <g id=\"1\">neuf</g>",
        "A new <g id=\"1\">text</g>",
    );
    assert_eq!(
        found,
        [
            (fr, en, Some(Origin::Human)),
            (en, fr, Some(Origin::Human)),
            ("Un", "One", Some(Origin::Machine)),
            ("One", "Un", Some(Origin::Machine)),
        ]
    );
    assert_eq!((exchange.foreign, exchange.untranslated), (1, 1));
}

#[test]
fn a_po_of_another_program_is_read() {
    let text = "\u{feff}# x\r\nmsgid \"\"\r\nmsgstr \"\"\r\n\"Language: en_GB\\n\"\r\n\r\n#, fuzzy\r\n\r\nmsgctxt \"moura:body:0\"\r\nmsgid \"A\"\r\nmsgstr \"B\"\r\n#~ msgid \"o\"\r\n#~ msgstr \"o\"\r\nmsgctxt \"moura:body:1\"\r\nmsgid \"\"\r\n\"L’\"\r\n\"un\\n\"\r\nmsgstr \"O\\x6e\\145\"\r\n";
    let exchange = given(Format::Po, text);
    assert_eq!(exchange.diagnostics, []);
    assert_eq!(exchange.fuzzy, 1);
    let found: Vec<_> = exchange
        .given
        .iter()
        .map(|given| (given.source.as_str(), given.target.as_str(), given.to))
        .collect();
    assert_eq!(found, [("L’un\n", "One", Some(lang("en")))]);
}
