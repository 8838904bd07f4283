//! Nothing that a person writes becomes markup: hostile strings in every field, read back from the built-in theme's pages.
//!
//! Every payload stands in all fields at once. Most fields are plain text, so the site is built as usual; where a field must be
//! an address, an id or a tag, the finding is expected and the pages are made all the same.

use dossier::diagnostic::has_errors;
use dossier::files::SourceTree;

use super::harness;
use super::page;

const PAYLOADS: [&str; 42] = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "\"><script>alert(1)</script>",
    "'><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "\" onmouseover=\"alert(1)",
    "' onmouseover='alert(1)",
    "\" autofocus onfocus=alert(1) x=\"",
    "x\" style=\"background:url(javascript:alert(1))",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "java&#10;script:alert(1)",
    "java&Tab;script:alert(1)",
    "javascript&colon;alert(1)",
    "&#106;avascript:alert(1)",
    "&#x6A;avascript&#x3A;alert(1)",
    "\u{1}javascript:alert(1)",
    "\u{A0}javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "vbscript:msgbox(1)",
    "//evil.example/x",
    "/\\evil.example/x",
    "\\\\evil.example/x",
    "https:javascript:alert(1)",
    "view-source:javascript:alert(1)",
    "</title><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "<!--<script>alert(1)//-->",
    "]]><script>alert(1)</script>",
    "<iframe src=\"javascript:alert(1)\">",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "{{ 7 * 7 }}{% set x = 1 %}{{ __tera_context }}",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "+ADw-script+AD4-alert(1)",
    "\u{202E}<script>alert(1)</script>",
    "𝔁\"'`=<>/&;\u{FFFC}\u{E000}",
];

/// What a payload must not become, whatever the markup around it: checked on the raw page, besides the strict reader.
const FORBIDDEN: [&str; 4] = ["<script>", "<img src=x", "<svg", "<iframe"];

#[test]
fn no_field_of_any_file_becomes_markup() {
    let mut found = Vec::new();
    for payload in PAYLOADS {
        let tree = site(payload);
        let pages = harness::rendered_anyway(&tree);
        let html = pages.iter().filter(|(path, _)| path.ends_with(".html"));
        let mut count = 0;
        for (path, text) in html {
            count += 1;
            let strange = page::violations(text)
                .into_iter()
                .filter(|violation| !is_known(violation));
            found.extend(strange.map(|violation| format!("{payload:?} in {path}: {violation}")));
            found.extend(
                FORBIDDEN
                    .iter()
                    .filter(|bad| text.contains(*bad))
                    .map(|bad| format!("{payload:?} in {path}: {bad}")),
            );
            if text.contains(">49<") || text.contains(" 49 ") {
                found.push(format!("{payload:?} in {path}: a template was run"));
            }
        }
        assert!(count >= 20, "only {count} pages for {payload:?}");
    }
    let first: Vec<_> = found.iter().take(20).collect();
    assert!(found.is_empty(), "{} violations: {first:#?}", found.len());
}

/// A heading's id is printed as its author wrote it: the wrong id is bad HTML, but harms nobody.
fn is_known(violation: &str) -> bool {
    violation.starts_with("the id ")
}

/// A whole site comes out of hostile text as long as addresses, ids and tags are good.
#[test]
fn text_is_never_refused_for_being_hostile() {
    for payload in PAYLOADS {
        if payload.chars().any(|c| c.is_control() || c == '\u{202E}') {
            continue;
        }
        let mut tree = site("bon");
        tree.insert_text("content/articles/hostile.fr.md", article(payload, "Texte."));
        let (pages, findings) = harness::built(&tree);
        let lines: Vec<_> = findings.iter().map(|f| harness::line(&tree, f)).collect();
        assert!(!has_errors(&findings), "{payload:?}: {lines:#?}");
        assert!(pages.len() > 20, "{payload:?}");
    }
}

