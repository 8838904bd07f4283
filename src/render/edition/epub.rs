//! The files of an EPUB 3.3 (<https://www.w3.org/TR/epub-33/>): chapters in XHTML, the list of them, the package document.

use serde::Serialize;
use tera::{Context, Value};

use super::book::Book;
use super::{Chapter, Edition};
use crate::diagnostic::{Code, Diagnostic};
use crate::files::encoded;
use crate::files::{OutPath, OutputFile};
use crate::i18n::Lang;
use crate::render::site::Site;
use crate::render::{Emit, compact};

/// The folder of everything but the container's own files.
const FOLDER: &str = "EPUB";

/// Where a reading system looks first (EPUB 3.3, section 4.2.6.3.1).
const CONTAINER: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n<rootfiles>\n<rootfile full-path=\"EPUB/package.opf\" media-type=\"application/oebps-package+xml\"/>\n</rootfiles>\n</container>\n";

/// A file of the book, in the package document.
#[derive(Debug, Serialize)]
struct Resource {
    id: String,
    href: String,
    media_type: &'static str,
}

/// Hands on the files of the book; what is returned is wrong with its templates.
pub(super) fn files(
    site: &Site<'_>,
    edition: &Edition<'_>,
    lang: Lang,
    chapters: Vec<(&Chapter, Vec<u8>)>,
    emit: &Emit<'_>,
) -> Vec<Diagnostic> {
    let mut book = Files {
        site,
        lang,
        book: Book::new(site, edition, lang),
        emit,
        diagnostics: Vec::new(),
    };
    book.put("META-INF/container.xml", CONTAINER.as_bytes().to_vec());
    for (chapter, body) in chapters {
        let mut context = book.context();
        context.insert("chapter", chapter);
        context.insert_value("body", Value::bytes(body));
        book.template(&chapter.href, "export/epub-chapter.html", &context);
    }
    let resources =
        edition
            .pictures()
            .into_iter()
            .zip(1..)
            .map(|((path, media_type, bytes), number)| {
                book.put(&format!("{FOLDER}/{path}"), bytes.to_vec());
                Resource {
                    id: format!("picture-{number}"),
                    href: encoded(&path),
                    media_type,
                }
            });
    let resources: Vec<Resource> = resources.collect();
    let mut context = book.context();
    context.insert("resources", &resources);
    book.template("title.xhtml", "export/epub-title.html", &context);
    book.template("contents.xhtml", "export/epub-contents.html", &context);
    book.template("package.opf", "export/epub-package.xml", &context);
    book.style(&context);
    book.diagnostics
}

struct Files<'f> {
    site: &'f Site<'f>,
    lang: Lang,
    book: Book<'f>,
    emit: &'f Emit<'f>,
    diagnostics: Vec<Diagnostic>,
}

impl Files<'_> {
    fn context(&self) -> Context {
        let mut context = Context::new();
        context.insert("root", "");
        context.insert("book", &self.book);
        context
    }

    /// Prints a template; what comes out must be XML.
    fn template(&mut self, name: &str, template: &str, context: &Context) {
        match self.site.render(self.lang, template, context, name) {
            Ok(bytes) => {
                let text = as_xml(&bytes);
                match well_formed(&text) {
                    Ok(()) => self.put(&format!("{FOLDER}/{name}"), text.into_bytes()),
                    Err(message) => self.diagnostics.push(
                        Diagnostic::general(Code::ExportMarkup)
                            .arg("page", name)
                            .arg("message", message),
                    ),
                }
            }
            Err(finding) => self.diagnostics.push(finding),
        }
    }

    fn style(&mut self, context: &Context) {
        match self
            .site
            .render(self.lang, "export/epub-style.txt", context, "book.css")
        {
            Ok(bytes) => {
                let mut css = compact::style(&String::from_utf8_lossy(&bytes));
                if let Some(code) = self.site.code_style_if_used() {
                    css.push_str(&code.css);
                }
                self.put(&format!("{FOLDER}/book.css"), css.into_bytes());
            }
            Err(finding) => self.diagnostics.push(finding),
        }
    }

    fn put(&mut self, path: &str, content: Vec<u8>) {
        match OutPath::new(path) {
            Ok(path) => (self.emit)(OutputFile { path, content }),
            Err(reason) => self.diagnostics.push(
                Diagnostic::general(Code::BadOutputPath)
                    .arg("path", path)
                    .arg("reason", reason.to_string()),
            ),
        }
    }
}

/// The text without the characters that no XML document may hold (XML 1.0, section 2.2).
fn as_xml(bytes: &[u8]) -> String {
    let is_allowed = |c: &char| matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..);
    // Templates write UTF-8.
    String::from_utf8_lossy(bytes)
        .chars()
        .filter(is_allowed)
        .collect()
}

/// Whether a text is well-formed XML; else what is wrong with it.
fn well_formed(text: &str) -> Result<(), String> {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(text);
    let mut open = 0_usize;
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                open += 1;
                attributes(&element)?;
            }
            Ok(Event::Empty(element)) => attributes(&element)?,
            Ok(Event::End(_)) => open -= 1,
            Ok(Event::Eof) if open > 0 => return Err("an element is not closed".to_owned()),
            Ok(Event::Eof) => return Ok(()),
            Ok(_) => {}
            Err(error) => return Err(error.to_string()),
        }
    }
}

fn attributes(element: &quick_xml::events::BytesStart<'_>) -> Result<(), String> {
    let mut attributes = element.attributes();
    match attributes.find_map(Result::err) {
        Some(error) => Err(error.to_string()),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_well_formed_xml_gets_into_a_book() {
        assert_eq!(
            well_formed("<?xml version=\"1.0\"?><!DOCTYPE html><p a=\"b\"><br/></p>"),
            Ok(())
        );
        for wrong in [
            "<p><br></p>",
            "<p>",
            "<p hidden>x</p>",
            "</p>",
            "<p a=\"1\" a=\"2\"/>",
            "<p a=b/>",
        ] {
            assert!(well_formed(wrong).is_err(), "{wrong}");
        }
        assert_eq!(as_xml("a\u{1}\u{c}b\tc\u{FFFE}".as_bytes()), "ab\tc");
    }
}
