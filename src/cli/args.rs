//! What can be typed.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};

use super::export::Export;
use super::start;
use super::terms;
use super::timeline::Timeline;
use super::translate::Translate;
use super::usage;
use crate::diagnostic::report::Format;
use crate::diagnostic::{Phrase, UiLang};
use crate::translate::exchange;

/// Makes a bilingual explainer dossier, with its glossary, timeline and sources, into a static site.
#[derive(Debug, Parser)]
#[command(name = "dossier", version, arg_required_else_help = true)]
pub(super) struct Args {
    #[command(flatten)]
    pub(super) global: Global,
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Clone, Debug, ClapArgs)]
pub(super) struct Global {
    /// The dossier's folder
    #[arg(long, global = true, default_value = ".", value_name = "DIR")]
    pub(super) root: PathBuf,
    /// How problems are printed; else for people, and in a workflow of GitHub for GitHub
    #[arg(long, global = true, value_enum)]
    pub(super) format: Option<FormatArg>,
    /// When to use colours
    #[arg(long, global = true, value_enum, default_value = "auto")]
    pub(super) color: ColorArg,
    /// The language of messages; else that of the system
    #[arg(long, global = true, value_enum)]
    pub(super) ui_lang: Option<UiLangArg>,
    /// Say nothing but problems
    #[arg(short, long, global = true)]
    pub(super) quiet: bool,
}

impl Global {
    /// How findings are printed; none when it was not said.
    pub(super) fn format(&self) -> Option<Format> {
        Some(match self.format? {
            FormatArg::Human
            | FormatArg::Csv
            | FormatArg::Tbx
            | FormatArg::Timelinejs
            | FormatArg::Ics
            | FormatArg::Xliff
            | FormatArg::Tmx
            | FormatArg::Po => Format::Human,
            FormatArg::Json => Format::Json,
            FormatArg::Github => Format::Github,
            FormatArg::Sarif => Format::Sarif,
        })
    }

    /// What `terms export` writes: a table unless something else is asked for.
    pub(super) fn export(&self) -> Exported {
        match self.format.unwrap_or(FormatArg::Human) {
            FormatArg::Human | FormatArg::Github | FormatArg::Sarif | FormatArg::Csv => {
                Exported::Csv
            }
            FormatArg::Tbx => Exported::Tbx,
            FormatArg::Json => Exported::Json,
            // Refused before.
            FormatArg::Timelinejs
            | FormatArg::Ics
            | FormatArg::Xliff
            | FormatArg::Tmx
            | FormatArg::Po => Exported::Csv,
        }
    }

    /// What `timeline export` writes: what TimelineJS reads unless something else is asked for.
    pub(super) fn timeline(&self) -> TimelineFormat {
        match self.format {
            Some(FormatArg::Csv) => TimelineFormat::Csv,
            Some(FormatArg::Ics) => TimelineFormat::Ics,
            Some(FormatArg::Json) => TimelineFormat::Json,
            _ => TimelineFormat::TimelineJs,
        }
    }

    /// The format of translations, if one was asked for.
    pub(super) fn exchange(&self) -> Option<exchange::Format> {
        match self.format {
            Some(FormatArg::Xliff) => Some(exchange::Format::Xliff),
            Some(FormatArg::Tmx) => Some(exchange::Format::Tmx),
            Some(FormatArg::Po) => Some(exchange::Format::Po),
            _ => None,
        }
    }
}

impl Args {
    /// What was typed; ends the program when it makes no sense.
    pub(super) fn typed() -> Self {
        let args = Self::try_parse().unwrap_or_else(|error| usage::refuse(&error));
        if let Err(wrong) = args.check_format() {
            usage::refuse_phrase(&args.global, wrong);
        }
        args
    }

    /// `--format` is one option with two meanings: each command takes the values that mean something to it.
    fn check_format(&self) -> Result<(), Phrase> {
        let wrong = |key| Err(Phrase::new(key));
        let is_export = matches!(
            &self.command,
            Command::Terms {
                command: Terms::Export(_)
            }
        );
        let is_timeline = matches!(
            &self.command,
            Command::Timeline {
                command: Timeline::Export(_)
            }
        );
        let is_exchange =
            matches!(&self.command, Command::Translate(translate) if translate.is_exchange());
        match self.global.format.unwrap_or(FormatArg::Human) {
            FormatArg::Csv if !is_export && !is_timeline => wrong("format-csv"),
            FormatArg::Tbx if !is_export => wrong("format-tbx"),
            FormatArg::Timelinejs | FormatArg::Ics if !is_timeline => wrong("format-timeline"),
            FormatArg::Xliff | FormatArg::Tmx | FormatArg::Po if !is_exchange => {
                wrong("format-exchange")
            }
            FormatArg::Sarif if !matches!(&self.command, Command::Build(_) | Command::Check(_)) => {
                wrong("format-sarif")
            }
            FormatArg::Github if is_export => wrong("format-terms-github"),
            FormatArg::Github if is_timeline => wrong("format-timeline-github"),
            _ => Ok(()),
        }
    }
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Writes the site to public/
    Build(Build),
    /// Says all that is wrong, and writes nothing
    Check(Check),
    /// Shows the site in a browser while it is being written
    #[cfg(feature = "serve")]
    Serve(super::serve::Serve),
    /// Says what a finding means, why it matters, and what to write instead
    Explain(Explain),
    /// Makes drafts in content/ of raw press texts
    #[cfg(feature = "import")]
    Import(Import),
    /// Looks at the glossary and at how texts use it
    Terms {
        #[command(subcommand)]
        command: Terms,
    },
    /// Makes books, an archive of the site to read without a network, or data for other programs
    Export {
        #[command(subcommand)]
        command: Export,
    },
    /// Takes events to other programs, and from them
    Timeline {
        #[command(subcommand)]
        command: Timeline,
    },
    /// Drafts the other languages, and says how good they are
    Translate(Box<Translate>),
    /// Begins a dossier in a folder
    #[command(display_order = 0)]
    Init(start::Init),
    /// Begins an article, a page, a term, an event, a source or a figure
    #[command(display_order = 0)]
    New(start::New),
    /// Writes or renews the schemas with which editors check TOML files
    Schemas,
    /// Prints what a shell needs to complete commands and options
    Completions(start::Completions),
    /// Prints the manual page, or writes one for each command
    Man(start::Man),
}

