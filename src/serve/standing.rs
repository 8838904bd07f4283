//! The site that stands: what is at an address, and what that is made of.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::Message;
use super::dress::{self, Known};
use super::listen::Answer;
use super::make::Site;
use super::report::Report;
use super::show::{Place, Viewer};
use super::state::{Change, State};
use crate::diagnostic::{Diagnostic, Wording};
use crate::files::encoded;
use crate::render::{Demand, Made, base_path, escaped};

/// How long browsers have the processor for themselves before the rest of the site is made, in steps.
const BREATH: (u32, Duration) = (25, Duration::from_millis(10));

/// A site that is shown.
pub(super) struct Standing<'s> {
    pub(super) site: &'s Site,
    demand: &'s Demand<'s>,
    /// The path that the site stands under: `/mali/`.
    pub(super) base: String,
    /// Pages that were asked for.
    pages: RefCell<BTreeMap<String, Option<Rc<Made>>>>,
    /// What is made from all pages; none while that is being done.
    pub(super) all: Option<All>,
    /// What is known to be wrong with it.
    pub(super) found: Vec<Diagnostic>,
    /// What the thread that makes everything is told.
    pub(super) signs: &'s Signs,
}

/// What can only be made from all pages together, and what was found on the way.
#[derive(Default)]
pub(super) struct All {
    files: BTreeMap<String, Arc<[u8]>>,
    pub(super) found: Vec<Diagnostic>,
}

/// Makes what is made from all pages: the search, feeds, data; and finds what is wrong with pages that nobody looks at.
///
/// A save has the processor for itself: what was begun is left, and begun again if the site stays.
pub(super) fn make_all(demand: &Demand<'_>, number: u64, signs: &Signs, to: &Sender<Message>) {
    let is_set = |sign: &AtomicBool| sign.load(Ordering::Relaxed);
    while !is_set(&signs.stop) {
        for _ in 0..BREATH.0 {
            if is_set(&signs.stop) || is_set(&signs.hurry) {
                break;
            }
            std::thread::sleep(BREATH.1);
        }
        while is_set(&signs.wait) && !is_set(&signs.stop) {
            std::thread::sleep(BREATH.1);
        }
        let files = Mutex::new(BTreeMap::new());
        let is_left = AtomicBool::new(false);
        let leaves = || {
            if is_set(&signs.stop) || is_set(&signs.wait) {
                is_left.store(true, Ordering::Relaxed);
            }
            is_set(&is_left)
        };
        let found = demand.all(&leaves, &|file| {
            let path = file.path.as_str();
            if !demand.has_page(path) && demand.file(path).is_none() {
                let mut files = files.lock().unwrap_or_else(PoisonError::into_inner);
                files.insert(path.to_owned(), Arc::from(file.content));
            }
        });
        if !is_set(&is_left) {
            let files = files.into_inner().unwrap_or_else(PoisonError::into_inner);
            // Nobody listens any more when the command ends.
            let _ = to.send(Message::All(number, All { files, found }));
            return;
        }
    }
}

/// What the thread that makes everything is told.
#[derive(Debug, Default)]
pub(super) struct Signs {
    /// The site is no longer shown.
    pub(super) stop: AtomicBool,
    /// Something was saved: the processor is needed.
    pub(super) wait: AtomicBool,
    /// Somebody waits for what is made.
    hurry: AtomicBool,
}

impl<'s> Standing<'s> {
    pub(super) fn new(site: &'s Site, demand: &'s Demand<'s>, signs: &'s Signs) -> Self {
        Self {
            site,
            demand,
            base: base_path(site.ready.base_url()),
            pages: RefCell::default(),
            all: None,
            found: Vec::new(),
            signs,
        }
    }

    /// The page at a path of the site, made when it is first asked for.
    pub(super) fn page(&self, path: &str) -> Option<Rc<Made>> {
        let known = self.pages.borrow().get(path).cloned();
        known.unwrap_or_else(|| {
            let page = self.demand.page(path).map(Rc::new);
            if page.is_some() {
                let mut pages = self.pages.borrow_mut();
                pages.insert(path.to_owned(), page.clone());
            }
            page
        })
    }

    /// What an open page has to do so that it shows what is there now.
    pub(super) fn change(&self, viewer: &Viewer) -> Change {
        let page = match self.page(&viewer.page) {
            Some(page) => page,
            None => {
                let moved = self.demand.page_of(&viewer.file, &viewer.page);
                if let Some(moved) = moved {
                    return Change::Elsewhere(format!("{}{}", self.base, encoded(moved)));
                }
                match self.page(NOT_FOUND) {
                    Some(page) => page,
                    None => return Change::Nothing,
                }
            }
        };
        // A page that cannot be made stays as it is; the report says why.
        page.html.as_ref().map_or(Change::Nothing, |html| {
            State::of(html, &self.site.files).change(&viewer.print, html)
        })
    }
}

