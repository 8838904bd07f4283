//! A page of several articles: bullets whose text is set in below them.

use super::block::Shape;
use super::lines::Line;

/// The lines of a raw file, article by article.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Split {
    /// Lines above the first article, which name the page.
    pub(super) above: Vec<Line>,
    /// The lines of each article.
    pub(super) articles: Vec<Vec<Line>>,
}

/// The shortest line, in characters, that shows that the text below a bullet is an article and not the rest of an item.
const PROSE: usize = 80;

/// Parts the articles of a page that lists them as bullets (`• Title`, then the text, further in); any other page is one
/// article.
///
/// There are at least two such bullets, at one indent and with one sign, and below each there is prose. Lines after the last
/// article that are not set in stay with it.
pub(super) fn split(lines: Vec<Line>) -> Split {
    let Some(bullet) = bullet(&lines) else {
        return Split {
            above: Vec::new(),
            articles: vec![lines],
        };
    };
    let mut split = Split {
        above: Vec::new(),
        articles: Vec::new(),
    };
    for mut line in lines {
        if sign(&line) == Some(bullet) {
            line.text = Shape::of_line(&line.text).1.to_owned();
            split.articles.push(vec![line]);
        } else if let Some(article) = split.articles.last_mut() {
            article.push(line);
        } else if !line.text.is_empty() {
            split.above.push(line);
        }
    }
    split
}

/// The indent and the sign of the bullets that begin articles.
fn bullet(lines: &[Line]) -> Option<(usize, char)> {
    let first = lines.iter().find_map(sign)?;
    let starts: Vec<usize> = (0..lines.len())
        .filter(|at| lines.get(*at).and_then(sign) == Some(first))
        .collect();
    let is_article = |at: usize, from: usize| {
        let end = starts.get(at + 1).copied().unwrap_or(lines.len());
        let inside = lines.get(from + 1..end).unwrap_or_default();
        let blank_first = inside.first().is_some_and(|line| line.text.is_empty());
        let set_in = |line: &&Line| !line.text.is_empty() && line.indent > first.0;
        let prose = inside
            .iter()
            .filter(set_in)
            .any(|line| line.text.chars().count() >= PROSE || blank_first);
        let outside = inside
            .iter()
            .filter(|line| !line.text.is_empty() && line.indent <= first.0)
            .count();
        // What stands further out may only follow the last article.
        prose && (outside == 0 || at + 1 == starts.len())
    };
    let all = starts
        .iter()
        .enumerate()
        .all(|(at, from)| is_article(at, *from));
    (starts.len() >= 2 && all).then_some(first)
}

fn sign(line: &Line) -> Option<(usize, char)> {
    match Shape::of_line(&line.text).0 {
        Shape::Item {
            mark: super::block::Mark::Sign(sign),
            ..
        } => Some((line.indent, sign)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    #[test]
    fn articles_under_bullets_are_parted_and_lists_are_not() {
        let page = "Le fleuve\n\n  • Un bac rouvre\n\n    Le bac a rouvert jeudi.\n\n  • Un pont ferme\n\n    Le pont ferme lundi.\n";
        let parted = split(lines(page));
        assert_eq!(parted.above.len(), 1);
        let titles: Vec<&str> = parted
            .articles
            .iter()
            .map(|lines| lines[0].text.as_str())
            .collect();
        assert_eq!(titles, ["Un bac rouvre", "Un pont ferme"]);
        for list in [
            "Le marché ouvre :\n\n- lundi,\n- mardi.\n\nIl ferme à midi, selon la mairie.",
            "• un\n• deux\n",
            "• Un seul titre\n\n    Et son texte.\n",
        ] {
            assert_eq!(split(lines(list)).articles.len(), 1, "{list}");
        }
    }
}
