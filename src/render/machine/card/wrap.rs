//! Breaks a title into lines.

/// How wide a text is.
type Measure<'m> = dyn Fn(&str) -> f32 + 'm;

/// The fewest lines no wider than `width`, about as long as each other; none if a word is wider.
pub(super) fn lines(text: &str, width: f32, measure: &Measure<'_>) -> Option<Vec<String>> {
    let fewest = greedy(text, width, measure)?;
    let mut best = fewest;
    // A narrower measure that needs no more lines shares the words out more evenly.
    let mut narrower = width - STEP;
    while narrower > width / 3.0 {
        match greedy(text, narrower, measure) {
            Some(found) if found.len() == best.len() => best = found,
            _ => break,
        }
        narrower -= STEP;
    }
    Some(best)
}

const STEP: f32 = 25.0;

/// The first lines of a text that has no room, the last with an ellipsis.
pub(super) fn cut(text: &str, width: f32, most: usize, measure: &Measure<'_>) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut rest = text;
    while lines.len() + 1 < most && !rest.trim().is_empty() {
        let line = fitting(rest, width, measure);
        rest = rest.get(line.len()..).unwrap_or_default().trim_start();
        lines.push(line.trim_end().to_owned());
    }
    if !rest.trim().is_empty() {
        lines.push(first_line(rest, width, measure));
    }
    lines
}

/// As much of a text as has room in one line, with an ellipsis if that is not all.
pub(super) fn first_line(text: &str, width: f32, measure: &Measure<'_>) -> String {
    if measure(text) <= width {
        return text.to_owned();
    }
    let room = width - measure("…");
    format!("{}…", fitting(text, room, measure).trim_end())
}

/// The longest beginning that has room: whole words, or else a part of the first.
fn fitting<'t>(text: &'t str, width: f32, measure: &Measure<'_>) -> &'t str {
    let ends = text.match_indices([' ', '\n']).map(|(at, _)| at);
    let words = ends.chain([text.len()]).filter_map(|end| text.get(..end));
    let whole = words.take_while(|part| measure(part) <= width).last();
    let letters = || {
        let parts = text.char_indices().filter_map(|(at, _)| text.get(..at));
        parts.take_while(|part| measure(part) <= width).last()
    };
    whole
        .filter(|part| !part.is_empty())
        .or_else(letters)
        .filter(|part| !part.is_empty())
        .unwrap_or(text)
}

/// Fills each line as far as it goes. No-break spaces break nothing.
fn greedy(text: &str, width: f32, measure: &Measure<'_>) -> Option<Vec<String>> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split([' ', '\n']).filter(|word| !word.is_empty()) {
        if measure(word) > width {
            return None;
        }
        match lines.last_mut() {
            Some(line) if measure(&format!("{line} {word}")) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    Some(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every letter is 10 wide.
    fn measure(text: &str) -> f32 {
        text.chars().count() as f32 * 10.0
    }

    #[test]
    fn words_are_shared_out_evenly_over_the_fewest_lines() {
        let found = lines("un deux trois quatre cinq six", 200.0, &measure);
        assert_eq!(found.unwrap(), ["un deux trois", "quatre cinq six"]);
    }

    #[test]
    fn a_no_break_space_holds_words_together() {
        let found = lines("aaaa bbbb\u{a0}: cccc", 90.0, &measure);
        assert_eq!(found.unwrap(), ["aaaa", "bbbb\u{a0}:", "cccc"]);
    }

    #[test]
    fn a_word_without_room_fits_nowhere_and_is_cut() {
        assert_eq!(lines("anticonstitutionnellement", 100.0, &measure), None);
        assert_eq!(
            cut("anticonstitutionnellement", 100.0, 2, &measure),
            ["anticonsti", "tutionnel…"]
        );
        assert_eq!(
            first_line("un deux trois quatre", 100.0, &measure),
            "un deux…"
        );
        assert_eq!(first_line("un deux", 100.0, &measure), "un deux");
    }
}
