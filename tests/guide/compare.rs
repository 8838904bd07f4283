//! Compares what a chapter shows with what happens. `tests/README.md` has the wildcards.

/// What is wrong with a session as it is shown; nothing when it is what happens.
pub(crate) fn problem(shown: &str, made: &str) -> Option<String> {
    let lines = |text: &str| -> Vec<String> { text.lines().map(steady).collect() };
    (!fits(&lines(shown), &lines(made))).then(|| format!("--- shown\n{shown}--- happens\n{made}"))
}

/// A line of `…` stands for any lines.
fn fits(shown: &[String], made: &[String]) -> bool {
    match shown.split_first() {
        None => made.is_empty(),
        Some((first, rest)) if first.trim() == "…" => {
            (0..=made.len()).any(|skipped| fits(rest, &made[skipped..]))
        }
        Some((first, rest)) => made
            .split_first()
            .is_some_and(|(line, others)| line_fits(first, line) && fits(rest, others)),
    }
}

/// A `…` in a line stands for any text; the program prints some too.
fn line_fits(shown: &str, made: &str) -> bool {
    match shown.split_once('…') {
        None => shown == made,
        Some((before, after)) => made.strip_prefix(before).is_some_and(|rest| {
            let ends = rest.char_indices().map(|(at, _)| at).chain([rest.len()]);
            ends.into_iter().any(|at| line_fits(after, &rest[at..]))
        }),
    }
}

/// What comes before the number that may differ, and after it.
const NUMBERS: [(&str, &str); 12] = [
    ("", " s"),
    ("", " ms"),
    ("", " kB"),
    ("", " ko"),
    ("", " files written"),
    ("", " fichiers écrits"),
    ("no error in ", " files"),
    ("aucune erreur dans ", " fichiers"),
    ("the search: ", " files"),
    ("la recherche : ", " fichiers"),
    ("dossier ", ""),
    ("v", ""),
];

/// A line without what differs from one machine, version or month to the next: times, sizes, how many files a site has, versions.
fn steady(line: &str) -> String {
    // French has spaces of its own between a number and its unit.
    let line = line.replace(['\u{a0}', '\u{202f}'], " ");
    let mut out = String::new();
    let mut rest = line.trim_end();
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, from) = rest.split_at(at);
        let number = from
            .find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','))
            .map_or(from, |end| &from[..end])
            .trim_end_matches(['.', ',']);
        out.push_str(before);
        let after = &from[number.len()..];
        let may_differ = NUMBERS.iter().any(|(left, right)| {
            let is_version = !right.is_empty() || number.matches('.').count() == 2;
            let ends = after
                .strip_prefix(right)
                .is_some_and(|next| !next.starts_with(|c: char| c.is_alphanumeric()));
            out.ends_with(left) && ends && is_version
        });
        out.push_str(if may_differ { "N" } else { number });
        rest = after;
    }
    out + rest
}
