//! What surrounds an article on a page, as data: the rules of `rules.toml` and of the dossier's own `import.toml`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use regex::Regex;
use serde::Deserialize;

use super::fold::{folded, key};

/// The rules that come with the program.
const BUILT_IN: &str = include_str!("rules.toml");

/// What a line of a page is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hit<'r> {
    /// The rule's name, which the report quotes.
    pub(super) rule: &'r str,
    /// What the line is good for; nothing when it only surrounds the text.
    pub(super) role: Option<Role>,
    /// Where the rule may be used.
    pub(super) at: At,
    /// What follows it.
    pub(super) then: Option<Then>,
    /// The part of the line that is used.
    pub(super) value: String,
}

/// What a line that is not text is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub(super) enum Role {
    /// Names of authors.
    Byline,
    /// What a picture shows, and who took it.
    Caption,
    /// The agency or outlet whose information was used.
    Credit,
    /// When the text was published.
    Date,
    /// The title.
    Title,
    /// What the text is about.
    Topics,
}

/// Where on a page a rule may be used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub(super) enum At {
    /// Everywhere.
    #[default]
    Anywhere,
    /// Before the text.
    Head,
    /// After the text.
    Foot,
    /// Before or after the text.
    Edge,
}

/// What goes with a line at the foot of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub(super) enum Then {
    /// The lines after it that are no sentences.
    Titles,
    /// All that follows.
    Rest,
}

/// Rules of your own for `dossier import`.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct RawRules {
    /// Names of built-in rules that are not wanted.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    without: Vec<toml::Spanned<String>>,
    /// Rules that come before the built-in ones.
    #[serde(default)]
    rule: Vec<RawRule>,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct RawRule {
    /// What the report says.
    name: String,
    /// Whole lines; capitals, accents and punctuation do not count.
    #[serde(default)]
    lines: Vec<String>,
    /// Regular expressions for a whole line in small letters, without accents.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    patterns: Vec<toml::Spanned<String>>,
    /// Where on a page the rule may be used; everywhere when not said.
    #[serde(default)]
    at: At,
    /// What the line is good for; without it, the line is taken out.
    #[serde(rename = "use")]
    role: Option<Role>,
    /// What follows goes too, at the foot of an article.
    then: Option<Then>,
}

/// A list of rules, ready for use.
#[derive(Debug, Default)]
pub(super) struct Rules {
    rules: Vec<Arc<Rule>>,
    /// Which rule has a whole line, by the line's key.
    lines: BTreeMap<String, Vec<usize>>,
}

#[derive(Debug)]
struct Rule {
    name: String,
    /// Whole lines, by their keys.
    lines: Vec<String>,
    patterns: Vec<Regex>,
    at: At,
    role: Option<Role>,
    then: Option<Then>,
}

/// What is wrong with a file of rules, and where: bytes of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RuleProblem {
    pub(super) span: std::ops::Range<usize>,
    pub(super) message: String,
}

/// The longest line that a rule is held against, in characters; only lists of topics are longer.
const LONGEST: usize = 400;

/// The built-in rules, read once. A mistake in them would be found by a test.
static SHIPPED: LazyLock<(Vec<Arc<Rule>>, Vec<RuleProblem>)> = LazyLock::new(|| {
    let raw: RawRules = toml::from_str(BUILT_IN).unwrap_or_default();
    let mut problems = Vec::new();
    let rules = raw
        .rule
        .into_iter()
        .map(|rule| compile(rule, &mut problems));
    (rules.collect(), problems)
});

/// A rule as written, ready for use; patterns that are none are problems.
fn compile(raw: RawRule, problems: &mut Vec<RuleProblem>) -> Arc<Rule> {
    let mut patterns = Vec::new();
    for pattern in raw.patterns {
        match Regex::new(&format!(r"\A(?:{})\z", pattern.get_ref())) {
            Ok(regex) => patterns.push(regex),
            Err(error) => problems.push(RuleProblem {
                span: pattern.span(),
                message: error
                    .to_string()
                    .lines()
                    .last()
                    .unwrap_or_default()
                    .to_owned(),
            }),
        }
    }
    Arc::new(Rule {
        name: raw.name,
        lines: raw.lines.iter().map(|line| key(line)).collect(),
        patterns,
        at: raw.at,
        role: raw.role,
        then: raw.then,
    })
}

