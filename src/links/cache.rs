//! What was learned of addresses, from one check to the next.
//!
//! A line for each: the day, a tab, the address, and after another tab where it has moved to. Only good answers are kept, since a
//! person mends a bad one and wants to hear of it; a line that cannot be read is forgotten.

use std::collections::BTreeMap;

use super::Outcome;

/// For how many days an answer holds.
const HOLDS: i64 = 7;

/// What is known of addresses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known(BTreeMap<String, (i64, Outcome)>);

impl Known {
    pub(super) fn get(&self, url: &str) -> Option<&Outcome> {
        self.0.get(url).map(|(_, outcome)| outcome)
    }

    /// Forgets what is too old, or from a day that has not come.
    pub(super) fn forget(&mut self, today: Option<i64>) {
        let holds = |day: i64| today.is_some_and(|today| (0..HOLDS).contains(&(today - day)));
        self.0.retain(|_, (day, _)| holds(*day));
    }

    pub(super) fn learn(&mut self, url: String, outcome: Outcome, today: Option<i64>) {
        if let (Some(today), Outcome::Alive | Outcome::Moved(_)) = (today, &outcome) {
            self.0.insert(url, (today, outcome));
        }
    }
}

/// Reads what [`write()`] wrote.
pub fn read(text: &str) -> Known {
    let line = |line: &str| {
        let mut parts = line.split('\t');
        let day = parts.next()?.parse().ok()?;
        let url = parts.next().filter(|url| url.contains("://"))?;
        let outcome = parts
            .next()
            .map_or(Outcome::Alive, |to| Outcome::Moved(to.to_owned()));
        Some((url.to_owned(), (day, outcome)))
    };
    Known(text.lines().filter_map(line).collect())
}

/// What is known, as a text.
pub fn write(known: &Known) -> String {
    let line = |(url, (day, outcome)): (&String, &(i64, Outcome))| match outcome {
        Outcome::Moved(to) => format!("{day}\t{url}\t{to}\n"),
        _ => format!("{day}\t{url}\n"),
    };
    known.0.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_answers_hold_for_a_week() {
        let mut known = Known::default();
        known.learn("https://a.example/".into(), Outcome::Alive, Some(100));
        known.learn(
            "https://b.example/".into(),
            Outcome::Moved("https://c.example/".into()),
            Some(100),
        );
        known.learn("https://d.example/".into(), Outcome::Status(404), Some(100));
        let mut again = read(&write(&known));
        assert_eq!(again, known);
        assert_eq!(again.0.len(), 2);
        again.forget(Some(106));
        assert_eq!(again.0.len(), 2);
        again.forget(Some(107));
        assert_eq!(again.0.len(), 0);
        assert_eq!(
            read("x\thttps://a.example/\n5\tno address\n\n"),
            Known::default()
        );
    }
}
