//! Collects in one pass what a page says of itself outside of its text.

use dom_query::NodeRef;

use super::dom::{Step, attribute, collapse, name, steps, text_in};

/// How many facts of one kind are kept.
const MOST: usize = 300;

/// What the elements of a page say.
#[derive(Debug, Default)]
pub(super) struct Facts {
    /// The language of `<html>`.
    pub(super) language: Option<String>,
    /// The name of each `<meta>`, in small letters, with its content.
    pub(super) metas: Vec<(String, String)>,
    /// The address of `rel=canonical`.
    pub(super) canonical: Option<String>,
    /// The address of `<base>`.
    pub(super) base: Option<String>,
    /// The `<title>`.
    pub(super) title: Option<String>,
    /// The JSON-LD scripts.
    pub(super) scripts: Vec<String>,
    /// The texts of `rel=author`.
    pub(super) authors: Vec<String>,
    /// The texts of `rel=tag`.
    pub(super) tags: Vec<String>,
    /// The `itemprop`s with their values.
    pub(super) properties: Vec<(String, String)>,
    /// How deep the deepest element is.
    pub(super) depth: usize,
    /// How many elements there are.
    pub(super) elements: usize,
}

/// Collects the facts of a page.
pub(super) fn collect(root: NodeRef<'_>) -> Facts {
    let mut facts = Facts::default();
    let mut depth = 0_usize;
    for step in steps(root) {
        match step {
            Step::Open(node) => {
                depth += 1;
                facts.elements += 1;
                facts.depth = facts.depth.max(depth);
                facts.look_at(node);
            }
            Step::Close(_) => depth = depth.saturating_sub(1),
            Step::Text(_) => {}
        }
    }
    facts
}

impl Facts {
    /// The contents of the `<meta>`s with one of these names, in the order of the names.
    pub(super) fn meta<'a>(&'a self, names: &'a [&'a str]) -> impl Iterator<Item = &'a str> {
        names.iter().flat_map(|wanted| {
            let is_wanted = move |(name, content): &'a (String, String)| {
                (name == wanted).then_some(content.as_str())
            };
            self.metas.iter().filter_map(is_wanted)
        })
    }

    /// The values of an `itemprop`.
    pub(super) fn property<'a>(&'a self, wanted: &'a str) -> impl Iterator<Item = &'a str> {
        let is_wanted =
            move |(name, value): &'a (String, String)| (name == wanted).then_some(value.as_str());
        self.properties.iter().filter_map(is_wanted)
    }

    fn look_at(&mut self, node: NodeRef<'_>) {
        match name(node).as_str() {
            "html" => {
                let lang = attribute(node, "lang").or_else(|| attribute(node, "xml:lang"));
                self.language = self.language.take().or(lang);
            }
            "base" => self.base = self.base.take().or_else(|| attribute(node, "href")),
            "title" if self.title.is_none() => self.title = Some(text_in(node, 2_000)),
            "meta" => self.look_at_meta(node),
            "script" => {
                let is_data = attribute(node, "type")
                    .is_some_and(|kind| kind.to_ascii_lowercase().contains("ld+json"));
                if is_data && self.scripts.len() < MOST {
                    self.scripts.push(node.text().to_string());
                }
            }
            _ => {}
        }
        let rel = attribute(node, "rel")
            .unwrap_or_default()
            .to_ascii_lowercase();
        for word in rel.split_whitespace() {
            match word {
                "canonical" => {
                    self.canonical = self.canonical.take().or_else(|| attribute(node, "href"))
                }
                "author" if self.authors.len() < MOST => self.authors.push(text_in(node, 300)),
                "tag" if self.tags.len() < MOST => self.tags.push(text_in(node, 300)),
                _ => {}
            }
        }
        if let Some(property) = attribute(node, "itemprop") {
            self.look_at_property(node, &property);
        }
    }

    fn look_at_meta(&mut self, node: NodeRef<'_>) {
        let name = ["property", "name", "http-equiv"]
            .into_iter()
            .find_map(|key| attribute(node, key));
        if let (Some(name), Some(content)) = (name, attribute(node, "content"))
            && self.metas.len() < MOST
        {
            self.metas
                .push((name.to_ascii_lowercase(), collapse(&content)));
        }
    }

    fn look_at_property(&mut self, node: NodeRef<'_>, property: &str) {
        let known = [
            "headline",
            "author",
            "creator",
            "publisher",
            "datePublished",
            "dateModified",
            "description",
            "keywords",
            "articleSection",
            "inLanguage",
            "isAccessibleForFree",
        ];
        for property in property
            .split_whitespace()
            .filter(|property| known.contains(property))
        {
            if self.properties.len() >= MOST {
                return;
            }
            let said = ["content", "datetime"]
                .into_iter()
                .find_map(|key| attribute(node, key));
            let named = || named(node);
            let value = said.or_else(named).unwrap_or_else(|| text_in(node, 1_000));
            self.properties
                .push((property.to_owned(), collapse(&value)));
        }
    }
}

/// The name in an author or publisher that is described by its own properties.
fn named(node: NodeRef<'_>) -> Option<String> {
    node.has_attr("itemscope").then_some(())?;
    let is_name = |node: &NodeRef<'_>| {
        attribute(*node, "itemprop").is_some_and(|property| property == "name")
    };
    let name = node.descendants_it().take(200).find(is_name)?;
    attribute(name, "content").or_else(|| Some(text_in(name, 300)))
}
