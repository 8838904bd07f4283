//! `dossier terms scan`.

use std::path::PathBuf;

use clap::Args;

use super::Opened;
use crate::cli::Outcome;
use crate::cli::args::Global;
use crate::content::Loaded;
use crate::diagnostic::{Code, Diagnostic};
use crate::disk::{self, RawFile};
use crate::files::{Place, SourceTree, Span};
use crate::i18n::Lang;
use crate::link::{Discourse, Scanner};
use crate::model::Date;
use crate::terms::scan::{Scan as Found, Text, scan};

#[derive(Debug, Args)]
pub(in crate::cli) struct Scan {
    /// Texts, in Markdown (.md) or plain, or folders of them; else every text of the dossier
    #[arg(value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    /// The language of texts whose name does not say it, as in `moura.fr.md`
    #[arg(long, value_name = "TAG")]
    pub(super) lang: Option<String>,
    /// When texts were published that are not of the dossier, in EDTF, for names that changed with time
    #[arg(long, value_name = "DATE")]
    pub(super) date: Option<String>,
}

pub(super) fn run(global: &Global, args: &Scan) -> Outcome {
    let opened = match Opened::new(global) {
        Ok(opened) => opened,
        Err(outcome) => return outcome,
    };
    let Opened {
        printer,
        tree,
        loaded,
    } = &opened;
    let (options, mut findings) = Options::new(args, loaded);
    if !findings.is_empty() {
        printer.findings(&findings, tree);
        return Outcome::Failed;
    }
    let scanner = Scanner::new(loaded, tree);
    let own: Vec<PathBuf> = loaded
        .dossier
        .versions()
        .map(|(_, version)| global.root.join(version.body.file.as_ref()))
        .collect();
    let paths = if args.files.is_empty() {
        &own
    } else {
        &args.files
    };
    // The bytes as they are: what was read for the dossier has other line ends, and other places.
    let raw = disk::read_raw(&global.root, paths);
    let mut shown = SourceTree::default();
    for file in raw.files {
        match options.scanned(&file, &scanner, loaded) {
            Ok(found) => print(&found, &opened),
            Err(finding) => {
                shown.insert_text(
                    file.given.as_str(),
                    String::from_utf8_lossy(&file.bytes).into_owned(),
                );
                findings.push(*finding);
            }
        }
    }
    let unread = !raw.problems.is_empty();
    findings.extend(raw.problems.iter().map(disk::Problem::finding));
    printer.findings(&findings, &shown);
    printer.end(match (unread, findings.is_empty()) {
        (true, _) => Outcome::Failed,
        (false, true) => Outcome::Clean,
        (false, false) => Outcome::Problems,
    })
}

/// What was typed, understood.
struct Options {
    lang: Option<Lang>,
    date: Option<Date>,
}

impl Options {
    fn new(args: &Scan, loaded: &Loaded) -> (Self, Vec<Diagnostic>) {
        let languages = &loaded.dossier.settings.languages;
        let mut findings = Vec::new();
        let lang = args.lang.as_deref().and_then(|tag| {
            let known = || languages.iter().map(|lang| languages.tag(lang));
            languages.get(tag).or_else(|| {
                let finding = Diagnostic::general(Code::UnknownLanguage).arg("language", tag);
                let all: Vec<&str> = known().collect();
                findings.push(
                    finding
                        .arg("languages", all.join(", "))
                        .suggest(tag, known()),
                );
                None
            })
        });
        let date = args.date.as_deref().and_then(|date| {
            let reason = |reason| {
                let finding = Diagnostic::general(Code::BadDate).arg("date", date);
                finding.arg("reason", reason)
            };
            Date::parse(date)
                .map_err(|error| findings.push(reason(error)))
                .ok()
        });
        (Self { lang, date }, findings)
    }

    fn scanned(
        &self,
        file: &RawFile,
        scanner: &Scanner<'_>,
        loaded: &Loaded,
    ) -> Result<Found, Box<Diagnostic>> {
        let at = |code| {
            let place = Place {
                file: file.given.as_str().into(),
                span: Span::default(),
            };
            Diagnostic::at(code, place)
        };
        let name = file.path.to_ascii_lowercase();
        if [".html", ".htm", ".xhtml"]
            .iter()
            .any(|ending| name.ends_with(ending))
        {
            return Err(Box::new(at(Code::HtmlText)));
        }
        let text = std::str::from_utf8(&file.bytes).map_err(|error| {
            let before = file.bytes.get(..error.valid_up_to()).unwrap_or_default();
            let before = String::from_utf8_lossy(before);
            let (line, column) = crate::files::line_column(&before, before.len());
            let start = error.valid_up_to();
            let place = Place {
                file: file.given.as_str().into(),
                span: Span {
                    start,
                    end: start + char::REPLACEMENT_CHARACTER.len_utf8(),
                },
            };
            Diagnostic::at(Code::NotUtf8, place)
                .arg("offset", error.valid_up_to().to_string())
                .arg("line", line.to_string())
                .arg("column", column.to_string())
        })?;
        let own = scanner.document(&file.path);
        let languages = &loaded.dossier.settings.languages;
        let mut all = languages.iter();
        let only = all.next().filter(|_| all.next().is_none());
        let lang = own.map(|(_, lang)| lang);
        let lang = lang
            .or_else(|| lang_of_name(&file.path, loaded))
            .or(self.lang)
            .or(only);
        let Some(lang) = lang else {
            let known: Vec<&str> = languages.iter().map(|lang| languages.tag(lang)).collect();
            return Err(Box::new(
                at(Code::NoLanguage).arg("known", known.join(", ")),
            ));
        };
        let text = Text {
            file: &file.given,
            text,
            lang,
            is_markdown: name.ends_with(".md"),
            discourse: match own {
                Some((ix, _)) => scanner.discourse(ix),
                None => Discourse::new(self.date.clone(), Vec::new()),
            },
        };
        Ok(scan(&text, scanner, loaded))
    }
}

/// `fr` for `notes.fr.txt`.
fn lang_of_name(path: &str, loaded: &Loaded) -> Option<Lang> {
    let stem = path.rsplit('/').next()?.rsplit_once('.')?.0;
    let (_, tag) = stem.rsplit_once('.')?;
    loaded.dossier.settings.languages.get(tag)
}

fn print(found: &Found, opened: &Opened) {
    let wording = opened.printer.wording();
    if opened.printer.wants_json() {
        return opened.json(found);
    }
    let file = &found.file;
    let mut lines = String::new();
    for row in &found.mentions {
        let why = wording.say(&format!("scan-{}", row.reason.unwrap_or("linked")), &[]);
        let (at, form, id) = (row.at, &row.form, &row.id);
        lines.push_str(&format!(
            "{file}:{}:{}: {form} → {id} ({why})\n",
            at.line, at.column
        ));
    }
    for row in &found.undecided {
        let why = wording.say("scan-undecided", &[]);
        let (at, form, ids) = (row.at, &row.form, row.ids.join("? "));
        lines.push_str(&format!(
            "{file}:{}:{}: {form} → {ids}? ({why})\n",
            at.line, at.column
        ));
    }
    opened.text(&lines);
}
