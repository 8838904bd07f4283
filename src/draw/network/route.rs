//! The way of each line: straight where nothing stands between, bent round boxes that it would run under.

use super::{Point, Rect};

/// A quadratic Bézier curve from the middle of a box to that of another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Curve {
    pub(super) from: Point,
    pub(super) control: Point,
    pub(super) to: Point,
    /// The part of it that neither of the two boxes covers.
    pub(super) seen: (f64, f64),
}

/// How far the middle of a line may lie beside the straight way, in the order of what is tried.
const BENDS: [f64; 13] = [
    0.0, 14.0, -14.0, 28.0, -28.0, 44.0, -44.0, 64.0, -64.0, 90.0, -90.0, 120.0, -120.0,
];
/// Points of a curve that are looked at.
const STEPS: u32 = 40;
/// Marks are at least so far from each other.
const MARKS_APART: f64 = 16.0;

impl Curve {
    fn at(&self, t: f64) -> Point {
        let s = 1.0 - t;
        let a = self.from.times(s * s);
        let b = self.control.times(2.0 * s * t);
        a.plus(b).plus(self.to.times(t * t))
    }

    /// The middle of what is seen, and the direction there.
    pub(super) fn middle(&self) -> (Point, Point) {
        let t = (self.seen.0 + self.seen.1) / 2.0;
        let before = self.at((t - 0.02).max(0.0));
        let after = self.at((t + 0.02).min(1.0));
        (self.at(t), after.minus(before).unit())
    }

    fn between(from: &Rect, to: &Rect, bend: f64) -> Self {
        let (a, b) = (from.middle(), to.middle());
        let across = b.minus(a).unit().turned();
        let mut curve = Self {
            from: a,
            control: a.plus(b).times(0.5).plus(across.times(2.0 * bend)),
            to: b,
            seen: (0.0, 1.0),
        };
        let steps = || (0..=STEPS).map(|step| f64::from(step) / f64::from(STEPS));
        let first = steps().find(|t| !from.contains(curve.at(*t)));
        let last = steps().rev().find(|t| !to.contains(curve.at(*t)));
        curve.seen = (first.unwrap_or(0.0), last.unwrap_or(1.0));
        curve
    }
}

/// A curve for each pair of boxes, in their order: of the bends that are tried, the one that costs least.
pub(super) fn curves(
    boxes: &[Rect],
    pairs: &[(usize, usize)],
    (width, height): (f64, f64),
) -> Vec<Curve> {
    let all = Rect {
        x: 0.0,
        y: 0.0,
        w: width,
        h: height,
    };
    let mut curves: Vec<Curve> = Vec::with_capacity(pairs.len());
    for (from, to) in pairs {
        let others: Vec<Rect> = (0..)
            .zip(boxes)
            .filter(|(at, _)| at != from && at != to)
            .map(|(_, rect)| rect.grown(3.0))
            .collect();
        let mut best: Option<(f64, Curve)> = None;
        for bend in BENDS {
            // Bent the same way whichever end is named first.
            let bend = if from < to { bend } else { -bend };
            let curve = Curve::between(&boxes[*from], &boxes[*to], bend);
            let cost = cost(&curve, &others, &curves, &all) + bend.abs() * 0.05;
            if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                best = Some((cost, curve));
            }
        }
        curves.extend(best.map(|(_, curve)| curve));
    }
    curves
}

/// What is wrong with a curve: boxes that it runs under, marks that touch, what lies outside the picture.
fn cost(curve: &Curve, others: &[Rect], drawn: &[Curve], all: &Rect) -> f64 {
    let mut cost = 0.0;
    for step in 0..=STEPS {
        let at = curve.at(f64::from(step) / f64::from(STEPS));
        let hidden = others.iter().filter(|rect| rect.contains(at)).count();
        cost += 4.0 * hidden as f64;
        if !all.grown(-2.0).contains(at) {
            cost += 10.0;
        }
    }
    let (mark, _) = curve.middle();
    let room = Rect::around(mark, 14.0, 14.0);
    let hidden = others.iter().filter(|rect| rect.overlaps(&room)).count();
    cost += 12.0 * hidden as f64;
    let near = drawn
        .iter()
        .filter(|other| other.middle().0.minus(mark).length() < MARKS_APART)
        .count();
    cost += 15.0 * near as f64;
    cost
}
