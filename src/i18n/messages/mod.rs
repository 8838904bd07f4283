//! The strings of one language, read from Fluent files.

mod marked;

use std::collections::BTreeMap;
use std::ops::Range;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use self::marked::{fill_numbers, mark_number};
use super::numbers::Numbers;

/// A Fluent file: its name for people, and its text.
#[derive(Clone, Copy, Debug)]
pub struct Ftl<'a> {
    /// What a reader of an error knows the file by.
    pub name: &'a str,
    /// The text.
    pub text: &'a str,
}

/// What is wrong in a Fluent file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FtlProblem {
    /// Which of the files, in the order in which they were given.
    pub source_index: usize,
    /// The bytes of its text that are to blame.
    pub range: Range<usize>,
    /// One terse sentence, in lower case.
    pub message: String,
}

/// A value that a message shows or chooses by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Arg<'a> {
    /// Text, shown as it is. Years are text.
    Str(&'a str),
    /// A number, shown with the marks of the language; a message can choose by its plural category.
    Num(f64),
}

/// The strings of one language.
///
/// A key is the name of a message (`read-more`) or of one of its attributes (`nav.label`). Messages without
/// arguments are formatted once, at construction, so that [`Messages::get`] is a look-up; the others go through
/// [`Messages::format`]. Arguments are not wrapped in direction marks (Fluent's "isolating").
///
/// ```
/// use dossier::i18n::{Arg, Ftl, Messages};
///
/// let ftl = Ftl { name: "en.ftl", text: "title = Glossary\nterms = { $count } terms" };
/// let messages = Messages::new("en", &[ftl]).expect("a good file");
/// assert_eq!(messages.get("title"), Some("Glossary"));
/// assert_eq!(messages.format("terms", &[("count", Arg::Num(3.0))]).as_deref(), Some("3 terms"));
/// ```
pub struct Messages {
    bundle: FluentBundle<FluentResource>,
    /// Every key; with its text if it takes no argument.
    keys: BTreeMap<String, Option<String>>,
    numbers: Numbers,
}

impl Messages {
    /// Reads the strings of the language `tag`; a message of a later source replaces that of an earlier one whole,
    /// with its attributes.
    ///
    /// # Errors
    ///
    /// Says everything that is wrong: what does not parse, a message defined twice in one source, a reference to a
    /// message, term or function that does not exist, a tag that is malformed (as a problem of the first source).
    pub fn new(tag: &str, sources: &[Ftl<'_>]) -> Result<Self, Vec<FtlProblem>> {
        let language: LanguageIdentifier = match tag.parse() {
            Ok(language) => language,
            Err(_) => {
                let message = format!("`{tag}` is not a language tag");
                return Err(vec![FtlProblem {
                    source_index: 0,
                    range: 0..0,
                    message,
                }]);
            }
        };
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(mark_number));
        let added = bundle.add_builtins();
        debug_assert!(added.is_ok(), "a new bundle has no functions yet");
        let mut problems = Vec::new();
        let mut places = BTreeMap::new();
        for (source_index, source) in sources.iter().enumerate() {
            match FluentResource::try_new(source.text.to_owned()) {
                Ok(resource) => bundle.add_resource_overriding(resource),
                Err((_, errors)) => problems.extend(errors.into_iter().map(|error| FtlProblem {
                    source_index,
                    range: within(&error.pos, source.text),
                    message: lower_first(&error.to_string()),
                })),
            }
            for (id, range) in message_ids(source.text) {
                let place = Place {
                    source_index,
                    range,
                };
                problems.extend(repeated(id, &place, places.get(id)));
                places.insert(id, place);
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        Self::with_bundle(bundle, &places)
    }

    /// The text of a message that takes no argument; `None` if there is no such message, or if it takes one.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.keys.get(key)?.as_deref()
    }

    /// The text of a message with its arguments; `None` if there is no such message, or if it needs an argument that
    /// is not given.
    pub fn format(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        if let Some(text) = self.get(key) {
            return Some(text.to_owned());
        }
        let mut values = FluentArgs::with_capacity(args.len());
        for &(name, arg) in args {
            values.set(name, value(arg));
        }
        let (text, errors) = resolve(&self.bundle, key, &values)?;
        errors.is_empty().then(|| fill_numbers(text, &self.numbers))
    }

    /// Every key, sorted: messages that have a text, and attributes as `message.attribute`.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.keys.keys().map(String::as_str)
    }

    /// How the language writes numbers.
    pub fn numbers(&self) -> &Numbers {
        &self.numbers
    }

