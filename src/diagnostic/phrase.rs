//! Sentences as data: why a command stops is said in the language of whoever reads it, as a finding is.
//!
//! An error that a person may see gives a [`Phrase`]: the id of a message in `messages/errors.*.ftl`, and the facts that it
//! names. A fact may be a phrase itself, such as the cause that the system gives. So no text stands twice, and English is
//! one of the languages.

use std::borrow::Cow;
use std::fmt;
use std::io;
use std::sync::LazyLock;

use fluent_bundle::FluentValue;

use super::{UiLang, Wording, numbers};
use crate::files::{OutPath, OutPathError, SourcePath};

/// A sentence, or a part of one, that can be said in any language of the command line.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Phrase {
    key: &'static str,
    facts: Vec<(&'static str, Fact)>,
}

/// What stands for a placeholder of a message.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// As it is, in every language: a name, a path, what a server said.
    Text(String),
    /// A number, which may decide about the words around it.
    Number(u64),
    /// So many parts of a number, and how many decimals they are: 48 and 1 are 4.8.
    Decimal(u64, u8),
    /// In the words of the reader’s language.
    Said(Phrase),
}

/// What can be told to a person, most often an error.
pub trait Say {
    /// The sentence.
    fn phrase(&self) -> Phrase;
}

impl Phrase {
    /// The sentence of the message `key`.
    pub fn new(key: &'static str) -> Self {
        Self {
            key,
            facts: Vec::new(),
        }
    }

    /// Adds what stands for the placeholder `name`.
    #[must_use]
    pub fn with(mut self, name: &'static str, fact: impl Into<Fact>) -> Self {
        self.facts.push((name, fact.into()));
        self
    }

    /// The id of its message.
    pub fn key(&self) -> &'static str {
        self.key
    }

    /// Changes each text that it names.
    fn edit_texts(&mut self, edit: &dyn Fn(&mut String)) {
        self.facts
            .iter_mut()
            .for_each(|(_, fact)| fact.edit_texts(edit));
    }
}

impl Fact {
    /// A size in thousands of bytes, with one decimal: `kB` stands in the message.
    pub fn kilobytes(bytes: usize) -> Self {
        let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
        Self::Decimal(bytes.saturating_add(50) / 100, 1)
    }

    /// A number in millions, with one decimal.
    pub fn millions(count: u64) -> Self {
        Self::Decimal(count.saturating_add(50_000) / 100_000, 1)
    }

    /// A size as people say it: `420 kB`, `1.3 MB`.
    pub fn size(bytes: u64) -> Self {
        let phrase = match bytes {
            0..1_000_000 => Phrase::new("size-kilobytes").with("count", bytes.div_ceil(1000)),
            _ => Phrase::new("size-megabytes").with("count", Self::millions(bytes)),
        };
        Self::Said(phrase)
    }

    /// The value for a placeholder, if it is a number; else nothing.
    pub(crate) fn number(&self) -> FluentValue<'static> {
        match self {
            Self::Number(number) => FluentValue::from(*number),
            Self::Decimal(parts, decimals) => numbers::decimal(*parts, *decimals),
            Self::Text(_) | Self::Said(_) => FluentValue::None,
        }
    }

    /// The text; none of a number or a phrase, which have one in each language.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Number(_) | Self::Decimal(..) | Self::Said(_) => None,
        }
    }

    /// Changes the text, or each text that the phrase names: a secret, say, is taken out.
    pub fn edit_texts(&mut self, edit: &dyn Fn(&mut String)) {
        match self {
            Self::Text(text) => edit(text),
            Self::Number(_) | Self::Decimal(..) => {}
            Self::Said(phrase) => phrase.edit_texts(edit),
        }
    }
}

impl Wording {
    /// A sentence that an error or another part of the program made.
    pub fn phrase(&self, phrase: &Phrase) -> String {
        let facts = phrase.facts.iter();
        let args: Vec<_> = facts
            .map(|(name, fact)| (*name, self.value(fact)))
            .collect();
        self.say(phrase.key, &args)
    }

