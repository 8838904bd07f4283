//! Strings as a PO file has them.

/// A text between quotes; one with several lines begins on a line of its own.
pub(super) fn quoted(text: &str) -> String {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    match lines.as_slice() {
        [] => "\"\"".to_owned(),
        [line] => format!("\"{}\"", escaped(line)),
        lines => {
            let lines: Vec<String> = lines
                .iter()
                .map(|line| format!("\n\"{}\"", escaped(line)))
                .collect();
            format!("\"\"{}", lines.concat())
        }
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if c.is_ascii_control() => out.push_str(&format!("\\{:03o}", u32::from(c))),
            c => out.push(c),
        }
    }
    out
}

/// The text of a string between quotes; none when it is not one, or has an escape that C does not know.
pub(super) fn unquoted(written: &str) -> Option<String> {
    let inside = written.trim().strip_prefix('"')?.strip_suffix('"')?;
    let mut bytes: Vec<u8> = Vec::with_capacity(inside.len());
    let mut rest = inside;
    while let Some(at) = rest.find(['\\', '"']) {
        bytes.extend(rest.get(..at)?.bytes());
        let c = rest.get(at..)?.strip_prefix('\\')?.chars().next()?;
        rest = rest.get(at + 1 + c.len_utf8()..)?;
        bytes.push(match c {
            'n' => b'\n',
            't' => b'\t',
            'r' => b'\r',
            'a' => 7,
            'b' => 8,
            'f' => 12,
            'v' => 11,
            '"' | '\\' | '\'' | '?' => u8::try_from(c).ok()?,
            '0'..='7' => {
                let more = rest
                    .bytes()
                    .take(2)
                    .take_while(|b| matches!(b, b'0'..=b'7'))
                    .count();
                let digits = format!("{c}{}", rest.get(..more)?);
                rest = rest.get(more..)?;
                u8::from_str_radix(&digits, 8).ok()?
            }
            'x' => {
                let more = rest
                    .bytes()
                    .take(2)
                    .take_while(u8::is_ascii_hexdigit)
                    .count();
                let digits = rest.get(..more)?;
                rest = rest.get(more..)?;
                u8::from_str_radix(digits, 16).ok()?
            }
            _ => return None,
        });
    }
    bytes.extend(rest.bytes());
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_read_as_they_were_written() {
        assert_eq!(quoted("a \"b\"\\c\td"), r#""a \"b\"\\c\td""#);
        assert_eq!(quoted("a\nb"), "\"\"\n\"a\\n\"\n\"b\"");
        assert_eq!(quoted(""), "\"\"");
        assert_eq!(
            unquoted(r#""é \303\251 \x41\7""#).as_deref(),
            Some("é é A\u{7}")
        );
        for wrong in [
            "\"a",
            "a\"",
            "\"a\"b\"",
            r#""\""#,
            r#""\q""#,
            r#""\377""#,
            "\"",
        ] {
            assert_eq!(unquoted(wrong), None, "{wrong}");
        }
    }
}
