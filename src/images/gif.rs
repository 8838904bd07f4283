//! GIF (GIF89a, section 18): the size stands in the header.

use super::bytes::u16_le;
use super::{Broken, Format, Shape};

pub(super) fn describe(bytes: &[u8]) -> Result<Shape, Broken> {
    if !bytes.starts_with(b"GIF87a") && !bytes.starts_with(b"GIF89a") {
        return Err(Broken::Malformed);
    }
    // A picture that moves loses that in another format; one that does not is small.
    Ok(Shape {
        format: Format::Gif,
        width: u16_le(bytes, 6)?.into(),
        height: u16_le(bytes, 8)?.into(),
        is_scalable: false,
        keeps_metadata: holds(bytes, b"XMP DataXMP"),
    })
}

/// Whether `bytes` hold `words`.
pub(super) fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|window| window == words)
}
