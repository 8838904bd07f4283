//! Maps that show where the places of a dossier lie.
//!
//! 1. [`panels`] puts places that are near each other on one map: a dossier that speaks of two ends of a continent gets two
//!    maps on which something can be seen.
//! 2. [`Panel::draw`] draws a panel with the names of its places and of the countries around them, in one language.
//! 3. [`Panel::ground`] draws a small one without names, once for all places of the panel; [`Ground::locate`] puts one
//!    place on it.

mod labels;
mod outline;
mod view;

use std::collections::BTreeMap;

use super::geometry::{Point, Rect};
use super::svg::Svg;
use super::world::{self, World, world};
use super::{Shape, measure, svg};
use labels::{Placed, Wanted};
use view::View;

/// A place with coordinates.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// What decides who comes first: no two spots have the same.
    pub id: String,
    /// Degrees, north is positive.
    pub latitude: f64,
    /// Degrees, east is positive.
    pub longitude: f64,
    /// How much it matters: where there are too many names, those that matter most stand on the map.
    pub weight: usize,
}

/// A name on a map.
#[derive(Clone, Debug)]
pub struct Label {
    /// The name.
    pub text: String,
    /// Where a click leads.
    pub href: String,
}

/// Places that stand on one map.
#[derive(Clone, Debug)]
pub struct Panel {
    /// Those that matter most first, then in the order of their ids.
    spots: Vec<Spot>,
}

/// What small maps of one panel share.
#[derive(Clone, Debug)]
pub struct Ground {
    view: View,
    drawn: String,
}

/// Places nearer than this stand on one map, in kilometres; the first distance that makes few enough maps.
const NEAR: [f64; 5] = [600.0, 1200.0, 2400.0, 4800.0, 40_000.0];
/// More maps than this are no overview.
const MOST_PANELS: usize = 3;
/// More names than this are not legible.
const MOST_NAMES: usize = 80;
/// So few places need no wide map.
const FEW: usize = 4;
const SIZE: f64 = 13.0;
const COUNTRY_SIZE: f64 = 12.0;
const LINE: f64 = 15.0;

impl Spot {
    fn degrees(&self) -> (f64, f64) {
        (self.longitude, self.latitude)
    }
}

/// The maps that show all the places: at most three, those with the most places first.
pub fn panels(mut spots: Vec<Spot>) -> Vec<Panel> {
    spots.sort_by(|a, b| a.id.cmp(&b.id));
    spots.dedup_by(|b, a| a.id == b.id);
    let mut panels = Vec::new();
    for near in NEAR {
        panels = joined(&spots, near);
        if panels.len() <= MOST_PANELS {
            break;
        }
    }
    panels.sort_by(|a, b| {
        let first = |panel: &Panel| panel.ids().min().map(str::to_owned);
        b.spots
            .len()
            .cmp(&a.spots.len())
            .then_with(|| first(a).cmp(&first(b)))
    });
    panels
}

/// Places that chains of places no farther apart than `near` join.
///
/// Distances are taken between fields of one degree that hold a place, each by the first of its places: there are few of
/// them however many places there are.
fn joined(spots: &[Spot], near: f64) -> Vec<Panel> {
    let mut fields: BTreeMap<(i64, i64), Vec<Spot>> = BTreeMap::new();
    for spot in spots {
        let field = (spot.latitude.floor() as i64, spot.longitude.floor() as i64);
        fields.entry(field).or_default().push(spot.clone());
    }
    let mut groups: Vec<Group> = Vec::new();
    for spots in fields.into_values() {
        let Some(at) = spots.first().map(Spot::degrees) else {
            continue;
        };
        let (touched, apart): (Vec<_>, Vec<_>) = groups
            .into_iter()
            .partition(|group| group.is_near(at, near));
        groups = apart;
        let mut whole = Group {
            fields: vec![at],
            spots,
        };
        for group in touched {
            whole.fields.extend(group.fields);
            whole.spots.extend(group.spots);
        }
        groups.push(whole);
    }
    groups.into_iter().map(Group::into_panel).collect()
}

