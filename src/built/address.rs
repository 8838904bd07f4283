//! Where an address in a finished page leads, as a browser reads it.

/// What following an address means for the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// Nothing is fetched: `data:`, a place on the page, nothing at all.
    Nothing,
    /// A file of the site, by its path below the site's root.
    Own(String),
    /// Another site.
    Other,
}

/// Where `address`, written in the file `from` of a site that stands at `base` (ending in `/`), leads.
///
/// Read as the URL standard of the WHATWG does: white space around it and tabs and line breaks in it do not count, `\` is `/`,
/// and `//host` is another site however it is spelled.
pub(super) fn reach(address: &str, from: &str, base: &str) -> Reach {
    let plain: String = address
        .trim_matches(|c: char| c <= ' ')
        .chars()
        .filter(|c| !matches!(c, '\t' | '\n' | '\r'))
        .map(|c| if c == '\\' { '/' } else { c })
        .collect();
    if plain.is_empty() || plain.starts_with('#') {
        return Reach::Nothing;
    }
    let scheme = scheme(&plain);
    let host_and_path = match scheme.as_deref() {
        None => plain.strip_prefix("//"),
        Some("http" | "https") => plain
            .split_once(':')
            .map(|(_, rest)| rest.trim_start_matches('/')),
        Some("data" | "about" | "javascript" | "mailto" | "tel") => return Reach::Nothing,
        Some(_) => return Reach::Other,
    };
    if let Some(host_and_path) = host_and_path {
        let base = base.split_once("://").map_or(base, |(_, rest)| rest);
        return match strip_ignoring_case(host_and_path, base) {
            Some(path) => Reach::Own(decoded(path)),
            None => Reach::Other,
        };
    }
    let plain = plain.split(['?', '#']).next().unwrap_or_default();
    if let Some(from_host) = plain.strip_prefix('/') {
        let folder = base.split_once("://").map_or("", |(_, rest)| rest);
        let folder = folder.split_once('/').map_or("", |(_, folder)| folder);
        return Reach::Own(decoded(from_host.strip_prefix(folder).unwrap_or(from_host)));
    }
    Reach::Own(decoded(&joined(from, plain)))
}

/// The scheme in lower case (RFC 3986, section 3.1), if there is one.
fn scheme(address: &str) -> Option<String> {
    let (before, _) = address.split_once(':')?;
    let is_scheme = before.starts_with(|c: char| c.is_ascii_alphabetic())
        && before
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'));
    is_scheme.then(|| before.to_ascii_lowercase())
}

fn strip_ignoring_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let head = text.get(..prefix.len())?;
    head.eq_ignore_ascii_case(prefix)
        .then(|| text.get(prefix.len()..))?
}

/// `relative` from the folder of the file `from`; `..` stops at the root, as in a browser.
fn joined(from: &str, relative: &str) -> String {
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Without query, fragment and percent-encoding.
pub(super) fn decoded(path: &str) -> String {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        let digit = |at: usize| {
            after
                .get(at)
                .and_then(|byte| char::from(*byte).to_digit(16))
        };
        let encoded = digit(0).zip(digit(1)).filter(|_| *byte == b'%');
        let encoded = encoded.and_then(|(high, low)| u8::try_from(high * 16 + low).ok());
        bytes.push(encoded.unwrap_or(*byte));
        rest = after
            .get(if encoded.is_some() { 2.. } else { 0.. })
            .unwrap_or_default();
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{Reach, reach};

    #[test]
    fn other_sites_are_seen_however_they_are_spelled() {
        let base = "https://example.org/repo/";
        let own = |path: &str| Reach::Own(path.to_owned());
        for (address, expected) in [
            ("../../assets/a.css", own("assets/a.css")),
            ("../../../../assets/a.css", own("assets/a.css")),
            ("b.html?x#y", own("fr/articles/b.html")),
            ("une%20carte.png", own("fr/articles/une carte.png")),
            ("100%.png", own("fr/articles/100%.png")),
            ("/repo/media/a.png", own("media/a.png")),
            ("HTTPS://Example.org/repo/a.png", own("a.png")),
            ("http://example.org/repo/a.png", own("a.png")),
            ("https://example.org/other/a.png", Reach::Other),
            ("https://example.org.evil.net/repo/a.png", Reach::Other),
            ("//cdn.example.net/a.js", Reach::Other),
            ("\\\\cdn.example.net/a.js", Reach::Other),
            ("/\t/cdn.example.net/a.js", Reach::Other),
            (" https:cdn.example.net/a.js", Reach::Other),
            ("wss://cdn.example.net/", Reach::Other),
            ("data:image/png;base64,AA", Reach::Nothing),
            ("#here", Reach::Nothing),
            ("", Reach::Nothing),
        ] {
            assert_eq!(
                reach(address, "fr/articles/a.html", base),
                expected,
                "{address:?}"
            );
        }
    }
}
