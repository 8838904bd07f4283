//! Writes PO.

use crate::translate::exchange::describe;
use crate::translate::exchange::given::Standing;
use crate::translate::exchange::unit::{File, Unit};

use super::SOURCE_LANGUAGE;
use super::quote::quoted;

/// The units of texts in one direction.
pub(in crate::translate::exchange) fn write(files: &[&File], from: &str, to: &str) -> String {
    let mut out = header(from, to);
    for file in files {
        for unit in &file.units {
            out.push('\n');
            write_unit(&mut out, file, unit);
        }
    }
    out
}

/// The header: no dates, so that the same texts give the same bytes.
fn header(from: &str, to: &str) -> String {
    let fields = [
        ("Project-Id-Version", "dossier".to_owned()),
        ("Language", to.replace('-', "_")),
        ("MIME-Version", "1.0".to_owned()),
        ("Content-Type", "text/plain; charset=UTF-8".to_owned()),
        ("Content-Transfer-Encoding", "8bit".to_owned()),
        ("Plural-Forms", plural_forms(to).to_owned()),
        (SOURCE_LANGUAGE, from.to_owned()),
        (
            "X-Generator",
            concat!("dossier ", env!("CARGO_PKG_VERSION")).to_owned(),
        ),
    ];
    let text: String = fields
        .iter()
        .map(|(name, value)| format!("{name}: {value}\n"))
        .collect();
    format!("msgid \"\"\nmsgstr {}\n", quoted(&text))
}

/// No entry has plural forms; programs ask for the rule of the language all the same.
fn plural_forms(tag: &str) -> &'static str {
    match tag.split('-').next().unwrap_or(tag) {
        "fr" => "nplurals=2; plural=(n > 1);",
        "ar" | "ja" | "zh" | "ko" | "vi" | "th" => "nplurals=1; plural=0;",
        _ => "nplurals=2; plural=(n != 1);",
    }
}

fn write_unit(out: &mut String, file: &File, unit: &Unit) {
    let mut line = |start: &str, text: &str| {
        out.push_str(start);
        out.push_str(text);
        out.push('\n');
    };
    let comment = |text: &str| text.replace(['\n', '\r'], " ");
    line("#. ", &describe::kind(unit.kind));
    line("#. ", &describe::state(unit));
    for held in &unit.held {
        line("#. ", &comment(&describe::held(held)));
    }
    line("#: ", &describe::place(file, unit));
    if unit.target.is_some() && unit.standing() == Standing::Translated {
        line("#, ", "fuzzy");
    }
    if let Some(previous) = &unit.previous {
        let quoted = quoted(previous).replace('\n', "\n#| ");
        line("#| msgid ", &quoted);
    }
    let context = format!("{}:{}:{}", file.name, unit.path, unit.n);
    line("msgctxt ", &quoted(&context));
    line("msgid ", &quoted(&unit.source));
    line(
        "msgstr ",
        &quoted(unit.target.as_deref().unwrap_or_default()),
    );
}
