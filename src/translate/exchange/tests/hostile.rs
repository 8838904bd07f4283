//! Files that are broken, or made to do harm.

use super::*;
use crate::files::line_column;

/// The only finding of a file, with its line and column.
fn only(format: Format, text: &str) -> (Code, String, (usize, usize)) {
    let exchange = given(format, text);
    let codes = codes(&exchange.diagnostics);
    let [(code, reason)] = codes.as_slice() else {
        panic!("one finding: {codes:?}");
    };
    let place = exchange.diagnostics[0].place.as_ref().expect("a place");
    let at = line_column(&exchange.text, place.span.start);
    (*code, (*reason).to_owned(), at)
}

fn syntax(text: &str) -> (String, (usize, usize)) {
    let (code, reason, at) = only(Format::Xliff, text);
    assert_eq!(code, Code::ExchangeSyntax);
    assert_eq!(only(Format::Tmx, text).1, reason);
    (reason, at)
}

#[test]
fn xml_that_is_broken_or_grows_is_refused_where_it_is() {
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>\n<l>&b;</l>";
    assert_eq!(syntax(bomb), ("doctype".to_owned(), (2, 1)));
    let file = "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r>&x;</r>";
    assert_eq!(syntax(file).0, "doctype");
    assert_eq!(syntax("<r>\n é&x;</r>"), ("entity".to_owned(), (2, 3)));
    assert_eq!(syntax("<r>&#1;</r>").0, "character");
    assert_eq!(syntax("<r a=\"&x;\"/>").0, "xml");
    assert_eq!(syntax("<r>\u{b}</r>").0, "character");
    assert_eq!(syntax("<r>&#xD800;</r>").0, "entity");
    assert_eq!(syntax("<r>\n<b>").0, "truncated");
    assert_eq!(syntax("").0, "truncated");
    assert_eq!(syntax("<r>\n <a></b></r>").0, "xml");
    assert_eq!(syntax("<r/><r/>").0, "xml");
    assert_eq!(syntax("<r/>x").0, "xml");
    let deep = "<a>".repeat(100_000);
    assert_eq!(syntax(&deep).0, "depth");
    let many: String = (0..100_000).map(|n| format!(" a{n}=\"\"")).collect();
    assert_eq!(syntax(&format!("<r{many}/>")).0, "xml");
    let latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><r/>";
    assert_eq!(syntax(latin).0, "encoding");
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    let found = |format, bytes: &[u8]| read(format, &"in".into(), bytes, &languages()).diagnostics;
    assert_eq!(
        codes(&found(Format::Tmx, b"<r>\xE9</r>")),
        [(Code::NotUtf8, "")]
    );
    assert_eq!(
        codes(&found(Format::Po, b"\xFF\xFEm\0")),
        [(Code::Utf16, "")]
    );
    assert_eq!(
        codes(&found(Format::Xliff, b"\xFF\xFE<\0r")),
        [(Code::Utf16, "")]
    );
    let text = exported(&example(), Format::Xliff);
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    for bytes in [
        units
            .clone()
            .flat_map(u16::to_le_bytes)
            .collect::<Vec<u8>>(),
        units.flat_map(u16::to_be_bytes).collect(),
    ] {
        let exchange = read(Format::Xliff, &"in".into(), &bytes, &languages());
        assert_eq!(exchange.diagnostics, []);
        assert_eq!(exchange.given.len(), 6);
    }
}

#[test]
fn a_file_of_another_format_is_named() {
    let old = "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"/>";
    assert_eq!(only(Format::Xliff, old).0, Code::ExchangeFormat);
    let next = exported(&example(), Format::Xliff).replace("version=\"2.1\"", "version=\"9\"");
    assert_eq!(only(Format::Xliff, &next).0, Code::ExchangeFormat);
    assert_eq!(
        only(Format::Tmx, "<tmx version=\"1.1\"/>").0,
        Code::ExchangeFormat
    );
    assert_eq!(only(Format::Po, "").0, Code::ExchangeFormat);
    let german = exported(&example(), Format::Xliff).replace("trgLang=\"en\"", "trgLang=\"de\"");
    assert_eq!(only(Format::Xliff, &german).0, Code::ExchangeLanguage);
    let german = exported(&example(), Format::Po).replace("Language: en", "Language: de");
    assert_eq!(only(Format::Po, &german).0, Code::ExchangeLanguage);
    assert_eq!(given(Format::Po, &german).given, []);
    let latin = exported(&example(), Format::Po).replace("UTF-8", "ISO-8859-1");
    assert_eq!(only(Format::Po, &latin).1, "encoding");
}

#[test]
fn lines_of_a_po_that_cannot_be_read_are_told_and_the_rest_is_kept() {
    let text = exported(&example(), Format::Po);
    let broken = text.replace("msgstr \"The facts\"", "msgstr \"The facts");
    let (code, reason, (line, column)) = only(Format::Po, &broken);
    assert_eq!(
        (code, reason.as_str(), column),
        (Code::ExchangeSyntax, "po", 1)
    );
    assert!(
        broken
            .lines()
            .nth(line - 1)
            .expect("a line")
            .starts_with("msgstr")
    );
    assert_eq!(
        given(Format::Po, &broken).given.len(),
        given(Format::Po, &text).given.len() - 1
    );
    let garbage = "x\n".repeat(100_000);
    assert_eq!(given(Format::Po, &garbage).diagnostics.len(), 20);
}

#[test]
fn placeholders_that_overlap_or_are_strange_are_refused() {
    let text = exported(&example(), Format::Xliff);
    let start = text.find("<target>A <pc").expect("the target");
    let end = start + text[start..].find("</target>").expect("its end");
    for (target, reason) in [
        (
            "<sc id=\"1\"/><sc id=\"2\"/>a<ec startRef=\"1\"/><ec startRef=\"2\"/>",
            "nesting",
        ),
        ("<sc id=\"1\"/>a", "nesting"),
        ("<pc id=\"one\">a</pc>", "foreign"),
        ("<bpt id=\"1\">a</bpt>", "foreign"),
        ("<cp hex=\"D800\"/>", "malformed"),
    ] {
        let changed = format!("{}<target>{target}{}", &text[..start], &text[end..]);
        let found = only(Format::Xliff, &changed);
        assert_eq!((found.0, found.1.as_str()), (Code::ExchangeRefused, reason));
    }
}

/// A text of ten megabytes, and many units: time goes in proportion.
#[test]
fn a_large_file_is_read() {
    let tmx = |body: &str| {
        format!("<tmx version=\"1.4\"><header srclang=\"fr\"/><body>{body}</body></tmx>")
    };
    let unit = |fr: &str| {
        format!(
            "<tu><tuv xml:lang=\"fr\"><seg>{fr}</seg></tuv><tuv xml:lang=\"en\"><seg>A</seg></tuv></tu>"
        )
    };
    let long = planned(
        &example(),
        Format::Tmx,
        &tmx(&unit(&"é&#10;".repeat(1_500_000))),
    );
    assert_eq!(long.counts.elsewhere, 2);
    let many = planned(
        &example(),
        Format::Tmx,
        &tmx(&unit("Une phrase.").repeat(10_000)),
    );
    assert_eq!(many.counts.elsewhere, 20_000);
    let long = format!("msgid \"{}\"\nmsgstr \"\"\n", "\\\\".repeat(2_500_000));
    assert_eq!(given(Format::Po, &long).untranslated, 1);
}
