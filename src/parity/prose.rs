//! The text itself: its length, its marks, its typography, what is left of the machine.

use super::agree::{Side, compare_quantities};
use super::mismatch::Mismatch;
use super::plain::Plain;
use super::segment::Pair;
use super::words::Words;
use crate::bitext::segment::{Held, Kind, What};
use crate::diagnostic::Code;
use crate::i18n::{OBJECT, TAG};

/// Compares the texts of two segments.
pub(super) fn compare(
    source: &Plain<'_>,
    target: &Plain<'_>,
    pair: &Pair<'_>,
    out: &mut Vec<Mismatch>,
) {
    let has_tags = markup(source, target, out);
    if untranslated(source, target) {
        out.push(Mismatch::new(Code::ParityUntranslated).in_target(target.letters()));
        return;
    }
    // The numbers in a tag that leaked are no numbers.
    if !has_tags {
        numbers(source, target, pair, out);
    }
    length(source, target, pair, out);
    twice(target, pair, out);
    balance(source, target, out);
    ending(source, target, out);
    marks(source, target, pair, out);
}

fn numbers(source: &Plain<'_>, target: &Plain<'_>, pair: &Pair<'_>, out: &mut Vec<Mismatch>) {
    let compared = compare_quantities(&source.text, pair.from, &target.text, pair.to);
    let code = |is_date| {
        if is_date {
            Code::ParityDate
        } else {
            Code::ParityNumber
        }
    };
    let (source_only, mut target_only): (Vec<_>, Vec<_>) = compared
        .differences
        .into_iter()
        .partition(|found| found.side == Side::Source);
    for found in source_only {
        let mismatch = Mismatch::new(code(found.is_date)).in_source(visible(&found.text));
        let twin = target_only
            .iter()
            .position(|other| other.is_date == found.is_date);
        out.push(match twin.map(|at| target_only.remove(at)) {
            Some(other) => mismatch.in_target(visible(&other.text)),
            None => mismatch,
        });
    }
    for found in target_only {
        out.push(Mismatch::new(code(found.is_date)).in_target(visible(&found.text)));
    }
    for doubt in compared
        .doubts
        .into_iter()
        .filter(|doubt| doubt.foreign && doubt.side == Side::Target)
    {
        out.push(
            Mismatch::new(Code::ParityTypography)
                .kind("number")
                .in_target(visible(&doubt.text)),
        );
    }
}

fn visible(text: &str) -> String {
    text.chars().filter(|c| *c != TAG).collect()
}

/// How much longer or shorter a translation may be. Scripts without letters say as much in fewer characters.
const LENGTHS: [(&[&str], f64, f64); 3] = [
    (&["zh", "ja", "ko", "yue"], 0.15, 1.2),
    (&["ar", "he", "fa", "ur", "ps"], 0.35, 2.0),
    (&["th", "my", "km", "lo"], 0.3, 2.5),
];
/// Added to both lengths, so that a short text may differ by more.
const SHORT: f64 = 20.0;

fn length(source: &Plain<'_>, target: &Plain<'_>, pair: &Pair<'_>, out: &mut Vec<Mismatch>) {
    let characters = |plain: &Plain<'_>| {
        u32::try_from(plain.letters().chars().count()).map_or(f64::INFINITY, f64::from) + SHORT
    };
    let bounds = |tag: &str| {
        let primary = super::address::primary(tag);
        let known = LENGTHS
            .iter()
            .find(|(languages, ..)| languages.contains(&primary));
        known.map_or((0.5, 2.0), |(_, low, high)| (*low, *high))
    };
    let ((to_low, to_high), (from_low, from_high)) = (bounds(pair.to), bounds(pair.from));
    let (low, high) = match super::address::primary(pair.from) {
        from if LENGTHS
            .iter()
            .any(|(languages, ..)| languages.contains(&from)) =>
        {
            (1.0 / from_high, 1.0 / from_low)
        }
        _ => (to_low, to_high),
    };
    let ratio = characters(target) / characters(source);
    if ratio < low || ratio > high {
        let kind = if ratio < low { "short" } else { "long" };
        out.push(Mismatch::new(Code::ParityLength).kind(kind));
    }
}

/// A word that stands twice in the translation.
fn twice(target: &Plain<'_>, pair: &Pair<'_>, out: &mut Vec<Mismatch>) {
    let Some(words) = Words::of(pair.to) else {
        return;
    };
    let text = target.without(is_apart);
    let mut last: Option<(&str, bool)> = None;
    for word in text
        .split([' ', '\n', '\u{A0}', '\u{202F}'])
        .map(|word| word.trim_matches(TAG))
    {
        let is_word = word.chars().all(char::is_alphabetic) && !word.is_empty();
        let lower = word.to_lowercase();
        if let Some((before, opens)) = last
            && is_word
            && before.to_lowercase() == lower
            && !words.twice.contains(&lower.as_str())
            // Names are doubled: Boutros Boutros.
            && (opens || !before.starts_with(char::is_uppercase))
        {
            out.push(Mismatch::new(Code::ParityWordTwice).in_target(format!("{before} {word}")));
        }
        let opens = last.is_none();
        last = is_word.then_some((word, opens));
    }
}

/// Whether the text of a span is not in the language around it.
fn is_apart(held: &Held) -> bool {
    held.what == What::Foreign
}

const BRACKETS: [(char, char); 5] = [('(', ')'), ('[', ']'), ('{', '}'), ('«', '»'), ('“', '”')];

