//! Writes a text as Markdown with more or fewer backslashes.
//!
//! What the parser takes for text but our own passes do not is escaped at every [`Level`]: `[@` (a citation), `[^` (a note
//! that another block may define), `[!` at the beginning (an alert, once in a quote), `+++` (front matter) and a line of
//! `-` alone (a rule, once in a list). Whether a level will do is for the caller to find out, by reading it back.

/// How much of a text is escaped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Level {
    /// Nothing but what is ours.
    AsIs,
    /// What begins a block: `#`, `>`, `-`, `1.`, `:` …
    Start,
    /// And what may begin or end something in a line: `*`, `_`, `` ` ``, `[`, `<`, `&amp;` …
    Markers,
    /// Every ASCII punctuation.
    All,
}

/// The levels, the most pleasant first.
pub(crate) const LEVELS: [Level; 4] = [Level::AsIs, Level::Start, Level::Markers, Level::All];

/// Where a text is to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// A paragraph of its own.
    Paragraph,
    /// After the number signs of a heading.
    Heading,
    /// A cell of a table.
    Cell,
}

/// Escapes a text at one level; `is_start` says that it begins a line.
pub(crate) fn escape(text: &str, level: Level, place: Place, is_start: bool) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let start = if is_start { start_of(text) } else { None };
    let mut before = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, sign)) = chars.next() {
        let after = chars.peek().map(|&(_, next)| next);
        let is_ours = (sign == '[' && matches!(after, Some('@' | '^')))
            || (is_start && at == 0 && is_ours_at_start(text));
        let is_escaped = is_ours
            || match level {
                Level::AsIs => false,
                Level::Start => start == Some(at),
                Level::Markers => start == Some(at) || is_marker(before, sign, after),
                Level::All => sign.is_ascii_punctuation(),
            };
        match (place, sign) {
            (Place::Cell, '|') if level == Level::All => out.push_str("&#124;"),
            (Place::Cell, '|') => out.push_str("\\|"),
            _ if is_escaped => out.extend(['\\', sign]),
            _ => out.push(sign),
        }
        before = Some(sign);
    }
    out
}

/// Whether the first sign is escaped whatever the parser says: an alert in a quote, front matter at the head of a file, a rule
/// with the sign of a list before it.
fn is_ours_at_start(text: &str) -> bool {
    let is_rule = |sign: char| text.chars().all(|other| other == sign || other == ' ');
    text.starts_with("[!") || text.starts_with("+++") || ['-', '*', '_'].into_iter().any(is_rule)
}

/// The place of the sign that would begin a block, if the text begins with one.
fn start_of(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    if "#>-+*:~=|`<[_".contains(first) {
        return Some(0);
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let is_number = (1..=9).contains(&digits);
    let sign = text.as_bytes().get(digits);
    (is_number && matches!(sign, Some(b'.' | b')'))).then_some(digits)
}

/// Whether a sign may mean something between these two.
fn is_marker(before: Option<char>, sign: char, after: Option<char>) -> bool {
    let is_word = |side: Option<char>| side.is_some_and(char::is_alphanumeric);
    let is_space = |side: Option<char>| side.is_some_and(|side| side == ' ');
    match sign {
        '`' | '[' | '~' => true,
        ']' => matches!(after, Some('(' | '[' | ':')),
        '*' => !(is_space(before) && is_space(after)),
        '_' => !(is_word(before) && is_word(after)),
        '<' => after.is_some_and(|next| next.is_ascii_alphabetic() || "/!?".contains(next)),
        '&' => after.is_some_and(|next| next.is_ascii_alphanumeric() || next == '#'),
        '\\' => after.is_none_or(|next| next.is_ascii_punctuation()),
        '!' => after.is_none_or(|next| next == '['),
        _ => false,
    }
}
