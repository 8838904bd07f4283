//! The same feed as JSON Feed 1.1 (jsonfeed.org).

use serde::Serialize;

use super::feed::{Entry, Feed};

#[derive(Serialize)]
struct JsonFeed<'f> {
    version: &'static str,
    title: &'f str,
    home_page_url: &'f str,
    feed_url: &'f str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'f str>,
    language: &'f str,
    authors: Vec<Author<'f>>,
    items: Vec<Item<'f>>,
}

#[derive(Serialize)]
struct Author<'f> {
    name: &'f str,
}

#[derive(Serialize)]
struct Item<'f> {
    id: &'f str,
    url: &'f str,
    title: &'f str,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<&'f str>,
    content_html: &'f str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<&'f str>,
    date_modified: &'f str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    authors: Vec<Author<'f>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<&'f str>,
    language: &'f str,
}

/// The feed as a file.
pub(super) fn write(feed: &Feed) -> Vec<u8> {
    let written = JsonFeed {
        version: "https://jsonfeed.org/version/1.1",
        title: &feed.title,
        home_page_url: &feed.home,
        feed_url: &feed.json,
        description: feed.subtitle.as_deref(),
        language: &feed.lang,
        authors: vec![Author { name: &feed.author }],
        items: feed.entries.iter().map(|entry| item(entry, feed)).collect(),
    };
    super::written(&written)
}

fn item<'f>(entry: &'f Entry, feed: &'f Feed) -> Item<'f> {
    let authors = entry.authors.iter();
    Item {
        id: &entry.id,
        url: &entry.url,
        title: &entry.title,
        summary: entry.summary.as_deref(),
        content_html: &entry.html,
        date_published: entry.published.as_deref(),
        date_modified: &entry.updated,
        authors: authors.map(|name| Author { name }).collect(),
        tags: entry.topics.iter().map(|(_, name)| name.as_str()).collect(),
        language: &feed.lang,
    }
}
