//! Findings as SARIF 2.1.0, which services that look at code read.
//!
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>; the section is named where a rule is not plain.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::report::printable;
use super::{Code, Diagnostic, Severity, Wording, manual};
use crate::files::{Place, SourceTree, encoded, line_column};

/// The findings as one log, ending in a line feed; a log without findings says that nothing was found.
pub(super) fn log(diagnostics: &[Diagnostic], tree: &SourceTree, wording: &Wording) -> String {
    let codes: BTreeMap<Code, usize> = {
        let mut codes: Vec<Code> = diagnostics.iter().map(|found| found.code).collect();
        codes.sort();
        codes.dedup();
        codes.into_iter().zip(0..).collect()
    };
    let rules: Vec<Value> = codes.keys().map(|code| rule(*code, wording)).collect();
    let results: Vec<Value> = diagnostics
        .iter()
        .map(|found| result(found, codes.get(&found.code).copied(), tree, wording))
        .collect();
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "dossier",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            // Columns count characters (3.14.27).
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log}\n")
}

fn rule(code: Code, wording: &Wording) -> Value {
    let lang = wording.lang();
    let page = code.manual(lang);
    json!({
        "id": code.as_str(),
        "shortDescription": { "text": manual::summary(code, lang) },
        "help": { "text": page, "markdown": page },
        "defaultConfiguration": { "level": level(code.severity()) },
    })
}

fn result(found: &Diagnostic, index: Option<usize>, tree: &SourceTree, wording: &Wording) -> Value {
    let mut lines = vec![wording.message(found)];
    lines.extend(wording.help(found));
    let mut result = json!({
        "ruleId": found.code.as_str(),
        "ruleIndex": index,
        "level": level(found.severity()),
        "message": { "text": printable(&lines.join("\n")) },
    });
    if let Some(place) = &found.place {
        result["locations"] = json!([location(place, tree)]);
    }
    if !found.related.is_empty() {
        let related = found.related.iter().map(|place| location(place, tree));
        result["relatedLocations"] = related.collect();
    }
    if let Some(fix) = &found.fix {
        let change = json!({
            "artifactLocation": artifact(&fix.place),
            "replacements": [{
                "deletedRegion": region(&fix.place, tree),
                "insertedContent": { "text": fix.text },
            }],
        });
        result["fixes"] = json!([{ "artifactChanges": [change] }]);
    }
    result
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn location(place: &Place, tree: &SourceTree) -> Value {
    let mut physical = json!({ "artifactLocation": artifact(place) });
    if tree.text(&place.file).is_some() {
        physical["region"] = region(place, tree);
    }
    json!({ "physicalLocation": physical })
}

fn artifact(place: &Place) -> Value {
    json!({ "uri": encoded(&place.file), "uriBaseId": "%SRCROOT%" })
}

/// A range of a text; the column of its end is that of the character after it (3.30.8).
fn region(place: &Place, tree: &SourceTree) -> Value {
    let text = tree.text(&place.file).map_or("", |text| text.as_ref());
    let (start_line, start_column) = line_column(text, place.span.start);
    let (end_line, end_column) = line_column(text, place.span.end);
    json!({
        "startLine": start_line,
        "startColumn": start_column,
        "endLine": end_line,
        "endColumn": end_column,
    })
}
