//! What is known of an article besides its text.
//!
//! Input: the facts of the page and what its head shows. Where they disagree, JSON-LD counts first, then `<meta>`, then the
//! elements of the page. One exception: the language of `<html>` comes before `og:locale`, which many sites leave at `en_US`.

use super::address::resolve;
use super::dom::collapse;
use super::facts::Facts;
use super::json_ld;

/// What is known of an article. Texts are decoded, with their white space collapsed; they are not normalised.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Meta {
    /// The title.
    pub(crate) title: Option<String>,
    /// A summary of one or two sentences.
    pub(crate) description: Option<String>,
    /// The names of the authors.
    pub(crate) authors: Vec<String>,
    /// When it was published: a date or a date and time, as written.
    pub(crate) published: Option<String>,
    /// When it was changed, as written.
    pub(crate) modified: Option<String>,
    /// Who published it.
    pub(crate) publisher: Option<String>,
    /// Its language, a BCP 47 tag.
    pub(crate) language: Option<String>,
    /// Its address.
    pub(crate) url: Option<String>,
    /// The sections and keywords that it was filed under.
    pub(crate) topics: Vec<String>,
    /// Whether the page says that all may read it; `Some(false)` is a paywall.
    pub(crate) is_accessible_for_free: Option<bool>,
}

/// What the head of the article shows.
#[derive(Debug, Default)]
pub(super) struct Shown {
    /// The first-level heading.
    pub(super) title: Option<String>,
    /// The byline.
    pub(super) byline: Option<String>,
    /// The `datetime` of the first `<time>`.
    pub(super) time: Option<String>,
    /// The lines under the title.
    pub(super) standfirst: Option<String>,
}

/// The names of the `<meta>`s with a title.
const TITLES: [&str; 3] = ["og:title", "twitter:title", "dc.title"];
/// How much of a title is compared.
const LENGTH: usize = 500;
/// How many topics are kept.
const TOPICS: usize = 40;

/// The page's own address, for resolving others, and the one that is given for it.
pub(super) fn addresses(facts: &Facts, said: &Meta) -> (Option<String>, Option<String>) {
    let own = said
        .url
        .as_deref()
        .into_iter()
        .chain(facts.canonical.as_deref())
        .chain(facts.meta(&["og:url"]));
    let own = own
        .filter_map(|url| resolve(None, url))
        .find(|url| !url.starts_with("mailto:"));
    let base = facts
        .base
        .as_deref()
        .and_then(|base| resolve(own.as_deref(), base));
    (base.or_else(|| own.clone()), own)
}

/// All that may be the title, the surest first.
pub(super) fn titles(facts: &Facts, said: &Meta) -> Vec<String> {
    let said = said.title.as_deref().into_iter();
    let titles = said
        .chain(facts.meta(&TITLES))
        .chain(facts.property("headline"))
        .chain(facts.title.as_deref());
    let titles = titles.map(|title| collapse(title).chars().take(LENGTH).collect::<String>());
    titles.filter(|title| !title.is_empty()).take(6).collect()
}

/// Reads what the JSON-LD of a page says.
pub(super) fn said(facts: &Facts) -> Meta {
    json_ld::read(&facts.scripts)
}

/// Puts together what is known.
pub(super) fn meta(facts: &Facts, said: Meta, shown: Shown) -> Meta {
    let publisher = said.publisher.clone().or_else(|| {
        let names = [
            "og:site_name",
            "publisher",
            "dc.publisher",
            "application-name",
        ];
        first(facts.meta(&names).chain(facts.property("publisher")))
    });
    let title = title(facts, &said, shown.title.as_deref(), publisher.as_deref());
    let described = [
        "og:description",
        "description",
        "twitter:description",
        "dc.description",
    ];
    let description = said
        .description
        .clone()
        .or_else(|| first(facts.meta(&described)));
    let published = [
        "article:published_time",
        "article:published",
        "og:published_time",
        "datepublished",
        "date",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "dcterms.date",
        "parsely-pub-date",
        "sailthru.date",
        "pubdate",
    ];
    let modified = [
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "dcterms.modified",
        "last-modified",
    ];
    Meta {
        authors: authors(facts, &said, shown.byline.as_deref()),
        published: said
            .published
            .clone()
            .or_else(|| {
                first(
                    facts
                        .meta(&published)
                        .chain(facts.property("datePublished")),
                )
            })
            .or(shown.time),
        modified: said
            .modified
            .clone()
            .or_else(|| first(facts.meta(&modified).chain(facts.property("dateModified")))),
        language: language(facts, &said),
        url: addresses(facts, &said).1,
        topics: topics(facts, &said),
        is_accessible_for_free: said.is_accessible_for_free.or_else(|| free(facts)),
        title,
        description: description.or(shown.standfirst),
        publisher,
    }
}

fn first<'a>(mut texts: impl Iterator<Item = &'a str>) -> Option<String> {
    texts.find(|text| !text.is_empty()).map(collapse)
}

