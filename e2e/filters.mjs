// Filters of the timeline and the glossary: without a script, with it, by a link, and on paper.
//
// usage: node filters.mjs ADDRESS SITE
import { finish, launch, watch } from "./browser.mjs";
import { onePageOfEachKind } from "./kinds.mjs";

const [address, site] = process.argv.slice(2);
const pages = onePageOfEachKind(site).filter(({ kind }) => kind === "timeline" || kind === "glossary");
const browser = await launch();
const results = [];
for (const { kind, path } of pages) {
  await attempt(`without script: ${path}`, { javaScriptEnabled: false }, path, choose);
  await attempt(`with script: ${path}`, {}, path, choose);
  await attempt(`linked to, without script: ${path}`, { javaScriptEnabled: false }, path, follow);
  await attempt(`linked to, with script: ${path}`, {}, path, follow);
  await attempt(`said aloud: ${path}`, {}, path, announce);
  if (kind === "timeline") await attempt(`two choices: ${path}`, {}, path, combine);
}
await browser.close();
finish(results);

async function attempt(title, options, path, steps) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  const problems = watch(page, new URL(address).origin + "/");
  await page.goto(address + path);
  try {
    await steps(page, (what, holds) => holds || problems.push(what), address + path);
  } catch (error) {
    problems.push(error.message.split("\n")[0]);
  }
  await context.close();
  results.push({ title, problems });
}

function items(page) {
  return page.locator(".timeline > li, .glossary > .word");
}

async function shown(page) {
  return items(page).filter({ visible: true }).count();
}

// The second value of the first thing to filter by: its id, and how many it says it has.
async function value(page) {
  const choice = page.locator(".facet").first().locator(".choice").nth(2);
  const id = await choice.locator("input").getAttribute("id");
  return { choice, id, count: Number(await choice.locator(".count").textContent()) };
}

async function choose(page, expect) {
  const all = await items(page).count();
  expect("all is shown at first", (await shown(page)) === all);
  const facet = page.locator(".facet").first();
  if (!(await facet.evaluate((details) => details.open))) await facet.locator("summary").click();
  const { choice, count } = await value(page);
  await choice.click();
  expect(`as many are left as the choice says (${count})`, (await shown(page)) === count && count < all);
  await page.emulateMedia({ media: "print" });
  expect("paper shows all", (await shown(page)) === all);
  await page.emulateMedia({ media: "screen" });
  await page.locator(".filters button").click();
  expect("the button shows all again", (await shown(page)) === all);
}

// With each choice of two things to filter by: every year that is shown has an event that is.
async function combine(page, expect) {
  for (const facet of [page.locator(".facet").first(), page.locator(".facet").nth(1)]) {
    if (!(await facet.evaluate((details) => details.open))) await facet.locator("summary").click();
  }
  const [first, second] = [page.locator(".facet").first(), page.locator(".facet").nth(1)];
  await first.locator(".choice").nth(2).click();
  let less = 0;
  for (const choice of await second.locator(".choice").all()) {
    await choice.click();
    const years = await page.locator(".year").filter({ visible: true }).all();
    for (const year of years) {
      const left = await year.locator(".timeline > li").filter({ visible: true }).count();
      expect(`${await year.locator("h2").textContent()} is empty`, left > 0);
    }
    less = Math.max(less, (await page.locator(".year").count()) - years.length);
  }
  expect("no year goes away", less > 0);
}

async function follow(page, expect, url) {
  const all = await items(page).count();
  const { id, count } = await value(page);
  await page.goto(`${url}#${id}`);
  expect(`the link #${id} leaves ${count}`, (await shown(page)) === count);
  const [button, link] = [page.locator(".filters button"), page.locator(".filters .clear")];
  await ((await link.isVisible()) ? link : button).click();
  expect("all is shown again", (await shown(page)) === all);
}

async function announce(page, expect) {
  const status = page.locator(".filters [role=status]");
  expect("nothing is said at first", (await status.textContent()) === "");
  const facet = page.locator(".facet").first();
  if (!(await facet.evaluate((details) => details.open))) await facet.locator("summary").click();
  const { choice, id, count } = await value(page);
  await choice.click();
  expect("how many are left is said", (await status.textContent()).includes(` ${count} `));
  expect("the address keeps the choice", page.url().endsWith(`#${id}`));
}
