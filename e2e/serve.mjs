// `dossier serve` in a browser: an edit shows and the reader stays where they were; an error is told over the last good page; a style
// is swapped and nothing loaded again; a handle says where its paragraph is written; and the console stays empty.
//
// usage: node e2e/serve.mjs PROGRAM DOSSIER
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finish, launch, watch } from "./browser.mjs";

const [program, dossier] = process.argv.slice(2);
const root = mkdtempSync(join(tmpdir(), "dossier-serve-"));
for (const name of ["dossier.toml", "content", "themes", "translations"]) {
  cpSync(join(dossier, name), join(root, name), { recursive: true });
}
const ARTICLE = "content/articles/moura.fr.md";
const article = readFileSync(join(root, ARTICLE), "utf8");
const save = (path, text) => writeFileSync(join(root, path), text);

const served = spawn(program, ["serve", "--root", root, "--port", "0", "--format", "json", "--editor", "vscode", "--ui-lang", "fr"]);
let data = "";
let said = "";
served.stdout.on("data", (bytes) => { data += bytes; });
served.stderr.on("data", (bytes) => { said += bytes; });

async function until(what, look) {
  const end = Date.now() + 60_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`not in time: ${what}\n${said}`);
    await new Promise((go) => setTimeout(go, 20));
  }
}

