// Photographs the theme for the manual: every component where a page shows it, or six pages. Called by pictures.py, which builds
// and serves the sites and makes the pictures small.
//
// usage: node pictures.mjs ADDRESS OUTPUT --components | --screenshots
//
// At ADDRESS are four sites in folders of their own: `shipped`, the dossier of this repository; `variant`, the same with what
// variant.py gives it; `drafts`, where an article is a draft; `images`, of tests/sites/. A component is an element, or several: the picture shows what they
// cover together, in the light colours, and no more of it than is worth it.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launch } from "./browser.mjs";

const [address, output, kind] = process.argv.slice(2);
const MOURA = "shipped/en/articles/moura-march-2022.html";
const TRIAL = "variant/en/articles/translation-on-trial.html";
const GSIM = "shipped/en/glossary/gsim.html";
const SEARCH = "shipped/en/search/index.html";
const PLACES = "shipped/en/places/index.html";
const ACTORS = "shipped/en/who-is-who/index.html";
const TIMELINE = "shipped/en/timeline/index.html";

// Component: page, selector, width of the window; then `first` of several or the `nth`, `most` of the
// height that is shown, `pad` around it, what to `click` before.
const COMPONENTS = {
  // components.html
  title: [MOURA, "main > .kicker, main > h1", 640],
  standfirst: [MOURA, ".standfirst", 640],
  quoted: [MOURA, ".source-ref cite", 640, { first: true, pad: 3 }],
  link: ["shipped/en/topics/index.html", ".topics a", 640, { first: true, pad: 6 }],
  links: [GSIM, ".facts dd:has(a + a), .who dd:has(a + a)", 1100, { first: true, pad: 3 }],
  jumps: [TIMELINE, ".jumps", 640],
  chips: ["shipped/en/index.html", ".chips", 640, { pad: 6 }],
  more: ["shipped/en/index.html", ".home-actors .more a", 640, { pad: 6 }],
  // frame.html
  sections: [MOURA, "nav.sections", 1100],
  language_switch: [MOURA, "nav.languages", 1100],
  notice: ["drafts/en/articles/moura-march-2022.html", "main > .draft", 640],
  tools: ["shipped/en/index.html", ".tools", 640],
  // article.html
  key_points: [MOURA, ".key", 640],
  content_note: [MOURA, ".content-note", 640],
  byline: [MOURA, ".byline", 640],
  contents: [MOURA, "nav.contents", 640],
  teasers: ["shipped/en/articles/index.html", ".teasers", 640, { most: 320 }],
  teaser: ["shipped/en/articles/index.html", ".teasers > li", 1100, { first: true }],
  neighbours: ["shipped/en/articles/wagner-in-mali.html", ".neighbours", 900],
  neighbour: [MOURA, ".neighbours li", 900, { first: true }],
  // timeline.html
  events: [TIMELINE, ".timeline", 1100, { first: true, most: 480 }],
  event: [MOURA, ".event", 560, { first: true, most: 240 }],
  legend: [TIMELINE, ".legend", 900],
  // glossary.html
  words: [MOURA, ".apparatus:has(.words)", 900, { most: 360 }],
  word: ["shipped/en/glossary/index.html", ".word", 900, { first: true }],
  other_name: [GSIM, ".facts dd i", 900, { first: true, pad: 2 }],
  facts: [GSIM, ".facts", 640],
  mentions: [GSIM, ".mentions", 640, { most: 320 }],
  by_kind: ["shipped/en/glossary/index.html", ".kinds", 900, { pad: 4, most: 320 }],
  // sources.html
  cited_sources: [MOURA, ".apparatus:has(ol.sources)", 640, { most: 300 }],
  source: [MOURA, "ol.sources > li", 640, { first: true, pad: 3 }],
  used_by: ["shipped/en/sources/index.html", ".all-sources .who", 1100, { first: true }],
  // changes.html
  corrections: ["shipped/en/articles/other-partners.html", ".corrections", 640],
  latest_change: ["shipped/en/index.html", ".latest", 640],
  log_entry: ["shipped/en/corrections/index.html", ".log > li", 640, { first: true }],
  // languages.html
  languages: ["shipped/index.html", ".chooser", 900],
  translation: [TRIAL, ".translation", 640],
  compare: [MOURA, ".compare", 640, { first: true }],
  mark: [TRIAL, ".passage-mark", 640, { first: true, pad: 3 }],
  passage: ["variant/en/articles/translation-on-trial.fr-en.html", ".pairs .side", 500, { nth: 5 }],
  original: ["variant/en/articles/barkhane.html", ".original", 640],
  // drawings.html
  drawing: [TIMELINE, ".picture svg:visible", 640],
  overview: [TIMELINE, ".picture", 640, { first: true }],
  network: [ACTORS, "figure.picture", 380, { most: 640 }],
  network_legend: [ACTORS, "dl.samples", 640, { first: true, pad: 3 }],
  relations: ["shipped/en/glossary/wagner.html", ".relations", 640, { most: 320 }],
  listed: [PLACES, ".listed > li", 640, { nth: 1, pad: 3 }],
  map: [PLACES, ".maps .picture", 640, { first: true }],
  locator: ["shipped/en/glossary/moura.html", ".locator-box", 640],
  // embeds.html, filters.html, machine.html, search.html
  claims: [MOURA, "figure.claims", 900, { first: true, most: 360 }],
  picture: ["images/en/articles/a.html", "figure.picture", 640, { first: true, most: 420 }],
  filters: [TIMELINE, ".filters", 640, { click: ".facet:first-of-type summary", most: 420 }],
  cite: [MOURA, ".cite-page", 640],
  search_box: [MOURA, ".search-box", 1100],
  search_form: [SEARCH, "main form.search", 640],
};

