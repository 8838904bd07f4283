//! Where the names on a map stand: beside their dots, apart from each other, inside the sheet.
//!
//! The places that are tried around a dot, and their order, are those of cartographers (Imhof, “Positioning Names on
//! Maps”, 1975): right above all, then left, above, below; farther off with a line to the dot if there is no room beside it.

use super::super::geometry::{Point, Rect};
use super::super::world::is_inside;

/// A dot that wants a name of some size.
pub(super) struct Wanted {
    pub(super) dot: Point,
    pub(super) size: (f64, f64),
}

/// Where a name stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Placed {
    pub(super) rect: Rect,
    /// Where a line to the dot begins, if the name is not beside it.
    pub(super) leader: Option<Point>,
}

/// How far names stand from their dots.
const DISTANCES: [f64; 4] = [6.0, 16.0, 30.0, 46.0];
/// Room round a dot in which no name may stand.
const DOT: f64 = 5.0;
/// Rounds in which each name may move once more, the others standing where they are.
const ROUNDS: usize = 6;

/// The place of each name, in the order of `wanted`; none for a name for which there is no room.
///
/// No two names overlap, and none reaches beyond `sheet` or into an `obstacle`. `wanted` must be in an order that does
/// not depend on how it was read: names that come first have the first choice. `dots` are all dots of the map, the first of them
/// those of `wanted`.
pub(super) fn place(
    wanted: &[Wanted],
    dots: &[Point],
    obstacles: &[Rect],
    sheet: &Rect,
) -> Vec<Option<Placed>> {
    let near: Vec<Vec<Rect>> = (0..)
        .zip(wanted)
        .map(|(at, name)| dots_near(at, name, dots))
        .collect();
    let mut placed: Vec<Option<Placed>> = vec![None; wanted.len()];
    for _ in 0..ROUNDS {
        let mut changed = false;
        for (at, name) in wanted.iter().enumerate() {
            let others: Vec<Rect> = (0..)
                .zip(&placed)
                .filter(|(other, _)| *other != at)
                .filter_map(|(_, placed)| Some((*placed)?.rect))
                .collect();
            let around = Around {
                names: &others,
                dots: &near[at],
                obstacles,
                sheet,
            };
            let best = candidates(name)
                .into_iter()
                .filter_map(|(placed, rank)| {
                    Some((cost(&placed, name.dot, &around)? + rank, placed))
                })
                .min_by(|a, b| a.0.total_cmp(&b.0))
                .map(|(_, placed)| placed);
            changed |= best != placed[at];
            placed[at] = best;
        }
        if !changed {
            break;
        }
    }
    placed
}

/// The dots of others that a name or its line could touch.
fn dots_near(own: usize, name: &Wanted, dots: &[Point]) -> Vec<Rect> {
    let farthest = 2.0 * (DISTANCES.iter().copied().fold(0.0, f64::max) + DOT);
    let (w, h) = name.size;
    let reach = Rect::around(name.dot, 2.0 * w + farthest, 2.0 * h + farthest);
    let others = dots.iter().enumerate().filter(|(at, _)| *at != own);
    others
        .filter(|(_, dot)| reach.contains(**dot))
        .map(|(_, dot)| Rect::around(*dot, 2.0 * DOT, 2.0 * DOT))
        .collect()
}

/// Every place of a name, with what speaks against it: the farther, the more.
fn candidates(name: &Wanted) -> Vec<(Placed, f64)> {
    let (w, h) = name.size;
    let sides = [
        (1.0, 0.0),
        (-1.0, 0.0),
        (1.0, -0.8),
        (1.0, 0.8),
        (-1.0, -0.8),
        (-1.0, 0.8),
        (0.0, -1.0),
        (0.0, 1.0),
    ];
    let mut all = Vec::with_capacity(DISTANCES.len() * sides.len());
    for (ring, distance) in DISTANCES.into_iter().enumerate() {
        for (rank, (dx, dy)) in sides.into_iter().enumerate() {
            let reach = if dx == 0.0 || dy == 0.0 {
                distance
            } else {
                distance * 0.8
            };
            let middle = Point {
                x: name.dot.x + dx * (reach + w / 2.0),
                y: name.dot.y + dy * (reach + h / 2.0),
            };
            let rect = Rect::around(middle, w, h);
            let leader = (ring > 0).then(|| Point {
                x: name.dot.x.clamp(rect.x, rect.right()),
                y: name.dot.y.clamp(rect.y, rect.bottom()),
            });
            all.push((Placed { rect, leader }, (ring * 12 + rank) as f64));
        }
    }
    all
}

/// What else is there.
struct Around<'a> {
    names: &'a [Rect],
    dots: &'a [Rect],
    obstacles: &'a [Rect],
    sheet: &'a Rect,
}

/// What speaks against a place because of what else is there; none if it cannot be.
fn cost(placed: &Placed, dot: Point, around: &Around<'_>) -> Option<f64> {
    let rect = placed.rect;
    let hits =
        |others: &[Rect], by: f64| others.iter().any(|other| other.grown(by).overlaps(&rect));
    if !around.sheet.grown(-2.0).holds(&rect)
        || hits(around.obstacles, 0.0)
        || hits(around.names, 1.0)
    {
        return None;
    }
    let covered = around.dots.iter().filter(|dot| dot.overlaps(&rect)).count();
    let mut cost = 30.0 * covered as f64;
    // A line to a dot should not run through another's name.
    if let Some(end) = placed.leader {
        let through = |rect: &&Rect| along(dot, end).any(|at| rect.contains(at));
        let crossed = around
            .names
            .iter()
            .chain(around.dots)
            .filter(through)
            .count();
        cost += 40.0 * crossed as f64;
    }
    Some(cost)
}

