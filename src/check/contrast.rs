//! Colours of a theme that too few readers can tell apart.
//!
//! The colours are the custom properties of the style sheet that `carnet` sets its texts with, as `:root` gives them for the light
//! scheme and, within `@media (prefers-color-scheme: dark)`, for the dark one. Their contrast is that of WCAG 2.2: relative
//! luminance, and a ratio of 4.5 at least for text (success criterion 1.4.3) and of 3 for the edges of fields (1.4.11). A colour
//! that is not written as `#rgb`, `#rrggbb` or `rgb()`, or that lets what is behind it through, is not judged; neither are
//! properties that a theme adds, of which nobody knows where they meet.

use std::collections::BTreeMap;

use super::scope::Scope;
use crate::diagnostic::{Code, Diagnostic, Fact};
use crate::files::{Place, SourcePath, Span};

/// What is set on what, and the ratio that it needs.
const PAIRS: [(&str, &str, f64); 14] = [
    ("--ink", "--paper", TEXT),
    ("--ink", "--sheet", TEXT),
    ("--ink", "--millet", TEXT),
    ("--soft", "--paper", TEXT),
    ("--soft", "--sheet", TEXT),
    ("--indigo", "--paper", TEXT),
    ("--indigo", "--sheet", TEXT),
    ("--indigo", "--millet", TEXT),
    ("--laterite", "--paper", TEXT),
    ("--laterite", "--sheet", TEXT),
    ("--baobab", "--paper", TEXT),
    ("--baobab", "--sheet", TEXT),
    ("--edge", "--paper", EDGE),
    ("--edge", "--sheet", EDGE),
];
const FRONTS: [&str; 6] = [
    "--ink",
    "--soft",
    "--indigo",
    "--laterite",
    "--baobab",
    "--edge",
];
const TEXT: f64 = 4.5;
const EDGE: f64 = 3.0;

/// Says which colours of the theme do not stand out from what is behind them.
pub(super) fn check(scope: &Scope<'_>, found: &mut Vec<Diagnostic>) {
    let schemes = schemes(scope.theme.style());
    for (scheme, colours) in [("light", &schemes.0), ("dark", &schemes.1)] {
        for front in FRONTS {
            let pairs = PAIRS.iter().filter(|(name, ..)| *name == front);
            let weak = pairs.filter_map(|pair| weak(colours, pair));
            // What is behind it worst is enough: mended there, it is mended elsewhere.
            let Some(weak) = weak.min_by(|a, b| a.ratio.total_cmp(&b.ratio)) else {
                continue;
            };
            let (back, wanted) = (weak.back, weak.wanted);
            let finding = Diagnostic {
                place: place(scope, front, back, scheme),
                ..Diagnostic::general(Code::LowContrast)
            };
            found.push(
                finding
                    .arg("front", format!("{front} {}", weak.front_value))
                    .arg("back", format!("{back} {}", weak.back_value))
                    .arg("scheme", scheme)
                    // Cut and not rounded, so that 4.49 is not said to be 4.5.
                    .arg(
                        "ratio",
                        Fact::Decimal((weak.ratio * 100.0).floor() as u64, 2),
                    )
                    .arg("wanted", one_decimal(wanted)),
            );
        }
    }
}

/// A ratio of WCAG: 3, or 4.5.
fn one_decimal(ratio: f64) -> Fact {
    match ratio.fract() == 0.0 {
        true => Fact::Number(ratio as u64),
        false => Fact::Decimal((ratio * 10.0) as u64, 1),
    }
}

/// A pair that does not reach its ratio.
struct Weak<'s> {
    back: &'static str,
    front_value: &'s str,
    back_value: &'s str,
    ratio: f64,
    wanted: f64,
}

fn weak<'s>(
    colours: &Colours<'s>,
    (front, back, wanted): &(&'static str, &'static str, f64),
) -> Option<Weak<'s>> {
    let colour = |name| resolve(colours, name).and_then(|value| Some((value, parse(value)?)));
    let ((front_value, a), (back_value, b)) = (colour(front)?, colour(back)?);
    let ratio = ratio(a, b);
    (ratio < *wanted).then_some(Weak {
        back,
        front_value,
        back_value,
        ratio,
        wanted: *wanted,
    })
}

type Colours<'s> = BTreeMap<&'s str, &'s str>;

/// The custom properties of `:root`, in the light scheme and in the dark one.
fn schemes(style: &str) -> (Colours<'_>, Colours<'_>) {
    let (mut light, mut dark) = (Colours::new(), Colours::new());
    for (preludes, declarations) in blocks(style) {
        let (selector, around) = match &preludes[..] {
            [around @ .., selector] => (*selector, around),
            [] => continue,
        };
        let is_root = selector
            .split(',')
            .any(|one| matches!(one.trim(), ":root" | "html"));
        let is_for = |scheme: &str| {
            let fits = |prelude: &&str| {
                let plain: String = prelude.chars().filter(|c| !c.is_whitespace()).collect();
                plain.eq_ignore_ascii_case(&format!("@media(prefers-color-scheme:{scheme})"))
                    || plain.starts_with("@layer")
                    || plain.eq_ignore_ascii_case("@mediascreen")
            };
            around.iter().all(fits)
        };
        if !is_root {
            continue;
        }
        for declaration in declarations.split(';') {
            let Some((name, value)) = declaration.split_once(':') else {
                continue;
            };
            let (name, value) = (name.trim(), value.trim());
            if is_for("light") {
                light.insert(name, value);
            }
            if is_for("dark") {
                dark.insert(name, value);
            }
        }
    }
    (light, dark)
}