/// A panel while it is being put together.
struct Group {
    /// The places by which its fields are measured.
    fields: Vec<(f64, f64)>,
    spots: Vec<Spot>,
}

impl Group {
    fn is_near(&self, at: (f64, f64), near: f64) -> bool {
        let mut fields = self.fields.iter();
        fields.any(|field| view::km_between(at, *field) <= near)
    }

    fn into_panel(mut self) -> Panel {
        self.spots
            .sort_by(|a, b| b.weight.cmp(&a.weight).then_with(|| a.id.cmp(&b.id)));
        Panel { spots: self.spots }
    }
}

impl Panel {
    /// Whether there is so little on it that a small picture does, beside another.
    pub fn is_small(&self) -> bool {
        self.spots.len() <= FEW
    }

    /// The ids of its places, those that matter most first.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.spots.iter().map(|spot| spot.id.as_str())
    }

    /// The countries in which its places lie, by their names in the language `tag`; those without a name are left out.
    pub fn countries(&self, tag: &str) -> Vec<&'static str> {
        let at = |spot: &Spot| world().country_at(spot.degrees())?.number.as_deref();
        let mut numbers: Vec<_> = self.spots.iter().filter_map(at).collect();
        let mut seen = std::collections::BTreeSet::new();
        numbers.retain(|number| seen.insert(*number));
        numbers
            .into_iter()
            .filter_map(|number| world::name(number, tag))
            .collect()
    }

    /// The panel as an `svg` element: a dot for each place, with what `label` says of its id, and the names of countries in
    /// the language `tag`. `km` writes a number of kilometres.
    pub fn draw(
        &self,
        label: impl Fn(&str) -> Label,
        tag: &str,
        km: impl Fn(u32) -> String,
        shape: Shape,
    ) -> String {
        let aspects = match shape {
            Shape::Wide => (1.8, 2.2),
            Shape::Narrow => (0.8, 1.3),
        };
        let view = self.view(shape.width(), aspects);
        let names: Vec<Label> = self.ids().map(label).collect();
        let dots: Vec<Point> = self
            .spots
            .iter()
            .map(|spot| view.place(spot.degrees()))
            .collect();
        let bar = view
            .scale_bar()
            .map(|(length, w)| Bar::new(km(length), w, &view));
        let wanted: Vec<Wanted> = dots
            .iter()
            .zip(&names)
            .take(MOST_NAMES)
            .map(|(dot, name)| Wanted {
                dot: *dot,
                size: (measure::width(&name.text, SIZE), LINE),
            })
            .collect();
        let obstacles: Vec<Rect> = bar.iter().map(|bar| bar.rect).collect();
        let placed = labels::place(&wanted, &dots, &obstacles, &view.sheet());
        let class = format!("drawing map {}", shape.class());
        let mut svg = Svg::new(view.width, view.height, &class);
        write_ground(&mut svg, world(), &view);
        // Round the letters the ground shows a little less, and no letter is thinner for it.
        svg.open("g", &[("paint-order", "stroke")]);
        let mut taken = obstacles;
        taken.extend(placed.iter().flatten().map(|placed| placed.rect.grown(2.0)));
        taken.extend(dots.iter().map(|dot| Rect::around(*dot, 12.0, 12.0)));
        write_countries(&mut svg, world(), &view, tag, &mut taken);
        if let Some(bar) = bar {
            bar.write(&mut svg);
        }
        for ((dot, name), placed) in dots
            .iter()
            .zip(&names)
            .zip(placed.iter().chain(std::iter::repeat(&None)))
        {
            write_place(&mut svg, *dot, name, placed.as_ref());
        }
        svg.finish()
    }

    /// The ground of small maps.
    pub fn ground(&self) -> Ground {
        let view = self.view(240.0, (1.2, 1.5));
        let drawn = Svg::piece(|svg| {
            write_ground(svg, world(), &view);
            for spot in self.spots.iter().take(MOST_NAMES) {
                svg.dot("other", view.place(spot.degrees()), 2.0);
            }
        });
        Ground { view, drawn }
    }

    fn view(&self, width: f64, aspects: (f64, f64)) -> View {
        let all: Vec<_> = self.spots.iter().map(Spot::degrees).collect();
        View::of(&all, width, aspects)
    }
}

