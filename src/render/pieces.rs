//! The pieces that pages share: dates, entries, sources, events, figures, teasers.

use super::body;
use super::glossary_json::plain_text;
use super::html::{Html, marked, push_attribute, push_text, push_typeset, text};
use super::passage::{self, Passages};
use super::place::Here;
use super::view;
use crate::bitext::shown::Record;
use crate::i18n::{Lang, in_words};
use crate::link::{self, LinkedText, Sighting};
use crate::model::{
    Amount, Claim, Date, Document, DocumentIx, Entry, EntryIx, EntryText, EventIx, Figure,
    Qualifier, SourceIx, Version,
};

/// A date in words, in a `time` element when it is exact enough for one.
pub(super) fn date(date: &Date, here: &Here<'_>) -> Html {
    let words = in_words(date.edtf(), here.strings());
    let mut out = String::new();
    match date.datetime_attribute() {
        Some(value) => {
            out.push_str("<time");
            push_attribute(&mut out, "datetime", value);
            out.push('>');
            push_typeset(&mut out, &words, here.typography());
            out.push_str("</time>");
        }
        None => push_typeset(&mut out, &words, here.typography()),
    }
    Html::trusted(out)
}

/// A plain text of the page's language.
pub(super) fn typeset(plain: &str, here: &Here<'_>) -> Html {
    text(plain, here.typography())
}

/// A plain text of `lang`, with the typography of that language.
pub(super) fn typeset_in(plain: &str, lang: Lang, here: &Here<'_>) -> Html {
    text(plain, here.site.typography(lang))
}

/// `lang`'s tag when it is not the page's language: the value of a `lang` attribute.
pub(super) fn other_lang(lang: Lang, here: &Here<'_>) -> Option<String> {
    (lang != here.lang).then(|| here.site.tag(lang).to_owned())
}

/// A link to an entry's page, named for short.
pub(super) fn entry_link(ix: EntryIx, here: &Here<'_>) -> view::Link {
    let dossier = here.site.dossier();
    let entry = dossier.entry(ix);
    let (lang, name) = match entry.text_or_any(here.lang) {
        Some((lang, text)) => (lang, text.short_name()),
        None => (here.lang, entry.id.as_ref()),
    };
    let url = here.url(&dossier.routes.entry[ix.0 as usize][here.lang]);
    view::Link {
        text: typeset_in(name, lang, here),
        url,
        lang: other_lang(lang, here),
    }
}

/// An entry with its definition, as lists of words show it.
///
/// Mentions in the definition are links only where `linked` says so: a list at the end of a text is not the place to go on.
pub(super) fn term(ix: EntryIx, anchor: String, linked: bool, here: &Here<'_>) -> view::Term {
    let site = here.site;
    let dossier = site.dossier();
    let entry = dossier.entry(ix);
    let url = here.url(&dossier.routes.entry[ix.0 as usize][here.lang]);
    let Some((lang, text)) = entry.text_or_any(here.lang) else {
        let name = typeset(&entry.id, here);
        let others = Vec::new();
        return view::Term {
            anchor,
            name,
            full_name: None,
            others,
            former: Vec::new(),
            definition: Html::default(),
            url,
            lang: None,
            mark: None,
        };
    };
    let found = &site.linked.definitions[ix.0 as usize][lang];
    let record = site.linked.shown.entry(ix, lang);
    let definition = if linked {
        definition(text, found, record, here)
    } else {
        definition(text, &without_mentions(found), record, here)
    };
    view::Term {
        anchor,
        name: typeset_in(text.short_name(), lang, here),
        full_name: full_name(text).map(|name| typeset_in(name, lang, here)),
        others: other_names(entry, lang, here),
        former: former_names(text, lang, here),
        definition,
        url,
        lang: other_lang(lang, here),
        mark: mark(record),
    }
}