    /// A fact for a placeholder of [`Wording::say`].
    pub(crate) fn value<'f>(&self, fact: &'f Fact) -> FluentValue<'f> {
        match fact {
            Fact::Text(text) => FluentValue::from(text.as_str()),
            Fact::Said(phrase) => FluentValue::from(self.phrase(phrase)),
            Fact::Number(_) | Fact::Decimal(..) => fact.number(),
        }
    }
}

/// English, for `Display`: logs, tests, whoever has no [`Wording`] at hand.
impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        static ENGLISH: LazyLock<Wording> = LazyLock::new(|| Wording::new(UiLang::English));
        f.write_str(&ENGLISH.phrase(self))
    }
}

impl std::error::Error for Phrase {}

impl<E: Say> From<E> for Phrase {
    fn from(error: E) -> Self {
        error.phrase()
    }
}

impl<E: Say> Say for &E {
    fn phrase(&self) -> Phrase {
        (**self).phrase()
    }
}

/// Makes types that [`Say`] something errors of the standard library, which are printed in English.
macro_rules! said_in_english {
    ($($error:ty),+ $(,)?) => {$(
        impl std::fmt::Display for $error {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::diagnostic::Say::phrase(self).fmt(f)
            }
        }

        impl std::error::Error for $error {}
    )+};
}
pub(crate) use said_in_english;

impl From<Phrase> for Fact {
    fn from(phrase: Phrase) -> Self {
        Self::Said(phrase)
    }
}

