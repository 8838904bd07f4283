//! What a request says: JSON, as most clients send it, or a form, as DeepL’s own client for Node does.

use serde_json::{Map, Value};

use super::{Incoming, reply::Reply};

/// The parameters of a request.
pub(crate) struct Params {
    values: Map<String, Value>,
    is_form: bool,
}

impl Params {
    /// Reads the body of a request.
    pub(crate) fn read(incoming: &Incoming) -> Result<Self, Reply> {
        let kind = incoming.header("Content-Type").unwrap_or_default();
        if incoming.body.is_empty() {
            let values = Map::new();
            return Ok(Self {
                values,
                is_form: false,
            });
        }
        if kind.starts_with("application/x-www-form-urlencoded") {
            let text = String::from_utf8_lossy(&incoming.body);
            let values = form(&pairs(&text));
            return Ok(Self {
                values,
                is_form: true,
            });
        }
        if !kind.starts_with("application/json") {
            return Err(Reply::refuse(415, "Unsupported media type"));
        }
        match serde_json::from_slice(&incoming.body) {
            Ok(Value::Object(values)) => Ok(Self {
                values,
                is_form: false,
            }),
            _ => Err(Reply::refuse(400, "Bad request. Reason: invalid JSON")),
        }
    }

    /// Whether it says something under a name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.values.get(name).is_some_and(|value| !value.is_null())
    }

    /// The text under a name.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.values.get(name).and_then(Value::as_str)
    }

    /// Whether what stands under a name is true: `true`, or `1` in a form.
    pub(crate) fn is_true(&self, name: &str) -> bool {
        match self.values.get(name) {
            Some(Value::Bool(value)) => *value,
            Some(Value::String(text)) => self.is_form && text == "1",
            _ => false,
        }
    }

    /// The texts under a name. A JSON body has a list there; a form repeats the name.
    pub(crate) fn texts(&self, name: &str) -> Option<Vec<String>> {
        match self.values.get(name)? {
            Value::String(text) if self.is_form => Some(vec![text.clone()]),
            Value::Array(texts) => texts
                .iter()
                .map(|text| Some(text.as_str()?.to_owned()))
                .collect(),
            _ => None,
        }
    }

    /// The names of tags under a name: a list, or separated by commas.
    pub(crate) fn tags(&self, name: &str) -> Vec<String> {
        let texts = match self.text(name) {
            Some(text) => vec![text.to_owned()],
            None => self.texts(name).unwrap_or_default(),
        };
        let tags = texts.iter().flat_map(|text| text.split(','));
        tags.map(|tag| tag.trim().to_owned()).collect()
    }

    /// The objects under a name, each as parameters of its own.
    pub(crate) fn objects(&self, name: &str) -> Option<Vec<Self>> {
        let is_form = self.is_form;
        let object = |value: &Value| {
            let values = value.as_object()?.clone();
            Some(Self { values, is_form })
        };
        self.values
            .get(name)?
            .as_array()?
            .iter()
            .map(object)
            .collect()
    }
}

/// The parameters of a form. A name that is there more than once is a list; `names[0].part` is a part of an object of a list.
fn form(pairs: &[(String, String)]) -> Map<String, Value> {
    let mut values = Map::new();
    for (name, text) in pairs {
        let text = Value::String(text.clone());
        if let Some((list, at, part)) = indexed(name) {
            let list = values
                .entry(list)
                .or_insert_with(|| Value::Array(Vec::new()));
            if let Value::Array(objects) = list {
                while objects.len() <= at {
                    objects.push(Value::Object(Map::new()));
                }
                objects[at][part] = text;
            }
            continue;
        }
        match values.get_mut(name) {
            None => {
                values.insert(name.clone(), text);
            }
            Some(Value::Array(texts)) => texts.push(text),
            Some(first) => *first = Value::Array(vec![first.take(), text]),
        }
    }
    values
}

/// `dictionaries[0].source_lang` in its three parts.
fn indexed(name: &str) -> Option<(String, usize, String)> {
    let (list, rest) = name.split_once('[')?;
    let (at, part) = rest.split_once("].")?;
    let at = at.parse().ok().filter(|at| *at < 100)?;
    Some((list.to_owned(), at, part.to_owned()))
}

/// The names and values of a form or of the end of an address.
pub(crate) fn pairs(text: &str) -> Vec<(String, String)> {
    let parts = text.split('&').filter(|part| !part.is_empty());
    let pair = |part: &str| {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        (decoded(name), decoded(value))
    };
    parts.map(pair).collect()
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let digits = [rest.next().unwrap_or(b'0'), rest.next().unwrap_or(b'0')];
                let digits = String::from_utf8_lossy(&digits).into_owned();
                bytes.push(u8::from_str_radix(&digits, 16).unwrap_or(b'?'));
            }
            byte => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
