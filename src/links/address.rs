//! Addresses, as far as asking for them needs.

// Addresses as numbers; nothing here opens a connection.
use core::net::{Ipv4Addr, Ipv6Addr};

/// An address without what follows `#`.
pub(super) fn without_fragment(url: &str) -> &str {
    url.split('#').next().unwrap_or(url)
}

/// An address as a request carries it: what is not ASCII after the host is percent-encoded (RFC 3987, section 3.1).
pub(super) fn as_uri(url: &str) -> String {
    let start = url.find("://").map_or(0, |at| at + "://".len());
    let (before, after) = url.split_at(start);
    let (authority, rest) = after.split_at(after.find(['/', '?', '#']).unwrap_or(after.len()));
    let mut uri = format!("{before}{authority}");
    for byte in rest.bytes() {
        match byte.is_ascii() {
            true => uri.push(char::from(byte)),
            false => uri += &format!("%{byte:02X}"),
        }
    }
    uri
}

/// The host of an address, without its port.
pub(super) fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or("", |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let authority = authority.rsplit('@').next().unwrap_or_default();
    if let Some(inside) = authority.strip_prefix('[') {
        return inside.split(']').next().unwrap_or_default();
    }
    authority.split(':').next().unwrap_or_default()
}

/// Whether a host is this machine or one of a private network, by its name or its number: a dossier that somebody else wrote must
/// not make an editor's machine knock at doors that only it can reach.
pub(super) fn is_private(host: &str) -> bool {
    let name = host.trim_end_matches('.').to_ascii_lowercase();
    if let Ok(v4) = name.parse::<Ipv4Addr>() {
        return is_private_v4(v4);
    }
    if let Ok(v6) = name.parse::<Ipv6Addr>() {
        // fc00::/7 (RFC 4193), fe80::/10 (RFC 4291).
        let first = v6.segments()[0];
        let is_local = first & 0xfe00 == 0xfc00 || first & 0xffc0 == 0xfe80;
        return v6.is_loopback()
            || v6.is_unspecified()
            || is_local
            || v6.to_ipv4_mapped().is_some_and(is_private_v4);
    }
    // Names without a dot, and those of RFC 6761 and RFC 6762. Numbers in other forms (`0x7f.1`, `2130706433`) are names of no
    // machine that a dossier would link to.
    let last = name.rsplit('.').next().unwrap_or_default();
    let is_number = last.starts_with("0x") || last.bytes().all(|byte| byte.is_ascii_digit());
    !name.contains('.')
        || is_number
        || matches!(last, "localhost" | "local" | "internal" | "home" | "lan")
}

fn is_private_v4(v4: Ipv4Addr) -> bool {
    let [a, b, ..] = v4.octets();
    v4.is_loopback()
        || v4.is_private()
        || v4.is_link_local()
        || v4.is_unspecified()
        || v4.is_broadcast()
        // Shared by carriers (RFC 6598).
        || a == 100 && (64..128).contains(&b)
}

/// Where `location`, said by the server at `from`, leads (RFC 9110, section 10.2.2); none when it is no page of the web.
pub(super) fn joined(from: &str, location: &str) -> Option<String> {
    let (scheme, rest) = from.split_once("://")?;
    let location = without_fragment(location.trim());
    let host_end = rest.find(['/', '?']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(host_end);
    if let Some((scheme, _)) = location.split_once("://") {
        let is_web = ["http", "https"]
            .iter()
            .any(|web| scheme.eq_ignore_ascii_case(web));
        return is_web.then(|| location.to_owned());
    }
    if let Some(host) = location.strip_prefix("//") {
        return Some(format!("{scheme}://{host}"));
    }
    if location.starts_with('/') {
        return Some(format!("{scheme}://{authority}{location}"));
    }
    let path = path.split('?').next().unwrap_or_default();
    if location.is_empty() || location.starts_with('?') {
        return Some(format!("{scheme}://{authority}{path}{location}"));
    }
    let folder = path
        .rfind('/')
        .and_then(|at| path.get(..at))
        .unwrap_or_default();
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in location.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    Some(format!("{scheme}://{authority}/{}", parts.join("/")))
}

/// Where the Internet Archive shows the copy of an address that is nearest to a day, if it has one.
pub(super) fn archive(url: &str, day: Option<(i64, u8, u8)>) -> String {
    let day = day.map_or_else(|| "*".to_owned(), |(y, m, d)| format!("{y:04}{m:02}{d:02}"));
    format!("https://web.archive.org/web/{day}/{url}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doors_of_private_networks_are_not_knocked_at() {
        for host in [
            "localhost",
            "127.0.0.1",
            "127.9.9.9",
            "10.0.0.1",
            "192.168.1.1",
            "172.16.0.1",
            "169.254.169.254",
            "0.0.0.0",
            "100.64.0.1",
            "::1",
            "fd00::1",
            "fe80::1",
            "::ffff:127.0.0.1",
            "printer",
            "router.local",
            "a.localhost.",
            "2130706433",
            "0x7f.1",
            "127.1",
            "",
        ] {
            assert!(is_private(host), "{host:?}");
        }
        for host in [
            "example.org",
            "172.32.0.1",
            "8.8.8.8",
            "2001:db8::1",
            "localhost.example.org",
        ] {
            assert!(!is_private(host), "{host:?}");
        }
        assert_eq!(host("https://a@127.0.0.1:80/x"), "127.0.0.1");
        assert_eq!(host("https://[::1]:80/x"), "::1");
        assert_eq!(host("https://example.org?x=//evil"), "example.org");
    }

    #[test]
    fn what_is_not_ascii_is_encoded_for_the_way() {
        for (url, uri) in [
            (
                "https://fr.example/wiki/Opération?é=a%20b",
                "https://fr.example/wiki/Op%C3%A9ration?%C3%A9=a%20b",
            ),
            ("https://fr.example?à", "https://fr.example?%C3%A0"),
            // The name of a host has another form, which the transport refuses or makes.
            ("https://é.example/é", "https://é.example/%C3%A9"),
            ("https://fr.example", "https://fr.example"),
        ] {
            assert_eq!(as_uri(url), uri);
        }
    }

    #[test]
    fn redirections_are_read_from_where_they_are_said() {
        let from = "https://example.org/a/b.html?x=1";
        for (location, expected) in [
            ("https://other.example/", Some("https://other.example/")),
            ("//other.example/y", Some("https://other.example/y")),
            ("/c#d", Some("https://example.org/c")),
            ("c.html", Some("https://example.org/a/c.html")),
            ("../c.html", Some("https://example.org/c.html")),
            ("?x=2", Some("https://example.org/a/b.html?x=2")),
            ("ftp://example.org/", None),
        ] {
            assert_eq!(joined(from, location).as_deref(), expected, "{location}");
        }
        assert_eq!(
            joined("http://example.org", "x").as_deref(),
            Some("http://example.org/x")
        );
    }
}
