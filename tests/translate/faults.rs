//! Every fault of the mock engine, against texts with and without placeholders: mended, or nothing of it reaches the target.
//!
//! The table goes to `docs/translation-faults.md`; `DOSSIER_BLESS=1` writes it.

use std::collections::BTreeMap;
use std::path::Path;

use dossier::bitext::segment::{Fault as Wrong, Segment, answer};
use dossier::translate::mock::{Fault, Mock, Mode};

use super::cases::compare;
use super::engines::Capitals;
use super::site::{How, Site};

/// Where the placeholder is, and a text.
const TEXTS: [(&str, &str, &str); 5] = [
    ("no placeholder", "alpha", "Une phrase alpha de 12 mots."),
    ("one at the start", "beta", "[@x] dit beta en 12 mots."),
    (
        "a pair in the middle",
        "gamma",
        "Une **belle** phrase gamma de 12 mots.",
    ),
    ("one at the end", "delta", "Vu delta par 12 témoins [@x]."),
    (
        "two",
        "epsilon",
        "Le **Mali** dit epsilon à 12 témoins [@x].",
    ),
];

const OF_TEXTS: [&str; 11] = [
    "drop",
    "duplicate",
    "reorder",
    "empty-pair",
    "unbalanced",
    "foreign",
    "number",
    "term",
    "identity",
    "empty",
    "edges",
];

const OF_REQUESTS: [&str; 9] = [
    "429x3", "429", "503x2", "503", "hangx1", "hang", "quota", "413", "short",
];

fn digits(text: &str) -> Vec<String> {
    let mut found: Vec<String> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .map(str::to_owned)
        .collect();
    found.sort();
    found
}

/// Refuses other numbers.
fn judge(segment: &Segment, text: String) -> Result<String, Wrong> {
    match digits(&segment.words()) == digits(&answer::words(&text)) {
        true => Ok(text),
        false => Err(Wrong::Numbers(digits(&answer::words(&text)).join(", "))),
    }
}

fn article(text: &str) -> Site {
    let mut site = Site::empty();
    site.write(
        "fr",
        &format!("+++\ntitle = \"12\"\ndate = 2022-01-01\n+++\n\n{text}\n"),
    );
    site
}

/// What a text of the target has that a machine may not break: its placeholders and numbers.
fn essence(text: &str) -> (usize, usize, Vec<String>) {
    (
        text.matches("[@x]").count(),
        text.matches("**").count(),
        digits(text),
    )
}

fn body(site: &Site) -> String {
    let text = site.article("en");
    let start = text.find("\n+++\n\n").map_or(0, |at| at + 6);
    text[start..].trim_end().to_owned()
}

/// Translates `text` with a fault: how many texts were sent, and what came of it. `before` stands in the target, if anything.
fn outcome(mut site: Site, script: &str, text: &str, before: &str) -> (u64, String) {
    let mock = Mock::new(Mode::Pseudo).with_faults(Fault::script(script).expect("a script"));
    let ran = site.run_as(&How {
        engine: Some(&mock),
        judge: Some(&judge),
        ..How::default()
    });
    let after = body(&site);
    let done = ran.outcome();
    let wrong: Vec<String> = done
        .faults
        .iter()
        .map(|(_, fault)| fault.to_string())
        .collect();
    let stop = ran.stop().map(ToString::to_string);
    assert!(
        done.applied.refused.is_empty(),
        "{script}: {:?}",
        done.applied.refused
    );
    let said = match (wrong.first(), stop) {
        (None, None) => {
            assert_ne!(after, before, "{script} on {text}: nothing is said");
            assert_ne!(after, text, "{script} on {text}: nothing is said");
            assert_eq!(
                essence(&after),
                essence(text),
                "{script} on {text}: {after}"
            );
            "translated".to_owned()
        }
        (Some(fault), _) => format!("left: {fault}"),
        (None, Some(stop)) => format!("stops: {stop}"),
    };
    if said != "translated" {
        assert_eq!(after, before, "{script} on {text}");
    }
    // The next run, with a sound engine, needs nothing but this text.
    let sound = Capitals::default();
    let again = site.run(Some(&sound));
    assert_eq!(
        again.meter.texts > 0,
        said != "translated",
        "{script} on {text}"
    );
    (mock.counts().texts, said)
}

#[test]
fn no_fault_of_a_machine_reaches_the_target() {
    let mut rows: Vec<(String, String, String)> = Vec::new();
    let scripts = OF_TEXTS
        .iter()
        .flat_map(|fault| [format!("{fault}x1"), (*fault).to_owned()]);
    let scripts = scripts.chain(OF_REQUESTS.map(str::to_owned));
    for script in scripts {
        let mut seen: BTreeMap<(u64, String), Vec<&str>> = BTreeMap::new();
        for (place, word, text) in TEXTS {
            let new = outcome(article(text), &script, text, text);
            // The same over an older translation.
            let mut site = article(&text.replace(word, "ancien"));
            site.run(Some(&Capitals::default()));
            let before = body(&site);
            let newer = article(text).article("fr").to_owned();
            site.write("fr", &newer);
            let again = outcome(site, &script, text, &before);
            assert_eq!(new, again, "{script} on {text}");
            seen.entry(new).or_default().push(place);
        }
        for ((texts, said), places) in seen {
            let all = places.len() == TEXTS.len();
            let places = if all {
                "any text".to_owned()
            } else {
                places.join("; ")
            };
            let sent = format!(
                "{places}: {texts} {}",
                if texts == 1 { "text" } else { "texts" }
            );
            rows.push((script.clone(), sent, said));
        }
    }
    let mut table = String::from(
        "# What becomes of the faults of engines\n\nMade by `cargo test --test translate`; `DOSSIER_BLESS=1` writes it. The mock engine is told to make each fault at every\ntext, or (`x1`) once. What is “left” keeps the source’s text in a new article, and the older translation in one that is\nthere.\n\n| fault | what is sent | outcome |\n|---|---|---|\n",
    );
    for (fault, sent, said) in rows {
        table.push_str(&format!("| `{fault}` | {sent} | {said} |\n"));
    }
    println!("{table}");
    let mut wrong = Vec::new();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/translation-faults.md");
    compare(&path, &table, &mut wrong);
    assert!(
        wrong.is_empty(),
        "DOSSIER_BLESS=1 accepts it\n{}",
        wrong.join("\n")
    );
}