/// The innermost blocks of a style sheet: what stands before them, from the outside, and their declarations.
fn blocks(style: &str) -> Vec<(Vec<&str>, &str)> {
    let mut found = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    let mut start = 0;
    for (at, c) in style.char_indices() {
        match c {
            '{' => {
                let prelude = style.get(start..at).unwrap_or_default();
                let prelude = prelude.rsplit(['}', ';']).next().unwrap_or(prelude);
                open.push(without_comments(prelude));
                start = at + 1;
            }
            '}' => {
                let declarations = style.get(start..at).unwrap_or_default();
                if !declarations.trim().is_empty() {
                    found.push((open.clone(), declarations));
                }
                open.pop();
                start = at + 1;
            }
            _ => {}
        }
    }
    found
}

fn without_comments(prelude: &str) -> &str {
    prelude.rsplit("*/").next().unwrap_or(prelude).trim()
}

/// What a property is, through the names of others; none when they lead in a circle.
fn resolve<'s>(colours: &Colours<'s>, name: &str) -> Option<&'s str> {
    let mut value = *colours.get(name)?;
    for _ in 0..8 {
        let Some(other) = value
            .strip_prefix("var(")
            .and_then(|rest| rest.strip_suffix(')'))
        else {
            return Some(value);
        };
        value = colours.get(other.trim())?;
    }
    None
}

/// Red, green and blue from 0 to 255, of a colour that hides what is behind it.
fn parse(value: &str) -> Option<[f64; 3]> {
    let value = value.trim().to_ascii_lowercase();
    if let Some(digits) = value.strip_prefix('#') {
        let each: Option<Vec<u32>> = digits.chars().map(|c| c.to_digit(16)).collect();
        return match each?[..] {
            [r, g, b] | [r, g, b, 15] => Some([r * 17, g * 17, b * 17].map(f64::from)),
            [r, s, g, h, b, c] | [r, s, g, h, b, c, 15, 15] => {
                Some([r * 16 + s, g * 16 + h, b * 16 + c].map(f64::from))
            }
            _ => None,
        };
    }
    let inside = value.strip_prefix("rgb(")?.strip_suffix(')')?;
    let parts: Option<Vec<f64>> = inside
        .split([',', ' '])
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok())
        .collect();
    <[f64; 3]>::try_from(parts?).ok()
}

/// The contrast ratio of two colours (WCAG 2.2, “contrast ratio”).
fn ratio(a: [f64; 3], b: [f64; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// How bright a colour of sRGB is, from 0 to 1 (WCAG 2.2, “relative luminance”).
fn luminance(colour: [f64; 3]) -> f64 {
    let [r, g, b] = colour.map(|part| {
        let part = part / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// Where the theme of the dossier says one of two colours; none where both are the built-in ones.
///
/// A file may say a property for each scheme: the last place is the dark one's, the first the light one's.
fn place(scope: &Scope<'_>, front: &str, back: &str, scheme: &str) -> Option<Place> {
    let folder = format!("themes/{}/", scope.dossier().settings.theme);
    let own: Vec<(&SourcePath, &str)> = scope
        .tree
        .assets_under(&folder)
        .filter(|(path, _)| path.ends_with(".css"))
        .filter_map(|(path, bytes)| Some((path, std::str::from_utf8(bytes).ok()?)))
        .collect();
    let find = |name: &str| {
        let said = format!("{name}:");
        let spaced = format!("{name} :");
        own.iter().rev().find_map(|(path, text)| {
            let at = match scheme {
                "dark" => text.rfind(&said).or_else(|| text.rfind(&spaced)),
                _ => text.find(&said).or_else(|| text.find(&spaced)),
            }?;
            let end = text
                .get(at..)?
                .find([';', '}'])
                .map_or(text.len(), |end| at + end);
            Some(Place {
                file: (*path).clone(),
                span: Span { start: at, end },
            })
        })
    };
    find(front).or_else(|| find(back))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_those_of_the_standard() {
        let of = |a, b| ratio(parse(a).unwrap(), parse(b).unwrap());
        assert!((of("#000", "#ffffff") - 21.0).abs() < 1e-9);
        // The grey that just passes on white, and the one that just does not.
        assert!(of("#767676", "#fff") >= 4.5);
        assert!(of("rgb(119, 119, 119)", "#fff") < 4.5);
        assert_eq!(parse("#0008"), None);
        assert_eq!(parse("hsl(0 0% 0%)"), None);
    }

    #[test]
    fn schemes_are_read_from_the_blocks_of_the_root() {
        let style = "/* a */ :root{--ink:#111;--soft:var(--ink)} p{--ink:#f00}\n@media (prefers-color-scheme: dark) { :root { --ink: #eee; } }\n@media print{:root{--ink:#000}}";
        let (light, dark) = schemes(style);
        assert_eq!(
            (resolve(&light, "--soft"), resolve(&dark, "--soft")),
            (Some("#111"), Some("#eee"))
        );
    }
}
