//! Files as values: what was read, what is to be written, and where in a text something stands.
//!
//! Everything between [`crate::disk::read`] and the writing of the output works on these values, so a test
//! builds a [`SourceTree`] from strings and looks at [`OutputFile`]s without a temporary folder.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

/// The path of a source file below the project's root, with `/` between its parts on every platform.
pub type SourcePath = Arc<str>;

/// The files that a build reads, by path.
#[derive(Clone, Debug, Default)]
pub struct SourceTree {
    texts: BTreeMap<SourcePath, Arc<str>>,
    assets: BTreeMap<SourcePath, Arc<[u8]>>,
}

impl SourceTree {
    /// Adds a text that a person edits (Markdown, TOML, a template, strings).
    pub fn insert_text(&mut self, path: impl Into<SourcePath>, text: impl Into<Arc<str>>) {
        self.texts.insert(path.into(), text.into());
    }

    /// Adds a file that is copied as it is (an image, a style sheet of a theme).
    pub fn insert_asset(&mut self, path: impl Into<SourcePath>, bytes: impl Into<Arc<[u8]>>) {
        self.assets.insert(path.into(), bytes.into());
    }

    /// The text at `path`, if there is one.
    pub fn text(&self, path: &str) -> Option<&Arc<str>> {
        self.texts.get(path)
    }

    /// The bytes of the asset at `path`, if there is one.
    pub fn asset(&self, path: &str) -> Option<&Arc<[u8]>> {
        self.assets.get(path)
    }

    /// All texts, in the order of their paths.
    pub fn texts(&self) -> impl Iterator<Item = (&SourcePath, &Arc<str>)> {
        self.texts.iter()
    }

    /// All assets, in the order of their paths.
    pub fn assets(&self) -> impl Iterator<Item = (&SourcePath, &Arc<[u8]>)> {
        self.assets.iter()
    }

    /// The texts whose path starts with `folder` (which ends in `/`), in the order of their paths.
    pub fn texts_under<'a>(
        &'a self,
        folder: &'a str,
    ) -> impl Iterator<Item = (&'a SourcePath, &'a Arc<str>)> {
        self.texts
            .range::<str, _>((
                std::ops::Bound::Included(folder),
                std::ops::Bound::Unbounded,
            ))
            .take_while(move |(path, _)| path.starts_with(folder))
    }

    /// The files of TOML below `folder` that hold entries, events, sources or figures: all but those that say what a picture shows.
    pub fn records_under<'a>(
        &'a self,
        folder: &'a str,
    ) -> impl Iterator<Item = (&'a SourcePath, &'a Arc<str>)> {
        let is_one = |path: &str| path.ends_with(".toml") && pictured(path).is_none();
        self.texts_under(folder)
            .filter(move |(path, _)| is_one(path))
    }

    /// The assets whose path starts with `folder` (which ends in `/`), in the order of their paths.
    pub fn assets_under<'a>(
        &'a self,
        folder: &'a str,
    ) -> impl Iterator<Item = (&'a SourcePath, &'a Arc<[u8]>)> {
        self.assets
            .range::<str, _>((
                std::ops::Bound::Included(folder),
                std::ops::Bound::Unbounded,
            ))
            .take_while(move |(path, _)| path.starts_with(folder))
    }
}

/// What was made of each text the last time, for a stage that is asked again and again.
///
/// It is only right for what depends on the text and its path alone: who keeps one of these sees to it that all else is the same,
/// or [forgets](Self::forget). A text is compared with the one that was read, not a hash of it, so that nothing is taken for what it
/// is not.
#[derive(Debug)]
pub struct Remembered<T>(Mutex<BTreeMap<SourcePath, (Arc<str>, T)>>);

impl<T> Default for Remembered<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T: Clone + Send + Sync> Remembered<T> {
    /// What `make` makes of each of `texts`, in their order; of those that are as they were the last time, what it made then.
    pub fn each<'t>(
        remembered: Option<&Self>,
        texts: impl Iterator<Item = (&'t SourcePath, &'t Arc<str>)>,
        make: impl Fn(&SourcePath, &Arc<str>) -> T + Sync,
    ) -> Vec<T> {
        let texts: Vec<_> = texts.collect();
        let Some(Self(memory)) = remembered else {
            let all = texts.into_par_iter();
            return all.map(|(path, text)| make(path, text)).collect();
        };
        let mut memory = memory.lock().unwrap_or_else(PoisonError::into_inner);
        let known = &*memory;
        let made = texts.par_iter().map(|(path, text)| {
            let known = known.get(*path).filter(|(old, _)| is_same(old, text));
            known.map_or_else(|| make(path, text), |(_, made)| made.clone())
        });
        let made: Vec<T> = made.collect();
        let kept = texts.into_iter().zip(&made);
        *memory = kept
            .map(|((path, text), made)| (path.clone(), (text.clone(), made.clone())))
            .collect();
        made
    }

    /// Forgets all of it.
    pub fn forget(&self) {
        let mut memory = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        memory.clear();
    }
}

