//! Highlighted code: classes in the text, colours in a style sheet of its own.

use std::sync::LazyLock;

use syntect::highlighting::Theme as CodeTheme;
use syntect::html::{ClassStyle, ClassedHTMLGenerator, css_for_theme_with_class_style};
use syntect::parsing::SyntaxSet;
use syntect::util::LinesWithEndings;
use two_face::theme::EmbeddedThemeName;

use super::html::push_text;

/// Loaded when the first block of code is met: most dossiers have none.
static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(two_face::syntax::extra_newlines);

const CLASSES: ClassStyle = ClassStyle::SpacedPrefixed { prefix: "hl-" };

/// Appends `code` with a class for each part of it; as plain text when the language is not known.
pub(super) fn push_code(out: &mut String, language: &str, code: &str) {
    let Some(syntax) = (!language.is_empty())
        .then(|| SYNTAXES.find_syntax_by_token(language))
        .flatten()
    else {
        push_text(out, code);
        return;
    };
    let mut generator = ClassedHTMLGenerator::new_with_class_style(syntax, &SYNTAXES, CLASSES);
    let highlighted = LinesWithEndings::from(code)
        .try_for_each(|line| generator.parse_html_for_line_which_includes_newline(line));
    match highlighted {
        Ok(()) => out.push_str(&generator.finalize()),
        // A grammar that fails on some input must not cost the reader the code.
        Err(_) => push_text(out, code),
    }
}

/// The style sheet for the classes: a light theme, and a dark one where the reader prefers it.
pub(super) fn style_sheet() -> String {
    let themes = two_face::theme::extra();
    let css =
        |theme: &CodeTheme| css_for_theme_with_class_style(theme, CLASSES).unwrap_or_default();
    let light = css(themes.get(EmbeddedThemeName::InspiredGithub));
    let dark = css(themes.get(EmbeddedThemeName::TwoDark));
    format!("{light}\n@media (prefers-color-scheme: dark) {{\n{dark}\n}}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_escaped_whether_its_language_is_known_or_not() {
        for language in ["rust", "html", "no-such-language", "", "\"><script>"] {
            let mut out = String::new();
            push_code(&mut out, language, "<script>alert(\"&\")</script>\n");
            assert!(!out.contains("<script"), "{language}: {out}");
        }
    }

    #[test]
    fn both_colour_schemes_are_there() {
        let css = style_sheet();
        assert!(css.contains(".hl-"));
        assert!(css.contains("prefers-color-scheme: dark"));
    }
}
