//! Compares what was seen of a site with the budgets.

use std::collections::{BTreeMap, BTreeSet};

use super::address::{Reach, reach};
use super::html::{Page, Policy};
use super::{Kind, Look};
use crate::diagnostic::{Code, Diagnostic, Fact};
use crate::model::Budgets;

/// What the comparison gives.
#[derive(Debug)]
pub struct Judged {
    /// What is over a budget or breaks a promise.
    pub diagnostics: Vec<Diagnostic>,
    /// What the site weighs.
    pub weights: Weights,
}

/// What a site weighs, in bytes after gzip.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Weights {
    /// The heaviest articles and pages of text, the heaviest first; at most three.
    pub articles: Vec<Heavy>,
    /// The heaviest page of another kind: a timeline, a glossary.
    pub other: Option<Heavy>,
    /// All style sheets.
    pub style: usize,
    /// All scripts.
    pub script: usize,
    /// The search’s index, of which a reader who searches fetches some parts.
    pub index: usize,
    /// The service worker, which no page waits for.
    pub worker: usize,
    /// All fonts.
    pub font: usize,
    /// The most that one page makes a browser fetch at once, the page included.
    pub requests: Option<Heavy>,
}

/// A page and how much of something it has.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Heavy {
    /// Its path in the site.
    pub page: String,
    /// How much.
    pub amount: usize,
}

/// The most that are named for one budget.
const NAMED: usize = 3;

/// Compares what was seen of all files of a site, in any order, with `budgets`.
///
/// `base` is where the site will stand, ending in `/`; `articles` are the pages that are held to the budget of an article.
pub fn judge(
    mut looks: Vec<Look>,
    budgets: &Budgets,
    base: &str,
    articles: &BTreeSet<&str>,
) -> Judged {
    looks.sort_by(|a, b| a.path.cmp(&b.path));
    let sheets = sheets(&looks, base);
    let mut judge = Judge {
        budgets,
        base,
        sheets: &sheets,
        diagnostics: Vec::new(),
        faults: BTreeMap::new(),
        weights: Weights::default(),
    };
    for look in &looks {
        if let Kind::Page(page) = &look.kind {
            let is_article = articles.contains(look.path.as_str());
            judge.page(look, page, is_article);
        }
    }
    judge.files(&looks);
    judge.totals(&looks);
    judge.said()
}

/// What each style sheet makes a browser fetch from the site itself.
fn sheets<'l>(looks: &'l [Look], base: &str) -> BTreeMap<&'l str, Vec<String>> {
    let sheet = |look: &'l Look| match &look.kind {
        Kind::Style(sheet) => {
            let own = sheet.addresses.iter();
            let own = own.filter_map(|address| match reach(address, look.path.as_str(), base) {
                Reach::Own(path) => Some(path),
                _ => None,
            });
            Some((look.path.as_str(), own.collect()))
        }
        _ => None,
    };
    looks.iter().filter_map(sheet).collect()
}

struct Judge<'j> {
    budgets: &'j Budgets,
    base: &'j str,
    sheets: &'j BTreeMap<&'j str, Vec<String>>,
    diagnostics: Vec<Diagnostic>,
    /// What is wrong, with the first page where it is and on how many: what a theme does, it does on every page.
    faults: BTreeMap<(Code, String), (String, usize)>,
    weights: Weights,
}

