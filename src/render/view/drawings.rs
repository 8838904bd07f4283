//! Who is who, places, and the pictures of both and of the timeline.

use serde::Serialize;

use super::Link;
use crate::render::html::Html;

/// A picture in its two shapes: the style sheet shows one of them. Both are hidden from screen readers.
#[derive(Clone, Debug, Serialize)]
pub struct Drawing {
    /// For wide screens and paper.
    pub wide: Html,
    /// For narrow screens.
    pub narrow: Html,
}

/// What others are to an entry, all in the same way.
#[derive(Clone, Debug, Serialize)]
pub struct Relations {
    /// In which: `allied`, `opposed`, `supports`, `supported-by`, `leads`, `led-by`, `member-of`, `members`; in the list of
    /// who is who also `part-of`, `parts`, `preceded-by`, `succeeded-by`, `related`.
    pub way: &'static str,
    /// One for each of them, and for each time.
    pub told: Vec<Relation>,
}

/// What another is to an entry.
#[derive(Clone, Debug, Serialize)]
pub struct Relation {
    /// The other.
    pub with: Link,
    /// Since when, until when.
    pub when: Option<Html>,
    /// A few words on it.
    pub note: Option<Html>,
    /// Who says so.
    pub sources: Vec<Link>,
}

/// Who is who.
#[derive(Debug, Serialize)]
pub struct Actors {
    /// The network of those that have relations; none if nobody has.
    pub network: Option<Network>,
    /// The entries that act, by kind.
    pub kinds: Vec<ActorKind>,
}

/// The network of relations.
#[derive(Debug, Serialize)]
pub struct Network {
    /// The picture.
    pub drawing: Drawing,
    /// What the boxes in it mean: `actor`, `operation`, `person`.
    pub boxes: Vec<Legend>,
    /// What the lines in it mean: `allied`, `opposed`, `supports`, `leads`, `part-of`, `succeeded-by`, `related`.
    pub lines: Vec<Legend>,
    /// How many names it shows.
    pub names: usize,
    /// How many it does not, for want of room.
    pub left_out: usize,
}

/// A line of a legend.
#[derive(Debug, Serialize)]
pub struct Legend {
    /// What it means.
    pub name: &'static str,
    /// What it looks like.
    pub sample: Html,
}

/// The entries of one kind.
#[derive(Debug, Serialize)]
pub struct ActorKind {
    /// `actor`, `operation` or `person`.
    pub kind: &'static str,
    /// Its anchor.
    pub anchor: String,
    /// The entries, in the order of the alphabet.
    pub actors: Vec<Actor>,
}

/// An entry in a list, with the first sentence of its definition.
#[derive(Debug, Serialize)]
pub struct Listed {
    /// Its id, which is its anchor.
    pub id: String,
    /// Its page, by its short name.
    pub link: Link,
    /// The full name, when that is another.
    pub full_name: Option<Html>,
    /// The first sentence of the definition.
    pub sentence: Html,
    /// `machine`, `untranslated`, `stale` or `mock`, if a reader should know that of its texts.
    pub mark: Option<&'static str>,
    /// How many events involve it.
    pub events: usize,
}

/// An entry in the list of who is who.
#[derive(Debug, Serialize)]
pub struct Actor {
    /// The entry.
    pub listed: Listed,
    /// What others are to it.
    pub relations: Vec<Relations>,
}

/// The places.
#[derive(Debug, Serialize)]
pub struct Places {
    /// The maps of those that have coordinates, at most three.
    pub maps: Vec<Map>,
    /// All places, in the order of the alphabet.
    pub places: Vec<Place>,
}

/// A map of places that are near each other.
#[derive(Debug, Serialize)]
pub struct Map {
    /// The countries in which they lie, if they have names in the language.
    pub countries: Vec<&'static str>,
    /// How many they are.
    pub places: usize,
    /// The picture for wide screens and paper; none where there is so little on it that the other does.
    pub wide: Option<Html>,
    /// The picture for narrow screens.
    pub narrow: Html,
}

/// A place in the list.
#[derive(Debug, Serialize)]
pub struct Place {
    /// The entry.
    pub listed: Listed,
    /// Latitude and longitude, in words.
    pub coordinates: Option<String>,
}

/// Where the place of an entry lies.
#[derive(Debug, Serialize)]
pub struct Locator {
    /// A small map; the coordinates say the same.
    pub map: Html,
    /// Latitude and longitude, in words.
    pub coordinates: String,
    /// The list of places.
    pub places: String,
}
