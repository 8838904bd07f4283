//! `dossier check`.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::Outcome;
use super::args::{Check, Deny, Global};
use super::fix::{self, Fixed};
#[cfg(feature = "http")]
use super::links;
use super::print::Printer;
use super::progress::Progress;
use super::today::today;
use crate::diagnostic::has_errors;
use crate::disk;
use crate::files::{OutputFile, SourceTree};
use crate::pipeline::{self, Options};

/// Builds the site in memory, page by page, and prints what was found.
pub(super) fn run(global: &Global, args: &Check) -> Outcome {
    let printer = Printer::new(global);
    let mut read = match disk::read(&global.root) {
        Ok(read) => read,
        Err(error) => {
            printer.failure(&error);
            return Outcome::Failed;
        }
    };
    let today = today();
    let options = Options {
        base_url: None,
        drafts: args.drafts,
        compare: true,
        today: Some(ymd(today)),
        allow_mock: false,
    };
    let mut refused = false;
    if args.fix {
        let check = |tree: &SourceTree| pipeline::findings(tree, &read.problems, &options);
        match fix::run(global, &printer, &read.tree, args.write, &check) {
            Fixed::Done(tree) => read.tree = tree,
            Fixed::Refused => refused = true,
            Fixed::Failed => return Outcome::Failed,
        }
    }
    // Not earlier: a fix may ask whether it should be written.
    let progress = Progress::begin(&printer, "progress-files", None);
    let files = AtomicUsize::new(0);
    #[cfg(feature = "check")]
    let looked = finished::Looked::new(args.built);
    let emit = |file: OutputFile| {
        files.fetch_add(1, Ordering::Relaxed);
        progress.advance(1);
        #[cfg(feature = "check")]
        looked.see(&file);
        drop(file);
    };
    #[cfg_attr(
        not(feature = "check"),
        expect(unused_mut, reason = "only what is found in the files is added")
    )]
    let mut built = pipeline::build(&read.tree, &read.problems, &options, &emit);
    #[cfg(feature = "check")]
    let weighed = looked.judge(&mut built);
    progress.end();
    #[cfg(feature = "http")]
    let has_network = !args.links || links::add(global, &read.tree, (&printer, today), &mut built);
    #[cfg(not(feature = "http"))]
    let has_network = true;
    printer.findings(&built.diagnostics, &read.tree);
    #[cfg(feature = "check")]
    if let Some(weighed) = &weighed {
        weighed.print(&printer);
    }
    let denied = args.deny == Some(Deny::Warnings) && !built.diagnostics.is_empty();
    if has_errors(&built.diagnostics) || denied {
        return printer.end(Outcome::of(&built.diagnostics));
    }
    if !has_network {
        return printer.end(Outcome::Failed);
    }
    // Else the findings have been counted.
    if built.diagnostics.is_empty() {
        printer.say("checked", &[("files", files.into_inner().into())]);
    }
    printer.end(if refused {
        Outcome::Problems
    } else {
        Outcome::Clean
    })
}

/// A day as rules compare it with those of texts.
fn ymd(day: jiff::civil::Date) -> (i64, u8, u8) {
    let part = |part: i8| u8::try_from(part).unwrap_or_default();
    (day.year().into(), part(day.month()), part(day.day()))
}

/// `--built`: the finished files, each looked at as soon as it is made.
#[cfg(feature = "check")]
mod finished {
    use std::collections::BTreeSet;
    use std::sync::{Mutex, PoisonError};

    use crate::built::{self, Heavy, Look, Weights};
    use crate::cli::print::Printer;
    use crate::diagnostic::{self, Fact, has_errors};
    use crate::files::OutputFile;
    use crate::model::Budgets;
    use crate::pipeline::Built;

    /// What was seen so far; none when nobody asked.
    pub(super) struct Looked(Option<Mutex<Vec<Look>>>);

    impl Looked {
        pub(super) fn new(wanted: bool) -> Self {
            Self(wanted.then(Mutex::default))
        }

        pub(super) fn see(&self, file: &OutputFile) {
            if let Some(looks) = &self.0 {
                let look = built::look(file);
                let mut looks = looks.lock().unwrap_or_else(PoisonError::into_inner);
                looks.push(look);
            }
        }

        /// Adds what is found in the files; none when there is no whole site.
        pub(super) fn judge(self, made: &mut Built) -> Option<Weighed> {
            let looks = self.0?.into_inner().unwrap_or_else(PoisonError::into_inner);
            let bounds = made.bounds.as_ref()?;
            if has_errors(&made.diagnostics) {
                return None;
            }
            let articles: BTreeSet<&str> = bounds.articles.iter().map(|r| r.as_str()).collect();
            let broken = built::links(&looks, &bounds.base_url);
            let judged = built::judge(looks, &bounds.budgets, &bounds.base_url, &articles);
            let budgets = bounds.budgets;
            let mut found = judged.diagnostics;
            found.extend(broken);
            made.allows.settle(&mut found);
            made.diagnostics.extend(found);
            diagnostic::sort(&mut made.diagnostics);
            Some(Weighed {
                weights: judged.weights,
                budgets,
            })
        }
    }

    /// What the site weighs, and what it may weigh.
    pub(super) struct Weighed {
        weights: Weights,
        budgets: Budgets,
    }

    impl Weighed {
        pub(super) fn print(&self, printer: &Printer) {
            let Self { weights, budgets } = self;
            if printer.wants_json() {
                return printer.put_json(&serde_json::json!({ "weights": weights }));
            }
            let kilobytes = |bytes| Fact::kilobytes(bytes).number();
            for Heavy { page, amount } in &weights.articles {
                let (weight, limit) = (kilobytes(*amount), kilobytes(budgets.html));
                let said = [("weight", weight), ("limit", limit)];
                printer.say("built-articles", &with_page(said, page));
            }
            if let Some(Heavy { page, amount }) = &weights.other {
                let said = [("weight", kilobytes(*amount))];
                printer.say("built-other", &with_page(said, page));
            }
            let totals = [
                ("style", kilobytes(weights.style)),
                ("style_limit", kilobytes(budgets.style)),
                ("script", kilobytes(weights.script)),
                ("script_limit", kilobytes(budgets.script)),
                ("index", kilobytes(weights.index)),
                ("font", kilobytes(weights.font)),
                ("font_limit", kilobytes(budgets.font)),
            ];
            printer.say("built-totals", &totals);
            if weights.worker > 0 {
                let said = [("weight", kilobytes(weights.worker))];
                printer.say("built-worker", &said);
            }
            if let Some(Heavy { page, amount }) = &weights.requests {
                let said = [
                    ("count", (*amount).into()),
                    ("limit", budgets.requests.into()),
                ];
                printer.say("built-most-requests", &with_page(said, page));
            }
        }
    }

    type Arg<'a> = (&'static str, fluent_bundle::FluentValue<'a>);

    fn with_page<'a, const N: usize>(args: [Arg<'a>; N], page: &'a str) -> Vec<Arg<'a>> {
        let mut args = Vec::from(args);
        args.push(("page", page.into()));
        args
    }
}
