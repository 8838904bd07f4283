//! Writes what is said beside the first mention of an entry: “GSIM (en anglais : JNIM)”.

use super::html::{push_attribute, push_text};
use super::pieces::{other_lang, typeset, typeset_in};
use super::place::Here;
use crate::link::Glossed;

/// Writes the brackets that follow a mention.
pub(super) fn write(out: &mut String, gloss: &Glossed, here: &Here<'_>) {
    let (open, close) = if gloss.in_brackets {
        ("[", "]")
    } else {
        ("(", ")")
    };
    out.push_str(" <span class=\"gloss\">");
    out.push_str(open);
    let mut is_first = true;
    if let Some(expansion) = &gloss.expansion {
        out.push_str(typeset(expansion, here).as_str());
        is_first = false;
    }
    for (lang, name) in &gloss.translations {
        if !is_first {
            push_text(out, &here.comma());
        }
        is_first = false;
        let language = here.site.language_name(here.site.tag(*lang), here.lang);
        push_text(
            out,
            &here.say_with("in-language-is", &[("language", language)]),
        );
        out.push_str(" <span");
        if let Some(tag) = other_lang(*lang, here) {
            push_attribute(out, "lang", &tag);
            out.push_str(" dir=\"auto\"");
        }
        out.push('>');
        out.push_str(typeset_in(name, *lang, here).as_str());
        out.push_str("</span>");
    }
    out.push_str(close);
    out.push_str("</span>");
}
