//! Highlighted code: classes in the text, colours in a style sheet of its own.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};

use syntect::highlighting::Theme as CodeTheme;
use syntect::html::{ClassStyle, ClassedHTMLGenerator, css_for_theme_with_class_style};
use syntect::parsing::SyntaxSet;
use syntect::util::LinesWithEndings;
use two_face::theme::EmbeddedThemeName;

use super::html::push_text;

/// Loaded when the first block of code is met: most dossiers have none.
static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(two_face::syntax::extra_newlines);

const CLASSES: ClassStyle = ClassStyle::SpacedPrefixed { prefix: "hl-" };

/// Code that was highlighted, by language and text: the versions of an article show the same blocks.
#[derive(Default)]
pub(super) struct Highlighter {
    done: Mutex<BTreeMap<[u8; 32], Arc<str>>>,
}

impl Highlighter {
    /// Appends `code` with a class for each part of it; as plain text when the language is not known.
    pub(super) fn push_code(&self, out: &mut String, language: &str, code: &str) {
        let key = *blake3::Hasher::new()
            .update(language.as_bytes())
            .update(&[0])
            .update(code.as_bytes())
            .finalize()
            .as_bytes();
        let known = self.lock().get(&key).cloned();
        let markup = known.unwrap_or_else(|| {
            let markup: Arc<str> = highlighted(language, code).into();
            self.lock().insert(key, markup.clone());
            markup
        });
        out.push_str(&markup);
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<[u8; 32], Arc<str>>> {
        self.done.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn highlighted(language: &str, code: &str) -> String {
    if language == "console" {
        return session(code);
    }
    let plain = || {
        let mut out = String::with_capacity(code.len());
        push_text(&mut out, code);
        out
    };
    let known = (!language.is_empty())
        .then(|| SYNTAXES.find_syntax_by_token(language))
        .flatten();
    let Some(syntax) = known else { return plain() };
    let mut generator = ClassedHTMLGenerator::new_with_class_style(syntax, &SYNTAXES, CLASSES);
    let mut lines = LinesWithEndings::from(code);
    // A grammar that fails on some input must not cost the reader the code.
    match lines.try_for_each(|line| generator.parse_html_for_line_which_includes_newline(line)) {
        Ok(()) => generator.finalize(),
        Err(_) => plain(),
    }
}

/// A session at a terminal: what was typed stands out from what was printed.
fn session(code: &str) -> String {
    let mut out = String::with_capacity(code.len());
    for line in code.split_inclusive('\n') {
        let is_typed = line.starts_with("$ ");
        out.push_str(if is_typed { "<b>" } else { "" });
        push_text(&mut out, line.trim_end_matches('\n'));
        out.push_str(if is_typed { "</b>\n" } else { "\n" });
    }
    out
}

/// The style sheet for the classes: a light theme, and a dark one where the reader prefers it.
pub(super) fn style_sheet() -> String {
    let themes = two_face::theme::extra();
    let css =
        |theme: &CodeTheme| css_for_theme_with_class_style(theme, CLASSES).unwrap_or_default();
    let light = css(themes.get(EmbeddedThemeName::ColdarkCold));
    let dark = css(themes.get(EmbeddedThemeName::ColdarkDark));
    // Each in its own scheme, so that no rule of the light one is left in the dark.
    format!(
        "@media (prefers-color-scheme: light) {{\n{light}\n}}\n@media (prefers-color-scheme: dark) {{\n{dark}\n}}\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_escaped_whether_its_language_is_known_or_not() {
        for language in [
            "rust",
            "html",
            "console",
            "no-such-language",
            "",
            "\"><script>",
        ] {
            let mut out = String::new();
            Highlighter::default().push_code(&mut out, language, "<script>alert(\"&\")</script>\n");
            assert!(!out.contains("<script"), "{language}: {out}");
        }
    }

    #[test]
    fn what_is_typed_in_a_session_stands_out() {
        let mut out = String::new();
        Highlighter::default().push_code(&mut out, "console", "$ ls <a>\nb $ c\n");
        assert_eq!(out, "<b>$ ls &lt;a&gt;</b>\nb $ c\n");
    }

    #[test]
    fn both_colour_schemes_are_there() {
        let css = style_sheet();
        assert!(css.contains(".hl-"));
        assert!(css.contains("prefers-color-scheme: dark"));
    }
}
