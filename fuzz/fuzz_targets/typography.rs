//! Edits are in order, apart and on character boundaries, and once made there are no more.
#![no_main]

use dossier::i18n::{Put, Typography, apply, edits};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|run: &str| {
    for style in [
        Typography::French,
        Typography::FrenchCanada,
        Typography::English,
    ] {
        let found = edits(run, style);
        let mut end = 0;
        for edit in &found {
            assert!(edit.range.start >= end && run.get(edit.range.clone()).is_some());
            end = edit.range.end;
        }
        let set = apply(run, &found);
        let again = edits(&set, style);
        assert!(
            again.iter().all(|edit| edit.put == Put::Raise),
            "{run:?} {set:?} {again:?}"
        );
    }
});