#[derive(Debug, Subcommand)]
pub(super) enum Terms {
    /// Prints each mention of the glossary's names in texts
    Scan(terms::Scan),
    /// Says what in the glossary and in the texts should be looked at
    Audit(terms::Audit),
    /// Prints an entry, and where the texts speak of it
    Show(terms::Show),
    /// Begins an entry for an acronym or a name, as a draft
    Stub(terms::Stub),
    /// Prints the glossary as CSV, TBX or JSON
    Export(terms::Export),
    /// Begins entries from a table in CSV, as drafts
    Import(terms::Import),
}

#[derive(Debug, ClapArgs)]
pub(super) struct Build {
    /// Where to write the site; else public/ in the dossier's folder
    #[arg(short, long, value_name = "DIR")]
    pub(super) output: Option<PathBuf>,
    /// Where the site will stand; else base_url in dossier.toml
    #[arg(long, value_name = "URL")]
    pub(super) base_url: Option<String>,
    /// Build drafts too, with a banner
    #[arg(long)]
    pub(super) drafts: bool,
    /// Build texts of the mock engine too, with a banner on every page; never to publish them
    #[arg(long)]
    pub(super) allow_mock: bool,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Check {
    /// Check drafts too
    #[arg(long)]
    pub(super) drafts: bool,
    /// Treat warnings as errors
    #[arg(long, value_enum, value_name = "WHAT")]
    pub(super) deny: Option<Deny>,
    /// Make the fixes that are safe: shows them as a diff, then asks on a terminal, or writes with --write
    #[arg(long)]
    pub(super) fix: bool,
    /// With --fix: write without asking
    #[arg(long, requires = "fix")]
    pub(super) write: bool,
    /// Look at the finished pages too: what they weigh, what they fetch, what they let run
    #[cfg(feature = "check")]
    #[arg(long)]
    pub(super) built: bool,
    /// Ask other sites whether links still lead somewhere; answers are kept in .dossier/ for a week
    #[cfg(feature = "http")]
    #[arg(long)]
    pub(super) links: bool,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Explain {
    /// Codes, as findings print them: unknown-term; without one, all are listed
    #[arg(value_name = "CODE")]
    pub(super) codes: Vec<String>,
    /// List all codes, one a line
    #[arg(long, conflicts_with = "codes")]
    pub(super) all: bool,
}

#[cfg(feature = "import")]
#[derive(Debug, ClapArgs)]
pub(super) struct Import {
    /// Raw texts, or folders of them: .txt, .html, .md
    #[arg(required = true, value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    /// Say what would be written, and write nothing
    #[arg(long)]
    pub(super) dry_run: bool,
    /// The id of the article; else one made of its title
    #[arg(long, value_name = "ID")]
    pub(super) id: Option<String>,
    /// The language of the texts; else it is found out
    #[arg(long, value_name = "TAG")]
    pub(super) lang: Option<String>,
    /// When the text was published, in EDTF; else it is looked for
    #[arg(long, value_name = "DATE")]
    pub(super) date: Option<String>,
    /// What the texts become
    #[arg(long, value_enum, default_value = "articles")]
    pub(super) into: Into,
    /// Keep lines in the text: the name of a rule, or words of the line; may be repeated
    #[arg(long, value_name = "PATTERN")]
    pub(super) keep: Vec<String>,
    /// Begin glossary entries for names that no entry explains
    #[arg(long)]
    pub(super) stubs: bool,
}

#[cfg(feature = "import")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Into {
    /// content/articles/
    Articles,
    /// content/
    Pages,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Deny {
    Warnings,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum FormatArg {
    /// With the source line and help
    Human,
    /// One JSON object a line, on standard output
    Json,
    /// Annotations of GitHub Actions, on standard output
    Github,
    /// A SARIF 2.1.0 log, on standard output: for `check` and `build`
    Sarif,
    /// A table, for `terms export` and `timeline export`
    #[value(hide = true)]
    Csv,
    /// A term base, for `terms export`
    #[value(hide = true)]
    Tbx,
    /// What TimelineJS reads, for `timeline export`
    #[value(hide = true)]
    Timelinejs,
    /// A calendar, for `timeline export`
    #[value(hide = true)]
    Ics,
    /// Texts with their translations and states, for `translate export` and `translate import`
    #[value(hide = true)]
    Xliff,
    /// A translation memory, for the same
    #[value(hide = true)]
    Tmx,
    /// A catalogue of gettext, for the same
    #[value(hide = true)]
    Po,
}

/// What `terms export` writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exported {
    Csv,
    Tbx,
    Json,
}

/// What `timeline export` writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TimelineFormat {
    TimelineJs,
    Csv,
    Ics,
    Json,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum ColorArg {
    /// On a terminal, unless NO_COLOR is set
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum UiLangArg {
    En,
    Fr,
}

impl From<UiLangArg> for UiLang {
    fn from(lang: UiLangArg) -> Self {
        match lang {
            UiLangArg::En => Self::English,
            UiLangArg::Fr => Self::French,
        }
    }
}
