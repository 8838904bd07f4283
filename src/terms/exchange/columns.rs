//! The columns of a table: what they are called, and in which words else.

use crate::i18n::slug;

macro_rules! columns {
    ($($(#[doc = $doc:literal])+ $name:ident = $text:literal, $scope:ident, [$($also:literal),*];)+) => {
        /// A column of a table of entries.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(crate) enum Column {
            $($(#[doc = $doc])+ $name,)+
        }

        impl Column {
            /// Every column, in the order of an export.
            pub(crate) const ALL: &'static [Column] = &[$(Column::$name,)+];

            /// The name in the header of an export, which is the key of an entry's file.
            pub(crate) fn as_str(self) -> &'static str {
                match self { $(Column::$name => $text,)+ }
            }

            /// Whether it says something of the entry, or of the entry in one language.
            pub(crate) fn scope(self) -> ColumnScope {
                match self { $(Column::$name => ColumnScope::$scope,)+ }
            }

            /// Other names that an import understands, as slugs.
            fn others(self) -> &'static [&'static str] {
                match self { $(Column::$name => &[$($also),*],)+ }
            }
        }
    };
}

/// What a column speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ColumnScope {
    /// Which entry and which language a row is about.
    Key,
    /// The entry: the same in each of its rows.
    Entry,
    /// The entry in the language of the row.
    Text,
}

columns! {
    /// Which entry.
    Id = "id", Key, ["identifiant", "identifier"];
    /// What it is.
    Kind = "kind", Entry, ["type", "nature", "categorie", "category", "genre"];
    /// Which language.
    Lang = "lang", Key, ["language", "langue", "code-langue"];
    /// The full name.
    Name = "name", Text, ["nom", "nom-complet", "full-name", "term", "terme", "intitule"];
    /// Acronyms.
    Acronym = "acronym", Text, ["acronyms", "acronyme", "acronymes", "sigle", "sigles"];
    /// Other names.
    Aliases = "aliases", Text, ["alias", "autres-noms", "autre-nom", "other-names", "synonymes", "synonyms", "variantes"];
    /// Inflected forms.
    Forms = "forms", Text, ["formes", "formes-flechies"];
    /// Names it had before.
    Former = "former", Text, ["former-names", "anciens-noms", "ancien-nom", "noms-anciens"];
    /// What it is filed under.
    Sort = "sort", Text, ["sort-as", "tri", "classement", "cle-de-tri"];
    /// Words near a doubtful name.
    Context = "context", Text, ["contexte"];
    /// Expressions that are not it.
    Except = "except", Text, ["sauf", "exceptions"];
    /// The definition.
    Definition = "definition", Text, ["definitions"];
    /// When it began.
    Since = "since", Entry, ["depuis", "debut", "begin"];
    /// When it ended.
    Until = "until", Entry, ["jusqu-a", "jusqu-en", "fin", "end"];
    /// Entries worth reading with it.
    Related = "related", Entry, ["lies", "voir-aussi", "see-also", "entrees-liees"];
    /// The larger whole.
    PartOf = "part_of", Entry, ["partie-de", "fait-partie-de", "belongs-to"];
    /// What took its place.
    SucceededBy = "succeeded_by", Entry, ["remplace-par", "successeur", "replaced-by"];
    /// What the definition rests on.
    Sources = "sources", Entry, ["source"];
    /// Whether capitals count.
    Case = "case", Entry, ["casse"];
    /// Whether mentions are linked.
    Link = "link", Entry, ["lien", "lier"];
    /// Whether hyphens and accents count.
    Loose = "loose", Entry, ["souple"];
    /// Where doubtful names apply.
    OnlyIn = "only_in", Entry, ["seulement-dans", "uniquement-dans"];
    /// What the first mention says.
    FirstMention = "first_mention", Entry, ["premiere-mention"];
    /// Latitude and longitude.
    Coordinates = "coordinates", Entry, ["coordonnees"];
}

impl Column {
    /// The column that a header names, whatever its capitals, accents, hyphens and spaces.
    pub(crate) fn named(header: &str) -> Option<Self> {
        let name = slug(header);
        Self::ALL.iter().copied().find(|column| {
            slug(column.as_str()) == name || column.others().contains(&name.as_str())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_a_slug_and_means_one_column() {
        let mut seen = std::collections::BTreeSet::new();
        for column in Column::ALL {
            for name in column.others() {
                assert_eq!(slug(name), *name);
                assert!(seen.insert((*name).to_owned()), "{name} twice");
            }
            assert!(seen.insert(slug(column.as_str())), "{}", column.as_str());
            assert_eq!(Column::named(column.as_str()), Some(*column));
        }
    }

    #[test]
    fn headers_are_understood_as_people_write_them() {
        assert_eq!(Column::named(" Définition "), Some(Column::Definition));
        assert_eq!(Column::named("JUSQU’À"), Some(Column::Until));
        assert_eq!(Column::named("Part of"), Some(Column::PartOf));
        assert_eq!(Column::named("remarque"), None);
    }
}
