// Keeps the pages that a reader has opened. Pages come from the network, or, when it does not answer within three seconds,
// from what was kept. Files with a hash in their name never change: they come from what was kept. What the build before
// this one kept stays until the next, so that a reader without a network is not left with nothing on the day of an update.
const BUILD = "dossier-0123456789abcdef";
const FIRST = ["offline.html"];
const WAIT = 3000;

const scope = new URL(registration.scope).pathname;
const own = BUILD + scope;
const isOurs = (name) => /^dossier-[0-9a-f]{16}\//.test(name) && name.slice(24) === scope;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(own).then((cache) => cache.addAll(FIRST)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    // In the order in which they were made.
    const earlier = (await caches.keys()).filter((name) => isOurs(name) && name !== own);
    await Promise.all(earlier.slice(0, -1).map((name) => caches.delete(name)));
    await clients.claim();
    // The page that started this worker was opened before it: it is kept too.
    const pages = await clients.matchAll({ type: "window" });
    const cache = await caches.open(own);
    await Promise.all(pages.map((page) => cache.add(address(page)).catch(() => {})));
  })());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(registration.scope)) return;
  const isHashed = /\.[0-9a-f]{8}(-\d+)?\.\w+$/.test(new URL(request.url).pathname);
  event.respondWith(isHashed ? keptFirst(event) : networkFirst(event));
});

// One address for a page, whatever follows its path.
function address(shown) {
  const url = new URL(shown.url);
  return url.origin + url.pathname;
}

async function kept(at) {
  const earlier = (await caches.keys()).filter((name) => isOurs(name) && name !== own);
  for (const cacheName of [own, ...earlier.reverse()]) {
    const found = await caches.match(at, { cacheName });
    if (found) return found;
  }
  return undefined;
}

// From the network; a copy is kept. There may be no room for it: the reader gets the page all the same.
async function fetched(event) {
  const response = await fetch(event.request);
  if (response.status === 200 && response.type === "basic") {
    const copy = response.clone();
    event.waitUntil(keep(address(event.request), copy).catch(() => {}));
  }
  return response;
}

// A worker that took this one's place may have thrown its things away meanwhile: they are not begun anew.
async function keep(at, copy) {
  if (await caches.has(own)) await (await caches.open(own)).put(at, copy);
}

async function keptFirst(event) {
  return (await kept(address(event.request))) ?? fetched(event);
}

async function networkFirst(event) {
  const old = await kept(address(event.request));
  const answer = fetched(event);
  if (!old) return answer.catch((cause) => instead(event.request, cause));
  const late = new Promise((resolve) => setTimeout(resolve, WAIT, old));
  event.waitUntil(answer.catch(() => {}));
  return Promise.race([answer.catch(() => old), late]);
}

// What is shown for a page that was not kept, without a network.
async function instead(request, cause) {
  const page = request.mode === "navigate" && (await kept(new URL(FIRST[0], registration.scope).href));
  if (page) return page;
  throw cause;
}
