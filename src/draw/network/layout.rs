//! Gives each box of a network its place.
//!
//! 1. Boxes that lines join, directly or by way of others, are placed together, each such group by itself.
//! 2. In a group, distances on the paper come as near as they can to the number of lines between two boxes: stress
//!    majorization (Gansner, Koren and North, “Graph Drawing by Stress Majorization”, 2004), from a spiral, a fixed
//!    number of times.
//! 3. The longer side of what comes out is laid along the longer side of the picture, and the whole is stretched until
//!    there is room for the boxes; boxes that still overlap push each other apart.
//! 4. Groups stand side by side while there is room, then in the next row.

use super::super::Shape;
use super::{Point, Rect};

/// Least distances between boxes, sideways and downwards: a line with its mark must be seen between them.
const GAP: (f64, f64) = (26.0, 26.0);
/// How many times the room of its boxes a group takes.
const LOOSENESS: f64 = 2.4;
/// How much of the line between two neighbours may be seen, about.
const LONGEST_LINE: f64 = 60.0;
const STRESS_ROUNDS: usize = 150;
const PUSH_ROUNDS: usize = 400;
const GROUPS_APART: f64 = 36.0;

/// The middle of each box; none reaches beyond `width`, and none overlaps another.
pub(super) fn place(
    sizes: &[(f64, f64)],
    pairs: &[(usize, usize)],
    width: f64,
    shape: Shape,
) -> Vec<Point> {
    let mut places = vec![Point::default(); sizes.len()];
    let mut shelf = Shelf::new(width);
    for group in groups(sizes.len(), pairs) {
        let own: Vec<(f64, f64)> = group.iter().map(|at| sizes[*at]).collect();
        let boxes = place_group(&group, &own, pairs, width, shape);
        let corner = shelf.put(&boxes);
        for (at, rect) in group.iter().zip(&boxes) {
            places[*at] = rect.middle().plus(corner);
        }
    }
    places
}

/// The numbers of the boxes that belong together, the largest group first.
fn groups(count: usize, pairs: &[(usize, usize)]) -> Vec<Vec<usize>> {
    let mut group: Vec<usize> = (0..count).collect();
    // The smallest number of a group becomes the number of all its members.
    loop {
        let mut changed = false;
        for (a, b) in pairs {
            let least = group[*a].min(group[*b]);
            changed |= group[*a] != least || group[*b] != least;
            group[*a] = least;
            group[*b] = least;
        }
        if !changed {
            break;
        }
    }
    let mut groups: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (at, first) in group.iter().enumerate() {
        groups[*first].push(at);
    }
    groups.retain(|members| !members.is_empty());
    groups.sort_by_key(|members| (std::cmp::Reverse(members.len()), members[0]));
    groups
}

/// The boxes of a group; their common left upper corner is the origin.
fn place_group(
    group: &[usize],
    sizes: &[(f64, f64)],
    pairs: &[(usize, usize)],
    width: f64,
    shape: Shape,
) -> Vec<Rect> {
    let distances = distances(group, pairs);
    let mut points = stress(&distances);
    turn(&mut points, shape);
    stretch(&mut points, sizes, width, shape);
    let mut boxes: Vec<Rect> = points
        .iter()
        .zip(sizes)
        .map(|(at, (w, h))| Rect::around(*at, *w, *h))
        .collect();
    push_apart(&mut boxes, width);
    settle(&mut boxes);
    let left = boxes.iter().map(|rect| rect.x).fold(f64::MAX, f64::min);
    let top = boxes.iter().map(|rect| rect.y).fold(f64::MAX, f64::min);
    for rect in &mut boxes {
        rect.x -= left;
        rect.y -= top;
    }
    boxes
}

