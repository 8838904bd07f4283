//! The one thing of an Exif block that a picture needs: the way it is turned (Exif 2.32, tag 0x0112).

/// From 1, as it stands, to 8.
pub(super) type Orientation = u8;

/// As it stands.
pub(super) const UPRIGHT: Orientation = 1;

/// The orientation that a TIFF block tells; upright when it tells none that makes sense.
pub(super) fn orientation(tiff: &[u8]) -> Orientation {
    find(tiff)
        .filter(|found| (1..=8).contains(found))
        .unwrap_or(UPRIGHT)
}

fn find(tiff: &[u8]) -> Option<Orientation> {
    let is_little = match tiff.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let short = |at: usize| -> Option<u16> {
        let bytes: [u8; 2] = tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if is_little {
            u16::from_le_bytes(bytes)
        } else {
            u16::from_be_bytes(bytes)
        })
    };
    let long: [u8; 4] = tiff.get(4..8)?.try_into().ok()?;
    let start = if is_little {
        u32::from_le_bytes(long)
    } else {
        u32::from_be_bytes(long)
    };
    let start = usize::try_from(start).ok()?;
    for entry in 0..usize::from(short(start)?) {
        let at = start.checked_add(2 + entry * 12)?;
        if short(at)? == 0x0112 {
            return short(at.checked_add(8)?).and_then(|value| u8::try_from(value).ok());
        }
    }
    None
}

/// A TIFF block that tells the orientation and nothing else.
pub(super) fn only(orientation: Orientation) -> Vec<u8> {
    let mut block = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    block.extend([orientation, 0, 0, 0, 0, 0, 0]);
    block
}

/// Width and height of a picture as it is shown.
pub(super) fn turned(orientation: Orientation, width: u32, height: u32) -> (u32, u32) {
    if orientation >= 5 {
        (height, width)
    } else {
        (width, height)
    }
}
