//! `dossier translate`: drafts what is missing or out of date.

use clap::Args;

use super::engine::{Asked, Lines, engine, formality};
use super::opened::{Opened, Which};
use super::progress::Watched;
use super::save::save;
use crate::bitext::segment::Fault;
use crate::bitext::{Bitext, SegmentIx};
use crate::cli::Outcome;
use crate::cli::args::Global;
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::Lang;
use crate::translate::drafts::{Desk, Meter, Stop};
use crate::translate::judge::judge;
use crate::translate::mock;
use crate::translate::plan::{Choice, Goes};
use crate::translate::remembered::Remembered;
use crate::translate::run::{Outcome as Translated, Prepared, finish, prepare};
use crate::translate::{EngineError, GlossarySupport, Translator};

#[derive(Debug, Args)]
pub(super) struct Draft {
    #[command(flatten)]
    which: Which,
    /// Who drafts: memory, deepl, libretranslate, apertium, command or mock; else the engine of dossier.toml
    #[arg(long, value_name = "NAME", value_parser = Asked::parse)]
    engine: Option<Asked>,
    /// Say what would be sent and what it costs, and send and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Send at most so many characters
    #[arg(long, value_name = "N")]
    max_chars: Option<u64>,
    /// Draft anew what a machine wrote and nobody has looked at
    #[arg(long)]
    force_machine: bool,
    /// Faults of the mock engine, for trying out what happens then
    #[arg(long, hide = true, value_name = "SCRIPT", value_parser = faults)]
    faults: Option<Faults>,
}

/// A script of faults.
#[derive(Clone, Debug)]
struct Faults(Vec<mock::Fault>);

fn faults(text: &str) -> Result<Faults, mock::FaultProblem> {
    mock::Fault::script(text).map(Faults)
}

/// A text that there is something to do for.
struct Job<'a> {
    bitext: &'a Bitext,
    prepared: Prepared,
}

pub(super) fn run(global: &Global, args: &Draft) -> Outcome {
    let opened = match Opened::new(global) {
        Ok(opened) => opened,
        Err(outcome) => return outcome,
    };
    let chosen = match opened.chosen(&args.which) {
        Ok(chosen) => chosen,
        Err(outcome) => return outcome,
    };
    let engines = &opened.loaded.dossier.settings.engines;
    let asked = args
        .engine
        .clone()
        .unwrap_or_else(|| Asked::of(engines.engine));
    let choice = Choice {
        force_machine: args.force_machine,
        replaces_mock: !matches!(asked, Asked::Memory | Asked::Mock(_)),
    };
    let knowledge = Knowledge::new(&opened, &chosen);
    let jobs: Vec<Job<'_>> = chosen
        .into_iter()
        .filter(|bitext| !bitext.memory.is_damaged)
        .map(|bitext| Job {
            bitext,
            prepared: prepare(bitext, choice, knowledge.of(bitext)),
        })
        .collect();
    print_plan(&opened, &jobs, args.dry_run);
    if args.dry_run {
        return end(&opened, false);
    }
    let lines = Lines::new();
    let scripted = args.faults.as_ref().map_or(&[][..], |faults| &faults.0);
    // With nothing to send, no key and no network is needed.
    let asked = match jobs.iter().all(|job| job.prepared.open.is_empty()) {
        true => Asked::Memory,
        false => asked,
    };
    match engine(&asked, engines, scripted, &lines) {
        Ok(engine) => {
            let meter = Meter {
                limit: args.max_chars,
                ..Meter::default()
            };
            let mut run = Run {
                opened: &opened,
                global,
                knowledge: &knowledge,
                meter,
            };
            run.all(&jobs, engine.as_deref())
        }
        Err(error) => {
            failure(&opened, &error);
            Outcome::Failed
        }
    }
}

/// What the dossier remembers, for each direction that is asked for.
struct Knowledge(Vec<((Lang, Lang), Remembered)>);

impl Knowledge {
    fn new(opened: &Opened, chosen: &[&Bitext]) -> Self {
        let mut all: Vec<((Lang, Lang), Remembered)> = Vec::new();
        for bitext in chosen {
            let pair = (bitext.from, bitext.to);
            if !all.iter().any(|(other, _)| *other == pair) {
                all.push((pair, opened.remembered(pair.0, pair.1)));
            }
        }
        Self(all)
    }

    fn of(&self, bitext: &Bitext) -> &Remembered {
        let found = self
            .0
            .iter()
            .position(|(pair, _)| *pair == (bitext.from, bitext.to));
        &self.0[found.unwrap_or(0)].1
    }
}

/// A run of an engine over the texts.
struct Run<'a> {
    opened: &'a Opened,
    global: &'a Global,
    knowledge: &'a Knowledge,
    meter: Meter,
}

