//! The report beside a source's record: what was found, and everything that was left out.

use super::{Found, Names};
use crate::diagnostic::Wording;
use crate::stub::text::{comment, date, quoted};

/// How the name of a report ends; the loader passes such files over.
pub(super) const SUFFIX: &str = ".import.toml";

/// The report as `content/sources/<id>.import.toml`.
pub(super) fn report(found: &Found, wording: &Wording) -> String {
    let say = |key: &str| {
        format!(
            "# {}",
            comment(&wording.say(key, &[("raw", found.raw.as_str().into())]))
        )
    };
    let mut lines = vec![
        say("import-report-comment"),
        format!("raw = {}", quoted(&found.raw)),
        format!("sha256 = {}", quoted(&found.sha256)),
        format!("part = {}", found.part),
        format!("parts = {}", found.parts),
        format!("encoding = {}", quoted(found.encoding)),
        format!("language = {}", quoted(&found.lang)),
        format!("article = {}", quoted(&found.article_path())),
    ];
    if let Some((count, kinds)) = &found.hidden {
        lines.push(format!(
            "hidden-characters = {count}  # {}",
            kinds.join(", ")
        ));
    }
    lines.push(String::new());
    lines.push("[date]".to_owned());
    lines.extend(found.dating.report());
    lines.push(String::new());
    lines.push(say("import-report-left-out"));
    for left in &found.article.left_out {
        lines.push(format!(
            "[[left-out]]\nline = {}\nrule = {}\nused = {}\ntext = {}",
            left.line,
            quoted(&left.rule),
            left.used,
            quoted(&left.text)
        ));
    }
    if !found.article.doubts.is_empty() {
        lines.push(String::new());
        lines.push(say("import-report-doubtful"));
    }
    for doubt in &found.article.doubts {
        lines.push(format!(
            "[[doubtful]]\nline = {}\nwhy = {}\ntext = {}",
            doubt.line,
            quoted(&wording.say(doubt.why, &[])),
            quoted(&doubt.text)
        ));
    }
    lines.extend(names(&found.names));
    lines.join("\n") + "\n"
}

fn names(names: &Names) -> Vec<String> {
    let known = names.known.iter().map(|(entry, form, count)| {
        format!(
            "[[glossary]]\nentry = {}\nform = {}\ncount = {count}",
            quoted(entry),
            quoted(form)
        )
    });
    let unknown = names.unknown.iter().map(|candidate| {
        let expansion = candidate
            .expansion
            .as_ref()
            .map(|expansion| format!("\nexpansion = {}", quoted(expansion)));
        format!(
            "[[unknown-name]]\nform = {}\ncount = {}{}",
            quoted(&candidate.form),
            candidate.count,
            expansion.unwrap_or_default()
        )
    });
    let blank = (!names.known.is_empty() || !names.unknown.is_empty()).then(String::new);
    blank.into_iter().chain(known).chain(unknown).collect()
}

/// What a report says of where its article came from.
#[derive(Debug, serde::Deserialize)]
pub(super) struct Origin {
    /// The raw file.
    pub(super) raw: String,
    /// Its hash.
    pub(super) sha256: String,
    /// Which of its articles.
    pub(super) part: usize,
    /// Where the article was written.
    pub(super) article: String,
}

/// Reads the head of a report; none when it is none.
pub(super) fn origin(text: &str) -> Option<Origin> {
    toml::from_str(text).ok()
}

/// A date for a line of a report.
pub(super) fn dated(key: &str, edtf: &str) -> String {
    format!("{key} = {}", date(edtf))
}
