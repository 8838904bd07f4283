//! What the preview adds to a page: a script and a style sheet of its own origin, and what the script has to know.
//!
//! Nothing of it is inline, so that it works under the policies that pages carry; one that would keep it out is widened by
//! `'self'`. [`undressed`] takes all of it away again: what is left is the page as a build writes it.

use crate::render::{FILE, LINE, escaped};

/// What the script of a page has to know.
#[derive(Clone, Debug, serde::Serialize)]
pub(super) struct Known<'a> {
    /// The page's path in the site.
    pub(super) page: &'a str,
    /// What it was made of.
    pub(super) print: String,
    /// The file that it is the page of.
    pub(super) file: Option<&'a str>,
    /// The address that opens a file in an editor.
    pub(super) editor: Option<&'a str>,
    /// What the script says, by key.
    pub(super) words: &'a serde_json::Value,
}

/// Adds the preview's script and style to a page; `own` is where they are.
pub(super) fn dressed(html: &[u8], own: &str, known: &Known<'_>) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(html) else {
        return html.to_vec();
    };
    let known = serde_json::to_string(known).unwrap_or_default();
    let known = escaped(&known);
    let added = format!(
        "{BEGIN}<link rel=\"stylesheet\" href=\"{own}preview.css\" data-dossier><script src=\"{own}preview.js\" defer data-dossier=\"{known}\"></script>{END}"
    );
    // Before the end of the head, or where the body begins, or at the very end: a page may leave out either tag (HTML, 13.1.2.4).
    let at = ["</head>", "<body"].iter().find_map(|tag| text.find(tag));
    let (before, after) = text.split_at(at.unwrap_or(text.len()));
    [&widened(before), added.as_str(), after]
        .concat()
        .into_bytes()
}

const BEGIN: &str = "<!--dossier serve-->";
const END: &str = "<!--/dossier serve-->";

/// A page without what `dressed` and the places of blocks added: what a build writes, if its policy was wide enough.
pub fn undressed(html: &str) -> String {
    let mut page = html.to_owned();
    if let (Some(from), Some(to)) = (page.find(BEGIN), page.find(END)) {
        page.replace_range(from..to + END.len(), "");
    }
    without(FILE, &without(LINE, &page))
}

/// A page without an attribute.
fn without(attribute: &str, html: &str) -> String {
    let mark = format!(" {attribute}=\"");
    let mut parts = html.split(mark.as_str());
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part.split_once('"').map_or(part, |(_, rest)| rest);
        out.push_str(rest);
    }
    out
}

/// The head of a page, whose policy lets in what comes from the same origin.
fn widened(head: &str) -> String {
    const POLICY: &str = "http-equiv=\"Content-Security-Policy\" content=\"";
    let Some((before, rest)) = head.split_once(POLICY) else {
        return head.to_owned();
    };
    let Some((policy, after)) = rest.split_once('"') else {
        return head.to_owned();
    };
    let mut directives: Vec<Vec<&str>> = policy
        .split(';')
        .map(|directive| directive.split_ascii_whitespace().collect())
        .filter(|words: &Vec<&str>| !words.is_empty())
        .collect();
    let all = directives.clone();
    let mut is_widened = false;
    for name in ["script-src", "style-src", "connect-src"] {
        let find = |name: &str| all.iter().position(|words| words.first() == Some(&name));
        let lets_in = |at: usize| all[at].iter().any(|word| ["'self'", "*"].contains(word));
        match find(name) {
            Some(at) if lets_in(at) => {}
            Some(at) => {
                directives[at].retain(|word| *word != "'none'");
                directives[at].push("'self'");
                is_widened = true;
            }
            // Without a directive of its own the default holds; without that, nothing is kept out.
            None => {
                if let Some(default) = find("default-src").filter(|at| !lets_in(*at)) {
                    let mut words = vec![name];
                    let others = all[default].iter().skip(1);
                    words.extend(others.filter(|word| **word != "'none'"));
                    words.push("'self'");
                    directives.push(words);
                    is_widened = true;
                }
            }
        }
    }
    if !is_widened {
        return head.to_owned();
    }
    let policy: Vec<String> = directives.iter().map(|words| words.join(" ")).collect();
    format!("{before}{POLICY}{}\"{after}", policy.join("; "))
}

/// The addresses of a page's style sheets, as written, and the page without the elements that name them.
pub(super) fn style_sheets(html: &str) -> (Vec<String>, String) {
    let mut sheets = Vec::new();
    let mut rest = html;
    let mut without = String::with_capacity(html.len());
    while let Some(at) = rest.find("<link ") {
        let (before, from) = rest.split_at(at);
        let end = from.find('>').map_or(from.len(), |end| end + 1);
        let (tag, after) = from.split_at(end);
        without.push_str(before);
        let value = |name: &str| {
            let (_, value) = tag.split_once(&format!(" {name}=\""))?;
            value.split_once('"').map(|(value, _)| value)
        };
        match (value("rel"), value("href")) {
            (Some("stylesheet"), Some(href)) => sheets.push(href.replace("&amp;", "&")),
            _ => without.push_str(tag),
        }
        rest = after;
    }
    without.push_str(rest);
    (sheets, without)
}
