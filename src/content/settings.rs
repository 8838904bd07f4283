//! Reads `dossier.toml`.

use std::sync::Arc;

use super::toml::Spanned;

use super::budgets;
use super::engines;
use super::levels;
use super::linking;
use super::pictures;
use super::raw::{RawFallback, RawSettings};
use super::resolve::is_id;
use super::site;
use super::style;
use super::toml::{TomlFile, unknown_language, wrong_type};
use crate::diagnostic::{Code, Diagnostic};
use crate::files::{SourcePath, SourceTree};
use crate::i18n::{Lang, Languages, PerLang, Typography};
use crate::model::{Fallback, Offline, Settings, Topic};

/// The file's name.
pub(super) const FILE: &str = "dossier.toml";

/// Reads the settings and the topics.
///
/// There are none when the file is missing or its languages cannot be read: nothing else can be understood then.
pub fn read_settings(tree: &SourceTree) -> (Option<(Settings, Vec<Topic>)>, Vec<Diagnostic>) {
    let path: SourcePath = FILE.into();
    let Some(text) = tree.text(FILE) else {
        return (None, vec![Diagnostic::general(Code::NoSettings)]);
    };
    let mut file = TomlFile::new(&path, text, 0);
    let settings = read(&mut file, tree);
    (settings, file.diagnostics)
}

fn read(file: &mut TomlFile<'_>, tree: &SourceTree) -> Option<(Settings, Vec<Topic>)> {
    let table = file.parse()?;
    let spans = Spans::of(&table);
    let raw: RawSettings = file.read(table)?;
    let languages = languages(file, raw.languages)?;
    let title = match raw.title {
        None if file.is_slip("title", &(0..0)) => None,
        title => {
            let title = title.map(Spanned::into_inner).unwrap_or_default();
            names(file, &title, "title", "title", &spans, &languages)
        }
    };
    let topics = topics(file, raw.topics, &spans, &languages);
    let typography = typography(file, raw.typography.unwrap_or_default(), &spans, &languages);
    let base_url = base_url(file, raw.base_url);
    let engines = engines::settings(file, raw.translation.unwrap_or_default());
    let site = site::settings(file, raw.site.unwrap_or_default(), tree);
    let images = pictures::settings(file, raw.images.unwrap_or_default());
    let budgets = budgets::settings(file, raw.budgets.unwrap_or_default());
    let style = raw.style.unwrap_or_default();
    let style = style::settings(file, &style, |path| spans.get(path), &languages);
    let place_of =
        |file: &TomlFile<'_>, code: &str| file.place(spans.get(&format!("checks.{code}")));
    let levels = levels::settings(file, &raw.checks.unwrap_or_default(), &place_of);
    let settings = Settings {
        style,
        base_url: base_url?,
        theme: raw
            .theme
            .map_or_else(|| "carnet".to_owned(), Spanned::into_inner),
        title: title?,
        fallback: match raw.fallback {
            Some(RawFallback::None) => Fallback::None,
            Some(RawFallback::Stub) | None => Fallback::Stub,
        },
        offline: match raw.offline {
            None => Offline::Never,
            Some(true) => Offline::Keeps,
            Some(false) => Offline::Ends,
        },
        linking: linking::settings(raw.glossary.unwrap_or_default()),
        typography,
        engines,
        site,
        budgets,
        levels,
        images,
        languages,
    };
    Some((settings, topics))
}

/// Where the keys of tables with free keys stand: serde's maps do not say.
struct Spans(std::collections::BTreeMap<String, std::ops::Range<usize>>);

impl Spans {
    fn of(table: &super::toml::Table<'_>) -> Self {
        let mut spans = Self(std::collections::BTreeMap::new());
        spans.collect(table.get_ref(), "");
        spans
    }

    fn collect(&mut self, table: &toml::de::DeTable<'_>, prefix: &str) {
        for (key, value) in table {
            let path = format!("{prefix}{}", key.get_ref());
            if let Some(inner) = value.get_ref().as_table() {
                self.collect(inner, &format!("{path}."));
            }
            self.0.insert(path, key.span());
        }
    }

    fn get(&self, path: &str) -> std::ops::Range<usize> {
        self.0.get(path).cloned().unwrap_or(0..0)
    }
}

fn languages(file: &mut TomlFile<'_>, raw: Option<Vec<Spanned<String>>>) -> Option<Languages> {
    let raw = file.required(raw, "languages", 0..0)?;
    let mut tags: Vec<String> = Vec::new();
    for tag in raw {
        let place = file.place(tag.span());
        let name = tag.into_inner();
        if tags.iter().any(|tag| tag.eq_ignore_ascii_case(&name)) {
            file.report(Diagnostic::at(Code::DuplicateLanguage, place).arg("language", &name));
        } else if !Languages::is_tag(&name) {
            file.report(Diagnostic::at(Code::BadLanguageTag, place).arg("language", &name));
        } else {
            tags.push(name);
        }
    }
    if tags.is_empty() {
        file.required(None::<()>, "languages", 0..0);
        return None;
    }
    Languages::new(tags).ok()
}