    /// Formats once what takes no argument.
    fn with_bundle(
        bundle: FluentBundle<FluentResource>,
        places: &BTreeMap<&str, Place>,
    ) -> Result<Self, Vec<FtlProblem>> {
        let none = FluentArgs::new();
        let mark = |key: &str| resolve(&bundle, key, &none).map(|(text, _)| text);
        let numbers = Numbers::new(
            mark("number-group").as_deref(),
            mark("number-decimal").as_deref(),
            mark("number-group-min").as_deref(),
        );
        let mut keys = BTreeMap::new();
        let mut problems = Vec::new();
        for (id, place) in places {
            for key in keys_of(&bundle, id) {
                let Some((text, errors)) = resolve(&bundle, &key, &none) else {
                    continue;
                };
                let needs_argument = errors.iter().any(is_about_argument);
                problems.extend(errors.iter().filter(|error| !is_about_argument(error)).map(
                    |error| FtlProblem {
                        source_index: place.source_index,
                        range: place.range.clone(),
                        message: format!("in `{key}`: {}", describe(error)),
                    },
                ));
                let text = (!needs_argument).then(|| fill_numbers(text, &numbers));
                keys.insert(key, text);
            }
        }
        if problems.is_empty() {
            Ok(Self {
                bundle,
                keys,
                numbers,
            })
        } else {
            Err(problems)
        }
    }
}

/// Where a message is defined.
struct Place {
    source_index: usize,
    range: Range<usize>,
}

fn repeated(id: &str, place: &Place, before: Option<&Place>) -> Option<FtlProblem> {
    let is_repeated = before.is_some_and(|before| before.source_index == place.source_index);
    is_repeated.then(|| FtlProblem {
        source_index: place.source_index,
        range: place.range.clone(),
        message: format!("`{id}` is defined twice"),
    })
}

/// The messages that a Fluent text defines, with the bytes of their names.
///
/// A name followed by `=` at the beginning of a line is a message and nothing else: in Fluent, text that goes on is
/// indented, and inside braces no name is followed by `=` (Fluent Syntax 1.0, `Message` and `Pattern`).
fn message_ids(text: &str) -> impl Iterator<Item = (&str, Range<usize>)> {
    let mut start = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let line_start = start;
        start += line.len();
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        let end = line.find(|c| !is_name(c))?;
        let (id, rest) = line.split_at(end);
        let is_message = id.starts_with(|c: char| c.is_ascii_alphabetic())
            && rest.trim_start_matches(' ').starts_with('=');
        is_message.then_some((id, line_start..line_start + end))
    })
}

/// The keys of a message: its name if it has a text, and its attributes.
fn keys_of(bundle: &FluentBundle<FluentResource>, id: &str) -> Vec<String> {
    let Some(message) = bundle.get_message(id) else {
        return Vec::new();
    };
    let own = message.value().map(|_| id.to_owned());
    let attributes = message
        .attributes()
        .map(|attribute| format!("{id}.{}", attribute.id()));
    own.into_iter().chain(attributes).collect()
}

/// The text behind a key, with its numbers marked, and what went wrong.
fn resolve(
    bundle: &FluentBundle<FluentResource>,
    key: &str,
    args: &FluentArgs<'_>,
) -> Option<(String, Vec<FluentError>)> {
    let pattern = match key.split_once('.') {
        Some((id, attribute)) => bundle.get_message(id)?.get_attribute(attribute)?.value(),
        None => bundle.get_message(key)?.value()?,
    };
    let mut errors = Vec::new();
    let text = bundle
        .format_pattern(pattern, Some(args), &mut errors)
        .into_owned();
    Some((text, errors))
}

fn value<'a>(arg: Arg<'a>) -> FluentValue<'a> {
    match arg {
        Arg::Str(text) => FluentValue::from(text),
        // Fluent cannot choose a plural for these.
        Arg::Num(number) if !number.is_finite() => FluentValue::from(number.to_string()),
        // Adding zero makes -0 a plain 0.
        Arg::Num(number) => FluentValue::from(number + 0.0),
    }
}

fn is_about_argument(error: &FluentError) -> bool {
    matches!(
        error,
        FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { .. }))
    )
}

fn describe(error: &FluentError) -> String {
    match error {
        FluentError::ResolverError(error) => lower_first(&error.to_string()),
        error => lower_first(&error.to_string()),
    }
}

/// A message of Fluent's in our style; names in it keep their capitals.
fn lower_first(message: &str) -> String {
    let mut rest = message.chars();
    let first = rest.next().map(|first| first.to_ascii_lowercase());
    first.into_iter().chain(rest).collect()
}

/// A parser's range, grown to whole characters and cut to the text: it can point one byte past the end.
fn within(range: &Range<usize>, text: &str) -> Range<usize> {
    let is_boundary = |at: &usize| text.is_char_boundary(*at);
    let start = (0..=range.start.min(text.len()))
        .rev()
        .find(is_boundary)
        .unwrap_or(0);
    let end = (range.end..=text.len())
        .find(is_boundary)
        .unwrap_or(text.len());
    start..end
}

#[cfg(test)]
mod tests;
