//! What a link or an image leads to.

use super::Citation;
use super::citation::parse_citations;
use super::parse::CITE;
use crate::diagnostic::nearest;

/// The target of a link or an image, as its author wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target<'a> {
    /// A thing of the dossier: `term:gsim`, with the fragment after `#` if there is one.
    Internal {
        /// Which sort of thing.
        scheme: Scheme,
        /// Its id; empty in `term:`, which asks not to link.
        id: &'a str,
        /// The part after `#`.
        fragment: Option<&'a str>,
    },
    /// `lang:bm`: not a link but a word in another language.
    Language(&'a str),
    /// A citation; none when it is not well formed.
    Cite(Option<Vec<Citation>>),
    /// A place on the same page.
    Fragment(&'a str),
    /// A path, relative to the file, or to the site's root when it starts with `/`.
    Path {
        /// The path without query and fragment.
        path: &'a str,
        /// The part after `#`.
        fragment: Option<&'a str>,
    },
    /// An address elsewhere, of an allowed scheme.
    External(&'a str),
    /// An address of a scheme that is not allowed.
    Refused(&'a str),
    /// Nothing at all.
    Empty,
}

/// The sorts of things that a link can name by id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// A glossary entry.
    Term,
    /// An article.
    Article,
    /// A page.
    Page,
    /// An event.
    Event,
    /// A source.
    Source,
    /// A topic.
    Topic,
    /// A figure; embeds only.
    Figure,
    /// The events of an entry, an article or a topic; embeds only.
    Timeline,
}

impl Scheme {
    /// What can be embedded.
    const EMBEDS: [&'static str; 3] = ["event", "figure", "timeline"];
    /// What can be linked.
    const LINKS: [&'static str; 6] = ["term", "article", "page", "event", "source", "topic"];
    const ALL: [(&'static str, Self); 8] = [
        ("term", Self::Term),
        ("article", Self::Article),
        ("page", Self::Page),
        ("event", Self::Event),
        ("source", Self::Source),
        ("topic", Self::Topic),
        ("figure", Self::Figure),
        ("timeline", Self::Timeline),
    ];
}

/// Schemes that a link may lead to outside the dossier.
const ALLOWED: [&str; 4] = ["https", "http", "mailto", "tel"];

impl<'a> Target<'a> {
    /// Reads an address.
    ///
    /// Schemes are compared as the WHATWG URL standard does, without regard to case and after removing the control
    /// characters and spaces that browsers ignore, so that `java\tscript:` is seen for what it is.
    pub fn parse(address: &'a str) -> Self {
        if let Some(cited) = address.strip_prefix(CITE) {
            return Self::Cite(parse_citations(cited));
        }
        let address = address.trim_matches(|c: char| c <= ' ');
        if address.is_empty() {
            return Self::Empty;
        }
        if let Some(fragment) = address.strip_prefix('#') {
            return Self::Fragment(fragment);
        }
        if address.starts_with("//") || address.starts_with("\\") || address.starts_with("/\\") {
            return Self::Refused(address);
        }
        match scheme_of(address) {
            None => Self::path(address),
            Some((scheme, rest)) => Self::with_scheme(address, &scheme, rest),
        }
    }

    /// An address whose scheme is none of ours, with the one that was meant, if one is near: `timline:2012` is
    /// `timeline:2012` where something is shown. A link may lead to other things than an image.
    pub fn meant(address: &str, is_image: bool) -> Option<String> {
        let (scheme, rest) = scheme_of(address)?;
        let near = match is_image {
            true => nearest(&scheme, Scheme::EMBEDS),
            false => nearest(&scheme, Scheme::LINKS.into_iter().chain(ALLOWED)),
        };
        near.filter(|near| *near != scheme)
            .map(|near| format!("{near}:{rest}"))
    }

    fn with_scheme(address: &'a str, scheme: &str, rest: &'a str) -> Self {
        if scheme == "lang" {
            return Self::Language(rest);
        }
        if let Some((_, scheme)) = Scheme::ALL.iter().find(|(name, _)| *name == scheme) {
            let (id, fragment) = split_fragment(rest);
            return Self::Internal {
                scheme: *scheme,
                id,
                fragment,
            };
        }
        if ALLOWED.contains(&scheme) && !address.chars().any(|c| c.is_control()) {
            return Self::External(address);
        }
        Self::Refused(address)
    }

    fn path(address: &'a str) -> Self {
        if address.chars().any(|c| c.is_control() || c == '\\') {
            return Self::Refused(address);
        }
        let (path, fragment) = split_fragment(address);
        let path = path.split('?').next().unwrap_or(path);
        Self::Path { path, fragment }
    }
}

fn split_fragment(text: &str) -> (&str, Option<&str>) {
    match text.split_once('#') {
        None => (text, None),
        Some((before, fragment)) => (before, Some(fragment)),
    }
}

/// The scheme in lower case and what follows it (RFC 3986, section 3.1), if there is one.
fn scheme_of(address: &str) -> Option<(String, &str)> {
    let colon = address.find(':')?;
    let (before, rest) = (address.get(..colon)?, address.get(colon + 1..)?);
    let scheme: String = before
        .chars()
        .filter(|c| *c > ' ' && !c.is_control())
        .map(|c| c.to_ascii_lowercase())
        .collect();
    let starts_well = scheme.starts_with(|c: char| c.is_ascii_alphabetic());
    let well_formed = scheme
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    (starts_well && well_formed).then_some((scheme, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_told_apart() {
        use Target::*;
        let internal = |scheme, id| Internal {
            scheme,
            id,
            fragment: None,
        };
        for (address, expected) in [
            ("term:gsim", internal(Scheme::Term, "gsim")),
            ("term:", internal(Scheme::Term, "")),
            (
                "article:moura#bilan",
                Internal {
                    scheme: Scheme::Article,
                    id: "moura",
                    fragment: Some("bilan"),
                },
            ),
            ("lang:bm", Language("bm")),
            ("#notes", Fragment("notes")),
            (
                "moura.fr.md#x",
                Path {
                    path: "moura.fr.md",
                    fragment: Some("x"),
                },
            ),
            (
                "/images/a.png",
                Path {
                    path: "/images/a.png",
                    fragment: None,
                },
            ),
            ("a b:c", Refused("a b:c")),
            (
                "https://example.org/?a=b",
                External("https://example.org/?a=b"),
            ),
            ("MAILTO:a@example.org", External("MAILTO:a@example.org")),
            ("javascript:alert(1)", Refused("javascript:alert(1)")),
            (" java\tscript:alert(1)", Refused("java\tscript:alert(1)")),
            ("data:text/html,x", Refused("data:text/html,x")),
            ("vbscript:x", Refused("vbscript:x")),
            ("//example.org", Refused("//example.org")),
            ("/\\example.org", Refused("/\\example.org")),
            ("cite:@hrw", Refused("cite:@hrw")),
            ("", Empty),
        ] {
            assert_eq!(Target::parse(address), expected, "{address:?}");
        }
    }
}
