//! How long a large article takes: `cargo test --release --test translate speed -- --ignored --nocapture`.

use std::fmt::Write as _;
use std::time::Instant;

use super::engines::Capitals;
use super::site::Site;

#[test]
#[ignore = "a measurement"]
fn two_thousand_segments() {
    let mut body = String::new();
    for n in 0..2000 {
        write!(
            body,
            "\nLe paragraphe {n} parle de la ville {} et de son marché ouvert.\n",
            n * 7
        )
        .expect("a string");
    }
    let mut site = Site::new(&body);
    let timed = |name: &str, site: &mut Site, is_report: bool| {
        let start = Instant::now();
        match is_report {
            true => drop(site.report()),
            false => drop(site.run(Some(&Capitals::default()))),
        }
        println!("{name}: {} ms", start.elapsed().as_millis());
    };
    let start = Instant::now();
    drop(site.state());
    println!(
        "reading, and a report of what is missing: {} ms",
        start.elapsed().as_millis()
    );
    timed("a new article", &mut site, false);
    timed("a report", &mut site, true);
    timed("a run without changes", &mut site, false);
    for n in (0..2000).step_by(50) {
        site.edit(
            "fr",
            &format!("Le paragraphe {n} parle"),
            &format!("Un ajout {n}.\n\nLe paragraphe {n} reparle"),
        );
    }
    timed("a report of 80 changes", &mut site, true);
    timed("a run with 80 changes", &mut site, false);
    let path = "translations/fr-en/a.jsonl";
    site.tree.insert_text(path, "");
    site.edit("en", "LE PARAGRAPHE 7 PARLE", "LE PARAGRAPHE 7 PARLE [@x]");
    site.edit(
        "fr",
        "\n\nLe paragraphe 9 ",
        "\n\nUn autre [@y].\n\nLe paragraphe 9 ",
    );
    timed("a report without memory", &mut site, true);
}
