//! What DeepL is asked: values to requests, nothing sent.

use serde::Serialize;
use serde_json::json;

use super::Key;
use super::terms::Table;
use crate::translate::Formality;
use crate::translate::http::HttpRequest;

/// The most texts of one request.
pub const MOST_TEXTS: usize = 50;

/// The most bytes of the body of one request for translations.
pub const LARGEST_BODY: usize = 128 * 1024;

/// Where DeepL is, and what every request to it carries.
#[derive(Clone, Copy)]
pub struct Access<'a> {
    /// The address of the server, without `/` at its end.
    pub server: &'a str,
    /// The key.
    pub key: &'a Key,
    /// More headers.
    pub headers: &'a [(String, String)],
}

/// What DeepL shall translate, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task<'a> {
    /// DeepL’s code of the language of the texts.
    pub source: String,
    /// DeepL’s code of the language wanted.
    pub target: String,
    /// Sentences round the texts, in their language; not translated and not charged.
    pub context: Option<&'a str>,
    /// How readers are addressed.
    pub formality: Formality,
    /// DeepL’s name of the model.
    pub model: &'static str,
    /// The id of a glossary that has the pair of languages.
    pub glossary: Option<&'a str>,
    /// The id of a list of style rules.
    pub style: Option<&'a str>,
}

#[derive(Serialize)]
struct TranslateBody<'a> {
    text: &'a [String],
    source_lang: &'a str,
    target_lang: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    context: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    glossary_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    style_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    formality: Option<&'a str>,
    model_type: &'a str,
    tag_handling: &'a str,
    tag_handling_version: &'a str,
    outline_detection: bool,
    ignore_tags: [&'a str; 1],
    non_splitting_tags: [&'a str; 2],
    preserve_formatting: bool,
    show_billed_characters: bool,
}

/// Asks for translations of `texts`, as many as [`MOST_TEXTS`] and with a body of [`LARGEST_BODY`] at most: the caller counts.
pub fn translate(access: &Access<'_>, task: &Task<'_>, texts: &[String]) -> HttpRequest {
    let body = TranslateBody {
        text: texts,
        source_lang: &task.source,
        target_lang: &task.target,
        context: task.context,
        glossary_id: task.glossary,
        style_id: task.style,
        formality: formality_name(task.formality),
        model_type: task.model,
        tag_handling: "xml",
        tag_handling_version: "v2",
        outline_detection: false,
        ignore_tags: ["x"],
        non_splitting_tags: ["g", "x"],
        preserve_formatting: true,
        show_billed_characters: true,
    };
    asking(access, "POST", "/v2/translate", Some(to_json(&body)))
}

/// Asks what was used of what may be used.
pub fn usage(access: &Access<'_>) -> HttpRequest {
    asking(access, "GET", "/v2/usage", None)
}

/// Asks which glossaries there are.
pub fn list_glossaries(access: &Access<'_>) -> HttpRequest {
    asking(access, "GET", "/v3/glossaries", None)
}

/// Asks what a glossary is called and which dictionaries it has.
pub fn get_glossary(access: &Access<'_>, id: &str) -> HttpRequest {
    asking(access, "GET", &glossary_path(id), None)
}

/// Asks for a new glossary.
pub fn create_glossary(access: &Access<'_>, name: &str, tables: &[Table]) -> HttpRequest {
    let dictionaries: Vec<_> = tables.iter().map(dictionary).collect();
    let body = json!({ "name": name, "dictionaries": dictionaries });
    asking(access, "POST", "/v3/glossaries", Some(to_json(&body)))
}

/// Asks for another name of a glossary.
pub fn rename_glossary(access: &Access<'_>, id: &str, name: &str) -> HttpRequest {
    let body = json!({ "name": name });
    asking(access, "PATCH", &glossary_path(id), Some(to_json(&body)))
}

/// Asks for a dictionary to be what `table` says, whether or not there was one for its pair of languages.
pub fn put_dictionary(access: &Access<'_>, id: &str, table: &Table) -> HttpRequest {
    let path = format!("{}/dictionaries", glossary_path(id));
    asking(access, "PUT", &path, Some(to_json(&dictionary(table))))
}

/// Asks for the dictionary of a pair of languages to be taken out of a glossary.
pub fn delete_dictionary(access: &Access<'_>, id: &str, from: &str, to: &str) -> HttpRequest {
    let (from, to) = (escaped(from), escaped(to));
    let path = glossary_path(id);
    let path = format!("{path}/dictionaries?source_lang={from}&target_lang={to}");
    asking(access, "DELETE", &path, None)
}

/// Asks for a glossary to be deleted.
pub fn delete_glossary(access: &Access<'_>, id: &str) -> HttpRequest {
    asking(access, "DELETE", &glossary_path(id), None)
}

fn asking(
    access: &Access<'_>,
    method: &'static str,
    path: &str,
    body: Option<Vec<u8>>,
) -> HttpRequest {
    let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let mut headers = vec![
        header("Authorization", &access.key.authorization()),
        header("Accept", "application/json"),
    ];
    if body.is_some() {
        headers.push(header("Content-Type", "application/json"));
    }
    headers.extend(access.headers.iter().cloned());
    HttpRequest {
        method,
        url: format!("{}{path}", access.server),
        headers,
        body,
    }
}

/// DeepL’s name of a formality. English has none, so nothing stricter than “prefer” is ever asked for.
fn formality_name(formality: Formality) -> Option<&'static str> {
    match formality {
        Formality::Default => None,
        Formality::PreferMore => Some("prefer_more"),
        Formality::PreferLess => Some("prefer_less"),
    }
}

