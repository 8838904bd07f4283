//! A dossier in memory, and what a build makes of it.

use std::collections::BTreeMap;
use std::sync::Mutex;

use dossier::bitext::shown::Shown;
use dossier::diagnostic::{Diagnostic, UiLang, Wording, has_errors};
use dossier::files::{OutputFile, SourceTree, line_column};
use dossier::link::LinkedDossier;
use dossier::pipeline::{Options, build};
use dossier::{content, link, render};

/// The texts of a site, by path.
pub(crate) type Pages = BTreeMap<String, String>;

/// A source tree with these texts.
pub(crate) fn tree<'a>(texts: impl IntoIterator<Item = (&'a str, String)>) -> SourceTree {
    let mut tree = SourceTree::default();
    for (path, text) in texts {
        tree.insert_text(path, text);
    }
    tree
}

/// Builds as the command line does.
pub(crate) fn built(tree: &SourceTree) -> (Pages, Vec<Diagnostic>) {
    let pages = Mutex::new(Pages::new());
    let built = build(tree, &[], &Options::default(), &|file| keep(&pages, file));
    (pages.into_inner().expect("not poisoned"), built.diagnostics)
}

/// Every stage before the pages are made.
pub(crate) fn linked(tree: &SourceTree) -> (LinkedDossier, render::Theme, Vec<Diagnostic>) {
    let (settings, found) = content::read_settings(tree);
    let (settings, topics) = settings.unwrap_or_else(|| panic!("settings: {found:?}"));
    let (theme, found) = render::Theme::load(tree, &settings);
    let theme = theme.unwrap_or_else(|| panic!("theme: {found:?}"));
    let (loaded, mut findings) = content::load(tree, settings, topics, &theme.strings, false);
    let (linked, found) = link::link(loaded, Shown::default(), tree);
    findings.extend(found);
    (linked, theme, findings)
}

/// The pages that would come out if no finding stopped the build: what is refused must do no harm there either.
pub(crate) fn rendered_anyway(tree: &SourceTree) -> Pages {
    let (linked, theme, _) = linked(tree);
    let pages = Mutex::new(Pages::new());
    render::render(&linked, &theme, tree, &|file| keep(&pages, file));
    pages.into_inner().expect("not poisoned")
}

fn keep(pages: &Mutex<Pages>, file: OutputFile) {
    let text = String::from_utf8_lossy(&file.content).into_owned();
    pages
        .lock()
        .expect("not poisoned")
        .insert(file.path.to_string(), text);
}

/// A finding as `file:line:column severity code message`.
pub(crate) fn line(tree: &SourceTree, finding: &Diagnostic) -> String {
    let place = match &finding.place {
        None => "-".to_owned(),
        Some(place) => {
            let text = tree.text(&place.file).map_or("", AsRef::as_ref);
            let (line, column) = line_column(text, place.span.start);
            format!("{}:{line}:{column}", place.file)
        }
    };
    let severity = match has_errors(std::slice::from_ref(finding)) {
        true => "error",
        false => "warning",
    };
    let message = Wording::new(UiLang::English).message(finding);
    format!("{place} {severity} {}: {message}", finding.code.as_str())
}