/// A dossier with `payload` in each of its fields.
fn site(payload: &str) -> SourceTree {
    let p = quoted(payload);
    let good = !payload.contains(|c: char| !c.is_ascii_lowercase());
    let mut tree = harness::tree([
        (
            "dossier.toml",
            format!(
                "base_url = \"https://example.org/\"\nlanguages = [\"fr\", \"en\"]\ntitle = {{ fr = {p}, en = {p} }}\n[topics.economy]\nfr = {p}\nen = {p}\n"
            ),
        ),
        (
            "content/index.fr.md",
            format!("+++\ntitle = {p}\nsummary = {p}\nkey_points = [{p}]\n+++\n{payload}\n"),
        ),
        ("content/about.fr.md", article(payload, payload)),
        ("content/articles/x.fr.md", article(payload, &body(payload))),
        ("content/articles/x.en.md", article(payload, &body(payload))),
        ("content/articles/other.en.md", article(payload, payload)),
        (
            "content/glossary/gsim.toml",
            format!(
                "kind = \"actor\"\nuntil = \"2022\"\nsources = [\"src\"]\nrelated = [\"lieu\"]\n[fr]\nname = {p}\nacronym = [\"GSIM\", {p}]\naliases = [{p}, \"alias\"]\nforms = [{p}]\ndefinition = {d}\nformer = [{{ name = {p}, until = \"2017\" }}]\n[en]\nname = {p}\ndefinition = {d}\n",
                d = quoted(&body(payload))
            ),
        ),
        (
            "content/glossary/lieu.toml",
            format!("kind = \"place\"\n[fr]\nname = \"Lieu\"\ndefinition = {p}\n"),
        ),
        (
            "content/events/events.toml",
            format!(
                "[[event]]\nid = \"ev\"\ndate = \"2022\"\nactors = [\"gsim\"]\nplaces = [\"lieu\"]\ntopics = [\"economy\"]\nsources = [\"src\"]\narticle = \"x\"\n[event.fr]\ntitle = {p}\ntext = {b}\n[event.en]\ntitle = {p}\ntext = {p}\n[[event]]\nid = {i}\ndate = \"2021\"\nfr = {{ title = {p} }}\n",
                b = quoted(&body(payload)),
                i = if good { quoted("ev2") } else { quoted(payload) },
            ),
        ),
        (
            "content/sources/sources.toml",
            format!(
                "[[source]]\nid = \"src\"\nkind = \"report\"\nauthor = [{p}]\npublisher = {p}\ntitle = {p}\nurl = {u}\narchived_url = {u}\nlanguage = {l}\nfr = {{ label = {p}, note = {p} }}\nen = {{ label = {p}, note = {p} }}\n[[source]]\nid = \"plain\"\nkind = \"web\"\ntitle = {p}\nurl = \"https://example.org/?a=1&b=<2>\"\n",
                u = if good {
                    quoted("https://example.org/")
                } else {
                    p.clone()
                },
                l = if good { quoted("fr") } else { p.clone() },
            ),
        ),
        (
            "content/articles/carte.png.toml",
            format!(
                "credit = {p}\nlicense = {p}\nsource = {u}\nidentifiable = true\nconsent = {p}\nfr = {{ alt = {p}, caption = {p} }}\nen = {{ alt = {p}, caption = {p} }}\n",
                u = if good {
                    quoted("https://example.org/")
                } else {
                    quoted(&format!("https://example.org/{payload}"))
                },
            ),
        ),
        (
            "content/figures/figures.toml",
            format!(
                "[[figure]]\nid = \"fig\"\nfr = {{ measure = {p}, unit = {p}, note = {p} }}\nen = {{ measure = {p}, unit = {p}, note = {p} }}\n[[figure.row]]\nby = \"gsim\"\nvalue = 1\nsource = \"src\"\nfr = {{ counts = {p} }}\n[[figure.row]]\nmin = 1\nmax = 2\nsource = \"src\"\nfr = {{ who = {p}, counts = {p} }}\nen = {{ who = {p}, counts = {p} }}\n"
            ),
        ),
    ]);
    tree.insert_asset(
        "content/articles/carte.png",
        *include_bytes!("../pictures/clear.png"),
    );
    tree
}

fn article(payload: &str, body: &str) -> String {
    let p = quoted(payload);
    format!(
        "+++\ntitle = {p}\nsummary = {p}\ndate = 2022-05-02\nupdated = 2022-05-03\nauthors = [{p}]\ntopics = [\"economy\"]\nsources = [\"plain\"]\nkey_points = [{p}, {p}]\ncontent_note = {p}\n[[corrections]]\ndate = 2022-05-03\ntext = {p}\n+++\n{body}\n"
    )
}

/// The payload in every place of Markdown that takes a string.
fn body(payload: &str) -> String {
    if payload == "bon" {
        return "Un texte du GSIM[@src, p. 3].\n".to_owned();
    }
    format!(
        r#"{payload}

## Titre {payload} {{#{payload}}}

## Deux {{#deux onclick=x .classe data-x={payload}}}

Avant {payload} après *{payload}* `{payload}` ~~{payload}~~ GSIM.

[texte]({payload}) [texte](<{payload}>) [texte](https://example.org/ "{payload}") <{payload}> [{payload}](https://example.org/{payload})
[texte][r] [{payload}] [texte](term:{payload}) [texte](lang:{payload}) [texte](article:x#{payload}) [texte](#{payload})
[texte](event:{payload}) [texte](source:{payload}) [texte](x.fr.md#{payload}) [@src, {payload}] [@{payload}] [texte](cite:@src, {payload})

![{payload}](carte.png) ![{payload}]({payload}) ![x](<{payload}>)

![{payload}](carte.png "{payload}")

![](carte.png)

![{payload}](figure:fig)

![](event:ev)

![](timeline:economy)

| {payload} | b |
|:-:|--:|
| {payload} | c |

```{payload}
{payload}
```

```html
{payload}
```

    {payload}

Une note[^{payload}] et une autre[^n].

[^{payload}]: {payload}
[^n]: {payload} [@src]

{payload}
: {payload}

> [!NOTE]
> {payload}

- {payload}
- ![{payload}](carte.png)

[r]: <{payload}> "{payload}"

<div onclick="{payload}">{payload}</div>

<script>
{payload}
</script>

<!-- {payload} -->

<?php {payload} ?>

<![CDATA[{payload}]]>
"#
    )
}

/// A TOML string.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}