fn dictionary(table: &Table) -> serde_json::Value {
    json!({
        "source_lang": table.from,
        "target_lang": table.to,
        "entries": table.tsv(),
        "entries_format": "tsv",
    })
}

fn glossary_path(id: &str) -> String {
    format!("/v3/glossaries/{}", escaped(id))
}

/// A text as part of an address: ids come from the server, and must not lead elsewhere.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' => escaped.push(char::from(byte)),
            _ => escaped.push_str(&format!("%{byte:02X}")),
        }
    }
    escaped
}

/// JSON of a value of this file, whose keys are all texts: it cannot fail.
fn to_json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(request: &HttpRequest) -> String {
        let body = request.body.clone().unwrap_or_default();
        format!("{request:?} {}", String::from_utf8(body).unwrap())
    }

    #[test]
    fn a_request_says_all_that_the_answer_depends_on() {
        let key = Key::new("secret");
        let headers = [("mock-server-session".to_owned(), "1".to_owned())];
        let access = Access {
            server: "https://api.deepl.com",
            key: &key,
            headers: &headers,
        };
        let task = Task {
            source: "FR".to_owned(),
            target: "EN-GB".to_owned(),
            context: Some("Le Sahel."),
            formality: Formality::PreferMore,
            model: "quality_optimized",
            glossary: Some("id-1"),
            style: None,
        };
        let request = translate(&access, &task, &["La <g id=\"1\">CEDEAO</g>".to_owned()]);
        assert_eq!(
            show(&request),
            r#"POST https://api.deepl.com/v2/translate {"text":["La <g id=\"1\">CEDEAO</g>"],"source_lang":"FR","target_lang":"EN-GB","context":"Le Sahel.","glossary_id":"id-1","formality":"prefer_more","model_type":"quality_optimized","tag_handling":"xml","tag_handling_version":"v2","outline_detection":false,"ignore_tags":["x"],"non_splitting_tags":["g","x"],"preserve_formatting":true,"show_billed_characters":true}"#
        );
        let names: Vec<_> = request.headers.iter().map(|(name, _)| &name[..]).collect();
        assert_eq!(
            names,
            [
                "Authorization",
                "Accept",
                "Content-Type",
                "mock-server-session"
            ]
        );
        assert_eq!(request.headers[0].1, "DeepL-Auth-Key secret");
    }

    #[test]
    fn glossaries_are_asked_for_in_version_3() {
        let key = Key::new("k");
        let access = Access {
            server: "https://s",
            key: &key,
            headers: &[],
        };
        let table = Table {
            from: "fr".to_owned(),
            to: "en".to_owned(),
            entries: vec![
                ("CEDEAO".to_owned(), "ECOWAS".to_owned()),
                ("eau".to_owned(), "water".to_owned()),
            ],
        };
        let tables = std::slice::from_ref(&table);
        let dictionary = r#"{"source_lang":"fr","target_lang":"en","entries":"CEDEAO\tECOWAS\neau\twater\n","entries_format":"tsv"}"#;
        let table_of = [
            (
                list_glossaries(&access),
                "GET https://s/v3/glossaries ".to_owned(),
            ),
            (
                get_glossary(&access, "a/../b?"),
                "GET https://s/v3/glossaries/a%2F%2E%2E%2Fb%3F ".to_owned(),
            ),
            (
                create_glossary(&access, "site@1", tables),
                format!(
                    r#"POST https://s/v3/glossaries {{"name":"site@1","dictionaries":[{dictionary}]}}"#
                ),
            ),
            (
                rename_glossary(&access, "i", "n"),
                r#"PATCH https://s/v3/glossaries/i {"name":"n"}"#.to_owned(),
            ),
            (
                put_dictionary(&access, "i", &table),
                format!("PUT https://s/v3/glossaries/i/dictionaries {dictionary}"),
            ),
            (
                delete_dictionary(&access, "i", "fr", "en"),
                "DELETE https://s/v3/glossaries/i/dictionaries?source_lang=fr&target_lang=en "
                    .to_owned(),
            ),
            (
                delete_glossary(&access, "i"),
                "DELETE https://s/v3/glossaries/i ".to_owned(),
            ),
            (usage(&access), "GET https://s/v2/usage ".to_owned()),
        ];
        for (request, wanted) in table_of {
            assert_eq!(show(&request), wanted);
        }
    }
}
