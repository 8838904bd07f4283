//! The dossier as plain data: one concept a file, no parsing, no reading, no HTML.

mod date;
mod dossier;
mod entry;
mod event;
mod figure;
mod page;
mod picture;
mod relation;
mod route;
mod settings;
mod source;

pub use date::Date;
pub use dossier::{Dossier, Index, Topic};
pub use entry::{Entry, EntryIx, EntryKind, EntryText, FormerName, MatchCase, Scope};
pub use event::{Event, EventIx, EventText, Status};
pub use figure::{Amount, Claim, ClaimText, Figure, FigureText, Qualifier};
pub use page::{
    Body, Correction, CorrectionKind, Document, DocumentIx, DocumentKind, Translation, Version,
};
pub use picture::{Picture, PictureNotes, PictureText};
pub use relation::{Relation, RelationKind};
pub use route::{Route, Routes};
pub use settings::{
    Address, Budgets, CommandSettings, DeeplSettings, EngineName, Engines, Fallback, Gloss,
    ImageSettings, LinkFrequency, LinkedQuotes, Linking, Offline, Settings, SiteImage,
    SiteSettings, StyleWord,
};
pub use source::{Access, Source, SourceIx, SourceKind};
