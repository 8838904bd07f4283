//! Reads what a page says of itself in JSON-LD (schema.org).

use std::collections::BTreeMap;

use dom_query::Document;
use serde_json::{Map, Value};

use super::dom::collapse;
use super::meta::Meta;

/// The types that are articles, the closest first.
const TYPES: [&str; 11] = [
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "BackgroundNewsArticle",
    "OpinionNewsArticle",
    "ReviewNewsArticle",
    "NewsArticle",
    "LiveBlogPosting",
    "BlogPosting",
    "Report",
    "Article",
    "SocialMediaPosting",
];
/// How many objects are looked at.
const OBJECTS: usize = 5_000;

/// Reads the scripts of a page; what they do not say is empty. The first article counts; of two types, the closer one.
pub(super) fn read(scripts: &[String]) -> Meta {
    let values: Vec<Value> = scripts.iter().filter_map(|script| parse(script)).collect();
    let mut objects: Vec<&Map<String, Value>> = Vec::new();
    let mut rest: Vec<&Value> = values.iter().rev().collect();
    while let Some(value) = rest.pop() {
        if objects.len() >= OBJECTS {
            break;
        }
        match value {
            Value::Array(values) => rest.extend(values.iter().rev()),
            Value::Object(object) => {
                objects.push(object);
                rest.extend(
                    ["mainEntity", "@graph"]
                        .into_iter()
                        .filter_map(|key| object.get(key)),
                );
            }
            _ => {}
        }
    }
    let mut known: BTreeMap<&str, &Map<String, Value>> = BTreeMap::new();
    for object in &objects {
        if let Some(id) = object
            .get("@id")
            .and_then(Value::as_str)
            .filter(|_| object.len() > 1)
        {
            known.entry(id).or_insert(object);
        }
    }
    let rank = |object: &&&Map<String, Value>| {
        TYPES
            .iter()
            .position(|kind| is_a(object, kind))
            .unwrap_or(TYPES.len())
    };
    let article = objects
        .iter()
        .filter(|object| rank(object) < TYPES.len())
        .min_by_key(rank);
    article.map_or_else(Meta::default, |article| of_article(article, &known))
}

/// Parses a script, also one in a comment or with line breaks in its strings.
fn parse(script: &str) -> Option<Value> {
    let script = script.trim();
    let script = script
        .strip_prefix("<!--")
        .map_or(script, |rest| rest.trim_end_matches("-->"));
    let script = script
        .trim()
        .trim_start_matches("//<![CDATA[")
        .trim_start_matches("<![CDATA[");
    let script = script
        .trim_end_matches("//]]>")
        .trim_end_matches("]]>")
        .trim()
        .trim_end_matches(';');
    let loose = || serde_json::from_str(&script.replace(|sign: char| sign.is_control(), " ")).ok();
    serde_json::from_str(script).ok().or_else(loose)
}

fn is_a(object: &Map<String, Value>, kind: &str) -> bool {
    let is_kind = |value: &Value| {
        value
            .as_str()
            .is_some_and(|value| value.rsplit('/').next() == Some(kind))
    };
    match object.get("@type") {
        Some(Value::Array(values)) => values.iter().any(is_kind),
        Some(value) => is_kind(value),
        None => false,
    }
}

fn of_article(article: &Map<String, Value>, known: &BTreeMap<&str, &Map<String, Value>>) -> Meta {
    let all = |key: &str| {
        article
            .get(key)
            .map_or_else(Vec::new, |value| names(value, known))
    };
    let one = |key: &str| all(key).into_iter().next();
    let address = |key: &str| match article.get(key)? {
        Value::String(url) => Some(url.clone()),
        Value::Object(page) => page
            .get("@id")
            .or_else(|| page.get("url"))?
            .as_str()
            .map(str::to_owned),
        _ => None,
    };
    let is_web = |url: &String| url.starts_with("http://") || url.starts_with("https://");
    let mut topics = all("articleSection");
    for keywords in all("keywords") {
        topics.extend(keywords.split(',').map(collapse));
    }
    Meta {
        title: one("headline").or_else(|| one("name")),
        description: one("description"),
        authors: all("author"),
        published: one("datePublished").or_else(|| one("dateCreated")),
        modified: one("dateModified"),
        publisher: one("publisher"),
        language: one("inLanguage"),
        url: address("url")
            .filter(is_web)
            .or_else(|| address("mainEntityOfPage").filter(is_web)),
        topics,
        is_accessible_for_free: article.get("isAccessibleForFree").and_then(truth),
    }
}

/// The names in a value: a text, an object with a name, one that is described elsewhere, or a list of those.
fn names(value: &Value, known: &BTreeMap<&str, &Map<String, Value>>) -> Vec<String> {
    let values = match value {
        Value::Array(values) => values.as_slice(),
        value => std::slice::from_ref(value),
    };
    values
        .iter()
        .filter_map(|value| name(value, known))
        .filter(|name| !name.is_empty())
        .collect()
}

fn name(value: &Value, known: &BTreeMap<&str, &Map<String, Value>>) -> Option<String> {
    match value {
        Value::String(text) => Some(decoded(text)),
        Value::Number(number) => Some(number.to_string()),
        Value::Object(object) => {
            let said = |object: &Map<String, Value>| match object.get("name") {
                Some(Value::String(name)) => Some(decoded(name)),
                Some(Value::Array(names)) => names.first()?.as_str().map(decoded),
                _ => object
                    .get("alternateName")
                    .and_then(Value::as_str)
                    .map(decoded),
            };
            said(object).or_else(|| said(known.get(object.get("@id")?.as_str()?)?))
        }
        _ => None,
    }
}

fn truth(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(truth) => Some(*truth),
        Value::String(text) => truth_of(text),
        _ => None,
    }
}

/// Whether a text says yes or no.
pub(super) fn truth_of(text: &str) -> Option<bool> {
    match text.trim().to_ascii_lowercase().rsplit('/').next()? {
        "true" | "yes" | "1" => Some(true),
        "false" | "no" | "0" => Some(false),
        _ => None,
    }
}

/// Decodes character references and takes out tags, which both stand in JSON-LD although they should not.
fn decoded(text: &str) -> String {
    if !text.contains(['&', '<']) || text.len() > 20_000 {
        return collapse(text);
    }
    collapse(&Document::fragment(text).text())
}
