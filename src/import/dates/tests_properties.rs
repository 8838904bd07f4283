//! Properties of any text.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;

/// Words and marks of which texts are made, one a line; spaces and what is not seen follow.
const PIECES: &str = "
le
30
mars
2022
du
au
31
-
–
,
.
dimanche
en
depuis
jusqu’
mi-
il y a
trois
ans
hier
d'
’
«
»
\"
''
on
March
May
5th
since
last
Sunday
between
and
next
week
ago
(
)
/
29
février
9999
publié le
BAMAKO
AFP
sera
will
été
l'
de
à
première semaine
late
é\u{301}
👍
";

/// One piece of a text.
fn piece() -> impl Strategy<Value = &'static str> {
    let pieces: Vec<_> = PIECES.lines().filter(|piece| !piece.is_empty()).collect();
    prop_oneof![
        3 => prop::sample::select(pieces),
        1 => prop::sample::select(vec![" ", "\u{a0}", "\u{202f}", "\n"]),
    ]
}

proptest! {
    #[test]
    fn any_text_gives_spans_in_order_and_edtf(
        text in prop_oneof![
            any::<String>(),
            prop::collection::vec(piece(), 0..24).prop_map(|pieces| pieces.join(" ")),
            prop::collection::vec(piece(), 0..24).prop_map(|pieces| pieces.concat()),
        ],
        lang in prop::sample::select(vec!["fr", "en"]),
        days in 0_i32..400_000,
    ) {
        let day = date(1600, 1, 1).saturating_add(jiff::Span::new().days(days));
        let mut last = 0;
        for statement in statements(&text, lang) {
            prop_assert!(last <= statement.span.start && statement.span.start < statement.span.end);
            prop_assert!(text.get(statement.span.clone()).is_some());
            last = statement.span.end;
            if let Ok(edtf) = statement.when.resolve(Some(Published::on(day))) {
                prop_assert!(edtf_core::is_valid(&edtf), "{} in {:?}", edtf, text);
            }
        }
        if let Some(line) = date_line(&text, lang) {
            prop_assert!(text.is_char_boundary(line.length) && line.length > 0);
            let edtf = line.date.and_then(super::line::Written::edtf);
            prop_assert!(edtf.is_none_or(|edtf| edtf_core::is_valid(&edtf)));
        }
        let found = infer(&[&text, &text], lang, Bounds::default(), day);
        let edtfs = [found.date.map(|date| date.edtf), found.not_before.map(|date| date.edtf)];
        for edtf in edtfs.into_iter().flatten().chain(found.candidates).chain(found.suggestion.map(|year| year.edtf)) {
            prop_assert!(edtf_core::is_valid(&edtf), "{} in {:?}", edtf, text);
        }
    }
}