impl Rules {
    /// The built-in rules, after those of the dossier's `import.toml`.
    pub(super) fn new(own: Option<&str>) -> (Self, Vec<RuleProblem>) {
        let (shipped, problems) = &*SHIPPED;
        let mut problems = problems.clone();
        let own: RawRules = match own.map(toml::from_str) {
            None => RawRules::default(),
            Some(Ok(own)) => own,
            Some(Err(error)) => {
                problems.push(RuleProblem {
                    span: error.span().unwrap_or(0..0),
                    message: error
                        .message()
                        .lines()
                        .next()
                        .unwrap_or_default()
                        .to_owned(),
                });
                RawRules::default()
            }
        };
        let names: BTreeSet<&str> = shipped.iter().map(|rule| rule.name.as_str()).collect();
        problems.extend(
            own.without
                .iter()
                .filter_map(|name| not_shipped(name, &names)),
        );
        let without: BTreeSet<&str> = own
            .without
            .iter()
            .map(|name| name.get_ref().as_str())
            .collect();
        let mut rules = Self::default();
        for rule in own.rule {
            rules.add(compile(rule, &mut problems));
        }
        for rule in shipped
            .iter()
            .filter(|rule| !without.contains(rule.name.as_str()))
        {
            rules.add(rule.clone());
        }
        (rules, problems)
    }

    fn add(&mut self, rule: Arc<Rule>) {
        let at = self.rules.len();
        for line in &rule.lines {
            self.lines.entry(line.clone()).or_default().push(at);
        }
        self.rules.push(rule);
    }

    /// Every rule that fits a whole line, the dossier's own first.
    pub(super) fn hits(&self, line: &str) -> Vec<Hit<'_>> {
        let line = line.trim();
        let length = line.chars().count();
        if length == 0 {
            return Vec::new();
        }
        // A label has no full stop: with one, the line may be a sentence.
        let labels = match line.ends_with('.') && !line.ends_with("...") && length > 40 {
            true => None,
            false => self.lines.get(&key(line)),
        };
        let folded = folded(line);
        let hit = |(at, rule): (usize, &'_ Arc<Rule>)| {
            let value = if labels.is_some_and(|labels| labels.contains(&at)) {
                Some(line.to_owned())
            } else if length <= LONGEST || rule.role == Some(Role::Topics) {
                rule.patterns
                    .iter()
                    .find_map(|regex| value(regex, line, &folded))
            } else {
                None
            };
            value.map(|value| (at, value))
        };
        let found = self.rules.iter().enumerate().filter_map(hit);
        let found = found.filter_map(|(at, value)| Some((self.rules.get(at)?, value)));
        found
            .map(|(rule, value)| Hit {
                rule: &rule.name,
                role: rule.role,
                at: rule.at,
                then: rule.then,
                value,
            })
            .collect()
    }
}

/// What is wrong with the name of a rule in `without`, if no built-in rule has it.
fn not_shipped(name: &toml::Spanned<String>, names: &BTreeSet<&str>) -> Option<RuleProblem> {
    let (written, span) = (name.get_ref(), name.span());
    if names.contains(written.as_str()) {
        return None;
    }
    let nearest = crate::diagnostic::nearest(written, names.iter().copied());
    let hint = nearest
        .map(|name| format!("; did you mean {name}?"))
        .unwrap_or_default();
    let message = format!("there is no built-in rule {written:?}{hint}");
    Some(RuleProblem { span, message })
}

