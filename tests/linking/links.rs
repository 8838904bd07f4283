//! The links to entries in a page.

use super::page::{Token, decoded, tokens};

/// For each link to an entry, the entry and the text of the link.
pub(crate) fn term_links(page: &str) -> Vec<(String, String)> {
    let mut links: Vec<(String, String)> = Vec::new();
    let mut is_open = false;
    for token in tokens(page, &mut Vec::new()) {
        match token {
            Token::Open("a", attributes) => {
                let value = |wanted| attributes.iter().find(|(name, _)| *name == wanted);
                is_open = value("class").is_some_and(|(_, class)| class == "term");
                let href = value("href").map_or("", |(_, href)| href);
                if is_open {
                    let id = href.strip_prefix("#term_").unwrap_or(href);
                    links.push((id.to_owned(), String::new()));
                }
            }
            Token::Close("a") => is_open = false,
            Token::Text(text) if is_open => {
                if let Some((_, link)) = links.last_mut() {
                    link.push_str(&decoded(text));
                }
            }
            _ => {}
        }
    }
    links
}

/// The same page without its links to entries.
pub(crate) fn without_term_links(page: &str) -> String {
    let mut out = String::new();
    let mut rest = page;
    while let Some((before, link)) = rest.split_once("<a class=\"term\"") {
        out.push_str(before);
        let (_, inside) = link.split_once('>').unwrap_or_default();
        let (inside, after) = inside.split_once("</a>").unwrap_or_default();
        out.push_str(inside);
        rest = after;
    }
    out.push_str(rest);
    out
}
