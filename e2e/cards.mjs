// Cards: what a word of the text shows beside its link, after WCAG 2.2, success criterion 1.4.13 (content on hover or focus),
// and the keyboard, a finger, and a page without scripts.
//
// usage: node cards.mjs ADDRESS SITE
//
// SITE is the folder that is served at ADDRESS; one article in each language is tried.
import { finish, launch, watch } from "./browser.mjs";
import { onePageOfEachKind } from "./kinds.mjs";

const [address, site] = process.argv.slice(2);
const articles = onePageOfEachKind(site).filter(({ kind }) => kind === "article");
const browser = await launch();
const results = [];

for (const { path } of articles) {
  const url = address + path;
  await attempt(`mouse: ${path}`, { viewport: { width: 1000, height: 800 } }, url, withMouse);
  await attempt(`keyboard: ${path}`, { viewport: { width: 1000, height: 800 } }, url, withKeyboard);
  await attempt(`finger: ${path}`, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }, url, withFinger);
  await attempt(`without script: ${path}`, { viewport: { width: 360, height: 740 }, javaScriptEnabled: false }, url, withoutScript);
}
await browser.close();
finish(results);

async function attempt(title, options, url, steps) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const problems = watch(page, new URL(url).origin + "/");
  const expect = (what, holds) => holds || problems.push(what);
  await page.goto(url);
  try {
    await steps(page, expect, page.locator('p a.term[href^="#term_"]').first());
  } catch (error) {
    problems.push(error.message.split("\n")[0]);
  }
  await context.close();
  results.push({ title, problems });
}

function card(page) {
  return page.locator(".card");
}

async function isOpen(page) {
  return (await card(page).count()) > 0 && card(page).isVisible();
}

async function isExpanded(term) {
  return (await term.getAttribute("aria-expanded")) === "true";
}

async function withMouse(page, expect, term) {
  await term.scrollIntoViewIfNeeded();
  await page.mouse.move(2, 2);
  await term.hover();
  await page.waitForTimeout(100);
  expect("nothing shows by passing over", !(await isOpen(page)));
  await page.waitForTimeout(400);
  expect("the card shows within half a second", await isOpen(page));
  expect("the link says that it is open", await isExpanded(term));
  const words = page.locator((await term.getAttribute("href")) + " + dd .definition");
  const definition = (await words.first().textContent()).trim();
  expect("it says what the list of words says", (await card(page).textContent()).includes(definition));
  const box = await card(page).boundingBox();
  const width = await page.evaluate(() => document.documentElement.clientWidth);
  expect("it is inside the window", box.x >= 0 && box.x + box.width <= width);
  await page.mouse.move(box.x + box.width / 2, box.y + 12, { steps: 6 });
  await page.waitForTimeout(700);
  expect("the pointer can go into it, and it stays", await isOpen(page));
  await page.keyboard.press("Escape");
  expect("Escape closes it where the pointer stands", !(await isOpen(page)));
  await page.mouse.move(2, 2);
  await term.hover();
  await page.waitForTimeout(500);
  expect("it shows again", await isOpen(page));
  await page.waitForTimeout(1500);
  expect("it stays as long as the pointer does", await isOpen(page));
  await page.mouse.move(2, 2);
  await page.waitForTimeout(600);
  expect("it goes when the pointer has left", !(await isOpen(page)));
  await term.click();
  expect("a click shows it", await isOpen(page));
  expect("and leaves the reader in place", !page.url().includes("#"));
  await page.mouse.click(2, 400);
  expect("a click elsewhere closes it", !(await isOpen(page)));
}

async function withKeyboard(page, expect, term) {
  const inCard = () => page.evaluate(() => !!document.activeElement.closest(".card"));
  const onTerm = () => term.evaluate((link) => document.activeElement === link);
  await term.focus();
  expect("focus alone shows nothing", !(await isOpen(page)));
  await page.keyboard.press("Enter");
  expect("Enter shows it", await isOpen(page));
  expect("and focus stays on the link", await onTerm());
  await page.keyboard.press("Tab");
  expect("the next Tab goes into it", await inCard());
  await page.keyboard.press("Shift+Tab");
  expect("and back", await onTerm());
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  expect("Escape closes it", !(await isOpen(page)));
  expect("and returns to the link", await onTerm());
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  expect("Enter closes it again", !(await isOpen(page)) && !(await isExpanded(term)));
  await page.keyboard.press("Enter");
  for (let presses = 0; presses < 8 && (await isOpen(page)); presses += 1) await page.keyboard.press("Tab");
  expect("it closes when focus has gone on", !(await isOpen(page)));
  expect("focus has gone on in the text", !(await inCard()) && !(await onTerm()));
}

async function withFinger(page, expect, term) {
  await term.scrollIntoViewIfNeeded();
  await term.tap();
  expect("a tap shows it", await isOpen(page));
  await page.waitForTimeout(100);
  const box = await card(page).boundingBox();
  expect("at the foot of the screen", Math.abs(box.y + box.height - 740) < 2 && box.x < 1 && box.width > 358);
  const close = card(page).getByRole("button");
  expect("with a button to close it", (await close.boundingBox())?.height >= 44);
  await close.tap();
  expect("which closes it", !(await isOpen(page)));
  await term.tap();
  await page.touchscreen.tap(180, 60);
  expect("a tap elsewhere closes it", !(await isOpen(page)));
}

async function withoutScript(page, expect, term) {
  const href = await term.getAttribute("href");
  await term.click();
  expect("the link leads to the list of words", page.url().endsWith(href));
  expect("which is there to read", await page.locator(href + " + dd").first().isVisible());
}
