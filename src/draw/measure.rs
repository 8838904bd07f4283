//! How wide a text will be in a font that we do not know.
//!
//! The widths are those of wide sans-serif fonts (DejaVu, Verdana are the widest that systems bring), in parts of the
//! size: a text that comes out narrower than its place is well; one that comes out wider is not.

/// The width of a text in a font of `size` pixels.
pub(super) fn width(text: &str, size: f64) -> f64 {
    text.chars().map(char_width).sum::<f64>() * size
}

fn char_width(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | 'í' | 'ì' | 'î' | 'ï' | '\'' | '’' | '.' | ',' | ':' | ';'
        | '|' | '!' => 0.32,
        'f' | 't' | 'r' | '(' | ')' | '-' | '–' | '/' | ' ' | '\u{A0}' | '\u{202F}' => 0.42,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '…' | '—' => 0.96,
        'A'..='Z' | '0'..='9' | 'À'..='Þ' => 0.7,
        // Combining marks have no width of their own.
        '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{65F}' => 0.0,
        // Ideographs, kana, Hangul: a square each.
        '\u{2E80}'..='\u{D7A3}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FF60}' => 1.0,
        _ => 0.62,
    }
}

/// A text in at most `most` lines of at most `room` pixels, broken at spaces and after hyphens.
///
/// What does not fit ends with an ellipsis: the whole is in the page's text.
pub(super) fn lines(text: &str, size: f64, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words(text) {
        match lines.last_mut() {
            Some(line) if width(&format!("{line}{}", word.trim_end()), size) <= room => {
                line.push_str(word)
            }
            _ => lines.push(word.to_owned()),
        }
    }
    let cut = lines.len() > most;
    lines.truncate(most);
    let last = lines.len().saturating_sub(1);
    for (at, line) in lines.iter_mut().enumerate() {
        let end = line.trim_end().len();
        line.truncate(end);
        let must_end = cut && at == last;
        if width(line, size) > room || must_end {
            shorten(line, size, room);
        }
    }
    lines
}

/// The pieces of a text, each with the space or hyphen that ends it.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive([' ', '-'])
}

fn shorten(line: &mut String, size: f64, room: f64) {
    while width(line, size) + char_width('…') * size > room && line.pop().is_some() {}
    let end = line.trim_end_matches([' ', '-', ',']).len();
    line.truncate(end);
    line.push('…');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_no_wider_than_their_room() {
        for text in [
            "Conseil de sécurité des Nations unies",
            "Anticonstitutionnellement-vôtre",
            "",
            "a",
            "Mouvement France dégage et beaucoup d’autres mots qui suivent",
        ] {
            let lines = lines(text, 13.0, 100.0, 3);
            assert!(lines.len() <= 3);
            assert!(
                lines.iter().all(|line| width(line, 13.0) <= 100.0),
                "{lines:?}"
            );
        }
        assert_eq!(
            lines("Conseil de sécurité", 13.0, 100.0, 3),
            ["Conseil de", "sécurité"]
        );
    }

    #[test]
    fn what_does_not_fit_says_so() {
        let lines = lines(
            "un deux trois quatre cinq six sept huit neuf",
            13.0,
            60.0,
            2,
        );
        assert!(lines[1].ends_with('…'), "{lines:?}");
    }
}
