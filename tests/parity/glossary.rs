//! A dossier of a few entries, and how a dossier is read.

use dossier::content::{self, Loaded};
use dossier::files::SourceTree;
use dossier::render::Theme;

const SETTINGS: &str = "base_url = \"https://example.org/\"\nlanguages = [\"fr\", \"en\"]\n[title]\nfr = \"D\"\nen = \"D\"\n";
const ENTRIES: [(&str, &str); 5] = [
    (
        "cedeao",
        "kind = \"actor\"\n[fr]\nname = \"Communauté économique\"\nacronym = \"CEDEAO\"\ndefinition = \"d\"\n[en]\nname = \"Economic Community\"\nacronym = \"ECOWAS\"\ndefinition = \"d\"\n",
    ),
    (
        "gsim",
        "kind = \"actor\"\n[fr]\nname = \"Groupe de soutien\"\nacronym = [\"GSIM\", \"JNIM\"]\ndefinition = \"d\"\n[en]\nname = \"Support Group\"\nacronym = [\"JNIM\", \"GSIM\"]\ndefinition = \"d\"\n",
    ),
    (
        "onu",
        "kind = \"actor\"\n[fr]\nname = \"Organisation des Nations unies\"\nacronym = \"ONU\"\naliases = [\"Nations unies\"]\ndefinition = \"d\"\n[en]\nname = \"United Nations\"\nacronym = \"UN\"\ndefinition = \"d\"\n",
    ),
    (
        "diop",
        "kind = \"person\"\n[fr]\nname = \"Abdoulaye Diop\"\ndefinition = \"d\"\n[en]\nname = \"Abdoulaye Diop\"\ndefinition = \"d\"\n",
    ),
    (
        "junte",
        "kind = \"term\"\n[fr]\nname = \"junte\"\ndefinition = \"d\"\n[en]\nname = \"junta\"\ndefinition = \"d\"\n",
    ),
];

/// The dossier of the tables.
pub(crate) fn dossier() -> Loaded {
    let mut tree = SourceTree::default();
    tree.insert_text("dossier.toml", SETTINGS);
    for (id, text) in ENTRIES {
        tree.insert_text(format!("content/glossary/{id}.toml"), text);
    }
    load(&tree)
}

/// The dossier of a tree.
pub(crate) fn load(tree: &SourceTree) -> Loaded {
    let (settings, mut found) = content::read_settings(tree);
    let (settings, topics) = settings.unwrap_or_else(|| panic!("no settings: {found:?}"));
    let (theme, more) = Theme::load(tree, &settings);
    found.extend(more);
    let theme = theme.unwrap_or_else(|| panic!("no theme: {found:?}"));
    let (loaded, _) = content::load(tree, settings, topics, &theme.strings, false);
    loaded
}
