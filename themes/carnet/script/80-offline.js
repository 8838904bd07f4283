// A dossier that says so in its settings has a service worker, which keeps the pages that were opened (docs/offline.md).
(() => {
  const { worker } = document.currentScript.dataset;
  if (worker && location.protocol !== "file:") navigator.serviceWorker?.register(worker).catch(() => {});
})();