fn along(from: Point, to: Point) -> impl Iterator<Item = Point> {
    (1..=10).map(move |step| from.plus(to.minus(from).times(f64::from(step) / 10.0)))
}

/// Where the name of a country stands: inside it, as far as may be from its borders and from everything else.
///
/// None if there is no room: a name that runs over a border says the wrong thing.
pub(super) fn inside_country(
    rings: &[Vec<(f64, f64)>],
    size: (f64, f64),
    taken: &[Rect],
    sheet: &Rect,
) -> Option<Rect> {
    const STEPS: u32 = 30;
    let (w, h) = size;
    let sheet = sheet.grown(-5.0);
    let grid = |steps: u32| move |step: u32| (f64::from(step) + 0.5) / f64::from(steps);
    let mut best: Option<(f64, Rect)> = None;
    for row in (0..STEPS).map(grid(STEPS)) {
        for column in (0..STEPS).map(grid(STEPS)) {
            let middle = Point {
                x: sheet.x + column * sheet.w,
                y: sheet.y + row * sheet.h,
            };
            let rect = Rect::around(middle, w, h);
            let free = sheet.holds(&rect) && !taken.iter().any(|other| other.overlaps(&rect));
            if !free || !corners(&rect).iter().all(|at| is_inside(*at, rings)) {
                continue;
            }
            let room = room_around(middle, rings, taken);
            if best.as_ref().is_none_or(|(most, _)| room > *most + 1e-6) {
                best = Some((room, rect));
            }
        }
    }
    best.map(|(_, rect)| rect)
}

fn corners(rect: &Rect) -> [(f64, f64); 7] {
    let middle = rect.middle();
    [
        (rect.x, rect.y),
        (rect.right(), rect.y),
        (rect.x, rect.bottom()),
        (rect.right(), rect.bottom()),
        (middle.x, rect.y),
        (middle.x, rect.bottom()),
        (middle.x, middle.y),
    ]
}

/// The distance to the nearest point of a border, or box that is taken.
fn room_around(at: Point, rings: &[Vec<(f64, f64)>], taken: &[Rect]) -> f64 {
    let points = rings.iter().flatten();
    let border = points.map(|(x, y)| Point { x: *x, y: *y }.minus(at).length());
    let boxes = taken.iter().map(|rect| {
        let near = Point {
            x: at.x.clamp(rect.x, rect.right()),
            y: at.y.clamp(rect.y, rect.bottom()),
        };
        near.minus(at).length()
    });
    border.chain(boxes).fold(f64::MAX, f64::min)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SHEET: Rect = Rect {
        x: 0.0,
        y: 0.0,
        w: 340.0,
        h: 300.0,
    };

    fn wanted(dots: &[(f64, f64, f64)]) -> Vec<Wanted> {
        let name = |(x, y, w): &(f64, f64, f64)| Wanted {
            dot: Point { x: *x, y: *y },
            size: (*w, 15.0),
        };
        dots.iter().map(name).collect()
    }

    fn placed(dots: &[(f64, f64, f64)], obstacles: &[Rect]) -> Vec<Option<Placed>> {
        let wanted = wanted(dots);
        let dots: Vec<Point> = wanted.iter().map(|name| name.dot).collect();
        place(&wanted, &dots, obstacles, &SHEET)
    }

    proptest! {
        #[test]
        fn no_two_names_overlap(
            dots in prop::collection::vec((0.0..340.0, 0.0..300.0, 20.0..120.0), 1..30),
        ) {
            let obstacle = Rect { x: 10.0, y: 280.0, w: 80.0, h: 20.0 };
            let placed = placed(&dots, &[obstacle]);
            let placed: Vec<Rect> = placed.into_iter().flatten().map(|placed| placed.rect).collect();
            for (at, one) in placed.iter().enumerate() {
                prop_assert!(SHEET.holds(one) && !one.overlaps(&obstacle));
                prop_assert!(placed[at + 1..].iter().all(|other| !one.overlaps(other)));
            }
        }

        #[test]
        fn where_there_is_room_every_name_has_a_place(
            // One dot at most in each field of a grid.
            fields in prop::sample::subsequence((0_u8..12).collect::<Vec<_>>(), 1..12),
            moves in prop::collection::vec((-25.0..25.0, -12.0..12.0, 20.0..70.0), 12),
        ) {
            let dot = |(field, (dx, dy, w)): (&u8, &(f64, f64, f64))| {
                let (column, row) = (f64::from(field % 3), f64::from(field / 3));
                (60.0 + 110.0 * column + dx, 40.0 + 75.0 * row + dy, *w)
            };
            let dots: Vec<_> = fields.iter().zip(&moves).map(dot).collect();
            let placed = placed(&dots, &[]);
            prop_assert!(placed.iter().all(Option::is_some));
        }
    }

    #[test]
    fn the_first_choice_is_the_right() {
        let placed = placed(&[(100.0, 100.0, 40.0)], &[]);
        let rect = placed[0].expect("room").rect;
        assert_eq!((rect.x, rect.middle().y), (106.0, 100.0));
    }

    #[test]
    fn the_name_of_a_country_stands_in_it_or_nowhere() {
        let square = vec![(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0)];
        let square = [square];
        let rect = inside_country(&square, (60.0, 15.0), &[], &SHEET);
        assert!(rect.is_some_and(|rect| rect.right() <= 100.0 && rect.bottom() <= 100.0));
        assert_eq!(inside_country(&square, (120.0, 15.0), &[], &SHEET), None);
    }
}
