//! Reads a page as a browser would and says what has no business in it.
//!
//! The reader is stricter than HTML: only what our own templates and writer produce is known, so that anything else, harmful
//! or not, is a finding.

const ELEMENTS: &str = " html head meta title link script body a header p nav ul li main h1 h2 h3 h4 h5 h6 section dl dt \
    dd div aside span i b cite ol strong em s sup code pre table thead tbody tr th td caption figure figcaption blockquote br hr \
    img picture source small mark time dfn bdi footer form fieldset legend label input button details summary svg g path rect \
    circle text noscript ";

const ATTRIBUTES: &str = " class id lang dir role href hreflang rel src alt width height srcset sizes type loading decoding tabindex scope start value \
    charset content name http-equiv media defer datetime aria-label aria-labelledby aria-current aria-hidden data-close \
    title property action for placeholder autocomplete spellcheck enterkeyhint checked open data-root data-index data-script \
    data-shown data-failed hidden viewBox d x y r cx cy rx xmlns focusable ";

const VOID: &str = " meta link br hr img source input ";

/// What stands between two tags, or a tag.
#[derive(Debug)]
pub(crate) enum Token<'p> {
    Text(&'p str),
    Open(&'p str, Vec<(&'p str, String)>),
    Close(&'p str),
}

/// Everything in `page` that our templates and our writer do not make.
pub(crate) fn violations(page: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    let mut is_data = false;
    let mut ids = std::collections::BTreeSet::new();
    for token in tokens(page, &mut found) {
        match token {
            Token::Text(text) if std::mem::take(&mut is_data) => {
                // Nothing in it can end it: `tokens` takes any `<` for the beginning of a tag.
                if serde_json::from_str::<serde_json::Value>(text).is_err() {
                    found.push(format!("data that are not JSON: {text}"));
                }
            }
            Token::Text(text) => {
                if open.last() == Some(&"script") && !text.trim().is_empty() {
                    found.push("a script with a text".to_owned());
                }
                check_text(text, &mut found);
            }
            Token::Open(name, attributes) => {
                if !listed(ELEMENTS, name) {
                    found.push(format!("element <{name}>"));
                }
                if name == "a" && open.contains(&"a") {
                    found.push("a link inside a link".to_owned());
                }
                for (attribute, value) in &attributes {
                    check_attribute(name, attribute, value, &mut found);
                    if *attribute == "id" && !ids.insert(value.clone()) {
                        found.push(format!("the id {value:?} twice"));
                    }
                }
                let kind = attributes.iter().find(|(name, _)| *name == "type");
                is_data =
                    name == "script" && kind.is_some_and(|(_, kind)| kind == "application/ld+json");
                if name == "script"
                    && !is_data
                    && !attributes.iter().any(|(name, _)| *name == "src")
                {
                    found.push("a script of the page's own".to_owned());
                }
                if !listed(VOID, name) {
                    open.push(name);
                }
            }
            Token::Close(name) => {
                if open.pop() != Some(name) {
                    found.push(format!("</{name}> closes what is not open"));
                    return found;
                }
            }
        }
    }
    if !open.is_empty() {
        found.push(format!("never closed: {open:?}"));
    }
    found
}

fn listed(list: &str, name: &str) -> bool {
    list.split_whitespace().any(|listed| listed == name)
}

/// The page in pieces; what is not a tag of ours is reported in `found`.
pub(crate) fn tokens<'p>(page: &'p str, found: &mut Vec<String>) -> Vec<Token<'p>> {
    let document = page.trim_start().strip_prefix("<!doctype html>");
    let mut rest = document.unwrap_or(page);
    let mut tokens = Vec::new();
    while let Some((text, tag)) = rest.split_once('<') {
        tokens.push(Token::Text(text));
        let Some(after) = read_tag(tag, &mut tokens) else {
            let start: String = tag.chars().take(30).collect();
            found.push(format!("not a tag of ours: <{start}"));
            return tokens;
        };
        rest = after;
    }
    tokens.push(Token::Text(rest));
    tokens
}

/// Reads a tag after its `<`, strictly; returns what follows it.
fn read_tag<'p>(tag: &'p str, tokens: &mut Vec<Token<'p>>) -> Option<&'p str> {
    let name_end = |text: &str| text.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    if let Some(close) = tag.strip_prefix('/') {
        let (name, rest) = close.split_at_checked(name_end(close)?)?;
        tokens.push(Token::Close(name));
        return rest.strip_prefix('>');
    }
    let (name, mut rest) = tag.split_at_checked(name_end(tag)?)?;
    let mut attributes = Vec::new();
    loop {
        if let Some(after) = rest.strip_prefix('>') {
            tokens.push(Token::Open(name, attributes));
            return Some(after);
        }
        rest = rest.strip_prefix(' ')?;
        let (attribute, after) = rest.split_at_checked(name_end(rest)?)?;
        match after.strip_prefix("=\"") {
            None => {
                attributes.push((attribute, String::new()));
                rest = after;
            }
            Some(value) => {
                let (value, after) = value.split_once('"')?;
                attributes.push((attribute, decoded(value)));
                rest = after;
            }
        }
    }
}

fn check_text(text: &str, found: &mut Vec<String>) {
    if text.contains('>') {
        found.push(format!("a bare > in {text:?}"));
    }
    for (_, after) in text.match_indices('&').map(|(at, _)| text.split_at(at)) {
        let known = [
            "&amp;", "&lt;", "&gt;", "&quot;", "&#x27;", "&#39;", "&#x2F;",
        ];
        if !known.iter().any(|entity| after.starts_with(entity)) {
            found.push(format!("a bare & in {text:?}"));
        }
    }
}

fn check_attribute(element: &str, name: &str, value: &str, found: &mut Vec<String>) {
    let is_data = (element, name) == ("link", "type")
        && ["application/json", "text/calendar"].contains(&value);
    if !listed(ATTRIBUTES, name) && !is_data {
        found.push(format!("attribute {name}={value:?} on <{element}>"));
    }
    let is_icon = element == "link" && value == "data:,";
    if matches!(name, "href" | "src") && !is_icon && !is_safe_address(value) {
        found.push(format!("{name}={value:?} on <{element}>"));
    }
    if element == "script"
        && name == "src"
        && !value.trim_start_matches(['.', '/']).starts_with("assets/")
    {
        found.push(format!("a script from {value:?}"));
    }
    if name == "id" && (value.is_empty() || value.contains(char::is_whitespace)) {
        found.push(format!("the id {value:?}"));
    }
}

fn is_safe_address(address: &str) -> bool {
    let address = address.split('#').next().unwrap_or_default();
    let before = address.split(['/', '?']).next().unwrap_or_default();
    let strange = |c: char| c.is_control() || c == '\\';
    match before.split_once(':') {
        None => !address.contains(strange) && !address.starts_with("//"),
        Some((scheme, _)) => {
            let scheme = scheme.to_ascii_lowercase();
            matches!(scheme.as_str(), "http" | "https" | "mailto" | "tel")
        }
    }
}

/// A text or a value without its character references.
pub(crate) fn decoded(text: &str) -> String {
    let known = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&#x2F;", "/"),
        ("&amp;", "&"),
    ];
    known
        .iter()
        .fold(text.to_owned(), |text, (entity, c)| text.replace(entity, c))
}
