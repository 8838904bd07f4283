//! Smaller forms of a picture, as lossy WebP.
//!
//! 1. The picture is decoded, without the instructions of a particular processor: the bytes that come out must not depend on it.
//! 2. It is turned as it is shown.
//! 3. Each pixel of the smaller form is the mean of those that it covers, counted by how much of each it covers.
//! 4. vaam-image-webp writes it.

use image_webp::{ColorType, EncoderParams, WebPDecoder, WebPEncoder};
use png::Transformations;
use zune_core::bytestream::ZCursor;
use zune_core::colorspace::ColorSpace;
use zune_core::options::DecoderOptions;

use super::exif::{self, Orientation, UPRIGHT};
use super::{Broken, Format, MOST_PIXELS, Smaller};

/// Makes forms of the picture in `bytes`, of each of `widths` that it is wider than; one as wide as the picture if that is not
/// wider than the last of them.
///
/// `quality` goes from 1 to 100. A form that has more bytes than the picture itself is left out.
///
/// # Errors
///
/// When the picture cannot be decoded.
pub fn smaller(
    format: Format,
    bytes: &[u8],
    widths: &[u32],
    quality: u8,
) -> Result<Vec<Smaller>, Broken> {
    let picture = decode(format, bytes)?;
    let picture = turned(picture, super::orientation(format, bytes));
    let full = picture.width;
    let mut wanted: Vec<u32> = widths
        .iter()
        .copied()
        .filter(|width| *width < full)
        .collect();
    if widths.iter().any(|width| full <= *width) {
        wanted.push(full);
    }
    wanted.sort_unstable_by(|a, b| b.cmp(a));
    wanted.dedup();
    // Each form is made from the next larger one: the picture itself may have fifty times its pixels.
    let mut from = picture;
    let mut made = Vec::new();
    for width in wanted {
        if width < from.width {
            from = scaled(&from, width);
        }
        if let Some(form) = encode(&from, quality).filter(|form| form.len() < bytes.len()) {
            made.push(Smaller { width, bytes: form });
        }
    }
    made.reverse();
    Ok(made)
}

/// Pixels, row by row, of three bytes or, with transparency, four.
struct Pixels {
    width: u32,
    height: u32,
    channels: usize,
    data: Vec<u8>,
    /// The colour profile, unless it is the one that all browsers take (sRGB).
    profile: Option<Vec<u8>>,
}

impl Pixels {
    /// Checks that the data is as long as the size says.
    fn new(
        (width, height): (u32, u32),
        channels: usize,
        data: Vec<u8>,
        profile: Option<Vec<u8>>,
    ) -> Result<Self, Broken> {
        let pixels = u64::from(width) * u64::from(height);
        let fits = pixels <= MOST_PIXELS && pixels > 0;
        let length = usize::try_from(pixels).map_err(|_| Broken::Malformed)? * channels;
        if !fits || data.len() != length {
            return Err(Broken::Malformed);
        }
        Ok(Self {
            width,
            height,
            channels,
            data,
            profile: profile.filter(|profile| !is_srgb(profile)),
        })
    }
}

/// Whether a profile calls itself sRGB, in ASCII or UTF-16 (ICC.1, `desc`).
fn is_srgb(profile: &[u8]) -> bool {
    let holds = |words: &[u8]| profile.windows(words.len()).any(|window| window == words);
    holds(b"sRGB") || holds(b"s\0R\0G\0B")
}

fn decode(format: Format, bytes: &[u8]) -> Result<Pixels, Broken> {
    match format {
        Format::Jpeg => decode_jpeg(bytes),
        Format::Png => decode_png(bytes),
        Format::WebP => decode_webp(bytes),
        Format::Gif | Format::Svg | Format::Avif => Err(Broken::Malformed),
    }
}