const results = [];
const check = (title, problems) => results.push({ title, problems: problems.filter(Boolean) });
let browser;
try {
  const address = await until("it says where it listens", () => /"address":"([^"]+)"/.exec(data)?.[1]);
  const origin = new URL(address).origin;
  browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1200, height: 700 } });
  const seen = watch(page, origin);
  let loads = 0;
  page.on("load", () => { loads += 1; });
  const told = () => page.evaluate(() => Number(document.documentElement.dataset.dossierTold ?? 0));
  const loaded = async (before) => {
    await until("the page is loaded again", () => loads > before);
    await until("its stream is open", async () => (await told().catch(() => 0)) > 0);
  };

  await page.goto(`${address}fr/articles/moura-mars-2022.html`);
  await until("its stream is open", async () => (await told()) > 0);

  // An edit above and at the place where the reader is.
  const blocks = page.locator("main p[data-dossier-line]:not([data-dossier-file])");
  const middle = blocks.nth(Math.floor((await blocks.count()) / 2));
  await middle.evaluate((block) => scrollTo(0, scrollY + block.getBoundingClientRect().top - 120));
  const words = (await middle.innerText()).slice(0, 60);
  const top = () => page.evaluate((wanted) => {
    const all = [...document.querySelectorAll("main p[data-dossier-line]:not([data-dossier-file])")];
    const block = all.find((one) => one.innerText.startsWith(wanted));
    return block && Math.round(block.getBoundingClientRect().top);
  }, words);
  const before = await top();
  const at = article.indexOf("\n\n", article.indexOf("+++", 3)) + 2;
  const longer = `${article.slice(0, at)}${"Un paragraphe de plus, tout en haut, qui pousse la suite vers le bas.\n\n".repeat(8)}${article.slice(at)}`;
  let count = loads;
  save(ARTICLE, longer);
  await loaded(count);
  const after = await top();
  check("an edit shows, and the reader stays at their paragraph", [
    !(await page.content()).includes("Un paragraphe de plus") && "the edit does not show",
    (before === undefined || Math.abs(before - after) > 2) && `the paragraph was at ${before}, and is at ${after}`,
    (await page.evaluate(() => scrollY)) < 100 && "the page is at its top",
  ]);

  // An error.
  count = loads;
  save(ARTICLE, longer.replace("[@", "[ici](article:nulle-part) [@"));
  const panel = page.locator("dossier-preview .dossier-panel");
  await panel.waitFor({ state: "visible" });
  const text = await panel.innerText();
  check("an error is told in the terminal’s words, over the last good page", [
    loads !== count && "the page was loaded again",
    !text.includes("nulle-part") && `the overlay says: ${text}`,
    !/content\/articles\/moura\.fr\.md:\d+:\d+/.test(text) && "no place",
    !text.includes("[ici](article:nulle-part)") && "no source line",
    !(await page.locator("main").innerText()).includes("Un paragraphe de plus") && "the last good page is gone",
    !(await panel.locator("a").first().getAttribute("href")).startsWith(`vscode://file${root}/content/articles/moura.fr.md:`)
      && "no link to the editor",
  ]);
  await page.keyboard.press("Escape");
  const pill = page.locator("dossier-preview .dossier-pill");
  check("the overlay can be closed and opened", [
    await panel.isVisible() && "Escape does not close it",
    !(await pill.isVisible()) && "nothing opens it again",
  ]);
  await pill.click();
  await panel.waitFor({ state: "visible" });
  save(ARTICLE, longer);
  await panel.waitFor({ state: "hidden" });
  check("what is mended is no longer told", [await pill.isVisible() && "the sign of an error stays"]);

  // A style.
  count = loads;
  await page.evaluate(() => { window.notLoadedAgain = true; });
  mkdirSync(join(root, "themes/carnet/style"), { recursive: true });
  save("themes/carnet/style/90-own.css", "main h1 { color: rgb(1, 2, 3) }\n");
  await until("the style is there", () => page.evaluate(() =>
    getComputedStyle(document.querySelector("main h1")).color === "rgb(1, 2, 3)"));
  await until("the old one is gone", () => page.evaluate(() =>
    document.querySelectorAll('link[rel="stylesheet"]:not([data-dossier])').length === 1));
  check("a style is swapped, and nothing loaded again", [
    !(await page.evaluate(() => window.notLoadedAgain)) && "the page was loaded again",
    loads !== count && "the page was loaded again",
  ]);

  // A handle.
  const paragraph = page.locator("main p[data-dossier-line]:not([data-dossier-file])").filter({ hasText: words.slice(0, 30) }).first();
  await paragraph.hover();
  await page.locator("dossier-preview .dossier-handle").click();
  const place = await page.locator("dossier-preview .dossier-place code").innerText();
  const line = await paragraph.getAttribute("data-dossier-line");
  const link = await page.locator("dossier-preview .dossier-place a").getAttribute("href");
  check("a handle says where its paragraph is written", [
    place !== `${ARTICLE}:${line}` && `it says ${place}`,
    !longer.split("\n")[line - 1].includes(words.slice(0, 12)) && `line ${line} is ${longer.split("\n")[line - 1]}`,
    link !== `vscode://file${root}/${ARTICLE}:${line}:1` && `it leads to ${link}`,
  ]);

  // The same of what stands in TOML: an event of the timeline, an entry of the glossary. The handle comes with the pointer, and Enter
  // opens what it says; Escape closes it.
  const toml = await browser.newPage({ viewport: { width: 1200, height: 700 } });
  const quiet = watch(toml, origin);
  const wrong = [];
  for (const [path, folder] of [["fr/chronologie/index.html", "events"], ["fr/glossaire/index.html", "glossary"]]) {
    await toml.goto(`${address}${path}`);
    const block = toml.locator("main [data-dossier-file]").nth(3);
    const { dossierFile: file, dossierLine: number } = await block.evaluate((one) => ({ ...one.dataset }));
    await block.hover();
    await toml.locator("dossier-preview .dossier-handle").focus();
    await toml.keyboard.press("Enter");
    const shown = await toml.locator("dossier-preview .dossier-place code").innerText();
    const href = await toml.locator("dossier-preview .dossier-place a").getAttribute("href");
    const first = (await block.innerText()).slice(0, 12);
    const source = readFileSync(join(root, file), "utf8").split("\n")[number - 1];
    await toml.keyboard.press("Escape");
    wrong.push(
      !file.startsWith(`content/${folder}/`) && `${path}: a file of ${file}`,
      shown !== `${file}:${number}` && `${path}: it says ${shown}`,
      !source.includes(first) && `${path}: line ${number} of ${file} is ${source}`,
      href !== `vscode://file${root}/${file}:${number}:1` && `${path}: it leads to ${href}`,
      await toml.locator("dossier-preview .dossier-place").isVisible() && `${path}: Escape does not close it`,
    );
  }
  await toml.close();
  check("entries and events have handles too", [...wrong, ...quiet]);

  // Another page changes: this one is not loaded again.
  count = loads;
  const events = await told();
  const about = readFileSync(join(root, "content/about.fr.md"), "utf8");
  save("content/about.fr.md", `${about}\n\nUne phrase de plus.\n`);
  await until("the page is told", async () => (await told()) > events);
  check("a change elsewhere leaves the page alone", [loads !== count && "the page was loaded again"]);
  check("nothing on the console, nothing from elsewhere", seen);
} catch (error) {
  check("the run itself", [error.stack]);
} finally {
  await browser?.close();
  const ended = new Promise((go) => served.once("exit", go));
  served.kill("SIGINT");
  const code = await ended;
  check("Ctrl-C ends it with 0", [code !== 0 && `exit code ${code}`]);
  rmSync(root, { recursive: true, force: true });
}
finish(results);
