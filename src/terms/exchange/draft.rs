//! Records as files of the glossary: drafts, with what a person has to add in comments.

use super::record::{Former, Record, RecordText};
use crate::diagnostic::Wording;
use crate::model::EntryKind;
use crate::stub::text::{array, date, quoted};

/// The file of a new entry. It is a draft whatever it holds: a person reads it before readers do.
pub(super) fn file(record: &Record, wording: &Wording) -> String {
    let mut text = format!(
        "# {}\ndraft = true\n",
        wording.say("terms-import-comment", &[])
    );
    let mut line = |key: &str, value: Option<String>| {
        if let Some(value) = value {
            text.push_str(&format!("{key} = {value}\n"));
        }
    };
    match record.kind {
        Some(kind) => line("kind", Some(quoted(kind.as_str()))),
        None => {
            let kinds = EntryKind::ALL.map(EntryKind::as_str).join(", ");
            line("# kind", Some(format!("\"\" # {kinds}")));
        }
    }
    let id = |id: &Option<String>| id.as_ref().map(|id| quoted(id));
    line("since", record.since.as_deref().map(date));
    line("until", record.until.as_deref().map(date));
    line("related", some_list(&record.related));
    line("part_of", id(&record.part_of));
    line("succeeded_by", id(&record.succeeded_by));
    line("sources", some_list(&record.sources));
    line("case", record.exact.then(|| quoted("exact")));
    line("link", record.unlinked.then(|| "false".to_owned()));
    line("loose", record.loose.then(|| "true".to_owned()));
    line("only_in", record.only_in.as_deref().map(array));
    line("first_mention", record.first_mention.as_deref().map(array));
    let coordinates = record
        .coordinates
        .map(|(latitude, longitude)| format!("[{latitude:?}, {longitude:?}]"));
    line("coordinates", coordinates);
    for (tag, words) in &record.texts {
        text.push('\n');
        text.push_str(&block(tag, words, wording));
    }
    text
}

/// The table of an entry in one language.
pub(super) fn block(tag: &str, words: &RecordText, wording: &Wording) -> String {
    let mut text = format!("[{tag}]\n");
    let mut line = |key: &str, value: Option<String>| {
        if let Some(value) = value {
            text.push_str(&format!("{key} = {value}\n"));
        }
    };
    match words.name.as_str() {
        "" => line("# name", Some(quoted(""))),
        name => line("name", Some(quoted(name))),
    }
    match words.acronyms.as_slice() {
        [acronym] => line("acronym", Some(quoted(acronym))),
        acronyms => line("acronym", some_list(acronyms)),
    }
    line("aliases", some_list(&words.aliases));
    line("forms", some_list(&words.forms));
    line("former", some_former(&words.former));
    line("sort", words.sort.as_deref().map(quoted));
    line("context", some_list(&words.context));
    line("except", some_list(&words.except));
    match words.definition.as_str() {
        "" => {
            let to_write = wording.say("terms-import-definition", &[]);
            text.push_str(&format!("# {to_write}\n# definition = \"\"\n"));
        }
        definition => line("definition", Some(quoted(definition))),
    }
    text
}

fn some_list(texts: &[String]) -> Option<String> {
    (!texts.is_empty()).then(|| array(texts))
}

fn some_former(former: &[Former]) -> Option<String> {
    let table = |former: &Former| {
        let name = quoted(&former.name);
        match &former.until {
            Some(until) => format!("{{ name = {name}, until = {} }}", date(until)),
            None => format!("{{ name = {name} }}"),
        }
    };
    let tables: Vec<String> = former.iter().map(table).collect();
    (!tables.is_empty()).then(|| format!("[{}]", tables.join(", ")))
}