/// Whether two texts are the same; one that was not read again is the same text, and need not be compared.
pub fn is_same<T: PartialEq + ?Sized>(one: &Arc<T>, other: &Arc<T>) -> bool {
    Arc::ptr_eq(one, other) || one == other
}

/// The picture that a file of notes is about, by the names alone: `photo.jpg` for `photo.jpg.toml`.
pub fn pictured(path: &str) -> Option<&str> {
    const EXTENSIONS: [&str; 7] = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".svg", ".avif"];
    let picture = path.strip_suffix(".toml")?;
    let dot = picture.rfind('.')?;
    let extension = picture.get(dot..)?;
    let known = EXTENSIONS.iter();
    let mut known = known.filter(|known| known.eq_ignore_ascii_case(extension));
    known.next().map(|_| picture)
}

/// The last place of a text that is not after `at` and between two characters.
pub fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// A path as an address shows it: all but unreserved characters and `/` is percent-encoded (RFC 3986, section 3.3).
pub fn encoded(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(char::from(byte));
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// A text with other words in the place of some of its bytes; `edits` are in the order of their ranges, which do not overlap.
pub fn spliced<S: AsRef<str>>(
    text: &str,
    edits: impl IntoIterator<Item = (Range<usize>, S)>,
) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for (range, new) in edits {
        out.push_str(text.get(done..range.start).unwrap_or_default());
        out.push_str(new.as_ref());
        done = range.end;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

/// A range of bytes in one source file: what a diagnostic points at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file.
    pub file: SourcePath,
    /// The bytes meant; empty for a point between two characters.
    pub span: Span,
}

/// A range of bytes in a source file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The same range, `by` bytes further on.
    #[must_use]
    pub fn shifted(self, by: usize) -> Self {
        Self {
            start: self.start + by,
            end: self.end + by,
        }
    }

    /// The range as the standard library writes it.
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self {
            start: range.start,
            end: range.end,
        }
    }
}

/// Line and column of a byte offset, both from 1; the column counts characters (Unicode scalar values).
///
/// An offset beyond the end, or inside a character, is taken back to the nearest one before.
pub fn line_column(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..floor(text, offset)).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = before.bytes().filter(|&b| b == b'\n').count() + 1;
    let column = before.get(line_start..).unwrap_or_default().chars().count() + 1;
    (line, column)
}

/// A file that a command would write, below the dossier's folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposed {
    /// Its path, with `/` between the parts.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// A file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputFile {
    /// Where it goes, below the output folder.
    pub path: OutPath,
    /// Its bytes.
    pub content: Vec<u8>,
}

/// A checked path below the output folder.
///
/// It can only be made by [`OutPath::new`], so whatever reaches the disk is relative, uses `/`, stays below the
/// output folder and can be cloned on Linux, macOS and Windows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutPath(Arc<str>);

/// Why a string is not an [`OutPath`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutPathError {
    /// The path, or one of its parts, is empty.
    Empty,
    /// A part is `.` or `..`.
    Dots,
    /// A character that some file system refuses.
    Character(char),
    /// A part ends in a dot or a space, which Windows drops.
    Ending,
    /// A device name of Windows (`con`, `nul`, `com1`…).
    Reserved,
    /// A part is over 255 bytes, or the whole over 1,024.
    Length,
}

impl OutPath {
    /// Checks `path`.
    ///
    /// # Errors
    ///
    /// Returns what is wrong with the first part that is not portable: the rules are those of POSIX, of
    /// Microsoft's “Naming Files, Paths, and Namespaces”, and a refusal of hidden parts other than
    /// `.nojekyll` and `.well-known`, which hosts serve or read.
    pub fn new(path: &str) -> Result<Self, OutPathError> {
        if path.len() > 1024 {
            return Err(OutPathError::Length);
        }
        path.split('/').try_for_each(check_part)?;
        Ok(Self(path.into()))
    }

