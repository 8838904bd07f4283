// How many bytes a reader loads for a first question, gzipped: the script, the head of the index, words, and the pages of ten results.
//
// usage: node search-bytes.mjs ADDRESS SITE PAGE QUESTION…
//
// Each question is asked on a fresh page; the longest of the ways through the index is what counts.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { launch } from "./browser.mjs";

const [address, site, path, ...questions] = process.argv.slice(2);
const browser = await launch();
for (const question of questions) {
  const page = await (await browser.newContext()).newPage();
  const loaded = new Set();
  page.on("request", (request) => loaded.add(request.url()));
  await page.goto(`${address}${path}?q=${encodeURIComponent(question)}`);
  await page.waitForFunction(() => document.querySelector(".search-status").textContent);
  const files = [...loaded].filter((url) => /\/search[./]/.test(url) && url.endsWith(".js")).map((url) => url.replace(address, ""));
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(site, file)), { level: 9 }).length, 0);
  const status = await page.locator(".search-status").textContent();
  console.log(`${question}: ${files.length} files, ${(bytes / 1000).toFixed(1)} kB gzipped; ${status}`);
  await page.close();
}
await browser.close();
