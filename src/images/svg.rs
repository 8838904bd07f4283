//! SVG: the size stands in the attributes of its first element (SVG 2, chapter 8).

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::{Broken, Format, Shape};

pub(super) fn describe(bytes: &[u8]) -> Result<Shape, Broken> {
    let text = std::str::from_utf8(bytes).map_err(|_| Broken::Malformed)?;
    let mut reader = Reader::from_str(text);
    let element = loop {
        match reader.read_event().map_err(|_| Broken::Malformed)? {
            Event::Start(element) | Event::Empty(element) => break element,
            Event::Eof => return Err(Broken::Malformed),
            _ => {}
        }
    };
    if element.local_name().as_ref() != "svg" {
        return Err(Broken::Malformed);
    }
    let side = |name: &str| attribute(&element, name).and_then(|value| pixels(&value));
    let view = attribute(&element, "viewBox")
        .map(|value| numbers(&value))
        .unwrap_or_default();
    let view = match view.as_slice() {
        [_, _, width, height] if *width > 0.0 && *height > 0.0 => Some((*width, *height)),
        _ => None,
    };
    let (width, height) = match (side("width"), side("height"), view) {
        (Some(width), Some(height), _) => (width, height),
        (Some(width), None, Some((w, h))) => (width, width * h / w),
        (None, Some(height), Some((w, h))) => (height * w / h, height),
        (None, None, Some(view)) => view,
        // What browsers take where nothing is said (CSS Images 3, section 5.1).
        (width, height, None) => (width.unwrap_or(300.0), height.unwrap_or(150.0)),
    };
    // Sizes are positive and below the limit of numbers of 32 bits: what is beyond is cut by the conversion.
    Ok(Shape {
        format: Format::Svg,
        width: width.round().max(1.0) as u32,
        height: height.round().max(1.0) as u32,
        is_scalable: false,
        keeps_metadata: false,
    })
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.try_get_attribute(name).ok()??;
    Some(found.value.into_owned())
}

/// A length in pixels, with the units that do not depend on where it is shown (CSS Values 3, section 6.2).
fn pixels(length: &str) -> Option<f64> {
    let length = length.trim();
    let units = [
        ("px", 1.0),
        ("pt", 96.0 / 72.0),
        ("pc", 16.0),
        ("mm", 96.0 / 25.4),
        ("cm", 96.0 / 2.54),
        ("in", 96.0),
        ("", 1.0),
    ];
    let found = units.iter().find_map(|(unit, factor)| {
        let number: f64 = length.strip_suffix(unit)?.parse().ok()?;
        Some(number * factor)
    });
    found.filter(|length| length.is_finite() && *length > 0.0)
}

fn numbers(text: &str) -> Vec<f64> {
    let parts = text.split([' ', ',', '\t', '\n', '\r']);
    let numbers = parts.filter(|part| !part.is_empty()).map(str::parse);
    numbers.collect::<Result<_, _>>().unwrap_or_default()
}
