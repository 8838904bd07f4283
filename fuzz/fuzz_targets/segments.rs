//! A text gives every byte back when its segments are said again, keeps its shape when they say something else, and a memory
//! of any bytes can be read.
#![no_main]

use dossier::bitext::memory::Memory;
use dossier::bitext::segment::{read, splice};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    // What a dossier holds has no returns: they are taken out when it is read.
    let text = text.replace('\r', "");
    let parts = read(&text);
    let texts = parts.segments.iter().enumerate().filter(|(_, segment)| !segment.is_opaque());
    let echo: Vec<(usize, String)> = texts.map(|(at, segment)| (at, segment.text.clone())).collect();
    let same = splice(&text, &parts, &echo);
    assert!(same.refused.is_empty(), "{:?}", same.refused);
    assert_eq!(same.text, text);
    let other: Vec<(usize, String)> = echo.iter().map(|(at, text)| (*at, format!("Bon {text} fin"))).collect();
    let changed = read(&splice(&text, &parts, &other).text);
    assert_eq!(changed.segments.len(), parts.segments.len());
    assert!(changed.blocks.iter().map(|block| &block.kind).eq(parts.blocks.iter().map(|block| &block.kind)));
    Memory::read(&"translations/fr-en/a.jsonl".into(), &text, &mut Vec::new());
});