/// An entry in a list, with the first sentence of its definition.
pub(super) fn listed(ix: EntryIx, here: &Here<'_>) -> view::Listed {
    let site = here.site;
    let entry = site.dossier().entry(ix);
    let found = entry.text_or_any(here.lang);
    let sentence = found.map(|(lang, text)| {
        let words = plain_text(&text.definition);
        let words = words.lines().next().unwrap_or_default();
        let first = words.get(link::sentence(words, &(0..0))).unwrap_or(words);
        passage::said_in(first.trim_end(), lang, here)
    });
    let full_name = found.and_then(|(lang, text)| Some(typeset_in(full_name(text)?, lang, here)));
    view::Listed {
        id: entry.id.to_string(),
        link: entry_link(ix, here),
        full_name,
        sentence: sentence.unwrap_or_default(),
        mark: found.and_then(|(lang, _)| mark(site.linked.shown.entry(ix, lang))),
        events: site.events_of(ix).len(),
    }
}

/// What an entry was called before, in `lang`.
pub(super) fn former_names(text: &EntryText, lang: Lang, here: &Here<'_>) -> Vec<view::FormerName> {
    let former = text.former.iter().map(|former| view::FormerName {
        name: typeset_in(&former.name, lang, here),
        until: former.until.as_ref().map(|until| date(until, here)),
    });
    former.collect()
}

/// The full name, when the short one is an acronym.
pub(super) fn full_name(text: &EntryText) -> Option<&str> {
    (!text.acronyms.is_empty() && text.short_name() != text.name).then_some(text.name.as_str())
}

fn definition(
    text: &EntryText,
    linked: &LinkedText,
    record: Option<&Record>,
    here: &Here<'_>,
) -> Html {
    let passages = Passages::in_record(record);
    let own = here.in_table(&text.definition_place);
    let here = own.as_ref().unwrap_or(here);
    body::write(&text.definition, linked, &[], here, passages).html
}

/// What a reader is told of an entry, an event or a figure.
pub(super) fn mark(record: Option<&Record>) -> Option<&'static str> {
    record.map(|record| record.mark.as_str())
}

fn without_mentions(found: &LinkedText) -> LinkedText {
    LinkedText {
        mentions: Vec::new(),
        ..found.clone()
    }
}

/// What an entry is called in the dossier's other languages, where that differs.
pub(super) fn other_names(entry: &Entry, shown: Lang, here: &Here<'_>) -> Vec<view::OtherName> {
    let own = entry.text(shown);
    let texts = entry.texts.present();
    texts
        .filter(|(lang, _)| *lang != shown)
        .filter(|(_, text)| {
            own.is_none_or(|own| {
                own.name != text.name || own.acronyms.first() != text.acronyms.first()
            })
        })
        .map(|(lang, text)| view::OtherName {
            lang: here.site.tag(lang).to_owned(),
            language: here.site.language_name(here.site.tag(lang), here.lang),
            acronym: text
                .acronyms
                .first()
                .map(|acronym| typeset_in(acronym, lang, here)),
            name: typeset_in(&text.name, lang, here),
        })
        .collect()
}

/// A source.
pub(super) fn source(ix: SourceIx, here: &Here<'_>) -> view::Source {
    let site = here.site;
    let dossier = site.dossier();
    let source = dossier.source(ix);
    let own_tag = site.tag(here.lang);
    let foreign = source.language.as_deref().filter(|tag| *tag != own_tag);
    // A title has the typography of its own language, if that is one of ours.
    let title = match source
        .language
        .as_deref()
        .and_then(|tag| dossier.settings.languages.get(tag))
    {
        Some(lang) => typeset_in(&source.title, lang, here),
        None => plain(&source.title),
    };
    let date_of = |value: &Option<Date>| value.as_ref().map(|value| date(value, here));
    view::Source {
        id: source.id.to_string(),
        kind: here.say(&format!("source-kind-{}", source.kind.as_str())),
        authors: source.authors.clone(),
        publisher: source.publisher.clone(),
        title,
        lang: foreign.map(str::to_owned),
        language: foreign.map(|tag| site.language_name(tag, here.lang)),
        date: date_of(&source.date),
        url: source.url.clone(),
        access: source.access.as_str(),
        accessed: date_of(&source.accessed),
        archived_url: source.archived_url.clone(),
        archived_at: date_of(&source.archived_at),
        note: source.note[here.lang]
            .as_ref()
            .map(|note| typeset(note, here)),
        page: here.url_at(&dossier.routes.sources[here.lang], &source.id),
    }
}

