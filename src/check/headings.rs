//! Headings that leave a level out.
//!
//! The title of a page is its first level. A heading of the first level in a text is said elsewhere (`title-in-text`) and
//! counts here as the second, so that one mistake is said once.

use super::passage::{Kind, Read};
use super::scope::Scope;
use crate::diagnostic::{Code, Diagnostic};

/// Says which headings are more than one level below the one before.
pub(super) fn check(_: &Scope<'_>, read: &Read<'_>, found: &mut Vec<Diagnostic>) {
    let mut before = 1;
    for passage in &read.passages {
        let Kind::Heading(level) = passage.kind else {
            continue;
        };
        let level = level.max(2);
        if level > before + 1 {
            let signs = |level: u8| "#".repeat(usize::from(level));
            let place = read.place(passage, 0..passage.text().len());
            found.push(
                Diagnostic::at(Code::HeadingSkipsLevel, place)
                    .arg("is", signs(level))
                    .arg("wanted", signs(before + 1)),
            );
        }
        before = level;
    }
}
