//! The content security policy of a page: whether it lets in what ours keeps out.

/// Directives that say what scripts or styles may do, or where a page may load from.
const FETCH: [&str; 17] = [
    "child-src",
    "connect-src",
    "default-src",
    "fenced-frame-src",
    "font-src",
    "frame-src",
    "img-src",
    "manifest-src",
    "media-src",
    "object-src",
    "prefetch-src",
    "script-src",
    "script-src-attr",
    "script-src-elem",
    "style-src",
    "style-src-attr",
    "style-src-elem",
];

/// What is weak in `policy`; none when nothing is.
///
/// Strong is (CSP Level 3): `default-src 'none'`, and elsewhere nothing but `'none'` and `'self'`, with `data:` for pictures, fonts
/// and media alone; `worker-src` like the rest. `base-uri` and `form-action`, for which `default-src` does not stand, are there.
pub(super) fn weakness(policy: &str) -> Option<String> {
    let mut has_default = false;
    let (mut has_base, mut has_form) = (false, false);
    let mut seen: Vec<String> = Vec::new();
    for directive in policy.split(';') {
        let mut words = directive.split_ascii_whitespace();
        let Some(name) = words.next().map(str::to_ascii_lowercase) else {
            continue;
        };
        // Of two of a name the first counts.
        if seen.contains(&name) {
            continue;
        }
        let is_weak = match name.as_str() {
            "default-src" => {
                has_default = true;
                words.any(|word| !word.eq_ignore_ascii_case("'none'"))
            }
            "base-uri" => {
                has_base = true;
                words.any(|word| !is_own(word))
            }
            "form-action" => {
                has_form = true;
                words.any(|word| !is_own(word))
            }
            "img-src" | "font-src" | "media-src" => {
                words.any(|word| !is_own(word) && !word.eq_ignore_ascii_case("data:"))
            }
            name if FETCH.contains(&name) || name == "worker-src" => {
                words.any(|word| !is_own(word))
            }
            _ => false,
        };
        if is_weak {
            return Some(directive.trim().to_owned());
        }
        seen.push(name);
    }
    let missing = [
        (has_default, "default-src 'none'"),
        (has_base, "base-uri 'none'"),
        (has_form, "form-action 'none'"),
    ];
    let missing = missing.iter().find(|(there, _)| !there);
    missing.map(|(_, directive)| format!("no {directive}"))
}

fn is_own(word: &str) -> bool {
    word.eq_ignore_ascii_case("'none'") || word.eq_ignore_ascii_case("'self'")
}

#[cfg(test)]
mod tests {
    use super::weakness;

    #[test]
    fn what_lets_more_in_is_weak() {
        let rest = "base-uri 'none'; form-action 'none'";
        for (policy, weak) in [
            (
                "default-src 'none'; img-src 'self' data:; script-src 'self'",
                None,
            ),
            ("DEFAULT-SRC 'NONE'", None),
            ("default-src 'self'", Some("default-src 'self'")),
            ("script-src 'self'", Some("no default-src 'none'")),
            (
                "default-src 'none'; script-src 'self' 'unsafe-inline'",
                Some("script-src 'self' 'unsafe-inline'"),
            ),
            (
                "default-src 'none'; script-src data:",
                Some("script-src data:"),
            ),
            ("default-src 'none'; img-src https:", Some("img-src https:")),
            (
                "default-src 'none'; style-src 'sha256-AAAA'",
                Some("style-src 'sha256-AAAA'"),
            ),
            // The second does not count for a browser either.
            ("default-src 'none'; default-src *", None),
        ] {
            let policy = format!("{policy}; {rest}");
            assert_eq!(weakness(&policy).as_deref(), weak, "{policy}");
        }
        assert_eq!(
            weakness("default-src 'none'").as_deref(),
            Some("no base-uri 'none'")
        );
    }
}
