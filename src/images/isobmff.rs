//! AVIF: boxes in boxes (ISO/IEC 14496-12; ISO/IEC 23008-12 for `ispe`).

use super::bytes::{part, u32_be};
use super::gif::holds;
use super::{Broken, Format, Shape};

pub(super) fn describe(bytes: &[u8]) -> Result<Shape, Broken> {
    if part(bytes, 4, 4)? != b"ftyp" {
        return Err(Broken::Malformed);
    }
    let meta = find(bytes, b"meta")?;
    // `meta` begins with a version.
    let meta = meta.get(4..).ok_or(Broken::Cut)?;
    let properties = find(find(meta, b"iprp")?, b"ipco")?;
    // Each item has its size; the picture itself has the largest.
    let mut rest = properties;
    let mut largest = None;
    while !rest.is_empty() {
        let (name, body, after) = first(rest)?;
        if name == b"ispe" {
            let size = (u32_be(body, 4)?, u32_be(body, 8)?);
            let area = |(width, height): (u32, u32)| u64::from(width) * u64::from(height);
            if largest.is_none_or(|known| area(size) > area(known)) {
                largest = Some(size);
            }
        }
        rest = after;
    }
    // Turned by a quarter or three (`irot`), it is as wide as it was high.
    let is_turned = find(properties, b"irot")
        .ok()
        .and_then(|body| body.first())
        .is_some_and(|angle| angle & 1 == 1);
    let (width, height) = largest.ok_or(Broken::Malformed)?;
    let (width, height) = if is_turned {
        (height, width)
    } else {
        (width, height)
    };
    let items = find(meta, b"iinf").unwrap_or_default();
    Ok(Shape {
        format: Format::Avif,
        width,
        height,
        is_scalable: false,
        keeps_metadata: holds(items, b"Exif") || holds(items, b"mime"),
    })
}

/// The first box called `wanted` in `bytes`.
fn find<'b>(bytes: &'b [u8], wanted: &[u8; 4]) -> Result<&'b [u8], Broken> {
    let mut rest = bytes;
    while !rest.is_empty() {
        let (name, body, after) = first(rest)?;
        if name == wanted {
            return Ok(body);
        }
        rest = after;
    }
    Err(Broken::Malformed)
}

/// Name and body of a box, and what follows it.
type First<'b> = (&'b [u8], &'b [u8], &'b [u8]);

/// Name and body of the first box, and what follows it.
fn first(bytes: &[u8]) -> Result<First<'_>, Broken> {
    let length = usize::try_from(u32_be(bytes, 0)?).map_err(|_| Broken::Malformed)?;
    let name = part(bytes, 4, 4)?;
    let length = match length {
        // To the end of the file.
        0 => bytes.len(),
        // A length of 64 bits is for files that are too large for us.
        length if length < 8 => return Err(Broken::Malformed),
        length => length,
    };
    let (whole, after) = (part(bytes, 0, length)?, bytes.get(length..));
    let body = whole.get(8..).unwrap_or_default();
    Ok((name, body, after.unwrap_or_default()))
}
