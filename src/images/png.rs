//! PNG (W3C, third edition): chunks.

use super::bytes::{part, u32_be};
use super::exif::{self, UPRIGHT};
use super::{Broken, Format, Read, Shape};

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Chunks that the picture is made of, that say what its colours are, or that make it move. All others go: texts, times, Exif,
/// what programs add of their own.
const KEPT: [&[u8; 4]; 19] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
    b"cICP", b"mDCV", b"cLLI", b"bKGD", b"hIST", b"pHYs", b"acTL", b"fcTL", b"fdAT",
];

/// Reads a picture chunk by chunk.
pub(super) fn read(bytes: &[u8]) -> Result<Read, Broken> {
    if !bytes.starts_with(SIGNATURE) {
        return Err(Broken::Malformed);
    }
    let mut kept = SIGNATURE.to_vec();
    let mut orientation = UPRIGHT;
    let mut moves = false;
    let mut has_data = false;
    let mut size = None;
    let mut at = SIGNATURE.len();
    loop {
        let length = usize::try_from(u32_be(bytes, at)?).map_err(|_| Broken::Malformed)?;
        let chunk = part(bytes, at, length.checked_add(12).ok_or(Broken::Malformed)?)?;
        let name = part(chunk, 4, 4)?;
        let body = part(chunk, 8, length)?;
        match name {
            b"IHDR" => size = Some((u32_be(body, 0)?, u32_be(body, 4)?)),
            _ if size.is_none() => return Err(Broken::Malformed),
            b"eXIf" => orientation = exif::orientation(body),
            b"acTL" => moves = true,
            b"IDAT" => {
                if !has_data && orientation != UPRIGHT {
                    push_orientation(&mut kept, orientation);
                }
                has_data = true;
            }
            _ => {}
        }
        if KEPT.iter().any(|known| known.as_slice() == name) {
            kept.extend(chunk);
        }
        at += chunk.len();
        if name == b"IEND" {
            break;
        }
    }
    let (width, height) = size.filter(|_| has_data).ok_or(Broken::Malformed)?;
    let (width, height) = exif::turned(orientation, width, height);
    Ok(Read {
        shape: Shape {
            format: Format::Png,
            width,
            height,
            is_scalable: !moves,
            keeps_metadata: false,
        },
        orientation,
        kept,
    })
}

fn push_orientation(out: &mut Vec<u8>, orientation: u8) {
    let block = exif::only(orientation);
    let mut named = b"eXIf".to_vec();
    named.extend(&block);
    out.extend(u32::try_from(block.len()).unwrap_or_default().to_be_bytes());
    out.extend(&named);
    out.extend(sum(&named).to_be_bytes());
}

/// The sum at the end of a chunk (CRC-32 of ISO 3309, section 5.5).
fn sum(bytes: &[u8]) -> u32 {
    let step = |sum: u32, byte: &u8| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| match sum & 1 {
            1 => (sum >> 1) ^ 0xEDB8_8320,
            _ => sum >> 1,
        })
    };
    !bytes.iter().fold(u32::MAX, step)
}
