//! Reads PO.

use crate::bitext::segment::key;
use crate::diagnostic::{Code, Diagnostic};
use crate::files::{Place, SourcePath, Span};
use crate::i18n::{Lang, Languages};
use crate::translate::exchange::given::{Address, Exchange, Given, Language, Standing};

use super::SOURCE_LANGUAGE;
use super::quote::unquoted;

/// How many lines that cannot be read are told.
const MOST_FINDINGS: usize = 20;

/// Reads `text` into `exchange`. An entry with a line that cannot be read is left out.
pub(in crate::translate::exchange) fn read(
    file: &SourcePath,
    text: &str,
    languages: &Languages,
    exchange: &mut Exchange,
) {
    let mut reader = Reader {
        file,
        languages,
        exchange,
        entry: Entry::default(),
        from: None,
        to: None,
        findings: 0,
        entries: 0,
        is_refused: false,
    };
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.trim_end().len();
        reader.line(line.trim(), Span { start, end });
        start += line.len();
    }
    reader.finish();
    if reader.entries == 0 && reader.findings == 0 {
        let place = reader.place(Span::default());
        let finding = Diagnostic::at(Code::ExchangeFormat, place);
        let finding = finding.arg("wanted", "po").arg("root", "");
        reader.exchange.diagnostics.push(finding.arg("version", ""));
    }
}

/// The parts of an entry.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Context,
    Source,
    Plural,
    Target,
}

const KEYWORDS: [(&str, Part); 4] = [
    ("msgctxt", Part::Context),
    ("msgid_plural", Part::Plural),
    ("msgid", Part::Source),
    ("msgstr", Part::Target),
];

/// An entry that is being read.
#[derive(Default)]
struct Entry {
    context: Option<String>,
    source: Option<String>,
    target: Option<String>,
    is_plural: bool,
    is_fuzzy: bool,
    is_broken: bool,
    /// The part that goes on in the next line.
    part: Option<Part>,
    span: Option<Span>,
}

impl Entry {
    fn text(&mut self, part: Part) -> &mut String {
        let text = match part {
            Part::Context => &mut self.context,
            Part::Source | Part::Plural => &mut self.source,
            Part::Target => &mut self.target,
        };
        text.get_or_insert_default()
    }
}

struct Reader<'r> {
    file: &'r SourcePath,
    languages: &'r Languages,
    exchange: &'r mut Exchange,
    entry: Entry,
    from: Option<Lang>,
    to: Option<Lang>,
    findings: usize,
    entries: usize,
    /// Whether the header says what makes the rest useless.
    is_refused: bool,
}

