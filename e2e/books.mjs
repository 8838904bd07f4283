// The one-file editions in Chromium, from the disk: they ask for nothing, apply their style, and their links lead somewhere.
//
// usage: node books.mjs FILE.html...
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, watch, finish } from "./browser.mjs";

async function look(browser, path) {
  const url = pathToFileURL(resolve(path)).href;
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
  const problems = watch(page, url);
  await page.goto(url);
  const found = await page.evaluate(() => ({
    lost: [...document.querySelectorAll('a[href^="#"]')]
      .filter((link) => !document.getElementById(decodeURIComponent(link.hash.slice(1))))
      .map((link) => `leads nowhere: ${link.hash}`),
    wide: document.documentElement.scrollWidth - innerWidth,
    styled: getComputedStyle(document.body).backgroundColor !== "rgba(0, 0, 0, 0)" || getComputedStyle(document.documentElement).backgroundColor !== "rgba(0, 0, 0, 0)",
    broken: [...document.images].filter((image) => !image.naturalWidth).map((image) => `broken picture: ${image.alt}`),
  }));
  problems.push(...found.lost, ...found.broken);
  if (found.wide > 0) problems.push(`${found.wide} pixels wider than a phone`);
  if (!found.styled) problems.push("its style is not applied");
  await page.close();
  return problems;
}

const browser = await launch();
const results = [];
const folder = mkdtempSync(join(tmpdir(), "books-"));
try {
  for (const path of process.argv.slice(2)) {
    results.push({ title: basename(path), problems: await look(browser, path) });
    // Each fault must be found.
    const text = readFileSync(path, "utf8");
    for (const [name, old, put] of [
      ["another style", "<style>", "<style>p{color:red}"],
      ["a request", "</main>", '<img src="https://example.org/x.png" alt="x"></main>'],
      ["a lost link", 'href="#glossary', 'href="#glossaire'],
      ["a script", "</main>", "<script>document.title = 'x'</script></main>"],
    ]) {
      const faulty = join(folder, "fault.html");
      writeFileSync(faulty, text.replace(old, put));
      const seen = await look(browser, faulty);
      results.push({ title: `${basename(path)} with ${name}`, problems: seen.length ? [] : ["nothing was found"] });
    }
  }
} finally {
  rmSync(folder, { recursive: true });
  await browser.close();
}
finish(results);
