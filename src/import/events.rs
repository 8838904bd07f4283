//! Draft events: the dated statements of a text, for an editor to prune.

use super::dates::{Unresolved, statements};
use super::dating::is_text;
use super::{Dated, Found, title};
use crate::diagnostic::Wording;
use crate::link::sentence;
use crate::stub::text::{comment, date, quoted};

/// A dated statement.
#[derive(Clone, Debug)]
pub(super) struct Proposal {
    /// When, in EDTF.
    pub(super) edtf: String,
    /// The words that say so.
    pub(super) words: String,
    /// The rule that read them.
    pub(super) rule: &'static str,
    /// The sentence around them.
    pub(super) sentence: String,
    /// The line of its paragraph in the raw file.
    pub(super) line: usize,
}

/// A dated statement that needs to know when the text was published.
#[derive(Clone, Debug)]
pub(super) struct Open {
    pub(super) words: String,
    pub(super) rule: &'static str,
    pub(super) line: usize,
    /// Why there is no date.
    pub(super) why: Unresolved,
}

/// The dated statements of an article, those with a date and those without.
pub(super) fn find(dated: &Dated) -> (Vec<Proposal>, Vec<Open>) {
    let mut proposals: Vec<Proposal> = Vec::new();
    let mut open = Vec::new();
    for block in dated.article.body.iter().filter(|block| is_text(block)) {
        for statement in statements(&block.text, &dated.lang) {
            let words = block
                .text
                .get(statement.span.clone())
                .unwrap_or_default()
                .to_owned();
            let bounds = sentence(&block.text, &statement.span);
            let sentence = block
                .text
                .get(bounds)
                .unwrap_or(&block.text)
                .trim()
                .to_owned();
            match statement.when.resolve(dated.dating.published) {
                Ok(edtf) => {
                    let again = proposals
                        .iter()
                        .any(|known| known.edtf == edtf && known.sentence == sentence);
                    if !again {
                        proposals.push(Proposal {
                            edtf,
                            words,
                            rule: statement.rule,
                            sentence,
                            line: block.line(),
                        });
                    }
                }
                Err(why) => open.push(Open {
                    words,
                    rule: statement.rule,
                    line: block.line(),
                    why,
                }),
            }
        }
    }
    (proposals, open)
}

/// The proposals as `content/events/<id>.draft.toml`; none when there are none.
pub(super) fn file(found: &Found, wording: &Wording) -> Option<String> {
    if found.events.is_empty() && found.open.is_empty() {
        return None;
    }
    let mut used = std::collections::BTreeSet::new();
    let say = |key: &str| {
        format!(
            "# {}",
            wording.say(key, &[("raw", found.raw.as_str().into())])
        )
    };
    let mut text = format!("{}\ndraft = true\n", say("import-events-comment"));
    let place = |line: usize, words: &str, rule: &str| {
        let args = [
            ("line", line.into()),
            ("words", comment(words).into()),
            ("rule", rule.to_owned().into()),
        ];
        wording.say("import-event-place", &args)
    };
    for event in &found.events {
        let shown = title::shortened(&event.sentence, 90);
        text += &format!(
            "\n# {}\n[[event]]\nid = {}\ndate = {}\nstatus = \"attributed\"\nsources = [{}]\narticle = {}\n[event.{}]\ntitle = {}\ntext = {}\n",
            place(event.line, &event.words, event.rule),
            quoted(&id(&found.id, &event.edtf, &mut used)),
            date(&event.edtf),
            quoted(&found.id),
            quoted(&found.id),
            found.lang,
            quoted(&shown),
            quoted(&event.sentence),
        );
    }
    if !found.open.is_empty() {
        text += &format!("\n{}\n", say("import-events-open"));
    }
    for open in &found.open {
        let why = wording.say(reason(open.why), &[]);
        text += &format!("# {}: {why}\n", place(open.line, &open.words, open.rule));
    }
    Some(text)
}

/// Why a statement has no date, as the key of a sentence.
fn reason(why: Unresolved) -> &'static str {
    match why {
        Unresolved::NeedsDate => "import-event-needs-date",
        Unresolved::NeedsDay => "import-event-needs-day",
        Unresolved::Quoted => "import-event-quoted",
        Unresolved::Ambiguous => "import-event-ambiguous",
        Unresolved::WeekdayDiffers => "import-event-weekday-differs",
        Unresolved::Impossible => "import-event-impossible",
    }
}

/// An id for an event: the article's, then the date's digits; numbered when that is taken.
fn id(article: &str, edtf: &str, used: &mut std::collections::BTreeSet<String>) -> String {
    let first = edtf
        .split('/')
        .find(|part| part.starts_with(|c: char| c.is_ascii_digit()))
        .unwrap_or(edtf);
    let digits: String = first
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '-')
        .collect();
    let base = format!("{article}-{}", digits.trim_matches('-'));
    let mut id = base.clone();
    let mut number = 2;
    while !used.insert(id.clone()) {
        id = format!("{base}-{number}");
        number += 1;
    }
    id
}
