//! Reads what an engine, a person or the memory says of a segment, and whether it fits.

use super::Segment;

/// A part of an encoded text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    /// Text, without escapes.
    Text(String),
    /// `<g id="N">`
    Open(u32),
    /// `</g>`, with the number of what it ends.
    Close(u32),
    /// `<x id="N"></x>`
    Alone(u32),
}

/// What is wrong with an answer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum Fault {
    /// It says nothing.
    #[error("the answer is empty")]
    Empty,
    /// It says what the source says.
    #[error("the answer is the source text")]
    Identical,
    /// Its markup cannot be read.
    #[error("the markup of the answer cannot be read")]
    Malformed,
    /// A tag that is not ours.
    #[error("the answer has a tag of its own, <{0}>")]
    Foreign(String),
    /// A placeholder is not there.
    #[error("placeholder {0} is lost")]
    Missing(u32),
    /// A placeholder is there more than once.
    #[error("placeholder {0} stands there twice")]
    Twice(u32),
    /// Pairs that overlap, or do not end.
    #[error("the placeholders are not nested")]
    Nesting,
    /// A pair with nothing inside that had a text.
    #[error("placeholder {0} has lost its text")]
    EmptyPair(u32),
    /// The text cannot be written in Markdown at this place without changing what is around it.
    #[error("the answer does not fit into the Markdown around it")]
    Structure,
    /// A number that is not the one of the source.
    #[error("the numbers differ: {0}")]
    Numbers(String),
}

impl Fault {
    /// The word that a finding’s message knows it by, and what it is about.
    pub fn reason(&self) -> (&'static str, String) {
        match self {
            Self::Empty => ("empty", String::new()),
            Self::Identical => ("identical", String::new()),
            Self::Malformed => ("malformed", String::new()),
            Self::Foreign(tag) => ("foreign", tag.clone()),
            Self::Missing(id) => ("missing", id.to_string()),
            Self::Twice(id) => ("twice", id.to_string()),
            Self::Nesting => ("nesting", String::new()),
            Self::EmptyPair(id) => ("empty-pair", id.to_string()),
            Self::Structure => ("structure", String::new()),
            Self::Numbers(numbers) => ("numbers", numbers.clone()),
        }
    }
}

/// Adds `text` to `out` as XML writes it.
pub fn escape_into(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            c => out.push(c),
        }
    }
}

/// The tokens of an encoded text.
///
/// # Errors
///
/// When a tag or an entity is none of ours, or pairs are not nested.
pub fn tokens(encoded: &str) -> Result<Vec<Token>, Fault> {
    let mut found: Vec<Token> = Vec::new();
    let mut open: Vec<u32> = Vec::new();
    let mut text = String::new();
    let mut rest = encoded;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, from) = rest.split_at(at);
        text.push_str(before);
        if from.starts_with('&') {
            let (c, length) = entity(from).ok_or(Fault::Malformed)?;
            text.push(c);
            rest = from.get(length..).unwrap_or_default();
            continue;
        }
        let end = from.find('>').ok_or(Fault::Malformed)?;
        let tag = from.get(1..end).unwrap_or_default();
        rest = from.get(end + 1..).unwrap_or_default();
        if !text.is_empty() {
            found.push(Token::Text(std::mem::take(&mut text)));
        }
        if tag == "/g" {
            found.push(Token::Close(open.pop().ok_or(Fault::Nesting)?));
        } else if let Some(id) = numbered(tag, "g") {
            open.push(id);
            found.push(Token::Open(id));
        } else if let Some(id) = numbered(tag.trim_end_matches('/').trim_end(), "x") {
            if !tag.ends_with('/') {
                rest = rest
                    .trim_start()
                    .strip_prefix("</x>")
                    .ok_or(Fault::Malformed)?;
            }
            found.push(Token::Alone(id));
        } else {
            let name = |c: &char| c.is_alphanumeric() || *c == '/';
            return Err(Fault::Foreign(tag.chars().take_while(name).collect()));
        }
    }
    text.push_str(rest);
    if !text.is_empty() {
        found.push(Token::Text(text));
    }
    if open.is_empty() {
        Ok(found)
    } else {
        Err(Fault::Nesting)
    }
}

/// The character of an entity, and how long it is written.
fn entity(text: &str) -> Option<(char, usize)> {
    let end = text.find(';').filter(|end| *end <= 10)?;
    let name = text.get(1..end)?;
    let c = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{A0}',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|c| !c.is_control())?
        }
    };
    Some((c, end + 1))
}

