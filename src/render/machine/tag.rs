//! Ids that stay when addresses change: tag URIs (RFC 4151).

use crate::model::Settings;

/// `tag:example.org,2026:mali/article/moura/fr`, for a dossier at `https://example.org/mali/`.
///
/// The path of the dossier is a part of it: two dossiers on one host may have articles of the same id.
pub(super) fn tag(settings: &Settings, specific: &str) -> String {
    of(&settings.base_url, settings.site.since, specific)
}

fn of(base_url: &str, since: u16, specific: &str) -> String {
    let rest = base_url
        .split_once("://")
        .map_or(base_url, |(_, rest)| rest);
    let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = authority.rsplit('@').next().unwrap_or(authority);
    let is_port = |port: &str| port.bytes().all(|b| b.is_ascii_digit());
    let host = match host.rsplit_once(':') {
        Some((host, port)) if is_port(port) => host,
        _ => host,
    };
    let mut tag = format!("tag:{},{since}:", host.to_ascii_lowercase());
    push_specific(&mut tag, path);
    push_specific(&mut tag, specific);
    tag
}

/// Appends what may stand in the last part of a tag; all else is percent-encoded (RFC 4151, section 2.1; RFC 3986, `pchar`).
fn push_specific(out: &mut String, text: &str) {
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => out.push(char::from(byte)),
            b'-' | b'.' | b'_' | b'~' | b'/' | b'%' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn an_id_is_made_of_the_host_the_folder_and_what_it_names() {
        for (base_url, expected) in [
            ("https://example.org/", "tag:example.org,2026:fr"),
            (
                "http://Example.org:8080/mali/",
                "tag:example.org,2026:mali/fr",
            ),
            ("https://me@example.org/a/b/", "tag:example.org,2026:a/b/fr"),
            (
                "https://example.org/été/",
                "tag:example.org,2026:%C3%A9t%C3%A9/fr",
            ),
        ] {
            assert_eq!(of(base_url, 2026, "fr"), expected);
        }
    }
}
