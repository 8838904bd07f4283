//! Bylines: who says that they wrote a text.

use std::sync::LazyLock;

use regex::Regex;

/// What a byline says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Byline {
    /// The names, as written.
    pub(super) authors: Vec<String>,
    /// The agency or outlet named beside them.
    pub(super) outlet: Option<String>,
}

/// Reads a line such as « Par Awa Diallo et Jean Koné, à Gao », "By Awa Diallo in Gao", « Awa Diallo (avec AFP) ».
///
/// None when the line is no byline: names begin with capitals, are short, and nothing else stands on the line but a place,
/// a function or an agency.
pub(super) fn parse(line: &str) -> Option<Byline> {
    let line = line.trim();
    if line.chars().count() > 140 || line.ends_with(['?', '!', ':', '»']) {
        return None;
    }
    let regexes = REGEXES.as_ref()?;
    if let Some(captures) = regexes.reporting.captures(line) {
        // (Reporting by A and B; Editing by C)
        return parse(&format!("By {}", captures.get(1)?.as_str().trim()));
    }
    let (line, outlet) = without_outlet(line);
    let Some(opening) = regexes.opening.find(line) else {
        // « Awa Diallo (avec AFP) »: a name alone says that it is a byline by what stands beside it.
        let authors = vec![line.to_owned()];
        return (outlet.is_some() && is_signature(line)).then_some(Byline { authors, outlet });
    };
    let names = line.get(opening.end()..)?.trim().trim_end_matches('.');
    let names = match regexes.closing.find(names) {
        Some(closing) => names.get(..closing.start())?,
        None => names,
    };
    let mut authors = Vec::new();
    for name in regexes.between.split(names) {
        let name = name.trim().trim_end_matches(',');
        let is_place = !authors.is_empty() && !name.contains([' ', '\u{a0}']);
        if !is_place && (is_name(name) || is_desk(name)) {
            authors.push(name.to_owned());
        } else if authors.is_empty() || !is_function(name) {
            return None;
        }
    }
    (!authors.is_empty()).then_some(Byline { authors, outlet })
}

/// Whether a line is nothing but two to four words of a name: a signature at the foot of a text.
pub(super) fn is_signature(line: &str) -> bool {
    let words = line.split_whitespace().count();
    let numbered = line.split('.').next().is_some_and(|first| {
        !first.is_empty() && first.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
    });
    !numbered && (2..=4).contains(&words) && is_name(line.trim())
}

/// Takes « (AFP) », « avec AFP », « pour Studio Fleuve » off the end of a line.
fn without_outlet(line: &str) -> (&str, Option<String>) {
    let Some(regexes) = REGEXES.as_ref() else {
        return (line, None);
    };
    match regexes.outlet.captures(line) {
        Some(captures) => {
            let start = captures.get(0).map_or(line.len(), |whole| whole.start());
            let name = captures
                .iter()
                .skip(1)
                .flatten()
                .next()
                .map(|group| group.as_str().trim().to_owned());
            (
                line.get(..start)
                    .unwrap_or(line)
                    .trim_end()
                    .trim_end_matches(','),
                name,
            )
        }
        None => (line, None),
    }
}

/// Whether words can be a person's name: two to six, each with a capital, but for particles.
fn is_name(text: &str) -> bool {
    const PARTICLES: [&str; 16] = [
        "de", "du", "des", "d", "la", "le", "ben", "bin", "ibn", "ag", "ould", "el", "al", "von",
        "van", "der",
    ];
    let words: Vec<&str> = text
        .split([' ', '\u{a0}', '\u{202f}'])
        .filter(|word| !word.is_empty())
        .collect();
    let is_part = |word: &str| {
        let initial = word.chars().next().is_some_and(char::is_uppercase);
        let clean = word
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, '-' | '’' | '\'' | '.'));
        clean
            && (initial
                || PARTICLES.contains(&word.trim_end_matches(['’', '\'']).to_lowercase().as_str()))
    };
    (1..=6).contains(&words.len())
        && text.chars().count() <= 60
        && words.iter().all(|word| is_part(word))
        && words
            .last()
            .and_then(|word| word.chars().next())
            .is_some_and(char::is_uppercase)
}

/// « la rédaction », "our correspondent".
fn is_desk(text: &str) -> bool {
    REGEXES
        .as_ref()
        .is_some_and(|regexes| regexes.desk.is_match(text))
}

/// A function or a place after a name: small letters, few words.
fn is_function(text: &str) -> bool {
    text.split_whitespace().count() <= 8 && !text.contains(['.', '!', '?', ';'])
}

struct Regexes {
    opening: Regex,
    closing: Regex,
    between: Regex,
    outlet: Regex,
    desk: Regex,
    reporting: Regex,
}

