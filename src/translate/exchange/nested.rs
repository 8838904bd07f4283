//! Parts of a text in the order of a file, as the encoded text that they make.

use crate::bitext::segment::answer::encoded;
use crate::bitext::segment::{Fault, Token};

/// Tokens as an encoded text, texts that meet as one.
///
/// # Errors
///
/// When pairs overlap or do not end: `encoded` does not write which pair an end belongs to.
pub(super) fn nested(tokens: Vec<Token>) -> Result<String, Fault> {
    let mut open = Vec::new();
    for token in &tokens {
        match token {
            Token::Open(id) => open.push(*id),
            Token::Close(id) => {
                if open.pop() != Some(*id) {
                    return Err(Fault::Nesting);
                }
            }
            Token::Text(_) | Token::Alone(_) => {}
        }
    }
    match open.is_empty() {
        true => Ok(encoded(&tokens)),
        false => Err(Fault::Nesting),
    }
}
