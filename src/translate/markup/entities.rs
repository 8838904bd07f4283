//! Entities of HTML that engines write where they were sent a letter.

/// Names of U+00A0 to U+00FF, in their order.
const LATIN_1: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr \
    deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest \
    Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig \
    agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml \
    eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

/// Others.
const OTHERS: [(&str, char); 27] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("OElig", 'Œ'),
    ("oelig", 'œ'),
    ("Scaron", 'Š'),
    ("scaron", 'š'),
    ("Yuml", 'Ÿ'),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("thinsp", '\u{2009}'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("bull", '•'),
    ("hellip", '…'),
    ("permil", '‰'),
    ("lsaquo", '‹'),
    ("rsaquo", '›'),
    ("euro", '€'),
];

/// The longest entity, with `&` and `;`.
const LONGEST: usize = 12;

/// The character that the entity at the beginning of a text stands for, and the entity’s length.
pub(super) fn entity(text: &str) -> Option<(char, usize)> {
    let rest = text.strip_prefix('&')?;
    let end = rest
        .bytes()
        .take(LONGEST)
        .position(|byte| byte == b';')
        .filter(|end| rest.is_char_boundary(*end))?;
    let name = &rest[..end];
    let c = match name.strip_prefix('#') {
        Some(number) => numbered(number)?,
        None => named(name)?,
    };
    Some((c, end + 2))
}

/// A character by its number, decimal or hexadecimal; none for a control character.
fn numbered(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code).filter(|c| !c.is_control())
}

/// A character by its name. Only the five of XML may have capitals.
fn named(name: &str) -> Option<char> {
    let latin = || {
        let codes = 0xA0_u8..=0xFF;
        codes
            .zip(LATIN_1.split_ascii_whitespace())
            .find(|(_, known)| *known == name)
            .map(|(code, _)| char::from(code))
    };
    let of_xml = |known: &str| known.len() <= 4 && known.eq_ignore_ascii_case(name);
    OTHERS
        .iter()
        .enumerate()
        .find(|(at, (known, _))| *known == name || (*at < 5 && of_xml(known)))
        .map(|(_, (_, c))| *c)
        .or_else(latin)
}
