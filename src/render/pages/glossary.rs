//! The glossary's index: by letter and by kind.

use super::{Rendered, finish};
use crate::i18n::Lang;
use crate::model::{EntryIx, EntryKind};
use crate::render::head::PageSpec;
use crate::render::pieces;
use crate::render::place::Here;
use crate::render::site::Site;
use crate::render::view;

/// Every entry with its definition, in the order of the language's alphabet.
pub(in crate::render) fn page(site: &Site<'_>, lang: Lang) -> Rendered {
    let dossier = site.dossier();
    let routes = &dossier.routes.glossary;
    let here = Here::new(site, lang, &routes[lang]);
    let order = alphabetical(site, lang);
    let mut letters: Vec<view::Letter> = Vec::new();
    for ix in &order {
        let entry = dossier.entry(*ix);
        let initial = site.collators[lang].initial(site.filed_under(*ix, lang));
        let term = pieces::term(*ix, entry.id.to_string(), true, &here);
        let item = view::GlossaryItem {
            kind: entry.kind.as_str(),
            term,
        };
        match letters.iter_mut().find(|letter| letter.initial == initial) {
            Some(letter) => letter.entries.push(item),
            None => letters.push(view::Letter {
                anchor: format!("letter_{}", letters.len() + 1),
                initial,
                entries: vec![item],
            }),
        }
    }
    let of_kind = |kind: EntryKind| {
        let entries = order.iter().filter(|ix| dossier.entry(**ix).kind == kind);
        let entries: Vec<_> = entries.map(|ix| pieces::entry_link(*ix, &here)).collect();
        (!entries.is_empty()).then(|| view::Kind {
            kind: kind.as_str(),
            entries,
        })
    };
    let kinds: Vec<view::Kind> = EntryKind::ALL.into_iter().filter_map(of_kind).collect();
    let facet = view::Facet {
        id: "k",
        label: here.say("by-kind"),
        values: kinds.iter().map(|kind| value(kind, &here)).collect(),
    };
    let title = here.say("nav-glossary");
    let spec = PageSpec::everywhere("glossary", "glossary", &title, routes, lang);
    let content = view::Glossary {
        count: order.len(),
        facets: (kinds.len() > 1).then_some(facet).into_iter().collect(),
        letters,
        kinds,
    };
    finish(&spec, &here, &content, false)
}

/// A kind to filter by; the theme's style sheet knows the ids of all kinds.
fn value(kind: &view::Kind, here: &Here<'_>) -> view::FacetValue {
    view::FacetValue {
        id: format!("k_{}", kind.kind),
        label: pieces::typeset(&here.say(&format!("kind-{}", kind.kind)), here),
        count: kind.entries.len(),
    }
}

fn alphabetical(site: &Site<'_>, lang: Lang) -> Vec<EntryIx> {
    let entries = (0..).map(EntryIx).zip(&site.dossier().entries);
    let mut order: Vec<EntryIx> = entries.map(|(ix, _)| ix).collect();
    order.sort_by_key(|ix| site.rank(*ix, lang));
    order
}
