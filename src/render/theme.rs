//! A theme: templates, interface strings, a style sheet. The built-in `carnet`, and what a dossier puts in its place.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use tera::{Context, ErrorKind, Kwargs, State, Tera, TeraResult, Value};

use super::assets;
use super::misread;
use crate::diagnostic::{Code, Diagnostic};
use crate::files::{Place, SourcePath, SourceTree, Span};
use crate::i18n::{Arg, Ftl, Messages, PerLang};
use crate::model::Settings;

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/carnet");

/// The name of the built-in theme.
const BUILT_IN_NAME: &str = "carnet";

/// What pages are made with.
pub struct Theme {
    templates: PerLang<Tera>,
    /// The interface strings of each language.
    pub strings: PerLang<Arc<Messages>>,
    /// Files that are published under `assets/`, by name.
    pub(super) assets: BTreeMap<String, Arc<[u8]>>,
}

/// A file of the theme: the dossier's own, or else the built-in one of the same name.
struct ThemeFile {
    path: SourcePath,
    text: Arc<str>,
}

impl Theme {
    /// Reads the theme that the settings name.
    ///
    /// A file in `themes/<name>/` takes the place of the built-in one of the same name; all others are the built-in ones.
    /// There is no theme when a template or a file of strings cannot be used.
    pub fn load(tree: &SourceTree, settings: &Settings) -> (Option<Self>, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let folder = format!("themes/{}/", settings.theme);
        if settings.theme != BUILT_IN_NAME && !is_there(tree, &folder) {
            return (None, vec![unknown_theme(tree, &settings.theme)]);
        }
        let strings = load_strings(tree, settings, &folder, &mut diagnostics);
        let templates = texts(tree, &format!("{folder}templates/"), "templates/");
        let Some(strings) = strings else {
            return (None, diagnostics);
        };
        let Some(engine) = load_templates(&templates, &mut diagnostics) else {
            return (None, diagnostics);
        };
        let templates = strings
            .clone()
            .map(|_, strings| with_strings(&engine, strings));
        let assets = assets::of_theme(&BUILT_IN, tree, &folder);
        (
            Some(Self {
                templates,
                strings,
                assets,
            }),
            diagnostics,
        )
    }

    /// The style sheet, joined from its parts.
    pub(crate) fn style(&self) -> &str {
        let bytes = self
            .assets
            .get(assets::STYLE)
            .map_or(&[][..], AsRef::as_ref);
        std::str::from_utf8(bytes).unwrap_or_default()
    }

    /// The same theme, where each template of a language also sees `site`.
    pub(super) fn with_site(&self, site: PerLang<Value>) -> PerLang<Tera> {
        self.templates.clone().map(|lang, mut engine| {
            engine
                .global_context()
                .insert_value("site", site[lang].clone());
            engine
        })
    }
}

/// Renders a template; `page` names the page in the finding when it fails.
pub(super) fn render(
    engine: &Tera,
    template: &str,
    context: &Context,
    theme: &str,
    page: &str,
) -> Result<Vec<u8>, Diagnostic> {
    let mut out = Vec::with_capacity(32 * 1024);
    match engine.render_to(template, context, &mut out) {
        Ok(()) => Ok(out),
        Err(error) => Err(finding(Code::TemplateFailed, &error, theme).arg("page", page)),
    }
}

/// The files of strings that the built-in theme has for the language `tag`; none for one that it does not speak.
pub(crate) fn built_in_strings(tag: &str) -> Vec<&'static str> {
    let mut found = Vec::new();
    collect_built_in(&BUILT_IN, "i18n/", &mut |name, bytes| {
        if language_of(&name) == Some(tag)
            && let Ok(text) = std::str::from_utf8(bytes)
        {
            found.push((name, text));
        }
    });
    found.sort_unstable();
    found.into_iter().map(|(_, text)| text).collect()
}

/// Whether a dossier has anything in a folder.
fn is_there(tree: &SourceTree, folder: &str) -> bool {
    tree.texts_under(folder).next().is_some() || tree.assets_under(folder).next().is_some()
}

/// The texts of a folder of the theme, by name, the dossier's own before the built-in ones.
fn texts(tree: &SourceTree, own: &str, built_in: &str) -> BTreeMap<String, ThemeFile> {
    let mut files = BTreeMap::new();
    collect_built_in(&BUILT_IN, built_in, &mut |name, bytes| {
        if let Ok(text) = std::str::from_utf8(bytes) {
            let path = format!("themes/{BUILT_IN_NAME}/{built_in}{name}");
            files.insert(
                name,
                ThemeFile {
                    path: path.into(),
                    text: text.into(),
                },
            );
        }
    });
    for (path, text) in tree.texts_under(own) {
        let name = path.strip_prefix(own).unwrap_or(path).to_owned();
        files.insert(
            name,
            ThemeFile {
                path: path.clone(),
                text: text.clone(),
            },
        );
    }
    files
}

