//! The JSON Schemas of `schemas/`, made of the raw types: what an editor shows and checks is what the program reads.
//!
//! Only tests compile this. `DOSSIER_BLESS=1 cargo test --lib schema` writes the files.

#![expect(
    clippy::disallowed_methods,
    reason = "a test reads the files that are published"
)]

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::raw::*;
use super::toml::{OneOrMany, RawDate, Spanned};
use crate::model::{Qualifier, SourceKind};

/// A key that names a language: that of `toml::looks_like_a_language`, for keys that are none of the table's own.
const LANGUAGE: &str = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$";

impl<T: JsonSchema> JsonSchema for Spanned<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<T>()
    }
}

impl JsonSchema for RawDate {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }
    // An editor hands TOML's dates to a schema as strings.
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "examples": ["2022-03-30", "2022-03", "2022-03~"] })
    }
}

impl JsonSchema for OneOrMany {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "OneOrMany".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "anyOf": [
            { "type": "string" },
            { "type": "array", "items": { "type": "string" } },
        ] })
    }
}

/// The schema of one sort of file, as it is published.
pub(crate) struct Published {
    generator: SchemaGenerator,
    root: Value,
    is_toml: bool,
}

impl Published {
    /// The schema of files that hold a `T`.
    pub(crate) fn new<T: JsonSchema>(name: &str, title: &str) -> Self {
        let settings = SchemaSettings::draft07();
        Self::from_generator::<T>(settings.into_generator(), "read", name, title)
    }

    /// The schema of JSON that the program writes as a `T`, where a key may be `null`.
    pub(crate) fn of_output<T: JsonSchema>(name: &str, title: &str) -> Self {
        let settings = SchemaSettings::draft07().for_serialize();
        Self {
            is_toml: false,
            ..Self::from_generator::<T>(settings.into_generator(), "write", name, title)
        }
    }

    fn from_generator<T: JsonSchema>(
        mut generator: SchemaGenerator,
        verb: &str,
        name: &str,
        title: &str,
    ) -> Self {
        let root = generator.root_schema_for::<T>().to_value();
        let mut root = root.as_object().cloned().unwrap_or_default();
        root.remove("definitions");
        let comment = format!(
            "Written by dossier: a test of the program makes it of the types that {verb} the files ({name}.json)"
        );
        root.insert("$comment".to_owned(), comment.into());
        root.insert("title".to_owned(), title.into());
        let root = Value::Object(root);
        Self {
            generator,
            root,
            is_toml: true,
        }
    }

    /// The table that is described under `name`; the whole file under an empty name.
    fn table(&mut self, name: &str) -> &mut Value {
        match name {
            "" => &mut self.root,
            name => self
                .generator
                .definitions_mut()
                .entry(name)
                .or_insert(Value::Null),
        }
    }

    /// Says that the table `name` has a table `T` for each language.
    pub(crate) fn languages<T: JsonSchema>(mut self, name: &str) -> Self {
        let text = self.generator.subschema_for::<T>().to_value();
        let table = self.table(name);
        // `by` or `id` would look like languages too.
        let own = table["properties"].as_object().cloned().unwrap_or_default();
        let alike = own.keys().filter(|key| (2..=3).contains(&key.len()));
        let alike: Vec<&str> = alike.map(String::as_str).collect();
        let pattern = match alike.is_empty() {
            true => format!("^{LANGUAGE}"),
            false => format!("^(?!(?:{})$){LANGUAGE}", alike.join("|")),
        };
        table["patternProperties"] = json!({ pattern: text });
        self
    }

    /// Says that the table `name` has a list of tables `T` under `key`.
    pub(crate) fn tables<T: JsonSchema>(mut self, name: &str, key: &str, what: &str) -> Self {
        let item = self.generator.subschema_for::<T>().to_value();
        self.table(name)["properties"][key] =
            json!({ "description": what, "type": "array", "items": item });
        self
    }

    /// Adds a key that is read before the rest of the table `name`.
    pub(crate) fn key(mut self, name: &str, key: &str, schema: Value) -> Self {
        self.table(name)["properties"][key] = schema;
        self
    }

    /// Says which words a key takes.
    pub(crate) fn words<'w>(
        mut self,
        name: &str,
        key: &str,
        words: impl Iterator<Item = &'w str>,
    ) -> Self {
        self.table(name)["properties"][key]["enum"] = words.collect();
        self
    }

    /// Says which keys the table `name` must have.
    pub(crate) fn required(mut self, name: &str, keys: &[&str]) -> Self {
        self.table(name)["required"] = json!(keys);
        self
    }

    /// The text of the file.
    pub(crate) fn text(mut self) -> String {
        let mut definitions: Vec<(String, Value)> =
            self.generator.take_definitions(true).into_iter().collect();
        definitions.sort_by(|a, b| a.0.cmp(&b.0));
        if !definitions.is_empty() {
            self.root["definitions"] = Value::Object(definitions.into_iter().collect());
        }
        let plain = match self.is_toml {
            true => plain(self.root),
            false => self.root,
        };
        let text = serde_json::to_string_pretty(&plain).expect("JSON");
        // The names of our types say that they are raw, which tells an editor nothing.
        text.replace("/Raw", "/").replace("\"Raw", "\"") + "\n"
    }
}