impl Run<'_> {
    fn all(&mut self, jobs: &[Job<'_>], engine: Option<&dyn Translator>) -> Outcome {
        let cost: u64 = jobs.iter().map(|job| job.prepared.characters).sum();
        let mut glossary = None;
        if let Some(engine) = engine {
            if let Err(error) = self.ask_usage(engine, cost) {
                failure(self.opened, &error);
                return Outcome::Failed;
            }
            if engine.caps().glossary == GlossarySupport::Native {
                match engine.sync_glossary(&self.opened.glossary) {
                    Ok(handle) => glossary = handle,
                    Err(error) => {
                        failure(self.opened, &error);
                        return Outcome::Failed;
                    }
                }
            }
        }
        let watched = engine.map(|engine| Watched::new(engine, cost, &self.opened.printer));
        let mut findings = Vec::new();
        let mut stop = None;
        let mut done = Done::default();
        for job in jobs {
            let (from, to) = self.opened.tags(job.bitext);
            let remembered = self.knowledge.of(job.bitext);
            let judge = judge(remembered.terms(), from, to);
            if let Some(watched) = &watched {
                watched.name(&job.bitext.name, job.prepared.open.len() as u64);
            }
            let desk = watched
                .as_ref()
                .filter(|_| stop.is_none())
                .map(|watched| Desk {
                    engine: watched,
                    from,
                    to,
                    glossary: glossary.as_ref(),
                    formality: formality(&self.opened.loaded.dossier.settings.engines),
                    judge: &judge,
                });
            let translated = finish(
                job.bitext,
                &job.prepared,
                desk.as_ref(),
                &mut self.meter,
                (from, to),
                remembered,
            );
            // A version of which nothing is translated would be a page in the wrong language: readers get the stub.
            let is_worth_it = job.bitext.exists || translated.applied.put > 0;
            if is_worth_it
                && let Err(error) = save(
                    &self.global.root,
                    &self.opened.tree,
                    job.bitext,
                    (from, to),
                    &translated.applied.memory,
                    translated.applied.target.as_deref(),
                )
            {
                self.opened.printer.failure(error);
                done.failed = true;
            }
            done.count(job, &translated);
            done.files += usize::from(is_worth_it && translated.applied.target.is_some());
            findings.extend(findings_of(job, &translated));
            stop = stop.or(translated.stop);
        }
        if let Some(watched) = watched {
            watched.end();
        }
        self.report(&findings, &done, stop)
    }

    /// Says what was used of what may be used, before anything is sent.
    fn ask_usage(&self, engine: &dyn Translator, cost: u64) -> Result<(), EngineError> {
        if engine.caps().offline {
            return Ok(());
        }
        if let Some(usage) = engine.usage()? {
            let limit = usage
                .limit
                .map_or_else(|| "∞".to_owned(), |limit| limit.to_string());
            let left = usage.limit.map(|limit| limit.saturating_sub(usage.used));
            let is_enough = left.is_none_or(|left| left >= cost);
            let key = if is_enough {
                "translate-usage"
            } else {
                "translate-usage-short"
            };
            self.opened.printer.say(
                key,
                &[
                    ("engine", engine.id().name.into()),
                    ("used", usage.used.to_string().into()),
                    ("limit", limit.into()),
                    ("cost", cost.into()),
                ],
            );
        }
        Ok(())
    }

    /// Says what was done, and what it cost.
    fn say_done(&self, done: &Done) {
        let printer = &self.opened.printer;
        printer.say(
            "translate-done",
            &[
                ("put", done.put.into()),
                ("files", done.files.into()),
                ("requests", self.meter.requests.into()),
                ("characters", self.meter.characters.into()),
                (
                    "billed",
                    self.meter
                        .billed
                        .map_or_else(|| "none".to_owned(), |billed| billed.to_string())
                        .into(),
                ),
            ],
        );
    }

    fn report(&self, findings: &[Diagnostic], done: &Done, stop: Option<Stop>) -> Outcome {
        let printer = &self.opened.printer;
        if printer.wants_json() {
            self.opened.json(&serde_json::json!({ "translated": {
                "put": done.put, "learned": done.learned, "refused": done.faults, "untouched": done.untouched,
                "requests": self.meter.requests, "texts": self.meter.texts,
                "characters": self.meter.characters, "billed": self.meter.billed,
            }}));
        }
        printer.findings(findings, &self.opened.tree);
        let nothing_known = done.put + done.learned == 0 && done.untouched > 0;
        if !nothing_known || self.meter.requests > 0 {
            self.say_done(done);
        }
        if done.learned > 0 {
            printer.say("translate-learned", &[("count", done.learned.into())]);
        }
        if done.untouched > 0 {
            printer.say("translate-untouched", &[("count", done.untouched.into())]);
        }
        match &stop {
            Some(Stop::Engine(error)) => failure(self.opened, error),
            Some(Stop::Characters(limit)) => {
                printer.say("translate-limit", &[("limit", (*limit).into())])
            }
            None => {}
        }
        if done.failed || matches!(stop, Some(Stop::Engine(_))) {
            return Outcome::Failed;
        }
        end(
            self.opened,
            !findings.is_empty()
                && findings
                    .iter()
                    .any(|finding| finding.severity() == crate::diagnostic::Severity::Error),
        )
    }
}

