//! Links and pictures of a note that lead nowhere in the dossier.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::markdown::{self, Target};

/// What was taken out of a text: the Markdown of a link or a picture.
pub(super) type Taken = Vec<String>;

/// A Markdown text without pictures, which were not handed over with it, and without links to files and to addresses that no
/// page may have; the words of links stay.
pub(super) fn without_dead(text: &str) -> (String, Taken) {
    let mut text = text.to_owned();
    let mut taken = Vec::new();
    // A picture in a link comes out in the second round.
    for _ in 0..3 {
        let dead = dead(&text);
        if dead.is_empty() {
            break;
        }
        for (whole, words) in dead.into_iter().rev() {
            let words = text.get(words).unwrap_or_default().to_owned();
            taken.push(text.get(whole.clone()).unwrap_or_default().to_owned());
            text.replace_range(whole, &words);
        }
    }
    (text, taken)
}

/// The outermost links and pictures to be taken out, from left to right: the bytes of each, and those of its words.
fn dead(text: &str) -> Vec<(Range<usize>, Range<usize>)> {
    let mut found: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    let mut open: Vec<(bool, Range<usize>)> = Vec::new();
    for (event, range) in markdown::parse(text) {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                let is_dead = matches!(
                    Target::parse(&dest_url),
                    Target::Path { .. } | Target::Refused(_) | Target::Empty
                );
                open.push((is_dead, range.end..range.start));
            }
            Event::Start(Tag::Image { .. }) => open.push((true, range.end..range.start)),
            Event::End(TagEnd::Link | TagEnd::Image) => {
                let Some((is_dead, words)) = open.pop() else {
                    continue;
                };
                let words = if words.start < words.end {
                    words
                } else {
                    range.start..range.start
                };
                let is_inside = open.iter().any(|(dead, _)| *dead);
                if is_dead && !is_inside {
                    found.push((range, words));
                }
            }
            _ => {
                for (_, words) in &mut open {
                    *words = words.start.min(range.start)..words.end.max(range.end);
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_and_dead_links_go() {
        for (text, expected, count) in [
            (
                "Voir [la carte](carte.pdf) et [le site](https://example.org/).",
                "Voir la carte et [le site](https://example.org/).",
                1,
            ),
            (
                "Une ![vue *large*](vue.jpg) du pont.",
                "Une vue *large* du pont.",
                1,
            ),
            ("Un [![](a.png)](b.html) bouton.", "Un  bouton.", 1),
            (
                "[x](javascript:alert) [y]() [z](term:gsim) [@a]",
                "x y [z](term:gsim) [@a]",
                2,
            ),
            ("Rien à voir.", "Rien à voir.", 0),
        ] {
            let (clean, taken) = without_dead(text);
            assert_eq!((clean.as_str(), taken.len()), (expected, count), "{text}");
        }
    }
}
