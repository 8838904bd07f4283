//! How events are spread over time, and what lasted.
//!
//! One column for each month, quarter, year or more, whichever is the finest that can still be told apart; under them a bar
//! for each operation. Every stretch of years is a link to the first year in it that has an entry in the timeline.

use std::collections::BTreeMap;

use super::Shape;
use super::geometry::{Point, Rect};
use super::measure;
use super::svg::{Svg, line_through};

/// A year, a month and a day.
pub type Day = (i64, u8, u8);

/// When an event happened, or may have happened: first and last day.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// The first day; none if it is open.
    pub first: Option<Day>,
    /// The last day; none if it is open.
    pub last: Option<Day>,
    /// The year under which the timeline has it.
    pub year: i64,
}

/// Something that lasted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stretch {
    /// Its first day; none if it began before all else, or nobody says when.
    pub first: Option<Day>,
    /// Its last day; none if it goes on.
    pub last: Option<Day>,
    /// Its name.
    pub label: String,
    /// Where a click leads.
    pub href: String,
    /// Whether the days are those of its first and last event, for want of others.
    pub by_events: bool,
}

/// What one column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A month.
    Month,
    /// Three months.
    Quarter,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}

impl Unit {
    const ALL: [Self; 5] = [
        Self::Month,
        Self::Quarter,
        Self::Year,
        Self::Decade,
        Self::Century,
    ];

    fn months(self) -> i64 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year => 12,
            Self::Decade => 120,
            Self::Century => 1200,
        }
    }

    /// Its name: the end of the key of its words.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
            Self::Decade => "decade",
            Self::Century => "century",
        }
    }
}

const COLUMNS: f64 = 96.0;
const TOP: f64 = 24.0;
const SIDE: f64 = 4.0;
const YEARS: f64 = 26.0;
const ROW: f64 = 32.0;
const SIZE: f64 = 12.0;
/// A column is at least so wide.
const LEAST_COLUMN: f64 = 6.0;
/// The years of a link are together at least so wide.
const LEAST_LINK: f64 = 40.0;
/// More bars than this hide the columns.
const MOST_STRETCHES: usize = 8;

/// The overview as an `svg` element; empty if there are no events. `words` names what the columns count; `timeline` is the
/// address of the page whose years the columns lead to, empty for the page itself.
///
/// Stretches that lie outside the years of the events, or are too many, are left out: the page lists all operations.
pub fn draw(
    moments: &[Moment],
    mut stretches: Vec<Stretch>,
    words: impl Fn(Unit) -> String,
    (shape, timeline): (Shape, &str),
) -> String {
    let Some(axis) = Axis::of(moments, shape.width()) else {
        return String::new();
    };
    stretches.retain(|stretch| {
        stretch.first.is_none_or(|day| start(day) < axis.end)
            && stretch.last.is_none_or(|day| end(day) > axis.start)
            && (stretch.first.is_some() || stretch.last.is_some())
    });
    stretches.sort();
    stretches.dedup();
    stretches.truncate(MOST_STRETCHES);
    let height = TOP + COLUMNS + YEARS + ROW * stretches.len() as f64 + 4.0;
    let class = format!("drawing overview {}", shape.class());
    let mut svg = Svg::new(axis.width, height, &class);
    let counts = axis.counts(moments);
    let most = counts.values().map(Count::all).fold(1.0, f64::max);
    let title = words(axis.unit);
    let half = measure::width(&title, SIZE) / 2.0;
    svg.text("axis-text", SIDE + half, 13.0, &title);
    write_columns(&mut svg, &axis, &counts, most);
    write_years(&mut svg, &axis, moments, timeline);
    for (row, stretch) in stretches.iter().enumerate() {
        let y = TOP + COLUMNS + YEARS + ROW * row as f64;
        write_stretch(&mut svg, &axis, stretch, y);
    }
    svg.finish()
}