impl From<&Phrase> for Fact {
    fn from(phrase: &Phrase) -> Self {
        Self::Said(phrase.clone())
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Fact {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Box<str>> for Fact {
    fn from(text: Box<str>) -> Self {
        Self::Text(text.into())
    }
}

impl From<Cow<'_, str>> for Fact {
    fn from(text: Cow<'_, str>) -> Self {
        Self::Text(text.into_owned())
    }
}

impl From<char> for Fact {
    fn from(c: char) -> Self {
        Self::Text(c.into())
    }
}

impl From<&std::path::Path> for Fact {
    fn from(path: &std::path::Path) -> Self {
        Self::Text(path.display().to_string())
    }
}

impl From<&std::path::PathBuf> for Fact {
    fn from(path: &std::path::PathBuf) -> Self {
        Self::Text(path.display().to_string())
    }
}

impl From<&OutPath> for Fact {
    fn from(path: &OutPath) -> Self {
        Self::Text(path.to_string())
    }
}

impl From<&SourcePath> for Fact {
    fn from(path: &SourcePath) -> Self {
        Self::Text(path.to_string())
    }
}

macro_rules! facts_of_numbers {
    ($($number:ty),+) => {$(
        impl From<$number> for Fact {
            fn from(number: $number) -> Self {
                Self::Number(number.into())
            }
        }
    )+};
}
facts_of_numbers!(u16, u32, u64);

impl From<usize> for Fact {
    fn from(number: usize) -> Self {
        Self::Number(u64::try_from(number).unwrap_or(u64::MAX))
    }
}

/// Why the system refuses something: by its kind in our own words, never `Os { code: 13, … }`. A kind that we have no words
/// for is said as the system says it, which the message marks.
impl Say for io::Error {
    fn phrase(&self) -> Phrase {
        if let Some(phrase) = self
            .get_ref()
            .and_then(|ours| ours.downcast_ref::<Phrase>())
        {
            return phrase.clone();
        }
        match io_key(self) {
            Some(key) => Phrase::new(key),
            None => Phrase::new("io-other").with("text", plain(self)),
        }
    }
}

fn io_key(error: &io::Error) -> Option<&'static str> {
    use io::ErrorKind as Kind;
    Some(match error.kind() {
        Kind::NotFound => "io-not-found",
        Kind::PermissionDenied => "io-permission-denied",
        Kind::AlreadyExists => "io-already-exists",
        Kind::StorageFull => "io-storage-full",
        Kind::QuotaExceeded => "io-quota-exceeded",
        Kind::FileTooLarge => "io-file-too-large",
        Kind::ReadOnlyFilesystem => "io-read-only",
        Kind::InvalidFilename => "io-name-too-long",
        Kind::IsADirectory => "io-is-a-folder",
        Kind::NotADirectory => "io-not-a-folder",
        Kind::DirectoryNotEmpty => "io-folder-not-empty",
        Kind::ResourceBusy => "io-busy",
        Kind::CrossesDevices => "io-crosses-devices",
        Kind::AddrInUse => "io-port-taken",
        Kind::AddrNotAvailable => "io-no-such-address",
        Kind::ConnectionRefused => "io-connection-refused",
        Kind::TimedOut => "io-timed-out",
        Kind::BrokenPipe => "io-broken-pipe",
        Kind::Unsupported => "io-unsupported",
        Kind::OutOfMemory => "io-out-of-memory",
        Kind::TooManyLinks => "io-too-many-links",
        // What has no kind of its own: the numbers of Linux and macOS (errno(3)).
        _ if cfg!(unix) => match error.raw_os_error()? {
            5 => "io-device",
            23 | 24 => "io-too-many-open",
            _ => return None,
        },
        _ => return None,
    })
}

/// The system’s own words: without “(os error 13)”, and beginning as the middle of a sentence does.
fn plain(error: &io::Error) -> String {
    let text = error.to_string();
    let words = text.split(" (os error").next().unwrap_or(&text);
    let mut letters = words.chars();
    let first = letters.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// How a program ended.
impl Say for std::process::ExitStatus {
    fn phrase(&self) -> Phrase {
        match self.code() {
            Some(code) => Phrase::new("exit-code").with("code", code.to_string()),
            None => Phrase::new("exit-killed").with("status", self.to_string()),
        }
    }
}

impl Say for OutPathError {
    fn phrase(&self) -> Phrase {
        match self {
            Self::Empty => Phrase::new("path-empty"),
            Self::Dots => Phrase::new("path-dots"),
            Self::Character(c) => Phrase::new("path-character").with("character", format!("{c:?}")),
            Self::Ending => Phrase::new("path-ending"),
            Self::Reserved => Phrase::new("path-reserved"),
            Self::Length => Phrase::new("path-length"),
        }
    }
}

said_in_english!(OutPathError);

#[cfg(test)]
mod tests {
    use super::*;

    /// The system’s numbers, as errno(3) has them on Linux and macOS alike, and what is made of them.
    #[cfg(any(target_os = "linux", target_os = "macos"))]
    #[test]
    fn what_the_system_refuses_is_said_in_both_languages() {
        let table = [
            (
                2,
                "no such file or directory",
                "ce fichier ou ce répertoire n’existe pas",
            ),
            (13, "permission denied", "vous n’en avez pas le droit"),
            (
                17,
                "something has that name already",
                "quelque chose porte déjà ce nom",
            ),
            (21, "it is a folder", "c’est un répertoire"),
            (24, "too many open files", "trop de fichiers sont ouverts"),
            (
                28,
                "no space left on the disk",
                "il n’y a plus de place sur le disque",
            ),
            (
                30,
                "the disk is read-only",
                "le disque est en lecture seule",
            ),
            (
                11,
                "resource temporarily unavailable",
                "le système dit « resource temporarily unavailable »",
            ),
        ];
        let french = Wording::new(UiLang::French);
        for (number, in_english, in_french) in table {
            // 11 is EAGAIN on Linux alone.
            if number == 11 && cfg!(target_os = "macos") {
                continue;
            }
            let phrase = io::Error::from_raw_os_error(number).phrase();
            let said = (phrase.to_string(), french.phrase(&phrase));
            assert_eq!(said, (in_english.to_owned(), in_french.to_owned()));
        }
    }

    #[test]
    fn a_cause_of_ours_goes_through_the_system_s_errors() {
        let cause = Phrase::new("io-not-found");
        let error = io::Error::other(cause.clone());
        assert_eq!(error.phrase(), cause);
    }
}
