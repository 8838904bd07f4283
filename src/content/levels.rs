//! How `[checks]` says how bad findings are.

use super::toml::TomlFile;
use crate::diagnostic::{Code, Diagnostic, Level, Levels};
use crate::files::Place;

/// The levels that `[checks]` sets, and what in it sets none. `place_of` says where a key stands.
pub(super) fn settings(
    file: &mut TomlFile<'_>,
    table: &toml::Table,
    place_of: &dyn Fn(&TomlFile<'_>, &str) -> Place,
) -> Levels {
    let mut levels = Levels::default();
    for (name, value) in table {
        let place = place_of(file, name);
        let Some(code) = Code::named(name) else {
            let known = Code::all().map(Code::as_str);
            let finding = Diagnostic::at(Code::UnknownCode, place).arg("code", name);
            file.report(finding.suggest(name, known));
            continue;
        };
        let Some(level) = value.as_str().and_then(Level::named) else {
            let written = value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned);
            let finding = Diagnostic::at(Code::BadLevel, place).arg("value", &written);
            file.report(finding.suggest(&written, ["off", "warning", "error"]));
            continue;
        };
        if code.is_firm() && level != Level::Error {
            file.report(Diagnostic::at(Code::FirmCode, place).arg("code", name));
        }
        levels.set(code, level);
    }
    levels
}
