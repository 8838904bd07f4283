//! Whether two addresses lead to versions of the same thing.

/// Whether two addresses are equal, or twins: the same place in the two languages.
pub(super) fn same_address(source: &str, target: &str, from: &str, to: &str) -> bool {
    if source == target {
        return true;
    }
    let (from, to) = (primary(from), primary(to));
    match (host_and_path(source), host_and_path(target)) {
        (Some(a), Some(b)) => is_twin(a, b, from, to),
        (None, None) => same_file(source, target, from, to),
        _ => false,
    }
}

/// The first part of a language tag.
pub(super) fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

fn host_and_path(address: &str) -> Option<(&str, &str)> {
    let rest = address
        .strip_prefix("https://")
        .or_else(|| address.strip_prefix("http://"))?;
    let at = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(at);
    Some((host.strip_prefix("www.").unwrap_or(host), path))
}

/// `fr.wikipedia.org` and `en.wikipedia.org`; `/fr/` and `/en/`, where one may be without; `?lang=fr`.
fn is_twin(a: (&str, &str), b: (&str, &str), from: &str, to: &str) -> bool {
    if a.0 == b.0 && a.1.trim_end_matches('/') == b.1.trim_end_matches('/') {
        return true;
    }
    let (a_host, a_says) = without_language(a.0, '.', from);
    let (b_host, b_says) = without_language(b.0, '.', to);
    if a.0 != b.0 {
        return a_host == b_host && (a_says || b_says);
    }
    let says = |path: &str, language: &str| {
        let parts = |c: char| matches!(c, '/' | '?' | '&' | '=' | '_' | '.');
        path.split(parts)
            .any(|part| primary(part).eq_ignore_ascii_case(language))
    };
    let (a_is, b_is) = (says(a.1, from), says(b.1, to));
    // One of them may be the site’s own language, which it does not name.
    (a_is && !says(b.1, from)) || (b_is && !says(a.1, to)) && !a_says
}

/// A host without the label that is a language.
fn without_language(host: &str, separator: char, language: &str) -> (String, bool) {
    let labels: Vec<&str> = host.split(separator).collect();
    let is_language = |label: &str| primary(label).eq_ignore_ascii_case(language);
    let says = labels.iter().any(|label| is_language(label));
    let rest: Vec<&str> = labels
        .into_iter()
        .filter(|label| !is_language(label))
        .collect();
    (rest.join("."), says)
}

/// `moura.fr.md` and `moura.en.md`.
fn same_file(source: &str, target: &str, from: &str, to: &str) -> bool {
    let parts = |path: &str, language: &str| -> Vec<String> {
        let split = path.split(['.', '/', '-', '_']);
        split
            .map(|part| {
                if part == language {
                    String::new()
                } else {
                    part.to_owned()
                }
            })
            .collect()
    };
    parts(source, from) == parts(target, to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twins_are_the_same_place_in_two_languages() {
        for (source, target, expected) in [
            ("https://a.org/x", "https://a.org/x", true),
            ("http://a.org/x", "https://www.a.org/x/", true),
            ("https://a.org/x", "https://a.org/y", false),
            (
                "https://fr.wikipedia.org/wiki/Mali",
                "https://en.wikipedia.org/wiki/Mali",
                true,
            ),
            (
                "https://fr.wikipedia.org/wiki/Moura",
                "https://en.wikipedia.org/wiki/Moura_massacre",
                true,
            ),
            (
                "https://fr.wikipedia.org/wiki/Mali",
                "https://en.wiktionary.org/wiki/Mali",
                false,
            ),
            (
                "https://hrw.org/fr/news/1",
                "https://hrw.org/en/news/1",
                true,
            ),
            ("https://hrw.org/fr/news/1", "https://hrw.org/news/1", true),
            ("https://un.org/x?lang=fr", "https://un.org/x?lang=en", true),
            (
                "https://un.org/x?lang=fr",
                "https://fao.org/x?lang=en",
                false,
            ),
            ("moura.fr.md#x", "moura.en.md#x", true),
            ("moura.fr.md#x", "moura.en.md#y", false),
            ("article:moura", "article:wagner", false),
            ("/cartes/carte-fr.png", "/cartes/carte-en.png", true),
        ] {
            assert_eq!(
                same_address(source, target, "fr-FR", "en"),
                expected,
                "{source} {target}"
            );
        }
    }
}