/// The line of time: months since the year 0, from the first of January to the end of a December.
struct Axis {
    start: f64,
    end: f64,
    width: f64,
    unit: Unit,
}

impl Axis {
    fn of(moments: &[Moment], width: f64) -> Option<Self> {
        let days = moments
            .iter()
            .flat_map(|moment| [moment.first, moment.last]);
        let years: Vec<i64> = days.flatten().map(|day| day.0).collect();
        let (first, last) = (*years.iter().min()?, *years.iter().max()?);
        let months = 12 * (last - first + 1);
        let fits = |unit: &Unit| {
            let columns = (months as f64 / unit.months() as f64).max(1.0);
            (width - 2.0 * SIDE) / columns >= LEAST_COLUMN
        };
        let unit = Unit::ALL.into_iter().find(fits).unwrap_or(Unit::Century);
        let whole = (unit.months() / 12).max(1);
        Some(Self {
            start: (first.div_euclid(whole) * whole * 12) as f64,
            end: ((last.div_euclid(whole) + 1) * whole * 12) as f64,
            width,
            unit,
        })
    }

    fn x(&self, month: f64) -> f64 {
        let share = (month.clamp(self.start, self.end) - self.start) / (self.end - self.start);
        SIDE + share * (self.width - 2.0 * SIDE)
    }

    /// How many events fall in each column.
    fn counts(&self, moments: &[Moment]) -> BTreeMap<i64, Count> {
        let step = self.unit.months();
        let column = |month: f64| (month as i64).div_euclid(step);
        let mut counts: BTreeMap<i64, Count> = BTreeMap::new();
        for moment in moments {
            let Some(known) = moment.first.or(moment.last) else {
                continue;
            };
            let first = column(start(moment.first.unwrap_or(known)));
            // A span without an end counts where it begins, one without a beginning where it ends.
            let closed = moment.last.filter(|_| moment.first.is_some());
            let last = column(start(closed.unwrap_or(known)));
            let columns = (last - first + 1).max(1);
            for at in first..first + columns {
                let count = counts.entry(at).or_default();
                if columns == 1 {
                    count.sure += 1.0;
                } else {
                    count.spread += 1.0 / columns as f64;
                }
            }
        }
        counts
    }
}

/// The events of a column.
#[derive(Clone, Copy, Default)]
struct Count {
    /// Those that are in it for sure.
    sure: f64,
    /// Those whose date covers several columns: a part in each.
    spread: f64,
}

impl Count {
    fn all(&self) -> f64 {
        self.sure + self.spread
    }
}

/// The months from the year 0 to the beginning of a day.
fn start((year, month, day): Day) -> f64 {
    (year * 12 + i64::from(month) - 1) as f64 + (f64::from(day) - 1.0) / 31.0
}

/// To its end.
fn end((year, month, day): Day) -> f64 {
    start((year, month, day)) + 1.0 / 31.0
}

fn write_columns(svg: &mut Svg, axis: &Axis, counts: &BTreeMap<i64, Count>, most: f64) {
    let base = TOP + COLUMNS;
    let step = axis.unit.months();
    let (mut sure, mut spread) = (String::new(), String::new());
    for (column, count) in counts {
        let left = axis.x((column * step) as f64);
        let right = axis.x(((column + 1) * step) as f64);
        let gap = if right - left > 8.0 { 1.0 } else { 0.5 };
        let block = |low: f64, high: f64| {
            let at = |x: f64, y: f64| Point { x, y: base - y };
            let corners = [
                at(left + gap, low),
                at(left + gap, high),
                at(right - gap, high),
                at(right - gap, low),
            ];
            line_through(&corners, true)
        };
        let low = count.sure / most * COLUMNS;
        if count.sure > 0.0 {
            sure.push_str(&block(0.0, low));
        }
        if count.spread > 0.0 {
            // However little, it must be seen.
            spread.push_str(&block(low, (count.all() / most * COLUMNS).max(low + 2.0)));
        }
    }
    svg.path("spread", &spread);
    svg.path("columns", &sure);
    let ends = [SIDE, axis.width - SIDE].map(|x| Point { x, y: base });
    svg.path("axis", &line_through(&ends, false));
    // What the tallest column counts.
    let number = format!("{}", most.round());
    let x = axis.width - SIDE - measure::width(&number, SIZE) / 2.0;
    let level = [
        SIDE,
        axis.width - SIDE - measure::width(&number, SIZE) - 4.0,
    ]
    .map(|x| Point { x, y: TOP });
    svg.path("level", &line_through(&level, false));
    svg.text("axis-text", x, TOP + 4.0, &number);
}

