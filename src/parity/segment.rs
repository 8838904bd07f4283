//! One passage and its translation.

use super::mismatch::Mismatch;
use super::plain::Plain;
use super::terms::Terms;
use super::{held, prose};
use crate::bitext::segment::{Kind, Segment};

/// The languages of a text and of its translation, as BCP 47 tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair<'a> {
    /// The language of the source.
    pub from: &'a str,
    /// The language of the translation.
    pub to: &'a str,
}

/// Everything on which a segment and its translation do not agree. Without `terms`, names are not looked at.
///
/// What is copied and not translated (code, embeds) is compared by [`super::compare_documents`].
pub fn compare(
    source: &Segment,
    target: &Segment,
    pair: &Pair<'_>,
    terms: Option<&Terms<'_>>,
) -> Vec<Mismatch> {
    compare_after(None, source, target, pair, terms)
}

/// The same for the paired segments of a text in their order, with the place of each pair among them. A name that the
/// translation gave in the passage before may be a pronoun here.
pub fn compare_all(
    pairs: &[(&Segment, &Segment)],
    pair: &Pair<'_>,
    terms: Option<&Terms<'_>>,
) -> Vec<(usize, Mismatch)> {
    let mut found = Vec::new();
    for (at, (source, target)) in pairs.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| pairs.get(before));
        let before = before.map(|(_, target)| *target);
        let here = compare_after(before, source, target, pair, terms);
        found.extend(here.into_iter().map(|mismatch| (at, mismatch)));
    }
    found
}

fn compare_after(
    before: Option<&Segment>,
    source: &Segment,
    target: &Segment,
    pair: &Pair<'_>,
    terms: Option<&Terms<'_>>,
) -> Vec<Mismatch> {
    if source.kind == Kind::Opaque || target.kind == Kind::Opaque {
        return Vec::new();
    }
    let (source, target) = (Plain::of(source), Plain::of(target));
    let mut found = Vec::new();
    let mentions = |in_source: bool, id: &str| {
        let text = if in_source {
            &source.text
        } else {
            &target.text
        };
        terms.is_some_and(|terms| terms.mentions(in_source, text, id))
    };
    held::compare(&source, &target, pair, &mentions, &mut found);
    prose::compare(&source, &target, pair, &mut found);
    if let Some(terms) = terms {
        let before = before.map(Plain::of);
        terms.compare(&source, &target, before.as_ref(), &mut found);
    }
    found
}
