//! Several texts in one cell.
//!
//! They are parted by ` | `; a line break parts them too, for those who type one in a cell. Within a text a bar is written
//! `\|`, a backslash `\\`, a line break `\n`. A former name is followed by the end of its use: `name (until 2007)`; a name
//! that itself has such words in it has `\(` for their parenthesis.

use super::record::Former;

/// What an empty list is, where it is not the same as no list: in `only_in` and `first_mention`.
pub(super) const EMPTY: &str = "[]";

/// The words before the end of a former name's use; the first is what an export writes.
const UNTIL: [&str; 5] = ["until ", "jusqu’à ", "jusqu'à ", "jusqu’en ", "jusqu'en "];

/// The texts as one cell.
pub(super) fn list(texts: &[String]) -> String {
    join(texts.iter().map(|text| escaped(text)))
}

/// The texts of a cell.
pub(super) fn parts(cell: &str) -> Vec<String> {
    raw_parts(cell).iter().map(|part| unescaped(part)).collect()
}

/// Former names as one cell.
pub(super) fn formers(formers: &[Former]) -> String {
    join(formers.iter().map(|former| {
        let name = parenthesis_escaped(&escaped(&former.name));
        match &former.until {
            Some(until) => format!("{name} ({}{until})", UNTIL[0]),
            None => name,
        }
    }))
}

/// The former names of a cell.
pub(super) fn former_parts(cell: &str) -> Vec<Former> {
    let former = |part: &String| {
        let (name, until) = until(part);
        Former {
            name: unescaped(name),
            until: until.map(str::to_owned),
        }
    };
    raw_parts(cell).iter().map(former).collect()
}

/// A part of a cell without the end of use in parentheses, and that end.
fn until(part: &str) -> (&str, Option<&str>) {
    let found = part.strip_suffix(')').and_then(|inner| {
        let (at, word) = UNTIL
            .iter()
            .filter_map(|word| Some((inner.rfind(&format!("({word}"))?, word)))
            .max_by_key(|(at, _)| *at)?;
        let name = inner.get(..at)?;
        let until = inner.get(at + 1 + word.len()..)?;
        // A parenthesis after an odd number of backslashes belongs to the name.
        let backslashes = name.len() - name.trim_end_matches('\\').len();
        (backslashes % 2 == 0).then(|| (name.trim(), Some(until.trim())))
    });
    found.unwrap_or((part, None))
}

fn join(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(" | ")
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('|', "\\|")
        .replace('\n', "\\n")
}

fn parenthesis_escaped(text: &str) -> String {
    UNTIL.iter().fold(text.to_owned(), |text, word| {
        text.replace(&format!("({word}"), &format!("\\({word}"))
    })
}

fn unescaped(part: &str) -> String {
    let mut text = String::with_capacity(part.len());
    let mut chars = part.chars();
    while let Some(c) = chars.next() {
        match (c, chars.clone().next()) {
            ('\\', Some(next @ ('\\' | '|' | '('))) => {
                text.push(next);
                chars.next();
            }
            ('\\', Some('n')) => {
                text.push('\n');
                chars.next();
            }
            _ => text.push(c),
        }
    }
    text
}

/// The parts of a cell, still escaped, without white space at their ends; empty ones are left out.
fn raw_parts(cell: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut is_escaped = false;
    for c in cell.chars() {
        match c {
            '|' | '\n' if !is_escaped => parts.push(String::new()),
            c => parts
                .iter_mut()
                .last()
                .into_iter()
                .for_each(|part| part.push(c)),
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    let parts = parts.into_iter().map(|part| part.trim().to_owned());
    parts.filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A text of a list: no white space at its ends, and not empty.
    fn text() -> impl Strategy<Value = String> {
        "[a-z|\\\\()é\n -]{1,12}|a \\(until [0-9]{4}\\)"
            .prop_map(|text| super::super::record::tidy(&text))
            .prop_filter("something", |text| !text.is_empty())
    }

    proptest! {
        #[test]
        fn lists_come_back(texts in prop::collection::vec(text(), 0..4)) {
            prop_assert_eq!(parts(&list(&texts)), texts);
        }

        #[test]
        fn former_names_come_back(
            names in prop::collection::vec((text(), prop::option::of("[0-9]{4}")), 0..4)
        ) {
            let names: Vec<Former> = names
                .into_iter()
                .map(|(name, until)| Former { name, until })
                .collect();
            prop_assert_eq!(former_parts(&formers(&names)), names);
        }
    }

    #[test]
    fn lists_are_read_as_people_write_them() {
        assert_eq!(parts("ONU|Nations unies |"), ["ONU", "Nations unies"]);
        assert_eq!(parts("a\nb"), ["a", "b"]);
        assert_eq!(parts(r"a\|b | c\d"), ["a|b", r"c\d"]);
        let former =
            former_parts("Zaïre (jusqu’en 1997) | Union (Sud) | A (until 1990) (until 1991)");
        let names: Vec<_> = former
            .iter()
            .map(|former| (former.name.as_str(), former.until.as_deref()))
            .collect();
        assert_eq!(
            names,
            [
                ("Zaïre", Some("1997")),
                ("Union (Sud)", None),
                ("A (until 1990)", Some("1991")),
            ]
        );
    }
}
