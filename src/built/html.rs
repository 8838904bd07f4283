//! Reads a finished page: what a browser would fetch for it, and what its policy would have to forbid.

use std::cell::RefCell;
use std::collections::BTreeSet;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use super::policy;

/// What was read of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Page {
    /// What is fetched for it, in its order.
    pub(super) fetches: Vec<Fetch>,
    /// What is written into it that should stand in a file: `<script>`, `onclick`…
    pub(super) scripts: Vec<String>,
    /// The same for styles.
    pub(super) styles: Vec<String>,
    pub(super) policy: Policy,
    /// Where its links lead: `<a>`, `<area>`, and what its head names.
    pub(super) links: BTreeSet<String>,
    /// The places in it that a link can lead to.
    pub(super) ids: BTreeSet<String>,
}

/// Something that an element makes a browser fetch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fetch {
    /// Its addresses, of which one is taken; the first is the one that every browser knows.
    pub(super) addresses: Vec<String>,
    /// Whether it is fetched as soon as the page is opened.
    pub(super) at_once: bool,
    /// Whether it is a style sheet, whose own addresses are fetched as well.
    pub(super) is_style: bool,
}

/// What a page says of its content security policy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Policy {
    /// Nothing.
    #[default]
    Missing,
    /// It comes after something that it should govern.
    Late,
    /// It lets something in.
    Weak(String),
    /// All is well.
    Strong,
}

/// Reads the text of a page.
pub(super) fn read(text: &str) -> Page {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(text));
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
    // The tokenizer stops at scripts only for sinks that ask for it.
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.reading.into_inner().page
}

#[derive(Default)]
struct Sink {
    reading: RefCell<Reading>,
}

#[derive(Default)]
struct Reading {
    page: Page,
    /// Whether the page's head is over.
    in_body: bool,
    /// The picture that is open, whose sources are other forms of one image.
    in_picture: bool,
    /// The sources of that picture.
    sources: Vec<String>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let Token::TagToken(tag) = token else {
            return TokenSinkResult::Continue;
        };
        let mut reading = self.reading.borrow_mut();
        match tag.kind {
            TagKind::StartTag => reading.start(&tag),
            TagKind::EndTag => {
                reading.end(&tag);
                return TokenSinkResult::Continue;
            }
        }
        // What a browser takes for text until the end tag (HTML, section 13.2.6).
        match &*tag.name {
            "script" => TokenSinkResult::RawData(RawKind::ScriptData),
            "style" | "xmp" | "iframe" | "noembed" | "noframes" => {
                TokenSinkResult::RawData(RawKind::Rawtext)
            }
            "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
            "plaintext" => TokenSinkResult::Plaintext,
            _ => TokenSinkResult::Continue,
        }
    }
}

impl Reading {
    fn start(&mut self, tag: &Tag) {
        match &*tag.name {
            "body" => self.in_body = true,
            "meta" => self.meta(tag),
            "link" => self.link(tag),
            "script" => self.script(tag),
            "style" => self.page.styles.push("<style>".to_owned()),
            "picture" => self.in_picture = true,
            "source" if self.in_picture => self.sources.extend(addresses(tag, "srcset")),
            "img" => self.image(tag),
            // A base makes every other address lead where it says.
            "base" => self.fetch(value(tag, "href").into_iter().collect(), false),
            "iframe" | "frame" | "embed" | "track" => {
                let at_once = !is(tag, "loading", "lazy");
                self.fetch(value(tag, "src").into_iter().collect(), at_once);
            }
            "object" => self.fetch(value(tag, "data").into_iter().collect(), true),
            "source" => self.fetch(value(tag, "src").into_iter().collect(), false),
            "audio" | "video" => {
                let at_once = !is(tag, "preload", "none");
                self.fetch(value(tag, "src").into_iter().collect(), at_once);
                self.fetch(value(tag, "poster").into_iter().collect(), true);
            }
            "input" if is(tag, "type", "image") => {
                self.fetch(value(tag, "src").into_iter().collect(), true);
            }
            // Parts of a picture written into the page (SVG 2, chapter 5).
            "image" | "use" | "feimage" => {
                let names = ["href", "xlink:href"];
                let found = names.iter().filter_map(|name| value(tag, name)).collect();
                self.fetch(found, true);
            }
            _ => {}
        }
        self.attributes(tag);
    }

    fn end(&mut self, tag: &Tag) {
        match &*tag.name {
            "head" => self.in_body = true,
            "picture" => {
                self.in_picture = false;
                self.sources.clear();
            }
            _ => {}
        }
    }

