//! `dossier translate status`.

use clap::Args;

use super::opened::{Opened, Which};
use crate::bitext::Bitext;
use crate::bitext::state::{Judged, Report, State};
use crate::cli::Outcome;
use crate::cli::args::Global;
use crate::diagnostic::report::printable;
use crate::files::{Place, line_column};

#[derive(Debug, Args)]
pub(super) struct Status {
    #[command(flatten)]
    which: Which,
    /// Exit with 1 when more segments than this are missing, stale or in conflict
    #[arg(long, value_name = "N")]
    max_stale: Option<usize>,
    /// List every segment, those that are well too
    #[arg(long)]
    all: bool,
}

/// States that a reader is ill served by: what `--max-stale` counts.
const STALE: [State; 4] = [
    State::Missing,
    State::StaleSource,
    State::StaleGlossary,
    State::Conflict,
];

pub(super) fn run(global: &Global, args: &Status) -> Outcome {
    let opened = match Opened::new(global) {
        Ok(opened) => opened,
        Err(outcome) => return outcome,
    };
    let chosen = match opened.chosen(&args.which) {
        Ok(chosen) => chosen,
        Err(outcome) => return outcome,
    };
    let (mut stale, mut all, mut good) = (0, 0, 0);
    for bitext in chosen {
        let report = opened.report(bitext, &opened.terms(bitext.from, bitext.to));
        stale += STALE
            .iter()
            .map(|state| report.count(*state))
            .sum::<usize>();
        all += report
            .segments
            .iter()
            .filter(|judged| judged.source.is_some())
            .count();
        good += report.count(State::Done) + report.count(State::Unreviewed);
        match opened.printer.wants_json() {
            true => json(&opened, bitext, &report),
            false => text(&opened, bitext, &report, args.all),
        }
    }
    let percent = (100 * good).checked_div(all).unwrap_or(100);
    opened.printer.say(
        "translate-status-all",
        &[
            ("percent", percent.into()),
            ("segments", all.into()),
            ("stale", stale.into()),
        ],
    );
    let is_too_much = args.max_stale.is_some_and(|most| stale > most);
    let outcome = if is_too_much || opened.has_errors {
        Outcome::Problems
    } else {
        Outcome::Clean
    };
    opened.printer.end(outcome)
}

/// Prints a line for the text, and one for each segment that is not well.
fn text(opened: &Opened, bitext: &Bitext, report: &Report, all: bool) {
    let counts: Vec<String> = State::ALL
        .iter()
        .rev()
        .map(|state| (state, report.count(*state)))
        .filter(|(_, count)| *count > 0)
        .map(|(state, count)| format!("{} {count}", state.as_str()))
        .collect();
    let (from, to) = opened.tags(bitext);
    let mut out = format!(
        "{:>3} %  {}  {from} → {to}  {}\n",
        report.percent(),
        bitext.name,
        counts.join(", ")
    );
    for judged in &report.segments {
        let is_well = matches!(
            judged.state,
            State::Done | State::Unreviewed | State::Unrecorded
        );
        if all || !is_well {
            out.push_str(&format!("       {}\n", line(opened, bitext, judged)));
        }
    }
    opened.printer.put(&printable(&out));
}

/// A segment with its state, both its places, and how it begins.
fn line(opened: &Opened, bitext: &Bitext, judged: &Judged) -> String {
    let source = judged
        .source
        .map(|ix| place(opened, &bitext.source.place(ix)));
    let target = judged
        .target
        .map(|ix| place(opened, &bitext.target.place(ix)));
    let places: Vec<String> = [source, target].into_iter().flatten().collect();
    let unsure = if judged.is_unsure { " ?" } else { "" };
    format!(
        "{}{unsure}  {}  {}",
        judged.state.as_str(),
        places.join(" → "),
        beginning(bitext, judged)
    )
}

fn beginning(bitext: &Bitext, judged: &Judged) -> String {
    let source = judged.source.and_then(|ix| bitext.source.segment(ix));
    let segment = source.or_else(|| judged.target.and_then(|ix| bitext.target.segment(ix)));
    let words = segment.map(|segment| segment.words()).unwrap_or_default();
    match words.char_indices().nth(48) {
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or_default()),
        None => words,
    }
}

fn place(opened: &Opened, place: &Place) -> String {
    let text = opened.tree.text(&place.file).map_or("", |text| text);
    let (line, column) = line_column(text, place.span.start);
    format!("{}:{line}:{column}", place.file)
}

fn json(opened: &Opened, bitext: &Bitext, report: &Report) {
    let (from, to) = opened.tags(bitext);
    let counts: serde_json::Map<String, serde_json::Value> = State::ALL
        .iter()
        .map(|state| (state.as_str().to_owned(), report.count(*state).into()))
        .collect();
    let segments: Vec<serde_json::Value> = report
        .segments
        .iter()
        .map(|judged| {
            serde_json::json!({
                "state": judged.state.as_str(),
                "origin": judged.origin.map(|origin| origin.as_str()),
                "unsure": judged.is_unsure,
                "source": judged.source.map(|ix| place(opened, &bitext.source.place(ix))),
                "target": judged.target.map(|ix| place(opened, &bitext.target.place(ix))),
                "text": judged.source.and_then(|ix| bitext.source.segment(ix)).map(|segment| segment.text.clone()),
            })
        })
        .collect();
    opened.json(&serde_json::json!({ "text": {
        "name": bitext.name, "from": from, "to": to, "exists": bitext.exists,
        "source": &*bitext.source.file, "target": &*bitext.target.file,
        "percent": report.percent(), "worst": report.worst().as_str(), "counts": counts, "segments": segments,
    }}));
}