fn plain(words: &str) -> Html {
    let mut out = String::new();
    push_text(&mut out, words);
    Html::trusted(out)
}

/// A link to a source in the list of all, named for short.
pub(super) fn source_link(ix: SourceIx, here: &Here<'_>) -> view::Link {
    let dossier = here.site.dossier();
    let url = here.url_at(&dossier.routes.sources[here.lang], &dossier.source(ix).id);
    view::Link {
        text: plain(&here.source_name(ix)),
        url,
        lang: None,
    }
}

/// An event.
pub(super) fn event(ix: EventIx, here: &Here<'_>) -> view::Event {
    let site = here.site;
    let dossier = site.dossier();
    let event = dossier.event(ix);
    let found = event.texts.in_or_any(here.lang);
    let (lang, title, words) = match found {
        Some((lang, text)) => {
            let linked = &site.linked.events[ix.0 as usize][lang];
            let record = site.linked.shown.event(ix, lang);
            let passages = Passages::in_record(record);
            let own = here.in_table(&text.place);
            let written = own.as_ref().unwrap_or(here);
            (
                lang,
                line(&text.title, "title", (lang, record), here),
                body::write(&text.text, linked, &[], written, passages).html,
            )
        }
        None => (here.lang, plain(&event.id), Html::default()),
    };
    view::Event {
        id: event.id.to_string(),
        classes: String::new(),
        url: here.url_at(&dossier.routes.timeline[here.lang], &event.id),
        date: date(&event.date, here),
        edtf: event.date.as_str().to_owned(),
        inexact: event.date.is_inexact(),
        status: event.status.as_str(),
        title,
        text: words,
        lang: other_lang(lang, here),
        mark: mark(site.linked.shown.event(ix, lang)),
        actors: event
            .actors
            .iter()
            .map(|ix| entry_link(*ix, here))
            .collect(),
        places: event
            .places
            .iter()
            .map(|ix| entry_link(*ix, here))
            .collect(),
        sources: event
            .sources
            .iter()
            .map(|ix| source_link(*ix, here))
            .collect(),
        article: event
            .article
            .filter(|ix| !is_here(*ix, here))
            .and_then(|ix| document_link(ix, here)),
    }
}

/// Whether a text is one of this document's versions.
fn is_here(ix: DocumentIx, here: &Here<'_>) -> bool {
    let version = here.site.dossier().document(ix).version(here.lang);
    version.is_some_and(|version| version.body.file.as_ref() == here.file())
}

/// A link to a document in the reader's language, or to what stands for it.
pub(super) fn document_link(ix: DocumentIx, here: &Here<'_>) -> Option<view::Link> {
    let site = here.site;
    let (route, _) = site.route_of(ix, here.lang)?;
    let version = site.version_or_any(ix, here.lang)?;
    let text = in_version(&version.title, "title", ix, version.lang, here);
    Some(view::Link {
        text,
        url: here.url(route),
        lang: other_lang(version.lang, here),
    })
}

/// A text of the front matter of a version, outside that version’s page.
fn in_version(words: &str, path: &str, ix: DocumentIx, lang: Lang, here: &Here<'_>) -> Html {
    let translated = here.site.linked.shown.document(ix, lang);
    match passage::lang_of(path, translated, lang) {
        // Whoever prints it says in which language the version is.
        other if other == lang => typeset_in(words, lang, here),
        other => passage::said_in(words, other, here),
    }
}

/// A text of an event or a figure in `lang`, or in the language of the original where it is not translated.
fn line(words: &str, key: &str, (lang, record): (Lang, Option<&Record>), here: &Here<'_>) -> Html {
    match record.filter(|record| record.untranslated.contains(key)) {
        Some(record) => passage::said_in(words, record.from, here),
        None => typeset_in(words, lang, here),
    }
}