impl Judge<'_> {
    fn page(&mut self, look: &Look, page: &Page, is_article: bool) {
        let path = look.path.as_str();
        let heavy = |amount: usize| Heavy {
            page: path.to_owned(),
            amount,
        };
        if is_article {
            keep_heaviest(&mut self.weights.articles, heavy(look.weight));
            if look.weight > self.budgets.html {
                self.over(Code::BuiltPageHeavy, look.weight, self.budgets.html, path);
            }
        } else if heavier(self.weights.other.as_ref(), look.weight) {
            self.weights.other = Some(heavy(look.weight));
        }
        let requests = self.requests(path, page);
        if heavier(self.weights.requests.as_ref(), requests.len()) {
            self.weights.requests = Some(heavy(requests.len()));
        }
        if requests.len() > self.budgets.requests {
            let finding = Diagnostic::general(Code::BuiltRequests)
                .arg("page", path)
                .arg("count", requests.len().to_string())
                .arg("limit", self.budgets.requests.to_string());
            let listed: Vec<&str> = requests.iter().map(String::as_str).collect();
            self.diagnostics
                .push(finding.arg("requests", listed.join(", ")));
        }
        for fetch in &page.fetches {
            for address in &fetch.addresses {
                if reach(address, path, self.base) == Reach::Other {
                    self.fault(Code::BuiltThirdParty, address, path);
                }
            }
        }
        let once = |names: &[String]| names.iter().cloned().collect::<BTreeSet<_>>();
        for name in once(&page.scripts) {
            self.fault(Code::BuiltInlineScript, &name, path);
        }
        for name in once(&page.styles) {
            self.fault(Code::BuiltInlineStyle, &name, path);
        }
        match &page.policy {
            Policy::Strong => {}
            Policy::Missing => self.fault(Code::BuiltPolicy, "missing", path),
            Policy::Late => self.fault(Code::BuiltPolicy, "late", path),
            Policy::Weak(weakness) => self.fault(Code::BuiltPolicy, weakness, path),
        }
    }

    /// What is fetched when a page is opened, itself included.
    fn requests(&self, path: &str, page: &Page) -> BTreeSet<String> {
        let mut requests = BTreeSet::from([path.to_owned()]);
        for fetch in page.fetches.iter().filter(|fetch| fetch.at_once) {
            let Some(address) = fetch.addresses.first() else {
                continue;
            };
            match reach(address, path, self.base) {
                Reach::Nothing => {}
                Reach::Other => drop(requests.insert(address.clone())),
                Reach::Own(own) if fetch.is_style => self.with_sheet(own, &mut requests),
                Reach::Own(own) => drop(requests.insert(own)),
            }
        }
        requests
    }

    /// Adds a style sheet and what it names, other sheets included.
    fn with_sheet(&self, path: String, requests: &mut BTreeSet<String>) {
        let named = self.sheets.get(path.as_str());
        if requests.insert(path) {
            for own in named.into_iter().flatten() {
                self.with_sheet(own.clone(), requests);
            }
        }
    }

    /// Faults of files that are no pages.
    fn files(&mut self, looks: &[Look]) {
        for look in looks {
            let path = look.path.as_str();
            if let Kind::Style(sheet) = &look.kind {
                for address in &sheet.addresses {
                    if reach(address, path, self.base) == Reach::Other {
                        self.fault(Code::BuiltThirdParty, address, path);
                    }
                }
                if sheet.holds_font && self.budgets.font == 0 {
                    self.over(Code::BuiltFontHeavy, look.weight, 0, path);
                }
            }
        }
    }

    /// What the site has of style sheets, scripts and fonts, in all.
    fn totals(&mut self, looks: &[Look]) {
        type Wanted = fn(&Kind) -> bool;
        let Budgets {
            style,
            script,
            font,
            ..
        } = *self.budgets;
        let mut total = |wanted: Wanted, code: Code, limit: usize| {
            let all = looks.iter().filter(|look| wanted(&look.kind));
            let sum: usize = all.clone().map(|look| look.weight).sum();
            if sum > limit {
                let mut named: Vec<&Look> = all.collect();
                named.sort_by_key(|look| std::cmp::Reverse(look.weight));
                let named = named.iter().take(NAMED);
                let named: Vec<&str> = named.map(|look| look.path.as_str()).collect();
                self.over(code, sum, limit, &named.join(", "));
            }
            sum
        };
        let style = total(
            |k| matches!(k, Kind::Style(_)),
            Code::BuiltStyleHeavy,
            style,
        );
        let script = total(
            |k| matches!(k, Kind::Script),
            Code::BuiltScriptHeavy,
            script,
        );
        let font = total(|k| matches!(k, Kind::Font), Code::BuiltFontHeavy, font);
        self.weights.style = style;
        self.weights.script = script;
        self.weights.font = font;
        let unbounded = |wanted: Wanted| {
            let all = looks.iter().filter(|look| wanted(&look.kind));
            all.map(|look| look.weight).sum()
        };
        self.weights.index = unbounded(|k| matches!(k, Kind::Index));
        self.weights.worker = unbounded(|k| matches!(k, Kind::Worker));
    }

    fn over(&mut self, code: Code, weight: usize, limit: usize, page: &str) {
        let finding = Diagnostic::general(code)
            .arg("page", page)
            .arg("weight", Fact::kilobytes(weight))
            .arg("limit", Fact::kilobytes(limit));
        self.diagnostics.push(finding);
    }

    fn fault(&mut self, code: Code, what: &str, page: &str) {
        let (_, count) = self
            .faults
            .entry((code, what.to_owned()))
            .or_insert_with(|| (page.to_owned(), 0));
        *count += 1;
    }

    fn said(mut self) -> Judged {
        for ((code, what), (page, count)) in self.faults {
            let finding = Diagnostic::general(code)
                .arg("what", what)
                .arg("page", page)
                .arg("more", if count > 1 { "some" } else { "none" })
                .arg("others", (count - 1).to_string());
            self.diagnostics.push(finding);
        }
        crate::diagnostic::sort(&mut self.diagnostics);
        Judged {
            diagnostics: self.diagnostics,
            weights: self.weights,
        }
    }
}

fn heavier(than: Option<&Heavy>, amount: usize) -> bool {
    than.is_none_or(|heavy| amount > heavy.amount)
}

fn keep_heaviest(list: &mut Vec<Heavy>, heavy: Heavy) {
    let at = list.partition_point(|known| known.amount >= heavy.amount);
    list.insert(at, heavy);
    list.truncate(NAMED);
}
