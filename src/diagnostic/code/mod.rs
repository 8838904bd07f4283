//! The closed list of codes: every finding that any stage can make, one file for each area.
//!
//! The doc comment of a code is its page of the manual, which `dossier explain` prints and `docs/checks.md` collects. Its first
//! paragraph says what the finding says; `## Why` what harm is done; `## Example`, where there is one, shows it; `## Instead`
//! says what to write. The French of it is in `manual/fr/`, under the same area and code.

mod checks;
mod evidence;
mod exchange;
mod files;
mod glossary;
mod import;
mod markdown;
mod parity;
mod references;
mod settings;
mod site;
mod texts;
mod translations;
mod writing;

use std::fmt;

use super::{Severity, UiLang};

/// What a diagnostic is about. The text of a code never changes its meaning; the wording of its message is in
/// `messages/<lang>.ftl`, under the same name.
///
/// A code can only be one of the constants of this type.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(&'static Entry);

/// What is known of a code.
#[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Entry {
    text: &'static str,
    strength: Strength,
}

/// How bad findings of a code are, unless the dossier says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Strength {
    /// What it is about cannot be published, or not safely: nothing lowers it.
    Stop,
    /// An error; a dossier may take it for a warning, or turn it off.
    Error,
    /// A warning; a dossier may take it for an error, or turn it off.
    Warning,
    /// Nothing is said, unless a dossier asks for it as a warning or an error.
    Off,
}

/// A code and its page of the manual, as it stands in the doc comment.
struct Page {
    code: Code,
    manual: &'static str,
}

/// The codes about one thing.
pub(super) struct Area {
    /// Its name, which is that of its files.
    pub(super) name: &'static str,
    /// The French pages, each below a line `# code`.
    pub(super) french: &'static str,
    pages: &'static [Page],
}

macro_rules! area {
    ($name:literal, $room:ident) => {
        Area {
            name: $name,
            french: include_str!(concat!("../manual/fr/", $name, ".md")),
            pages: $room::PAGES,
        }
    };
}

/// All areas, in the order of the manual.
pub(super) const AREAS: &[Area] = &[
    area!("files", files),
    area!("settings", settings),
    area!("texts", texts),
    area!("references", references),
    area!("markdown", markdown),
    area!("parity", parity),
    area!("writing", writing),
    area!("evidence", evidence),
    area!("glossary", glossary),
    area!("site", site),
    area!("translations", translations),
    area!("import", import),
    area!("exchange", exchange),
    area!("checks", checks),
];

impl Area {
    /// Its codes, in the order of their list.
    pub(super) fn codes(&self) -> impl Iterator<Item = Code> {
        self.pages.iter().map(|page| page.code)
    }

    /// What stands in the French file below `# code`, up to the next code; an example may hold lines that begin alike.
    fn french_page(&self, code: Code) -> String {
        let heading = |line: &str| {
            let name = line.strip_prefix("# ")?;
            self.codes().find(|code| code.0.text == name)
        };
        let below = self.french.lines();
        let below = below.skip_while(|line| heading(line) != Some(code)).skip(1);
        let page = below.take_while(|line| heading(line).is_none());
        let page: String = page.flat_map(|line| [line, "\n"]).collect();
        format!("{}\n", page.trim())
    }
}

impl Code {
    /// Every code, in the order of the manual.
    pub fn all() -> impl Iterator<Item = Self> {
        AREAS.iter().flat_map(Area::codes)
    }

    /// The code that is written `text`.
    pub fn named(text: &str) -> Option<Self> {
        Self::all().find(|code| code.0.text == text)
    }

    /// The code as it is printed, in kebab-case.
    pub fn as_str(self) -> &'static str {
        self.0.text
    }

    /// How bad a finding of this code is, unless the dossier says otherwise.
    pub fn severity(self) -> Severity {
        match self.0.strength {
            Strength::Stop | Strength::Error => Severity::Error,
            Strength::Warning | Strength::Off => Severity::Warning,
        }
    }

    /// Whether nothing is said of it, unless the dossier asks.
    pub fn is_off(self) -> bool {
        self.0.strength == Strength::Off
    }

    /// Whether nothing can lower it: what it is about cannot be published, or not safely.
    pub fn is_firm(self) -> bool {
        self.0.strength == Strength::Stop
    }

    /// Whether it is found only when an option of `check` asks for it: `--built`, `--links`.
    pub fn is_asked_for(self) -> bool {
        self.0.text.starts_with("built-") || ["dead-link", "moved-link"].contains(&self.0.text)
    }

    /// Its page of the manual, in Markdown; empty where a language lacks it, which a test of the manual refuses.
    pub fn manual(self, lang: UiLang) -> String {
        let area = AREAS
            .iter()
            .find_map(|area| Some((area, area.pages.iter().find(|page| page.code == self)?)));
        let Some((area, page)) = area else {
            return String::new();
        };
        match lang {
            UiLang::English => english(page.manual),
            UiLang::French => area.french_page(self),
        }
    }
}

/// A doc comment as Markdown: its lines begin with the space after the slashes.
fn english(comment: &str) -> String {
    let lines = comment.lines();
    let lines = lines.map(|line| line.strip_prefix(' ').unwrap_or(line));
    lines.flat_map(|line| [line, "\n"]).collect()
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.text)
    }
}

/// Makes constants of [`Code`] out of a list, and keeps their doc comments as data.
///
/// After the text of a code stands how bad it is: `Stop` is an error that nothing lowers, `Error` and `Warning` are levels that
/// a dossier can change, and `Off` is one that it can raise.
macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $text:literal, $strength:ident;)+) => {
        #[expect(non_upper_case_globals, reason = "a code is used as the variant of an enum is")]
        impl super::Code {
            $(
                $(#[doc = $doc])+
                pub const $name: Self = Self(&super::Entry {
                    text: $text,
                    strength: super::Strength::$strength,
                });
            )+
        }

        pub(super) const PAGES: &[super::Page] = &[
            $(super::Page { code: super::Code::$name, manual: concat!($($doc, "\n"),+) },)+
        ];
    };
}
use codes;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_in_kebab_case() {
        let mut seen = std::collections::BTreeSet::new();
        for code in Code::all() {
            let text = code.as_str();
            assert!(seen.insert(text), "{text} twice");
            assert!(
                text.bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'),
                "{text}"
            );
        }
    }
}