fn write_years(svg: &mut Svg, axis: &Axis, moments: &[Moment], timeline: &str) {
    let years = ((axis.end - axis.start) / 12.0).max(1.0);
    let wide = (axis.width - 2.0 * SIDE) / years;
    let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
    let step = steps
        .into_iter()
        .find(|step| *step as f64 * wide >= LEAST_LINK)
        .unwrap_or(1000_i64);
    let mut firsts: BTreeMap<i64, i64> = BTreeMap::new();
    for moment in moments {
        let first = firsts
            .entry(moment.year.div_euclid(step))
            .or_insert(moment.year);
        *first = (*first).min(moment.year);
    }
    let (from, to) = ((axis.start / 12.0) as i64, (axis.end / 12.0) as i64);
    for group in from.div_euclid(step)..=(to - 1).div_euclid(step) {
        let (first, last) = ((group * step).max(from), ((group + 1) * step).min(to));
        let (left, right) = (axis.x((first * 12) as f64), axis.x((last * 12) as f64));
        let tick = [TOP + COLUMNS, TOP + COLUMNS + 5.0].map(|y| Point { x: left, y });
        svg.path("axis", &line_through(&tick, false));
        let target = firsts.get(&group);
        if let Some(year) = target {
            svg.link(&format!("{timeline}#year_{year}"));
            let column = Rect {
                x: left,
                y: TOP,
                w: right - left,
                h: COLUMNS + YEARS - 4.0,
            };
            svg.rect("reach", &column, 0.0);
        }
        let name = first.to_string();
        if measure::width(&name, SIZE) <= right - left {
            svg.text("", (left + right) / 2.0, TOP + COLUMNS + 17.0, &name);
        }
        if target.is_some() {
            svg.close();
        }
    }
}

