//! The one file that names every stage.

use std::sync::Arc;

use crate::allow::{self, Allows};
use crate::bitext::{self, shown};
use crate::check;
use crate::content::{self, Loaded};
use crate::diagnostic::{self, Code, Diagnostic};
use crate::disk::Problem;
use crate::files::{OutputFile, SourceTree};
use crate::i18n::{Lang, Messages, PerLang};
use crate::link::{self, LinkedDossier};
use crate::model::{Budgets, Dossier, Route};
use crate::parity;
use crate::render::edition::{self, Form};
use crate::render::{self, Emit, Stopped, Theme};

/// What is wanted of a build.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Takes the place of `base_url` in `dossier.toml`.
    pub base_url: Option<String>,
    /// Builds drafts too.
    pub drafts: bool,
    /// Says what an editor should look at too: compares the versions of each text with each other, and runs the rules of
    /// [`check`](mod@crate::check).
    pub compare: bool,
    /// The day on which the dossier is checked, for the rules that ask for it.
    pub today: Option<(i64, u8, u8)>,
    /// Builds texts of the mock engine, with a banner on every page.
    pub allow_mock: bool,
}

/// What a build made, beside the files.
#[derive(Debug, Default)]
pub struct Built {
    /// Everything that was found, sorted; no site came out if any of it is an error.
    pub diagnostics: Vec<Diagnostic>,
    /// What the dossier holds.
    pub counts: Counts,
    /// What the files are to be held to; none when the settings cannot be read.
    pub bounds: Option<Bounds>,
    /// The silences and levels of the dossier: for findings that are made of the files, or of other sites.
    pub allows: Allows,
}

/// What the files of a site are held to by `check --built`.
#[derive(Clone, Debug)]
pub struct Bounds {
    /// What they may weigh.
    pub budgets: Budgets,
    /// Where the site will stand.
    pub base_url: String,
    /// The pages that hold a text: articles, pages, the front page.
    pub articles: Vec<Route>,
}

/// What a dossier holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Articles, whatever their number of languages.
    pub articles: usize,
    /// Glossary entries.
    pub entries: usize,
    /// Events.
    pub events: usize,
    /// Drafts that were left out.
    pub drafts_left_out: usize,
    /// Files with texts of the mock engine.
    pub mock_files: usize,
}

/// Builds the site of `tree`, handing each file to `emit` as soon as it is made.
///
/// Pages are made only when nothing wrong was found in what they are made from: a finding of the templates themselves is the
/// only error that can come after the first file.
pub fn build(tree: &SourceTree, problems: &[Problem], options: &Options, emit: &Emit<'_>) -> Built {
    build_until(tree, problems, options, (emit, &|| false))
}

/// The same, until it is stopped, which is asked before each page: what came out by then is no site.
pub(crate) fn build_until(
    tree: &SourceTree,
    problems: &[Problem],
    options: &Options,
    (emit, stopped): (&Emit<'_>, &Stopped<'_>),
) -> Built {
    let mut diagnostics: Vec<Diagnostic> = problems.iter().map(Problem::finding).collect();
    let make = |linked: &LinkedDossier, theme: &Theme| {
        render::render_until(linked, theme, tree, (emit, stopped))
    };
    let made = stages_to(tree, options, &make, &mut diagnostics);
    diagnostic::sort(&mut diagnostics);
    match made {
        Some(made) => Built {
            diagnostics,
            counts: made.counts,
            bounds: Some(made.bounds),
            allows: made.allows,
        },
        None => Built {
            diagnostics,
            ..Built::default()
        },
    }
}

/// What [`build`] finds before it makes pages, sorted: for those who want no pages, and no findings of templates.
pub fn findings(tree: &SourceTree, problems: &[Problem], options: &Options) -> Vec<Diagnostic> {
    let mut diagnostics: Vec<Diagnostic> = problems.iter().map(Problem::finding).collect();
    to_pages(tree, options, None, &mut diagnostics);
    diagnostic::sort(&mut diagnostics);
    diagnostics
}

/// What stages remember from one time to the next; what they make of it is what they would make without.
#[derive(Debug)]
pub struct Memory {
    /// What is wanted, every time.
    #[cfg(feature = "serve")]
    options: Options,
    content: content::Memory,
    link: link::Memory,
    #[cfg(feature = "serve")]
    pictures: render::RememberedPictures,
}

#[cfg(feature = "serve")]
impl Memory {
    /// A memory of nothing yet, for what `options` want.
    pub fn new(options: Options) -> Self {
        Self {
            options,
            content: content::Memory::default(),
            link: link::Memory::default(),
            pictures: render::RememberedPictures::default(),
        }
    }
}

