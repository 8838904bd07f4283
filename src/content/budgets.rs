//! How `[budgets]` says what the finished site may weigh.

use super::toml::Spanned;

use super::raw::RawBudgets;
use super::toml::TomlFile;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::Budgets;

/// What `[budgets]` says, and what holds where it says nothing.
pub(super) fn settings(file: &mut TomlFile<'_>, raw: RawBudgets) -> Budgets {
    let default = Budgets::default();
    let mut size = |raw: Option<Spanned<String>>, otherwise: usize| {
        raw.map_or(otherwise, |raw| {
            bytes(raw.get_ref()).unwrap_or_else(|| {
                let place = file.place(raw.span());
                let finding = Diagnostic::at(Code::BadValue, place).arg("value", raw.get_ref());
                file.report(finding.arg("expected", "size"));
                otherwise
            })
        })
    };
    Budgets {
        html: size(raw.html, default.html),
        style: size(raw.style, default.style),
        script: size(raw.script, default.script),
        font: size(raw.font, default.font),
        requests: raw.requests.map_or(default.requests, Spanned::into_inner),
    }
}

/// The bytes of `30 kB` or `7.5 kB`: a kilobyte is 1,000 bytes (ISO 80000-1), and at most three digits follow the point.
fn bytes(text: &str) -> Option<usize> {
    let number = text.trim().strip_suffix("kB")?.trim_end();
    let (whole, part) = number.split_once('.').unwrap_or((number, "0"));
    let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    if !is_number(whole) || !is_number(part) || part.len() > 3 {
        return None;
    }
    let thousandths: usize = format!("{part:0<3}").parse().ok()?;
    let whole: usize = whole.parse().ok()?;
    whole.checked_mul(1000)?.checked_add(thousandths)
}

#[cfg(test)]
mod tests {
    use super::bytes;

    #[test]
    fn a_size_is_a_number_of_kilobytes() {
        for (text, expected) in [
            ("30 kB", Some(30_000)),
            ("7.5kB", Some(7_500)),
            ("0 kB", Some(0)),
            ("0.125 kB", Some(125)),
            ("30", None),
            ("30 KiB", None),
            ("-1 kB", None),
            ("1.2345 kB", None),
            (". kB", None),
            ("99999999999999999999 kB", None),
        ] {
            assert_eq!(bytes(text), expected, "{text}");
        }
    }
}
