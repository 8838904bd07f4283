//! What a segment holds besides text: links, citations, notes, code, images, words of other languages.

use std::collections::BTreeSet;

use super::address::{primary, same_address};
use super::mismatch::Mismatch;
use super::plain::Plain;
use super::segment::Pair;
use crate::bitext::segment::{Held, What};
use crate::diagnostic::Code;
use crate::markdown::{Citation, Scheme, Target, parse_citations};

/// Compares what the two hold. `mentions` says whether a text speaks of an entry, so that a link to it is not needed.
pub(super) fn compare(
    source: &Plain<'_>,
    target: &Plain<'_>,
    pair: &Pair<'_>,
    mentions: &dyn Fn(bool, &str) -> bool,
    out: &mut Vec<Mismatch>,
) {
    links(source, target, pair, mentions, out);
    citations(source, target, out);
    notes(source, target, out);
    let targets = |plain: &Plain<'_>, what| {
        plain
            .held(what)
            .map(|held| held.target.clone())
            .collect::<Vec<_>>()
    };
    let code = [targets(source, What::Code), targets(target, What::Code)];
    pair_up(Code::ParityCode, code, |a, b| a == b, out);
    let images = [targets(source, What::Image), targets(target, What::Image)];
    pair_up(
        Code::ParityEmbed,
        images,
        |a, b| same_address(a, b, pair.from, pair.to),
        out,
    );
    foreign(source, target, pair, out);
}

/// Pairs what is the same, each once, and reports the rest, the first of one side beside the first of the other.
pub(super) fn pair_up(
    code: Code,
    [mut source, mut target]: [Vec<String>; 2],
    same: impl Fn(&str, &str) -> bool,
    out: &mut Vec<Mismatch>,
) {
    source.retain(|a| {
        let other = target.iter().position(|b| same(a, b));
        other.map(|at| target.remove(at)).is_none()
    });
    let mut target = target.into_iter();
    for text in source {
        let mismatch = Mismatch::new(code).in_source(text);
        out.push(match target.next() {
            Some(other) => mismatch.in_target(other),
            None => mismatch,
        });
    }
    out.extend(target.map(|text| Mismatch::new(code).in_target(text)));
}

fn links(
    source: &Plain<'_>,
    target: &Plain<'_>,
    pair: &Pair<'_>,
    mentions: &dyn Fn(bool, &str) -> bool,
    out: &mut Vec<Mismatch>,
) {
    let addresses = |plain: &Plain<'_>| -> Vec<String> {
        let links = plain.held(What::Link).chain(plain.held(What::Address));
        let addresses = links.map(|held| held.target.clone());
        // `term:` alone only says that nothing is linked, which depends on the language.
        addresses.filter(|address| address != "term:").collect()
    };
    let [mut left, mut right] = [addresses(source), addresses(target)];
    // A link to an entry helps where the text does not name it; where it does, the build links it.
    let is_named =
        |address: &String, others: &[String], in_source: bool| match Target::parse(address) {
            Target::Internal {
                scheme: Scheme::Term,
                id,
                ..
            } => !others.contains(address) && mentions(in_source, id),
            _ => false,
        };
    let [before, after] = [left.clone(), right.clone()];
    left.retain(|address| !is_named(address, &after, false));
    right.retain(|address| !is_named(address, &before, true));
    pair_up(
        Code::ParityLink,
        [left, right],
        |a, b| same_address(a, b, pair.from, pair.to),
        out,
    );
}

/// The citations of a segment, in order.
fn cited(plain: &Plain<'_>) -> Vec<Citation> {
    let inside = plain
        .held(What::Citation)
        .map(|held| held.target.trim_matches(['[', ']']));
    inside.filter_map(parse_citations).flatten().collect()
}

fn citations(source: &Plain<'_>, target: &Plain<'_>, out: &mut Vec<Mismatch>) {
    let both = [cited(source), cited(target)];
    let [left, right] = both.each_ref().map(|list| {
        list.iter()
            .map(|citation| citation.source.clone())
            .collect::<BTreeSet<_>>()
    });
    let missing = [&left - &right, &right - &left];
    let keys = missing.map(|keys| keys.into_iter().map(|key| format!("@{key}")).collect());
    pair_up(Code::ParityCitation, keys, |_, _| false, out);
    for key in &left & &right {
        let [a, b] = both.each_ref().map(|list| places_cited(list, &key));
        if a.iter()
            .map(|(_, digits)| digits)
            .ne(b.iter().map(|(_, digits)| digits))
        {
            let written = |places: &[(String, String)]| {
                let shown = places.iter().map(|(text, _)| format!("@{key}{text}"));
                shown.collect::<Vec<_>>().join("; ")
            };
            let mismatch = Mismatch::new(Code::ParityCitation).kind("place");
            out.push(mismatch.in_source(written(&a)).in_target(written(&b)));
        }
    }
}

/// Where in a source it is cited: as written, and the digits in it. `p. 3` and `S. 3` are one place.
fn places_cited(list: &[Citation], key: &str) -> Vec<(String, String)> {
    let own = list.iter().filter(|citation| citation.source == key);
    let mut places: Vec<(String, String)> = own
        .map(|citation| match &citation.locator {
            Some(locator) => (format!(", {locator}"), digits(locator)),
            None => (String::new(), String::new()),
        })
        .collect();
    places.sort_by(|a, b| a.1.cmp(&b.1));
    places.dedup_by(|a, b| a.1 == b.1);
    places
}

/// The numbers of a locator; one without numbers is as good as another.
fn digits(locator: &str) -> String {
    let runs = locator
        .split(|c: char| !c.is_ascii_digit())
        .filter(|run| !run.is_empty());
    let runs = runs.collect::<Vec<_>>().join(" ");
    if runs.is_empty() {
        "-".to_owned()
    } else {
        runs
    }
}

fn notes(source: &Plain<'_>, target: &Plain<'_>, out: &mut Vec<Mismatch>) {
    let labels = |plain: &Plain<'_>| {
        plain
            .held(What::Note)
            .map(|held| format!("[^{}]", held.target))
            .collect::<Vec<_>>()
    };
    let [left, right] = [labels(source), labels(target)];
    if left == right {
        return;
    }
    let before = out.len();
    pair_up(
        Code::ParityNote,
        [left.clone(), right.clone()],
        |a, b| a == b,
        out,
    );
    if out.len() == before {
        let mismatch = Mismatch::new(Code::ParityNote).kind("order");
        out.push(
            mismatch
                .in_source(left.join(" "))
                .in_target(right.join(" ")),
        );
    }
}

/// Words marked as those of another language. Those of either of the two languages need no mark in it, and another
/// script may spell a word otherwise, so only the languages count.
fn foreign(source: &Plain<'_>, target: &Plain<'_>, pair: &Pair<'_>, out: &mut Vec<Mismatch>) {
    let own = [primary(pair.from), primary(pair.to)];
    let marked = |plain: &Plain<'_>| {
        let is_foreign = |held: &&Held| {
            let language = held.target.strip_prefix("lang:").unwrap_or(&held.target);
            let is_own = |own: &str| primary(language).eq_ignore_ascii_case(own);
            held.what == What::Foreign && !own.iter().any(|tag| is_own(tag))
        };
        let held = plain.segment.held.iter().filter(is_foreign);
        held.map(|held| held.open.clone()).collect::<Vec<_>>()
    };
    let language = |text: &str| {
        text.trim_end_matches(')')
            .rsplit(':')
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    let words = [marked(source), marked(target)];
    pair_up(
        Code::ParityForeign,
        words,
        |a, b| language(a) == language(b),
        out,
    );
}