/// A link to a topic's page.
pub(super) fn topic_link(topic: usize, here: &Here<'_>) -> view::Link {
    let dossier = here.site.dossier();
    let text = typeset(&dossier.topics[topic].name[here.lang], here);
    view::Link {
        text,
        url: here.url(&dossier.routes.topic[topic][here.lang]),
        lang: None,
    }
}

/// An article as lists show it; none when it has no page in the reader's language.
pub(super) fn teaser(ix: DocumentIx, here: &Here<'_>) -> Option<view::Teaser> {
    let site = here.site;
    let document: &Document = site.dossier().document(ix);
    let link = document_link(ix, here)?;
    let version: &Version = site.version_or_any(ix, here.lang)?;
    Some(view::Teaser {
        title: link.text,
        url: link.url,
        summary: version
            .summary
            .as_ref()
            .map(|summary| in_version(summary, "summary", ix, version.lang, here)),
        date: document.date.as_ref().map(|value| date(value, here)),
        updated: document.updated.as_ref().map(|value| date(value, here)),
        topics: document
            .topics
            .iter()
            .map(|topic| topic_link(*topic, here))
            .collect(),
        lang: link.lang,
        draft: document.draft,
    })
}

/// A sentence with the mention marked.
pub(super) fn sentence(sighting: &Sighting, here: &Here<'_>) -> Html {
    let mention = sighting.mention.0 as usize..sighting.mention.1 as usize;
    marked(&sighting.sentence, mention, here.typography())
}

/// A figure with every claim about it.
pub(super) fn figure(ix: usize, here: &Here<'_>) -> view::Figure {
    let figure: &Figure = &here.site.dossier().figures[ix];
    let found = figure.texts.in_or_any(here.lang);
    let record = found.and_then(|(lang, _)| here.site.linked.shown.figure(ix, lang));
    let line = |words: &str, key: &str, lang: Lang| line(words, key, (lang, record), here);
    view::Figure {
        anchor: here.anchor(&format!("figure_{}", figure.id)),
        measure: found
            .map(|(lang, text)| line(&text.measure, "measure", lang))
            .unwrap_or_default(),
        unit: found.and_then(|(_, text)| text.unit.clone()),
        note: found
            .and_then(|(lang, text)| text.note.as_ref().map(|note| line(note, "note", lang))),
        lang: found.and_then(|(lang, _)| other_lang(lang, here)),
        mark: mark(record),
        claims: figure
            .claims
            .iter()
            .zip(1..)
            .map(|(claim, number)| self::claim(claim, (number, record), here))
            .collect(),
    }
}

fn claim(
    claim: &Claim,
    (number, record): (usize, Option<&Record>),
    here: &Here<'_>,
) -> view::Claim {
    let line = |words: &str, key: &str, lang: Lang| {
        line(words, &format!("row{number}.{key}"), (lang, record), here)
    };
    let found = claim.texts.in_or_any(here.lang);
    let entry = claim.by.map(|by| entry_link(by, here));
    let who = found.and_then(|(lang, text)| text.who.as_ref().map(|who| line(who, "who", lang)));
    view::Claim {
        who: who
            .or_else(|| entry.as_ref().map(|link| link.text.clone()))
            .unwrap_or_default(),
        url: entry.map(|link| link.url),
        amount: amount(claim, here),
        counts: found
            .map(|(lang, text)| line(&text.counts, "counts", lang))
            .unwrap_or_default(),
        date: claim.date.as_ref().map(|value| date(value, here)),
        source: source_link(claim.source, here),
    }
}

fn amount(claim: &Claim, here: &Here<'_>) -> Html {
    typeset(&amount_in_words(claim, here), here)
}

/// How much a claim says, with how exact that is.
pub(super) fn amount_in_words(claim: &Claim, here: &Here<'_>) -> String {
    let numbers = here.strings().numbers();
    let amount = match claim.amount {
        Amount::Value(value) => numbers.format(value),
        Amount::Range(min, max) => here.say_with(
            "amount-range",
            &[("min", numbers.format(min)), ("max", numbers.format(max))],
        ),
    };
    let qualifier: Qualifier = claim.qualifier;
    here.say_with(
        &format!("qualifier-{}", qualifier.as_str()),
        &[("amount", amount)],
    )
}
