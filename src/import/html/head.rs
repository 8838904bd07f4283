//! Tells the head of an article from its text: title, byline, date and standfirst.

use super::Kind;
use super::leaf::{Content, Leaf};
use super::meta::{Shown, is_title};
use super::region::Role;
use super::walk::Walked;

/// How long a paragraph is that is surely text.
const TEXT: usize = 80;
/// How long a byline or a date may be.
const LINE: usize = 120;
/// How long a standfirst may be.
const STANDFIRST: usize = 700;

/// For each leaf, the part of the head that it is; and what that head shows.
///
/// Only what stands before the second paragraph of text can be head, but for a byline, which may stand at the end.
pub(super) fn head(
    walked: &Walked,
    kept: &[bool],
    titles: &[String],
) -> (Vec<Option<Role>>, Shown) {
    let leaves = &walked.leaves;
    let is_text = |(leaf, kept): &(&Leaf, &bool)| {
        let is_plain = matches!(
            leaf.kind,
            Kind::Paragraph | Kind::Item { .. } | Kind::Quote { .. }
        );
        **kept && is_plain && leaf.place.role.is_none() && leaf.text.chars().count() >= TEXT
    };
    let mut texts = leaves
        .iter()
        .zip(kept)
        .enumerate()
        .filter(|(_, pair)| is_text(pair))
        .map(|(at, _)| at);
    let first = texts.next().unwrap_or(leaves.len());
    let end = texts.next().unwrap_or(leaves.len());
    let title = title(leaves, first, titles);
    let mut roles: Vec<Option<Role>> = Vec::with_capacity(leaves.len());
    let mut shown = Shown::default();
    for (at, (leaf, kept)) in leaves.iter().zip(kept).enumerate() {
        let role = match title {
            Some(title) if title == at => Some(Role::Title),
            _ if at < end && is_again(leaf, titles) => Some(Role::Title),
            _ => role(leaf, *kept, at < end),
        };
        let text = || Some(leaf.text.clone());
        match role {
            Some(Role::Title) if title == Some(at) => shown.title = text(),
            Some(Role::Byline) if shown.byline.is_none() => shown.byline = text(),
            Some(Role::Standfirst) if shown.standfirst.is_none() => shown.standfirst = text(),
            _ => {}
        }
        roles.push(role);
    }
    let is_near = |(at, _): &&(usize, String)| *at <= end;
    shown.time = walked
        .times
        .iter()
        .find(is_near)
        .map(|(_, time)| time.clone());
    (roles, shown)
}

/// The leaf that is the title: a heading of the first level that the page's title begins with, or the last one before the
/// text, or else any heading that the title begins with.
fn title(leaves: &[Leaf], first: usize, titles: &[String]) -> Option<usize> {
    let is_said = |leaf: &Leaf| titles.iter().any(|title| is_title(title, &leaf.text));
    let is_heading = |leaf: &Leaf| matches!(leaf.kind, Kind::Heading(_));
    let tops = || {
        leaves
            .iter()
            .enumerate()
            .filter(|(_, leaf)| leaf.place.is_top && is_heading(leaf))
    };
    let said = tops().find(|(_, leaf)| is_said(leaf));
    let last = || {
        let is_near = |(at, leaf): &(usize, &Leaf)| *at < first && leaf.place.why != Some("hidden");
        tops()
            .take_while(|(at, _)| *at < first)
            .filter(is_near)
            .last()
    };
    let other = || {
        leaves
            .iter()
            .enumerate()
            .take(first)
            .find(|(_, leaf)| is_heading(leaf) && is_said(leaf))
    };
    said.or_else(last).or_else(other).map(|(at, _)| at)
}

/// A heading that says the title once more.
fn is_again(leaf: &Leaf, titles: &[String]) -> bool {
    matches!(leaf.kind, Kind::Heading(_)) && titles.iter().any(|title| is_title(title, &leaf.text))
}

fn role(leaf: &Leaf, is_kept: bool, is_early: bool) -> Option<Role> {
    let is_line = matches!(
        leaf.kind,
        Kind::Paragraph | Kind::Heading(_) | Kind::Item { .. }
    );
    let is_around = matches!(
        leaf.place.why,
        Some(why) if !matches!(why, "header" | "share") && !is_kept
    );
    if !is_line || is_around || !matches!(leaf.content, Content::Line(_)) {
        return None;
    }
    let length = leaf.text.chars().count();
    match leaf.place.role? {
        Role::Byline => (length <= LINE && (is_early || is_kept)).then_some(Role::Byline),
        Role::DateLine => (length <= LINE && is_early).then_some(Role::DateLine),
        Role::Standfirst => (length <= STANDFIRST && is_early).then_some(Role::Standfirst),
        Role::Title => None,
    }
}
