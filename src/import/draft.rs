//! The files that an article becomes: its Markdown, the record of its source.

use super::article::TitleFrom;
use super::block::{Block, Mark, Shape};
use super::{Found, escape};
use crate::diagnostic::Wording;
use crate::stub::text::{array, comment, date, quoted};

/// The article as `content/articles/<id>.<lang>.md`: a draft, with what is not known said in comments.
pub(super) fn article(found: &Found, wording: &Wording) -> String {
    let article = &found.article;
    let mut front = vec![format!("title = {}", quoted(&article.title))];
    let title_note = match article.title_from {
        TitleFrom::Line => None,
        TitleFrom::FirstSentence => Some("import-title-from-text"),
        TitleFrom::FileName => Some("import-title-from-file"),
    };
    if let Some(key) = title_note {
        front.push(format!("# {}", wording.say(key, &[])));
    }
    if let Some(summary) = &article.summary {
        front.push(format!("summary = {}", quoted(summary)));
    }
    front.extend(found.dating.front_matter(wording));
    if !article.authors.is_empty() {
        front.push(format!("authors = {}", array(&article.authors)));
    }
    if !found.topics.is_empty() {
        front.push(format!("topics = {}", array(&found.topics)));
    }
    if !found.proposed_topics.is_empty() {
        let topics = found.proposed_topics.join(", ").into();
        front.push(format!(
            "# {}",
            comment(&wording.say("import-topics-proposed", &[("topics", topics)]))
        ));
    }
    front.push(format!(
        "sources = {}",
        array(std::slice::from_ref(&found.id))
    ));
    front.push("draft = true".to_owned());
    format!("+++\n{}\n+++\n\n{}", front.join("\n"), body(&article.body))
}

/// The record of the text that an article was made from, as `content/sources/<id>.toml`.
pub(super) fn source(found: &Found, wording: &Wording) -> String {
    let article = &found.article;
    let made_from = wording.say(
        "import-source-comment",
        &[("raw", found.raw.as_str().into())],
    );
    let mut lines = vec![
        format!("# {}", comment(&made_from)),
        "[[source]]".to_owned(),
        format!("id = {}", quoted(&found.id)),
        "kind = \"article\"".to_owned(),
    ];
    if !article.authors.is_empty() {
        lines.push(format!("author = {}", array(&article.authors)));
    }
    if let Some(publisher) = &article.publisher {
        lines.push(format!("publisher = {}", quoted(publisher)));
    }
    lines.push(format!("title = {}", quoted(&article.title)));
    if let Some(edtf) = &found.dating.edtf {
        lines.push(format!("date = {}", date(edtf)));
    }
    match &found.url {
        Some(url) => lines.push(format!("url = {}", quoted(url))),
        None => lines.push("# url = \"https://…\"".to_owned()),
    }
    lines.push(format!("language = {}", quoted(&found.lang)));
    if found.paywalled {
        lines.push("access = \"paywalled\"".to_owned());
    }
    lines.push(format!("sha256 = {}", quoted(&found.sha256)));
    if !article.credits.is_empty() {
        lines.push(format!(
            "\n[source.{}]\nnote = {}",
            found.lang,
            quoted(&article.credits.join(" ; "))
        ));
    }
    lines.join("\n") + "\n"
}

/// The Markdown of a text.
pub(super) fn body(blocks: &[Block]) -> String {
    let mut text = String::new();
    for (at, block) in blocks.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| blocks.get(before));
        text.push_str(match (before.map(|before| &before.shape), &block.shape) {
            (None, _) => "",
            (Some(Shape::Item { mark: a, .. }), Shape::Item { mark: b, .. })
                if is_number(a) == is_number(b) =>
            {
                "\n"
            }
            (Some(Shape::Quote), Shape::Quote) => "\n>\n",
            _ => "\n\n",
        });
        text.push_str(&markdown(block));
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

fn is_number(mark: &Mark) -> bool {
    matches!(mark, Mark::Number(..))
}

fn markdown(block: &Block) -> String {
    let inline = || match &block.markdown {
        Some(markdown) => markdown.clone(),
        None => escape::paragraph(&block.text),
    };
    match &block.shape {
        Shape::Paragraph | Shape::Ready => inline(),
        Shape::Heading(level) => {
            let text = block
                .markdown
                .clone()
                .unwrap_or_else(|| escape::heading(&block.text));
            format!("{} {text}", "#".repeat(usize::from(*level)))
        }
        Shape::Item { depth, mark } => {
            let mark = match mark {
                Mark::Sign(_) => "-".to_owned(),
                Mark::Number(number, _) => format!("{number}."),
            };
            let indent = "    ".repeat(usize::from(*depth));
            // A line of the item's own text is set in, or it would end the list.
            let text = inline().replace('\n', &format!("\n{indent}    "));
            format!("{indent}{mark} {text}")
        }
        Shape::Quote => {
            let lines: Vec<String> = inline()
                .lines()
                .map(|line| format!("> {line}").trim_end().to_owned())
                .collect();
            lines.join("\n")
        }
    }
}
