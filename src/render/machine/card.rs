//! A picture of a page for services that show previews of links: kicker, title, the name of the dossier.
//!
//! 1,200 by 630 pixels, in the light colours of `carnet`, drawn with a font that the program brings: no font of the machine is
//! used, so that the same title gives the same bytes everywhere.

mod wrap;

use std::sync::{Arc, OnceLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, fontdb};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use crate::render::html::push_text;

/// Width and height, as services want them for a large picture.
pub(super) const SIZE: (u32, u32) = (1200, 630);

static REGULAR: &[u8] = include_bytes!("../../../fonts/NotoSans-Regular.ttf");
static SEMI_BOLD: &[u8] = include_bytes!("../../../fonts/NotoSans-SemiBold.ttf");

/// What the two files are called inside.
const PLAIN: &str = "Noto Sans";
const BOLD: &str = "Noto Sans SemiBold";

/// The sizes that a title may have, and the space that it has.
const SIZES: [f32; 7] = [92.0, 82.0, 72.0, 62.0, 54.0, 46.0, 40.0];
const WIDTH: f32 = 1020.0;
const HEIGHT: f32 = 350.0;
const LINE: f32 = 1.18;

/// Where the text begins, and the rule that it stands beside.
const LEFT: u32 = 112;

/// What stands on a card.
pub(super) struct Card {
    /// What the page belongs to.
    pub(super) kicker: Option<String>,
    pub(super) title: String,
    /// The dossier’s title, where it is another.
    pub(super) dossier: Option<String>,
}

impl Card {
    /// What it says, for those who cannot see it.
    pub(super) fn words(&self) -> String {
        let words = [
            self.kicker.as_ref(),
            Some(&self.title),
            self.dossier.as_ref(),
        ];
        let words: Vec<&str> = words.into_iter().flatten().map(String::as_str).collect();
        words.join(" – ")
    }

    /// Whether the font has every character of it.
    pub(super) fn can_be_drawn(&self) -> bool {
        let words = [
            Some(&self.title),
            self.kicker.as_ref(),
            self.dossier.as_ref(),
        ];
        let fonts = [REGULAR, SEMI_BOLD].map(|bytes| FontRef::new(bytes).ok());
        fonts.iter().all(|font| {
            let Some(font) = font else { return false };
            let charmap = font.charmap();
            let mut all = words.iter().flatten().flat_map(|words| words.chars());
            all.all(|c| c.is_whitespace() || charmap.map(c).is_some())
        })
    }

    /// The card as a PNG; none if it cannot be drawn, which [`Self::can_be_drawn`] has ruled out.
    pub(super) fn png(&self) -> Option<Vec<u8>> {
        let options = usvg::Options {
            fontdb: fonts(),
            font_family: PLAIN.to_owned(),
            ..usvg::Options::default()
        };
        let tree = usvg::Tree::from_str(&self.svg(), &options).ok()?;
        let mut pixels = Pixmap::new(SIZE.0, SIZE.1)?;
        resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
        pixels.encode_png().ok()
    }

    fn svg(&self) -> String {
        let (width, height) = SIZE;
        let (size, lines) = self.title_lines();
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\">\
             <rect width=\"{width}\" height=\"{height}\" fill=\"#fbfbf8\"/>\
             <rect x=\"64\" width=\"2\" height=\"{height}\" fill=\"#cfd3cf\"/>\
             <rect x=\"60\" y=\"76\" width=\"10\" height=\"64\" fill=\"#27408f\"/>"
        );
        // Without a kicker the title takes its place, beside the mark.
        let mut top = 62.0;
        if let Some(kicker) = &self.kicker {
            let line = wrap::first_line(kicker, WIDTH, &|words| advance(SEMI_BOLD, 36.0, words));
            push_line(&mut svg, (120.0, 36.0), ("#a23a1f", BOLD), &line);
            top = 152.0;
        }
        let mut y = top + size;
        for line in &lines {
            push_line(&mut svg, (y, size), ("#1a1d2b", BOLD), line);
            y += size * LINE;
        }
        if let Some(dossier) = &self.dossier {
            svg.push_str(
                "<rect x=\"112\" y=\"528\" width=\"1024\" height=\"2\" fill=\"#cfd3cf\"/>",
            );
            let line = wrap::first_line(dossier, WIDTH, &|words| advance(REGULAR, 34.0, words));
            push_line(&mut svg, (582.0, 34.0), ("#4c5262", PLAIN), &line);
        }
        svg.push_str("</svg>");
        svg
    }

    /// The largest size at which the title has room, and its lines.
    fn title_lines(&self) -> (f32, Vec<String>) {
        let most = |size: f32| (HEIGHT / (size * LINE)) as usize;
        for size in SIZES {
            let measure = |words: &str| advance(SEMI_BOLD, size, words);
            let found = wrap::lines(&self.title, WIDTH, &measure);
            if let Some(lines) = found.filter(|lines| lines.len() <= most(size)) {
                return (size, lines);
            }
        }
        let size = SIZES[SIZES.len() - 1];
        let measure = |words: &str| advance(SEMI_BOLD, size, words);
        (size, wrap::cut(&self.title, WIDTH, most(size), &measure))
    }
}

