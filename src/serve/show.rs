//! Holds the site that stands, answers for it, and puts the next one in its place.

#![expect(
    clippy::disallowed_methods,
    reason = "how long it took is said to the user, and how long to wait; neither goes into a page"
)]

use std::sync::atomic::Ordering;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use serde::Serialize;
use tokio::sync::mpsc::UnboundedSender;

use super::listen::Reply;
use super::make::{Made, Maker, Site};
use super::report::Report;
use super::standing::{All, Answers, Signs, Standing, make_all};
use super::state::Change;
use super::watch::Watch;
use super::{Message, Said, open};
use crate::diagnostic::{self, Diagnostic, Say as _, Wording};

/// What comes in one go is waited for: until nothing has come for this long …
const QUIET: Duration = Duration::from_millis(15);
/// … but no longer than this.
const LONGEST: Duration = Duration::from_millis(300);

/// Where the site is shown.
pub(super) struct Place {
    pub(super) port: u16,
    /// The port that was wanted and taken.
    pub(super) taken: Option<u16>,
    /// What the addresses of the preview's own files begin with.
    pub(super) own: String,
    /// The address that opens a file in an editor.
    pub(super) editor: Option<String>,
    pub(super) open: bool,
}

/// A page that is open in a browser.
pub(super) struct Viewer {
    /// Its path in the site.
    pub(super) page: String,
    /// What it was made of, as `State` writes it.
    pub(super) print: String,
    /// The file that it is the page of.
    pub(super) file: String,
    /// Takes events, as JSON.
    pub(super) to: UnboundedSender<String>,
}

/// What a page is told.
#[derive(Serialize)]
struct Event<'a> {
    /// Whether it is to be loaded again.
    reload: bool,
    /// Where it is now, if that is elsewhere.
    goto: Option<String>,
    /// Its style sheets, if those alone are others.
    styles: Option<Vec<String>>,
    /// What was found.
    report: Option<&'a Report>,
}

/// The thread that makes and shows.
pub(super) struct Show<'a> {
    maker: Maker,
    place: Place,
    wording: &'a Wording,
    answers: Answers,
    watch: Watch,
    to: Sender<Message>,
    inbox: Receiver<Message>,
    viewers: Vec<Viewer>,
    /// Requests for what is still being made.
    waiting: Vec<(String, Reply)>,
    /// What is wrong now.
    report: Option<Report>,
    /// The number of the site that stands.
    number: u64,
    /// How long the last look at the project took.
    look: Duration,
    /// When the next one is due.
    looks_at: Instant,
    is_announced: bool,
}

/// What comes after a site.
enum Next {
    Site(Box<Site>, Duration),
    Stop,
}

impl<'a> Show<'a> {
    pub(super) fn new(
        maker: Maker,
        place: Place,
        wording: &'a Wording,
        watch: Watch,
        (to, inbox): (Sender<Message>, Receiver<Message>),
    ) -> Self {
        Self {
            maker,
            answers: Answers::new(&place, wording),
            place,
            wording,
            watch,
            to,
            inbox,
            viewers: Vec::new(),
            waiting: Vec::new(),
            report: None,
            number: 0,
            look: Duration::ZERO,
            looks_at: now(),
            is_announced: false,
        }
    }

