//! Pictures on their way from the dossier to the site.

use crate::project::{Files, Project, stderr};

const PHONE: &[u8] = include_bytes!("../pictures/phone.jpg");
/// The latitude in the GPS block of that file.
const LATITUDE: &[u8] = b"\0\0\0\x0e\0\0\0\x01\0\0\0\x27\0\0\0\x01\0\0\x0b\xc4\0\0\0\x64";

fn holds(files: &Files, words: &[u8]) -> Vec<String> {
    let holds = |bytes: &[u8]| bytes.windows(words.len()).any(|window| window == words);
    let found = files.iter().filter(|(_, bytes)| holds(bytes));
    found.map(|(path, _)| path.display().to_string()).collect()
}

fn project() -> Project {
    let project = Project::new();
    project.write("content/articles/rue.jpg", PHONE);
    project.write("content/articles/rue.jpg.toml", "credit = \"Dossier\"\n");
    project.write("static/photos/rue.jpeg", PHONE);
    project.write("static/photos/rue.jpeg.toml", "credit = \"Dossier\"\n");
    project.add("![Une rue](rue.jpg)\n\n![La même](/photos/rue.jpeg)");
    project
}

#[test]
fn where_a_picture_was_taken_is_not_published() {
    let project = project();
    let built = project.build(&[]);
    assert!(holds(&built, b"JFIF").len() >= 2, "both are there");
    for secret in [
        LATITUDE,
        b"Aminata Reporter",
        b"SN-778899",
        b"TRAILER-FILM",
        b"credit =",
    ] {
        assert_eq!(holds(&built, secret), Vec::<String>::new());
    }
    let settings = std::fs::read_to_string(project.path("dossier.toml")).expect("the settings");
    project.write(
        "dossier.toml",
        settings + "\n[images]\nkeep_metadata = true\nwidths = []\n",
    );
    let kept = holds(&project.build(&[]), LATITUDE);
    assert_eq!(kept, ["media/articles/rue.jpg", "photos/rue.jpeg"]);
}

#[test]
#[cfg(all(feature = "check", feature = "images"))]
fn pages_with_pictures_are_within_the_budgets() {
    let project = project();
    let checked = project.run(&["check", "--built", "--deny", "warnings"]);
    let said = stderr(&checked.code(0));
    assert!(said.contains("requests: at most "), "{said}");
}

/// A file whose header is in order and whose picture is not: what shows it is named.
#[test]
#[cfg(feature = "images")]
fn a_picture_that_cannot_be_decoded_stops_the_build() {
    let project = project();
    let mut png = include_bytes!("../pictures/notes.png").to_vec();
    let at = png
        .windows(4)
        .position(|window| window == b"IDAT")
        .expect("its data");
    png[at + 8] ^= 0xFF;
    project.write("content/articles/rue.png", png);
    project.add("![Une rue](rue.png)");
    let failed = project.run(&["build"]).code(1);
    let said = stderr(&failed);
    assert!(said.contains("error[broken-image]: “rue.png” cannot be shown: it is no PNG\n  --> content/articles/moura.fr.md:"), "{said}");
}
