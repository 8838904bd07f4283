//! Outlines and names of countries (`world/README.md` says where they are from), read when the first map is drawn.

use std::sync::OnceLock;

use serde::Deserialize;

const OUTLINES: &str = include_str!("world/outlines.json");
const NAMES: &str = include_str!("world/names.tsv");

/// Longitude and latitude in degrees.
pub(super) type Degrees = (f64, f64);

/// A polygon: its outer ring and its holes, each a list of arcs, `!n` being arc `n` from its end.
type Polygon = Vec<Vec<i32>>;

/// The outlines of the world.
#[derive(Debug, Default)]
pub(super) struct World {
    /// Lines between places where three countries, or a country and the sea, meet.
    pub(super) arcs: Vec<Arc>,
    pub(super) countries: Vec<Country>,
    land: Vec<Polygon>,
}

/// A piece of a coast or a border.
#[derive(Debug)]
pub(super) struct Arc {
    pub(super) points: Vec<Degrees>,
    /// Whether there is a country on each side.
    pub(super) is_border: bool,
    /// West, south, east, north.
    pub(super) bounds: Bounds,
}

/// West, south, east and north.
pub(super) type Bounds = [f64; 4];

/// A country or a territory of its own.
#[derive(Debug)]
pub(super) struct Country {
    /// Its number in ISO 3166-1; none for what has none.
    pub(super) number: Option<String>,
    polygons: Vec<Polygon>,
}

#[derive(Deserialize)]
struct Raw {
    transform: Transform,
    countries: Vec<RawCountry>,
    land: Vec<Polygon>,
    arcs: Vec<String>,
}

#[derive(Deserialize)]
struct Transform {
    scale: Degrees,
    translate: Degrees,
}

#[derive(Deserialize)]
struct RawCountry {
    id: Option<String>,
    polygons: Vec<Polygon>,
}

/// The world, read once.
pub(super) fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| {
        serde_json::from_str(OUTLINES)
            .map(World::from_raw)
            .unwrap_or_default()
    })
}

/// Names of countries in a language, by number; none if CLDR's are not among ours.
pub(super) fn name(number: &str, tag: &str) -> Option<&'static str> {
    let base = tag.split('-').next().unwrap_or(tag);
    let column = NAMES.lines().next()?.split('\t').position(|t| t == base)?;
    let row = NAMES.lines().find(|line| {
        line.split_once('\t')
            .is_some_and(|(first, _)| first == number)
    })?;
    row.split('\t').nth(column).filter(|name| !name.is_empty())
}

impl World {
    fn from_raw(raw: Raw) -> Self {
        let Transform { scale, translate } = raw.transform;
        let mut uses = vec![0_u8; raw.arcs.len()];
        let rings = raw.countries.iter().flat_map(|country| &country.polygons);
        for arc in rings.flatten().flatten() {
            if let Some(count) = uses.get_mut(index(*arc)) {
                *count = count.saturating_add(1);
            }
        }
        let arc = |(packed, uses): (String, u8)| {
            let (mut x, mut y) = (0, 0);
            let points: Vec<Degrees> = unpacked(&packed)
                .chunks_exact(2)
                .map(|step| {
                    x += step.first().unwrap_or(&0);
                    y += step.last().unwrap_or(&0);
                    let lon = x as f64 * scale.0 + translate.0;
                    (lon, y as f64 * scale.1 + translate.1)
                })
                .collect();
            Arc {
                bounds: bounds(&points),
                points,
                is_border: uses > 1,
            }
        };
        Self {
            arcs: raw.arcs.into_iter().zip(uses).map(arc).collect(),
            countries: raw
                .countries
                .into_iter()
                .map(|RawCountry { id, polygons }| Country {
                    number: id,
                    polygons,
                })
                .collect(),
            land: raw.land,
        }
    }

    /// The rings of all land that may reach into `view`.
    pub(super) fn land(&self, view: &Bounds) -> impl Iterator<Item = Vec<Degrees>> {
        self.rings(&self.land, *view)
    }

