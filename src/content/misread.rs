//! What the crate `toml` says of a file that it cannot read, in our words: what is wrong, and what to write.
//!
//! Its messages are English. Those that a person meets are known here by their first words; of
//! one that is not, the words stay, and are marked as its own.

use crate::diagnostic::Phrase;

/// A message in our words, and what to write instead.
#[derive(Debug)]
pub(super) struct Said {
    /// What is wrong.
    pub(super) message: Phrase,
    /// What to write.
    pub(super) help: Phrase,
}

/// How the parser’s messages begin, the message that says the same, and that of its help. The first that fits counts.
const SYNTAX: &[(&str, &str, &str)] = &[
    ("duplicate key", "toml-twice", "toml-twice-help"),
    (
        "string values must be quoted",
        "toml-unquoted",
        "toml-unquoted-help",
    ),
    ("key with no value", "toml-no-value", "toml-no-value-help"),
    ("missing value", "toml-no-value", "toml-no-value-help"),
    ("missing assignment", "toml-no-value", "toml-no-value-help"),
    (
        "invalid key-value pair",
        "toml-no-value",
        "toml-no-value-help",
    ),
    ("extra `=`", "toml-equals", "toml-no-value-help"),
    (
        "extra assignment between key-value pairs, expected `,`",
        "toml-no-comma",
        "toml-braces-help",
    ),
    ("extra assignment", "toml-equals", "toml-no-value-help"),
    ("missing escaped value", "toml-escape", "toml-escape-help"),
    (
        "too few unicode value digits",
        "toml-escape",
        "toml-escape-help",
    ),
    (
        "invalid basic string",
        "toml-open-text",
        "toml-open-text-help",
    ),
    (
        "invalid multi-line",
        "toml-open-text",
        "toml-open-texts-help",
    ),
    (
        "invalid literal string",
        "toml-open-text",
        "toml-open-text-help",
    ),
    ("invalid string", "toml-open-text", "toml-open-text-help"),
    ("unclosed table", "toml-open-head", "toml-open-head-help"),
    (
        "unclosed array table",
        "toml-open-head",
        "toml-open-heads-help",
    ),
    ("unclosed array", "toml-open-list", "toml-list-help"),
    (
        "missing comma between array elements",
        "toml-no-comma",
        "toml-list-help",
    ),
    ("extra comma in array", "toml-comma", "toml-list-help"),
    (
        "unexpected `=` in array",
        "toml-equals-in-list",
        "toml-list-help",
    ),
    (
        "unclosed inline table",
        "toml-open-braces",
        "toml-braces-help",
    ),
    (
        "missing comma between key-value pairs",
        "toml-no-comma",
        "toml-braces-help",
    ),
    (
        "extra comma in inline table",
        "toml-comma",
        "toml-braces-help",
    ),
    ("invalid unquoted key", "toml-key", "toml-key-help"),
    ("unquoted keys cannot be empty", "toml-key", "toml-key-help"),
    ("unexpected key or value", "toml-more", "toml-more-help"),
    ("unexpected content", "toml-more", "toml-more-help"),
    ("invalid boolean", "toml-boolean", "toml-boolean-help"),
    ("cannot extend value", "toml-extend", "toml-extend-help"),
    ("unexpected leading zero", "toml-number", "toml-number-help"),
    ("invalid integer", "toml-number", "toml-number-help"),
    ("invalid float", "toml-number", "toml-number-help"),
    ("invalid mantissa", "toml-number", "toml-number-help"),
    ("invalid fraction", "toml-number", "toml-number-help"),
    ("invalid exponent", "toml-number", "toml-number-help"),
    ("redundant numeric sign", "toml-number", "toml-number-help"),
    ("unexpected sign", "toml-number", "toml-number-help"),
    (
        "`_` may only go between digits",
        "toml-number",
        "toml-number-help",
    ),
    ("invalid date", "toml-date", "toml-date-help"),
    (
        "carriage return must be followed",
        "toml-control",
        "toml-control-help",
    ),
    (
        "invalid comment character",
        "toml-control",
        "toml-control-help",
    ),
    ("cannot recurse further", "toml-deep", "toml-deep-help"),
    ("recursion limit", "toml-deep", "toml-deep-help"),
];

/// What the parser found; `at` is the text to which it points.
pub(super) fn syntax(theirs: &str, at: &str) -> Said {
    // It takes a value that is not there for one without quotation marks.
    let theirs = match at.trim().is_empty() && theirs.starts_with("string values must be quoted") {
        true => "missing value",
        false => theirs,
    };
    if let Some(last) = theirs.strip_prefix("invalid date, expected day between 01 and ") {
        return Said {
            message: Phrase::new("toml-day").with("last", last),
            help: Phrase::new("toml-date-help"),
        };
    }
    let known = SYNTAX.iter().find(|(start, ..)| theirs.starts_with(start));
    match known {
        Some((_, message, help)) => Said {
            message: Phrase::new(message),
            help: Phrase::new(help),
        },
        None => Said {
            message: Phrase::new("toml-other").with("text", theirs),
            help: Phrase::new("toml-other-help"),
        },
    }
}