fn decode_jpeg(bytes: &[u8]) -> Result<Pixels, Broken> {
    let options = DecoderOptions::new_safe().jpeg_set_out_colorspace(ColorSpace::RGB);
    let options = options
        .set_use_unsafe(false)
        .set_max_width(usize::from(u16::MAX))
        .set_max_height(usize::from(u16::MAX));
    let mut decoder = zune_jpeg::JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    let data = decoder.decode().map_err(|_| Broken::Malformed)?;
    let info = decoder.info().ok_or(Broken::Malformed)?;
    let size = (u32::from(info.width), u32::from(info.height));
    Pixels::new(size, 3, data, decoder.icc_profile())
}

fn decode_png(bytes: &[u8]) -> Result<Pixels, Broken> {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
    let mut reader = decoder.read_info().map_err(|_| Broken::Malformed)?;
    let size = reader.output_buffer_size().ok_or(Broken::Malformed)?;
    let mut data = vec![0; size];
    let frame = reader
        .next_frame(&mut data)
        .map_err(|_| Broken::Malformed)?;
    data.truncate(frame.buffer_size());
    let profile = reader.info().icc_profile.as_ref().map(|icc| icc.to_vec());
    let (channels, data) = match frame.color_type {
        png::ColorType::Rgb => (3, data),
        png::ColorType::Rgba => (4, data),
        png::ColorType::Grayscale => (3, data.iter().flat_map(|grey| [*grey; 3]).collect()),
        png::ColorType::GrayscaleAlpha => {
            let pairs = data.chunks_exact(2);
            let rgba = |pair: &[u8]| match pair {
                [grey, alpha] => [*grey, *grey, *grey, *alpha],
                _ => [0; 4],
            };
            (4, pairs.flat_map(rgba).collect())
        }
        png::ColorType::Indexed => return Err(Broken::Malformed),
    };
    Pixels::new((frame.width, frame.height), channels, data, profile)
}

fn decode_webp(bytes: &[u8]) -> Result<Pixels, Broken> {
    let malformed = |_| Broken::Malformed;
    let mut decoder = WebPDecoder::new(std::io::Cursor::new(bytes)).map_err(malformed)?;
    let size = decoder.output_buffer_size().ok_or(Broken::Malformed)?;
    let mut data = vec![0; size];
    decoder.read_image(&mut data).map_err(malformed)?;
    let channels = if decoder.has_alpha() { 4 } else { 3 };
    let profile = decoder.icc_profile().map_err(malformed)?;
    Pixels::new(decoder.dimensions(), channels, data, profile)
}

/// The picture as it is shown (Exif 2.32, tag 0x0112: where its first row and column are).
fn turned(picture: Pixels, orientation: Orientation) -> Pixels {
    if orientation == UPRIGHT {
        return picture;
    }
    let (width, height) = exif::turned(orientation, picture.width, picture.height);
    let (right, bottom) = (picture.width as usize - 1, picture.height as usize - 1);
    let channels = picture.channels;
    let mut data = Vec::with_capacity(picture.data.len());
    for y in 0..height as usize {
        for x in 0..width as usize {
            let (from_x, from_y) = match orientation {
                2 => (right - x, y),
                3 => (right - x, bottom - y),
                4 => (x, bottom - y),
                5 => (y, x),
                6 => (y, bottom - x),
                7 => (right - y, bottom - x),
                8 => (right - y, x),
                _ => (x, y),
            };
            let at = (from_y * picture.width as usize + from_x) * channels;
            let pixel = picture.data.get(at..at + channels).unwrap_or_default();
            data.extend_from_slice(pixel);
        }
    }
    Pixels {
        width,
        height,
        data,
        ..picture
    }
}

