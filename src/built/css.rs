//! Reads a style sheet: what it would fetch.
//!
//! A scanner for CSS Syntax Level 3 that knows comments, strings, escapes, at-keywords and `url(…)`, and nothing of selectors or
//! properties: any address in a sheet counts, whether or not a rule that names it ever applies. `image-set("a.png" 1x)` and other
//! functions that take an address as a bare string are not seen.

use std::str::Chars;

/// What a style sheet asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sheet {
    /// Every address in `url(…)` and after `@import`, as it reads without escapes.
    pub(super) addresses: Vec<String>,
    /// Whether a font stands in the sheet itself, as `data:` in `@font-face`.
    pub(super) holds_font: bool,
}

/// Reads the text of a sheet.
pub(super) fn read(text: &str) -> Sheet {
    let mut scanner = Scanner {
        rest: text,
        sheet: Sheet::default(),
        in_font_face: false,
        imports: false,
    };
    while !scanner.rest.is_empty() {
        scanner.step();
    }
    scanner.sheet
}

struct Scanner<'t> {
    rest: &'t str,
    sheet: Sheet,
    /// Whether the block that is open, or the next one, is that of `@font-face`.
    in_font_face: bool,
    /// Whether a string would be the address of `@import`.
    imports: bool,
}

impl Scanner<'_> {
    fn step(&mut self) {
        if let Some(comment) = self.rest.strip_prefix("/*") {
            self.rest = comment.split_once("*/").map_or("", |(_, after)| after);
            return;
        }
        let Some(c) = self.rest.chars().next() else {
            return;
        };
        match c {
            '"' | '\'' => {
                let string = self.string(c);
                if std::mem::take(&mut self.imports) {
                    self.address(string);
                }
            }
            '@' => {
                self.advance(1);
                let name = self.name().to_ascii_lowercase();
                self.imports = name == "import";
                self.in_font_face = name == "font-face";
            }
            '}' => {
                self.in_font_face = false;
                self.advance(1);
            }
            ';' => {
                self.imports = false;
                self.advance(1);
            }
            c if is_name(c) || c == '\\' => {
                let name = self.name();
                if name.eq_ignore_ascii_case("url")
                    && let Some(inside) = self.rest.strip_prefix('(')
                {
                    self.rest = inside.trim_start();
                    self.imports = false;
                    self.url();
                }
            }
            c => self.advance(c.len_utf8()),
        }
    }

    /// What follows `url(`.
    fn url(&mut self) {
        let address = match self.rest.chars().next() {
            Some(quote @ ('"' | '\'')) => self.string(quote),
            _ => {
                let end = self.rest.find(')').unwrap_or(self.rest.len());
                let (address, after) = self.rest.split_at(end);
                self.rest = after;
                unescaped(address.trim_end())
            }
        };
        self.address(address);
    }

    fn address(&mut self, address: String) {
        let is_data = address
            .trim_start()
            .get(..5)
            .is_some_and(|head| head.eq_ignore_ascii_case("data:"));
        self.sheet.holds_font |= is_data && self.in_font_face;
        self.sheet.addresses.push(address);
    }

    /// The string that begins here, without its quotes.
    fn string(&mut self, quote: char) -> String {
        self.advance(quote.len_utf8());
        let mut escaped = false;
        let end = self.rest.char_indices().find(|(_, c)| {
            let ends = *c == quote && !escaped;
            escaped = *c == '\\' && !escaped;
            ends
        });
        let end = end.map_or(self.rest.len(), |(at, _)| at);
        let (string, after) = self.rest.split_at(end);
        self.rest = after.strip_prefix(quote).unwrap_or_default();
        unescaped(string)
    }

    /// The name that begins here, without its escapes.
    fn name(&mut self) -> String {
        let mut name = String::new();
        let mut rest = self.rest.chars();
        loop {
            let before = rest.clone();
            match rest.next() {
                Some('\\') => name.extend(escape(&mut rest)),
                Some(c) if is_name(c) => name.push(c),
                _ => {
                    self.rest = before.as_str();
                    return name;
                }
            }
        }
    }

    fn advance(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }
}

/// Characters of names (CSS Syntax Level 3, section 4.2).
fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_') || !c.is_ascii()
}

/// A text without its escapes: `\75 rl` is `url`.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        match c {
            '\\' => out.extend(escape(&mut rest)),
            c => out.push(c),
        }
    }
    out
}

/// What follows a backslash (CSS Syntax Level 3, section 4.3.7): up to six hexadecimal digits and a white space, or one
/// character; a line break is nothing.
fn escape(rest: &mut Chars<'_>) -> Option<char> {
    let mut code = None;
    for _ in 0..6 {
        let mut ahead = rest.clone();
        let Some(digit) = ahead.next().and_then(|c| c.to_digit(16)) else {
            break;
        };
        code = Some(code.unwrap_or(0) * 16 + digit);
        *rest = ahead;
    }
    match code {
        Some(code) => {
            let after = rest.as_str();
            if let Some(after) = after.strip_prefix(|c: char| c.is_ascii_whitespace()) {
                *rest = after.chars();
            }
            Some(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER))
        }
        None => rest.next().filter(|c| *c != '\n'),
    }
}

#[cfg(test)]
mod tests {
    use super::{Sheet, read};

    #[test]
    fn every_address_of_a_sheet_is_seen() {
        for (text, addresses) in [
            ("a { background: url(a.png) }", vec!["a.png"]),
            (
                "a { background: URL( \"a b.png\" ), url('c).png') }",
                vec!["a b.png", "c).png"],
            ),
            (
                "@import \"https://example.net/a.css\" screen;",
                vec!["https://example.net/a.css"],
            ),
            (
                "@IMPORT url(//example.net/a.css);",
                vec!["//example.net/a.css"],
            ),
            ("@\\69mport 'b.css';", vec!["b.css"]),
            ("a { background: \\75 rl(a.png) }", vec!["a.png"]),
            ("/* url(a.png) */ a { content: \"url(b.png)\" }", vec![]),
            (
                "a { content: \"\\\" url(b.png)\" } b { c: url(d.png) }",
                vec!["d.png"],
            ),
            (".curl { curl(a) } a { color: red", vec![]),
        ] {
            assert_eq!(read(text).addresses, addresses, "{text}");
        }
    }

    #[test]
    fn a_font_in_the_sheet_itself_is_a_font() {
        let font = read("@font-face { font-family: x; src: url(data:font/woff2;base64,AA) }");
        assert!(font.holds_font);
        let picture = read("@font-face { src: local(x) } a { background: url(data:image/png,x) }");
        assert!(!picture.holds_font);
        assert_eq!(read(""), Sheet::default());
    }
}
