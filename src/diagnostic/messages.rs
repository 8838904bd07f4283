//! The wording of findings, in the languages that the command line speaks.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::Diagnostic;

/// A language of the command line's messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UiLang {
    /// English.
    #[default]
    English,
    /// French.
    French,
}

impl UiLang {
    /// The language of a locale such as `fr_FR.UTF-8` or a tag such as `fr`; English when we do not speak it.
    pub fn from_locale(locale: &str) -> Self {
        match locale.split(['_', '-', '.', '@']).next() {
            Some("fr") => Self::French,
            _ => Self::English,
        }
    }

    fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
        }
    }

    fn source(self) -> &'static str {
        match self {
            Self::English => concat!(
                include_str!("messages/en.ftl"),
                include_str!("messages/errors.en.ftl")
            ),
            Self::French => concat!(
                include_str!("messages/fr.ftl"),
                include_str!("messages/errors.fr.ftl")
            ),
        }
    }
}

/// Turns findings, and the few sentences around them, into words.
pub struct Wording {
    lang: UiLang,
    bundle: FluentBundle<FluentResource>,
}

impl Wording {
    /// The wording in `lang`.
    pub fn new(lang: UiLang) -> Self {
        // A slip in a file of ours shows as a missing message, which the tests below refuse.
        let resource = FluentResource::try_new(lang.source().to_owned())
            .unwrap_or_else(|(partial, _)| partial);
        // Plural rules follow the tag; both of ours are well-formed.
        let mut bundle = FluentBundle::new_concurrent(lang.tag().parse().into_iter().collect());
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(lang.formatter()));
        bundle.add_resource_overriding(resource);
        Self { lang, bundle }
    }

    /// Its language.
    pub fn lang(&self) -> UiLang {
        self.lang
    }

    /// A sentence of the command line; the key itself when there is none.
    pub fn say(&self, key: &str, args: &[(&'static str, FluentValue<'_>)]) -> String {
        let args = args.iter().cloned().collect::<FluentArgs>();
        self.format(key, None, &args)
            .unwrap_or_else(|| key.to_owned())
    }

    /// The message of a finding: one terse sentence.
    pub fn message(&self, diagnostic: &Diagnostic) -> String {
        let code = diagnostic.code.as_str();
        self.format(code, None, &self.arguments(diagnostic))
            .unwrap_or_else(|| code.to_owned())
    }

    /// What to write instead: the suggestion, then the help of the code.
    pub fn help(&self, diagnostic: &Diagnostic) -> Vec<String> {
        let suggestion = diagnostic
            .suggestion
            .as_ref()
            .map(|name| self.say("did-you-mean", &[("name", name.as_str().into())]));
        let help = self.format(
            diagnostic.code.as_str(),
            Some("help"),
            &self.arguments(diagnostic),
        );
        suggestion.into_iter().chain(help).collect()
    }

    fn format(&self, key: &str, attribute: Option<&str>, args: &FluentArgs<'_>) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        let mut errors = Vec::new();
        Some(
            self.bundle
                .format_pattern(pattern, Some(args), &mut errors)
                .into_owned(),
        )
    }

    fn arguments<'d>(&self, diagnostic: &'d Diagnostic) -> FluentArgs<'d> {
        let facts = diagnostic.args.iter();
        facts
            .map(|(name, fact)| (*name, self.value(fact)))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;

    #[test]
    fn no_message_is_said_twice() {
        for lang in [UiLang::English, UiLang::French] {
            let heads = lang
                .source()
                .lines()
                .filter(|line| !line.starts_with([' ', '#', '}']));
            let mut keys: Vec<&str> = heads
                .filter_map(|line| Some(line.split_once(" =")?.0))
                .collect();
            keys.sort_unstable();
            let twice: Vec<_> = keys.windows(2).filter(|pair| pair[0] == pair[1]).collect();
            assert!(twice.is_empty(), "{lang:?}: {twice:?}");
        }
    }

    /// The ids of a language’s messages, with those of their attributes.
    fn ids(lang: UiLang) -> std::collections::BTreeSet<String> {
        let mut ids = std::collections::BTreeSet::new();
        let mut message = "";
        for line in lang.source().lines() {
            let Some((id, _)) = line.split_once(" =") else {
                continue;
            };
            match id.trim_start().strip_prefix('.') {
                Some(attribute) => {
                    ids.insert(format!("{message}.{attribute}"));
                }
                None if !id.starts_with([' ', '#']) => {
                    message = id;
                    ids.insert(id.to_owned());
                }
                None => {}
            }
        }
        ids
    }

    #[test]
    fn both_languages_have_the_same_messages() {
        let (english, french) = (ids(UiLang::English), ids(UiLang::French));
        let differ: Vec<_> = english.symmetric_difference(&french).collect();
        assert!(differ.is_empty(), "{differ:?}");
    }

    #[test]
    fn every_code_has_a_message_in_every_language() {
        for lang in [UiLang::English, UiLang::French] {
            FluentResource::try_new(lang.source().to_owned())
                .unwrap_or_else(|(_, errors)| panic!("{lang:?}: {errors:?}"));
            let wording = Wording::new(lang);
            for code in Code::all() {
                let message = wording.bundle.get_message(code.as_str());
                assert!(
                    message.is_some_and(|m| m.value().is_some()),
                    "{lang:?}: {}",
                    code.as_str()
                );
            }
        }
    }
}
