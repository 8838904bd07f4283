//! Texts as TOML writes them.

/// A TOML basic string (TOML 1.0, “String”): quotes, backslashes and control characters are escaped, nothing else.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// A TOML array of strings on one line.
pub(crate) fn array(texts: &[String]) -> String {
    let texts: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
    format!("[{}]", texts.join(", "))
}

/// A date as TOML writes it: a day as it is, anything else as a string in EDTF.
pub(crate) fn date(edtf: &str) -> String {
    let is_day = edtf.len() == 10
        && edtf.bytes().enumerate().all(|(at, b)| {
            if matches!(at, 4 | 7) {
                b == b'-'
            } else {
                b.is_ascii_digit()
            }
        });
    if is_day {
        edtf.to_owned()
    } else {
        quoted(edtf)
    }
}

/// A text on one line of a comment: no break, no control character, and not too long.
#[cfg(feature = "import")]
pub(crate) fn comment(text: &str) -> String {
    let plain: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    match plain.char_indices().nth(240) {
        Some((end, _)) => format!("{}…", plain.get(..end).unwrap_or_default()),
        None => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_quoted_is_read_back(text in any::<String>()) {
            let table: toml::Table = toml::from_str(&format!("a = {}", quoted(&text))).expect("TOML");
            prop_assert_eq!(table["a"].as_str(), Some(text.as_str()));
        }
    }

    #[test]
    fn days_are_dates_and_the_rest_are_strings() {
        assert_eq!(date("2022-05-12"), "2022-05-12");
        assert_eq!(date("2022-05-12?"), "\"2022-05-12?\"");
        assert_eq!(date("2022-05"), "\"2022-05\"");
    }
}
