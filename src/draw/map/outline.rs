//! Land, coasts and borders of a view, cut off at its edges, without points that nobody could tell apart.

use super::super::geometry::{Point, Rect};
use super::super::svg::line_through;
use super::super::world::{World, touch};
use super::view::View;

/// Points nearer to the last than this are left out.
const STEP: f64 = 0.5;
/// How far beyond the sheet outlines go, so that no edge of a cut is seen.
const BEYOND: f64 = 4.0;

/// The `d` of the paths of a view.
pub(super) struct Outlines {
    pub(super) land: String,
    pub(super) coasts: String,
    pub(super) borders: String,
}

/// The outlines of a view.
pub(super) fn outlines(world: &World, view: &View) -> Outlines {
    let sheet = view.sheet().grown(BEYOND);
    let mut all = Outlines {
        land: String::new(),
        coasts: String::new(),
        borders: String::new(),
    };
    for (turn, seen) in view.turns() {
        for ring in world.land(&seen) {
            let ring = ring.iter().map(|(lon, lat)| view.point((lon + turn, *lat)));
            let ring = thinned(&clipped(ring.collect(), &sheet));
            if ring.len() > 2 {
                all.land.push_str(&line_through(&ring, true));
            }
        }
        for arc in world.arcs.iter().filter(|arc| touch(&arc.bounds, &seen)) {
            let out = if arc.is_border {
                &mut all.borders
            } else {
                &mut all.coasts
            };
            let mut run: Vec<Point> = Vec::new();
            for pair in arc.points.windows(2) {
                let [a, b] = pair else { continue };
                let ends = [a, b].map(|(lon, lat)| view.point((lon + turn, *lat)));
                // Where outlines were cut at the edge of the world there is no coast.
                let cut = a.0.abs() > 179.99 && b.0.abs() > 179.99 || a.1 < -89.9 && b.1 < -89.9;
                let inside = if cut { None } else { inside(ends, &sheet) };
                match inside {
                    Some([from, to]) => {
                        if run.last() != Some(&from) {
                            out.push_str(&line_through(&thinned(&run), false));
                            run = vec![from];
                        }
                        run.push(to);
                    }
                    None => {
                        out.push_str(&line_through(&thinned(&run), false));
                        run.clear();
                    }
                }
            }
            out.push_str(&line_through(&thinned(&run), false));
        }
    }
    all
}

/// The rings of a country on the sheet.
pub(super) fn rings_on_sheet(
    world: &World,
    country: &super::super::world::Country,
    view: &View,
) -> Vec<Vec<(f64, f64)>> {
    let mut rings = Vec::new();
    for (turn, seen) in view.turns() {
        for ring in world.rings_of(country, &seen) {
            let ring = ring.iter().map(|(lon, lat)| view.point((lon + turn, *lat)));
            let ring = thinned(&clipped(ring.collect(), &view.sheet()));
            if ring.len() > 2 {
                rings.push(ring.iter().map(|at| (at.x, at.y)).collect());
            }
        }
    }
    rings
}

/// The part of a ring inside a box (Sutherland and Hodgman, 1974).
fn clipped(ring: Vec<Point>, sheet: &Rect) -> Vec<Point> {
    type Depth = fn(&Point, &Rect) -> f64;
    let sides: [Depth; 4] = [
        |at, sheet| at.x - sheet.x,
        |at, sheet| sheet.right() - at.x,
        |at, sheet| at.y - sheet.y,
        |at, sheet| sheet.bottom() - at.y,
    ];
    let mut ring = ring;
    for depth in sides {
        if ring.iter().all(|at| depth(at, sheet) >= 0.0) {
            continue;
        }
        let mut kept = Vec::with_capacity(ring.len());
        let before = ring.iter().cycle().skip(ring.len().saturating_sub(1));
        for (from, to) in before.zip(&ring) {
            let (a, b) = (depth(from, sheet), depth(to, sheet));
            if (a >= 0.0) != (b >= 0.0) {
                kept.push(from.plus(to.minus(*from).times(a / (a - b))));
            }
            if b >= 0.0 {
                kept.push(*to);
            }
        }
        ring = kept;
    }
    ring
}

/// The part of a line inside a box (Liang and Barsky, 1984).
fn inside([from, to]: [Point; 2], sheet: &Rect) -> Option<[Point; 2]> {
    let way = to.minus(from);
    let (mut first, mut last) = (0.0_f64, 1.0_f64);
    for (step, depth) in [
        (-way.x, from.x - sheet.x),
        (way.x, sheet.right() - from.x),
        (-way.y, from.y - sheet.y),
        (way.y, sheet.bottom() - from.y),
    ] {
        if step == 0.0 {
            if depth < 0.0 {
                return None;
            }
        } else if step < 0.0 {
            first = first.max(depth / step);
        } else {
            last = last.min(depth / step);
        }
    }
    let at = |t: f64| {
        if t <= 0.0 {
            from
        } else if t >= 1.0 {
            to
        } else {
            from.plus(way.times(t))
        }
    };
    (first <= last).then(|| [at(first), at(last)])
}

/// A line without points that are less than a step from the one before; its last point stays.
fn thinned(points: &[Point]) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::new();
    for (position, at) in points.iter().enumerate() {
        let near = kept
            .last()
            .is_some_and(|last| at.minus(*last).length() < STEP);
        if !near {
            kept.push(*at);
        } else if position + 1 == points.len() && kept.len() > 1 {
            kept.pop();
            kept.push(*at);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHEET: Rect = Rect {
        x: 0.0,
        y: 0.0,
        w: 10.0,
        h: 10.0,
    };

    fn at(x: f64, y: f64) -> Point {
        Point { x, y }
    }

    #[test]
    fn a_line_across_the_sheet_is_seen_though_both_ends_lie_outside() {
        let seen = inside([at(-5.0, 5.0), at(15.0, 5.0)], &SHEET);
        assert_eq!(seen, Some([at(0.0, 5.0), at(10.0, 5.0)]));
        assert_eq!(inside([at(-5.0, 8.0), at(2.0, 15.0)], &SHEET), None);
    }

    #[test]
    fn land_all_round_is_the_whole_sheet() {
        let ring = vec![
            at(-5.0, -5.0),
            at(20.0, -5.0),
            at(20.0, 20.0),
            at(-5.0, 20.0),
        ];
        let seen = clipped(ring, &SHEET);
        assert_eq!(seen.len(), 4);
        assert!(seen.iter().all(|at| SHEET.contains(*at)));
        assert!(clipped(vec![at(11.0, 1.0), at(12.0, 1.0), at(12.0, 2.0)], &SHEET).is_empty());
    }
}
