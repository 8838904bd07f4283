// A Chromium that talks to nobody but the pages it is shown.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

export { finish } from "./report.mjs";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
export const QUIET = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking " +
  "--disable-component-update --disable-sync";

export async function launch() {
  return chromium.launch({ executablePath: executable(), args: QUIET.split(" ") });
}

// Where Chromium is.
export function executable() {
  const found = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place));
  if (!found) throw new Error(`no Chromium in ${PLACES.join(", ")}; set CHROMIUM`);
  return found;
}

// Notes what a page should not do: messages on the console, scripts that fail, requests elsewhere or in vain.
export function watch(page, origin) {
  const seen = [];
  page.on("console", (message) => seen.push(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => seen.push(`script error: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith("data:")) seen.push(`request elsewhere: ${url}`);
  });
  page.on("requestfailed", (request) => {
    // Leaving a page ends what it was still loading.
    const left = request.failure()?.errorText === "net::ERR_ABORTED";
    if (!left) seen.push(`failed request: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) seen.push(`status ${response.status()}: ${response.url()}`);
  });
  return seen;
}