/// What a run has done.
#[derive(Default)]
struct Done {
    put: usize,
    learned: usize,
    faults: usize,
    untouched: usize,
    files: usize,
    failed: bool,
}

impl Done {
    fn count(&mut self, job: &Job<'_>, translated: &Translated) {
        let of_persons = job
            .prepared
            .plan
            .learned
            .iter()
            .filter(|line| line.o.is_of_a_person());
        self.learned += of_persons.count();
        self.put += translated.applied.put;
        self.faults += translated.faults.len();
        self.untouched += translated.untouched.len();
    }
}

fn end(opened: &Opened, is_wrong: bool) -> Outcome {
    let outcome = if is_wrong || opened.has_errors {
        Outcome::Problems
    } else {
        Outcome::Clean
    };
    opened.printer.end(outcome)
}

/// Prints why an engine cannot go on.
fn failure(opened: &Opened, error: &EngineError) {
    opened.printer.failure(error);
}

/// What a person has to know of a text: what the engine could not do, what was not guessed, what stands there alone.
fn findings_of(job: &Job<'_>, translated: &Translated) -> Vec<Diagnostic> {
    let source = |ix: &SegmentIx| job.bitext.source.place(*ix);
    let faults = translated.faults.iter().chain(&translated.applied.refused);
    let mut findings: Vec<Diagnostic> = faults
        .map(|(ix, fault)| with_fault(Diagnostic::at(Code::DraftRefused, source(ix)), fault))
        .collect();
    let report = &job.prepared.plan.report;
    for judged in report.segments.iter().filter(|judged| judged.is_unsure) {
        let place = match (judged.source, judged.target) {
            (Some(ix), _) => source(&ix),
            (None, Some(ix)) => job.bitext.target.place(ix),
            (None, None) => continue,
        };
        findings.push(Diagnostic::at(Code::Unaligned, place));
    }
    for wanted in job
        .prepared
        .plan
        .wanted
        .iter()
        .filter(|wanted| wanted.goes == Goes::Beside)
    {
        let target = report
            .segments
            .iter()
            .find(|judged| judged.source == Some(wanted.source))
            .and_then(|judged| judged.target);
        let finding = Diagnostic::at(
            Code::StaleTranslation,
            target.map_or_else(|| source(&wanted.source), |ix| job.bitext.target.place(ix)),
        );
        findings.push(finding.related(source(&wanted.source)));
    }
    findings.extend(
        translated
            .applied
            .kept
            .iter()
            .map(|ix| Diagnostic::at(Code::OrphanTranslation, job.bitext.target.place(*ix))),
    );
    findings
}

fn with_fault(finding: Diagnostic, fault: &Fault) -> Diagnostic {
    let (reason, what) = fault.reason();
    finding.arg("reason", reason).arg("what", what)
}

/// Prints what is to be done for each text, and what it costs.
fn print_plan(opened: &Opened, jobs: &[Job<'_>], is_dry: bool) {
    let mut all = (0, 0);
    for job in jobs {
        let prepared = &job.prepared;
        let (open, cost) = (prepared.open.len(), prepared.characters);
        all = (all.0 + open, all.1 + cost);
        let learned = prepared.plan.learned.len();
        let nothing = open + prepared.known.len() + learned + prepared.plan.removed.len() == 0;
        let (from, to) = opened.tags(job.bitext);
        if opened.printer.wants_json() {
            opened.json(&serde_json::json!({ "plan": {
                "name": job.bitext.name, "from": from, "to": to,
                "source": &*job.bitext.source.file, "target": &*job.bitext.target.file,
                "send": open, "characters": cost, "known": prepared.known.len(), "learn": learned,
                "remove": prepared.plan.removed.len(),
            }}));
        } else if is_dry && !nothing {
            opened.printer.say(
                "translate-plan",
                &[
                    ("name", job.bitext.name.clone().into()),
                    ("from", from.to_owned().into()),
                    ("to", to.to_owned().into()),
                    ("send", open.into()),
                    ("characters", cost.into()),
                    ("known", prepared.known.len().into()),
                    ("learn", learned.into()),
                    ("remove", prepared.plan.removed.len().into()),
                ],
            );
        }
    }
    if is_dry {
        opened.printer.say(
            "translate-plan-all",
            &[("send", all.0.into()), ("characters", all.1.into())],
        );
    }
}