/// The title, without the site's name that `og:title` and `<title>` carry behind it.
fn title(
    facts: &Facts,
    said: &Meta,
    shown: Option<&str>,
    publisher: Option<&str>,
) -> Option<String> {
    if let Some(title) = said.title.clone().filter(|title| !title.is_empty()) {
        return Some(title);
    }
    let title = first(facts.meta(&TITLES)).or_else(|| first(facts.property("headline")));
    let title = title
        .or_else(|| shown.map(str::to_owned))
        .or_else(|| facts.title.clone().filter(|title| !title.is_empty()))?;
    if let Some(shown) = shown.filter(|shown| is_title(&title, shown)) {
        return Some(shown.to_owned());
    }
    let parts = [" | ", " - ", " – ", " — ", " : ", " · "];
    let cut = parts.into_iter().find_map(|part| {
        let (head, tail) = title.rsplit_once(part)?;
        publisher
            .is_some_and(|publisher| tail.trim().eq_ignore_ascii_case(publisher))
            .then(|| head.trim().to_owned())
    });
    Some(cut.unwrap_or(title))
}

/// Whether a heading is what a title says, but for the name of the site behind it.
pub(super) fn is_title(title: &str, heading: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let words = text
            .split(|sign: char| !sign.is_alphanumeric())
            .filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let (title, heading) = (words(title), words(heading));
    let is_most = heading.len() * 2 >= title.len() || heading.len() >= 4;
    !heading.is_empty() && is_most && title.starts_with(&heading)
}

fn authors(facts: &Facts, said: &Meta, byline: Option<&str>) -> Vec<String> {
    let is_name = |name: &&str| !name.is_empty() && !name.starts_with("http") && name.len() <= 120;
    let named: Vec<&str> = said
        .authors
        .iter()
        .map(String::as_str)
        .filter(is_name)
        .collect();
    let meta: Vec<&str> = facts
        .meta(&["author", "article:author", "dc.creator", "parsely-author"])
        .filter(is_name)
        .collect();
    let properties: Vec<&str> = facts
        .property("author")
        .chain(facts.property("creator"))
        .filter(is_name)
        .collect();
    let links: Vec<&str> = facts
        .authors
        .iter()
        .map(String::as_str)
        .filter(is_name)
        .collect();
    let shown: Vec<&str> = byline
        .filter(|line| line.len() <= 120 && !line.contains(|sign: char| sign.is_ascii_digit()))
        .into_iter()
        .collect();
    let links = match shown.first() {
        Some(line) if !links.is_empty() && links.iter().all(|link| line.contains(link)) => {
            shown.clone()
        }
        _ => links,
    };
    let found = [named, meta, properties, links, shown]
        .into_iter()
        .find(|names| !names.is_empty());
    let mut out: Vec<String> = Vec::new();
    for name in found.unwrap_or_default().into_iter().flat_map(parted) {
        if !name.is_empty() && !out.contains(&name) && out.len() < TOPICS {
            out.push(name);
        }
    }
    out
}

/// The names in a byline: `Par Awa Keïta et Jean Dupont`.
fn parted(line: &str) -> Vec<String> {
    let mut line = collapse(line);
    for by in [
        "par ",
        "by ",
        "de notre correspondant ",
        "propos recueillis par ",
        "von ",
        "por ",
    ] {
        if line
            .get(..by.len())
            .is_some_and(|head| head.to_lowercase() == by)
        {
            line = line.split_off(by.len());
        }
    }
    for and in [" et ", " and ", " & ", " avec ", " with ", ";"] {
        line = line.replace(and, ",");
    }
    line.split(',')
        .map(|name| name.trim().trim_end_matches('.').to_owned())
        .collect()
}

/// The language, if it is written as a tag: `fr`, `fr-ML`, `fr_FR`.
fn language(facts: &Facts, said: &Meta) -> Option<String> {
    let said = said
        .language
        .as_deref()
        .into_iter()
        .chain(facts.language.as_deref());
    let said =
        said.chain(facts.meta(&["content-language", "og:locale", "dc.language", "language"]));
    let tag = |said: &str| {
        let tag = said
            .split([',', ';', '@', '.'])
            .next()
            .unwrap_or_default()
            .trim()
            .replace('_', "-");
        let mut parts = tag.split('-');
        let is_first = parts.next().is_some_and(|part| {
            (2..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphabetic())
        });
        let is_rest = parts.all(|part| {
            (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        });
        (is_first && is_rest).then_some(tag)
    };
    said.filter_map(tag).next()
}

fn topics(facts: &Facts, said: &Meta) -> Vec<String> {
    let lists = facts
        .meta(&["keywords", "news_keywords", "parsely-tags"])
        .chain(facts.property("keywords"));
    let listed = lists.flat_map(|list| list.split([',', ';']));
    let named = facts
        .meta(&["article:section", "article:tag"])
        .chain(facts.property("articleSection"));
    let said = said.topics.iter().map(String::as_str);
    let mut out: Vec<String> = Vec::new();
    let mut known: Vec<String> = Vec::new();
    for topic in said
        .chain(named)
        .chain(listed)
        .chain(facts.tags.iter().map(String::as_str))
    {
        let topic = collapse(topic);
        let key = topic.to_lowercase();
        if !topic.is_empty() && topic.len() <= 100 && !known.contains(&key) && out.len() < TOPICS {
            out.push(topic);
            known.push(key);
        }
    }
    out
}

fn free(facts: &Facts) -> Option<bool> {
    let tier = facts
        .meta(&["article:content_tier", "og:article:content_tier"])
        .next();
    let tier = tier.and_then(|tier| match tier.to_ascii_lowercase().as_str() {
        "free" => Some(true),
        "locked" | "metered" | "paid" => Some(false),
        _ => None,
    });
    tier.or_else(|| {
        facts
            .property("isAccessibleForFree")
            .find_map(json_ld::truth_of)
    })
}