/// The number of `name id="N"`.
fn numbered(tag: &str, name: &str) -> Option<u32> {
    let id = tag.strip_prefix(name)?.trim().strip_prefix("id=")?.trim();
    let id = id.strip_prefix('"').and_then(|id| id.strip_suffix('"'));
    id?.parse().ok()
}

/// Tokens as an encoded text.
pub fn encoded(tokens: &[Token]) -> String {
    let mut out = String::new();
    for token in tokens {
        match token {
            Token::Text(text) => escape_into(text, &mut out),
            Token::Open(id) => out.push_str(&format!("<g id=\"{id}\">")),
            Token::Close(_) => out.push_str("</g>"),
            Token::Alone(id) => out.push_str(&format!("<x id=\"{id}\"></x>")),
        }
    }
    out
}

/// The text of an encoded text, without placeholders; what cannot be read as it is.
pub fn words(text: &str) -> String {
    match tokens(text) {
        Ok(tokens) => tokens
            .iter()
            .filter_map(|token| match token {
                Token::Text(text) => Some(text.as_str()),
                _ => None,
            })
            .collect(),
        Err(_) => text.to_owned(),
    }
}

/// The tokens of an answer to `segment`, if it holds each of the segment’s placeholders once, nested, and pairs with a text
/// have one.
///
/// # Errors
///
/// Says what is wrong first.
pub fn check(segment: &Segment, answer: &str) -> Result<Vec<Token>, Fault> {
    let found = tokens(answer)?;
    let says = |tokens: &[Token]| {
        tokens.iter().any(
            |token| matches!(token, Token::Text(text) if text.chars().any(char::is_alphanumeric)),
        )
    };
    if !says(&found) {
        return Err(Fault::Empty);
    }
    let source = tokens(&segment.text).unwrap_or_default();
    for held in &segment.held {
        let is_it = |token: &&Token| match token {
            Token::Open(id) => held.is_pair && *id == held.id,
            Token::Alone(id) => !held.is_pair && *id == held.id,
            _ => false,
        };
        match found.iter().filter(is_it).count() {
            0 => return Err(Fault::Missing(held.id)),
            1 => {}
            _ => return Err(Fault::Twice(held.id)),
        }
        if held.is_pair && !is_blank(inside(&source, held.id)) && is_blank(inside(&found, held.id))
        {
            return Err(Fault::EmptyPair(held.id));
        }
    }
    let stranger = found.iter().find_map(|token| match token {
        Token::Open(id) | Token::Alone(id) if segment.held(*id).is_none() => Some(*id),
        _ => None,
    });
    match stranger {
        Some(id) => Err(Fault::Foreign(id.to_string())),
        None => Ok(found),
    }
}

/// What stands inside a pair.
fn inside(tokens: &[Token], id: u32) -> &[Token] {
    let start = tokens.iter().position(|token| *token == Token::Open(id));
    let end = tokens.iter().position(|token| *token == Token::Close(id));
    match (start, end) {
        (Some(start), Some(end)) => tokens.get(start + 1..end).unwrap_or_default(),
        _ => &[],
    }
}

fn is_blank(tokens: &[Token]) -> bool {
    tokens.iter().all(|token| match token {
        Token::Text(text) => text.trim().is_empty(),
        Token::Open(_) | Token::Close(_) => true,
        Token::Alone(_) => false,
    })
}

/// An encoded text with its placeholders numbered anew, in the order in which they stand there; and what each number was.
pub fn renumbered(tokens: &[Token]) -> (Vec<Token>, Vec<u32>) {
    let mut were: Vec<u32> = Vec::new();
    let number = |id: u32, were: &mut Vec<u32>| {
        let at = were.iter().position(|old| *old == id).unwrap_or_else(|| {
            were.push(id);
            were.len() - 1
        });
        u32::try_from(at + 1).unwrap_or(u32::MAX)
    };
    let tokens = tokens
        .iter()
        .map(|token| match token {
            Token::Text(text) => Token::Text(text.clone()),
            Token::Open(id) => Token::Open(number(*id, &mut were)),
            Token::Close(id) => Token::Close(number(*id, &mut were)),
            Token::Alone(id) => Token::Alone(number(*id, &mut were)),
        })
        .collect();
    (tokens, were)
}