fn write_stretch(svg: &mut Svg, axis: &Axis, stretch: &Stretch, y: f64) {
    let left = axis.x(stretch.first.map_or(axis.start, start));
    let right = axis.x(stretch.last.map_or(axis.end, end)).max(left + 3.0);
    let line = measure::lines(&stretch.label, SIZE, axis.width - 2.0 * SIDE, 1).join("");
    let half = measure::width(&line, SIZE) / 2.0;
    let middle =
        ((left + right) / 2.0).clamp(SIDE + half, (axis.width - SIDE - half).max(SIDE + half));
    svg.link(&stretch.href);
    svg.text("", middle, y + 12.0, &line);
    let bar = Rect {
        x: left,
        y: y + 17.0,
        w: right - left,
        h: 7.0,
    };
    svg.rect(
        if stretch.by_events {
            "bar by-events"
        } else {
            "bar"
        },
        &bar,
        0.0,
    );
    // An arrow where it goes on beyond the picture.
    let arrow = |x: f64, way: f64| {
        let at = |dx: f64, y: f64| Point { x: x + way * dx, y };
        let tip = [
            at(0.0, bar.y + 3.5),
            at(-7.0, bar.y - 4.0),
            at(-7.0, bar.bottom() + 4.0),
        ];
        line_through(&tip, true)
    };
    if stretch.last.is_none_or(|day| end(day) > axis.end) {
        svg.path("bar", &arrow(right, 1.0));
    }
    if stretch.first.is_none_or(|day| start(day) < axis.start) {
        svg.path("bar", &arrow(left, -1.0));
    }
    svg.close();
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn moment(first: Day, last: Day) -> Moment {
        Moment {
            first: Some(first),
            last: Some(last),
            year: first.0,
        }
    }

    fn drawn(moments: &[Moment], shape: Shape) -> String {
        draw(
            moments,
            Vec::new(),
            |unit| unit.as_str().to_owned(),
            (shape, ""),
        )
    }

    #[test]
    fn columns_are_as_fine_as_can_be_told_apart() {
        let years = |first, last| {
            [
                moment((first, 1, 1), (first, 1, 1)),
                moment((last, 5, 1), (last, 5, 1)),
            ]
        };
        for (first, last, wide, narrow) in [
            (2022, 2022, "month", "month"),
            (2012, 2022, "month", "quarter"),
            (1960, 2022, "year", "decade"),
            (1200, 2022, "decade", "century"),
        ] {
            let moments = years(first, last);
            for (shape, unit) in [(Shape::Wide, wide), (Shape::Narrow, narrow)] {
                let unit = format!(">{unit}</text>");
                assert!(drawn(&moments, shape).contains(&unit), "{first} {shape:?}");
            }
        }
    }

    #[test]
    fn every_link_leads_to_a_year_that_has_events() {
        let moments = [
            moment((1992, 1, 1), (1992, 1, 1)),
            moment((2022, 5, 1), (2022, 5, 1)),
        ];
        let drawn = drawn(&moments, Shape::Narrow);
        let links: Vec<_> = drawn
            .split("href=\"")
            .skip(1)
            .map(|s| s.split('"').next())
            .collect();
        assert_eq!(links, [Some("#year_1992"), Some("#year_2022")]);
    }

    #[test]
    fn what_lasts_has_a_bar_and_an_arrow_if_it_goes_on() {
        let moments = [moment((2020, 1, 1), (2022, 12, 31))];
        let stretch = |first, last| Stretch {
            first,
            last,
            label: "Barkhane".to_owned(),
            href: "barkhane.html".to_owned(),
            by_events: false,
        };
        let arrows = |stretch: Stretch| {
            let drawn = draw(
                &moments,
                vec![stretch],
                |_| String::new(),
                (Shape::Wide, ""),
            );
            drawn.matches("<path class=\"bar\"").count()
        };
        assert_eq!(arrows(stretch(Some((2020, 5, 1)), Some((2022, 1, 1)))), 0);
        assert_eq!(arrows(stretch(Some((2014, 8, 1)), None)), 2);
        // Before all events, or without any date: no bar at all.
        let none = stretch(Some((2013, 1, 1)), Some((2014, 8, 1)));
        assert!(
            !draw(&moments, vec![none], |_| String::new(), (Shape::Wide, "")).contains("Barkhane")
        );
    }

    #[test]
    fn an_event_of_which_only_the_year_is_known_counts_in_all_its_months() {
        let axis = Axis::of(&[moment((2022, 1, 1), (2022, 12, 31))], 880.0).expect("a year");
        let counts = axis.counts(&[moment((2022, 1, 1), (2022, 12, 31))]);
        assert_eq!(counts.len(), 12);
        assert!((counts.values().map(Count::all).sum::<f64>() - 1.0).abs() < 1e-9);
    }

    proptest! {
        #[test]
        fn any_dates_can_be_drawn(
            dates in prop::collection::vec((0_i64..3000, 1_u8..13, 1_u8..29, 0_i64..40), 1..20),
        ) {
            let moments: Vec<_> = dates
                .into_iter()
                .map(|(year, month, day, more)| moment((year, month, day), (year + more, month, day)))
                .collect();
            for shape in Shape::ALL {
                let drawn = drawn(&moments, shape);
                prop_assert!(drawn.starts_with("<svg") && !drawn.contains("NaN"));
            }
        }
    }
}
