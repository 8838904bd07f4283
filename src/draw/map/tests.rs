use proptest::prelude::*;

use super::*;

fn spot(id: &str, latitude: f64, longitude: f64) -> Spot {
    Spot {
        id: id.to_owned(),
        latitude,
        longitude,
        weight: 0,
    }
}

fn label(id: &str) -> Label {
    Label {
        text: id.to_owned(),
        href: format!("{id}.html"),
    }
}

fn draw(panel: &Panel, shape: Shape) -> String {
    panel.draw(label, "en", |km| format!("{km} km"), shape)
}

fn mali() -> Vec<Spot> {
    vec![
        spot("mopti", 14.49, -4.19),
        spot("bamako", 12.64, -8.0),
        spot("gao", 16.27, -0.04),
    ]
}

#[test]
fn places_that_are_far_from_each_other_have_their_own_maps() {
    let mut spots = mali();
    spots.push(spot("palma", -10.77, 40.47));
    // From Bamako to Mopti it is 460 km, from Mopti to Gao 480.
    let panels = panels(spots);
    let ids: Vec<Vec<&str>> = panels.iter().map(|panel| panel.ids().collect()).collect();
    assert_eq!(ids, [vec!["bamako", "gao", "mopti"], vec!["palma"]]);
    assert_eq!(panels[0].countries("fr"), ["Mali"]);
    assert_eq!(panels[1].countries("tlh"), [""; 0]);
}

#[test]
fn places_all_over_the_world_stand_on_few_maps() {
    let spots = (0..12).map(|n| {
        spot(
            &format!("p{n:02}"),
            40.0 - 7.0 * f64::from(n),
            30.0 * f64::from(n) - 170.0,
        )
    });
    assert!(panels(spots.collect()).len() <= MOST_PANELS);
}

#[test]
fn the_order_of_what_goes_in_changes_nothing() {
    let mut other = mali();
    other.reverse();
    let (one, other) = (panels(mali()), panels(other));
    assert_eq!(draw(&one[0], Shape::Wide), draw(&other[0], Shape::Wide));
}

#[test]
fn a_map_of_mali() {
    let drawn = draw(&panels(mali())[0], Shape::Narrow);
    for name in ["Mali", "Mauritania", "Burkina Faso", "bamako", "200 km"] {
        assert!(
            drawn.contains(&format!(">{name}</text>")),
            "{name}: {drawn}"
        );
    }
    assert!(drawn.len() < 20_000, "{} bytes", drawn.len());
    let other = panels(mali())[0].draw(label, "tlh", |km| format!("{km} km"), Shape::Narrow);
    assert!(!other.contains("class=\"country\""));
}

#[test]
fn a_small_map_shares_its_ground() {
    let ground = panels(mali())[0].ground();
    let drawn = ground.locate(14.49, -4.19);
    assert!(drawn.contains("locator") && drawn.matches("<circle").count() == 5);
    assert!(drawn.len() < 8_000, "{} bytes", drawn.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_dot_lies_on_its_map_wherever_it_is(
        places in prop::collection::vec((-90.0..=90.0, -180.0..=180.0), 1..12),
    ) {
        let spots = (0..).zip(&places).map(|(n, (lat, lon)): (usize, _)| spot(&format!("p{n:02}"), *lat, *lon));
        for panel in panels(spots.collect()) {
            for (width, aspects) in [(880.0, (1.5, 2.2)), (340.0, (0.8, 1.3))] {
                let view = panel.view(width, aspects);
                for spot in &panel.spots {
                    prop_assert!(view.sheet().contains(view.place(spot.degrees())), "{:?}", spot);
                }
            }
        }
    }
}

#[test]
fn a_map_of_very_many_places_names_some_and_shows_all() {
    let place = |n: u32| Spot {
        weight: usize::from(n == 3999),
        ..spot(
            &format!("p{n:04}"),
            10.0 + f64::from(n % 64) * 0.1,
            f64::from(n / 64) * 0.1,
        )
    };
    let panels = panels((0..4000).map(place).collect());
    assert_eq!(panels.len(), 1);
    let drawn = draw(&panels[0], Shape::Wide);
    assert_eq!(drawn.matches("<circle").count(), 4000);
    assert!(drawn.contains(">p3999</text>") && !drawn.contains(">p2000</text>"));
    // What stands on the page of each of them does not grow with their number.
    assert!(panels[0].ground().locate(12.0, 3.0).len() < 12_000);
}