/// The patterns are fixed: a test compiles them all.
static REGEXES: LazyLock<Option<Regexes>> = LazyLock::new(|| {
    Some(Regexes {
        opening: Regex::new(
            r"^(?i:(?:un |une )?(?:par|by|texte\s*:?\s+de|texte\s*:|texte et photos?\s*:|propos recueillis(?: à [\p{L}-]+)? par|recueilli par|écrit par|rédigé par|publié par|posté par|reportage de|de notre (?:correspondante?|envoyée? spéciale?)[^,:]{0,40}[,:]|auteure?\s*:|author\s*:|written by|posted by|reported by|story by|words by|interview by)\s*:?\s+)(?:notre (?:correspondante?|envoyée? spéciale?)[\p{L} -]*?,\s+)?",
        )
        .ok()?,
        closing: Regex::new(
            r"(?:,?\s+(?:à|au|aux|en|in|at|from)\s+\p{Lu}[\p{L}’' -]*(?:,\s*\p{Lu}[\p{L} -]*)?|,\s+(?:(?:notre|our|correspondante?|envoyée? spéciale?|special|journaliste|journalist|reporter|stagiaire|chercheure?|chercheuse|analyste|researcher|analyst|staff)\b).*|\s*\([^()]{1,60}\)|\s*[|–—]\s.*|\s+(?:le|on)\s+\d.*)$",
        )
        .ok()?,
        between: Regex::new(r"(?:\s+(?:et|and|&|avec|with)\s+|\s*,\s*|\s*;\s*|\s+/\s+)").ok()?,
        outlet: Regex::new(
            r"(?x)\s*[(\[](?:(?:avec|with|pour|for)\s+)?(?:l[’']|the\s+)?(\p{Lu}[\p{L}\p{N}\ .’'&-]{1,40})[)\]]$
              | ,?\s+(?:avec|with|pour|for)\s+(?:l[’']|the\s+)?(\p{Lu}[\p{L}\p{N}\ .’'&-]{1,40})$
              | \s*[/|]\s*(\p{Lu}{2,10})$",
        )
        .ok()?,
        reporting: Regex::new(r"^\((?i:reporting|writing|written|reported) by ([^;()]+?)(?:;[^()]*)?\)$").ok()?,
        desk: Regex::new(
            r"^(?i:(?:(?:la|notre|our|the|le|l[’'])\s*)?(?:rédaction|équipe|service|correspondante?|correspondent|editors?|editorial team|news ?desk|newsroom|staff|staff writer|staff reporter|envoyée? spéciale?)(?:\s+[\p{L}’'&-]+){0,5})$",
        )
        .ok()?,
    })
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines() {
        assert!(REGEXES.is_some());
        let cases: [(&str, &[&str], Option<&str>); 18] = [
            ("Par Awa Diallo", &["Awa Diallo"], None),
            ("PAR AWA DIALLO", &["AWA DIALLO"], None),
            (
                "Par Awa Diallo et Jean Koné, à Gao",
                &["Awa Diallo", "Jean Koné"],
                None,
            ),
            (
                "Par Awa Diallo, correspondante à Ségou",
                &["Awa Diallo"],
                None,
            ),
            ("Par Awa Diallo à Gao", &["Awa Diallo"], None),
            ("Par Awa Diallo (avec AFP)", &["Awa Diallo"], Some("AFP")),
            (
                "Par Awa Diallo, avec Radio Fleuve",
                &["Awa Diallo"],
                Some("Radio Fleuve"),
            ),
            (
                "Par la rédaction du dossier",
                &["la rédaction du dossier"],
                None,
            ),
            ("Propos recueillis par Awa Diallo", &["Awa Diallo"], None),
            ("By Awa Diallo in Gao", &["Awa Diallo"], None),
            (
                "By Awa Diallo and John Smith",
                &["Awa Diallo", "John Smith"],
                None,
            ),
            (
                "By the editors of the dossier",
                &["the editors of the dossier"],
                None,
            ),
            ("By Awa Diallo | Radio Fleuve", &["Awa Diallo"], None),
            ("Par Moussa Ag Attaher", &["Moussa Ag Attaher"], None),
            ("By Awa Diallo, Gao", &["Awa Diallo"], None),
            ("Awa Diallo (avec AFP)", &["Awa Diallo"], Some("AFP")),
            (
                "De notre correspondant à Gao, Awa Diallo",
                &["Awa Diallo"],
                None,
            ),
            (
                "(Reporting by Awa Diallo; Editing by John Smith)",
                &["Awa Diallo"],
                None,
            ),
        ];
        for (line, authors, outlet) in cases {
            let byline = parse(line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!(byline.authors, authors, "{line}");
            assert_eq!(byline.outlet.as_deref(), outlet, "{line}");
        }
        for line in [
            "Par ailleurs, le ministre a parlé de la route.",
            "Par le fleuve, on arrive à Gao en trois jours.",
            "By the river, the town looks calm.",
            "By Monday the road was open",
        ] {
            assert_eq!(parse(line), None, "{line}");
        }
    }

    #[test]
    fn signatures() {
        assert!(is_signature("Awa Diallo"));
        assert!(!is_signature("Awa Diallo dit que non"));
        assert!(!is_signature("Mali"));
    }
}
