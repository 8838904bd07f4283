//! `dossier timeline export`.

use std::path::PathBuf;

use clap::Args;

use super::language;
use crate::cli::Outcome;
use crate::cli::args::{Global, TimelineFormat};
use crate::cli::print::Printer;
use crate::cli::write::create;
use crate::diagnostic::{Diagnostic, Phrase, Severity};
use crate::disk;
use crate::i18n::Lang;
use crate::model::EventIx;
use crate::pipeline::{self, Published};
use crate::render::{calendar, timeline_json};
use crate::timeline::{self, Filter};

#[derive(Debug, Args)]
#[command(after_help = "Formats (--format): timelinejs, as when none is given; csv; ics; json")]
pub(in crate::cli) struct Export {
    /// The language of the events; else the first of the dossier
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
    /// Only events on this topic; may be repeated
    #[arg(long, value_name = "ID")]
    topic: Vec<String>,
    /// Only events that involve this entry of the glossary, be it a place; may be repeated
    #[arg(long, value_name = "ID")]
    actor: Vec<String>,
    /// Where to write; else standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Writes the timeline, or says which events cannot be read.
pub(super) fn run(global: &Global, args: &Export) -> Outcome {
    let printer = Printer::new(global);
    printer.outcome(export(global, args, &printer))
}

/// What an export holds, and what it does not, with the reason.
struct Exported {
    bytes: Vec<u8>,
    count: usize,
    left_out: Vec<EventIx>,
    reason: &'static str,
}

fn export(global: &Global, args: &Export, printer: &Printer) -> Result<Outcome, Phrase> {
    let read = disk::read(&global.root)?;
    let (published, found) = pipeline::open_published(&read.tree);
    let Some(published) = published else {
        printer.findings(&found, &read.tree);
        return Ok(Outcome::of(&found));
    };
    let unreadable = read.problems.iter().map(disk::Problem::finding);
    let missing: Vec<_> = found
        .into_iter()
        .chain(unreadable)
        .filter(is_of_an_event)
        .collect();
    if !missing.is_empty() {
        printer.findings(&missing, &read.tree);
        printer.say("timeline-export-stopped", &[]);
        return Ok(Outcome::Problems);
    }
    let loaded = &published.loaded;
    let lang = language(args.lang.as_deref(), &loaded.dossier.settings.languages)?;
    let filter = Filter {
        topics: args.topic.clone(),
        actors: args.actor.clone(),
    };
    let events = match timeline::select(loaded, &filter) {
        Ok(events) => events,
        Err(unknown) => {
            printer.findings_aside(&unknown, &read.tree);
            return Ok(Outcome::Failed);
        }
    };
    let exported = written(&published, lang, &events, global.timeline())?;
    say_left_out(printer, &published, lang, &exported);
    let Some(file) = &args.output else {
        printer.data(&exported.bytes)?;
        return Ok(Outcome::Clean);
    };
    create(file, &exported.bytes)?;
    let name = file.display().to_string();
    let values = [("events", exported.count.into()), ("file", name.into())];
    printer.say("timeline-exported", &values);
    Ok(Outcome::Clean)
}

/// An error in a file of events: what it says would be missing from an export.
fn is_of_an_event(diagnostic: &Diagnostic) -> bool {
    let file = diagnostic.place.as_ref().map(|place| &place.file);
    diagnostic.severity() == Severity::Error
        && file.is_some_and(|file| file.starts_with("content/events/"))
}

fn written(
    published: &Published,
    lang: Lang,
    events: &[EventIx],
    format: TimelineFormat,
) -> Result<Exported, Phrase> {
    let dossier = &published.loaded.dossier;
    let strings = &published.strings[lang];
    if format == TimelineFormat::Ics {
        let calendar = calendar::calendar(dossier, lang, events, strings);
        return Ok(Exported {
            bytes: calendar.bytes.ok_or(Phrase::new("calendar-empty"))?,
            count: calendar.count,
            left_out: calendar.left_out,
            reason: "calendar",
        });
    }
    if format == TimelineFormat::Json {
        let exists = |ix: &&EventIx| dossier.event(**ix).text(lang).is_some();
        let left_out: Vec<EventIx> = events.iter().filter(|ix| !exists(ix)).copied().collect();
        return Ok(Exported {
            bytes: timeline_json::file(dossier, lang, events, strings),
            count: events.len() - left_out.len(),
            left_out,
            reason: "other",
        });
    }
    let (slides, left_out) = timeline::slides(published, lang, events);
    let bytes = match format {
        TimelineFormat::Csv => timeline::sheet(&dossier.settings.title[lang], &slides),
        _ => timeline::timelinejs(dossier, lang, &slides),
    };
    Ok(Exported {
        bytes,
        count: slides.len(),
        left_out,
        reason: "other",
    })
}

fn say_left_out(printer: &Printer, published: &Published, lang: Lang, exported: &Exported) {
    let dossier = &published.loaded.dossier;
    let tag = dossier.settings.languages.tag(lang);
    for ix in &exported.left_out {
        let event = dossier.event(*ix);
        let reason = match event.text(lang) {
            Some(_) => exported.reason,
            None => "language",
        };
        let values = [
            ("id", event.id.as_ref().into()),
            ("date", event.date.as_str().into()),
            ("reason", reason.into()),
            ("language", tag.into()),
        ];
        printer.say("timeline-left-out", &values);
    }
}