#[cfg(test)]
mod tests {
    use toml::de::DeTable;

    use super::{SYNTAX, syntax};
    use crate::diagnostic::{Phrase, UiLang, Wording};

    fn in_both(phrase: &Phrase) -> (String, String) {
        let said = |lang| Wording::new(lang).phrase(phrase);
        (said(UiLang::English), said(UiLang::French))
    }

    /// Broken TOML as people write it, and what is said of it, by the crate’s own parser.
    #[test]
    fn broken_toml_is_explained_in_both_languages() {
        let table = [
            (
                "a = oui",
                "a text stands without quotation marks",
                "un texte est sans guillemets",
            ),
            (
                "a = \"x\nb = 1",
                "a text is not closed",
                "un texte n’est pas fermé",
            ),
            (
                "a = 'x\n",
                "a text is not closed",
                "un texte n’est pas fermé",
            ),
            (
                "a = \"\"\"x\n",
                "a text is not closed",
                "un texte n’est pas fermé",
            ),
            (
                "a = \"C:\\dir\"",
                "what follows the backslash is not one of its signs",
                "ce qui suit la barre oblique inverse n’est pas un de ses signes",
            ),
            (
                "a = 1\na = 2",
                "this key stands here for the second time",
                "cette clé est là pour la seconde fois",
            ),
            (
                "a",
                "a key has no = and no value",
                "il manque à une clé le signe = et une valeur",
            ),
            (
                "a =",
                "a key has no = and no value",
                "il manque à une clé le signe = et une valeur",
            ),
            (
                "a = = 1",
                "there is one = too many",
                "il y a un signe = de trop",
            ),
            (
                "a = [\"x\" \"y\"]",
                "a comma is missing",
                "il manque une virgule",
            ),
            (
                "a = [\"x\", \"y\"",
                "a list is not closed",
                "une liste n’est pas fermée",
            ),
            (
                "a = [b = 1]",
                "there is an = in a list",
                "il y a un signe = dans une liste",
            ),
            (
                "a = { b = 1 c = 2 }",
                "a comma is missing",
                "il manque une virgule",
            ),
            (
                "[a",
                "the name of a table is not closed",
                "le nom d’une table n’est pas fermé",
            ),
            (
                "[[a]",
                "the name of a table is not closed",
                "le nom d’une table n’est pas fermé",
            ),
            (
                "clé = 1",
                "a key has a sign that stands in none",
                "une clé a un signe qu’aucune n’a",
            ),
            (
                "a = 1 b = 2",
                "something follows on the same line",
                "quelque chose suit sur la même ligne",
            ),
            (
                "a = True",
                "true and false are written in small letters",
                "true et false s’écrivent en minuscules",
            ),
            (
                "a = 2022-02-30",
                "this month ends with day 28",
                "ce mois finit le 28",
            ),
            (
                "a = 2022-13-01",
                "this is not a date",
                "ce n’est pas une date",
            ),
            ("a = 007", "this is not a number", "ce n’est pas un nombre"),
            ("a = 1__0", "this is not a number", "ce n’est pas un nombre"),
            (
                "a = 1\n[a]\nb = 1",
                "this key stands here for the second time",
                "cette clé est là pour la seconde fois",
            ),
            (
                "a = 1\na.b = 1",
                "this name has a value already, and cannot have keys too",
                "ce nom a déjà une valeur, et ne peut pas avoir de clés",
            ),
            (
                "a = 1 # \u{1}",
                "there is a character that cannot be seen",
                "il y a un caractère invisible",
            ),
        ];
        let mut wrong = Vec::new();
        for (text, in_english, in_french) in table {
            let (_, errors) = DeTable::parse_recoverable(text);
            let theirs = errors.first().map_or("no error", |error| error.message());
            let at = errors.first().and_then(|error| error.span());
            let at = at.and_then(|span| text.get(span)).unwrap_or_default();
            let said = in_both(&syntax(theirs, at).message);
            if said != (in_english.to_owned(), in_french.to_owned()) {
                wrong.push(format!("{text:?} ({theirs}): {said:?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn every_message_and_help_is_there_in_both_languages() {
        for (_, message, help) in SYNTAX {
            for key in [message, help] {
                let (english, french) = in_both(&Phrase::new(key));
                assert!(
                    english != **key && french != **key && english != french,
                    "{key}"
                );
            }
        }
    }
}