    /// Makes and shows until it is told to stop.
    pub(super) fn until_stopped(mut self, tell: &mut dyn FnMut(Said<'_>)) {
        let began = now();
        let mut next = match self.make(None, tell) {
            Some(site) => Next::Site(site, began.elapsed()),
            None => {
                self.announce("/", tell);
                self.listen(None, tell)
            }
        };
        while let Next::Site(site, took) = next {
            next = self.hold(&site, took, tell);
        }
    }

    /// Reads the project and makes a site of it; none when it is as it was, or something is wrong with it.
    fn make(
        &mut self,
        standing: Option<&Standing<'_>>,
        tell: &mut dyn FnMut(Said<'_>),
    ) -> Option<Box<Site>> {
        self.watch.renew();
        if let Some(reason) = self.watch.failed.take() {
            let every = self.watch.pause(self.look);
            let reason = Some(&reason);
            tell(Said::Polling { reason, every });
        }
        match self.maker.make() {
            Made::Site(site) => return Some(site),
            Made::Same => return None,
            Made::Broken(found, tree) => {
                tell(Said::Found(&found, &tree));
                self.report = Report::of(&found, &tree, self.wording);
            }
            Made::Unreadable(error) => {
                tell(Said::Unreadable(&error));
                self.report = Some(Report::failure(self.wording.phrase(&error.phrase())));
            }
        }
        let has_site = standing.is_some();
        tell(Said::Kept { has_site });
        self.tell_viewers(standing);
        None
    }

    /// Shows a site until the next one is made, which took `took` to make so far.
    fn hold(&mut self, site: &Site, took: Duration, tell: &mut dyn FnMut(Said<'_>)) -> Next {
        let began = now();
        self.number += 1;
        let number = self.number;
        let memory = self.maker.memory();
        site.ready.on_demand(&site.tree, &memory, |demand| {
            let signs = Signs::default();
            let mut standing = Standing::new(site, demand, &signs);
            standing.found = self.found(&standing);
            self.report = Report::of(&standing.found, &site.tree, self.wording);
            self.tell_viewers(Some(&standing));
            let took = took + began.elapsed();
            tell(Said::Found(&standing.found, &site.tree));
            tell(Said::Made {
                took,
                pages: demand.pages().count(),
                counts: site.ready.counts(),
            });
            self.announce(&standing.base, tell);
            let to = self.to.clone();
            std::thread::scope(|scope| {
                scope.spawn(|| make_all(demand, number, &signs, &to));
                self.answer_waiting(Some(&standing));
                let next = self.listen(Some(&mut standing), tell);
                signs.stop.store(true, Ordering::Relaxed);
                next
            })
        })
    }

    /// Hears messages until there is another site.
    fn listen(
        &mut self,
        mut standing: Option<&mut Standing<'_>>,
        tell: &mut dyn FnMut(Said<'_>),
    ) -> Next {
        loop {
            match self.next_message() {
                Message::Stop => return Next::Stop,
                Message::Changed => {
                    let began = now();
                    let waits = |is_so| {
                        if let Some(standing) = &standing {
                            standing.signs.wait.store(is_so, Ordering::Relaxed);
                        }
                    };
                    waits(true);
                    let Some(meanwhile) = self.wait_for_quiet() else {
                        return Next::Stop;
                    };
                    let made = self.make(standing.as_deref(), tell);
                    waits(made.is_some());
                    for message in meanwhile {
                        match (message, &made) {
                            // The next site answers them.
                            (Message::Ask(address, reply), Some(_)) => {
                                self.waiting.push((address, reply));
                            }
                            (Message::Join(viewer), Some(_)) => self.viewers.push(viewer),
                            (message, _) => self.take(message, &mut standing, tell),
                        }
                    }
                    if let Some(site) = made {
                        return Next::Site(site, began.elapsed());
                    }
                }
                message => self.take(message, &mut standing, tell),
            }
        }
    }

    /// The next message, or that of a change that nobody has told of.
    fn next_message(&mut self) -> Message {
        loop {
            // The time of the look is kept, however many messages come before it: a busy browser must not put it off for ever.
            let pause = self.looks_at.saturating_duration_since(now());
            let heard = match pause.is_zero() {
                true => Err(RecvTimeoutError::Timeout),
                false => self.inbox.recv_timeout(pause),
            };
            match heard {
                Ok(message) => return message,
                Err(RecvTimeoutError::Disconnected) => return Message::Stop,
                Err(RecvTimeoutError::Timeout) => {
                    let began = now();
                    let is_outdated = self.maker.is_outdated();
                    self.look = began.elapsed();
                    self.looks_at = now() + self.watch.pause(self.look);
                    if is_outdated {
                        return Message::Changed;
                    }
                }
            }
        }
    }

    /// Does what a message asks for that changes nothing.
    fn take(
        &mut self,
        message: Message,
        standing: &mut Option<&mut Standing<'_>>,
        tell: &mut dyn FnMut(Said<'_>),
    ) {
        match message {
            Message::Ask(address, reply) => self.answer(standing.as_deref(), address, reply),
            Message::Join(viewer) => {
                if tell_viewer(&viewer, standing.as_deref(), self.report.as_ref()) {
                    self.viewers.push(viewer);
                }
            }
            Message::All(number, all) if number == self.number => {
                if let Some(standing) = standing {
                    self.take_all(standing, all, tell);
                }
            }
            Message::All(..) | Message::Changed | Message::Stop => {}
        }
    }

    /// Lets pass what comes in one go with a change: an editor writes a file in several steps, `git checkout` a thousand files.
    /// Gives what else was asked meanwhile; none when the command is to end.
    fn wait_for_quiet(&mut self) -> Option<Vec<Message>> {
        let mut meanwhile = Vec::new();
        let until = now() + LONGEST;
        let mut quiet = now() + QUIET;
        loop {
            let pause = quiet.min(until).saturating_duration_since(now());
            match self.inbox.recv_timeout(pause) {
                Ok(Message::Changed) => quiet = now() + QUIET,
                Ok(Message::Stop) | Err(RecvTimeoutError::Disconnected) => return None,
                Ok(message) => meanwhile.push(message),
                Err(RecvTimeoutError::Timeout) => return Some(meanwhile),
            }
            if now() >= until {
                return Some(meanwhile);
            }
        }
    }

    /// Keeps what was made from all pages together, and says what was found only then.
    fn take_all(&mut self, standing: &mut Standing<'_>, all: All, tell: &mut dyn FnMut(Said<'_>)) {
        let found = standing.site.ready.settled(all.found.clone()).into_iter();
        let is_new = |finding: &Diagnostic| !standing.found.contains(finding);
        let new: Vec<Diagnostic> = found.filter(is_new).collect();
        standing.all = Some(all);
        tell(Said::Late(&new, &standing.site.tree));
        if !new.is_empty() {
            standing.found.extend(new);
            diagnostic::sort(&mut standing.found);
            self.report = Report::of(&standing.found, &standing.site.tree, self.wording);
            self.tell_viewers(Some(standing));
        }
        self.answer_waiting(Some(standing));
    }

    /// What is known to be wrong with a site: what was found before its pages were made, and on those that somebody looks at.
    fn found(&self, standing: &Standing<'_>) -> Vec<Diagnostic> {
        let mut found = standing.site.found.clone();
        for viewer in &self.viewers {
            let Some(page) = standing.page(&viewer.page) else {
                continue;
            };
            for finding in standing.site.ready.settled(page.diagnostics.clone()) {
                if !found.contains(&finding) {
                    found.push(finding);
                }
            }
        }
        diagnostic::sort(&mut found);
        found
    }

    fn answer(&mut self, standing: Option<&Standing<'_>>, address: String, reply: Reply) {
        match self
            .answers
            .answer(standing, self.report.as_ref(), &address)
        {
            // Nobody reads it when the browser has gone on.
            Some(answer) => drop(reply.send(answer)),
            None => self.waiting.push((address, reply)),
        }
    }

    fn answer_waiting(&mut self, standing: Option<&Standing<'_>>) {
        for (address, reply) in std::mem::take(&mut self.waiting) {
            self.answer(standing, address, reply);
        }
    }

    /// Tells each open page what it has to do, and forgets those that are closed.
    fn tell_viewers(&mut self, standing: Option<&Standing<'_>>) {
        let report = self.report.as_ref();
        self.viewers
            .retain(|viewer| tell_viewer(viewer, standing, report));
    }

    /// Says once where the site is.
    fn announce(&mut self, base: &str, tell: &mut dyn FnMut(Said<'_>)) {
        if std::mem::replace(&mut self.is_announced, true) {
            return;
        }
        let address = format!("http://127.0.0.1:{}{base}", self.place.port);
        tell(Said::Serving {
            address: &address,
            taken: self.place.taken,
        });
        if self.place.open
            && let Err(cause) = open::open(&address)
        {
            tell(Said::NotOpened(&cause));
        }
    }
}

/// Tells an open page what it has to do; gives whether it is still open.
fn tell_viewer(viewer: &Viewer, standing: Option<&Standing<'_>>, report: Option<&Report>) -> bool {
    let change = standing.map_or(Change::Nothing, |standing| standing.change(viewer));
    let event = Event {
        reload: change == Change::Page,
        goto: match &change {
            Change::Elsewhere(address) => Some(address.clone()),
            _ => None,
        },
        styles: match change {
            Change::Styles(sheets) => Some(sheets),
            _ => None,
        },
        report,
    };
    let event = serde_json::to_string(&event).unwrap_or_default();
    viewer.to.send(event).is_ok()
}

fn now() -> Instant {
    Instant::now()
}
