// Accessibility of pages in a real browser, on a phone and on a desk, in light and in dark: axe-core finds no violation
// of WCAG 2.2 AA nor of good practice.
//
// usage: node axe.mjs ADDRESS SITE [PAGE…]
//
// SITE is the folder that is served at ADDRESS; without PAGE, one page of each kind is looked at.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { finish, launch } from "./browser.mjs";
import { onePageOfEachKind } from "./kinds.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const SIZES = [{ width: 360, height: 740 }, { width: 1280, height: 900 }];
const SCHEMES = ["light", "dark"];

const [address, site, ...named] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pages = named.length > 0 ? named.map((path) => ({ kind: "named", path })) : onePageOfEachKind(site);
const browser = await launch();
const results = [];
let passes = 0;

for (const viewport of SIZES) {
  // axe is put into pages from outside; their policy would refuse it.
  const context = await browser.newContext({ viewport, bypassCSP: true });
  for (const { kind, path } of pages) results.push(...(await look(context, kind, path, viewport.width)));
  await context.close();
}
await browser.close();
console.log(`${pages.length} pages × ${SIZES.length} widths × ${SCHEMES.length} schemes: ${passes} rules of axe passed`);
finish(results);

async function look(context, kind, path, width) {
  const found = [];
  const page = await context.newPage();
  await page.goto(address + path);
  await page.evaluate(axe);
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    const result = await page.evaluate((tags) => axe.run(document, { runOnly: tags }), RULES);
    passes += result.passes.length;
    const problems = result.violations.map((v) => `axe ${v.id} (${v.impact}): ${v.help}: ${places(v)}`);
    found.push({ title: `${kind} ${path} at ${width} px, ${colorScheme}`, problems });
  }
  await page.close();
  return found;
}

function places(violation) {
  const targets = violation.nodes.map((node) => node.target.join(" "));
  return targets.slice(0, 3).join(" | ") + (targets.length > 3 ? ` | … ${targets.length} in all` : "");
}
