// The search, as a person types: at an address below a root, and from a disk. Nothing is loaded before the reader comes to the field;
// then few bytes, all from the site; results are announced, lead to pages that exist, and show the words; the keyboard is enough.
// Every word of every page finds that page.
//
// usage: node search.mjs ADDRESS SITE
//
// SITE is the shipped dossier, served at ADDRESS.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { finish, launch, watch } from "./browser.mjs";

const [address, site] = process.argv.slice(2);
const PAGES = { fr: "fr/recherche/index.html", en: "en/search/index.html" };

// What is typed, then results that must be among the first: how many are looked at, and their addresses.
const QUERIES = {
  fr: [
    ["JNIM", 1, ["fr/glossaire/gsim.html"], "the acronym of the other language"],
    ["GSIM", 1, ["fr/glossaire/gsim.html"]],
    ["Support Group for Islam", 1, ["fr/glossaire/gsim.html"], "the name in the other language"],
    ["g.s.i.m.", 1, ["fr/glossaire/gsim.html"], "an acronym with stops"],
    ["segou", 1, ["fr/glossaire/segou.html"], "accents left out"],
    ["SÉGOU", 1, ["fr/glossaire/segou.html"], "capitals"],
    ["l’armée d'Etat", 10, ["fr/"], "articles elided"],
    ["conseil de securite", 1, ["fr/glossaire/conseil-de-securite.html"], "several words, one of them minor"],
    ["mouvement france degage", 1, ["fr/glossaire/mouvement-france-degage.html"]],
    ["Moura mars 2022", 2, ["fr/articles/moura-mars-2022.html"]],
    ["wagn", 1, ["fr/glossaire/wagner.html"], "the beginning of a word"],
    ["attaque", 10, ["fr/"]],
  ],
  en: [
    ["GSIM", 1, ["en/glossary/gsim.html"], "the acronym of the other language"],
    ["JNIM", 1, ["en/glossary/gsim.html"]],
    ["segou", 1, ["en/glossary/segou.html"], "accents left out"],
    ["Moura March 2022", 2, ["en/articles/moura-march-2022.html"]],
    ["union europeenne", 1, ["en/glossary/union-europeenne.html"], "the name in the other language"],
    ["wagn", 1, ["en/glossary/wagner.html"], "the beginning of a word"],
  ],
};
// Forms of one word find the same pages.
const FORMS = { fr: [["soldat", "soldats"], ["civil", "civils", "CIVILES"]], en: [["soldier", "soldiers"], ["troop", "troops"]] };

const browser = await launch();
const results = [];
const check = (title, problems) => results.push({ title, problems });

for (const base of [address, `file://${site}/`]) {
  for (const lang of ["fr", "en"]) {
    const where = `${base.startsWith("file:") ? "disk" : "server"}, ${lang}`;
    await typed(base, lang, where);
    await forms(base, lang, where);
    await manners(base, lang, where);
    await fromMasthead(base, lang, where);
  }
}
await offline();
await unreachable();
await withoutScript();
for (const lang of ["fr", "en"]) await everyWord(lang);
await browser.close();
finish(results);

// A search page that notes its requests; `problems` is what it should not do.
async function open(base, path, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const problems = watch(page, base.startsWith("file:") ? base : new URL(base).origin + "/");
  const loaded = [];
  page.on("request", (request) => loaded.push(request.url().replace(base, "")));
  await page.goto(base + path, { waitUntil: "load" });
  return { context, page, problems, loaded };
}

// Types into the field and waits for the answer; gives the addresses that were found, below the root.
async function type(page, text, base) {
  const status = page.locator(".search-status");
  await status.evaluate((element) => { element.textContent = ""; });
  const field = page.locator("main input[type=search]");
  await field.fill("");
  await field.pressSequentially(text, { delay: 15 });
  await page.waitForTimeout(250);
  await page.waitForFunction(() => document.querySelector(".search-status").textContent, null, { timeout: 5000 }).catch(() => {});
  await page.waitForTimeout(50);
  const links = await page.locator(".search-found a").evaluateAll((all) => all.map((link) => link.href));
  return links.map((link) => decodeURI(link.replace(base, "")));
}