/// The group `value` of a match as the line writes it, or the whole line.
fn value(regex: &Regex, line: &str, folded: &str) -> Option<String> {
    let captures = regex.captures(folded)?;
    let Some(group) = captures.name("value") else {
        return Some(line.to_owned());
    };
    // Folding keeps the number of characters.
    let before = folded.get(..group.start())?.chars().count();
    Some(
        line.chars()
            .skip(before)
            .take(group.as_str().chars().count())
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(line: &str) -> Vec<String> {
        let (rules, problems) = Rules::new(None);
        assert_eq!(problems, []);
        rules
            .hits(line)
            .into_iter()
            .map(|hit| hit.rule.to_owned())
            .collect()
    }

    #[test]
    fn the_schema_is_what_is_read() {
        use crate::content::schema::{Published, assert_published};
        let title = "import.toml: rules of your own for dossier import";
        assert_published("import", Published::new::<RawRules>("import", title));
    }

    #[test]
    fn labels_are_found_and_sentences_are_not() {
        for (line, rule) in [
            ("Imprimer", "print-label"),
            ("PARTAGER", "share-label"),
            ("Facebook | Twitter | WhatsApp", "share-label"),
            ("Pin It", "share-label"),
            ("(Attention M.)", "editor-note"),
            ("LEAVE A REPLY", "comment-form"),
            ("Please enter your comment!", "form-prompt"),
            ("0 commentaire", "comment-counter"),
            ("Articles liés", "related-articles"),
            ("À lire aussi : le marché de Mopti", "related-articles"),
            ("Continuez à lire :", "read-on-link"),
            (
                "Lien permanent Catégories : MALI, Route 0 commentaire",
                "topics",
            ),
            ("Filed under: Roads, Bridges", "topics"),
            ("IMG_2034.JPG", "image-name"),
            ("FILE PHOTO: a ferry at Korioumé, June 3, 2019", "caption"),
            ("(Avec des informations de l'agence)", "credit"),
            (
                "Nous utilisons des cookies pour mesurer l’audience.",
                "cookie-notice",
            ),
            ("Temps de lecture : 4 min", "reading-time"),
            ("Page 2 sur 5", "page-number"),
        ] {
            assert!(
                names(line).iter().any(|name| name == rule),
                "{line}: {:?}",
                names(line)
            );
        }
        for line in [
            "Imprimer des bulletins de vote prend dix jours, dit la commission.",
            "Partager l’eau du fleuve reste difficile, selon les maires.",
            "Share of the vote went up in three towns.",
            "Related articles of the law were read aloud in court.",
            "Comments by the minister were broadcast on Monday.",
            "Accueil des élèves : la rentrée a lieu lundi, dit l’académie.",
            "Catégories et rubriques changent, annonce la mairie.",
            "Le 30 mars, deux bacs ont été remis à la ville.",
            "Suivez-nous, dit le maire, et vous verrez le pont.",
            "Follow us, say the children, and they run to the boats.",
        ] {
            assert_eq!(names(line), Vec::<String>::new(), "{line}");
        }
    }

    #[test]
    fn what_is_used_is_given_as_written() {
        let (rules, _) = Rules::new(None);
        let value = |line: &str| rules.hits(line).first().map(|hit| hit.value.clone());
        assert_eq!(
            value("Rubriques : Écoles, Énergie | 3 commentaires").as_deref(),
            Some("Écoles, Énergie")
        );
        assert_eq!(
            value("(Avec l’Agence du fleuve)").as_deref(),
            Some("Avec l’Agence du fleuve")
        );
    }

    #[test]
    fn a_dossier_adds_rules_and_leaves_some_out() {
        let own = "without = [\"print-label\"]\n[[rule]]\nname = \"our-footer\"\npatterns = ['''le journal du fleuve.*''']\n";
        let (rules, problems) = Rules::new(Some(own));
        assert_eq!(problems, []);
        assert!(rules.hits("Imprimer").is_empty());
        assert_eq!(
            rules
                .hits("Le Journal du fleuve – n° 12")
                .first()
                .map(|hit| hit.rule),
            Some("our-footer")
        );
    }

    #[test]
    fn mistakes_in_rules_are_said() {
        let own = "without = [\"print-labels\"]\n[[rule]]\nname = \"x\"\npatterns = [\"(\"]\n";
        let (_, problems) = Rules::new(Some(own));
        let said: Vec<&str> = problems
            .iter()
            .map(|problem| problem.message.as_str())
            .collect();
        assert_eq!(said.len(), 2, "{said:?}");
        assert!(said[0].contains("did you mean print-label?"), "{said:?}");
        assert!(said[1].contains("unclosed group"), "{said:?}");
        assert_eq!(Rules::new(Some("ruel = 1")).1.len(), 1);
    }

    #[test]
    fn every_rule_is_documented() {
        let manual = include_str!("../../docs/import.md");
        for rule in &SHIPPED.0 {
            assert!(
                manual.contains(&format!("| `{}` |", rule.name)),
                "docs/import.md lacks {}",
                rule.name
            );
        }
    }
}