fn balance(source: &Plain<'_>, target: &Plain<'_>, out: &mut Vec<Mismatch>) {
    let is_balanced = |text: &str, (open, close): (char, char)| {
        let mut depth = 0_i32;
        for c in text.chars() {
            depth += i32::from(c == open) - i32::from(c == close);
            if depth < 0 {
                return false;
            }
        }
        depth == 0
    };
    let all = |text: &str| {
        BRACKETS
            .iter()
            .find(|pair| !is_balanced(text, **pair))
            .map(|(open, _)| *open)
    };
    let straight = |text: &str| text.matches('"').count() % 2 == 1;
    if all(&source.text).is_some() || straight(&source.text) {
        return;
    }
    let odd = all(&target.text).or_else(|| straight(&target.text).then_some('"'));
    if let Some(odd) = odd {
        out.push(Mismatch::new(Code::ParityBalance).in_target(odd));
    }
}

/// How a text ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    Statement,
    Question,
    Colon,
    Open,
}

fn ending_of(text: &str) -> Ending {
    let closing = |c: char| {
        c.is_whitespace() || matches!(c, TAG | OBJECT | '»' | '”' | '’' | '"' | '\'' | ')' | ']')
    };
    match text.trim_end_matches(closing).chars().next_back() {
        Some('.' | '!' | '…' | '。' | '！' | '۔') => Ending::Statement,
        Some('?' | '؟' | '？' | ';') if !text.trim_end_matches(closing).ends_with(';') => {
            Ending::Question
        }
        Some(':' | '：') => Ending::Colon,
        _ => Ending::Open,
    }
}

fn ending(source: &Plain<'_>, target: &Plain<'_>, out: &mut Vec<Mismatch>) {
    let (left, right) = (ending_of(&source.text), ending_of(&target.text));
    let is_paragraph =
        source.segment.kind == Kind::Paragraph && target.segment.kind == Kind::Paragraph;
    let counts = |ending| match ending {
        Ending::Question | Ending::Colon => true,
        // Items, cells and titles end as each language likes.
        Ending::Statement | Ending::Open => is_paragraph,
    };
    if left != right && (counts(left) || counts(right)) {
        let last = |text: &str| {
            let shown: Vec<char> = text
                .chars()
                .filter(|c| !matches!(*c, TAG | OBJECT))
                .collect();
            shown.iter().rev().take(12).rev().collect::<String>()
        };
        let mismatch = Mismatch::new(Code::ParityEnding);
        out.push(
            mismatch
                .in_source(last(&source.text))
                .in_target(last(&target.text)),
        );
    }
}

/// What engines leave behind: pieces of placeholders, entities that were written twice. Says whether it is a tag.
fn markup(source: &Plain<'_>, target: &Plain<'_>, out: &mut Vec<Mismatch>) -> bool {
    let leaks = [
        "<g id", "</g>", "<x id", "</x>", "&amp;", "&lt;", "&gt;", "&quot;", "&#", "&nbsp;", "@d.x",
    ];
    let leaked = leaks
        .iter()
        .find(|leak| target.text.contains(**leak) && !source.text.contains(**leak));
    let Some(leak) = leaked else {
        return false;
    };
    out.push(Mismatch::new(Code::ParityMarkup).in_target(*leak));
    leak.starts_with('<') || leak.starts_with('@')
}

/// Whether the translation is the source, though it holds words: at least two that are no names.
fn untranslated(source: &Plain<'_>, target: &Plain<'_>) -> bool {
    let bare = |plain: &Plain<'_>| {
        let text = plain.without(is_apart);
        let words: Vec<String> = text
            .split(|c: char| !c.is_alphabetic())
            .map(str::to_owned)
            .collect();
        words
            .into_iter()
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
    };
    let (left, right) = (bare(source), bare(target));
    let is_word =
        |word: &&String| word.chars().count() >= 3 && word.chars().all(char::is_lowercase);
    left == right
        && left.iter().filter(is_word).count() >= 2
        && source.letters() == target.letters()
}

/// What a language writes otherwise, where the build does not mend it.
fn marks(source: &Plain<'_>, target: &Plain<'_>, pair: &Pair<'_>, out: &mut Vec<Mismatch>) {
    let text = target.without(is_apart);
    let mut found = |kind, text: String| {
        out.push(
            Mismatch::new(Code::ParityTypography)
                .kind(kind)
                .in_target(text),
        )
    };
    if text.contains("  ") && !source.text.contains("  ") {
        found("spaces", "  ".to_owned());
    }
    match super::address::primary(pair.to) {
        "fr" => {
            if let Some(quote) = outer_english_quote(&text) {
                found("english-quotes", quote.to_owned());
            }
        }
        "en" => {
            if let Some(mark) = text.chars().find(|c| matches!(c, '«' | '»')) {
                found("guillemets", mark.to_string());
            }
            if let Some(mark) = spaced_mark(&text) {
                found("space", mark);
            }
        }
        _ => {}
    }
}

/// An English quotation mark that stands in no guillemets, where it would be one inside a quotation.
fn outer_english_quote(text: &str) -> Option<&'static str> {
    let mut depth = 0_i32;
    for c in text.chars() {
        match c {
            '«' => depth += 1,
            '»' => depth -= 1,
            '“' if depth <= 0 => return Some("“"),
            '”' if depth <= 0 => return Some("”"),
            _ => {}
        }
    }
    None
}

/// A space before a mark that English sets right after the word.
fn spaced_mark(text: &str) -> Option<String> {
    let chars: Vec<char> = text.chars().filter(|c| *c != TAG).collect();
    let is_space = |c: char| matches!(c, ' ' | '\u{A0}' | '\u{202F}');
    let spaced = chars.windows(3).find(|three| {
        three[0].is_alphanumeric()
            && is_space(three[1])
            && matches!(three[2], ';' | ':' | '!' | '?')
    });
    spaced.map(|three| three[1..].iter().collect())
}
