//! Says what an element is by its name, role and class names: a part of the page around the article, or of the article's head.

use dom_query::NodeRef;

use super::dom::attribute;

/// A part of an article's head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// The title.
    Title,
    /// Who wrote it.
    Byline,
    /// When it was written.
    DateLine,
    /// The lines under the title.
    Standfirst,
}

impl Role {
    /// The word for it in a report.
    pub(super) fn why(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Byline => "byline",
            Self::DateLine => "date-line",
            Self::Standfirst => "standfirst",
        }
    }
}

/// The class names of the numbers beside code.
const LINE_NUMBERS: [&str; 4] = ["-gutter-", "-linenos-", "-lineno-", "-line-numbers-rows-"];

/// Whether the words tell the numbers beside code.
pub(super) fn is_line_number(words: &str) -> bool {
    tells(words, &LINE_NUMBERS)
}

/// Parts of a page and the class names that tell them. `-share-` is a whole word, `-share` the beginning of one.
const REGIONS: [(&str, &[&str]); 13] = [
    (
        "cookie-notice",
        &[
            "cookie",
            "-consent-",
            "-gdpr-",
            "-rgpd-",
            "didomi",
            "onetrust",
            "-cmp-",
            "tarteaucitron",
            "axeptio",
        ],
    ),
    ("line-numbers", &LINE_NUMBERS),
    (
        "comments",
        &[
            "-comments-",
            "-comment-",
            "disqus",
            "-commentaires-",
            "-commentaire-",
            "-respond-",
        ],
    ),
    (
        "share",
        &[
            "-share",
            "-sharing-",
            "-social-",
            "-socials-",
            "-partage-",
            "-partager-",
            "addthis",
            "-reseaux-sociaux-",
        ],
    ),
    (
        "related",
        &[
            "-related",
            "-recommend",
            "outbrain",
            "taboola",
            "-lire-aussi-",
            "-a-lire-",
            "-read-more-",
            "-readmore-",
            "-more-stories-",
            "-plus-lus-",
            "-most-read-",
            "-see-also-",
            "-voir-aussi-",
            "-similar-",
            "-trending-",
        ],
    ),
    (
        "subscription",
        &[
            "newsletter",
            "paywall",
            "-subscri",
            "-abonnement-",
            "-abonnez-",
            "-abo-",
        ],
    ),
    (
        "advert",
        &[
            "-ad-",
            "-ads-",
            "-advert",
            "-pub-",
            "-publicite-",
            "-sponsor",
            "-adslot-",
            "-promo-",
            "-dfp-",
        ],
    ),
    (
        "breadcrumb",
        &["breadcrumb", "-fil-ariane-", "-fil-d-ariane-"],
    ),
    (
        "tags",
        &["-tags-", "-tag-list-", "-mots-cles-", "-tagcloud-"],
    ),
    ("pagination", &["-pagination-", "-pager-", "-nav-links-"]),
    (
        "nav",
        &["-nav-", "-menu-", "-navbar-", "-navigation-", "-skip-link-"],
    ),
    ("aside", &["-sidebar-", "-widget-"]),
    ("footer", &["-site-footer-", "-page-footer-"]),
];

/// Parts of an article's head and what tells them.
const ROLES: [(Role, &[&str]); 4] = [
    (Role::Title, &["-headline-prop-"]),
    (
        Role::Byline,
        &[
            "-byline-",
            "-author-",
            "-authors-",
            "-auteur-",
            "-auteurs-",
            "-signature-",
            "-vcard-",
            "-meta-",
        ],
    ),
    (
        Role::DateLine,
        &[
            "-date-",
            "-dateline-",
            "-published-",
            "-timestamp-",
            "-pubdate-",
            "-datetime-",
            "-posted-on-",
            "-publication-",
            "-datepublished-",
            "-datemodified-",
            "-date-published-",
            "-date-modified-",
        ],
    ),
    (
        Role::Standfirst,
        &[
            "-chapo-",
            "-chapeau-",
            "-standfirst-",
            "-lede-",
            "-lead-",
            "-intro-",
            "-deck-",
            "-dek-",
            "-sous-titre-",
            "-subtitle-",
            "-summary-",
            "-excerpt-",
            "-subheadline-",
            "-description-prop-",
        ],
    ),
];