    /// The rings of a country that may reach into `view`.
    pub(super) fn rings_of<'w>(
        &'w self,
        country: &'w Country,
        view: &Bounds,
    ) -> impl Iterator<Item = Vec<Degrees>> + use<'w> {
        self.rings(&country.polygons, *view)
    }

    fn rings<'w>(
        &'w self,
        polygons: &'w [Polygon],
        view: Bounds,
    ) -> impl Iterator<Item = Vec<Degrees>> + use<'w> {
        let near = move |polygon: &&Polygon| {
            let arcs = polygon.iter().flatten();
            let bounds = arcs
                .filter_map(|arc| self.arcs.get(index(*arc)))
                .map(|arc| arc.bounds)
                .reduce(join);
            bounds.is_some_and(|bounds| touch(&bounds, &view))
        };
        let rings = polygons.iter().filter(near).flatten();
        rings.map(|ring| self.ring(ring))
    }

    fn ring(&self, ring: &[i32]) -> Vec<Degrees> {
        let mut points: Vec<Degrees> = Vec::new();
        for number in ring {
            let Some(arc) = self.arcs.get(index(*number)) else {
                continue;
            };
            // The first point of an arc is the last of the one before.
            points.pop();
            if *number < 0 {
                points.extend(arc.points.iter().rev());
            } else {
                points.extend(&arc.points);
            }
        }
        points
    }

    /// The country in which a point lies.
    pub(super) fn country_at(&self, (lon, lat): Degrees) -> Option<&Country> {
        let here = [lon, lat, lon, lat];
        self.countries.iter().find(|country| {
            let rings: Vec<_> = self.rings_of(country, &here).collect();
            is_inside((lon, lat), &rings)
        })
    }
}

/// The numbers of an arc: five bits a sign, the lowest first, a sixth bit where more follow, and the lowest bit of a number
/// says whether it is below zero.
fn unpacked(packed: &str) -> Vec<i64> {
    let mut numbers = Vec::with_capacity(packed.len() / 2);
    let (mut number, mut shift) = (0_i64, 0_u32);
    for sign in packed.bytes() {
        let bits = match sign {
            b'A'..=b'Z' => sign - b'A',
            b'a'..=b'z' => sign - b'a' + 26,
            b'0'..=b'9' => sign - b'0' + 52,
            b'-' => 62,
            _ => 63,
        };
        number |= i64::from(bits & 31) << shift;
        shift = (shift + 5).min(55);
        if bits < 32 {
            numbers.push(if number & 1 == 1 {
                -(number / 2) - 1
            } else {
                number / 2
            });
            (number, shift) = (0, 0);
        }
    }
    numbers
}

/// Whether a point lies in a polygon or several, given as rings: a line from it crosses them an odd number of times.
pub(super) fn is_inside(at: (f64, f64), rings: &[Vec<(f64, f64)>]) -> bool {
    let crossed = |(a, b): ((f64, f64), (f64, f64))| {
        (a.1 > at.1) != (b.1 > at.1) && at.0 < (b.0 - a.0) * (at.1 - a.1) / (b.1 - a.1) + a.0
    };
    let sides = rings.iter().flat_map(|ring| {
        ring.iter()
            .copied()
            .zip(ring.iter().copied().cycle().skip(1))
    });
    sides.filter(|side| crossed(*side)).count() % 2 == 1
}

/// Whether two boxes of degrees share a point.
pub(super) fn touch(a: &Bounds, b: &Bounds) -> bool {
    a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]
}

fn join(a: Bounds, b: Bounds) -> Bounds {
    [
        a[0].min(b[0]),
        a[1].min(b[1]),
        a[2].max(b[2]),
        a[3].max(b[3]),
    ]
}

fn bounds(points: &[Degrees]) -> Bounds {
    let boxes = points.iter().map(|(lon, lat)| [*lon, *lat, *lon, *lat]);
    boxes.reduce(join).unwrap_or_default()
}

fn index(arc: i32) -> usize {
    let number = if arc < 0 { !arc } else { arc };
    usize::try_from(number).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_unpacked() {
        assert_eq!(unpacked("ACBDgBhBgiB"), [0, 1, -1, -2, 16, -17, 544]);
    }

    #[test]
    fn the_outlines_can_be_read_and_are_where_they_should_be() {
        let world = world();
        assert!(world.countries.len() > 230 && world.arcs.len() > 1000);
        for (lon, lat, number) in [
            (-8.0, 12.64, "466"),
            (2.35, 48.85, "250"),
            (179.3, -16.6, "242"),
            (28.2, -29.6, "426"),
            (-77.0, 38.9, "840"),
        ] {
            let country = world.country_at((lon, lat));
            let found = country.and_then(|country| country.number.as_deref());
            assert_eq!(found, Some(number), "{lon} {lat}");
        }
        assert!(world.country_at((-30.0, 0.0)).is_none());
    }

    #[test]
    fn countries_are_named_in_the_language_or_not_at_all() {
        assert_eq!(name("466", "fr"), Some("Mali"));
        assert_eq!(name("276", "fr-BJ"), Some("Allemagne"));
        assert_eq!(name("276", "ar"), Some("ألمانيا"));
        assert_eq!(name("276", "tlh"), None);
        assert_eq!(name("999", "fr"), None);
        let numbers = world().countries.iter().filter_map(|c| c.number.as_ref());
        for number in numbers {
            assert!(name(number, "en").is_some() && name(number, "fr").is_some());
        }
    }
}
