//! What an editor should look at before publishing, in a dossier that can be built: `dossier check`.
//!
//! Input: the linked dossier, its theme, the files that it was read from. Output: findings, each with a place.
//!
//! 1. `data` reads where the keys of records stand, and the texts in them;
//! 2. `passage` reads each text once: its paragraphs, headings, cells and quotations;
//! 3. every rule of [`CHECKS`] looks at each text, at what all bodies say, or at the dossier as a whole, and says what it finds.
//!
//! One rule is one file. What a finding means, why it matters and what to write instead is said at its
//! [code](crate::diagnostic::Code), not here; a rule's own comment says how it decides, and what it lets pass.
//!
//! What other stages say is not said again: links and fragments in texts ([`crate::link`]), two languages that disagree
//! ([`crate::parity`]), files and keys ([`crate::content`]), the weight of pages and the links in them ([`crate::built`]).

mod acronyms;
mod contrast;
mod corrections;
mod data;
mod events;
mod figures;
mod future;
mod headings;
mod numbers;
mod outside;
mod passage;
mod quotations;
mod quoted;
mod scope;
mod single;
mod sources;
mod style;
mod terms;
mod typography;
mod weekdays;

use rayon::prelude::*;

pub(crate) use acronyms::unknown;
pub use outside::{Outside, outside};

use crate::diagnostic::{Code, Diagnostic};
use crate::files::SourceTree;
use crate::link::LinkedDossier;
use crate::render::Theme;
use passage::{Paragraphs, Read};
use scope::Scope;

/// A rule, with the codes of what it can find.
pub struct Check {
    /// What it can find.
    pub codes: &'static [Code],
    run: Run,
}

/// What a rule looks at.
enum Run {
    /// Each text by itself.
    Text(fn(&Scope<'_>, &Read<'_>, &mut Vec<Diagnostic>)),
    /// The words of all bodies of documents.
    Bodies(fn(&Scope<'_>, &[Paragraphs<'_>], &mut Vec<Diagnostic>)),
    /// The dossier as a whole.
    Dossier(fn(&Scope<'_>, &mut Vec<Diagnostic>)),
}

/// Every rule.
pub const CHECKS: &[Check] = &[
    text(
        &[Code::ImpossibleWeekday, Code::ImpossibleDate],
        weekdays::check,
    ),
    text(&[Code::HeadingSkipsLevel], headings::check),
    text(&[Code::NumberWithoutSource], numbers::check),
    text(
        &[Code::QuotationWithoutSpeaker, Code::QuotationWithoutSource],
        quotations::check,
    ),
    text(
        &[
            Code::StraightQuote,
            Code::UnpairedQuote,
            Code::SpaceBeforeMark,
        ],
        typography::check,
    ),
    text(&[Code::StyleWord], style::check),
    text(&[Code::FigureTextDisagrees], figures::check),
    dossier(
        &[Code::UnusedSource, Code::SourceNotArchived],
        sources::check,
    ),
    dossier(&[Code::SingleSource], single::check),
    dossier(
        &[Code::EventWithoutSource, Code::EventOutsideSpan],
        events::check,
    ),
    dossier(&[Code::CorrectionAfterUpdate], corrections::check),
    dossier(&[Code::PublishedInFuture], future::check),
    dossier(
        &[
            Code::UnusedTerm,
            Code::TermMissingLanguage,
            Code::UndecidedName,
        ],
        terms::check,
    ),
    Check {
        codes: &[Code::UnknownAcronym],
        run: Run::Bodies(acronyms::check),
    },
    dossier(&[Code::LowContrast], contrast::check),
];

const fn text(
    codes: &'static [Code],
    run: fn(&Scope<'_>, &Read<'_>, &mut Vec<Diagnostic>),
) -> Check {
    let run = Run::Text(run);
    Check { codes, run }
}

const fn dossier(codes: &'static [Code], run: fn(&Scope<'_>, &mut Vec<Diagnostic>)) -> Check {
    let run = Run::Dossier(run);
    Check { codes, run }
}

/// What rules need beside the dossier.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// The files that the dossier was read from.
    pub tree: &'a SourceTree,
    /// What pages are made with.
    pub theme: &'a Theme,
    /// The day on which the dossier is checked; none where no rule may ask.
    pub today: Option<(i64, u8, u8)>,
}

/// Runs every rule of which some code is wanted.
pub fn check(
    linked: &LinkedDossier,
    around: &Around<'_>,
    is_wanted: &(dyn Fn(Code) -> bool + Sync),
) -> Vec<Diagnostic> {
    let data = data::read(&linked.dossier, around.tree);
    let scope = Scope::new(linked, around, &data.records);
    let wanted = |check: &&Check| check.codes.iter().any(|code| is_wanted(*code));
    let checks: Vec<&Check> = CHECKS.iter().filter(wanted).collect();
    let bodies = data::bodies(&linked.dossier);
    let texts: Vec<&passage::Text> = data.texts.iter().chain(&bodies).collect();
    let texts = texts.into_par_iter();
    let read: Vec<_> = texts.map(|text| of_text(&scope, &checks, text)).collect();
    let (found, bodies): (Vec<_>, Vec<_>) = read.into_iter().unzip();
    let mut found: Vec<Diagnostic> = found.into_iter().flatten().collect();
    let bodies: Vec<Paragraphs<'_>> = bodies.into_iter().flatten().collect();
    for check in &checks {
        match check.run {
            Run::Text(_) => {}
            Run::Bodies(run) => run(&scope, &bodies, &mut found),
            Run::Dossier(run) => run(&scope, &mut found),
        }
    }
    found.retain(|finding| is_wanted(finding.code));
    found
}

/// What the rules find in one text; its paragraphs beside it, if it is a body and some rule wants the words of all.
fn of_text<'a>(
    scope: &Scope<'_>,
    checks: &[&Check],
    text: &'a passage::Text<'a>,
) -> (Vec<Diagnostic>, Option<Paragraphs<'a>>) {
    let parsed = text.parse();
    let read = Read::new(text, &parsed);
    let mut found = Vec::new();
    let mut wants_bodies = false;
    for check in checks {
        match check.run {
            Run::Text(run) => run(scope, &read, &mut found),
            Run::Bodies(_) => wants_bodies = true,
            Run::Dossier(_) => {}
        }
    }
    let plain = wants_bodies.then(|| read.paragraphs()).flatten();
    (found, plain.map(|plain| Paragraphs { text, plain }))
}
