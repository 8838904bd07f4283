//! Translating a dossier with the mock engine: what is sent, what is kept, what is never overwritten.

#![expect(
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a test reads the disk, shows what it found, and stops when it cannot go on"
)]

#[path = "translate/branches.rs"]
mod branches;
#[path = "translate/cases.rs"]
mod cases;
#[path = "translate/data.rs"]
mod data;
#[path = "translate/engines.rs"]
mod engines;
#[path = "translate/faults.rs"]
mod faults;
#[path = "translate/partial.rs"]
mod partial;
#[path = "translate/property.rs"]
mod property;
#[path = "translate/site.rs"]
mod site;
#[path = "translate/speed.rs"]
mod speed;

use dossier::translate::mock::{Mock, Mode};
use site::Site;

const BODY: &str = "\nLe **GSIM** parle de 203 morts [@x].\n\n## Les chiffres\n\n- un point\n- deux points\n\n![](figure:x)\n\nFin du texte.\n";

#[test]
fn a_new_article_is_drafted_whole_and_a_second_run_sends_nothing() {
    let mut site = Site::new(BODY);
    let mock = Mock::new(Mode::Pseudo);
    let ran = site.run(Some(&mock));
    assert!(ran.stop().is_none());
    let text = site.article("en").to_owned();
    assert!(text.contains("translated_from = \"fr\""), "{text}");
    assert!(
        text.contains("[@x]") && text.contains("![](figure:x)") && text.contains("{#les-chiffres}"),
        "{text}"
    );
    let mock = Mock::new(Mode::Pseudo);
    let ran = site.run(Some(&mock));
    assert_eq!(mock.counts().requests, 0, "{:?}", ran.outcomes);
    assert_eq!(site.article("en"), text);
}
