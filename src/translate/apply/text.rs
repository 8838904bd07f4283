//! One text of a file with its changes.

use super::blocks::Page;
use super::{Answer, Changes};
use crate::bitext::segment::{BlockKind, Fault, Kind, Parts, answer, read, splice};
use crate::bitext::{Field, Form};
use crate::link;
use crate::translate::plan::{COPY, Goes};

/// A text with its changes.
#[derive(Debug, Default)]
pub(super) struct Changed {
    /// The text.
    pub(super) text: String,
    /// Segments of the source whose answer could not be written, and why.
    pub(super) refused: Vec<(usize, Fault)>,
    /// Segments of the target that could not be taken out.
    pub(super) kept: Vec<usize>,
}

/// The text of a field that the target lacks: the source’s with its answers. None when a segment has no answer and the text is
/// to be `whole`.
pub(super) fn new(changes: &Changes<'_>, field: usize, is_whole: bool) -> Option<Changed> {
    let source = changes.bitext.source.fields.get(field)?;
    let answers: Vec<&Answer> = changes.of(field).collect();
    let segments = source.parts.segments.iter().enumerate();
    let open = segments
        .filter(|(_, segment)| !segment.is_opaque())
        .any(|(at, _)| !answers.iter().any(|answer| answer.wanted.source.at == at));
    if open && is_whole {
        return None;
    }
    let changed = translated(source, &answers);
    (changed.refused.is_empty() || !is_whole).then_some(changed)
}

/// The source’s text with answers in it.
fn translated(source: &Field, answers: &[&Answer]) -> Changed {
    if source.form == Form::Line {
        let text = answers.first().map_or_else(
            || source.text.clone(),
            |answer| answer::words(&answer.text).trim().to_owned(),
        );
        return Changed {
            text,
            ..Changed::default()
        };
    }
    let texts: Vec<(usize, String)> = answers
        .iter()
        .filter(|answer| answer.engine != COPY)
        .map(|answer| (answer.wanted.source.at, answer.text.clone()))
        .collect();
    let spliced = splice(&source.text, &source.parts, &texts);
    let text = if source.form == Form::Body {
        pinned(&spliced.text, &source.parts)
    } else {
        spliced.text
    };
    Changed {
        text,
        refused: spliced.refused,
        kept: Vec::new(),
    }
}

/// A text in which each heading has the id that it has in the source, so that a link to it leads to the same place in both.
fn pinned(text: &str, source: &Parts) -> String {
    let heading = |parts: &Parts, at: usize| match parts.segments.get(at)?.kind {
        Kind::Heading(_) => match &parts.blocks.get(parts.segments.get(at)?.block?)?.kind {
            BlockKind::Heading(_, id) => Some(id.clone()),
            _ => None,
        },
        _ => None,
    };
    let headings: Vec<(usize, Option<String>)> = (0..source.segments.len())
        .filter_map(|at| Some((at, heading(source, at)?)))
        .collect();
    let named: Vec<_> = headings
        .iter()
        .map(|(at, id)| {
            (
                id.clone(),
                source
                    .segments
                    .get(*at)
                    .map(|segment| segment.words())
                    .unwrap_or_default(),
            )
        })
        .collect();
    let parts = read(text);
    let mut out = text.to_owned();
    for ((at, id), name) in headings.iter().zip(link::ids_of(&named)).rev() {
        if let Some(segment) = parts.segments.get(*at).filter(|_| id.is_none()) {
            out.insert_str(segment.range.end, &format!(" {{#{name}}}"));
        }
    }
    // A heading whose line cannot take an id keeps its own way.
    let again = read(&out);
    let same = again.segments.len() == parts.segments.len()
        && again
            .segments
            .iter()
            .zip(&parts.segments)
            .all(|(new, old)| new.text == old.text);
    if same { out } else { text.to_owned() }
}

/// The text of a field that both sides have.
pub(super) fn changed(changes: &Changes<'_>, source: usize, target: usize) -> Option<Changed> {
    let (ours, theirs) = (
        changes.bitext.source.fields.get(source)?,
        changes.bitext.target.fields.get(target)?,
    );
    let answers: Vec<&Answer> = changes.of(source).collect();
    let removed = changes.removed(target);
    let moved = changes.moved(source);
    if answers.is_empty() && removed.is_empty() && moved.is_empty() {
        return Some(Changed {
            text: theirs.text.clone(),
            ..Changed::default()
        });
    }
    if ours.form == Form::Line {
        return Some(translated(ours, &answers));
    }
    let mut page = Page::new(
        &ours.text,
        &ours.parts,
        &theirs.text,
        &changes.pairs(source, target),
        &removed,
    );
    let (over, new): (Vec<_>, Vec<_>) = answers
        .into_iter()
        .partition(|answer| matches!(answer.wanted.goes, Goes::Over(_)));
    // A text may refer to a note that is new, and no more to one that goes.
    if !new.is_empty() {
        let translated = translated(ours, &new);
        let unwritten: Vec<usize> = translated.refused.iter().map(|(at, _)| *at).collect();
        page.refused.extend(translated.refused);
        let new: Vec<usize> = new
            .iter()
            .map(|answer| answer.wanted.source.at)
            .filter(|at| !unwritten.contains(at))
            .collect();
        page.insert(&translated.text, &new);
    }
    let over = over
        .iter()
        .map(|answer| (answer.wanted.source.at, answer.text.as_str()));
    page.over(&over.collect::<Vec<_>>());
    let kept = page.take_out();
    page.move_to(&moved);
    Some(Changed {
        text: page.text,
        refused: page.refused,
        kept,
    })
}
