//! Pages that mean harm, or that no one looked at before they were sent.

use super::read;

/// All that is read from a page, as one text.
fn all(html: &str) -> String {
    let page = read(html);
    let blocks = page.blocks.into_iter().map(|block| block.text);
    let outside = page.outside.into_iter().map(|outside| outside.text);
    blocks.chain(outside).collect::<Vec<_>>().join(" ")
}

#[test]
fn nesting_of_any_depth() {
    for name in [
        "div",
        "b",
        "ul><li",
        "table><tr><td",
        "blockquote",
        "font a",
        "span",
        "svg",
        "foo",
        "a href=x",
        "q",
        "sup",
        "figure",
        "object",
        "p><button",
    ] {
        let html = format!("<p>Avant</p>{}Bamako", format!("<{name}>").repeat(100_000));
        let all = all(&html);
        assert!(
            all.contains("Avant") && (all.contains("Bamako") || name == "svg" || name == "object"),
            "{name}"
        );
    }
}

#[test]
fn nesting_that_tame_does_not_see() {
    let html = format!("{}Bamako", "<div><table><td></div>".repeat(20_000));
    assert!(all(&html).contains("Bamako"));
    let html = format!("<svg>{}</svg>Bamako", "<g/>".repeat(20_000));
    assert!(all(&html).contains("Bamako"));
    let html = format!("<svg><p>{}Bamako", "<foo/>".repeat(20_000));
    assert!(all(&html).contains("Bamako"));
}

#[test]
fn floods() {
    let many = |part: &str| part.repeat(60_000 / part.len());
    for part in [
        "<",
        "<!--",
        "<!-- --",
        "&",
        "&amp;",
        "<a",
        "</",
        "<p",
        "<br>",
        "<p>",
        "<li>",
        "<b x><p>",
        "<h1>",
        "<td>",
        "<!-",
        "<script>",
        "<title>",
        "*",
        "_a*",
        "[",
        "`a``",
        "[@",
        "![",
        "~~",
        "<a href=#a id=a>1</a>",
        "<abbr title=a>b</abbr>",
        "<img src=a>",
        "<hr>",
        "<pre>",
        "\u{a0}",
        "\0",
        "\u{200b}",
        "<table>",
        "<textarea>",
        "<select>",
        "<template>",
        "<noscript>",
        "<math>",
        "<frameset>",
        "<a b=\"",
        "<p a=b a=c>",
        "<time datetime=a>",
        "<meta name=a content=b>",
    ] {
        let _ = read(&many(part));
        let _ = read(&format!("<article><p>Bamako {}</p>", many(part)));
    }
}

#[test]
fn data_that_lies() {
    for script in [
        "[".repeat(100_000),
        "{\"@type\":\"Article\",\"author\":".repeat(1_000),
        "{\"@type\":\"NewsArticle\",\"headline\":null,\"author\":[[],{},1,null,{\"name\":[]},{\"@id\":\"a\"}],\"keywords\":{},\"datePublished\":[1]}".to_owned(),
        "{\"@graph\":{\"@graph\":{\"@graph\":[1,[2,[3]]]}},\"@type\":[]}".to_owned(),
    ] {
        let html = format!("<title>Titre</title><script type='application/ld+json'>{script}</script><p>Bamako");
        assert_eq!(read(&html).meta.title.as_deref(), Some("Titre"));
    }
}