/// The picture `width` pixels wide, which is less than it has.
fn scaled(picture: &Pixels, width: u32) -> Pixels {
    let exact = u64::from(picture.height) * u64::from(width);
    let half = u64::from(picture.width) / 2;
    let height = ((exact + half) / u64::from(picture.width)).max(1);
    // No more than the picture’s own.
    let height = u32::try_from(height).unwrap_or(picture.height);
    let channels = picture.channels;
    let columns = cover(picture.width, width);
    let rows = cover(picture.height, height);
    let row_length = picture.width as usize * channels;
    let mut data = Vec::with_capacity(width as usize * height as usize * channels);
    let mut narrow: Vec<f32> = Vec::new();
    for shares in &rows {
        narrow.clear();
        narrow.resize(width as usize * channels, 0.0);
        for (row, weight) in shares {
            let start = *row * row_length;
            let pixels = picture
                .data
                .get(start..start + row_length)
                .unwrap_or_default();
            add_row(&mut narrow, pixels, &columns, *weight, channels);
        }
        narrow
            .chunks_exact(channels)
            .for_each(|sums| push_pixel(&mut data, sums));
    }
    Pixels {
        width,
        height,
        channels,
        data,
        profile: picture.profile.clone(),
    }
}

/// Adds a row of the picture to one of its smaller form. Colours count by how opaque they are.
fn add_row(
    sums: &mut [f32],
    pixels: &[u8],
    columns: &[Vec<(usize, f32)>],
    weight: f32,
    channels: usize,
) {
    for (sum, shares) in sums.chunks_exact_mut(channels).zip(columns) {
        for (column, share) in shares {
            let at = column * channels;
            match pixels.get(at..at + channels) {
                Some([red, green, blue]) => {
                    let share = share * weight;
                    for (sum, value) in sum.iter_mut().zip([red, green, blue]) {
                        *sum += share * f32::from(*value);
                    }
                }
                Some([red, green, blue, alpha]) => {
                    let share = share * weight * f32::from(*alpha);
                    for (sum, value) in sum.iter_mut().zip([red, green, blue]) {
                        *sum += share * f32::from(*value);
                    }
                    if let Some(opacity) = sum.last_mut() {
                        *opacity += share;
                    }
                }
                _ => {}
            }
        }
    }
}

fn push_pixel(data: &mut Vec<u8>, sums: &[f32]) {
    // Means of bytes are between 0 and 255.
    let byte = |value: f32| value.round().clamp(0.0, 255.0) as u8;
    match sums {
        [red, green, blue, opacity] if *opacity > 0.0 => {
            data.extend([red, green, blue].map(|sum| byte(sum / opacity)));
            data.push(byte(*opacity));
        }
        sums => data.extend(sums.iter().map(|sum| byte(*sum))),
    }
}

/// For each of `to` pixels in a row, which of `from` it covers, and how much of its own width each has.
fn cover(from: u32, to: u32) -> Vec<Vec<(usize, f32)>> {
    let step = f64::from(from) / f64::from(to);
    let shares = |pixel: u32| {
        let (start, end) = (f64::from(pixel) * step, f64::from(pixel + 1) * step);
        let (first, last) = (start as usize, (end.ceil() as usize).min(from as usize));
        let share = |at: usize| {
            let covered = end.min((at + 1) as f64) - start.max(at as f64);
            (at, (covered / step) as f32)
        };
        (first..last).map(share).collect()
    };
    (0..to).map(shares).collect()
}

fn encode(picture: &Pixels, quality: u8) -> Option<Vec<u8>> {
    let color = match picture.channels {
        3 => ColorType::Rgb8,
        _ => ColorType::Rgba8,
    };
    let mut bytes = Vec::new();
    let mut encoder = WebPEncoder::new(&mut bytes);
    let mut params = EncoderParams::default();
    params.use_lossy = true;
    params.lossy_quality = quality;
    encoder.set_params(params);
    if let Some(profile) = &picture.profile {
        encoder.set_icc_profile(profile.clone());
    }
    let encoded = encoder.encode(&picture.data, picture.width, picture.height, color);
    // It fails for sizes that the format cannot hold; the picture then stays as it is.
    encoded.ok().map(|()| bytes)
}