/// How many lines lie between each two of a group.
fn distances(group: &[usize], pairs: &[(usize, usize)]) -> Vec<Vec<f64>> {
    let count = group.len();
    let far = count as f64;
    let mut distances = vec![vec![far; count]; count];
    let place = |number: &usize| group.iter().position(|at| at == number);
    for (a, b) in pairs {
        if let (Some(a), Some(b)) = (place(a), place(b)) {
            distances[a][b] = 1.0;
            distances[b][a] = 1.0;
        }
    }
    (0..count).for_each(|at| distances[at][at] = 0.0);
    // Floyd and Warshall.
    for by in 0..count {
        for a in 0..count {
            for b in 0..count {
                let way = distances[a][by] + distances[by][b];
                if way < distances[a][b] {
                    distances[a][b] = way;
                }
            }
        }
    }
    distances
}

fn stress(distances: &[Vec<f64>]) -> Vec<Point> {
    let mut points = spiral(distances.len());
    for _ in 0..STRESS_ROUNDS {
        for at in 0..points.len() {
            let (mut sum, mut weights) = (Point::default(), 0.0);
            for (other, wanted) in distances[at].iter().enumerate().filter(|(i, _)| *i != at) {
                let weight = 1.0 / (wanted * wanted);
                let way = points[at].minus(points[other]).unit().times(*wanted);
                sum = sum.plus(points[other].plus(way).times(weight));
                weights += weight;
            }
            if weights > 0.0 {
                points[at] = sum.times(1.0 / weights);
            }
        }
    }
    points
}

/// Points on a spiral, each a golden angle (137.5°) after the one before: no two near each other, none in line.
fn spiral(count: usize) -> Vec<Point> {
    const COS: f64 = -0.737_368_878_078_320_2;
    const SIN: f64 = 0.675_490_294_261_523_8;
    let mut direction = Point { x: 1.0, y: 0.0 };
    let mut points = Vec::with_capacity(count);
    for at in 0..count {
        points.push(direction.times((at as f64 + 0.5).sqrt()));
        direction = Point {
            x: direction.x * COS - direction.y * SIN,
            y: direction.x * SIN + direction.y * COS,
        };
    }
    points
}

/// Turns points so that they are widest sideways, or upright for a narrow picture, around the origin.
fn turn(points: &mut [Point], shape: Shape) {
    let count = points.len() as f64;
    let sum = points.iter().fold(Point::default(), |a, b| a.plus(*b));
    let middle = sum.times(1.0 / count);
    let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
    for at in points.iter_mut() {
        *at = at.minus(middle);
        xx += at.x * at.x;
        xy += at.x * at.y;
        yy += at.y * at.y;
    }
    // The larger eigenvalue of the matrix of covariance, and its vector.
    let half = (xx - yy) / 2.0;
    let largest = (xx + yy) / 2.0 + (half * half + xy * xy).sqrt();
    let axis = if xy.abs() > 1e-9 {
        Point {
            x: xy,
            y: largest - xx,
        }
        .unit()
    } else if xx >= yy {
        Point { x: 1.0, y: 0.0 }
    } else {
        Point { x: 0.0, y: 1.0 }
    };
    let along = |at: &Point| at.x * axis.x + at.y * axis.y;
    let across = |at: &Point| at.y * axis.x - at.x * axis.y;
    // The first box stands in the first half.
    let sign = |value: f64| if value > 0.0 { -1.0 } else { 1.0 };
    let (forth, aside) = points
        .first()
        .map_or((1.0, 1.0), |at| (sign(along(at)), sign(across(at))));
    for at in points.iter_mut() {
        let (long, short) = (along(at) * forth, across(at) * aside);
        *at = match shape {
            Shape::Wide => Point { x: long, y: short },
            Shape::Narrow => Point { x: short, y: long },
        };
    }
}

