//! Cuts raw HTML into tags and text, without building anything: for what must be known before parsing, and for lines.
//!
//! Input: the raw page. Output: [`Token`]s that together are the page, byte for byte. Every byte is looked at a fixed number
//! of times. It follows the tokenizer of the HTML standard but for character references, which stay as written.

/// A piece of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// Text between tags, or in a `<title>` or `<textarea>`.
    Text(&'a str),
    /// A start tag.
    Open(Tag<'a>),
    /// An end tag.
    Close(Tag<'a>),
    /// What no reader sees: comments, doctypes, scripts, styles.
    Other(&'a str),
}

/// A tag as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// The whole tag.
    pub(super) raw: &'a str,
    /// Its name, in the page's capitals.
    pub(super) name: &'a str,
    /// How many attributes it has.
    pub(super) attributes: usize,
    /// Whether it ends with `/>`.
    pub(super) is_closed: bool,
}

impl<'a> Token<'a> {
    /// The bytes of the page that it came from.
    pub(super) fn raw(&self) -> &'a str {
        match self {
            Self::Text(raw) | Self::Other(raw) => raw,
            Self::Open(tag) | Self::Close(tag) => tag.raw,
        }
    }
}

/// Elements whose content is text up to their end tag, and whether a reader sees that text.
const RAW: [(&str, bool); 8] = [
    ("script", false),
    ("style", false),
    ("title", true),
    ("textarea", true),
    ("xmp", true),
    ("iframe", false),
    ("noembed", false),
    ("noframes", false),
];

/// Cuts a page into tokens.
pub(super) fn scan(html: &str) -> Scan<'_> {
    Scan {
        rest: html,
        raw: None,
    }
}

/// The tokens of a page.
pub(super) struct Scan<'a> {
    rest: &'a str,
    raw: Option<(&'static str, bool)>,
}

impl<'a> Scan<'a> {
    fn cut(&mut self, at: usize) -> &'a str {
        let (head, rest) = self.rest.split_at_checked(at).unwrap_or((self.rest, ""));
        self.rest = rest;
        head
    }

    /// What stands in a `<script>` and its like.
    fn raw_text(&mut self, name: &str, is_seen: bool) -> Option<Token<'a>> {
        let bytes = self.rest.as_bytes();
        let ends = |&at: &usize| {
            let tag = bytes.get(at + 2..at + 2 + name.len());
            bytes.get(at + 1) == Some(&b'/')
                && tag.is_some_and(|tag| tag.eq_ignore_ascii_case(name.as_bytes()))
        };
        let mut signs = self.rest.match_indices('<').map(|(at, _)| at);
        let end = signs.find(ends).unwrap_or(self.rest.len());
        let text = self.cut(end);
        match is_seen {
            _ if text.is_empty() => None,
            true => Some(Token::Text(text)),
            false => Some(Token::Other(text)),
        }
    }

    /// A tag, a comment or the like; `None` if the `<` at the beginning is text.
    fn markup(&mut self) -> Option<Token<'a>> {
        let bytes = self.rest.as_bytes();
        let end_of = |needle: &str| {
            self.rest
                .find(needle)
                .map_or(self.rest.len(), |at| at + needle.len())
        };
        if self.rest.starts_with("<!--") {
            let end = comment_end(self.rest);
            return Some(Token::Other(self.cut(end)));
        }
        let is_close = bytes.get(1) == Some(&b'/');
        let first = bytes.get(if is_close { 2 } else { 1 }).copied()?;
        if !first.is_ascii_alphabetic() {
            let is_comment = is_close || matches!(first, b'!' | b'?');
            let end = is_comment.then(|| end_of(">"))?;
            return Some(Token::Other(self.cut(end)));
        }
        let (length, mut tag) = tag(self.rest, if is_close { 2 } else { 1 });
        tag.raw = self.cut(length);
        if is_close {
            return Some(Token::Close(tag));
        }
        let raw = RAW
            .iter()
            .find(|(name, _)| name.eq_ignore_ascii_case(tag.name));
        self.raw = raw.copied();
        Some(Token::Open(tag))
    }
}

