//! A whole dossier as one page that needs no other file: its style is inside it, its pictures too, and it asks nothing of any server.

use serde::Serialize;
use sha2::{Digest as _, Sha256};
use tera::{Context, Value};

use super::book::Book;
use super::{Chapter, Edition};
use crate::diagnostic::{Code, Diagnostic};
use crate::files::{OutPath, OutputFile};
use crate::i18n::Lang;
use crate::render::base64::base64;
use crate::render::site::Site;
use crate::render::{Emit, compact};

/// A chapter with its markup.
#[derive(Serialize)]
struct Made<'c> {
    chapter: &'c Chapter,
    body: Value,
}

/// Hands on the page; what is returned is wrong with its templates.
pub(super) fn file(
    site: &Site<'_>,
    edition: &Edition<'_>,
    lang: Lang,
    chapters: Vec<(&Chapter, Vec<u8>)>,
    emit: &Emit<'_>,
) -> Vec<Diagnostic> {
    let made = |(chapter, body)| Made {
        chapter,
        body: Value::bytes(body),
    };
    let chapters: Vec<Made<'_>> = chapters.into_iter().map(made).collect();
    let mut context = Context::new();
    context.insert("root", "");
    context.insert("book", &Book::new(site, edition, lang));
    context.insert("chapters", &chapters);
    let page = style(site, lang, &context).and_then(|style| {
        // The one thing that the page may do: apply this very style (CSP Level 3, “hash-source”).
        let hash = base64(&Sha256::digest(style.as_bytes()));
        context.insert("style_hash", &format!("sha256-{hash}"));
        context.insert_value("style", Value::bytes(style.into_bytes()));
        site.render(lang, "export/book.html", &context, "book.html")
    });
    match (page, OutPath::new("book.html")) {
        (Ok(content), Ok(path)) => {
            emit(OutputFile { path, content });
            Vec::new()
        }
        (Err(finding), _) => vec![finding],
        (_, Err(reason)) => vec![
            Diagnostic::general(Code::BadOutputPath)
                .arg("path", "book.html")
                .arg("reason", reason.to_string()),
        ],
    }
}

/// The style sheet of the site, then what a page of many chapters needs besides, then the colours of code.
fn style(site: &Site<'_>, lang: Lang, context: &Context) -> Result<String, Diagnostic> {
    let shared = site.theme.assets.get("carnet.css");
    let mut css = shared.map_or_else(String::new, |bytes| {
        String::from_utf8_lossy(bytes).into_owned()
    });
    let own = site.render(lang, "export/book-style.txt", context, "book.html")?;
    css.push_str(&compact::style(&String::from_utf8_lossy(&own)));
    if let Some(code) = site.code_style_if_used() {
        css.push_str(&code.css);
    }
    Ok(css)
}
