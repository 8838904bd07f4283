//! `POST /v2/translate`: what is refused, and what is answered.

use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::{Value, json};

use super::body::Params;
use super::faults::{self, Fault};
use super::glossaries::Glossaries;
use super::languages;
use super::reply::Reply;
use super::words::Rules;

const MOST_TEXTS: usize = 50;

/// The characters used of those allowed.
#[derive(Clone, Debug)]
pub(crate) struct Account {
    pub(crate) used: u64,
    pub(crate) limit: u64,
}

/// Translates, or refuses as DeepL would; characters are charged only for what is translated.
pub(crate) fn translate(
    params: &Params,
    glossaries: &Glossaries,
    account: &mut Account,
    fault: &Fault,
) -> Result<Reply, Reply> {
    let texts = texts(params)?;
    let (source, target) = check_languages(params)?;
    check_choices(params, &target)?;
    let rules = rules(params, glossaries, source.as_deref(), &target)?;
    let is_strict = params.text("tag_handling_version") == Some("v2");
    if is_strict
        && params.text("tag_handling") == Some("xml")
        && !texts.iter().all(|text| is_well_formed(text))
    {
        return Err(Reply::refuse(
            400,
            "Tag handling parsing failed, please check input.",
        ));
    }
    let billed: u64 = texts.iter().map(|text| rules.billed(text)).sum();
    if account.used + billed > account.limit {
        return Err(Reply::refuse(456, "Quota Exceeded"));
    }
    account.used += billed;
    let mut translations: Vec<Value> = texts
        .iter()
        .map(|text| translation(params, &rules, text, fault))
        .collect();
    if matches!(fault, Fault::ShortArray) {
        translations.pop();
    }
    Ok(Reply::json(200, &json!({ "translations": translations })))
}

fn translation(params: &Params, rules: &Rules, text: &str, fault: &Fault) -> Value {
    let translated = faults::spoil(fault, rules.translate(text));
    let mut value =
        json!({ "detected_source_language": rules.from.to_ascii_uppercase(), "text": translated });
    if params.is_true("show_billed_characters") {
        value["billed_characters"] = json!(rules.billed(text));
    }
    if let Some(model) = params.text("model_type") {
        value["model_type_used"] = json!(model.trim_start_matches("prefer_"));
    }
    value
}

fn texts(params: &Params) -> Result<Vec<String>, Reply> {
    let texts = params
        .texts("text")
        .ok_or_else(|| Reply::refuse(400, "Parameter 'text' not specified."))?;
    match texts.len() {
        0 => Err(Reply::refuse(400, "Parameter 'text' not specified.")),
        1..=MOST_TEXTS => Ok(texts),
        _ => Err(Reply::refuse(
            400,
            "Bad request. Reason: too many texts, the limit is 50.",
        )),
    }
}

fn check_languages(params: &Params) -> Result<(Option<String>, String), Reply> {
    let refuse = |message: &str| Err(Reply::refuse(400, message));
    let source = params.text("source_lang").map(str::to_owned);
    if source
        .as_deref()
        .is_some_and(|source| !languages::is_source(source))
    {
        return refuse("Value for 'source_lang' not supported.");
    }
    let Some(target) = params.text("target_lang") else {
        return refuse("Parameter 'target_lang' not specified.");
    };
    match target.to_ascii_uppercase().as_str() {
        "EN" => refuse("targetLang=EN is deprecated, please use 'EN-GB' or 'EN-US' instead"),
        "PT" => refuse("targetLang=PT is deprecated, please use 'PT-PT' or 'PT-BR' instead"),
        target if languages::is_target(target) => Ok((source, target.to_owned())),
        _ => refuse("Value for 'target_lang' not supported."),
    }
}

/// Refuses values that DeepL does not know, of parameters that have a list of them.
fn check_choices(params: &Params, target: &str) -> Result<(), Reply> {
    let choices: [(&str, &[&str]); 5] = [
        (
            "formality",
            &["default", "more", "less", "prefer_more", "prefer_less"],
        ),
        (
            "model_type",
            &[
                "latency_optimized",
                "quality_optimized",
                "prefer_quality_optimized",
            ],
        ),
        ("split_sentences", &["0", "1", "nonewlines"]),
        ("tag_handling", &["xml", "html"]),
        ("tag_handling_version", &["v1", "v2"]),
    ];
    for (name, values) in choices {
        let is_known = params
            .text(name)
            .is_some_and(|value| values.contains(&value));
        if params.has(name) && !is_known {
            return Err(Reply::refuse(
                400,
                &format!("Value for '{name}' not supported."),
            ));
        }
    }
    if matches!(params.text("formality"), Some("more" | "less"))
        && !languages::has_formality(target)
    {
        return Err(Reply::refuse(
            400,
            "'formality' is not supported for given 'target_lang'.",
        ));
    }
    let instructions = params.texts("custom_instructions").unwrap_or_default();
    if instructions.len() > 10 || instructions.iter().any(|text| text.chars().count() > 300) {
        return Err(Reply::refuse(
            400,
            "Value for 'custom_instructions' not supported.",
        ));
    }
    Ok(())
}

fn rules(
    params: &Params,
    glossaries: &Glossaries,
    source: Option<&str>,
    target: &str,
) -> Result<Rules, Reply> {
    let mut ids = params.tags("glossary_ids");
    match (params.text("glossary_id"), ids.is_empty()) {
        (Some(id), true) => ids.push(id.to_owned()),
        (Some(_), false) => {
            return Err(Reply::refuse(
                400,
                "'glossary_id' and 'glossary_ids' exclude each other.",
            ));
        }
        (None, _) => {}
    }
    if ids.len() > 5 {
        return Err(Reply::refuse(
            400,
            "Value for 'glossary_ids' not supported.",
        ));
    }
    let to = languages::root(target);
    let mut terms = Vec::new();
    for id in &ids {
        let Some(source) = source else {
            return Err(Reply::refuse(
                400,
                "Parameter 'source_lang' not specified, required with a glossary.",
            ));
        };
        terms.extend(glossaries.terms(id, &languages::root(source), &to)?);
    }
    terms.sort_by_key(|(source, _): &(String, String)| std::cmp::Reverse(source.len()));
    let from = source.map_or_else(
        || if to == "en" { "fr" } else { "en" }.to_owned(),
        languages::root,
    );
    Ok(Rules {
        from,
        to,
        terms,
        has_tags: params.has("tag_handling"),
        ignored: params.tags("ignore_tags"),
    })
}

/// Whether a text is the content of an element of XML: tags that close, entities of XML alone, no `<` or `&` besides.
fn is_well_formed(text: &str) -> bool {
    let document = format!("<t>{text}</t>");
    let mut reader = Reader::from_str(&document);
    reader.config_mut().check_end_names = true;
    let mut depth = 0;
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => {
                if tag.attributes().any(|attribute| attribute.is_err()) {
                    return false;
                }
                depth += 1;
            }
            Ok(Event::End(_)) => {
                depth -= 1;
                // The outermost may close at the end alone.
                if depth == 0 && reader.buffer_position() < document.len() as u64 {
                    return false;
                }
            }
            Ok(Event::GeneralRef(name)) => {
                let known = ["amp", "lt", "gt", "quot", "apos"];
                let is_known = known.contains(&&*name);
                if !is_known && !name.starts_with('#') {
                    return false;
                }
            }
            Ok(Event::Eof) => return depth == 0,
            Ok(_) => {}
            Err(_) => return false,
        }
    }
}
