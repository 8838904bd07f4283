//! Numbers that are joined: ranges and lists.

use super::lex::{APOSTROPHES, HYPHENS};
use super::measures::multiply;
use super::quantity::Trust;
use super::read::Element;
use super::words::Words;

/// Gives the first of two joined numbers what is only written after the second: 30 to 40 %, 30 à 40 millions.
pub(super) fn share(elements: &mut [Element], words: &Words) {
    for at in (0..elements.len()).rev() {
        let Some(next) = joined_to(elements, at, words) else {
            continue;
        };
        let Some(Element::Quantity(second)) = elements.get(next) else {
            continue;
        };
        // 3 à 4 000 hommes.
        let in_thousands = second.scale.is_none() && second.is_in_thousands();
        let shared = second
            .unit()
            .or_else(|| second.item.readings.first()?.atoms.last()?.shared);
        let scale = second.scale;
        let back = match elements.get(at) {
            Some(Element::Quantity(first)) => first.unit(),
            _ => None,
        };
        if let Some(Element::Quantity(first)) = elements.get_mut(at) {
            let readings = first.item.readings.iter_mut();
            readings
                .flat_map(|reading| &mut reading.atoms)
                .for_each(|atom| atom.shared = shared);
            if let (None, Some(power)) = (first.scale, scale) {
                let mut scaled = first.item.readings.clone();
                multiply(&mut scaled, |number| number.shifted(power));
                first.item.readings.extend(scaled);
                first.scale = Some(power);
            } else if in_thousands && first.plain.is_some_and(|number| number < 1000) {
                let mut scaled = first.item.readings.clone();
                multiply(&mut scaled, |number| number.shifted(3));
                let doubtful = scaled
                    .into_iter()
                    .map(|reading| reading.trusted(Trust::Doubtful));
                first.item.readings.extend(doubtful);
            }
        }
        if let Some(Element::Quantity(second)) = elements.get_mut(next) {
            let readings = second.item.readings.iter_mut();
            for atom in readings.flat_map(|reading| &mut reading.atoms) {
                atom.shared = atom.shared.or(back);
            }
        }
    }
}

/// The quantity that the one at `at` is joined to by a dash, a comma or words such as “to”.
pub(super) fn joined_to(elements: &[Element], at: usize, words: &Words) -> Option<usize> {
    let rest = elements.get(at + 1..)?;
    let gap = rest
        .iter()
        .take_while(|element| joins(element, words).is_some())
        .count();
    is_joint(rest.get(..gap)?, words).then_some(at + 1 + gap)
}

/// Where the gap before the quantity at `at` begins, if what stands in it joins it to another.
pub(super) fn joined_from(elements: &[Element], at: usize, words: &Words) -> Option<usize> {
    let rest = elements.get(..at)?;
    let gap = rest
        .iter()
        .rev()
        .take_while(|element| joins(element, words).is_some())
        .count();
    is_joint(rest.get(at - gap..)?, words).then_some(at - gap)
}

/// The longest row of marks and words that joins two numbers: `, et le`.
const LONGEST_GAP: usize = 3;

fn is_joint(gap: &[Element], words: &Words) -> bool {
    gap.len() <= LONGEST_GAP
        && gap
            .iter()
            .any(|element| joins(element, words) == Some(true))
}

/// Whether an element joins two numbers or days, or may stand in a row that does.
fn joins(element: &Element, words: &Words) -> Option<bool> {
    let (joins, beside) = match element {
        Element::Mark(mark) => (
            HYPHENS.contains(mark) || matches!(mark, ',' | '/'),
            APOSTROPHES.contains(mark),
        ),
        Element::Word(word) => (
            words.joins.contains(&word.as_str()),
            words.beside_joins.contains(&word.as_str()),
        ),
        _ => (false, false),
    };
    (joins || beside).then_some(joins)
}
