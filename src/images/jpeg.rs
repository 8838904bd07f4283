//! JPEG (ITU-T T.81, annex B): markers and segments.

use super::bytes::{part, u16_be};
use super::exif::{self, Orientation, UPRIGHT};
use super::{Broken, Format, Read, Shape};

const END: u8 = 0xD9;
const SCAN: u8 = 0xDA;

/// Reads a picture segment by segment.
pub(super) fn read(bytes: &[u8]) -> Result<Read, Broken> {
    if !bytes.starts_with(b"\xff\xd8") {
        return Err(Broken::Malformed);
    }
    let mut reader = Reader::default();
    let mut at = 2;
    loop {
        at = marker(bytes, at)?;
        let name = *bytes.get(at + 1).ok_or(Broken::Cut)?;
        if name == END {
            reader.kept.extend(b"\xff\xd9");
            return reader.done();
        }
        // Markers without a segment.
        if matches!(name, 0x01 | 0xD0..=0xD7) {
            at += 2;
            continue;
        }
        let length = usize::from(u16_be(bytes, at + 2)?);
        if length < 2 {
            return Err(Broken::Malformed);
        }
        let segment = part(bytes, at, 2 + length)?;
        reader.segment(name, segment)?;
        at += segment.len();
        if name == SCAN {
            let end = scan_end(bytes, at)?;
            reader.kept.extend(bytes.get(at..end).unwrap_or_default());
            at = end;
        }
    }
}

/// Where the next marker begins; bytes 0xFF may stand before it (B.1.1.2).
fn marker(bytes: &[u8], at: usize) -> Result<usize, Broken> {
    let fill = bytes.get(at..).ok_or(Broken::Cut)?;
    let count = fill.iter().take_while(|byte| **byte == 0xFF).count();
    match count {
        0 if fill.is_empty() => Err(Broken::Cut),
        0 => Err(Broken::Malformed),
        count => Ok(at + count - 1),
    }
}

/// Where the coded data that begins at `at` ends: at a marker that is no restart (B.1.1.5).
fn scan_end(bytes: &[u8], at: usize) -> Result<usize, Broken> {
    let data = bytes.get(at..).ok_or(Broken::Cut)?;
    let ends =
        |pair: &[u8]| matches!(pair, [0xFF, name] if !matches!(name, 0x00 | 0xFF | 0xD0..=0xD7));
    let end = data.windows(2).position(ends).ok_or(Broken::Cut)?;
    Ok(at + end)
}

#[derive(Default)]
struct Reader {
    size: Option<(u16, u16, u8)>,
    orientation: Option<Orientation>,
    jfif: Option<Vec<u8>>,
    /// All that stays but the first two.
    kept: Vec<u8>,
}

impl Reader {
    fn segment(&mut self, name: u8, segment: &[u8]) -> Result<(), Broken> {
        let body = segment.get(4..).unwrap_or_default();
        match name {
            // Frames, of which the first tells the size (B.2.2).
            0xC0..=0xCF if !matches!(name, 0xC4 | 0xC8 | 0xCC) && self.size.is_none() => {
                let components = *body.get(5).ok_or(Broken::Malformed)?;
                self.size = Some((u16_be(body, 3)?, u16_be(body, 1)?, components));
            }
            0xE0 => {
                // Version and density; not the small copy of the picture behind them (JFIF 1.02).
                if let Some(head) = body.get(..12).filter(|head| head.starts_with(b"JFIF\0")) {
                    let whole = [b"\xff\xe0\0\x10".as_slice(), head, b"\0\0"].concat();
                    self.jfif.get_or_insert(whole);
                }
                return Ok(());
            }
            0xE1 => {
                if let Some(tiff) = body.strip_prefix(b"Exif\0\0") {
                    self.orientation = self.orientation.or(Some(exif::orientation(tiff)));
                }
                return Ok(());
            }
            0xE2 if body.starts_with(b"ICC_PROFILE\0") => {}
            0xEE if body.starts_with(b"Adobe") => {}
            // What applications write, and comments.
            0xE2..=0xEF | 0xFE => return Ok(()),
            _ => {}
        }
        self.kept.extend(segment);
        Ok(())
    }

    fn done(self) -> Result<Read, Broken> {
        let (width, height, components) = self.size.ok_or(Broken::Malformed)?;
        let orientation = self.orientation.unwrap_or(UPRIGHT);
        let (width, height) = exif::turned(orientation, width.into(), height.into());
        let mut kept = b"\xff\xd8".to_vec();
        kept.extend(self.jfif.iter().flatten());
        if orientation != UPRIGHT {
            let block = exif::only(orientation);
            let length = u16::try_from(2 + 6 + block.len()).map_err(|_| Broken::Malformed)?;
            kept.extend(b"\xff\xe1");
            kept.extend(length.to_be_bytes());
            kept.extend(b"Exif\0\0");
            kept.extend(block);
        }
        kept.extend(self.kept);
        Ok(Read {
            shape: Shape {
                format: Format::Jpeg,
                width,
                height,
                // Four components are inks.
                is_scalable: matches!(components, 1 | 3),
                keeps_metadata: false,
            },
            orientation,
            kept,
        })
    }
}
