//! `dossier import`.

use std::fmt::Write as _;

use super::Outcome;
use super::args::{Global, Import, Into};
use super::print::Printer;
use super::progress::Progress;
use super::today::today;
use super::write::write;
use crate::diagnostic::{self, Phrase, has_errors};
use crate::disk;
use crate::import::{self, Excerpt, Item, Options, Plan, RawFile, State};
use crate::pipeline;

/// Plans the import, says the plan, and writes the new files unless the user only wants to look.
pub(super) fn run(global: &Global, args: &Import) -> Outcome {
    let printer = Printer::new(global);
    printer.outcome(import(global, args, &printer))
}

fn import(global: &Global, args: &Import, printer: &Printer) -> Result<Outcome, Phrase> {
    let read = disk::read(&global.root)?;
    let (loaded, found) = pipeline::open(&read.tree);
    let Some(loaded) = loaded else {
        printer.findings(&found, &read.tree);
        return Ok(Outcome::of(&found));
    };
    let raw = disk::read_raw(&global.root, &args.paths);
    let passed_over = raw.passed_over;
    let all = u64::try_from(raw.files.len()).ok();
    let progress = Progress::begin(printer, "progress-import", all);
    let refused: Vec<_> = raw.problems.iter().map(disk::Problem::finding).collect();
    let raw: Vec<RawFile> = raw
        .files
        .into_iter()
        .map(|file| RawFile {
            path: file.path,
            bytes: file.bytes,
        })
        .collect();
    let Plan {
        items,
        files,
        mut diagnostics,
        texts,
    } = import::plan(&raw, &read.tree, &loaded, &options(args), printer.wording());
    progress.end();
    diagnostics.extend(refused);
    diagnostic::sort(&mut diagnostics);
    for item in &items {
        printer.item(&described(item, printer), item);
    }
    printer.findings(&diagnostics, &texts);
    if passed_over > 0 {
        printer.say("import-passed-over", &[("count", passed_over.into())]);
    }
    if !args.dry_run {
        write(&global.root, &files)?;
    }
    let articles = items.iter().filter(|item| item.state == State::New).count();
    let key = if args.dry_run {
        "import-would-write"
    } else {
        "import-written"
    };
    printer.say(
        key,
        &[("articles", articles.into()), ("files", files.len().into())],
    );
    Ok(match has_errors(&diagnostics) {
        true => Outcome::Problems,
        false => Outcome::Clean,
    })
}

fn options(args: &Import) -> Options {
    let today = today();
    Options {
        id: args.id.clone(),
        lang: args.lang.clone(),
        date: args.date.clone(),
        pages: args.into == Into::Pages,
        keep: args.keep.clone(),
        stubs: args.stubs,
        today: (today.year(), today.month(), today.day()),
    }
}

/// What a person reads of an article of the plan.
fn described(item: &Item, printer: &Printer) -> String {
    let (part, parts) = item.part;
    let args = [
        ("raw", item.raw.as_str().into()),
        ("part", part.into()),
        ("parts", parts.into()),
        ("id", item.id.as_str().into()),
    ];
    let mut text = printer.wording().say(
        match item.state {
            State::New => "import-new",
            State::Unchanged => "import-unchanged",
            State::Changed => "import-changed",
        },
        &args,
    );
    text.push('\n');
    if item.state == State::Unchanged {
        return text;
    }
    if item.state == State::Changed {
        let diff = item.diff.clone().filter(|diff| !diff.is_empty());
        return text
            + &diff.unwrap_or_else(|| printer.wording().say("import-no-change", &[]) + "\n");
    }
    let mut line = |key: &str, value: &str| {
        if !value.is_empty() {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "  {:<11}{value}", printer.wording().say(key, &[]));
        }
    };
    line("import-title", &item.title);
    line("import-id", &format!("{} ({})", item.id, item.language));
    let date = item.date.clone().unwrap_or_else(|| "?".to_owned());
    line("import-date", &format!("{date} — {}", item.date_evidence));
    line("import-authors", &item.authors.join(", "));
    excerpts(&mut line, "import-left-out", &item.left_out, |why, text| {
        format!("{why:<20} {text}")
    });
    excerpts(&mut line, "import-doubtful", &item.doubtful, |why, text| {
        format!("{text} — {why}")
    });
    let events = match item.events {
        0 => String::new(),
        count => printer
            .wording()
            .say("import-events", &[("count", count.into())]),
    };
    line("import-dated", &events);
    line("import-entries", &item.entries.join(", "));
    line("import-unknown", &item.unknown_names.join(", "));
    for (at, path) in item.files.iter().enumerate() {
        line(
            if at == 0 {
                "import-writes"
            } else {
                "import-nothing"
            },
            path,
        );
    }
    text
}

/// Lines of the raw file, one below the other, each with its number and why it is listed.
fn excerpts(
    line: &mut impl FnMut(&str, &str),
    key: &str,
    excerpts: &[Excerpt],
    beside: impl Fn(&str, &str) -> String,
) {
    const WIDTH: usize = 70;
    for (at, excerpt) in excerpts.iter().enumerate() {
        let mut shown: String = excerpt.text.chars().take(WIDTH).collect();
        if excerpt.text.chars().count() > WIDTH {
            shown.push('…');
        }
        let key = if at == 0 { key } else { "import-nothing" };
        line(
            key,
            &format!("{:>4}  {}", excerpt.line, beside(&excerpt.why, &shown)),
        );
    }
}
