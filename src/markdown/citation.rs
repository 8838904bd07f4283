//! Citations: `[@hrw-2022]`, `[@hrw-2022, p. 3]`, `[@one; @two]` (the syntax of Pandoc, narrowed to ids).

/// One work in a citation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The id of the source.
    pub source: String,
    /// Where in it: a page, a paragraph, a minute.
    pub locator: Option<String>,
}

/// Reads what stands between the brackets; none when a part does not start with `@` and an id.
pub fn parse_citations(text: &str) -> Option<Vec<Citation>> {
    text.split(';').map(|part| parse_one(part.trim())).collect()
}

fn parse_one(part: &str) -> Option<Citation> {
    let rest = part.strip_prefix('@')?;
    let (source, locator) = match rest.split_once(',') {
        None => (rest.trim(), None),
        Some((source, locator)) => (source.trim(), Some(locator.trim())),
    };
    // `[@one, @two]`: a second source, which would be taken for a page.
    if locator.is_some_and(|locator| locator.contains('@')) {
        return None;
    }
    let is_id = !source.is_empty()
        && source
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    let locator = locator
        .filter(|l| !l.is_empty())
        .map(|l| l.split_whitespace().collect::<Vec<_>>().join(" "));
    is_id.then(|| Citation {
        source: source.to_owned(),
        locator,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        match parse_citations(text) {
            None => "not a citation".to_owned(),
            Some(all) => all
                .iter()
                .map(|c| format!("{}|{}", c.source, c.locator.as_deref().unwrap_or("-")))
                .collect::<Vec<_>>()
                .join(" "),
        }
    }

    #[test]
    fn citations_are_ids_with_locators() {
        for (text, expected) in [
            ("@hrw-2022", "hrw-2022|-"),
            ("@hrw-2022, p. 3", "hrw-2022|p. 3"),
            ("@a, p. 3; @b", "a|p. 3 b|-"),
            ("@a,\n  § 12", "a|§ 12"),
            ("@a; b", "not a citation"),
            ("@", "not a citation"),
            ("@HRW", "not a citation"),
            ("@a;", "not a citation"),
            ("@a, @b", "not a citation"),
        ] {
            assert_eq!(shown(text), expected, "{text:?}");
        }
    }
}
