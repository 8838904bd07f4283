//! Tables of cases in Markdown.

use std::fs;
use std::path::Path;

/// The rows of all tables in a file of `tests/parity/`, without their headers.
pub(crate) fn rows(file: &str) -> Vec<Vec<String>> {
    sections(file)
        .into_iter()
        .flat_map(|(_, rows)| rows)
        .collect()
}

/// The same, by the second-level heading above them.
pub(crate) fn sections(file: &str) -> Vec<(String, Vec<Vec<String>>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/parity");
    let text = fs::read_to_string(folder.join(file)).expect("the table can be read");
    let mut sections: Vec<(String, Vec<Vec<String>>)> = Vec::new();
    let mut in_table = false;
    for line in text.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            sections.push((heading.to_owned(), Vec::new()));
        }
        let Some(cells) = line
            .strip_prefix("| ")
            .and_then(|line| line.strip_suffix(" |"))
        else {
            in_table = line.starts_with("|--");
            continue;
        };
        if let Some((_, rows)) = sections.last_mut().filter(|_| in_table) {
            rows.push(cells.split(" | ").map(str::to_owned).collect());
        }
    }
    sections
}
