//! Pictures as bytes: what they are, what they say of the person who took them, smaller forms of them.
//!
//! - [`describe`] reads the header of a picture: its kind, its size as it is shown, whether it can be read at all.
//! - [`without_metadata`] takes out what a camera or a program wrote into it: where and when it was taken, by which device, a small
//!   copy of it as it was before it was cut, comments. Colours and the way it is turned stay.
//! - [`smaller`] makes a picture of a smaller width, as WebP (feature `images`).
//!
//! Everything here goes from bytes to bytes. The readers are our own: the headers of these formats are a few numbers each, and what is
//! taken out has to be looked at piece by piece anyway.

mod bytes;
mod exif;
mod gif;
mod isobmff;
mod jpeg;
mod png;
#[cfg(feature = "images")]
mod resize;
mod svg;
mod webp;

#[cfg(feature = "images")]
pub use resize::smaller;

/// A picture of a smaller width.
#[derive(Clone, Debug)]
pub struct Smaller {
    /// Its width in pixels.
    pub width: u32,
    /// The file.
    pub bytes: Vec<u8>,
}

/// A format of pictures that browsers show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// ITU-T T.81.
    Jpeg,
    /// W3C PNG.
    Png,
    /// RFC 9649.
    WebP,
    /// GIF89a.
    Gif,
    /// W3C SVG.
    Svg,
    /// AV1 in ISO/IEC 14496-12.
    Avif,
}

impl Format {
    /// The format that the name of a file says; none when it is no picture.
    pub fn of(path: &str) -> Option<Self> {
        let (_, extension) = path.rsplit('/').next()?.rsplit_once('.')?;
        Some(match extension.to_ascii_lowercase().as_str() {
            "jpg" | "jpeg" => Self::Jpeg,
            "png" => Self::Png,
            "webp" => Self::WebP,
            "gif" => Self::Gif,
            "svg" => Self::Svg,
            "avif" => Self::Avif,
            _ => return None,
        })
    }

    /// The format that the first bytes of a file say.
    fn seen(bytes: &[u8]) -> Option<Self> {
        let at = |from: usize, text: &[u8]| bytes.get(from..from + text.len()) == Some(text);
        [
            (at(0, b"\xff\xd8\xff"), Self::Jpeg),
            (at(0, b"\x89PNG\r\n\x1a\n"), Self::Png),
            (at(0, b"RIFF") && at(8, b"WEBP"), Self::WebP),
            (at(0, b"GIF8"), Self::Gif),
            (at(4, b"ftypavif") || at(4, b"ftypavis"), Self::Avif),
        ]
        .iter()
        .find(|(seen, _)| *seen)
        .map(|(_, format)| *format)
    }

    /// Its name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::WebP => "WebP",
            Self::Gif => "GIF",
            Self::Svg => "SVG",
            Self::Avif => "AVIF",
        }
    }
}

/// What a picture is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Its format.
    pub format: Format,
    /// Its width as it is shown, in pixels of the picture.
    pub width: u32,
    /// Its height as it is shown.
    pub height: u32,
    /// Whether smaller forms of it can be made: it does not move, and its colours are those of a screen.
    pub is_scalable: bool,
    /// Whether it holds metadata that cannot be taken out.
    pub keeps_metadata: bool,
}

/// Why a file is not the picture that its name says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// It is empty.
    Empty,
    /// It is a picture of another format.
    Other(Format),
    /// It is not of this format, or not as the format says.
    Malformed,
    /// It ends too early.
    Cut,
    /// It has more pixels than are held in memory.
    Pixels(u64),
    /// It has more bytes than are published.
    Bytes(usize),
}

/// The most pixels of a picture: a small file can say that it has thousands of millions.
pub const MOST_PIXELS: u64 = 50_000_000;
/// The most bytes of a picture.
pub const MOST_BYTES: usize = 20_000_000;

/// Reads the header of a picture that should be of `format`.
///
/// # Errors
///
/// Says why it is none, or too large.
pub fn describe(format: Format, bytes: &[u8]) -> Result<Shape, Broken> {
    if bytes.is_empty() {
        return Err(Broken::Empty);
    }
    if bytes.len() > MOST_BYTES {
        return Err(Broken::Bytes(bytes.len()));
    }
    if let Some(other) = Format::seen(bytes).filter(|seen| *seen != format) {
        return Err(Broken::Other(other));
    }
    let shape = match format {
        Format::Jpeg => jpeg::read(bytes)?.shape,
        Format::Png => png::read(bytes)?.shape,
        Format::WebP => webp::read(bytes)?.shape,
        Format::Gif => gif::describe(bytes)?,
        Format::Svg => svg::describe(bytes)?,
        Format::Avif => isobmff::describe(bytes)?,
    };
    let pixels = u64::from(shape.width) * u64::from(shape.height);
    if pixels > MOST_PIXELS && format != Format::Svg {
        return Err(Broken::Pixels(pixels));
    }
    if shape.width == 0 || shape.height == 0 {
        return Err(Broken::Malformed);
    }
    Ok(shape)
}

/// The picture without what was written into it beside the picture itself; none when there is nothing to take out, or nothing
/// is known of how to.
///
/// What stays of a JPEG: the picture, the colour profile, Adobe’s mark (without it colours are read wrongly), JFIF without its
/// small copy, and the way it is turned, as the only entry of a new Exif block. Of a PNG and a WebP: the same, and what moves.
/// Whatever follows the end of the picture goes (phones put a film or a second picture there).
pub fn without_metadata(format: Format, bytes: &[u8]) -> Option<Vec<u8>> {
    let kept = match format {
        Format::Jpeg => jpeg::read(bytes).ok()?.kept,
        Format::Png => png::read(bytes).ok()?.kept,
        Format::WebP => webp::read(bytes).ok()?.kept,
        Format::Gif | Format::Svg | Format::Avif => return None,
    };
    (kept != bytes).then_some(kept)
}

/// The way a picture is turned when it is shown.
#[cfg(feature = "images")]
fn orientation(format: Format, bytes: &[u8]) -> exif::Orientation {
    let read = match format {
        Format::Jpeg => jpeg::read(bytes),
        Format::Png => png::read(bytes),
        Format::WebP => webp::read(bytes),
        Format::Gif | Format::Svg | Format::Avif => return exif::UPRIGHT,
    };
    read.map_or(exif::UPRIGHT, |read| read.orientation)
}

/// What was read of a picture of which parts can be taken out.
struct Read {
    shape: Shape,
    #[cfg_attr(
        not(feature = "images"),
        expect(dead_code, reason = "only smaller forms are turned")
    )]
    orientation: exif::Orientation,
    /// The file without the rest.
    kept: Vec<u8>,
}

#[cfg(test)]
mod tests;
