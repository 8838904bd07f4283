//! The nodes of schema.org that pages are made of, with the properties that the dossier can fill.

use serde::Serialize;

/// A whole document: its nodes name each other by their ids.
#[derive(Serialize)]
pub(super) struct Graph {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    nodes: Vec<Node>,
}

impl Graph {
    pub(super) fn of(nodes: Vec<Node>) -> Option<Self> {
        (!nodes.is_empty()).then_some(Self {
            context: "https://schema.org",
            nodes,
        })
    }
}

#[derive(Serialize)]
#[serde(tag = "@type")]
pub(super) enum Node {
    WebSite(WebSite),
    Article(Box<Article>),
    DefinedTermSet(DefinedTermSet),
    DefinedTerm(DefinedTerm),
    Event(Event),
    BreadcrumbList {
        #[serde(rename = "itemListElement")]
        items: Vec<Crumb>,
    },
}

/// A node that is described elsewhere.
#[derive(Clone, Serialize)]
pub(super) struct Reference {
    #[serde(rename = "@id")]
    pub(super) id: String,
}

#[derive(Serialize)]
#[serde(tag = "@type")]
pub(super) enum Agent {
    Person {
        name: String,
    },
    Organization {
        name: String,
        #[serde(
            rename = "publishingPrinciples",
            skip_serializing_if = "Option::is_none"
        )]
        principles: Option<String>,
    },
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct WebSite {
    #[serde(rename = "@id")]
    pub(super) id: String,
    pub(super) url: String,
    pub(super) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<String>,
    pub(super) in_language: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) publisher: Option<Agent>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) publishing_principles: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Article {
    #[serde(rename = "@id")]
    pub(super) id: String,
    pub(super) url: String,
    pub(super) headline: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<String>,
    pub(super) in_language: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) date_modified: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) author: Vec<Agent>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) publisher: Option<Agent>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) article_section: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) image: Option<String>,
    pub(super) is_part_of: Reference,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) publishing_principles: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) translation_of_work: Option<Reference>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) work_translation: Vec<Reference>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) correction: Vec<Correction>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) citation: Vec<Work>,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename = "CorrectionComment", rename_all = "camelCase")]
pub(super) struct Correction {
    pub(super) text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) date_published: Option<String>,
}

/// A cited work.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Work {
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    pub(super) name: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) author: Vec<Agent>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) publisher: Option<Agent>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) in_language: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) archived_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) is_accessible_for_free: Option<bool>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct DefinedTermSet {
    #[serde(rename = "@id")]
    pub(super) id: String,
    pub(super) url: String,
    pub(super) name: String,
    pub(super) in_language: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) has_defined_term: Vec<Node>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct DefinedTerm {
    #[serde(rename = "@id")]
    pub(super) id: String,
    pub(super) url: String,
    pub(super) name: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) alternate_name: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) in_defined_term_set: Option<Reference>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Event {
    #[serde(rename = "@id")]
    pub(super) id: String,
    pub(super) url: String,
    pub(super) name: String,
    pub(super) start_date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) end_date: Option<String>,
    pub(super) in_language: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) location: Vec<Place>,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename = "Place")]
pub(super) struct Place {
    pub(super) name: String,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename = "ListItem")]
pub(super) struct Crumb {
    pub(super) position: usize,
    pub(super) name: String,
    pub(super) item: String,
}