/// Calls `take` with the name below `folder`, and the bytes, of each built-in file.
pub(super) fn collect_built_in(
    dir: &'static Dir<'static>,
    folder: &str,
    take: &mut impl FnMut(String, &'static [u8]),
) {
    for file in dir.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        if let Some(name) = path.strip_prefix(folder) {
            take(name.to_owned(), file.contents());
        }
    }
    dir.dirs()
        .for_each(|dir| collect_built_in(dir, folder, take));
}

fn unknown_theme(tree: &SourceTree, name: &str) -> Diagnostic {
    let known: BTreeSet<&str> = tree
        .texts_under("themes/")
        .filter_map(|(path, _)| path.split('/').nth(1))
        .chain([BUILT_IN_NAME])
        .collect();
    let place = Place {
        file: "dossier.toml".into(),
        span: theme_span(tree, name),
    };
    Diagnostic::at(Code::UnknownTheme, place)
        .arg("name", name)
        .suggest(name, known)
}

fn theme_span(tree: &SourceTree, name: &str) -> Span {
    let text = tree.text("dossier.toml").map_or("", AsRef::as_ref);
    let start = text.find(&format!("\"{name}\"")).unwrap_or_default();
    Span {
        start,
        end: start + name.len() + 2,
    }
}

fn load_templates(
    files: &BTreeMap<String, ThemeFile>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Tera> {
    let mut engine = Tera::new();
    engine.register_filter("html", html_filter);
    // Replaced for each language; registered here so that the templates can be compiled once.
    engine.register_function("t", |_: Kwargs, _: &State<'_>| String::new());
    // One template at a time, so that every syntax error is found; whole, because they name each other.
    let before = diagnostics.len();
    for (name, file) in files {
        let mut alone = Tera::new();
        alone.register_from(&engine);
        if let Err(error) = alone.add_raw_template(name, &file.text)
            && let ErrorKind::SyntaxError(_) = error.kind()
        {
            diagnostics.push(template_finding(Code::TemplateSyntax, &error, files));
        }
    }
    if diagnostics.len() > before {
        return None;
    }
    let all = files
        .iter()
        .map(|(name, file)| (name.as_str(), file.text.as_ref()));
    match engine.add_raw_templates(all) {
        Ok(()) => Some(engine),
        Err(error) => {
            diagnostics.push(template_finding(Code::TemplateSyntax, &error, files));
            None
        }
    }
}

/// The filter that prints [`super::html::Html`].
fn html_filter(value: &Value, _: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let markup = value
        .as_bytes()
        .and_then(|bytes| std::str::from_utf8(bytes).ok());
    markup.map(Value::safe_string).ok_or_else(|| {
        tera::Error::message(format!(
            "the filter `html` takes markup made by dossier, not a {}",
            value.name()
        ))
    })
}

/// The engine with `t(key="…")` speaking one language.
fn with_strings(engine: &Tera, strings: Arc<Messages>) -> Tera {
    let mut engine = engine.clone();
    // A page asks for forty strings: those without values are made once.
    let plain: BTreeMap<String, Value> = strings
        .keys()
        .filter_map(|key| Some((key.to_owned(), Value::normal_string(strings.get(key)?))))
        .collect();
    engine.register_function(
        "t",
        move |args: Kwargs, _: &State<'_>| -> TeraResult<Value> {
            let key: &str = args.must_get("key")?;
            let found = match args.iter().count() {
                1 => plain.get(key).cloned(),
                _ => say_with(&strings, key, &args),
            };
            let missing = || format!("there is no string `{key}` in the theme's i18n/ files");
            found.ok_or_else(|| tera::Error::message(missing()))
        },
    );
    engine
}

fn say_with(strings: &Messages, key: &str, args: &Kwargs) -> Option<Value> {
    let named = args
        .iter()
        .filter_map(|(name, value)| Some((name.as_str()?, arg(value)?)));
    let values: Vec<(&str, Arg<'_>)> = named.filter(|(name, _)| *name != "key").collect();
    strings.format(key, &values).map(Value::from)
}

fn arg(value: &Value) -> Option<Arg<'_>> {
    value
        .as_str()
        .map(Arg::Str)
        .or_else(|| value.as_f64().map(Arg::Num))
}

/// The strings of each language: the built-in file, then the dossier's own.
fn load_strings(
    tree: &SourceTree,
    settings: &Settings,
    folder: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<PerLang<Arc<Messages>>> {
    let own = format!("{folder}i18n/");
    let mut files: Vec<(SourcePath, Arc<str>)> = Vec::new();
    collect_built_in(&BUILT_IN, "i18n/", &mut |name, bytes| {
        let path = format!("themes/{BUILT_IN_NAME}/i18n/{name}");
        // Only the theme of that name can put a file in the place of a built-in one.
        if (settings.theme != BUILT_IN_NAME || tree.text(&path).is_none())
            && let Ok(text) = std::str::from_utf8(bytes)
        {
            files.push((path.into(), text.into()));
        }
    });
    let mut owned: Vec<_> = tree
        .texts_under(&own)
        .map(|(path, text)| (path.clone(), text.clone()))
        .collect();
    // A file of the dossier's own changes strings, whatever its name: those that stand for built-in ones come before it.
    owned.sort_by_key(|(path, _)| {
        let name = path.strip_prefix(own.as_str()).unwrap_or(path);
        BUILT_IN.get_file(format!("i18n/{name}")).is_none()
    });
    files.extend(owned);
    let languages = &settings.languages;
    let strings = PerLang::from_fn(languages, |lang| {
        strings_of(languages.tag(lang), &files, diagnostics)
    });
    let needed = needed_keys(&files);
    let mut complete = true;
    for (lang, strings) in strings.iter() {
        let Some(strings) = strings else {
            complete = false;
            continue;
        };
        let has: BTreeSet<&str> = strings.keys().collect();
        let missing: Vec<_> = needed
            .iter()
            .filter(|key| !has.contains(key.as_str()))
            .collect();
        let file = format!("{own}own.{}.ftl", languages.tag(lang));
        for key in &missing {
            let finding = Diagnostic::general(Code::MissingString).arg("key", key.as_str());
            diagnostics.push(
                finding
                    .arg("language", languages.tag(lang))
                    .arg("file", &file),
            );
        }
        complete &= missing.is_empty();
    }
    let found = strings.map(|_, strings| strings);
    complete.then_some(found)?.transpose()
}

/// The strings of one language, or of its base when it has no file of its own: `fr` for `fr-CA`.
fn strings_of(
    tag: &str,
    files: &[(SourcePath, Arc<str>)],
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Arc<Messages>> {
    let base = tag.split('-').next().unwrap_or(tag);
    let of = |wanted: &str| {
        files
            .iter()
            .filter(|(path, _)| language_of(path) == Some(wanted))
            .collect::<Vec<_>>()
    };
    let mut found = of(base);
    if base != tag {
        found.extend(of(tag));
    }
    let sources: Vec<Ftl<'_>> = found
        .iter()
        .map(|(path, text)| Ftl { name: path, text })
        .collect();
    match Messages::new(tag, &sources) {
        Ok(messages) => Some(Arc::new(messages)),
        Err(problems) => {
            for problem in problems {
                let file = found
                    .get(problem.source_index)
                    .map_or_else(|| "".into(), |(path, _)| path.clone());
                let place = Place {
                    file,
                    span: problem.range.into(),
                };
                diagnostics.push(
                    Diagnostic::at(Code::StringsSyntax, place).arg("message", problem.message),
                );
            }
            None
        }
    }
}

/// The language of `i18n/fr.ftl` and of `i18n/dates.fr.ftl`.
fn language_of(path: &str) -> Option<&str> {
    let stem = path.rsplit('/').next()?.strip_suffix(".ftl")?;
    Some(stem.rsplit_once('.').map_or(stem, |(_, tag)| tag))
}

/// Every key that some language has: a theme that adds one says it in all.
fn needed_keys(files: &[(SourcePath, Arc<str>)]) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let built_in: BTreeSet<&str> = files
        .iter()
        .filter_map(|(path, _)| language_of(path))
        .collect();
    for tag in built_in {
        if let Some(messages) = strings_of(tag, files, &mut Vec::new()) {
            keys.extend(messages.keys().map(str::to_owned));
        }
    }
    keys
}

fn template_finding(
    code: Code,
    error: &tera::Error,
    files: &BTreeMap<String, ThemeFile>,
) -> Diagnostic {
    let (ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report)) = error.kind() else {
        return Diagnostic::general(code).arg("message", misread::template(&error.to_string()));
    };
    let path = files
        .get(report.filename())
        .map_or_else(|| report.filename().into(), |file| file.path.clone());
    let place = Place {
        file: path,
        span: report.span().range.clone().into(),
    };
    Diagnostic::at(code, place).arg("message", misread::template(report.message()))
}

fn finding(code: Code, error: &tera::Error, theme: &str) -> Diagnostic {
    let (ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report)) = error.kind() else {
        return Diagnostic::general(code).arg("message", misread::template(&error.to_string()));
    };
    let file = format!("themes/{theme}/templates/{}", report.filename());
    let place = Place {
        file: file.into(),
        span: report.span().range.clone().into(),
    };
    Diagnostic::at(code, place).arg("message", misread::template(report.message()))
}
