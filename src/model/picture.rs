//! A picture that lies beside the texts, and what is said of it.

use crate::files::Place;
use crate::i18n::{Lang, PerLang};
use crate::images::{Broken, Shape};

/// A picture of `content/` or `static/`.
#[derive(Clone, Debug)]
pub struct Picture {
    /// What it is, or why it cannot be read.
    pub shape: Result<Shape, Broken>,
    /// What the file beside it says of it.
    pub notes: Option<PictureNotes>,
}

/// What `photo.jpg.toml` says of `photo.jpg`.
#[derive(Clone, Debug)]
pub struct PictureNotes {
    /// Who made it.
    pub credit: Option<String>,
    /// Under which terms it may be shown.
    pub license: Option<String>,
    /// The address where it was found.
    pub source: Option<String>,
    /// Whether it says nothing that a reader would miss: it then has no alternative text.
    pub decorative: bool,
    /// Whether persons can be recognised in it; none when nobody has said so.
    pub identifiable: Option<bool>,
    /// That they agreed, or why it is shown nevertheless. For editors; it is not published.
    pub consent: Option<String>,
    /// What is said of it, by language.
    pub texts: PerLang<PictureText>,
    /// Where the file is.
    pub place: Place,
}

/// What is said of a picture in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PictureText {
    /// What it shows, for those who do not see it.
    pub alt: Option<String>,
    /// What stands below it.
    pub caption: Option<String>,
}

impl Picture {
    /// Whether it says nothing that a reader would miss.
    pub fn is_decorative(&self) -> bool {
        self.notes.as_ref().is_some_and(|notes| notes.decorative)
    }

    /// Its alternative text in a language, where the text that shows it has none.
    pub fn alt(&self, lang: Lang) -> Option<&str> {
        self.notes.as_ref()?.texts[lang].alt.as_deref()
    }

    /// Its caption in a language, where the text that shows it has none.
    pub fn caption(&self, lang: Lang) -> Option<&str> {
        self.notes.as_ref()?.texts[lang].caption.as_deref()
    }

    /// Who made it.
    pub fn credit(&self) -> Option<&str> {
        self.notes.as_ref()?.credit.as_deref()
    }
}
