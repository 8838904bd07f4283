//! Reads XLIFF 2.0 and 2.1.
//!
//! Programs add attributes, elements of modules, marks, and make several segments of one: all that is passed over. A unit is
//! known by its id; if a program has given it another, by its metadata. Ids of placeholders must be those that went out.

use crate::bitext::segment::{Fault, Token};
use crate::diagnostic::{Code, Diagnostic};
use crate::files::SourcePath;
use crate::i18n::{Lang, Languages};
use crate::translate::exchange::given::{Address, Exchange, Given, Language, Standing};
use crate::translate::exchange::nested::nested;
use crate::translate::exchange::xml::{Element, Node, parse};

use super::{CATEGORY, METADATA, NAMESPACE};

/// Reads `text` into `exchange`.
pub(in crate::translate::exchange) fn read(
    file: &SourcePath,
    text: &str,
    languages: &Languages,
    exchange: &mut Exchange,
) {
    let root = match parse(file, text) {
        Ok(root) => root,
        Err(finding) => return exchange.diagnostics.push(finding),
    };
    let version = root.attribute("version").unwrap_or_default();
    if root.name != "xliff" || root.namespace != NAMESPACE || !["2.0", "2.1"].contains(&version) {
        let finding = Diagnostic::at(Code::ExchangeFormat, root.place(file))
            .arg("wanted", "xliff")
            .arg("root", &root.name)
            .arg("version", version);
        return exchange.diagnostics.push(finding);
    }
    let mut language = |name: &str| {
        let tag = root.attribute(name).unwrap_or_default();
        let found = Language::of(tag, languages);
        if found.is_none() {
            let finding = Diagnostic::at(Code::ExchangeLanguage, root.place(file));
            exchange.diagnostics.push(finding.arg("tag", tag));
        }
        found
    };
    let (Some(from), Some(to)) = (language("srcLang"), language("trgLang")) else {
        return;
    };
    let mut reader = Reader {
        file,
        from,
        to,
        exchange,
    };
    for element in root.named("file") {
        reader.units(element.attribute("original").unwrap_or_default(), element);
    }
}

struct Reader<'r> {
    file: &'r SourcePath,
    from: Lang,
    to: Lang,
    exchange: &'r mut Exchange,
}

impl Reader<'_> {
    /// The units of a file or a group.
    fn units(&mut self, name: &str, outer: &Element) {
        for element in outer.elements().filter(|e| e.namespace == NAMESPACE) {
            match element.name.as_str() {
                "group" => self.units(name, element),
                "unit" => self.unit(name, element),
                _ => {}
            }
        }
    }

    fn unit(&mut self, name: &str, unit: &Element) {
        let Some((key, n)) = number(unit) else {
            let id = unit.attribute("id").unwrap_or_default();
            return self.find(unit, |finding| {
                finding.arg("reason", "id").arg("name", name).arg("id", id)
            });
        };
        let Some(content) = content(unit) else {
            self.exchange.untranslated += 1;
            return;
        };
        let texts = content
            .source
            .and_then(|source| Ok((source, content.target?)));
        let (source, target) = match texts {
            Ok(texts) => texts,
            Err(fault) => {
                let place = unit.place(self.file);
                let finding = crate::translate::exchange::judge::refused(place, &fault);
                return self.exchange.diagnostics.push(finding);
            }
        };
        self.exchange.given.push(Given {
            place: unit.place(self.file),
            from: Some(self.from),
            to: Some(self.to),
            address: Some(Address {
                name: name.to_owned(),
                path: unit.attribute("name").unwrap_or_default().to_owned(),
                key,
                n,
            }),
            source,
            target,
            standing: content.standing,
            origin: None,
        });
    }

    fn find(&mut self, unit: &Element, with: impl FnOnce(Diagnostic) -> Diagnostic) {
        let finding = Diagnostic::at(Code::ExchangeUnit, unit.place(self.file));
        self.exchange.diagnostics.push(with(finding));
    }
}

/// The key and the occurrence that a unit says it is of; none when it says nothing, or two things.
fn number(unit: &Element) -> Option<(String, u32)> {
    let id = unit.attribute("id").and_then(|id| {
        let (key, n) = id.rsplit_once('-')?;
        is_key(key).then_some((key.to_owned(), n.parse().ok()?))
    });
    let meta = metadata(unit);
    match (id, meta) {
        (Some(id), Some(meta)) => (id == meta).then_some(id),
        (id, meta) => id.or(meta),
    }
}

