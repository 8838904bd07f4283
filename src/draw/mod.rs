//! Draws pictures: who stands where to whom, where places lie, how events are spread over time.
//!
//! Input are plain values with words in the reader's language and addresses; output is the text of an `svg` element. No
//! colour and no font stands in it but by the name of a class: the theme's style sheet decides, so that a picture is dark
//! in the dark and black on paper. What a picture shows also stands in words on its page, with the same links: the
//! pictures are hidden from screen readers and are no stops of the Tab key.
//!
//! The same input gives the same bytes on every machine: things are sorted before they are placed, iterations are
//! counted, and of floating-point arithmetic only that is used which IEEE 754 defines to the last bit (so `sqrt`, but
//! neither `sin` nor `cos`).

mod geometry;
pub mod map;
mod measure;
pub mod network;
pub mod overview;
mod svg;
mod world;

pub use geometry::Rect;

/// The two shapes of every picture: the style sheet shows one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// For a screen that is wide enough, and paper.
    Wide,
    /// For a telephone held upright.
    Narrow,
}

impl Shape {
    /// Both, in the order in which they stand on a page.
    pub const ALL: [Self; 2] = [Self::Wide, Self::Narrow];

    /// The width in pixels for which it is drawn.
    pub fn width(self) -> f64 {
        match self {
            Self::Wide => 880.0,
            Self::Narrow => 340.0,
        }
    }

    /// The class of its `svg` element.
    pub fn class(self) -> &'static str {
        match self {
            Self::Wide => "wide-shape",
            Self::Narrow => "narrow-shape",
        }
    }
}