impl<'a> Iterator for Scan<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        if let Some((name, is_seen)) = self.raw.take()
            && let Some(token) = self.raw_text(name, is_seen)
        {
            return Some(token);
        }
        if self.rest.is_empty() {
            return None;
        }
        if self.rest.starts_with('<')
            && let Some(token) = self.markup()
        {
            return Some(token);
        }
        let body = self.rest.get(1..).unwrap_or_default();
        let end = match self.rest.starts_with('<') {
            true => body.find('<').map_or(self.rest.len(), |at| at + 1),
            false => self.rest.find('<').unwrap_or(self.rest.len()),
        };
        Some(Token::Text(self.cut(end)))
    }
}

/// Where a comment ends: `<!-->` and `--!>` end one too.
fn comment_end(text: &str) -> usize {
    let short = ["<!-->", "<!--->"]
        .into_iter()
        .find(|short| text.starts_with(short));
    if let Some(short) = short {
        return short.len();
    }
    let body = text.get(4..).unwrap_or_default();
    let is_end = |&(at, _): &(usize, &str)| {
        let head = body.get(..at).unwrap_or_default();
        head.ends_with("--") || head.ends_with("--!")
    };
    let end = body.match_indices('>').find(is_end);
    end.map_or(text.len(), |(at, _)| at + 5)
}

/// Reads a tag whose name begins at `start`: how long it is, and what it holds.
fn tag(text: &str, start: usize) -> (usize, Tag<'_>) {
    let bytes = text.as_bytes();
    let skip = |from: usize, is_in: &dyn Fn(u8) -> bool| {
        let rest = bytes.get(from..).unwrap_or_default();
        from + rest.iter().take_while(|&&byte| is_in(byte)).count()
    };
    let is_space = |byte: u8| byte.is_ascii_whitespace();
    let name_end = skip(start, &|byte| {
        !is_space(byte) && byte != b'/' && byte != b'>'
    });
    let mut tag = Tag {
        raw: "",
        name: text.get(start..name_end).unwrap_or_default(),
        attributes: 0,
        is_closed: false,
    };
    let mut at = name_end;
    loop {
        let from = skip(at, &|byte| is_space(byte) || byte == b'/');
        tag.is_closed = from > at && bytes.get(from - 1) == Some(&b'/');
        at = from;
        match bytes.get(at) {
            None => return (text.len(), tag),
            Some(b'>') => return (at + 1, tag),
            Some(_) => {}
        }
        tag.attributes += 1;
        at = skip(at + 1, &|byte| {
            !is_space(byte) && !matches!(byte, b'=' | b'/' | b'>')
        });
        let equals = skip(at, &is_space);
        if bytes.get(equals) != Some(&b'=') {
            continue;
        }
        let value = skip(equals + 1, &is_space);
        at = match bytes.get(value) {
            Some(&quote @ (b'"' | b'\'')) => skip(value + 1, &|byte| byte != quote) + 1,
            _ => skip(value, &|byte| !is_space(byte) && byte != b'>'),
        }
        .min(bytes.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(html: &str) -> Vec<String> {
        let shape = |token: Token<'_>| match token {
            Token::Text(text) => format!("text {text}"),
            Token::Open(tag) => format!("open {} {} {}", tag.name, tag.attributes, tag.is_closed),
            Token::Close(tag) => format!("close {}", tag.name),
            Token::Other(other) => format!("other {other}"),
        };
        scan(html).map(shape).collect()
    }

    #[test]
    fn cuts_tags_text_and_the_rest() {
        let html = "<!doctype html>a <B class='x>y' id=z>b</b><!-- <i> --!>1 < 2<script>if (a<b) {}</SCRIPT><br/>é</x";
        let expected = [
            "other <!doctype html>",
            "text a ",
            "open B 2 false",
            "text b",
            "close b",
            "other <!-- <i> --!>",
            "text 1 ",
            "text < 2",
            "open script 0 false",
            "other if (a<b) {}",
            "close SCRIPT",
            "open br 0 true",
            "text é",
            "close x",
        ];
        assert_eq!(shown(html), expected);
    }

    #[test]
    fn tokens_are_the_page() {
        for html in [
            "<!-->a-->",
            "<!--->b",
            "<!-- - -- > -->c",
            "<a href=x/>d",
            "<>",
            "</>",
            "</ x>e",
            "<a b='",
            "<title><b></title>",
            "<é>",
            "<!--",
            "<!-- -->é<?x?>",
        ] {
            let joined: String = scan(html).map(|token| token.raw()).collect();
            assert_eq!(joined, html);
        }
    }
}