/// Does all that [`build`] does before it makes pages.
///
/// There is nothing to make pages of when something is wrong for which a build would make none; what was found comes beside it.
#[cfg(feature = "serve")]
pub fn prepare(
    tree: &SourceTree,
    problems: &[Problem],
    memory: &Memory,
) -> (Option<Ready>, Vec<Diagnostic>) {
    let mut diagnostics: Vec<Diagnostic> = problems.iter().map(Problem::finding).collect();
    let ready = to_pages(tree, &memory.options, Some(memory), &mut diagnostics);
    diagnostic::sort(&mut diagnostics);
    let ready = ready.filter(|_| !diagnostic::has_errors(&diagnostics));
    (ready, diagnostics)
}

#[cfg(feature = "serve")]
impl Ready {
    /// Gives `work` the pages, to be made when they are asked for.
    pub fn on_demand<R>(
        &self,
        tree: &SourceTree,
        memory: &Memory,
        work: impl FnOnce(&render::Demand<'_>) -> R,
    ) -> R {
        render::on_demand(&self.linked, &self.theme, tree, &memory.pictures, work)
    }

    /// Findings of pages, with the levels and the silences of the dossier.
    pub fn settled(&self, mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
        self.allows.clone().settle(&mut found);
        found
    }

    /// What the dossier holds.
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// Where the site will stand.
    pub fn base_url(&self) -> &str {
        &self.bounds.base_url
    }
}

/// Reads the dossier of `tree`, drafts too, for a command that adds to it; none when its settings or its theme cannot be read.
///
/// What is wrong with its texts does not matter here: `check` says it.
pub fn open(tree: &SourceTree) -> (Option<Loaded>, Vec<Diagnostic>) {
    let options = Options {
        drafts: true,
        ..Options::default()
    };
    let mut diagnostics = Vec::new();
    let loaded = read(tree, &options, None, &mut diagnostics).map(|(_, loaded, _)| loaded);
    (loaded, diagnostics)
}

/// The same, with what is wrong with its texts, for a command that must not pass over any.
pub fn open_whole(tree: &SourceTree) -> (Option<Loaded>, Vec<Diagnostic>) {
    let options = Options {
        drafts: true,
        ..Options::default()
    };
    let mut diagnostics = Vec::new();
    let Some((_, loaded, found)) = read(tree, &options, None, &mut diagnostics) else {
        return (None, diagnostics);
    };
    diagnostics.extend(found);
    diagnostic::sort(&mut diagnostics);
    (Some(loaded), diagnostics)
}

/// The same without drafts, and with the strings of the theme, for a command that writes what readers read.
pub(crate) fn open_published(tree: &SourceTree) -> (Option<Published>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let Some((theme, loaded, found)) = read(tree, &Options::default(), None, &mut diagnostics)
    else {
        return (None, diagnostics);
    };
    diagnostics.extend(found);
    diagnostic::sort(&mut diagnostics);
    let strings = theme.strings;
    (Some(Published { loaded, strings }), diagnostics)
}

/// What is published of a dossier.
pub(crate) struct Published {
    /// The dossier.
    pub(crate) loaded: Loaded,
    /// The strings of the theme.
    pub(crate) strings: PerLang<Arc<Messages>>,
}

/// The first stages: settings, theme, content; the findings of the last one apart.
fn read(
    tree: &SourceTree,
    options: &Options,
    memory: Option<&Memory>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<(Theme, Loaded, Vec<Diagnostic>)> {
    let (settings, found) = content::read_settings(tree);
    diagnostics.extend(found);
    let (mut settings, topics) = settings?;
    if let Some(base_url) = &options.base_url {
        settings.base_url.clone_from(base_url);
    }
    let (theme, found) = Theme::load(tree, &settings);
    diagnostics.extend(found);
    let theme = theme?;
    let (loaded, found) = content::load_again(
        tree,
        settings,
        topics,
        &theme.strings,
        options.drafts,
        memory.map(|memory| &memory.content),
    );
    Some((theme, loaded, found))
}

/// Makes the books of those languages that are `wanted`, in one form: each file of one goes to `emit`, with its language.
///
/// What is made is what a build would publish; books come out only when nothing wrong was found.
pub(crate) fn books(
    tree: &SourceTree,
    problems: &[Problem],
    options: &Options,
    (wanted, form): (&[Lang], Form),
    emit: &(dyn Fn(Lang, OutputFile) + Sync),
) -> Built {
    let mut diagnostics: Vec<Diagnostic> = problems.iter().map(Problem::finding).collect();
    let make = |linked: &LinkedDossier, theme: &Theme| {
        let made = wanted.iter().flat_map(|lang| {
            let emit = |file| emit(*lang, file);
            edition::render(linked, theme, tree, (*lang, form), &emit)
        });
        made.collect()
    };
    let made = stages_to(tree, options, &make, &mut diagnostics);
    diagnostic::sort(&mut diagnostics);
    Built {
        diagnostics,
        counts: made.map(|made| made.counts).unwrap_or_default(),
        ..Built::default()
    }
}

/// Reads and links what a build would publish, and hands it to `take` when nothing wrong was found.
pub(crate) fn linked(
    tree: &SourceTree,
    problems: &[Problem],
    take: &dyn Fn(&LinkedDossier),
) -> Built {
    let mut diagnostics: Vec<Diagnostic> = problems.iter().map(Problem::finding).collect();
    let take = |linked: &LinkedDossier, _: &Theme| {
        take(linked);
        Vec::new()
    };
    let made = stages_to(tree, &Options::default(), &take, &mut diagnostics);
    diagnostic::sort(&mut diagnostics);
    Built {
        diagnostics,
        counts: made.map(|made| made.counts).unwrap_or_default(),
        ..Built::default()
    }
}

/// Every stage; the last one is `make`, which gives what it found.
fn stages_to(
    tree: &SourceTree,
    options: &Options,
    make: &dyn Fn(&LinkedDossier, &Theme) -> Vec<Diagnostic>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Ready> {
    let mut ready = to_pages(tree, options, None, diagnostics)?;
    if !diagnostic::has_errors(diagnostics) {
        let mut made = make(&ready.linked, &ready.theme);
        ready.allows.settle(&mut made);
        diagnostics.extend(made);
    }
    if options.compare {
        let looked = |code, file: &str| was_looked_for(tree, options, code, file);
        diagnostics.extend(ready.allows.unused(&looked));
    }
    Some(ready)
}

/// A dossier of which nothing is left to do but to make its pages.
pub struct Ready {
    linked: LinkedDossier,
    theme: Theme,
    counts: Counts,
    bounds: Bounds,
    allows: Allows,
}

/// Every stage but the last.
fn to_pages(
    tree: &SourceTree,
    options: &Options,
    memory: Option<&Memory>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Ready> {
    let (theme, loaded, found) = read(tree, options, memory, diagnostics)?;
    diagnostics.extend(found);
    let (shown, found) = shown::shown(&loaded, tree);
    diagnostics.extend(found);
    if !options.allow_mock {
        diagnostics.extend(shown.mock_findings());
    }
    let counts = Counts {
        articles: loaded.dossier.articles.len(),
        entries: loaded.dossier.entries.len(),
        events: loaded.dossier.events.len(),
        drafts_left_out: loaded.dossier.drafts_left_out,
        mock_files: shown.mock.len(),
    };
    let bounds = bounds(&loaded.dossier);
    let (mut allows, found) = allow::read(tree, &loaded.dossier.settings.levels);
    diagnostics.extend(found);
    if options.compare {
        let (bitexts, _) = bitext::read(&loaded, tree);
        diagnostics.extend(parity::check(&loaded.dossier, &bitexts));
    }
    let (linked, found) = link::link_again(loaded, shown, tree, memory.map(|memory| &memory.link));
    diagnostics.extend(found);
    if options.compare {
        let around = check::Around {
            tree,
            theme: &theme,
            today: options.today,
        };
        let is_wanted = |code: Code| allows.wants(code);
        diagnostics.extend(check::check(&linked, &around, &is_wanted));
    }
    diagnostic::leave_out(diagnostics);
    allows.settle(diagnostics);
    Some(Ready {
        linked,
        theme,
        counts,
        bounds,
        allows,
    })
}

/// Whether a stage can have found `code` in `file`: not without the option that asks for it, and not in a draft that is left out.
fn was_looked_for(tree: &SourceTree, options: &Options, code: Code, file: &str) -> bool {
    let is_draft = || {
        let text = tree.text(file).map_or("", |text| text.as_ref());
        let says_so = |line: &str| line.split_whitespace().eq(["draft", "=", "true"]);
        file.ends_with(".draft.toml")
            || text
                .lines()
                .any(|line| says_so(line) || line == "draft=true")
    };
    !code.is_asked_for() && (options.drafts || !is_draft())
}

fn bounds(dossier: &Dossier) -> Bounds {
    Bounds {
        budgets: dossier.settings.budgets,
        base_url: dossier.settings.base_url.clone(),
        articles: dossier
            .versions()
            .map(|(_, version)| version.route.clone())
            .collect(),
    }
}
