//! Answers as values.

use serde_json::{Value, json};

/// An answer.
#[derive(Clone, Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Reply {
    /// A body of some kind.
    pub(crate) fn text(status: u16, kind: &str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            headers: vec![("Content-Type".to_owned(), kind.to_owned())],
            body: body.into(),
        }
    }

    /// A value.
    pub(crate) fn json(status: u16, value: &Value) -> Self {
        Self::text(status, "application/json", value.to_string())
    }

    /// Done, with nothing to say.
    pub(crate) fn done() -> Self {
        Self {
            status: 204,
            headers: Vec::new(),
            body: Vec::new(),
        }
    }

    /// A refusal that says why.
    pub(crate) fn refuse(status: u16, message: &str) -> Self {
        Self::json(status, &json!({ "message": message }))
    }

    /// A refusal of a glossary, which says why in two places.
    pub(crate) fn refuse_in_detail(status: u16, message: &str, detail: &str) -> Self {
        Self::json(status, &json!({ "message": message, "detail": detail }))
    }
}
