//! Pages made up for the purpose, with what is read from them.

use super::{Kind, Page, read};

mod hostile;
mod modern;
mod odd;
mod old;
mod words;

/// What is read from a page, a line for each block: its line in the page, then Markdown; what is outside in brackets.
fn shown(page: &Page) -> String {
    let mut out: Vec<String> = Vec::new();
    if page.fallback {
        out.push("fallback".to_owned());
    }
    for block in &page.blocks {
        let mark = match &block.kind {
            Kind::Heading(level) => format!("{} ", "#".repeat(usize::from(*level))),
            Kind::Item { depth, number } => {
                let mark = number.map_or("-".to_owned(), |number| format!("{number}."));
                format!("{}{mark} ", "  ".repeat(usize::from(*depth) - 1))
            }
            Kind::Quote { depth } => format!("{} ", ">".repeat(usize::from(*depth))),
            Kind::Caption => "caption: ".to_owned(),
            Kind::Footnote { label } => format!("[^{label}]: "),
            Kind::Paragraph | Kind::Code { .. } | Kind::Table | Kind::Image { .. } | Kind::Rule => {
                String::new()
            }
        };
        out.push(format!("{} {mark}{}", block.line, block.markdown));
    }
    for outside in &page.outside {
        out.push(format!(
            "{} ({}) {}",
            outside.line, outside.why, outside.text
        ));
    }
    out.join("\n")
}

/// What is known of a page, a line for each fact.
fn known(page: &Page) -> String {
    let meta = &page.meta;
    let list = |texts: &[String]| (!texts.is_empty()).then(|| texts.join("; "));
    let facts = [
        ("title", meta.title.clone()),
        ("description", meta.description.clone()),
        ("authors", list(&meta.authors)),
        ("published", meta.published.clone()),
        ("modified", meta.modified.clone()),
        ("publisher", meta.publisher.clone()),
        ("language", meta.language.clone()),
        ("url", meta.url.clone()),
        ("topics", list(&meta.topics)),
        (
            "free",
            meta.is_accessible_for_free.map(|free| free.to_string()),
        ),
    ];
    let facts = facts
        .into_iter()
        .filter_map(|(name, fact)| Some(format!("{name}: {}", fact?)));
    facts.collect::<Vec<_>>().join("\n")
}

/// Reads a page and compares what is known of it and what it says.
#[track_caller]
fn check(html: &str, facts: &str, expected: &str) {
    let page = read(html);
    assert_eq!(known(&page), facts);
    assert_eq!(shown(&page), expected);
}