/// A schema without what TOML does not have (null) and what says nothing (formats of numbers, defaults).
fn plain(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            Value::Object(map.into_iter().filter_map(plain_key).collect::<Map<_, _>>())
        }
        Value::Array(items) => items
            .into_iter()
            .filter(|item| *item != json!({ "type": "null" }))
            .map(plain)
            .collect(),
        other => other,
    }
}

fn plain_key((key, value): (String, Value)) -> Option<(String, Value)> {
    match (key.as_str(), value) {
        ("format" | "default", Value::String(_) | Value::Null) => None,
        ("default", Value::Array(_)) => None,
        ("type", Value::Array(types)) => {
            let mut types: Vec<Value> = types.into_iter().filter(|of| of != "null").collect();
            let only = (types.len() == 1).then(|| types.remove(0));
            Some((key, only.unwrap_or(Value::Array(types))))
        }
        ("enum", Value::Array(words)) => {
            let words = words.into_iter().filter(|word| !word.is_null()).collect();
            Some((key, Value::Array(words)))
        }
        // One that is left of a choice with null: an editor says more of it where it is no choice.
        ("anyOf", Value::Array(choices)) => {
            let choices = plain(Value::Array(choices));
            let one = choices.as_array().is_some_and(|choices| choices.len() == 1);
            Some((if one { "allOf".to_owned() } else { key }, choices))
        }
        (_, value) => Some((key, plain(value))),
    }
}

/// Compares the file of a schema with what it should be; writes it when `DOSSIER_BLESS` is set.
pub(crate) fn assert_published(name: &str, published: Published) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("schemas")
        .join(format!("{name}.json"));
    let text = published.text();
    if std::env::var("DOSSIER_BLESS").is_ok() {
        std::fs::write(&path, &text).expect("the schema can be written");
    }
    let found = std::fs::read_to_string(&path).expect("the schema is there");
    assert!(
        found.replace("\r\n", "\n") == text,
        "schemas/{name}.json is not what the types say: DOSSIER_BLESS=1 cargo test --lib schema, then read git diff"
    );
}

// A file whose tables stand in a list.
#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
struct File {}

fn draft() -> Value {
    json!({
        "description": "`true`: the file is left out of every build until this goes away.",
        "type": "boolean",
    })
}

#[test]
fn dossier() {
    let schema =
        Published::new::<RawSettings>("dossier", "dossier.toml: the settings of a dossier");
    let schema = schema.required("", &["base_url", "languages", "title"]);
    assert_published("dossier", schema);
}

#[test]
fn front_matter() {
    let title = "The front matter of an article or a page";
    let schema = Published::new::<RawFrontMatter>("front-matter", title);
    let schema = schema.required("", &["title"]);
    let schema = schema.required("RawCorrection", &["date", "kind", "text"]);
    assert_published("front-matter", schema);
}

#[test]
fn picture() {
    let title = "Notes beside a picture: photo.jpg.toml";
    let schema = Published::new::<RawPicture>("picture", title).languages::<RawPictureText>("");
    assert_published("picture", schema);
}

#[test]
fn entry() {
    let title = "An entry of the glossary: content/glossary/<id>.toml";
    let schema = Published::new::<RawEntry>("entry", title)
        .key("", "draft", draft())
        .tables::<RawRelation>(
            "",
            "relation",
            "What the entry is to another actor, operation or person.",
        )
        .languages::<RawEntryText>("")
        .languages::<RawRelationText>("RawRelation")
        .required("", &["kind"])
        .required("RawRelation", &["with", "kind"])
        .required("RawEntryText", &["name"])
        .required("RawFormerName", &["name"]);
    assert_published("entry", schema);
}

#[test]
fn events() {
    let schema = Published::new::<File>("events", "Events: content/events/*.toml")
        .key("", "draft", draft())
        .tables::<RawEvent>("", "event", "An event.")
        .languages::<RawEventText>("RawEvent")
        .required("RawEvent", &["id", "date"])
        .required("RawEventText", &["title"]);
    assert_published("events", schema);
}

#[test]
fn sources() {
    let kinds = SourceKind::ALL.iter().map(|(name, _)| *name);
    let schema = Published::new::<File>("sources", "Sources: content/sources/*.toml")
        .tables::<RawSource>("", "source", "A cited work.")
        .languages::<RawSourceText>("RawSource")
        .words("RawSource", "kind", kinds)
        .required("RawSource", &["id", "kind", "title"]);
    assert_published("sources", schema);
}

#[test]
fn figures() {
    let words = Qualifier::ALL.iter().map(|(name, _)| *name);
    let schema = Published::new::<File>("figures", "Figures: content/figures/*.toml")
        .tables::<RawFigure>("", "figure", "A measure, and what each party says it is.")
        .tables::<RawClaim>("RawFigure", "row", "Who says what; none is the right one.")
        .languages::<RawFigureText>("RawFigure")
        .languages::<RawClaimText>("RawClaim")
        .words("RawClaim", "qualifier", words)
        .required("RawFigure", &["id"])
        .required("RawFigureText", &["measure"])
        .required("RawClaim", &["source"])
        .required("RawClaimText", &["counts"]);
    assert_published("figures", schema);
}
