//! WebP (RFC 9649): the chunks of a RIFF file.

use super::bytes::{part, u16_le, u32_le};
use super::exif::{self, UPRIGHT};
use super::{Broken, Format, Read, Shape};

/// Chunks that the picture is made of; all others go.
const KEPT: [&[u8; 4]; 7] = [
    b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP",
];
/// Marks of the chunk `VP8X` for Exif and XMP.
const EXIF: u8 = 0b1000;
const XMP: u8 = 0b100;
const MOVES: u8 = 0b10;

/// Reads a picture chunk by chunk.
pub(super) fn read(bytes: &[u8]) -> Result<Read, Broken> {
    if !bytes.starts_with(b"RIFF") || part(bytes, 8, 4)? != b"WEBP" {
        return Err(Broken::Malformed);
    }
    let end = usize::try_from(u32_le(bytes, 4)?)
        .ok()
        .and_then(|length| length.checked_add(8))
        .ok_or(Broken::Malformed)?;
    let bytes = bytes.get(..end).ok_or(Broken::Cut)?;
    let mut chunks: Vec<u8> = Vec::with_capacity(bytes.len());
    let mut size = None;
    let mut orientation = UPRIGHT;
    let mut moves = false;
    let mut extended = None;
    let mut at = 12;
    while at < bytes.len() {
        let name = part(bytes, at, 4)?;
        let length = usize::try_from(u32_le(bytes, at + 4)?).map_err(|_| Broken::Malformed)?;
        let body = part(bytes, at + 8, length)?;
        // A byte of padding, which some writers leave out at the end.
        let padded = length.checked_add(length % 2).ok_or(Broken::Malformed)?;
        let next = (at + 8).checked_add(padded).ok_or(Broken::Malformed)?;
        match name {
            b"VP8X" => {
                moves = body.first().is_some_and(|flags| flags & MOVES != 0);
                extended = Some(chunks.len() + 8);
                size = Some((three(body, 4)? + 1, three(body, 7)? + 1));
            }
            // The size stands behind a frame tag and a start code (RFC 6386, section 9.1).
            b"VP8 " if size.is_none() => {
                let side = |at| u16_le(body, at).map(|side| u32::from(side & 0x3FFF));
                size = Some((side(6)?, side(8)?));
            }
            // Two numbers of 14 bits behind a signature.
            b"VP8L" if size.is_none() => {
                let bits = u32_le(body, 1)?;
                size = Some(((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1));
            }
            b"EXIF" => {
                let tiff = body.strip_prefix(b"Exif\0\0").unwrap_or(body);
                orientation = exif::orientation(tiff);
            }
            _ => {}
        }
        if KEPT.iter().any(|known| known.as_slice() == name) {
            push(&mut chunks, name, body);
        }
        at = next;
    }
    let (width, height) = size.ok_or(Broken::Malformed)?;
    if let Some(flags) = extended.and_then(|at| chunks.get_mut(at)) {
        *flags &= !(EXIF | XMP);
        if orientation != UPRIGHT {
            *flags |= EXIF;
            push(&mut chunks, b"EXIF", &exif::only(orientation));
        }
    }
    let mut kept = b"RIFF".to_vec();
    kept.extend(
        u32::try_from(chunks.len() + 4)
            .unwrap_or_default()
            .to_le_bytes(),
    );
    kept.extend(b"WEBP");
    kept.extend(chunks);
    let (width, height) = exif::turned(orientation, width, height);
    Ok(Read {
        shape: Shape {
            format: Format::WebP,
            width,
            height,
            is_scalable: !moves,
            keeps_metadata: false,
        },
        orientation,
        kept,
    })
}

fn push(out: &mut Vec<u8>, name: &[u8], body: &[u8]) {
    out.extend(name);
    out.extend(u32::try_from(body.len()).unwrap_or_default().to_le_bytes());
    out.extend(body);
    if body.len() % 2 == 1 {
        out.push(0);
    }
}

/// The little-endian number of three bytes at `at`.
fn three(bytes: &[u8], at: usize) -> Result<u32, Broken> {
    let (low, high) = (u16_le(bytes, at)?, *bytes.get(at + 2).ok_or(Broken::Cut)?);
    Ok(u32::from(low) | u32::from(high) << 16)
}
