//! Numbers in bytes.

use super::Broken;

/// The big-endian number of two bytes at `at`.
pub(super) fn u16_be(bytes: &[u8], at: usize) -> Result<u16, Broken> {
    array(bytes, at).map(u16::from_be_bytes)
}

/// The little-endian number of two bytes at `at`.
pub(super) fn u16_le(bytes: &[u8], at: usize) -> Result<u16, Broken> {
    array(bytes, at).map(u16::from_le_bytes)
}

/// The big-endian number of four bytes at `at`.
pub(super) fn u32_be(bytes: &[u8], at: usize) -> Result<u32, Broken> {
    array(bytes, at).map(u32::from_be_bytes)
}

/// The little-endian number of four bytes at `at`.
pub(super) fn u32_le(bytes: &[u8], at: usize) -> Result<u32, Broken> {
    array(bytes, at).map(u32::from_le_bytes)
}

/// `length` bytes from `at`.
pub(super) fn part(bytes: &[u8], at: usize, length: usize) -> Result<&[u8], Broken> {
    let end = at.checked_add(length).ok_or(Broken::Cut)?;
    bytes.get(at..end).ok_or(Broken::Cut)
}

fn array<const N: usize>(bytes: &[u8], at: usize) -> Result<[u8; N], Broken> {
    part(bytes, at, N)?.try_into().map_err(|_| Broken::Cut)
}