/// The page for addresses that lead nowhere.
const NOT_FOUND: &str = "404.html";

/// What is at an address.
enum Found {
    /// A page, by its path.
    Page(String, Rc<Made>),
    /// A file, by its path.
    File(String, Arc<[u8]>),
    /// Something with another address.
    Elsewhere(String),
    /// Nothing so far.
    NotYet,
    /// Nothing; the path that was asked for.
    Nothing(String),
}

impl Standing<'_> {
    /// What is at an address, as GitHub Pages answers: `x/` is `x/index.html`, `x` is `x.html` where there is no `x`.
    fn locate(&self, address: &str) -> Found {
        let Some(path) = address.strip_prefix(self.base.as_str()) else {
            let is_base = address == "/" || format!("{address}/") == self.base;
            return match is_base {
                true => Found::Elsewhere(self.base.clone()),
                false => Found::Nothing(address.to_owned()),
            };
        };
        let path = match path.is_empty() || path.ends_with('/') {
            true => format!("{path}index.html"),
            false => path.to_owned(),
        };
        for path in [&path, &format!("{path}.html")] {
            if let Some(page) = self.page(path) {
                return Found::Page(path.clone(), page);
            }
            let file = self.demand.file(path);
            let made = || self.all.as_ref()?.files.get(path).cloned();
            if let Some(bytes) = file.or_else(made) {
                return Found::File(path.clone(), bytes);
            }
        }
        if self.demand.has_page(&format!("{path}/index.html")) {
            return Found::Elsewhere(format!("{address}/"));
        }
        match self.all {
            Some(_) => Found::Nothing(path),
            None => Found::NotYet,
        }
    }
}

/// How requests are answered.
pub(super) struct Answers {
    own: String,
    editor: Option<String>,
    /// What the script of the preview says.
    words: serde_json::Value,
    /// What the page says that stands where there is no site.
    nothing: String,
}

impl Answers {
    pub(super) fn new(place: &Place, wording: &Wording) -> Self {
        let keys = [
            "close", "copy", "copied", "editor", "errors", "warnings", "kept", "source",
        ];
        let words = keys.map(|key| {
            let said = wording.say(&format!("preview-{key}"), &[]);
            (key.to_owned(), serde_json::Value::String(said))
        });
        Self {
            own: place.own.clone(),
            editor: place.editor.clone(),
            words: serde_json::Value::Object(words.into_iter().collect()),
            nothing: wording.say("preview-nothing", &[]),
        }
    }

    /// The answer for an address; none while it is being made.
    pub(super) fn answer(
        &self,
        standing: Option<&Standing<'_>>,
        report: Option<&Report>,
        address: &str,
    ) -> Option<Answer> {
        let Some(standing) = standing else {
            return Some(self.without_site(address, report));
        };
        Some(match standing.locate(address) {
            Found::Page(path, page) => self.page(standing, 200, &path, &page, report),
            Found::File(path, bytes) => Answer::file(&path, bytes),
            Found::Elsewhere(address) => Answer::elsewhere(encoded(&address)),
            Found::NotYet => {
                standing.signs.hurry.store(true, Ordering::Relaxed);
                return None;
            }
            Found::Nothing(path) => match standing.page(NOT_FOUND) {
                Some(page) => self.page(standing, 404, &path, &page, report),
                None => Answer::text(404, "not found"),
            },
        })
    }

    fn page(
        &self,
        standing: &Standing<'_>,
        status: u16,
        path: &str,
        page: &Made,
        report: Option<&Report>,
    ) -> Answer {
        let Some(html) = &page.html else {
            return self.without_site(path, report);
        };
        let print = State::of(html, &standing.site.files).to_string();
        let file = page.source.as_deref();
        Answer::html(status, self.dressed(html, path, print, file))
    }

    fn dressed(&self, html: &[u8], page: &str, print: String, file: Option<&str>) -> Vec<u8> {
        let known = Known {
            page,
            print,
            file,
            editor: self.editor.as_deref(),
            words: &self.words,
        };
        dress::dressed(html, &self.own, &known)
    }

    /// What stands where there is no good page to show; it is loaded again once there is one.
    fn without_site(&self, address: &str, report: Option<&Report>) -> Answer {
        let text = report.map_or("", |report| report.text.as_str());
        let html = format!(
            "<!doctype html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>dossier serve</title>\n</head>\n<body>\n<p>{}</p>\n<noscript><pre>{}</pre></noscript>\n</body>\n</html>\n",
            escaped(&self.nothing),
            escaped(text)
        );
        let page = address.trim_start_matches('/');
        Answer::html(
            500,
            self.dressed(html.as_bytes(), page, String::new(), None),
        )
    }
}