async function typed(base, lang, where) {
  const { context, page, problems } = await open(base, PAGES[lang]);
  for (const [text, first, wanted, why] of QUERIES[lang]) {
    const found = await type(page, text, base);
    const ahead = found.slice(0, first);
    for (const path of wanted) {
      const shown = ahead.map((url) => url.split(/[?#]/)[0]);
      if (!shown.some((url) => url.startsWith(path))) problems.push(`“${text}”${why ? ` (${why})` : ""}: ${path} is not among ${ahead.join(", ") || "nothing"}`);
    }
    for (const url of found) problems.push(...leadsNowhere(url).map((problem) => `“${text}”: ${problem}`));
    if ((await page.locator(".search-found mark").count()) === 0) problems.push(`“${text}”: no word is marked`);
    const status = await page.locator(".search-status").textContent();
    if (!/^\d+/.test(status)) problems.push(`“${text}”: the status says “${status}”`);
  }
  for (const [text, says] of [["zzyzx", lang === "fr" ? "Aucun résultat" : "No results"]]) {
    const found = await type(page, text, base);
    const status = await page.locator(".search-status").textContent();
    if (found.length > 0 || !status.startsWith(says)) problems.push(`“${text}”: ${found.length} results, “${status}”`);
  }
  await type(page, "moura zzyzx", base);
  const near = await page.locator(".search-status").textContent();
  if (!/\. \p{Lu}/u.test(near)) problems.push(`when one of two words is nowhere, the status says only “${near}”`);
  check(`${where}: what people type`, problems);
  await context.close();
}

// An anchor that a result leads to must be on its page.
function leadsNowhere(url) {
  const [path, anchor] = url.split("#");
  const file = join(site, path.endsWith("/") ? path + "index.html" : path);
  if (!existsSync(file)) return [`no page ${path}`];
  if (anchor && !readFileSync(file, "utf8").includes(`id="${anchor}"`)) return [`no anchor ${anchor} in ${path}`];
  return [];
}

async function forms(base, lang, where) {
  const { context, page, problems } = await open(base, PAGES[lang]);
  for (const forms of FORMS[lang]) {
    const answers = [];
    // With a space after it, a word does not go on.
    for (const form of forms) answers.push((await type(page, form + " ", base)).sort().join(" "));
    if (!answers[0] || new Set(answers).size !== 1) problems.push(`${forms.join(", ")} find other pages: ${answers.join(" / ")}`);
  }
  check(`${where}: forms of a word`, problems);
  await context.close();
}

async function manners(base, lang, where) {
  const { context, page, problems, loaded } = await open(base, PAGES[lang]);
  const index = () => loaded.filter((url) => /search\/|search\.[0-9a-f]+\.js/.test(url) && url.endsWith(".js"));
  if (index().length > 0) problems.push(`loaded before the field was entered: ${index().join(", ")}`);
  if (await page.evaluate(() => document.activeElement !== document.body)) problems.push("the page takes the focus");
  if ((await page.locator('.search-status[role="status"]').count()) !== 1) problems.push("no live region");
  if ((await page.getByRole("search").count()) !== 1) problems.push("not one search landmark");
  if ((await page.getByRole("searchbox").count()) !== 1) problems.push("not one search field with a role");
  // By keyboard alone: to the field, type, to the first result, open it.
  await page.locator("main input[type=search]").focus();
  await page.keyboard.type("moura", { delay: 20 });
  await page.waitForSelector(".search-found a");
  const focused = await page.evaluate(() => document.activeElement.name);
  if (focused !== "q") problems.push("results take the focus from the field");
  if (!page.url().endsWith("?q=moura")) problems.push(`the address does not keep the question: ${page.url()}`);
  const bytes = index().reduce((sum, url) => sum + gzipSync(readFileSync(join(site, url)), { level: 9 }).length, 0);
  console.log(`${where}: the first question loads ${index().length} files, ${(bytes / 1000).toFixed(1)} kB gzipped`);
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector(".search-found a"));
  if ((await page.locator(".search-status").textContent()) !== "") problems.push("Escape leaves a status");
  await page.keyboard.type("moura");
  await page.waitForSelector(".search-found a");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const href = await page.evaluate(() => document.activeElement.href);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.href === href).catch(() => problems.push(`Tab, Tab, Enter leads to ${page.url()}, not to ${href}`));
  // The way back leads to the results.
  await page.goBack();
  await page.waitForSelector(".search-found a", { timeout: 3000 }).catch(() => problems.push("the way back does not lead to the results"));
  check(`${where}: manners`, problems);
  await context.close();
}

async function fromMasthead(base, lang, where) {
  const { context, page, problems, loaded } = await open(base, `${lang}/index.html`);
  const field = page.locator(".masthead input[type=search]");
  if (loaded.some((url) => url.includes("search/"))) problems.push("the index is loaded before the field was entered");
  await field.focus();
  await page.keyboard.type("jnim");
  // What is read ahead would be broken off by going to the other page, which is nobody’s fault.
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".search-found a", { timeout: 4000 }).catch(() => problems.push(`nothing found at ${page.url()}`));
  if (!page.url().startsWith(base + PAGES[lang])) problems.push(`Enter leads to ${page.url()}`);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(base + `${lang}/index.html`);
  if (await field.isVisible()) problems.push("the masthead of a narrow screen has a field");
  await page.locator(".search-box a").click();
  if (!page.url().startsWith(base + PAGES[lang])) problems.push(`the link of a narrow screen leads to ${page.url()}`);
  check(`${where}: from the masthead`, problems);
  await context.close();
}