// Page, width and height of the window, colours, what is done before.
const SCREENSHOTS = {
  home: ["shipped/fr/index.html", 1280, 860, "light"],
  article: ["shipped/fr/articles/moura-mars-2022.html", 1100, 820, "light", openCard],
  timeline: ["shipped/fr/chronologie/index.html", 1280, 860, "dark", filter],
  "who-is-who": [ACTORS, 1280, 900, "light"],
  places: [PLACES, 360, 740, "dark"],
  search: [SEARCH, 360, 740, "light", search],
};

mkdirSync(output, { recursive: true });
const browser = await launch();
if (kind === "--components") for (const [name, entry] of Object.entries(COMPONENTS)) await attempt(name, component, entry);
else if (kind === "--screenshots") for (const [name, entry] of Object.entries(SCREENSHOTS)) await attempt(name, screenshot, entry);
else throw new Error("--components or --screenshots?");
await browser.close();

async function attempt(name, make, entry) {
  try {
    await make(join(output, `${name}.png`), ...entry);
  } catch (error) {
    console.log(`FAIL ${name}: ${error.message.split("\n")[0]}`);
    process.exitCode = 1;
  }
}

async function open(path, width, height, colorScheme, deviceScaleFactor) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, deviceScaleFactor, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(5000);
  const answer = await page.goto(address + path);
  if (answer.status() !== 200) throw new Error(`${path}: ${answer.status()}`);
  return page;
}

async function component(file, path, selector, width, { first, nth, most, pad = 12, click } = {}) {
  const page = await open(path, width, 900, "light", 1.5);
  if (click) await page.locator(click).click();
  await page.evaluate(() => window.scrollTo(0, 0));
  const all = page.locator(selector).filter({ visible: true });
  const elements = first ? [all.first()] : nth !== undefined ? [all.nth(nth)] : await all.all();
  if (elements.length === 0) throw new Error(`nothing is ${selector} on ${path}`);
  const boxes = [];
  for (const element of elements) boxes.push(await element.boundingBox());
  const left = Math.max(0, Math.min(...boxes.map((box) => box.x)) - pad);
  const top = Math.max(0, Math.min(...boxes.map((box) => box.y)) - pad);
  const right = Math.min(width, Math.max(...boxes.map((box) => box.x + box.width)) + pad);
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + pad;
  const clip = { x: left, y: top, width: right - left, height: Math.min(bottom - top, most ?? Infinity) };
  await page.screenshot({ path: file, clip, fullPage: true, animations: "disabled" });
  await page.context().close();
}

async function screenshot(file, path, width, height, colours, before) {
  const page = await open(path, width, height, colours, 1);
  if (before) await before(page);
  await page.screenshot({ path: file, animations: "disabled", caret: "hide" });
  await page.context().close();
}

// The figures for the dead of Moura side by side, and what a word of the text above them means.
async function openCard(page) {
  await page.locator("figure.claims").first().evaluate((figure) => {
    window.scrollTo(0, figure.getBoundingClientRect().top + window.scrollY - 460);
  });
  await page.locator('p a.term:text("HRW")').filter({ visible: true }).first().hover();
  await page.locator(".card").waitFor();
  await page.waitForTimeout(300);
}

async function filter(page) {
  const facet = page.locator(".facet:has(#s_contested)");
  await facet.locator("summary").click();
  await facet.locator(".choice:has(#s_contested)").click();
  await page.locator(".filters").evaluate((form) => window.scrollTo(0, form.getBoundingClientRect().top + window.scrollY - 24));
  await page.mouse.move(2, 2);
  await page.waitForTimeout(300);
}

async function search(page) {
  await page.locator("main input[name=q]").fill("wagner moura");
  await page.locator(".search-found > li").first().waitFor();
  await page.waitForTimeout(300);
}