impl Reader<'_> {
    fn place(&self, span: Span) -> Place {
        Place {
            file: self.file.clone(),
            span,
        }
    }

    fn line(&mut self, line: &str, span: Span) {
        if let Some(comment) = line.strip_prefix('#') {
            return self.comment(comment);
        }
        if line.is_empty() {
            // Between comments and their entry an empty line means nothing.
            if self.entry.target.is_some() || self.entry.is_broken {
                self.finish();
            }
            return;
        }
        if line.starts_with('"') {
            return match (self.entry.part, unquoted(line)) {
                (Some(part), Some(text)) => self.more(part, &text, span),
                _ => self.broken(span),
            };
        }
        let keyword = KEYWORDS
            .iter()
            .find_map(|(word, part)| Some((*part, line.strip_prefix(word)?)));
        match keyword {
            Some((part, rest)) => self.keyword(part, rest, span),
            None => self.broken(span),
        }
    }

    fn comment(&mut self, comment: &str) {
        match comment.chars().next() {
            // What a source was is for people.
            Some('|') => {}
            // What is obsolete is, too; the flags before it are its own.
            Some('~') => self.finish(),
            first => {
                if self.entry.target.is_some() {
                    self.finish();
                }
                let flags = comment.strip_prefix(',').unwrap_or_default();
                let is_fuzzy = flags.split(',').any(|flag| flag.trim() == "fuzzy");
                self.entry.is_fuzzy |= first == Some(',') && is_fuzzy;
            }
        }
    }

    /// The beginning of a part, with its first string.
    fn keyword(&mut self, part: Part, rest: &str, span: Span) {
        let starts_anew = match part {
            Part::Target => false,
            Part::Context => self.entry.span.is_some(),
            Part::Source | Part::Plural => self.entry.target.is_some(),
        };
        if starts_anew {
            self.finish();
        }
        let rest = match (part, rest.strip_prefix('[')) {
            (Part::Target, Some(form)) => {
                self.entry.is_plural = true;
                form.split_once(']').map_or(form, |(_, rest)| rest)
            }
            _ => rest,
        };
        self.entry.is_plural |= part == Part::Plural;
        self.entry.part = Some(part);
        match unquoted(rest) {
            Some(text) => self.more(part, &text, span),
            None => self.broken(span),
        }
    }

    fn more(&mut self, part: Part, text: &str, span: Span) {
        self.entry.text(part).push_str(text);
        let start = self.entry.span.map_or(span.start, |there| there.start);
        self.entry.span = Some(Span {
            start,
            end: span.end,
        });
    }

    fn broken(&mut self, span: Span) {
        self.entry.is_broken = true;
        self.findings += 1;
        if self.findings <= MOST_FINDINGS {
            let finding = Diagnostic::at(Code::ExchangeSyntax, self.place(span));
            let finding = finding.arg("reason", "po").arg("message", "");
            self.exchange.diagnostics.push(finding);
        }
    }

    /// Takes the entry, if there is one.
    fn finish(&mut self) {
        let entry = std::mem::take(&mut self.entry);
        let Some(span) = entry.span else {
            return;
        };
        let Some(source) = entry.source else {
            if !entry.is_broken {
                self.broken(span);
                self.entry = Entry::default();
            }
            return;
        };
        self.entries += 1;
        let target = entry.target.unwrap_or_default();
        if source.is_empty() && entry.context.is_none() {
            return self.header(&target, span);
        }
        if entry.is_broken || self.is_refused {
            return;
        }
        if target.trim().is_empty() && !entry.is_plural {
            self.exchange.untranslated += 1;
            return;
        }
        if entry.is_fuzzy {
            self.exchange.fuzzy += 1;
            return;
        }
        let place = self.place(span);
        let context = entry.context.unwrap_or_default();
        let address = address(&context, &source).filter(|_| !entry.is_plural);
        if address.is_none() {
            let finding = Diagnostic::at(Code::ExchangeUnit, place)
                .arg("reason", "id")
                .arg("name", "")
                .arg("id", context);
            return self.exchange.diagnostics.push(finding);
        }
        self.exchange.given.push(Given {
            place,
            from: self.from,
            to: self.to,
            address,
            source,
            target,
            standing: Standing::Final,
            origin: None,
        });
    }

    fn header(&mut self, text: &str, span: Span) {
        for line in text.lines() {
            let Some((name, value)) = line.split_once(':') else {
                continue;
            };
            let value = value.trim();
            match name.trim() {
                "Language" if !value.is_empty() => self.to = self.language(value, span),
                SOURCE_LANGUAGE if !value.is_empty() => self.from = self.language(value, span),
                "Content-Type" => {
                    let charset = value.rsplit_once("charset=");
                    self.charset(charset.map_or("", |(_, charset)| charset.trim()), span);
                }
                _ => {}
            }
        }
    }

    /// `CHARSET` stands in templates that nobody has filled in.
    fn charset(&mut self, charset: &str, span: Span) {
        let known = ["", "utf-8", "utf8", "us-ascii", "ascii", "charset"];
        if !known.contains(&charset.to_ascii_lowercase().as_str()) {
            self.is_refused = true;
            let finding = Diagnostic::at(Code::ExchangeSyntax, self.place(span))
                .arg("reason", "encoding")
                .arg("message", charset);
            self.exchange.diagnostics.push(finding);
        }
    }

    fn language(&mut self, tag: &str, span: Span) -> Option<Lang> {
        let found = Language::of(tag, self.languages);
        if found.is_none() {
            self.is_refused = true;
            let finding = Diagnostic::at(Code::ExchangeLanguage, self.place(span));
            self.exchange.diagnostics.push(finding.arg("tag", tag));
        }
        found
    }
}

/// The segment that a context names: `moura:body:0`.
fn address(context: &str, source: &str) -> Option<Address> {
    let mut parts = context.rsplitn(3, ':');
    let (n, path, name) = (parts.next()?, parts.next()?, parts.next()?);
    Some(Address {
        name: name.to_owned(),
        path: path.to_owned(),
        key: key(source),
        n: n.parse().ok()?,
    })
}
