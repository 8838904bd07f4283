// The service worker of a dossier that says `offline = true`, as a reader meets it: what was opened is there without a network
// and on a slow one, a new build is seen, and `offline = false` ends it.
// usage: worker.mjs PROGRAM DOSSIER NEW_FOLDER PAGE OTHER_PAGE SOURCE_OF_PAGE
import { spawnSync } from "node:child_process";
import { cpSync, createReadStream, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { finish, launch } from "./browser.mjs";

const [program, dossier, folder, page, other, written] = process.argv.slice(2);
const BELOW = "/repo/";
const KINDS = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".json": "application/json" };
const results = [];

// ---- a site below a path, on a server that can be slow, or gone
const network = { site: "", delay: 0 };
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, "http://127.0.0.1").pathname);
  let file = path.startsWith(BELOW) ? join(network.site, path.slice(BELOW.length)) : "";
  if (file && existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
  setTimeout(() => {
    const found = file && existsSync(file);
    const kind = KINDS[extname(file)] ?? "application/octet-stream";
    response.writeHead(found ? 200 : 404, { "Content-Type": kind, "Cache-Control": "no-store" });
    found ? createReadStream(file).pipe(response) : response.end();
  }, network.delay).unref();
});
const up = (port = 0) => new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
const down = () => new Promise((resolve) => {
  server.close(resolve);
  server.closeAllConnections();
});
await up();
const { port } = server.address();
const root = `http://127.0.0.1:${port}${BELOW}`;

// ---- builds of the dossier, with the built-in theme
cpSync(dossier, folder, { recursive: true });
const settings = readFileSync(join(folder, "dossier.toml"), "utf8").replace(/^theme = .*\n/m, "");
function build(name, offline) {
  const line = offline === undefined ? "" : `offline = ${offline}\n`;
  writeFileSync(join(folder, "dossier.toml"), line + settings);
  const site = join(folder, name);
  const built = spawnSync(program, ["build", "--root", folder, "--output", site, "--base-url", root], { encoding: "utf8" });
  if (built.status !== 0) throw new Error(built.stderr);
  // On a busy machine an answer may take longer than a reader should wait.
  const worker = join(site, "service-worker.js");
  if (offline) writeFileSync(worker, readFileSync(worker, "utf8").replace("WAIT = 3000;", "WAIT = 15000;"));
  network.site = site;
  return site;
}

const browser = await launch();
const tab = await (await browser.newContext()).newPage();
const told = [];
const open = new Set();
tab.on("request", (request) => open.add(request));
for (const end of ["requestfinished", "requestfailed"]) tab.on(end, (request) => open.delete(request));
tab.on("pageerror", (error) => told.push(`script error: ${error.message}`));
tab.on("console", (message) => told.push(`console ${message.type()}: ${message.text()}`));
const text = () => tab.locator("main").innerText();
const names = () => tab.evaluate(() => caches.keys());
// Playwright's own `waitForFunction` takes a promise for an answer.
async function until(holds, told) {
  for (const end = Date.now() + 30_000; Date.now() < end; ) {
    if (await tab.evaluate(holds, told)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`it never holds: ${holds}`);
}
async function check(title, run) {
  told.length = 0;
  open.clear();
  const problems = [];
  const expect = (holds, problem) => holds || problems.push(problem);
  try {
    await run(expect);
  } catch (error) {
    problems.push(error.message, ...[...open].map((request) => `no answer: ${request.url()}`));
  }
  results.push({ title, problems });
}
const quiet = (expect) => expect(told.length === 0, told.join("; "));

await check("a dossier that does not ask for it has none", async (expect) => {
  const site = build("never");
  expect(!existsSync(join(site, "service-worker.js")), "there is a worker");
  expect(!readFileSync(join(site, page), "utf8").includes("data-worker"), "a page speaks of one");
});

let first;
await check("a page that was opened is there without a network", async (expect) => {
  build("first", true);
  await tab.goto(root + page);
  await until(() => navigator.serviceWorker.controller !== null);
  await until(() => caches.match(location.origin + location.pathname));
  first = await text();
  quiet(expect);
  await down();
  await tab.reload();
  expect(await text() === first, "it says something else");
  const styled = await tab.evaluate(() => getComputedStyle(document.querySelector("main")).display);
  expect(styled !== "block", "it has no style");
});

await check("a page that was not opened says so, in every language", async (expect) => {
  await tab.goto(root + other);
  const said = await text();
  const sections = await tab.locator("main section[lang]").count();
  const paths = await tab.locator("main a").evaluateAll((links) => links.map((link) => new URL(link.href).pathname));
  expect(/réseau|network/.test(said), `it says: ${said.slice(0, 200)}`);
  expect(sections > 1, `${sections} languages`);
  expect(paths.length > 0 && paths.every((path) => path.startsWith(BELOW)), `links: ${paths.join(" ")}`);
  await up(port);
  await tab.goto(root + other);
  expect(!/no network|pas de réseau/.test(await text()), "it still says so with a network");
});

await check("a slow network does not hold back what was kept", async (expect) => {
  network.delay = 60_000;
  await tab.goto(root + page, { waitUntil: "commit", timeout: 30_000 });
  expect(await text() === first, "it says something else");
  network.delay = 0;
  await down();
  await up(port);
});

const source = join(folder, written);
const words = readFileSync(source, "utf8");
await check("a new build is seen at once, and the one before is kept", async (expect) => {
  for (const [name, mark] of [["second", "SECOND"], ["third", "THIRD"]]) {
    writeFileSync(source, `${words}\n${mark}\n`);
    build(name, true);
    const old = await names();
    await tab.goto(root + page);
    expect((await text()).includes(mark), `${mark} is not there`);
    await until(async (old) => (await caches.keys()).some((name) => !old.includes(name)), old);
    await until(async () => {
      const { active, installing, waiting } = await navigator.serviceWorker.getRegistration();
      return active?.state === "activated" && !installing && !waiting;
    });
    // The new worker throws away what is older than the build before it.
    const now = await names();
    expect(now.length === 2 && now.includes(old.at(-1)), `kept: ${now}, before: ${old}`);
  }
  quiet(expect);
});

await check("`offline = false` ends it", async (expect) => {
  build("ended", false);
  await tab.goto(root + page);
  await until(async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
  await until(async () => (await caches.keys()).length === 0);
  quiet(expect);
  await down();
  const failed = await tab.goto(root + page).then(() => false, () => true);
  expect(failed, "the page is still there without a network");
});

await browser.close();
server.close();
finish(results);
