//! `tests/pictures/` holds small pictures with what phones and programs write into them.

use super::{Broken, Format, MOST_BYTES, describe, without_metadata};

const PHONE: &[u8] = include_bytes!("../../tests/pictures/phone.jpg");
const WIDE: &[u8] = include_bytes!("../../tests/pictures/wide.jpg");
const PNG: &[u8] = include_bytes!("../../tests/pictures/notes.png");
const WEBP: &[u8] = include_bytes!("../../tests/pictures/notes.webp");
const GIF: &[u8] = include_bytes!("../../tests/pictures/small.gif");
const AVIF: &[u8] = include_bytes!("../../tests/pictures/small.avif");
const AVIF_EXIF: &[u8] = include_bytes!("../../tests/pictures/notes.avif");

fn size(format: Format, bytes: &[u8]) -> (u32, u32) {
    let shape = describe(format, bytes).unwrap();
    (shape.width, shape.height)
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|window| window == words)
}

#[test]
fn sizes_are_those_that_are_shown() {
    // The phone lay on its side: 64 by 40 pixels, turned by a quarter.
    assert_eq!(size(Format::Jpeg, PHONE), (40, 64));
    assert_eq!(size(Format::Jpeg, WIDE), (900, 540));
    assert_eq!(size(Format::Png, PNG), (20, 30));
    assert_eq!(size(Format::WebP, WEBP), (16, 24));
    assert_eq!(size(Format::Gif, GIF), (12, 8));
    assert_eq!(size(Format::Avif, AVIF), (32, 20));
    for (svg, expected) in [
        ("<svg width='30' height='20px'/>", (30, 20)),
        (
            "<?xml version='1.0'?><!-- x --><svg viewBox='0 0 30 20'><g/></svg>",
            (30, 20),
        ),
        ("<svg width='15' viewBox='0,0,30,20'/>", (15, 10)),
        (
            "<svg width='1in' height='50%' viewBox='0 0 2 1'/>",
            (96, 48),
        ),
        ("<svg/>", (300, 150)),
    ] {
        assert_eq!(size(Format::Svg, svg.as_bytes()), expected, "{svg}");
    }
}

/// The file tells where it was taken, by whom, with which device; what is published does not.
#[test]
fn what_a_phone_writes_into_a_picture_is_taken_out() {
    let secrets: [&[u8]; 9] = [
        b"Aminata Reporter",
        b"Telefon",
        b"X-1234",
        b"SN-778899",
        b"2022:03:27",
        b"seen near the market",
        b"xmpmeta",
        b"MPF",
        b"TRAILER-FILM",
    ];
    for secret in secrets {
        assert!(holds(PHONE, secret), "{}", String::from_utf8_lossy(secret));
    }
    // Degrees, minutes and seconds of the latitude, as the GPS block of Exif writes them.
    let latitude = [14, 1, 39, 1, 3012, 100_u32].map(u32::to_be_bytes).concat();
    assert!(holds(PHONE, &latitude));
    let kept = without_metadata(Format::Jpeg, PHONE).unwrap();
    for secret in secrets.into_iter().chain([latitude.as_slice()]) {
        assert!(!holds(&kept, secret), "{}", String::from_utf8_lossy(secret));
    }
    // One picture and not a small copy of it; turned as before; and nothing more to take out.
    let starts = kept
        .windows(3)
        .filter(|window| *window == b"\xff\xd8\xff")
        .count();
    assert_eq!(starts, 1);
    assert_eq!(size(Format::Jpeg, &kept), (40, 64));
    assert_eq!(without_metadata(Format::Jpeg, &kept), None);
    assert!(kept.ends_with(b"\xff\xd9"));
}

#[test]
fn texts_in_png_and_webp_are_taken_out() {
    for (format, bytes, shown) in [(Format::Png, PNG, (20, 30)), (Format::WebP, WEBP, (16, 24))] {
        let name = format.as_str();
        assert!(
            holds(bytes, b"Aminata Reporter") && holds(bytes, b"xmpmeta"),
            "{name}"
        );
        let kept = without_metadata(format, bytes).unwrap();
        assert!(
            !holds(&kept, b"Aminata") && !holds(&kept, b"xmpmeta"),
            "{name}"
        );
        for chunk in [b"tEXt", b"zTXt", b"iTXt", b"XMP "] {
            assert!(!holds(&kept, chunk), "{name}");
        }
        assert_eq!(size(format, &kept), shown, "{name}: turned as before");
        assert_eq!(without_metadata(format, &kept), None, "{name}");
    }
    assert!(describe(Format::Avif, AVIF_EXIF).unwrap().keeps_metadata);
    assert!(!describe(Format::Avif, AVIF).unwrap().keeps_metadata);
}

