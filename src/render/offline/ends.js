// Takes the place of a service worker that this site had: throws away what it kept, then itself.
const scope = new URL(registration.scope).pathname;

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    const names = await caches.keys();
    const ours = names.filter((name) => /^dossier-[0-9a-f]{16}\//.test(name) && name.slice(24) === scope);
    await Promise.all(ours.map((name) => caches.delete(name)));
    await registration.unregister();
  })());
});