fn metadata(unit: &Element) -> Option<(String, u32)> {
    let is_ours = |group: &&Element| group.attribute("category") == Some(CATEGORY);
    let metadata = unit
        .elements()
        .find(|element| element.name == "metadata" && element.namespace == METADATA)?;
    let group = metadata.named("metaGroup").find(is_ours)?;
    let value = |kind: &str| {
        let meta = group
            .named("meta")
            .find(|meta| meta.attribute("type") == Some(kind))?;
        Some(meta.words().trim().to_owned())
    };
    let key = value("key").filter(|key| is_key(key))?;
    Some((key, value("n")?.parse().ok()?))
}

fn is_key(text: &str) -> bool {
    text.len() == 16 && text.bytes().all(|b| b.is_ascii_hexdigit())
}

/// What a unit holds.
struct Content {
    source: Result<String, Fault>,
    target: Result<String, Fault>,
    standing: Standing,
}

/// What a unit holds, its segments and what stands between them put together; none when it is not translated whole.
fn content(unit: &Element) -> Option<Content> {
    let (mut source, mut target) = (Inline::default(), Inline::default());
    let mut standing = Standing::Final;
    let mut has_segment = false;
    let parts = unit.elements().filter(|e| e.namespace == NAMESPACE);
    for part in parts {
        let is_segment = part.name == "segment";
        if !is_segment && part.name != "ignorable" {
            continue;
        }
        let (original, translated) = (part.named("source").next(), part.named("target").next());
        source.add(original);
        if is_segment {
            has_segment = true;
            let state = part.attribute("state").unwrap_or("initial");
            standing = standing.min(Standing::of(state).unwrap_or(Standing::Initial));
            translated?;
        }
        target.add(translated.or(original));
    }
    let is_translated = has_segment && standing > Standing::Initial && !target.is_blank();
    is_translated.then(|| Content {
        source: source.encoded(),
        target: target.encoded(),
        standing,
    })
}

/// Reads the inline elements of sources and targets.
#[derive(Default)]
struct Inline {
    tokens: Vec<Token>,
    fault: Option<Fault>,
}

impl Inline {
    fn is_blank(&self) -> bool {
        let is_blank = |token: &Token| matches!(token, Token::Text(text) if text.trim().is_empty());
        self.fault.is_none() && self.tokens.iter().all(is_blank)
    }

    fn encoded(self) -> Result<String, Fault> {
        match self.fault {
            Some(fault) => Err(fault),
            None => nested(self.tokens),
        }
    }

    fn add(&mut self, element: Option<&Element>) {
        for node in element.into_iter().flat_map(|element| &element.children) {
            match node {
                Node::Text(text) => self.tokens.push(Token::Text(text.clone())),
                Node::Element(inner) => self.element(inner),
            }
        }
    }

    fn element(&mut self, element: &Element) {
        if element.namespace != NAMESPACE {
            return self.add(Some(element));
        }
        match element.name.as_str() {
            // Marks are round text; their beginnings and ends alone hold nothing.
            "mrk" => self.add(Some(element)),
            "sm" | "em" => {}
            "pc" => {
                if let Some(id) = self.id(element, "id") {
                    self.tokens.push(Token::Open(id));
                    self.add(Some(element));
                    self.tokens.push(Token::Close(id));
                }
            }
            "ph" => {
                let id = self.id(element, "id");
                self.tokens.extend(id.map(Token::Alone));
            }
            "sc" => {
                let id = self.id(element, "id");
                self.tokens.extend(id.map(Token::Open));
            }
            "ec" => {
                let name = match element.attribute("startRef") {
                    Some(_) => "startRef",
                    None => "id",
                };
                let id = self.id(element, name);
                self.tokens.extend(id.map(Token::Close));
            }
            "cp" => {
                let hex = element.attribute("hex").unwrap_or_default();
                match u32::from_str_radix(hex, 16).ok().and_then(char::from_u32) {
                    Some(c) => self.tokens.push(Token::Text(c.to_string())),
                    None => self.fail(Fault::Malformed),
                }
            }
            name => self.fail(Fault::Foreign(name.to_owned())),
        }
    }

    /// The number of a placeholder.
    fn id(&mut self, element: &Element, name: &str) -> Option<u32> {
        let id = element.attribute(name).unwrap_or_default();
        let number = id.parse().ok();
        if number.is_none() {
            self.fail(Fault::Foreign(format!("{} id=\"{id}\"", element.name)));
        }
        number
    }

    fn fail(&mut self, fault: Fault) {
        self.fault.get_or_insert(fault);
    }
}
