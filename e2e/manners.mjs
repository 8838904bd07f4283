// Manners of pages in a real browser, under their own security policy: nothing on the console, no request to another
// origin, none that fails, a style sheet that is in force, and no sideways scrolling.
//
// usage: node manners.mjs ADDRESS SITE [PAGE…]
//
// SITE is the folder that is served at ADDRESS (which may start with file://); without PAGE, one page of each kind.
import { finish, launch, watch } from "./browser.mjs";
import { onePageOfEachKind } from "./kinds.mjs";

const WIDTHS = [320, 360, 768, 1280];

const [address, site, ...named] = process.argv.slice(2);
const pages = named.length > 0 ? named.map((path) => ({ kind: "named", path })) : onePageOfEachKind(site);
const fromDisk = address.startsWith("file:");
const browser = await launch();
const context = await browser.newContext();
const results = [];

for (const { kind, path } of pages) {
  if (fromDisk && path === "404.html") continue; // only a server shows it, at any depth
  const page = await context.newPage();
  const problems = watch(page, fromDisk ? address : new URL(address).origin + "/");
  await page.goto(address + path);
  if ((await page.evaluate(styleSheetsInForce)) === 0) problems.push("no style sheet is in force");
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const { over, widest } = await page.evaluate(overflow);
    if (over > 0) problems.push(`${over} px too wide at ${width} px: ${widest}`);
  }
  await page.close();
  results.push({ title: `${kind} ${path}`, problems });
}
await browser.close();
console.log(`${results.length} pages from ${fromDisk ? "disk" : "a server"} at ${WIDTHS.join(", ")} px`);
finish(results);

function styleSheetsInForce() {
  return [...document.styleSheets].filter((sheet) => !sheet.disabled).length;
}

function overflow() {
  const root = document.documentElement;
  const right = (element) => element.getBoundingClientRect().right;
  const wide = [...document.querySelectorAll("body *")].filter((element) => right(element) > root.clientWidth + 1);
  const name = (element) => element.tagName.toLowerCase() + (element.className && `.${element.className}`);
  return { over: root.scrollWidth - root.clientWidth, widest: wide.slice(0, 4).map(name).join(" > ") };
}
