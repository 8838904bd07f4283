//! Dates of the articles of one page, by their order on it.

use jiff::civil::Date;

use super::Dated;
use super::dates::Bounds;
use super::dating::{self, Span};

/// How a page lists its articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    LatestFirst,
    OldestFirst,
}

/// Dates the articles of a page: each by what it says itself, then those that are left within the dates of their neighbours.
///
/// A page lists the latest first unless the dates on it show the contrary; when they show neither, the order says nothing.
pub(super) fn date(mut found: Vec<Dated>, today: Date) -> Vec<Dated> {
    for article in found
        .iter_mut()
        .filter(|article| article.dating.edtf.is_none())
    {
        article.dating = dating::find(&article.article, &article.lang, Bounds::default(), today);
    }
    let spans: Vec<Option<Span>> = found.iter().map(|article| article.dating.span()).collect();
    let Some(order) = order(&spans).filter(|_| found.len() > 1) else {
        return found;
    };
    for at in 0..found.len() {
        let above = spans[..at].iter().rev().flatten().next();
        let below = spans[at + 1..].iter().flatten().next();
        let (older, newer) = match order {
            Order::LatestFirst => (below, above),
            Order::OldestFirst => (above, below),
        };
        let bounds = Bounds {
            not_before: older.map(|span| span.earliest),
            not_after: newer.and_then(|span| span.latest),
        };
        let article = &mut found[at];
        if article.dating.edtf.is_none() {
            article.dating = dating::find(&article.article, &article.lang, bounds, today);
            article.dating.by_order = bounds.not_before.or(bounds.not_after).map(|_| bounds);
        }
    }
    found
}

/// The order in which dated articles stand; the latest first when there is but one.
fn order(spans: &[Option<Span>]) -> Option<Order> {
    let days: Vec<Date> = spans
        .iter()
        .flatten()
        .filter(|span| span.latest.is_some())
        .map(|span| span.earliest)
        .collect();
    match (days.is_sorted_by(|a, b| a >= b), days.is_sorted()) {
        (true, _) => Some(Order::LatestFirst),
        (false, true) => Some(Order::OldestFirst),
        (false, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_order_is_that_of_the_dates() {
        let span = |day: Date| {
            Some(Span {
                earliest: day,
                latest: Some(day),
            })
        };
        let (old, new) = (span(date(2020, 9, 23)), span(date(2022, 1, 31)));
        assert_eq!(order(&[new, None, old]), Some(Order::LatestFirst));
        assert_eq!(order(&[old, None, new]), Some(Order::OldestFirst));
        assert_eq!(order(&[None, old]), Some(Order::LatestFirst));
        assert_eq!(order(&[old, new, old]), None);
    }
}
