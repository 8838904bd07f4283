//! A checked path stays below the output folder on every platform.
#![no_main]

use std::path::{Component, Path};

use dossier::files::OutPath;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|path: &str| {
    let Ok(checked) = OutPath::new(path) else {
        return;
    };
    assert_eq!(checked.as_str(), path);
    assert!(!path.contains(['\\', ':', '\0']) && !path.starts_with('/') && path.len() <= 1024);
    let parts = Path::new(path).components();
    assert!(
        parts
            .into_iter()
            .all(|part| matches!(part, Component::Normal(_)))
    );
});