#[test]
fn a_file_that_is_no_picture_is_refused_and_says_why() {
    assert_eq!(describe(Format::Jpeg, b""), Err(Broken::Empty));
    assert_eq!(describe(Format::Jpeg, PNG), Err(Broken::Other(Format::Png)));
    assert_eq!(describe(Format::Png, b"png"), Err(Broken::Malformed));
    assert_eq!(describe(Format::Svg, b"<html/>"), Err(Broken::Malformed));
    assert_eq!(
        describe(Format::Jpeg, &vec![0; MOST_BYTES + 1]),
        Err(Broken::Bytes(MOST_BYTES + 1))
    );
    // A header that says 60,000 by 60,000 pixels.
    let mut bomb = PNG.to_vec();
    bomb[16..24].copy_from_slice(&[0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60]);
    assert_eq!(
        describe(Format::Png, &bomb),
        Err(Broken::Pixels(3_600_000_000))
    );
}

/// Every file cut anywhere is refused or read, and nothing panics.
#[test]
fn a_file_that_was_cut_off_stops_nothing() {
    for (format, bytes) in [
        (Format::Jpeg, PHONE),
        (Format::Png, PNG),
        (Format::WebP, WEBP),
        (Format::Gif, GIF),
        (Format::Avif, AVIF),
    ] {
        for end in 0..bytes.len() {
            let cut = &bytes[..end];
            let read = describe(format, cut);
            let is_whole = matches!(format, Format::Gif | Format::Avif)
                || end >= bytes.len() - b"TRAILER-FILM".len();
            assert!(
                is_whole || read.is_err(),
                "{} of {end} bytes: {read:?}",
                format.as_str()
            );
            without_metadata(format, cut);
        }
        // Nor does one in which bytes are wrong.
        for at in 0..bytes.len() {
            let mut wrong = bytes.to_vec();
            wrong[at] ^= 0xFF;
            let _ = describe(format, &wrong);
            without_metadata(format, &wrong);
        }
    }
}

#[cfg(feature = "images")]
mod smaller {
    use super::*;
    use crate::images::smaller;

    const CLEAR: &[u8] = include_bytes!("../../tests/pictures/clear.png");

    #[test]
    fn forms_are_as_wide_as_wanted_and_never_wider_than_the_picture() {
        let widths = |bytes, wanted: &[u32]| -> Vec<(u32, u32, u32)> {
            let made = smaller(Format::Jpeg, bytes, wanted, 75).unwrap();
            let made = made.iter().map(|form| {
                let (width, height) = size(Format::WebP, &form.bytes);
                (form.width, width, height)
            });
            made.collect()
        };
        // One of 900 pixels would have more bytes than the picture, which is packed hard.
        assert_eq!(
            widths(WIDE, &[480, 800, 1200]),
            [(480, 480, 288), (800, 800, 480)]
        );
        assert_eq!(widths(WIDE, &[480]), [(480, 480, 288)]);
        assert_eq!(
            widths(PHONE, &[20, 480]),
            [(20, 20, 32), (40, 40, 64)],
            "turned"
        );
    }

    /// What is seen is the same: corners of the picture, turned and made smaller.
    #[test]
    fn forms_look_like_the_picture() {
        let made = smaller(Format::Jpeg, PHONE, &[20], 90).unwrap();
        let mut decoder =
            image_webp::WebPDecoder::new(std::io::Cursor::new(&made[0].bytes)).unwrap();
        let mut pixels = vec![0; decoder.output_buffer_size().unwrap()];
        decoder.read_image(&mut pixels).unwrap();
        let at = |x: usize, y: usize| pixels[(y * 20 + x) * 3..][..3].to_vec();
        let near = |found: &[u8], expected: [u8; 3]| {
            found
                .iter()
                .zip(expected)
                .all(|(found, expected)| found.abs_diff(expected) < 40)
        };
        // The picture as it lies: red grows to the right, green downwards, in two of its quarters; the others are blue. Turned by
        // a quarter to the right, what was below on the left is above on the left.
        assert!(near(&at(1, 1), [40, 90, 110]), "{:?}", at(1, 1));
        assert!(near(&at(18, 1), [10, 10, 120]), "{:?}", at(18, 1));
        assert!(near(&at(1, 30), [245, 240, 120]), "{:?}", at(1, 30));
        assert!(near(&at(18, 30), [40, 90, 195]), "{:?}", at(18, 30));
    }

    #[test]
    fn forms_are_the_same_each_time_and_keep_what_is_clear() {
        let once = smaller(Format::Jpeg, WIDE, &[480], 75).unwrap();
        let twice = smaller(Format::Jpeg, WIDE, &[480], 75).unwrap();
        assert_eq!(once[0].bytes, twice[0].bytes);
        let better = smaller(Format::Jpeg, WIDE, &[480], 95).unwrap();
        assert!(better[0].bytes.len() > once[0].bytes.len());
        for form in smaller(Format::Png, CLEAR, &[10], 75).unwrap() {
            let decoder = image_webp::WebPDecoder::new(std::io::Cursor::new(&form.bytes)).unwrap();
            assert!(decoder.has_alpha());
        }
    }

    #[test]
    fn a_picture_that_is_broken_inside_is_refused() {
        // Its header is in order.
        let mut png = PNG.to_vec();
        let at = png.windows(4).position(|window| window == b"IDAT").unwrap();
        png[at + 8] ^= 0xFF;
        assert!(describe(Format::Png, &png).is_ok());
        assert!(smaller(Format::Png, &png, &[10], 75).is_err());
    }
}