/// Stretches points until the boxes on them have room.
fn stretch(points: &mut [Point], sizes: &[(f64, f64)], width: f64, shape: Shape) {
    let room: f64 = sizes
        .iter()
        .map(|(w, h)| (w + GAP.0) * (h + GAP.1))
        .sum::<f64>()
        * LOOSENESS;
    let widest = sizes.iter().map(|(w, _)| *w).fold(0.0, f64::max);
    let tallest = sizes.iter().map(|(_, h)| *h).fold(0.0, f64::max);
    let aspect = match shape {
        Shape::Wide => 2.4,
        Shape::Narrow => 0.8,
    };
    let wanted = (room * aspect).sqrt().min(width);
    let tall = room / wanted;
    let span = |of: fn(&Point) -> f64| {
        let least = points.iter().map(of).fold(f64::MAX, f64::min);
        let most = points.iter().map(of).fold(f64::MIN, f64::max);
        (least, (most - least).max(1e-6))
    };
    let (left, across) = span(|at| at.x);
    let (top, down) = span(|at| at.y);
    let by_x = (wanted - widest).max(0.0) / across;
    let by_y = (tall - tallest).max(0.0) / down;
    // No line is longer than it must be for its mark to be seen.
    let by_x = by_x.min(widest + LONGEST_LINE);
    let by_y = by_y.min(tallest + LONGEST_LINE);
    for at in points.iter_mut() {
        *at = Point {
            x: (at.x - left) * by_x + widest / 2.0,
            y: (at.y - top) * by_y + tallest / 2.0,
        };
    }
}

/// Pushes boxes that are too near apart, sideways or downwards, whichever is the shorter way.
fn push_apart(boxes: &mut [Rect], width: f64) {
    for _ in 0..PUSH_ROUNDS {
        let mut moved = false;
        for a in 0..boxes.len() {
            for b in a + 1..boxes.len() {
                let (one, other) = (boxes[a], boxes[b]);
                let (from, to) = (one.middle(), other.middle());
                let by_x = (one.w + other.w) / 2.0 + GAP.0 - (from.x - to.x).abs();
                let by_y = (one.h + other.h) / 2.0 + GAP.1 - (from.y - to.y).abs();
                if by_x <= 0.01 || by_y <= 0.01 {
                    continue;
                }
                moved = true;
                let crowded = one.w + other.w + GAP.0 > width;
                if by_x < by_y && !crowded {
                    let half = if from.x <= to.x { by_x } else { -by_x } / 2.0;
                    boxes[a].x -= half;
                    boxes[b].x += half;
                } else {
                    let half = if from.y <= to.y { by_y } else { -by_y } / 2.0;
                    boxes[a].y -= half;
                    boxes[b].y += half;
                }
                for at in [a, b] {
                    boxes[at].x = boxes[at].x.min(width - boxes[at].w).max(0.0);
                }
            }
        }
        if !moved {
            break;
        }
    }
}

/// What pushing could not part: from the top, each box goes down until it overlaps none of those before.
fn settle(boxes: &mut [Rect]) {
    let mut order: Vec<usize> = (0..boxes.len()).collect();
    order.sort_by(|a, b| boxes[*a].y.total_cmp(&boxes[*b].y).then(a.cmp(b)));
    for (position, at) in order.iter().enumerate() {
        loop {
            let own = boxes[*at].grown(3.0);
            let hit = order[..position]
                .iter()
                .find(|other| own.overlaps(&boxes[**other]));
            let Some(hit) = hit else { break };
            boxes[*at].y = boxes[*hit].bottom() + GAP.1 / 2.0;
        }
    }
}

/// Groups in rows.
struct Shelf {
    width: f64,
    x: f64,
    y: f64,
    height: f64,
}

impl Shelf {
    fn new(width: f64) -> Self {
        Self {
            width,
            x: 0.0,
            y: 0.0,
            height: 0.0,
        }
    }

    /// Where the left upper corner of a group goes.
    fn put(&mut self, boxes: &[Rect]) -> Point {
        let w = boxes.iter().map(Rect::right).fold(0.0, f64::max);
        let h = boxes.iter().map(Rect::bottom).fold(0.0, f64::max);
        if self.x > 0.0 && self.x + w > self.width {
            self.y += self.height + GROUPS_APART;
            self.x = 0.0;
            self.height = 0.0;
        }
        let corner = Point {
            x: self.x,
            y: self.y,
        };
        self.x += w + GROUPS_APART;
        self.height = self.height.max(h);
        corner
    }
}
