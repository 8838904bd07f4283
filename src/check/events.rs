//! Events that nobody answers for, and those in which something acts that did not exist.
//!
//! An event has a source if it lists one, or if its text cites one in any language. Of those that act, actors and operations have
//! a span (`since`, `until`); a person's is their life or their office, as each dossier likes, and says nothing. Only what
//! cannot be is said: a date that may lie in the span, being approximate or long, passes.

use super::data::ENTRY;
use super::scope::Scope;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Entry, EntryKind, Event};

/// Says which events have no source, and which lie outside the span of who acts in them.
pub(super) fn check(scope: &Scope<'_>, found: &mut Vec<Diagnostic>) {
    let linked = scope.linked;
    for (event, texts) in linked.dossier.events.iter().zip(&linked.events) {
        let cites = texts.iter().any(|(_, text)| !text.cited.is_empty());
        if event.sources.is_empty() && !cites {
            let place = scope.records.place("event", &event.id, "id");
            let finding = Diagnostic::at(Code::EventWithoutSource, place);
            found.push(finding.arg("id", event.id.as_ref()));
        }
        for actor in &event.actors {
            let entry = linked.dossier.entry(*actor);
            if matches!(entry.kind, EntryKind::Operation | EntryKind::Actor) {
                found.extend(outside(scope, event, entry));
            }
        }
    }
}

fn outside(scope: &Scope<'_>, event: &Event, entry: &Entry) -> Option<Diagnostic> {
    let begins = entry
        .since
        .as_ref()
        .filter(|since| event.date.latest() < since.earliest());
    let ends = entry
        .until
        .as_ref()
        .filter(|until| event.date.earliest() > until.latest());
    let (key, bound) = match (begins, ends) {
        (Some(since), _) => ("since", since),
        (_, Some(until)) => ("until", until),
        _ => return None,
    };
    let finding = Diagnostic::at(
        Code::EventOutsideSpan,
        scope.records.place("event", &event.id, "date"),
    );
    Some(
        finding
            .arg("date", event.date.as_str())
            .arg("entry", entry.id.as_ref())
            .arg("key", key)
            .arg("bound", bound.as_str())
            .related(scope.records.place(ENTRY, &entry.id, key)),
    )
}
