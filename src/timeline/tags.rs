//! Tags and character references in the HTML of other programs.

/// A tag, as far as it matters.
pub(super) struct TagRead {
    pub(super) name: String,
    pub(super) is_end: bool,
    pub(super) class: Option<String>,
    pub(super) href: Option<String>,
}

/// The tag that a text begins with, and what comes after it.
pub(super) fn tag(text: &str) -> Option<(TagRead, &str)> {
    let inner = text.strip_prefix('<')?;
    let (is_end, inner) = match inner.strip_prefix('/') {
        Some(inner) => (true, inner),
        None => (false, inner),
    };
    if !inner.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '!' | '?')) {
        return None;
    }
    let name_end = inner.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/'))?;
    let (name, mut rest) = inner.split_at(name_end);
    let mut tag = TagRead {
        name: name.to_ascii_lowercase(),
        is_end,
        class: None,
        href: None,
    };
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if let Some(after) = rest.strip_prefix('>') {
            return Some((tag, after));
        }
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '=' | '>' | '/'))?;
        let (attribute, after) = rest.split_at(end.max(rest.chars().next()?.len_utf8()));
        let after_name = after.trim_start();
        let Some(value) = after_name.strip_prefix('=').map(str::trim_start) else {
            rest = after;
            continue;
        };
        let (value, after) = match value.chars().next()? {
            quote @ ('"' | '\'') => value.get(1..)?.split_once(quote)?,
            _ => value.split_at(value.find(|c: char| c.is_whitespace() || c == '>')?),
        };
        match attribute.to_ascii_lowercase().as_str() {
            "class" => tag.class = Some(decoded(value)),
            "href" => tag.href = Some(decoded(value)),
            _ => {}
        }
        rest = after;
    }
}

/// A text with its character references resolved (HTML, section 13.5); what is none stays as it is.
pub(super) fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let name_end = after.find(|c: char| !c.is_ascii_alphanumeric() && c != '#');
        let name = after
            .get(..name_end.unwrap_or(after.len()))
            .unwrap_or_default();
        let is_closed = after
            .get(name.len()..)
            .is_some_and(|rest| rest.starts_with(';'));
        match character(name).filter(|_| is_closed) {
            Some(found) => {
                out.push_str(&found);
                rest = after.get(name.len() + 1..).unwrap_or_default();
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

fn character(name: &str) -> Option<String> {
    let Some(number) = name.strip_prefix('#') else {
        return quick_xml::escape::resolve_html5_entity(name).map(str::to_owned);
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => number.parse(),
    };
    code.ok().and_then(char::from_u32).map(String::from)
}
