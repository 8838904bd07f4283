//! Headers and footers of printed pages, which a copy repeats in the middle of sentences.

use std::collections::{BTreeMap, BTreeSet};

use super::article::LeftOut;
use super::fold::key;
use super::lines::Line;

/// The name of the rule in reports.
const RULE: &str = "running-header";
/// How often a header comes at least.
const OFTEN: usize = 3;
/// The longest header, in characters.
const LONGEST: usize = 100;

/// Takes the headers and footers of pages out of `lines`: lines that are the same but for a number at their beginning or end,
/// which differs each time.
pub(super) fn take(lines: Vec<Line>) -> (Vec<Line>, Vec<LeftOut>) {
    let mut seen: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (words, number) in lines.iter().filter_map(|line| numbered(&line.text)) {
        seen.entry(words).or_default().insert(number);
    }
    let is_header = |line: &Line| {
        let numbers = numbered(&line.text).and_then(|(words, _)| seen.get(&words));
        numbers.is_some_and(|numbers| numbers.len() >= OFTEN)
    };
    let mut out = Vec::new();
    let lines = lines.into_iter().map(|line| match is_header(&line) {
        false => line,
        true => {
            out.push(LeftOut {
                line: line.number,
                text: line.text.clone(),
                rule: RULE.to_owned(),
                used: false,
            });
            Line {
                text: String::new(),
                ..line
            }
        }
    });
    let lines = lines.collect();
    (lines, out)
}

/// The words of a line and the number before or after them; none for a line without, or with one word.
fn numbered(line: &str) -> Option<(String, String)> {
    if line.chars().count() > LONGEST || line.ends_with(['.', '!', '?', ';', ',']) {
        return None;
    }
    let key = key(line);
    let is_number = |word: &str| word.bytes().all(|b| b.is_ascii_digit()) && word.len() <= 4;
    let (words, number) = match (key.split_once(' '), key.rsplit_once(' ')) {
        (_, Some((words, last))) if is_number(last) => (words, last),
        (Some((first, words)), _) if is_number(first) => (words, first),
        _ => return None,
    };
    (words.split(' ').count() >= 2).then(|| (words.to_owned(), number.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    #[test]
    fn headers_with_page_numbers_go_and_numbered_items_stay() {
        let page = "Ponts et marchés — Rapport 1\nLe pont a\nPonts et marchés — Rapport 2\nrouvert.\n3 Ponts et marchés — Rapport\nFin.";
        let (kept, out) = take(lines(page));
        assert_eq!(
            out.iter().map(|left| left.line).collect::<Vec<_>>(),
            [1, 3, 5]
        );
        assert_eq!(kept.iter().filter(|line| !line.text.is_empty()).count(), 3);
        for text in [
            "1. Le pont\n2. Le marché\n3. La route\n",
            "Mopti 12\nGao 13\nKayes 14\n",
        ] {
            assert_eq!(take(lines(text)).1, [], "{text}");
        }
    }
}
