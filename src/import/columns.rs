//! Text set in two columns side by side, as a copy of a printed page with its layout gives it.

use super::lines::Line;

/// The fewest lines with text in both columns.
const FEWEST: usize = 5;
/// The narrowest gutter between the columns, in spaces.
const GUTTER: usize = 3;
/// How long the lines of a column of prose are on average, in characters, at least.
const PROSE: usize = 18;

/// Puts the right column of each run of lines below its left one; lines that are not in two columns stay as they are.
///
/// A run is in two columns when nearly all of its lines have a gap of at least three spaces at one place, with prose on both
/// sides. A table of words and figures is not.
pub(super) fn one_below_the_other(lines: Vec<Line>) -> Vec<Line> {
    let Some(gutter) = gutter(&lines) else {
        return lines;
    };
    let (mut left, mut right, mut done) = (Vec::new(), Vec::new(), Vec::new());
    for line in lines {
        match parts(&line, gutter) {
            Some((first, second)) => {
                left.push(first);
                right.push(second);
            }
            // A line across both columns ends the run.
            None if line.indent + line.text.chars().count() > gutter + GUTTER => {
                done.append(&mut left);
                done.append(&mut right);
                done.push(line);
            }
            None => {
                let blank = Line {
                    text: String::new(),
                    ..line.clone()
                };
                left.push(line);
                right.push(blank);
            }
        }
    }
    done.append(&mut left);
    done.append(&mut right);
    done
}

/// The column where the gutter of most lines ends, if the text is in two columns.
fn gutter(lines: &[Line]) -> Option<usize> {
    let full: Vec<&Line> = lines.iter().filter(|line| !line.text.is_empty()).collect();
    let mut ends: Vec<usize> = full.iter().flat_map(|line| gaps(line)).collect();
    ends.sort_unstable();
    ends.dedup();
    let best = ends.into_iter().max_by_key(|end| {
        full.iter()
            .filter(|line| parts(line, *end).is_some())
            .count()
    })?;
    let halves: Vec<(Line, Line)> = full
        .iter()
        .filter_map(|line| parts(line, best))
        .filter(|(left, _)| !left.text.is_empty())
        .collect();
    let average = |side: &dyn Fn(&(Line, Line)) -> usize| {
        halves.iter().map(side).sum::<usize>() / halves.len().max(1)
    };
    let left = average(&|(left, _)| left.text.chars().count());
    let right = average(&|(_, right)| right.text.chars().count());
    (halves.len() >= FEWEST
        && halves.len() * 10 >= full.len() * 6
        && left >= PROSE
        && right >= PROSE)
        .then_some(best)
}

/// The columns in which text begins again after a gap.
fn gaps(line: &Line) -> Vec<usize> {
    let mut found = Vec::new();
    let mut spaces = 0;
    for (at, c) in line.text.chars().enumerate() {
        if c == ' ' {
            spaces += 1;
            continue;
        }
        if spaces >= GUTTER {
            found.push(line.indent + at);
        }
        spaces = 0;
    }
    // A line with text in the right column alone.
    if line.indent >= PROSE {
        found.push(line.indent);
    }
    found
}

/// The two halves of a line whose right one begins at the column `gutter`.
fn parts(line: &Line, gutter: usize) -> Option<(Line, Line)> {
    let column = gutter.checked_sub(line.indent)?;
    let at = line.text.char_indices().nth(column).map(|(at, _)| at)?;
    let (left, right) = line.text.split_at(at);
    let blank = left.chars().rev().take_while(|c| *c == ' ').count();
    let is_gap = left.is_empty() || blank >= GUTTER;
    (is_gap && !right.starts_with(' ')).then(|| {
        let half = |text: &str, indent| Line {
            number: line.number,
            indent,
            text: text.trim().to_owned(),
        };
        (half(left, line.indent), half(right, 0))
    })
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    #[test]
    fn columns_of_prose_are_put_one_below_the_other() {
        let page = "\
Le pont de Markala rouvre

Le pont a rouvert jeudi, selon      Le prix du passage ne
la mairie de la ville. Il était     change pas. Deux gardiens
fermé depuis trois semaines, à      tiennent la barrière, dit
cause de travaux sur la pile        le chef du service, qui
du milieu.                          attend encore des peintres.
";
        let texts: Vec<String> = one_below_the_other(lines(page))
            .into_iter()
            .map(|line| line.text)
            .collect();
        assert_eq!(texts[0], "Le pont de Markala rouvre");
        let left = texts
            .iter()
            .position(|text| text == "du milieu.")
            .expect("left");
        let right = texts
            .iter()
            .position(|text| text == "Le prix du passage ne")
            .expect("right");
        assert!(left < right, "{texts:?}");
        assert!(texts.contains(&"attend encore des peintres.".to_owned()));
    }

    #[test]
    fn tables_and_ordinary_texts_stay() {
        for text in [
            "Gao        12\nMopti      30\nSégou      4\nKayes      7\nSikasso    9\nKidal      1\n",
            "Le pont a rouvert jeudi, selon la mairie.\nIl était fermé depuis trois semaines.\n",
        ] {
            assert_eq!(one_below_the_other(lines(text)), lines(text));
        }
    }
}
