//! New events as a file of the dossier: a draft, with what had no place in it in comments.

use super::read::Record;
use crate::diagnostic::Wording;
use crate::model::Status;
use crate::stub::text::{array, date, quoted};

/// The file of new events. It is a draft whatever it holds: a person reads it before readers do.
pub(super) fn file(records: &[&Record], tag: &str, from: &str, wording: &Wording) -> String {
    let from = from.rsplit('/').next().unwrap_or(from);
    let comment = wording.say("timeline-import-comment", &[("file", from.into())]);
    let mut text = format!("# {}\ndraft = true\n", one_line(&comment));
    for record in records {
        text.push('\n');
        for (what, words) in &record.left {
            text.push_str(&format!("# {what}: {}\n", one_line(words)));
        }
        text.push_str("[[event]]\n");
        let mut line = |key: &str, value: Option<String>| {
            if let Some(value) = value {
                text.push_str(&format!("{key} = {value}\n"));
            }
        };
        let list = |ids: &[String]| (!ids.is_empty()).then(|| array(ids));
        line("id", Some(quoted(&record.id)));
        line("date", Some(date(&record.date)));
        // What another program says is not established by being imported.
        let status = record.status.unwrap_or(Status::Attributed.as_str());
        line(
            "status",
            (status != Status::default().as_str()).then(|| quoted(status)),
        );
        line("actors", list(&record.actors));
        line("places", list(&record.places));
        line("topics", list(&record.topics));
        line("sources", list(&record.sources));
        line("article", record.article.as_deref().map(quoted));
        text.push_str(&block(record, tag));
    }
    text
}

/// The table of an event in one language.
pub(super) fn block(record: &Record, tag: &str) -> String {
    format!(
        "[event.{tag}]\ntitle = {}\ntext = {}\n",
        quoted(&record.title),
        quoted(&record.text)
    )
}

/// A text on one line of a comment.
fn one_line(text: &str) -> String {
    let plain = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    plain.take(240).collect()
}