impl Ground {
    /// A small map with one place on it.
    pub fn locate(&self, latitude: f64, longitude: f64) -> String {
        let mut svg = Svg::new(self.view.width, self.view.height, "drawing map locator");
        svg.raw(&self.drawn);
        let at = self.view.place((longitude, latitude));
        svg.dot("halo", at, 9.0);
        svg.dot("place", at, 4.5);
        svg.finish()
    }
}

fn write_ground(svg: &mut Svg, world: &World, view: &View) {
    let outlines = outline::outlines(world, view);
    svg.rect("sea", &view.sheet(), 0.0);
    let land = [
        ("class", "land"),
        ("fill-rule", "evenodd"),
        ("d", outlines.land.as_str()),
    ];
    if !outlines.land.is_empty() {
        svg.empty("path", &land);
    }
    svg.path("coast", &outlines.coasts);
    svg.path("border", &outlines.borders);
}

/// Writes the names of the countries that have room for theirs, and adds them to what is taken.
fn write_countries(svg: &mut Svg, world: &World, view: &View, tag: &str, taken: &mut Vec<Rect>) {
    for country in &world.countries {
        let name = country.number.as_deref().and_then(|n| world::name(n, tag));
        let Some(name) = name else { continue };
        let rings = outline::rings_on_sheet(world, country, view);
        if rings.is_empty() {
            continue;
        }
        // Their letters stand a little apart.
        let size = (measure::width(name, COUNTRY_SIZE) * 1.12, LINE);
        if let Some(rect) = labels::inside_country(&rings, size, taken, &view.sheet()) {
            svg.text("country", rect.middle().x, rect.y + 11.5, name);
            taken.push(rect.grown(4.0));
        }
    }
}

fn write_place(svg: &mut Svg, dot: Point, name: &Label, placed: Option<&Placed>) {
    svg.link(&name.href);
    if placed.is_none() {
        svg.title(&name.text);
    }
    if let Some(end) = placed.and_then(|placed| placed.leader) {
        svg.path("leader", &svg::line_through(&[dot, end], false));
    }
    svg.dot("place", dot, 4.0);
    if let Some(Placed { rect, .. }) = placed {
        svg.text("", rect.middle().x, rect.y + 11.5, &name.text);
    }
    svg.close();
}

/// The bar that says how long so many kilometres are, in the lower left corner.
struct Bar {
    words: String,
    length: f64,
    rect: Rect,
}

impl Bar {
    fn new(words: String, length: f64, view: &View) -> Self {
        let w = length.max(measure::width(&words, COUNTRY_SIZE)) + 8.0;
        Self {
            words,
            length,
            rect: Rect {
                x: 6.0,
                y: view.height - 30.0,
                w,
                h: 26.0,
            },
        }
    }

    fn write(&self, svg: &mut Svg) {
        let middle = self.rect.middle().x;
        let base = self.rect.bottom() - 6.0;
        let (from, to) = (middle - self.length / 2.0, middle + self.length / 2.0);
        let at = |x: f64, y: f64| Point { x, y };
        let line = [
            at(from, base - 5.0),
            at(from, base),
            at(to, base),
            at(to, base - 5.0),
        ];
        svg.path("scale", &svg::line_through(&line, false));
        svg.text("scale-text", middle, base - 8.0, &self.words);
    }
}

#[cfg(test)]
mod tests;
