use super::{Judged, Look, judge, look};
use crate::diagnostic::Fact;
use crate::diagnostic::{Code, UiLang, Wording};
use crate::files::{OutPath, OutputFile};
use crate::model::Budgets;

const BASE: &str = "https://example.org/repo/";
const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'\">";

fn file(path: &str, content: impl Into<Vec<u8>>) -> Look {
    look(&OutputFile {
        path: OutPath::new(path).unwrap(),
        content: content.into(),
    })
}

/// A page of ours, with more in its head and its body.
fn page(head: &str, body: &str) -> String {
    format!(
        "<!doctype html><html lang=fr><head><meta charset=utf-8>{POLICY}<title><b></title>\
         <link rel=icon href='data:,'><link rel=canonical href='https://other.example/'>\
         <link rel=stylesheet href=../assets/a.css>{head}</head><body>{body}\
         <script type='application/ld+json'>{{\"url\": \"<script src=//x.example>\"}}</script></body></html>"
    )
}

fn judged(files: Vec<Look>) -> Judged {
    let articles = ["fr/a.html", "fr/b.html"].into_iter().collect();
    judge(files, &Budgets::default(), BASE, &articles)
}

/// What is found in a page with this in its head and its body: codes and facts.
fn found(head: &str, body: &str) -> Vec<String> {
    let files = vec![
        file("fr/a.html", page(head, body)),
        file("assets/a.css", "a{}"),
    ];
    codes(&judged(files))
}

fn codes(judged: &Judged) -> Vec<String> {
    let said = |(_, what): &(&str, Fact)| what.text().unwrap_or_default().to_owned();
    let found = judged.diagnostics.iter();
    found
        .map(|finding| {
            let what = finding.args.iter().find(|(name, _)| *name == "what");
            let what = what.map(said).unwrap_or_default();
            format!("{} {what}", finding.code.as_str())
                .trim_end()
                .to_owned()
        })
        .collect()
}

#[test]
fn a_page_like_ours_is_clean() {
    let body = "<p>&lt;script&gt; style=\"color:red\" onclick</p><a href='https://other.example/'>x</a>\
                <img src='../media/a.png' alt='' width=1 height=1>\
                <textarea><img src=//x.example></textarea><!-- <style> --><p title='<style>'>y</p>";
    assert_eq!(
        found("<script src='../assets/a.js' defer></script>", body),
        Vec::<String>::new()
    );
}

#[test]
fn what_is_written_into_a_page_is_found() {
    for (body, expected) in [
        ("<script>alert(1)</script>", "built-inline-script <script>"),
        (
            "<script type=module>x</script>",
            "built-inline-script <script>",
        ),
        (
            "<SCRIPT TYPE='text/plain'></SCRIPT>",
            "built-inline-script <script>",
        ),
        ("<p ONCLICK='x()'>", "built-inline-script onclick"),
        ("<svg/onload=x()>", "built-inline-script onload"),
        (
            "<a href=' java\tscript:x()'>x</a>",
            "built-inline-script href=javascript:",
        ),
        (
            "<iframe srcdoc='<p>'></iframe>",
            "built-inline-script srcdoc",
        ),
        ("<p style='color:red'>", "built-inline-style style="),
        ("<style>p{color:red}</style>", "built-inline-style <style>"),
        (
            "<svg><style>p{}</style></svg>",
            "built-inline-style <style>",
        ),
    ] {
        assert_eq!(found("", body), [expected], "{body}");
    }
}

#[test]
fn what_comes_from_elsewhere_is_found() {
    for body in [
        "<script src=https://x.example/a.js></script>",
        "<img alt='' src=//x.example/a.png>",
        "<img alt='' src=a.png srcset='b.png 1x, https://x.example/a.png 2x'>",
        "<picture><source srcset='//x.example/a.webp'><img alt='' src=a.png></picture>",
        "<img alt='' loading=lazy src='HTTPS://x.example/a.png'>",
        "<link rel='Preload' as=font href=https://x.example/a.woff2>",
        "<link rel='dns-prefetch' href=//x.example>",
        "<iframe src=https://x.example></iframe>",
        "<video preload=none><source src=https://x.example/a.mp4></video>",
        "<video poster=https://x.example/a.png></video>",
        "<object data=https://x.example/a.pdf></object>",
        "<svg><image xlink:href=https://x.example/a.png /></svg>",
        "<table background=https://x.example/a.png>",
        "<a href=b.html ping='https://x.example/p'>x</a>",
        "<base href=https://x.example/>",
    ] {
        let found = found("", body);
        assert!(
            found.iter().any(|f| f.starts_with("built-third-party")),
            "{body}: {found:?}"
        );
    }
    let css = "@import 'https://x.example/a.css'; a { background: url(//x.example/b.png) }";
    let files = vec![file("fr/a.html", page("", "")), file("assets/a.css", css)];
    assert_eq!(
        codes(&judged(files)),
        [
            "built-third-party //x.example/b.png",
            "built-third-party https://x.example/a.css"
        ]
    );
}