/// A table with a text in every language.
fn names(
    file: &mut TomlFile<'_>,
    table: &toml::Table,
    what: &str,
    path: &str,
    spans: &Spans,
    languages: &Languages,
) -> Option<PerLang<String>> {
    let slips = refuse_strangers(file, table, path, spans, languages);
    let found = PerLang::from_fn(languages, |lang| {
        table
            .get(languages.tag(lang))
            .and_then(toml::Value::as_str)
            .map(str::to_owned)
    });
    for (tag, value) in table.iter().filter(|(_, value)| !value.is_str()) {
        let place = file.place(spans.get(&format!("{path}.{tag}")));
        let finding = Diagnostic::at(Code::BadValue, place).arg("value", value.to_string());
        file.report(finding.arg("expected", "text"));
    }
    let is_missing = |lang: &Lang| {
        found[*lang].is_none() && !slips.contains(lang) && !table.contains_key(languages.tag(*lang))
    };
    for lang in languages.iter().filter(is_missing) {
        let place = file.place(spans.get(path));
        let finding = Diagnostic::at(Code::MissingLanguage, place).arg("what", what);
        file.report(finding.arg("language", languages.tag(lang)));
    }
    let complete = languages.iter().all(|lang| found[lang].is_some());
    complete.then(|| found.map(|_, name| name.unwrap_or_default()))
}

/// Reports the keys that are no languages of the dossier; gives those languages that they were meant to be.
fn refuse_strangers(
    file: &mut TomlFile<'_>,
    table: &toml::Table,
    path: &str,
    spans: &Spans,
    languages: &Languages,
) -> Vec<Lang> {
    let mut meant = Vec::new();
    for key in table.keys().filter(|key| languages.get(key).is_none()) {
        let place = file.place(spans.get(&format!("{path}.{key}")));
        let finding = unknown_language(place, key, languages);
        meant.extend(
            finding
                .suggestion
                .as_deref()
                .and_then(|tag| languages.get(tag)),
        );
        file.report(finding);
    }
    meant
}

fn topics(
    file: &mut TomlFile<'_>,
    raw: Option<toml::Table>,
    spans: &Spans,
    languages: &Languages,
) -> Vec<Topic> {
    let mut topics = Vec::new();
    for (id, value) in raw.unwrap_or_default() {
        let path = format!("topics.{id}");
        let place = file.place(spans.get(&path));
        if !is_id(&id) {
            file.report(Diagnostic::at(Code::BadId, place).arg("id", &id));
            continue;
        }
        let Some(table) = value.as_table() else {
            file.report(wrong_type(place, "names", &path));
            continue;
        };
        if let Some(name) = names(file, table, &format!("[{path}]"), &path, spans, languages) {
            topics.push(Topic {
                id: Arc::from(id),
                name,
            });
        }
    }
    topics
}

fn typography(
    file: &mut TomlFile<'_>,
    table: toml::Table,
    spans: &Spans,
    languages: &Languages,
) -> PerLang<Typography> {
    refuse_strangers(file, &table, "typography", spans, languages);
    PerLang::from_fn(languages, |lang| {
        let tag = languages.tag(lang);
        let default = Typography::default_for(tag);
        let Some(value) = table.get(tag) else {
            return default;
        };
        let setting = value.as_str().unwrap_or_default();
        Typography::from_setting(setting).unwrap_or_else(|| {
            let place = file.place(spans.get(&format!("typography.{tag}")));
            let finding = Diagnostic::at(Code::BadValue, place).arg("value", setting);
            file.report(
                finding
                    .arg("expected", "one-of")
                    .arg("options", "fr, fr-CA, en, off"),
            );
            default
        })
    })
}

/// The address with a slash at its end, so that a path can follow it.
fn base_url(file: &mut TomlFile<'_>, raw: Option<Spanned<String>>) -> Option<String> {
    let raw = file.required(raw, "base_url", 0..0)?;
    match normal_base_url(raw.get_ref()) {
        Ok(url) => Some(url),
        Err(reason) => {
            let place = file.place(raw.span());
            file.report(
                Diagnostic::at(Code::BadUrl, place)
                    .arg("url", raw.get_ref())
                    .arg("reason", reason.keyword()),
            );
            None
        }
    }
}

/// `url` with one slash at its end.
///
/// # Errors
///
/// Says why it cannot be where a site stands.
pub fn normal_base_url(url: &str) -> Result<String, UrlProblem> {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    let Some(rest) = rest else {
        return Err(UrlProblem::Scheme);
    };
    if rest.split('/').next().is_none_or(str::is_empty) {
        return Err(UrlProblem::Host);
    }
    if url.chars().any(|c| {
        c.is_whitespace() || c.is_control() || matches!(c, '?' | '#' | '"' | '<' | '>' | '\\')
    }) {
        return Err(UrlProblem::Character);
    }
    Ok(format!("{}/", url.trim_end_matches('/')))
}

/// Why an address cannot be where a site stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UrlProblem {
    /// Its scheme is neither `https` nor `http`.
    Scheme,
    /// It names no host.
    Host,
    /// It holds a character that cannot stand in one.
    Character,
}

impl UrlProblem {
    /// Its name in messages.
    pub(crate) fn keyword(self) -> &'static str {
        match self {
            Self::Scheme => "scheme",
            Self::Host => "host",
            Self::Character => "character",
        }
    }
}
