//! What the timeline can be filtered by, and the style sheet that filters it without a script.
//!
//! Each value is a radio button with an id; each event carries the ids of its values as classes. The style sheet hides the
//! events without the class of a button that is chosen (`:has()`, Selectors Level 4, §4.5) or that the page's address names
//! (`#a_gsim`), so that a filtered timeline can be linked to; where scripts run, one chooses the button instead and says so by
//! the class `live`. Browsers without `:has()` and paper show everything.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::pieces;
use super::place::Here;
use super::view;
use crate::model::{Dossier, EntryIx, EntryKind, Event, EventIx, Status};

/// How many values of a kind are offered, the most frequent first: a phone must be able to show them.
const MOST: usize = 40;

/// With more years than these, the period is a decade.
const MOST_YEARS: usize = 20;

/// What the timeline can be filtered by, the same in every language.
pub(super) struct Facets {
    facets: Vec<Facet>,
    by_decade: bool,
}

/// One thing to filter by, such as the actor.
struct Facet {
    /// The id of the button that chooses all; those of the values begin with it.
    id: &'static str,
    /// The string that names it.
    label: &'static str,
    values: BTreeMap<What, usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    Entry(EntryIx),
    Topic(usize),
    /// By its place in [`STATUSES`].
    Status(usize),
    /// The first year.
    Period(i64),
}

const STATUSES: [Status; 3] = [Status::Established, Status::Attributed, Status::Contested];

impl Facets {
    pub(super) fn of(dossier: &Dossier) -> Self {
        let years: std::collections::BTreeSet<i64> = dossier
            .events
            .iter()
            .map(|event| event.date.year())
            .collect();
        let named = [
            ("a", "event-actors"),
            ("o", "kind-operation"),
            ("l", "event-places"),
            ("t", "nav-topics"),
            ("s", "filter-status"),
            ("y", "filter-period"),
        ];
        let facets = named.map(|(id, label)| Facet {
            id,
            label,
            values: BTreeMap::new(),
        });
        let mut found = Self {
            facets: facets.into(),
            by_decade: years.len() > MOST_YEARS,
        };
        for event in &dossier.events {
            for (at, what) in found.values_of(event, dossier) {
                *found.facets[at].values.entry(what).or_default() += 1;
            }
        }
        for facet in &mut found.facets {
            let mut counts: Vec<_> = std::mem::take(&mut facet.values).into_iter().collect();
            if facet.id != "y" {
                counts.sort_by_key(|(what, count)| (std::cmp::Reverse(*count), *what));
                counts.truncate(MOST);
            }
            facet.values = counts.into_iter().collect();
        }
        // One value for all events filters nothing.
        let all = dossier.events.len();
        found
            .facets
            .retain(|facet| facet.values.values().any(|count| *count < all));
        found
    }

    /// The values of an event, each with the place of its facet among the six.
    fn values_of(&self, event: &Event, dossier: &Dossier) -> Vec<(usize, What)> {
        let mut values = Vec::new();
        for actor in &event.actors {
            match dossier.entry(*actor).kind {
                EntryKind::Actor | EntryKind::Person => values.push((0, What::Entry(*actor))),
                EntryKind::Operation => values.push((1, What::Entry(*actor))),
                // A resolution is no actor, even where an event names it as one.
                _ => {}
            }
        }
        values.extend(event.places.iter().map(|place| (2, What::Entry(*place))));
        values.extend(event.topics.iter().map(|topic| (3, What::Topic(*topic))));
        let status = STATUSES.iter().position(|status| *status == event.status);
        values.push((4, What::Status(status.unwrap_or_default())));
        let year = event.date.year();
        let period = if self.by_decade {
            year.div_euclid(10) * 10
        } else {
            year
        };
        values.push((5, What::Period(period)));
        values.sort_unstable();
        values.dedup();
        values
    }

    fn id(&self, facet: &Facet, what: What, dossier: &Dossier) -> String {
        let own = match what {
            What::Entry(ix) => dossier.entry(ix).id.to_string(),
            What::Topic(topic) => dossier.topics[topic].id.to_string(),
            What::Status(status) => STATUSES[status].as_str().to_owned(),
            What::Period(year) => year.to_string(),
        };
        format!("{}_{own}", facet.id)
    }

    /// The classes of an event.
    pub(super) fn classes(&self, ix: EventIx, dossier: &Dossier) -> String {
        let names = ["a", "o", "l", "t", "s", "y"];
        let values = self.values_of(dossier.event(ix), dossier);
        let known = values.iter().filter_map(|(at, what)| {
            let facet = self.facets.iter().find(|facet| facet.id == names[*at])?;
            facet
                .values
                .contains_key(what)
                .then(|| self.id(facet, *what, dossier))
        });
        known.collect::<Vec<_>>().join(" ")
    }

    /// What a page shows: the most frequent values first, periods in the order of time.
    pub(super) fn view(&self, here: &Here<'_>) -> Vec<view::Facet> {
        let dossier = here.site.dossier();
        let value = |facet: &Facet, what: What, count: usize| view::FacetValue {
            id: self.id(facet, what, dossier),
            label: match what {
                What::Entry(ix) => pieces::entry_link(ix, here).text,
                What::Topic(topic) => pieces::topic_link(topic, here).text,
                What::Status(status) => pieces::typeset(
                    &here.say(&format!("status-{}", STATUSES[status].as_str())),
                    here,
                ),
                What::Period(year) if self.by_decade => {
                    pieces::typeset(&format!("{year}–{}", year + 9), here)
                }
                What::Period(year) => pieces::typeset(&year.to_string(), here),
            },
            count,
        };
        let facets = self.facets.iter().map(|facet| {
            let mut values: Vec<(What, usize)> = facet
                .values
                .iter()
                .map(|(what, count)| (*what, *count))
                .collect();
            values.sort_by_key(|(what, count)| match what {
                What::Period(_) => (0, 0),
                What::Entry(ix) => (usize::MAX - count, here.site.rank(*ix, here.lang)),
                _ => (usize::MAX - count, 0),
            });
            view::Facet {
                id: facet.id,
                label: here.say(facet.label),
                values: values
                    .into_iter()
                    .map(|(what, count)| value(facet, what, count))
                    .collect(),
            }
        });
        facets.collect()
    }

    /// The rules that hide what was not chosen; empty when there is nothing to choose.
    pub(super) fn style(&self, dossier: &Dossier) -> String {
        let mut rules = String::new();
        for facet in &self.facets {
            for what in facet.values.keys() {
                let id = self.id(facet, *what, dossier);
                let all = facet.id;
                let chosen = format!(
                    "main:is(:has(#{id}:checked),:has(.filters:not(.live) #{id}:target):has(#{all}:checked))"
                );
                let hidden = format!(":is(.timeline>li:not(.{id}),.year:not(:has(.{id})))");
                // Writing to a String cannot fail.
                let _ = writeln!(rules, "{chosen} {hidden}{{display:none}}");
            }
        }
        match rules.is_empty() {
            true => rules,
            false => format!("@media screen{{\n{rules}}}\n"),
        }
    }
}
