//! What one actor is to another.

use super::{Date, EntryIx, SourceIx};
use crate::files::Place;
use crate::i18n::PerLang;

/// A relation between two actors, persons or operations, as the file of one of them says it.
#[derive(Clone, Debug)]
pub struct Relation {
    /// The other one.
    pub with: EntryIx,
    /// What they are to each other.
    pub kind: RelationKind,
    /// Since when.
    pub since: Option<Date>,
    /// Until when.
    pub until: Option<Date>,
    /// Who says so.
    pub sources: Vec<SourceIx>,
    /// A few words on it, in each language.
    pub notes: PerLang<Option<String>>,
    /// Where it stands.
    pub place: Place,
}

/// What one actor is to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RelationKind {
    /// They fight or act on one side.
    Allied,
    /// They fight or stand against each other.
    Opposed,
    /// The first helps the second.
    Supports,
    /// The first leads the second, or speaks for it.
    Leads,
    /// The first belongs to the second.
    MemberOf,
}

impl RelationKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [
        Self::Allied,
        Self::Opposed,
        Self::Supports,
        Self::Leads,
        Self::MemberOf,
    ];

    /// The name in an entry's file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Allied => "allied",
            Self::Opposed => "opposed",
            Self::Supports => "supports",
            Self::Leads => "leads",
            Self::MemberOf => "member-of",
        }
    }

    /// Its name as the other one says it: who is supported, who is led.
    pub fn reverse_str(self) -> &'static str {
        match self {
            Self::Allied | Self::Opposed => self.as_str(),
            Self::Supports => "supported-by",
            Self::Leads => "led-by",
            Self::MemberOf => "members",
        }
    }

    /// Whether it holds both ways.
    pub fn is_mutual(self) -> bool {
        matches!(self, Self::Allied | Self::Opposed)
    }
}

impl Relation {
    /// Whether there is a time at which both hold; what has no date holds always.
    pub fn overlaps(&self, other: &Self) -> bool {
        let begins = |one: &Self| one.since.as_ref().map(Date::earliest);
        let ends = |one: &Self| one.until.as_ref().map_or((i64::MAX, 12, 31), Date::latest);
        begins(self) <= Some(ends(other)) && begins(other) <= Some(ends(self))
    }
}