/// Appends a line of text; sizes have one decimal, so that they are written the same everywhere.
fn push_line(svg: &mut String, (y, size): (f32, f32), (colour, family): (&str, &str), line: &str) {
    svg.push_str(&format!(
        "<text x=\"{LEFT}\" y=\"{y:.1}\" font-family=\"{family}\" font-size=\"{size:.1}\" \
         fill=\"{colour}\" xml:space=\"preserve\">"
    ));
    push_text(svg, line);
    svg.push_str("</text>");
}

/// How wide a text is in pixels: the sum of its letters, which kerning only makes narrower.
fn advance(font: &'static [u8], size: f32, words: &str) -> f32 {
    let Ok(font) = FontRef::new(font) else {
        return 0.0;
    };
    let charmap = font.charmap();
    let metrics = font.glyph_metrics(Size::new(size), LocationRef::default());
    let glyphs = words.chars().filter_map(|c| charmap.map(c));
    glyphs
        .filter_map(|glyph| metrics.advance_width(glyph))
        .sum()
}

/// The two files, read once.
fn fonts() -> Arc<fontdb::Database> {
    static FONTS: OnceLock<Arc<fontdb::Database>> = OnceLock::new();
    let read = || {
        let mut fonts = fontdb::Database::new();
        for bytes in [REGULAR, SEMI_BOLD] {
            fonts.load_font_source(fontdb::Source::Binary(Arc::new(bytes)));
        }
        Arc::new(fonts)
    };
    FONTS.get_or_init(read).clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(title: &str) -> Card {
        Card {
            kicker: Some("Droits humains".to_owned()),
            title: title.to_owned(),
            dossier: Some("Mali, 2012–2022\u{a0}: qui dit quoi".to_owned()),
        }
    }

    #[test]
    fn a_card_is_a_png_of_the_size_that_is_announced() {
        let png = card("Moura, cinq jours de mars").png().unwrap();
        assert!(png.starts_with(b"\x89PNG"));
        assert!(png.len() < 300_000, "{} bytes", png.len());
        let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        assert_eq!((number(16), number(20)), SIZE);
    }

    #[test]
    fn the_same_title_gives_the_same_bytes() {
        let title = "Ce que l’on sait, ce que l’on ne sait pas";
        assert_eq!(card(title).png(), card(title).png());
        assert_ne!(card(title).png(), card("Moura").png());
    }

    #[test]
    fn a_long_title_gets_smaller_letters_and_then_ends_early() {
        let (large, lines) = card("Moura").title_lines();
        assert_eq!((large, lines.len()), (SIZES[0], 1));
        let long = "Ce que les communiqués disent des cinq jours de mars, ce que les témoins racontent, \
            et ce que personne n’a pu vérifier sur place depuis";
        let (small, lines) = card(long).title_lines();
        assert!(small < large);
        assert_eq!(lines.join(" "), long);
        let (smallest, lines) = card(&long.repeat(9)).title_lines();
        assert_eq!(smallest, SIZES[SIZES.len() - 1]);
        assert!(lines.last().is_some_and(|line| line.ends_with('…')));
        for line in &lines {
            assert!(advance(SEMI_BOLD, smallest, line) <= WIDTH, "{line}");
        }
    }

    #[test]
    fn names_in_african_languages_can_be_drawn_and_arabic_cannot() {
        for title in [
            "Ɓadamaa, ɛ́ɔ̀ɲŋɖɗƙƴ",
            "Ọ̀ṣun, Èṣù",
            "N’Djamena\u{202f}: «\u{a0}non\u{a0}»",
        ] {
            assert!(card(title).can_be_drawn(), "{title}");
        }
        assert!(!card("مورا").can_be_drawn());
        assert!(!card("ߒߞߏ").can_be_drawn());
    }

    #[test]
    fn nothing_in_a_title_is_markup() {
        let svg = card("<script> & \"x\"").svg();
        assert!(svg.contains("&lt;script&gt; &amp; \"x\""));
        assert!(card("<script> & \"x\"").png().is_some());
    }

    #[test]
    fn both_families_are_there() {
        let fonts = fonts();
        let names: Vec<_> = fonts
            .faces()
            .flat_map(|face| face.families.clone())
            .collect();
        for family in [PLAIN, BOLD] {
            assert!(names.iter().any(|(name, _)| name == family), "{names:?}");
        }
    }
}
