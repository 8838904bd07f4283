import { chromium } from "playwright-core";
const [site, out, ...pages] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const page of pages) for (const w of [360, 1280]) for (const scheme of ["light", "dark"]) {
  if (process.env.ONLY && !process.env.ONLY.includes(`${w}${scheme}`)) continue;
  const c = await browser.newContext({ viewport: { width: w, height: 900 }, colorScheme: scheme });
  const p = await c.newPage();
  await p.goto(`file://${site}/${page}`);
  const el = process.env.EL ? p.locator(process.env.EL).first() : null;
  const name = `${out}/${page.replace(/\W+/g, "_")}-${w}-${scheme}.png`;
  if (el) await el.screenshot({ path: name }); else await p.screenshot({ path: name, clip: { x: 0, y: 0, width: w, height: +(process.env.H ?? 1600) }, fullPage: true });
  await c.close();
}
await browser.close();