/// The class names of what stands under an image.
const CREDITS: [&str; 6] = [
    "-caption",
    "-legende-",
    "-credit",
    "-copyright-",
    "-figcaption-",
    "-photo-by-",
];

/// The words of an element's class, id, role, rel and itemprop, in small letters between hyphens: `-post-author-`.
pub(super) fn words(node: NodeRef<'_>) -> String {
    let mut out = String::from("-");
    for key in ["class", "id", "rel"] {
        add(&mut out, &attribute(node, key).unwrap_or_default());
    }
    if let Some(property) = attribute(node, "itemprop") {
        add(&mut out, &property);
        if matches!(property.as_str(), "headline" | "description") {
            add(&mut out, &format!("{property}-prop"));
        }
    }
    out
}

/// Adds the words of a name such as `postAuthor` or `post__author`.
fn add(out: &mut String, names: &str) {
    let mut was_small = false;
    for sign in names.chars().take(2_000) {
        let is_new = !sign.is_alphanumeric() || (sign.is_uppercase() && was_small);
        if is_new && !out.ends_with('-') {
            out.push('-');
        }
        if sign.is_alphanumeric() {
            out.extend(sign.to_lowercase());
        }
        was_small = sign.is_lowercase();
    }
    if !out.ends_with('-') {
        out.push('-');
    }
}

fn tells(words: &str, names: &[&str]) -> bool {
    words.len() > 1 && names.iter().any(|name| words.contains(name))
}

/// Whether the words tell the line under an image.
pub(super) fn is_credit(words: &str) -> bool {
    tells(words, &CREDITS)
}

/// The part of an article's head that an element is, by its name and words.
pub(super) fn role(name: &str, words: &str) -> Option<Role> {
    let told = ROLES
        .iter()
        .find(|(_, names)| tells(words, names))
        .map(|(role, _)| *role);
    match name {
        "html" | "body" | "main" | "article" => None,
        "h1" => Some(Role::Title),
        "time" => Some(Role::DateLine),
        _ => told,
    }
}

/// What an element says of where its text stands, given what is known from around it.
///
/// The innermost word counts, but all that is in a comment, a cookie notice or something hidden stays that.
pub(super) fn why(
    node: NodeRef<'_>,
    name: &str,
    words: &str,
    around: Option<&'static str>,
) -> Option<&'static str> {
    if is_hidden(node) {
        return Some("hidden");
    }
    if matches!(
        around,
        Some("hidden" | "cookie-notice" | "comments" | "noscript")
    ) || matches!(name, "html" | "body")
    {
        return around;
    }
    let told = REGIONS
        .iter()
        .find(|(_, names)| tells(words, names))
        .map(|(why, _)| *why);
    if told.is_some() && !matches!(name, "main" | "article") {
        return told;
    }
    let own = by_name(name).or_else(|| by_role(&attribute(node, "role")?.to_ascii_lowercase()));
    let is_weak = matches!(own, Some("form" | "header" | "footer"));
    match around {
        Some(_) if is_weak => around,
        _ => own.or(around),
    }
}

fn by_name(name: &str) -> Option<&'static str> {
    Some(match name {
        "nav" => "nav",
        "header" => "header",
        "footer" => "footer",
        "aside" => "aside",
        "form" | "button" | "select" | "textarea" | "fieldset" | "label" => "form",
        "dialog" => "dialog",
        "noscript" => "noscript",
        _ => return None,
    })
}

fn by_role(role: &str) -> Option<&'static str> {
    Some(match role {
        "navigation" | "menu" | "menubar" => "nav",
        "banner" => "header",
        "contentinfo" => "footer",
        "complementary" => "aside",
        "search" | "form" => "form",
        "dialog" | "alertdialog" => "dialog",
        _ => return None,
    })
}

fn is_hidden(node: NodeRef<'_>) -> bool {
    if node.has_attr("hidden")
        || attribute(node, "aria-hidden").is_some_and(|value| value == "true")
    {
        return true;
    }
    let style: String = attribute(node, "style")
        .unwrap_or_default()
        .chars()
        .take(2_000)
        .filter(|sign| !sign.is_whitespace())
        .collect();
    let style = style.to_ascii_lowercase();
    style.contains("display:none") || style.contains("visibility:hidden")
}
