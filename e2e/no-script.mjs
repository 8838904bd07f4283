// Without JavaScript, a term in a text leads to its definition at the end of the page, and from there to its entry.
//
// usage: node no-script.mjs ADDRESS SITE [ARTICLE…]
//
// SITE is the folder that is served at ADDRESS; without ARTICLE, the heaviest one in each language.
import { finish, launch, watch } from "./browser.mjs";
import { onePageOfEachKind } from "./kinds.mjs";

const [address, site, ...named] = process.argv.slice(2);
const articles = named.length > 0
  ? named.map((path) => ({ path }))
  : onePageOfEachKind(site).filter(({ kind }) => kind === "article");
const browser = await launch();
const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
const results = [];

for (const { path } of articles) {
  const page = await context.newPage();
  const problems = watch(page, new URL(address).origin + "/");
  await page.goto(address + path);
  const term = page.locator('a[role="doc-glossref"][href^="#"]').first();
  const anchor = (await term.getAttribute("href")).slice(1);
  await term.click();
  if (new URL(page.url()).hash !== `#${anchor}`) problems.push(`the term led to ${page.url()}`);
  const definition = page.locator(`[role="doc-glossary"] dt[id="${anchor}"]`);
  if ((await definition.count()) !== 1) problems.push(`no definition with the id ${anchor} in the list of words`);
  else {
    const box = await definition.boundingBox();
    if (box.y < 0 || box.y > 740) problems.push(`the definition is out of sight, at ${box.y} px`);
    const [response] = await Promise.all([
      page.waitForNavigation(),
      definition.locator("xpath=following-sibling::dd[1]//a[not(starts-with(@href, '#'))]").last().click(),
    ]);
    if (response?.status() !== 200 || (await page.locator("h1").count()) !== 1) problems.push(`no entry at ${page.url()}`);
  }
  await page.close();
  results.push({ title: `${path}: term, definition, entry`, problems });
}
await browser.close();
console.log(`${results.length} articles without JavaScript`);
finish(results);
