//! Figures: one measure, and what each party says it is.

use std::sync::Arc;

use super::{Date, EntryIx, SourceIx};
use crate::i18n::PerLang;

/// A measure, with every claim about it side by side.
#[derive(Clone, Debug)]
pub struct Figure {
    /// The id.
    pub id: Arc<str>,
    /// What is measured, in the languages it exists in.
    pub texts: PerLang<Option<FigureText>>,
    /// Who says what, in the order of the file.
    pub claims: Vec<Claim>,
}

/// What is measured, in one language.
#[derive(Clone, Debug)]
pub struct FigureText {
    /// The measure: “deaths at Moura, 27–31 March 2022”.
    pub measure: String,
    /// The unit: “people”.
    pub unit: Option<String>,
    /// A remark on all of them.
    pub note: Option<String>,
}

/// What one party says.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Who says it, when the glossary knows them.
    pub by: Option<EntryIx>,
    /// How much.
    pub amount: Amount,
    /// How exact that is.
    pub qualifier: Qualifier,
    /// When it was said.
    pub date: Option<Date>,
    /// Where it was said.
    pub source: SourceIx,
    /// The words, in the languages it exists in.
    pub texts: PerLang<Option<ClaimText>>,
}

/// The words of a claim in one language.
#[derive(Clone, Debug)]
pub struct ClaimText {
    /// Who says it, when `by` does not.
    pub who: Option<String>,
    /// What is counted.
    pub counts: String,
}

/// How much a claim says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// One value.
    Value(f64),
    /// From, to.
    Range(f64, f64),
}

/// How exact an amount is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Qualifier {
    /// As said.
    #[default]
    Exact,
    /// Roughly.
    About,
    /// This or more.
    AtLeast,
    /// More than this.
    MoreThan,
    /// This or less.
    AtMost,
}

impl Qualifier {
    /// Every qualifier with its name in a figure's file.
    pub const ALL: [(&'static str, Self); 5] = [
        ("exact", Self::Exact),
        ("about", Self::About),
        ("at-least", Self::AtLeast),
        ("more-than", Self::MoreThan),
        ("at-most", Self::AtMost),
    ];

    /// The name in a figure's file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::About => "about",
            Self::AtLeast => "at-least",
            Self::MoreThan => "more-than",
            Self::AtMost => "at-most",
        }
    }
}