async function offline() {
  const { context, page, problems } = await open(address, PAGES.fr);
  await type(page, "moura", address);
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  for (const text of ["wagner", "jnim", "segou"]) {
    if ((await type(page, text, address)).length === 0) problems.push(`offline, “${text}” finds nothing`);
  }
  await context.setOffline(false);
  check("offline, after one question", problems);
  await context.close();
}

// When nothing of the index arrives, the page says so.
async function unreachable() {
  const { context, page, problems } = await open(address, PAGES.fr);
  await page.locator("main input[type=search]").focus();
  await page.waitForFunction(() => window.dossier_search);
  await page.route("**/search/**", (route) => route.abort());
  await page.keyboard.type("moura");
  const failed = await page.locator(".search-status").getAttribute("data-failed");
  await page.waitForFunction((text) => document.querySelector(".search-status").textContent === text, failed, { timeout: 3000 })
    .catch(() => problems.push("nothing says that the index cannot be read"));
  await page.unroute("**/search/**");
  if ((await type(page, "moura", address)).length === 0) problems.push("it does not try again");
  // What was aborted is the point here.
  check("an index that does not arrive", problems.filter((problem) => !/^(failed request|console error)/.test(problem)));
  await context.close();
}

async function withoutScript() {
  const { context, page, problems } = await open(address, PAGES.fr, { javaScriptEnabled: false });
  const links = await page.locator("noscript a").count();
  if (links < 4) problems.push(`only ${links} links to lists`);
  if (!(await page.locator("noscript").first().isVisible())) problems.push("nothing says that searching needs JavaScript");
  check("without JavaScript", problems);
  await context.close();
}

// The script’s own functions, asked for every word of every page.
async function everyWord(lang) {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const script = readdirSync(join(site, "assets")).find((name) => /^search\.[0-9a-f]+\.js$/.test(name));
  await page.route(`**/${script}`, (route) => {
    const text = readFileSync(join(site, "assets", script), "utf8").trimEnd();
    route.fulfill({ contentType: "text/javascript", body: text.replace(/\}$/, "window.inside = { words, lookUp, part, learn };\n}") });
  });
  await page.goto(address + PAGES[lang]);
  await page.locator("main input[type=search]").focus();
  await page.waitForFunction(() => window.inside);
  const { asked, lost } = await page.evaluate(async () => {
    const { words, lookUp, part, learn } = window.inside;
    const head = await part("head");
    learn(head);
    const found = new Map();
    const lost = [];
    for (const [at, first] of head.first.entries()) {
      const pages = await part("p" + at, head.p[at]);
      for (const [offset, [path, title, , , passages]] of pages.entries()) {
        const text = [title, ...passages.map((passage) => [passage].flat().at(-1))].join("\n");
        for (const [word] of words(text)) {
          if (!word) continue;
          if (!found.has(word)) found.set(word, await lookUp(word, false, head));
          const { pages, near } = found.get(word);
          if (near || !pages.has(first + offset)) lost.push(`${word} does not find ${path}`);
        }
      }
    }
    return { asked: found.size, lost };
  });
  console.log(`${lang}: ${asked} words asked for`);
  check(`${lang}: every word finds its page`, asked > 500 ? lost : [`only ${asked} words`]);
  await context.close();
}
