//! Two languages side by side.

#![expect(
    clippy::print_stdout,
    reason = "a test shows what it found, and stops when it cannot go on"
)]

use std::path::Path;

use dossier::bitext::state::{State, report};
use dossier::{bitext, disk, pipeline};

/// Every text of the shipped dossier has a counterpart for each of its segments, found without a memory.
#[test]
fn the_shipped_dossier_is_aligned_whole() {
    let read = disk::read(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the dossier");
    let (loaded, _) = pipeline::open(&read.tree);
    let loaded = loaded.expect("a dossier");
    let (bitexts, found) = bitext::read(&loaded, &read.tree);
    assert_eq!(found, []);
    let mut wrong = Vec::new();
    let mut all = 0;
    for bitext in &bitexts {
        let report = report(bitext, &|_| String::new());
        all += report.segments.len();
        for judged in &report.segments {
            if matches!(judged.state, State::Missing | State::Orphan) {
                let side = if judged.source.is_some() {
                    &bitext.source
                } else {
                    &bitext.target
                };
                let ix = judged.source.or(judged.target).expect("a segment");
                let text = side.segment(ix).map(|s| s.text.clone());
                wrong.push(format!(
                    "{} {:?} {} {:?}",
                    bitext.name, judged.state, side.fields[ix.field].path, text
                ));
            }
        }
    }
    println!("{} texts, {all} segments", bitexts.len());
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}
