//! What a line says, and how it looks: no two kinds differ by colour alone.

use super::super::geometry::Point;
use super::super::svg::{Svg, number, point};
use super::Curve;

/// What a line between two names says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Line {
    /// They are on one side.
    Allied,
    /// They are against each other.
    Opposed,
    /// The first helps the second.
    Supports,
    /// The first leads the second.
    Leads,
    /// The first is a part of the second, or belongs to it.
    PartOf,
    /// The second took the place of the first.
    Successor,
    /// They are worth reading together.
    Related,
}

/// A sign at the middle of a line.
#[derive(Clone, Copy)]
enum Mark {
    None,
    Dot,
    Cross,
    /// Points to where the line ends.
    Arrow,
    /// The same.
    Hollow,
}

impl Line {
    /// Every kind, in the order of a legend.
    pub const ALL: [Self; 7] = [
        Self::Allied,
        Self::Opposed,
        Self::Supports,
        Self::Leads,
        Self::PartOf,
        Self::Successor,
        Self::Related,
    ];

    /// Its name: the class of the line, and the end of the key of its words.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Allied => "allied",
            Self::Opposed => "opposed",
            Self::Supports => "supports",
            Self::Leads => "leads",
            Self::PartOf => "part-of",
            Self::Successor => "succeeded-by",
            Self::Related => "related",
        }
    }

    fn dashes(self) -> Option<&'static str> {
        match self {
            Self::Allied | Self::Leads | Self::PartOf => None,
            Self::Opposed => Some("7 4"),
            Self::Supports => Some("2 3"),
            Self::Successor => Some("12 3 2 3"),
            Self::Related => Some("1 4"),
        }
    }

    fn mark(self) -> Mark {
        match self {
            Self::Allied => Mark::Dot,
            Self::Opposed => Mark::Cross,
            Self::Supports | Self::Leads | Self::Successor => Mark::Arrow,
            Self::PartOf => Mark::Hollow,
            Self::Related => Mark::None,
        }
    }
}

/// Writes a line along a curve, with its mark.
pub(super) fn write(svg: &mut Svg, line: Line, title: &str, curve: &Curve) {
    svg.open("g", &[("class", &format!("line {}", line.as_str()))]);
    if !title.is_empty() {
        svg.title(title);
    }
    let bend = format!(
        "M{}Q{} {}",
        point(curve.from),
        point(curve.control),
        point(curve.to)
    );
    let mut attributes = vec![("d", bend.as_str()), ("fill", "none")];
    attributes.extend(line.dashes().map(|dashes| ("stroke-dasharray", dashes)));
    svg.empty("path", &attributes);
    let (at, along) = curve.middle();
    write_mark(svg, line.mark(), at, along);
    svg.close();
}

fn write_mark(svg: &mut Svg, mark: Mark, at: Point, along: Point) {
    let across = along.turned();
    let by = |forth: f64, aside: f64| at.plus(along.times(forth)).plus(across.times(aside));
    let polygon = |points: &[Point]| {
        let points: Vec<String> = points.iter().map(|at| point(*at)).collect();
        format!("M{}z", points.join("L"))
    };
    let arrow = polygon(&[by(7.0, 0.0), by(-5.0, 5.0), by(-5.0, -5.0)]);
    match mark {
        Mark::None => {}
        Mark::Dot => svg.empty(
            "circle",
            &[
                ("class", "full"),
                ("cx", &number(at.x)),
                ("cy", &number(at.y)),
                ("r", "4"),
            ],
        ),
        // The same whatever the direction of the line: a multiplication sign, not a plus.
        Mark::Cross => {
            let arm = |dx: f64, dy: f64| {
                let one = at.plus(Point { x: dx, y: dy });
                let other = at.plus(Point { x: -dx, y: -dy });
                format!("M{}L{}", point(one), point(other))
            };
            let both = format!("{}{}", arm(5.0, 5.0), arm(5.0, -5.0));
            svg.empty("path", &[("class", "cross"), ("d", &both)]);
        }
        Mark::Arrow => svg.path("full", &arrow),
        Mark::Hollow => svg.path("hollow", &arrow),
    }
}

/// A small box of a class, for a legend.
pub fn sample_box(class: &'static str) -> String {
    let mut svg = Svg::new(28.0, 16.0, "drawing network");
    let rect = super::Rect {
        x: 1.0,
        y: 1.0,
        w: 26.0,
        h: 14.0,
    };
    svg.rect(class, &rect, super::radius(class));
    svg.finish()
}

/// A short piece of such a line, for a legend.
pub fn sample(line: Line) -> String {
    let mut svg = Svg::new(48.0, 16.0, "drawing network");
    let at = |x: f64| Point { x, y: 8.0 };
    let curve = Curve {
        from: at(0.0),
        control: at(24.0),
        to: at(48.0),
        seen: (0.0, 1.0),
    };
    write(&mut svg, line, "", &curve);
    svg.finish()
}