#[test]
fn a_page_needs_its_policy_and_early() {
    let with = |head: &str| {
        let html = format!("<!doctype html><head>{head}</head><body></body>");
        codes(&judged(vec![file("fr/x.html", html)]))
    };
    assert_eq!(with(POLICY), Vec::<String>::new());
    assert_eq!(with(""), ["built-policy missing"]);
    assert_eq!(
        with(&format!("<link rel=stylesheet href=a.css>{POLICY}")),
        ["built-policy late"]
    );
    assert_eq!(
        with(&format!("</head><body>{POLICY}")),
        ["built-policy late"]
    );
    let weak = POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'");
    assert_eq!(
        with(&weak),
        ["built-policy script-src 'self' 'unsafe-inline'"]
    );
    // Two hold together, so the weak one does no harm.
    assert_eq!(with(&format!("{weak}{POLICY}")), Vec::<String>::new());
    let html = format!("<!-- {POLICY} -->");
    assert_eq!(
        codes(&judged(vec![file("fr/x.html", html)])),
        ["built-policy missing"]
    );
}

/// Bytes that gzip cannot make smaller: a generator of Lehmer (MINSTD), so that they are always the same.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 1_u64;
    let letters = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
    let step = |_| {
        state = state * 48_271 % 2_147_483_647;
        letters[(state >> 8) as usize % 64]
    };
    (0..length).map(step).collect()
}

#[test]
fn what_is_over_its_budget_is_found_and_what_is_not_is_weighed() {
    let text = String::from_utf8(noise(45_000)).unwrap();
    let heavy = page("", &text);
    let files = vec![
        file("fr/a.html", heavy.clone()),
        file("fr/b.html", page("", "")),
        // Not an article: no budget.
        file("fr/timeline.html", heavy),
        file("assets/a.css", noise(9_000)),
        file("assets/b.css", noise(9_000)),
        file("assets/a.js", noise(9_000)),
        file("assets/a.woff2", noise(100)),
    ];
    let judged = judged(files);
    assert_eq!(
        codes(&judged),
        [
            "built-font-heavy",
            "built-page-heavy",
            "built-script-heavy",
            "built-style-heavy"
        ]
    );
    let wording = Wording::new(UiLang::English);
    let message = wording.message(&judged.diagnostics[1]);
    assert!(
        message.starts_with("fr/a.html weighs 3")
            && message.ends_with("over the 30.0 kB of an article"),
        "{message}"
    );
    let weights = judged.weights;
    assert_eq!(weights.articles.len(), 2);
    assert_eq!(weights.articles[0].page, "fr/a.html");
    assert!(
        (33_000..36_000).contains(&weights.articles[0].amount),
        "{weights:?}"
    );
    assert!((13_000..15_000).contains(&weights.style), "{weights:?}");
    assert_eq!(weights.other.unwrap().page, "fr/timeline.html");
}

#[test]
fn a_font_in_a_style_sheet_is_a_font() {
    let css = "@font-face { font-family: x; src: url(data:font/woff2;base64,AA) }";
    assert_eq!(
        codes(&judged(vec![file("assets/a.css", css)])),
        ["built-font-heavy"]
    );
}

#[test]
fn requests_are_what_a_page_makes_a_browser_fetch_at_once() {
    let css = "@import 'b.css'; a { background: url(../media/a.png) } b { src: url(data:,x) }";
    let head = "<script src=../assets/a.js></script><link rel=manifest href=../m.json>";
    let lazy = "<img alt='' loading=lazy src=../media/l.png>".repeat(20);
    let files = |body: &str| {
        vec![
            file("fr/a.html", page(head, &format!("{lazy}{body}"))),
            file("assets/a.css", css),
            file("assets/b.css", "@import 'a.css';"),
        ]
    };
    // The page, two sheets, a picture of theirs, a script, a manifest.
    let judged_six = judged(files(
        "<picture><source srcset='x.webp 1x'><img alt='' loading=lazy src=x.png></picture>",
    ));
    assert_eq!(
        judged_six.weights.requests.clone().map(|most| most.amount),
        Some(6)
    );
    assert_eq!(codes(&judged_six), Vec::<String>::new());
    // The same picture again is no request.
    assert_eq!(
        codes(&judged(files("<img alt='' src=../media/a.png>"))),
        Vec::<String>::new()
    );
    let seven = judged(files("<img alt='' src=../media/b.png>"));
    assert_eq!(codes(&seven), ["built-requests"]);
    let message = Wording::new(UiLang::French).message(&seven.diagnostics[0]);
    assert_eq!(
        message,
        "fr/a.html fait charger 7 fichiers d’emblée, au lieu de 6 au plus : assets/a.css, assets/a.js, assets/b.css, fr/a.html, m.json, media/a.png, media/b.png"
    );
}

#[test]
fn what_a_theme_does_on_every_page_is_said_once() {
    let files = (0..3)
        .map(|n| file(&format!("fr/{n}.html"), page("", "<p style=x>")))
        .collect();
    let judged = judged(files);
    assert_eq!(judged.diagnostics.len(), 1);
    assert_eq!(judged.diagnostics[0].code, Code::BuiltInlineStyle);
    let message = Wording::new(UiLang::English).message(&judged.diagnostics[0]);
    assert_eq!(
        message,
        "a style is written into the page: style= (fr/0.html and 2 more)"
    );
}
