//! Makes style sheets and scripts shorter without changing what they say.

/// The style sheet without its comments, line breaks and indentation.
///
/// White space is kept where it may separate things: one space stands for any run of it, and none beside `{`, `}` and `;`
/// and after a comma. Strings and `url(…)` are left as they are (CSS Syntax Level 3, §4).
pub(super) fn style(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    let mut space = false;
    while let Some(c) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix("/*") {
            rest = after.find("*/").map_or("", |end| &after[end + 2..]);
            space = true;
            continue;
        }
        let taken = match c {
            '"' | '\'' => quoted(rest, c),
            'u' if rest.starts_with("url(") => rest.find(')').map_or(rest.len(), |end| end + 1),
            _ => c.len_utf8(),
        };
        let (piece, after) = rest.split_at(taken);
        rest = after;
        if c.is_ascii_whitespace() {
            space = true;
            continue;
        }
        let beside = |c: char| matches!(c, '{' | '}' | ';');
        let is_free = out
            .chars()
            .next_back()
            .is_none_or(|last| beside(last) || last == ',');
        if space && !is_free && !beside(c) {
            out.push(' ');
        }
        if c == '}' && out.ends_with(';') {
            out.pop();
        }
        space = false;
        out.push_str(piece);
    }
    out
}

/// The script without indentation, empty lines and lines that are a comment from `//` on.
///
/// Lines stay lines, so no statement runs into the next; a text over several lines (a template literal) must not rely on
/// the white space at their beginnings.
pub(super) fn script(code: &str) -> String {
    let lines = code.lines().map(str::trim);
    let kept = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    kept.flat_map(|line| [line, "\n"]).collect()
}

/// How long the string is that `text` begins with.
fn quoted(text: &str, mark: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == mark => return at + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::{script, style};

    #[test]
    fn a_script_keeps_its_lines() {
        let code = "// why\n(() => {\n  // how\n  let a = \"//\"; // what\n\n})();\n";
        assert_eq!(script(code), "(() => {\nlet a = \"//\"; // what\n})();\n");
    }

    #[test]
    fn what_a_sheet_says_stays() {
        let cases = [
            ("a { color: red; }\n", "a{color: red}"),
            (
                "/* x */ main > h2 ,\n  nav :target { margin: 0 1px }",
                "main > h2 ,nav :target{margin: 0 1px}",
            ),
            (
                "a::before { content: \" /* no */ ; \"; }",
                "a::before{content: \" /* no */ ; \"}",
            ),
            ("b { content: \"\\\"  }\"; }", "b{content: \"\\\"  }\"}"),
            (
                "i { background: url(a b;c.png) }",
                "i{background: url(a b;c.png)}",
            ),
            (
                "p { inline-size: calc(1rem + 2px) }/*",
                "p{inline-size: calc(1rem + 2px)}",
            ),
            ("a/**/b{}", "a b{}"),
        ];
        for (sheet, expected) in cases {
            assert_eq!(style(sheet), expected);
            assert_eq!(style(expected), expected, "twice is once");
        }
    }
}