    /// Checks the path of a file of a dossier: the same rules, but for the hidden files that Git and GitHub read.
    ///
    /// # Errors
    ///
    /// As [`OutPath::new`].
    pub fn of_dossier(path: &str) -> Result<Self, OutPathError> {
        const HIDDEN: [&str; 2] = [".gitattributes", ".gitignore"];
        match path.strip_prefix(".github/") {
            Some(rest) => Self::new(rest).map(|_| Self(path.into())),
            None if HIDDEN.contains(&path) => Ok(Self(path.into())),
            None => Self::new(path),
        }
    }

    /// The path, with `/` between its parts.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path with letters folded, to find two paths that are one file where case does not count.
    pub fn collision_key(&self) -> String {
        self.0.chars().flat_map(char::to_lowercase).collect()
    }
}

impl fmt::Display for OutPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn check_part(part: &str) -> Result<(), OutPathError> {
    const VISIBLE_DOTFILES: [&str; 2] = [".nojekyll", ".well-known"];
    if part.is_empty() {
        return Err(OutPathError::Empty);
    }
    if part.len() > 255 {
        return Err(OutPathError::Length);
    }
    if part == "." || part == ".." {
        return Err(OutPathError::Dots);
    }
    if part.starts_with('.') && !VISIBLE_DOTFILES.contains(&part) {
        return Err(OutPathError::Character('.'));
    }
    if let Some(bad) = part
        .chars()
        .find(|c| c.is_control() || matches!(c, '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|'))
    {
        return Err(OutPathError::Character(bad));
    }
    if part.ends_with(['.', ' ']) {
        return Err(OutPathError::Ending);
    }
    let stem = part.split('.').next().unwrap_or(part).to_ascii_lowercase();
    let numbered = |prefix: &str| {
        stem.strip_prefix(prefix)
            .is_some_and(|rest| matches!(rest.as_bytes(), [b'0'..=b'9']))
    };
    if matches!(stem.as_str(), "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
    {
        return Err(OutPathError::Reserved);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_an_address() {
        assert_eq!(
            encoded("media/une carte é.png"),
            "media/une%20carte%20%C3%A9.png"
        );
        assert_eq!(encoded("a-b_c.d~e/F1"), "a-b_c.d~e/F1");
    }

    #[test]
    fn places_are_between_characters() {
        for (at, found) in [(0, 0), (1, 1), (2, 1), (3, 3), (9, 4)] {
            assert_eq!(floor("aéd", at), found, "{at}");
        }
        assert_eq!(floor("", 3), 0);
    }

    #[test]
    fn edits_are_put_into_a_text() {
        let edits = [(0..0, "«\u{a0}"), (1..3, "x"), (3..3, "y"), (4..5, "")];
        assert_eq!(spliced("aéde", edits), "«\u{a0}axyd");
        assert_eq!(spliced("aé", Vec::<(Range<usize>, String)>::new()), "aé");
    }

    #[test]
    fn only_portable_paths_below_the_output_are_accepted() {
        for good in [
            "index.html",
            "fr/articles/moura.html",
            ".nojekyll",
            "fr/glossaire/é.html",
        ] {
            assert!(OutPath::new(good).is_ok(), "{good}");
        }
        for (bad, why) in [
            ("", OutPathError::Empty),
            ("/etc/passwd", OutPathError::Empty),
            ("../x", OutPathError::Dots),
            ("a/../b", OutPathError::Dots),
            ("a\\b", OutPathError::Character('\\')),
            ("C:x", OutPathError::Character(':')),
            ("a\0b", OutPathError::Character('\0')),
            (".git/config", OutPathError::Character('.')),
            ("con", OutPathError::Reserved),
            ("fr/COM1.html", OutPathError::Reserved),
            ("x.", OutPathError::Ending),
        ] {
            assert_eq!(OutPath::new(bad), Err(why), "{bad:?}");
        }
        assert_eq!(OutPath::new(&"a".repeat(300)), Err(OutPathError::Length));
    }

    #[test]
    fn columns_count_characters_and_lines_start_at_one() {
        let text = "é\nà la carte";
        assert_eq!(line_column(text, 0), (1, 1));
        assert_eq!(line_column(text, 2), (1, 2));
        assert_eq!(line_column(text, 6), (2, 3));
        assert_eq!(line_column(text, 999), (2, 11));
        assert_eq!(line_column("é", 1), (1, 1), "inside a character");
    }
}
