//! Which part of the world a map shows, and where a place lies on it.

use super::super::geometry::{Point, Rect};
use super::super::world::Bounds;

/// Kilometres in a degree of latitude, on a sphere of the earth's mean radius (6371 km).
const KM_IN_DEGREE: f64 = 111.195;
/// The least that a map shows, from its middle, in degrees of latitude.
const LEAST: f64 = 2.8;

/// A part of the world on a sheet of so many pixels: an equirectangular map, true to scale along its middle parallel.
#[derive(Clone, Copy, Debug)]
pub(super) struct View {
    pub(super) width: f64,
    pub(super) height: f64,
    west: f64,
    north: f64,
    /// Pixels in a degree of longitude and of latitude.
    by_lon: f64,
    by_lat: f64,
}

impl View {
    /// The view of some places, `width` pixels wide, its width divided by its height within `aspects`.
    pub(super) fn of(places: &[(f64, f64)], width: f64, aspects: (f64, f64)) -> Self {
        let (west, east) = span_of_longitudes(places);
        let south = places.iter().map(|at| at.1).fold(90.0, f64::min);
        let north = places.iter().map(|at| at.1).fold(-90.0, f64::max);
        let middle = ((west + east) / 2.0, (south + north) / 2.0);
        // Near the poles a map of this kind has no shape; there it is that of 75° or so.
        let shrink = cos_of_degrees(middle.1).max(0.25);
        let pad = |half: f64| (half * 1.3).max(half + 0.35).max(LEAST);
        let mut half_x = pad((east - west) / 2.0 * shrink);
        let mut half_y = pad((north - south) / 2.0);
        let aspect = (half_x / half_y).clamp(aspects.0, aspects.1);
        half_x = half_x.max(half_y * aspect).min(180.0 * shrink);
        half_y = half_x / aspect;
        // No map reaches beyond the poles.
        let middle_lat = if half_y >= 90.0 {
            0.0
        } else {
            middle.1.clamp(half_y - 90.0, 90.0 - half_y)
        };
        let by_lat = width / (2.0 * half_x);
        Self {
            width,
            height: (width / aspect).round(),
            west: middle.0 - half_x / shrink,
            north: middle_lat + half_y,
            by_lon: by_lat * shrink,
            by_lat,
        }
    }

    /// Where a point lies.
    pub(super) fn point(&self, (lon, lat): (f64, f64)) -> Point {
        Point {
            x: (lon - self.west) * self.by_lon,
            y: (self.north - lat) * self.by_lat,
        }
    }

    /// Where a place lies, whichever turn round the world brings it into the view.
    pub(super) fn place(&self, (lon, lat): (f64, f64)) -> Point {
        let turned = [lon, lon + 360.0, lon - 360.0].map(|lon| self.point((lon, lat)));
        let inside = turned.iter().find(|at| self.sheet().contains(**at));
        *inside.unwrap_or(&turned[0])
    }

    /// All of it.
    pub(super) fn sheet(&self) -> Rect {
        Rect {
            x: 0.0,
            y: 0.0,
            w: self.width,
            h: self.height,
        }
    }

    /// The turns round the world, in degrees, that outlines between -180° and 180° take to stand in the view, each with
    /// what is seen of them.
    pub(super) fn turns(&self) -> impl Iterator<Item = (f64, Bounds)> {
        let east = self.west + self.width / self.by_lon;
        let south = self.north - self.height / self.by_lat;
        let (west, north) = (self.west, self.north);
        [-360.0, 0.0, 360.0]
            .into_iter()
            .map(move |turn| (turn, [west - turn, south, east - turn, north]))
            .filter(|(_, seen)| seen[0] <= 180.0 && seen[2] >= -180.0)
    }

    /// A round number of kilometres that takes at most a quarter of the width, and its length in pixels; none where the
    /// scale is not the same all over the map.
    pub(super) fn scale_bar(&self) -> Option<(u32, f64)> {
        if self.height / self.by_lat > 50.0 {
            return None;
        }
        let km = self.by_lat / KM_IN_DEGREE;
        let lengths = [2000, 1000, 500, 200, 100, 50, 20, 10];
        let fits = |length: &u32| f64::from(*length) * km <= self.width * 0.25;
        let length = lengths.into_iter().find(fits)?;
        Some((length, f64::from(length) * km))
    }
}

/// The west and the east of some places, by the way round the world that is shorter: east may be beyond 180°.
fn span_of_longitudes(places: &[(f64, f64)]) -> (f64, f64) {
    let mut all: Vec<f64> = places.iter().map(|at| at.0).collect();
    all.sort_by(f64::total_cmp);
    let (Some(first), Some(last)) = (all.first(), all.last()) else {
        return (0.0, 0.0);
    };
    let mut span = (*first, *last);
    let mut widest = 360.0 - (last - first);
    for pair in all.windows(2) {
        if let [a, b] = pair
            && b - a > widest
        {
            widest = b - a;
            span = (*b, a + 360.0);
        }
    }
    span
}

/// The cosine of an angle up to 90°, by its series: the same on every machine, to far less than a pixel.
fn cos_of_degrees(degrees: f64) -> f64 {
    let x = degrees * (std::f64::consts::PI / 180.0);
    let square = x * x;
    let mut term = 1.0;
    let mut sum = 1.0;
    for k in [2.0, 4.0, 6.0, 8.0, 10.0, 12.0, 14.0] {
        term *= -square / ((k - 1.0) * k);
        sum += term;
    }
    sum
}

/// The kilometres between two points, near enough to say which places belong together.
pub(super) fn km_between(a: (f64, f64), b: (f64, f64)) -> f64 {
    let turn = (a.0 - b.0).abs();
    let across = turn.min(360.0 - turn) * cos_of_degrees((a.1 + b.1) / 2.0);
    let down = a.1 - b.1;
    (across * across + down * down).sqrt() * KM_IN_DEGREE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_series_is_the_cosine() {
        for degrees in [-90.0, -45.0, 0.0, 12.5, 60.0, 90.0_f64] {
            assert!((cos_of_degrees(degrees) - degrees.to_radians().cos()).abs() < 1e-7);
        }
    }

    #[test]
    fn a_map_of_the_pacific_is_not_a_map_of_the_world() {
        let places = [(178.0, -18.0), (-172.0, -13.8)];
        let view = View::of(&places, 340.0, (0.8, 1.3));
        assert!(
            places
                .iter()
                .all(|at| view.sheet().contains(view.place(*at)))
        );
        assert_eq!(span_of_longitudes(&places), (178.0, 188.0));
        assert!(view.scale_bar().is_some());
    }
}
