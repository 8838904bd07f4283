//! Makes addresses absolute and takes the tracking out of them.

use url::Url;

/// Parameters that say where a reader came from, not what is shown.
const TRACKING: [&str; 9] = [
    "fbclid",
    "gclid",
    "xtor",
    "igshid",
    "mc_cid",
    "mc_eid",
    "at_medium",
    "at_campaign",
    "dclid",
];

/// Resolves an address as written in a page against the page's own, and writes it so that it can stand in Markdown.
///
/// `None` for what leads nowhere outside the page (`#top`), for other schemes than http, https and mailto, and for a
/// relative address when the page's own is not known.
pub(super) fn resolve(base: Option<&str>, written: &str) -> Option<String> {
    let written: String = written
        .trim()
        .chars()
        .filter(|sign| !sign.is_control())
        .collect();
    if written.is_empty() || written.starts_with('#') {
        return None;
    }
    let absolute = match scheme(&written) {
        Some("http" | "https") => written,
        Some("mailto") => return Some(safe(&written)),
        Some(_) => return None,
        None => join(base?, &written)?,
    };
    Some(safe(&untracked(&absolute)))
}

/// An address as it stands, made safe for Markdown: for an image of a page whose own address is not known.
pub(super) fn relative(written: &str) -> Option<String> {
    let written = written.trim();
    let is_kept = scheme(written).is_none() && !written.is_empty() && !written.starts_with('#');
    is_kept.then(|| safe(written))
}

/// The scheme in small letters, if it is one that we know; `""` for another.
fn scheme(address: &str) -> Option<&'static str> {
    let (scheme, _) = address.split_once(':')?;
    let is_scheme = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme
            .chars()
            .all(|sign| sign.is_ascii_alphanumeric() || "+-.".contains(sign));
    let known = ["http", "https", "mailto"];
    is_scheme.then(|| {
        known
            .into_iter()
            .find(|name| scheme.eq_ignore_ascii_case(name))
            .unwrap_or("")
    })
}

/// The address that `written` is on a page at `base` (URL Standard, section 4.4); `base` is one of http or https.
fn join(base: &str, written: &str) -> Option<String> {
    let base = Url::parse(base)
        .ok()
        .filter(|base| matches!(base.scheme(), "http" | "https"))?;
    Some(base.join(written).ok()?.into())
}

fn untracked(address: &str) -> String {
    let is_tracking = |pair: &&str| {
        let name = pair
            .split('=')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        name.starts_with("utm_") || TRACKING.contains(&name.as_str())
    };
    let (rest, fragment) = address
        .split_once('#')
        .map_or((address, None), |(rest, part)| (rest, Some(part)));
    let (place, query) = rest
        .split_once('?')
        .map_or((rest, None), |(place, query)| (place, Some(query)));
    let mut out = place.to_owned();
    let pairs: Vec<&str> = query
        .into_iter()
        .flat_map(|query| query.split('&'))
        .filter(|pair| !pair.is_empty() && !is_tracking(pair))
        .collect();
    if !pairs.is_empty() {
        out.push('?');
        out.push_str(&pairs.join("&"));
    }
    if let Some(fragment) = fragment.filter(|part| !part.is_empty() && !is_tracking(part)) {
        out.push('#');
        out.push_str(fragment);
    }
    out
}

/// Encodes what would end a link in Markdown, or be read as something else in it.
fn safe(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for sign in address.chars().filter(|sign| !sign.is_control()) {
        match sign {
            ' ' | '"' | '<' | '>' | '(' | ')' | '\\' | '`' | '|' | '{' | '}' | '[' | ']' | ';'
            | '*' | '^' => {
                out.push_str(&format!("%{:02X}", u32::from(sign)));
            }
            sign if sign.is_whitespace() => out.push_str("%20"),
            sign => out.push(sign),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn resolves_as_browsers_do() {
        let base = Some("https://exemple.org/afrique/mali/page.html?x=1#y");
        for (written, expected) in [
            (
                "carte.html",
                Some("https://exemple.org/afrique/mali/carte.html"),
            ),
            (
                "../../une/./b?utm_source=x&a=1#c",
                Some("https://exemple.org/une/b?a=1#c"),
            ),
            ("/a", Some("https://exemple.org/a")),
            (
                "//cdn.exemple.org/i.png",
                Some("https://cdn.exemple.org/i.png"),
            ),
            (
                "?p=2",
                Some("https://exemple.org/afrique/mali/page.html?p=2"),
            ),
            (
                "HTTP://a.example/x (1)#xtor=RSS-3",
                Some("HTTP://a.example/x%20%281%29"),
            ),
            ("mailto:a@exemple.org", Some("mailto:a@exemple.org")),
            ("javascript:void(0)", None),
            ("#haut", None),
            ("", None),
        ] {
            assert_eq!(resolve(base, written).as_deref(), expected, "{written}");
        }
        assert_eq!(resolve(None, "a.html"), None);
        assert_eq!(
            resolve(Some("https://a.example"), "../b").as_deref(),
            Some("https://a.example/b")
        );
    }
}