    /// What any element can carry.
    fn attributes(&mut self, tag: &Tag) {
        for attribute in &tag.attrs {
            let name: &str = &attribute.name.local;
            let is_event = name
                .strip_prefix("on")
                .is_some_and(|event| !event.is_empty());
            if is_event || name == "srcdoc" {
                self.page.scripts.push(name.to_owned());
            }
            if name == "style" {
                self.page.styles.push("style=".to_owned());
            }
            let is_link = matches!(&*tag.name, "a" | "area" | "link");
            if name == "href" && is_link {
                self.page.links.insert(attribute.value.to_string());
            }
            if name == "id" || name == "name" && &*tag.name == "a" {
                self.page.ids.insert(attribute.value.to_string());
            }
            if name == "background" {
                self.fetch(vec![attribute.value.to_string()], true);
            }
            if name == "ping" {
                let pinged = attribute.value.split_ascii_whitespace();
                self.fetch(pinged.map(str::to_owned).collect(), false);
            }
            if matches!(
                name,
                "href" | "src" | "action" | "formaction" | "xlink:href" | "data"
            ) && is_script(&attribute.value)
            {
                self.page.scripts.push(format!("{name}=javascript:"));
            }
        }
    }

    fn meta(&mut self, tag: &Tag) {
        if !is(tag, "http-equiv", "content-security-policy") {
            return;
        }
        let late = self.in_body
            || self.page.fetches.iter().any(|fetch| fetch.at_once)
            || !self.page.scripts.is_empty()
            || !self.page.styles.is_empty();
        let found = match policy::weakness(&value(tag, "content").unwrap_or_default()) {
            _ if late => Policy::Late,
            Some(weakness) => Policy::Weak(weakness),
            None => Policy::Strong,
        };
        // Several policies hold together: one that is strong is enough.
        if self.page.policy != Policy::Strong {
            self.page.policy = found;
        }
    }

    fn link(&mut self, tag: &Tag) {
        let rel = value(tag, "rel").unwrap_or_default().to_ascii_lowercase();
        let is = |wanted: &[&str]| {
            rel.split_ascii_whitespace()
                .any(|rel| wanted.contains(&rel))
        };
        let mut found: Vec<String> = value(tag, "href").into_iter().collect();
        if is(&["preload"]) {
            found.extend(addresses(tag, "imagesrcset"));
        }
        let is_style = is(&["stylesheet"]);
        let at_once = is_style || is(&["icon", "preload", "modulepreload", "prefetch", "manifest"]);
        // A browser calls at the host, even if it fetches nothing yet.
        let calls = is(&[
            "preconnect",
            "dns-prefetch",
            "prerender",
            "apple-touch-icon",
        ]);
        if at_once || calls {
            self.page.fetches.push(Fetch {
                addresses: found,
                at_once,
                is_style,
            });
        }
    }

    fn script(&mut self, tag: &Tag) {
        match value(tag, "src") {
            Some(src) => self.fetch(vec![src], true),
            None if is(tag, "type", "application/ld+json") => {}
            None => self.page.scripts.push("<script>".to_owned()),
        }
    }

    fn image(&mut self, tag: &Tag) {
        let mut found: Vec<String> = value(tag, "src").into_iter().collect();
        found.extend(addresses(tag, "srcset"));
        found.append(&mut self.sources);
        self.fetch(found, !is(tag, "loading", "lazy"));
    }

    fn fetch(&mut self, addresses: Vec<String>, at_once: bool) {
        if !addresses.is_empty() {
            self.page.fetches.push(Fetch {
                addresses,
                at_once,
                is_style: false,
            });
        }
    }
}

/// The value of an attribute.
fn value(tag: &Tag, name: &str) -> Option<String> {
    let found = tag.attrs.iter().find(|a| &*a.name.local == name)?;
    Some(found.value.to_string())
}

fn is(tag: &Tag, name: &str, wanted: &str) -> bool {
    value(tag, name).is_some_and(|value| value.trim().eq_ignore_ascii_case(wanted))
}

/// The addresses of a `srcset` (HTML, section 4.8.4.2.1): each up to a white space; a comma at its end is none of it.
fn addresses(tag: &Tag, name: &str) -> Vec<String> {
    let text = value(tag, name).unwrap_or_default();
    let mut found = Vec::new();
    let mut rest = text.as_str();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        if rest.is_empty() {
            return found;
        }
        let end = rest
            .find(|c: char| c.is_ascii_whitespace())
            .unwrap_or(rest.len());
        let (address, after) = rest.split_at(end);
        let plain = address.trim_end_matches(',');
        found.push(plain.to_owned());
        rest = match address.len() == plain.len() {
            // What the address is for, up to the comma.
            true => after.split_once(',').map_or("", |(_, after)| after),
            false => after,
        };
    }
}

/// `javascript:`, as browsers read it: control characters and white space in it do not count.
fn is_script(address: &str) -> bool {
    let plain: String = address
        .chars()
        .filter(|c| *c > ' ')
        .take("javascript:".len())
        .collect();
    plain.eq_ignore_ascii_case("javascript:")
}
