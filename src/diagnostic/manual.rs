//! The manual of codes as text: one page, the list, and the whole of it.

use super::code::AREAS;
use super::{Code, Severity, UiLang, Wording};

/// The page of `code`, with its name and level above it, in Markdown.
pub fn page(code: Code, lang: UiLang, wording: &Wording) -> String {
    let level = level(code, wording);
    format!("# {}\n\n{level}\n\n{}", code.as_str(), code.manual(lang))
}

/// What a code is about: the first paragraph of its page, on one line.
pub fn summary(code: Code, lang: UiLang) -> String {
    let page = code.manual(lang);
    let paragraph = page.split("\n\n").next().unwrap_or_default();
    paragraph
        .split_ascii_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// All codes, one a line, in the order of the manual.
pub fn list(lang: UiLang, wording: &Wording) -> String {
    let width = Code::all()
        .map(|code| code.as_str().len())
        .max()
        .unwrap_or(0);
    let lines = AREAS.iter().flat_map(|area| {
        let title = wording.say(&format!("area-{}", area.name), &[]);
        let codes = area.codes().map(move |code| {
            let name = code.as_str();
            format!("  {name:width$}  {}\n", summary(code, lang))
        });
        std::iter::once(format!("{title}\n")).chain(codes)
    });
    lines.collect()
}

/// The whole manual as one Markdown text.
pub fn whole(lang: UiLang, wording: &Wording) -> String {
    let mut text = format!("{}\n", wording.say("manual-head", &[]));
    for area in AREAS {
        let title = wording.say(&format!("area-{}", area.name), &[]);
        text += &format!("\n## {title}\n");
        for code in area.codes() {
            let page = deeper(&code.manual(lang));
            let level = level(code, wording);
            text += &format!("\n### {}\n\n{level}\n\n{page}", code.as_str());
        }
    }
    text
}

/// How bad findings of a code are, as a sentence.
fn level(code: Code, wording: &Wording) -> String {
    let level = match (code.is_firm(), code.severity()) {
        (true, _) => "level-firm",
        _ if code.is_off() => "level-off",
        (false, Severity::Error) => "level-error",
        (false, Severity::Warning) => "level-warning",
    };
    wording.say(level, &[("code", code.as_str().into())])
}

/// A page whose headings stand two levels deeper; those in examples stay.
fn deeper(page: &str) -> String {
    let mut is_example = false;
    let lines = page.lines().map(|line| {
        is_example ^= line.starts_with("```");
        match line.starts_with("## ") && !is_example {
            true => format!("##{line}\n"),
            false => format!("{line}\n"),
        }
    });
    lines.collect()
}
